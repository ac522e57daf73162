"""Why somebody is proposed is said in words of what people notice, and no more."""

import re

import pytest

from custom_components.healthstead.domain.complaints import Urgency, choose, why
from custom_components.healthstead.domain.complaints.choosing import COMPLAINTS
from custom_components.healthstead.domain.complaints.lay_names import LAY_NAMES
from custom_components.healthstead.domain.complaints.reasons import (
    HELP_NOW,
    NOT_KNOWN,
    NOTE,
    how_soon,
)

DISEASES = (
    r"\w+itis|\w+osis|\w+oma\b|angina|hernia|reflux|gout|shingles|cataract|glaucoma|"
    r"asthma|copd|eczema|depress\w+|addict\w+|dementia|sciatica|migraine\w*|infarct\w*"
)


def test_every_row_has_a_short_name_that_people_would_use() -> None:
    assert set(LAY_NAMES) == {one.id for one in COMPLAINTS}
    assert all(0 < len(name) <= 64 for name in LAY_NAMES.values())


def test_no_name_says_what_somebody_has() -> None:
    named = [name for name in LAY_NAMES.values() if re.search(DISEASES, name)]

    assert named == []


def test_a_choice_says_what_led_there_how_soon_and_who_else() -> None:
    reason = why(choose("heartburn after meals"))

    assert reason.because == (
        "For burning behind the breastbone or sour burps, people usually see a "
        "gastroenterologist."
    )
    assert reason.how_soon == "There is usually no hurry; ask sooner if it gets worse."
    assert reason.instead == "Your GP can see you too, and it is your choice."
    assert reason.words.endswith(NOTE)


@pytest.mark.parametrize(
    ("said", "because"),
    [
        (
            "a filling fell out",
            "For teeth, gums or dentures, people usually see a dentist.",
        ),
        ("my ear aches", "people usually see an ENT doctor."),
        ("a weak stream", "people usually see a urologist."),
        ("tired", "For being tired, people usually see a GP."),
        (
            "my daughter's knee hurts",
            "For a painful knee, people usually see a paediatrician, or",
        ),
        ("my son has a rash", "For a child's complaint, people"),
        ("my daughter's ear aches", "see an ENT doctor, or a paediatrician."),
        (
            "my knee hurts and my ear hurts",
            "a GP is the one to start with, before an ENT doctor or a physiotherapist.",
        ),
    ],
)
def test_the_reason_names_the_complaint_and_the_clinician(
    said: str, because: str
) -> None:
    assert because in why(choose(said)).because


@pytest.mark.parametrize("said", ["a filling fell out", "tired", "a sniffly nose"])
def test_a_gp_is_no_other_choice_where_none_is_wanted_or_one_is_first(
    said: str,
) -> None:
    assert why(choose(said)).instead == ""


@pytest.mark.parametrize(
    "said",
    [
        "",
        "???",
        "Mein Knie tut weh",
        "Me duele mucho la rodilla",
        "J'ai mal au genou depuis deux semaines",
        "मेरे घुटने में दर्द है",
        "膝が痛い",
    ],
)
def test_what_is_not_understood_goes_to_a_gp_and_says_so(said: str) -> None:
    choice = choose(said)

    assert choice.specialties == ("general_practice",)
    assert why(choice).because == NOT_KNOWN
    assert "cannot say how soon" in why(choice).how_soon


def test_a_red_flag_has_a_reason_to_get_help_and_none_to_book() -> None:
    assert why(choose("crushing chest pain")).words == HELP_NOW


@pytest.mark.parametrize(
    ("urgency", "words"),
    [
        (Urgency.ROUTINE, "no hurry"),
        (Urgency.SOON, "within days"),
        (Urgency.SAME_DAY, "today, by telephone"),
        (Urgency.EMERGENCY, "help now"),
    ],
)
def test_how_soon_is_said_in_words(urgency: Urgency, words: str) -> None:
    assert words in how_soon(urgency)


def test_no_reason_says_that_a_visit_can_be_left_out() -> None:
    for complaint in COMPLAINTS:
        said = LAY_NAMES[complaint.id]
        words = why(choose(said)).words
        assert not re.search(r"harmless|no need|safe to|nothing serious|diagnos", words)
