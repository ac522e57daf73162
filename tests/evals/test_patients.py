"""Simulated patients read the reply and nothing else, and are new to training."""

from pathlib import Path

import pytest
import yaml

from evals import patient_words as words
from evals.case_sets import Wanted
from evals.patient import Offer, Patient
from evals.patients import CATEGORIES, GP, cases, judged, patient_of, world_of
from training.generate import skeleton
from training.seeds import load

TRAINING = Path(__file__).resolve().parents[2] / "training"
OFFERS = "These times are free:\n- Dr Kettle, tomorrow 13:00\n- Dr Lomas, Friday 14:30"
SHOWN = "Shall I book Dr Kettle (GP), tomorrow 13:00?"


def patient(category: str, refuses_at: str = "") -> Patient:
    found = patient_of({"category": category, "seed": 3})
    found.refuses_at, found.pick = refuses_at, "time"
    found.half, found.changes = "", False
    return found


def test_a_patient_is_the_same_each_time() -> None:
    case = cases(Wanted(each=1))[0]

    assert patient_of(case).opening() == patient_of(case).opening()
    assert world_of(case) == world_of(case)


def test_there_are_so_many_of_each_kind() -> None:
    found = cases(Wanted(each=5))

    assert len({case["id"] for case in found}) == 5 * len(CATEGORIES)


def test_a_time_that_was_offered_is_chosen() -> None:
    found = patient("General").answer(OFFERS)

    assert found is not None
    assert "13:00" in found or "14:30" in found


def test_who_can_come_after_noon_only_asks_once_and_takes_one_that_fits() -> None:
    someone = patient("General")
    someone.half = "afternoon"
    morning = (
        "These times are free:\n- Dr Kettle, Friday 09:00\n- Dr Lomas, Friday 09:30"
    )

    first = someone.answer(morning)
    second = someone.answer(OFFERS.replace("13:00", "11:00"))

    assert first in words.HALVES["afternoon"]
    assert second is not None
    assert "14:30" in second
    assert someone.chosen is not None
    assert someone.chosen.who == "Dr Lomas"


def test_who_changes_their_mind_names_another_time_once() -> None:
    someone = patient("General")
    someone.changes = True
    someone.answer(OFFERS)
    first = someone.chosen

    said = someone.answer(SHOWN)

    assert first is not None
    assert someone.chosen is not None
    assert someone.chosen.time != first.time
    assert someone.chosen.time in str(said)
    assert someone.answer(SHOWN) in words.YES[someone.mood]


def test_a_visit_that_is_shown_is_agreed_to() -> None:
    someone = patient("General")

    assert someone.answer(SHOWN) in words.YES[someone.mood]


@pytest.mark.parametrize(("at", "reply"), [("offers", OFFERS), ("proposal", SHOWN)])
def test_who_refuses_says_no_and_is_done(at: str, reply: str) -> None:
    someone = patient("Negative", at)

    assert someone.answer(reply) in words.NO[someone.mood]
    assert someone.answer("All right. Nothing was done.") is None


@pytest.mark.parametrize(
    ("reply", "stock"),
    [
        ("How bad is it, from 0 to 10?", words.SEVERITIES),
        ("Since when do you have that?", words.ONSETS),
        ("Is the skin broken there?", words.OTHERS),
        ("Does it leave you short of breath?", words.NOTHING_LIKE_IT),
    ],
)
def test_what_is_asked_is_answered(reply: str, stock: tuple[str, ...]) -> None:
    assert patient("Counter").answer(reply) in (*stock, *words.NOTHING_LIKE_IT)


def test_a_wish_that_was_not_heard_is_told_twice_more() -> None:
    someone = patient("General")

    said = [someone.answer("I have kept it in your diary.") for _ in range(3)]

    assert said[0] in words.WISHES
    assert said[1] in words.WISHES
    assert said[2] is None


@pytest.mark.parametrize(
    ("reply", "stock"),
    [
        (
            "Shall I keep in your diary: a rash?",
            {w for m in words.YES.values() for w in m},
        ),
        ("Shall I make a report (visit) and keep it?", set(words.NOT_THAT)),
    ],
)
def test_only_what_they_came_for_is_agreed_to(reply: str, stock: set[str]) -> None:
    assert patient("General").answer(reply) in stock


def test_one_visit_with_the_right_kind_is_right() -> None:
    case = {"category": "Dietician", "seed": 1}
    someone, world = patient_of(case), world_of(case)
    by_kind = {one["specialty"]: one["name"] for one in world["clinicians"]}
    start = "2027-03-05T13:00+00:00"
    good = {"clinician": by_kind["dietetics"], "status": "booked", "start": start}
    other = {"clinician": by_kind["general_practice"], "status": "booked"}
    off = {"clinician": by_kind["dietetics"], "status": "cancelled"}

    assert judged(someone, world, [good, off]) == (True, "")
    assert judged(someone, world, [other]) == (False, "a visit with general_practice")
    assert judged(someone, world, [good, good]) == (False, "2 visits")


def test_a_visit_at_another_time_than_the_chosen_one_is_wrong() -> None:
    case = {"category": "General", "seed": 1}
    someone, world = patient_of(case), world_of(case)
    gp = next(o["name"] for o in world["clinicians"] if o["specialty"] == GP)
    visit = {"clinician": gp, "status": "booked", "start": "2027-03-05T13:00+00:00"}

    someone.chosen = Offer(who=gp, day="Friday", time="13:00")
    right = judged(someone, world, [visit])
    someone.chosen = Offer(who=gp, day="Friday", time="13:30")
    wrong = judged(someone, world, [visit])

    assert right == (True, "")
    assert wrong == (False, "not the time that was chosen")


def test_a_no_counts_only_if_there_was_something_to_refuse() -> None:
    someone = patient("Negative")
    world = world_of({"category": "Negative", "seed": 3})
    visit = {"clinician": "Dr Kettle", "status": "booked"}

    assert not judged(someone, world, [])[0]
    someone.answer(SHOWN)
    assert judged(someone, world, []) == (True, "")
    assert judged(someone, world, [visit]) == (False, "booked after a no")


def openings() -> set[str]:
    stocks = (words.OPENINGS, words.COUNTER_OPENINGS, words.DIETICIAN_OPENINGS)
    lines = {line for stock in stocks for each in stock.values() for line in each}
    whole = {
        line.format(said=one.said, long=one.long)
        for line in lines
        for one in (*words.COMPLAINTS, *words.FOOD)
    }
    return {skeleton(line) for line in whole}


def test_no_patient_opens_with_words_of_the_training() -> None:
    seeds = {skeleton(seed.say) for seed in load(TRAINING / "seeds")}

    assert not openings() & seeds


def test_no_complaint_of_a_patient_is_one_of_the_dialogues() -> None:
    stock = TRAINING / "dialogues" / "stock"
    told = " ".join(
        yaml.safe_dump(yaml.safe_load(path.read_text("utf-8")))
        for path in sorted(stock.glob("*.yaml"))
    ).lower()

    known = {
        one.said
        for one in (*words.COMPLAINTS, *words.FOOD)
        if one.said.lower() in told or one.long.lower() in told
    }

    assert known == set()
