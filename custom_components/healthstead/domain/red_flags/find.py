"""Find the red flag in what a person said or typed.

Rules only: no model, no network, no clock. Every language is tried, because
people call for help in the language that comes first.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from .flag import Category, RedFlag
from .language import Language, Rule, Sign
from .languages import LANGUAGES
from .pattern import Classes, Pattern, compile_phrase, key_of
from .situation import ContextIndex, Situation, Span, spans_of
from .spelling import SPELLING
from .text import Text, Token, read_text

RULES_VERSION: Final = "2026.10.1"
MASK: Final = "_"
SERIOUS: Final = 2
ALARM: Final = 4
MILD_ALARM: Final = 6
# Sums of weights of ``english_signs.py`` [product choice].
_TOGETHER: Final = Rule(id="signs.together", category=Category.OTHER, phrases=())
_ORDER: Final = {category: rank for rank, category in enumerate(Category)}


@dataclass(frozen=True, slots=True)
class _Phrase:
    """One phrase of a rule: every part must stand."""

    rule: Rule
    parts: tuple[Pattern, ...]
    unless: Pattern | None


@dataclass(frozen=True, slots=True)
class _Found:
    rule: Rule
    spans: tuple[Span, ...]
    situation: Situation
    text: Text


class _Book:
    """The compiled rules of one language."""

    def __init__(self, language: Language) -> None:
        self.contexts = ContextIndex.of(language.contexts, language.classes)
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

    def find(self, whole: Text) -> list[_Found]:
        """Return the rules that stand in a text."""
        text = _masked(whole, self.contexts.masks.spans(whole))
        situation = Situation(text, self.contexts)
        found: dict[str, _Found] = {}
        for key in {key_of(token.word) for token in text.tokens}:
            for phrase in self._by_key.get(key, ()):
                if phrase.rule.id not in found and (
                    spans := _stands(phrase, text, situation)
                ):
                    rule = phrase.rule
                    found[rule.id] = _Found(rule, spans, situation, whole)
        return list(found.values()) or self._weigh(text, whole, situation)

    @property
    def words(self) -> frozenset[str]:
        """Return the words that the rules spell out."""
        return frozenset[str]().union(
            *(part.words for phrase in self.phrases for part in phrase.parts)
        )

    def _weigh(self, text: Text, whole: Text, situation: Situation) -> list[_Found]:
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
        return [_Found(rule, tuple(stood.values()), situation, whole)]


def _phrases(rule: Rule, classes: Classes) -> list[_Phrase]:
    unless = compile_phrase(rule.unless, classes) if rule.unless else None
    return [
        _Phrase(
            rule,
            tuple(
                compile_phrase(_loose(part), classes) for part in phrase.split(" + ")
            ),
            unless,
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


def _masked(text: Text, spans: Sequence[Span]) -> Text:
    if not spans:
        return text
    gone = {at for first, last in spans for at in range(first, last + 1)}
    return Text.of(
        text.original,
        (
            Token(MASK, token.start, token.end) if at in gone else token
            for at, token in enumerate(text.tokens)
        ),
    )


def _stands(phrase: _Phrase, text: Text, situation: Situation) -> tuple[Span, ...]:
    """Return one span per part, or nothing.

    One part must be said of now; the others may be the story behind it ("gave
    birth last week and have chest pain").
    """
    if phrase.unless is not None and phrase.unless.regex.search(text.plain):
        return ()
    spans, now = [], False
    for part in phrase.parts:
        said = [
            span
            for span in spans_of(part, text)
            if situation.said(span, part, phrase.rule)
        ]
        if not said:
            return ()
        current = [s for s in said if situation.stands(s, part, phrase.rule)]
        now = now or bool(current)
        spans.append((current or said)[0])
    return tuple(spans) if now else ()


_BOOKS: Final = tuple(_Book(language) for language in LANGUAGES)
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


def prepare() -> None:
    """Compile every phrase now, so that the first sentence is not the slowest."""
    for book in _BOOKS:
        for phrase in book.phrases:
            for pattern in (*phrase.parts, phrase.unless):
                if pattern is not None:
                    _ = pattern.regex
        book.contexts.prepare()


def _rank(found: _Found) -> tuple[bool, int, str]:
    """Order by gravity: attempts before symptoms, symptoms before bare calls."""
    rule = found.rule
    return (rule.thought, _ORDER[rule.category], rule.id)


def _doubtful(found: _Found) -> bool:
    return found.rule.unclear or any(map(found.situation.doubtful, found.spans))


def _quote(found: _Found) -> str:
    first, last = found.situation.fragments(
        (min(a for a, _ in found.spans), max(b for _, b in found.spans))
    )
    return found.text.said(first, last).strip(" ,.;:!?")
