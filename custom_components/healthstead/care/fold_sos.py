"""What calls for help, drills and their ends do to a record.

Total and in any order: an attempt that reached the log late (through the journal)
changes only the call that it belongs to.
"""

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from ..domain.ids import ContactId
from ..domain.sos import (
    Attempt,
    DrillResult,
    Outcome,
    Sos,
    SosAnswer,
    SosLevel,
    Word,
)
from . import events as ev
from .record import PersonRecord

type SosEvent = (
    ev.SosStarted
    | ev.SosAttempted
    | ev.SosTakenOn
    | ev.SosSteppedBack
    | ev.SosAnswered
    | ev.SosEnded
    | ev.DrillStarted
    | ev.DrillEnded
)


def after_sos(record: PersonRecord, event: SosEvent, at: datetime) -> PersonRecord:
    """Apply one event of a call or a drill."""
    match event:
        case ev.SosStarted():
            return replace(record, sos=_started(record.sos, event, at))
        case ev.SosEnded():
            return replace(record, sos=_ended(record.sos, event, at))
        case ev.DrillStarted(id=name):
            drill = Sos(id=name, level=SosLevel.HARD, started=at, tell_at=at)
            return replace(record, drill=drill)
        case ev.DrillEnded(id=name, result=result):
            return _drilled(record, result, over=record.drill.id == name)
        case (
            ev.SosAttempted() | ev.SosTakenOn() | ev.SosSteppedBack() | ev.SosAnswered()
        ):
            if event.id == record.drill.id:
                return replace(record, drill=_went_on(record.drill, event, at))
            if event.id == record.sos.id:
                return replace(record, sos=_went_on(record.sos, event, at))
            return record
        case _:
            assert_never(event)


def _started(running: Sos, event: ev.SosStarted, at: datetime) -> Sos:
    """Begin a call, or make the running one more urgent.

    Who was told is kept, for the end of it. Who acted did so on what was known then:
    of a hard call everybody hears again.
    """
    same = bool(event.id) and event.id == running.id
    before = running if same else Sos(id=event.id, started=at)
    if event.level is SosLevel.HARD and before.taken_on:
        untold = tuple(one for one in before.attempts if one.word is not Word.CALL)
        before = replace(
            before,
            taken_on=(),
            declined=frozenset(),
            attempts=untold,
            heard_before=frozenset(before.heard),
        )
    return replace(
        before,
        level=event.level,
        cause=event.cause,
        reason=event.reason,
        category=event.category,
        tell_at=event.tell_at,
        hard_at=event.hard_at,
        ended=None,
        ended_reason="",
        ended_by="",
    )


def _ended(running: Sos, event: ev.SosEnded, at: datetime) -> Sos:
    if event.id and event.id != running.id:
        return running
    return replace(
        running,
        level=SosLevel.NONE,
        tell_at=None,
        hard_at=None,
        ended=at,
        ended_reason=event.reason,
        ended_by=event.by,
    )


def _went_on(
    call: Sos,
    event: ev.SosAttempted | ev.SosTakenOn | ev.SosSteppedBack | ev.SosAnswered,
    at: datetime,
) -> Sos:
    match event:
        case ev.SosAttempted(attempts=attempts):
            return replace(
                call,
                attempts=_with(call.attempts, attempts),
                heard_before=call.heard_before | _overtaken(call, attempts),
            )
        case ev.SosTakenOn(taken_on=new):
            others_on = tuple(one for one in call.taken_on if one.by != new.by)
            return replace(
                call,
                taken_on=(*others_on, new),
                declined=call.declined - {new.contact}
                if new.contact
                else call.declined,
            )
        case ev.SosSteppedBack(by=by, contact=contact):
            return replace(
                call,
                taken_on=tuple(one for one in call.taken_on if one.by != by),
                declined=call.declined | ({contact} if contact else frozenset()),
            )
        case ev.SosAnswered(answer=answer):
            # Who measures again gets the time for it once more.
            wait = call.hard_at
            if answer is SosAnswer.RECHECK and wait and call.started:
                wait = at + (wait - call.started)
            return replace(call, answers=(*call.answers, (at, answer)), hard_at=wait)
        case _:
            assert_never(event)


def _with(known: tuple[Attempt, ...], new: tuple[Attempt, ...]) -> tuple[Attempt, ...]:
    """Return the last attempt of each kind; what is heard late of a round is old."""
    latest = {one.key: one for one in known}
    for attempt in new:
        last = latest.get(attempt.key)
        if last is None or last.round <= attempt.round:
            latest[attempt.key] = attempt
    return tuple(latest.values())


def _overtaken(call: Sos, new: tuple[Attempt, ...]) -> frozenset[ContactId]:
    """Return whom an attempt reached, or may have, that another is made after.

    That the later one fails takes back nothing: they know, and must hear the end.
    """
    known = {one.key: one for one in call.attempts}
    return frozenset(
        last.contact
        for one in new
        if (last := known.get(one.key)) is not None
        and last.contact is not None
        and last.outcome is not Outcome.FAILED
        and (last.round, last.tries) < (one.round, one.tries)
    )


def _drilled(record: PersonRecord, result: DrillResult, *, over: bool) -> PersonRecord:
    ended = replace(record.drill, level=SosLevel.NONE, ended=result.at)
    passed = result.at if result.passed else record.last_passed_drill
    return replace(
        record,
        drill=ended if over else record.drill,
        last_drill=result,
        last_passed_drill=passed,
    )
