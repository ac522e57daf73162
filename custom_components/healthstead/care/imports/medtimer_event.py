"""One event of MedTimer, as a dose of the past, or nothing."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

from ...domain.quantity import Quantity
from . import entry_fields as fields
from .amount_text import read_amount
from .entry_fields import Fields
from .imported import Answer, ImportedDose
from .limits import answered, planned
from .medtimer_days import IDS, SECONDS
from .problem import FieldError, Findings, Reason

# MedTimer writes the day of the cycle behind the name: "Estradiol (3/21)".
_CYCLE_COUNT: Final = re.compile(r" \([0-9]+/[0-9]+\)$")
UNSAID: Final = frozenset({"", "?"})
BY_HAND: Final = -1
"""Number of the reminder of a dose that no reminder asked for."""
# What MedTimer also keeps as events, and what never became an answer.
NO_DOSE: Final = frozenset({"OUT_OF_STOCK", "EXPIRATION_DATE", "REFILL"})
NO_ANSWER: Final = frozenset({"DELETED", "ACKNOWLEDGED"})
ANSWERS: Final = {"TAKEN": Answer.TAKEN, "SKIPPED": Answer.SKIPPED}


def read_event(
    entry: object,
    line: int,
    now: datetime,
    units: Mapping[str, str],
    findings: Findings,
) -> ImportedDose | None:
    """Return a dose, or None for an event that is none or cannot be read.

    ``units``: what a bare number counts, by the name of the medicine.
    """
    try:
        return _dose(fields.mapping(entry, "entry"), line, now, units, findings)
    except FieldError as wrong:
        findings.note(line, wrong)
        return None


def _dose(
    event: Fields,
    line: int,
    now: datetime,
    units: Mapping[str, str],
    findings: Findings,
) -> ImportedDose | None:
    kind = fields.words(event, "reminderType", "TIME_BASED")
    status = fields.words(event, "status")
    if kind in NO_DOSE or status in NO_ANSWER:
        return None
    if status == "RAISED":
        raise FieldError("status", Reason.NOT_ANSWERED)
    if status not in ANSWERS:
        raise FieldError("status", Reason.STATUS, status)
    name = name_of(fields.label(event, "medicineName"), units)
    due = _instant(event, "remindedTimestamp")
    at = _instant(event, "processedTimestamp")
    if at is None and ANSWERS[status] is Answer.SKIPPED:
        at = due
    if at is None:
        raise FieldError("processedTimestamp", Reason.MISSING)
    by_hand = fields.whole(event, "reminderId", IDS, default=0) == BY_HAND
    return ImportedDose(
        name=name,
        due=None if due is None or by_hand else planned("remindedTimestamp", due, now),
        at=answered("processedTimestamp", at, now),
        status=ANSWERS[status],
        amount=amount_of(fields.words(event, "amount"), name, line, units, findings),
        line=line,
    )


def name_of(text: str, known: Mapping[str, str]) -> str:
    """Return the medicine's name without the day of its cycle."""
    return text if text in known else _CYCLE_COUNT.sub("", text)


def amount_of(
    text: str, name: str, line: int, units: Mapping[str, str], findings: Findings
) -> Quantity | None:
    """Return what was taken; what is not clear is told and left open."""
    if text in UNSAID:
        return None
    found = read_amount(text, units.get(name, ""))
    if found is None:
        findings.add(line, "amount", Reason.AMOUNT, text)
    return found


def _instant(event: Fields, name: str) -> datetime | None:
    """Return a moment; MedTimer writes 0 for none."""
    seconds = fields.whole(event, name, SECONDS, default=0)
    return datetime.fromtimestamp(seconds, UTC) if seconds else None
