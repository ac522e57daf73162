"""How many of the doses that were due were taken: of the last days, or of any period.

Two ways to one figure: from the sums of days that memory holds, and from the plan
joined with every answer. As-needed doses and pauses have no slots and so never
count; a dose that is still open counts as nothing yet.
"""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from ..domain.adherence import Tally, tally_of
from ..domain.ids import MedicationId
from ..domain.ledger import DoseStatus, instant
from . import queries as q
from .doses import due_dose
from .record import KEPT, MedicationRecord, PersonRecord
from .slots import slots_of

AHEAD: Final = timedelta(days=1)
"""So long before its time a dose may have been answered, and more."""
MOST_DAYS: Final = KEPT.days - 1
"""The sums of more days are not in memory."""


def recent_tally(
    record: PersonRecord,
    now: datetime,
    days: int,
    medication: MedicationId | None = None,
) -> Tally:
    """Return what the person's last days came to, today among them.

    On time as far as ``ON_TIME`` goes. Raises ``ValueError`` beyond what is kept.
    """
    if not 1 <= days <= MOST_DAYS:
        raise ValueError("days")
    today = now.astimezone(ZoneInfo(record.person.profile.zone)).date()
    first = today - timedelta(days=days - 1)
    tallies = (
        tally
        for held in record.medications.values()
        if medication in (None, held.medication.id)
        for day, tally in held.days.items()
        if first <= day <= today
    )
    return sum(tallies, Tally())


def adherence_of(
    record: PersonRecord, query: q.Adherence, now: datetime
) -> q.AdherenceState:
    """Return what became of each planned dose of a period.

    The record holds every answer to it: ``past.with_past_doses`` fills it up.
    """
    each = tuple(
        q.MedicationTally(
            medication=held.medication, tally=_tally(record, held, query, now)
        )
        for held in record.medications.values()
        if query.medication in (None, held.medication.id)
    )
    counted = tuple(one for one in each if one.tally.due)
    return q.AdherenceState(
        start=query.start,
        end=query.end,
        tolerance=query.tolerance,
        together=sum((one.tally for one in counted), Tally()),
        each=counted,
    )


def _tally(
    record: PersonRecord, held: MedicationRecord, query: q.Adherence, now: datetime
) -> Tally:
    """Count what was answered, and what is over without an answer.

    An answer to a dose that a later change took out of the plan still counts: it
    was due when it was given.
    """
    start, end = instant(query.start), instant(query.end)
    answered = (d for due, d in held.answers.items() if start <= due < end)
    told = sum((tally_of(dose, query.tolerance) for dose in answered), Tally())
    silent = [
        slot
        for slot in slots_of(record, held, start, end)
        if (dose := due_dose(record, held, slot, now)).status is DoseStatus.UNCONFIRMED
        and (dose.dose is None or dose.dose.status is DoseStatus.SNOOZED)
    ]
    return told + Tally(unconfirmed=len(silent))
