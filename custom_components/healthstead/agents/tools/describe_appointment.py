"""Say more about a visit: what to prepare, what to ask, who comes along or drives."""

from dataclasses import dataclass, replace
from typing import Annotated, Final

from ...care import commands as c
from ...care import queries as q
from ...care.refusal import Refusal
from ...domain.appointment import Appointment
from .choosing_time import names_of
from .driving import driver_named
from .list_appointments import AHEAD
from .spec import Asking, Effect, Missing, Outcome, Said, Sort, Tool
from .visit_words import facts_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """About which visit, and what; the only one that is planned unless said."""

    appointment: Annotated[
        Appointment | None, Said(sort=Sort.APPOINTMENT, meaning="with whom or when")
    ] = None
    prepare: Annotated[
        str, Said(sort=Sort.TEXT, meaning="what to do or bring before it")
    ] = ""
    questions: Annotated[str, Said(sort=Sort.TEXT, meaning="what to ask there")] = ""
    attendees: Annotated[str, Said(sort=Sort.TEXT, meaning="who comes along")] = ""
    driver: Annotated[str, Said(sort=Sort.PHRASE, meaning="who drives")] = ""
    about: Annotated[str, Said(sort=Sort.TEXT, meaning="what it is about")] = ""
    notes: Annotated[str, Said(sort=Sort.TEXT, meaning="what to remember")] = ""


async def run(asking: Asking, args: Args) -> Outcome | Missing | Refusal:
    """Add to a visit what to prepare, to ask or to remember, and who comes along."""
    if not _says_something(args):
        return Missing(argument="notes", key="ask_notes")
    visit = args.appointment or await _only(asking)
    if not isinstance(visit, Appointment):
        return visit
    driver = await driver_named(asking, args.driver)
    if not isinstance(driver, str):
        return driver
    command = c.DescribeAppointment(
        person=asking.person,
        appointment=visit.id,
        notes="; ".join(p for p in (visit.notes, args.notes) if p) or None,
        about=args.about or None,
        prepare=_more(visit.prepare, args.prepare),
        questions=_more(visit.questions, args.questions),
        attendees=tuple(dict.fromkeys((*visit.attendees, *names_of(args.attendees))))
        if args.attendees
        else None,
        driver=driver or None,
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    told = replace(args, driver=driver)
    return Outcome(
        key="visit_described",
        facts={**facts_of(visit), **_told(told)},
        entries=done.entries,
    )


def _says_something(args: Args) -> bool:
    return bool(_told(args))


def _told(args: Args) -> dict[str, str]:
    said = {
        "prepare": args.prepare,
        "to_ask": args.questions,
        "attendees": args.attendees,
        "driver": args.driver,
        "about": args.about,
        "notes": args.notes,
    }
    return {name: words for name, words in said.items() if words}


def _more(before: tuple[str, ...], words: str) -> tuple[str, ...] | None:
    """Return what was there with what is new; None where nothing is."""
    return tuple(dict.fromkeys((*before, words))) if words else None


async def _only(asking: Asking) -> Appointment | Missing | Refusal:
    """Return the one visit that is planned; of several, the person says which."""
    query = q.ListAppointments(
        person=asking.person, start=asking.now, end=asking.now + AHEAD
    )
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    coming = [visit for visit in found if visit.status.stands]
    if len(coming) == 1:
        return coming[0]
    if not coming:
        return Missing(argument="appointment", key="no_such_appointment")
    options = tuple(dict.fromkeys(visit.clinician_name for visit in coming))
    return Missing(
        argument="appointment",
        key="which_appointment",
        facts={"options": " or ".join(options)},
        options=options,
    )


TOOL: Final = Tool(
    name="describe_appointment",
    args=Args,
    effect=Effect.WRITE,
    run=run,
    model_needs_yes=True,
)
