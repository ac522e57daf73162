"""Who asks: a user, a satellite, an automation, a sensor or an import."""

from dataclasses import dataclass
from enum import StrEnum

from ..domain.ids import PersonId


class ActorKind(StrEnum):
    """Through which door somebody came."""

    USER = "user"
    SATELLITE = "satellite"
    AUTOMATION = "automation"
    SENSOR = "sensor"
    IMPORT = "import"


@dataclass(frozen=True, kw_only=True, slots=True)
class Actor:
    """One asker. ``person`` is who it is, where that is known.

    ``claimed``: the name was only said aloud; it may record but never read.
    ``model``: an agent proposed this on the actor's behalf; it adds no right.
    """

    kind: ActorKind
    id: str
    person: PersonId | None = None
    admin: bool = False
    claimed: bool = False
    model: bool = False
