"""Signs of life and movement in a running house: asked in time, and never falsely."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any, Final

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.repairs import DOMAIN as REPAIRS
from homeassistant.const import EVENT_HOMEASSISTANT_FINAL_WRITE
from homeassistant.core import HomeAssistant, State
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import MockUser, async_mock_service
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.healthstead import presence_issues, presence_watch
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.channels import Channels
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.coordinator import RUN_MEMORY
from custom_components.healthstead.domain.reminding import Reach
from custom_components.healthstead.domain.safety import (
    STILL_HERE,
    ActivityWindow,
    CheckIn,
    Safety,
)
from custom_components.healthstead.domain.sos import SosCause, SosLevel
from custom_components.healthstead.seen_things import says_away

from .houses import ANN, MORNING, House, move_to, notices
from .phones import a_phone

MINUTE: Final = timedelta(minutes=1)
HOUR: Final = timedelta(hours=1)
CHECK: Final = Safety(check_in=CheckIn(at=time(8)))
HALL: Final = "binary_sensor.hall"
PLUG: Final = "sensor.kettle"
CONTROL: Final = "sensor.outside"
HOURS: Final = ActivityWindow(
    id="morning", start=time(8), end=time(10), sources=(HALL, PLUG)
)
WINDOW: Final = Safety(windows=(HOURS,), control=CONTROL, away="person.ann")
NOTICE: Final = f"healthstead_check_in_{ANN}"
AS_ANN: Final = Actor(kind=ActorKind.USER, id="u", person=ANN)

type Go = Callable[[datetime], Any]


def ann(house: House) -> PersonRecord:
    record = house.coordinator.present(ANN)
    assert record is not None
    return record


def issues(hass: HomeAssistant) -> list[str]:
    return [
        issue.translation_key or ""
        for issue in ir.async_get(hass).issues.values()
        if issue.domain == DOMAIN
    ]


async def restart(
    house: House,
    freezer: FrozenDateTimeFactory,
    off_for: timedelta,
    went: Callable[[], None] | None = None,
) -> None:
    """Stop the house, forget what only this run knew, and start it again."""
    await house.hass.config_entries.async_unload(house.entry.entry_id)
    house.hass.data.pop(RUN_MEMORY)
    freezer.tick(off_for)
    if went is not None:
        went()
    await house.set_up()


async def live(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, until: datetime
) -> None:
    """Let time pass as it does: a jump would be a machine that slept."""
    now = dt_util.utcnow()
    while now + STILL_HERE < until:
        now += STILL_HERE
        await move_to(hass, freezer, now)
    await move_to(hass, freezer, until)


@pytest.fixture
def things(hass: HomeAssistant) -> None:
    """A hall, a kettle and a thermometer outside; Ann is at home."""
    hass.states.async_set(HALL, "off")
    hass.states.async_set(PLUG, "0.4", {"device_class": "power"})
    hass.states.async_set(CONTROL, "11.0")
    hass.states.async_set("person.ann", "home")


async def agree(house: House, safety: Safety) -> None:
    await house.add_person(linked="person.ann")
    await house.do(c.SetSafety(person=ANN, safety=safety))


# The morning check-in


async def test_the_person_is_reminded_asked_and_the_log_knows(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await agree(house, CHECK)

    await live(hass, freezer, MORNING + HOUR + 15 * MINUTE)
    reminded = notices(hass)
    await live(hass, freezer, MORNING + 2 * HOUR)

    assert "by 09:00" in reminded[NOTICE]["message"]
    assert NOTICE not in notices(hass)
    assert (ann(house).sos.level, ann(house).sos.cause) == (
        SosLevel.SOFT,
        SosCause.SILENCE,
    )
    assert ann(house).presence.missed == (MORNING + HOUR,)


async def test_a_missed_check_in_asks_once(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await agree(house, CHECK)
    await live(hass, freezer, MORNING + 2 * HOUR)
    await house.do(c.EndSos(person=ANN))

    await live(hass, freezer, MORNING + 2 * HOUR + MINUTE)
    await restart(house, freezer, MINUTE)

    assert not ann(house).sos.runs


async def test_a_check_in_in_time_is_enough(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await agree(house, CHECK)
    await live(hass, freezer, MORNING + HOUR + 20 * MINUTE)

    await house.do(c.CheckInNow(person=ANN), AS_ANN)
    gone = NOTICE not in notices(hass)
    await live(hass, freezer, MORNING + 2 * HOUR)

    assert gone
    assert not ann(house).sos.runs


async def test_a_dose_that_the_person_notes_is_a_sign_of_life(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await agree(house, CHECK)
    medication = await house.add_medication(8)
    await live(hass, freezer, MORNING + HOUR + 5 * MINUTE)
    now = MORNING + HOUR + 5 * MINUTE

    await house.do(c.RecordDose(person=ANN, medication=medication, at=now), AS_ANN)
    await live(hass, freezer, MORNING + 2 * HOUR)

    assert ann(house).presence.checked_in == now
    assert not ann(house).sos.runs


async def test_a_dose_that_a_lid_notes_is_none(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await agree(house, CHECK)
    medication = await house.add_medication(8)
    now = MORNING + HOUR + 5 * MINUTE
    await live(hass, freezer, now)
    lid = Actor(kind=ActorKind.SENSOR, id="lid")

    await house.do(c.RecordDose(person=ANN, medication=medication, at=now), lid)
    await live(hass, freezer, MORNING + 2 * HOUR)

    assert ann(house).sos.level is SosLevel.SOFT


async def test_a_sign_after_the_end_answers_the_question(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await agree(house, CHECK)
    await live(hass, freezer, MORNING + 2 * HOUR)
    asked = ann(house).sos.level

    await house.do(c.CheckInNow(person=ANN), AS_ANN)
    await hass.async_block_till_done()

    assert asked is SosLevel.SOFT
    assert not ann(house).sos.runs


async def test_a_sign_of_somebody_else_answers_nothing(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await agree(house, CHECK)
    await live(hass, freezer, MORNING + 2 * HOUR)

    await house.do(c.CheckInNow(person=ANN))

    assert ann(house).sos.level is SosLevel.SOFT


async def test_the_button_on_the_phone_is_a_check_in_of_whoever_presses(
    hass: HomeAssistant,
    house: House,
    freezer: FrozenDateTimeFactory,
    hass_admin_user: MockUser,
) -> None:
    phone = a_phone(hass, "Ann", hass_admin_user.id)
    hass.states.async_set("person.ann", "home", {"user_id": hass_admin_user.id})
    await agree(house, CHECK)
    await house.do(c.SetReach(person=ANN, reach=Reach(channels=(phone.target,))))
    await live(hass, freezer, MORNING + HOUR + 15 * MINUTE)

    phone.fire("HEALTHSTEAD_NOTHING_00_1__")
    phone.fire(phone.action("I'm up").replace("HERE_", "HERE_0"))
    await phone.press("I'm up")
    await live(hass, freezer, MORNING + 2 * HOUR)

    assert not ann(house).sos.runs
    assert phone.standing == {}


async def test_a_satellite_speaks_the_reminder_and_a_broken_one_is_said(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    spoken = async_mock_service(hass, "assist_satellite", "announce")
    await agree(house, CHECK)
    reach = Reach(channels=("assist_satellite.bed", "notify.gone"))
    await house.do(c.SetReach(person=ANN, reach=reach))

    await live(hass, freezer, MORNING + HOUR + 15 * MINUTE)

    assert spoken[0].data["entity_id"] == "assist_satellite.bed"
    assert issues(hass) == ["channel_failed"]


async def test_a_satellite_that_is_not_there_is_said(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await agree(house, CHECK)
    reach = Reach(channels=("assist_satellite.bed",))
    await house.do(c.SetReach(person=ANN, reach=reach))

    await live(hass, freezer, MORNING + HOUR + 15 * MINUTE)

    assert issues(hass) == ["channel_failed"]


async def test_a_check_in_that_ended_while_the_house_was_off_is_unknown(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await agree(house, CHECK)
    await live(hass, freezer, MORNING + HOUR)

    await restart(house, freezer, 2 * HOUR)

    assert not ann(house).sos.runs
    assert ann(house).presence.missed == ()
    assert issues(hass) == ["not_watched"]


async def test_what_was_unknown_is_no_longer_said_after_the_next_time(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await agree(house, CHECK)
    await live(hass, freezer, MORNING + HOUR)
    await restart(house, freezer, 2 * HOUR)
    tomorrow = MORNING + timedelta(days=1)
    await live(hass, freezer, tomorrow + HOUR)

    await house.do(c.CheckInNow(person=ANN), AS_ANN)
    await live(hass, freezer, tomorrow + 2 * HOUR)

    assert issues(hass) == []


async def test_a_short_restart_loses_no_check_in(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await agree(house, CHECK)
    await live(hass, freezer, MORNING + 2 * HOUR - MINUTE)

    await restart(house, freezer, 5 * MINUTE)

    assert ann(house).sos.level is SosLevel.SOFT
    assert issues(hass) == []


async def test_a_machine_that_slept_over_the_end_says_that_it_does_not_know(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await agree(house, CHECK)
    await live(hass, freezer, MORNING + HOUR)

    await move_to(hass, freezer, MORNING + 4 * HOUR)

    assert not ann(house).sos.runs
    assert issues(hass) == ["not_watched"]


async def test_what_cannot_be_noted_is_noted_later_and_asks_once(
    hass: HomeAssistant,
    house: House,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await agree(house, CHECK)
    with monkeypatch.context() as broken:
        house.break_log(broken)
        await live(hass, freezer, MORNING + 2 * HOUR)
        asked = ann(house).sos.level
        noted = ann(house).presence.missed

    await live(hass, freezer, MORNING + 2 * HOUR + presence_watch.RETRY)

    assert (asked, noted) == (SosLevel.SOFT, ())
    assert ann(house).presence.missed == (MORNING + HOUR,)


# Hours in which something should move


async def walk(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    when: datetime,
    *changes: tuple[str, str],
) -> None:
    """Let things change at a moment."""
    await live(hass, freezer, when)
    for entity, state in changes:
        known = hass.states.get(entity)
        attributes = {} if known is None else dict(known.attributes)
        hass.states.async_set(entity, state, attributes)
    await hass.async_block_till_done()


async def test_a_silence_is_asked_about_and_noted(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory, things: None
) -> None:
    await agree(house, WINDOW)
    await walk(hass, freezer, MORNING + 2 * HOUR, (CONTROL, "11.5"), (PLUG, "0.6"))

    await live(hass, freezer, MORNING + 3 * HOUR)

    assert ann(house).sos.cause is SosCause.SILENCE
    assert ann(house).sos.level is SosLevel.SOFT
    assert ann(house).presence.silences == (("morning", MORNING + HOUR),)


@pytest.mark.parametrize("change", [(HALL, "on"), (PLUG, "1900"), ("person.ann", "x")])
async def test_a_movement_or_having_left_is_enough(
    hass: HomeAssistant,
    house: House,
    freezer: FrozenDateTimeFactory,
    things: None,
    change: tuple[str, str],
) -> None:
    await agree(house, WINDOW)
    await walk(hass, freezer, MORNING + 2 * HOUR, (CONTROL, "11.5"), change)

    await live(hass, freezer, MORNING + 3 * HOUR)

    assert not ann(house).sos.runs
    assert ann(house).presence.silences == ()
    assert issues(hass) == []


async def test_a_dead_radio_calls_nobody_and_is_said(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory, things: None
) -> None:
    await agree(house, WINDOW)
    await live(hass, freezer, MORNING + 2 * HOUR)

    await live(hass, freezer, MORNING + 3 * HOUR)

    assert not ann(house).sos.runs
    assert ann(house).presence.silences == (("morning", MORNING + HOUR),)
    assert issues(hass) == ["radio_silent"]


async def test_where_no_sensor_can_be_reached_silence_means_nothing(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory, things: None
) -> None:
    await agree(house, WINDOW)
    lost = ((HALL, "unavailable"), (PLUG, "unknown"), (CONTROL, "12"))
    await walk(hass, freezer, MORNING + 2 * HOUR, *lost)

    await live(hass, freezer, MORNING + 3 * HOUR)

    assert not ann(house).sos.runs
    assert issues(hass) == ["not_watched"]


async def test_a_restart_loses_no_movement_that_was_seen_before(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory, things: None
) -> None:
    await agree(house, WINDOW)
    moved = ((CONTROL, "11.5"), (HALL, "on"))
    await walk(hass, freezer, MORNING + HOUR + 5 * MINUTE, *moved)

    await restart(house, freezer, 30 * MINUTE)
    await live(hass, freezer, MORNING + 3 * HOUR)

    assert not ann(house).sos.runs
    assert issues(hass) == []


@pytest.mark.parametrize(
    ("off_for", "level", "said"),
    [
        (5 * MINUTE, SosLevel.SOFT, []),
        (30 * MINUTE, SosLevel.NONE, ["not_watched"]),
    ],
)
async def test_after_a_restart_in_the_hours_only_a_short_gap_is_forgiven(
    hass: HomeAssistant,
    house: House,
    freezer: FrozenDateTimeFactory,
    things: None,
    off_for: timedelta,
    level: SosLevel,
    said: list[str],
) -> None:
    await agree(house, WINDOW)
    await walk(hass, freezer, MORNING + 2 * HOUR, (CONTROL, "11.5"))
    for minutes in (20, 25):
        await live(hass, freezer, MORNING + 2 * HOUR + minutes * MINUTE)

    def away_and_back() -> None:
        for entity in (HALL, PLUG):
            hass.states.async_set(entity, "unavailable")

    await restart(house, freezer, off_for, away_and_back)
    back = ((HALL, "off"), (PLUG, "0.4"), (CONTROL, "12"))
    await walk(hass, freezer, house.coordinator.now() + 2 * MINUTE, *back)
    await live(hass, freezer, MORNING + 3 * HOUR)

    assert ann(house).sos.level is level
    assert issues(hass) == said


async def test_a_memory_that_cannot_be_read_is_begun_anew(
    hass: HomeAssistant,
    house: House,
    freezer: FrozenDateTimeFactory,
    things: None,
    hass_storage: dict[str, Any],
) -> None:
    await agree(house, WINDOW)
    await live(hass, freezer, MORNING + 2 * HOUR)

    def spoil() -> None:
        hass_storage["healthstead.presence"]["data"] = {"alive": "yesterday"}

    await restart(house, freezer, MINUTE, spoil)
    await live(hass, freezer, MORNING + 3 * HOUR)

    assert not ann(house).sos.runs


async def test_a_clock_that_was_set_back_asks_nothing_twice(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory, things: None
) -> None:
    await agree(house, CHECK)
    await live(hass, freezer, MORNING + 2 * HOUR)
    await house.do(c.EndSos(person=ANN))
    freezer.move_to(MORNING + HOUR)

    await live(hass, freezer, MORNING + 2 * HOUR)

    assert not ann(house).sos.runs


async def test_what_is_no_longer_agreed_on_is_no_longer_watched(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory, things: None
) -> None:
    await agree(house, WINDOW)
    await house.do(c.SetSafety(person=ANN, safety=Safety()))

    await walk(hass, freezer, MORNING + 3 * HOUR, (HALL, "on"))

    assert not ann(house).sos.runs


async def test_a_record_that_cannot_be_read_is_not_watched(
    hass: HomeAssistant, house: House
) -> None:
    house.coordinator.readable = False

    await presence_watch.async_start(hass, house.entry, None)  # type: ignore[arg-type]

    assert issues(hass) == []


@pytest.mark.parametrize(
    ("entity", "state", "away"),
    [
        ("person.ann", "home", False),
        ("person.ann", "Work", True),
        ("person.ann", "unknown", False),
        ("zone.home", "0", True),
        ("zone.home", "1", False),
        ("binary_sensor.somebody", "off", True),
        ("input_boolean.at_home", "on", False),
    ],
)
def test_only_what_says_for_sure_that_nobody_is_there_says_so(
    entity: str, state: str, *, away: bool
) -> None:
    assert says_away(State(entity, state)) is away


async def test_a_motion_that_is_an_event_is_a_movement(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    stamp = "event.hall_motion"
    hass.states.async_set(stamp, "unknown")
    hours = replace(HOURS, sources=(stamp,))
    await agree(house, Safety(windows=(hours,)))
    when = MORNING + 90 * MINUTE
    await walk(hass, freezer, when, (stamp, when.isoformat()))

    await live(hass, freezer, MORNING + 3 * HOUR)

    assert not ann(house).sos.runs


async def test_a_set_clock_looks_anew(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await agree(house, CHECK)
    channels = Channels(hass, house.coordinator)
    watch = presence_watch.PresenceWatch(hass, house.entry, channels)
    await watch.async_begin()
    await live(hass, freezer, MORNING + HOUR)
    freezer.tick(3 * HOUR)

    watch.on_clock_set()
    said = issues(hass)
    await watch.async_end()

    assert said == ["not_watched"]


async def test_what_moved_is_forgotten_when_the_integration_is_removed(
    hass: HomeAssistant, house: House, hass_storage: dict[str, Any]
) -> None:
    await agree(house, CHECK)
    await hass.config_entries.async_unload(house.entry.entry_id)
    kept = "healthstead.presence" in hass_storage

    await hass.config_entries.async_remove(house.entry.entry_id)

    assert kept
    assert "healthstead.presence" not in hass_storage


async def test_an_issue_can_be_closed_by_whoever_has_seen_to_it(
    hass: HomeAssistant, house: House, hass_client: ClientSessionGenerator
) -> None:
    presence_issues.show(hass, "hours", presence_issues.RADIO, person="Ann")
    assert await async_setup_component(hass, REPAIRS, {})
    (issue,) = [i for i in ir.async_get(hass).issues.values() if i.domain == DOMAIN]
    client = await hass_client()
    flow = await client.post(
        "/api/repairs/issues/fix",
        json={"handler": DOMAIN, "issue_id": issue.issue_id},
    )
    shown = await flow.json()

    await client.post(f"/api/repairs/issues/fix/{shown['flow_id']}", json={})

    assert issues(hass) == []


async def test_a_stop_keeps_until_when_somebody_watched(
    hass: HomeAssistant,
    house: House,
    freezer: FrozenDateTimeFactory,
    hass_storage: dict[str, Any],
) -> None:
    await agree(house, CHECK)
    freezer.tick(4 * MINUTE)

    hass.bus.async_fire(EVENT_HOMEASSISTANT_FINAL_WRITE)
    await hass.async_block_till_done()

    kept = hass_storage["healthstead.presence"]["data"]
    assert datetime.fromisoformat(kept["alive"]) == MORNING + 4 * MINUTE
