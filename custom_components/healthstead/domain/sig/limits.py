"""The gap between doses and the most in a period, stated or implied."""

from dataclasses import replace
from decimal import Decimal
from typing import Final

from ..dosage import Dosage, MostPerPeriod, Span
from .assembly import Assembly
from .facts import Gap, Most
from .part import Part

HOURS: Final = frozenset({"h", "min"})


def limited(dosage: Dosage, part: Part, found: Assembly) -> Dosage:
    """Add the gap and the most that were stated or follow from "as needed"."""
    gaps = [gap.span for gap in part.of(Gap)]
    if dosage.as_needed and dosage.frequency is None:
        dosage = _as_often_as(dosage, part)
    minutes = dosage.period_unit == "min" or any(gap.unit == "min" for gap in gaps)
    if any(not most.period_unit for most in part.of(Most)) and not (
        dosage.as_needed and minutes
    ):
        found.doubts.append("limit_without_period")
    limits = [_limit(most, dosage) for most in part.of(Most)]
    if dosage.as_needed:
        limits = limits or _implied_limits(dosage)
        if not gaps and dosage.period and dosage.period_unit in HOURS:
            gaps = [Span(value=dosage.period, unit=dosage.period_unit)]
    if dosage.as_needed and not limits and not gaps:
        found.flags.append("no_limit_stated")
    limits = [limit for limit in limits if not _superseded(limit, limits)]
    if len(set(gaps)) > 1:
        found.doubts.append("conflicting_interval")
    return replace(
        dosage,
        min_interval=gaps[0] if gaps else None,
        max_per_period=limits[0] if limits else None,
        further_limits=tuple(limits[1:]),
    )


def _as_often_as(dosage: Dosage, part: Part) -> Dosage:
    """Read "up to three times a day as needed" as three times and as the most."""
    said = [most for most in part.of(Most) if most.times]
    if len(said) != 1:
        return dosage
    return replace(
        dosage,
        frequency=said[0].times,
        period=said[0].period,
        period_unit=said[0].period_unit,
    )


def _limit(most: Most, dosage: Dosage) -> MostPerPeriod:
    own = dosage.dose.unit if dosage.dose else None
    return MostPerPeriod(
        value=most.value,
        unit=most.unit or own or "dose",
        period=most.period,
        period_unit=most.period_unit or "episode",
    )


def _implied_limits(dosage: Dosage) -> list[MostPerPeriod]:
    """Read "three times a day as needed": at most three doses a day."""
    if not dosage.frequency or dosage.period_unit in HOURS:
        return []
    return [
        MostPerPeriod(
            value=Decimal(dosage.frequency_max or dosage.frequency),
            unit="dose",
            period=dosage.period or Decimal(1),
            period_unit=dosage.period_unit,
        )
    ]


def _superseded(limit: MostPerPeriod, limits: list[MostPerPeriod]) -> bool:
    """Say whether "may repeat once" is only the longer way to say the limit."""
    others = [one for one in limits if one.period_unit != "episode"]
    return limit.period_unit == "episode" and bool(others)
