"""The drug and its product at the head of a direction.

A run of words that nothing understands, standing where a name stands, is the
name. Anywhere else such a word is a reason to ask.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from .facts import Amount, Flag, Form, Mark, Note, Place, Strength, Token, Word
from .scan import RULES

MOST_WORDS: Final = 4
SHORTEST: Final = 3
SHORTEST_INSIDE: Final = 5
LIKE_A_FIGURE: Final = frozenset({"l", "I", "o", "O", "S", "Z"})
"""Letters that stand for a badly scanned figure, and are no part of a name."""
MOST_TAKEN: Final = 20
"""More pieces than this beside a name are a strength."""
COUNTED: Final = frozenset({"tablet", "capsule", "pill"})
# Words that can stand first in a sentence and are never a medicine.
NOT_A_NAME: Final = frozenset(
    "above after all although any because below between both but can could did does "
    "during either else ever except had has here how however into less lot lower more "
    "most much neither nor off once other others our out over per quite rather said "
    "same several should since so such than that their then there these they those "
    "though till too under until up upon very was were what when where whether which "
    "while who why will would yes yet higher high low normal extra another half-life "
    "tablespoonfuls first second third last previous additional remaining unless "
    "unknown illegible unclear tbd tba later next finally eventually lastly firstly "
    "secondly thirdly meanwhile additionally alternatively otherwise reduced increased "
    "reducing increasing loading booster starting initial final small large little big "
    "thin thick heavy light early late good bad old new spoon spoons spoonful "
    "spoonfuls cup cups cupful bottle bottles glass dollop dollops handful squeeze "
    "blob amount amounts quantity day days week weeks month months hour hours minute "
    "minutes year years night nights morning mornings evening evenings meal meals "
    "times time daily weekly monthly hourly nightly white pink blue red yellow green "
    "orange purple round oval brown black half quarter double triple dose doses "
    "strength always sometimes usually often maybe perhaps possibly about nearly "
    "almost instead again back down lower upper whilst something anything everything "
    "nothing doctor nurse pharmacist clinic hospital surgery missed going switch "
    "switching changing changed continuing following".split()
)
# After these a word says where or what for, and is no name.
_PLACED: Final = re.compile(
    r"\b(?:to|on|onto|in|into|for|with|at|over)(?: the)?\s*$", re.IGNORECASE
)
# A word of the grammar itself is no medicine, wherever it was left over; these are.
_ALSO_NAMES: Final = frozenset(
    {"iron", "milk", "antacid", "antacids", "zinc", "calcium", "regular"}
)
VOCABULARY: Final = (
    frozenset(
        word.lower()
        for rule in RULES
        for word in re.findall(r"(?<![A-Za-z\\<])[A-Za-z]{4,}", rule.pattern.pattern)
    )
    - _ALSO_NAMES
)
# Endings of medicines: after a bare number any other word may be a measure.
_LIKE_A_MEDICINE: Final = re.compile(
    r"(?:in|ine|ol|ide|ate|one|am|il|en|an|ium|ene|ole|vir|mab|ac|ix|ex|ic|um)$",
    re.IGNORECASE,
)
_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9'/+-]*")
# What may stand between two words of a name: "Paracetamol and codeine".
_WITHIN: Final = re.compile(
    r"[\s*_-]*(?:(?:and|with|plus|&|\+|/)[\s-]*)?", re.IGNORECASE
)


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
        if end > at and not _together(text, tokens[end - 1], tokens[end]):
            break
        end += 1
    placed = end > at and _PLACED.search(text, 0, tokens[at].start)
    if end == at or end - at > MOST_WORDS or placed:
        return _named_inside(text, tokens, forms)
    drug = _joined(text, tokens[at].start, tokens[end - 1].end)
    rest = [*tokens[:at], *_form_apart(tokens[end:])]
    form, after = _form_after(rest, at)
    first = forms[-1] if forms else form
    return Head(drug=drug, form=first, end=after, named_first=True), rest


def _form_apart(rest: list[Token]) -> list[Token]:
    """Read "Dolo 650 tab" as a strength and a form: nobody takes 650 tablets."""
    if not rest or not isinstance(rest[0].fact, Amount):
        return rest
    amount, start, end = rest[0].fact, rest[0].start, rest[0].end
    many = amount.low == amount.high and amount.low > MOST_TAKEN
    if not many or amount.unit not in COUNTED:
        return rest
    strength = Token(replace(amount, unit=""), start, end)
    return [Token(Form(amount.unit, counted=True), start, start), strength, *rest[1:]]


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
    if fact.text.lower() in NOT_A_NAME or fact.text.lower() in VOCABULARY:
        return False
    if fact.text in LIKE_A_FIGURE:
        return False
    return named or len(fact.text) >= SHORTEST


def _goes_on(text: str, tokens: list[Token], at: int) -> bool:
    """Say whether the next word is still the name: "1 folic acid"."""
    if at >= len(tokens) or not _is_name(tokens, at, named=False):
        return False
    return _together(text, tokens[at - 1], tokens[at])


def _is_name_inside(tokens: list[Token], at: int) -> bool:
    """Say whether a name may stand here; "2 dollops" must not pass as one."""
    fact = tokens[at].fact
    if not isinstance(fact, Word) or not fact.text.isalpha():
        return False
    if len(fact.text) < SHORTEST_INSIDE or not _is_name(tokens, at, named=False):
        return False
    named_of = tokens[at - 1].fact is Mark.OF
    return named_of or bool(_LIKE_A_MEDICINE.search(fact.text))


def _together(text: str, one: Token, two: Token) -> bool:
    """Say whether two words stand side by side and so may be one name."""
    return bool(_WITHIN.fullmatch(text, one.end, two.start))


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
            while _goes_on(text, tokens, end):
                end += 1
            drug = _joined(text, tokens[at].start, tokens[end - 1].end)
            return Head(drug=drug, form=form), [*tokens[:at], *tokens[end:]]
    return Head(form=form), tokens


def strength_text(tokens: list[Token]) -> str:
    """Return the strength that was written as such, or an empty text."""
    return next((t.fact.text for t in tokens if isinstance(t.fact, Strength)), "")
