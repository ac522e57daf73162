"""From text to tokens: at every place the longest rule wins.

What no rule understands becomes a ``Word``; every word of the text ends up in
exactly one token or in a harmless phrase.
"""

import re
from typing import Final

from . import (
    say_amount,
    say_clock,
    say_doubt,
    say_length,
    say_limits,
    say_place,
    say_rate,
    say_when,
)
from .facts import AsNeeded, Flag, Mark, Note, Place, Token, Word
from .rule import Rule
from .spelling import mended

RULES: Final[tuple[Rule, ...]] = (
    *say_limits.RULES,
    *say_length.RULES,
    *say_rate.RULES,
    *say_when.RULES,
    *say_clock.RULES,
    *say_amount.RULES,
    *say_place.RULES,
    *say_doubt.RULES,
)
# A point before a figure is not punctuation: ".5 mg" is half a milligram.
SKIPPED: Final = re.compile(
    r"(?:[\s,;:()\[\]*•|=\"'_-]|\.(?!\d)|[+&](?!\s*(?:p\.?r\.?n|sos|as|if|when)\b))+",
    re.IGNORECASE,
)
WORD: Final = re.compile(r"[^\s,;:()\[\]]+")
BREAK: Final = re.compile(r"[.;\n]")
MOST_REASON_WORDS: Final = 8


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.tokens: list[Token] = []

    def run(self) -> list[Token]:
        while self.at < len(self.text):
            if skipped := SKIPPED.match(self.text, self.at):
                self.at = skipped.end()
            elif found := best(self.text, self.at):
                self._take(*found)
            else:
                self._unknown()
        return self.tokens

    def _take(self, rule: Rule, match: re.Match[str]) -> None:
        for fact in rule.make(match):
            self.tokens.append(Token(fact, match.start(), match.end()))
        self.at = match.end()

    def _unknown(self) -> None:
        found = WORD.match(self.text, self.at)
        word = found[0].rstrip(".") if found else self.text[self.at]
        end = self.at + len(word)
        if self._after_for():
            self._reason()
        elif better := mended(word):
            # Begin again: a phrase that spans the slip may be whole now.
            self.text = self.text[: self.at] + better + self.text[end:]
            self.at = 0
            self.tokens = [Token(Flag("spelling_corrected"), 0, 0)]
        else:
            self.tokens.append(Token(Word(word), self.at, end))
            self.at = end

    def _after_for(self) -> bool:
        """Say whether free text may stand here: what it is for."""
        tokens = [t for t in self.tokens if not isinstance(t.fact, Flag)]
        if not tokens or BREAK.search(self.text, tokens[-1].end, self.at):
            return False
        last = tokens[-1].fact
        if isinstance(last, Place) and len(tokens) > 1 and not last.site:
            return self._reason_begins_with_place(tokens)
        return last is Mark.FOR or (isinstance(last, AsNeeded) and not last.reason)

    def _reason_begins_with_place(self, tokens: list[Token]) -> bool:
        """Read "as needed for vaginal itch": there the route is part of the reason."""
        before, place = tokens[-2], tokens[-1]
        needed = isinstance(before.fact, AsNeeded) and not before.fact.reason
        close = not BREAK.search(self.text, before.end, self.at)
        if not close or not (needed or before.fact is Mark.FOR):
            return False
        self.tokens.remove(place)
        self.at = place.start
        return True

    def _reason(self) -> None:
        """Take words up to the next that states something about the dose."""
        start, end, count = self.at, self.at, 0
        while count < MOST_REASON_WORDS:
            skipped = re.compile(r"[\s/'-]*").match(self.text, end)
            place = skipped.end() if skipped else end
            word = re.compile(r"[A-Za-z][A-Za-z'-]*(?!\w)").match(self.text, place)
            found = best(self.text, place)
            if word is None or (count and _ends_reason(word[0], found)):
                break
            end, count = word.end(), count + 1
        words = trimmed(self.text[start:end])
        end = start + len(words)
        if not words or OF_TIME.search(words) or A_TIME.match(self.text, end):
            self._unread(start)
            return
        self._keep_reason(words, end)
        self.at = end

    def _unread(self, start: int) -> None:
        """Keep a word that is no reason: "for another week" is a length."""
        found = WORD.match(self.text, start)
        word = found[0].rstrip(".") if found else self.text[start]
        self.at = start + max(len(word), 1)
        self.tokens.append(Token(Word(word), start, self.at))

    def _keep_reason(self, words: str, end: int) -> None:
        place = next(
            index
            for index in range(len(self.tokens) - 1, -1, -1)
            if not isinstance(self.tokens[index].fact, Flag)
        )
        last = self.tokens[place]
        if last.fact is Mark.FOR:
            before = self.tokens[place - 1].fact if place else None
            if isinstance(before, AsNeeded) and not before.reason:
                del self.tokens[place]
                place -= 1
            else:
                self.tokens[place] = Token(Note(f"for {words}"), last.start, end)
                return
        self.tokens[place] = Token(AsNeeded(words), self.tokens[place].start, end)


def _ends_reason(word: str, found: tuple[Rule, re.Match[str]] | None) -> bool:
    """Say whether a word states something itself; "shortness of breath" goes on."""
    return bool(found and found[0].meaning) and word.lower() not in JOINS


JOINS: Final = frozenset({"of", "or", "and"})
# Words that no reason holds: what they say is about the dose.
OF_TIME: Final = re.compile(
    r"\b(?:(?:day|night|week|month|year|hour|minute|time|dose|fortnight|morning|evening)s?|daily|weekly|monthly|"
    r"tab(?:let)?s?|cap(?:sule)?s?|pills?|puffs?|drops?|mg|ml|units?|another|next|following|further|more|rest|total|max|maximum|min|minimum|limit|not|no|up|than|exceed|duration|course|ever)\b",
    re.IGNORECASE,
)
# "For some reason a week": a length whose first word was not understood.
A_TIME: Final = re.compile(
    r"[ -]*(?:an?|\d+)[ -]*(?:day|week|month|year|fortnight|hour)s?\b", re.IGNORECASE
)
TRAILING: Final = re.compile(
    r"(?:\s+(?:and|or|take|use|with|the|a|an|in|on|at|to|of|by|also|then|for|may|do|give))+$",
    re.IGNORECASE,
)


def trimmed(words: str) -> str:
    """Return a reason without the small words that lead on to something else."""
    return TRAILING.sub("", words.rstrip())


def best(text: str, at: int) -> tuple[Rule, re.Match[str]] | None:
    """Return the rule that matches most of the text from a place on."""
    found: tuple[Rule, re.Match[str]] | None = None
    for rule in RULES:
        match = rule.pattern.match(text, at)
        if match and match.end() > at and (not found or match.end() > found[1].end()):
            found = (rule, match)
    return found


def scan(text: str) -> tuple[str, list[Token]]:
    """Return the text as it was read (slips mended) and its tokens in order."""
    scanner = _Scanner(text)
    tokens = scanner.run()
    return scanner.text, tokens
