"""Moments of safety that entities and triggers are told of, read off the log.

Calls for help, drills, signs of life, vital signs out of range, and reports that are
ready. Words are neutral: a reason or a measured value is in a moment only where the
person allowed names on shared screens. What a call is told to contacts with is not
here.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import Any, Final

from homeassistant.core import Context, HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_send
from homeassistant.util.signal_type import SignalType

from .care import events as ev
from .care.record import PersonRecord
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry, HealthsteadCoordinator
from .domain.ids import PersonId
from .domain.reporting import Period
from .domain.sos import SELF_HARM, SosLevel
from .domain.vitals import VitalKind
from .domain.watching.shapes import Alert, Level


class SafetyKind(StrEnum):
    """What happened."""

    SOFT_SOS = "soft_sos"
    HARD_SOS_STARTED = "hard_sos_started"
    """Also when a call that runs is made again, more urgently or sooner."""
    HARD_SOS_ACKNOWLEDGED = "hard_sos_acknowledged"
    SOS_ENDED = "sos_ended"
    CHECK_IN = "check_in"
    CHECK_IN_MISSED = "check_in_missed"
    SILENCE = "silence"
    DRILL_PASSED = "drill_passed"
    DRILL_FAILED = "drill_failed"
    REPORT_READY = "report_ready"
    VITAL_OUT_OF_RANGE = "vital_out_of_range"
    """Also when an alert that runs becomes hard."""
    VITAL_BACK_IN_RANGE = "vital_back_in_range"
    VITAL_NO_DATA = "vital_no_data"


@dataclass(frozen=True, kw_only=True, slots=True)
class SafetyMoment:
    """Something about one person, told once as it is kept."""

    person: PersonId
    kind: SafetyKind
    at: datetime
    """When it was kept."""
    details: Mapping[str, Any] = field(default_factory=dict)
    """What an automation may say and do with it, as plain values."""
    vital: VitalKind | None = None
    level: Level | None = None
    period: Period | None = None
    context: Context | None = None


type Make = Callable[..., SafetyMoment]
"""Makes a moment of the entry that is being read, with what else is to be in it."""

SAFETY_MOMENTS: Final[SignalType[HealthsteadCoordinator, SafetyMoment]] = SignalType(
    f"{DOMAIN}_safety_moments"
)


@callback
def async_start(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Tell entities, and triggers, which outlive a reload of the entry."""
    coordinator = entry.runtime_data.coordinator

    @callback
    def on_entries(entries: Sequence[ev.Entry], context: Context | None) -> None:
        people = coordinator.desk.household.people
        for each in entries:
            record = people.get(each.person)
            if record is None:
                continue
            if (moment := moment_of(record, each, context)) is not None:
                # After the entities: who hears of it may look at them.
                told = partial(async_dispatcher_send, hass, SAFETY_MOMENTS)
                hass.loop.call_soon(told, coordinator, moment)

    entry.async_on_unload(coordinator.async_listen_entries(on_entries))


def moment_of(
    record: PersonRecord, entry: ev.Entry, context: Context | None = None
) -> SafetyMoment | None:
    """Return what an entry tells, if anything; the record knows of it already."""
    told = _TOLD.get(type(entry.event))
    if told is None:
        return None
    make = partial(SafetyMoment, person=entry.person, at=entry.at, context=context)
    return told(make, record, entry.event)


def _started(make: Make, record: PersonRecord, event: ev.SosStarted) -> SafetyMoment:
    hard = event.level is SosLevel.HARD
    details = {
        "cause": event.cause.value,
        "contacts_at": event.tell_at if hard else event.hard_at,
        **_call(record),
    }
    kind = SafetyKind.HARD_SOS_STARTED if hard else SafetyKind.SOFT_SOS
    return make(kind=kind, details=details)


def _taken_on(
    make: Make, record: PersonRecord, event: ev.SosTakenOn
) -> SafetyMoment | None:
    """Tell of a hard call only: a drill is none, a soft one calls nobody yet."""
    if event.id != record.sos.id or record.sos.level is not SosLevel.HARD:
        return None
    details = {"who": event.taken_on.by, **_call(record)}
    return make(kind=SafetyKind.HARD_SOS_ACKNOWLEDGED, details=details)


def _ended(make: Make, record: PersonRecord, event: ev.SosEnded) -> SafetyMoment:
    details = {"who": event.by or None, **_call(record)}
    if "reason" in details:
        details["reason"] = event.reason
    return make(kind=SafetyKind.SOS_ENDED, details=details)


def _call(record: PersonRecord) -> dict[str, Any]:
    """Return what may be said of the call; its reason only where names may be."""
    discreet = record.sos.category == SELF_HARM
    names = record.person.profile.names_on_shared_screens
    reason = {"reason": record.sos.reason} if names and not discreet else {}
    return {"discreet": discreet, **reason}


def _drill(make: Make, _record: PersonRecord, event: ev.DrillEnded) -> SafetyMoment:
    kind = SafetyKind.DRILL_PASSED if event.result.passed else SafetyKind.DRILL_FAILED
    return make(
        kind=kind,
        details={
            "reached": len(event.result.reached),
            "unreached": len(event.result.unreached),
        },
    )


def _checked_in(
    make: Make, _record: PersonRecord, _event: ev.CheckedIn
) -> SafetyMoment:
    return make(kind=SafetyKind.CHECK_IN)


def _missed(make: Make, _record: PersonRecord, event: ev.CheckInMissed) -> SafetyMoment:
    return make(kind=SafetyKind.CHECK_IN_MISSED, details={"due": event.due})


def _silent(make: Make, _record: PersonRecord, event: ev.SilenceNoted) -> SafetyMoment:
    details = {"since": event.since, "radio": event.radio}
    return make(kind=SafetyKind.SILENCE, details=details)


def _reported(make: Make, _record: PersonRecord, event: ev.ReportMade) -> SafetyMoment:
    head = event.head
    return make(
        kind=SafetyKind.REPORT_READY,
        details={
            "report_id": head.id,
            "period": head.period.value,
            "first": head.first.isoformat(),
            "last": head.last.isoformat(),
        },
        period=head.period,
    )


def _raised(make: Make, record: PersonRecord, event: ev.AlertRaised) -> SafetyMoment:
    return make(
        kind=SafetyKind.VITAL_OUT_OF_RANGE,
        details={
            "vital": event.alert.kind.value,
            "level": event.alert.level.value,
            **_value(record, event.alert),
        },
        vital=event.alert.kind,
        level=event.alert.level,
    )


def _calm(
    make: Make, record: PersonRecord, event: ev.AlertEnded
) -> SafetyMoment | None:
    """Tell when values came back and no other limit of the same vital is passed."""
    over = record.observed.alerts.get(event.id)
    if over is None or event.limit_gone or event.by_person:
        return None
    if any(one.kind is over.kind for _, one in record.observed.running()):
        return None
    return make(
        kind=SafetyKind.VITAL_BACK_IN_RANGE,
        details={"vital": over.kind.value},
        vital=over.kind,
    )


def _value(record: PersonRecord, alert: Alert) -> dict[str, Any]:
    """Return the newest value that counted, where names may be said."""
    names = record.person.profile.names_on_shared_screens
    if not (names and alert.evidence):
        return {}
    return {"value": str(alert.evidence[-1].given)}


def _no_data(make: Make, _record: PersonRecord, event: ev.DataMissed) -> SafetyMoment:
    details = {"vital": event.kind.value, "since": event.since}
    return make(kind=SafetyKind.VITAL_NO_DATA, details=details, vital=event.kind)


_TOLD: Final[
    Mapping[type, Callable[[Make, PersonRecord, Any], SafetyMoment | None]]
] = {
    ev.SosStarted: _started,
    ev.SosTakenOn: _taken_on,
    ev.SosEnded: _ended,
    ev.DrillEnded: _drill,
    ev.CheckedIn: _checked_in,
    ev.CheckInMissed: _missed,
    ev.SilenceNoted: _silent,
    ev.ReportMade: _reported,
    ev.AlertRaised: _raised,
    ev.AlertEnded: _calm,
    ev.DataMissed: _no_data,
}
