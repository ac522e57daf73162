"""Take the last answer to a dose back."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care import queries as q
from ...care.queries import MedicationState
from ...care.refusal import Refusal, refuse
from ...domain.ledger import Dose
from ...domain.medication import Medication
from ..values import When
from .dose import answers
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Of which medication; of any unless said. Which answer; the last unless said."""

    medication: Annotated[
        MedicationState | None, Said(sort=Sort.ANY_MEDICATION, meaning="name")
    ] = None
    at: Annotated[When | None, Said(sort=Sort.PAST, meaning="which dose")] = None


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Take back the last answer that was given to a dose."""
    wanted = args.medication.medication.id if args.medication else None
    found = await answers(asking, wanted, args.at)
    if isinstance(found, Refusal):
        return found
    if not found:
        return refuse("unknown_dose")
    dose = found[-1]
    command = c.UndoDose(person=asking.person, medication=dose.medication, dose=dose.id)
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    facts = await _facts(asking, dose, args.medication)
    return Outcome(key="dose_undone", facts=facts, entries=done.entries)


async def _facts(
    asking: Asking, dose: Dose, state: MedicationState | None
) -> dict[str, Fact]:
    facts: dict[str, Fact] = {"status": dose.status.value, "at": dose.at}
    medication = state.medication if state else await _medication_of(asking, dose)
    if medication is not None:
        facts["medication"] = medication.shown(names=not asking.neutral)
    if dose.amount is not None:
        facts["amount"] = dose.amount
    return facts


async def _medication_of(asking: Asking, dose: Dose) -> Medication | None:
    query = q.ListMedications(person=asking.person, stopped=True)
    known = await asking.desk.ask(query, asking.actor)
    if isinstance(known, Refusal):
        return None
    all_ = (state.medication for state in known)
    return next((each for each in all_ if each.id == dose.medication), None)


TOOL: Final = Tool(
    name="undo_dose", args=Args, effect=Effect.WRITE, run=run, model_needs_yes=True
)
