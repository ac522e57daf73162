"""Setting up a booking server: where it is, who is whom there, and who can be seen.

What leaves the house is said before anything is asked of the server; every address is
tried before it is kept.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from homeassistant.config_entries import SubentryFlowResult

from . import clinician_entries
from .booking.links import published_places
from .booking.shapes import Failed, RemoteClinician
from .booking_servers import (
    BookingServer,
    ServerKind,
    async_test,
    data_of_server,
    fhir_of,
    server_of,
    servers_of,
    web_of,
)
from .care import commands as c
from .coordinator import HealthsteadCoordinator
from .domain.appointment import Clinician
from .domain.ids import HOUSEHOLD, ClinicianId
from .home_desk import new_id
from .server_form import (
    CHOSEN,
    SEARCH,
    FormProblem,
    choices,
    clinician_from,
    connection,
    error_of,
    labels,
    patients,
    patients_from,
    search,
    server_from,
    shown,
)
from .settings_steps import SettingsSteps

LIMIT_S: Final = 10.0
"""A server that is tried out must answer within this."""


class ServerFlow(SettingsSteps):
    """Questions about one server."""

    def __init__(self) -> None:
        """Know no server yet."""
        super().__init__()
        self._server: BookingServer | None = None
        """The server that is being set up, once it has answered."""
        self._found: tuple[RemoteClinician, ...] = ()

    async def async_step_user(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Say what leaves the house, ask where the server is, and try it out."""
        if self.coordinator() is None:
            return self.async_abort(reason="not_loaded")
        schema = connection(new=True)
        if user_input is None:
            return self.page("user", schema)
        tried = await self._tried(user_input, None)
        if isinstance(tried, FormProblem):
            return self.page("user", schema, user_input, {tried.field: tried.error})
        self._server = tried
        if tried.kind is ServerKind.LINKS:
            return self._created(tried)
        return await self.async_step_people()

    async def async_step_people(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask who each person is at a server that is new."""
        if (coordinator := self.coordinator()) is None or self._server is None:
            return self.async_abort(reason="not_loaded")
        told = self._patients("people", coordinator, self._server, user_input)
        return self._created(told) if isinstance(told, BookingServer) else told

    async def async_step_reconfigure(
        self, _user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask what about the server is to be changed."""
        if self.coordinator() is None:
            return self.async_abort(reason="not_loaded")
        pages = ["connection", "clinicians"]
        if self._known().kind is ServerKind.FHIR:
            pages.insert(1, "patients")
        return self.async_show_menu(step_id="reconfigure", menu_options=pages)

    async def async_step_connection(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Change where the server is, and try it out."""
        before, schema = self._known(), connection(new=False)
        if user_input is None:
            return self.page("connection", schema, shown(before))
        tried = await self._tried(user_input, before)
        if isinstance(tried, FormProblem):
            errors = {tried.field: tried.error}
            return self.page("connection", schema, user_input, errors)
        return self._changed(tried)

    async def async_step_patients(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Change who each person is at the server."""
        if (coordinator := self.coordinator()) is None:
            return self.async_abort(reason="not_loaded")
        told = self._patients("patients", coordinator, self._known(), user_input)
        return self._changed(told) if isinstance(told, BookingServer) else told

    async def async_step_clinicians(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Look who can be seen there."""
        if user_input is None:
            return self.page("clinicians", search())
        found = await self._look(self._known(), str(user_input.get(SEARCH, "")))
        if isinstance(found, Failed):
            errors = {"base": error_of(found.why)}
            return self.page("clinicians", search(), user_input, errors)
        if not found:
            errors = {"base": "nobody_found"}
            return self.page("clinicians", search(), user_input, errors)
        self._found = found
        return self.page("choose", choices(found))

    async def async_step_choose(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Put who was chosen into the directory."""
        if (coordinator := self.coordinator()) is None or user_input is None:
            return self.async_abort(reason="not_loaded")
        chosen = [one for one in self._found if one.reference in user_input[CHOSEN]]
        kept = [self._clinician(coordinator, one) for one in chosen]
        coordinator.being_added |= {one.id for one in kept}
        refused = await self.carry_out(
            *(c.SetClinician(person=HOUSEHOLD, clinician=one) for one in kept)
        )
        coordinator.being_added -= {one.id for one in kept}
        clinician_entries.async_match(self.hass, self._get_entry())
        if refused is not None:
            return await self.refused(refused)
        counted = {"count": str(len(kept))}
        return self.async_abort(
            reason="clinicians_kept", description_placeholders=counted
        )

    # What the steps share

    def _known(self) -> BookingServer:
        return server_of(self._get_reconfigure_subentry())

    async def _tried(
        self, answers: Mapping[str, Any], before: BookingServer | None
    ) -> BookingServer | FormProblem:
        """Return a server that answers, or what is wrong."""
        mine = None if before is None else before.id
        others = servers_of(self._get_entry()).values()
        told = server_from(
            answers, before, [one.url for one in others if one.id != mine]
        )
        if isinstance(told, FormProblem):
            return told
        failed = await async_test(self.hass, told, LIMIT_S)
        if failed is not None:
            return FormProblem(field="base", error=error_of(failed.why))
        return told

    def _patients(
        self,
        step: str,
        coordinator: HealthsteadCoordinator,
        server: BookingServer,
        user_input: dict[str, Any] | None,
    ) -> BookingServer | SubentryFlowResult:
        names = labels(coordinator.desk.household.present())
        if user_input is None:
            known = {
                name: server.patients[person]
                for name, person in names.items()
                if person in server.patients
            }
            return self.page(step, patients(names), known)
        told = patients_from(user_input, names)
        if isinstance(told, FormProblem):
            errors = {told.field: told.error}
            return self.page(step, patients(names), user_input, errors)
        return replace(server, patients=told)

    async def _look(
        self, server: BookingServer, specialty: str
    ) -> tuple[RemoteClinician, ...] | Failed:
        if server.kind is ServerKind.LINKS:
            return await published_places(web_of(self.hass, LIMIT_S), server.url)
        return await fhir_of(self.hass, server, LIMIT_S).clinicians(specialty.strip())

    def _clinician(
        self, coordinator: HealthsteadCoordinator, remote: RemoteClinician
    ) -> Clinician:
        server, directory = self._known(), coordinator.desk.household.clinicians
        same = (server.id, remote.reference)
        known = next(
            (one for one in directory.values() if (one.server, one.reference) == same),
            None,
        )
        return clinician_from(remote, server, known, ClinicianId(new_id()))

    def _created(self, server: BookingServer) -> SubentryFlowResult:
        return self.async_create_entry(
            title=server.name, data=data_of_server(server), unique_id=server.url
        )

    def _changed(self, server: BookingServer) -> SubentryFlowResult:
        return self.async_update_and_abort(
            self._get_entry(),
            self._get_reconfigure_subentry(),
            data=data_of_server(server),
            title=server.name,
            unique_id=server.url,
        )
