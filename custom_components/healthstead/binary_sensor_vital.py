"""Whether vital signs are out of range, and whether data is missing.

Unknown where nothing new is known: silence is never shown as "all is well".
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, override

from homeassistant.components.binary_sensor import (
    BinarySensorEntity,
    BinarySensorEntityDescription,
)
from homeassistant.components.binary_sensor.const import BinarySensorDeviceClass
from homeassistant.core import callback

from .care.record import PersonRecord
from .care.watch_over import WatchOver
from .coordinator import HealthsteadCoordinator
from .domain.ids import PersonId
from .domain.vitals import VitalKind
from .domain.watching.showing import Freshness, freshness, latest
from .entity import PersonEntity
from .vital_board import board_of


@dataclass(frozen=True, kw_only=True)
class VitalBinarySensorDescription(BinarySensorEntityDescription):
    """A yes, a no or unknown, read from the watch as it stands."""

    is_on_fn: Callable[[PersonRecord, WatchOver, datetime], bool | None]
    kinds_fn: Callable[[PersonRecord, WatchOver], list[str]]


def _out(record: PersonRecord, watch: WatchOver, now: datetime) -> bool | None:
    """Say whether an alert runs; unknown if no limited value is fresh."""
    if _kinds_out(record, watch):
        return True
    for kind, state in watch.states.items():
        plan, evidence = watch.plans[kind], latest(state)
        if not plan.limits or evidence is None:
            continue
        if freshness(evidence, plan, now) is Freshness.FRESH:
            return False
    return None


def _kinds_out(_record: PersonRecord, watch: WatchOver) -> list[str]:
    return sorted(kind.value for kind, state in watch.states.items() if state.alerts)


def _missing(record: PersonRecord, watch: WatchOver, _now: datetime) -> bool | None:
    """Say whether data is missing; unknown if no sensor is expected to report."""
    if not record.sources.vitals:
        return None
    return bool(_kinds_missing(record, watch))


def _kinds_missing(_record: PersonRecord, watch: WatchOver) -> list[str]:
    return sorted(kind.value for kind, state in watch.states.items() if state.silent)


VITAL_BINARY_SENSORS: Final = (
    VitalBinarySensorDescription(
        key="vital_out_of_range",
        translation_key="vital_out_of_range",
        device_class=BinarySensorDeviceClass.PROBLEM,
        is_on_fn=_out,
        kinds_fn=_kinds_out,
    ),
    VitalBinarySensorDescription(
        key="vital_no_data",
        translation_key="vital_no_data",
        device_class=BinarySensorDeviceClass.PROBLEM,
        is_on_fn=_missing,
        kinds_fn=_kinds_missing,
    ),
)


class VitalBinarySensor(PersonEntity, BinarySensorEntity):
    """One yes or no about the vital signs of one person."""

    entity_description: VitalBinarySensorDescription

    def __init__(
        self,
        coordinator: HealthsteadCoordinator,
        person: PersonId,
        description: VitalBinarySensorDescription,
    ) -> None:
        """Show one row of the table."""
        super().__init__(coordinator, person, description)
        self._board = board_of(coordinator.hass)
        self._written: tuple[bool | None, list[str]] | None = None

    @override
    async def async_added_to_hass(self) -> None:
        await super().async_added_to_hass()
        self.async_on_remove(self._board.listen(self.person, self._on_news))

    @callback
    def _on_news(self, _kind: VitalKind | None) -> None:
        if self._now() != self._written:
            self._write()

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        self._write()

    @callback
    def _write(self) -> None:
        self._written = self._now()
        self.async_write_ha_state()

    def _now(self) -> tuple[bool | None, list[str]]:
        record, watch = self.record, self._board.people.get(self.person)
        if record is None or watch is None:
            return None, []
        row, now = self.entity_description, self.coordinator.now()
        return row.is_on_fn(record, watch, now), row.kinds_fn(record, watch)

    @property
    @override
    def is_on(self) -> bool | None:
        """Return what the watch knows now."""
        return self._now()[0]

    @property
    @override
    def extra_state_attributes(self) -> dict[str, Any]:
        """Return which vital signs it is about."""
        return {"vitals": self._now()[1]}
