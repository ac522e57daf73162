"""What a description says of medications beside their directions, there and back."""

import itertools
from typing import Any

import pytest

from custom_components.healthstead.care.desk import Done
from custom_components.healthstead.care.world import (
    WorldError,
    read_world,
    write_world,
)
from custom_components.healthstead.domain.ids import PersonId

from ..builders import IMPORT, House, at

DIRECTION = "1 tablet at 8 am"


def a_world(*doses: dict[str, Any], **medication: Any) -> dict[str, Any]:
    """Return a household of one with one medication."""
    told = {"name": "Metformin", "direction": DIRECTION, **medication}
    person = {"name": "Ann", "medications": [told], "doses": list(doses)}
    return {
        "now": "2026-10-05T09:00",
        "time_zone": "Europe/Lisbon",
        "people": [person],
    }


async def lived(source: dict[str, Any]) -> tuple[House, PersonId]:
    house = House()
    numbers = itertools.count()
    world = read_world(source, lambda: f"w{next(numbers):04}")
    for step in world.steps:
        house.clock.now = step.at
        done = await house.desk.do(step.command, IMPORT)
        assert isinstance(done, Done), (step, done)
    house.clock.now = world.now
    return house, world.speaker


async def told(source: dict[str, Any]) -> dict[str, Any]:
    """Return the person of a description after it was lived and written."""
    house, speaker = await lived(source)
    written = write_world(house.household, house.clock.now, speaker)
    person: dict[str, Any] = written["people"][0]
    return person


async def twice(source: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a person as written, and as written once more from that."""
    house, speaker = await lived(source)
    first = write_world(house.household, house.clock.now, speaker)
    again, speaker = await lived(first)
    second = write_world(again.household, again.clock.now, speaker)
    return first["people"][0], second["people"][0]


async def test_strength_label_packs_and_a_pause_come_back_as_they_were() -> None:
    packs = [
        {
            "amount": 30,
            "expires": "2027-03-31",
            "opened": "2026-10-01",
            "keeps_days": 90,
            "batch": "B7",
        },
        {"amount": 28},
    ]
    paused = {"until": "2026-10-08T08:00", "reason": "scan"}
    source = a_world(
        strength="500 mg",
        instructions="Take with food.",
        packs=packs,
        stock=60,
        paused=paused,
    )

    first, second = await twice(source)

    (metformin,) = first["medications"]
    assert metformin["strength"] == "500 mg"
    assert metformin["instructions"] == "Take with food."
    assert metformin["packs"][0] == {
        "amount": "30",
        "left": "30",
        "expires": "2027-03-31",
        "opened": "2026-10-01",
        "keeps_days": 90,
        "batch": "B7",
    }
    assert metformin["stock"] == "60"
    assert metformin["paused"] == {
        "since": "2026-10-05T09:00+01:00",
        "until": "2026-10-08T08:00+01:00",
        "reason": "scan",
    }
    assert first == second


async def test_a_pause_may_have_begun_before_and_have_no_end() -> None:
    first, second = await twice(a_world(paused={"since": "2026-10-03T12:00"}))

    assert first["medications"][0]["paused"] == {"since": "2026-10-03T12:00+01:00"}
    assert first == second


async def test_a_bare_pause_and_a_stop_can_be_described() -> None:
    paused = await told(a_world(paused=True))
    stopped = await told(a_world(status="stopped", reason="side effects"))

    assert paused["medications"][0]["paused"] == {"since": "2026-10-05T09:00+01:00"}
    assert stopped["medications"][0]["status"] == "stopped"
    assert stopped["medications"][0]["reason"] == "side effects"


async def test_days_that_are_counted_keep_their_first_day() -> None:
    source = a_world(
        direction="1 tablet every other day at 8 am", start="2026-10-02T00:00"
    )

    first, second = await twice(source)
    house, speaker = await lived(source)

    (medication,) = house.record(speaker).medications.values()
    assert medication.medication.started == at("2026-10-02 00:00")
    assert first["medications"][0]["start"] == "2026-10-02T00:00+01:00"
    assert first == second


async def test_every_answer_comes_back_with_its_slot_and_reason() -> None:
    doses = (
        {
            "medication": "Metformin",
            "at": "2026-10-01T08:20",
            "due": "2026-10-01T08:00",
            "status": "taken",
            "amount": "2 tablets",
            "reason": "told to",
        },
        {
            "medication": "Metformin",
            "at": "2026-10-02T08:10",
            "due": "2026-10-02T08:00",
            "status": "skipped",
            "reason": "nausea",
        },
        {
            "medication": "Metformin",
            "at": "2026-10-03T12:00",
            "due": "2026-10-03T08:00",
            "status": "missed",
        },
        {
            "medication": "Metformin",
            "at": "2026-10-04T12:00",
            "due": "2026-10-04T08:00",
            "status": "unconfirmed",
        },
        {
            "medication": "Metformin",
            "at": "2026-10-05T09:30",
            "due": "2026-10-05T08:00",
            "status": "snoozed",
        },
    )

    first, second = await twice(a_world(*doses))

    assert [dose["status"] for dose in first["doses"]] == [
        "taken",
        "skipped",
        "missed",
        "unconfirmed",
        "snoozed",
    ]
    assert [dose.get("reason") for dose in first["doses"]][:2] == ["told to", "nausea"]
    assert first == second


@pytest.mark.parametrize(
    ("medication", "where"),
    [
        ({"packs": [{"amount": "many"}]}, "packs[0].amount"),
        ({"packs": [{}]}, "packs[0].amount"),
        ({"packs": [{"amount": 3, "expires": "soon"}]}, "packs[0].expires"),
        ({"packs": [{"amount": 3, "keeps_days": "long"}]}, "packs[0].keeps_days"),
        ({"packs": "none"}, "packs"),
        ({"stock": "many"}, "stock"),
        ({"paused": {"until": "soon"}}, "paused.until"),
        ({"paused": {"since": 7}}, "paused.since"),
        ({"start": "soon"}, "start"),
    ],
)
def test_what_cannot_be_read_of_a_medication_is_named(
    medication: dict[str, Any], where: str
) -> None:
    with pytest.raises(WorldError) as wrong:
        read_world(a_world(**medication), str)

    assert wrong.value.where == f"people[Ann].medications[0].{where}"


def test_a_slot_that_is_no_time_is_named() -> None:
    dose = {"medication": "Metformin", "at": "2026-10-01T08:20", "due": "soon"}

    with pytest.raises(WorldError, match="not an ISO date-time"):
        read_world(a_world({**dose, "status": "taken"}), str)
