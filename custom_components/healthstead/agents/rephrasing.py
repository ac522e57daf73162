"""A friendlier wording by a larger model, kept only if nothing in it has changed.

Off unless somebody switched it on, and asked only of a runtime that says it can write
prose. An alarm, a refusal, a question and a draft are never reworded. What the check
lets through says the same: every number with its unit, every name, day, time, negation
and word of weight is there as often as before, and no other one is.
"""

import re
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Iterator
from typing import Final

from ..care.record import Household
from .loaded_words import KEPT, LOADED, NEGATIONS, PASSING
from .policy import Verdict
from .replies.grammar import GRAMMARS
from .router import Route
from .runtime.protocol import Runtime, RuntimeFailed
from .tongue import plain_word
from .tools import BY_NAME
from .tools.spec import Effect
from .trace import Turn

type Rephrase = Callable[[Turn, Household], Awaitable[None]]

PATIENCE_S: Final = 3.0
LIMIT: Final = 120
"""Most tokens of a reply in other words."""
LONGEST: Final = 300
"""Characters of a reply that is reworded; longer ones are lists."""
SHORT: Final = 4
"""Letters; shorter words carry no meaning of their own, or stand in a table."""
_NUMBER: Final = re.compile(r"\d+(?:[.,:/ ]\d+)*")
_MEASURED: Final = re.compile(
    r"(\d+(?:[.,:/]\d+)*) ?([^\W\d_]+(?:/[^\W\d_]+)?|[°%]\w?)?"
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_ODD: Final = re.compile(r"[?<>{}\[\]|*_#`\n\r]|https?:")
"""A question, markup and addresses: none of it belongs into a reply."""
NAMES: Final = {"en": "English", "de": "German", "fr": "French", "es": "Spanish"}
SYSTEM: Final = (
    "You rewrite one short reply of a household's health assistant so that it sounds "
    "warm and natural, in {language}, for an old person. Keep every number, unit, name, "
    "day, time and every other word that carries meaning exactly as it is. Add no "
    "advice, no praise of a medicine, no question and nothing new. Answer with the "
    "reply alone, at most two sentences."
)


async def as_it_is(_turn: Turn, _household: Household) -> None:
    """Leave a reply in the words of its template."""


class Rephraser:
    """Asks a capable runtime for other words, and checks them."""

    def __init__(self, runtime: Runtime) -> None:
        """Ask this runtime; one that cannot answers nothing, and nothing changes."""
        self._runtime = runtime

    async def __call__(self, turn: Turn, household: Household) -> None:
        """Put a reply in other words, if it may be and if all of it survives."""
        if not may_be_reworded(turn):
            return
        try:
            other = await self._runtime.write(
                SYSTEM.format(language=NAMES[turn.language]),
                turn.reply,
                limit=LIMIT,
                deadline_s=PATIENCE_S,
            )
        except RuntimeFailed:
            return
        told = " ".join((other or "").split())
        if survives(turn.reply, told, turn.language, names_of(household)):
            turn.reply = told


def may_be_reworded(turn: Turn) -> bool:
    """Say whether a reply only tells of what was done: no alarm, no no, no question."""
    plain = turn.route != Route.RED_FLAG and not turn.question and not turn.home
    return (
        plain
        and bool(turn.calls)
        and all(call.verdict is Verdict.ALLOW for call in turn.calls)
        and all(BY_NAME[c.tool].effect is not Effect.EMERGENCY for c in turn.calls)
        and 0 < len(turn.reply) <= LONGEST
        and "\n" not in turn.reply
    )


def names_of(household: Household) -> tuple[str, ...]:
    """Return every name that a household knows, of people and of medications."""
    return tuple(dict.fromkeys(filter(None, _names(household))))


def _names(household: Household) -> Iterator[str]:
    for record in household.people.values():
        yield record.person.name
        yield from record.person.name.split()
        for state in record.medications.values():
            yield state.medication.name
            yield state.medication.shared_label
        for contact in record.contacts:
            yield contact.name
    for clinician in household.clinicians.values():
        yield clinician.name


def survives(reply: str, other: str, language: str, names: Iterable[str] = ()) -> bool:
    """Say whether other words for a reply say the same and nothing beside it."""
    if not other or len(other) > 2 * len(reply) + 80 or _ODD.search(other):
        return False
    return (
        Counter(_NUMBER.findall(reply)) == Counter(_NUMBER.findall(other))
        and _measured(reply) <= _measured(other)
        and all(_times(name, reply) == _times(name, other) for name in names)
        and _weighed(reply, language) == _weighed(other, language)
        and _meanings(reply, language) <= _words(other)
    )


def _times(name: str, text: str) -> int:
    """Return how often a name is said."""
    pattern = rf"(?<!\w){re.escape(name)}(?!\w)"
    return len(re.findall(pattern, text, re.IGNORECASE))


def _measured(text: str) -> Counter[tuple[str, str]]:
    """Count each number with the word that follows it."""
    return Counter(
        (number, unit.casefold()) for number, unit in _MEASURED.findall(text)
    )


def _weighed(text: str, language: str) -> Counter[str]:
    """Count negations, days, months and words of weight: none may come or go."""
    grammar = GRAMMARS[language]
    days = (*grammar.weekdays, *grammar.months, *grammar.near)
    kept = {plain_word(word) for name in days for word in _WORD.findall(name)}
    kept |= NEGATIONS[language] | LOADED[language]
    said = (
        "not" if word.endswith(("n't", "n\u2019t")) else plain_word(word)
        for word in (each.casefold() for each in _WORD.findall(text))
    )
    return Counter(word for word in said if word in kept)


def _meanings(text: str, language: str) -> set[str]:
    """Return the words of a reply that have to be there still."""
    passing = PASSING[language]
    return {
        word
        for word in _words(text)
        if word not in passing and (len(word) >= SHORT or word in KEPT[language])
    }


def _words(text: str) -> set[str]:
    return {plain_word(word) for word in _WORD.findall(text)}
