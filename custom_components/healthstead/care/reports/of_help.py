"""Calls for help, drills, check-ins and silences of a period, from the log."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from ...domain.ids import ContactId
from ...domain.sos import Attempt, Outcome, SosAnswer, Word
from .. import events as ev
from ..record import PersonRecord
from .asked import Span, minutes
from .courses import Course, courses
from .facts import (
    ActedFact,
    AnswerFact,
    CallFact,
    DrillFact,
    HelpFacts,
    SilenceFact,
    ToldFact,
)

KINDS: Final = (
    ev.SosStarted,
    ev.SosAttempted,
    ev.SosTakenOn,
    ev.SosSteppedBack,
    ev.SosAnswered,
    ev.SosEnded,
    ev.DrillStarted,
    ev.DrillEnded,
    ev.CheckedIn,
    ev.CheckInMissed,
    ev.SilenceNoted,
)


def help_facts(
    record: PersonRecord, entries: Iterable[ev.Entry], span: Span
) -> HelpFacts:
    """Return what happened in the period; ``entries`` are those of ``KINDS``."""
    known = tuple(entries)
    calls, drills = courses(known)
    return HelpFacts(
        calls=tuple(
            _call(record, one, span)
            for one in calls
            if span.meets(one.started, one.ended)
        ),
        drills=tuple(
            _drill(record, one, span) for one in drills if span.holds(one.started)
        ),
        check_ins=sum(
            isinstance(entry.event, ev.CheckedIn) and span.holds(entry.at)
            for entry in known
        ),
        check_ins_missed=tuple(
            span.local(entry.event.due)
            for entry in known
            if isinstance(entry.event, ev.CheckInMissed) and span.holds(entry.event.due)
        ),
        silences=tuple(_silences(known, span)),
        last_passed_drill=span.local_or_none(record.last_passed_drill),
    )


def _silences(entries: tuple[ev.Entry, ...], span: Span) -> Iterator[SilenceFact]:
    for entry in entries:
        if isinstance(entry.event, ev.SilenceNoted) and span.holds(entry.at):
            yield SilenceFact(
                noted=span.local(entry.at),
                since=span.local(entry.event.since),
                window=entry.event.window,
                radio=entry.event.radio,
            )


def _call(record: PersonRecord, call: Course, span: Span) -> CallFact:
    told = tuple(_told(record, call, span))
    return CallFact(
        id=call.id,
        level=call.level,
        cause=call.cause,
        reason=call.reason,
        category=call.category,
        started=span.local(call.started),
        told=told,
        acted=tuple(
            ActedFact(name=one.by, action=one.action, at=span.local(one.at))
            for one in call.acted
        ),
        declined=tuple(dict.fromkeys(call.declined)),
        answers=tuple(
            AnswerFact(at=span.local(at), answer=answer) for at, answer in call.answers
        ),
        ended=span.local_or_none(call.ended),
        ended_by=call.ended_by,
        ended_reason=call.ended_reason,
        minutes=None if call.ended is None else minutes(call.started, call.ended),
        false_alarm=_was_false(call, told),
    )


def _was_false(call: Course, told: tuple[ToldFact, ...]) -> bool:
    """Say whether nobody had to act: cancelled in time, or all was well."""
    if call.ended is None or call.acted:
        return False
    well = any(answer is SosAnswer.OK for _, answer in call.answers)
    return well or not any(one.delivered for one in told)


def _told(record: PersonRecord, call: Course, span: Span) -> Iterator[ToldFact]:
    """Yield each contact who was called, once: by the first channel that took it."""
    known = {contact.id: contact for contact in record.contacts}
    tries: dict[ContactId, list[Attempt]] = {}
    for attempt in call.attempts:
        if attempt.contact is not None and attempt.word is Word.CALL:
            tries.setdefault(attempt.contact, []).append(attempt)
    for name, attempts in tries.items():
        got = [one.at for one in attempts if one.outcome is Outcome.DELIVERED]
        contact = known.get(name)
        yield ToldFact(
            name="" if contact is None else contact.name,
            relation="" if contact is None else contact.relation,
            at=span.local(min(got or [one.at for one in attempts])),
            delivered=bool(got),
        )


def _drill(record: PersonRecord, drill: Course, span: Span) -> DrillFact:
    begun = DrillFact(started=span.local(drill.started))
    if (result := drill.result) is None:
        return begun
    return replace(
        begun,
        ended=span.local(result.at),
        passed=result.passed,
        reached=_names(record, result.reached),
        unreached=_names(record, result.unreached),
        answered_by=result.answered_by,
    )


def _names(record: PersonRecord, contacts: Iterable[ContactId]) -> tuple[str, ...]:
    known = {contact.id: contact.name for contact in record.contacts}
    return tuple(known.get(one, "") for one in contacts)
