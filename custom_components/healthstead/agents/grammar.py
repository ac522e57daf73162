"""The shapes a model may write in, as GBNF for llama.cpp.

Two shapes: the planner's lines (``reason > action``) and the caller's one JSON
object, whose texts are stretches of what was said, letter for letter: a model that
cannot spell a rare word can still point at it. Whether a value is true, allowed or
complete is for the resolver and the policy.

A model under a grammar can still be cut off by its token limit, and it may
spell a character in bytes that are no UTF-8 (they arrive as U+FFFD), so
readers still check what they read.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

TEXT_LENGTH: Final = 80
"""Longest text value, in characters: names, times and complaints are shorter."""

STEPS: Final = 4
"""Most lines of one plan."""

REASON_LENGTH: Final = (3, 120)

_LETTERS: Final = r"a-zA-Z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u017F"
_REASON: Final = f"[{_LETTERS}0-9 ,.':/%-]"
_REASON_EDGE: Final = f"[{_LETTERS}0-9.%']"
# Control characters, quotes and backslashes break a JSON string; U+2028, U+2029
# and U+0085 break lines for some readers; surrogates cannot be encoded at all.
_UNFIT: Final = r'"\\\x00-\x1F\x7F-\x9F\u2028\u2029\uD800-\uDFFF\uFFFE\uFFFF'
_TEXT_RULES: Final = (
    f'text ::= "\\"" start char{{0,{TEXT_LENGTH - 1}}} "\\""',
    f"start ::= [^ {_UNFIT}] | escape",
    f"char ::= [^{_UNFIT}] | escape",
    r'escape ::= "\\" ["\\/]',
)

MOST_PIECES: Final = 160
"""Words of an utterance that a grammar spells out; a longer one is a story."""

# Numbers whole, and apart from a unit that is written against them (88.7kg); a full stop
# may end a text (8 a.m.) and begin none.
_PIECE: Final = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_](?:[\w-]*\w)?|[%°]|(?<=\w)\.")
_BROKEN: Final = re.compile(f"[{_UNFIT}]")


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """One argument: free text, or exactly one of its choices."""

    name: str
    kind: Literal["text", "choice"]
    choices: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a choice without choices: it would forbid every text."""
        if (self.kind == "choice") is not bool(self.choices):
            raise ValueError(f"{self.name}: a choice needs choices, a text has none")


def caller_grammar(fields: Sequence[Field], said: str = "") -> str:
    """Return the grammar of one compact JSON object.

    The fields come in this order and each may be missing: a missing argument
    is asked for by the resolver, so the model need not invent one. A text is a
    stretch of what was ``said``, from the start of a word to the end of one; any
    short text where nothing, or a whole story, was said.
    """
    if not fields:
        return 'root ::= "{}"\n'
    if len({field.name for field in fields}) != len(fields):
        raise ValueError("two fields with one name")
    rules = ['root ::= "{" from-0? "}"']
    last = len(fields) - 1
    for place, field in enumerate(fields):
        after = "" if place == last else f' ("," from-{place + 1})?'
        otherwise = "" if place == last else f" | from-{place + 1}"
        rules.append(f"from-{place} ::= field-{place}{after}{otherwise}")
        rules.append(f"field-{place} ::= {_pair(field)}")
    if any(field.kind == "text" for field in fields):
        rules += _stretches(said) or _TEXT_RULES
    return "\n".join(rules) + "\n"


def _stretches(said: str) -> list[str]:
    """Return the rules of a text that stands in these words; none if it cannot."""
    pieces = list(_PIECE.finditer(said))
    first = [f"at-{n}" for n, piece in enumerate(pieces) if piece[0] != "."]
    if not first or len(pieces) > MOST_PIECES:
        return []
    rules = [f'text ::= "\\"" ({" | ".join(first)}) "\\""']
    for place, piece in enumerate(pieces):
        on = _going_on(said, piece.end(), pieces[place + 1 : place + 2], place + 1)
        rules.append(f"at-{place} ::= {_literal(piece[0])}{on}")
    return rules


def _going_on(said: str, end: int, following: list[re.Match[str]], place: int) -> str:
    """Return how a text may go on after a word; quotes and marks end it."""
    for piece in following:
        between = said[end : piece.start()]
        if not _BROKEN.search(between):
            return f" ({_literal(between)} at-{place})?" if between else f" at-{place}?"
    return ""


def planner_grammar(actions: Sequence[str]) -> str:
    """Return the grammar of one to four lines ``reason > action``."""
    if not actions:
        raise ValueError("a plan needs at least one possible action")
    shortest, longest = REASON_LENGTH
    middle = f"{_REASON}{{{shortest - 2},{longest - 2}}}"
    choices = " | ".join(_literal(action) for action in actions)
    return "\n".join(
        (
            f'root ::= line ("\\n" line){{0,{STEPS - 1}}}',
            'line ::= reason " > " action',
            f"reason ::= [{_LETTERS}0-9] {middle} {_REASON_EDGE}",
            f"action ::= {choices}",
            "",
        )
    )


def _pair(field: Field) -> str:
    """Return the rule body of ``"name":value``."""
    key = _literal(f"{_json(field.name)}:")
    if field.kind == "text":
        return f"{key} text"
    choices = " | ".join(_literal(_json(choice)) for choice in field.choices)
    return f"{key} ({choices})"


def _json(text: str) -> str:
    """Return the text as JSON, letters kept as they are."""
    return json.dumps(text, ensure_ascii=False)


def _literal(text: str) -> str:
    """Return the text as a GBNF literal."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + escaped.replace("\n", "\\n").replace("\r", "\\r") + '"'
