"""What a person hears while a booking server leaves a visit open, in plain words.

What happened, what was kept, and what to do. With whom and when is said only where the
person lets names be said; Home Assistant's own list, which everybody reads, says neither.
"""

from datetime import timedelta
from typing import Final

from homeassistant.components import persistent_notification
from homeassistant.core import HomeAssistant, callback

from . import booking_issues
from .booking.errand import Told
from .booking.office import Trouble
from .booking.shapes import Why
from .care.record import PersonRecord
from .channels import Channels
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry
from .domain.appointment import Appointment
from .domain.ids import AppointmentId, PersonId
from .domain.reminding import Content, Importance
from .phone import Note, code

PATIENCE: Final = timedelta(minutes=15)
"""So long a server may be silent before the person hears of it."""
LONG: Final = timedelta(hours=1)
"""After this it is a matter for whoever looks after the house."""
AT_ONCE: Final = frozenset(
    {Why.UNSURE, Why.NO_SERVER, Why.REFUSED, Why.NOT_ALLOWED, Why.NOT_CANCELLED}
)
_WORDS: Final = {
    Why.UNSURE: "unsure",
    Why.REFUSED: "not_cancelled",
    Why.NOT_CANCELLED: "not_cancelled",
    Why.NO_SERVER: "no_server",
    Why.NOT_ALLOWED: "not_allowed",
}


class BookingNotes:
    """Tells of visits that hang at a server, once each, and takes it back."""

    def __init__(
        self, hass: HomeAssistant, entry: HealthsteadConfigEntry, channels: Channels
    ) -> None:
        """Tell through channels that others use as well."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._channels = channels
        self._told: dict[tuple[PersonId, AppointmentId], set[str]] = {}

    def reason(self, told: Told) -> str:
        """Return why a server said no, in the words of the house and of the practice."""
        if told.why is None:
            return ""
        words = self._coordinator.say(f"booking_why_{told.why}")
        if not told.said:
            return words
        said = self._coordinator.say("booking_said", said=told.said)
        return f"{words} {said}"

    @callback
    def trouble(self, trouble: Trouble, server: str) -> None:
        """Tell the person once, and the house when it lasts."""
        lasts = self._coordinator.now() - trouble.since
        if trouble.why in AT_ONCE or lasts >= PATIENCE:
            self._tell(trouble, server)
        if lasts >= LONG:
            visit = trouble.visit
            booking_issues.silent(
                self._hass, self._entry.entry_id, visit.server, server
            )

    @callback
    def _tell(self, trouble: Trouble, server: str) -> None:
        record = self._coordinator.present(trouble.person)
        words = _WORDS.get(trouble.why, "silent")
        if record is None:
            return
        told = self._told.setdefault((trouble.person, trouble.visit.id), set())
        once = f"{trouble.visit.key} {words}"
        if once in told:
            return
        told.add(once)
        title = self._coordinator.say("booking_title", name=record.person.name)
        persistent_notification.async_create(
            self._hass,
            self._message(record, trouble, words, server, named=False),
            title,
            _notice(trouble.person, trouble.visit.id),
        )
        named = record.reach.content is Content.NAMES
        note = Note(
            tag=_tag(trouble.visit.id),
            title=title,
            message=self._message(record, trouble, words, server, named=named),
            importance=Importance.IMPORTANT,
        )
        self._entry.async_create_task(
            self._hass, self._send(record, note), f"{DOMAIN} booking note"
        )

    def _message(
        self,
        record: PersonRecord,
        trouble: Trouble,
        words: str,
        server: str,
        *,
        named: bool,
    ) -> str:
        say, visit = self._coordinator.say, trouble.visit
        if not named:
            return say(
                f"booking_{words}",
                visit=say("booking_a_visit"),
                server=say("booking_the_server"),
            )
        wall = visit.start.astimezone(record.zone)
        what = say(
            "booking_the_visit",
            clinician=visit.clinician_name,
            start=f"{wall:%Y-%m-%d %H:%M}",
        )
        said = say("booking_said", said=trouble.said) if trouble.said else ""
        return f"{say(f'booking_{words}', visit=what, server=server)} {said}".strip()

    async def _send(self, record: PersonRecord, note: Note) -> None:
        for target in self._channels.written(record):
            if await self._channels.send(target, note, lambda: True):
                return

    @callback
    def well(self, person: PersonId, visit: Appointment) -> None:
        """Take back what was said of a visit: its server has answered."""
        booking_issues.answers(self._hass, visit.server)
        if self._told.pop((person, visit.id), None) is None:
            return
        persistent_notification.async_dismiss(self._hass, _notice(person, visit.id))
        record = self._coordinator.present(person)
        for target in () if record is None else self._channels.written(record):
            self._entry.async_create_task(
                self._hass,
                self._channels.take_away(target, _tag(visit.id)),
                f"{DOMAIN} booking note",
            )


def _tag(visit: AppointmentId) -> str:
    return f"{DOMAIN}-booking-{code(visit)}"


def _notice(person: PersonId, visit: AppointmentId) -> str:
    return f"{DOMAIN}_booking_{code(f'{person} {visit}').lower()}"
