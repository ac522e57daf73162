"""Phrases and contexts, filed so that a text finds its own quickly.

Which of them are true of a sentence is judged in ``situation.py``.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields

from .language import Contexts
from .pattern import Classes, Pattern, compile_phrase, key_of
from .text import Text

type Span = tuple[int, int]
"""First and last token, both included."""


class PhraseIndex:
    """Phrases that can be looked for in one go."""

    def __init__(self, phrases: Iterable[str], classes: Classes) -> None:
        """Compile the phrases and file them under their word beginnings."""
        self.patterns = tuple(compile_phrase(phrase, classes) for phrase in phrases)
        self._by_key: dict[str, list[Pattern]] = {}
        for pattern in self.patterns:
            for key in pattern.keys:
                self._by_key.setdefault(key, []).append(pattern)

    def spans(self, text: Text) -> list[Span]:
        """Return where any of the phrases stands in a text."""
        keys = {key_of(token.word) for token in text.tokens}
        found = {p for key in keys for p in self._by_key.get(key, ())}
        return [span for pattern in found for span in spans_of(pattern, text)]


def spans_of(pattern: Pattern, text: Text) -> list[Span]:
    """Return where one phrase stands in a text."""
    return [
        (text.index(m.start()), text.index(m.end() - 1))
        for m in pattern.regex.finditer(text.plain)
        if m.end() > m.start()
    ]


@dataclass(frozen=True, slots=True)
class ContextIndex:
    """The compiled contexts of one language."""

    words: Contexts
    masks: PhraseIndex
    asides: PhraseIndex
    unequalled: PhraseIndex
    denied_after: PhraseIndex
    past: PhraseIndex
    lately: PhraseIndex
    over: PhraseIndex
    recent: PhraseIndex
    present: PhraseIndex
    hypothetical: PhraseIndex
    general: PhraseIndex
    asking: PhraseIndex
    persons: PhraseIndex
    kin: PhraseIndex
    fiction: PhraseIndex
    staged: PhraseIndex
    distant: PhraseIndex

    @classmethod
    def of(cls, words: Contexts, classes: Classes) -> ContextIndex:
        """Compile the contexts of a language."""
        return cls(
            words,
            *(PhraseIndex(getattr(words, name), classes) for name in _indexed(cls)),
        )

    def prepare(self) -> None:
        """Compile every phrase now."""
        for name in _indexed(type(self)):
            for pattern in getattr(self, name).patterns:
                _ = pattern.regex


def _indexed(kind: type[ContextIndex]) -> list[str]:
    return [field.name for field in fields(kind) if field.name != "words"]
