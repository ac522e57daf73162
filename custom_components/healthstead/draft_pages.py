"""What the pages about prescriptions and files say: of each line, and at the end.

Sentences are put together here; ``flow_drafts`` asks and sends.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from zoneinfo import ZoneInfo

from homeassistant.util import dt as dt_util

from .care.actor import Actor
from .care.bringing import DosesKept, Outcome, doubts_of
from .care.desk import Desk
from .care.importing import (
    Group,
    already_there,
    begins,
    commands_for,
    from_prescription,
)
from .care.importing_doses import PastDoses
from .care.imports import Imported, ImportedMedication, Problem
from .care.prescription import PrescriptionLine
from .care.refusal import Refusal
from .domain.schedule_words import amount_words
from .domain.timing import describe
from .draft_table import Row, bullets, next_dose
from .home_desk import new_id
from .settings_steps import SettingsSteps

OTHER_REFUSAL: Final = "refused"
DOSES_LEFT_OUT: Final = (
    "no_such_medication",
    "same_dose",
    "no_plan_then",
    "nothing_open",
    "storage_unavailable",
    OTHER_REFUSAL,
)
"""Why doses of the past are not kept: each has words with a count."""


@dataclass(kw_only=True, slots=True)
class Drafts:
    """What was read, and how far a person has answered about it."""

    imported: Imported = field(default_factory=Imported)
    rows: tuple[Row, ...] = ()
    problems: tuple[str, ...] = ()
    """What is wrong with no line in particular."""
    groups: tuple[Group, ...] = ()
    accepted: dict[int, frozenset[str]] = field(default_factory=dict)
    """By place: the doubts that were shown and answered with yes."""
    declined: set[int] = field(default_factory=set)
    """Places that were asked about and not answered with yes."""
    outcomes: Mapping[int, Outcome] = field(default_factory=dict)
    with_doses: bool = False
    doses: PastDoses = field(default_factory=PastDoses)
    kept: DosesKept = field(default_factory=DosesKept)

    def row_of(self, place: int) -> Row:
        """Return the row of a line that could be chosen."""
        return next(row for row in self.rows if row.place == place)


class DraftPages(SettingsSteps):
    """The words of the pages; knows the person and who asks, and sends nothing."""

    def zone(self) -> ZoneInfo:
        """Return the person's clock."""
        return ZoneInfo(self.record().person.profile.zone)

    async def at_the_desk(self) -> tuple[Desk, Actor]:
        """Return the desk, and as whom it is asked."""
        coordinator = self.coordinator()
        assert coordinator is not None  # noqa: S101 - pages are shown only while open
        return coordinator.desk, await self.asker(coordinator)

    async def of_prescription(self, lines: Sequence[PrescriptionLine]) -> Drafts:
        """Return the lines of a prescription beside what was read."""
        imported = from_prescription(lines)
        places = {each.line: place for place, each in enumerate(imported.medications)}
        doubts = await self._doubts(imported)
        rows = []
        for line in lines:
            place = places.get(line.number)
            draft = None if place is None else imported.medications[place]
            missing = await self.sentences("direction_reason", line.reasons)
            rows.append(
                Row(
                    number=line.number,
                    source=line.source,
                    name=line.name,
                    read=() if draft is None else await self._read(draft),
                    missing=(*missing, *doubts.get(place, ())),
                    place=None if draft is None or self._there(draft) else place,
                )
            )
        return Drafts(imported=imported, rows=tuple(rows))

    async def of_import(self, imported: Imported) -> Drafts:
        """Return the medicines of a file beside what was read, and what was not."""
        alone = Counter(each.line for each in imported.medications)
        problems: dict[int, list[Problem]] = {}
        apart: list[Problem] = []
        for problem in imported.problems:
            where = problems.setdefault(problem.line, [])
            (where if alone[problem.line] == 1 else apart).append(problem)
        doubts = await self._doubts(imported)
        rows = []
        for place, draft in enumerate(imported.medications):
            told = await self._told(problems.get(draft.line, ()))
            if not told:
                told = await self.sentences("import_reason", draft.reasons)
            choosable = draft.complete and not self._there(draft)
            rows.append(
                Row(
                    number=place + 1,
                    source=_source(draft),
                    name=draft.name,
                    read=await self._read(draft),
                    missing=(*told, *doubts.get(place, ())),
                    place=place if choosable else None,
                )
            )
        lines = [
            await self.words("line", line=str(problem.line), said=said)
            for problem, said in zip(apart, await self._told(apart), strict=True)
        ]
        return Drafts(imported=imported, rows=tuple(rows), problems=tuple(lines))

    async def doubted(
        self, drafts: Drafts, asked: Mapping[int, Sequence[Refusal]]
    ) -> str:
        """Return what speaks against each of some lines."""
        told = []
        for place, doubts in asked.items():
            row = drafts.row_of(place)
            said = " ".join([await self.said(one) for one in doubts])
            told.append(f"{row.number}. {row.name}: {said}")
        return bullets(told, len(told))

    async def summary(self, drafts: Drafts) -> dict[str, str]:
        """Return what was kept and what was not, and why."""
        every = [
            (drafts.row_of(outcome.place), outcome)
            for outcome in drafts.outcomes.values()
        ]
        kept = [row.name for row, outcome in every if outcome.kept]
        left = []
        for row, outcome in every:
            if outcome.refusal is not None:
                said = await self.said(outcome.refusal)
                part = "in_part" if outcome.done else "left_out"
                left.append(await self.words(part, name=row.name, said=said))
        if drafts.with_doses:
            kept.append(await self.words("doses_kept", count=str(drafts.kept.kept)))
            left += await self._doses_left_out(drafts)
        nothing = await self.words("nothing")
        return {
            "kept": bullets(kept, len(kept)) or nothing,
            "left_out": bullets(left, len(left)) or nothing,
        }

    async def words(self, key: str, **names: str) -> str:
        """Return a phrase of these pages."""
        (text,) = await self.sentences("draft", [key])
        return text.format_map(names)

    async def _doses_left_out(self, drafts: Drafts) -> list[str]:
        counts = Counter(dict(drafts.doses.left_out)) + Counter(
            dict(drafts.kept.refused)
        )
        found: Counter[str] = Counter()
        for reason, count in counts.items():
            found[reason if reason in DOSES_LEFT_OUT else OTHER_REFUSAL] += count
        texts = await self.sentences("dose_left_out", found)
        return [
            text.format(count=count)
            for text, count in zip(texts, found.values(), strict=True)
        ]

    def _there(self, draft: ImportedMedication) -> bool:
        return already_there(draft, self.record())

    async def _doubts(self, imported: Imported) -> dict[int | None, list[str]]:
        """Return by place what would be asked, or what stands in the way.

        What follows another medicine is asked about once that is there.
        """
        desk, actor = await self.at_the_desk()
        whole = [p for p, one in enumerate(imported.medications) if one.complete]
        groups = commands_for(imported, whole, self.record(), dt_util.utcnow(), new_id)
        found: dict[int | None, list[str]] = {}
        for group in groups:
            if group.left_out is not None:
                found[group.place] = [await self.said(group.left_out)]
            elif not group.waits_for:
                asked = await doubts_of(desk, actor, group)
                found[group.place] = [await self.said(one) for one in asked]
        return found

    async def _told(self, problems: Iterable[Problem]) -> list[str]:
        """Return the problems of a file as sentences, with what stood there."""
        listed = list(problems)
        texts = await self.sentences("import_reason", [one.reason for one in listed])
        return [
            f"{text} ({one.field}: {one.text})" if one.text else f"{text} ({one.field})"
            for one, text in zip(listed, texts, strict=True)
        ]

    async def _read(self, draft: ImportedMedication) -> tuple[str, ...]:
        """Return a draft as it was understood: schedule, next dose, stock."""
        zone, now = self.zone(), dt_util.utcnow()
        found = [f"{draft.name} {draft.strength}".strip()]
        for schedule in draft.schedules:
            found.append(describe(schedule))
            if when := next_dose(schedule, zone, begins(schedule, zone, now)):
                found.append(await self.words("next", when=when))
        if draft.links:
            found.append(draft.direction)
        if draft.stock is not None:
            found.append(await self.words("stock", amount=amount_words(draft.stock)))
        return tuple(found)


def _source(draft: ImportedMedication) -> str:
    """Return the words as they stood there; a backup's own are not for people."""
    if draft.source.lstrip().startswith("{"):
        return draft.name
    return draft.source
