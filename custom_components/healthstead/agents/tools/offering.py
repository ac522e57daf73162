"""Free visits as they are told, and as a draft keeps them until one is chosen."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, time
from typing import Any, Final

from ...care import queries as q
from ...care.refusal import Refusal
from ...domain.appointment import BookingWay, Clinician, TimeRange
from ...domain.known import FactKind
from ...domain.known_said import preferred_hours
from ...domain.specialties import same_specialty
from .spec import CARRIED, Asking, Fact, Offered

OFFERS: Final = f"{CARRIED}offers"
"""The times that were shown, in the order in which they were shown."""
PART: Final = f"{CARRIED}part"
"""The part of the day that was asked for: no other times are shown then."""
PARTS: Final = {
    "morning": TimeRange(start=time(5), end=time(12)),
    "afternoon": TimeRange(start=time(12), end=time(18)),
    "evening": TimeRange(start=time(17), end=time(22)),
}
GP: Final = "general_practice"
SHOWN: Final = 5
LOOKED_AT: Final = 100
"""So many of the earliest times are looked through for those that are liked."""


def rows_of(offers: Sequence[q.Offer]) -> tuple[Mapping[str, Fact], ...]:
    """Return a row for each time, with place and way where they are known."""
    return tuple(_row(offer) for offer in offers)


def _row(offer: q.Offer) -> Mapping[str, Fact]:
    clinician = offer.clinician
    row: dict[str, Fact] = {"clinician": clinician.name, "start": offer.start}
    if clinician.place:
        row["place"] = clinician.place
    if clinician.travel_minutes is not None:
        row["travel"] = clinician.travel_minutes
    if offer.drivers is not None:
        row["drivers"] = " or ".join(offer.drivers) or "nobody"
    if offer.clashes:
        row["clashes"] = " and ".join(offer.clashes)
    if clinician.way not in {BookingWay.LIST, BookingWay.SERVER}:
        row["ask_them"] = offer.phone or clinician.email or offer.link
    return {name: fact for name, fact in row.items() if fact != ""}


def phone_rows(clinicians: Sequence[Clinician]) -> tuple[Mapping[str, Fact], ...]:
    """Return a row for everybody who can be called or written to."""
    return tuple(
        {"form": "call_them", "clinician": one.name, "number": one.phone or one.email}
        for one in clinicians
        if one.phone or one.email
    )


def as_json(offers: Sequence[q.Offer]) -> list[dict[str, Any]]:
    """Return the times for actions and other assistants."""
    return [
        {
            "clinician": offer.clinician.name,
            "specialty": offer.clinician.specialty,
            "start": offer.start.isoformat(timespec="minutes"),
            "way": offer.clinician.way.value,
            "place": offer.clinician.place,
            "phone": offer.phone,
            "link": offer.link,
            "travel_minutes": offer.clinician.travel_minutes,
        }
        for offer in offers
    ]


def carried(offers: Sequence[q.Offer]) -> dict[str, str]:
    """Return the times as a draft carries them."""
    shown = [
        (offer.clinician.name, offer.start.isoformat(timespec="minutes"))
        for offer in offers
    ]
    return {OFFERS: json.dumps(shown)} if shown else {}


def then_book(offers: Sequence[q.Offer], about: str = "") -> Offered | None:
    """Return the visit that one of these times would make."""
    if not offers:
        return None
    names = dict.fromkeys(offer.clinician.name for offer in offers)
    told = {"clinician": ", ".join(names), **carried(offers)}
    return Offered(
        tool="confirm_appointment",
        missing="start",
        arguments={**told, "about": about} if about else told,
    )


async def free_times(
    asking: Asking,
    who: str | tuple[Clinician, ...],
    start: datetime,
    end: datetime,
) -> tuple[q.Offer, ...] | Refusal:
    """Return free times of a kind of clinician, or of some of them.

    The earliest first, those in the part of the day that the person prefers before
    all others.
    """
    kind, some = (who, ()) if isinstance(who, str) else ("", who)
    query = q.FindOffers(
        person=asking.person,
        start=start,
        end=end,
        specialty=kind,
        clinicians=frozenset(one.id for one in some),
        limit=LOOKED_AT,
    )
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    ahead = tuple(offer for offer in found if offer.start > asking.now)
    if (part := PARTS.get(asking.carried.get(PART, ""))) is not None:
        return tuple(offer for offer in ahead if _within(offer, part))[:SHOWN]
    hours = await _hours(asking)
    if hours is None:
        return ahead[:SHOWN]
    liked = [offer for offer in ahead if _within(offer, hours)]
    others = [offer for offer in ahead if not _within(offer, hours)]
    return (*liked, *others)[:SHOWN]


async def _hours(asking: Asking) -> TimeRange | None:
    """Return the part of the day that the person asked to be remembered for visits."""
    query = q.ListFacts(person=asking.person)
    facts = await asking.desk.ask(query, asking.actor)
    if isinstance(facts, Refusal):
        return None
    liked = (one.text for one in facts if one.kind is FactKind.PREFERENCE)
    return preferred_hours(liked)


def _within(offer: q.Offer, hours: TimeRange) -> bool:
    return hours.start <= offer.start.time() < hours.end


async def of_kind(asking: Asking, kind: str) -> tuple[Clinician, ...] | Refusal:
    """Return those of the directory who are of a kind."""
    query = q.ListClinicians(person=asking.person)
    known = await asking.desk.ask(query, asking.actor)
    if isinstance(known, Refusal):
        return known
    return tuple(one for one in known if same_specialty(kind, one.specialty))
