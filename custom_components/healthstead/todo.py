"""Today's doses as a checklist: a tick is a dose taken, an open box takes it back."""

from datetime import datetime
from typing import Final, override

from homeassistant.components.todo.const import TodoItemStatus, TodoListEntityFeature
from homeassistant.components.todo.entity import TodoItem, TodoListEntity
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers.entity import EntityDescription
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .care import agenda
from .care import commands as c
from .care.queries import DueDose
from .care.refusal import Refusal
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry
from .domain.ledger import DoseStatus, instant
from .dose_words import summary_of
from .entity import PersonEntity, add_for_each_person

PARALLEL_UPDATES = 0

LISTS: Final = (EntityDescription(key="doses", translation_key="doses"),)


async def async_setup_entry(
    _hass: HomeAssistant,
    entry: HealthsteadConfigEntry,
    async_add_entities: AddConfigEntryEntitiesCallback,
) -> None:
    """Add the list to every person."""
    add_for_each_person(entry, async_add_entities, LISTS, PersonDoses)


def uid_of(dose: DueDose) -> str:
    """Return what names one dose of one day."""
    return f"{dose.medication.id} {instant(dose.due).isoformat()}"


class PersonDoses(PersonEntity, TodoListEntity):
    """The doses of one person's day."""

    _attr_supported_features = TodoListEntityFeature.UPDATE_TODO_ITEM

    @property
    @override
    def todo_items(self) -> list[TodoItem] | None:
        """Return the day's doses under the names a shared screen may carry."""
        if (record := self.record) is None:
            return None
        names = record.person.profile.names_on_shared_screens
        return [
            TodoItem(
                uid=uid_of(dose),
                summary=summary_of(dose, names=names),
                description=_description(dose) if names else None,
                due=dose.due,
                status=_status(dose),
                completed=_completed(dose),
            )
            for dose in self._doses()
        ]

    def _doses(self) -> tuple[DueDose, ...]:
        record = self.record
        return () if record is None else agenda.today(record, self.coordinator.now())

    def _dose(self, uid: str | None) -> DueDose:
        for dose in self._doses():
            if uid_of(dose) == uid:
                return dose
        raise ServiceValidationError(
            translation_domain=DOMAIN, translation_key="unknown_dose"
        )

    @override
    async def async_update_todo_item(self, item: TodoItem) -> None:
        """Answer a dose, or take the answer back; the same answer twice is one."""
        dose = self._dose(item.uid)
        if item.status == _status(dose):
            return
        context = self._context or Context()
        actor = await self.coordinator.async_actor_for(context)
        ticked = item.status == TodoItemStatus.COMPLETED  # plain text from actions
        command = self._taken(dose) if ticked else self._taken_back(dose)
        outcome = await self.coordinator.async_do(command, actor, context)
        # Two ticks on their way at once: the second finds it done, and it is.
        if (
            isinstance(outcome, Refusal)
            and _status(self._dose(item.uid)) != item.status
        ):
            raise self.refused(outcome)

    def _taken(self, dose: DueDose) -> c.RecordDose:
        return c.RecordDose(
            person=self.person,
            medication=dose.medication.id,
            at=self.coordinator.now(),
            due=dose.due,
        )

    def _taken_back(self, dose: DueDose) -> c.UndoDose:
        answer = "" if dose.dose is None else dose.dose.id
        return c.UndoDose(
            person=self.person, medication=dose.medication.id, dose=answer
        )


def _description(dose: DueDose) -> str:
    """Return the words on the label, whole: how to take it, and what to mind."""
    medication = dose.medication
    parts = (medication.direction, medication.handling.instructions)
    return "\n".join(part for part in parts if part)


def _status(dose: DueDose) -> TodoItemStatus:
    done = dose.status.closed
    return TodoItemStatus.COMPLETED if done else TodoItemStatus.NEEDS_ACTION


def _completed(dose: DueDose) -> datetime | None:
    answer = dose.dose
    taken = answer is not None and answer.status is DoseStatus.TAKEN
    return answer.at if answer is not None and taken else None
