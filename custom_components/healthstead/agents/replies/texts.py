"""All that is said in one language, by the language that is spoken now.

A sentence that a language lacks is said in English: a gap in a table must not keep
anybody from being answered.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Final

from ..tongue import ENGLISH, tongue
from . import de, en, es, fr
from .grammar import GRAMMARS, Grammar

TABLES: Final = (
    "OUTCOMES CONFIRM CONFIRM_AS DOUBTS REFUSALS QUESTIONS FORMS REASONS STANDING STATUS "
    "KINDS UNITS CATEGORIES PARTS PLAIN"
).split()
"""The tables that every language has."""
MODULES: Final[Mapping[str, ModuleType]] = {ENGLISH: en, "de": de, "fr": fr, "es": es}


@dataclass(frozen=True, kw_only=True, slots=True)
class Texts:
    """One language."""

    outcomes: Mapping[str, str]
    confirm: Mapping[str, str]
    confirm_as: Mapping[str, str]
    doubts: Mapping[str, str]
    refusals: Mapping[str, str]
    questions: Mapping[str, str]
    forms: Mapping[str, str]
    reasons: Mapping[str, str]
    standing: Mapping[str, str]
    status: Mapping[str, str]
    kinds: Mapping[str, str]
    units: Mapping[str, str]
    categories: Mapping[str, str]
    parts: Mapping[str, str]
    plain: Mapping[str, str]
    ages: Sequence[str]
    words: Mapping[str, str]
    """What comes as an English word: kinds of clinicians, periods of reports."""
    grammar: Grammar

    def word(self, english: str) -> str:
        """Return a word that came in English."""
        return self.words.get(english, english)


def texts() -> Texts:
    """Return the texts of the language that is spoken now."""
    return _TEXTS[tongue()]


def _read(code: str, module: ModuleType) -> Texts:
    tables = {
        name.lower(): {**getattr(en, name), **getattr(module, name)} for name in TABLES
    }
    return Texts(
        **tables,
        ages=module.AGES,
        words=getattr(module, "WORDS", {}),
        grammar=GRAMMARS[code],
    )


_TEXTS: Final[Mapping[str, Texts]] = {
    code: _read(code, module) for code, module in MODULES.items()
}
