"""One recipient and one thing to tell: which of their channels is tried now.

The preferred channel first; the next one as soon as it failed or hung. A wide round
uses all of them at once.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import Final

from ..domain.ids import ContactId
from ..domain.sos import Attempt, Outcome, Sos, Word

HUNG: Final = timedelta(seconds=12)
"""A channel has ten seconds; of what takes longer nothing will become known."""
TRIES: Final = 2
"""So often one channel is tried in a round, if nothing became known of the first."""


class _State(Enum):
    """Where one channel stands in this round."""

    OPEN = auto()
    """Not tried yet."""
    WAITING = auto()
    DONE = auto()
    FAILED = auto()
    HUNG = auto()


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """One round of telling everybody the same thing."""

    call: Sos
    word: Word
    round: int
    now: datetime

    def on(
        self,
        who: ContactId | None,
        channels: Mapping[ContactId | None, tuple[str, ...]],
        *,
        wide: bool = False,
    ) -> Iterator[Attempt]:
        """Yield the attempts to make now to tell one recipient."""
        targets = channels.get(who, ())
        states = {target: self._state(who, target) for target in targets}
        if not wide:
            targets = _up_to_the_first_that_works(targets, states)
        tried = [target for target in targets if states[target] is _State.OPEN]
        works = {_State.OPEN, _State.WAITING, _State.DONE} & set(states.values())
        if not works or wide:
            tried += [t for t in targets if states[t] is _State.HUNG]
        for target in tried:
            yield self._attempt(who, target)

    def failed(
        self,
        who: ContactId | None,
        channels: Mapping[ContactId | None, tuple[str, ...]],
    ) -> bool:
        """Say whether no channel of a recipient is left in this round."""
        bad = {_State.FAILED, _State.HUNG}
        return all(self._state(who, one) in bad for one in channels.get(who, ()))

    def ever_reached(self, who: ContactId | None) -> bool:
        """Say whether a recipient has heard this, in whatever round."""
        return any(
            one.outcome is Outcome.DELIVERED
            for one in self.call.attempts
            if (one.contact, one.word) == (who, self.word)
        )

    def _state(self, who: ContactId | None, target: str) -> _State:
        last = self.call.attempt(who, target, self.word)
        if last is None or last.round < self.round:
            return _State.OPEN
        match last.outcome:
            case Outcome.DELIVERED:
                return _State.DONE
            case Outcome.FAILED:
                return _State.FAILED
            case _:
                return self._pending(last)

    def _pending(self, last: Attempt) -> _State:
        if timedelta(0) <= self.now - last.at < HUNG:
            return _State.WAITING
        return _State.HUNG if last.tries < TRIES else _State.FAILED

    def _attempt(self, who: ContactId | None, target: str) -> Attempt:
        last = self.call.attempt(who, target, self.word)
        again = last is not None and last.round == self.round
        return Attempt(
            contact=who,
            target=target,
            word=self.word,
            round=self.round,
            at=self.now,
            tries=last.tries + 1 if last is not None and again else 1,
        )


def _up_to_the_first_that_works(
    targets: tuple[str, ...], states: Mapping[str, _State]
) -> tuple[str, ...]:
    """Return the channels that failed and the one after them."""
    for place, target in enumerate(targets):
        if states[target] not in {_State.FAILED, _State.HUNG}:
            return targets[: place + 1]
    return targets


def round_begun(call: Sos, word: Word) -> tuple[int, datetime | None]:
    """Return the last round in which something was told, and when it began."""
    of_word = [one for one in call.attempts if one.word is word]
    if not of_word:
        return -1, None
    last = max(one.round for one in of_word)
    return last, min(one.at for one in of_word if one.round == last)
