"""Book a visit."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Final

from ...care import commands as c
from ...care import queries as q
from ...care.events import AppointmentBooked
from ...care.refusal import Refusal, refuse
from ...domain.appointment import Clinician
from ...domain.specialties import shown
from ..values import When
from .spec import Asking, Effect, Fact, Missing, Outcome, Said, Sort, Tool

BOOKED_UP: Final = frozenset({"slot_taken", "outside_hours"})
AHEAD: Final = timedelta(days=14)
MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """With whom (a name or a kind of clinician), and when."""

    clinician: Annotated[
        tuple[Clinician, ...], Said(sort=Sort.CLINICIAN, meaning="with whom")
    ]
    start: Annotated[When, Said(sort=Sort.VISIT_TIME, meaning="when")]


async def run(asking: Asking, args: Args) -> Outcome | Missing | Refusal:
    """Book a visit at a free time; a person confirms it first."""
    start, end = args.start.start, args.start.end
    if end is not None:
        return await _choose(asking, args.clinician, start, end, "choose_time")
    chosen = await _free(asking, args.clinician, args.start)
    if not isinstance(chosen, Clinician):
        return chosen
    command = c.BookAppointment(
        person=asking.person,
        clinician=chosen.id,
        start=start,
        accepted=asking.accepted,
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        if done.reason not in BOOKED_UP:
            return done
        key = f"{done.reason}_instead"
        return await _choose(asking, (chosen,), start, start + AHEAD, key)
    for entry in done.entries:
        if isinstance(entry.event, AppointmentBooked):
            visit = entry.event.appointment
            facts: dict[str, Fact] = {
                "clinician": visit.clinician_name,
                "specialty": shown(visit.specialty),
                "start": visit.start,
            }
            return Outcome(key="visit_booked", facts=facts, entries=done.entries)
    return refuse("not_booked")


async def _free(
    asking: Asking, clinicians: tuple[Clinician, ...], when: When
) -> Clinician | Missing | Refusal:
    """Return the one who is free then; of several, the person chooses."""
    if len(clinicians) == 1:
        return clinicians[0]
    offers = await _offers(asking, clinicians, when.start, when.start + MINUTE)
    if isinstance(offers, Refusal):
        return offers
    if not offers:
        return await _choose(
            asking, clinicians, when.start, when.start + AHEAD, "slot_taken_instead"
        )
    if len(offers) == 1:
        return offers[0].clinician
    names = tuple(offer.clinician.name for offer in offers)
    return Missing(
        argument="clinician",
        key="which_clinician",
        facts={"options": " or ".join(names)},
        options=names,
    )


async def _choose(
    asking: Asking,
    clinicians: tuple[Clinician, ...],
    start: datetime,
    end: datetime,
    key: str,
) -> Missing | Refusal:
    """Offer free times instead of picking one."""
    offers = await _offers(asking, clinicians, start, end)
    if isinstance(offers, Refusal):
        return offers
    rows: tuple[dict[str, Fact], ...] = tuple(
        {"clinician": offer.clinician.name, "start": offer.start} for offer in offers
    )
    return Missing(argument="start", key=key if rows else "no_offers", rows=rows)


async def _offers(
    asking: Asking, clinicians: tuple[Clinician, ...], start: datetime, end: datetime
) -> tuple[q.Offer, ...] | Refusal:
    query = q.FindOffers(
        person=asking.person,
        start=start,
        end=end,
        clinicians=frozenset(clinician.id for clinician in clinicians),
    )
    return await asking.desk.ask(query, asking.actor)


TOOL: Final = Tool(
    name="confirm_appointment",
    args=Args,
    effect=Effect.REACH_OUT,
    run=run,
    needs_yes=True,
)
