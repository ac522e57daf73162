"""Say how a vital sign went over days, with the numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Any, Final

from ...care import queries as q
from ...care.refusal import Refusal
from ...care.vital_now import HalfTrend, VitalTrend
from ...domain.vitals import VitalKind
from ..values import When
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool
from .vital_words import Row, Shown, usual_json, usual_rows

DAYS: Final = 30
"""So far back unless somebody says otherwise."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which vital sign, and of which days; the last thirty unless said."""

    kind: Annotated[VitalKind, Said(sort=Sort.VITAL_KIND, meaning="what to look up")]
    from_: Annotated[
        When | None, Said(sort=Sort.PERIOD_FROM, meaning="from which day on")
    ] = None
    until: Annotated[
        When | None, Said(sort=Sort.PERIOD_UNTIL, meaning="until which day")
    ] = None


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Say how a vital sign went from day to day, with the numbers."""
    start, end = _span(asking, args)
    query = q.TrendOf(person=asking.person, kind=args.kind, start=start, end=end)
    trend = await asking.desk.ask(query, asking.actor)
    if isinstance(trend, Refusal):
        return trend
    shown = Shown(args.kind, trend.unit, asking.profile.glucose_unit)
    if not any(half.days for half in trend.halves):
        return Outcome(key="no_reading", facts={"kind": args.kind.value})
    facts: dict[str, Fact] = {
        "kind": args.kind.value,
        "date": start.astimezone(asking.zone).date(),
        "expires": (end - timedelta(microseconds=1)).astimezone(asking.zone).date(),
    }
    rows = tuple(row for half in trend.halves for row in _rows(half, shown))
    return Outcome(key="vital_trend", facts=facts, rows=rows, data=_json(trend, shown))


def _span(asking: Asking, args: Args) -> tuple[datetime, datetime]:
    """Return the whole days that were asked for, up to now."""
    today = asking.local_now.replace(hour=0, minute=0, second=0, microsecond=0)
    day = timedelta(days=1)
    start = today - (DAYS - 1) * day if args.from_ is None else args.from_.start
    end = asking.now + timedelta(minutes=1)
    if args.until is not None:
        end = min(end, args.until.end or args.until.start + day)
    return min(start, end), end


def _rows(half: HalfTrend, shown: Shown) -> Iterator[Row]:
    part = "" if half.half is None else half.half.value
    values = sorted(value for _, value in half.days)
    if values:
        told: dict[str, Fact] = {
            "form": "vital_days",
            "part": part,
            "count": len(values),
            "low": shown.value(values[0]),
            "high": shown.value(values[-1]),
        }
        if half.slope_per_day is not None:
            mark = "" if half.slope_per_day < 0 else "+"
            told["slope"] = f"{mark}{shown.value(half.slope_per_day)}"
        yield told
    yield from usual_rows(half.half, half.usual, shown)


def _json(trend: VitalTrend, shown: Shown) -> dict[str, Any]:
    return {
        "kind": trend.kind.value,
        "unit": shown.unit,
        "from": trend.start.isoformat(timespec="minutes"),
        "until": trend.end.isoformat(timespec="minutes"),
        "halves": [
            {
                "half": None if half.half is None else half.half.value,
                "days": [[d.isoformat(), shown.number(v)] for d, v in half.days],
                "slope_per_day": None
                if half.slope_per_day is None
                else shown.number(half.slope_per_day),
                "usual": [
                    usual_json(half.half, base, shown)
                    for base in (half.usual.week, half.usual.month)
                    if base is not None
                ],
            }
            for half in trend.halves
        ],
    }


TOOL: Final = Tool(name="vital_trend", args=Args, effect=Effect.READ, run=run)
