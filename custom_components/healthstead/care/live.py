"""What surrounds a desk and is in no log: what sensors show, where people are, what is off."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Final, cast

from ..domain.ids import AppointmentId, PersonId
from ..domain.place import NOWHERE, Place
from . import commands as c
from .news2_now import Live
from .outside import NOTHING_OUTSIDE, Look, Looking, Outside, see_nothing
from .queries import FindOffers, NumbersToCall, Query, Recall, ReportNow, WhereIs
from .record import Household
from .refusal import Refusal, refuse
from .reports.asked import NOTHING as NO_MORE
from .reports.asked import Handed

NOTHING: Final[Live] = {}
AROUND_VISIT: Final = timedelta(hours=12)
"""So far before and after a visit calendars are looked at: the way counts too."""
SERIES: Final = timedelta(days=366)
"""So far ahead calendars are looked at for visits that come again."""


async def no_meaning(_words: str) -> bytes | None:
    """Return nothing: without a sentence encoder words are only words."""
    return None


async def no_answer(_person: PersonId, _visit: AppointmentId) -> None:
    """Wait for nobody: a desk that stands alone asks no practice."""


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
    look: Look = see_nothing
    """Looks at calendars and booking servers; has limits of time of its own."""
    meaning: Callable[[str], Awaitable[bytes | None]] = no_meaning
    """Words as the sentence encoder sees them."""
    answered: Callable[[PersonId, AppointmentId], Awaitable[None]] = no_answer
    """Waits a few seconds for what a server says to a request."""
    carries_messages: bool = False
    """Messages are passed on to whom they are for."""
    off: frozenset[type] = frozenset()
    """Questions of modules that the household has not switched on."""

    def no(self, query: Query[Any]) -> Refusal | None:
        """Refuse a question whose module is off."""
        return refuse("module_off") if type(query) in self.off else None

    async def outside(
        self, household: Household, asked: c.Command | Query[Any]
    ) -> Outside:
        """Return what calendars and servers show of what is asked for."""
        looking = _looking(household, asked)
        return NOTHING_OUTSIDE if looking is None else await self.look(looking)

    async def understood[T](self, query: Query[T]) -> Query[T]:
        """Return a question about what was said with its meaning."""
        known: Query[Any] = query
        if isinstance(known, Recall) and known.meaning is None:
            known = replace(known, meaning=await self.meaning(known.words))
        return cast("Query[T]", known)

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


def _looking(household: Household, asked: c.Command | Query[Any]) -> Looking | None:
    """Return what has to be looked at; nothing for what is not about free times."""
    match asked:
        case FindOffers(person=person, start=start, end=end):
            clinicians = frozenset(
                one.id for one in household.clinicians.values() if asked.fits(one)
            )
        case c.BookAppointment(person=person, clinician=clinician):
            start = asked.start - AROUND_VISIT
            end = asked.start + (SERIES if asked.repeat else AROUND_VISIT)
            clinicians = frozenset({clinician})
        case c.MoveAppointment(person=person, appointment=key):
            record = household.people.get(person)
            visit = None if record is None else record.appointments.get(key)
            if visit is None or visit.clinician is None:
                return None
            start, end = asked.start - AROUND_VISIT, asked.start + AROUND_VISIT
            clinicians = frozenset({visit.clinician})
        case _:
            return None
    return Looking(person=person, start=start, end=end, clinicians=clinicians)


ALONE: Final = Around()
