"""A person with sensors on the wrist, and streams of readings through real states."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.domain.sources import (
    Clue,
    ClueSource,
    Sources,
    VitalSource,
)
from custom_components.healthstead.domain.vitals import VitalKind
from custom_components.healthstead.domain.watching.happenings import Happening
from custom_components.healthstead.vital_board import board_of

from .houses import ANN, MORNING, House, state_of

PULSE: Final = "sensor.watch_pulse"
OXYGEN: Final = "sensor.watch_oxygen"
UPPER: Final = "sensor.cuff_upper"
LOWER: Final = "sensor.cuff_lower"
MOVES: Final = "sensor.phone_activity"
BED: Final = "binary_sensor.bed"
HEART: Final = VitalSource(kind=VitalKind.HEART_RATE, entity=PULSE)
SPO2: Final = VitalSource(kind=VitalKind.SPO2, entity=OXYGEN)
CUFF: Final = VitalSource(
    kind=VitalKind.BLOOD_PRESSURE, entity=UPPER, second=LOWER, deliberate=True
)
UNITS: Final = {PULSE: "bpm", OXYGEN: "%", UPPER: "mmHg", LOWER: "mmHg"}
MINUTE: Final = timedelta(minutes=1)
HOUR: Final = timedelta(hours=1)
TEN: Final = MORNING + 3 * HOUR


@dataclass(kw_only=True)
class Wrist:
    """Ann and what she wears."""

    hass: HomeAssistant
    house: House
    freezer: FrozenDateTimeFactory
    said: list[Happening] = field(default_factory=list)

    @property
    def record(self) -> PersonRecord:
        return self.house.coordinator.desk.household.people[ANN]

    def show(self, entity: str, value: object, **attributes: Any) -> None:
        """Let a sensor show a value now."""
        unit = attributes.pop("unit", UNITS.get(entity))
        told = {"unit_of_measurement": unit} if unit else {}
        self.hass.states.async_set(entity, str(value), {**told, **attributes})

    async def go_to(self, moment: datetime) -> None:
        """Let time pass, ticking every five minutes."""
        at = datetime.now(tz=moment.tzinfo)
        while at + 5 * MINUTE < moment:
            at += 5 * MINUTE
            await self._stand_at(at)
        await self._stand_at(moment)

    async def _stand_at(self, moment: datetime) -> None:
        self.freezer.move_to(moment)
        async_fire_time_changed(self.hass, moment)
        await self.hass.async_block_till_done()

    async def run(
        self, values: Iterable[object], entity: str = PULSE, **attributes: Any
    ) -> None:
        """Show one value a minute."""
        for value in values:
            self.show(entity, value, **attributes)
            await self.hass.async_block_till_done()
            self.freezer.tick(MINUTE)

    async def sources(self, *vitals: VitalSource, clues: bool = True) -> None:
        both = (
            ClueSource(clue=Clue.ACTIVITY, entity=MOVES),
            ClueSource(clue=Clue.SLEEP, entity=BED),
        )
        sources = Sources(vitals=vitals, clues=both if clues else ())
        await self.house.do(c.SetSources(person=ANN, sources=sources))

    async def at_rest(self) -> None:
        """Let the phone say that she sits still."""
        self.show(MOVES, "unknown")
        self.show(MOVES, "still")
        await self.hass.async_block_till_done()

    def names(self) -> list[str]:
        """Return what the watch noticed, in order."""
        return [type(one).__name__ for one in self.said]

    def alerts(self) -> list[str]:
        """Return the limits whose alerts the log says are running."""
        return sorted(alert.limit.id for _, alert in self.record.observed.running())

    def state(self, entity: str) -> str:
        return state_of(self.hass, entity)


async def a_wrist(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory, **profile: Any
) -> Wrist:
    """Return Ann at ten in the morning, sitting still, with a watch and a cuff."""
    wrist = Wrist(hass=hass, house=house, freezer=freezer)
    await wrist.go_to(TEN)
    await house.add_person(**{"birth_year": 1960, **profile})
    for entity in UNITS:
        wrist.show(entity, "unknown")
    await wrist.sources(HEART, SPO2, CUFF)
    board_of(hass).listen_happenings(lambda _person, one: wrist.said.append(one))
    await wrist.at_rest()
    wrist.said.clear()
    return wrist
