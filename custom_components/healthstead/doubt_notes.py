"""What is asked back: was it really taken, and which of several was it.

An answer that is not given records nothing. Where names are not allowed the
shared label tells one medication from another.
"""

from collections.abc import Sequence
from typing import Final

from homeassistant.util import dt as dt_util

from .care.queries import DueDose
from .care.refusal import Refusal
from .const import DOMAIN
from .domain.reminding import Importance
from .dose_notes import Writer
from .phone import Button, Note, Verb, code, tag_of

AGAIN: Final = frozenset({"already_taken"})
EARLY: Final = frozenset({"not_due", "too_soon"})


def doubt(writer: Writer, dose: DueDose, refusal: Refusal) -> str:
    """Return what speaks against a dose, as a question."""
    label = writer.label(dose)
    taken = dt_util.parse_datetime(refusal.details.get("at", ""))
    if refusal.reason in AGAIN and taken is not None:
        return writer.say("phone_sure_again", label=label, time=writer.clock(taken))
    early = refusal.reason in EARLY
    return writer.say("phone_sure_early" if early else "phone_sure", label=label)


def be_sure(
    writer: Writer,
    doubts: Sequence[tuple[DueDose, Refusal]],
    accepted: frozenset[str],
) -> Note:
    """Ask whether doses were really taken that the record speaks against."""
    doses = [dose for dose, _ in doubts]
    reasons = accepted | {refusal.reason for _, refusal in doubts}
    return Note(
        tag=f"{tag_of(writer.record.person.id, doses[0].due)}-sure",
        title=writer.record.person.name,
        message="\n".join(doubt(writer, dose, refusal) for dose, refusal in doubts),
        buttons=(
            writer.button(Verb.TAKEN, doses, "phone_really", accepted=reasons),
            writer.button(Verb.NOTHING, (), "phone_not_really"),
        ),
        address=writer.address(),
        importance=Importance.IMPORTANT,
    )


def which(
    writer: Writer, doses: Sequence[DueDose], room: int, *, first: bool = True
) -> Note:
    """Ask which of several doses was meant, with as many buttons as fit.

    At first one button is for all of them, if they are several; where not every dose has a button of
    its own, the last one leads to the others.
    """
    every = first and len(doses) > 1
    room -= every
    fit = len(doses) if len(doses) <= room else max(room - 1, 1)
    buttons = [
        Button(
            press=writer.press(Verb.TAKEN, (dose,), frozenset()),
            title=writer.label(dose),
        )
        for dose in doses[:fit]
    ]
    if every:
        buttons.insert(0, writer.button(Verb.TAKEN, doses, "phone_each"))
    if rest := doses[fit:]:
        buttons.append(writer.button(Verb.OTHERS, rest, "phone_others"))
    return Note(
        tag=f"{DOMAIN}-{code(writer.record.person.id)}-which",
        title=writer.record.person.name,
        message=writer.say("phone_which"),
        buttons=tuple(buttons),
        address=writer.address(),
        importance=Importance.IMPORTANT,
    )


def plain(writer: Writer, words: str) -> Note:
    """Say that an answer changed nothing; who is meant is not said."""
    return Note(
        tag=f"{DOMAIN}-answer",
        title=writer.say("phone_title"),
        message=writer.say(words),
    )
