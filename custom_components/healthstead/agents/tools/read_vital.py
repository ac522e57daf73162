"""Say what was measured last."""

from dataclasses import dataclass, replace
from typing import Annotated, Final

from ...care import queries as q
from ...care.refusal import Refusal
from ...domain.vitals import Reading, VitalKind
from ...domain.watching.units import WATCHED_UNIT
from ..values import When
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool
from .vital_words import Shown, state_json, state_rows

BY_HAND: Final = "manual"


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which vital sign, and of when; the last one unless said."""

    kind: Annotated[VitalKind, Said(sort=Sort.VITAL_KIND, meaning="what to look up")]
    at: Annotated[When | None, Said(sort=Sort.PERIOD_FROM, meaning="of when")] = None


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Say what a vital sign was when it was measured last."""
    if args.at is not None:
        return await _of_then(asking, args.kind, args.at)
    query = q.ReadVital(person=asking.person, kind=args.kind)
    state = await asking.desk.ask(query, asking.actor)
    if isinstance(state, Refusal):
        return state
    last = state.last
    if last is None:
        return Outcome(key="no_reading", facts={"kind": args.kind.value})
    facts: dict[str, Fact] = {
        "kind": args.kind.value,
        "value": str(last.measured),
        "at": last.at,
    }
    if last.source != BY_HAND:
        facts["origin"] = last.source
    shown = Shown(args.kind, WATCHED_UNIT[args.kind], asking.profile.glucose_unit)
    return Outcome(
        key="reading",
        facts=facts,
        rows=state_rows(state, shown),
        data=state_json(state, shown, asking.now),
    )


async def _of_then(asking: Asking, kind: VitalKind, when: When) -> Outcome | Refusal:
    """Say the last value of a stretch of the past."""
    query = q.ListReadings(
        person=asking.person,
        kind=kind,
        start=when.start,
        end=when.end or when.start,
    )
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    if not found:
        return Outcome(key="no_reading", facts={"kind": kind.value})
    return _told(found[-1])


def _told(last: Reading) -> Outcome:
    kind, value = last.measured.kind.value, str(last.measured)
    facts: dict[str, Fact] = {"kind": kind, "value": value, "at": last.at}
    data = {
        "kind": kind,
        "value": value,
        "at": last.at.isoformat(timespec="minutes"),
        "source": last.id,
        "from": last.source,
    }
    told = Outcome(key="reading", facts=facts, data=data)
    if last.source == BY_HAND:
        return told
    return replace(told, facts={**facts, "origin": last.source})


TOOL: Final = Tool(name="read_vital", args=Args, effect=Effect.READ, run=run)
