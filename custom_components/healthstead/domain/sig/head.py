"""The drug and its product at the head of a direction.

A run of words that nothing understands, standing where a name stands, is the
name. Anywhere else such a word is a reason to ask.
"""

import re
from dataclasses import dataclass
from typing import Final

from .facts import Amount, Flag, Form, Mark, Note, Place, Strength, Token, Word

MOST_WORDS: Final = 4
SHORTEST: Final = 3
SHORTEST_INSIDE: Final = 5
# Words that can stand first in a sentence and are never a medicine.
NOT_A_NAME: Final = frozenset(
    "above after all although any because below between both but can could did does "
    "during either else ever except had has here how however into less lot lower more "
    "most much neither nor off once other others our out over per quite rather said "
    "same several should since so such than that their then there these they those "
    "though till too under until up upon very was were what when where whether which "
    "while who why will would yes yet higher high low normal extra another half-life "
    "tablespoonfuls first second third last previous additional remaining unless "
    "unknown illegible unclear tbd tba".split()
)
# After these a word says where or what for, and is no name.
_PLACED: Final = re.compile(
    r"\b(?:to|on|onto|in|into|for|with|at|over)(?: the)?\s*$", re.IGNORECASE
)
_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9'/+-]*")


@dataclass(frozen=True, slots=True)
class Head:
    """What the direction is for, and where the direction itself begins."""

    drug: str = ""
    form: Form | None = None
    end: int = 0
    """Index of the first token after the name and the form."""
    named_first: bool = False
    """The name stands before the amount, so an amount beside it is a strength."""


def read_head(text: str, tokens: list[Token]) -> tuple[Head, list[Token]]:
    """Return the head, and the tokens without the words of the name."""
    at = _skipped(tokens)
    forms = [t.fact for t in tokens[:at] if isinstance(t.fact, Form)]
    end = at
    while end < len(tokens) and _is_name(tokens, end, named=end > at or bool(forms)):
        end += 1
    placed = end > at and _PLACED.search(text, 0, tokens[at].start)
    if end == at or end - at > MOST_WORDS or placed:
        return _named_inside(text, tokens, forms)
    drug = _joined(text, tokens[at].start, tokens[end - 1].end)
    rest = [*tokens[:at], *tokens[end:]]
    form, after = _form_after(rest, at)
    first = forms[-1] if forms else form
    return Head(drug=drug, form=first, end=after, named_first=True), rest


def _skipped(tokens: list[Token]) -> int:
    """Return the index where a name would begin."""
    at = 0
    while at < len(tokens) and _leads(tokens[at]):
        at += 1
    return at


def _leads(token: Token) -> bool:
    """Say whether a token may stand before a name: "Tab", "Apply", "Inhale"."""
    fact = token.fact
    if isinstance(fact, Form | Note | Flag | Place):
        return True
    return fact in {Mark.APPLY, Mark.INJECT}


def _is_name(tokens: list[Token], at: int, *, named: bool) -> bool:
    fact = tokens[at].fact
    if not isinstance(fact, Word) or not _NAME.fullmatch(fact.text):
        return False
    if fact.text.lower() in NOT_A_NAME:
        return False
    return named or len(fact.text) >= SHORTEST


def _is_name_inside(tokens: list[Token], at: int) -> bool:
    """Say whether a name may stand here; "2 dollops" must not pass as one."""
    fact = tokens[at].fact
    long = isinstance(fact, Word) and len(fact.text) >= SHORTEST_INSIDE
    counted = tokens[at - 1].fact is not Mark.OF
    plural = counted and isinstance(fact, Word) and fact.text.lower().endswith("s")
    return long and not plural and _is_name(tokens, at, named=False)


def _joined(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


def _form_after(tokens: list[Token], at: int) -> tuple[Form | None, int]:
    """Return a form that follows the name: "Salbutamol inhaler"."""
    form = None
    while at < len(tokens) and isinstance(tokens[at].fact, Form | Note | Flag):
        fact = tokens[at].fact
        form = fact if isinstance(fact, Form) else form
        at += 1
    return form, at


def _named_inside(
    text: str, tokens: list[Token], forms: list[Form]
) -> tuple[Head, list[Token]]:
    """Find a name inside: "two tablets of X", "take 1 X three times a day"."""
    form = forms[-1] if forms else None
    for at in range(1, len(tokens)):
        before = tokens[at - 1].fact
        bare = isinstance(before, Amount) and not before.unit
        if (before is Mark.OF or bare) and _is_name_inside(tokens, at):
            end = at + 1
            while end < len(tokens) and _is_name(tokens, end, named=True):
                end += 1
            drug = _joined(text, tokens[at].start, tokens[end - 1].end)
            return Head(drug=drug, form=form), [*tokens[:at], *tokens[end:]]
    return Head(form=form), tokens


def strength_text(tokens: list[Token]) -> str:
    """Return the strength that was written as such, or an empty text."""
    return next((t.fact.text for t in tokens if isinstance(t.fact, Strength)), "")
