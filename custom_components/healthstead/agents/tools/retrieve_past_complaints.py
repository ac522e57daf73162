"""Recall what a person felt before."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Final

from ...care import queries as q
from ...care.recall import MemoryKind
from ...care.refusal import Refusal
from ..values import When
from .recall import as_json, rows_of, span_of
from .spec import Asking, Effect, Outcome, Said, Sort, Tool

YEAR: Final = timedelta(days=366)
MOST: Final = 5
LOOKED_AT: Final = 100
"""So many things of any kind are looked at for complaints among them."""


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
    start, end = span_of(asking.now, args.from_, args.until, YEAR)
    query = q.Recall(
        person=asking.person,
        words=args.symptoms,
        start=start,
        end=end,
        limit=LOOKED_AT,
    )
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    told = [one for one in found if one.kind is MemoryKind.SYMPTOM][:MOST]
    if not args.symptoms:
        told.reverse()  # the newest were found first; a diary is read from the start
    return Outcome(
        key="complaints" if told else "no_complaints",
        facts={"symptoms": args.symptoms},
        rows=rows_of(told),
        data={"complaints": as_json(told)},
    )


TOOL: Final = Tool(
    name="retrieve_past_complaints", args=Args, effect=Effect.READ, run=run
)
