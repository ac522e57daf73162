"""What a question named to choose from, and which of it an answer means.

A draft carries the options beside its arguments, so that "the second one" is read, and
so that a name which was chosen is not asked about again because another sounds like it.
"""

import json
import re
from collections.abc import Mapping
from typing import Final

from ...domain.naming import words_of
from .spec import CARRIED, Missing

OPTIONS: Final = f"{CARRIED}options"
"""The argument that was asked about, and what could be meant by it."""

_LEAD: Final = (
    r"(?:(?:the|it'?s|it is|i mean|i meant|my|number|option|please|yes|no|with)\s+)*"
)
_TAIL: Final = r"(?:\s+(?:one|please|of them|of those|of these|option))*[.!]*"
_PLACES: Final[tuple[re.Pattern[str], ...]] = tuple(
    re.compile(rf"{_LEAD}(?:{words}){_TAIL}", re.IGNORECASE)
    for words in (
        r"first|1st|former",
        r"second|2nd|latter|other",
        r"third|3rd",
        r"fourth|4th",
        r"fifth|5th",
    )
)
_LAST: Final = re.compile(rf"{_LEAD}last{_TAIL}", re.IGNORECASE)
_TWO: Final = 2
_ONLY_OF_TWO: Final = re.compile(r"\b(?:former|latter|other)\b", re.IGNORECASE)


def to_choose(argument: str, key: str, said: str, options: tuple[str, ...]) -> Missing:
    """Return the question which of several is meant."""
    return Missing(
        argument=argument,
        key=key,
        facts={"said": said, "options": " or ".join(options)},
        options=options,
        carried={OPTIONS: json.dumps([argument, *options])},
    )


def option_meant(arguments: Mapping[str, str], missing: str, answer: str) -> str:
    """Return the option that an answer means by its place, or by words of its own."""
    options = _options(arguments, missing)
    if not options:
        return ""
    return _by_place(options, answer.strip()) or _by_words(options, answer)


def was_chosen(carried: Mapping[str, str], argument: str, words: str) -> bool:
    """Say whether some words are one of the options that were asked about."""
    return words in _options(carried, argument)


def _options(arguments: Mapping[str, str], argument: str) -> list[str]:
    asked, *options = json.loads(arguments.get(OPTIONS, '[""]'))
    return options if asked == argument else []


def _by_place(options: list[str], answer: str) -> str:
    if _ONLY_OF_TWO.search(answer) and len(options) != _TWO:
        return ""
    if _LAST.fullmatch(answer):
        return options[-1]
    places = (n for n, place in enumerate(_PLACES) if place.fullmatch(answer))
    place = next(places, len(options))
    return options[place] if place < len(options) else ""


def _by_words(options: list[str], answer: str) -> str:
    """Return the one option that has a word of the answer which no other has."""
    heard = set(words_of(answer))
    fits = [
        option
        for option in options
        if heard & _own(option, options) and not heard & _of_others(option, options)
    ]
    return fits[0] if len(fits) == 1 else ""


def _own(option: str, options: list[str]) -> set[str]:
    return set(words_of(option)) - _of_others(option, options, shared=True)


def _of_others(option: str, options: list[str], *, shared: bool = False) -> set[str]:
    """Return the words of the other options; those of this one, too, if ``shared``."""
    others = {word for one in options if one != option for word in words_of(one)}
    return others if shared else others - set(words_of(option))
