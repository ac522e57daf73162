"""Say what is still to be taken."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Final

from ...care import queries as q
from ...care.refusal import Refusal
from ...domain.ledger import DoseStatus
from ..values import When
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which stretch of time; today unless said."""

    from_: Annotated[
        When | None, Said(sort=Sort.PERIOD_FROM, meaning="from which day on")
    ] = None
    until: Annotated[
        When | None, Said(sort=Sort.PERIOD_UNTIL, meaning="until which day")
    ] = None


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Say what is still to be taken, today unless a time is said."""
    start, end = span(asking, args.from_, args.until)
    query = q.ListDoses(person=asking.person, start=start, end=end, open_only=True)
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    rows = tuple(row(asking, dose) for dose in found)
    data = {"doses": [as_json(asking, dose) for dose in found]}
    return Outcome(key="due" if rows else "nothing_due", rows=rows, data=data)


def span(
    asking: Asking, from_: When | None, until: When | None
) -> tuple[datetime, datetime]:
    """Return the stretch that was asked for, today where nothing was said."""
    today = asking.local_now.replace(hour=0, minute=0, second=0, microsecond=0)
    day = timedelta(days=1)
    start = today if from_ is None else from_.start
    last = until or from_
    end = today + day if last is None else last.end or last.start + day
    return start, max(end, start + day)


def row(asking: Asking, dose: q.DueDose) -> dict[str, Fact]:
    """Return what a sentence says of one dose, its label's words where nobody listens."""
    told: dict[str, Fact] = {
        "medication": dose.medication.shown(names=not asking.neutral),
        "amount": dose.amount,
        "due": dose.due,
        "status": dose.status.value,
        "late": 1 if dose.status in {DoseStatus.LATE, DoseStatus.UNCONFIRMED} else 0,
    }
    if dose.medication.handling.instructions and not asking.neutral:
        told["instructions"] = dose.medication.handling.instructions
    if dose.put_off is not None and dose.status is DoseStatus.SNOOZED:
        told["put_off"] = dose.put_off
    return told


def as_json(asking: Asking, dose: q.DueDose) -> dict[str, str]:
    """Return one dose as plain JSON."""
    told = {
        "medication": dose.medication.shown(names=not asking.neutral),
        "amount": str(dose.amount),
        "due": dose.due.isoformat(timespec="minutes"),
        "status": dose.status.value,
    }
    if dose.medication.handling.instructions and not asking.neutral:
        told["instructions"] = dose.medication.handling.instructions
    return told


TOOL: Final = Tool(name="list_due", args=Args, effect=Effect.READ, run=run)
