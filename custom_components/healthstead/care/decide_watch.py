"""Sources, limits, what the watch noticed, signs of life, the card and reports."""

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from ..domain.ids import ReadingId, ReportId
from ..domain.vitals import Plausibility, Reading, canonical, plausibility
from ..domain.watching.limit_choice import in_watched_unit_of
from ..domain.watching.shapes import Limit, SetBy
from ..domain.watching.units import Why
from . import commands as c
from . import events as ev
from .record import PersonRecord
from .refusal import Refusal, refuse
from .situation import Situation

type SettingCommand = (
    c.SetCard | c.SetSafety | c.SetSources | c.SetWatch | c.SetReporting
)
type PresenceCommand = c.CheckInNow | c.MissCheckIn | c.NoteSilence
type WatchCommand = (
    SettingCommand
    | PresenceCommand
    | c.HoldReading
    | c.DropHeld
    | c.NoteWatch
    | c.EndAlert
    | c.KeepReport
)


def decide_watch(
    record: PersonRecord, command: WatchCommand, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Decide a command about watching over one person."""
    match command:
        case (
            c.SetCard()
            | c.SetSafety()
            | c.SetSources()
            | c.SetWatch()
            | c.SetReporting()
        ):
            return _set(record, command, situation.now)
        case c.CheckInNow() | c.MissCheckIn() | c.NoteSilence():
            return _lived(record, command)
        case c.HoldReading() | c.DropHeld():
            return _held(record, command, situation)
        case c.NoteWatch(noticed=noticed):
            return noticed
        case c.EndAlert(alert=name):
            known = dict(record.observed.running())
            if name not in known:
                return refuse("unknown_alert")
            return (ev.AlertEnded(id=name, at=situation.now, by_person=True),)
        case c.KeepReport(head=head, facts=facts):
            kept = replace(head, id=head.id or ReportId(situation.new_id()))
            return (ev.ReportMade(head=kept, facts=facts),)
        case _:
            assert_never(command)


def _set(  # noqa: C901, PLR0911 - one flat branch per command
    record: PersonRecord, command: SettingCommand, now: datetime
) -> tuple[ev.Event, ...] | Refusal:
    """Keep a setting; no change, no event."""
    match command:
        case c.SetCard(card=card):
            return () if card == record.card else (ev.CardSet(card=card),)
        case c.SetSafety(safety=safety):
            windows = [window.id for window in safety.windows]
            if len(set(windows)) < len(windows):
                return refuse("two_windows_alike")
            if any(not window.sources for window in safety.windows):
                return refuse("source_missing")
            same = safety == record.safety
            return () if same else (ev.SafetySet(safety=safety),)
        case c.SetSources(sources=sources):
            pairs = [(one.kind, one.entity) for one in sources.vitals]
            entities = [*pairs, *((one.clue, one.entity) for one in sources.clues)]
            if any(not entity.strip() for _, entity in entities):
                return refuse("source_missing")
            if len(set(entities)) < len(entities):
                return refuse("two_sources_alike")
            same = sources == record.sources
            return () if same else (ev.SourcesSet(sources=sources),)
        case c.SetWatch(settings=settings):
            for limit in settings.limits:
                if (no := _wrong(limit)) is not None:
                    return no
            same = settings == record.watch
            return () if same else (ev.WatchSet(settings=settings),)
        case c.SetReporting(reporting=reporting):
            same = replace(reporting, since=record.reporting.since) == record.reporting
            wanted = replace(reporting, since=now)
            return () if same else (ev.ReportingSet(reporting=wanted),)
        case _:
            assert_never(command)


def _wrong(limit: Limit) -> Refusal | None:
    """Refuse a limit without a usable unit, or of which nobody knows who set it."""
    if isinstance(in_watched_unit_of(limit), Why):
        return refuse("unit_missing", kind=limit.kind.value, value="")
    nobody = limit.set_by is SetBy.DEFAULT or limit.set_at is None
    return refuse("limit_by_nobody") if nobody else None


def _lived(record: PersonRecord, command: PresenceCommand) -> tuple[ev.Event, ...]:
    match command:
        case c.CheckInNow(source=source):
            return (ev.CheckedIn(source=source),)
        case c.MissCheckIn(due=due):
            known = due in record.presence.missed
            return () if known else (ev.CheckInMissed(due=due),)
        case c.NoteSilence(window=window, since=since, radio=radio):
            if (window, since) in record.presence.silences:
                return ()
            return (ev.SilenceNoted(window=window, since=since, radio=radio),)
        case _:
            assert_never(command)


def _held(
    record: PersonRecord, command: c.HoldReading | c.DropHeld, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Keep a value that is possible but unusual until a yes or a no, or drop it."""
    if isinstance(command, c.DropHeld):
        gone = (one for one in record.observed.held if one.said in command.said)
        return tuple(ev.HeldDropped(reading=one) for one in gone)
    measured = canonical(command.measured)
    if plausibility(measured) is not Plausibility.CONFIRM:
        return refuse("not_plausible", value=str(measured), kind=measured.kind.value)
    if _is_held(record, measured, command.at):
        return ()
    reading = Reading(
        id=ReadingId(situation.new_id()),
        measured=measured,
        at=command.at,
        source=command.source,
        said=command.said,
    )
    return (ev.ReadingHeld(reading=reading),)


def _is_held(record: PersonRecord, measured: object, at: datetime) -> bool:
    return any((one.measured, one.at) == (measured, at) for one in record.observed.held)
