"""Sensors of vital signs, and of the last alert about one.

A table of rows: longer than a screen because each vital sign has its own units.
Values stand in the states, for a sensor of the house shows them already or somebody
entered them to be looked at. What reads like a judgement (a guideline's category,
which limit was left) only where the person allowed names on shared screens.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import (
    PERCENTAGE,
    Platform,
    UnitOfBloodGlucoseConcentration,
    UnitOfMass,
    UnitOfPressure,
    UnitOfTemperature,
    UnitOfTime,
)
from homeassistant.core import callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .care.record import PersonRecord
from .care.vital_facts import Usual, in_unit, last_changes, named, usual
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry, HealthsteadCoordinator
from .devices import async_follow_records
from .domain.ids import PersonId
from .domain.vital_categories import MASS, MMOL
from .domain.vitals import VitalKind
from .domain.watching.daily import DaySummary
from .domain.watching.shapes import Alert, Evidence, Half
from .domain.watching.showing import Freshness, freshness, latest
from .domain.watching.trends import Trend
from .domain.watching.units import code_of
from .entity import PersonEntity
from .vital_board import board_of
from .vital_notes import VitalWriter

MEASUREMENT: Final = SensorStateClass.MEASUREMENT
WRITE_EVERY: Final = timedelta(seconds=60)
"""A value that changes more often is written this often [product choice]."""
SAY_AGAIN: Final = timedelta(minutes=15)
"""A value that stays the same is written this often, for the time it is of."""


@dataclass(frozen=True, kw_only=True)
class VitalSensorDescription(SensorEntityDescription):
    """A sensor of one vital sign, or of one half of a blood pressure."""

    kind: VitalKind
    half: Half | None = None


VITAL_SENSORS: Final = (
    VitalSensorDescription(
        key="blood_pressure_systolic",
        translation_key="blood_pressure_systolic",
        kind=VitalKind.BLOOD_PRESSURE,
        half=Half.SYSTOLIC,
        device_class=SensorDeviceClass.PRESSURE,
        native_unit_of_measurement=UnitOfPressure.MMHG,
        # Else houses with US units would show inches of mercury.
        suggested_unit_of_measurement=UnitOfPressure.MMHG,
        suggested_display_precision=0,
        state_class=MEASUREMENT,
    ),
    VitalSensorDescription(
        key="blood_pressure_diastolic",
        translation_key="blood_pressure_diastolic",
        kind=VitalKind.BLOOD_PRESSURE,
        half=Half.DIASTOLIC,
        device_class=SensorDeviceClass.PRESSURE,
        native_unit_of_measurement=UnitOfPressure.MMHG,
        suggested_unit_of_measurement=UnitOfPressure.MMHG,
        suggested_display_precision=0,
        state_class=MEASUREMENT,
    ),
    VitalSensorDescription(
        key="heart_rate",
        translation_key="heart_rate",
        kind=VitalKind.HEART_RATE,
        native_unit_of_measurement="bpm",
        state_class=MEASUREMENT,
    ),
    VitalSensorDescription(
        key="spo2",
        translation_key="spo2",
        kind=VitalKind.SPO2,
        native_unit_of_measurement=PERCENTAGE,
        state_class=MEASUREMENT,
    ),
    VitalSensorDescription(
        key="temperature",
        translation_key="temperature",
        kind=VitalKind.TEMPERATURE,
        device_class=SensorDeviceClass.TEMPERATURE,
        native_unit_of_measurement=UnitOfTemperature.CELSIUS,
        suggested_display_precision=1,
        state_class=MEASUREMENT,
    ),
    VitalSensorDescription(
        key="respiratory_rate",
        translation_key="respiratory_rate",
        kind=VitalKind.RESPIRATORY_RATE,
        native_unit_of_measurement="br/min",
        state_class=MEASUREMENT,
    ),
    VitalSensorDescription(
        key="glucose",
        translation_key="glucose",
        kind=VitalKind.GLUCOSE,
        device_class=SensorDeviceClass.BLOOD_GLUCOSE_CONCENTRATION,
        state_class=MEASUREMENT,
    ),
    VitalSensorDescription(
        key="weight",
        translation_key="weight",
        kind=VitalKind.WEIGHT,
        device_class=SensorDeviceClass.WEIGHT,
        native_unit_of_measurement=UnitOfMass.KILOGRAMS,
        suggested_display_precision=1,
        state_class=MEASUREMENT,
    ),
    VitalSensorDescription(
        key="peak_flow",
        translation_key="peak_flow",
        kind=VitalKind.PEAK_FLOW,
        native_unit_of_measurement="L/min",
        state_class=MEASUREMENT,
    ),
    VitalSensorDescription(
        key="pain",
        translation_key="pain",
        kind=VitalKind.PAIN,
        state_class=MEASUREMENT,
    ),
    VitalSensorDescription(
        key="steps",
        translation_key="steps",
        kind=VitalKind.STEPS,
        native_unit_of_measurement="steps",
        state_class=SensorStateClass.TOTAL_INCREASING,
    ),
    VitalSensorDescription(
        key="sleep",
        translation_key="sleep",
        kind=VitalKind.SLEEP,
        device_class=SensorDeviceClass.DURATION,
        native_unit_of_measurement=UnitOfTime.HOURS,
        suggested_display_precision=1,
        state_class=MEASUREMENT,
    ),
    VitalSensorDescription(
        key="hrv",
        translation_key="hrv",
        kind=VitalKind.HRV,
        native_unit_of_measurement=UnitOfTime.MILLISECONDS,
        state_class=MEASUREMENT,
    ),
)

LAST_ALERT: Final = SensorEntityDescription(
    key="last_alert",
    translation_key="last_alert",
    device_class=SensorDeviceClass.TIMESTAMP,
)
_GLUCOSE: Final = {
    MASS: UnitOfBloodGlucoseConcentration.MILLIGRAMS_PER_DECILITER,
    MMOL: UnitOfBloodGlucoseConcentration.MILLIMOLE_PER_LITER,
}


class VitalSensor(PersonEntity, SensorEntity):
    """The newest reading of one vital sign; unknown when there is none that is new."""

    entity_description: VitalSensorDescription
    _unrecorded_attributes = frozenset(
        {
            "measured_at",
            "fresh",
            "source",
            "context",
            "unusual",
            "out_of_range",
            "category",
            "guideline",
            "baseline_7_days",
            "baseline_30_days",
            "slope_per_day",
            "baseline_unit",
            "unusual_day",
            "changes",
        }
    )

    def __init__(
        self,
        coordinator: HealthsteadCoordinator,
        person: PersonId,
        description: VitalSensorDescription,
    ) -> None:
        """Show one row of the table."""
        super().__init__(coordinator, person, description)
        self._kind, self._half = description.kind, description.half
        self._board = board_of(coordinator.hass)
        self._written: tuple[datetime, Decimal | None] | None = None
        self._usual: tuple[tuple[DaySummary, ...], date, Usual] | None = None

    @override
    async def async_added_to_hass(self) -> None:
        await super().async_added_to_hass()
        self.async_on_remove(self._board.listen(self.person, self._on_news))

    @callback
    def _on_news(self, kind: VitalKind | None) -> None:
        """Write a reading if it shows something else, and not too often."""
        if kind is not None and kind is not self._kind:
            return
        now = self.coordinator.now()
        if self._written is not None:
            at, value = self._written
            new = self.native_value
            # That a value comes or goes is never held back.
            held_back = (new is None) is (value is None)
            wait = SAY_AGAIN if new == value else WRITE_EVERY
            if held_back and timedelta(0) <= now - at < wait:
                return
        self._write()

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        self._write()

    @callback
    def _write(self) -> None:
        self._written = (self.coordinator.now(), self.native_value)
        self.async_write_ha_state()

    @property
    def _shown(self) -> tuple[Evidence, Freshness] | None:
        """Return the reading that may be shown, and how fresh it is."""
        watch = self._board.people.get(self.person)
        state = None if watch is None else watch.states.get(self._kind)
        evidence = None if state is None else latest(state)
        if watch is None or evidence is None:
            return None
        found = freshness(evidence, watch.plans[self._kind], self.coordinator.now())
        return None if found is Freshness.GONE else (evidence, found)

    @property
    @override
    def native_value(self) -> Decimal | None:
        """Return the value in the unit of the row; none that is too old."""
        if (shown := self._shown) is None:
            return None
        evidence, _ = shown
        if self._kind is VitalKind.GLUCOSE:
            return self._glucose(evidence)
        if self._half is Half.DIASTOLIC:
            return evidence.measured.second
        return evidence.measured.value

    @property
    @override
    def native_unit_of_measurement(self) -> str | None:
        """Return the unit of the row; of glucose the person's own."""
        if self._kind is not VitalKind.GLUCOSE:
            return super().native_unit_of_measurement
        return _GLUCOSE[self._glucose_unit()]

    def _glucose_unit(self) -> str:
        """Return the unit the person set, else the one the values come in."""
        record, shown = self.record, self._shown
        own = None if record is None else record.person.profile.glucose_unit
        given = None if shown is None else code_of(self._kind, shown[0].given.unit)
        return next((unit for unit in (own, given) if unit in _GLUCOSE), MASS)

    def _glucose(self, evidence: Evidence) -> Decimal:
        """Return a value as it came, where it came in the unit that is shown."""
        unit = self._glucose_unit()
        if code_of(self._kind, evidence.given.unit) == unit:
            return evidence.given.value
        return in_unit(evidence.measured.value, unit)

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        """Return when the value is of, what is usual, and what changed."""
        record, watch = self.record, self._board.people.get(self.person)
        if record is None or watch is None:
            return {}
        told = self._about_usual(record)
        if (shown := self._shown) is None:
            return told
        evidence, found = shown
        fresh = found is Freshness.FRESH
        told |= {
            "measured_at": evidence.at.isoformat(),
            "fresh": fresh,
            "source": "person" if evidence.deliberate else "sensor",
            "context": watch.context(evidence.at).value,
            "unusual": evidence.unusual,
        }
        if fresh and record.person.profile.names_on_shared_screens:
            told |= self._about_limits(record, evidence)
        return told

    def _about_limits(self, record: PersonRecord, evidence: Evidence) -> dict[str, Any]:
        """Return what reads like a judgement, each with whose it is."""
        running = [
            one for _, one in record.observed.running() if one.kind is self._kind
        ]
        told: dict[str, Any] = {"out_of_range": bool(running)}
        if (called := named(record, evidence.measured)) is not None:
            told |= {"category": called.category, "guideline": called.guideline}
        return told

    def _about_usual(self, record: PersonRecord) -> dict[str, Any]:
        """Return baselines with the days they are of; made once a day."""
        days = record.observed.days.get(self._kind, ())
        if not days:
            return {}
        today = self.coordinator.now().astimezone(record.zone).date()
        if self._usual is None or self._usual[:2] != (days, today):
            found = usual(record, self._kind, today, self._half)
            self._usual = (days, today, found)
        found = self._usual[2]
        told: dict[str, Any] = {}
        for name, base in (("7", found.week), ("30", found.month)):
            if base is not None:
                told[f"baseline_{name}_days"] = {
                    "median": float(base.median),
                    "spread": float(base.spread),
                    "days": len(base.used),
                }
                told["slope_per_day"] = float(base.slope_per_day)
                told["baseline_unit"] = base.unit
        if found.departure is not None:
            told["unusual_day"] = found.departure.is_unusual
        if held := last_changes(record, self._kind):
            told["changes"] = [_change(trend) for trend in held]
        return told


def _change(trend: Trend) -> dict[str, Any]:
    """Return a change over days with the numbers it was made of."""
    return {
        "rule": trend.rule.id,
        "change": float(trend.change),
        "from": float(trend.earlier[1]),
        "on": trend.earlier[0].isoformat(),
        "to": float(trend.later[1]),
        "day": trend.later[0].isoformat(),
    }


class LastAlertSensor(PersonEntity, SensorEntity):
    """When a vital sign last left its limits for long enough to be said."""

    def _alert(self) -> Alert | None:
        record = self.record
        alerts = () if record is None else record.observed.alerts.values()
        return max(alerts, key=lambda alert: alert.started, default=None)

    @property
    @override
    def native_value(self) -> datetime | None:
        """Return when the newest alert began."""
        alert = self._alert()
        return None if alert is None else alert.started

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any]:
        """Return how urgent it was and whether it goes on; in words where allowed."""
        alert, record = self._alert(), self.record
        if alert is None or record is None:
            return {}
        told: dict[str, Any] = {
            "vital": alert.kind.value,
            "level": alert.level.value,
            "ended": None if alert.ended is None else alert.ended.isoformat(),
        }
        words = board_of(self.hass).words
        if record.person.profile.names_on_shared_screens and words:
            writer = VitalWriter(
                coordinator=self.coordinator, record=record, words=words
            )
            told["words"] = writer.reason(alert, alert.evidence)
        return told


def add_for_each_vital(
    entry: HealthsteadConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add a sensor for each vital sign that has a source or readings, while it does.

    The id names the vital sign and not its source: another source is the same sensor.
    """
    coordinator = entry.runtime_data.coordinator
    registry = er.async_get(coordinator.hass)
    there: set[str] = set()

    @callback
    def match(subentry: str, record: PersonRecord) -> None:
        person = record.person.id
        shown = {source.kind for source in record.sources.vitals}
        shown |= {kind for kind, readings in record.readings.items() if readings}
        new = []
        for row in VITAL_SENSORS:
            name = f"{person}_{row.key}"
            if row.kind not in shown:
                there.discard(name)
                known = registry.async_get_entity_id(Platform.SENSOR, DOMAIN, name)
                if known is not None:
                    registry.async_remove(known)
            elif name not in there:
                there.add(name)
                new.append(VitalSensor(coordinator, person, row))
        if new:
            async_add_entities(new, config_subentry_id=subentry)

    entry.async_on_unload(async_follow_records(entry, match))
