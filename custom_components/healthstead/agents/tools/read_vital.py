"""Say what was measured last."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Final

from ...care import queries as q
from ...care.refusal import Refusal
from ...domain.vitals import VitalKind
from ..values import When
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool

LATELY: Final = timedelta(days=400)


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which vital sign, and of when; the last one unless said."""

    kind: Annotated[VitalKind, Said(sort=Sort.VITAL_KIND, meaning="what to look up")]
    at: Annotated[When | None, Said(sort=Sort.PERIOD_FROM, meaning="of when")] = None


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Say what a vital sign was when it was measured last."""
    start, end = asking.now - LATELY, asking.now + timedelta(minutes=5)
    if args.at is not None:
        start, end = args.at.start, args.at.end or args.at.start
    query = q.ListReadings(person=asking.person, kind=args.kind, start=start, end=end)
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    if not found:
        return Outcome(key="no_reading", facts={"kind": args.kind.value})
    last = found[-1]
    facts: dict[str, Fact] = {
        "kind": args.kind.value,
        "value": str(last.measured),
        "at": last.at,
    }
    data = {
        "kind": args.kind.value,
        "value": str(last.measured),
        "at": last.at.isoformat(timespec="minutes"),
        "source": last.id,
    }
    return Outcome(key="reading", facts=facts, data=data)


TOOL: Final = Tool(name="read_vital", args=Args, effect=Effect.READ, run=run)
