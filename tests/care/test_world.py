"""A household described as one document: read, lived through, written again."""

import itertools
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.desk import Done
from custom_components.healthstead.care.world import (
    WorldError,
    doses,
    read_world,
    write_world,
)
from custom_components.healthstead.care.world.doses import unit_of
from custom_components.healthstead.domain import schedule as s
from custom_components.healthstead.domain.person import Role
from custom_components.healthstead.domain.timing import Unclear

from ..builders import IMPORT, Clock, House, as_needed, at, daily, quantity

NOW = "2026-10-05T09:00+01:00"


def a_world(**more: Any) -> dict[str, Any]:
    """Return a description that says something of everything."""
    ann = {
        "name": "Ann",
        "birth_year": 1950,
        "speaker": True,
        "medications": [
            {
                "name": "Metformin",
                "direction": "1 tablet twice a day",
                "stock": 28,
                "shared_label": "White pill",
            },
            {"name": "Ibuprofen", "direction": "1 tablet every 6 hours as needed"},
        ],
        "doses": [
            {
                "medication": "metformin",
                "at": "2026-10-04T08:05",
                "status": "taken",
                "amount": "half a tablet",
            },
            {"medication": "Ibuprofen", "at": "2026-10-04T12:00", "status": "taken"},
            {"medication": "Metformin", "at": "2026-10-03T20:10", "status": "skipped"},
        ],
        "vitals": [
            {"kind": "blood_pressure", "value": "142/91", "at": "2026-10-04T09:00"},
            {
                "kind": "temperature",
                "value": 37.5,
                "unit": "Cel",
                "at": "2026-10-04T09:00",
            },
        ],
        "symptoms": [
            {"text": "dizzy", "at": "2026-10-04T10:00", "severity": 4},
            {"text": "tired", "at": "2026-10-04T11:00"},
        ],
        "appointments": [
            {
                "clinician": "dr molar",
                "start": "2026-10-09T15:00",
                "end": "2026-10-09T15:20",
                "status": "booked",
            },
            {"clinician": "Dr Elsewhere", "start": "2026-09-01T10:00"},
        ],
        "reminders": [{"text": "water the plants", "at": "2026-10-05T18:00"}],
        "contacts": [{"name": "Ben", "relation": "son", "phone": "+351 200 000 000"}],
        "allergies": ["latex"],
        "conditions": ["hypertension"],
        "sos": "soft",
    }
    return {
        "now": NOW,
        "time_zone": "Europe/Lisbon",
        "country": "PT",
        "people": [ann, {"name": "Ben"}, {"name": "Tom", "birth_year": 2017}],
        "clinicians": [
            {
                "name": "Dr Molar",
                "specialty": "dentistry",
                "hours": {"mon": ["09:00-12:00"], "fri": ["14:00-17:00"]},
                "busy": [["2026-10-09T14:00", "2026-10-09T14:30"]],
                "slot_minutes": 20,
                "phone": "+351 200 000 001",
            }
        ],
        "messages": [{"to": "Ben", "text": "come by", "at": "2026-10-04T08:00"}],
        **more,
    }


def change(path: str, value: Any) -> dict[str, Any]:
    """Return the description with one field replaced: ``people.0.name``."""
    world = a_world()
    *way, last = [int(p) if p.isdigit() else p for p in path.split(".")]
    here: Any = world
    for step in way:
        here = here[step]
    here[last] = value
    return world


def ids() -> Callable[[], str]:
    numbers = itertools.count()
    return lambda: f"w-{next(numbers):04}"


async def lived(source: dict[str, Any]) -> tuple[House, Any]:
    """Carry a description out, each step at its moment."""
    house = House(clock=Clock(at("2026-10-05 09:00")))
    world = read_world(source, ids())
    for step in world.steps:
        house.clock.now = step.at
        done = await house.desk.do(step.command, IMPORT)
        assert isinstance(done, Done), (step, done)
    house.clock.now = world.now
    await house.desk.settle()
    return house, world


async def test_what_was_described_is_what_is_written() -> None:
    source = a_world()

    house, world = await lived(source)
    told = write_world(house.household, world.now, world.speaker)

    ann = next(p for p in told["people"] if p["name"] == "Ann")
    assert (told["now"], told["time_zone"], told["country"]) == (
        NOW,
        "Europe/Lisbon",
        "PT",
    )
    assert ann["speaker"] is True
    assert ann["medications"] == [
        {
            "name": "Metformin",
            "direction": "1 tablet twice a day",
            "status": "active",
            "stock": "28",
        },
        {
            "name": "Ibuprofen",
            "direction": "1 tablet every 6 hours as needed",
            "status": "active",
        },
    ]
    assert [(d["medication"], d["status"]) for d in ann["doses"]] == [
        ("Metformin", "skipped"),
        ("Metformin", "taken"),
        ("Ibuprofen", "taken"),
    ]
    assert ann["doses"][1]["amount"] == "0.5 tablet"
    assert ann["vitals"][0]["value"] == "142/91"
    assert ann["vitals"][1] == {
        "kind": "temperature",
        "value": "37.5",
        "unit": "Cel",
        "at": "2026-10-04T09:00+01:00",
    }
    assert [s["text"] for s in ann["symptoms"]] == ["dizzy", "tired"]
    assert ann["symptoms"][0]["severity"] == 4
    assert {(v["clinician"], v["specialty"]) for v in ann["appointments"]} == {
        ("dr molar", "dentistry"),
        ("Dr Elsewhere", ""),
    }
    assert ann["reminders"] == [
        {"text": "water the plants", "at": "2026-10-05T18:00+01:00"}
    ]
    assert ann["contacts"] == source["people"][0]["contacts"]
    assert (ann["allergies"], ann["conditions"]) == (["latex"], ["hypertension"])
    assert ann["sos"] == "soft"
    (molar,) = told["clinicians"]
    assert molar["hours"] == {"mon": ["09:00-12:00"], "fri": ["14:00-17:00"]}
    assert molar["busy"] == [["2026-10-09T14:00+01:00", "2026-10-09T14:30+01:00"]]
    assert told["messages"] == [
        {"to": "Ben", "text": "come by", "at": "2026-10-04T08:00+01:00"}
    ]


async def test_what_was_written_can_be_read_again() -> None:
    house, world = await lived(a_world())
    told = write_world(house.household, world.now, world.speaker)
    for person in told["people"]:
        for dose in person["doses"]:
            dose.pop("due", None)

    again, _ = await lived(told)

    assert {p.person.name for p in again.household.present()} == {"Ann", "Ben", "Tom"}


def with_visits() -> dict[str, Any]:
    """Return the description with everything said that may be said of visits."""
    world = change(
        "people.0.appointments",
        [
            {
                "clinician": "Dr Molar",
                "specialty": "dentistry",
                "start": "2026-10-09T15:00+01:00",
                "end": "2026-10-09T15:20+01:00",
                "status": "requested",
                "way": "phone",
                "notes": "second floor",
                "about": "the tooth at the back",
                "place": "1 Made Up Street",
                "prepare": ["bring the x-ray"],
                "questions": ["Does it have to come out?", "How long?"],
            },
            {
                "clinician": "Dr Elsewhere",
                "specialty": "",
                "start": "2026-09-01T10:00+01:00",
                "end": "2026-09-01T10:30+01:00",
                "status": "done",
                "outcome": "all well",
            },
        ],
    )
    world["clinicians"][0] |= {
        "email": "desk@example.org",
        "place": "1 Made Up Street",
        "point": "38.7,-9.1",
        "travel_minutes": 25,
        "way": "link",
        "server": "health-desk",
        "reference": "PractitionerRole/12",
        "page": "https://example.org/book",
        "calendar": "calendar.molar",
    }
    world["clinicians"].append({"name": "Dr Plain", "specialty": "dermatology"})
    return world


async def test_all_that_is_said_of_visits_and_clinicians_is_written_and_read() -> None:
    source = with_visits()

    house, world = await lived(source)
    told = write_world(house.household, world.now, world.speaker)
    again, _ = await lived(told)
    written = write_world(again.household, world.now, world.speaker)

    ann = next(p for p in told["people"] if p["name"] == "Ann")
    assert sorted(ann["appointments"], key=lambda v: v["start"]) == sorted(
        source["people"][0]["appointments"], key=lambda v: v["start"]
    )
    molar, usual = told["clinicians"]
    assert usual == source["clinicians"][1] | {"hours": {}, "busy": []}
    assert molar | {"busy": []} == source["clinicians"][0] | {"busy": []}
    assert written["clinicians"] == told["clinicians"]
    assert [p["appointments"] for p in written["people"]] == [
        p["appointments"] for p in told["people"]
    ]


async def test_adults_care_for_everybody_and_children_for_themselves() -> None:
    house, world = await lived(a_world())

    roles = {name: dict(house.record(key).roles) for name, key in world.people.items()}
    ann, ben, tom = (world.people[name] for name in ("Ann", "Ben", "Tom"))

    assert roles == {
        "Ann": {ben: Role.CARER},
        "Ben": {ann: Role.CARER},
        "Tom": {ann: Role.CARER, ben: Role.CARER, tom: Role.CHILD},
    }


@pytest.mark.parametrize(("role", "held"), [("viewer", Role.VIEWER), ("self", None)])
async def test_a_role_can_be_described(role: str, held: Role | None) -> None:
    house, world = await lived(change("people.1.role", role))

    assert house.record(world.people["Ann"]).roles.get(world.people["Ben"]) is held


async def test_only_those_who_may_be_read_are_written() -> None:
    house, world = await lived(a_world())

    told = write_world(house.household, world.now, only={world.people["Ben"]})
    nobody = write_world(house.household, world.now, only=())

    assert [p["name"] for p in told["people"]] == ["Ben"]
    assert told["people"][0]["speaker"] is True
    assert (nobody["people"], nobody["time_zone"]) == ([], "UTC")


async def test_little_need_be_said() -> None:
    house, world = await lived(
        {"now": NOW, "time_zone": "Europe/Lisbon", "people": [{"name": "Ann"}]}
    )

    assert world.people == {"Ann": world.speaker}
    assert house.record(world.speaker).medications == {}


async def test_a_dose_nobody_answered_can_be_described() -> None:
    unanswered = [
        {"medication": "Metformin", "at": "2026-10-04T08:00", "status": "unconfirmed"}
    ]
    source = change("people.0.doses", unanswered)
    source["people"][0]["medications"][0]["direction"] = "1 tablet at 8 am"

    house, world = await lived(source)
    told = write_world(house.household, world.now)

    assert [d["status"] for d in told["people"][0]["doses"]] == ["unconfirmed"]


async def test_a_stopped_medication_and_an_onset_are_written() -> None:
    house, world = await lived(a_world())
    ann = world.people["Ann"]
    first = next(iter(house.record(ann).medications))
    await house.do(c.StopMedication(person=ann, medication=first))
    told = c.StoreSymptom(
        person=ann, text="sore", at=world.now, onset=world.now - timedelta(days=1)
    )
    await house.do(told)

    written = write_world(house.household, world.now)["people"][0]

    assert written["medications"][0]["status"] == "stopped"
    assert written["symptoms"][-1]["onset"] == "2026-10-04T09:00+01:00"


async def test_all_that_was_said_of_a_complaint_comes_out_as_it_went_in() -> None:
    source = a_world()
    source["people"][0]["symptoms"] = rows = [
        {
            "text": "stabbing pain",
            "at": "2026-10-04T10:00+01:00",
            "severity": 6,
            "onset": "2026-10-01T00:00+01:00",
            "ended": "2026-10-04T12:00+01:00",
            "site": "left knee",
            "said": "a stabbing pain in my left knee, 6 of 10",
            "triggers": ["the stairs", "when it rains"],
        },
        {"text": "tired", "at": "2026-10-04T11:00+01:00"},
    ]

    house, world = await lived(source)
    told = write_world(house.household, world.now)

    assert told["people"][0]["symptoms"] == rows


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        ("now", None, "world.now"),
        ("now", "today", "world.now"),
        ("time_zone", "Mars/Olympus", "world.time_zone"),
        ("time_zone", " ", "world.time_zone"),
        ("people", [], "world.people"),
        ("people", "Ann", "world.people"),
        ("people", ["Ann"], "world.people[0]"),
        ("people.1.name", "Ann", "world.people"),
        ("people.1.name", 7, "world.people.name"),
        ("people.1.speaker", True, "world.people"),
        ("people.0.speaker", False, "world.people"),
        ("people.1.role", "butler", "people[Ben].role"),
        ("people.0.birth_year", "old", "people[Ann].birth_year"),
        ("people.0.allergies", ["latex", 7], "people[Ann].allergies"),
        ("people.0.medications.0.direction", "as if", None),
        ("people.0.medications.0.stock", "many", None),
        ("people.0.doses.0.medication", "Aspirin", None),
        ("people.0.doses.0.amount", "a bit", None),
        ("people.0.doses.0.status", "due", None),
        ("people.0.doses.0.at", 8, None),
        ("people.0.vitals.0.kind", "mood", None),
        ("people.0.vitals.0.value", "high", None),
        ("people.0.symptoms.0.severity", "bad", None),
        ("people.0.symptoms.0.ended", "soon", "people[Ann].symptoms[0].ended"),
        ("people.0.symptoms.0.triggers", "stairs", None),
        ("people.0.appointments.0.status", "maybe", None),
        ("people.0.appointments.0.way", "pigeon", None),
        ("people.0.appointments.0.questions", "why", None),
        ("people.0.sos", "loud", None),
        ("clinicians.0.hours", [], None),
        ("clinicians.0.hours", "always", "clinicians[Dr Molar].hours"),
        ("clinicians.0.hours", {"someday": []}, "clinicians[Dr Molar].hours"),
        ("clinicians.0.hours", {"mon": ["9-12"]}, "clinicians[Dr Molar].hours.mon"),
        ("clinicians.0.busy", [["2026-10-09T14:00"]], "clinicians[Dr Molar].busy"),
        ("clinicians.0.way", "pigeon", "clinicians[Dr Molar].way"),
        ("clinicians.0.travel_minutes", "long", "clinicians[Dr Molar].travel_minutes"),
        ("clinicians.0.busy", [3], "clinicians[Dr Molar].busy"),
    ],
)
def test_what_cannot_be_read_is_named(path: str, value: Any, where: str | None) -> None:
    source = change(path, value)
    if value == [] and path.endswith("hours"):
        assert read_world(source, ids()).steps
        return

    with pytest.raises(WorldError) as caught:
        read_world(source, ids())

    assert where is None or caught.value.where == where
    assert str(caught.value).startswith(caught.value.where)


def test_a_direction_that_gives_no_times_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    unclear = Unclear(reasons=("no_times",))
    monkeypatch.setattr(doses, "schedule_from", lambda *_: unclear)

    with pytest.raises(WorldError, match="no_times"):
        read_world(a_world(), ids())


@pytest.mark.parametrize(
    ("schedule", "unit"),
    [
        (daily("08:00", amount=quantity("5", "mL")), "mL"),
        (daily(), ""),
        (as_needed(), "tablet"),
        (
            s.Interval(
                course=s.Course(start=at("2026-01-01 00:00").replace(tzinfo=None)),
                every=timedelta(hours=8),
                amount=quantity("2", "puff"),
            ),
            "puff",
        ),
        (
            s.Taper(
                course=s.Course(start=at("2026-01-01 00:00").replace(tzinfo=None)),
                steps=(
                    s.TaperStep(
                        duration_days=3,
                        rows=(
                            s.DoseTime(
                                time=at("2026-01-01 08:00").time(),
                                amount=quantity("2", "drop"),
                            ),
                        ),
                    ),
                ),
            ),
            "drop",
        ),
    ],
)
def test_stock_is_counted_in_the_unit_of_the_doses(
    schedule: s.Schedule, unit: str
) -> None:
    assert unit_of(schedule) == unit
