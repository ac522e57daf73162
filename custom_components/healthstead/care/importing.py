"""From what an import holds to commands: which lines, in which order, what is left.

Pure; nothing is kept here. A line is all that one medicine of a file asks for: its
schedules, its links and its stock. What becomes of the commands is ``bringing``'s.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from ..domain.day import DayTimes
from ..domain.ids import IdMaker, MedicationId
from ..domain.medication import Medication
from ..domain.schedule import Linked, Schedule
from ..domain.timing import describe
from . import commands as c
from .imports import (
    Imported,
    ImportedLink,
    ImportedMedication,
    medtimer_csv,
    medtimer_json,
    plain_csv,
)
from .prescription import PrescriptionLine
from .record import PersonRecord
from .refusal import Refusal, refuse

AMONG_THEMSELVES: Final = frozenset({"already_taking"})
"""The doubt that the further schedules of one medicine answer by themselves."""
OURS: Final = frozenset({"direction", "regimen", "at", "status"})
"""Columns that only the documented CSV has, beside ``name``."""
MEDTIMER_COLUMNS: Final = frozenset({3, 4, 5, 6, 7, 8, 9})
ANY: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - a course begins in local time


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """What one line of a file comes to: all of it, or the reason why nothing."""

    place: int
    """Of the medicine in ``Imported.medications``."""
    name: str
    commands: tuple[c.AddMedication | c.CountStock, ...] = ()
    waits_for: frozenset[int] = frozenset()
    """Places of the lines that must have been kept before this one."""
    left_out: Refusal | None = None

    @property
    def adds(self) -> tuple[c.AddMedication, ...]:
        """Return what is added, without its stock."""
        return tuple(one for one in self.commands if isinstance(one, c.AddMedication))


def read_any(text: str, zone: ZoneInfo, now: datetime, day: DayTimes) -> Imported:
    """Read a file of any kind that is known, by what it begins with."""
    text = text.removeprefix("\ufeff")
    bare = text.lstrip()
    if bare[:1] in {"{", "["}:
        return medtimer_json.read(text, zone, now)
    header = bare.partition("\n")[0].strip()
    ours = {cell.strip(' "').casefold() for cell in header.replace(";", ",").split(",")}
    named = "name" in ours and bool(ours & OURS)
    if not named and header.count(";") + 1 in MEDTIMER_COLUMNS:
        return medtimer_csv.read(text, zone, now)
    return plain_csv.read(text, zone, now, day)


def from_prescription(lines: Collection[PrescriptionLine]) -> Imported:
    """Return the lines of a prescription as an import: those that were read whole."""
    return Imported(
        medications=tuple(
            ImportedMedication(
                name=line.name,
                strength=line.strength,
                direction=line.direction,
                schedules=(line.schedule,),
                source=line.source,
                line=line.number,
            )
            for line in lines
            if line.schedule is not None
        )
    )


def commands_for(
    imported: Imported,
    chosen: Collection[int],
    person: PersonRecord,
    now: datetime,
    new_id: IdMaker,
) -> tuple[Group, ...]:
    """Return what the chosen lines come to, each after the lines that it follows.

    ``chosen``: places in ``Imported.medications``. What the person takes already is
    not asked for again; a course that began in the past goes on from now.
    """
    making = _Making(imported, person, now, new_id)
    wanted = frozenset(chosen)
    for place in sorted(wanted):
        making.visit(place, wanted)
    return tuple(making.groups.values())


def already_there(medication: ImportedMedication, person: PersonRecord) -> bool:
    """Say whether the person takes exactly this already; links are not compared."""
    return (
        bool(medication.schedules)
        and not medication.links
        and all(
            _same(medication, schedule, person) for schedule in medication.schedules
        )
    )


def begins(schedule: Schedule, zone: ZoneInfo, now: datetime) -> datetime:
    """Return from when on an imported schedule counts: now at the earliest."""
    course = schedule.course
    return now if course is None else max(now, course.start.replace(tzinfo=zone))


def _same(
    draft: ImportedMedication, schedule: Schedule, person: PersonRecord
) -> Medication | None:
    """Return what the person takes already by this name, strength and schedule."""
    for held in person.medications.values():
        known = held.medication
        if (
            known.stopped is None
            and known.name.casefold() == draft.name.strip().casefold()
            and known.strength.casefold() == draft.strength.strip().casefold()
            and _timeless(known.schedule) == _timeless(schedule)
        ):
            return known
    return None


def _timeless(schedule: Schedule) -> Schedule:
    """Return a schedule as if begun on no day in particular, to compare it."""
    course = schedule.course
    if course is None:
        return schedule
    return replace(schedule, course=replace(course, start=ANY))


@dataclass(slots=True)
class _Making:
    """The groups of one import while they are made."""

    imported: Imported
    person: PersonRecord
    now: datetime
    new_id: IdMaker
    groups: dict[int, Group] = field(default_factory=dict)

    def visit(self, place: int, wanted: frozenset[int]) -> None:
        """Make the group of a line, after those of the lines that it follows."""
        if place in self.groups:
            return
        for link in self.imported.medications[place].links:
            if link.to in wanted:
                self.visit(link.to, wanted)
        self.groups[place] = self._group(place)

    def _group(self, place: int) -> Group:
        draft = self.imported.medications[place]
        name = draft.name
        if not draft.complete:
            return Group(
                place=place,
                name=name,
                left_out=refuse("import_incomplete", medication=name),
            )
        schedules = list(draft.schedules)
        for link in draft.links:
            followed = self._followed(link)
            if followed is None:
                other = self.imported.medications[link.to].name
                no = refuse("link_not_chosen", medication=name, other=other)
                return Group(place=place, name=name, left_out=no)
            schedules.append(followed)
        new = [one for one in schedules if _same(draft, one, self.person) is None]
        if not new:
            no = refuse("already_there", medication=name)
            return Group(place=place, name=name, left_out=no)
        return Group(
            place=place,
            name=name,
            commands=tuple(self._commands(draft, new)),
            waits_for=frozenset(
                link.to for link in draft.links if self._is_new(link.to)
            ),
        )

    def _is_new(self, place: int) -> bool:
        group = self.groups.get(place)
        return group is not None and group.left_out is None

    def _followed(self, link: ImportedLink) -> Linked | None:
        """Return a link to what is there or is being added, if it is either."""
        target = self.imported.medications[link.to]
        group = self.groups.get(link.to)
        key: MedicationId | None = None
        if group is not None and group.left_out is None:
            key = group.adds[0].medication
        elif len(target.schedules) == 1 and not target.links:
            known = _same(target, target.schedules[0], self.person)
            key = None if known is None else known.id
        if key is None:
            return None
        return Linked(course=link.course, to=key, after=link.after, amount=link.amount)

    def _commands(
        self, draft: ImportedMedication, schedules: Sequence[Schedule]
    ) -> Iterator[c.AddMedication | c.CountStock]:
        zone = ZoneInfo(self.person.person.profile.zone)
        number = 1 + len(self.person.medications) + self._lines_before()
        first = MedicationId(self.new_id())
        key = first
        for place, schedule in enumerate(schedules, 1):
            label = f"Medicine {number}"
            yield c.AddMedication(
                person=self.person.person.id,
                name=draft.name,
                direction=draft.direction.strip() or describe(schedule),
                schedule=schedule,
                start=begins(schedule, zone, self.now),
                strength=draft.strength,
                shared_label=f"{label} ({place})" if len(schedules) > 1 else label,
                medication=key,
                accepted=AMONG_THEMSELVES if place > 1 else frozenset(),
            )
            key = MedicationId(self.new_id())
        if draft.stock is not None:
            yield c.CountStock(
                person=self.person.person.id, medication=first, amount=draft.stock
            )

    def _lines_before(self) -> int:
        return sum(group.left_out is None for group in self.groups.values())
