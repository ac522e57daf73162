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


# "went down", "in me", "done": what people say instead of "took".
_TAKING: Final = re.compile(
    r"\b(?:took|taken|had|swallowed|ate|eaten|drank|drunk|gulped|popped|downed|necked"
    r"|inhaled|puffed|injected|applied|used|washed down|went down|went in|is in|am done"
    r"|all done|done with|is done|been done|dealt with|down the hatch|in me|finished"
    r"|got .{1,30} (?:down|in me)|knocked back|managed|done and dusted)\b",
    re.IGNORECASE,
)
_AWAY: Final = re.compile(
    r"\b(?:took|taken|had|have|put|got|popped|used)\b.{0,40}?\b(?:off|out of|out|from|away|back"
    r"|into|in the (?:box|bag|drawer|bin|cupboard|cabinet)|delivered|refilled|renewed"
    r"|prescribed|checked|explained|stolen|to the)\b",
    re.IGNORECASE,
)


def tells_of_taking(text: str) -> bool:
    """Say whether a text has words for taking something in, and not for moving it.

    A model hears a dose in "the cat knocked the metformin over". Without such
    words what it heard is shown and waits for a yes.
    """
    return _TAKING.search(text) is not None and _AWAY.search(text) is None


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
