"""From a query to its answer; days older than the record come from history."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final, assert_never, cast

from ..domain.complaints import choose
from ..domain.emergency_numbers import numbers_for
from ..domain.ids import SymptomId
from ..domain.ledger import Dose, instant
from ..domain.naming import match_name
from ..domain.symptom import Symptom
from . import queries as q
from .adherence import AHEAD, adherence_of
from .card_facts import card_facts
from .doses import doses_between, due_dose, next_due, open_now
from .history import History
from .live import NOTHING
from .news2_now import Live, early_warning
from .offers import offers, silence
from .outside import NOTHING_OUTSIDE, Outside
from .past import LATER, with_past_doses, with_past_readings, with_past_symptoms
from .record import Household, MedicationRecord, PersonRecord
from .reports.answering import of_reports
from .standing import next_allowed
from .supplies import supplies
from .vital_now import vital_state, vital_trend

LATELY = timedelta(days=400)
"""So far back a last reading is looked for."""
MOST_RECALLED: Final = 50
"""So many things that were said are looked at, the best first."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Beside:
    """What an answer may use beside the record and its history."""

    live: Live = field(default_factory=lambda: NOTHING)
    """What sensors show of that person now."""
    outside: Outside = NOTHING_OUTSIDE


NOTHING_BESIDE: Final = Beside()


async def answer[T](  # noqa: C901 - one flat branch per group of queries
    household: Household,
    history: History,
    query: q.Query[T],
    now: datetime,
    beside: Beside = NOTHING_BESIDE,
) -> T:
    """Answer a query about a known person; the caller has checked access."""
    match query:
        case q.FindOffers():
            found: Any = offers(household, query, now, beside.outside)
            found = found or silence(household, query, beside.outside) or ()
        case q.ListClinicians():
            found = tuple(sorted(household.clinicians.values(), key=lambda c: c.name))
        case q.ListDoses() | q.DoseHistory() | q.Adherence():
            record = household.people[query.person]
            record = await with_past_doses(record, history, query.start - AHEAD, now)
            found = _doses(record, query, now)
        case q.ListReadings():
            record = household.people[query.person]
            record = await with_past_readings(record, history, query.start, now)
            found = _readings(record, query)
        case q.ReadVital() | q.ScoreNow() | q.TrendOf():
            record = household.people[query.person]
            found = await _vitals(record, history, query, now, beside.live)
        case q.Recall():
            found = await history.find(
                query.person,
                query.words,
                query.start,
                query.end,
                query.limit,
                query.meaning,
            )
        case q.ReportNow() | q.ListReports() | q.ReportOf():
            record = household.people[query.person]
            found = await of_reports(record, history, query, now)
        case q.ListSymptoms():
            record = household.people[query.person]
            record = await with_past_symptoms(record, history, query.start, now)
            found = await _symptoms(record, history, query)
        case _:
            found = _from_memory(household.people[query.person], query, now)
    return cast("T", found)


async def _vitals(
    record: PersonRecord,
    history: History,
    query: q.ReadVital | q.ScoreNow | q.TrendOf,
    now: datetime,
    live: Live,
) -> object:
    match query:
        case q.ScoreNow():
            return early_warning(record, live, now)
        case q.TrendOf(kind=kind, start=start, end=end):
            record = await with_past_readings(record, history, start, now)
            return vital_trend(record, kind, start, end, now)
        case q.ReadVital(kind=kind):
            if not record.readings.get(kind) and kind not in live:
                long_ago = now - LATELY
                record = await with_past_readings(record, history, long_ago, now)
            return vital_state(record, kind, live, now)
        case _:
            assert_never(query)


def _from_memory(  # noqa: C901, PLR0911, PLR0912 - one flat branch per query
    record: PersonRecord, query: q.Query[Any], now: datetime
) -> object:
    match query:
        case q.NextDose():
            return _next(record, now)
        case q.ListMedications(stopped=stopped):
            return tuple(
                _state(held)
                for held in record.medications.values()
                if stopped or held.medication.stopped is None
            )
        case q.NamedMedications():
            return _named(record, query)
        case q.OpenDoses():
            return tuple(
                due_dose(record, held, slot, now)
                for held in record.medications.values()
                for slot in open_now(record, held, now)
            )
        case q.ListSupplies():
            return supplies(record, now)
        case q.NextAllowed(medication=medication):
            known = record.medications.get(medication)
            return None if known is None else next_allowed(record, known)
        case q.ListAppointments(start=start, end=end):
            visits = record.appointments.values()
            within = [v for v in visits if start <= v.start < end]
            return tuple(sorted(within, key=lambda v: instant(v.start)))
        case q.ListFacts():
            return record.facts
        case q.WhoSees(words=words):
            return choose(words)
        case q.VisitingOf():
            return record.visiting
        case q.ListReminders():
            waiting = [r for r in record.reminders.values() if r.shown is None]
            return tuple(sorted(waiting, key=lambda r: instant(r.at)))
        case q.ListMessages():
            return record.messages
        case q.AboutPerson():
            return q.About(profile=record.person.profile, contacts=record.contacts)
        case q.EmergencyCard():
            return card_facts(record, now)
        case q.SosOf():
            return record.sos
        case q.WhereIs(place=place):
            return place
        case q.NumbersToCall(country=country):
            return numbers_for(record.person.profile.country or country)
        case _:
            raise AssertionError(f"no answer for {type(query).__name__}")


def _state(held: MedicationRecord) -> q.MedicationState:
    return q.MedicationState(
        medication=held.medication, stock=held.stock, shelf=held.shelf
    )


def _named(
    record: PersonRecord, query: q.NamedMedications
) -> tuple[q.MedicationState, ...]:
    """Return what the words fit, by the drug's name or its shared label."""
    known = [
        _state(held)
        for held in record.medications.values()
        if query.stopped or held.medication.stopped is None
    ]
    named = [(state.medication.name, state) for state in known]
    labelled = [(state.medication.shared_label, state) for state in known]
    names = [*named, *labelled]
    return match_name(query.words, names, chosen=query.chosen).found


def _doses(
    record: PersonRecord,
    query: q.ListDoses | q.DoseHistory | q.Adherence,
    now: datetime,
) -> tuple[q.DueDose, ...] | tuple[Dose, ...] | q.AdherenceState:
    match query:
        case q.Adherence():
            return adherence_of(record, query, now)
        case q.ListDoses(start=start, end=end, open_only=open_only):
            slots = doses_between(record, start, end, now)
            return tuple(s for s in slots if not (open_only and s.status.closed))
        case q.DoseHistory(start=start, end=end, medication=medication):
            doses = [
                dose
                for held in record.medications.values()
                if medication in (None, held.medication.id)
                for dose in held.doses()
                if start <= dose.at < end
            ]
            return tuple(sorted(doses, key=lambda dose: instant(dose.at)))
        case _:
            assert_never(query)


def _next(record: PersonRecord, now: datetime) -> q.DueDose | None:
    """Return the dose longest open, else the one that comes first."""
    waiting = [
        d
        for d in doses_between(record, now - timedelta(days=1), now, now)
        if not d.status.closed
    ]
    if waiting:
        return waiting[0]
    coming = [
        due_dose(record, held, slot, now)
        for held in record.medications.values()
        if (slot := next_due(record, held, now)) is not None
    ]
    return min(coming, key=lambda d: instant(d.due), default=None)


def _readings(record: PersonRecord, query: q.ListReadings) -> tuple[object, ...]:
    known = record.readings.get(query.kind, ())
    return tuple(r for r in known if query.start <= r.at < query.end)


async def _symptoms(
    record: PersonRecord, history: History, query: q.ListSymptoms
) -> tuple[Symptom, ...]:
    """Return the complaints of a time; those that fit the words best come first."""
    within = {s.id: s for s in record.symptoms if query.start <= s.at < query.end}
    if not query.words:
        return tuple(within.values())
    said = await history.find(
        query.person, query.words, query.start, query.end + LATER, MOST_RECALLED
    )
    return tuple(within[SymptomId(one.source)] for one in said if one.source in within)
