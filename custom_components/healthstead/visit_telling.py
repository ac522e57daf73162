"""Who is told of a visit, and on which channel: the person, who drives, who else.

The person's own phones get all of it, other channels and rooms a neutral line, as
does Home Assistant's list, which everybody reads. A channel that fails is an issue
and the next one's turn. When something is told is ``visit_reminders``' to say.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from homeassistant.components import persistent_notification
from homeassistant.core import HomeAssistant, callback

from . import channel_issues
from .care.record import PersonRecord
from .care.visit_circle import Part, circle
from .care.visit_ladder import Step
from .channels import LIMIT_S, SATELLITE, Channels
from .const import DOMAIN, LOGGER
from .coordinator import HealthsteadConfigEntry
from .domain.appointment import Appointment
from .domain.ids import PersonId
from .domain.person import Contact
from .domain.reminding import Content, Importance
from .domain.visiting import VisitRung
from .phone import Button, Note, Verb, code, press_of
from .visit_words import Ear, VisitWriter

ASKED: Final = (
    (Verb.SAME, "visit_after_same"),
    (Verb.CHANGED, "visit_after_changed"),
    (Verb.NOTHELD, "visit_after_not"),
)
EARS: Final[Mapping[Part, Ear]] = {
    Part.DRIVER: Ear.DRIVER,
    Part.COPY: Ear.COPY,
    Part.ATTENDEE: Ear.COPY,
}

type Words = Callable[[VisitWriter], str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Telling:
    """One thing to tell about one visit."""

    record: PersonRecord
    visit: Appointment
    title: str
    words: Words
    name: str
    """What makes it one thing: told again it takes the place of itself."""
    importance: Importance = Importance.NORMAL
    buttons: tuple[Button, ...] = ()
    everywhere: bool = False
    """On every channel of the person, not only the first that works."""


class VisitTeller:
    """Tells of visits."""

    def __init__(
        self, hass: HomeAssistant, entry: HealthsteadConfigEntry, channels: Channels
    ) -> None:
        """Tell through channels that others use as well."""
        self._hass = hass
        self._coordinator = entry.runtime_data.coordinator
        self._channels = channels

    async def step(self, record: PersonRecord, step: Step) -> None:
        """Say one step to everybody whom it concerns; return when that was tried."""
        leaving, after = step.rung is VisitRung.LEAVE, step.rung is VisitRung.AFTER
        telling = Telling(
            record=record,
            visit=step.visit,
            title="title",
            words=lambda writer: writer.step(step),
            name=_name(step.visit, step.rung),
            importance=Importance.IMPORTANT if leaving else Importance.NORMAL,
            buttons=self._buttons(record, step.visit) if after else (),
            everywhere=leaving,
        )
        self._show(telling)
        parts: list[Awaitable[object]] = [self._tell_person(telling)]
        if not after:
            parts += self._others(telling)
        await asyncio.gather(*parts)

    async def change(
        self, record: PersonRecord, visit: Appointment, words: Words, *, person: bool
    ) -> None:
        """Tell of a change those who come along, who drives, and who is told too."""
        telling = Telling(
            record=record,
            visit=visit,
            title="change_title",
            words=words,
            name=f"{visit.id}.change",
            importance=Importance.IMPORTANT,
        )
        parts = self._others(telling, changed=True)
        if person:
            self._show(telling)
            parts.append(self._tell_person(telling))
        await asyncio.gather(*parts)

    async def take_away(self, record: PersonRecord, visit: Appointment) -> None:
        """Take away what was said of a visit as it was: that is no longer true."""
        notice = _notice(record.person.id, visit)
        persistent_notification.async_dismiss(self._hass, notice)
        others = circle(record, visit)
        targets = {t for contact, _ in others for t in contact.notify}
        targets |= set(self._channels.written(record))
        for target in sorted(targets):
            for rung in visit.reminded:
                await self._channels.take_away(target, _tag(_name(visit, rung)))

    # The person

    @callback
    def _show(self, telling: Telling) -> None:
        """Say it in Home Assistant's own list."""
        record = telling.record
        writer = self._writer(record, self._shared(record))
        persistent_notification.async_create(
            self._hass,
            telling.words(writer),
            writer.title(telling.title),
            _notice(record.person.id, telling.visit),
        )

    async def _tell_person(self, telling: Telling) -> None:
        """Tell on the first channel that works, or on every one."""
        record = telling.record
        targets = self._channels.of(record)
        if telling.buttons:
            targets = self._channels.written(record)
        if telling.everywhere:
            await asyncio.gather(*(self._to_person(telling, t) for t in targets))
            return
        for target in targets:
            if await self._to_person(telling, target):
                return

    async def _to_person(self, telling: Telling, target: str) -> bool:
        record = telling.record
        if target.startswith(SATELLITE):
            writer = self._writer(record, self._shared(record))
            worked = await self._announce(target, telling.words(writer))
        else:
            writer = self._writer(record, self._ear(record, target))
            worked = await self._send(target, telling, writer, telling.buttons)
        self._noted(target, record.person.name, worked=worked)
        return worked

    def _ear(self, record: PersonRecord, target: str) -> Ear:
        """Return what may be said on one of the person's channels."""
        state = self._hass.states.get(record.person.profile.linked or "person.")
        user = None if state is None else state.attributes.get("user_id")
        own = user is not None and target in self._channels.phones_of(user)
        if own or record.reach.content is Content.NAMES:
            return Ear.OWN
        return self._shared(record)

    def _shared(self, record: PersonRecord) -> Ear:
        names = record.person.profile.names_on_shared_screens
        return Ear.NAMED if names else Ear.SHARED

    def _buttons(self, record: PersonRecord, visit: Appointment) -> tuple[Button, ...]:
        """Return the answers to "how was it": they name the visit by themselves."""
        now, say = self._coordinator.now(), self._coordinator.say
        named = ((visit.id, visit.start),)
        return tuple(
            Button(press=press_of(verb, record.person.id, named, now), title=say(words))
            for verb, words in ASKED
        )

    # Others

    def _others(
        self, telling: Telling, *, changed: bool = False
    ) -> list[Awaitable[object]]:
        """Return the telling of each other one who is to hear of it, each once."""
        people = circle(telling.record, telling.visit, changed=changed)
        return [self._tell_contact(telling, who, EARS[part]) for who, part in people]

    async def _tell_contact(self, telling: Telling, contact: Contact, ear: Ear) -> None:
        writer = self._writer(telling.record, ear)
        for target in contact.notify:
            worked = await self._send(target, telling, writer, ())
            self._noted(target, contact.name, worked=worked)
            if worked:
                return

    # Ways

    def _writer(self, record: PersonRecord, ear: Ear) -> VisitWriter:
        return VisitWriter(coordinator=self._coordinator, record=record, ear=ear)

    async def _send(
        self,
        target: str,
        telling: Telling,
        writer: VisitWriter,
        buttons: tuple[Button, ...],
    ) -> bool:
        note = Note(
            tag=_tag(telling.name),
            title=writer.title(telling.title),
            message=telling.words(writer),
            buttons=buttons,
            importance=telling.importance,
        )
        return await self._channels.send(target, note, lambda: True)

    async def _announce(self, target: str, message: str) -> bool:
        data: dict[str, Any] = {"entity_id": target, "message": message}
        try:
            async with asyncio.timeout(LIMIT_S):
                await self._hass.services.async_call(
                    "assist_satellite", "announce", data, blocking=True
                )
        except Exception as error:  # noqa: BLE001 - the next channel must not notice
            LOGGER.warning("A visit could not be spoken of: %s", type(error).__name__)
            return False
        return True

    def _noted(self, target: str, name: str, *, worked: bool) -> None:
        said = channel_issues.works if worked else channel_issues.broken
        said(self._hass, target, name)


def _name(visit: Appointment, rung: VisitRung) -> str:
    """Return what makes a step of a visit one thing: moved, it is another."""
    return f"{visit.id}.{visit.version}.{rung}"


def _tag(name: str) -> str:
    return f"{DOMAIN}-visit-{code(name)}"


def _notice(person: PersonId, visit: Appointment) -> str:
    return f"{DOMAIN}_visit_{code(f'{person} {visit.id}').lower()}"
