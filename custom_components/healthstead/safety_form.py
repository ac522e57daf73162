"""The form about safety: its fields, and what the answers mean.

Pure translation between a form and the record; ``flow_safety`` asks and sends.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import time, timedelta
from typing import Any, Final

import voluptuous as vol
from homeassistant.helpers.selector import (
    EntitySelector,
    EntitySelectorConfig,
    ObjectSelector,
    ObjectSelectorConfig,
    ObjectSelectorField,
    TextSelector,
    TimeSelector,
)

from .domain.safety import (
    ActivityWindow,
    CheckIn,
    DrillPlan,
    FallKind,
    FallSource,
    Safety,
)
from .domain.schedule_course import Weekday
from .medication_fields import WEEKDAYS, choice, number
from .medication_form import FormError

MINUTE: Final = timedelta(minutes=1)
NOTICES: Final = ("binary_sensor", "event", "input_boolean", "button", "input_button")
SAYS_OUT: Final = ("person", "device_tracker", "zone", "binary_sensor", "input_boolean")
USUAL: Final = CheckIn(at=time(8))
"""Holds the defaults of everything but the time."""
WINDOW: Final = ActivityWindow(id="", start=time(7), end=time(11), sources=())

type IsThere = Callable[[str], bool]


def _entities(*domains: str, many: bool = False) -> EntitySelector:
    config = EntitySelectorConfig(multiple=many)
    if domains:
        config["domain"] = list(domains)
    return EntitySelector(config)


_WINDOWS: Final = ObjectSelector(
    ObjectSelectorConfig(
        multiple=True,
        label_field="name",
        description_field="start",
        translation_key="activity_window",
        fields={
            "name": ObjectSelectorField(selector=TextSelector(), required=True),
            "start": ObjectSelectorField(selector=TimeSelector(), required=True),
            "end": ObjectSelectorField(selector=TimeSelector(), required=True),
            "sources": ObjectSelectorField(
                selector=_entities(many=True), required=True
            ),
            "days": ObjectSelectorField(selector=WEEKDAYS),
            "ask_for": ObjectSelectorField(selector=number(1, 120, "min")),
        },
    )
)
_FALLS: Final = ObjectSelector(
    ObjectSelectorConfig(
        multiple=True,
        label_field="entity",
        description_field="kind",
        translation_key="fall_source",
        fields={
            "entity": ObjectSelectorField(selector=_entities(*NOTICES), required=True),
            "kind": ObjectSelectorField(
                selector=choice(list(FallKind), "fall_kind"), required=True
            ),
            "battery": ObjectSelectorField(
                selector=_entities("sensor", "binary_sensor")
            ),
        },
    )
)
SAFETY: Final = vol.Schema(
    {
        vol.Optional("check_in_at"): TimeSelector(),
        vol.Required("check_in_within", default=USUAL.within / MINUTE): number(
            15, 12 * 60, "min"
        ),
        vol.Required("remind_after", default=USUAL.remind_after / MINUTE): number(
            0, 12 * 60, "min"
        ),
        vol.Optional("check_in_days"): WEEKDAYS,
        vol.Optional("windows"): _WINDOWS,
        vol.Optional("control"): _entities(),
        vol.Optional("away"): _entities(*SAYS_OUT),
        vol.Optional("falls"): _FALLS,
        vol.Optional("drill_day"): number(1, 28),
        vol.Optional("drill_at"): TimeSelector(),
    }
)


def safety_shown(safety: Safety) -> dict[str, Any]:
    """Return the answers that would leave everything as it is."""
    check = safety.check_in
    shown: dict[str, Any] = {
        "control": safety.control or None,
        "away": safety.away or None,
        "windows": [_window_shown(window) for window in safety.windows],
        "falls": [_fall_shown(source) for source in safety.falls],
    }
    if check is not None:
        shown |= {
            "check_in_at": check.at.isoformat(),
            "check_in_within": check.within / MINUTE,
            "remind_after": check.remind_after / MINUTE,
            "check_in_days": _days_shown(check.days),
        }
    if safety.drill is not None:
        shown |= {
            "drill_day": safety.drill.day,
            "drill_at": safety.drill.at.isoformat(),
        }
    return {name: value for name, value in shown.items() if value is not None}


def safety_of(answers: Mapping[str, Any], is_there: IsThere) -> Safety:
    """Return what the answers mean."""
    for field in ("control", "away"):
        _known(answers.get(field) or "", field, is_there)
    windows = tuple(_windows(answers.get("windows") or (), is_there))
    falls = tuple(_falls(answers.get("falls") or (), is_there))
    return Safety(
        check_in=_check_in(answers),
        windows=windows,
        control=answers.get("control") or "",
        away=answers.get("away") or "",
        falls=falls,
        drill=_drill(answers),
    )


def _check_in(answers: Mapping[str, Any]) -> CheckIn | None:
    at = answers.get("check_in_at")
    if not at:
        return None
    within = answers["check_in_within"] * MINUTE
    remind = answers["remind_after"] * MINUTE
    if remind >= within:
        raise FormError("remind_after", "reminder_too_late")
    return CheckIn(
        at=time.fromisoformat(at),
        within=within,
        remind_after=remind,
        days=_days(answers.get("check_in_days")),
    )


def _windows(
    rows: Sequence[Mapping[str, Any]], is_there: IsThere
) -> Iterator[ActivityWindow]:
    names: set[str] = set()
    for row in rows:
        name = str(row["name"]).strip()
        start, end = time.fromisoformat(row["start"]), time.fromisoformat(row["end"])
        if not name or name in names:
            raise FormError("windows", "two_windows_alike", name)
        if start == end:
            raise FormError("windows", "window_empty", name)
        if not row["sources"]:
            raise FormError("windows", "window_without_source", name)
        names.add(name)
        for source in row["sources"]:
            _known(source, "windows", is_there)
        yield ActivityWindow(
            id=name,
            start=start,
            end=end,
            sources=tuple(dict.fromkeys(row["sources"])),
            days=_days(row.get("days")),
            soft_for=(row.get("ask_for") or WINDOW.soft_for / MINUTE) * MINUTE,
        )


def _falls(
    rows: Sequence[Mapping[str, Any]], is_there: IsThere
) -> Iterator[FallSource]:
    seen: set[str] = set()
    for row in rows:
        entity, battery = row["entity"], row.get("battery") or ""
        if entity in seen:
            raise FormError("falls", "two_falls_alike", entity)
        seen.add(entity)
        for name in (entity, battery):
            _known(name, "falls", is_there)
        yield FallSource(entity=entity, kind=FallKind(row["kind"]), battery=battery)


def _drill(answers: Mapping[str, Any]) -> DrillPlan | None:
    day, at = answers.get("drill_day"), answers.get("drill_at")
    if day is None and not at:
        return None
    usual = DrillPlan()
    return DrillPlan(
        day=usual.day if day is None else int(day),
        at=time.fromisoformat(at) if at else usual.at,
    )


def _known(entity: str, field: str, is_there: IsThere) -> None:
    if entity and not is_there(entity):
        raise FormError(field, "source_unknown", entity)


def _days(chosen: Sequence[str] | None) -> frozenset[Weekday]:
    """Return the chosen days; none chosen is every day."""
    return frozenset(map(Weekday, chosen or Weekday))


def _days_shown(days: frozenset[Weekday]) -> list[str]:
    return [day.value for day in Weekday if day in days]


def _window_shown(window: ActivityWindow) -> dict[str, Any]:
    return {
        "name": window.id,
        "start": window.start.isoformat(),
        "end": window.end.isoformat(),
        "sources": list(window.sources),
        "days": _days_shown(window.days),
        "ask_for": window.soft_for / MINUTE,
    }


def _fall_shown(source: FallSource) -> dict[str, Any]:
    shown = {"entity": source.entity, "kind": source.kind.value}
    return shown | ({"battery": source.battery} if source.battery else {})
