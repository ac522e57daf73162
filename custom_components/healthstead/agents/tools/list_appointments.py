"""Say which visits are planned."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Final

from ...care import queries as q
from ...care.refusal import Refusal
from ..values import When
from .spec import Asking, Effect, Outcome, Said, Sort, Tool
from .visit_words import as_json, row_of

AHEAD: Final = timedelta(days=366)


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which stretch; everything that is to come unless said."""

    from_: Annotated[
        When | None, Said(sort=Sort.PERIOD_FROM, meaning="from which day on")
    ] = None
    until: Annotated[
        When | None, Said(sort=Sort.PERIOD_UNTIL, meaning="until which day")
    ] = None


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Say which visits are planned."""
    start = asking.now if args.from_ is None else args.from_.start
    last = args.until or args.from_
    end = start + AHEAD if last is None else last.end or last.start + timedelta(days=1)
    query = q.ListAppointments(person=asking.person, start=start, end=end)
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    standing = [visit for visit in found if visit.status.stands]
    return Outcome(
        key="visits" if standing else "no_visits",
        rows=tuple(row_of(visit, neutral=asking.neutral) for visit in standing),
        data={"appointments": [as_json(visit) for visit in standing]},
    )


TOOL: Final = Tool(name="list_appointments", args=Args, effect=Effect.READ, run=run)
