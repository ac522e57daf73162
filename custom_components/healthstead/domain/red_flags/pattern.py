"""The small language in which phrases are written, and its compiler.

    word            exactly this word          word*   anything that begins so
    <name>          a word class               (a|b)   one of these
    x?              x or nothing               ..      up to two words between
    ...             up to seven words between   ^  $    start, end of a clause
    @  &            the same, or after a word of "opening", before one of "closing"
    /3[89]/         a regular expression for one number
    !word,word      any one word but these
    A ~ B           both, in either order, at most seven words apart

A gap never leaves its sentence. Nothing here knows any phrase or language.
"""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from itertools import permutations
from typing import Final

type Classes = Mapping[str, str]

_ITEM: Final = re.compile(r"/[^/\s]+/|<\w+>|\.\.\.|\.\.|[()|?^$@&]|[^\s()|?<>^$@&]+")
_SPELT: Final = re.compile(r"[^\W\d_]+(?= )")
_WITHIN: Final = r"(?:[^\s.?!]+ )"
_NEAR: Final = r"(?:[^\s.?!,]+ )"
_SHORT: Final = _NEAR + r"{0,2}?"
_LONG: Final = _WITHIN + r"{0,7}?"
_START: Final = r"(?:^|(?<=[.?!,] ))"
_END: Final = r"(?=$|[.?!,] )"
KEY_LENGTH: Final = 3
NUMBER_KEY: Final = "#"
# Too common to be worth looking a pattern up by.
_COMMON: Final = frozenset(
    "i a an the is are am was of to in on at and or my me his her he she it not no "
    "do can has hav had wil wou be bee too tak got get so up out for wit fro tha thi "
    "fee".split()
)


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of regular expression and the word beginnings it needs."""

    source: str
    keys: frozenset[str] | None = None

    @property
    def cost(self) -> int:
        """Say how often a text will hold one of the keys, roughly."""
        if self.keys is None:
            return 10_000
        return len(self.keys) + 60 * len(self.keys & _COMMON)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A phrase; a text without any of ``keys`` cannot match."""

    source: str
    keys: frozenset[str]

    @property
    def regex(self) -> re.Pattern[str]:
        """Return the regular expression, compiled when first needed."""
        return _compiled(self.source)

    def firm(
        self, negators: AbstractSet[str], unable: AbstractSet[str]
    ) -> re.Pattern[str]:
        """Return the expression whose gaps let no denial in, but inability."""
        bar = f"(?!(?:{'|'.join(sorted(negators))}) )"
        able = f"(?:{'|'.join(sorted(unable))}) (?:{'|'.join(sorted(negators))}) |"
        source = self.source
        for word in (_WITHIN, _NEAR):
            source = source.replace(word, f"(?:{able if unable else ''}{bar}{word})")
        return _compiled(source)

    @property
    def words(self) -> frozenset[str]:
        """Return the words that the phrase spells out."""
        return _words(self.source)


@cache
def _words(source: str) -> frozenset[str]:
    return frozenset(_SPELT.findall(source))


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


class PatternError(ValueError):
    """A phrase that is not written in the language above."""


def key_of(word: str) -> str:
    """Return the beginning by which words and patterns are looked up."""
    return NUMBER_KEY if word[:1].isdigit() else word[:KEY_LENGTH]


def compile_phrase(text: str, classes: Classes) -> Pattern:
    """Compile one phrase of the table."""
    sides = [_Reader(side, classes).read() for side in text.split(" ~ ")]
    part = _near(sides)
    if part.keys is None:
        raise PatternError(text)
    return Pattern(r"(?<!\S)" + part.source, part.keys)


def _near(sides: list[_Part]) -> _Part:
    """Return the sides in any order, some words apart."""
    orders = [
        _LONG.join(side.source for side in order) for order in permutations(sides)
    ]
    best = min(sides, key=lambda part: part.cost)
    return _Part(f"(?:{'|'.join(orders)})", best.keys)


class _Reader:
    """Reads the items of one phrase from left to right."""

    def __init__(self, text: str, classes: Classes) -> None:
        self._text = text
        self._items = _ITEM.findall(text)
        self._classes = classes
        self._at = 0

    def read(self) -> _Part:
        """Read everything; what is left over is a mistake in the table."""
        part = self._choice()
        if self._at != len(self._items):
            raise PatternError(self._text)
        return part

    def _peek(self) -> str:
        return self._items[self._at] if self._at < len(self._items) else ""

    def _choice(self) -> _Part:
        options = [self._row()]
        while self._peek() == "|":
            self._at += 1
            options.append(self._row())
        if len(options) == 1:
            return options[0]
        keys: set[str] | None = set()
        for option in options:
            keys = None if keys is None or option.keys is None else keys | option.keys
        source = "(?:" + "|".join(option.source for option in options) + ")"
        return _Part(source, None if keys is None else frozenset(keys))

    def _row(self) -> _Part:
        parts: list[_Part] = []
        while self._peek() not in {"", "|", ")"}:
            parts.append(self._item())
        if not parts:
            raise PatternError(self._text)
        best = min(parts, key=lambda part: part.cost)
        return _Part("".join(part.source for part in parts), best.keys)

    def _item(self) -> _Part:
        part = self._atom(self._items[self._at])
        if self._peek() == "?":
            self._at += 1
            return _Part(f"(?:{part.source})?")
        return part

    def _atom(self, item: str) -> _Part:
        self._at += 1
        if item == "(":
            part = self._choice()
            if self._peek() != ")":
                raise PatternError(self._text)
            self._at += 1
            return part
        if item in _GAPS:
            return _Part(_GAPS[item])
        if item == "@":
            return _Part(_opening(self._classes.get("opening", "")))
        if item == "&":
            return _Part(_closing(self._classes.get("closing", "")))
        if item.startswith("<"):
            return _Reader(self._classes[item[1:-1]], self._classes).read()
        return _word(item)


_GAPS: Final = {"..": _SHORT, "...": _LONG, "^": _START, "$": _END}


def _opening(words: str) -> str:
    behind = (f"(?<=^{word} )|(?<= {word} )" for word in words.split("|") if word)
    return f"(?:{'|'.join((_START, *behind))})"


def _closing(words: str) -> str:
    return rf"(?=$|[.?!,] |(?:{words}) )" if words else _END


def _word(item: str) -> _Part:
    if "/" in item.removeprefix("/").removesuffix("/") or item.count("/") == 1:
        raise PatternError(item)
    if item.startswith("/"):
        return _Part(f"(?:{item[1:-1]}) ", frozenset({NUMBER_KEY}))
    if item.startswith("!"):
        others = "|".join(map(re.escape, item[1:].split(",")))
        return _Part(rf"(?!(?:{others}) )[^\s.?!,]+ ")
    stem = item.removesuffix("*")
    tail = r"\S* " if item.endswith("*") else " "
    return _Part(re.escape(stem) + tail, frozenset({key_of(stem)}))
