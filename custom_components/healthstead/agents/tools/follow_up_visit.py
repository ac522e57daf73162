"""Say what came of a visit; what was decided there becomes drafts, one after another."""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Any, Final

from ...care import commands as c
from ...care.events import AppointmentBooked
from ...care.refusal import Refusal
from ...domain.appointment import Appointment, VisitStatus
from ...domain.naming import words_of
from ...domain.specialties import specialty_of
from ..values import When
from .after_visit import Followed, told_of
from .spec import Asking, Effect, Fact, Missing, Outcome, Said, Sort, Tool

LENGTH: Final = timedelta(minutes=30)
"""How long a visit is taken to have been that was not noted before."""
MOST_NOTES: Final = 5
"""So many notes are read out; more are only counted."""
WHO: Final = (("he",), ("she",), ("they",), ("the", "doctor"))
"""Who decided, as sentences about a visit leave it out."""
_NO: Final = re.compile(
    r"(?:no|false|(?:it|the (?:visit|appointment)) (?:was )?(?:did not|didn't|not|never)"
    r" (?:take|took) place|(?:it|the (?:visit|appointment)) was (?:cancelled|called off)|"
    r"i (?:did not|didn't|could not|couldn't) go(?: there)?|i missed it|not take place)"
    r"(?:[ ,:;.].*)?",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which visit, what was said there, or that it did not take place."""

    appointment: Annotated[
        Appointment | str,
        Said(sort=Sort.PAST_VISIT, meaning="which visit: with whom, or when it was"),
    ]
    said: Annotated[
        str, Said(sort=Sort.PHRASE, meaning="what was said and decided there, in full")
    ] = ""
    took_place: Annotated[
        str, Said(sort=Sort.TEXT, meaning="no, if it did not take place")
    ] = ""
    start: Annotated[When | None, Said(sort=Sort.PAST, meaning="when it was")] = None


async def run(asking: Asking, args: Args) -> Outcome | Missing | Refusal:
    """Note what came of a visit, and ask about each change that was decided there."""
    visit = _that_one(asking, args)
    if isinstance(visit, Missing):
        return visit
    if isinstance(visit, Appointment):
        if _NO.fullmatch(args.took_place) or _NO.fullmatch(args.said):
            return await _did_not(asking, visit, args)
        if not args.said and visit.outcome:
            return await _gone_through(asking, visit, visit.outcome)
    if not args.said:
        who = visit if isinstance(visit, str) else visit.clinician_name
        return Missing(argument="said", key="ask_outcome", facts={"clinician": who})
    return await _noted(asking, visit, args)


def _that_one(asking: Asking, args: Args) -> Appointment | str | Missing:
    """Return the visit, or with whom one was that is not noted yet."""
    visit, when = args.appointment, args.start
    if isinstance(visit, str):
        if when is None:
            return Missing(argument="start", key="ask_visit_start")
        return visit
    if when is None:
        return visit
    day = visit.start.astimezone(asking.zone).date()
    return visit if when.start.date() == day else visit.clinician_name


async def _did_not(asking: Asking, visit: Appointment, args: Args) -> Outcome | Refusal:
    command = c.NoteOutcome(
        person=asking.person,
        appointment=visit.id,
        outcome=args.said,
        took_place=False,
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    return Outcome(key="visit_did_not", facts=_facts(visit), entries=done.entries)


async def _noted(
    asking: Asking, visit: Appointment | str, args: Args
) -> Outcome | Refusal:
    """Keep what was said, word for word; then show what may follow from it."""
    if isinstance(visit, str):
        command = _unknown(asking, visit, args)
    else:
        outcome = _with(visit.outcome, args.said)
        command = c.NoteOutcome(
            person=asking.person, appointment=visit.id, outcome=outcome
        )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    if isinstance(visit, str):
        booked = (entry.event for entry in done.entries)
        visit = next(e.appointment for e in booked if isinstance(e, AppointmentBooked))
    told = await told_of(asking, visit, args.said)
    if isinstance(told, Refusal):
        return told
    return _outcome("visit_followed_up", visit, told, done.entries)


def _with(known: str, said: str) -> str:
    """Return what is kept of a visit; what was told before is not kept twice."""
    told = (_told(part) for part in (known, *known.split(";")))
    return known if _told(said) in told else "; ".join(filter(None, (known, said)))


def _told(text: str) -> tuple[str, ...]:
    """Return the words of what was told, without who decided it."""
    words = words_of(text)
    return next((words[len(w) :] for w in WHO if words[: len(w)] == w), words)


def _unknown(asking: Asking, who: str, args: Args) -> c.Command:
    """Return what keeps a visit that nobody had noted before."""
    assert args.start is not None  # noqa: S101 - asked for before
    start = args.start.start
    return c.NoteAppointment(
        person=asking.person,
        clinician_name=who,
        specialty=specialty_of(who) or "",
        start=start,
        end=min(start + LENGTH, max(asking.now, start + timedelta(minutes=1))),
        status=VisitStatus.DONE,
        outcome=args.said,
    )


async def _gone_through(
    asking: Asking, visit: Appointment, said: str
) -> Outcome | Refusal:
    """Go once more through what was told; what is done by now is not asked again."""
    told = await told_of(asking, visit, said)
    if isinstance(told, Refusal):
        return told
    key = "visit_gone_through" if told.calls else "visit_nothing_open"
    return _outcome(key, visit, Followed(calls=told.calls, notes=()), ())


def _outcome(
    key: str, visit: Appointment, told: Followed, entries: tuple[Any, ...]
) -> Outcome:
    notes = told.notes[:MOST_NOTES]
    return Outcome(
        key=key,
        facts=_facts(visit),
        rows=tuple({"said": note, "form": "kept_as_note"} for note in notes),
        entries=entries,
        data={
            "appointment": visit.id,
            "to_confirm": [
                {"tool": call.tool, "arguments": dict(call.arguments)}
                for call in told.calls
            ],
            "notes": list(told.notes),
        },
        later=told.calls,
    )


def _facts(visit: Appointment) -> dict[str, Fact]:
    return {"clinician": visit.clinician_name, "start": visit.start}


TOOL: Final = Tool(
    name="follow_up_visit",
    args=Args,
    effect=Effect.WRITE,
    run=run,
    model_needs_yes=True,
)
