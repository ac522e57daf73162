"""Move a visit to another time, or ask for that."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care.events import AppointmentMoved
from ...care.refusal import Refusal
from ...domain.appointment import Appointment, BookingWay, Clinician, VisitStatus
from ..values import When
from .choosing_time import AHEAD, BOOKED_UP, choose_time, doubted
from .spec import Asking, Effect, Fact, Missing, Outcome, Said, Sort, Tool
from .visit_words import as_it_stands, clinician_of, facts_of, reach_of, script

OUTCOMES: Final = {
    BookingWay.LINK: "move_on_page",
    BookingWay.PHONE: "move_to_call",
    BookingWay.EMAIL: "move_to_write",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which visit, and to when."""

    appointment: Annotated[
        Appointment, Said(sort=Sort.APPOINTMENT, meaning="with whom or when")
    ]
    start: Annotated[When, Said(sort=Sort.VISIT_TIME, meaning="the new time")]


async def run(asking: Asking, args: Args) -> Outcome | Missing | Refusal:
    """Move a visit to another free time; a person confirms it first."""
    visit, when = args.appointment, args.start
    clinician = await clinician_of(asking, visit)
    if isinstance(clinician, Refusal):
        return clinician
    if when.end is not None:
        return await choose_time(
            asking, (clinician,), when.start, when.end, "choose_time"
        )
    command = c.MoveAppointment(
        person=asking.person,
        appointment=visit.id,
        start=when.start,
        accepted=asking.accepted,
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        if done.reason not in BOOKED_UP:
            return doubted(done, clinician, when.start)
        key, end = f"{done.reason}_instead", when.start + AHEAD
        return await choose_time(asking, (clinician,), when.start, end, key)
    moved = [
        entry.event.appointment
        for entry in done.entries
        if isinstance(entry.event, AppointmentMoved)
    ]
    if not moved:
        return Outcome(key="visit_unchanged", facts=facts_of(visit))
    now = await as_it_stands(asking, moved[0])
    key, facts = _stands(visit, now)
    by_hand = key in OUTCOMES.values()
    return Outcome(
        key=key,
        facts={**facts, **(reach_of(clinician) if by_hand else {})},
        rows=_rows(asking, now, clinician) if by_hand else (),
        entries=done.entries,
    )


def _stands(before: Appointment, now: Appointment) -> tuple[str, dict[str, Fact]]:
    """Return what came of it so far."""
    facts = {**facts_of(now), "earlier": before.start}
    if now.status is VisitStatus.BOOKED and now.start != before.start:
        return "visit_moved", facts
    if now.way is BookingWay.LIST:
        return "visit_moved", facts
    if now.status is not VisitStatus.REQUESTED:
        return "move_declined", facts
    return OUTCOMES.get(now.way, "move_asked"), facts


def _rows(
    asking: Asking, visit: Appointment, clinician: Clinician
) -> tuple[dict[str, Fact], ...]:
    if visit.way is BookingWay.LINK:
        return ()
    return (dict(script(asking, visit, clinician, ())),)


TOOL: Final = Tool(
    name="reschedule_appointment",
    args=Args,
    effect=Effect.REACH_OUT,
    run=run,
    needs_yes=True,
)
