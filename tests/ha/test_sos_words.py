"""What is told in a call for help: facts with their age, the urgent ones first."""

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import conversation
from homeassistant.core import Context, HomeAssistant

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.domain.advice import EVERY
from custom_components.healthstead.domain.card import Card
from custom_components.healthstead.domain.ids import AlertId
from custom_components.healthstead.domain.medication import Handling
from custom_components.healthstead.domain.person import Person, Profile
from custom_components.healthstead.domain.sos import (
    QUIET,
    SELF_HARM,
    SosCause,
    SosLevel,
    Word,
)
from custom_components.healthstead.domain.vitals import Measured, VitalKind
from custom_components.healthstead.domain.watching.daily import DaySummary, Figures
from custom_components.healthstead.domain.watching.shapes import (
    Alert,
    Because,
    Evidence,
    Level,
    Limit,
    LimitId,
    SetBy,
)
from custom_components.healthstead.sos_phone import MORE, cut
from custom_components.healthstead.sos_words import Writer, writer_of

from .calls import SECOND, Street, a_contact, a_street
from .houses import ANN, MORNING, House, notices

NOTICE = f"healthstead_sos_{ANN}"
CARD = Card(
    share_on_sos=True,
    access="key at the neighbour's",
    callback_phone="+351 555",
    language="Portuguese",
    implants="pacemaker",
    wishes="no ventilation",
    notes="hard of hearing",
)


@pytest.fixture
async def street(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> Street:
    return await a_street(
        hass,
        house,
        freezer,
        birth_year=1947,
        conditions=("heart failure",),
        allergies=("penicillin",),
    )


def text(street: Street, number: int = -1, name: str = "Ben") -> str:
    message: str = street.phone(name).notes[number]["message"]
    return message


# A hard call


async def test_by_consent_a_contact_reads_the_whole_card_the_urgent_lines_first(
    hass: HomeAssistant, street: Street
) -> None:
    await street.house.do(c.SetCard(person=ANN, card=CARD))
    medication = await street.house.add_medication(8)
    inside = Handling(ingredients=("warfarin",))
    await street.house.do(
        c.HandleMedication(
            person=ANN,
            medication=medication,
            strength="3 mg",
            handling=inside,
            accepted=frozenset({"high_alert"}),
        )
    )
    pulse = Measured(kind=VitalKind.HEART_RATE, value=Decimal(88), unit="/min")
    await street.house.do(c.RecordReading(person=ANN, measured=pulse, at=MORNING))

    await street.call(cause=SosCause.CALL, reason="a fall")

    assert text(street).splitlines() == [
        "Please act now: call Ann or go there. Healthstead has not called 112.",
        "Ann called for help at 07:00.",
        "What started it: a fall",
        "Where: at home (32.87336, -117.22743), as of just now.",
        "Call back: +351 555",
        "Access: key at the neighbour's",
        "Age: 78 or 79",
        "Conditions: heart failure",
        "Takes: Canarinol 3 mg (BLOOD THINNER)",
        "Allergies: penicillin",
        "Devices in the body: pacemaker",
        "Speaks: Portuguese",
        "Last values: Heart rate 88 per minute (07:00)",
        "Wishes: no ventilation",
        "Notes: hard of hearing",
        "Values can be wrong. Healthstead is not an emergency service.",
    ]


async def test_without_consent_only_what_is_needed_to_find_and_call_is_told(
    street: Street,
) -> None:
    await street.house.do(c.SetCard(person=ANN, card=replace(CARD, share_on_sos=False)))

    await street.call(reason="")

    assert text(street).splitlines() == [
        "Please act now: call Ann or go there. Healthstead has not called 112.",
        "Ann called for help at 07:00.",
        "Where: at home (32.87336, -117.22743), as of just now.",
        "Call back: +351 555",
        "Values can be wrong. Healthstead is not an emergency service.",
    ]


async def test_later_rounds_name_those_who_were_told_and_each_channel_says_the_same(
    hass: HomeAssistant, street: Street
) -> None:
    hass.services.async_register("notify", "plain", street.phone("Eva").take)
    await street.name(
        a_contact("Ben", street.phone("Ben").target), a_contact("Eva", "notify.plain")
    )

    await street.call()
    await street.wait(60 * SECOND)

    assert "Already told: Ben; Eva" in text(street)
    assert text(street) == text(street, name="Eva")
    assert "data" not in street.phone("Eva").notes[-1]


@pytest.mark.parametrize(
    ("cause", "words"),
    [
        (SosCause.RED_FLAG, "Words of 07:00 mean that help is needed now."),
        (SosCause.SENSOR, "Something in the house called at 07:00."),
        (SosCause.SILENCE, "A sign of life did not come; the call began at 07:00."),
        (
            SosCause.UNANSWERED,
            "Ann was asked at 07:00 whether all is well and has not answered.",
        ),
        (
            SosCause.VITAL,
            "A vital sign has been out of its range; the call began at 07:00.",
        ),
    ],
)
async def test_what_started_it_is_told_with_its_time(
    street: Street, cause: SosCause, words: str
) -> None:
    await street.call(cause=cause, reason="why")

    assert text(street).splitlines()[1:3] == [words, "What started it: why"]


@pytest.mark.parametrize(
    ("country", "number"),
    [
        ("US", "911 or 112"),
        ("PT", "112"),
        ("XX", "your local emergency number (112)"),
    ],
)
async def test_the_number_of_the_country_is_told_and_never_dialled(
    street: Street, country: str, number: str
) -> None:
    profile = replace(street.record.person.profile, country=country)
    await street.house.do(c.ChangePerson(person=ANN, profile=profile))

    await street.call()

    assert f"Healthstead has not called {number}." in text(street)


@pytest.mark.parametrize(
    ("state", "attributes", "minutes", "words"),
    [
        (
            "not_home",
            {"latitude": 38.7, "longitude": -9.1, "gps_accuracy": 20.4},
            12,
            "Where: 38.70000, -9.10000 (within 20 m), as of 12 minutes ago.",
        ),
        (
            "not_home",
            {"latitude": 38.7, "longitude": -9.1},
            1,
            "Where: 38.70000, -9.10000 (within ? m), as of a minute ago.",
        ),
        (
            "not_home",
            {},
            180,
            "Where: not at home, as of 3 hours ago; where exactly is not known.",
        ),
        ("Work", {}, 4320, "Where: Work, as of 3 days ago."),
        (
            "Work",
            {"latitude": 38.7, "longitude": -9.1, "gps_accuracy": 5},
            0,
            "Where: Work (38.70000, -9.10000, within 5 m), as of just now.",
        ),
        ("unknown", {}, 0, "Where Ann is, is not known here."),
    ],
)
async def test_where_somebody_is_is_told_with_its_age(
    hass: HomeAssistant,
    street: Street,
    freezer: FrozenDateTimeFactory,
    state: str,
    attributes: dict[str, Any],
    minutes: int,
    words: str,
) -> None:
    hass.states.async_set("device_tracker.anns", state)
    source = {"source": "device_tracker.anns"}
    hass.states.async_set("person.ann", state, {**attributes, **source})
    freezer.tick(timedelta(minutes=minutes))

    await street.call()

    assert words in text(street).splitlines()


async def test_of_somebody_who_is_not_linked_no_place_is_known(street: Street) -> None:
    profile = replace(street.record.person.profile, linked=None, birth_year=None)
    await street.house.do(c.ChangePerson(person=ANN, profile=profile))

    await street.call()

    assert "Where Ann is, is not known here." in text(street)


# A vital sign


def an_alert(**changes: Any) -> Alert:
    limit = Limit(
        id=LimitId("l"),
        kind=VitalKind.HEART_RATE,
        unit="/min",
        **{"high": Decimal(130), "source": "NEWS2", **changes},
    )
    measured = Measured(kind=VitalKind.HEART_RATE, value=Decimal(135), unit="/min")
    seen = Evidence(
        at=MORNING - timedelta(days=1),
        measured=measured,
        given=measured,
        source="sensor.watch",
    )
    return Alert(
        kind=VitalKind.HEART_RATE,
        limit=limit,
        level=Level.SOFT,
        because=Because.PERSISTENCE,
        evidence=(seen,),
        started=MORNING,
    )


async def raised(street: Street, alert: Alert, *days: int) -> None:
    figures = Figures(
        count=9, low=Decimal(60), high=Decimal(80), mean=Decimal(72), median=Decimal(71)
    )
    summaries: tuple[ev.Noticed, ...] = tuple(
        ev.DaySummarised(
            summary=DaySummary(
                kind=alert.kind,
                unit="/min",
                date=(MORNING - timedelta(days=day)).date(),
                every=figures,
            )
        )
        for day in days
    )
    noticed = (*summaries, ev.AlertRaised(id=AlertId("a"), alert=alert))
    await street.house.do(c.NoteWatch(person=ANN, noticed=noticed))


async def test_a_soft_call_tells_the_person_what_was_seen_and_what_follows(
    hass: HomeAssistant, street: Street
) -> None:
    hass.states.async_set("sensor.watch", "135", {"friendly_name": "Ann's watch"})
    await raised(street, an_alert(), 6, 5, 4, 3, 2, 1)

    await street.ask(cause=SosCause.VITAL, reason="Heart rate 135")

    assert text(street, name="Ann").splitlines() == [
        "Heart rate: 135 per minute at 2026-10-04 07:00, from Ann's watch.",
        (
            "Usual for Ann: about 71 per minute (middle of the last 7 days)."
            " Limit: not above 130 per minute, a default (NEWS2)."
        ),
        (
            "Sit down, rest and measure again in a few minutes. With chest pain,"
            " fainting or trouble breathing: call 112 now."
        ),
        "Please answer: you are all right, you need help, or you measure again first.",
        "Without an answer, Ben is told at 07:10.",
        "Without an answer, help is called at 07:30.",
        "Values can be wrong. Healthstead is not an emergency service.",
    ]


async def test_a_contact_reads_of_a_soft_call_what_the_person_was_asked(
    street: Street,
) -> None:
    await raised(street, an_alert())
    await street.ask(cause=SosCause.VITAL)

    await street.wait(timedelta(minutes=10))

    lines = text(street).splitlines()
    assert lines[0] == (
        "Ann was asked whether all is well and has not answered."
        " Please call or go there. If it is serious, call 112."
    )
    assert lines[1] == (
        "Heart rate: 135 per minute at 2026-10-04 07:00, from an entry by hand."
    )
    assert "What is usual for Ann is not known yet." in lines[2]
    assert any(line.startswith("Sit down, rest") for line in lines)
    assert "Without an answer, help is called at 07:30." in lines


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"high": None, "low": Decimal(140)},
            "Limit: not below 140 per minute, a default (NEWS2).",
        ),
        (
            {"low": Decimal(50), "set_by": SetBy.PERSON},
            "Limit: 50 to 130 per minute, set for Ann.",
        ),
        (
            {
                "set_by": SetBy.CLINICIAN,
                "set_by_name": "Dr Valve",
                "set_at": datetime(2026, 9, 1, 23, 30, tzinfo=ZoneInfo("UTC")),
            },
            "Limit: not above 130 per minute, set by Dr Valve on 2026-09-02.",
        ),
    ],
)
async def test_a_limit_is_told_with_who_set_it_and_when(
    street: Street, changes: dict[str, Any], words: str
) -> None:
    await raised(street, an_alert(**changes))

    await street.ask(cause=SosCause.VITAL)

    assert words in text(street, name="Ann")


async def test_a_soft_call_of_something_else_says_the_reason_and_no_value(
    street: Street,
) -> None:
    await raised(street, an_alert())

    await street.ask(
        cause=SosCause.SILENCE, reason="No check-in came", hard_after_s=None
    )

    lines = text(street, name="Ann").splitlines()
    assert lines[:2] == [
        "What started it: No check-in came",
        "If you feel ill, tell somebody. If it is serious: call 112 now.",
    ]
    assert not any("help is called at" in line for line in lines)


async def test_no_contact_is_promised_who_would_be_told_after_help_is_called(
    street: Street,
) -> None:
    await street.ask(hard_after_s=60)

    assert "Without an answer, Ben" not in text(street, name="Ann")


async def test_a_fall_asks_through_silence(street: Street) -> None:
    await street.ask(cause=SosCause.SENSOR)

    data = street.phone("Ann").notes[-1]["data"]
    assert data["channel"] == "alarm_stream"


async def test_an_ordinary_question_has_a_channel_of_its_own(street: Street) -> None:
    await street.ask()

    data = street.phone("Ann").notes[-1]["data"]
    assert data["channel"] == "Help"


async def test_of_a_call_that_nobody_can_hear_the_person_is_told_so(
    street: Street,
) -> None:
    await street.name()

    await street.call(grace_s=15)

    assert "Nobody is named here who could be told." in text(street, name="Ann")


def test_every_advice_has_words(house: House) -> None:
    words = house.coordinator.words

    assert all(f"sos_advice_{advice.key}" in words for advice in EVERY)


@pytest.mark.parametrize(
    ("reason", "shown"),
    [
        ("ok", "Reason: they say that they are all right"),
        ("cancelled", "Reason: it was cancelled"),
        ("", ""),
    ],
)
def test_the_all_clear_words_its_reason(house: House, reason: str, shown: str) -> None:
    writer = an_ended_call(house, reason)

    lines = writer.of(Word.ALL_CLEAR).text.splitlines()

    assert lines[1:] == ([shown] if shown else [])


def an_ended_call(house: House, reason: str) -> Writer:
    profile = Profile(name="Ann", zone="Europe/Lisbon")
    record = PersonRecord(
        person=Person(id=ANN, profile=profile),
        sos=replace(QUIET, ended_reason=reason),
    )
    return writer_of(house.coordinator, record)


# Self-harm


async def test_of_self_harm_only_the_safety_plan_hears_and_with_the_crisis_line(
    hass: HomeAssistant, street: Street
) -> None:
    profile = replace(
        street.record.person.profile, country="US", names_on_shared_screens=True
    )
    await street.house.do(c.ChangePerson(person=ANN, profile=profile))
    await street.name(
        a_contact("Ben", street.phone("Ben").target),
        a_contact("Eva", street.phone("Eva").target, safety_plan=True),
    )

    await street.call(grace_s=15, category=SELF_HARM, reason="words of despair")
    await street.wait(15 * SECOND)

    assert street.told("Ben") == {"Ben": []}
    assert "Crisis line: 988." in text(street, name="Eva")
    assert "despair" not in text(street, name="Eva")
    assert "Crisis line: 988." in text(street, 0, name="Ann")
    assert "despair" not in text(street, 0, name="Ann")
    assert notices(hass)[NOTICE]["message"] == (
        "Ann should not be alone now. Crisis line: 988. In danger, **call 911 or 112**."
    )


async def test_where_no_crisis_line_is_known_none_is_invented(street: Street) -> None:
    contact = a_contact("Ben", street.phone("Ben").target, safety_plan=True)
    await street.name(contact)

    await street.call(category=SELF_HARM)

    assert "Crisis line: a crisis line of your country." in text(street)


@pytest.mark.parametrize(
    ("said", "level"),
    [
        ("I wish I were dead", SosLevel.NONE),
        ("I have just taken all my pills to end my life", SosLevel.HARD),
    ],
)
async def test_thoughts_start_nothing_and_an_attempt_starts_a_hard_call(
    hass: HomeAssistant, street: Street, said: str, level: SosLevel
) -> None:
    answer = await conversation.async_converse(
        hass,
        said,
        None,
        Context(user_id=street.phone("Ann").user),
        agent_id="conversation.healthstead",
    )
    await hass.async_block_till_done()

    assert street.record.sos.level is level
    assert answer.response.speech["plain"]["speech"]


@pytest.mark.parametrize(
    ("said", "cause"),
    [("I have chest pain", SosCause.RED_FLAG), ("call for help", SosCause.CALL)],
)
async def test_words_of_danger_are_told_apart_from_a_call(
    hass: HomeAssistant, street: Street, said: str, cause: SosCause
) -> None:
    context = Context(user_id=street.phone("Ann").user)

    await conversation.async_converse(
        hass, said, None, context, agent_id="conversation.healthstead"
    )
    await hass.async_block_till_done()

    assert street.record.sos.cause is cause


# Room


def test_a_text_is_cut_from_its_end_at_a_line() -> None:
    text = "\n".join(["urgent", "é" * 40, "x" * 40])

    assert cut(text, 100) == f"urgent\n{'é' * 40}\n{MORE}"
    assert cut("short", 100) == "short"
    assert cut("y" * 200, 100) == f"{'y' * 96}\n{MORE}"
