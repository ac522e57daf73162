"""What a report says of vital signs: figures, and every stretch out of range."""

from collections.abc import Iterator
from decimal import Decimal

from ...domain.quantity import plain
from ...domain.watching.shapes import Half, SetBy
from . import words_en as en
from .facts import (
    AlertFact,
    BaselineFact,
    CategoryFact,
    CategoryOf,
    Point,
    ReportFacts,
    TrendFact,
    VitalFacts,
)
from .spoken import (
    Calendar,
    figures,
    fill,
    pair,
    rounded,
    slope,
    unit_of,
    value_of,
    values_word,
)

BY_HAND = "manual"


def vitals(facts: ReportFacts, calendar: Calendar, names: bool) -> Iterator[str]:  # noqa: ARG001 - one shape for every section
    """Yield the sentences about vital signs."""
    if not facts.vitals:
        yield fill("no_vitals")
    for one in facts.vitals:
        yield from _values(one, calendar)
        for alert in one.alerts:
            yield _alert(one, alert, calendar)
        for category in one.categories:
            yield _category(one, category)
        for usual in one.baselines:
            yield _usual(one, usual)
        for trend in one.trends:
            yield _trend(one, trend, calendar)


def _values(one: VitalFacts, calendar: Calendar) -> Iterator[str]:
    kind, unit = en.KINDS[one.kind.value], unit_of(one.unit)
    if one.every is None:
        if one.last is None:
            yield fill("no_values", kind=kind)
    elif one.count == 1 and one.last is not None:
        yield _last("single_value", one, one.last, calendar)
    else:
        told = figures(one.every, one.second, one.kind, one.unit)
        count = one.every.count
        words = values_word(count)
        yield fill("spread", kind=kind, unit=unit, count=count, values=words, **told)
    if one.before is not None:
        told = figures(one.before, one.before_second, one.kind, one.unit)
        yield fill(
            "spread_before",
            kind=kind,
            unit=unit,
            count=one.before.count,
            values=values_word(one.before.count),
            mean=told["mean"],
        )
    if one.count != 1 and one.last is not None:
        yield _last("last_value", one, one.last, calendar)
    if one.off_the_meter:
        yield fill("off_the_meter", kind=kind, count=one.off_the_meter)


def _last(key: str, one: VitalFacts, last: Point, calendar: Calendar) -> str:
    return fill(
        key,
        kind=en.KINDS[one.kind.value],
        value=value_of(last),
        unit=unit_of(one.unit),
        at=calendar.moment(last.at),
        source=en.SENTENCES["by_hand" if last.source == BY_HAND else "by_sensor"],
    )


def _half(half: Half | None) -> str:
    return "" if half is None else en.SENTENCES[half.value]


def _alert(one: VitalFacts, alert: AlertFact, calendar: Calendar) -> str:
    side, limit = _side(alert)
    end = en.SENTENCES["goes_on"]
    if alert.ended is not None:
        end = fill("until", end=calendar.moment(alert.ended))
    return fill(
        "alert",
        kind=en.KINDS[one.kind.value],
        side=en.SENTENCES[side],
        limit=plain(limit),
        unit=unit_of(one.unit),
        half=_half(alert.half),
        start=calendar.moment(alert.started),
        end=end,
        minutes=alert.minutes,
        values=", ".join(value_of(point) for point in alert.values),
        setter=_setter(alert),
    )


def _side(alert: AlertFact) -> tuple[str, Decimal]:
    """Return on which side of which bound the values lay; of both, by the last."""
    low, high = alert.low, alert.high
    if low is None or high is None:
        bound = low if high is None else high
        return ("below" if high is None else "above"), bound or Decimal(0)
    last = alert.values[-1]
    value = last.second if alert.half is Half.DIASTOLIC else last.value
    return ("above", high) if (value or last.value) >= high else ("below", low)


def _setter(alert: AlertFact) -> str:
    if alert.set_by is SetBy.DEFAULT:
        return fill("by_default")
    return fill(f"by_{alert.set_by.value}", who=alert.set_by_name)


def _category(one: VitalFacts, category: CategoryFact) -> str:
    second = None if category.second is None else plain(category.second)
    key = "of_mean"
    if category.of is CategoryOf.LAST:
        key = "of_last" if category.readings == 1 else "of_sitting"
    return fill(
        "category",
        guideline=en.GUIDELINES[category.guideline],
        value=pair(plain(category.value), second),
        unit=unit_of(one.unit),
        of=fill(key, count=category.readings),
        name=en.CATEGORIES[category.name],
    )


def _usual(one: VitalFacts, usual: BaselineFact) -> str:
    moving = slope(usual.slope_per_day)
    return fill(
        "usual_moving" if moving else "usual",
        kind=en.KINDS[one.kind.value],
        half=_half(usual.half),
        median=rounded(usual.median, one.kind, one.unit),
        unit=unit_of(one.unit),
        used=usual.used,
        days=usual.days,
        slope=moving,
    )


def _trend(one: VitalFacts, trend: TrendFact, calendar: Calendar) -> str:
    return fill(
        "trend",
        kind=en.KINDS[one.kind.value],
        half=_half(trend.half),
        unit=unit_of(one.unit),
        later=plain(trend.later),
        later_day=calendar.on(trend.later_day),
        change=plain(abs(trend.change)),
        more=en.SENTENCES["more" if trend.change > 0 else "less"],
        earlier_day=calendar.on(trend.earlier_day),
        earlier=plain(trend.earlier),
        threshold=plain(abs(trend.threshold)),
        days=trend.days,
    )
