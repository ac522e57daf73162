"""Buttons of a medication: the open dose is taken, left out, or asked about again.

A press is one answer. Where a person would be asked first, nothing is noted and
the press says why.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, override

from homeassistant.components.button import ButtonEntity, ButtonEntityDescription
from homeassistant.const import Platform
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .button_safety import PERSON_BUTTONS, PersonButton
from .care import commands as c
from .care import standing
from .care.record import MedicationRecord, PersonRecord
from .care.refusal import Refusal, refuse
from .coordinator import HealthsteadConfigEntry
from .domain.schedule import Schedule
from .entity import add_for_each_person
from .medication_entity import MedicationEntity, add_for_each_medication

PARALLEL_UPDATES = 0

SNOOZE: Final = timedelta(minutes=15)
"""So long a press on "snooze" puts a dose off [product choice]."""

type Answer = c.RecordDose | c.SkipDose | c.SnoozeDose


@dataclass(frozen=True, kw_only=True)
class MedicationButtonDescription(ButtonEntityDescription):
    """A button and the answer that a press gives."""

    answer_fn: Callable[[PersonRecord, MedicationRecord, datetime], Answer | Refusal]
    applies: Callable[[Schedule], bool] = lambda _schedule: True


def _taken(record: PersonRecord, held: MedicationRecord, now: datetime) -> Answer:
    return c.RecordDose(person=record.person.id, medication=held.medication.id, at=now)


def _skipped(
    record: PersonRecord, held: MedicationRecord, now: datetime
) -> Answer | Refusal:
    """Leave out the open dose, and never one that is still to come."""
    if (dose := standing.newest_open(record, held, now)) is None:
        return refuse("nothing_open", medication=held.medication.name)
    return c.SkipDose(
        person=record.person.id, medication=held.medication.id, at=now, due=dose.due
    )


def _snoozed(
    record: PersonRecord, held: MedicationRecord, now: datetime
) -> Answer | Refusal:
    if (dose := standing.newest_open(record, held, now)) is None:
        return refuse("nothing_open", medication=held.medication.name)
    return c.SnoozeDose(
        person=record.person.id,
        medication=held.medication.id,
        until=now + SNOOZE,
        due=dose.due,
    )


BUTTONS: Final = (
    MedicationButtonDescription(key="taken", translation_key="taken", answer_fn=_taken),
    MedicationButtonDescription(
        key="skip",
        translation_key="skip",
        entity_registry_enabled_default=False,
        answer_fn=_skipped,
        applies=standing.has_slots,
    ),
    MedicationButtonDescription(
        key="snooze",
        translation_key="snooze",
        entity_registry_enabled_default=False,
        answer_fn=_snoozed,
        applies=standing.has_slots,
    ),
)


async def async_setup_entry(
    _hass: HomeAssistant,
    entry: HealthsteadConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the buttons to every person, and to what they take."""
    add_for_each_person(entry, async_add_entities, PERSON_BUTTONS, PersonButton)
    add_for_each_medication(
        entry, async_add_entities, BUTTONS, MedicationButton, Platform.BUTTON
    )


class MedicationButton(MedicationEntity, ButtonEntity):
    """One button of one medication."""

    entity_description: MedicationButtonDescription
    platform_of = Platform.BUTTON

    @override
    async def async_press(self) -> None:
        """Give the answer, in the name of whoever pressed."""
        record, held = self.record, self.held
        if record is None or held is None:
            raise self.refused(refuse("unknown_medication"))
        context = self._context or Context()
        answer = self.entity_description.answer_fn(record, held, self.coordinator.now())
        if isinstance(answer, Refusal):
            raise self.refused(answer)
        actor = await self.coordinator.async_actor_for(context)
        outcome = await self.coordinator.async_do(answer, actor, context)
        if isinstance(outcome, Refusal):
            raise self.refused(outcome)
