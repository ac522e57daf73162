"""What makes a complaint one for a visit, though words of an emergency are in it.

A frame of the table explains the categories it names and no others, and only while
nothing in the utterance says that it is new, worse or more than that. How long
something has lasted counts only for what it is said of. The frames themselves are
data of the language.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .flag import Category
from .index import Span, spans_of
from .language import Everyday, Language
from .pattern import Classes, Pattern, compile_phrase
from .situation import Situation
from .text import Text

TOGETHER = "signs.together"
"""The rule of signs, whose category is only that of the gravest."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """One compiled frame."""

    everyday: Everyday
    ways: tuple[tuple[Pattern, ...], ...]
    unless: Pattern

    def alarms(self, text: Text) -> bool:
        """Say whether anything in the utterance says that it is more than that."""
        return self.unless.regex.search(text.plain) is not None

    def lasting(self, text: Text) -> list[Span]:
        """Return where it is said that something has lasted."""
        return [span for parts in self.ways for span in spans_of(parts[0], text)]

    def holds(self, about: str) -> bool:
        """Say whether every part of one way is in these words."""
        return any(
            all(part.regex.search(about) for part in parts) for parts in self.ways
        )


class EverydayIndex:
    """The compiled frames of one language."""

    def __init__(self, language: Language) -> None:
        """Compile the frames; the regular expressions follow when first needed."""
        self._frames = tuple(
            _frame(each, language.classes) for each in language.everyday
        )
        self._language = language

    def explains(
        self, category: Category, rule: str, spans: Sequence[Span], where: Situation
    ) -> bool:
        """Say whether what stands at these spans is an everyday complaint."""
        return any(
            self._explains(frame, spans, where)
            for frame in self._frames
            if category in frame.everyday.of
            or (rule == TOGETHER and frame.everyday.together)
        )

    def _explains(self, frame: _Frame, spans: Sequence[Span], where: Situation) -> bool:
        leads, follows = self._language.leads, self._language.follows
        stood = (
            where.lasts(spans, frame.lasting(where.text), leads)
            if frame.everyday.lasting
            else frame.holds(where.about(spans, follows))
        )
        return stood and not frame.alarms(where.text)

    def prepare(self) -> None:
        """Compile every phrase now."""
        for frame in self._frames:
            for pattern in (
                frame.unless,
                *(part for way in frame.ways for part in way),
            ):
                _ = pattern.regex


def _frame(everyday: Everyday, classes: Classes) -> _Frame:
    return _Frame(
        everyday,
        tuple(
            tuple(compile_phrase(part, classes) for part in phrase.split(" + "))
            for phrase in everyday.phrases
        ),
        compile_phrase(everyday.unless, classes),
    )
