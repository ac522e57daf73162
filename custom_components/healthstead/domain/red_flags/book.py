"""The compiled rules of one language, and what of them stands in a text.

Which of several finds counts is decided in ``find.py``.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from .everyday import TOGETHER, EverydayIndex
from .flag import Category
from .index import ContextIndex, Span, spans_of
from .language import Language, Rule, Sign
from .pattern import Classes, Pattern, compile_phrase, key_of
from .situation import Situation
from .text import Text, Token

MASK: Final = "_"
SERIOUS: Final = 2
ALARM: Final = 4
MILD_ALARM: Final = 6
PEOPLE: Final = frozenset(
    "have has had is am are was just who a person someone somebody one s".split()
)
"""Words beside the persons of a language that still only say who."""
# Sums of weights of ``english_signs.py`` [product choice].
_TOGETHER: Final = Rule(id=TOGETHER, category=Category.OTHER, phrases=())


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One phrase of a rule: every part must stand."""

    rule: Rule
    parts: tuple[Pattern, ...]
    unless: Pattern | None
    errand: Pattern | None

    def may_stand(self, text: Text) -> bool:
        """Say whether every part is there, whatever it is said of, and no errand."""
        return all(part.regex.search(text.plain) for part in self.parts) and not (
            self.errand is not None and self.errand.regex.search(text.plain)
        )


@dataclass(frozen=True, slots=True)
class Found:
    """A rule that stands, and where."""

    rule: Rule
    spans: tuple[Span, ...]
    situation: Situation
    text: Text


class Book:
    """The compiled rules of one language."""

    def __init__(self, language: Language) -> None:
        """Compile a language; the regular expressions follow when first needed."""
        self.contexts = ContextIndex.of(language.contexts, language.classes)
        self.everyday = EverydayIndex(language)
        self.people = PEOPLE.union(*(p.words for p in self.contexts.persons.patterns))
        self.phrases = tuple(
            phrase
            for rule in language.rules
            for phrase in _phrases(rule, language.classes)
        )
        self._by_key: dict[str, list[_Phrase]] = {}
        for phrase in self.phrases:
            for key in min((p.keys for p in phrase.parts), key=len):
                self._by_key.setdefault(key, []).append(phrase)
        self.signs = tuple(
            (sign, compile_phrase(phrase, language.classes))
            for sign in language.signs
            for phrase in sign.phrases
        )
        self.milder = (
            compile_phrase(language.milder, language.classes)
            if language.milder
            else None
        )

    def find(self, whole: Text) -> list[Found]:
        """Return the rules that stand in a text and are no everyday complaint."""
        return [each for each in self._alarms(whole) if not self._is_everyday(each)]

    def _alarms(self, whole: Text) -> list[Found]:
        """Return the rules that stand in a text, or in what is left without fillers."""
        if found := self._find(whole):
            return found
        fillers = self.contexts.words.fillers
        asides = _within(self.contexts.asides.spans(whole))
        kept = tuple(
            token
            for at, token in enumerate(whole.tokens)
            if at not in asides and token.word not in fillers
        )
        if len(kept) == len(whole.tokens):
            return found
        return self._find(Text.of(whole.original, kept))

    def _is_everyday(self, found: Found) -> bool:
        spans = [
            span
            for span in found.spans
            if not self._names_only(span, found.situation.text)
        ]
        return self.everyday.explains(
            found.rule.category, found.rule.id, spans or found.spans, found.situation
        )

    def _find(self, whole: Text) -> list[Found]:
        text = _masked(whole, self.contexts.masks.spans(whole))
        situation = Situation(text, self.contexts)
        found: dict[str, Found] = {}
        for key in {key_of(token.word) for token in text.tokens}:
            for phrase in self._by_key.get(key, ()):
                if phrase.rule.id not in found and (
                    spans := self._stands(phrase, text, situation)
                ):
                    rule = phrase.rule
                    found[rule.id] = Found(rule, spans, situation, whole)
        return list(found.values()) or self._weigh(text, whole, situation)

    @property
    def words(self) -> frozenset[str]:
        """Return the words that the rules spell out."""
        return frozenset[str]().union(
            *(part.words for phrase in self.phrases for part in phrase.parts)
        )

    def prepare(self) -> None:
        """Compile every phrase now."""
        self.contexts.prepare()
        self.everyday.prepare()
        patterns = [pattern for _, pattern in self.signs]
        for phrase in self.phrases:
            patterns += [*phrase.parts, *filter(None, (phrase.unless, phrase.errand))]
        words = self.contexts.words
        for pattern in patterns:
            _ = pattern.regex
            if not words.negators.isdisjoint(pattern.words):
                _ = pattern.firm(words.negators, words.unable)

    def _stands(
        self, phrase: _Phrase, text: Text, situation: Situation
    ) -> tuple[Span, ...]:
        """Return one span per part, or nothing.

        One part must be said of now; the others may be the story behind it ("gave
        birth last week and have chest pain"). Who it is about is no such part.
        """
        if not phrase.may_stand(text):
            return ()
        excuses = spans_of(phrase.unless, text) if phrase.unless else []
        spans, now = [], False
        for part in phrase.parts:
            said = [
                span
                for span in spans_of(part, text)
                if situation.said(span, part, phrase.rule)
                and not situation.excused(span, excuses)
            ]
            if not said:
                return ()
            current = [s for s in said if situation.stands(s, part, phrase.rule)]
            now = now or not all(self._names_only(span, text) for span in current)
            spans.append((current or said)[0])
        return tuple(spans) if now else ()

    def _names_only(self, span: Span, text: Text) -> bool:
        """Say whether the words at a span say nothing but who."""
        first, last = span
        return all(token.word in self.people for token in text.tokens[first : last + 1])

    def _weigh(self, text: Text, whole: Text, situation: Situation) -> list[Found]:
        """Return what several signs amount to where no rule stood."""
        keys = {key_of(token.word) for token in text.tokens}
        stood: dict[Sign, Span] = {}
        for sign, pattern in self.signs:
            if sign in stood or not keys & pattern.keys:
                continue
            for span in spans_of(pattern, text):
                if situation.stands(span, pattern, _TOGETHER):
                    stood[sign] = span
                    break
        weight = sum(sign.weight for sign in stood)
        mild = self.milder is not None and self.milder.regex.search(text.plain)
        if weight < (MILD_ALARM if mild else ALARM):
            return []
        gravest = max(stood, key=lambda sign: sign.weight)
        if gravest.weight < SERIOUS:
            return []
        rule = replace(_TOGETHER, category=gravest.category)
        return [Found(rule, tuple(stood.values()), situation, whole)]


def _phrases(rule: Rule, classes: Classes) -> list[_Phrase]:
    unless = compile_phrase(rule.unless, classes) if rule.unless else None
    errand = compile_phrase(rule.errand, classes) if rule.errand else None
    return [
        _Phrase(
            rule,
            tuple(
                compile_phrase(_loose(part), classes) for part in phrase.split(" + ")
            ),
            unless,
            errand,
        )
        for phrase in rule.phrases
    ]


def _loose(part: str) -> str:
    """Let what stands some words apart come in either order."""
    depth, loose = 0, []
    for word in part.split(" "):
        depth += word.count("(") - word.count(")")
        loose.append("~" if word == "..." and depth == 0 else word)
    return " ".join(loose)


def _within(spans: Sequence[Span]) -> set[int]:
    return {at for first, last in spans for at in range(first, last + 1)}


def _masked(text: Text, spans: Sequence[Span]) -> Text:
    if not spans:
        return text
    gone = _within(spans)
    return Text.of(
        text.original,
        (
            Token(MASK, token.start, token.end) if at in gone else token
            for at, token in enumerate(text.tokens)
        ),
    )
