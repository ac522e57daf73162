"""Which channels of contacts took nothing when help was last called or rehearsed.

One repair issue each, read off the record: it goes when something gets through there,
and when the channel is not listed any more.
"""

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from .care.drills import broken_ways
from .care.record import PersonRecord
from .const import DOMAIN
from .domain.ids import PersonId
from .phone import code

PREFIX = "sos_"


@callback
def show(hass: HomeAssistant, record: PersonRecord) -> None:
    """Say of each channel that does not work that it does not, and of no other."""
    names = {contact.id: contact.name for contact in record.contacts}
    wrong = {
        _name(record.person.id, contact, target): (names[contact], target)
        for contact, target in (() if record.archived else broken_ways(record))
    }
    for issue in _shown(hass, record.person.id) - set(wrong):
        ir.async_delete_issue(hass, DOMAIN, issue)
    for issue, (contact, target) in wrong.items():
        ir.async_create_issue(
            hass,
            DOMAIN,
            issue,
            is_fixable=False,
            severity=ir.IssueSeverity.ERROR,
            translation_key="sos_channel",
            translation_placeholders={
                "contact": contact,
                "channel": target,
                "person": record.person.name,
            },
        )


@callback
def forget(hass: HomeAssistant, person: PersonId | None = None) -> None:
    """Take them away: of one person, or all."""
    for issue in _shown(hass, person):
        ir.async_delete_issue(hass, DOMAIN, issue)


def _shown(hass: HomeAssistant, person: PersonId | None) -> set[str]:
    prefix = PREFIX if person is None else _of(person)
    return {
        issue.issue_id
        for issue in ir.async_get(hass).issues.values()
        if issue.domain == DOMAIN and issue.issue_id.startswith(prefix)
    }


def _of(person: PersonId) -> str:
    return f"{PREFIX}{code(person).lower()}_"


def _name(person: PersonId, contact: str, target: str) -> str:
    return f"{_of(person)}{code(f'{contact} {target}').lower()}"
