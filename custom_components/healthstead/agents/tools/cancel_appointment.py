"""Call a visit off, or all that were booked together."""

from dataclasses import dataclass, replace
from typing import Annotated, Final

from ...care import commands as c
from ...care.events import AppointmentCancelled
from ...care.refusal import Refusal
from ...domain.appointment import Appointment, BookingWay, Errand, VisitStatus
from ..values import Series
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool
from .visit_words import clinician_of, facts_of, reach_of, script

OUTCOMES: Final = {
    BookingWay.SERVER: "visit_cancelled_and_told",
    BookingWay.LINK: "visit_cancelled_on_page",
    BookingWay.PHONE: "visit_cancelled_to_call",
    BookingWay.EMAIL: "visit_cancelled_to_write",
}
"""What it is called where the practice has still to be told."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which visit, and why."""

    appointment: Annotated[
        Appointment | Series, Said(sort=Sort.APPOINTMENTS, meaning="with whom or when")
    ]
    reason: Annotated[str, Said(sort=Sort.TEXT, meaning="why, in the words said")] = ""


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Call a visit off, or a series; a person confirms it first."""
    wanted = args.appointment
    whole = isinstance(wanted, Series)
    visit = wanted.first if isinstance(wanted, Series) else wanted
    command = c.CancelAppointment(
        person=asking.person, appointment=visit.id, reason=args.reason, series=whole
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    off = [e.event for e in done.entries if isinstance(e.event, AppointmentCancelled)]
    facts = facts_of(visit)
    if len(off) > 1:
        facts["count"] = len(off)
    if all(event.errand is Errand.NONE for event in off):
        return Outcome(key="visit_cancelled", facts=facts, entries=done.entries)
    told = await _practice(asking, visit, facts)
    return told if isinstance(told, Refusal) else replace(told, entries=done.entries)


async def _practice(
    asking: Asking, visit: Appointment, facts: dict[str, Fact]
) -> Outcome | Refusal:
    """Say what has still to be done: the practice does not know of it yet."""
    clinician = await clinician_of(asking, visit)
    if isinstance(clinician, Refusal):
        return clinician
    gone = replace(visit, status=VisitStatus.CANCELLED, errand=Errand.CANCEL)
    spoken = visit.way in {BookingWay.PHONE, BookingWay.EMAIL}
    return Outcome(
        key=OUTCOMES[visit.way],
        facts={**facts, **reach_of(clinician)},
        rows=(script(asking, gone, clinician, ()),) if spoken else (),
    )


TOOL: Final = Tool(
    name="cancel_appointment",
    args=Args,
    effect=Effect.REACH_OUT,
    run=run,
    needs_yes=True,
)
