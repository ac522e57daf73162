"""The first page of a report for a visit: what a clinician wants, and no more.

Everything that is cut here stands in full on the pages behind it, and is counted.
"""

from collections.abc import Iterator
from typing import Final

from ..care.reports.facts import (
    DosesFacts,
    EpisodeFact,
    MedicationFacts,
    NextVisit,
    RangeFact,
    ReportFacts,
    SheetFacts,
    VitalFacts,
)
from ..care.reports.spoken import figures
from ..care.reports.words_doses import is_new
from ..domain.quantity import plain
from . import writing as w
from .blocks import Block, Column, Items, Pairs, Section, Table, Text
from .labels import HALVES, VITALS

MOST: Final = 10
"""Rows of a table, or notes; more are counted."""

BESIDE: Final = "Values of this time, beside their limits"

_EPISODES: Final = (
    Column(title="What", share=24),
    Column(title="Began", share=13),
    Column(title="Now", share=22),
    Column(title="Where", share=14),
    Column(title="Worst, 0 to 10", share=9, number=True),
    Column(title="Told", share=7, number=True),
    Column(title="Brought on by", share=16),
)
_MEDICINES: Final = (
    Column(title="Medicine", share=22),
    Column(title="Direction", share=30),
    Column(title="Taken", share=17, number=True),
    Column(title="Late", share=7, number=True),
    Column(title="Left out", share=8, number=True),
    Column(title="Missed", share=10, number=True),
    Column(title="No answer", share=10, number=True),
)
_VITALS: Final = (
    Column(title="What", share=22),
    Column(title="Last", share=16, number=True),
    Column(title="Of", share=14),
    Column(title="Mean", share=11, number=True),
    Column(title="Lowest to highest", share=20, number=True),
    Column(title="Values", share=11, number=True),
    Column(title="Limit", share=24),
    Column(title="Times outside", share=13, number=True),
)


def front_of(facts: ReportFacts, *, names: bool) -> tuple[Section, ...]:
    """Return the sections of the first page; of a report without a sheet none."""
    sheet = facts.sheet
    return () if sheet is None else tuple(_front(facts, sheet, names=names))


def _front(facts: ReportFacts, sheet: SheetFacts, *, names: bool) -> Iterator[Section]:
    yield Section(title="The visit", blocks=tuple(_visit(facts, sheet)))
    if sheet.episodes:
        yield Section(title="Symptoms", blocks=tuple(_episodes(sheet)))
    if facts.doses is not None and facts.doses.medications:
        blocks = tuple(_medicines(facts, facts.doses, names=names))
        yield Section(title="Medicines", blocks=blocks)
    if facts.vitals:
        rows = [_vital(one) for one in facts.vitals]
        table = Table(caption=BESIDE, columns=_VITALS, rows=tuple(rows))
        yield Section(title="Vital signs", blocks=(table,))


def _visit(facts: ReportFacts, sheet: SheetFacts) -> Iterator[Block]:
    rows = [("With", "No visit is planned.")]
    if sheet.visit is not None:
        rows = [*_next(sheet.visit)]
    last = "none of this kind is noted in this time"
    if (before := sheet.last) is not None:
        who = w.listed((before.clinician, before.specialty))
        last = f"{w.dated(before.start)}, {who}"
    rows.append(("Last visit", last))
    if before is not None and before.outcome:
        rows.append(("It came to", before.outcome))
    yield Pairs(rows=tuple(rows))
    if sheet.visit is not None and sheet.visit.questions:
        yield Text(text="To ask", strong=True)
        yield Items(items=sheet.visit.questions)
    if facts.gaps:
        count = w.count(len(facts.gaps), "thing is", "things are")
        yield Text(text=f"{count} not known: they stand at the end.")


def _next(visit: NextVisit) -> Iterator[tuple[str, str]]:
    yield "With", w.listed((visit.clinician, visit.specialty))
    yield "When", f"{w.dated(visit.start)} ({visit.status.value})"
    for name, text in (
        ("Where", visit.place),
        ("About", visit.about),
        ("Before it", "; ".join(visit.prepare)),
    ):
        if text:
            yield name, text


def _episodes(sheet: SheetFacts) -> Iterator[Block]:
    """Yield the latest of the episodes; what goes on stands first."""
    newest = sorted(sheet.episodes, key=lambda one: (not one.going_on, -_day(one)))
    yield Table(
        caption="Symptoms since the last visit, drawn together",
        columns=_EPISODES,
        rows=tuple(_episode(one) for one in newest[:MOST]),
    )
    if len(newest) > MOST:
        yield Text(text=f"And {len(newest) - MOST} more, further back.")


def _day(one: EpisodeFact) -> int:
    return one.last.date().toordinal()


def _episode(one: EpisodeFact) -> tuple[str, ...]:
    now = f"last told {w.short_day(one.last)}"
    if one.ended is not None:
        now = f"over since {w.short_day(one.ended)}"
    elif one.going_on:
        now = "going on"
    return (
        f"“{one.name}”",
        w.short_day(one.began),
        now,
        w.listed(one.sites),
        w.NOTHING if one.worst is None else str(one.worst),
        str(one.times),
        w.listed(one.triggers),
    )


def _medicines(
    facts: ReportFacts, doses: DosesFacts, *, names: bool
) -> Iterator[Block]:
    present = [one for one in doses.medications if one.stopped is None]
    if present:
        yield Table(
            caption="Medicines now, and how they were taken",
            columns=_MEDICINES,
            rows=tuple(_medicine(one, names=names) for one in present),
        )
    notes = [
        note for one in doses.medications for note in _notes(one, facts, names=names)
    ]
    if notes:
        yield Items(items=tuple(notes[:MOST]))
    if len(notes) > MOST:
        yield Text(text=f"And {len(notes) - MOST} more, further back.")


def _medicine(one: MedicationFacts, *, names: bool) -> tuple[str, ...]:
    name = w.listed((one.medication.shown(names=names), one.medication.strength), " ")
    counts = one.counts
    taken = f"{one.extra_count} noted" if one.as_needed else w.NOTHING
    if counts.due:
        share = f"{w.NARROW}({w.share(counts.taken_percent)})"
        taken = f"{counts.taken} of {counts.due}{share}"
    numbers = (counts.late, counts.skipped, counts.missed, counts.unconfirmed)
    return (name, one.direction or w.NOTHING, taken, *map(str, numbers))


def _notes(one: MedicationFacts, facts: ReportFacts, *, names: bool) -> Iterator[str]:
    """Yield what changed about a medicine, and why its doses went otherwise."""
    name = one.medication.shown(names=names)
    if is_new(one, facts):
        yield f"{name}: new since {w.day(one.started)}."
    if one.changed:
        before = f"; before: {one.direction_before}" if one.direction_before else ""
        yield f"{name}: changed {w.day(one.changed[0])}{before}."
    if one.stopped is not None:
        because = f": {one.stop_reason}" if one.stop_reason else ""
        yield f"{name}: stopped {w.day(one.stopped)}{because}."
    elif one.paused:
        yield f"{name}: paused."
    if one.reasons:
        told = (
            why.text if why.count == 1 else f"{why.text} ({why.count} times)"
            for why in one.reasons
        )
        yield f"{name}, why doses went otherwise: {'; '.join(told)}."


def _vital(one: VitalFacts) -> tuple[str, ...]:
    name = f"{VITALS[one.kind]}, {w.unit(one.unit)}"
    last = w.NOTHING if one.last is None else w.value(one.last)
    when = w.NOTHING if one.last is None else w.short_day(one.last.at)
    mean = reach = w.NOTHING
    if one.every is not None:
        told = figures(one.every, one.second, one.kind, one.unit)
        mean, reach = told["mean"], f"{told['low']} to {told['high']}"
    limits = w.listed((_limit(limit) for limit in one.ranges), "; ")
    return (name, last, when, mean, reach, str(one.count), limits, str(len(one.alerts)))


def _limit(one: RangeFact) -> str:
    """Return the bounds of one limit, with the half they are of."""
    edges = [] if one.low is None else [f"from {plain(one.low)}"]
    edges += [] if one.high is None else [f"to {plain(one.high)}"]
    return w.listed((HALVES[one.half], *edges), " ")
