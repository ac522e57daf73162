"""A dose asked about aloud, and what becomes of yes, later and no."""

from datetime import timedelta
from typing import Any, override

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.assist_satellite import AssistSatelliteEntity
from homeassistant.components.assist_satellite.services import (
    has_no_punctuation,
    is_valid_sentence,
)
from homeassistant.core import HomeAssistant, SupportsResponse
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir

from custom_components.healthstead import voice
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.ledger import Dose, DoseStatus
from custom_components.healthstead.domain.reminding import Reach

from .houses import ANN, BEN, CANARY, EIGHT, House, move_to
from .phones import Phone, Satellite, a_phone, a_satellite

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voice, "PAUSE_S", 0)


@pytest.fixture
def satellite(hass: HomeAssistant) -> Satellite:
    """The satellite beside Ann's bed."""
    return a_satellite(hass)


@pytest.fixture
def phone(hass: HomeAssistant) -> Phone:
    """Ann's phone, her second channel."""
    return a_phone(hass, "Ann phone")


async def furnish(
    house: House, satellite: Satellite, phone: Phone, **more: Any
) -> MedicationId:
    """Let Ann be asked aloud first, and on her phone otherwise."""
    await house.add_person(**{"satellites": (satellite.device,), **more})
    reach = Reach(channels=(satellite.entity, phone.target))
    await house.do(c.SetReach(person=ANN, reach=reach))
    return await house.add_medication(8)


def doses(house: House, medication: MedicationId) -> list[Dose]:
    record = house.coordinator.desk.household.people[ANN]
    return list(record.medications[medication].doses())


@pytest.mark.parametrize(
    ("answer", "status", "said"),
    [
        ("yes", DoseStatus.TAKEN, "Noted as taken."),
        ("later", DoseStatus.SNOOZED, "I will ask again in 15 minutes."),
        ("no", DoseStatus.SKIPPED, "Noted as left out."),
    ],
)
async def test_yes_later_and_no_are_noted_and_said_back(
    hass: HomeAssistant,
    house: House,
    satellite: Satellite,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
    answer: str,
    status: DoseStatus,
    said: str,
) -> None:
    medication = await furnish(house, satellite, phone)
    satellite.answers = [answer]

    await move_to(hass, freezer, EIGHT)

    (question,) = satellite.asked
    assert question["question"].startswith("Ann: A dose is open. Say yes if")
    assert CANARY not in str(question)
    assert [dose.status for dose in doses(house, medication)] == [status]
    assert satellite.said == [said]
    assert phone.sent == []


async def test_names_are_said_aloud_only_where_others_may_hear_them(
    hass: HomeAssistant,
    house: House,
    satellite: Satellite,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    await furnish(house, satellite, phone, names_on_shared_screens=True)
    await house.add_medication(8, name="Otherol")
    satellite.answers = ["yes"]

    await move_to(hass, freezer, EIGHT)

    assert satellite.asked[0]["question"].startswith(
        f"Ann: {CANARY}, 1 tablet; Otherol, 1 tablet. Say yes if you have taken them"
    )


@pytest.mark.parametrize("first", [HomeAssistantError("busy"), "something else"])
async def test_a_busy_satellite_or_an_unclear_answer_is_tried_once_more(
    hass: HomeAssistant,
    house: House,
    satellite: Satellite,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
    first: str | Exception,
) -> None:
    medication = await furnish(house, satellite, phone)
    satellite.answers = [first, "yes"]

    await move_to(hass, freezer, EIGHT)

    assert len(satellite.asked) == 2
    assert [d.status for d in doses(house, medication)] == [DoseStatus.TAKEN]
    assert phone.sent == []


async def test_if_nobody_answers_the_phone_is_told_and_nothing_is_broken(
    hass: HomeAssistant,
    house: House,
    satellite: Satellite,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    await furnish(house, satellite, phone)

    await move_to(hass, freezer, EIGHT)

    assert len(satellite.asked) == 2
    assert len(phone.notes) == 1
    assert [i for i in ir.async_get(hass).issues if i[0] == DOMAIN] == []


async def test_a_satellite_that_is_not_there_is_an_issue_and_the_phone_is_told(
    hass: HomeAssistant,
    house: House,
    satellite: Satellite,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    await furnish(house, satellite, phone)
    hass.states.async_set(satellite.entity, "unavailable")

    await move_to(hass, freezer, EIGHT)

    assert satellite.asked == []
    assert len(phone.notes) == 1
    assert len([i for i in ir.async_get(hass).issues if i[0] == DOMAIN]) == 1


async def test_what_is_answered_elsewhere_meanwhile_is_not_asked_again(
    hass: HomeAssistant,
    house: House,
    satellite: Satellite,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    medication = await furnish(house, satellite, phone)

    class ElsewhereError(HomeAssistantError):
        """Nobody said anything, for it was ticked on the list meanwhile."""

    async def ask(_call: Any) -> Any:
        await house.coordinator.async_do(
            c.RecordDose(person=ANN, medication=medication, at=EIGHT), house.actor
        )
        satellite.asked.append({})
        raise ElsewhereError

    hass.services.async_register(
        "assist_satellite", "ask_question", ask, supports_response=SupportsResponse.ONLY
    )

    await move_to(hass, freezer, EIGHT)

    assert len(satellite.asked) == 1
    assert phone.sent == []


async def test_a_satellite_of_nobody_may_record_for_whom_it_called_by_name(
    hass: HomeAssistant,
    house: House,
    satellite: Satellite,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
) -> None:
    medication = await furnish(house, satellite, phone, satellites=())
    await house.add_person(BEN, "Ben")
    satellite.answers = ["yes"]

    await move_to(hass, freezer, EIGHT)

    assert [d.status for d in doses(house, medication)] == [DoseStatus.TAKEN]


@pytest.mark.parametrize(
    ("sure", "taken", "said"),
    [("yes", 2, "Noted as taken."), ("no", 1, "Nothing was noted.")],
)
async def test_a_dose_too_close_to_the_last_is_asked_back_aloud(
    hass: HomeAssistant,
    house: House,
    satellite: Satellite,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
    sure: str,
    taken: int,
    said: str,
) -> None:
    await furnish(house, satellite, phone)
    await house.do(c.SetReach(person=ANN, reach=Reach(channels=(satellite.entity,))))
    drops = await house.add_medication(9, 10, name="Dropsol")
    late = EIGHT + HOUR + 50 * MINUTE
    freezer.move_to(late)
    await house.do(
        c.RecordDose(person=ANN, medication=drops, at=late, due=EIGHT + HOUR)
    )
    satellite.answers, satellite.asked, satellite.said = ["yes", sure], [], []

    await move_to(hass, freezer, EIGHT + 2 * HOUR)

    assert satellite.asked[1]["question"] == (
        "Medicine 2 is noted as taken at 09:50. Was it taken once more?"
    )
    assert [a["id"] for a in satellite.asked[1]["answers"]] == ["yes", "no"]
    assert len(doses(house, drops)) == taken
    assert satellite.said == [said]


async def test_an_answer_that_could_not_be_kept_is_said_and_the_phone_is_told(
    hass: HomeAssistant,
    house: House,
    satellite: Satellite,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await furnish(house, satellite, phone)
    house.break_log(monkeypatch)
    satellite.answers = ["yes"]

    await move_to(hass, freezer, EIGHT)

    assert satellite.said == ["Nothing was noted."]
    assert len(phone.notes) == 1


class Ear(AssistSatelliteEntity):
    """What Home Assistant makes of an answer, without a microphone."""

    @override
    def async_get_configuration(self) -> Any:
        raise NotImplementedError

    @override
    async def async_set_configuration(self, config: Any) -> None:
        raise NotImplementedError

    @override
    def on_pipeline_event(self, event: Any) -> None:
        raise NotImplementedError


@pytest.mark.parametrize(
    ("heard", "meant"),
    [
        ("Yes.", "yes"),
        ("yes I did", "yes"),
        ("I've taken it", "yes"),
        ("I took them all", "yes"),
        ("Done.", "yes"),
        ("Later, please.", "later"),
        ("not yet", "later"),
        ("remind me again later", "later"),
        ("in fifteen minutes", "later"),
        ("No.", "no"),
        ("no, leave it out", "no"),
        ("skip it", "no"),
        ("I won't take it", "no"),
        ("what time is it", None),
        ("yes or no", None),
        ("no idea", None),
    ],
)
async def test_home_assistant_understands_the_answers_that_it_is_given(
    hass: HomeAssistant,
    house: House,
    satellite: Satellite,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
    heard: str,
    meant: str | None,
) -> None:
    await furnish(house, satellite, phone)
    await move_to(hass, freezer, EIGHT)
    answers = satellite.asked[0]["answers"]
    for answer in answers:
        is_valid_sentence(has_no_punctuation(answer["sentences"]))
    ear = Ear()
    ear.hass = hass

    understood = ear._question_response_to_answer(heard, answers)

    assert understood.id == meant
