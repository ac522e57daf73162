"""Say which visits there were, and what came of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Final

from ...care import queries as q
from ...care.refusal import Refusal
from ...domain.appointment import Appointment, VisitStatus
from ..values import When
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool
from .visit_words import as_json, row_of

YEARS: Final = timedelta(days=3 * 366)
MOST: Final = 10
DAY: Final = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which stretch; the last three years unless said."""

    from_: Annotated[
        When | None, Said(sort=Sort.PERIOD_FROM, meaning="from which day on")
    ] = None
    until: Annotated[
        When | None, Said(sort=Sort.PERIOD_UNTIL, meaning="until which day")
    ] = None


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Say which visits there were, the latest first, and what came of them."""
    start = asking.now - YEARS if args.from_ is None else args.from_.start
    end = asking.now
    last = args.until or args.from_
    if last is not None:
        end = min(end, last.end or last.start + DAY)
    query = q.ListAppointments(person=asking.person, start=start, end=end)
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    were = found[::-1][:MOST]
    return Outcome(
        key="past_visits" if were else "no_past_visits",
        rows=tuple(_row(visit, neutral=asking.neutral) for visit in were),
        data={"appointments": [as_json(visit) for visit in were]},
    )


def _row(visit: Appointment, *, neutral: bool) -> Mapping[str, Fact]:
    """Return a visit of the past; one that is over and done needs no such word."""
    row = dict(row_of(visit, neutral=neutral))
    if visit.end - visit.start >= DAY:
        row["day"] = row["start"]
        row["form"] = "past_day"
    if visit.status is VisitStatus.DONE:
        row.pop("standing", None)
    elif visit.status is VisitStatus.BOOKED:
        row["standing"] = "past_booked"
    if visit.notes and not neutral:
        row["notes"] = visit.notes
    return row


TOOL: Final = Tool(
    name="get_appointment_history", args=Args, effect=Effect.READ, run=run
)
