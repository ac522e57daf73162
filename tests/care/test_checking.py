"""What is asked before a medicine joins the others, changes, or holds something else."""

from datetime import timedelta
from typing import Any

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.checking import ALL_SHOWN
from custom_components.healthstead.domain import schedule as s
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.medication import Handling

from ..builders import ANN, MONDAY, House, as_needed, at, daily, quantity
from .asking import about, doubted, held, kept, refused
from .test_doses import weekly

YES = frozenset({ALL_SHOWN})


async def a_house_with(*names: str, allergies: tuple[str, ...] = ()) -> House:
    house = House()
    await house.add_person(allergies=allergies)
    for name in names:
        await house.add_medication(name)
    return house


def add(name: str, schedule: s.Schedule | None = None, **more: Any) -> c.AddMedication:
    return c.AddMedication(
        **{
            "person": ANN,
            "name": name,
            "direction": "as on the label",
            "schedule": schedule or daily("08:00"),
            "start": MONDAY,
            **more,
        }
    )


async def test_an_interaction_is_asked_about_with_its_source() -> None:
    house = await a_house_with("Ramipril")

    doubt = await doubted(house, add("Ibuprofen"))

    assert (doubt.reason, doubt.words) == ("interaction:ramipril", "interaction")
    assert doubt.details["medication"] == "Ibuprofen"
    assert doubt.details["other"] == "Ramipril"
    assert doubt.details["source"]


async def test_a_yes_to_one_pair_is_no_yes_to_another() -> None:
    house = await a_house_with("Ramipril", "Warfarin")
    yes: frozenset[str] = frozenset()
    asked = []

    for _ in range(2):
        doubt = await doubted(house, add("Ibuprofen", accepted=yes))
        asked.append(doubt.reason)
        yes |= {doubt.reason}
    added = await kept(house, add("Ibuprofen", accepted=yes))

    assert set(asked) == {"interaction:warfarin", "interaction:ramipril"}
    assert isinstance(added[0], ev.MedicationAdded)


async def test_what_is_gravest_is_asked_first() -> None:
    house = await a_house_with("Ramipril", "Advil", allergies=("ibuprofen",))

    doubt = await doubted(house, add("Ibuprofen"))

    assert doubt.reason == "allergy:ibuprofen"


async def test_the_same_ingredient_under_another_name_is_asked_about() -> None:
    house = await a_house_with("Panadol")

    doubt = await doubted(house, add("Paracetamol"))

    assert doubt.reason == "duplicate_ingredient:panadol"
    assert doubt.details["ingredient"] == "paracetamol"


async def test_the_same_name_is_one_question_not_two() -> None:
    house = await a_house_with("Metformin")

    doubt = await doubted(house, add("metformin"))

    assert doubt.reason == "already_taking"
    assert await kept(house, add("metformin", accepted=frozenset({doubt.reason})))


async def test_an_unknown_name_blocks_nothing() -> None:
    house = await a_house_with("Wundermittel")

    assert await kept(house, add("Zauberpille"))


async def test_a_stopped_medication_is_met_by_nothing() -> None:
    house = await a_house_with("Ramipril")
    await kept(house, c.StopMedication(**about("ramipril")))

    assert await kept(house, add("Ibuprofen"))


async def test_a_name_that_is_mixed_up_with_one_on_the_list_is_asked_about() -> None:
    house = await a_house_with("Hydroxyzine")

    doubt = await doubted(house, add("Hydralazine"))

    assert doubt.reason == "looks_like:hydroxyzine"


async def test_a_high_alert_medicine_is_asked_about_by_itself() -> None:
    house = await a_house_with()

    doubt = await doubted(house, add("Warfarin"))

    assert doubt.reason == "high_alert"


async def test_what_was_shown_in_one_list_is_answered_with_one_yes() -> None:
    house = await a_house_with("Ramipril", "Warfarin", allergies=("ibuprofen",))

    assert await kept(house, add("Ibuprofen", accepted=YES))


@pytest.mark.parametrize(
    ("schedule", "asks"),
    [
        (daily("08:00"), True),
        (weekly(s.Weekday.MON), False),
        (as_needed(), False),
    ],
)
async def test_what_is_taken_once_a_week_is_asked_about_when_it_is_more_often(
    schedule: s.Schedule, *, asks: bool
) -> None:
    house = await a_house_with()
    new = add("Methotrexate", schedule, strength="2.5 mg", accepted=YES)

    if asks:
        doubt = await doubted(house, new)
        assert (doubt.reason, doubt.details["days"]) == ("more_often_than_usual", "7")
    else:
        assert await kept(house, new)


async def test_an_id_that_is_taken_makes_no_second_medication_and_loses_none() -> None:
    house = await a_house_with("Metformin")

    again = add("Other", medication=MedicationId("metformin"))

    assert await refused(house, again) == "medication_exists"


# What it holds


def handle(name: str, strength: str = "", **handling: Any) -> c.HandleMedication:
    return c.HandleMedication(
        **about(name, strength=strength, handling=Handling(**handling))
    )


async def test_told_ingredients_are_checked_and_only_what_is_new_is_asked() -> None:
    house = await a_house_with("Ramipril", "Mixture", "Ibuprofen")
    told = handle("mixture", ingredients=("ibuprofen",))

    doubt = await doubted(house, told)
    yes = frozenset({"duplicate_ingredient:ibuprofen", "interaction:ramipril"})
    sure = c.HandleMedication(
        **about("mixture", strength="", handling=told.handling, accepted=yes)
    )
    await kept(house, sure)
    more = handle("mixture", strength="5 mg", ingredients=("ibuprofen",))

    assert doubt.reason == "duplicate_ingredient:ibuprofen"
    assert await kept(house, more)
    assert held(house, "mixture").medication.strength == "5 mg"


async def test_handling_that_stays_the_same_is_no_event() -> None:
    house = await a_house_with("Metformin")

    assert await kept(house, handle("metformin", strength=" ")) == []


# A new direction


def change(name: str, schedule: s.Schedule, **more: Any) -> c.ChangeMedication:
    return c.ChangeMedication(
        **about(
            name,
            **{
                "direction": "another way",
                "schedule": schedule,
                "since": MONDAY,
                **more,
            },
        )
    )


async def test_a_dose_far_from_what_was_taken_before_is_asked_about() -> None:
    house = await a_house_with("Metformin")
    await kept(house, c.RecordDose(**about("metformin", at=MONDAY)))
    threefold = daily("08:00", amount=quantity("3"))

    doubt = await doubted(house, change("metformin", threefold))
    twofold = await kept(
        house, change("metformin", daily("08:00", amount=quantity("2")))
    )
    sure = frozenset({"dose_far_from_before"})

    assert doubt.reason == "dose_far_from_before"
    assert (doubt.details["amount"], doubt.details["usual"]) == ("3 tablet", "1 tablet")
    assert twofold
    assert await kept(house, change("metformin", threefold, accepted=sure))


async def test_where_nothing_was_taken_or_nothing_compares_nothing_is_far() -> None:
    house = await a_house_with("Metformin", "Ramipril")
    await kept(house, c.RecordDose(**about("ramipril", at=MONDAY)))

    assert await kept(
        house, change("metformin", daily("8:00".zfill(5), amount=quantity("9")))
    )
    assert await kept(
        house, change("ramipril", daily("08:00", amount=quantity("900", "mg")))
    )


async def test_a_direction_begins_at_once_or_later_never_earlier() -> None:
    house = await a_house_with("Metformin")
    later = MONDAY + timedelta(days=3)

    (at_once,) = await kept(
        house, change("metformin", daily("09:00"), since=MONDAY - timedelta(days=9))
    )
    (then,) = await kept(house, change("metformin", daily("10:00"), since=later))

    assert (at_once.since, then.since) == (MONDAY, later)
    medication = held(house, "metformin").medication
    assert medication.regimen_at(MONDAY).schedule == daily("09:00")
    assert medication.regimen_at(later).schedule == daily("10:00")
    assert medication.regimen_at(at("2020-01-01 00:00")) is medication.regimens[0]


async def test_a_direction_without_words_is_none() -> None:
    house = await a_house_with("Metformin")

    nothing = change("metformin", daily("09:00"), direction=" ")

    assert await refused(house, nothing) == "direction_missing"


# Links


def linked(to: str) -> s.Linked:
    return s.Linked(
        course=s.Course(start=MONDAY.replace(tzinfo=None)),
        to=MedicationId(to),
        after=timedelta(minutes=30),
        amount=quantity("1"),
    )


async def test_a_link_leads_to_a_medication_with_a_time_of_its_own() -> None:
    house = await a_house_with("Metformin", "Examplol")
    await kept(
        house, add("Second", linked("metformin"), medication=MedicationId("second"))
    )

    reasons = [
        await refused(house, add("Third", linked("nothing"))),
        await refused(house, add("Third", linked("second"))),
        await refused(house, change("metformin", linked("metformin"))),
        await refused(house, change("metformin", linked("examplol"))),
    ]

    assert reasons == ["link_unknown", "link_of_link", "link_unknown", "link_of_link"]
    assert await kept(house, change("second", linked("examplol")))
