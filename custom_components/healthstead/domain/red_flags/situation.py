"""Whether a phrase is said of here and now: polarity, time, subject.

Judged per clause, because "no fever, but his speech is slurred" is both. What
the phrases mean does not concern this file; which words deny, date or frame a
statement is data of the language.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from .index import Span
from .language import Rule
from .pattern import Pattern
from .talk import NEXT, Talk

REACH = 14
"""Words that a denial may reach over, if all of them are transparent."""
BARE = 3
"""A fragment of a date and at most so many words more dates the one beside it."""


class Situation(Talk):
    """One utterance, and what each of its fragments is about."""

    def stands(self, span: Span, pattern: Pattern, rule: Rule) -> bool:
        """Say whether the phrase at a span is said of here and now."""
        return self.said(span, pattern, rule) and not self._over(span, rule)

    def said(self, span: Span, pattern: Pattern, rule: Rule) -> bool:
        """Say whether the phrase is said in earnest, of whatever time."""
        return not (
            self._denied(span)
            or self._denied_within(span, pattern)
            or self._hypothetical_at(span, rule)
            or self._in_general(span, rule)
            or self._in_fiction(span)
            or self._rehearsed(span)
        )

    def excused(self, span: Span, excuses: Sequence[Span]) -> bool:
        """Say whether a harmless explanation stands in the same fragment or by it.

        Beside it only where those words explain ("it is just ..."): what is said
        of something else explains nothing.
        """
        if not excuses:
            return False
        here, sentence = self.fragments(span), self._sentence(span)
        beside = (
            self.fragments((at, at))
            for at in (here[0] - 1, here[1] + 1)
            if sentence[0] <= at <= sentence[1]
        )
        return self._meets(excuses, here) or any(
            self._words[side[0]] in self._contexts.words.explaining
            and self._meets(excuses, side)
            for side in beside
        )

    def lasts(
        self, spans: Sequence[Span], lasting: Sequence[Span], leads: AbstractSet[str]
    ) -> bool:
        """Say whether every span has lasted, as these phrases say.

        A fragment with nothing in it but how long speaks for the whole.
        """
        if any(self._bare(at, lasting, leads) for at in lasting):
            return True
        return all(self._meets(lasting, self.fragments(span)) for span in spans)

    def about(self, spans: Sequence[Span], follows: AbstractSet[str]) -> str:
        """Return the sentences of these spans, and what goes on speaking of them."""
        first = min(self._sentence(span)[0] for span in spans)
        last = max(self._sentence(span)[1] for span in spans)
        while last + 1 < len(self._words) and self._words[last + 1] in follows:
            last = self._sentence((last + 1, last + 1))[1]
        return "".join(f"{word} " for word in self._words[first : last + 1])

    def _bare(
        self, span: Span, lasting: Sequence[Span], leads: AbstractSet[str]
    ) -> bool:
        first, last = self.fragments(span)
        return all(
            self._words[at] in leads
            or self._words[at].isdigit()
            or any(a <= at <= b for a, b in lasting)
            for at in range(first, last + 1)
        )

    def doubtful(self, span: Span) -> bool:
        """Say whether somebody or some time far off is meant, perhaps."""
        return self._meets(self._distant, self._sentence(span))

    @cached_property
    def _distant(self) -> list[Span]:
        return self._contexts.distant.spans(self._text)

    # Denial

    def _denied(self, span: Span) -> bool:
        words, contexts = self._words, self._contexts.words
        sentence = self._sentence(span)
        listed = bool(contexts.either.intersection(words[span[0] : sentence[1] + 1]))
        joined = False
        for at in range(span[0] - 1, max(sentence[0], span[0] - REACH) - 1, -1):
            word = words[at]
            if word in contexts.negators:
                return self._denies(at, joined=joined)
            if word in contexts.either:
                listed = True
            elif word in contexts.joins or (word == "," and not listed):
                joined = True
            elif word != "," and word not in contexts.transparent:
                return False
        return False

    def _denies(self, at: int, *, joined: bool) -> bool:
        """Say whether a negator denies what follows it, beyond a join or not."""
        word, contexts = self._words[at], self._contexts.words
        if self._unable(at) or self._meets(self._unequalled, (at, at)):
            return False
        if word in contexts.denials and any(
            map(self._unable, range(self.fragments((at, at))[0], at))
        ):
            return False
        if word in contexts.answers and self._words[at + 1] in contexts.joined:
            return False
        return not joined or word in contexts.denials

    def _unable(self, at: int) -> bool:
        """Say whether a negator says inability: "can not" denies nothing."""
        return (
            at > 0
            and self._words[at] in self._contexts.words.negators
            and self._words[at - 1] in self._contexts.words.unable
        )

    def _denied_within(self, span: Span, pattern: Pattern) -> bool:
        """Say whether a gap of the phrase holds a denial the phrase does not ask for."""
        contexts = self._contexts.words
        if not contexts.negators.isdisjoint(pattern.words):
            start = self._text.starts[span[0]]
            firm = pattern.firm(contexts.negators, contexts.unable)
            return firm.match(self._text.plain, start) is None
        return any(
            self._words[at] in contexts.negators and not self._unable(at)
            for at in range(span[0] + 1, span[1])
        )

    def _denied_after(self, span: Span) -> bool:
        return any(
            0 <= a - span[1] <= NEXT
            for a, _ in self._contexts.denied_after.spans(self._text)
        )

    @cached_property
    def _unequalled(self) -> list[Span]:
        return self._contexts.unequalled.spans(self._text)

    # Time

    @cached_property
    def _past(self) -> list[Span]:
        return self._contexts.past.spans(self._text)

    @cached_property
    def _lately(self) -> list[Span]:
        return self._contexts.lately.spans(self._text) + self._past

    @cached_property
    def _ended(self) -> list[Span]:
        """Return what says that it is over; "not well now" does not."""
        negators = self._contexts.words.negators
        return [
            (first, last)
            for first, last in self._contexts.over.spans(self._text)
            if negators.isdisjoint(self._words[max(0, first - NEXT) : first])
        ]

    @cached_property
    def _recent(self) -> list[Span]:
        return self._contexts.recent.spans(self._text)

    @cached_property
    def _present(self) -> list[Span]:
        return self._contexts.present.spans(self._text)

    def _over(self, span: Span, rule: Rule) -> bool:
        """Say whether it is past: dated long ago, or over and not of today."""
        if self._denied_after(span):
            return True
        here = self.fragments(span)
        if self._long_ago(here, self._past if rule.lasting else self._lately):
            return True
        if rule.lasting or self._meets(self._recent, self._sentence(span)):
            return False
        return self._meets(self._ended, self._until_turn(here))

    def _until_turn(self, here: Span) -> Span:
        """Return the sentence of a fragment, but not what stood before a "but"."""
        begin, end = self._sentence(here)
        turns = self._contexts.words.turns
        while begin < here[0] and turns.isdisjoint(self._words[here[0] : here[0] + 1]):
            here = self.fragments((here[0] - 1, here[1]))
        return here[0], end

    def _long_ago(self, here: Span, past: Sequence[Span]) -> bool:
        if not past or self._meets(self._present, here):
            return False
        return self._meets(past, here) or self._dated_beside(here, past)

    def _dated_beside(self, here: Span, past: Sequence[Span]) -> bool:
        """Say whether a fragment next to this one is hardly more than a date."""
        sentence = self._sentence(here)
        sides = [
            self.fragments((at, at))
            for at in (here[0] - 1, here[1] + 1)
            if sentence[0] <= at <= sentence[1]
        ]
        return any(
            first <= a and b <= last and (last - first) - (b - a) <= BARE
            for first, last in sides
            for a, b in past
        )
