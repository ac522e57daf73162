"""Calls for help and drills from their start to their end, read off the log.

What memory holds of a call is its present state; a report tells all that happened.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import assert_never

from ...domain.ids import SosId
from ...domain.sos import Attempt, DrillResult, SosAnswer, SosCause, SosLevel, TakenOn
from .. import events as ev


@dataclass(kw_only=True, slots=True)
class Course:
    """One call or drill from its start to its end, all that happened in it."""

    id: SosId
    started: datetime
    cause: SosCause = SosCause.CALL
    level: SosLevel = SosLevel.HARD
    reason: str = ""
    category: str = ""
    attempts: list[Attempt] = field(default_factory=list)
    acted: list[TakenOn] = field(default_factory=list)
    declined: list[str] = field(default_factory=list)
    answers: list[tuple[datetime, SosAnswer]] = field(default_factory=list)
    ended: datetime | None = None
    ended_by: str = ""
    ended_reason: str = ""
    result: DrillResult | None = None


def courses(
    entries: tuple[ev.Entry, ...],
) -> tuple[list[Course], list[Course]]:
    """Return every call and every drill, in order."""
    calls: list[Course] = []
    drills: list[Course] = []
    for entry in entries:
        match entry.event:
            case ev.SosStarted():
                _start(calls, entry.event, entry.at)
            case ev.SosEnded():
                _end(calls, entry.event, entry.at)
            case ev.DrillStarted(id=name):
                drills.append(Course(id=name, started=entry.at))
            case ev.DrillEnded(id=name, result=result):
                for one in _those(drills, name):
                    one.ended, one.result = result.at, result
            case _:
                _go_on([*calls, *drills], entry)
    return calls, drills


def _those(courses: list[Course], name: SosId) -> list[Course]:
    return [one for one in courses if one.id == name]


def _start(calls: list[Course], event: ev.SosStarted, at: datetime) -> None:
    """Begin a call, or make the one that runs more urgent: its first cause stands."""
    running = [one for one in calls[-1:] if one.ended is None and one.id == event.id]
    if not running:
        calls.append(
            Course(
                id=event.id,
                started=at,
                cause=event.cause,
                level=event.level,
                reason=event.reason,
                category=event.category,
            )
        )
    for one in running:
        if event.level is SosLevel.HARD:
            one.level = event.level


def _end(calls: list[Course], event: ev.SosEnded, at: datetime) -> None:
    """End the call that is meant, or whichever runs."""
    for one in calls[-1:]:
        if one.ended is None and event.id in {"", one.id}:
            one.ended, one.ended_by, one.ended_reason = at, event.by, event.reason


def _go_on(courses: list[Course], entry: ev.Entry) -> None:
    match entry.event:
        case (
            ev.SosAttempted() | ev.SosTakenOn() | ev.SosSteppedBack() | ev.SosAnswered()
        ) as event:
            for one in _those(courses, event.id):
                _note(one, event, entry.at)
        case _:
            pass


def _note(
    course: Course,
    event: ev.SosAttempted | ev.SosTakenOn | ev.SosSteppedBack | ev.SosAnswered,
    at: datetime,
) -> None:
    match event:
        case ev.SosAttempted(attempts=attempts):
            course.attempts.extend(attempts)
        case ev.SosTakenOn(taken_on=taken_on):
            course.acted.append(taken_on)
        case ev.SosSteppedBack(by=by):
            course.declined.append(by)
        case ev.SosAnswered(answer=answer):
            course.answers.append((at, answer))
        case _:
            assert_never(event)
