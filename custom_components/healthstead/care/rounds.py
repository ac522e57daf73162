"""Whom an open dose is told to, and when: the person, again, then others in order.

Pure: from what stands in the record, the same every time it is asked. What was
already said is for the caller to remember; whom of the contacts was told stands
in the record, so that a restart neither forgets nor repeats it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from ..domain.ledger import ANSWERABLE, DoseStatus, instant, window_end
from ..domain.reminding import Importance, QuietHours, Rung
from .queries import DueDose
from .record import MedicationRecord, PersonRecord

DAY: Final = timedelta(days=1)


class CallKind(StrEnum):
    """Who is told of an open dose."""

    ASK = "ask"
    """The person, at its time or when it was put off to."""
    AGAIN = "again"
    """The person once more, for nobody answered."""
    CARER = "carer"
    """The next contact of the ladder."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """One telling of one open dose, at an instant in UTC."""

    at: datetime
    kind: CallKind
    number: int
    """Which repeat, or which rung, from 0."""
    rung: Rung | None = None


def calls(
    record: PersonRecord, held: MedicationRecord, dose: DueDose
) -> tuple[Call, ...]:
    """Return every telling of an open dose, in order; none once it is answered.

    An acknowledgement leaves only the first: somebody sees to it. Once its window
    has ended only others hear of it; of one that gave way to the next, nobody.
    """
    if dose.status.closed or dose.overtaken is not None:
        return ()
    found = [*_to_the_person(record, held, dose), *_to_others(record, held, dose)]
    if instant(dose.due) in held.acknowledged:
        found = [call for call in found if call.kind is CallKind.ASK]
    return tuple(sorted(found, key=lambda call: (call.at, call.kind)))


def asked_at(dose: DueDose) -> datetime:
    """Return when the person is asked: at its time, or when it is put off to."""
    return instant(dose.due) if dose.put_off is None else dose.put_off


def _to_the_person(
    record: PersonRecord, held: MedicationRecord, dose: DueDose
) -> Iterator[Call]:
    if dose.status is DoseStatus.UNCONFIRMED:
        return
    reminding, base = held.medication.handling.reminding, asked_at(dose)
    yield Call(at=base, kind=CallKind.ASK, number=0)
    if reminding.repeat_every is None:
        return
    end = window_end(dose.due, dose.put_off, reminding)
    quiet = _quiet(record.reach.quiet, reminding.importance)
    zone = ZoneInfo(record.person.profile.zone)
    last = base
    for number in range(reminding.repeats):
        moment = base + reminding.repeat_every * (number + 1)
        moment = after_quiet(moment, quiet, zone)
        if last < moment < end:  # several that waited for the morning are one
            yield Call(at=moment, kind=CallKind.AGAIN, number=number)
            last = moment


def _to_others(
    record: PersonRecord, held: MedicationRecord, dose: DueDose
) -> Iterator[Call]:
    """Yield the rungs; in quiet hours they wait, even past the end of the window."""
    told = held.told.get(instant(dose.due), frozenset())
    base = asked_at(dose)
    zone = ZoneInfo(record.person.profile.zone)
    importance = held.medication.handling.reminding.importance
    for number, rung in enumerate(record.reach.ladder):
        if rung.contact in told:
            continue
        quiet = _quiet(rung.quiet, importance)
        moment = after_quiet(base + rung.after, quiet, zone)
        if moment - base <= ANSWERABLE:
            yield Call(at=moment, kind=CallKind.CARER, number=number, rung=rung)


def _quiet(quiet: QuietHours | None, importance: Importance) -> QuietHours | None:
    return None if importance is Importance.CRITICAL else quiet


def after_quiet(moment: datetime, quiet: QuietHours | None, zone: ZoneInfo) -> datetime:
    """Return the moment, or the end of the quiet hours that it lies in."""
    wall = moment.astimezone(zone)
    if quiet is None or not quiet.holds(wall):
        return moment
    ends = datetime.combine(wall.date(), quiet.end, tzinfo=zone).replace(fold=wall.fold)
    if ends.replace(tzinfo=None) <= wall.replace(tzinfo=None):
        ends = datetime.combine(wall.date() + DAY, quiet.end, tzinfo=zone)
    return instant(ends)
