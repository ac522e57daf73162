"""A pasted prescription, discharge letter or list, read line by line.

What is read completely is a draft; everything else is shown with the reason and
left to a person. That something was stopped or changed is shown and never acted on.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from ..domain.day import DayTimes
from ..domain.schedule import Schedule
from ..domain.sig import parse_sig
from ..domain.sig.split import medications_in
from ..domain.timing import Unclear, schedule_from
from .prescription_text import Block, Remark, blocks_of, remark_in

LONGEST: Final = 20_000
"""Characters; a letter of several pages, not a book."""
NOT_READ: Final = "not_a_direction"
NO_NAME: Final = "no_name"
SEVERAL: Final = "several_medications"
TOO_LONG: Final = "text_too_long"
REASONS: Final = (
    Remark.STOP.value,
    Remark.CHANGE.value,
    NOT_READ,
    NO_NAME,
    SEVERAL,
    TOO_LONG,
)
"""What is said here beside the reasons of the direction itself."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PrescriptionLine:
    """One medicine of a text, or words that are none; in the order of the text.

    ``schedule`` only where all of it was read; otherwise ``reasons`` say what is
    missing.
    """

    number: int
    source: str
    """The words as they stood there."""
    name: str = ""
    strength: str = ""
    direction: str = ""
    """The words without what only numbered them."""
    schedule: Schedule | None = None
    reasons: tuple[str, ...] = ()


def read_prescription(
    text: str, start: datetime, day: DayTimes
) -> tuple[PrescriptionLine, ...]:
    """Return every line of a text: drafts, and what was not read.

    ``start`` is local wall time; ``day`` says when "breakfast" is for the person.
    """
    if len(text) > LONGEST:
        return (PrescriptionLine(number=1, source="", reasons=(TOO_LONG,)),)
    found: list[PrescriptionLine] = []
    for block in blocks_of(text):
        pieces = [] if block.apart else medications_in(block.text)
        if len(pieces) > 1:
            read = [_read(piece, piece, block.remark, start, day) for piece in pieces]
        else:
            read = [_whole(block, start, day)]
        found += read
    return tuple(replace(one, number=place) for place, one in enumerate(found, 1))


def _whole(block: Block, start: datetime, day: DayTimes) -> PrescriptionLine:
    if block.apart:
        reasons = (block.remark.value or NOT_READ,)
        return PrescriptionLine(number=0, source=block.source, reasons=reasons)
    return _read(block.text, block.source, block.remark, start, day)


def _read(
    text: str, source: str, remark: Remark, start: datetime, day: DayTimes
) -> PrescriptionLine:
    read = parse_sig(remark_in(text)[1] if remark else text)
    schedule: Schedule | None = None
    reasons: tuple[str, ...] = read.reasons
    if remark:
        reasons = (remark.value,)
    elif not read.drug:
        reasons = (*reasons, SEVERAL if read.medications else NO_NAME)
    elif not reasons:
        made = schedule_from(read.dosages, start.replace(tzinfo=None), day)
        if isinstance(made, Unclear):
            reasons = made.reasons
        else:
            schedule = made
    return PrescriptionLine(
        number=0,
        source=source,
        name=read.drug[:1].upper() + read.drug[1:],
        strength=read.strength,
        direction=text,
        schedule=schedule,
        reasons=reasons,
    )
