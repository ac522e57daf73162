"""What is said of a visit: where it stands, and the words for a call or an e-mail.

A visit is called booked only where it is.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from ...care import queries as q
from ...care.refusal import Refusal
from ...domain.appointment import (
    Appointment,
    BookingWay,
    Clinician,
    Errand,
    VisitStatus,
)
from ...domain.ids import ClinicianId
from ...domain.specialties import shown
from ..replies.texts import texts
from .spec import Asking, Fact

OTHER_TIMES: Final = 2
"""So many further times a call may offer."""
WEEK: Final = timedelta(days=7)


def facts_of(visit: Appointment) -> dict[str, Fact]:
    """Return what every sentence about a visit needs."""
    facts: dict[str, Fact] = {"clinician": visit.clinician_name, "start": visit.start}
    if visit.specialty:
        facts["specialty"] = shown(visit.specialty)
    if visit.reason and visit.status is not VisitStatus.BOOKED:
        facts["why"] = visit.reason
    return facts


def row_of(visit: Appointment, *, neutral: bool) -> Mapping[str, Fact]:
    """Return a visit as one line of a list.

    ``neutral``: others may hear it, so what it is about and what came of it is left out.
    """
    row: dict[str, Fact] = {"clinician": visit.clinician_name, "start": visit.start}
    if visit.errand is not Errand.NONE:
        row["standing"] = f"{visit.errand.value}_open"
    elif visit.status is not VisitStatus.BOOKED:
        row["standing"] = visit.status.value
    told = {
        "about": "" if neutral else visit.about,
        "place": visit.place,
        "prepare": "; ".join(visit.prepare),
        "attendees": ", ".join(visit.attendees),
        "driver": visit.driver,
        "outcome": "" if neutral else visit.outcome,
    }
    return {**row, **{name: words for name, words in told.items() if words}}


def as_json(visit: Appointment) -> dict[str, Any]:
    """Return a visit for actions and other assistants."""
    return {
        "clinician": visit.clinician_name,
        "specialty": visit.specialty,
        "start": visit.start.isoformat(timespec="minutes"),
        "end": visit.end.isoformat(timespec="minutes"),
        "status": visit.status.value,
        "way": visit.way.value,
        "errand": visit.errand.value,
        "place": visit.place,
        "about": visit.about,
        "notes": visit.notes,
        "prepare": list(visit.prepare),
        "questions": list(visit.questions),
        "attendees": list(visit.attendees),
        "driver": visit.driver,
        "outcome": visit.outcome,
        "source": visit.id,
    }


async def clinician_of(asking: Asking, visit: Appointment) -> Clinician | Refusal:
    """Return whom a visit is with, as far as the directory knows."""
    query = q.ListClinicians(person=asking.person)
    known = await asking.desk.ask(query, asking.actor)
    if isinstance(known, Refusal):
        return known
    stranger = Clinician(
        id=visit.clinician or ClinicianId(""),
        name=visit.clinician_name,
        specialty=visit.specialty,
        way=BookingWay.PHONE,
    )
    return next((one for one in known if one.id == visit.clinician), stranger)


async def as_it_stands(asking: Asking, visit: Appointment) -> Appointment:
    """Wait a moment for what a server says, and return the visit as it stands then."""
    if visit.way is not BookingWay.SERVER:
        return visit
    await asking.desk.answered(asking.person, visit.id)
    # A server may have answered with another time, so all that is ahead is read.
    query = q.ListAppointments(
        person=asking.person, start=visit.start - WEEK, end=visit.start + 60 * WEEK
    )
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return visit
    return next((one for one in found if one.id == visit.id), visit)


def script(
    asking: Asking, visit: Appointment, clinician: Clinician, others: Sequence[q.Offer]
) -> Mapping[str, Fact]:
    """Return the words for a call or an e-mail to a practice, as one row."""
    forms = {
        Errand.REQUEST: "ask_for_visit",
        Errand.MOVE: "ask_to_move",
        Errand.CANCEL: "tell_of_end",
        Errand.NONE: "tell_of_end",
    }
    before = visit.start if visit.before is None else visit.before.start
    row: dict[str, Fact] = {
        "form": forms[visit.errand],
        "name": asking.profile.name,
        "clinician": clinician.name,
        "time": _whole(visit.start),
        "before": _whole(before),
    }
    if asking.profile.birth_year is not None:
        row["born"] = asking.profile.birth_year
    if visit.about:
        row["about"] = visit.about
    times = [one.start for one in others if one.start != visit.start][:OTHER_TIMES]
    if times:
        row["other"] = texts().grammar.either.join(_whole(one) for one in times)
    return row


def _whole(when: datetime) -> str:
    """Return a time that means the same on every day it is read out."""
    return texts().grammar.whole(when)


def reach_of(clinician: Clinician) -> dict[str, Fact]:
    """Return where a practice is called, written to, or found."""
    told = {
        "number": clinician.phone,
        "email": clinician.email,
        "page": clinician.page,
    }
    return {name: words for name, words in told.items() if words}
