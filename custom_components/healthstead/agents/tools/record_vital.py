"""Note a vital sign."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care.events import ReadingRecorded
from ...care.refusal import Refusal, refuse
from ...domain.unclear import Doubt, Unclear
from ...domain.vitals import VitalKind
from ..values import When
from .measuring import NOTED, keep, measured_from
from .spec import Asking, Effect, Fact, Missing, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """What was measured, the value as said, its unit, when and where on the body."""

    kind: Annotated[VitalKind, Said(sort=Sort.VITAL_KIND, meaning="what was measured")]
    value: Annotated[str, Said(sort=Sort.PHRASE, meaning="the number as said")]
    unit: Annotated[str, Said(sort=Sort.PHRASE, meaning="the unit as said")] = ""
    at: Annotated[When | None, Said(sort=Sort.PAST, meaning="when")] = None
    site: Annotated[str, Said(sort=Sort.PHRASE, meaning="where on the body")] = ""


async def run(asking: Asking, args: Args) -> Outcome | Missing | Refusal:
    """Note a vital sign that was measured."""
    said = f"{args.value} {args.unit}".strip()
    measured = measured_from(args.kind, said, asking.profile.glucose_unit)
    if isinstance(measured, Unclear):
        if measured.reason is Doubt.NO_UNIT:
            return _which_unit(said)
        return refuse("value_unclear", value=said, kind=args.kind.value)
    at = asking.now if args.at is None else min(args.at.start, asking.now)
    command = c.RecordReading(
        person=asking.person,
        measured=measured,
        at=at,
        said=said,
        site=args.site,
        accepted=asking.accepted,
    )
    done = await keep(asking, command)
    if isinstance(done, Refusal):
        return _which_unit(said) if done.reason == "unit_missing" else done
    kept = [
        e.event.reading for e in done.entries if isinstance(e.event, ReadingRecorded)
    ]
    noted = kept[0].measured if kept else measured
    value, _, unit = str(noted).partition(" ")
    facts: dict[str, Fact] = {"kind": args.kind.value, "value": str(noted), "at": at}
    return Outcome(
        key=NOTED[noted.beyond],
        facts=facts,
        entries=done.entries,
        written={"value": value, "unit": unit},
    )


def _which_unit(said: str) -> Missing:
    """Ask for the unit: a value without one is never converted."""
    return Missing(argument="unit", key="unit_missing", facts={"value": said})


TOOL: Final = Tool(name="record_vital", args=Args, effect=Effect.WRITE, run=run)
