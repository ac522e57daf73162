"""What people want known, recalled or forgotten, and what it stands for: a table."""

from collections.abc import Mapping
from typing import Final

type Rows = tuple[tuple[str, Mapping[str, str]], ...]


def _text(said: Mapping[str, str]) -> Rows:
    return tuple((text, {"text": words}) for text, words in said.items())


MEMORY: Final[Mapping[str, Rows]] = {
    "remember": (
        *_text(
            {
                "remember that I prefer morning visits": "i prefer morning visits",
                "Please remember that my daughter has the key": "my daughter has the key",
                "keep in mind that I wear a hearing aid": "i wear a hearing aid",
                "don't forget that I can't use the stairs": "i can't use the stairs",
                "never forget that the dog bites": "the dog bites",
                "I'm allergic to penicillin": "allergic to penicillin",
                "I am severely allergic to bee stings": "severely allergic to bee stings",
                "I have an allergy to latex": "an allergy to latex",
                "I have a nut allergy": "a nut allergy",
                "I prefer the doctor in the morning": "prefer the doctor in the morning",
                "I'd rather see a woman doctor": "rather see a woman doctor",
                "I was diagnosed with asthma": "diagnosed with asthma",
            }
        ),
    ),
    "recall": (
        *_text(
            {
                "what did I say about my knee": "knee",
                "What did I tell you about the stairs?": "stairs",
                "what did I mention about my back": "back",
                "what have I said about my sleep": "sleep",
                "what have I told you about my hip": "hip",
                "what do you remember about my eyes": "eyes",
                "what do you know about my feet": "feet",
                "do you remember my rash": "rash",
            }
        ),
        (
            "what did I tell you about my knee last month",
            {"text": "knee", "from": "last month"},
        ),
        ("what do you know about me", {}),
        ("what do you remember about me?", {}),
    ),
    "forget": (
        *_text(
            {
                "forget that I prefer morning visits": "i prefer morning visits",
                "please forget that the dog bites": "the dog bites",
                "forget what I said about my knee": "knee",
                "forget what I told you about my back": "back",
                "delete what I said about my sleep": "sleep",
                "erase what I mentioned about the rash": "rash",
                "forget my penicillin allergy": "penicillin allergy",
                "delete my nut allergy": "nut allergy",
                "please erase my allergy to latex": "allergy to latex",
                "don't remember that I have a cat any more": "i have a cat",
            }
        ),
    ),
}
NEVER: Final = (
    "remember to buy milk",
    "remember that I took my metformin",
    "forget that",
    "forget about it",
)
"""What must neither be known for good nor forgotten by a sentence."""
