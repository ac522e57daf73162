"""The calendar of doses: read only, whole, and neutral on a shared screen."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.log import LogUnavailable

from .houses import ANN, CANARY, EIGHT, MORNING, House, move_to, state_of
from .medicines import take

CALENDAR = "calendar.ann_doses"
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)


async def events(
    hass: HomeAssistant, start: datetime = MORNING - DAY, end: datetime = MORNING + DAY
) -> list[dict[str, Any]]:
    answer = await hass.services.async_call(
        "calendar",
        "get_events",
        {
            "entity_id": CALENDAR,
            "start_date_time": start.isoformat(),
            "end_date_time": end.isoformat(),
        },
        blocking=True,
        return_response=True,
    )
    assert answer is not None
    found: Any = answer[CALENDAR]
    return list(found["events"])


async def test_each_dose_is_an_event_under_its_shared_label(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    await take(house)

    found = await events(hass)

    assert [(one["start"], one["end"], one["summary"]) for one in found] == [
        (
            "2026-10-05T08:00:00+01:00",
            "2026-10-05T08:15:00+01:00",
            "Medicine 1, 1 tablet",
        )
    ]
    assert CANARY not in str(found)


async def test_the_name_is_there_where_names_are_allowed(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person(names_on_shared_screens=True)
    await take(house)

    (found,) = await events(hass)

    assert found["summary"] == f"{CANARY}, 1 tablet"


async def test_what_became_of_a_dose_is_said_once_it_is_over(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person()
    medication = await take(house)
    await move_to(hass, freezer, EIGHT)
    await house.do(c.RecordDose(person=ANN, medication=medication, at=EIGHT))
    await move_to(hass, freezer, EIGHT + DAY)
    await house.do(c.SkipDose(person=ANN, medication=medication, at=EIGHT + DAY))
    await move_to(hass, freezer, EIGHT + 3 * DAY)

    found = await events(hass, MORNING, MORNING + 5 * DAY)

    assert [one.get("description") for one in found] == [
        "Taken",
        "Left out",
        "Not answered",
        None,
        None,
    ]


async def test_older_answers_come_from_the_log(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person()
    medication = await take(house)
    for day in range(30):
        await move_to(hass, freezer, EIGHT + day * DAY)
        await house.do(
            c.RecordDose(person=ANN, medication=medication, at=EIGHT + day * DAY)
        )

    found = await events(hass, MORNING, MORNING + 30 * DAY)

    assert [one["description"] for one in found] == ["Taken"] * 30


async def test_a_log_that_cannot_be_read_leaves_what_memory_holds(
    hass: HomeAssistant,
    house: House,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await house.add_person()
    await take(house)

    async def fail(*_args: object) -> None:
        raise LogUnavailable

    monkeypatch.setattr(house.coordinator.home.history, "entries", fail)

    assert len(await events(hass, MORNING - 30 * DAY, MORNING + DAY)) == 1


async def test_a_calendar_reaches_as_far_as_is_known(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    await take(house, start=MORNING - 100 * DAY)

    found = await events(hass, MORNING - 400 * DAY, MORNING + 400 * DAY)

    assert found[-1]["start"][:10] == "2026-12-03"
    assert len(found) <= 101


async def test_the_calendar_is_on_for_a_while_when_a_dose_falls_due(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person()
    await take(house)
    states = [state_of(hass, CALENDAR)]

    for moment in (EIGHT, EIGHT + 16 * MINUTE):
        await move_to(hass, freezer, moment)
        states.append(state_of(hass, CALENDAR))

    assert states == ["off", "on", "off"]
    assert hass.states.get(CALENDAR).attributes["start_time"] == "2026-10-06 08:00:00"  # type: ignore[union-attr]


async def test_a_dose_keeps_its_uid(hass: HomeAssistant, house: House) -> None:
    await house.add_person()
    medication = await take(house)
    entity = hass.data["calendar"].get_entity(CALENDAR)

    uids = [
        [e.uid for e in await entity.async_get_events(hass, MORNING, MORNING + DAY)]
        for _ in range(2)
    ]

    assert uids[0] == uids[1] == [f"{medication}_20261005T070000Z"]


async def test_the_calendar_is_read_only(hass: HomeAssistant, house: House) -> None:
    await house.add_person()

    with pytest.raises(HomeAssistantError):
        await hass.services.async_call(
            "calendar",
            "create_event",
            {
                "entity_id": CALENDAR,
                "summary": "A dose",
                "start_date_time": EIGHT.isoformat(),
                "end_date_time": (EIGHT + 15 * MINUTE).isoformat(),
            },
            blocking=True,
        )


async def test_somebody_who_is_gone_has_no_doses(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    entity = hass.data["calendar"].get_entity(CALENDAR)

    house.coordinator.desk.household = type(house.coordinator.desk.household)()

    assert entity.event is None
    assert await entity.async_get_events(hass, MORNING, EIGHT) == []
