"""The attempts that one call for help, its end or a drill asks for at a moment.

``calling`` is the door to this. Times are product choices after the escalation table
of the clinical reference (3.2); ``docs/safety.md`` lists them.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final

from ..domain.ids import ContactId
from ..domain.person import Contact
from ..domain.sos import SELF_HARM, Attempt, Sos, SosLevel, Word
from .record import PersonRecord
from .telling_one import Told, round_begun

type Channels = Mapping[ContactId | None, tuple[str, ...]]
"""The channels of each contact, the preferred one first; None: of the person."""

SLACK: Final = timedelta(minutes=2)
"""How far a clock may be put right without anybody noticing."""
AGAIN: Final = timedelta(seconds=60)
OFTEN: Final = 15
"""So many times all are told again each minute, then every ``SELDOM``."""
SELDOM: Final = timedelta(minutes=5)
WIDER: Final = 2
"""From this round on (two minutes) every channel is used, and backup contacts."""
ASK_AGAIN: Final = timedelta(minutes=5)
COUNTDOWN: Final = 10_000
"""After any round of a soft call: the person hears that help is about to be called."""
SOFT_STEPS: Final = (timedelta(minutes=10), timedelta(minutes=20))
"""When the first and the second contact hear of a soft call that is not answered."""
SOFT_ROUND: Final = -1
"""Before any round of a hard call: whoever knows of a soft one is told again."""
CLEAR_FOR: Final = timedelta(hours=1)
"""So long everybody who was told may hear that it is over."""
CLEAR_ROUNDS: Final = 5


def is_time(call: Sos, at: datetime, now: datetime) -> bool:
    """Say whether an instant of a call has come; a clock set back means yes."""
    set_back = call.started is not None and now < call.started - SLACK
    return now >= at or set_back


def of_call(
    record: PersonRecord, channels: Channels, now: datetime
) -> Iterator[Attempt]:
    """Yield what the call asks for, by how urgent it is or that it is over."""
    sos = record.sos
    match sos.level:
        case SosLevel.HARD:
            yield from _taken_on(record, channels, now)
            yield from _countdown(sos, channels, now)
            if not sos.taken_on and sos.tell_at and is_time(sos, sos.tell_at, now):
                yield from _calls(record, channels, now)
        case SosLevel.SOFT:
            yield from _asks(sos, channels, now)
            yield from _soft_calls(record, channels, now)
        case _:
            yield from all_clear(sos, channels, now)


def _calls(
    record: PersonRecord, channels: Channels, now: datetime
) -> Iterator[Attempt]:
    """Yield the calls of this round: to all contacts at once."""
    sos = record.sos
    people = callable_(record)
    number = _round(sos, now)
    told = Told(call=sos, word=Word.CALL, round=number, now=now)
    first = [one for one in people if not one.backup]
    for contact in first:
        yield from told.on(contact.id, channels, wide=number >= WIDER)
    if number >= WIDER or all(told.failed(one.id, channels) for one in first):
        for contact in people:
            if contact.backup:
                yield from told.on(contact.id, channels, wide=number >= WIDER)


def _countdown(sos: Sos, channels: Channels, now: datetime) -> Iterator[Attempt]:
    """Tell the person, once and everywhere, while the call can still be taken back."""
    if sos.taken_on or sos.tell_at is None or is_time(sos, sos.tell_at, now):
        return
    told = Told(call=sos, word=Word.ASK, round=COUNTDOWN, now=now)
    yield from told.on(None, channels, wide=True)


def callable_(record: PersonRecord) -> tuple[Contact, ...]:
    """Return who may be told: by the safety plan alone where it is about self-harm.

    Who cannot is left in peace, unless nobody else is left.
    """
    people = record.contacts
    if record.sos.category == SELF_HARM:
        people = tuple(one for one in people if one.safety_plan)
    able = tuple(one for one in people if one.id not in record.sos.declined)
    return able or people


def _round(sos: Sos, now: datetime) -> int:
    """Return the round that runs now, from 0."""
    last, begun = round_begun(sos, Word.CALL)
    if last < 0 or begun is None:
        return 0
    return last + 1 if _over(begun, gap(last), now) else last


def gap(number: int) -> timedelta:
    """Return how long a round of a hard call lasts."""
    return AGAIN if number < OFTEN else SELDOM


def _over(begun: datetime, lasts: timedelta, now: datetime) -> bool:
    return now >= begun + lasts or now < begun - SLACK


def _taken_on(
    record: PersonRecord, channels: Channels, now: datetime
) -> Iterator[Attempt]:
    """Yield the word that somebody acts: to the person and all others who were told."""
    sos = record.sos
    if not sos.taken_on or sos.started is None:
        return
    acting = {one.contact for one in sos.taken_on if one.contact}
    newest = max(one.at for one in sos.taken_on)
    number = max(0, int((newest - sos.started).total_seconds()))
    told = Told(call=sos, word=Word.TAKEN_ON, round=number, now=now)
    for who in (None, *sos.heard):
        if who not in acting:
            yield from told.on(who, channels)


# A soft call


def _asks(sos: Sos, channels: Channels, now: datetime) -> Iterator[Attempt]:
    """Yield the question to the person, again every five minutes."""
    last, begun = round_begun(sos, Word.ASK)
    number = max(last, 0)
    if begun is not None and _over(begun, ASK_AGAIN, now):
        number += 1
    told = Told(call=sos, word=Word.ASK, round=number, now=now)
    yield from told.on(None, channels, wide=True)


def _soft_calls(
    record: PersonRecord, channels: Channels, now: datetime
) -> Iterator[Attempt]:
    """Yield the word to the first contact after ten minutes, the second after twenty."""
    sos = record.sos
    if sos.started is None or sos.taken_on:
        return
    told = Told(call=sos, word=Word.CALL, round=SOFT_ROUND, now=now)
    for after, contact in zip(SOFT_STEPS, callable_(record), strict=False):
        if is_time(sos, sos.started + after, now):
            yield from told.on(contact.id, channels)


# The end


def all_clear(sos: Sos, channels: Channels, now: datetime) -> Iterator[Attempt]:
    """Yield the all-clear to everybody who was told, until it has reached them."""
    if sos.ended is None or _over(sos.ended, CLEAR_FOR, now):
        return
    last, begun = round_begun(sos, Word.ALL_CLEAR)
    number = max(last, 0)
    if begun is not None and _over(begun, AGAIN, now):
        number = min(number + 1, CLEAR_ROUNDS - 1)
    told = Told(call=sos, word=Word.ALL_CLEAR, round=number, now=now)
    for who in sos.heard:
        if not told.ever_reached(who):
            yield from told.on(who, channels)


# A drill


def of_drill(record: PersonRecord, now: datetime) -> Iterator[Attempt]:
    """Yield what a drill tries: every channel of every contact, once."""
    drill = record.drill
    if not drill.runs or record.sos.runs:
        return
    told = Told(call=drill, word=Word.CALL, round=0, now=now)
    for contact in record.contacts:
        yield from told.on(contact.id, {contact.id: contact.notify}, wide=True)
