"""What it means that nobody gave a sign of life, or that nothing moved.

The morning check-in counts signs that a person gives on purpose, and no motion: a
cat moves too. Hours of activity count any thing in the house that moved. Silence
is concluded only from what could be seen: not when nobody watched, not when the
house's radio is silent as well, not while the person is out. A call that follows is
soft, for it asks first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from ..domain.safety import BLIND_MOST, ActivityWindow
from ..domain.sos import SosCause, SosLevel
from . import commands as c
from . import events as ev
from .actor import ActorKind
from .expected import Expected, answered, expected_around
from .moved import Memory
from .record import PersonRecord

_BY_PERSON: Final = frozenset({ActorKind.USER, ActorKind.SATELLITE})
_SIGNS: Final = (
    ev.CheckedIn,
    ev.DoseTaken,
    ev.DoseSkipped,
    ev.DoseSnoozed,
    ev.ReadingRecorded,
    ev.SymptomStored,
    ev.SosAnswered,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Remind:
    """The person is to be reminded that a check-in is expected."""

    expected: Expected


@dataclass(frozen=True, kw_only=True, slots=True)
class Absent:
    """What was expected did not come: the person is asked."""

    expected: Expected


@dataclass(frozen=True, kw_only=True, slots=True)
class RadioFault:
    """Nothing moved, and the control sensor was silent too."""

    expected: Expected


@dataclass(frozen=True, kw_only=True, slots=True)
class Unwatched:
    """Nobody can say whether it came: too little could be seen."""

    expected: Expected


type Finding = Remind | Absent | RadioFault | Unwatched


def is_sign(entry: ev.Entry) -> bool:
    """Say whether somebody gave a sign of life on purpose, as the person."""
    by_person = entry.actor.kind in _BY_PERSON and entry.actor.person == entry.person
    return by_person and isinstance(entry.event, _SIGNS)


def findings(
    record: PersonRecord, memory: Memory, now: datetime, *, away: bool
) -> Iterator[Finding]:
    """Yield what the time since ``memory.alive`` brought, and who is to be reminded.

    ``away``: the person is not at home at this moment. A reminder comes up at each
    look while a check-in is open; whoever gives it gives it once.
    """
    for one in expected_around(record, now):
        known = memory.seen.get(one.name)
        if known is None or known.known > one.due or answered(record, one):
            continue
        if one.remind is not None and one.remind <= now < one.ends:
            yield Remind(expected=one)
        if memory.alive < one.ends <= now:
            yield from _ended(record, memory, one, now, away=away)


def steps(record: PersonRecord, finding: Finding, reason: str) -> tuple[c.Command, ...]:
    """Return what follows from a finding; a call goes first, for it never waits."""
    match finding:
        case Absent(expected=one):
            call = c.StartSos(
                person=record.person.id,
                reason=reason,
                level=SosLevel.SOFT,
                cause=SosCause.SILENCE,
                hard_after_s=one.soft_for // timedelta(seconds=1),
            )
            return call, _note(record, one)
        case RadioFault(expected=one):
            return (_note(record, one, radio=True),)
        case _:
            return ()


def _note(record: PersonRecord, one: Expected, *, radio: bool = False) -> c.Command:
    person = record.person.id
    if one.window is None:
        return c.MissCheckIn(person=person, due=one.due)
    return c.NoteSilence(
        person=person, window=one.window.id, since=one.due, radio=radio
    )


def _ended(
    record: PersonRecord, memory: Memory, one: Expected, now: datetime, *, away: bool
) -> Iterator[Finding]:
    """Judge once, at its end, what was expected and did not come."""
    if one.window is not None:
        yield from _judged(record, memory, one, one.window, now, away=away)
    elif now - one.ends > BLIND_MOST or memory.since > one.ends - BLIND_MOST:
        # Nobody could take a sign, or only in the last minutes.
        yield Unwatched(expected=one)
    else:
        yield Absent(expected=one)


def _judged(
    record: PersonRecord,
    memory: Memory,
    one: Expected,
    window: ActivityWindow,
    now: datetime,
    *,
    away: bool,
) -> Iterator[Finding]:
    """Say what it means that nothing moved, if nothing did."""
    start, sources = one.due, memory.of(window.sources)
    if away or any(seen.moved_since(start) for seen in sources):
        return
    out = memory.of((record.safety.away,))
    control = record.safety.control
    if not any(seen.tells(start, now) for seen in sources):
        yield Unwatched(expected=one)
    elif any(not seen.tells(start, now) for seen in out):
        return  # out of the house for a part of the hours
    elif control and not any(s.moved_since(start) for s in memory.of((control,))):
        yield RadioFault(expected=one)
    else:
        yield Absent(expected=one)
