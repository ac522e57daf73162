"""Events, actors and the household to JSON and back.

The one table of stored kinds. A kind is never renamed. When the shape of an
event changes by more than a field with a default, its version goes up and an
entry in ``UPGRADES`` turns the older data into the newer.
"""

import gc
import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from ..care import events as ev
from ..care.actor import Actor
from ..care.record import Household
from .codec_shapes import shape_of
from .codec_values import CodecError, Json, Shape

KINDS: Final[Mapping[str, tuple[type, int]]] = {
    "person_added": (ev.PersonAdded, 1),
    "person_changed": (ev.PersonChanged, 1),
    "person_archived": (ev.PersonArchived, 1),
    "person_restored": (ev.PersonRestored, 1),
    "person_erased": (ev.PersonErased, 1),
    "role_set": (ev.RoleSet, 1),
    "contacts_set": (ev.ContactsSet, 1),
    "reach_set": (ev.ReachSet, 1),
    "bindings_set": (ev.BindingsSet, 1),
    "medication_added": (ev.MedicationAdded, 1),
    "medication_changed": (ev.MedicationChanged, 1),
    "medication_handled": (ev.MedicationHandled, 1),
    "medication_paused": (ev.MedicationPaused, 1),
    "medication_resumed": (ev.MedicationResumed, 1),
    "medication_labelled": (ev.MedicationLabelled, 1),
    "medication_stopped": (ev.MedicationStopped, 1),
    "stock_counted": (ev.StockCounted, 1),
    "pack_added": (ev.PackAdded, 1),
    "pack_opened": (ev.PackOpened, 1),
    "stock_wasted": (ev.StockWasted, 1),
    "dose_taken": (ev.DoseTaken, 1),
    "dose_skipped": (ev.DoseSkipped, 1),
    "dose_snoozed": (ev.DoseSnoozed, 1),
    "dose_unconfirmed": (ev.DoseUnconfirmed, 1),
    "dose_missed": (ev.DoseMissed, 1),
    "dose_acknowledged": (ev.DoseAcknowledged, 1),
    "contact_told": (ev.ContactTold, 1),
    "dose_undone": (ev.DoseUndone, 1),
    "dose_corrected": (ev.DoseCorrected, 1),
    "reading_recorded": (ev.ReadingRecorded, 1),
    "symptom_stored": (ev.SymptomStored, 1),
    "symptom_ended": (ev.SymptomEnded, 1),
    "symptom_corrected": (ev.SymptomCorrected, 1),
    "symptom_forgotten": (ev.SymptomForgotten, 1),
    "clinician_set": (ev.ClinicianSet, 1),
    "clinician_removed": (ev.ClinicianRemoved, 1),
    "appointment_booked": (ev.AppointmentBooked, 1),
    "appointment_moved": (ev.AppointmentMoved, 1),
    "appointment_described": (ev.AppointmentDescribed, 1),
    "appointment_answered": (ev.AppointmentAnswered, 1),
    "appointment_reminded": (ev.AppointmentReminded, 1),
    "appointment_done": (ev.AppointmentDone, 1),
    "visiting_set": (ev.VisitingSet, 1),
    "fact_remembered": (ev.FactRemembered, 1),
    "fact_forgotten": (ev.FactForgotten, 1),
    "appointment_cancelled": (ev.AppointmentCancelled, 1),
    "reminder_set": (ev.ReminderSet, 1),
    "reminder_shown": (ev.ReminderShown, 1),
    "reminder_dropped": (ev.ReminderDropped, 1),
    "message_sent": (ev.MessageSent, 1),
    "sos_started": (ev.SosStarted, 1),
    "sos_attempted": (ev.SosAttempted, 1),
    "sos_taken_on": (ev.SosTakenOn, 1),
    "sos_stepped_back": (ev.SosSteppedBack, 1),
    "sos_answered": (ev.SosAnswered, 1),
    "sos_ended": (ev.SosEnded, 1),
    "drill_started": (ev.DrillStarted, 1),
    "drill_ended": (ev.DrillEnded, 1),
    "card_set": (ev.CardSet, 1),
    "safety_set": (ev.SafetySet, 1),
    "checked_in": (ev.CheckedIn, 1),
    "check_in_missed": (ev.CheckInMissed, 1),
    "silence_noted": (ev.SilenceNoted, 1),
    "sources_set": (ev.SourcesSet, 1),
    "watch_set": (ev.WatchSet, 1),
    "reading_held": (ev.ReadingHeld, 1),
    "held_dropped": (ev.HeldDropped, 1),
    "bedside_noted": (ev.BedsideNoted, 1),
    "alert_raised": (ev.AlertRaised, 1),
    "alert_ended": (ev.AlertEnded, 1),
    "data_missed": (ev.DataMissed, 1),
    "data_returned": (ev.DataReturned, 1),
    "value_put_aside": (ev.ValuePutAside, 1),
    "day_summarised": (ev.DaySummarised, 1),
    "reporting_set": (ev.ReportingSet, 1),
    "report_made": (ev.ReportMade, 1),
}

KIND_OF: Final[Mapping[type, str]] = {kind: name for name, (kind, _) in KINDS.items()}

UPGRADES: Final[
    dict[tuple[str, int], Callable[[dict[str, Json]], dict[str, Json]]]
] = {}
"""By kind and version: from the data of that version to the data of the next."""


class UnknownEventError(CodecError):
    """A kind or version that this program does not know; never skipped."""

    def __init__(self, kind: str, version: int) -> None:
        """Keep what was not known."""
        super().__init__(f"unknown event {kind} version {version}")
        self.kind = kind
        self.version = version


def encode_event(event: ev.Event) -> tuple[str, int, dict[str, Json]]:
    """Return an event's kind, version and data."""
    kind = KIND_OF.get(type(event))
    if kind is None:
        raise CodecError(f"{type(event).__name__} is no event")
    record, version = KINDS[kind]
    data: Any = shape_of(record).encode(event)
    return kind, version, data


def decode_event(kind: str, version: int, data: dict[str, Json]) -> ev.Event:
    """Return the event, brought up from an older version where needed."""
    record, current = KINDS.get(kind, (None, 0))
    if record is None or not 1 <= version <= current:
        raise UnknownEventError(kind, version)
    while version < current:
        data = UPGRADES[kind, version](data)
        version += 1
    event: ev.Event = shape_of(record).decode(data)
    return event


def dumps(data: Json) -> str:
    """Write compact JSON; half a surrogate pair is escaped, so all text survives."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(data, separators=(",", ":"))
    return text


def loads(text: str) -> dict[str, Any]:
    """Read a JSON object."""
    try:
        data = json.loads(text)
    except TypeError, ValueError:
        raise CodecError("not JSON") from None
    if not isinstance(data, dict):
        raise CodecError("not an object")
    return data


def encode_actor(actor: Actor) -> str:
    """Return an actor as JSON text."""
    return dumps(shape_of(Actor).encode(actor))


def decode_actor(text: str) -> Actor:
    """Return the actor of a JSON text."""
    actor: Actor = shape_of(Actor).decode(loads(text))
    return actor


def encode_household(household: Household) -> str:
    """Return a household as JSON text."""
    return dumps(_household().encode(household))


def decode_household(text: str) -> Household:
    """Return the household of a JSON text.

    Meanwhile nothing looks for garbage: all that is made here stays, and to walk
    through it again and again took a third of the time.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        household: Household = _household().decode(loads(text))
    finally:
        if collecting:
            gc.enable()
    return household


def household_shape() -> str:
    """Return a fingerprint that changes with any field of the household."""
    return hashlib.sha256(_household().text.encode()).hexdigest()


def _household() -> Shape:
    return shape_of(Household)
