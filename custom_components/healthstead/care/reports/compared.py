"""What values are held against: limits that hold, what is usual, guidelines by name."""

from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from ...domain.news2 import ADULT_YEARS
from ...domain.vital_categories import (
    fever_category,
    glucose_category,
    pressure_category,
)
from ...domain.vitals import Measured, VitalKind
from ...domain.watch_settings import Guideline
from ...domain.watching.baselines import FINE, MONTH, WEEK, baseline
from ...domain.watching.daily import DaySummary
from ...domain.watching.plans import limits_of
from ...domain.watching.pressure_mean import pressure_means
from ...domain.watching.shapes import ANY, Evidence, Half, Limit
from ...domain.watching.trends import Trend, TrendRule, trends
from ..record import PersonRecord
from .asked import Span
from .days_of_vitals import Scale
from .facts import (
    BaselineFact,
    CategoryFact,
    CategoryOf,
    Point,
    RangeFact,
    TrendFact,
)

WHOLE: Final = Decimal(1)


def age_of(record: PersonRecord, span: Span) -> int | None:
    """Return how old the person is in the calendar year of the report."""
    born = record.person.profile.birth_year
    return None if born is None else span.today.year - born


def ranges(record: PersonRecord, scale: Scale, span: Span) -> tuple[RangeFact, ...]:
    """Return the limits of a kind that hold now."""
    every = limits_of(record.watch, age_of(record, span))
    return tuple(
        _range(limit, scale, span) for limit in every if limit.kind is scale.kind
    )


def _range(limit: Limit, scale: Scale, span: Span) -> RangeFact:
    return RangeFact(
        level=limit.level,
        set_by=limit.set_by,
        low=scale.or_none(limit.low),
        high=scale.or_none(limit.high),
        half=limit.half,
        edge_is_out=limit.edge_is_out,
        contexts=() if set(limit.contexts) == set(ANY) else limit.contexts,
        set_by_name=limit.set_by_name,
        set_at=span.local_or_none(limit.set_at),
        source=limit.source,
    )


def _halves(kind: VitalKind) -> tuple[Half | None, ...]:
    return tuple(Half) if kind is VitalKind.BLOOD_PRESSURE else (None,)


def baselines(
    summaries: Iterable[DaySummary], scale: Scale, span: Span
) -> tuple[BaselineFact, ...]:
    """Return what was usual in the 7 and the 30 days before the last day."""
    known = tuple(summaries)
    return tuple(_baselines(known, scale, span))


def _baselines(
    summaries: tuple[DaySummary, ...], scale: Scale, span: Span
) -> Iterator[BaselineFact]:
    day = min(span.last, span.today)
    for half in _halves(scale.kind):
        for days in (WEEK, MONTH):
            usual = baseline(summaries, scale.kind, day, days, half)
            if usual is not None:
                yield BaselineFact(
                    days=days,
                    used=len(usual.used),
                    median=scale.difference(usual.median, FINE),
                    spread=scale.difference(usual.spread, FINE),
                    slope_per_day=scale.difference(usual.slope_per_day, FINE),
                    half=half,
                )


def trend_facts(
    rules: Iterable[TrendRule],
    summaries: Iterable[DaySummary],
    scale: Scale,
    span: Span,
) -> tuple[TrendFact, ...]:
    """Return the rules about a change over days that held on a day of the span."""
    known = tuple(summaries)
    mine = tuple(rule for rule in rules if rule.kind is scale.kind)
    return tuple(
        _trend(found, scale)
        for day in span.days()
        for found in trends(known, mine, day)
    )


def _trend(found: Trend, scale: Scale) -> TrendFact:
    earlier, later = scale.value(found.earlier[1]), scale.value(found.later[1])
    return TrendFact(
        rule=found.rule.id,
        days=found.rule.days,
        threshold=scale.difference(found.rule.change, FINE),
        change=later - earlier,
        earlier_day=found.earlier[0],
        earlier=earlier,
        later_day=found.later[0],
        later=later,
        half=found.rule.half,
    )


def categories(
    record: PersonRecord, scale: Scale, points: tuple[Point, ...], span: Span
) -> tuple[CategoryFact, ...]:
    """Return what guidelines for adults call the last value, and a mean pressure."""
    age = age_of(record, span)
    if not points or (age is not None and age < ADULT_YEARS):
        return ()
    match scale.kind:
        case VitalKind.BLOOD_PRESSURE if not record.watch.pregnant:
            return _of_pressures(record.watch.guideline, points)
        case VitalKind.GLUCOSE:
            name = glucose_category(points[-1].value, scale.unit)
            return (_of_last("ada", name, points[-1]),)
        case VitalKind.TEMPERATURE:
            fever = fever_category(points[-1].value, scale.unit, None).fever
            return (_of_last("nhs_cdc", "fever" if fever else "no_fever", points[-1]),)
        case _:
            return ()


def _of_last(guideline: str, name: str, point: Point) -> CategoryFact:
    return CategoryFact(
        of=CategoryOf.LAST, guideline=guideline, name=name, value=point.value
    )


def _of_pressures(
    guideline: Guideline, points: tuple[Point, ...]
) -> tuple[CategoryFact, ...]:
    """Return the category of the last sitting, and of the mean of all sittings."""
    means = pressure_means(_evidence(point) for point in points)
    last = means[-1]
    found = [
        _of_pressure(CategoryOf.LAST, guideline, last.measured, len(last.used)),
    ]
    if len(means) > 1:
        mean = Measured(
            kind=VitalKind.BLOOD_PRESSURE,
            value=_mean([one.measured.value for one in means]),
            second=_mean([one.measured.second or Decimal(0) for one in means]),
            unit=last.measured.unit,
        )
        found.append(_of_pressure(CategoryOf.MEAN, guideline, mean, len(means)))
    return tuple(found)


def _evidence(point: Point) -> Evidence:
    measured = Measured(
        kind=VitalKind.BLOOD_PRESSURE,
        value=point.value,
        second=point.second,
        unit="mm[Hg]",
    )
    return Evidence(at=point.at, measured=measured, given=measured, source=point.source)


def _mean(values: list[Decimal]) -> Decimal:
    return (sum(values, Decimal(0)) / len(values)).quantize(WHOLE, ROUND_HALF_UP)


def _of_pressure(
    of: CategoryOf, guideline: Guideline, measured: Measured, readings: int
) -> CategoryFact:
    upper, lower = measured.value, measured.second or Decimal(0)
    home = guideline is Guideline.ESC_HOME
    called = pressure_category(upper, lower, home=home)
    return CategoryFact(
        of=of,
        guideline=guideline.value,
        name=called.acc_aha or called.esc_2024,
        value=upper,
        second=measured.second,
        readings=readings,
    )
