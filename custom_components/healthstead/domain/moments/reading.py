"""Words to expressions: which run of words says something about time.

The longest pattern wins at each place; expressions that follow one another
and say different things ("next Tuesday", "at half three") become one.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from ..unclear import Doubt
from . import english
from .english_days import DAY_PATTERNS
from .english_doubts import DOUBT_PATTERNS
from .english_hours import HOUR_PATTERNS
from .lexing import Lexed
from .said import Relative, Said, belong_together, joined

_PATTERNS: Final = (*DAY_PATTERNS, *HOUR_PATTERNS, *DOUBT_PATTERNS)


class Phrase(NamedTuple):
    """What a run of words says, and the words from ``start`` to before ``end``."""

    said: Said
    start: int
    end: int


def whole_phrase(words: Lexed) -> Said | None:
    """Return what a text says when all of it is one expression."""
    end = len(words.words)
    while end and words.words[end - 1].text in english.TRAIL:
        end -= 1
    phrase = phrase_at(words, 0, sentence=False)
    return phrase.said if phrase and phrase.end >= end else None


def phrases(words: Lexed) -> Iterator[Phrase]:
    """Yield the expressions of a sentence that stand on their own."""
    at = 0
    while at < len(words.words):
        phrase = phrase_at(words, at, sentence=True)
        if phrase is None or phrase.said.weak or _is_a_value(words, phrase):
            at += 1
            continue
        yield phrase
        at = phrase.end


def phrase_at(words: Lexed, at: int, *, sentence: bool) -> Phrase | None:
    """Read the expression that begins at a word, glue and limits included."""
    start, lead = at, set[str]()
    glue = english.LEAD if sentence else english.LEAD | english.DEGREES
    while _word(words, at) in glue and item_at(words, at) is None:
        lead.add(_word(words, at))
        at += 1
    if _word(words, at) in english.LIMITS and item_at(words, at) is None:
        limited = phrase_at(words, at + 1, sentence=sentence)
        return limited and limited._replace(
            said=replace(limited.said, doubt=Doubt.BOUND), start=start
        )
    if sentence and not _may_begin(words, at, lead):
        return None
    phrase = _run(words, at, sentence=sentence)
    if phrase is None:
        return None
    said = replace(
        phrase.said,
        rough=bool(lead & english.ROUGH) or phrase.said.rough or None,
        since=bool(lead & english.SINCE) or phrase.said.since,
    )
    phrase = Phrase(said, start, phrase.end)
    return _alternatives(words, phrase, sentence=sentence)


def _alternatives(words: Lexed, phrase: Phrase, *, sentence: bool) -> Phrase:
    """Note that "Tuesday or Wednesday" names more than one."""
    mark = _word(words, phrase.end)
    if mark not in english.ALTERNATIVES and mark not in english.JOINERS - {","}:
        return phrase
    other = phrase_at(words, phrase.end + 1, sentence=sentence)
    if other is None and phrase.said.clock is not None:
        other = _another_hour(words, phrase.end + 1)
    if other is None or (other.said.weak and sentence):
        return phrase
    both = joined(phrase.said, other.said)
    if both and mark in english.MOVES and belong_together(phrase.said, other.said):
        return Phrase(both, phrase.start, other.end)  # "move Friday to 3 pm"
    return Phrase(Said(doubt=Doubt.SEVERAL), phrase.start, other.end)


def _another_hour(words: Lexed, at: int) -> Phrase | None:
    """Read the 9 of "at 8 and 9", at the end of a sentence or thought."""
    item = item_at(words, at)
    if item is None or item[0].number is None:
        return None
    ended = _word(words, item[1]) in english.AFTER_HOUR
    return Phrase(replace(item[0], weak=None), at, item[1]) if ended else None


def _may_begin(words: Lexed, at: int, lead: set[str]) -> bool:
    """Keep "2 in the morning" a count of pills, unless it is "for 2 in the morning"."""
    item = item_at(words, at)
    if item is None or item[0].number is None:
        return not _is_a_noun(words, item)
    part = item_at(words, item[1])
    led = at == 0 or bool(lead & english.BEFORE_BARE_HOUR)
    return led and part is not None and part[0].part is not None


def _is_a_noun(words: Lexed, item: tuple[Said, int] | None) -> bool:
    """Tell the meal of "lunch with Ann" from the hour of "at lunch"."""
    if item is None or item[0].anchor is None or not item[0].weak:
        return False
    return not _word(words, item[1] - 1).endswith("time")


def _run(words: Lexed, at: int, *, sentence: bool) -> Phrase | None:
    """Join the expressions that follow one another."""
    if (first := item_at(words, at)) is None:
        return None
    said, end = first
    while (more := _next(words, said, end, sentence=sentence)) is not None:
        said, end = more
    return Phrase(said, at, end)


def _next(
    words: Lexed, said: Said, at: int, *, sentence: bool
) -> tuple[Said, int] | None:
    rough = False
    while (item := item_at(words, at)) is None:
        if _word(words, at) not in english.BETWEEN:
            return None
        rough = rough or _word(words, at) in english.ROUGH
        at += 1
    if sentence and not _may_follow(words, said, item):
        return None
    both = joined(said, item[0])
    if both is None:
        return None
    return replace(both, rough=rough or both.rough or None), item[1]


def _may_follow(words: Lexed, said: Said, item: tuple[Said, int]) -> bool:
    """Keep counts, meals and a mere "now" of a sentence out of what is said of time."""
    if item[0].number is not None:
        return _is_hour(words, said, item[1])
    return not (said.now or item[0].now or _is_a_noun(words, item))


def _is_hour(words: Lexed, said: Said, after: int) -> bool:
    """Say whether a number in a sentence is an hour: "tomorrow 8", not "2 pills"."""
    following = item_at(words, after)
    if following is not None and following[0].part is not None:
        return True
    placed = said.part is not None or isinstance(said.day, Relative)
    at_the_end = _word(words, after) in english.AFTER_HOUR
    return placed and at_the_end


def item_at(words: Lexed, at: int) -> tuple[Said, int] | None:
    """Return what the longest pattern says at a word, and the word after it."""
    if at >= len(words.words):
        return None
    best: tuple[Said, int] | None = None
    longest = start = words.starts[at]
    for each in _PATTERNS:
        match = each.expression.match(words.text, start)
        if match is None or match.end() <= longest:
            continue
        if (said := each.build(match, words)) is not None:
            longest = match.end()
            best = said, words.index[longest + 1]
    return best


def _word(words: Lexed, at: int) -> str:
    return words.words[at].text if 0 <= at < len(words.words) else ""


def _is_a_value(words: Lexed, phrase: Phrase) -> bool:
    """Say whether "at 8" tells how much rather than when: "my pain is at 8"."""
    said = phrase.said
    alone = said == Said(clock=said.clock) and said.clock is not None
    unsure = said.clock is not None and not (said.clock.sure or said.clock.half)
    return alone and unsure and _word(words, phrase.start - 1) in english.STATES
