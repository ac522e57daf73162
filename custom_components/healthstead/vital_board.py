"""Where the watch over vital signs shows what it knows now, for entities to read.

Written by ``vital_watch`` alone. A reading changes nothing in the record, so those
who show readings listen here and not to the coordinator.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.util.hass_dict import HassKey

from .care.watch_over import WatchOver
from .const import DOMAIN
from .domain.ids import PersonId
from .domain.vitals import VitalKind
from .domain.watching.happenings import Happening

type KindListener = Callable[[VitalKind | None], None]
"""Called with the kind of which something is new; None: time went by for all."""
type HappeningListener = Callable[[PersonId, Happening], None]


@dataclass(kw_only=True, slots=True)
class Board:
    """What is known of everybody at this moment."""

    people: dict[PersonId, WatchOver] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    """Of ``vital_notes``, in the house's language."""
    _listeners: defaultdict[PersonId, list[KindListener]] = field(
        default_factory=lambda: defaultdict(list)
    )
    _happening: list[HappeningListener] = field(default_factory=list)

    @callback
    def listen(self, person: PersonId, listener: KindListener) -> CALLBACK_TYPE:
        """Call back when something of one person is new; returns how to stop that."""
        self._listeners[person].append(listener)
        return lambda: self._listeners[person].remove(listener)

    @callback
    def listen_happenings(self, listener: HappeningListener) -> CALLBACK_TYPE:
        """Call back with what the watch noticed, also what the log does not keep."""
        self._happening.append(listener)
        return lambda: self._happening.remove(listener)

    @callback
    def told(self, person: PersonId, kind: VitalKind | None) -> None:
        """Tell those who show this person."""
        for listener in tuple(self._listeners.get(person, ())):
            listener(kind)

    @callback
    def happened(self, person: PersonId, happening: Happening) -> None:
        """Tell of what the watch noticed."""
        for listener in tuple(self._happening):
            listener(person, happening)


BOARD: Final[HassKey[Board]] = HassKey(f"{DOMAIN}_vital_board")


@callback
def board_of(hass: HomeAssistant) -> Board:
    """Return the board of this run."""
    return hass.data.setdefault(BOARD, Board())
