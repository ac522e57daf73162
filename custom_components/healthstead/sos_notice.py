"""What stands in the house about a call for help: at once, and with who acts.

Everybody in the house may read it: the reason stands there only where the person allowed
names on shared screens, and of self-harm nothing but whom to call.
"""

from homeassistant.components import persistent_notification
from homeassistant.core import HomeAssistant, callback

from .care.record import PersonRecord
from .const import DOMAIN
from .coordinator import HealthsteadCoordinator
from .domain.ids import PersonId
from .domain.sos import SELF_HARM, SosLevel
from .sos_lines import Lines


@callback
def show(coordinator: HealthsteadCoordinator, record: PersonRecord) -> None:
    """Show the call that runs, or take away what stands about one that does not."""
    if not record.sos.runs:
        hide(coordinator.hass, record.person.id)
        return
    lines = Lines(coordinator=coordinator, record=record, sos=record.sos)
    persistent_notification.async_create(
        coordinator.hass,
        _words(lines),
        title=lines.say("sos_title"),
        notification_id=_notice(record.person.id),
    )


@callback
def hide(hass: HomeAssistant, person: PersonId) -> None:
    """Take it away."""
    persistent_notification.async_dismiss(hass, _notice(person))


def _words(lines: Lines) -> str:
    """Return what everybody in the house must know at once."""
    record, sos = lines.record, lines.sos
    if sos.category == SELF_HARM:
        return lines.say("sos_house_self_harm")
    hard = sos.level is SosLevel.HARD
    started = lines.clock(sos.started or lines.coordinator.now())
    words = [lines.say("sos_hard" if hard else "sos_soft", time=started)]
    if record.person.profile.names_on_shared_screens and sos.reason:
        words.append(f"> {sos.reason}")
    words += [
        lines.say(
            "sos_house_taken_on", by=one.by, action=one.action, time=lines.clock(one.at)
        )
        for one in sos.taken_on
    ]
    acting = {one.contact for one in sos.taken_on}
    words += [
        f"- {' '.join(filter(None, (contact.name, contact.phone)))}"
        for contact in record.contacts
        if contact.id not in acting
    ]
    return "\n".join(words)


def _notice(person: PersonId) -> str:
    return f"{DOMAIN}_sos_{person}"
