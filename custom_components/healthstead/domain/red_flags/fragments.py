"""An utterance cut into fragments and sentences.

Where one thing ends and the next begins; what is said in each is judged in
``situation.py``.
"""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from .index import ContextIndex, Span
from .text import Text

_STOPS = frozenset(".?")


class Fragments:
    """One utterance, cut at commas, turns and joins."""

    def __init__(self, text: Text, contexts: ContextIndex) -> None:
        """Keep the text; everything else is worked out when it is asked for."""
        self._text = text
        self._contexts = contexts
        self._words = tuple(token.word for token in text.tokens)

    @property
    def text(self) -> Text:
        """The utterance, without what was masked."""
        return self._text

    def fragments(self, span: Span) -> Span:
        """Return the span widened to whole fragments."""
        first, last = self._fragment(span[0]), self._fragment(span[1])
        return self._cuts[first], self._cuts[last + 1] - 1

    @cached_property
    def _cuts(self) -> tuple[int, ...]:
        """Token indices at which a fragment begins, and the end of the text."""
        begins = {0, len(self._words)}
        for at, (word, following) in enumerate(pairwise((*self._words, "."))):
            if word in _STOPS or word == ",":
                begins.add(at + 1)
            elif at - 1 not in begins and self._joins(word, following):
                begins.add(at)
        return tuple(sorted(begins))

    def _joins(self, word: str, following: str) -> bool:
        words = self._contexts.words
        return word in words.turns or (
            word in words.joins and following in words.joined
        )

    def _fragment(self, at: int) -> int:
        return bisect_right(self._cuts, at, hi=len(self._cuts) - 1) - 1

    def _sentence(self, span: Span) -> Span:
        first, last = span
        while first and self._words[first - 1] not in _STOPS:
            first -= 1
        while last < len(self._words) - 1 and self._words[last] not in _STOPS:
            last += 1
        return first, last

    @staticmethod
    def _meets(spans: Sequence[Span], within: Span) -> bool:
        first, last = within
        return any(a <= last and b >= first for a, b in spans)
