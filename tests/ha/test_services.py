"""Every action: what it takes, what it returns, what it refuses and why."""

import asyncio
import json
from datetime import time
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from homeassistant.core import Context, HomeAssistant, SupportsResponse
from homeassistant.exceptions import ServiceValidationError
from probatio import Invalid
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.healthstead import services
from custom_components.healthstead.agents.tools import CATALOGUE
from custom_components.healthstead.agents.tools.spec import Effect, Face, Tool
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.domain.appointment import Clinician, TimeRange
from custom_components.healthstead.domain.ids import HOUSEHOLD, ClinicianId
from custom_components.healthstead.domain.sos import SosLevel
from custom_components.healthstead.tool_schema import action_schema

from .houses import ANN, BEN, CANARY, EIGHT, House, move_to

ACTIONS: Final = [tool for tool in CATALOGUE if Face.ACTION in tool.faces]
FOLDER: Final = Path(services.__file__).parent


@pytest.fixture
async def ann(hass: HomeAssistant, house: House) -> Context:
    """Ann lives alone, takes one tablet at eight, and is logged in."""
    await house.add_person(linked="person.ann")
    await house.add_medication(8)
    MockUser(id="ann-user", is_owner=False).add_to_hass(hass)
    hass.states.async_set("person.ann", "home", {"user_id": "ann-user"})
    return Context(user_id="ann-user")


@pytest.fixture
async def ben(house: House, ann: Context) -> None:
    """Ben lives here too."""
    await house.add_person(BEN, "Ben")
    await house.add_medication(8, person=BEN, name="Bernamol")


async def call(
    hass: HomeAssistant, action: str, context: Context | None = None, **data: Any
) -> dict[str, Any]:
    """Call an action with a response, as a script does."""
    answer: Any = await hass.services.async_call(
        DOMAIN, action, data, blocking=True, return_response=True, context=context
    )
    await hass.async_block_till_done()
    return dict(answer)


async def refused(
    hass: HomeAssistant, action: str, context: Context | None = None, **data: Any
) -> ServiceValidationError:
    with pytest.raises(ServiceValidationError) as caught:
        await call(hass, action, context, **data)
    return caught.value


def size(house: House) -> int:
    """Return how many events there are."""
    return house.coordinator.desk.household.sequence


@pytest.mark.parametrize("tool", ACTIONS, ids=lambda tool: tool.name)
async def test_every_action_is_there_with_its_schema(
    hass: HomeAssistant, house: House, tool: Tool
) -> None:
    action = hass.services.async_services()[DOMAIN][tool.name]
    schema: Any = action.schema

    fields = {str(key) for key in schema.schema}
    sure = set() if tool.effect is Effect.READ else {"sure"}
    assert fields == {a.name for a in tool.arguments} | {"person"} | sure
    reads = tool.effect is Effect.READ
    wanted = SupportsResponse.ONLY if reads else SupportsResponse.OPTIONAL
    assert action.supports_response is wanted


@pytest.mark.parametrize("tool", ACTIONS, ids=lambda tool: tool.name)
def test_every_field_has_a_description_and_an_example_that_the_schema_takes(
    tool: Tool,
) -> None:
    fields = yaml.safe_load((FOLDER / "services.yaml").read_text("utf-8"))[tool.name][
        "fields"
    ]
    texts = json.loads((FOLDER / "translations/en.json").read_text("utf-8"))
    words = texts["services"][tool.name]["fields"]

    example = {name: row["example"] for name, row in fields.items() if name != "sure"}
    action_schema(tool)(example)

    assert set(words) == set(fields)
    assert all(len(word["description"].split()) > 1 for word in words.values())


async def test_a_dose_is_noted_and_told(
    hass: HomeAssistant,
    house: House,
    ann: Context,
    freezer: Any,
) -> None:
    await move_to(hass, freezer, EIGHT)

    told = await call(hass, "record_dose", ann, medication=CANARY)

    assert told == {"reply": f"Noted: {CANARY}, 1 tablet, today 08:00."}


async def test_without_a_response_nothing_is_returned(
    hass: HomeAssistant, house: House, ann: Context
) -> None:
    answer = await hass.services.async_call(
        DOMAIN, "store_symptoms", {"symptoms": "tired"}, blocking=True, context=ann
    )

    assert answer is None


@pytest.mark.parametrize("sure", [False, True])
async def test_a_call_made_twice_is_one_dose(
    hass: HomeAssistant,
    house: House,
    ann: Context,
    freezer: Any,
    sure: bool,
) -> None:
    await move_to(hass, freezer, EIGHT)
    before = size(house)
    twice = [call(hass, "record_dose", ann, medication=CANARY) for _ in range(2)]

    results = await asyncio.gather(*twice, return_exceptions=True)

    errors = [r for r in results if isinstance(r, ServiceValidationError)]
    assert [error.translation_key for error in errors] == ["already_taken"]
    assert size(house) == before + 1
    if sure:  # said by a person who knows: another one was taken
        await call(hass, "record_dose", ann, medication=CANARY, sure=True)
        assert size(house) == before + 2


@pytest.mark.parametrize(
    "at", ["2026-10-05 06:15", "2026-10-05T06:15", "2026-10-05T06:15:00+01:00", "06:15"]
)
async def test_a_moment_may_be_written_as_machines_do(
    hass: HomeAssistant, house: House, ann: Context, at: str
) -> None:
    told = await call(
        hass, "record_vital", ann, kind="weight", value=70, unit="kg", at=at
    )

    assert told == {"reply": "Noted: weight 70 kg, today 06:15."}


@pytest.mark.parametrize(
    ("action", "data", "key", "field"),
    [
        ("record_dose", {"medication": "Zzz"}, "field_unclear", "medication"),
        (
            "record_dose",
            {"medication": CANARY, "at": "whenever"},
            "field_unclear",
            "at",
        ),
        (
            "record_dose",
            {"medication": CANARY, "amount": "plenty"},
            "field_unclear",
            "amount",
        ),
        ("record_dose", {"medication": " "}, "field_unclear", "medication"),
        (
            "record_vital",
            {"kind": "glucose", "value": "6"},
            "field_unclear",
            "unit",
        ),
        ("record_vital", {"kind": "weight", "value": "a lot"}, "value_unclear", None),
        ("read_vital", {"kind": "weight", "at": "whenever"}, "field_unclear", "at"),
        ("list_due", {"from": "whenever"}, "field_unclear", "from"),
        (
            "store_symptoms",
            {"symptoms": "tired", "severity": "a lot"},
            "field_unclear",
            "severity",
        ),
        (
            "add_medication",
            {"name": "Newmol", "direction": "now and then perhaps"},
            "direction_unclear",
            None,
        ),
        ("set_reminder", {"text": "water", "at": "tomorrow"}, "field_unclear", "at"),
        (
            "cancel_appointment",
            {"appointment": "dentist"},
            "field_unclear",
            "appointment",
        ),
        (
            "confirm_appointment",
            {"clinician": "nobody", "start": "tomorrow at 10:00"},
            "field_unclear",
            "clinician",
        ),
        ("end_sos", {}, "no_sos", None),
    ],
)
async def test_what_is_not_clear_is_named_and_nothing_is_kept(
    hass: HomeAssistant,
    house: House,
    ann: Context,
    action: str,
    data: dict[str, Any],
    key: str,
    field: str | None,
) -> None:
    before = size(house)

    error = await refused(hass, action, ann, **data)

    assert (error.translation_domain, error.translation_key) == (DOMAIN, key)
    assert (error.translation_placeholders or {}).get("field") == field
    assert size(house) == before
    assert "{" not in str(error)


@pytest.mark.parametrize(
    ("action", "data"),
    [
        ("record_dose", {}),
        ("record_dose", {"medication": CANARY, "colour": "red"}),
        ("record_vital", {"kind": "mood", "value": "5"}),
        ("list_due", {"sure": True}),
    ],
)
async def test_a_field_too_few_or_too_many_is_not_even_tried(
    hass: HomeAssistant,
    house: House,
    ann: Context,
    action: str,
    data: dict[str, Any],
) -> None:
    with pytest.raises(Invalid):
        await call(hass, action, ann, **data)


async def test_a_doubt_is_refused_and_settled_by_being_sure(
    hass: HomeAssistant, house: House, ann: Context
) -> None:
    reading = {"kind": "heart_rate", "value": "190", "unit": "per minute"}

    error = await refused(hass, "record_vital", ann, **reading)
    record = house.coordinator.desk.household.people[ANN]
    assert error.translation_key == "unusual_value"
    assert not record.readings
    assert (
        len(record.observed.held) == 1
    )  # it counts for alerts while it is asked about

    await call(hass, "record_vital", ann, **reading, sure=True)
    record = house.coordinator.desk.household.people[ANN]
    assert sum(map(len, record.readings.values())) == 1
    assert record.observed.held == ()


async def test_being_sure_settles_doubts_and_nothing_else(
    hass: HomeAssistant, house: House, ann: Context
) -> None:
    error = await refused(
        hass, "record_vital", ann, kind="heart_rate", value="9000", sure=True
    )

    assert error.translation_key == "not_plausible"


async def test_several_doubts_are_settled_at_once(
    hass: HomeAssistant, house: House, ann: Context, freezer: Any
) -> None:
    await move_to(hass, freezer, EIGHT)
    await call(hass, "record_dose", ann, medication=CANARY)
    before = size(house)

    await call(
        hass, "record_dose", ann, medication=CANARY, amount="9 tablets", sure=True
    )

    assert size(house) == before + 1


async def test_readings_are_returned_as_data(
    hass: HomeAssistant, house: House, ann: Context
) -> None:
    await call(hass, "record_vital", ann, kind="weight", value="70", unit="kg")

    told = await call(hass, "read_vital", ann, kind="weight")

    assert told.pop("source")
    assert {name: told[name] for name in ("reply", "kind", "value", "at")} == {
        "reply": "The last weight was 70 kg, today 07:00.",
        "kind": "weight",
        "value": "70 kg",
        "at": "2026-10-05T07:00+01:00",
    }


async def test_a_list_of_readings_is_kept_whole_or_its_row_is_named(
    hass: HomeAssistant, house: House, ann: Context
) -> None:
    rows = [
        {"kind": "blood_pressure", "value": "130/85", "time": "2026-10-05 06:30"},
        {"kind": "heart_rate", "value": 70, "source": "cuff"},
    ]

    told = await call(hass, "record_readings", ann, readings=rows)
    said = await call(hass, "record_readings", ann, readings="bp 120/80, pulse 66")
    error = await refused(
        hass,
        "record_readings",
        ann,
        readings=[*rows, {"kind": "heart_rate", "value": 700}],
    )
    unit = await refused(
        hass, "record_readings", ann, readings=[{"kind": "glucose", "value": 100}]
    )

    assert [one["at"] for one in told["readings"]] == [
        "2026-10-05T06:30+01:00",
        "2026-10-05T07:00+01:00",
    ]
    assert len(said["readings"]) == 2
    assert error.translation_key == "row_not_plausible"
    assert error.translation_placeholders is not None
    assert error.translation_placeholders["place"] == "3"
    assert unit.translation_key == "field_unclear"


async def test_what_is_due_is_returned_as_data(
    hass: HomeAssistant, house: House, ann: Context
) -> None:
    told = await call(hass, "list_due", ann)

    assert told["doses"] == [
        {
            "medication": CANARY,
            "amount": "1 tablet",
            "due": "2026-10-05T08:00+01:00",
            "status": "due",
        }
    ]
    json.dumps(told)


async def test_a_day_through_actions(
    hass: HomeAssistant, house: House, ann: Context, freezer: Any
) -> None:
    """Add, take, skip, complain, remind, look back, stop."""
    await call(
        hass,
        "add_medication",
        ann,
        name="Eveninol",
        direction="take 1 tablet in the evening",
    )
    await move_to(hass, freezer, EIGHT)
    await call(hass, "skip_dose", ann, medication=CANARY, reason="felt sick")
    await call(hass, "store_symptoms", ann, symptoms="a dull headache", severity=4)
    await call(hass, "set_reminder", ann, text="drink", at="2026-10-05 18:30")
    await call(hass, "notify_user", ann, message="The post has come.")
    history = await call(hass, "dose_history", ann)
    past = await call(hass, "retrieve_past_complaints", ann, symptoms="headache")
    await call(hass, "stop_medication", ann, medication="Eveninol")
    due = await call(hass, "list_due", ann)

    assert [dose["status"] for dose in history["doses"]] == ["skipped"]
    assert [each["text"] for each in past["complaints"]] == ["dull headache"]
    assert due["doses"] == []
    record = house.coordinator.present(ANN)
    assert record is not None
    assert [r.text for r in record.reminders.values()] == ["drink"]


async def test_another_persons_record_is_refused_without_saying_if_there_is_one(
    hass: HomeAssistant, house: House, ann: Context, ben: None
) -> None:
    before = size(house)

    known = await refused(hass, "list_due", ann, person="Ben")
    unknown = await refused(hass, "list_due", ann, person="Zed")
    writing = await refused(hass, "record_dose", ann, medication="B", person="Ben")

    keys = {error.translation_key for error in (known, unknown, writing)}
    assert keys == {"not_allowed"}
    assert str(known) == str(unknown)
    assert size(house) == before


async def test_an_admin_without_a_role_reads_nobody(
    hass: HomeAssistant, house: House, ann: Context
) -> None:
    MockUser(id="owner", is_owner=True).add_to_hass(hass)

    error = await refused(hass, "list_due", Context(user_id="owner"))

    assert error.translation_key == "not_allowed"


@pytest.mark.parametrize("name", ["Ann", "ann", "me"])
async def test_a_person_is_named_in_words(
    hass: HomeAssistant, house: House, ann: Context, ben: None, name: str
) -> None:
    told = await call(hass, "list_due", ann, person=name)

    assert [dose["medication"] for dose in told["doses"]] == [CANARY]


async def test_an_automation_in_a_house_of_one_records_and_does_not_read(
    hass: HomeAssistant, house: House, ann: Context, freezer: Any
) -> None:
    await move_to(hass, freezer, EIGHT)

    told = await call(hass, "record_dose", None, medication="Medicine 1")
    error = await refused(hass, "list_due")

    # Nobody's own screen: the shared label is told, not the name.
    assert told == {"reply": "Noted: Medicine 1, 1 tablet, today 08:00."}
    assert error.translation_key == "not_allowed"


async def test_an_automation_in_a_house_of_two_says_whose_record_it_is(
    hass: HomeAssistant, house: House, ann: Context, ben: None, freezer: Any
) -> None:
    await move_to(hass, freezer, EIGHT)
    before = size(house)

    error = await refused(hass, "record_dose", None, medication="Medicine 1")
    assert error.translation_key == "person_missing"
    assert size(house) == before

    await call(hass, "record_dose", None, medication="Medicine 1", person="Ben")
    assert size(house) == before + 1


async def test_help_is_called_even_if_nobody_is_named(
    hass: HomeAssistant, house: House, ann: Context, ben: None
) -> None:
    told = await call(hass, "start_sos", None, reason="the button was pressed")

    record = house.coordinator.present(ANN)
    assert record is not None
    assert record.sos.level is SosLevel.HARD
    assert "112" in told["reply"]


async def test_help_in_a_house_without_people_says_that_somebody_is_missing(
    hass: HomeAssistant, house: House
) -> None:
    error = await refused(hass, "start_sos")

    assert error.translation_key == "person_missing"


async def test_help_is_called_and_ended_for_the_person_named(
    hass: HomeAssistant, house: House, ann: Context, ben: None
) -> None:
    await call(hass, "start_sos", ann, person="Ben")
    record = house.coordinator.present(BEN)
    assert record is not None
    assert record.sos.level is SosLevel.HARD

    error = await refused(hass, "end_sos", ann, person="Ben")
    assert error.translation_key == "not_allowed"


async def test_a_visit_is_found_booked_listed_and_called_off(
    hass: HomeAssistant, house: House, ann: Context
) -> None:
    await house.do(
        c.SetClinician(
            person=HOUSEHOLD,
            clinician=Clinician(
                id=ClinicianId("mallow"),
                name="Dr. Mallow",
                specialty="dentist",
                hours={"2": (TimeRange(start=time(9), end=time(12)),)},
            ),
        )
    )
    found = await call(
        hass, "get_available_specialists", ann, specialty="dentist", until="2026-10-12"
    )
    first = found["offers"][0]["start"]

    await call(hass, "confirm_appointment", ann, clinician="Dr. Mallow", start=first)
    planned = await call(hass, "list_appointments", ann)
    taken = await refused(
        hass, "confirm_appointment", ann, clinician="Dr. Mallow", start=first
    )
    await call(hass, "cancel_appointment", ann, appointment="dentist")
    after = await call(hass, "list_appointments", ann)

    assert [visit["start"] for visit in planned["appointments"]] == [first]
    assert taken.translation_key == "already_booked"
    assert after["appointments"] == []


async def test_what_cannot_be_kept_is_refused_as_such(
    hass: HomeAssistant,
    house: House,
    ann: Context,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as broken:
        house.break_log(broken)
        error = await refused(hass, "store_symptoms", ann, symptoms="tired")

    assert error.translation_key == "storage_unavailable"


async def test_without_a_loaded_entry_an_action_says_so(
    hass: HomeAssistant, house: House, ann: Context
) -> None:
    await hass.config_entries.async_unload(house.entry.entry_id)

    error = await refused(hass, "list_due", ann)

    assert error.translation_key == "not_loaded"
    assert "not loaded" in str(error)
