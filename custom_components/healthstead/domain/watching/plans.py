"""How each kind of one person is watched: limits, sources and ages put together.

Made anew whenever settings, sources or the profile change, and never in between.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import tzinfo

from ..sources import Sources
from ..vitals import VitalKind
from ..watch_settings import LimitPreset, WatchSettings
from .limit_choice import chosen_limits
from .limit_presets import PAPER_LIMITS, saturation_target
from .shapes import Limit
from .state import MOST_LIMITS, Plan, plan_of


def limits_of(settings: WatchSettings, age_years: int | None) -> tuple[Limit, ...]:
    """Return the limits that hold for somebody, each id once."""
    if settings.preset is LimitPreset.PAPER:
        return PAPER_LIMITS
    target = settings.saturation
    own = settings.limits
    if target is not None:
        own += saturation_target(
            target.set_by_name, target.set_at, on_oxygen=target.on_oxygen
        )
    chosen = chosen_limits(_once(own), age_years, pregnant=settings.pregnant)
    return _once(chosen)


def plans_of(
    settings: WatchSettings,
    sources: Sources,
    age_years: int | None,
    zone: tzinfo,
) -> Mapping[VitalKind, Plan]:
    """Return the plan of every kind, also of those that nothing shows yet."""
    limits = limits_of(settings, age_years)
    return {kind: _plan(kind, limits, sources, zone) for kind in VitalKind}


def _plan(
    kind: VitalKind, limits: tuple[Limit, ...], sources: Sources, zone: tzinfo
) -> Plan:
    known = sources.of(kind)
    most = tuple(limit for limit in limits if limit.kind is kind)[:MOST_LIMITS]
    entities = tuple(dict.fromkeys(source.entity for source in known))
    plan = plan_of(kind, most, entities, zone=zone)
    own = next((one.silent_after for one in known if one.silent_after), None)
    return plan if own is None else replace(plan, silent_after=own)


def _once(limits: Iterable[Limit]) -> tuple[Limit, ...]:
    """Return limits without a second one of the same id: the first holds."""
    found: dict[str, Limit] = {}
    for limit in limits:
        found.setdefault(limit.id, limit)
    return tuple(found.values())
