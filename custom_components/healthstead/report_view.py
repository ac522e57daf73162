"""A report over HTTP, as a page, as PDF or as CSV, to whoever may read it.

Somebody who may not is told what somebody is told who asks for nothing that is
there: the same answer, so that nobody learns whether there is a report, or a person.
"""

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

import voluptuous as vol
from aiohttp import web
from homeassistant.components.http.const import KEY_HASS_USER
from homeassistant.components.websocket_api import async_register_command
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import (
    async_response,
    websocket_command,
)
from homeassistant.core import Context, HomeAssistant, callback
from homeassistant.helpers.http import KEY_HASS, HomeAssistantView

from .care import queries as q
from .care.actor import Actor
from .care.refusal import Refusal
from .care.reports.csv_text import csv_text
from .care.reports.facts import ReportFacts
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry, HealthsteadCoordinator
from .domain.ids import PersonId, ReportId
from .papers.html import html_of
from .report_making import ADDRESS, addresses


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """One form of a report."""

    type: str
    make: Callable[[ReportFacts], bytes]
    shown: str
    """Whether a browser shows or keeps it."""


def _pdf(facts: ReportFacts) -> bytes:
    # Only here: loading it takes a second and memory, and many never print.
    from .papers.pdf import pdf_of  # noqa: PLC0415

    return pdf_of(facts)


FORMS: Final = {
    "html": Form(
        type="text/html", make=lambda facts: html_of(facts).encode(), shown="inline"
    ),
    "pdf": Form(type="application/pdf", make=_pdf, shown="inline"),
    "csv": Form(
        type="text/csv", make=lambda facts: csv_text(facts).encode(), shown="attachment"
    ),
}
UNREAD: Final = "storage_unavailable"
"""The record cannot be read now; that says nothing about whose it is."""
HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
        "form-action 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@callback
def async_register(hass: HomeAssistant) -> None:
    """Register the address and the command, once per process."""
    hass.http.register_view(ReportView())
    async_register_command(hass, ws_reports)


class ReportView(HomeAssistantView):
    """One kept report in one form."""

    url = f"{ADDRESS}.{{form}}"
    name = "api:healthstead:report"

    async def get(
        self, request: web.Request, person: str, report: str, form: str
    ) -> web.Response:
        """Return the report, or that there is nothing here."""
        hass: HomeAssistant = request.app[KEY_HASS]
        coordinator = _coordinator(hass)
        wanted = FORMS.get(form)
        if coordinator is None or wanted is None:
            return self._nothing()
        user = request[KEY_HASS_USER]
        actor = await coordinator.async_actor_for(Context(user_id=user.id))
        query = q.ReportOf(person=PersonId(person), report=ReportId(report))
        facts = await coordinator.async_ask(query, actor)
        if isinstance(facts, Refusal) and facts.reason == UNREAD:
            return self.json_message("Unavailable", HTTPStatus.SERVICE_UNAVAILABLE)
        if isinstance(facts, Refusal) or facts is None:
            return self._nothing()
        body = await hass.async_add_executor_job(wanted.make, facts)
        name = f"healthstead-report-{facts.head.last}.{form}"
        return web.Response(
            body=body,
            content_type=wanted.type,
            charset=None if form == "pdf" else "utf-8",
            headers={
                **HEADERS,
                "Content-Disposition": f'{wanted.shown}; filename="{name}"',
            },
        )

    def _nothing(self) -> web.Response:
        return self.json_message("Not found", HTTPStatus.NOT_FOUND)


@websocket_command(
    {vol.Required("type"): f"{DOMAIN}/reports", vol.Required("person"): str}
)
@async_response
async def ws_reports(
    hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]
) -> None:
    """Return the reports of a person that the user may read, and where they open."""
    if (coordinator := _coordinator(hass)) is None:
        connection.send_error(msg["id"], "not_loaded", "Healthstead is not loaded")
        return
    actor: Actor = await coordinator.async_actor_for(connection.context(msg))
    person = PersonId(msg["person"])
    heads = await coordinator.async_ask(q.ListReports(person=person), actor)
    if isinstance(heads, Refusal):
        connection.send_error(msg["id"], "not_found", "Not found")
        return
    connection.send_result(
        msg["id"],
        [
            {
                "id": head.id,
                "period": head.period.value,
                "first": head.first.isoformat(),
                "last": head.last.isoformat(),
                "made": head.made.isoformat(),
                "addresses": dict(addresses(person, head)),
            }
            for head in reversed(heads)
        ],
    )


def _coordinator(hass: HomeAssistant) -> HealthsteadCoordinator | None:
    entries: list[HealthsteadConfigEntry] = hass.config_entries.async_loaded_entries(
        DOMAIN
    )
    return entries[0].runtime_data.coordinator if entries else None
