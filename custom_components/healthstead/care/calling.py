"""Who is told what now while help is called, and when to look again.

Derived from the record alone, so that a restart goes on where the last run ended:
an attempt that was delivered is not made again in its round, one of which nothing
became known is. Nobody who acts, or who said that they cannot, is called again, and
everybody who was told hears the end. A clock that is set back makes nobody wait
longer: what was to wait for it happens at once.

Times are product choices after the escalation table of the clinical reference (3.2);
``docs/safety.md`` lists them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from ..domain.ids import SosId
from ..domain.sos import Attempt, Outcome, Sos, SosLevel, Word
from . import commands as c
from .calls import (
    AGAIN,
    ASK_AGAIN,
    SOFT_STEPS,
    Channels,
    all_clear,
    gap,
    is_time,
    of_call,
    of_drill,
)
from .decide_sos import hardened
from .record import PersonRecord
from .telling_one import HUNG, round_begun

DRILL_FOR: Final = timedelta(minutes=15)
"""How long somebody has to answer a drill."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Send:
    """One thing to be sent now; the attempt is noted before it is."""

    call: SosId
    drill: bool
    attempt: Attempt


def due(record: PersonRecord, channels: Channels, now: datetime) -> tuple[Send, ...]:
    """Return everything that is to be sent now, to all recipients side by side."""
    drill = (_send(record.drill, one, drill=True) for one in of_drill(record, now))
    return (
        *(_send(record.sos, one) for one in of_call(record, channels, now)),
        *drill,
    )


def _send(call: Sos, attempt: Attempt, *, drill: bool = False) -> Send:
    return Send(call=call.id, drill=drill, attempt=attempt)


def hardens(record: PersonRecord, now: datetime) -> c.StartSos | None:
    """Return the hard call that a soft one becomes because nobody answered."""
    sos = record.sos
    if sos.level is not SosLevel.SOFT or sos.hard_at is None:
        return None
    return hardened(record) if is_time(sos, sos.hard_at, now) else None


def drill_over(record: PersonRecord, now: datetime) -> bool:
    """Say whether a drill has shown what it can: all tried and answered, or time up."""
    drill = record.drill
    if not drill.runs or drill.started is None:
        return False
    if is_time(drill, drill.started + DRILL_FOR, now):
        return True
    open_ = any(one.outcome is Outcome.PENDING for one in drill.attempts)
    return bool(drill.taken_on) and not open_ and not tuple(of_drill(record, now))


def next_look(
    record: PersonRecord, channels: Channels, now: datetime
) -> datetime | None:
    """Return when something may be due next; None while nothing runs or is to end."""
    moments = (*_moments(record.sos, channels, now), *_drill_moments(record.drill))
    return min((moment for moment in moments if moment > now), default=None)


# When to look again


def _moments(sos: Sos, channels: Channels, now: datetime) -> Iterator[datetime]:
    yield from _hanging(sos)
    match sos.level:
        case SosLevel.HARD:
            if sos.tell_at is not None:
                yield sos.tell_at
            last, begun = round_begun(sos, Word.CALL)
            if begun is not None and not sos.taken_on:
                yield begun + gap(last)
        case SosLevel.SOFT:
            yield from _soft_moments(sos)
        case _:
            _, begun = round_begun(sos, Word.ALL_CLEAR)
            if begun is not None and any(all_clear(sos, channels, now + AGAIN)):
                yield begun + AGAIN


def _soft_moments(sos: Sos) -> Iterator[datetime]:
    if sos.hard_at is not None:
        yield sos.hard_at
    if sos.started is not None:
        yield from (sos.started + after for after in SOFT_STEPS)
    _, begun = round_begun(sos, Word.ASK)
    if begun is not None:
        yield begun + ASK_AGAIN


def _drill_moments(drill: Sos) -> Iterator[datetime]:
    if drill.runs and drill.started is not None:
        yield from _hanging(drill)
        yield drill.started + DRILL_FOR


def _hanging(call: Sos) -> Iterator[datetime]:
    """Yield when attempts of which nothing became known count as failed."""
    for one in call.attempts:
        if one.outcome is Outcome.PENDING:
            yield one.at + HUNG
