"""What holds of any sentence: no text raises, and nothing unrelated hides a red flag."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from custom_components.healthstead.domain.red_flags import find_red_flag

PHRASES = Path(__file__).parent / "red_flag_phrases"
EMERGENCIES = sorted(
    line
    for path in PHRASES.glob("emergencies*.txt")
    for line in path.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
)
LOOK_ALIKES = sorted(
    line
    for path in PHRASES.glob("look_alikes*.txt")
    for line in path.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
)
UNRELATED = (
    "It is raining outside",
    "The dog is barking",
    "My phone battery is low",
    "The kettle is on",
    "My boss is here",
    "My wife is watching a film",
    "My husband is a footballer",
    "I did a first aid course last year",
    "Dad died of a heart attack in 2010",
    "I took my tablets this morning",
    "We have no car",
    "The neighbours are on holiday",
    "She never complains",
)
HARMLESS = tuple(
    said for said in UNRELATED if "tablets" not in said and "kettle" not in said
)
"""Words that could be part of an emergency together with others are left out."""
STRANGE = st.text(alphabet=st.characters(codec="utf-8"), max_size=300)


@settings(max_examples=150, deadline=None)
@given(said=STRANGE)
def test_no_text_whatever_raises(said: str) -> None:
    find_red_flag(said)


@settings(max_examples=150, deadline=None)
@given(words=st.lists(st.sampled_from(EMERGENCIES), max_size=3), between=STRANGE)
def test_no_heap_of_sentences_raises(words: list[str], between: str) -> None:
    find_red_flag(between.join(words))


@settings(max_examples=200, deadline=None)
@given(said=st.sampled_from(EMERGENCIES), other=st.sampled_from(UNRELATED))
def test_an_unrelated_sentence_before_hides_nothing(said: str, other: str) -> None:
    assert find_red_flag(f"{other}. {said}") is not None


@settings(max_examples=200, deadline=None)
@given(said=st.sampled_from(EMERGENCIES), other=st.sampled_from(UNRELATED))
def test_an_unrelated_sentence_after_hides_nothing(said: str, other: str) -> None:
    assert find_red_flag(f"{said.rstrip('.!?')}. {other}.") is not None


@settings(max_examples=200, deadline=None)
@given(
    said=st.sampled_from(EMERGENCIES),
    lead=st.sampled_from(
        ("No. ", "Yes. ", "No fever. ", "No rash. ", "No allergies. ", "Hello! ")
    ),
)
def test_a_denial_of_something_else_denies_nothing(said: str, lead: str) -> None:
    assert find_red_flag(lead + said) is not None


@settings(max_examples=200, deadline=None)
@given(said=st.sampled_from(LOOK_ALIKES), other=st.sampled_from(HARMLESS))
def test_an_unrelated_sentence_makes_no_alarm(said: str, other: str) -> None:
    assert find_red_flag(f"{said.rstrip('.')}. {other}.") is None
