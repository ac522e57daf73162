"""Say where somebody was seen last: what Home Assistant knows, with its age."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from ...care import queries as q
from ...care.refusal import Refusal
from ...domain.place import Place, Whereabouts
from .spec import Asking, Effect, Fact, Outcome, Tool

_KEYS: Final = {
    Whereabouts.UNKNOWN: "place_unknown",
    Whereabouts.HOME: "place_home",
    Whereabouts.ZONE: "place_zone",
    Whereabouts.ZONE_POINT: "place_zone",
    Whereabouts.POINT: "place_point",
    Whereabouts.AWAY: "place_away",
}
MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Nothing: it is where the person is now."""


async def run(asking: Asking, _args: Args) -> Outcome | Refusal:
    """Say where the person was seen last, and how long ago."""
    query = q.WhereIs(person=asking.person)
    place = await asking.desk.ask(query, asking.actor)
    if isinstance(place, Refusal):
        return place
    facts: dict[str, Fact] = {"name": asking.profile.name}
    data: dict[str, Any] = {"place": place.kind.value}
    if place.seen is not None:
        facts |= {"at": place.seen, "age": (asking.now - place.seen) // MINUTE}
        data |= {
            "seen": place.seen.astimezone(asking.zone).isoformat(timespec="minutes"),
            "age_minutes": facts["age"],
        }
    details = _details(place)
    return Outcome(
        key=_KEYS[place.kind], facts={**facts, **details}, data=data | details
    )


def _details(place: Place) -> dict[str, Any]:
    """Return what is known of a place beside its kind."""
    every = {"zone": place.zone, "point": place.point, "accuracy": place.accuracy_m}
    return {name: known for name, known in every.items() if known not in {"", None}}


TOOL: Final = Tool(name="get_location", args=Args, effect=Effect.READ, run=run)
