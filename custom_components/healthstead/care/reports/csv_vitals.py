"""Vital signs as rows of CSV: values, days, and stretches out of range."""

from collections.abc import Iterator
from typing import Final

from ...domain.quantity import plain
from ...domain.vitals import VITALS, VitalKind
from .csv_row import Row
from .facts import AlertFact, DayFact, Point, Spread, VitalFacts

# FHIR R4 vital-signs profile: the halves of a blood pressure have codes of their own.
HALVES: Final = (("systolic", "8480-6"), ("diastolic", "8462-4"))


def vital_rows(one: VitalFacts) -> Iterator[Row]:
    """Yield the values, days and alerts of one kind."""
    for point in one.points:
        yield from _point("value", one, point)
    for held in one.unconfirmed:
        yield from _point("unconfirmed_value", one, held)
    for day in one.days:
        yield from _day(one, day)
    for alert in one.alerts:
        yield _alert(one, alert)


def _named(kind: VitalKind, half: int) -> tuple[str, str]:
    """Return name and code of a kind, or of a half of a blood pressure."""
    if kind is not VitalKind.BLOOD_PRESSURE:
        return kind.value, VITALS[kind].loinc
    name, code = HALVES[half]
    return f"{kind.value}_{name}", code


def _point(item: str, one: VitalFacts, point: Point) -> Iterator[Row]:
    for half, value in enumerate((point.value, point.second)):
        if value is not None:
            name, loinc = _named(one.kind, half)
            yield Row(
                section="vitals",
                item=item,
                name=name,
                start=point.at,
                value=value,
                unit=one.unit,
                loinc=loinc,
                status="" if point.beyond is None else point.beyond.value,
                source=point.source,
            )


def _day(one: VitalFacts, day: DayFact) -> Iterator[Row]:
    for half, spread in enumerate((day.every, day.second)):
        if spread is not None:
            yield from _spread(one, day, half, spread)


def _spread(one: VitalFacts, day: DayFact, half: int, spread: Spread) -> Iterator[Row]:
    name, loinc = _named(one.kind, half)
    for item in ("count", "low", "high", "mean", "median"):
        yield Row(
            section="vitals",
            item=f"day_{item}",
            name=name,
            start=day.date,
            value=getattr(spread, item),
            unit="" if item == "count" else one.unit,
            loinc=loinc,
            status="partial" if day.partial else "",
        )


def _alert(one: VitalFacts, alert: AlertFact) -> Row:
    bounds = (("below", alert.low), ("above", alert.high))
    told = [f"{side} {plain(bound)}" for side, bound in bounds if bound is not None]
    half = "" if alert.half is None else f"_{alert.half.value}"
    return Row(
        section="vitals",
        item="out_of_range",
        name=f"{one.kind.value}{half}",
        start=alert.started,
        end=alert.ended,
        unit=one.unit,
        status=alert.level.value,
        source=alert.set_by_name or alert.set_by.value,
        note=" or ".join(told),
    )
