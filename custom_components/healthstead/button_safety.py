"""Buttons of a person: I am OK, help, and a drill.

Rows for ``button``. A press means one thing; where that cannot be, it says why.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, override

from homeassistant.components.button import ButtonEntity, ButtonEntityDescription
from homeassistant.const import EntityCategory
from homeassistant.core import Context

from .care import commands as c
from .care.record import PersonRecord
from .care.refusal import Refusal, refuse
from .domain.sos import SosAnswer
from .entity import PersonEntity

SOURCE: Final = "button"


@dataclass(frozen=True, kw_only=True)
class PersonButtonDescription(ButtonEntityDescription):
    """A button and what a press asks for."""

    command_fn: Callable[[PersonRecord], c.Command]
    always: bool = False
    """Also while the record cannot be read."""


def _im_ok(record: PersonRecord) -> c.AnswerSos | c.CheckInNow:
    """Answer the call that runs; with none it is a sign of life.

    A hard call is not ended by a press: the answer to it says how it is.
    """
    person = record.person.id
    if record.sos.runs:
        return c.AnswerSos(person=person, answer=SosAnswer.OK)
    return c.CheckInNow(person=person, source=SOURCE)


def _help(record: PersonRecord) -> c.StartSos:
    """Call for help without any delay; why a call already runs is kept."""
    running = record.sos.runs
    return c.StartSos(
        person=record.person.id,
        reason=record.sos.reason if running else "",
        category=record.sos.category if running else "",
    )


PERSON_BUTTONS: Final = (
    PersonButtonDescription(
        key="im_ok", translation_key="im_ok", command_fn=_im_ok, always=True
    ),
    PersonButtonDescription(
        key="help", translation_key="help", command_fn=_help, always=True
    ),
    PersonButtonDescription(
        key="drill",
        translation_key="drill",
        entity_category=EntityCategory.CONFIG,
        command_fn=lambda record: c.StartDrill(person=record.person.id),
    ),
)


class PersonButton(PersonEntity, ButtonEntity):
    """One button of one person."""

    entity_description: PersonButtonDescription

    @property
    @override
    def available(self) -> bool:
        """Say that help can be called for whoever is known."""
        known = self.entity_description.always and self.record is not None
        return super().available or known

    @override
    async def async_press(self) -> None:
        """Do what the button means, in the name of whoever pressed."""
        if (record := self.record) is None:
            raise self.refused(refuse("unknown_person"))
        context = self._context or Context()
        command = self.entity_description.command_fn(record)
        actor = await self.coordinator.async_actor_for(context)
        outcome = await self.coordinator.async_do(command, actor, context)
        if isinstance(outcome, Refusal):
            raise self.refused(outcome)
