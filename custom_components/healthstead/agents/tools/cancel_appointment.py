"""Call a visit off."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care.refusal import Refusal
from ...domain.appointment import Appointment
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which visit, and why."""

    appointment: Annotated[
        Appointment, Said(sort=Sort.APPOINTMENT, meaning="with whom or when")
    ]
    reason: Annotated[str, Said(sort=Sort.TEXT, meaning="why, in the words said")] = ""


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Call a visit off; a person confirms it first."""
    visit = args.appointment
    command = c.CancelAppointment(
        person=asking.person, appointment=visit.id, reason=args.reason
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    facts: dict[str, Fact] = {"clinician": visit.clinician_name, "start": visit.start}
    return Outcome(key="visit_cancelled", facts=facts, entries=done.entries)


TOOL: Final = Tool(
    name="cancel_appointment",
    args=Args,
    effect=Effect.REACH_OUT,
    run=run,
    needs_yes=True,
)
