"""Say what the record knows about taking one more: never whether to."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Final

from ...care import queries as q
from ...care.queries import MedicationState
from ...care.refusal import Refusal
from ...domain.ledger import Dose, DoseStatus
from ...domain.schedule import AsNeeded
from ...domain.timing import describe
from .dose import answers
from .plan import coming
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool

DAY: Final = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Of which medication."""

    medication: Annotated[MedicationState, Said(sort=Sort.MEDICATION, meaning="name")]


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Say when it was last taken, and from when its stated limits allow the next."""
    medication = args.medication.medication
    found = await answers(asking, medication.id, None)
    if isinstance(found, Refusal):
        return found
    facts: dict[str, Fact] = {
        "medication": medication.shown(names=not asking.neutral),
        "schedule": describe(medication.schedule),
    }
    taken = [dose for dose in found if dose.status is DoseStatus.TAKEN]
    facts |= _last(taken, asking.now)
    if not isinstance(medication.schedule, AsNeeded):
        if slots := coming(asking, medication.schedule, asking.local_now):
            facts["next"] = slots[0].due
        return Outcome(key="next_planned", facts=facts)
    stated = medication.schedule.minimum_gap or medication.schedule.max_per_period
    if not stated:
        return Outcome(key="no_limits", facts=facts)
    query = q.NextAllowed(person=asking.person, medication=medication.id)
    next_ = await asking.desk.ask(query, asking.actor)
    if isinstance(next_, Refusal):
        return next_
    if next_ is not None:
        facts["next"] = next_
    later = next_ is not None and next_ > asking.now
    return Outcome(key="allowed_from" if later else "within_limits", facts=facts)


def _last(taken: list[Dose], now: datetime) -> dict[str, Fact]:
    if not taken:
        return {}
    newest = max(taken, key=lambda dose: dose.at)
    lately = sum(1 for dose in taken if now - DAY < dose.at <= now)
    facts: dict[str, Fact] = {"at": newest.at, "count": lately}
    if newest.amount is not None:
        facts["amount"] = newest.amount
    return facts


TOOL: Final = Tool(name="next_allowed", args=Args, effect=Effect.READ, run=run)
