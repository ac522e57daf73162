"""Recall what a person felt before."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Final

from ...care import queries as q
from ...care.refusal import Refusal
from ..values import When
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool

YEAR: Final = timedelta(days=366)
MOST: Final = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """What to look for, and in which stretch; the last year unless said."""

    symptoms: Annotated[str, Said(sort=Sort.TEXT, meaning="what to look for")] = ""
    from_: Annotated[
        When | None, Said(sort=Sort.PERIOD_FROM, meaning="from which day on")
    ] = None
    until: Annotated[
        When | None, Said(sort=Sort.PERIOD_UNTIL, meaning="until which day")
    ] = None


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Recall complaints from the diary, with their dates."""
    start = asking.now - YEAR if args.from_ is None else args.from_.start
    end = asking.now + timedelta(minutes=1)
    if args.until is not None:
        end = args.until.end or args.until.start
    query = q.ListSymptoms(
        person=asking.person, start=start, end=end, words=args.symptoms
    )
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    latest = found[:MOST] if args.symptoms else found[-MOST:]
    rows: tuple[dict[str, Fact], ...] = tuple(
        {"text": s.text, "at": s.at} for s in latest
    )
    data = {
        "complaints": [
            {"text": s.text, "at": s.at.isoformat(timespec="minutes"), "source": s.id}
            for s in latest
        ]
    }
    key = "complaints" if rows else "no_complaints"
    return Outcome(key=key, facts={"symptoms": args.symptoms}, rows=rows, data=data)


TOOL: Final = Tool(
    name="retrieve_past_complaints", args=Args, effect=Effect.READ, run=run
)
