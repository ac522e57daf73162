"""What an answer in another language means in English, or None.

A yes, a no, one of what was offered, a name, a time, an amount, a value: and a yes or a
no before one of these. Every word of it has to be known.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from ...domain.naming import words_of
from ..router import Names
from . import LANGUAGES
from .shapes import Language, without_accents
from .times import english_time
from .values import english_amount, english_unit, english_value

_DOUBTFUL: Final = "no, but what follows is not known"
_UNDONE: Final = frozenset({"no, yes", "no, lovely"})
"""Not apart, the no belongs to what follows: "no estoy seguro"."""
_APART: Final = re.compile(r"\W*no\s*[,.;:!]", re.IGNORECASE)
_ONLY_ONE: Final = re.compile(
    r"(?:nur (?:eine[nrms]?|ein)|seulement une?|une? seule?|solo una?|una? sola)"
)


def in_english(text: str, language: str, names: Names) -> str | None:
    """Return the English for an answer of which every word is known."""
    known = LANGUAGES[language]
    answer = _answer(known.plain(text), known, names)
    # "No, ..." is a no; "no he tomado ..." only begins like one.
    apart = language != "es" or _APART.match(text) is not None
    if answer == _DOUBTFUL:
        return "no" if apart else None
    return None if answer in _UNDONE and not apart else answer


def _answer(plain: str, language: Language, names: Names) -> str | None:
    for pattern, english in _compiled(language)[0]:
        if pattern.fullmatch(plain):
            return english
    if (piece := _piece(plain, language, names)) is not None:
        return piece
    for lead, english in _compiled(language)[1]:
        if (found := lead.match(plain)) is not None:
            rest = _answer(plain[found.end() :], language, names)
            return _joined(english, rest)
    return None


def _joined(lead: str, rest: str | None) -> str | None:
    """Return a yes or a no with what follows; a no stands whatever follows it."""
    if rest is None:
        return _DOUBTFUL if lead == "no" else None
    return rest if rest in {"yes", "no"} and rest == lead else f"{lead}, {rest}"


def _piece(plain: str, language: Language, names: Names) -> str | None:
    """Return the English for a time, a name, an amount or a value alone."""
    if (time := english_time(plain, language)) is not None:
        return time
    articles = without_accents(language.articles)
    bare = re.sub(rf"^(?:{articles}\b ?)+", "", plain)
    return next(_readings(plain, bare, language, names), None)


def _readings(plain: str, bare: str, language: Language, names: Names) -> Iterator[str]:
    if (amount := english_amount(plain, language)) is not None:
        yield amount
    if _ONLY_ONE.fullmatch(plain):
        yield "1"
    if (name := _name(bare, names)) is not None:
        yield name
    if (unit := english_unit(plain, language)) is not None:
        yield unit
    if (kind := _specialty(bare, language)) is not None:
        yield kind
    for measure in ("blood_pressure", "temperature"):
        if (value := english_value(measure, plain, language)) is not None:
            yield value


def _name(bare: str, names: Names) -> str | None:
    """Return the one name of the household that the words are, or are part of."""
    said = set(words_of(bare))
    known = (*names.medications, *names.former, *names.clinicians, *names.people)
    fits = {
        name for name in known if said and said <= set(words_of(without_accents(name)))
    }
    return fits.pop() if len(fits) == 1 else None


def _specialty(bare: str, language: Language) -> str | None:
    return next(
        (
            english
            for english, words in language.specialties.items()
            if bare in without_accents(words).split("|")
        ),
        None,
    )


type _Patterns = tuple[tuple[re.Pattern[str], str], ...]


@cache
def _compiled(language: Language) -> tuple[_Patterns, _Patterns]:
    """Return whole answers, and words that begin one."""
    whole = tuple(
        (re.compile(without_accents(pattern)), english)
        for pattern, english in language.answers
    )
    leads = tuple(
        (re.compile(rf"(?:{without_accents(pattern)})\b ?(?=.)"), english)
        for pattern, english in language.leads
    )
    return whole, leads
