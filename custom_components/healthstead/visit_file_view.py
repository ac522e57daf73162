"""Visits as a calendar file over HTTP, to whoever may see them.

Somebody who may not is told what somebody is told who asks for a person that is not
there. Private unless the person lets calendars say with whom, or the address says so.
"""

from http import HTTPStatus
from typing import Final

from aiohttp import web
from homeassistant.components.http.const import KEY_HASS_USER
from homeassistant.core import Context, HomeAssistant, callback
from homeassistant.helpers.http import KEY_HASS, HomeAssistantView
from homeassistant.util import dt as dt_util

from .care import queries as q
from .care.record import PersonRecord
from .care.refusal import Refusal
from .care.visit_file import Written, calendar_of
from .care.visit_ladder import way_of
from .coordinator import HealthsteadCoordinator
from .domain.appointment import Appointment
from .domain.ids import PersonId
from .targets import coordinator_of
from .visit_home import home_of

ADDRESS: Final = "/api/healthstead/appointments/{person}"
TITLES: Final = {"private": False, "full": True}
"""What ``?titles=`` may say."""
ALWAYS: Final = (
    dt_util.utc_from_timestamp(0),
    dt_util.utc_from_timestamp(4_000_000_000),
)
HEADERS: Final = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


@callback
def async_register(hass: HomeAssistant) -> None:
    """Register both addresses, once per process."""
    hass.http.register_view(AllVisitsView())
    hass.http.register_view(OneVisitView())


class _VisitsView(HomeAssistantView):
    """Some visits of a person as a file."""

    async def answer(
        self, request: web.Request, person: str, visit: str | None
    ) -> web.Response:
        """Return the file, or that there is nothing here."""
        hass: HomeAssistant = request.app[KEY_HASS]
        coordinator = coordinator_of(hass)
        if coordinator is None:
            return self._nothing()
        context = Context(user_id=request[KEY_HASS_USER].id)
        actor = await coordinator.async_actor_for(context)
        start, end = ALWAYS
        query = q.ListAppointments(person=PersonId(person), start=start, end=end)
        found = await coordinator.async_ask(query, actor)
        record = coordinator.present(PersonId(person))
        if isinstance(found, Refusal) or record is None:
            return self._nothing()
        wanted = [one for one in found if visit is None or one.id == visit]
        if visit is not None and not wanted:
            return self._nothing()
        named = TITLES.get(request.query.get("titles", ""), record.visiting.named)
        body = await hass.async_add_executor_job(
            _file, coordinator, record, wanted, named
        )
        return web.Response(
            text=body,
            content_type="text/calendar",
            charset="utf-8",
            headers={
                **HEADERS,
                "Content-Disposition": 'attachment; filename="appointments.ics"',
            },
        )

    def _nothing(self) -> web.Response:
        return self.json_message("Not found", HTTPStatus.NOT_FOUND)


class AllVisitsView(_VisitsView):
    """All visits of a person."""

    url = f"{ADDRESS}.ics"
    name = "api:healthstead:appointments"

    async def get(self, request: web.Request, person: str) -> web.Response:
        """Return the file."""
        return await self.answer(request, person, None)


class OneVisitView(_VisitsView):
    """One visit of a person."""

    url = f"{ADDRESS}/{{visit}}.ics"
    name = "api:healthstead:appointment"

    async def get(self, request: web.Request, person: str, visit: str) -> web.Response:
        """Return the file."""
        return await self.answer(request, person, visit)


def _file(
    coordinator: HealthsteadCoordinator,
    record: PersonRecord,
    visits: list[Appointment],
    named: bool,
) -> str:
    household, home = coordinator.desk.household, home_of(coordinator.hass)
    return calendar_of(
        record,
        [(visit, way_of(household, record, visit, home)) for visit in visits],
        coordinator.now(),
        Written(named=named),
    )
