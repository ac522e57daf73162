"""The medication list with directions and adherence, and the doses that went otherwise."""

from collections.abc import Iterator
from typing import Final

from ..care.reports import words_en as en
from ..care.reports.facts import DoseFact, DosesFacts, MedicationFacts
from ..domain.ledger import DoseStatus, Punctuality
from . import writing as w
from .blocks import Block, Column, Items, Section, Table, Text

MOST: Final = 60
"""Doses that went otherwise and as-needed doses, one a line; more are counted."""

_LIST: Final = (
    Column(title="Medicine", share=23),
    Column(title="Direction", share=31),
    Column(title="Due", share=9, number=True),
    Column(title="Taken", share=19, number=True),
    Column(title="On time", share=19, number=True),
    Column(title="Left out", share=9, number=True),
    Column(title="No answer", share=13, number=True),
    Column(title="Missed", share=13, number=True),
)
_OTHERWISE: Final = (
    Column(title="When it was due", share=18),
    Column(title="Medicine", share=22),
    Column(title="Planned", share=14),
    Column(title="What happened", share=30),
)
_EXTRA: Final = (
    Column(title="When", share=18),
    Column(title="Medicine", share=22),
    Column(title="How much", share=14),
    Column(title="Why", share=30),
)


def doses_section(doses: DosesFacts, *, names: bool) -> Section:
    """Return everything about medicines."""
    return Section(title="Medicines", blocks=tuple(_blocks(doses, names=names)))


def _blocks(doses: DosesFacts, *, names: bool) -> Iterator[Block]:
    if not doses.medications:
        yield Text(text="No medicine was on the list in this time.")
        return
    yield Text(text=_together(doses))
    yield Table(
        caption="Medication list",
        columns=_LIST,
        rows=tuple(_row(one, names=names) for one in doses.medications),
    )
    yield Text(
        text="A dose that nobody answered is not a missed one: nobody said what "
        f"happened. On time: within {w.count(doses.tolerance_minutes, 'minute', 'minutes')}"
        " of its time."
    )
    if notes := tuple(_notes(doses, names=names)):
        yield Items(items=notes)
    yield from _limited(
        "Doses that went otherwise",
        _OTHERWISE,
        [
            (
                w.moment(dose.due),
                one.medication.shown(names=names),
                w.amount(dose.planned),
                said,
            )
            for one in doses.medications
            for dose in one.doses
            if (said := _otherwise(dose))
        ],
    )
    yield from _limited(
        "Doses when needed, and extra doses",
        _EXTRA,
        [
            (
                w.moment(extra.at),
                one.medication.shown(names=names),
                w.amount(extra.amount),
                extra.reason or w.NOTHING,
            )
            for one in doses.medications
            for extra in one.extras
        ],
    )


def _limited(
    caption: str, columns: tuple[Column, ...], rows: list[tuple[str, ...]]
) -> Iterator[Block]:
    """Yield a table of at most so many rows, and how many more there are."""
    if rows:
        yield Table(caption=caption, columns=columns, rows=tuple(rows[:MOST]))
    if len(rows) > MOST:
        yield Text(
            text=f"And {len(rows) - MOST} more, which are in the table file (CSV)."
        )


def _together(doses: DosesFacts) -> str:
    counts = doses.together
    if not counts.due:
        return "No planned dose was due in this time."
    told = (
        f"Of {w.count(counts.due, 'planned dose', 'planned doses')}, "
        f"{counts.taken} {'was' if counts.taken == 1 else 'were'} taken "
        f"({w.share(counts.taken_percent)}), {counts.on_time} of them on time "
        f"({w.share(counts.on_time_percent)} of all)."
    )
    if doses.before is not None and doses.before.due:
        told += (
            f" In the time before: {doses.before.taken} of {doses.before.due} "
            f"({w.share(doses.before.taken_percent)})."
        )
    return told


def _row(one: MedicationFacts, *, names: bool) -> tuple[str, ...]:
    name = w.listed((one.medication.shown(names=names), one.medication.strength), " ")
    direction = one.direction or w.NOTHING
    counts = one.counts
    if one.as_needed:
        taken = w.count(one.extra_count, "time", "times")
        return (name, direction, w.NOTHING, taken, *[w.NOTHING] * 4)
    return (
        name,
        direction,
        str(counts.due),
        _of(counts.taken, w.share(counts.taken_percent)),
        _of(counts.on_time, w.share(counts.on_time_percent)),
        str(counts.skipped),
        str(counts.unconfirmed),
        str(counts.missed),
    )


def _of(number: int, share: str) -> str:
    return str(number) if share == w.NOTHING else f"{number}{w.NARROW}({share})"


def _notes(doses: DosesFacts, *, names: bool) -> Iterator[str]:
    """Yield what changed about each medicine, and what is not over."""
    for one in doses.medications:
        name = one.medication.shown(names=names)
        if one.stopped is not None:
            because = f": {one.stop_reason}" if one.stop_reason else ""
            yield f"{name}: stopped {w.dated(one.stopped)}{because}."
        for changed in one.changed:
            yield f"{name}: a new direction from {w.dated(changed)}."
        if one.paused:
            yield f"{name}: paused at the end of this time."
        if one.before is not None and one.before.due:
            yield (
                f"{name}, in the time before: {one.before.taken} of {one.before.due} taken "
                f"({w.share(one.before.taken_percent)})."
            )
    if doses.still_open:
        yield f"{w.count(doses.still_open, 'dose was', 'doses were')} still open."
    if doses.to_come:
        yield f"{w.count(doses.to_come, 'dose was', 'doses were')} still to come."


def _otherwise(dose: DoseFact) -> str:
    """Return what happened to a dose, or nothing where all went as planned."""
    match dose.status:
        case DoseStatus.TAKEN:
            return "; ".join(_taken_otherwise(dose))
        case DoseStatus.SKIPPED | DoseStatus.MISSED | DoseStatus.UNCONFIRMED:
            why = f": {dose.reason}" if dose.reason else ""
            return f"{en.STATUS[dose.status.value]}{why}"
        case _:
            return ""


def _taken_otherwise(dose: DoseFact) -> Iterator[str]:
    away = dose.minutes_away or 0
    minutes = w.count(abs(away), "minute", "minutes")
    if dose.punctuality is Punctuality.LATE:
        yield f"taken {minutes} late"
    if dose.punctuality is Punctuality.EARLY:
        yield f"taken {minutes} early"
    if dose.part:
        yield f"a part of it taken: {w.amount(dose.amount)}"
