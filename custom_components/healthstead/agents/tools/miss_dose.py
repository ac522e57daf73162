"""Note that a dose was missed: only a person says so."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care.queries import DueDose, MedicationState
from ...care.refusal import Refusal, refuse
from ...domain.ledger import DoseStatus
from ..values import When
from .dose import slots_around, told
from .spec import Asking, Effect, Missing, Outcome, Said, Sort, Tool

ANSWERED: Final = frozenset({DoseStatus.TAKEN, DoseStatus.MISSED})


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which dose, and why."""

    medication: Annotated[MedicationState, Said(sort=Sort.MEDICATION, meaning="name")]
    at: Annotated[When | None, Said(sort=Sort.PAST, meaning="which dose")] = None
    reason: Annotated[str, Said(sort=Sort.TEXT, meaning="why, in the words said")] = ""


async def run(asking: Asking, args: Args) -> Outcome | Missing | Refusal:
    """Note that a dose was missed, because the person says so."""
    medication = args.medication.medication
    slots = await slots_around(asking, medication, args.at)
    if isinstance(slots, Refusal):
        return slots
    chosen = _one(slots, medication.name)
    if not isinstance(chosen, DueDose):
        return chosen
    command = c.MissDose(
        person=asking.person,
        medication=medication.id,
        due=chosen.due,
        reason=args.reason,
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    return told("dose_missed", asking, medication, done.entries)


def _one(slots: tuple[DueDose, ...], name: str) -> DueDose | Missing | Refusal:
    """Return the one dose that can have been missed, or ask which."""
    open_ = [each for each in slots if each.status not in ANSWERED]
    if len(open_) == 1:
        return open_[0]
    if open_:
        rows = tuple({"start": each.due} for each in open_)
        return Missing(argument="at", key="which_dose", rows=rows)
    taken = any(each.status is DoseStatus.TAKEN for each in slots)
    return refuse("dose_was_taken" if taken else "nothing_open", medication=name)


TOOL: Final = Tool(
    name="miss_dose", args=Args, effect=Effect.WRITE, run=run, model_needs_yes=True
)
