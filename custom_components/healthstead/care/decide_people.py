"""Who is cared for, and who has which role."""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..domain.ids import HOUSEHOLD
from ..domain.medication import ClockPolicy
from ..domain.person import Contact, Profile
from . import commands as c
from . import events as ev
from .decide_course import moved_clock
from .record import Household, PersonRecord
from .refusal import Refusal, refuse
from .situation import Situation

type PeopleCommand = (
    c.AddPerson
    | c.ChangePerson
    | c.ArchivePerson
    | c.RestorePerson
    | c.ErasePerson
    | c.SetRole
    | c.SetContacts
)


def decide_people(  # noqa: C901, PLR0911 - one flat branch per command
    household: Household, command: PeopleCommand, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Decide a command about people; an archived person can still be restored."""
    if isinstance(command, c.AddPerson):
        if command.person in household.people or command.person == HOUSEHOLD:
            return refuse("person_exists")
        return _wrong(command.profile) or (ev.PersonAdded(profile=command.profile),)
    record = household.people.get(command.person)
    if record is None:
        return refuse("unknown_person")
    match command:
        case c.ChangePerson(profile=profile):
            wrong = _wrong(profile)
            moved = _travelling(record, profile, situation)
            return wrong or (ev.PersonChanged(profile=profile), *moved)
        case c.ArchivePerson():
            return () if record.archived else (ev.PersonArchived(),)
        case c.RestorePerson():
            return (ev.PersonRestored(),) if record.archived else ()
        case c.ErasePerson():
            return (ev.PersonErased(),)
        case c.SetRole(holder=holder, role=role):
            if holder not in household.people:
                return refuse("unknown_person")
            return (ev.RoleSet(holder=holder, role=role),)
        case c.SetContacts(contacts=contacts):
            if any(not contact.name.strip() for contact in contacts):
                return refuse("name_missing")
            return (ev.ContactsSet(contacts=contacts), *_reached(record, contacts))
        case _:
            assert_never(command)


def _reached(record: PersonRecord, contacts: tuple[Contact, ...]) -> Iterator[ev.Event]:
    """Yield the ladder without the rungs of contacts that are gone."""
    known = {contact.id for contact in contacts}
    ladder = tuple(rung for rung in record.reach.ladder if rung.contact in known)
    if ladder != record.reach.ladder:
        yield ev.ReachSet(reach=replace(record.reach, ladder=ladder))


def _travelling(
    record: PersonRecord, profile: Profile, situation: Situation
) -> Iterator[ev.Event]:
    """Yield what a new zone changes by itself: only what is to follow the person."""
    if profile.zone == record.person.profile.zone:
        return
    for held in record.medications.values():
        follows = held.medication.handling.clock is ClockPolicy.FOLLOW
        if follows and held.medication.stopped is None:
            moved = moved_clock(record, held, profile.zone, situation)
            yield from () if isinstance(moved, Refusal) else moved


def _wrong(profile: Profile) -> Refusal | None:
    if not profile.name.strip():
        return refuse("name_missing")
    try:
        ZoneInfo(profile.zone)
    except ZoneInfoNotFoundError, ValueError, OSError:
        return refuse("unknown_zone", zone=profile.zone)
    return None
