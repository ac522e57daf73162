"""What kind of talk a phrase stands in: supposed, general, told, rehearsed or in earnest.

Polarity and time are judged in ``situation.py``; which words frame a statement
so is data of the language.
"""

from functools import cached_property

from .fragments import Fragments
from .index import Span
from .language import Rule

NEXT = 2
"""How far a denial may stand from what it denies: "chest pain: none"."""


class Talk(Fragments):
    """One utterance, and in what kind of talk each of its fragments stands."""

    @cached_property
    def _hypothetical(self) -> list[Span]:
        return self._contexts.hypothetical.spans(self._text)

    @cached_property
    def _general(self) -> list[Span]:
        return self._contexts.general.spans(self._text)

    @cached_property
    def _asking(self) -> list[Span]:
        return self._contexts.asking.spans(self._text)

    @cached_property
    def _persons(self) -> list[Span]:
        return self._contexts.persons.spans(self._text)

    @cached_property
    def _kin(self) -> list[Span]:
        return self._contexts.kin.spans(self._text)

    @cached_property
    def _fiction(self) -> list[Span]:
        return self._contexts.fiction.spans(self._text)

    def _hypothetical_at(self, span: Span, rule: Rule) -> bool:
        where = self._sentence(span) if rule.help else self.fragments(span)
        before = where[1] if rule.help else span[0] - rule.thought
        return any(a <= before and b >= where[0] for a, b in self._hypothetical)

    def _in_general(self, span: Span, rule: Rule) -> bool:
        """Say whether it is about a thing in general; a call for help never is."""
        here = self.fragments(span)
        if self._meets(self._general, here):
            return True
        if rule.help:
            return False
        return self._meets(self._asking, here) and not self._meets(self._persons, here)

    def _rehearsed(self, span: Span) -> bool:
        """Say whether the sentence is a rehearsal, with no "but" in between."""
        words, contexts = self._words, self._contexts.words
        begin, end = self._sentence(span)
        return any(
            begin <= a <= end
            and contexts.negators.isdisjoint(words[max(0, a - NEXT) : a])
            and contexts.turns.isdisjoint(words[min(b, span[1]) : max(a, span[0])])
            for a, b in self._contexts.staged.spans(self._text)
        )

    def _in_fiction(self, span: Span) -> bool:
        if not self._fiction:
            return False
        here = self.fragments(span)
        if any(here[0] <= first <= here[1] for first, _ in self._fiction):
            return True
        told = [first for first, _ in self._fiction if first < here[0]]
        if not told:
            return False
        since = self.fragments((max(told), max(told)))[1] + 1
        return not self._meets(self._kin, (min(since, here[0]), here[1]))
