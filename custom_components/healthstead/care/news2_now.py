"""The early-warning score of one person now: from fresh readings and plain answers.

NEWS2 with its exclusions (``domain.news2``): below sixteen, in pregnancy there is
none, and scale 2 only where a clinician has set a target of 88 to 92 %. What is
missing or too old leaves no total: what is there is a lower bound and never "normal".
How awake somebody is and whether oxygen is given is only what somebody said. What a
wearable shows by itself, pulse and saturation, is not called NEWS2.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final

from ..domain.news2 import ADULT_YEARS, Band, Score, Vitals, news2
from ..domain.vitals import Measured, Reading, VitalKind
from ..domain.watching.freshness import TOLERANCE
from ..domain.watching.shapes import Evidence
from ..domain.watching.units import in_watched_unit
from .pressures_now import evidence_of, pressure_means_of
from .record import PersonRecord

WINDOW: Final = timedelta(hours=1)
"""So far apart from now a part may be [product choice]: a score is one set."""

NAMES: Final = {
    VitalKind.RESPIRATORY_RATE: "resp_rate",
    VitalKind.SPO2: "spo2",
    VitalKind.BLOOD_PRESSURE: "systolic",
    VitalKind.HEART_RATE: "pulse",
    VitalKind.TEMPERATURE: "temp_c",
}
"""The measured parts of the chart."""
OF_A_WEARABLE: Final = frozenset({"spo2", "pulse", "on_oxygen"})
SCALE_1: Final = 1
SCALE_2: Final = 2

# Home wording for each row of the report's table of responses [product choice], after
# clinical reference 1.2; the report's own are for hospitals.
WORDING: Final[Mapping[str, str]] = {
    "0": "news2_keep_routine",
    "1_to_4": "news2_note_and_repeat",
    "3_in_single_parameter": "news2_same_day_call",
    "5_or_6": "news2_urgent_care_now",
    "7_or_more": "news2_emergency",
}
_AT_LEAST: Final[Mapping[Band, str]] = {
    Band.LOW_MEDIUM: "news2_same_day_call",
    Band.MEDIUM: "news2_urgent_care_now",
    Band.HIGH: "news2_emergency",
}
"""What a lower bound already asks for; below it only says what is missing."""


type Live = Mapping[VitalKind, Evidence]
"""The newest reading of each kind, as its sensor gave it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One part of the score and where it comes from."""

    name: str
    value: str
    at: datetime
    source: str
    points: int | None


@dataclass(frozen=True, kw_only=True, slots=True)
class EarlyWarning:
    """The score with all it was made of, and what is said of it at home."""

    score: Score
    parts: tuple[Part, ...]
    wording: str
    """Key of the home wording, or of why there is no score."""
    scale: int = SCALE_1
    too_old: tuple[str, ...] = ()
    """Parts that are known, but not of this hour."""

    @property
    def wearable_only(self) -> bool:
        """Say whether only what a watch shows is known: that is no NEWS2."""
        missing = self.score.missing
        known = set(self.score.scores or ()) - set(missing)
        return bool(missing) and known <= OF_A_WEARABLE


@dataclass(frozen=True, kw_only=True, slots=True)
class _Found:
    measured: Measured
    at: datetime
    source: str


def early_warning(record: PersonRecord, live: Live, now: datetime) -> EarlyWarning:
    """Return the score of now, or what it is at least, or why there is none."""
    newest = {kind: _newest(record, live, kind) for kind in NAMES}
    fresh = {k: one for k, one in newest.items() if one and _is_fresh(one.at, now)}
    old = tuple(NAMES[k] for k, one in newest.items() if one and k not in fresh)
    vitals = _vitals(record, fresh, now)
    score = news2(vitals)
    return EarlyWarning(
        score=score,
        parts=_parts(record, fresh, score, vitals),
        wording=_wording(score),
        scale=vitals.spo2_scale,
        too_old=old if score.band is not Band.NOT_APPLICABLE else (),
    )


def is_offered(record: PersonRecord, now: datetime) -> bool:
    """Say whether this score is for somebody at all."""
    age = age_of(record, now)
    return not record.watch.pregnant and (age is None or age >= ADULT_YEARS)


def age_of(record: PersonRecord, now: datetime) -> int | None:
    """Return how old somebody turns this year, if that is known."""
    born = record.person.profile.birth_year
    return None if born is None else now.year - born


def _is_fresh(at: datetime | None, now: datetime) -> bool:
    return at is not None and -TOLERANCE <= now - at <= WINDOW


def _newest(record: PersonRecord, live: Live, kind: VitalKind) -> _Found | None:
    """Return the newest reading, entered or from a sensor; pressures by their mean."""
    found = [*_entered(record.readings.get(kind, ()))]
    if (shown := live.get(kind)) is not None:
        found.append(shown)
    if not found:
        return None
    last = max(found, key=lambda one: one.at)
    measured = in_watched_unit(last.measured)
    if not isinstance(measured, Measured):
        return None
    return _Found(measured=measured, at=last.at, source=last.source)


def _entered(readings: Iterable[Reading]) -> Iterable[Evidence]:
    known = tuple(readings)
    if means := pressure_means_of(known):
        last = means[-1]
        used = last.used[-1]
        yield Evidence(
            at=last.at, measured=last.measured, given=used.given, source=used.source
        )
    elif known:
        yield evidence_of(known[-1])


def _vitals(
    record: PersonRecord, fresh: Mapping[VitalKind, _Found], now: datetime
) -> Vitals:
    def value(kind: VitalKind) -> Decimal | None:
        found = fresh.get(kind)
        return None if found is None else found.measured.value

    told, target = record.bedside, record.watch.saturation
    awake = told.consciousness if _is_fresh(told.awake_at, now) else None
    return Vitals(
        resp_rate=value(VitalKind.RESPIRATORY_RATE),
        spo2=value(VitalKind.SPO2),
        on_oxygen=told.on_oxygen if _is_fresh(told.air_at, now) else None,
        systolic=value(VitalKind.BLOOD_PRESSURE),
        pulse=value(VitalKind.HEART_RATE),
        consciousness=None if awake is None else awake.value,
        temp_c=value(VitalKind.TEMPERATURE),
        spo2_scale=SCALE_1 if target is None else SCALE_2,
        age_years=age_of(record, now),
        pregnant=record.watch.pregnant,
    )


def _wording(score: Score) -> str:
    if score.band is Band.NOT_APPLICABLE:
        return f"news2_{score.reason}"
    if score.band is Band.INVALID:
        return "news2_invalid"
    if score.total is not None:
        return WORDING[score.response]
    return _incomplete(score)


def _incomplete(score: Score) -> str:
    """Return what is said of a lower bound: never that all is well."""
    return _AT_LEAST.get(score.min_band or Band.LOW, "news2_incomplete")


def _parts(
    record: PersonRecord,
    fresh: Mapping[VitalKind, _Found],
    score: Score,
    vitals: Vitals,
) -> tuple[Part, ...]:
    if score.scores is None:
        return ()
    told = record.bedside
    parts = [
        Part(
            name=name,
            value=str(found.measured),
            at=found.at,
            source=found.source,
            points=score.scores[name],
        )
        for kind, name in NAMES.items()
        if (found := fresh.get(kind)) is not None
    ]
    answers = (
        ("consciousness", vitals.consciousness, told.awake_at),
        ("on_oxygen", _air(vitals.on_oxygen), told.air_at),
    )
    for name, value, at in answers:
        if value is not None and at is not None:
            points = score.scores[name]
            part = Part(name=name, value=value, at=at, source="told", points=points)
            parts.append(part)
    return tuple(parts)


def _air(on_oxygen: bool | None) -> str | None:
    if on_oxygen is None:
        return None
    return "oxygen" if on_oxygen else "air"
