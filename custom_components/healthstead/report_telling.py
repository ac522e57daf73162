"""Tells a person that a report is there: a notification, with a way to open it.

What it says is the person's choice: that there is a report, or what is in it in
short. A link that opens without a password goes only to phones on which the person
is logged in, and only for some hours.
"""

from datetime import datetime, timedelta
from typing import Final

from homeassistant.auth.models import TOKEN_TYPE_NORMAL
from homeassistant.components.http.auth import async_sign_path
from homeassistant.components.persistent_notification import async_create
from homeassistant.core import HomeAssistant

from . import channel_issues
from .care.record import PersonRecord
from .care.reports import words
from .care.reports.facts import ReportFacts
from .channels import SATELLITE, Channels
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry
from .domain.reminding import Content
from .phone import Note, code
from .report_making import addresses

OPENS_FOR: Final = timedelta(hours=12)
"""So long a link in a notification opens the report."""


class ReportTeller:
    """Tells people of their reports."""

    def __init__(
        self, hass: HomeAssistant, entry: HealthsteadConfigEntry, channels: Channels
    ) -> None:
        """Tell through channels that others use as well."""
        self._hass = hass
        self._coordinator = entry.runtime_data.coordinator
        self._channels = channels

    async def tell(
        self, record: PersonRecord, facts: ReportFacts, late: datetime | None
    ) -> None:
        """Tell on every channel that was chosen; without any, in the house's list."""
        chosen = record.reporting.channels or self._channels.written(record)
        targets = [one for one in chosen if not one.startswith(SATELLITE)]
        named = record.reporting.content is Content.NAMES
        name = record.person.name
        delivered = False
        for target in targets:
            note = Note(
                tag=f"{DOMAIN}-report-{code(facts.head.id)}",
                title=self._coordinator.say("phone_report_title", name=name),
                message=self._message(record, facts, late, named=named),
                address=await self._link(record, facts, target),
            )
            if await self._channels.send(target, note, lambda: True):
                channel_issues.works(self._hass, target, name)
                delivered = True
            else:
                channel_issues.broken(self._hass, target, name)
        if not delivered:
            self._show(record, facts, late)

    def _message(
        self,
        record: PersonRecord,
        facts: ReportFacts,
        late: datetime | None,
        *,
        named: bool,
    ) -> str:
        said = words.notice(facts, names=named)
        if late is None:
            return said
        wall = late.astimezone(record.zone)
        time = f"{wall:%Y-%m-%d %H:%M}"
        return f"{said} {self._coordinator.say('phone_report_late', time=time)}"

    def _show(
        self, record: PersonRecord, facts: ReportFacts, late: datetime | None
    ) -> None:
        """Say in Home Assistant's own list, which everybody reads, that there is one."""
        async_create(
            self._hass,
            self._message(record, facts, late, named=False),
            self._coordinator.say("phone_report_title", name=record.person.name),
            f"{DOMAIN}_report_{code(record.person.id).lower()}",
        )

    async def _link(self, record: PersonRecord, facts: ReportFacts, target: str) -> str:
        """Return what opens the report on this phone, if the person is logged in there."""
        user_id = self._user_of(record)
        if user_id is None or target not in self._channels.phones_of(user_id):
            return ""
        user = await self._hass.auth.async_get_user(user_id)
        tokens = [] if user is None else list(user.refresh_tokens.values())
        usual = [one for one in tokens if one.token_type == TOKEN_TYPE_NORMAL]
        if not usual:
            return ""
        newest = max(usual, key=lambda one: one.created_at)
        path = addresses(record.person.id, facts.head)["html"]
        return async_sign_path(self._hass, path, OPENS_FOR, refresh_token_id=newest.id)

    def _user_of(self, record: PersonRecord) -> str | None:
        state = self._hass.states.get(record.person.profile.linked or "person.")
        user: str | None = None if state is None else state.attributes.get("user_id")
        return user
