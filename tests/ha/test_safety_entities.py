"""What a person's entities say of calls for help, drills, signs of life and reports."""

from datetime import date, timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import STATE_UNAVAILABLE
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.ids import ContactId, ReportId
from custom_components.healthstead.domain.person import Contact
from custom_components.healthstead.domain.reporting import Period, ReportHead
from custom_components.healthstead.domain.sos import (
    SELF_HARM,
    Attempt,
    Outcome,
    SosCause,
    SosLevel,
    Word,
)

from .houses import ANN, BEN, MORNING, House, move_to, state_of

STATE = "sensor.ann_sos_state"
SAFETY = "event.ann_safety"
MINUTE = timedelta(minutes=1)


def told(hass: HomeAssistant, entity_id: str) -> dict[str, Any]:
    """Return what an event entity told last, without its name and types."""
    state = hass.states.get(entity_id)
    assert state is not None
    usual = {"event_types", "friendly_name"}
    return {key: value for key, value in state.attributes.items() if key not in usual}


def of_sos(hass: HomeAssistant) -> dict[str, Any]:
    state = hass.states.get(STATE)
    assert state is not None
    return {
        key: value
        for key, value in state.attributes.items()
        if key in {"since", "cause", "acting", "reason"}
    }


def call(level: SosLevel = SosLevel.HARD, **rest: Any) -> c.StartSos:
    return c.StartSos(person=ANN, **{"reason": "a fall", "level": level, **rest})


def ben() -> Contact:
    return Contact(id=ContactId("b"), name="Ben", notify=("notify.bens_phone",))


async def press(hass: HomeAssistant, button: str) -> None:
    await hass.services.async_call(
        "button",
        "press",
        {"entity_id": f"button.ann_{button}"},
        blocking=True,
        context=Context(),
    )
    await hass.async_block_till_done()


def sos_of(house: House) -> Any:
    record = house.coordinator.present(ANN)
    assert record is not None
    return record.sos


async def test_a_call_is_followed_from_soft_to_hard_to_its_end(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    seen = [state_of(hass, STATE)]

    for command in (
        call(SosLevel.SOFT, cause=SosCause.VITAL),
        call(cause=SosCause.UNANSWERED),
        c.EndSos(person=ANN, reason="found", by="Ben"),
    ):
        await house.do(command)
        seen.append(state_of(hass, STATE))

    assert seen == ["none", "soft", "hard", "none"]
    assert of_sos(hass) == {}


async def test_who_acts_is_shown_and_the_reason_is_not(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    await house.do(call(cause=SosCause.SENSOR))

    await house.do(c.TakeOnSos(person=ANN, by="Ben", action="on my way"))

    assert of_sos(hass) == {
        "since": MORNING,
        "cause": "sensor",
        "acting": ["Ben"],
    }
    assert told(hass, SAFETY) == {
        "event_type": "hard_sos_acknowledged",
        "who": "Ben",
        "discreet": False,
    }


@pytest.mark.parametrize(
    ("category", "shown"), [("", "a fall"), (SELF_HARM, None), ("stroke", "a fall")]
)
async def test_the_reason_is_shown_where_names_are_and_never_of_self_harm(
    hass: HomeAssistant, house: House, category: str, shown: str | None
) -> None:
    await house.add_person(names_on_shared_screens=True)

    await house.do(call(category=category))

    assert of_sos(hass).get("reason") == shown
    assert told(hass, SAFETY).get("reason") == shown
    assert told(hass, SAFETY)["discreet"] is (shown is None)


async def test_a_call_that_runs_is_shown_while_the_record_cannot_be_read(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    house.coordinator.readable = False
    house.coordinator.async_update_listeners()
    quiet = state_of(hass, STATE)

    await press(hass, "help")

    assert quiet == STATE_UNAVAILABLE
    assert state_of(hass, STATE) == "hard"
    assert state_of(hass, "button.ann_drill") == STATE_UNAVAILABLE


async def test_the_safety_event_tells_every_step(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person()
    steps: tuple[c.Command, ...] = (
        call(SosLevel.SOFT, hard_after_s=600),
        call(grace_s=30),
        c.EndSos(person=ANN, reason="found", by="Ben"),
        c.CheckInNow(person=ANN),
        c.MissCheckIn(person=ANN, due=MORNING),
        c.NoteSilence(person=ANN, window="morning", since=MORNING, radio=True),
    )
    heard = []

    for minute, command in enumerate(steps):
        await move_to(hass, freezer, MORNING + minute * MINUTE)
        await house.do(command)
        heard.append(told(hass, SAFETY))

    kept = "2026-10-05T06:{}+00:00".format
    assert heard == [
        {
            "event_type": "soft_sos",
            "cause": "call",
            "contacts_at": kept("10:00"),
            "discreet": False,
        },
        {
            "event_type": "hard_sos_started",
            "cause": "call",
            "contacts_at": kept("01:30"),
            "discreet": False,
        },
        {"event_type": "sos_ended", "who": "Ben", "discreet": False},
        {"event_type": "check_in"},
        {"event_type": "check_in_missed", "due": "2026-10-05T07:00:00+01:00"},
        {
            "event_type": "silence",
            "since": "2026-10-05T07:00:00+01:00",
            "radio": True,
        },
    ]


async def test_what_happens_to_others_is_not_told(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    await house.add_person(BEN, "Ben")

    await house.do(c.CheckInNow(person=BEN))

    assert state_of(hass, SAFETY) == "unknown"


async def test_a_soft_call_that_somebody_takes_on_is_no_acknowledged_hard_one(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    await house.do(call(SosLevel.SOFT))

    await house.do(c.TakeOnSos(person=ANN, by="Ben", action="I ask"))

    assert told(hass, SAFETY)["event_type"] == "soft_sos"


async def drill(house: House, *, reached: bool) -> None:
    """Hold a drill of which Ben was told, or not."""
    await house.do(c.StartDrill(person=ANN))
    record = house.coordinator.present(ANN)
    assert record is not None
    attempt = Attempt(
        contact=ben().id,
        target=ben().notify[0],
        word=Word.CALL,
        round=0,
        at=house.coordinator.now(),
        outcome=Outcome.DELIVERED if reached else Outcome.FAILED,
    )
    await house.do(c.NoteAttempts(person=ANN, id=record.drill.id, attempts=(attempt,)))
    if reached:
        await house.do(
            c.TakeOnSos(person=ANN, by="Ben", action="here", id=record.drill.id)
        )
    record = house.coordinator.present(ANN)
    if record is not None and record.drill.runs:  # one that is answered ends by itself
        await house.do(c.EndDrill(person=ANN))


async def test_the_last_successful_drill_stands_after_one_that_failed(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person()
    await house.do(c.SetContacts(person=ANN, contacts=(ben(),)))
    before = state_of(hass, "sensor.ann_last_drill")
    await drill(house, reached=True)
    heard = [told(hass, SAFETY)]
    await move_to(hass, freezer, MORNING + MINUTE)

    await drill(house, reached=False)

    heard.append(told(hass, SAFETY))
    state = hass.states.get("sensor.ann_last_drill")
    assert state is not None
    assert before == "unknown"
    assert state.state == "2026-10-05T06:00:00+00:00"
    assert {
        key: state.attributes[key]
        for key in ("last_held", "passed", "reached", "unreached")
    } == {
        "last_held": MORNING + MINUTE,
        "passed": False,
        "reached": 0,
        "unreached": 1,
    }
    assert heard == [
        {"event_type": "drill_passed", "reached": 1, "unreached": 0},
        {"event_type": "drill_failed", "reached": 0, "unreached": 1},
    ]


@pytest.mark.parametrize("period", list(Period))
async def test_a_report_that_is_ready_is_told_by_its_id(
    hass: HomeAssistant, house: House, period: Period
) -> None:
    await house.add_person()
    head = ReportHead(
        id=ReportId("r1"),
        period=period,
        first=date(2026, 9, 28),
        last=date(2026, 10, 4),
        made=MORNING,
    )

    await house.do(c.KeepReport(person=ANN, head=head, facts="{}"))

    assert told(hass, "event.ann_report") == {
        "event_type": period.value,
        "report_id": "r1",
        "period": period.value,
        "first": "2026-09-28",
        "last": "2026-10-04",
    }
    assert state_of(hass, SAFETY) == "unknown"


async def test_im_ok_is_a_sign_of_life(hass: HomeAssistant, house: House) -> None:
    await house.add_person()

    await press(hass, "i_m_ok")

    record = house.coordinator.present(ANN)
    assert record is not None
    assert record.presence.checked_in == MORNING
    assert told(hass, SAFETY) == {"event_type": "check_in"}


async def test_im_ok_answers_a_soft_call(hass: HomeAssistant, house: House) -> None:
    await house.add_person()
    await house.do(call(SosLevel.SOFT))

    await press(hass, "i_m_ok")

    assert sos_of(house).level is SosLevel.NONE
    assert told(hass, SAFETY) == {
        "event_type": "sos_ended",
        "who": "Ann",
        "discreet": False,
    }


async def test_im_ok_does_not_end_a_hard_call_and_says_how_to(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    await house.do(call())

    with pytest.raises(ServiceValidationError, match="say that help is no longer"):
        await press(hass, "i_m_ok")

    assert sos_of(house).level is SosLevel.HARD


async def test_help_is_called_without_delay_and_keeps_why_it_is_called_already(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    await house.do(call(reason="my chest", category="heart", grace_s=15))

    await press(hass, "help")

    sos = sos_of(house)
    assert sos.level is SosLevel.HARD
    assert sos.tell_at - MORNING < timedelta(seconds=1)
    assert (sos.reason, sos.category) == ("my chest", "heart")


async def test_a_drill_begins_at_a_press_and_is_refused_without_contacts(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person()
    with pytest.raises(ServiceValidationError, match="contact"):
        await press(hass, "drill")
    await house.do(c.SetContacts(person=ANN, contacts=(ben(),)))

    await press(hass, "drill")

    record = house.coordinator.present(ANN)
    assert record is not None
    assert record.drill.runs


async def test_a_button_of_somebody_who_is_gone_says_so(
    hass: HomeAssistant, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.add_person()
    monkeypatch.setattr(house.coordinator, "present", lambda _person: None)

    with pytest.raises(ServiceValidationError, match="cannot do that"):
        await (
            hass.data["entity_components"]["button"]
            .get_entity("button.ann_help")
            .async_press()
        )
