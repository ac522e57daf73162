"""What entities, triggers and conditions tell of visits: when, never with whom."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.helpers import entity_registry as er

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.appointment import VisitStatus
from custom_components.healthstead.domain.visiting import Visiting

from .automations import asked, automate, holds
from .houses import ANN, BEN, House, move_to, state_of
from .visits import (
    BY_PHONE,
    DENTIST,
    FRIDAY,
    MINUTE,
    THURSDAY,
    VISITING,
    arrange,
    book,
)

GO = FRIDAY - 40 * MINUTE
HEARD = {
    name: f"{{{{ trigger.{name} }}}}"
    for name in ("person", "kind", "start", "status", "leave_by", "entity_id")
}


@pytest.fixture
async def home(house: House) -> House:
    """Ann and a dentist, and Ben who goes nowhere."""
    await house.add_person()
    await house.add_person(BEN, "Ben")
    await arrange(house)
    return house


async def on(hass: HomeAssistant, trigger: str, **rest: Any) -> list[ServiceCall]:
    return await automate(
        hass,
        triggers=[{"trigger": f"healthstead.{trigger}", **rest}],
        actions=[{"action": "test.heard", "data": HEARD}],
    )


def cancel(visit: Any) -> c.CancelAppointment:
    return c.CancelAppointment(person=ANN, appointment=visit.id)


def answer(visit: Any, status: VisitStatus, **more: Any) -> c.AnswerAppointment:
    return c.AnswerAppointment(person=ANN, appointment=visit.id, status=status, **more)


def move(visit: Any) -> c.MoveAppointment:
    return c.MoveAppointment(person=ANN, appointment=visit.id, start=THURSDAY)


# Sensors


async def test_the_next_visit_and_when_to_leave_for_it_are_moments(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    await book(home)

    assert state_of(hass, "sensor.ann_next_appointment") == "2026-10-09T14:00:00+00:00"
    assert state_of(hass, "sensor.ann_leave_by") == "2026-10-09T13:20:00+00:00"
    state = hass.states.get("sensor.ann_next_appointment")
    assert state is not None
    assert state.attributes["status"] == "booked"
    way = hass.states.get("sensor.ann_leave_by")
    assert way is not None
    assert (way.attributes["travel_minutes"], way.attributes["estimated"]) == (
        30,
        False,
    )

    await move_to(hass, freezer, FRIDAY)
    assert state_of(hass, "sensor.ann_next_appointment") == "2026-10-09T14:00:00+00:00"
    assert state_of(hass, "sensor.ann_leave_by") == "unknown"

    await move_to(hass, freezer, FRIDAY + 30 * MINUTE)
    assert state_of(hass, "sensor.ann_next_appointment") == "unknown"


async def test_requests_without_an_answer_are_counted(
    hass: HomeAssistant, home: House
) -> None:
    await arrange(home, BY_PHONE)
    first = await book(home)
    await book(home, THURSDAY)
    before = state_of(hass, "sensor.ann_unanswered_requests")

    await home.do(answer(first, VisitStatus.BOOKED))

    assert before == "2"
    assert state_of(hass, "sensor.ann_unanswered_requests") == "1"
    assert state_of(hass, "sensor.ben_unanswered_requests") == "0"


async def test_no_state_says_with_whom_or_where(
    hass: HomeAssistant, home: House
) -> None:
    visit = await book(home)
    await home.do(cancel(visit))
    await book(home, THURSDAY)

    for state in hass.states.async_all():
        told = f"{state.state} {dict(state.attributes)}"
        assert "Molar" not in told
        assert "Mill" not in told


async def test_while_the_record_cannot_be_read_nothing_is_shown(
    hass: HomeAssistant, home: House
) -> None:
    await book(home)
    home.coordinator.readable = False

    home.coordinator.async_update_listeners()

    assert state_of(hass, "sensor.ann_leave_by") == "unavailable"


# The event entity


async def test_the_event_tells_what_happened_last(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    seen = []

    def last() -> dict[str, Any]:
        state = hass.states.get("event.ann_appointment")
        assert state is not None
        return dict(state.attributes)

    visit = await book(home)
    seen.append(last()["event_type"])
    await home.do(move(visit))
    seen.append(last()["event_type"])
    await home.do(cancel(visit))
    seen.append(last()["event_type"])
    await book(home)
    await move_to(hass, freezer, GO)
    seen.append(last()["event_type"])
    await move_to(hass, freezer, FRIDAY + timedelta(hours=3))
    seen.append(last()["event_type"])

    assert seen == ["booked", "moved", "cancelled", "leave", "over"]
    assert last()["start"] == "2026-10-09T15:00:00+01:00"
    assert "clinician" not in last()
    assert state_of(hass, "event.ben_appointment") == "unknown"


# Triggers


@pytest.mark.parametrize(
    ("trigger", "kind"),
    [
        ("appointment_requested", "requested"),
        ("appointment_booked", "booked"),
        ("appointment_declined", "declined"),
        ("appointment_cancelled", "cancelled"),
    ],
)
async def test_what_becomes_of_a_request_triggers_once(
    hass: HomeAssistant, home: House, trigger: str, kind: str
) -> None:
    await arrange(home, BY_PHONE)
    calls = await on(hass, trigger)

    first = await book(home)
    await home.do(answer(first, VisitStatus.BOOKED))
    second = await book(home, THURSDAY)
    await home.do(answer(second, VisitStatus.DECLINED))
    await home.do(cancel(first))

    heard = [call.data for call in calls]
    assert [one["kind"] for one in heard] == [kind] * (2 if kind == "requested" else 1)
    assert heard[0]["person"] == "Ann"
    assert heard[0]["entity_id"] == "event.ann_appointment"


@pytest.mark.parametrize(
    ("status", "kinds"),
    [
        (VisitStatus.BOOKED, ["moved"]),
        (VisitStatus.DECLINED, []),
    ],
)
async def test_a_move_is_one_when_the_practice_agrees(
    hass: HomeAssistant, home: House, status: VisitStatus, kinds: list[str]
) -> None:
    await arrange(home, BY_PHONE)
    visit = await book(home)
    await home.do(answer(visit, VisitStatus.BOOKED))
    calls = await on(hass, "appointment_moved")

    await home.do(move(visit))
    await home.do(answer(visit, status))

    assert [call.data["kind"] for call in calls] == kinds


async def test_a_move_within_the_directory_is_one_at_once(
    hass: HomeAssistant, home: House
) -> None:
    visit = await book(home)
    calls = await on(hass, "appointment_moved")

    await home.do(move(visit))

    (call,) = calls
    assert call.data["start"] == "2026-10-08 15:00:00+01:00"
    assert call.data["status"] == "booked"


async def test_a_refused_move_is_a_decline(hass: HomeAssistant, home: House) -> None:
    await arrange(home, BY_PHONE)
    visit = await book(home)
    await home.do(answer(visit, VisitStatus.BOOKED))
    calls = await on(hass, "appointment_declined")
    await home.do(move(visit))

    await home.do(answer(visit, VisitStatus.DECLINED))

    assert len(calls) == 1


async def test_what_changes_nothing_triggers_nothing(
    hass: HomeAssistant, home: House
) -> None:
    await arrange(home, BY_PHONE)
    visit = await book(home)
    calls = [
        *[await on(hass, name) for name in ("appointment_booked",)],
    ]
    await home.do(
        c.NoteStanding(
            person=ANN,
            appointment=visit.id,
            version=0,
            status=VisitStatus.REQUESTED,
            reference="Appointment/1",
        )
    )
    await home.do(
        c.DescribeAppointment(person=ANN, appointment=visit.id, place="2 Mill Lane")
    )
    await home.do(cancel(visit))
    await home.do(
        c.NoteAppointment(
            person=ANN,
            clinician_name="Dr Past",
            specialty="dentistry",
            start=FRIDAY - timedelta(days=30),
            end=FRIDAY - timedelta(days=30) + MINUTE,
            status=VisitStatus.DONE,
        )
    )

    assert calls == [[]]


async def test_soon_is_as_early_as_somebody_says(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    calls = await on(hass, "appointment_soon", options={"offset": {"hours": 3}})
    await book(home)

    await move_to(hass, freezer, FRIDAY - 181 * MINUTE)
    before = len(calls)
    await move_to(hass, freezer, FRIDAY - 180 * MINUTE)
    await move_to(hass, freezer, FRIDAY - 179 * MINUTE)

    assert before == 0
    (call,) = calls
    assert call.data["start"] == "2026-10-09 15:00:00+01:00"


async def test_an_automation_that_comes_later_waits_as_well(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    visit = await book(home)
    calls = await on(hass, "appointment_soon")
    await home.do(move(visit))

    await move_to(hass, freezer, THURSDAY - 60 * MINUTE)
    await move_to(hass, freezer, FRIDAY - 60 * MINUTE)

    assert len(calls) == 1


async def test_a_clock_that_was_set_is_heard_by_who_waits(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    await book(home)
    calls = await on(hass, "appointment_soon")
    freezer.move_to(FRIDAY - 61 * MINUTE)

    home.coordinator.async_update_listeners()
    freezer.move_to(FRIDAY - 60 * MINUTE)
    home.coordinator.async_update_listeners()
    home.coordinator.async_update_listeners()
    await hass.async_block_till_done()

    assert len(calls) == 1


async def test_an_automation_that_goes_waits_no_longer(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    await book(home)
    calls = await on(hass, "appointment_soon")

    await hass.services.async_call(
        "automation", "turn_off", {"entity_id": "automation.test"}, blocking=True
    )
    await move_to(hass, freezer, FRIDAY - 60 * MINUTE)

    assert calls == []


async def test_it_is_time_to_leave_also_where_nobody_is_reminded(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    await arrange(home, visiting=Visiting(rungs=()))
    calls = await on(hass, "leave_now")
    await book(home)

    await move_to(hass, freezer, GO - MINUTE)
    before = len(calls)
    await move_to(hass, freezer, GO)

    assert before == 0
    (call,) = calls
    assert call.data["leave_by"] == "2026-10-09 14:20:00+01:00"


async def test_once_is_once_where_people_are_reminded(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    calls = await on(hass, "leave_now")
    await book(home)

    await move_to(hass, freezer, GO)

    assert len(calls) == 1


@pytest.mark.parametrize("readable", [True, False])
async def test_of_a_way_that_nobody_knows_nobody_is_called(
    hass: HomeAssistant,
    home: House,
    freezer: FrozenDateTimeFactory,
    readable: bool,
) -> None:
    travel = None if readable else 30
    await arrange(home, replace(DENTIST, travel_minutes=travel))
    await book(home)
    home.coordinator.readable = readable
    calls = await on(hass, "leave_now")

    for minutes in range(60, 0, -10):
        await move_to(hass, freezer, FRIDAY - minutes * MINUTE)
    home.coordinator.readable = True

    assert calls == []


@pytest.mark.parametrize(("whose", "heard"), [("ann", 1), ("ben", 0)])
async def test_only_the_visits_of_those_who_were_picked_count(
    hass: HomeAssistant,
    home: House,
    freezer: FrozenDateTimeFactory,
    whose: str,
    heard: int,
) -> None:
    target = {"target": {"entity_id": f"event.{whose}_appointment"}}
    calls = await automate(
        hass,
        triggers=[
            {"trigger": f"healthstead.{name}", **target}
            for name in ("appointment_booked", "leave_now")
        ],
        actions=[{"action": "test.heard", "data": HEARD}],
    )

    await book(home)
    await move_to(hass, freezer, GO)

    assert len(calls) == 2 * heard


async def test_with_whom_is_told_where_names_are_allowed(
    hass: HomeAssistant, home: House
) -> None:
    record = home.coordinator.present(ANN)
    assert record is not None
    profile = replace(record.person.profile, names_on_shared_screens=True)
    await home.do(c.ChangePerson(person=ANN, profile=profile))

    await book(home)

    state = hass.states.get("event.ann_appointment")
    assert state is not None
    assert state.attributes["clinician"] == "Dr Molar"


# Conditions


async def test_an_appointment_today_is_one_by_the_persons_clock(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    calls = await asked(hass, "appointment_today")
    visit = await book(home)

    found = []
    for moment in (THURSDAY, FRIDAY.replace(hour=0), FRIDAY.replace(hour=23)):
        await move_to(hass, freezer, moment)
        found.append(await holds(hass, calls))
    await home.do(c.NoteOutcome(person=ANN, appointment=visit.id))
    found.append(await holds(hass, calls))

    assert found == [False, True, True, True]


async def test_an_appointment_that_is_off_is_none(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    calls = await asked(hass, "appointment_today")
    visit = await book(home)
    await home.do(cancel(visit))
    await move_to(hass, freezer, FRIDAY.replace(hour=8))

    assert not await holds(hass, calls)


async def test_an_appointment_within_a_time_is_one_that_goes_on_too(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    calls = await asked(hass, "appointment_within", options={"within": {"minutes": 90}})
    await book(home)

    found = []
    for minutes in (-91, -90, 0, 29, 30):
        await move_to(hass, freezer, FRIDAY + minutes * MINUTE)
        found.append(await holds(hass, calls))

    assert found == [False, True, True, True, False]


async def test_the_sensor_keeps_the_id_it_always_had(
    hass: HomeAssistant, home: House
) -> None:
    known = er.async_get(hass).async_get("sensor.ann_next_appointment")

    assert known is not None
    assert known.unique_id == f"{ANN}_next_appointment"
    assert VISITING.drivers
