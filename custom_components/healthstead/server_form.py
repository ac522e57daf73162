"""The forms about one booking server: their fields, and what the answers mean.

Pure translation between forms, a server and the directory; ``flow_server`` asks, tests
and sends. What a server calls somebody is data: one line, cut to length.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urlsplit

import voluptuous as vol
from homeassistant.const import CONF_NAME, CONF_TOKEN, CONF_URL
from homeassistant.helpers.selector import (
    BooleanSelector,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TextSelectorConfig,
    TextSelectorType,
)

from .booking.addresses import is_reference, parts_of, safe
from .booking.fhir_reading import text_of
from .booking.shapes import RemoteClinician, Why
from .booking_servers import (
    CONF_KIND,
    CONF_SEND_NOTES,
    BookingServer,
    ServerKind,
)
from .care.record import PersonRecord
from .domain.appointment import BookingWay, Clinician
from .domain.ids import ClinicianId, PersonId
from .domain.specialties import specialty_of

AGREED: Final = "agreed"
SEARCH: Final = "search"
CHOSEN: Final = "chosen"
_PATIENT: Final = "Patient/"
_ERRORS: Final[Mapping[Why, str]] = {
    Why.NOT_ALLOWED: "server_lets_nobody_in",
    Why.NOT_THERE: "server_not_there",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class FormProblem:
    """What is wrong with an answer: under which field, and as which text."""

    field: str
    error: str


def _text(kind: TextSelectorType) -> TextSelector:
    return TextSelector(TextSelectorConfig(type=kind))


def connection(*, new: bool) -> vol.Schema:
    """Return the questions about a server; what leaves the house is agreed to once."""
    fields: dict[Any, Any] = {
        vol.Required(CONF_NAME): _text(TextSelectorType.TEXT),
        vol.Required(CONF_KIND, default=ServerKind.FHIR.value): SelectSelector(
            SelectSelectorConfig(
                options=[kind.value for kind in ServerKind],
                translation_key="server_kind",
                mode=SelectSelectorMode.LIST,
            )
        ),
        vol.Required(CONF_URL): _text(TextSelectorType.URL),
        vol.Optional(CONF_TOKEN): _text(TextSelectorType.PASSWORD),
        vol.Required(CONF_SEND_NOTES, default=False): BooleanSelector(),
    }
    if new:
        fields[vol.Required(AGREED, default=False)] = BooleanSelector()
    return vol.Schema(fields)


def server_from(
    answers: Mapping[str, Any], before: BookingServer | None, others: Iterable[str]
) -> BookingServer | FormProblem:
    """Return the server that the answers describe, or what is wrong with them.

    A token that is not written again stays, but goes to no other host.
    """
    url, name = str(answers[CONF_URL]).strip(), text_of(answers[CONF_NAME])
    if before is None and not answers[AGREED]:
        return FormProblem(field=AGREED, error="agree_needed")
    if not name:
        return FormProblem(field=CONF_NAME, error="name_needed")
    if parts_of(url) is None:
        return FormProblem(field=CONF_URL, error="url_unclear")
    if not safe(url):
        return FormProblem(field=CONF_URL, error="url_not_safe")
    if url.rstrip("/") in {other.rstrip("/") for other in others}:
        return FormProblem(field=CONF_URL, error="server_known")
    token = str(answers.get(CONF_TOKEN, "")).strip()
    if not token and before is not None and _same_host(before.url, url):
        token = before.token
    if not token.isprintable():
        return FormProblem(field=CONF_TOKEN, error="token_unclear")
    return BookingServer(
        id="" if before is None else before.id,
        name=name,
        kind=ServerKind(answers[CONF_KIND]),
        url=url,
        token=token,
        patients={} if before is None else before.patients,
        send_notes=bool(answers[CONF_SEND_NOTES]),
    )


def _same_host(one: str, other: str) -> bool:
    return urlsplit(one)[:2] == urlsplit(other)[:2]


def shown(server: BookingServer) -> dict[str, Any]:
    """Return a server as its form shows it; a token is never shown."""
    return {
        CONF_NAME: server.name,
        CONF_KIND: server.kind.value,
        CONF_URL: server.url,
        CONF_SEND_NOTES: server.send_notes,
    }


def error_of(why: Why) -> str:
    """Return the text for what a test of a server found."""
    return _ERRORS.get(why, "server_no_answer")


# Who is whom there


def labels(people: Iterable[PersonRecord]) -> dict[str, PersonId]:
    """Return each person's name as the label of a field, no label twice."""
    found: dict[str, PersonId] = {}
    for record in people:
        label, number = record.person.name, 2
        while label in found:
            label, number = f"{record.person.name} ({number})", number + 1
        found[label] = record.person.id
    return found


def patients(names: Mapping[str, PersonId]) -> vol.Schema:
    """Return a field for each person."""
    field = _text(TextSelectorType.TEXT)
    return vol.Schema({vol.Optional(name): field for name in names})


def patients_from(
    answers: Mapping[str, Any], names: Mapping[str, PersonId]
) -> dict[PersonId, str] | FormProblem:
    """Return who is whom at the server; an empty field is nobody there."""
    found: dict[PersonId, str] = {}
    for name, person in names.items():
        said = str(answers.get(name, "")).strip()
        if not said:
            continue
        reference = said if said.startswith(_PATIENT) else f"{_PATIENT}{said}"
        if not is_reference(reference):
            return FormProblem(field=name, error="patient_unclear")
        found[person] = reference
    return found


# Who can be seen there


def search() -> vol.Schema:
    """Return the question for what kind of clinician to look."""
    return vol.Schema({vol.Optional(SEARCH): _text(TextSelectorType.TEXT)})


def choices(found: Iterable[RemoteClinician]) -> vol.Schema:
    """Return the list of who was found, to choose from."""
    options = [
        SelectOptionDict(
            value=one.reference,
            label=", ".join(
                said for said in (one.name, one.specialty, one.place) if said
            ),
        )
        for one in found
    ]
    return vol.Schema(
        {
            vol.Required(CHOSEN, default=list): SelectSelector(
                SelectSelectorConfig(
                    options=options, multiple=True, mode=SelectSelectorMode.LIST
                )
            )
        }
    )


def clinician_from(
    remote: RemoteClinician,
    server: BookingServer,
    known: Clinician | None,
    new: ClinicianId,
) -> Clinician:
    """Return somebody at a server as the directory has them; what was added stays."""
    fhir = server.kind is ServerKind.FHIR
    specialty = specialty_of(remote.specialty) or remote.specialty.casefold()
    if known is None:
        known = Clinician(id=new, name=remote.name, specialty=specialty)
    return replace(
        known,
        name=remote.name,
        specialty=specialty or known.specialty,
        phone=remote.phone or known.phone,
        place=remote.place or known.place,
        way=BookingWay.SERVER if fhir else BookingWay.LINK,
        server=server.id,
        reference=remote.reference,
    )
