"""Whose record a command is about, and as whom it is asked for."""

from datetime import UTC, datetime

from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.record import Household, PersonRecord


def now() -> datetime:
    """Return this moment."""
    return datetime.now(UTC)


def somebody(household: Household, name: str | None) -> PersonRecord:
    """Return the person of a name, or the only one; raises ``ValueError``."""
    present = household.present()
    if name is None and len(present) == 1:
        return present[0]
    names = [record.person.name for record in present]
    if name not in names:
        raise ValueError(f"--person: one of {', '.join(names) or 'nobody'} is needed")
    return present[names.index(name)]


def actor_of(record: PersonRecord) -> Actor:
    """Return the person as who asks: whoever may open the folder may act for them."""
    person = record.person.id
    return Actor(kind=ActorKind.USER, id=f"cli-{person}", person=person)
