"""Whether somebody says that they took a medication themselves, in so many words.

A wrong dose in the record is worse than one question too many: whoever is not
surely the speaker is asked about. Denial, doubt and future are in ``grounding``.
"""

import re
from collections.abc import Sequence
from typing import Final

from .grounding import states_taking
from .subject import other_person

_WORD: Final = re.compile(r"[^\W_]+(?:'[a-z]+)?")
_VERBS: Final = frozenset(
    "took taken takes take had swallowed ate eaten used injected inhaled drank "
    "drunk got gotten".split()
)
_SPEAKER: Final = frozenset("i i've ive i'd we we've".split())
# What may stand between the one who took it and the verb.
_BETWEEN: Final = frozenset(
    "have has had having been was were is are be just already also only now finally "
    "both all really actually so and then but or yes well ok okay too as this that "
    "these those today yesterday tonight morning evening afternoon night noon midday "
    "midnight lunchtime bedtime teatime at in on the after before with for of since "
    "around about ago am pm o'clock breakfast lunch dinner supper bed food water "
    "minutes minute hours hour half quarter past to a an my one two monday tuesday "
    "wednesday thursday friday saturday sunday last first it pill pills tablet "
    "tablets dose doses medicine medicines medication medications meds capsule "
    "capsules drops insulin log record note mark down please".split()
)
_OWNED: Final = re.compile(
    r"\b(?:his|her|their|your|someone|somebody|everyone|everybody)\b"
    r"|\b(?!(?:it|that|what|who|let|there|here|how|when|where|today|yesterday|tonight"
    r"|morning|evening|night|afternoon|day|week|doctor|monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday)'s)[a-z]+'s\b",
    re.IGNORECASE,
)


def says_it_was_taken(
    text: str, medications: Sequence[str], people: Sequence[str], named: str = ""
) -> bool:
    """Say whether the speaker, or somebody who is named, plainly took something.

    ``named``: the medication in question, whose part of the words is judged.
    """
    if not states_taking(text, named):
        return False
    return bool(other_person(text, people)) or _by_the_speaker(text, medications)


def _by_the_speaker(text: str, medications: Sequence[str]) -> bool:
    plain = text.replace("\u2019", "'").lower()
    if _OWNED.search(plain):
        return False
    words = _WORD.findall(plain)
    passed = _BETWEEN | {w for name in medications for w in _WORD.findall(name.lower())}
    return all(
        _subject(words[:index], passed) in _SPEAKER | {""}
        for index, word in enumerate(words)
        if word in _VERBS
    )


def _subject(before: Sequence[str], passed: frozenset[str] | set[str]) -> str:
    """Return the word that a verb's subject ends with, or nothing if none is said."""
    for word in reversed(before):
        if word in _VERBS or word in passed or word[0].isdigit():
            continue
        return word
    return ""
