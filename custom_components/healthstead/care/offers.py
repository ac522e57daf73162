"""Free visits with clinicians, the earliest first.

Hours and what is taken come from the household; nothing is booked here.
"""

import heapq
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice

from ..domain.appointment import Clinician, free_slots, local
from ..domain.ledger import instant
from ..domain.specialties import same_specialty
from . import queries as q
from .record import Household, PersonRecord


def offers(
    household: Household, query: q.FindOffers, now: datetime
) -> tuple[q.Offer, ...]:
    """Return the earliest free visits, on the person's wall clock."""
    record = household.people[query.person]
    zone = record.person.profile.zone
    start, end = local(max(query.start, now), zone), local(query.end, zone)
    each = (
        _free(household, record, clinician, start, end)
        for clinician in household.clinicians.values()
        if _is_asked_for(query, clinician)
    )
    # Each clinician's times come in order, and no more are looked at than wanted.
    found = heapq.merge(*each, key=lambda offer: instant(offer.start))
    return tuple(islice(found, query.limit))


def _is_asked_for(query: q.FindOffers, clinician: Clinician) -> bool:
    if query.specialty and not same_specialty(query.specialty, clinician.specialty):
        return False
    return not query.clinicians or clinician.id in query.clinicians


def _free(
    household: Household,
    record: PersonRecord,
    clinician: Clinician,
    start: datetime,
    end: datetime,
) -> Iterator[q.Offer]:
    taken = (*household.booked_with(clinician.id), *record.busy())
    length = timedelta(minutes=clinician.slot_minutes)
    for moment in free_slots(clinician, taken, start, end):
        yield q.Offer(clinician=clinician, start=moment, end=moment + length)
