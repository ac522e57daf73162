"""What surrounds a desk and is in no log: what sensors show now, what is switched off."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final, cast

from ..domain.ids import PersonId
from .news2_now import Live
from .queries import Query, ReportNow
from .refusal import Refusal, refuse
from .reports.asked import NOTHING as NO_MORE
from .reports.asked import Handed

NOTHING: Final[Live] = {}


@dataclass(frozen=True, kw_only=True, slots=True)
class Around:
    """The house around a desk; on the command line there is none."""

    live: Callable[[PersonId], Live] = lambda _person: NOTHING
    handed: Callable[[PersonId], Handed] = lambda _person: NO_MORE
    """What the watch over vital signs knows of days that are not over."""
    off: frozenset[type] = frozenset()
    """Questions of modules that the household has not switched on."""

    def no(self, query: Query[Any]) -> Refusal | None:
        """Refuse a question whose module is off."""
        return refuse("module_off") if type(query) in self.off else None

    def filled[T](self, query: Query[T]) -> Query[T]:
        """Return a question with what only the running house knows."""
        if not isinstance(query, ReportNow):
            return query
        asked = replace(query.asked, handed=self.handed(query.person))
        return cast("Query[T]", replace(query, asked=asked))


ALONE: Final = Around()
