"""Keep Home Assistant's list of people in step with the log, which is the truth.

A person in the log without a subentry gets one; one archived or erased loses
it. A subentry that somebody removed archives the person and erases nothing.
Clinicians are followed here as well; what that means is ``clinician_entries``'.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from homeassistant.config_entries import ConfigSubentry
from homeassistant.core import Context, HomeAssistant, callback

from . import clinician_entries
from .care import commands as c
from .care import events as ev
from .care.actor import Actor, ActorKind
from .const import CONF_COUNTRY, CONF_LINKED, CONF_PERSON_ID, SUBENTRY_PERSON
from .coordinator import HealthsteadConfigEntry, HealthsteadCoordinator
from .domain.ids import HOUSEHOLD, ClinicianId, PersonId
from .domain.person import Person
from .house_traces import async_forget_states, async_remove_with_traces

SETTINGS: Final = Actor(kind=ActorKind.USER, id="settings", admin=True)
"""Whoever may open the integration's settings; Home Assistant lets in only admins."""

_ABOUT_PEOPLE: Final = (
    ev.PersonAdded,
    ev.PersonChanged,
    ev.PersonArchived,
    ev.PersonRestored,
    ev.PersonErased,
)
_ABOUT_CLINICIANS: Final = (ev.ClinicianSet, ev.ClinicianRemoved)


@callback
def async_start(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Follow the log, and Home Assistant's list, while the entry is loaded."""
    coordinator = entry.runtime_data.coordinator
    known = {person_of(s) for s in entry.get_subentries_of_type(SUBENTRY_PERSON)}
    listed = clinician_entries.listed(entry)
    country = entry.options.get(CONF_COUNTRY)
    under_way = 0

    @callback
    def follow_log(happened: Sequence[ev.Entry], _context: Context | None) -> None:
        about = (*_ABOUT_PEOPLE, *_ABOUT_CLINICIANS)
        if any(isinstance(one.event, about) for one in happened):
            # Not within the listener: a new subentry sets off listeners of its own.
            hass.loop.call_soon(async_match, hass, entry)

    async def follow_list(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
        nonlocal under_way
        under_way += 1
        left = {person_of(s) for s in entry.get_subentries_of_type(SUBENTRY_PERSON)}
        for person in tuple(known - left):
            known.discard(person)
            if coordinator.present(person) is not None:
                await coordinator.async_do(c.ArchivePerson(person=person), SETTINGS)
        await _take_out(coordinator, listed - clinician_entries.listed(entry))
        listed.clear()
        listed.update(clinician_entries.listed(entry))
        await _move(coordinator, country, entry.options.get(CONF_COUNTRY))
        under_way -= 1
        if not under_way:  # the last of several changes at once reloads for all
            hass.config_entries.async_schedule_reload(entry.entry_id)

    entry.async_on_unload(coordinator.async_listen_entries(follow_log))
    entry.async_on_unload(entry.add_update_listener(follow_list))


async def _take_out(
    coordinator: HealthsteadCoordinator, gone: Iterable[ClinicianId]
) -> None:
    """Take out of the directory whom somebody removed from the list."""
    for clinician in gone:
        if clinician in coordinator.desk.household.clinicians:
            command = c.RemoveClinician(person=HOUSEHOLD, clinician=clinician)
            await coordinator.async_do(command, SETTINGS)


async def _move(
    coordinator: HealthsteadCoordinator, before: str | None, now: str | None
) -> None:
    """Give a new country to everybody who lived in the old one."""
    if before == now:
        return
    for record in coordinator.desk.household.present():
        profile = record.person.profile
        if profile.country == before:
            moved = replace(profile, country=now)
            command = c.ChangePerson(person=record.person.id, profile=moved)
            await coordinator.async_do(command, SETTINGS)


@callback
def async_match(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Make the list of people say what the log says."""
    coordinator = entry.runtime_data.coordinator
    if not coordinator.readable:
        return
    missing = {r.person.id: r.person for r in coordinator.desk.household.present()}
    for subentry in tuple(entry.get_subentries_of_type(SUBENTRY_PERSON)):
        whose = person_of(subentry)
        person = missing.pop(whose, None)
        if whose not in coordinator.desk.household.people:
            async_remove_with_traces(hass, entry, subentry.subentry_id, whose)
        elif person is None:
            hass.config_entries.async_remove_subentry(entry, subentry.subentry_id)
        else:
            hass.config_entries.async_update_subentry(
                entry, subentry, data=data_of(person), title=person.name
            )
    for person in missing.values():
        if person.id in coordinator.being_added:
            continue
        hass.config_entries.async_add_subentry(
            entry,
            ConfigSubentry(
                data=MappingProxyType(data_of(person)),
                subentry_type=SUBENTRY_PERSON,
                title=person.name,
                unique_id=unique_id_of(person.id),
            ),
        )
    clinician_entries.async_match(hass, entry)
    async_forget_states(hass)  # when set up anew, which follows, all of them are gone


def data_of(person: Person) -> dict[str, str | None]:
    """Return all that a subentry holds; the rest is in the log."""
    return {CONF_PERSON_ID: person.id, CONF_LINKED: person.profile.linked}


def person_of(subentry: ConfigSubentry) -> PersonId:
    """Return whom a subentry stands for."""
    return PersonId(subentry.data[CONF_PERSON_ID])


def unique_id_of(person: PersonId) -> str:
    """Return the unique id of a person's subentry; it names the type as well."""
    return f"{SUBENTRY_PERSON}_{person}"
