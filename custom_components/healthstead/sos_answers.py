"""What somebody says to a call for help, through a button or aloud, as commands.

Help is never refused: whoever says that it is needed and may not answer for the person
calls for it instead.
"""

from homeassistant.core import Context

from .care import commands as c
from .care.actor import Actor
from .care.record import PersonRecord
from .care.refusal import Refusal
from .coordinator import HealthsteadCoordinator
from .domain.sos import SosAnswer

CANCELLED = "cancelled"
"""The reason of an end that somebody gave by cancelling."""


async def async_answer(
    coordinator: HealthsteadCoordinator,
    record: PersonRecord,
    answer: SosAnswer,
    actor: Actor,
    context: Context | None = None,
) -> Refusal | None:
    """Give the person's word on a soft call; None: it was taken."""
    person = record.person.id
    said = c.AnswerSos(person=person, answer=answer)
    outcome = await coordinator.async_do(said, actor, context)
    if isinstance(outcome, Refusal) and answer is SosAnswer.HELP:
        call = c.StartSos(
            person=person, reason=record.sos.reason, category=record.sos.category
        )
        outcome = await coordinator.async_do(call, actor, context)
    return outcome if isinstance(outcome, Refusal) else None


async def async_cancel(
    coordinator: HealthsteadCoordinator,
    record: PersonRecord,
    actor: Actor,
    context: Context | None = None,
) -> Refusal | None:
    """End a call after it was asked back; None: it is over."""
    people = coordinator.desk.household.people
    who = None if actor.person is None else people.get(actor.person)
    end = c.EndSos(
        person=record.person.id,
        reason=CANCELLED,
        by="" if who is None else who.person.name,
    )
    outcome = await coordinator.async_do(end, actor, context)
    return outcome if isinstance(outcome, Refusal) else None
