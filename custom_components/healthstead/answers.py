"""One answer to some doses at once, from a button, a voice or a thing in the house.

The same answer again changes nothing, and a dose that a person answered already
stays as it is. What the desk doubts comes back, for a person to say yes to.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import assert_never

from homeassistant.core import Context

from .care import commands as c
from .care.access import may
from .care.actor import Actor
from .care.refusal import Refusal
from .coordinator import HealthsteadCoordinator
from .domain.ids import PersonId
from .domain.ledger import instant
from .phone import SNOOZE, DoseKey


class Said(StrEnum):
    """What somebody says about a dose that is asked about."""

    TAKEN = "taken"
    LATER = "later"
    LEFT_OUT = "left_out"
    SEEN_TO = "seen_to"
    """Somebody else than the person takes care of it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What is said, and what of it was asked back already."""

    said: Said
    reason: str = ""
    accepted: frozenset[str] = frozenset()


@dataclass(kw_only=True, slots=True)
class Outcome:
    """What became of an answer; empty where nothing had to change."""

    kept: list[DoseKey] = field(default_factory=list)
    doubts: dict[DoseKey, Refusal] = field(default_factory=dict)
    refused: Refusal | None = None


async def async_answer(
    coordinator: HealthsteadCoordinator,
    person: PersonId,
    doses: Iterable[DoseKey],
    answer: Answer,
    actor: Actor,
    context: Context | None = None,
) -> Outcome:
    """Give one answer to each of the doses that nobody answered yet."""
    outcome = Outcome()
    for medication, due in doses:
        command = _command(coordinator, person, (medication, due), answer)
        # Asked first: nobody learns from the answer whether a dose is open.
        if (no := may(actor, coordinator.desk.household, command)) is not None:
            outcome.refused = no
            return outcome
        if _settled(coordinator, person, (medication, due)):
            continue
        found = await coordinator.async_do(command, actor, context)
        if not isinstance(found, Refusal):
            outcome.kept.append((medication, due))
        elif _settled(coordinator, person, (medication, due)):
            continue  # the same answer came through another door meanwhile
        elif found.question:
            outcome.doubts[medication, due] = found
        else:
            outcome.refused = found
    return outcome


def _settled(
    coordinator: HealthsteadCoordinator, person: PersonId, dose: DoseKey
) -> bool:
    """Say whether a person has answered the dose."""
    record = coordinator.present(person)
    held = None if record is None else record.medications.get(dose[0])
    answer = None if held is None else held.answer(dose[1])
    return answer is not None and answer.status.closed


def _command(
    coordinator: HealthsteadCoordinator,
    person: PersonId,
    dose: DoseKey,
    answer: Answer,
) -> c.RecordDose | c.SkipDose | c.SnoozeDose | c.AcknowledgeDose:
    medication, due = dose[0], instant(dose[1])
    now = coordinator.now()
    match answer.said:
        case Said.TAKEN:
            return c.RecordDose(
                person=person,
                medication=medication,
                at=now,
                due=due,
                accepted=answer.accepted,
            )
        case Said.LEFT_OUT:
            return c.SkipDose(
                person=person,
                medication=medication,
                at=now,
                due=due,
                reason=answer.reason,
            )
        case Said.LATER:
            return c.SnoozeDose(
                person=person, medication=medication, until=now + SNOOZE, due=due
            )
        case Said.SEEN_TO:
            return c.AcknowledgeDose(person=person, medication=medication, due=due)
        case _:
            assert_never(answer.said)
