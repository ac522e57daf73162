"""The limits that a dose counts against, and how much each of them holds.

Own limits of an as-needed medication, and those of any medication with the same
ingredient that are counted over all. What was planned counts there once it is taken.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from decimal import Decimal
from enum import Enum, auto
from typing import Final
from zoneinfo import ZoneInfo

from ..domain.ledger import Dose, DoseStatus, instant
from ..domain.medication import Medication
from ..domain.quantity import Quantity
from ..domain.schedule import AsNeeded, Limit
from ..domain.schedule_words import limit_words
from .record import MedicationRecord, PersonRecord
from .weights import Scale, ingredients_of, share_one

DAY: Final = timedelta(days=1)
NONE: Final = timedelta(0)


class Weighed(Enum):
    """Whether one more dose stays within a limit."""

    WITHIN = auto()
    OVER = auto()
    UNSURE = auto()
    """Within as far as amounts can be told, but not all can."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """How far back limits count: over one medication, and over several."""

    own: timedelta = NONE
    shared: timedelta = NONE


@dataclass(frozen=True, kw_only=True, slots=True)
class _Taken:
    """A dose for counting; None: what it counts cannot be told."""

    at: datetime
    weight: Decimal | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """One limit with all that counts against it, as one more dose is to be taken."""

    limit: Limit
    scale: Scale
    new: Medication
    zone: ZoneInfo
    taken: tuple[_Taken, ...]

    @property
    def words(self) -> str:
        """Return the limit for people."""
        return limit_words(self.limit)

    def weigh(self, at: datetime, amount: Quantity | None) -> Weighed:
        """Say whether one more dose stays within."""
        weight = self.scale.weight(self.new, amount or _most(self.new, at))
        dose = _Taken(at=instant(at), weight=weight)
        verdicts = {self._total(held) for held in self._windows(dose)}
        for verdict in (Weighed.OVER, Weighed.UNSURE):
            if verdict in verdicts:
                return verdict
        return Weighed.WITHIN

    def ends(self) -> Iterator[datetime]:
        """Yield when each dose no longer counts."""
        for dose in self.taken:
            if self.limit.calendar_day:
                yield self._midnight_after(dose.at)
            elif self.limit.period is not None:
                yield dose.at + self.limit.period

    def _windows(self, new: _Taken) -> Iterator[list[_Taken]]:
        """Yield what lies together with the new dose, for each stretch that holds it."""
        period = self.limit.period
        if self.limit.calendar_day:
            day = self._day(new.at)
            yield [new, *(d for d in self.taken if self._day(d.at) == day)]
        elif period is None:
            yield [new]
        else:
            later = (d for d in self.taken if new.at < d.at < new.at + period)
            for end in (new, *later):
                first = end.at - period
                yield [d for d in (*self.taken, new) if first < d.at <= end.at]

    def _total(self, doses: list[_Taken]) -> Weighed:
        known = [dose.weight for dose in doses if dose.weight is not None]
        if sum(known, Decimal(0)) > self.scale.most:
            return Weighed.OVER
        return Weighed.WITHIN if len(known) == len(doses) else Weighed.UNSURE

    def _day(self, moment: datetime) -> object:
        return moment.astimezone(self.zone).date()

    def _midnight_after(self, moment: datetime) -> datetime:
        day = moment.astimezone(self.zone).date() + DAY
        return instant(datetime.combine(day, time(0), tzinfo=self.zone))


def rules_for(
    record: PersonRecord, held: MedicationRecord, at: datetime
) -> Iterator[Rule]:
    """Yield the limits that a dose of a medication counts against."""
    inside = None
    for owner in record.medications.values():
        for limit in _limits(owner, at):
            if limit.shared:
                inside = inside or ingredients_of(held.medication)
                for ingredient in ingredients_of(owner.medication):
                    if ingredient in inside:
                        yield _rule(record, owner, held, limit, ingredient)
            elif owner is held:
                yield _rule(record, owner, held, limit, "")


def span_of_limits(record: PersonRecord, held: MedicationRecord) -> Span:
    """Return how far back the limits count that a medication may be held to."""
    own, shared = [NONE], [NONE]
    for owner in record.medications.values():
        for limit in _limits_of(owner.medication):
            span = DAY if limit.period is None else max(limit.period, DAY)
            if not limit.shared:
                own.append(span if owner is held else NONE)
            elif owner is held or share_one(owner.medication, held.medication):
                shared.append(span)
    return Span(own=max(own), shared=max(shared))


def _limits(held: MedicationRecord, at: datetime) -> tuple[Limit, ...]:
    medication = held.medication
    if medication.stopped is not None and medication.stopped <= at:
        return ()
    schedule = medication.regimen_at(at).schedule
    return schedule.max_per_period if isinstance(schedule, AsNeeded) else ()


def _limits_of(medication: Medication) -> Iterator[Limit]:
    for regimen in medication.regimens:
        if isinstance(regimen.schedule, AsNeeded):
            yield from regimen.schedule.max_per_period


def _rule(
    record: PersonRecord,
    owner: MedicationRecord,
    held: MedicationRecord,
    limit: Limit,
    ingredient: str,
) -> Rule:
    scale = Scale(limit=limit, owner=owner.medication, ingredient=ingredient)
    counted = (
        _Taken(
            at=instant(dose.at),
            weight=scale.weight(other.medication, _amount(other.medication, dose)),
        )
        for other in _counting(record, owner, ingredient)
        for dose in other.doses()
        if dose.status is DoseStatus.TAKEN
    )
    return Rule(
        limit=limit,
        scale=scale,
        new=held.medication,
        zone=record.zone,
        taken=tuple(counted),
    )


def _counting(
    record: PersonRecord, owner: MedicationRecord, ingredient: str
) -> Iterator[MedicationRecord]:
    """Yield the medications whose doses count, stopped ones too."""
    if not ingredient:
        yield owner
        return
    for other in record.medications.values():
        if other is owner or ingredient in ingredients_of(other.medication):
            yield other


def _amount(medication: Medication, dose: Dose) -> Quantity | None:
    return dose.amount or _most(medication, dose.at)


def _most(medication: Medication, at: datetime) -> Quantity | None:
    """Return the most that may be taken at once: what nobody told counts as that."""
    schedule = medication.regimen_at(at).schedule
    if isinstance(schedule, AsNeeded):
        return schedule.amount_max or schedule.amount
    return None
