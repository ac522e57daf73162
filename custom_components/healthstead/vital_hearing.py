"""States of the house as readings and clues: value, unit, and the time it is of.

Translates and nothing more: what a value means is ``domain.watching``'s. Unavailable
and unknown are no reading. A value that was there already when its entity appeared
may be hours old, so it is one only if it says itself when it was measured.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Final

from homeassistant.const import (
    ATTR_RESTORED,
    ATTR_UNIT_OF_MEASUREMENT,
    STATE_UNAVAILABLE,
    STATE_UNKNOWN,
)
from homeassistant.core import State
from homeassistant.util import dt as dt_util

from .care.record import PersonRecord
from .domain.ids import PersonId
from .domain.sources import Clue, ClueSource, VitalSource
from .domain.vitals import Beyond, VitalKind, off_the_meter
from .domain.watching.activity import Doing
from .domain.watching.clue_words import asleep_of, doing_of
from .domain.watching.shapes import Sample
from .domain.watching.units import code_of

TOGETHER: Final = timedelta(seconds=60)
"""Two halves of one blood pressure are told at most so far apart [product choice]."""
TIMES: Final = (
    "measured_at",
    "measurement_time",
    "measured",
    "last_measured",
    "last_measurement",
    "timestamp",
    "reading_time",
)
"""Attributes in which sensors say when a value was measured."""
NO_CLOCK: Final = 2000
"""A time before this year comes of a device without a clock."""
NOT_A_NUMBER: Final = Decimal("NaN")
ABSENT: Final = frozenset({STATE_UNAVAILABLE, STATE_UNKNOWN, "", "none"})


@dataclass(frozen=True, kw_only=True, slots=True)
class HeardReading:
    """A reading of a person, and how its source wrote it."""

    person: PersonId
    sample: Sample
    raw: str


@dataclass(frozen=True, kw_only=True, slots=True)
class HeardDoing:
    """A clue to what a person does."""

    person: PersonId
    doing: Doing
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class HeardSleep:
    """A clue to whether a person sleeps."""

    person: PersonId
    asleep: bool
    at: datetime


type Heard = HeardReading | HeardDoing | HeardSleep


@dataclass(frozen=True, kw_only=True, slots=True)
class Told:
    """One state as it came: what it says and when that was true."""

    text: str
    unit: str
    at: datetime


def told_by(old: State | None, new: State, reported: datetime) -> Told | None:
    """Return what a state says; None if it says nothing of a known time."""
    if new.state.casefold() in ABSENT:
        return None
    own = own_time(new.attributes)
    if own is None and (old is None or old.attributes.get(ATTR_RESTORED)):
        return None
    unit = new.attributes.get(ATTR_UNIT_OF_MEASUREMENT) or ""
    return Told(text=new.state, unit=str(unit), at=own or reported)


def own_time(attributes: Mapping[str, object]) -> datetime | None:
    """Return when a value was measured, if its sensor says so with a zone."""
    for name in TIMES:
        told = attributes.get(name)
        moment = dt_util.parse_datetime(told) if isinstance(told, str) else told
        if isinstance(moment, datetime) and _has_a_clock(moment):
            return dt_util.as_utc(moment)
    return None


def _has_a_clock(moment: datetime) -> bool:
    return moment.tzinfo is not None and moment.year >= NO_CLOCK


def number_of(kind: VitalKind, text: str, unit: str) -> Decimal:
    """Return the number of a state; not a number where it is none."""
    if kind is VitalKind.GLUCOSE and text.strip().upper() in list(Beyond):
        code = code_of(kind, unit)
        known = code if code == "mmol/L" else None
        return off_the_meter(Beyond(text.strip().upper()), known).value
    try:
        return Decimal(text.strip())
    except InvalidOperation:
        return NOT_A_NUMBER


@dataclass(kw_only=True, slots=True)
class _One:
    """A source whose state is the whole reading."""

    person: PersonId
    source: VitalSource

    def hear(self, _entity: str, told: Told) -> Iterator[Heard]:
        source, text = self.source, told.text
        first, slash, second = text.partition("/")
        pair = source.kind is VitalKind.BLOOD_PRESSURE and bool(slash)
        unit = told.unit or source.unit
        yield _reading(
            self.person,
            source,
            Told(text=text, unit=unit, at=told.at),
            number_of(source.kind, first if pair else text, unit),
            number_of(source.kind, second, unit) if pair else None,
        )


@dataclass(kw_only=True, slots=True)
class _Pair:
    """Two sensors that show the halves of a blood pressure, each told once."""

    person: PersonId
    source: VitalSource
    halves: dict[str, Told] = field(default_factory=dict)

    def hear(self, entity: str, told: Told) -> Iterator[Heard]:
        self.halves[entity] = told
        upper = self.halves.get(self.source.entity)
        lower = self.halves.get(self.source.second)
        if upper is None or lower is None or abs(upper.at - lower.at) > TOGETHER:
            return
        self.halves.clear()
        kind, unit = self.source.kind, upper.unit or self.source.unit
        other = lower.unit or self.source.unit
        both = Told(
            text=f"{upper.text}/{lower.text}",
            unit=unit if other == unit else f"{unit}/{other}",
            at=max(upper.at, lower.at),
        )
        yield _reading(
            self.person,
            self.source,
            both,
            number_of(kind, upper.text, unit),
            number_of(kind, lower.text, other),
        )


def _reading(
    person: PersonId,
    source: VitalSource,
    told: Told,
    value: Decimal,
    second: Decimal | None,
) -> HeardReading:
    sample = Sample(
        kind=source.kind,
        value=value,
        second=second,
        unit=told.unit,
        at=told.at,
        source=source.entity,
        deliberate=source.deliberate,
    )
    return HeardReading(person=person, sample=sample, raw=told.text)


@dataclass(kw_only=True, slots=True)
class _Clue:
    """Something that tells what a person is doing."""

    person: PersonId
    source: ClueSource

    def hear(self, _entity: str, told: Told) -> Iterator[Heard]:
        if self.source.clue is Clue.SLEEP:
            if (asleep := asleep_of(told.text)) is not None:
                yield HeardSleep(person=self.person, asleep=asleep, at=told.at)
        elif (doing := doing_of(told.text)) is not None:
            yield HeardDoing(person=self.person, doing=doing, at=told.at)


type Ear = Callable[[str, Told], Iterator[Heard]]


def ears_of(people: Iterable[PersonRecord]) -> dict[str, tuple[Ear, ...]]:
    """Return by entity who listens to it, and as what."""
    found: dict[str, tuple[Ear, ...]] = {}
    for record in people:
        for entity, ear in _ears(record):
            found[entity] = (*found.get(entity, ()), ear)
    return found


def _ears(record: PersonRecord) -> Iterator[tuple[str, Ear]]:
    person = record.person.id
    for source in record.sources.vitals:
        if source.second:
            pair = _Pair(person=person, source=source)
            yield source.entity, pair.hear
            yield source.second, pair.hear
        else:
            yield source.entity, _One(person=person, source=source).hear
    for clue in record.sources.clues:
        yield clue.entity, _Clue(person=person, source=clue).hear
