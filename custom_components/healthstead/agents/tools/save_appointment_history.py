"""Keep a visit of the past, or what came of one."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Final

from ...care import commands as c
from ...care import queries as q
from ...care.refusal import Refusal, refuse
from ...domain.appointment import Appointment, Clinician, VisitStatus
from ...domain.specialties import specialty_of
from ..values import When
from .after_visit import told_of
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool

DAY: Final = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """With whom it was, when, and what came of it."""

    clinician: Annotated[
        str | tuple[Clinician, ...],
        Said(sort=Sort.ANY_CLINICIAN, meaning="with whom it was"),
    ]
    start: Annotated[When, Said(sort=Sort.PAST, meaning="when it was")]
    notes: Annotated[str, Said(sort=Sort.TEXT, meaning="what came of it, as said")]


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Keep a visit of the past with what came of it."""
    start = args.start.start
    end = args.start.end or start
    if start > asking.now:
        return refuse("in_the_future")
    query = q.ListAppointments(
        person=asking.person,
        start=_midnight(start),
        end=max(end, _midnight(start) + DAY),
    )
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    known = [visit for visit in found if _is_that(asking, visit, args)]
    if len(known) == 1:
        return await _of_known(asking, known[0], args.notes)
    return await _new(asking, args, start, end)


def _midnight(start: datetime) -> datetime:
    return start.replace(hour=0, minute=0, second=0, microsecond=0)


def _is_that(asking: Asking, visit: Appointment, args: Args) -> bool:
    """Say whether a visit that is noted is the one that was told of."""
    if visit.status is VisitStatus.CANCELLED or visit.start > asking.now:
        return False
    if isinstance(args.clinician, str):
        return visit.clinician_name.casefold() == args.clinician.casefold()
    return visit.clinician in {one.id for one in args.clinician}


async def _of_known(
    asking: Asking, visit: Appointment, notes: str
) -> Outcome | Refusal:
    outcome = "; ".join(part for part in (visit.outcome, notes) if part)
    command = c.NoteOutcome(person=asking.person, appointment=visit.id, outcome=outcome)
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    facts: dict[str, Fact] = {
        "clinician": visit.clinician_name,
        "start": visit.start,
        "notes": notes,
    }
    told = await told_of(asking, visit, notes)
    return Outcome(
        key="history_saved",
        facts=facts,
        entries=done.entries,
        later=() if isinstance(told, Refusal) else told.calls,
    )


async def _new(
    asking: Asking, args: Args, start: datetime, end: datetime
) -> Outcome | Refusal:
    """Keep a visit that was not noted before; only its day where no hour was said."""
    who = args.clinician
    one = None if isinstance(who, str) else who[0]
    name = who if isinstance(who, str) else who[0].name
    minutes = 30 if one is None else one.slot_minutes
    if end <= start:
        end = start + timedelta(minutes=minutes)
    command = c.NoteAppointment(
        person=asking.person,
        clinician=None if one is None else one.id,
        clinician_name=name,
        specialty=one.specialty if one else specialty_of(name) or "",
        start=start,
        end=end,
        status=VisitStatus.DONE,
        notes=args.notes,
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    when = "day" if end - start >= DAY else "start"
    facts: dict[str, Fact] = {"clinician": name, when: start, "notes": args.notes}
    return Outcome(key="history_saved", facts=facts, entries=done.entries)


TOOL: Final = Tool(
    name="save_appointment_history",
    args=Args,
    effect=Effect.WRITE,
    run=run,
    model_needs_yes=True,
)
