"""The ladder of a call: who is told when, on which channel, and when it stops."""

from datetime import timedelta
from functools import partial

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.helpers import issue_registry as ir

from custom_components.healthstead.care import calling
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.domain.sos import (
    Outcome,
    SosAnswer,
    SosCause,
    SosLevel,
    Word,
)
from custom_components.healthstead.sos_sending import Sender

from .calls import MINUTE, SECOND, Street, a_contact, a_street
from .houses import ANN, House, notices
from .phones import a_phone

HELP, ACTS, CLEAR = "Ann needs help", "Somebody sees to Ann", "All-clear for Ann"
NOTICE = f"healthstead_sos_{ANN}"


@pytest.fixture
async def street(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> Street:
    return await a_street(hass, house, freezer)


async def test_all_contacts_are_told_at_once_and_again_each_minute(
    street: Street,
) -> None:
    await street.call()
    await street.wait(2 * MINUTE, MINUTE)

    assert street.told("Ben", "Eva") == {"Ben": [HELP] * 3, "Eva": [HELP] * 3}


async def test_the_countdown_is_told_to_the_person_and_nobody_else(
    street: Street,
) -> None:
    await street.call(grace_s=15, cause=SosCause.SENSOR)

    assert street.told() == {"Ann": ["Help is being called"], "Ben": [], "Eva": []}
    assert "07:00:15" in street.phone("Ann").notes[0]["message"]
    assert "112" in street.phone("Ann").notes[0]["message"]


async def test_who_acts_is_told_to_all_others_and_nobody_is_called_again(
    hass: HomeAssistant, street: Street
) -> None:
    await street.call()

    await street.phone("Ben").press("I'm going")
    await street.wait(10 * MINUTE, MINUTE)

    assert street.told() == {"Ann": [ACTS], "Ben": [HELP], "Eva": [HELP, ACTS]}
    assert "Ben is going there (07:00)" in street.phone("Eva").notes[-1]["message"]
    assert "- Ben is going there (07:00)" in notices(hass)[NOTICE]["message"]


async def test_everybody_who_was_told_hears_the_end_once_with_its_reason(
    street: Street,
) -> None:
    await street.call()
    await street.phone("Ben").press("I'm going")

    await street.house.do(c.EndSos(person=ANN, reason="only a scare", by="Ann"))
    await street.wait(10 * MINUTE, MINUTE)

    assert street.told("Ben", "Eva") == {
        "Ben": [HELP, CLEAR],
        "Eva": [HELP, ACTS, CLEAR],
    }
    assert street.phone("Ben").notes[-1]["message"].splitlines() == [
        "Ann no longer needs help, as of 07:00.",
        "Said by Ann.",
        "Reason: only a scare",
    ]


async def test_what_stands_on_the_persons_phone_goes_with_the_call(
    street: Street,
) -> None:
    await street.call(grace_s=15)
    assert len(street.phone("Ann").standing) == 1

    await street.house.do(c.EndSos(person=ANN))

    assert street.phone("Ann").standing == {}


async def test_a_failed_channel_gives_way_to_the_next_and_is_an_issue(
    hass: HomeAssistant, street: Street
) -> None:
    second = a_phone(hass, "Bens tablet")
    broken = street.phone("Ben")
    broken.fails = True
    await street.name(a_contact("Ben", broken.target, second.target))

    await street.call()

    assert [note["title"] for note in second.notes] == [HELP]
    (issue,) = issues(hass)
    assert issue.translation_placeholders == {
        "contact": "Ben",
        "channel": broken.target,
        "person": "Ann",
    }
    assert not issue.is_fixable


async def test_the_issue_goes_when_the_channel_works_or_is_no_longer_listed(
    hass: HomeAssistant, street: Street
) -> None:
    broken = street.phone("Ben")
    broken.fails = street.phone("Eva").fails = True
    await street.call()
    assert len(issues(hass)) == 2

    broken.fails = False
    await street.wait(MINUTE)
    (left,) = issues(hass)
    assert (left.translation_placeholders or {})["contact"] == "Eva"

    await street.name(a_contact("Ben", broken.target))
    assert issues(hass) == []


def issues(hass: HomeAssistant) -> list[ir.IssueEntry]:
    return [
        issue
        for issue in ir.async_get(hass).issues.values()
        if issue.domain == DOMAIN and issue.translation_key == "sos_channel"
    ]


async def test_a_channel_that_is_not_there_has_failed(
    hass: HomeAssistant, street: Street
) -> None:
    await street.name(a_contact("Ben", "notify.nowhere"))

    await street.call()

    (one,) = [a for a in street.record.sos.attempts if a.word is Word.CALL]
    assert one.outcome is Outcome.FAILED
    assert len(issues(hass)) == 1


async def test_a_channel_that_hangs_has_ten_seconds_and_holds_up_nobody(
    hass: HomeAssistant, street: Street, freezer: FrozenDateTimeFactory
) -> None:
    second = a_phone(hass, "Bens tablet")
    hanging = street.phone("Ben")
    hanging.hangs = partial(freezer.tick, 11)
    await street.name(
        a_contact("Ben", hanging.target, second.target),
        a_contact("Eva", street.phone("Eva").target),
    )

    await street.call()

    assert street.told("Eva") == {"Eva": [HELP]}
    assert [note["title"] for note in second.notes] == [HELP]


async def test_backup_contacts_and_all_channels_come_after_two_minutes(
    hass: HomeAssistant, street: Street
) -> None:
    second, neighbour = a_phone(hass, "Bens tablet"), a_phone(hass, "Neighbour")
    await street.name(
        a_contact("Ben", street.phone("Ben").target, second.target),
        a_contact("Zoe", neighbour.target, backup=True),
    )
    await street.call()
    await street.wait(MINUTE)
    assert (second.notes, neighbour.notes) == ([], [])

    await street.wait(MINUTE)

    assert len(second.notes) == len(neighbour.notes) == 1


async def test_who_cannot_is_left_in_peace(street: Street) -> None:
    await street.call()

    await street.phone("Ben").press("I can't")
    await street.wait(MINUTE)

    assert street.told("Ben", "Eva") == {"Ben": [HELP], "Eva": [HELP, HELP]}


# A soft call


async def test_a_soft_call_asks_the_person_and_then_the_contacts_in_turn(
    street: Street,
) -> None:
    await street.ask()
    assert street.told("Ben", "Eva") == {"Ben": [], "Eva": []}

    await street.wait(10 * MINUTE, MINUTE)
    assert street.told("Ben", "Eva") == {"Ben": ["Please look after Ann"], "Eva": []}

    await street.wait(10 * MINUTE, MINUTE)
    assert street.told("Eva") == {"Eva": ["Please look after Ann"]}
    assert street.told("Ann") == {"Ann": ["Ann, are you all right?"] * 5}


async def test_a_soft_call_that_nobody_answers_becomes_hard(street: Street) -> None:
    await street.ask(hard_after_s=60)

    await street.wait(MINUTE)

    assert street.is_at(SosLevel.HARD)
    assert street.record.sos.cause is SosCause.UNANSWERED
    assert street.told("Ben", "Eva") == {"Ben": [HELP], "Eva": [HELP]}


async def test_a_soft_call_that_is_answered_is_over_and_tells_nobody(
    street: Street,
) -> None:
    await street.ask(hard_after_s=60)

    await street.house.do(c.AnswerSos(person=ANN, answer=SosAnswer.OK))
    await street.wait(30 * MINUTE, 10 * MINUTE)

    assert street.told("Ben", "Eva") == {"Ben": [], "Eva": []}
    assert street.phone("Ann").standing == {}


# After a restart


async def test_a_restart_goes_on_where_the_ladder_was(street: Street) -> None:
    await street.call()

    await street.restart(20 * SECOND)
    assert street.told("Ben", "Eva") == {"Ben": [HELP], "Eva": [HELP]}

    await street.wait(40 * SECOND)
    assert street.told("Ben", "Eva") == {"Ben": [HELP] * 2, "Eva": [HELP] * 2}


async def test_a_restart_forgets_nobody_who_acts(street: Street) -> None:
    await street.call()
    await street.phone("Ben").press("I called 112")

    await street.restart(5 * MINUTE)

    assert street.told("Ben", "Eva") == {"Ben": [HELP], "Eva": [HELP, ACTS]}


async def test_an_attempt_of_which_nothing_became_known_is_made_again(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def lost(_self: Sender, record: PersonRecord, send: calling.Send) -> None:
        """The run ends before the phone is reached."""

    with monkeypatch.context() as cut:
        cut.setattr(Sender, "_deliver", lost)
        await street.call()

    await street.restart(20 * SECOND)

    assert street.told("Ben", "Eva") == {"Ben": [HELP], "Eva": [HELP]}


async def test_while_home_assistant_starts_a_channel_may_come_a_little_later(
    hass: HomeAssistant, street: Street
) -> None:
    phone = street.phone("Ben")
    name = phone.target.removeprefix("notify.")
    await street.name(a_contact("Ben", phone.target))
    hass.services.async_remove("notify", name)
    hass.set_state(CoreState.starting)
    hass.loop.call_soon(hass.services.async_register, "notify", name, phone.take)

    await street.call()
    hass.set_state(CoreState.running)

    assert street.told("Ben") == {"Ben": [HELP]}


async def test_while_home_assistant_starts_a_channel_that_is_there_is_used_at_once(
    hass: HomeAssistant, street: Street
) -> None:
    hass.services.async_register("notify", "plain", street.phone("Eva").take)
    await street.name(
        a_contact("Ben", street.phone("Ben").target), a_contact("Eva", "notify.plain")
    )
    hass.set_state(CoreState.starting)

    await street.call()
    hass.set_state(CoreState.running)

    assert street.told("Ben", "Eva") == {"Ben": [HELP], "Eva": [HELP]}


# Whatever goes wrong


async def test_a_bug_in_one_look_does_not_end_the_call(
    street: Street, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as wrong:
        wrong.setattr(calling, "due", lambda *_: 1 / 0)
        await street.call()
    assert street.told("Ben") == {"Ben": []}

    await street.wait(10 * SECOND)

    assert street.told("Ben") == {"Ben": [HELP]}
    assert "looked at again after a failure" in caplog.text


async def test_attempts_that_cannot_be_noted_are_made_all_the_same(
    street: Street, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    whole = street.house.coordinator.async_do

    async def no_notes(command: c.Command, *more: object) -> object:
        if isinstance(command, c.NoteAttempts):
            raise ValueError(command)  # noqa: TRY004 - as a bug would
        return await whole(command, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(street.house.coordinator, "async_do", no_notes)

    await street.call()

    assert street.told("Ben", "Eva") == {"Ben": [HELP], "Eva": [HELP]}
    assert "could not be noted" in caplog.text


async def test_a_message_that_cannot_be_made_counts_as_failed(
    street: Street, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("custom_components.healthstead.sos_sending.Call", broken)

    await street.call()

    assert {one.outcome for one in street.record.sos.attempts} == {Outcome.FAILED}
    assert "could not be made" in caplog.text


async def test_what_hangs_when_somebody_acts_is_let_go_of(
    hass: HomeAssistant, street: Street
) -> None:
    hanging = street.phone("Ben")
    hanging.hangs = lambda: None
    coordinator = street.house.coordinator
    housekeeper = street.house.actor
    await coordinator.async_do(c.StartSos(person=ANN, reason=""), housekeeper)
    for _ in range(10):
        await turn(hass)
    assert street.told("Eva") == {"Eva": [HELP]}

    acts = c.TakeOnSos(person=ANN, by="Zoe", action="is there")
    await coordinator.async_do(acts, housekeeper)
    hanging.hangs = None
    await hass.async_block_till_done()

    assert street.told("Ben", "Eva") == {"Ben": [ACTS], "Eva": [HELP, ACTS]}


async def turn(hass: HomeAssistant) -> None:
    """Let the loop turn once."""
    done = hass.loop.create_future()
    hass.loop.call_soon(done.set_result, None)
    await done


async def test_a_note_that_cannot_be_taken_away_stays_and_stops_nothing(
    street: Street,
) -> None:
    await street.call(grace_s=15)
    street.phone("Ann").fails = True

    await street.house.do(c.EndSos(person=ANN))

    assert len(street.phone("Ann").standing) == 1
    assert street.is_at(SosLevel.NONE)


async def test_a_phone_that_is_the_persons_and_a_contacts_keeps_the_all_clear(
    street: Street,
) -> None:
    shared = street.phone("Ann")
    await street.name(a_contact("Ben", shared.target))
    await street.call(grace_s=15)
    await street.wait(15 * SECOND)

    await street.house.do(c.EndSos(person=ANN))

    (standing,) = shared.standing.values()
    assert standing["title"] == CLEAR


async def test_what_is_under_way_at_an_unload_is_sent_and_forgotten(
    hass: HomeAssistant, street: Street, freezer: FrozenDateTimeFactory
) -> None:
    slow = street.phone("Ben")
    slow.hangs = partial(freezer.tick, 11)
    coordinator = street.house.coordinator
    call = c.StartSos(person=ANN, reason="")
    await coordinator.async_do(call, street.house.actor)
    await turn(hass)

    await hass.config_entries.async_unload(street.house.entry.entry_id)
    await hass.async_block_till_done()

    assert street.told("Eva") == {"Eva": [HELP]}


async def test_a_clock_that_was_set_makes_everybody_be_looked_at(
    street: Street, freezer: FrozenDateTimeFactory
) -> None:
    await street.call(grace_s=30)
    assert street.told("Ben") == {"Ben": []}

    freezer.tick(-timedelta(hours=1))
    await street.restart()

    assert street.told("Ben") == {"Ben": [HELP]}


async def test_a_person_who_is_erased_in_the_middle_is_let_go_of(
    hass: HomeAssistant, street: Street
) -> None:
    street.phone("Ben").fails = True
    await street.call()

    await street.house.do(c.ErasePerson(person=ANN))
    await street.wait(2 * MINUTE, MINUTE)

    assert street.told("Eva") == {"Eva": [HELP]}
    assert issues(hass) == []
    assert NOTICE not in notices(hass)
