"""Who is behind a Home Assistant context, as an actor of the household.

A user is the person whose linked Home Assistant person has that user. Voice
satellites come without a user: they are known by their device. Neither means an
automation. What any of them may do is for ``care.access`` to say.
"""

from collections.abc import Callable, Sequence

from homeassistant.auth.models import User
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import entity_registry as er

from .care.actor import Actor, ActorKind
from .care.record import PersonRecord
from .domain.ids import PersonId


def device_behind(
    hass: HomeAssistant, device_id: str | None, satellite_id: str | None
) -> str | None:
    """Return the device that was spoken to, if it was a satellite."""
    if device_id is not None or satellite_id is None:
        return device_id
    known = er.async_get(hass).async_get(satellite_id)
    return None if known is None else known.device_id


async def async_actor_behind(
    hass: HomeAssistant,
    people: Sequence[PersonRecord],
    context: Context,
    device: str | None,
) -> Actor:
    """Return who asks: a user, else a satellite, else an automation."""
    user = None
    if context.user_id is not None:
        user = await hass.auth.async_get_user(context.user_id)
        if user is None:  # deleted meanwhile: somebody, but nobody we know
            return Actor(kind=ActorKind.USER, id=context.user_id)
    if user is not None and not user.system_generated:
        return _user(hass, people, user)
    if device is not None:
        return Actor(
            kind=ActorKind.SATELLITE, id=device, person=_at_satellite(people, device)
        )
    return Actor(kind=ActorKind.AUTOMATION, id=context.parent_id or context.id)


def _user(hass: HomeAssistant, people: Sequence[PersonRecord], user: User) -> Actor:
    linked = {
        state.entity_id
        for state in hass.states.async_all("person")
        if state.attributes.get("user_id") == user.id
    }
    return Actor(
        kind=ActorKind.USER,
        id=user.id,
        person=_only(people, lambda record: record.person.profile.linked in linked),
        admin=user.is_admin,
    )


def _at_satellite(people: Sequence[PersonRecord], device: str) -> PersonId | None:
    """Return whose satellite it is; in a house of one there is nobody else."""
    if len(people) == 1:
        return people[0].person.id
    return _only(people, lambda record: device in record.person.profile.satellites)


def _only(
    people: Sequence[PersonRecord], fits: Callable[[PersonRecord], bool]
) -> PersonId | None:
    """Return the one person who fits; two are as good as none."""
    found = [record.person.id for record in people if fits(record)]
    return found[0] if len(found) == 1 else None
