"""Book a visit, or ask for it where somebody else has to agree."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Annotated, Final

from ...care import commands as c
from ...care.events import AppointmentBooked
from ...care.refusal import Refusal, refuse
from ...domain.appointment import Appointment, BookingWay, Clinician
from ..values import When
from .choosing_time import AHEAD, BOOKED_UP, MINUTE, choose_time, doubted, names_of
from .driving import driver_named
from .offering import free_times
from .options import to_choose
from .repeats import repeat_rule
from .spec import Asking, Effect, Fact, Missing, Outcome, Said, Sort, Tool
from .visit_words import as_it_stands, facts_of, reach_of, script

OUTCOMES: Final = {
    BookingWay.LINK: "visit_on_page",
    BookingWay.PHONE: "visit_to_call",
    BookingWay.EMAIL: "visit_to_write",
}
"""What it is called where the person has to ask the practice."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """With whom (a name or a kind of clinician), and when."""

    clinician: Annotated[
        tuple[Clinician, ...], Said(sort=Sort.CLINICIAN, meaning="with whom")
    ]
    start: Annotated[When, Said(sort=Sort.VISIT_TIME, meaning="when")]
    about: Annotated[str, Said(sort=Sort.TEXT, meaning="what it is about")] = ""
    repeat: Annotated[
        str, Said(sort=Sort.PHRASE, meaning="how often again, and until when")
    ] = ""
    attendees: Annotated[str, Said(sort=Sort.TEXT, meaning="who comes along")] = ""
    driver: Annotated[str, Said(sort=Sort.PHRASE, meaning="who drives")] = ""
    notes: Annotated[str, Said(sort=Sort.TEXT, meaning="what to remember")] = ""


async def run(asking: Asking, args: Args) -> Outcome | Missing | Refusal:
    """Book a visit at a free time, or ask for it; a person confirms it first."""
    start, end = args.start.start, args.start.end
    if end is not None:
        return await choose_time(asking, args.clinician, start, end, "choose_time")
    chosen = await _free(asking, args.clinician, args.start)
    if not isinstance(chosen, Clinician):
        return chosen
    command = await _command(asking, args, chosen, start)
    if not isinstance(command, c.BookAppointment):
        return command
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        if done.reason not in BOOKED_UP or command.repeat:
            return doubted(done, chosen, start)
        key = f"{done.reason}_instead"
        return await choose_time(asking, (chosen,), start, start + AHEAD, key)
    made = [
        entry.event.appointment
        for entry in done.entries
        if isinstance(entry.event, AppointmentBooked)
    ]
    if not made:
        return refuse("not_booked")
    told = await _told(asking, chosen, await as_it_stands(asking, made[0]))
    again: dict[str, Fact] = {}
    if len(made) > 1:
        again = {"count": len(made), "last": made[-1].start}
    return replace(told, facts={**told.facts, **again}, entries=done.entries)


async def _command(
    asking: Asking, args: Args, chosen: Clinician, start: datetime
) -> c.BookAppointment | Missing | Refusal:
    rule = repeat_rule(asking, args.repeat, start)
    if isinstance(rule, Missing):
        return rule
    driver = await driver_named(asking, args.driver)
    if not isinstance(driver, str):
        return driver
    return c.BookAppointment(
        person=asking.person,
        clinician=chosen.id,
        start=start,
        about=args.about,
        notes=args.notes,
        attendees=names_of(args.attendees),
        driver=driver,
        repeat=rule,
        accepted=asking.accepted,
    )


async def _free(
    asking: Asking, clinicians: tuple[Clinician, ...], when: When
) -> Clinician | Missing | Refusal:
    """Return the one who is free then; of several, the person chooses."""
    if len(clinicians) == 1:
        return clinicians[0]
    offers = await free_times(asking, clinicians, when.start, when.start + MINUTE)
    if isinstance(offers, Refusal):
        return offers
    if not offers:
        return await choose_time(
            asking, clinicians, when.start, when.start + AHEAD, "slot_taken_instead"
        )
    if len(offers) == 1:
        return offers[0].clinician
    names = tuple(offer.clinician.name for offer in offers)
    return to_choose("clinician", "which_clinician", "", names)


async def _told(asking: Asking, clinician: Clinician, visit: Appointment) -> Outcome:
    """Say where the visit stands, and what the person has still to do."""
    facts = facts_of(visit)
    if visit.way is BookingWay.LIST:
        return Outcome(key="visit_booked", facts=facts)
    if visit.way is BookingWay.SERVER:
        key = {"booked": "visit_booked", "requested": "visit_asked"}
        return Outcome(key=key.get(visit.status, "visit_declined"), facts=facts)
    others = await free_times(
        asking, (clinician,), visit.end, visit.end + timedelta(days=7)
    )
    row = script(
        asking, visit, clinician, () if isinstance(others, Refusal) else others
    )
    rows = () if visit.way is BookingWay.LINK else (row,)
    told = {**facts, **reach_of(clinician)}
    return Outcome(key=OUTCOMES[visit.way], facts=told, rows=rows)


TOOL: Final = Tool(
    name="confirm_appointment",
    args=Args,
    effect=Effect.REACH_OUT,
    run=run,
    needs_yes=True,
)
