"""Free visits with clinicians, the earliest first.

Hours and what is taken come from the household, from calendars and from booking
servers; nothing is booked here.
"""

import heapq
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice

from ..domain.appointment import BookingWay, Busy, Clinician, free_slots, local
from ..domain.ledger import instant
from . import queries as q
from .outside import NOTHING_OUTSIDE, Outside
from .record import Household, PersonRecord
from .refusal import Refusal, refuse


def offers(
    household: Household,
    query: q.FindOffers,
    now: datetime,
    outside: Outside = NOTHING_OUTSIDE,
) -> tuple[q.Offer, ...]:
    """Return the earliest free visits, on the person's wall clock."""
    record = household.people[query.person]
    zone = record.person.profile.zone
    start, end = local(max(query.start, now), zone), local(query.end, zone)
    own = (
        _own(household, record, clinician, start, end, outside)
        for clinician in household.clinicians.values()
        if query.fits(clinician) and clinician.way is not BookingWay.SERVER
    )
    each = (*own, _published(household, record, query, (start, end), outside))
    # Each clinician's times come in order, and no more are looked at than wanted.
    found = heapq.merge(*each, key=lambda offer: instant(offer.start))
    return tuple(
        _with_drivers(record, one, outside) for one in islice(found, query.limit)
    )


def silence(
    household: Household, query: q.FindOffers, outside: Outside
) -> Refusal | None:
    """Return that nothing is known, where a server that is asked for is silent."""
    silent = [
        clinician.name
        for clinician in household.clinicians.values()
        if query.fits(clinician)
        and clinician.way is BookingWay.SERVER
        and clinician.id in outside.silent
    ]
    return refuse("server_silent", clinician=", ".join(silent)) if silent else None


def _own(
    household: Household,
    record: PersonRecord,
    clinician: Clinician,
    start: datetime,
    end: datetime,
    outside: Outside,
) -> Iterator[q.Offer]:
    """Yield the times in a clinician's hours that nobody has taken."""
    taken = (
        *household.booked_with(clinician.id),
        *record.busy(),
        *_calendars(outside, clinician),
    )
    length = timedelta(minutes=clinician.slot_minutes)
    for moment in free_slots(clinician, taken, start, end):
        yield q.Offer(
            clinician=clinician,
            start=moment,
            end=moment + length,
            phone=clinician.phone,
            link=clinician.page,
        )


def _published(
    household: Household,
    record: PersonRecord,
    query: q.FindOffers,
    within: tuple[datetime, datetime],
    outside: Outside,
) -> Iterator[q.Offer]:
    """Yield the times that servers told of, unless the person has something else."""
    start, end = within
    zone = record.person.profile.zone
    for slot in sorted(outside.free, key=lambda one: instant(one.start)):
        clinician = household.clinicians.get(slot.clinician)
        if clinician is None or not query.fits(clinician):
            continue
        busy = (*record.busy(), *_calendars(outside, clinician))
        taken = any(one.overlaps(slot.start, slot.end) for one in busy)
        if start <= slot.start < end and not taken:
            yield q.Offer(
                clinician=clinician,
                start=local(slot.start, zone),
                end=local(slot.end, zone),
                link=slot.link,
                phone=slot.phone or clinician.phone,
            )


def _calendars(outside: Outside, clinician: Clinician) -> Iterator[Busy]:
    """Yield when calendars show the person or the clinician as taken."""
    for one in outside.engaged:
        if not one.driver and one.clinician in {None, clinician.id}:
            yield one.busy


def _with_drivers(record: PersonRecord, offer: q.Offer, outside: Outside) -> q.Offer:
    """Return an offer with the drivers who are free then."""
    drivers = record.visiting.drivers
    if not drivers:
        return offer
    taken = {
        one.driver
        for one in outside.engaged
        if one.driver and one.busy.overlaps(offer.start, offer.end)
    }
    free = tuple(one.name for one in drivers if one.name not in taken)
    return q.Offer(
        clinician=offer.clinician,
        start=offer.start,
        end=offer.end,
        link=offer.link,
        phone=offer.phone,
        drivers=free,
    )
