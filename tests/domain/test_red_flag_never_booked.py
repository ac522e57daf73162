"""Whatever is an emergency is no visit to book, whoever is asked for."""

from pathlib import Path

import pytest

from custom_components.healthstead.domain.complaints import Urgency, choose
from custom_components.healthstead.domain.complaints.choosing import EMERGENCY
from custom_components.healthstead.domain.red_flags import Category, find_red_flag

PHRASES = Path(__file__).parent / "red_flag_phrases"


def self_harm() -> list[str]:
    """Return what stands in the tables under self-harm, in every language."""
    said: list[str] = []
    for path in sorted(PHRASES.glob("emergencies*.txt")):
        group = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                group = line.strip("# ").replace(" ", "_").replace("-", "_")
            elif line and group.startswith("self"):
                said.append(line)
    languages = (PHRASES / "languages.txt").read_text(encoding="utf-8").splitlines()
    return [*said, *(line[12:] for line in languages if line.startswith("self_harm |"))]


ASKING = [
    "I want to see a psychiatrist because I want to die",
    "please book me a psychologist, I am going to kill myself",
    "can I have an appointment next week, I have been thinking of ending my life",
    "a therapist for my son, he says he would rather be dead",
    "book the GP, I took all my tablets to end it",
    "I'd like counselling, there is no point in living any more",
    "my wife needs the mental health clinic, she keeps talking about suicide",
    "I have just cut my wrists, which specialist helps",
]


@pytest.mark.parametrize("said", [*self_harm(), *ASKING])
def test_who_speaks_of_ending_a_life_is_offered_no_visit(said: str) -> None:
    choice = choose(said)

    assert choice.urgency is Urgency.EMERGENCY
    assert choice.specialties == (EMERGENCY,)
    assert not choice.may_be_booked


@pytest.mark.parametrize("said", ASKING)
def test_asking_for_a_visit_hides_no_wish_to_die(said: str) -> None:
    flag = find_red_flag(said)

    assert flag is not None
    assert flag.category is Category.SELF_HARM


@pytest.mark.parametrize(
    "said",
    [
        "a cardiologist please, my chest is being crushed and I am drenched in sweat",
        "book the dentist, my face has dropped on one side and I cannot speak",
        "see an ENT doctor, my throat is closing after the peanuts",
    ],
)
def test_a_named_specialty_makes_no_visit_of_an_emergency(said: str) -> None:
    assert not choose(said).may_be_booked
