"""Say how many of the doses that were due were taken."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Annotated, Final

from ...care import queries as q
from ...care.queries import MedicationState
from ...care.refusal import Refusal
from ...domain.adherence import Tally
from ...domain.quantity import plain
from ..values import When
from .list_due import span
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool

WEEK: Final = timedelta(days=7)


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Of which medication (all unless said), in which stretch (the last seven days)."""

    medication: Annotated[
        MedicationState | None, Said(sort=Sort.ANY_MEDICATION, meaning="name")
    ] = None
    from_: Annotated[
        When | None, Said(sort=Sort.PERIOD_FROM, meaning="from which day on")
    ] = None
    until: Annotated[
        When | None, Said(sort=Sort.PERIOD_UNTIL, meaning="until which day")
    ] = None


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Say how many doses were taken of those that were due, and how many on time."""
    start, end = span(asking, args.from_, args.until)
    if args.from_ is None and args.until is None:
        start = end - WEEK
    query = q.Adherence(
        person=asking.person,
        start=start,
        end=min(end, asking.local_now),
        medication=args.medication.medication.id if args.medication else None,
    )
    state = await asking.desk.ask(query, asking.actor)
    if isinstance(state, Refusal):
        return state
    facts: dict[str, Fact] = {"day": start}
    if args.medication is not None:
        facts["medication"] = args.medication.medication.shown(names=not asking.neutral)
    if state.percent is None:
        return Outcome(key="nothing_was_due", facts=facts)
    facts |= _counted(state.together, state.percent)
    facts["tolerance"] = int(state.tolerance / timedelta(minutes=1))
    rows = () if args.medication else _rows(asking, state)
    data = {"together": _json(state.together), "percent": str(state.percent)}
    key = "adherence_of" if args.medication else "adherence"
    return Outcome(key=key, facts=facts, rows=rows, data=data)


def _rows(asking: Asking, state: q.AdherenceState) -> tuple[Mapping[str, Fact], ...]:
    """Return a row for each medication of which something was due."""
    return tuple(
        {
            "medication": each.medication.shown(names=not asking.neutral),
            **_counted(each.tally, None),
        }
        for each in state.each
        if each.tally.due
    )


def _counted(tally: Tally, percent: Decimal | None) -> dict[str, Fact]:
    facts: dict[str, Fact] = {
        "taken": tally.taken,
        "count": tally.due,
        "on_time": tally.on_time,
    }
    if percent is not None:
        facts["percent"] = plain(percent)
    for name in ("skipped", "unconfirmed", "missed", "part"):
        if number := getattr(tally, name):
            facts[name] = number
    return facts


def _json(tally: Tally) -> dict[str, int]:
    return {
        "due": tally.due,
        "taken": tally.taken,
        "on_time": tally.on_time,
        "part": tally.part,
        "skipped": tally.skipped,
        "missed": tally.missed,
        "unconfirmed": tally.unconfirmed,
    }


TOOL: Final = Tool(name="adherence", args=Args, effect=Effect.READ, run=run)
