"""What surrounds a desk and is in no log: what sensors show now, what is switched off."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from ..domain.ids import PersonId
from .news2_now import Live
from .queries import Query
from .refusal import Refusal, refuse

NOTHING: Final[Live] = {}


@dataclass(frozen=True, kw_only=True, slots=True)
class Around:
    """The house around a desk; on the command line there is none."""

    live: Callable[[PersonId], Live] = lambda _person: NOTHING
    off: frozenset[type] = frozenset()
    """Questions of modules that the household has not switched on."""

    def no(self, query: Query[Any]) -> Refusal | None:
        """Refuse a question whose module is off."""
        return refuse("module_off") if type(query) in self.off else None


ALONE: Final = Around()
