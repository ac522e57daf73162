"""Note what a practice answered to a request."""

import re
from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care import queries as q
from ...care.refusal import Refusal
from ...domain.appointment import Appointment, Errand, VisitStatus
from ..values import When
from .spec import Asking, Effect, Missing, Outcome, Said, Sort, Tool
from .visit_words import facts_of

AROUND: Final = 366
_NO: Final = re.compile(
    r"\b(?:no|not|decline[ds]?|refuse[ds]?|reject(?:ed|s)?|full|cannot|can't|couldn't"
    r"|booked out|booked up|nothing|unfortunately|turned (?:me|us|it) down)\b",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    r"\b(?:cancel(?:l?ed|lation)?|know(?:s)? (?:i|we|that)|told them|took note)\b",
    re.IGNORECASE,
)
_YES: Final = re.compile(
    r"\b(?:yes|ok|okay|book(?:ed|s)?|confirm(?:ed|s)?|agree[ds]?|accept(?:ed|s)?|fine"
    r"|can come|works|expect(?:ed|s)? me|said|gave|offer(?:ed|s)?)\b",
    re.IGNORECASE,
)
OUTCOMES: Final = {
    VisitStatus.BOOKED: "visit_booked",
    VisitStatus.DECLINED: "visit_declined",
    VisitStatus.CANCELLED: "practice_told",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """What they answered, about which visit, and which time they gave."""

    answer: Annotated[
        str, Said(sort=Sort.PHRASE, meaning="what the practice said, as said")
    ]
    appointment: Annotated[
        Appointment | None, Said(sort=Sort.AWAITED, meaning="with whom or when")
    ] = None
    start: Annotated[
        When | None, Said(sort=Sort.VISIT_TIME, meaning="the time they gave")
    ] = None


async def run(asking: Asking, args: Args) -> Outcome | Missing | Refusal:
    """Note what a practice answered: booked, declined, or told of an end."""
    status = _status(args)
    if status is None:
        return Missing(argument="answer", key="ask_answer")
    if args.start is not None and not args.start.precise:
        return Missing(argument="start", key="time_not_precise")
    visit = args.appointment or await _awaited(asking, status)
    if not isinstance(visit, Appointment):
        return visit
    command = c.AnswerAppointment(
        person=asking.person,
        appointment=visit.id,
        status=status,
        start=None if args.start is None else args.start.start,
        said=args.answer if status is VisitStatus.DECLINED else "",
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    facts = facts_of(visit)
    if args.start is not None:
        facts["start"] = args.start.start
    return Outcome(key=OUTCOMES[status], facts=facts, entries=done.entries)


def _status(args: Args) -> VisitStatus | None:
    """Return what the words say; a time that they gave is a yes."""
    if _TOLD.search(args.answer):
        return VisitStatus.CANCELLED
    if _NO.search(args.answer):
        return VisitStatus.DECLINED
    if _YES.search(args.answer) or args.start is not None:
        return VisitStatus.BOOKED
    return None


async def _awaited(
    asking: Asking, status: VisitStatus
) -> Appointment | Missing | Refusal:
    """Return the one visit of which an answer is awaited."""
    query = q.ListAppointments(
        person=asking.person,
        start=asking.now.replace(year=asking.now.year - 1, day=1),
        end=asking.now.replace(year=asking.now.year + 1, day=1),
    )
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    ends = status is VisitStatus.CANCELLED
    waiting = [
        visit
        for visit in found
        if (
            visit.errand is Errand.CANCEL if ends else visit.status.value == "requested"
        )
    ]
    if len(waiting) == 1:
        return waiting[0]
    if not waiting:
        return Missing(argument="appointment", key="nothing_awaited")
    options = tuple(visit.clinician_name for visit in waiting)
    return Missing(
        argument="appointment",
        key="which_appointment",
        facts={"options": " or ".join(dict.fromkeys(options))},
        options=options,
    )


TOOL: Final = Tool(
    name="answer_appointment",
    args=Args,
    effect=Effect.WRITE,
    run=run,
    model_needs_yes=True,
)
