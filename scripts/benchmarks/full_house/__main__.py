"""Live through simulated minutes of a full house; print figures as JSON.

``python -m benchmarks.full_house people minutes ours``: how many people with twelve
sensors each, how many simulated minutes after the first ten, and whether the
integration is set up (1) or only the states are written (0).
"""

import asyncio
import json
import logging
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

from homeassistant import loader
from homeassistant.const import EVENT_STATE_CHANGED
from homeassistant.core import (
    Event,
    EventStateChangedData,
    HomeAssistant,
    State,
    callback,
)
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
    async_test_home_assistant,
)

from custom_components.healthstead.agents.runtime.child import resident_bytes
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.desk import Done, HouseholdDesk
from custom_components.healthstead.const import DOMAIN, FOLDER
from custom_components.healthstead.domain.ids import PersonId
from custom_components.healthstead.domain.person import Profile
from custom_components.healthstead.domain.sources import Sources, VitalSource
from custom_components.healthstead.domain.vitals import VitalKind
from custom_components.healthstead.home_desk import new_id
from custom_components.healthstead.storage.home import open_home

ACTOR = Actor(kind=ActorKind.IMPORT, id="bench", admin=True)
WARM = 10
DAY = 24 * 60
TICK = 5
ZONE = "Europe/Lisbon"

# Usual value, how far it swings, and the unit of the sensor.
USUAL = {
    VitalKind.BLOOD_PRESSURE: (118, 6, "mmHg"),
    VitalKind.HEART_RATE: (72, 9, "bpm"),
    VitalKind.SPO2: (97, 1, "%"),
    VitalKind.TEMPERATURE: (36.6, 0.3, "°C"),
    VitalKind.RESPIRATORY_RATE: (15, 2, "br/min"),
    VitalKind.GLUCOSE: (5.8, 0.8, "mmol/L"),
    VitalKind.WEIGHT: (75, 0.4, "kg"),
    VitalKind.PEAK_FLOW: (420, 30, "L/min"),
    VitalKind.PAIN: (2, 1, ""),
    VitalKind.SLEEP: (7, 1, "h"),
    VitalKind.HRV: (48, 9, "ms"),
    VitalKind.STEPS: (0, 0, "steps"),
}


FINE = {VitalKind.TEMPERATURE, VitalKind.GLUCOSE, VitalKind.WEIGHT}


class Clock:
    """The time of the simulated house."""

    def __init__(self) -> None:
        self.at = datetime.now(UTC).replace(second=0, microsecond=0)

    def now(self) -> datetime:
        """Return the simulated present."""
        return self.at


def entity(person: int, kind: VitalKind, half: str = "") -> str:
    """Return the sensor of one vital sign of one person."""
    return f"sensor.p{person}_{kind}{half}"


def sources(person: int) -> Sources:
    """Return the twelve sources of one person."""
    return Sources(
        vitals=tuple(
            VitalSource(
                kind=kind,
                entity=entity(person, kind),
                second=entity(person, kind, "_lower")
                if kind is VitalKind.BLOOD_PRESSURE
                else "",
            )
            for kind in VitalKind
        )
    )


async def furnish(folder: Path, people: int, clock: Clock) -> None:
    """Write everybody and their sources into a new record."""
    home = await open_home(folder, clock=clock.now, new_id=new_id)
    desk = HouseholdDesk(
        household=home.household,
        log=home.log,
        history=home.history,
        journal=home.journal,
        clock=clock.now,
        new_id=new_id,
    )
    for number in range(people):
        person = PersonId(new_id())
        profile = Profile(name=f"Person {number}", zone=ZONE, birth_year=1950)
        for command in (
            c.AddPerson(person=person, profile=profile),
            c.SetSources(person=person, sources=sources(number)),
        ):
            done = await desk.do(command, ACTOR)
            assert isinstance(done, Done), done  # noqa: S101 - a bench that lies is worse
    await desk.settle()
    await home.close()


@asynccontextmanager
async def a_house(
    config: Path, people: int, clock: Clock, *, ours: bool
) -> AsyncIterator[HomeAssistant]:
    """Start a core; with the integration in it, or without."""
    if ours:
        await furnish(config / FOLDER, people, clock)
    async with async_test_home_assistant(config_dir=str(config)) as hass:
        hass.data.pop(loader.DATA_CUSTOM_COMPONENTS, None)
        await async_setup_component(hass, "homeassistant", {})
        hass.bus.async_listen(EVENT_STATE_CHANGED, _as_a_recorder_would)
        show(hass, people, -1, clock.at)
        if ours:
            entry = MockConfigEntry(
                domain=DOMAIN, options={"country": "PT", "model": "none"}
            )
            entry.add_to_hass(hass)
            assert await hass.config_entries.async_setup(entry.entry_id)  # noqa: S101
        await hass.async_block_till_done()
        yield hass
        await hass.async_stop(force=True)


@callback
def _as_a_recorder_would(event: Event[EventStateChangedData]) -> None:
    """Turn what is recorded into JSON, as every house does."""
    if (new := event.data["new_state"]) is not None:
        assert new.as_dict_json  # noqa: S101 - made when it is asked for


def values(person: int, kind: VitalKind, minute: int) -> Iterator[tuple[str, str]]:
    """Yield what the sensors of one vital sign show in a minute."""
    middle, swing, _ = USUAL[kind]
    wave = (minute * 17 + person * 5) % 11 / 5 - 1
    if kind is VitalKind.STEPS:
        yield entity(person, kind), str(minute % DAY * 3)
        return
    fine = 1 if kind in FINE else 0
    yield entity(person, kind), f"{middle + swing * wave:.{fine}f}"
    if kind is VitalKind.BLOOD_PRESSURE:
        yield entity(person, kind, "_lower"), f"{74 + 4 * wave:.0f}"


def show(hass: HomeAssistant, people: int, minute: int, at: datetime) -> None:
    """Write the states of one minute; before the first, that nothing is known."""
    stamp = at.timestamp()
    for person in range(people):
        for kind in VitalKind:
            unit = {"unit_of_measurement": USUAL[kind][2]}
            for name, value in values(person, kind, max(minute, 0)):
                text = value if minute >= 0 else "unknown"
                hass.states.async_set(name, text, unit, timestamp=stamp)


async def live(people: int, minutes: int, *, ours: bool) -> dict[str, object]:
    """Live through the minutes; return processor time for each and the memory."""
    clock, memory = Clock(), list[int]()
    spent = 0.0
    with (
        tempfile.TemporaryDirectory(prefix="healthstead-") as folder,
        patch.object(dt_util, "utcnow", clock.now),
    ):
        async with a_house(Path(folder), people, clock, ours=ours) as hass:
            for minute in range(WARM + minutes):
                clock.at += timedelta(minutes=1)
                began = time.process_time()
                show(hass, people, minute, clock.at)
                if minute % TICK == 0:
                    async_fire_time_changed(hass, clock.at)
                await hass.async_block_till_done(wait_background_tasks=True)
                if minute >= WARM:
                    spent += time.process_time() - began
                if minute % DAY == WARM:
                    memory.append(resident_bytes(os.getpid()))
            shown = sum(map(_is_ours, hass.states.async_all("sensor")))
    return {"seconds_a_minute": spent / minutes, "memory": memory, "shown": shown}


def _is_ours(state: State) -> bool:
    """Say whether it is a sensor of ours that shows a measured number."""
    ours = state.entity_id.startswith("sensor.person_")
    return ours and "measured_at" in state.attributes


def main() -> None:
    """Read the arguments, live, print."""
    logging.disable(logging.WARNING)
    people, minutes, ours = (int(each) for each in sys.argv[1:4])
    print(json.dumps(asyncio.run(live(people, minutes, ours=bool(ours)))))


main()
