"""Note that all doses of one time were taken: "all my morning pills"."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Final

from ...care import commands as c
from ...care import queries as q
from ...care.desk import Done
from ...care.events import Entry
from ...care.refusal import Refusal
from ...domain.ledger import DoseStatus, instant
from ..values import When
from .spec import Asking, Effect, Fact, Missing, Outcome, Said, Sort, Tool

MINUTE: Final = timedelta(minutes=1)
TOGETHER: Final = timedelta(hours=2)
"""Doses that lie closer than this are of one time of day."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Of which time; the one that is open now unless said."""

    at: Annotated[When | None, Said(sort=Sort.PERIOD_FROM, meaning="of which time")] = (
        None
    )


async def run(asking: Asking, args: Args) -> Outcome | Missing | Refusal:
    """Note that every open dose of one time was taken."""
    query = q.OpenDoses(person=asking.person)
    open_ = await asking.desk.ask(query, asking.actor)
    if isinstance(open_, Refusal):
        return open_
    doses = sorted(_of_time(open_, args.at, asking), key=lambda d: instant(d.due))
    if not doses:
        return Outcome(key="nothing_due")
    if args.at is None and doses[-1].due - doses[0].due > TOGETHER:
        times = dict.fromkeys(dose.due for dose in doses)
        rows = tuple({"start": due} for due in times)
        return Missing(argument="at", key="which_doses", rows=rows)
    return await _record(asking, doses, args.at)


def _of_time(
    open_: tuple[q.DueDose, ...], when: When | None, asking: Asking
) -> list[q.DueDose]:
    if when is None:
        start, end = asking.now - timedelta(days=1), asking.now + TOGETHER
        # What nobody is asked about any more is not meant by "all my pills".
        open_ = tuple(d for d in open_ if d.status is not DoseStatus.UNCONFIRMED)
    elif _is_moment(when):
        start, end = when.start - TOGETHER, when.start + TOGETHER
    else:
        start, end = when.start, min(when.end or when.start, asking.now + TOGETHER)
    return [dose for dose in open_ if start <= dose.due <= end]


async def _record(
    asking: Asking, doses: list[q.DueDose], when: When | None
) -> Outcome | Refusal:
    """Note each; one that needs a question of its own is left for that."""
    rows: list[Mapping[str, Fact]] = []
    entries: list[Entry] = []
    last: Refusal | None = None
    for dose in doses:
        command = c.RecordDose(
            person=asking.person,
            medication=dose.medication.id,
            at=_at(dose, when, asking),
            due=dose.due,
        )
        done = await asking.desk.do(command, asking.actor)
        row: dict[str, Fact] = {
            "medication": dose.medication.shown(names=not asking.neutral),
            "amount": dose.amount,
            "due": dose.due,
        }
        if isinstance(done, Done):
            entries += done.entries
        else:
            last, row["form"] = done, "not_noted"
        rows.append(row)
    if last is not None and not entries:
        return last if len(doses) == 1 or not last.question else _none(rows)
    return Outcome(key="doses_recorded", rows=tuple(rows), entries=tuple(entries))


def _none(rows: list[Mapping[str, Fact]]) -> Outcome:
    return Outcome(key="no_doses_recorded", rows=tuple(rows))


def _at(dose: q.DueDose, when: When | None, asking: Asking) -> datetime:
    """Return when it was taken: as said, else now; of a stretch, at its own time."""
    if when is None:
        return asking.now
    if _is_moment(when):
        return min(when.start, asking.now)
    return min(dose.due, asking.now)


def _is_moment(when: When) -> bool:
    """Say whether an hour was named rather than a part of a day."""
    return when.end is None or when.end - when.start <= MINUTE


TOOL: Final = Tool(
    name="record_doses", args=Args, effect=Effect.WRITE, run=run, model_needs_yes=True
)
