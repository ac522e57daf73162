"""How many ways there are to say the commonest things, and what is merely near them."""

import re
from itertools import islice
from pathlib import Path
from typing import Final

import pytest
from hassil import Intents
from hassil.sample import sample_sentence

from custom_components.healthstead.agents.router import Names
from custom_components.healthstead.agents.sentences import EnglishSentences
from custom_components.healthstead.agents.tools import BY_NAME

from ..builders import SENTENCES
from .near_misses import NEVER_AS

NAMES = Names(
    medications=("Metformin", "White pill", "Ramipril", "Ibuprofen"),
    clinicians=("Dr Molar", "Dr Valve"),
    people=("Ann Farrow", "Ben Farrow"),
    others=("Atorvastatin",),
    former=("Codeine",),
)

COMMONEST: Final = (
    # Doses
    *("record_dose", "record_doses", "skip_dose", "snooze_dose", "miss_dose"),
    *("undo_dose", "correct_dose", "list_due", "next_allowed", "dose_history"),
    "adherence",
    # Medications and what is in the cupboard
    *("add_medication", "change_medication", "stop_medication", "pause_medication"),
    *("resume_medication", "stock_left", "add_stock", "count_stock"),
    # Readings
    *("record_vital", "read_vital", "vital_trend"),
    # What is felt, and what is known
    *("store_symptoms", "list_symptoms", "retrieve_past_complaints", "recall"),
    "remember",
    # Visits
    *("get_available_specialists", "confirm_appointment", "list_appointments"),
    *("get_appointment_history", "reschedule_appointment", "cancel_appointment"),
    # Everything else
    *("set_reminder", "send_message", "make_report", "check_in", "end_sos"),
    *("start_sos", "forget"),
)
"""The forty that people ask for most, by the seeds of the training [product choice]."""

ENOUGH: Final = 30
MOST: Final = 20_000
"""Expansions of one template that are looked at."""

_SAME: Final = {
    word: words.split()[0]
    for words in (
        "tablet tablets pill pills capsule capsules dose doses medicine medicines medication",
        "pack packet box bottle tube inhaler pen strip blister",
        "puff puffs drop drops sachet sachets patch patches unit units ml",
        "doctor gp",
    )
    for word in words.split()
} | {"medications": "tablet", "meds": "tablet"}
"""Words for one thing count as one."""
_SMALL: Final = frozenset(
    "please just already now still again me my the a an i i'm im i've i'll 'm 've 'll "
    "am have has had been of can could you would will do did to is are was were be it "
    "that this his her their on at for in with".split()
)
"""What changes no phrasing: courtesies, articles, little verbs and where things are."""


def phrasings(intents: Intents, name: str) -> set[str]:
    """Return an intent's utterances that differ in words which carry the meaning.

    Whatever is optional is left out, every slot is one word whoever or whatever stands
    in it, words for one thing are one, and little words are none.
    """
    found = set()
    for data in intents.intents[name].data:
        for sentence in data.sentences:
            expanded = sample_sentence(
                sentence,
                intents.slot_lists,
                intents.expansion_rules,
                expand_lists=False,
                skip_optionals=True,
            )
            found |= {_bare(text) for text in islice(expanded, MOST)}
    return found


def _bare(text: str) -> str:
    words = re.sub(r"\{[^}]*\}", "*", text.lower()).replace(",", " ").split()
    return " ".join(_SAME.get(w, w) for w in words if w not in _SMALL)


@pytest.fixture(scope="module")
def intents() -> Intents:
    """Return the bundled templates."""
    return EnglishSentences().intents


def test_the_forty_commonest_intents_are_forty_tools() -> None:
    assert len(set(COMMONEST)) == 40
    assert set(COMMONEST) <= set(BY_NAME)


@pytest.mark.parametrize("name", COMMONEST)
def test_a_common_intent_has_thirty_phrasings(intents: Intents, name: str) -> None:
    assert len(phrasings(intents, name)) >= ENOUGH


@pytest.mark.parametrize("text", NEVER_AS)
def test_what_is_near_a_sentence_is_not_taken_for_it(text: str) -> None:
    calls = SENTENCES.match(text, NAMES) or ()

    assert {call.tool for call in calls}.isdisjoint(NEVER_AS[text])


def test_every_file_of_templates_adds_to_what_is_known(intents: Intents) -> None:
    folder = Path(__file__).parents[2] / "custom_components/healthstead/agents"
    names = {
        name
        for path in folder.glob("sentences/en/*.yaml")
        for name in re.findall(r"^  (\w+):$", path.read_text("utf-8"), re.MULTILINE)
    }

    assert names
    assert names <= set(intents.intents)
