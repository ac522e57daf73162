"""What is written and said about a visit: to the person, to others, on a shared screen.

Words only. With whom, where and what for is told on the person's own channels alone;
who drives learns the place, for nobody can drive without it. Who is told, and when, is
``visit_telling``'s and ``visit_reminders``'.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from .care.record import PersonRecord
from .care.visit_ladder import Step
from .coordinator import HealthsteadCoordinator
from .domain.appointment import Appointment, VisitStatus
from .domain.travel import leave_by
from .domain.visiting import VisitRung
from .phone import LONGEST_TEXT

SEPARATOR: Final = "; "
NEXT_DAY: Final = 1


class Ear(StrEnum):
    """Who hears it, and so what may be said."""

    OWN = "own"
    """The person, where nobody else reads along: everything."""
    SHARED = "shared"
    """A screen or a room of the house: that there is a visit, and when to leave."""
    NAMED = "named"
    """The same where the person allows names on shared screens: with whom, too."""
    COPY = "copy"
    """A contact who is reminded too: also where, and what to think of."""
    DRIVER = "driver"
    """Whoever drives: also where to."""


KNOW_WHERE: Final = frozenset({Ear.OWN, Ear.COPY, Ear.DRIVER})
KNOW_WITH_WHOM: Final = frozenset({Ear.OWN, Ear.NAMED})
PREPARE: Final = frozenset({Ear.OWN, Ear.COPY})
OTHERS: Final = frozenset({Ear.COPY, Ear.DRIVER})


@dataclass(frozen=True, kw_only=True, slots=True)
class VisitWriter:
    """Writes about one person's visits as they stand now."""

    coordinator: HealthsteadCoordinator
    record: PersonRecord
    ear: Ear

    def step(self, step: Step) -> str:
        """Return what is said at one step, the most important line first."""
        lines = [
            line
            for line in (*self._first(step), *self._more(step), *self._late(step))
            if line
        ]
        while len("\n".join(lines).encode()) > LONGEST_TEXT and len(lines) > 1:
            lines.pop()
        return "\n".join(lines)

    def change(self, words: str, visit: Appointment, before: datetime) -> str:
        """Return what is said of a visit that has changed."""
        named = self.ear in KNOW_WITH_WHOM
        whose = "others" if self.ear in OTHERS or self._is_shared else "your"
        return self._say(
            f"change_{words}",
            whose=self._say(
                f"{whose}_with" if named else whose,
                name=self.record.person.name,
                clinician=visit.clinician_name,
            ),
            date=self.date(visit.start),
            time=self.clock(visit.start),
            before=f"{self.date(before)} {self.clock(before)}",
        )

    def title(self, words: str = "title") -> str:
        """Return the headline; it names the person, never the practice."""
        return self._say(words, name=self.record.person.name)

    def clock(self, moment: datetime) -> str:
        """Return a moment's time by the person's clock."""
        return f"{moment.astimezone(self.record.zone):%H:%M}"

    def date(self, moment: datetime) -> str:
        """Return a moment's day by the person's clock."""
        wall = moment.astimezone(self.record.zone)
        return f"{wall:%A}, {wall.day} {wall:%B}"

    @property
    def _is_shared(self) -> bool:
        return self.ear in {Ear.SHARED, Ear.NAMED}

    def _say(self, words: str, **parts: str) -> str:
        return self.coordinator.say(f"visit_{words}", **parts)

    # The parts of a step

    def _first(self, step: Step) -> Iterator[str]:
        """Yield that there is a visit, and how sure that is."""
        visit = step.visit
        if step.rung is VisitRung.AFTER:
            yield self._after(visit)
            return
        asked = visit.status is VisitStatus.REQUESTED
        if step.rung is VisitRung.LEAVE:
            yield self._go(step)
        yield self._there_is(visit, asked=asked)
        if asked and visit.before is not None:
            start = visit.before.start
            yield self._say("expects", date=self.date(start), time=self.clock(start))
        if asked and step.rung is not VisitRung.WEEK:
            leaving = step.rung is VisitRung.LEAVE
            yield self._say("call_first" if leaving else "call")

    def _there_is(self, visit: Appointment, *, asked: bool) -> str:
        now = self.coordinator.now().astimezone(self.record.zone).date()
        days = (visit.start.astimezone(self.record.zone).date() - now).days
        when = {0: "today", NEXT_DAY: "tomorrow"}.get(days, "later")
        who = "other" if self.ear in OTHERS or self._is_shared else "you"
        named = self.ear in KNOW_WITH_WHOM
        what = self._say(
            "a_visit_with" if named else "a_visit", clinician=visit.clinician_name
        )
        return self._say(
            f"{who}_{'asked_' if asked else ''}{when}",
            name=self.record.person.name,
            what=what,
            date=self.date(visit.start),
            time=self.clock(visit.start),
        )

    def _go(self, step: Step) -> str:
        if step.way.minutes is None:
            return ""
        if step.late(self.coordinator.now()):
            return self._say("leave_late", time=self.clock(step.at))
        return self._say("leave_now")

    def _after(self, visit: Appointment) -> str:
        if self._is_shared:
            return self._say("after_neutral")
        if visit.status is VisitStatus.REQUESTED:
            return self._say("after_asked", date=self.date(visit.start))
        return self._say("after")

    def _more(self, step: Step) -> Iterator[str]:
        """Yield what to know on the day before, and when leaving."""
        if step.rung is VisitRung.AFTER:
            return
        yield from self._leaving(step)
        visit = step.visit
        if visit.driver:
            mine = self.ear is Ear.DRIVER
            yield self._say("you_drive" if mine else "driver", driver=visit.driver)
        if self.ear in PREPARE and visit.prepare:
            yield self._say("prepare", what=SEPARATOR.join(visit.prepare))
        if self.ear in KNOW_WHERE:
            yield from self._where(visit)
        if self.ear is Ear.OWN and visit.questions:
            yield self._say("questions", what=SEPARATOR.join(visit.questions))

    def _leaving(self, step: Step) -> Iterator[str]:
        """Yield when to leave, or what of the way is a guess."""
        minutes, leaving = step.way.minutes, step.rung is VisitRung.LEAVE
        if minutes is None:
            yield self._say("leave_unknown") if leaving else ""
        elif leaving:
            told = str(minutes)
            yield self._say("about_minutes", minutes=told) if step.way.estimated else ""
        elif step.rung is VisitRung.DAY:
            margin = self.record.visiting.margin_minutes
            go = leave_by(step.visit, step.way, margin) or step.visit.start
            words = "leave_about" if step.way.estimated else "leave_at"
            yield self._say(words, time=self.clock(go), minutes=str(minutes))

    def _where(self, visit: Appointment) -> Iterator[str]:
        clinicians = self.coordinator.desk.household.clinicians
        known = None if visit.clinician is None else clinicians.get(visit.clinician)
        place = visit.place or ("" if known is None else known.place)
        if place:
            yield self._say("place", place=place)
        if known is not None and known.phone:
            yield self._say("phone", phone=known.phone)

    def _late(self, step: Step) -> Iterator[str]:
        """Yield that it comes late, where that was not said yet."""
        said = step.rung in {VisitRung.LEAVE, VisitRung.AFTER}
        if step.late(self.coordinator.now()) and not said:
            at = f"{self.date(step.at)} {self.clock(step.at)}"
            yield self._say("late", time=at)
