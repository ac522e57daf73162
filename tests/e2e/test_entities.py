"""What Home Assistant shows of a household, and what it must not show."""

import json
from datetime import UTC, datetime

from .living import Living

NAMES = ("metformin", "ramipril", "vitamin", "atorvastatin", "paracetamol")
OF_A_PERSON = {
    "adherence_30_days",
    "adherence_7_days",
    "appointments",
    "dose",
    "dose_calendar",
    "dose_due",
    "doses",
    "drill",
    "help",
    "help_called",
    "im_ok",
    "last_alert",
    "last_dose",
    "last_drill",
    "latest_report",
    "leave_by",
    "medication_problem",
    "news2",
    "next_appointment",
    "next_dose",
    "open_complaints",
    "open_doses",
    "report",
    "safety",
    "sos_state",
    "unanswered_requests",
    "visit",
    "vital_no_data",
    "vital_out_of_range",
}
OF_ROSA = {
    "blood_pressure_diastolic",
    "blood_pressure_systolic",
    "heart_rate",
    "sleep",
    "spo2",
    "steps",
    "weight",
}
"""What the demo watch, cuff and scales show."""


def shown(house: Living, person: str) -> str:
    """Return all states and to-do items of one person as one lower-case text."""
    ours = {house.entity(person, key) for key in OF_A_PERSON}
    states = [each for each in house.call("get_states") if each["entity_id"] in ours]
    assert {each["entity_id"] for each in states} == ours
    items = house.call("todo/item/list", entity_id=house.entity(person, "doses"))
    return json.dumps([states, items]).lower()


def items(house: Living, person: str = "Rosa") -> list[dict[str, str]]:
    """Return the day's doses as a dashboard gets them."""
    entity = house.entity(person, "doses")
    listed: list[dict[str, str]] = house.call("todo/item/list", entity_id=entity)[
        "items"
    ]
    return listed


def drops(house: Living) -> dict[str, str]:
    """Return the hourly eye drops of Paul that are due about now."""
    hourly = [
        each for each in items(house, "Paul") if each["summary"].startswith("Eye drops")
    ]
    now = datetime.now(UTC)
    return min(hourly, key=lambda each: abs(datetime.fromisoformat(each["due"]) - now))


def tick(house: Living, item: dict[str, str], status: str) -> None:
    """Set a box as a dashboard does."""
    target = {"entity_id": house.entity("Paul", "doses")}
    house.act("todo", "update_item", item=item["uid"], status=status, target=target)


def new(house: Living, before: list[dict[str, str]]) -> list[dict[str, str]]:
    """Return what Paul took since; windows that end meanwhile are no dose taken."""
    doses: list[dict[str, str]] = house.people()["Paul"]["doses"]
    return [each for each in doses if each not in before and each["status"] == "taken"]


def test_every_person_has_every_entity(house: Living) -> None:
    parts = set(house.parts())

    keys = [
        each["translation_key"]
        for each in house.entities()
        if each["device_id"] not in parts
    ]

    assert sorted(keys) == sorted([*OF_A_PERSON, *OF_A_PERSON, *OF_ROSA, "assistant"])


def test_every_medication_is_a_part_of_its_person_and_has_its_entities(
    house: Living,
) -> None:
    parts = house.parts()

    taken = {
        part: {
            each["translation_key"]
            for each in house.entities()
            if each["device_id"] == part
        }
        for part in parts
    }

    medications = [of["medications"] for of in house.people().values()]
    assert len(parts) == sum(map(len, medications))
    assert all({"taken", "stock", "problem"} <= keys for keys in taken.values())


def test_no_entity_is_exposed_to_other_assistants(house: Living) -> None:
    exposed = house.call("homeassistant/expose_entity/list")["exposed_entities"]

    # The assistant itself has no state worth asking for; the rest is off.
    ours = {each["entity_id"] for each in house.entities()}
    assert [name for name in ours if any(exposed.get(name, {}).values())] == []


def test_no_entity_id_contains_a_drug(house: Living) -> None:
    ids = " ".join(each["entity_id"] for each in house.entities())

    assert [name for name in NAMES if name in ids] == []


def test_shared_screens_do_not_name_the_medicines_of_rosa(house: Living) -> None:
    text = shown(house, "Rosa")

    assert "medicine 1" in text
    assert [name for name in NAMES if name in text] == []


def test_shared_screens_name_the_medicines_of_paul_who_allowed_it(
    house: Living,
) -> None:
    assert "atorvastatin" in shown(house, "Paul")


def test_a_tick_on_the_list_records_the_dose_once_and_can_be_taken_back(
    house: Living,
) -> None:
    before = house.people()["Paul"]["doses"]
    item = drops(house)

    tick(house, item, "completed")
    tick(house, item, "completed")

    assert [each["medication"] for each in new(house, before)] == ["Eye drops"]
    (ticked,) = [each for each in items(house, "Paul") if each["uid"] == item["uid"]]
    assert ticked["status"] == "completed"

    tick(house, item, "needs_action")

    assert new(house, before) == []


def test_the_calendar_shows_that_there_is_a_visit_and_not_with_whom(
    house: Living,
) -> None:
    house.talk("book me a visit with Dr Moreau on thursday at 2 pm", "yes")

    calendar = house.entity("Rosa", "appointments")
    listed = house.act(
        "calendar",
        "get_events",
        target={"entity_id": calendar},
        duration={"days": 9},
    )
    events = listed[calendar]["events"]
    assert [each for each in events if "14:00" in each["start"]]
    assert "moreau" not in json.dumps(events).lower()


def test_what_is_due_is_the_same_on_the_list_and_in_the_answer(house: Living) -> None:
    reply = house.say("what do I still have to take today")["reply"]

    open_ = [each for each in items(house) if each["status"] == "needs_action"]
    assert [each["due"] for each in open_ if each["due"][11:16] not in reply] == []
