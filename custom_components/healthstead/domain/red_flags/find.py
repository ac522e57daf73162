"""Find the red flag in what a person said or typed.

Rules only: no model, no network, no clock. Every language is tried, because
people call for help in the language that comes first.
"""

from dataclasses import replace
from functools import cache
from typing import Final

from .book import Book, Found
from .flag import Category, RedFlag
from .languages import LANGUAGES
from .spelling import SPELLING
from .text import read_text

RULES_VERSION: Final = "2026.11.3"
# Where several stand, the one whose first words cannot wait [product choice].
_GRAVITY: Final = (
    Category.DANGER,
    Category.CHOKING,
    Category.ANAPHYLAXIS,
    Category.CONSCIOUSNESS,
    Category.PREGNANCY,
    Category.BLEEDING,
    Category.SEIZURE,
    Category.STROKE,
    Category.CARDIAC,
    Category.SELF_HARM,
    Category.OVERDOSE,
    Category.DIABETES,
    Category.CHILD,
    Category.BREATHING,
    Category.BURNS,
    Category.EYE,
    Category.TRAUMA,
    Category.SEPSIS,
    Category.HEADACHE,
    Category.NEURO,
    Category.LIMB,
    Category.BITE,
    Category.ENVIRONMENT,
    Category.OTHER,
    Category.ABDOMEN,
    Category.HELP_REQUEST,
)
_ORDER: Final = {category: rank for rank, category in enumerate(_GRAVITY)}
_BOOKS: Final = tuple(Book(language) for language in LANGUAGES)
_SPELLING: Final = replace(
    SPELLING,
    known=SPELLING.known.union(*(book.words for book in _BOOKS[1:])),
)
"""No word of another language is taken for a slip in an English one."""


def find_red_flag(text: str) -> RedFlag | None:
    """Return the gravest red flag in a text, or None."""
    plain = read_text(text, _SPELLING)
    found = [each for book in _BOOKS for each in book.find(plain)]
    if not found:
        return None
    gravest = min(found, key=_rank)
    asked_for_help = any(each.rule.help for each in found)
    return RedFlag(
        category=gravest.rule.category,
        pathway=gravest.rule.pathway,
        explicit_help=asked_for_help,
        starts_sos=asked_for_help or any(not each.rule.thought for each in found),
        quote=_quote(gravest),
        rule=gravest.rule.id,
        unclear=not asked_for_help and all(_doubtful(each) for each in found),
    )


@cache
def prepare() -> None:
    """Compile every phrase now, so that the first sentence is not the slowest.

    Once in a process: what is compiled stays.
    """
    for book in _BOOKS:
        book.prepare()


def _rank(found: Found) -> tuple[bool, bool, int, str]:
    """Order by gravity: symptoms and attempts, then thoughts, then bare calls."""
    rule = found.rule
    bare = rule.category is Category.HELP_REQUEST
    return (bare, rule.thought, _ORDER[rule.category], rule.id)


def _doubtful(found: Found) -> bool:
    return found.rule.unclear or any(map(found.situation.doubtful, found.spans))


def _quote(found: Found) -> str:
    first, last = found.situation.fragments(
        (min(a for a, _ in found.spans), max(b for _, b in found.spans))
    )
    return found.text.said(first, last).strip(" ,.;:!?")
