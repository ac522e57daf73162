"""Calls for help, drills, and who answers them.

A call is never refused and never waits. Nothing here makes one softer: only a
person's own word, or an end with a reason, does that.
"""

from datetime import timedelta
from typing import Final, assert_never

from ..domain.ids import ContactId, SosId
from ..domain.sos import (
    DrillResult,
    Outcome,
    Sos,
    SosAnswer,
    SosCause,
    SosLevel,
    TakenOn,
    Word,
)
from . import commands as c
from . import events as ev
from .record import PersonRecord
from .refusal import Refusal, refuse
from .situation import Situation

type SosCommand = (
    c.StartSos
    | c.NoteAttempts
    | c.TakeOnSos
    | c.StepBackFromSos
    | c.AnswerSos
    | c.EndSos
    | c.StartDrill
    | c.EndDrill
)

_RANK: Final = {SosLevel.NONE: 0, SosLevel.SOFT: 1, SosLevel.HARD: 2}


def decide_sos(  # noqa: C901, PLR0911, PLR0912 - one flat branch per command
    record: PersonRecord, command: SosCommand, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Decide a command about a call for help or a drill."""
    match command:
        case c.StartSos():
            return _started(record, command, situation)
        case c.NoteAttempts(id=call, attempts=attempts):
            known = call in {record.sos.id, record.drill.id}
            if not known or not attempts:
                return ()
            return (ev.SosAttempted(id=call, attempts=attempts),)
        case c.TakeOnSos():
            return _taken_on(record, command, situation)
        case c.StepBackFromSos(by=by, contact=contact):
            if (meant := _meant(record, command.id)) is None:
                return refuse("no_sos")
            return (ev.SosSteppedBack(id=meant.id, by=by, contact=contact),)
        case c.AnswerSos(answer=answer):
            return _answered(record, answer, situation)
        case c.EndSos(reason=reason, by=by):
            if not record.sos.runs:
                return refuse("no_sos")
            return (ev.SosEnded(reason=reason, id=record.sos.id, by=by),)
        case c.StartDrill():
            return _drill(record, situation)
        case c.EndDrill():
            if not record.drill.runs:
                return refuse("no_drill")
            result = drill_result(record, situation)
            return (ev.DrillEnded(id=record.drill.id, result=result),)
        case _:
            assert_never(command)


def _started(
    record: PersonRecord, command: c.StartSos, situation: Situation
) -> tuple[ev.Event, ...]:
    """Call for help; a second call never softens or delays the first.

    After somebody has said that they act, a new call tells everybody again.
    """
    tell_at = situation.now + timedelta(seconds=command.grace_s)
    running = record.sos
    if _RANK[command.level] < max(_RANK[running.level], _RANK[SosLevel.SOFT]):
        return ()
    sooner = running.tell_at is None or tell_at < running.tell_at
    anew = bool(running.taken_on) and command.level is SosLevel.HARD
    if running.level is command.level and not sooner and not anew:
        return ()
    wait = command.hard_after_s
    soft = command.level is SosLevel.SOFT
    return (
        ev.SosStarted(
            level=command.level,
            reason=command.reason,
            category=command.category,
            tell_at=tell_at,
            id=running.id if running.runs and running.id else _new(situation),
            cause=command.cause,
            hard_at=situation.now + timedelta(seconds=wait)
            if soft and wait is not None
            else None,
        ),
    )


def _new(situation: Situation) -> SosId:
    return SosId(situation.new_id())


def _meant(record: PersonRecord, call: SosId) -> Sos | None:
    """Return the call or drill that is meant, if it runs."""
    every = (record.sos, record.drill) if call else (record.sos,)
    return next((one for one in every if one.runs and call in {"", one.id}), None)


def _taken_on(
    record: PersonRecord, command: c.TakeOnSos, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Note who acts; the same word of the same person again changes nothing."""
    if (call := _meant(record, command.id)) is None:
        return refuse("no_sos")
    if not command.by.strip():
        return refuse("who_missing")
    new = TakenOn(
        by=command.by.strip(),
        action=command.action.strip(),
        at=situation.now,
        contact=command.contact,
    )
    said = any((one.by, one.action) == (new.by, new.action) for one in call.taken_on)
    return () if said else (ev.SosTakenOn(id=call.id, taken_on=new),)


def _answered(
    record: PersonRecord, answer: SosAnswer, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Take the person's word on a soft call; a hard one only ``EndSos`` ends."""
    running = record.sos
    if not running.runs:
        return refuse("no_sos")
    said = ev.SosAnswered(id=running.id, answer=answer)
    match answer:
        case SosAnswer.HELP:
            call = c.StartSos(
                person=record.person.id,
                reason=running.reason,
                category=running.category,
            )
            return (said, *_started(record, call, situation))
        case SosAnswer.OK if running.level is SosLevel.SOFT:
            name = record.person.name
            return (said, ev.SosEnded(reason="ok", id=running.id, by=name))
        case SosAnswer.OK:
            return refuse("sos_is_hard")
        case _:
            return (said,)


def _drill(
    record: PersonRecord, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Begin a drill, unless it would be mistaken for a call that runs."""
    if record.sos.runs:
        return refuse("sos_runs")
    if not record.contacts:
        return refuse("no_contacts")
    if record.drill.runs:
        return ()
    return (ev.DrillStarted(id=_new(situation)),)


def drill_result(record: PersonRecord, situation: Situation) -> DrillResult:
    """Return how a drill stands: who was reached, who not, and who answered."""
    drill = record.drill
    told = [one for one in drill.attempts if one.word is Word.CALL]
    got = {one.contact for one in told if one.outcome is Outcome.DELIVERED}
    names = [contact.id for contact in record.contacts]
    return DrillResult(
        at=situation.now,
        passed=bool(drill.taken_on) and all(name in got for name in names),
        reached=_those(names, got, inside=True),
        unreached=_those(names, got, inside=False),
        failed_targets=tuple(
            one.target for one in told if one.outcome is not Outcome.DELIVERED
        ),
        answered_by=tuple(one.by for one in drill.taken_on),
    )


def _those(
    names: list[ContactId], got: set[ContactId | None], *, inside: bool
) -> tuple[ContactId, ...]:
    return tuple(name for name in names if (name in got) is inside)


def hardened(record: PersonRecord) -> c.StartSos:
    """Return the call that a soft one becomes when nobody answers it."""
    running = record.sos
    return c.StartSos(
        person=record.person.id,
        reason=running.reason,
        category=running.category,
        cause=SosCause.UNANSWERED,
    )
