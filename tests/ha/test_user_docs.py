"""What the pages for people say is what happens: their examples are run."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from homeassistant.components import conversation
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.setup import async_setup_component
from homeassistant.util.yaml import load_yaml_dict
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.healthstead.blueprints import SHIPPED
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.condition import CONDITIONS
from custom_components.healthstead.domain.reporting import Period
from custom_components.healthstead.domain.sos import SosLevel
from custom_components.healthstead.domain.vitals import VitalKind
from custom_components.healthstead.trigger import TRIGGERS

from .houses import ANN, EIGHT, House, move_to, notices, state_of
from .test_trigger_safety import a_report, raised
from .visits import FRIDAY, arrange, book

PAGES: Final = Path(__file__).parents[2] / "docs" / "user"
DAY: Final = timedelta(days=1)
AGENT: Final = "conversation.healthstead"
BLOCK: Final = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
SAID: Final = re.compile(r'^\| "(.+?)" \|', re.MULTILINE)
USER: Final = Context(user_id="ann-user")


def page(name: str) -> str:
    return (PAGES / f"{name}.md").read_text("utf-8")


def examples(name: str) -> list[dict[str, Any]]:
    return [yaml.safe_load(block) for block in BLOCK.findall(page(name))]


def example(key: str, part: str) -> dict[str, Any]:
    """Return the one example of the automations page that holds these words."""
    (found,) = [e for e in examples("automations") if key in e and part in str(e)]
    return found


@pytest.fixture
async def ann(hass: HomeAssistant, house: House) -> House:
    """Ann, her user, and a tablet at eight."""
    assert await async_setup_component(hass, "persistent_notification", {})
    await house.add_person(linked="person.ann")
    await house.add_medication(8, name="Metformin")
    MockUser(id="ann-user", is_owner=False).add_to_hass(hass)
    hass.states.async_set("person.ann", "home", {"user_id": "ann-user"})
    return house


async def run(hass: HomeAssistant, name: str, **data: Any) -> None:
    await hass.services.async_call(
        "script", name, data, blocking=True, context=Context()
    )
    await hass.async_block_till_done()


@pytest.mark.parametrize("said", SAID.findall(page("daily-use")))
async def test_every_sentence_of_daily_use_is_understood_without_a_model(
    hass: HomeAssistant, ann: House, freezer: Any, said: str
) -> None:
    await move_to(hass, freezer, EIGHT)

    result = await conversation.async_converse(hass, said, "docs", USER, agent_id=AGENT)
    await hass.async_block_till_done()

    turn = ann.entry.runtime_data.agent.last_turn(
        "docs", await ann.coordinator.async_actor_for(USER)
    )
    assert turn.route in {"sentence", "red_flag"}
    assert turn.calls
    assert turn.calls[0].verdict.value in {"allow", "confirm"}
    assert result.response.speech["plain"]["speech"]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("remind me to drink something on Friday", "At what time exactly?"),
        ("my glucose is 6", "In which unit was 6?"),
        ("May I take another metformin?", "ask your pharmacist or doctor"),
    ],
)
async def test_what_is_not_said_is_asked(
    hass: HomeAssistant, ann: House, said: str, answer: str
) -> None:
    assert f'"{said}"' in page("daily-use")

    result = await conversation.async_converse(hass, said, None, USER, agent_id=AGENT)

    assert answer in result.response.speech["plain"]["speech"]


async def test_cancel_said_next_ends_the_help_that_was_called(
    hass: HomeAssistant, ann: House
) -> None:
    for said in ("I can't breathe", "cancel"):
        await conversation.async_converse(hass, said, "docs", USER, agent_id=AGENT)
        await hass.async_block_till_done()

    record = ann.coordinator.present(ANN)
    assert record is not None
    assert record.sos.level is SosLevel.NONE


async def test_the_first_medication_of_getting_started(
    hass: HomeAssistant, ann: House
) -> None:
    (action,) = examples("getting-started")
    domain, name = action["action"].split(".")

    await hass.services.async_call(
        domain, name, action["data"], blocking=True, context=USER
    )

    record = ann.coordinator.present(ANN)
    assert record is not None
    names = [one.medication.name for one in record.medications.values()]
    assert names == ["Metformin", "Paracetamol 500 mg"]


async def test_a_light_for_the_pill_box(
    hass: HomeAssistant, ann: House, freezer: Any
) -> None:
    assert await async_setup_component(
        hass, "automation", example("automation", "pill_box")
    )

    await move_to(hass, freezer, EIGHT)

    assert notices(hass)["pill_box"]["message"] == "Medicine 1 of Ann is due"


async def test_a_good_night_once_all_is_done(
    hass: HomeAssistant, ann: House, freezer: Any
) -> None:
    assert await async_setup_component(
        hass, "automation", example("automation", "all_done")
    )
    night = EIGHT.replace(hour=22)
    await move_to(hass, freezer, night)
    assert "all_done" not in notices(hass)
    await move_to(hass, freezer, EIGHT + DAY)
    (medication,) = ann.coordinator.desk.household.people[ANN].medications
    await ann.do(c.RecordDose(person=ANN, medication=medication, at=EIGHT + DAY))

    await move_to(hass, freezer, night + DAY)

    assert notices(hass)["all_done"]["message"] == "All taken today"
    await hass.services.async_call(  # or its timer outlives the test
        "automation", "turn_off", {"entity_id": "all"}, blocking=True
    )


async def test_a_note_of_what_was_left_out(
    hass: HomeAssistant, ann: House, freezer: Any
) -> None:
    assert await async_setup_component(
        hass, "automation", example("automation", "left_out")
    )
    await move_to(hass, freezer, EIGHT)
    (medication,) = ann.coordinator.desk.household.people[ANN].medications

    await ann.do(c.SkipDose(person=ANN, medication=medication, at=EIGHT))

    assert notices(hass)["left_out"]["message"] == "Medicine 1 was left out"


async def test_a_button_on_the_wall(
    hass: HomeAssistant, ann: House, freezer: Any
) -> None:
    assert await async_setup_component(
        hass, "automation", example("automation", "wall_button_pressed")
    )
    await move_to(hass, freezer, EIGHT)

    for _ in range(2):
        hass.bus.async_fire("wall_button_pressed")
        await hass.async_block_till_done()

    (held,) = ann.coordinator.desk.household.people[ANN].medications.values()
    assert len(held.doses()) == 1


async def test_still_open_after_half_an_hour(
    hass: HomeAssistant, ann: House, freezer: Any
) -> None:
    assert await async_setup_component(
        hass, "automation", example("automation", "still_open")
    )
    await move_to(hass, freezer, EIGHT)
    assert "still_open" not in notices(hass)

    await move_to(hass, freezer, EIGHT.replace(minute=31))

    assert notices(hass)["still_open"]["message"] == "Ann has 1 open"


async def test_a_button_that_notes_a_dose(
    hass: HomeAssistant, ann: House, freezer: Any
) -> None:
    assert await async_setup_component(hass, "script", example("script", "pill_taken"))
    await move_to(hass, freezer, EIGHT)

    await run(hass, "pill_taken")
    with pytest.raises(ServiceValidationError, match="already noted as taken"):
        await run(hass, "pill_taken")

    assert state_of(hass, "sensor.ann_open_doses") == "0"


async def test_a_scale_that_notes_a_weight(hass: HomeAssistant, ann: House) -> None:
    assert await async_setup_component(hass, "script", example("script", "weighed"))

    await run(hass, "weighed", weight=70.5)

    assert notices(hass)["weighed"]["message"] == "Noted: weight 70.5 kg, today 07:00."


async def test_a_help_button(hass: HomeAssistant, ann: House) -> None:
    assert await async_setup_component(hass, "script", example("script", "help_button"))

    await run(hass, "help_button")

    record = ann.coordinator.present(ANN)
    assert record is not None
    assert record.sos.level is SosLevel.HARD
    assert state_of(hass, "binary_sensor.ann_help_called") == "on"


async def test_a_note_when_help_is_called(hass: HomeAssistant, ann: House) -> None:
    assert await async_setup_component(
        hass, "automation", example("automation", "help_is_called")
    )
    await ann.do(c.StartSos(person=ANN, reason="a fall"))
    called = notices(hass)["help_is_called"]["message"]

    await ann.do(c.TakeOnSos(person=ANN, by="Ben", action="I go"))

    assert called == "Ann needs help. Emergency number: 112"
    assert notices(hass)["help_is_called"]["message"] == "Ben has seen to Ann"


async def test_a_note_about_heart_and_oxygen(hass: HomeAssistant, ann: House) -> None:
    assert await async_setup_component(
        hass, "automation", example("automation", "heart_and_oxygen")
    )
    told = []

    for noticed in (
        raised(),
        ev.DataMissed(kind=VitalKind.HEART_RATE, since=None),
        ev.DataMissed(kind=VitalKind.SPO2, since=None),
    ):
        await ann.do(c.NoteWatch(person=ANN, noticed=(noticed,)))
        told.append(notices(hass)["heart_and_oxygen"]["message"])

    first, last = "Heart rate of Ann: out of range", "Oxygen saturation of Ann: no data"
    assert told == [first, first, last]


@pytest.mark.parametrize("seen", [True, False])
async def test_a_look_at_whoever_gave_no_sign_of_life(
    hass: HomeAssistant, ann: House, freezer: Any, seen: bool
) -> None:
    assert await async_setup_component(
        hass, "automation", example("automation", "a_look_at_ann")
    )
    if seen:
        await ann.do(c.CheckInNow(person=ANN))

    await move_to(hass, freezer, EIGHT.replace(hour=11))

    assert ("a_look_at_ann" in notices(hass)) is not seen
    await hass.services.async_call(  # or its timer outlives the test
        "automation", "turn_off", {"entity_id": "all"}, blocking=True
    )


async def test_a_note_about_the_weekly_report(hass: HomeAssistant, ann: House) -> None:
    assert await async_setup_component(
        hass, "automation", example("automation", "weekly_report")
    )
    await ann.do(a_report(Period.DAY))
    assert "weekly_report" not in notices(hass)

    await ann.do(a_report(Period.WEEK))

    told = notices(hass)["weekly_report"]["message"]
    assert told == "The report of Ann up to 2026-10-04 is ready"


async def test_a_note_when_it_is_time_to_leave(
    hass: HomeAssistant, ann: House, freezer: Any
) -> None:
    assert await async_setup_component(
        hass, "automation", example("automation", "leaves_now")
    )
    await arrange(ann)
    await book(ann)

    await move_to(hass, freezer, FRIDAY - timedelta(minutes=40))

    told = notices(hass)["leaves_now"]["message"]
    assert told == "Ann leaves now, to be there at 15:00"


@pytest.mark.parametrize("days", [1, 2])
async def test_an_appointment_tomorrow(
    hass: HomeAssistant, ann: House, freezer: Any, days: int
) -> None:
    assert await async_setup_component(
        hass, "automation", example("automation", "within_a_day")
    )
    await arrange(ann)
    await book(ann)

    await move_to(hass, freezer, FRIDAY.replace(hour=20) - timedelta(days=days))

    assert ("within_a_day" in notices(hass)) is (days == 1)
    await hass.services.async_call(  # or its timer outlives the test
        "automation", "turn_off", {"entity_id": "all"}, blocking=True
    )


async def test_a_voice_announcement_needs_a_user_who_may_read(
    hass: HomeAssistant, ann: House
) -> None:
    assert await async_setup_component(hass, "script", example("script", "what_is_due"))

    with pytest.raises(ServiceValidationError):
        await run(hass, "what_is_due")
    await hass.services.async_call(
        "script", "what_is_due", {}, blocking=True, context=USER
    )

    assert "Metformin" in notices(hass)["what_is_due"]["message"]


def test_every_example_is_run() -> None:
    run_above = {
        "pill_box",
        "all_done",
        "left_out",
        "wall_button_pressed",
        "still_open",
        "pill_taken",
        "weighed",
        "help_button",
        "help_is_called",
        "heart_and_oxygen",
        "a_look_at_ann",
        "weekly_report",
        "leaves_now",
        "within_a_day",
        "what_is_due",
    }

    for each in examples("automations"):
        assert any(name in str(each) for name in run_above), each


async def test_every_trigger_condition_and_blueprint_of_the_page_is_there() -> None:
    named = set(re.findall(r"`healthstead\.(\w+)`", page("automations")))
    titles = set(re.findall(r"^\| (\w[^|`]+?) \|", page("automations"), re.MULTILINE))

    blueprints = {
        load_yaml_dict(path)["blueprint"]["name"] for path in SHIPPED.glob("*.yaml")
    }

    assert named == TRIGGERS.keys() | CONDITIONS.keys()
    assert blueprints <= titles


async def test_every_entity_of_the_page_is_there(
    hass: HomeAssistant, ann: House
) -> None:
    named = set(re.findall(r"`(\w+\.ann_\w+)`", page("automations")))

    there = {state.entity_id for state in hass.states.async_all()}

    assert named <= there
    assert {name for name in there if ".ann_" in name} == named


def test_every_repair_issue_is_explained() -> None:
    texts = yaml.safe_load(
        (
            Path(__file__).parents[2]
            / "custom_components/healthstead/translations/en.json"
        ).read_text("utf-8")
    )

    titles = {
        re.sub(r"\{\w+\}", "…", issue["title"]) for issue in texts["issues"].values()
    }

    first, _, _ = page("troubleshooting").partition("\n## ")
    rows = re.findall(r"^\| (.+?) \|", first, re.MULTILINE)
    assert titles == set(rows) - {"Issue"}
