"""What is said of a vital sign beside its value: rows for speech, the same as JSON.

Limits with who set them, what is usual with how many days it was made of, changes by
a rule that somebody asked for, and the word of a guideline. Never what somebody has.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from ...care.vital_facts import Named, Usual, in_unit
from ...care.vital_now import VitalState
from ...domain.quantity import plain
from ...domain.vitals import VitalKind
from ...domain.watching.baselines import Baseline
from ...domain.watching.pressure_mean import PressureMean
from ...domain.watching.shapes import Half, Limit, SetBy
from ...domain.watching.trends import Trend
from .spec import Fact

type Row = Mapping[str, Fact]

CENT: Final = Decimal("0.01")


class Shown:
    """One kind in the unit in which the person reads it."""

    def __init__(self, kind: VitalKind, watched: str, own: str | None) -> None:
        """Show glucose in the person's own unit, everything else as it is watched."""
        glucose = kind is VitalKind.GLUCOSE
        self.kind = kind
        self.unit = own if glucose and own else watched

    def number(self, value: Decimal) -> str:
        """Return a number of the watched unit, without its unit."""
        return plain(in_unit(value, self.unit).quantize(CENT).normalize())

    def value(self, value: Decimal) -> str:
        """Return a number of the watched unit with the unit it is read in."""
        return f"{self.number(value)} {self.unit}"


def state_rows(state: VitalState, shown: Shown) -> tuple[Row, ...]:
    """Return what is said after the last value."""
    rows: list[Row] = []
    if state.mean is not None:
        rows.append(mean_row(state.mean))
    if state.stale and state.last is not None:
        rows.append({"form": "vital_stale", "at": state.last.at})
    rows += [_limit_row(limit, shown) for limit in state.limits if _is_own(limit)]
    for half, usual in state.usual:
        rows += usual_rows(half, usual, shown)
    rows += [_change_row(change, shown) for change in state.changes]
    if state.named is not None:
        rows.append(_named_row(state.named))
    return tuple(rows)


def mean_row(mean: PressureMean) -> Row:
    """Return the mean of a sitting, and how many readings it was made of."""
    told: dict[str, Fact] = {
        "form": "pressure_mean",
        "value": str(mean.measured),
        "count": len(mean.used),
    }
    if mean.left_out:
        told["counted"] = len(mean.used) + len(mean.left_out)
    return told


def usual_rows(half: Half | None, usual: Usual, shown: Shown) -> Iterator[Row]:
    """Yield what is usual of a week and of a month, where enough days are known."""
    for base in (usual.week, usual.month):
        if base is not None:
            yield {
                "form": "vital_usual",
                "part": _part(half),
                "value": shown.value(base.median),
                "slope": _signed(shown, base.slope_per_day),
                "count": len(base.used),
                "days": str(base.days),
            }


def _limit_row(limit: Limit, shown: Shown) -> Row:
    told: dict[str, Fact] = {
        "form": f"vital_limit_{limit.set_by.value}",
        "part": _part(limit.half),
        "name": limit.set_by_name or "",
    }
    if limit.low is not None:
        told["low"] = shown.value(limit.low)
    if limit.high is not None:
        told["high"] = shown.value(limit.high)
    if not limit.set_by_name:
        del told["name"]
    if limit.set_at is not None:
        told["date"] = limit.set_at.date()
    return told


def _change_row(change: Trend, shown: Shown) -> Row:
    return {
        "form": "vital_change",
        "slope": _signed(shown, change.change),
        "days": str(change.rule.days),
        "low": shown.value(change.earlier[1]),
        "high": shown.value(change.later[1]),
    }


def _named_row(named: Named) -> Row:
    return {
        "form": "vital_named",
        "guideline": named.guideline,
        "category": named.category,
    }


def _is_own(limit: Limit) -> bool:
    return limit.set_by is not SetBy.DEFAULT


def _part(half: Half | None) -> str:
    return "" if half is None else half.value


def _signed(shown: Shown, value: Decimal) -> str:
    """Return a difference with its sign: of degrees and glucose as of all others."""
    mark = "" if value < 0 else "+"
    return f"{mark}{shown.value(value)}"


def state_json(state: VitalState, shown: Shown, now: datetime) -> dict[str, Any]:
    """Return everything that is known of one vital sign as plain JSON."""
    last = state.last
    if last is None or state.measured is None:
        return {"kind": state.kind.value}
    return {
        "kind": state.kind.value,
        "value": str(last.measured),
        "at": last.at.isoformat(timespec="minutes"),
        "source": state.reading or last.source,
        "from": last.source,
        "age_minutes": int((now - last.at).total_seconds() // 60),
        "stale": state.stale,
        "counts_as": str(state.measured),
        "limits": [limit_json(limit, shown) for limit in state.limits],
        "usual": [
            usual_json(half, base, shown)
            for half, usual in state.usual
            for base in (usual.week, usual.month)
            if base is not None
        ],
        **named_json(state.named),
    }


def named_json(named: Named | None) -> dict[str, Any]:
    """Return the word of a guideline, with its name."""
    if named is None:
        return {}
    return {"category": named.category, "guideline": named.guideline}


def limit_json(limit: Limit, shown: Shown) -> dict[str, Any]:
    """Return one limit with who set it and when."""
    return {
        "half": _part(limit.half) or None,
        "low": None if limit.low is None else shown.value(limit.low),
        "high": None if limit.high is None else shown.value(limit.high),
        "level": limit.level.value,
        "set_by": limit.set_by.value,
        "name": limit.set_by_name or None,
        "set_at": None if limit.set_at is None else limit.set_at.date().isoformat(),
        "source": limit.source or None,
    }


def usual_json(half: Half | None, base: Baseline, shown: Shown) -> dict[str, Any]:
    """Return what is usual, with the days it was made of."""
    return {
        "half": _part(half) or None,
        "days": base.days,
        "median": shown.value(base.median),
        "slope_per_day": _signed(shown, base.slope_per_day),
        "used": [[day.isoformat(), shown.number(value)] for day, value in base.used],
    }
