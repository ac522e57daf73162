"""What stands in Home Assistant's list of notifications about doses and reminders.

Everybody in the house reads it, so it says that something waits and not what;
the words of a reminder only where the person allowed names on shared screens.
"""

from homeassistant.components import persistent_notification
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er

from .care.record import PersonRecord
from .const import DOMAIN
from .coordinator import HealthsteadCoordinator
from .domain.ids import PersonId
from .domain.reminder import Reminder


@callback
def show_doses(coordinator: HealthsteadCoordinator, record: PersonRecord) -> None:
    """Say that a dose waits; the link leads to the list."""
    known = er.async_get(coordinator.hass).async_get_entity_id(
        "todo", DOMAIN, f"{record.person.id}_doses"
    )
    address = "/todo" if known is None else f"/todo?entity_id={known}"
    _show(coordinator, _doses(record.person.id), record, "dose_due", list=address)


@callback
def hide_doses(hass: HomeAssistant, person: PersonId) -> None:
    """Take it away: nothing waits any more."""
    persistent_notification.async_dismiss(hass, _doses(person))


@callback
def show_reminder(
    coordinator: HealthsteadCoordinator, record: PersonRecord, reminder: Reminder
) -> None:
    """Say what was to be said at this moment."""
    names = record.person.profile.names_on_shared_screens
    words = "reminder_words" if names else "reminder"
    notice = f"{DOMAIN}_reminder_{reminder.id}"
    _show(coordinator, notice, record, words, text=reminder.text)


@callback
def _show(
    coordinator: HealthsteadCoordinator,
    notice: str,
    record: PersonRecord,
    words: str,
    **parts: str,
) -> None:
    name = record.person.name
    persistent_notification.async_create(
        coordinator.hass,
        coordinator.say(words, name=name, **parts),
        title=coordinator.say(f"{words}_title", name=name),
        notification_id=notice,
    )


def _doses(person: PersonId) -> str:
    return f"{DOMAIN}_doses_{person}"
