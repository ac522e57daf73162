"""What is shown to somebody before it is kept, and what is simply kept."""

import pytest

from custom_components.healthstead.agents.caution import caution_of
from custom_components.healthstead.agents.heard import Heard
from custom_components.healthstead.agents.meaning import Sense, Topic
from custom_components.healthstead.agents.router import Names
from custom_components.healthstead.agents.tools.spec import Call

from .test_mending import WALL

TALK = Sense(weights={Topic.APPOINTMENT: 0.9}, complains=0.01)
COMPLAINT = Sense(weights={Topic.SYMPTOM: 0.6}, complains=0.6)
NOBODY = Names(medications=(), clinicians=(), people=())


def heard(text: str, sense: Sense, *, refused: bool = False) -> Heard:
    return Heard(
        text=text,
        before="",
        awaited="",
        names=NOBODY,
        wall=WALL,
        sense=sense,
        refused=refused,
    )


def kept(symptoms: str) -> Call:
    return Call(tool="store_symptoms", arguments={"symptoms": symptoms})


@pytest.mark.parametrize(
    ("said", "sense", "shown"),
    [
        ("I might defrost the freezer", TALK, True),
        ("I might defrost the freezer", COMPLAINT, False),
        ("I might defrost the freezer", Sense(), False),
        ("my knee hurts on the stairs", TALK, False),
    ],
)
def test_a_remark_in_which_nothing_ails_is_shown_before_it_is_kept(
    said: str, sense: Sense, shown: bool
) -> None:
    caution = caution_of(kept("defrost the freezer"), heard(said, sense), alone=True)

    assert caution.rehearse is shown


def test_beside_a_visit_that_is_wanted_a_complaint_is_kept() -> None:
    said = heard("my hand tires after two lines, get me a doctor", TALK)

    caution = caution_of(kept("hand tires after two lines"), said, alone=False)

    assert not caution.rehearse


def test_after_a_no_a_complaint_alone_is_shown() -> None:
    said = heard("my knee hurts", COMPLAINT, refused=True)

    assert caution_of(kept("knee hurts"), said, alone=True).rehearse


def test_a_dose_that_nobody_spoke_of_taking_is_shown() -> None:
    call = Call(tool="record_dose", arguments={"medication": "Metformin"})

    assert caution_of(call, heard("metformin, dear me", TALK), alone=True).rehearse
