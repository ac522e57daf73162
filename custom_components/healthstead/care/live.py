"""What surrounds a desk and is in no log: what sensors show, where people are, what is off."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final, cast

from ..domain.ids import PersonId
from ..domain.place import NOWHERE, Place
from .news2_now import Live
from .queries import NumbersToCall, Query, ReportNow, WhereIs
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
    place: Callable[[PersonId], Place] = lambda _person: NOWHERE
    """Where somebody was seen last."""
    country: str | None = None
    """Where the house is."""
    off: frozenset[type] = frozenset()
    """Questions of modules that the household has not switched on."""

    def no(self, query: Query[Any]) -> Refusal | None:
        """Refuse a question whose module is off."""
        return refuse("module_off") if type(query) in self.off else None

    def filled[T](self, query: Query[T]) -> Query[T]:
        """Return a question with what only the running house knows."""
        known: Query[Any] = query
        match known:
            case ReportNow(person=person, asked=asked):
                handed = self.handed(person)
                known = replace(known, asked=replace(asked, handed=handed))
            case WhereIs(person=person):
                known = replace(known, place=self.place(person))
            case NumbersToCall():
                known = replace(known, country=self.country)
            case _:
                pass
        return cast("Query[T]", known)


ALONE: Final = Around()
