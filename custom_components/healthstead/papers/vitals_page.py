"""Vital signs: figures, ranges with who set them, abnormal moments, every value."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from ..care.reports.facts import (
    AlertFact,
    BaselineFact,
    CategoryFact,
    DayFact,
    Point,
    RangeFact,
    ReportFacts,
    Spread,
    TrendFact,
    VitalFacts,
)
from ..care.reports.spoken import figures, rounded, slope
from ..domain.quantity import plain
from . import writing as w
from .blocks import Block, Column, Heading, Items, Section, Table, Text
from .labels import (
    BECAUSE,
    CATEGORIES,
    CATEGORY_OF,
    CONTEXTS,
    GUIDELINES,
    HALVES,
    LEVELS,
    SET_BY,
    VITALS,
)
from .vitals_chart import from_days, picture_of

MANUAL: Final = "manual"
MOST_POINTS: Final = 60
"""Single values, one a line; more are in the CSV."""

_FIGURES: Final = (
    Column(title="", share=20),
    Column(title="Values", share=9, number=True),
    Column(title="Lowest", share=10, number=True),
    Column(title="Highest", share=10, number=True),
    Column(title="Mean", share=10, number=True),
    Column(title="Median", share=10, number=True),
)
_ABNORMAL: Final = (
    Column(title="From", share=17),
    Column(title="Until", share=17),
    Column(title="Minutes", share=9, number=True),
    Column(title="Values", share=20),
    Column(title="Limit", share=24),
)
_DAYS: Final = (
    Column(title="Day", share=16),
    Column(title="Values", share=9, number=True),
    Column(title="Lowest", share=10, number=True),
    Column(title="Highest", share=10, number=True),
    Column(title="Mean", share=10, number=True),
    Column(title="How", share=20),
)
_POINTS: Final = (
    Column(title="When", share=18),
    Column(title="Value", share=12, number=True),
    Column(title="How", share=40),
)


def vitals_section(facts: ReportFacts) -> Section:
    """Return everything about what was measured."""
    blocks = tuple(
        block
        for vital in facts.vitals
        for block in (
            Heading(text=f"{VITALS[vital.kind]} ({w.unit(vital.unit)})"),
            *_of_kind(facts, vital),
        )
    )
    none = (Text(text="Nothing was measured in this time."),)
    return Section(title="Vital signs", blocks=blocks or none)


def _of_kind(facts: ReportFacts, vital: VitalFacts) -> Iterator[Block]:
    if vital.every is None:
        yield Text(text="No value in this time.")
    else:
        yield Table(
            caption=f"{VITALS[vital.kind]}: figures",
            columns=_FIGURES,
            rows=tuple(_figures(vital)),
        )
    if said := tuple(_said(vital)):
        yield Items(items=said)
    if (picture := picture_of(facts, vital)) is not None:
        yield picture
    if vital.alerts:
        yield Table(
            caption=f"{VITALS[vital.kind]}: outside its limit",
            columns=_ABNORMAL,
            rows=tuple(_abnormal(alert) for alert in vital.alerts),
        )
    yield from _every_value(vital)


def _figures(vital: VitalFacts) -> Iterator[tuple[str, ...]]:
    rows = (
        ("In this time", vital.every, vital.second),
        ("The same time before", vital.before, vital.before_second),
    )
    for title, first, second in rows:
        if first is None:
            continue
        if second is None:
            yield _spread(title, first, vital)
        else:
            yield _spread(f"{title}, systolic", first, vital)
            yield _spread(f"{title}, diastolic", second, vital)


def _spread(title: str, one: Spread, vital: VitalFacts) -> tuple[str, ...]:
    exact = (plain(one.low), plain(one.high))
    means = (_fine(one.mean, vital), _fine(one.median, vital))
    return (title, str(one.count), *exact, *means)


def _fine(value: Decimal, vital: VitalFacts) -> str:
    """Return a mean or a median as finely as such things are measured."""
    return rounded(value, vital.kind, vital.unit)


def _said(vital: VitalFacts) -> Iterator[str]:
    """Yield ranges, what is usual, changes over days, and what guidelines call it."""
    yield from (_range(one, vital) for one in vital.ranges)
    yield from (_baseline(one, vital) for one in vital.baselines)
    yield from (_trend(one, vital) for one in vital.trends)
    yield from (_category(one) for one in vital.categories)


def _range(one: RangeFact, vital: VitalFacts) -> str:
    when = ", ".join(CONTEXTS[context] for context in one.contexts)
    who = w.listed((SET_BY[one.set_by], one.set_by_name), " ")
    if one.set_at is not None:
        who += f", {w.day(one.set_at)}"
    said = w.listed((HALVES[one.half], _edges(one, w.unit(vital.unit)), when))
    return f"Limit ({LEVELS[one.level]}): {said}; {who}."


def _edges(one: RangeFact | AlertFact, unit: str = "") -> str:
    low, high = one.low, one.high
    if low is not None and high is not None:
        said = f"{plain(low)} to {plain(high)}"
    elif low is not None:
        said = f"not below {plain(low)}"
    elif high is not None:
        said = f"not above {plain(high)}"
    else:
        return ""
    return f"{said} {unit}".rstrip()


def _baseline(one: BaselineFact, vital: VitalFacts) -> str:
    unit = w.unit(vital.unit)
    what = w.listed((f"Usual in the {one.days} days before", HALVES[one.half]))
    change = slope(one.slope_per_day).replace("-", "−")
    moving = f", {change} a day" if change else ""
    days = w.count(one.used, "day", "days")
    return f"{what}: {_fine(one.median, vital)} {unit}{moving} (from {days})."


def _trend(one: TrendFact, vital: VitalFacts) -> str:
    unit = w.unit(vital.unit)
    what = w.listed(
        (f"Changed within {w.count(one.days, 'day', 'days')}", HALVES[one.half])
    )
    return (
        f"{what}: {w.signed(one.change)} {unit}, from {plain(one.earlier)} on "
        f"{w.short_day(one.earlier_day)} to {plain(one.later)} on "
        f"{w.short_day(one.later_day)}; said from {w.signed(one.threshold)} on."
    )


def _category(one: CategoryFact) -> str:
    value = w.pair(one.value, one.second)
    name = CATEGORIES.get(one.name, one.name.replace("_", " "))
    of = "" if one.readings == 1 else f" of {one.readings}"
    guideline = GUIDELINES.get(one.guideline, one.guideline)
    return f"{CATEGORY_OF[one.of]}{of}, {value}: “{name}” by {guideline}. No diagnosis."


def _abnormal(alert: AlertFact) -> tuple[str, ...]:
    limit = w.listed(
        (HALVES[alert.half], _edges(alert), SET_BY[alert.set_by], alert.set_by_name)
    )
    return (
        w.moment(alert.started),
        _until(alert),
        w.NOTHING if alert.minutes is None else str(alert.minutes),
        w.listed(w.value(one) for one in alert.values),
        f"{limit}; {BECAUSE[alert.because]}",
    )


def _until(alert: AlertFact) -> str:
    if alert.ended is None:
        return "it goes on"
    by = " (ended by hand)" if alert.by_person else ""
    by = " (the limit was changed)" if alert.limit_gone else by
    return f"{w.moment(alert.ended)}{by}"


def _every_value(vital: VitalFacts) -> Iterator[Block]:
    """Yield what the chart shows as tables: days, then single values."""
    name = VITALS[vital.kind]
    if len(vital.days) > 1 and from_days(vital):
        yield Table(
            caption=f"{name}: days",
            columns=_DAYS,
            rows=tuple(_day(day, vital) for day in vital.days),
        )
    if vital.points:
        yield Table(
            caption=f"{name}: single values",
            columns=_POINTS,
            rows=tuple(_value(point) for point in vital.points[-MOST_POINTS:]),
        )
    more = max(len(vital.points) - MOST_POINTS, 0) + vital.points_left_out
    if more:
        yield Text(text=f"{w.count(more, 'value is', 'values are')} not listed here.")


def _day(day: DayFact, vital: VitalFacts) -> tuple[str, ...]:
    said = figures(day.every, day.second, vital.kind, vital.unit)
    how = "measured by a device" if day.from_sensors else "entered"
    numbers = (said["low"], said["high"], said["mean"])
    return (w.short_day(day.date), str(day.every.count), *numbers, how)


def _value(point: Point) -> tuple[str, ...]:
    by_hand = point.source in {"", MANUAL}
    how = "entered" if by_hand else f"measured by a device: {point.source}"
    return (w.moment(point.at), w.value(point), how)
