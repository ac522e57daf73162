"""Which rows an adapter is taught that knows an earlier stock."""

import random
from typing import Any

import pytest

from training.newer import Newer, Shares, complaints_in, keeps, phrases_in

NEWER = Newer(
    phrases=frozenset({"have a look at my {symptoms=noun}"}),
    complaints=frozenset({"a wart on my knuckle"}),
)
NOTHING = Shares(old=0.0, turns=0.0, agreements=0.0)
EVERYTHING = Shares(old=1.0, turns=1.0, agreements=1.0)


def row(**changes: Any) -> dict[str, Any]:
    plain = {
        "role": "planner",
        "said": "see to my gout",
        "seeds": ["see to my {symptoms=noun}"],
        "prompt": "said: see to my gout",
        "answer": "looks for a doctor for gout > get_available_specialists",
        "dialogue": "train/General/1",
    }
    return plain | changes


@pytest.mark.parametrize(
    "new",
    [
        row(seeds=["have a look at my {symptoms=noun}"]),
        row(said="I have A Wart on my knuckle"),
        row(answer=f"complains of {'a very ' * 8}long story > store_symptoms"),
        row(
            role="caller",
            prompt=f"tool: store_symptoms\nstep: complains of {'so ' * 12}much\nsaid: ...",
        ),
    ],
)
def test_what_is_new_is_kept_whatever_the_shares(new: dict[str, Any]) -> None:
    assert keeps(new, NEWER, NOTHING, random.Random(1))  # noqa: S311


@pytest.mark.parametrize(
    "known",
    [
        row(),
        {name: value for name, value in row().items() if name != "dialogue"},
        row(said="count me in", answer="agrees > finish"),
    ],
)
def test_of_what_is_known_a_share_is_kept(known: dict[str, Any]) -> None:
    assert not keeps(known, NEWER, NOTHING, random.Random(1))  # noqa: S311
    assert keeps(known, NEWER, EVERYTHING, random.Random(1))  # noqa: S311


def test_a_stock_is_its_phrases_and_the_forms_of_its_complaints() -> None:
    phrases = "- topic: aside\n  do: finish\n  say: [what a day, mind the cat]\n"
    complaints = "- {noun: gout, have: a toe that throbs, hurt: Toe throbs}\n"

    assert phrases_in([phrases, "surnames: [Holm]"]) == {"what a day", "mind the cat"}
    assert complaints_in(complaints) == {"a toe that throbs", "toe throbs"}
