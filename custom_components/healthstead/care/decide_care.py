"""Readings, reminders and messages."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final, assert_never

from ..domain.bedside import Bedside
from ..domain.ids import MessageId, ReadingId, ReminderId
from ..domain.person import Profile
from ..domain.reminder import Message, Reminder
from ..domain.repeating import RepeatError, next_time
from ..domain.vitals import (
    Measured,
    Plausibility,
    Reading,
    VitalKind,
    canonical,
    plausibility,
)
from . import commands as c
from . import events as ev
from .record import PersonRecord
from .refusal import Refusal, doubt, refuse
from .situation import Situation

type CareCommand = (
    c.RecordReading
    | c.RecordReadings
    | c.NoteBedside
    | c.SetReminder
    | c.DropReminder
    | c.ShowReminder
    | c.SendMessage
)

SLACK: Final = timedelta(minutes=2)
"""Clocks of devices may run this far ahead of ours."""
WAITING: Final = timedelta(minutes=15)
"""So long after an unusual value was entered a yes to it means that moment."""


def decide_care(
    record: PersonRecord, command: CareCommand, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Decide a command about the day-to-day care of one person."""
    match command:
        case c.RecordReading():
            return _reading(record, command, situation)
        case c.RecordReadings(readings=readings):
            return _readings(record, readings, situation)
        case c.NoteBedside():
            return _bedside(command, situation)
        case c.SetReminder() | c.ShowReminder() | c.DropReminder():
            return _reminder(record, command, situation)
        case c.SendMessage(to=to, text=text):
            if not text.strip():
                return refuse("text_missing")
            message = Message(
                id=MessageId(situation.new_id()),
                to=to.strip() or record.person.name,
                text=text.strip(),
                at=situation.now,
            )
            return (ev.MessageSent(message=message),)
        case _:
            assert_never(command)


def _reading(
    record: PersonRecord, command: c.RecordReading, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    if command.at > situation.now + SLACK:
        return refuse("in_the_future")
    measured = canonical(_with_own_unit(record.person.profile, command.measured))
    details = {"value": str(measured), "kind": measured.kind.value}
    match plausibility(measured):
        case Plausibility.NO_UNIT:
            return refuse("unit_missing", **details)
        case Plausibility.REJECT:
            return refuse("not_plausible", **details)
        case Plausibility.CONFIRM if "unusual_value" not in command.accepted:
            return doubt("unusual_value", **details)
        case _:
            reading = Reading(
                id=ReadingId(situation.new_id()),
                measured=measured,
                at=_when(record, command, measured),
                source=command.source,
                said=command.said,
                given=None if measured == command.measured else command.measured,
                site=command.site,
            )
            return (ev.ReadingRecorded(reading=reading),)


def _when(
    record: PersonRecord, command: c.RecordReading, measured: Measured
) -> datetime:
    """Return when it was measured: a value that waited for a yes, when it was told."""
    waiting = (
        one.at
        for one in record.observed.held
        if one.measured == measured
        and one.said == command.said
        and timedelta(0) <= command.at - one.at <= WAITING
    )
    return next(waiting, command.at)


def _readings(
    record: PersonRecord, readings: tuple[c.RecordReading, ...], situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Note all of them or none; a refusal says which one it is about, from 1."""
    events: list[ev.Event] = []
    for place, reading in enumerate(readings, start=1):
        decided = _reading(record, reading, situation)
        if isinstance(decided, Refusal):
            where = {**decided.details, "place": str(place)}
            return replace(decided, details=where)
        events += decided
    return tuple(events)


def _bedside(
    command: c.NoteBedside, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Keep what was said, each with its time; nothing said is nothing noted."""
    awake, oxygen, now = command.consciousness, command.on_oxygen, situation.now
    if awake is None and oxygen is None:
        return ()
    told = Bedside(
        consciousness=awake,
        awake_at=None if awake is None else now,
        on_oxygen=oxygen,
        air_at=None if oxygen is None else now,
    )
    return (ev.BedsideNoted(bedside=told),)


def _with_own_unit(profile: Profile, measured: Measured) -> Measured:
    """Give glucose the person's own unit, if it is plausible in it."""
    if measured.kind is not VitalKind.GLUCOSE or measured.unit:
        return measured
    own = replace(measured, unit=profile.glucose_unit or "")
    good = plausibility(own) in {Plausibility.GOOD, Plausibility.CONFIRM}
    return own if good else measured


def _reminder(
    record: PersonRecord,
    command: c.SetReminder | c.ShowReminder | c.DropReminder,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    if not isinstance(command, c.SetReminder):
        return _known_reminder(record, command, situation)
    if not command.text.strip():
        return refuse("text_missing")
    if command.at <= situation.now:
        return refuse("in_the_past")
    if command.repeat and not _comes_again(command):
        return refuse("repeat_unclear")
    made = Reminder(
        id=ReminderId(situation.new_id()),
        text=command.text.strip(),
        at=command.at,
        repeat=command.repeat,
    )
    return (ev.ReminderSet(reminder=made),)


def _comes_again(command: c.SetReminder) -> bool:
    """Say whether a rule can be read at all."""
    try:
        next_time(command.repeat, command.at, command.at)
    except RepeatError:
        return False
    return True


def _known_reminder(
    record: PersonRecord,
    command: c.ShowReminder | c.DropReminder,
    situation: Situation,
) -> tuple[ev.Event, ...] | Refusal:
    """Note that a reminder was shown, once each time; or end one that still waits."""
    reminder = record.reminders.get(command.reminder)
    if reminder is None:
        return refuse("unknown_reminder")
    if isinstance(command, c.ShowReminder):
        early = bool(reminder.repeat) and reminder.at > situation.now
        if reminder.shown is not None or early:
            return ()
        return (ev.ReminderShown(reminder=reminder.id, at=situation.now),)
    if reminder.shown is not None:
        return refuse("unknown_reminder")
    return (ev.ReminderDropped(reminder=reminder.id),)
