"""The early-warning score as a sensor: only where that module is switched on.

A total is shown only where nothing is missing or old. What is there otherwise is a
lower bound, in an attribute, and what it means only where the person allowed names on
shared screens. Nobody below sixteen has one, and nobody in pregnancy.
"""

from collections.abc import Mapping
from typing import Any, Final, override

from homeassistant.components.sensor import (
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import Platform
from homeassistant.core import callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .care.news2_now import EarlyWarning, early_warning, is_offered
from .care.record import PersonRecord
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry
from .devices import async_follow_records
from .domain.ids import PersonId
from .domain.vitals import VitalKind
from .entity import PersonEntity
from .modules import Module, modules_of
from .vital_board import board_of
from .vital_live import live_of

NEWS2: Final = SensorEntityDescription(
    key="news2",
    translation_key="news2",
    state_class=SensorStateClass.MEASUREMENT,
    suggested_display_precision=0,
)


class ScoreSensor(PersonEntity, SensorEntity):
    """The score of what is known now; unknown while anything is missing."""

    entity_description: SensorEntityDescription
    _unrecorded_attributes = frozenset({"missing", "too_old", "scale", "wording"})

    @override
    async def async_added_to_hass(self) -> None:
        await super().async_added_to_hass()
        board = board_of(self.hass)
        self.async_on_remove(board.listen(self.person, self._on_news))

    @callback
    def _on_news(self, _kind: VitalKind | None) -> None:
        """Write what is new; a part that grew too old is new as well."""
        self.async_write_ha_state()

    def _found(self) -> EarlyWarning | None:
        record, now = self.record, self.coordinator.now()
        if record is None or not is_offered(record, now):
            return None
        live = live_of(board_of(self.coordinator.hass), self.person)
        return early_warning(record, live, now)

    @property
    @override
    def native_value(self) -> int | None:
        """Return the total, where there is one."""
        found = self._found()
        return None if found is None else found.score.total

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        """Return what is missing, and what the score is at least."""
        found, record = self._found(), self.record
        if found is None or record is None:
            return {}
        told: dict[str, Any] = {
            "missing": list(found.score.missing),
            "too_old": list(found.too_old),
            "scale": found.scale,
        }
        if found.wearable_only:
            return told  # what a watch shows alone is no NEWS2
        told["at_least"] = found.score.partial_total
        if record.person.profile.names_on_shared_screens:
            told["wording"] = found.wording
        return told


def add_scores(
    entry: HealthsteadConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the score of everybody it is made for, while the module is on."""
    coordinator = entry.runtime_data.coordinator
    registry = er.async_get(coordinator.hass)
    on = Module.NEWS2 in modules_of(entry)
    there: set[PersonId] = set()

    @callback
    def match(subentry: str, record: PersonRecord) -> None:
        person = record.person.id
        if on and is_offered(record, coordinator.now()):
            if person not in there:
                there.add(person)
                score = ScoreSensor(coordinator, person, NEWS2)
                async_add_entities([score], config_subentry_id=subentry)
            return
        there.discard(person)
        name = f"{person}_{NEWS2.key}"
        known = registry.async_get_entity_id(Platform.SENSOR, DOMAIN, name)
        if known is not None:
            registry.async_remove(known)

    entry.async_on_unload(async_follow_records(entry, match))
