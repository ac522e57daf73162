"""The forms about limits of vital signs: fields, and what the answers mean.

``flow_limits`` asks and sends. A limit is kept in the unit in which it was given, with
who set it and when; how long it must be left is taken from the default it stands for.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final
from zoneinfo import ZoneInfo

import voluptuous as vol
from homeassistant.helpers.selector import (
    BooleanSelector,
    DateSelector,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    TextSelector,
)
from homeassistant.helpers.typing import VolDictType

from .care.record import PersonRecord
from .domain.quantity import plain
from .domain.vitals import VitalKind
from .domain.watching.limit_table import (
    ADULT_LIMITS,
    CONFIRMED,
    HARD_QUIET,
    MARGIN,
    REST_OR_UNKNOWN,
    SOFT_QUIET,
    SOON,
)
from .domain.watching.shapes import (
    ANY,
    Context,
    Half,
    Level,
    Limit,
    LimitId,
    Persistence,
    SetBy,
)
from .domain.watching.units import WATCHED_UNIT, Why, code_of, converted
from .medication_fields import choice
from .medication_form import FormError

UNITS: Final[Mapping[VitalKind, tuple[str, ...]]] = {
    VitalKind.GLUCOSE: ("mg/dL", "mmol/L"),
    VitalKind.TEMPERATURE: ("Cel", "[degF]"),
    VitalKind.WEIGHT: ("kg", "[lb_av]"),
}
"""Kinds that people read in several units."""
PEOPLE: Final = (SetBy.PERSON, SetBy.CARER, SetBy.CLINICIAN)
UNIT_LABELS: Final[Mapping[str, str]] = {
    "mm[Hg]": "mmHg",
    "Cel": "\u00b0C",
    "[degF]": "\u00b0F",
    "[lb_av]": "lb",
    "{score}": "",
    "{steps}": "",
}
"""Units as people write them; the others as they are."""
_AT_REST: Final = frozenset(
    {VitalKind.HEART_RATE, VitalKind.BLOOD_PRESSURE, VitalKind.RESPIRATORY_RATE}
)
"""Kinds that mean something else while somebody moves."""
_MANY: Final = Decimal(10000)

NUMBER: Final = NumberSelector(
    NumberSelectorConfig(min=0, max=200_000, step="any", mode=NumberSelectorMode.BOX)
)


def questions(kind: VitalKind, *, known: bool) -> vol.Schema:
    """Return what is asked about a limit of a kind; ``known``: it is there already."""
    fields: VolDictType = {}
    if kind is VitalKind.BLOOD_PRESSURE:
        fields[vol.Required("half", default=Half.SYSTOLIC)] = choice(list(Half), "half")
    fields[vol.Optional("low")] = NUMBER
    fields[vol.Optional("high")] = NUMBER
    if kind in UNITS:
        fields[vol.Required("unit", default=UNITS[kind][0])] = units(UNITS[kind])
    fields |= {
        vol.Required("level", default=Level.SOFT): choice(list(Level), "limit_level"),
        vol.Optional("contexts"): choice(list(Context), "context", multiple=True),
        vol.Required("set_by", default=SetBy.PERSON): choice(PEOPLE, "set_by"),
        vol.Optional("set_by_name"): TextSelector(),
        vol.Required("set_on"): DateSelector(),
    }
    if known:
        fields[vol.Required("remove", default=False)] = BooleanSelector()
    return vol.Schema(fields)


def units(known: Sequence[str]) -> SelectSelector:
    """Return a list of units, which are the same in every language."""
    options = [
        SelectOptionDict(value=unit, label=UNIT_LABELS.get(unit, unit))
        for unit in known
    ]
    return SelectSelector(SelectSelectorConfig(options=options))


def first_answers(
    record: PersonRecord, kind: VitalKind, now: datetime
) -> dict[str, Any]:
    """Return what a new limit begins with: the person's own unit, and today."""
    shown: dict[str, Any] = {
        "contexts": list(_contexts(kind)),
        "set_on": now.astimezone(record.zone).date().isoformat(),
    }
    if kind is VitalKind.GLUCOSE and record.person.profile.glucose_unit:
        shown["unit"] = record.person.profile.glucose_unit
    return shown


def limit_shown(limit: Limit, zone: ZoneInfo) -> dict[str, Any]:
    """Return the answers that would leave a limit as it is."""
    set_at = limit.set_at
    return {
        "half": limit.half,
        "low": None if limit.low is None else float(limit.low),
        "high": None if limit.high is None else float(limit.high),
        "unit": limit.unit,
        "level": limit.level,
        "contexts": list(limit.contexts),
        "set_by": limit.set_by,
        "set_by_name": limit.set_by_name,
        "set_on": set_at and set_at.astimezone(zone).date().isoformat(),
    }


def limit_of(
    kind: VitalKind,
    answers: Mapping[str, Any],
    name: LimitId,
    record: PersonRecord,
    now: datetime,
) -> Limit:
    """Return the limit that the answers mean; raises ``FormError``."""
    low, high = _number(answers, "low"), _number(answers, "high")
    if low is None and high is None:
        raise FormError("low", "limit_empty")
    unit = answers.get("unit") or WATCHED_UNIT[kind]
    level = Level(answers["level"])
    margin = _margin(kind, unit, level)
    if low is not None and high is not None and high - low <= 2 * margin:
        raise FormError("high", "limits_too_close", plain(2 * margin))
    set_by = SetBy(answers["set_by"])
    half = Half(answers["half"]) if kind is VitalKind.BLOOD_PRESSURE else None
    return Limit(
        id=name,
        kind=kind,
        unit=unit,
        low=low,
        high=high,
        half=half,
        contexts=tuple(Context(one) for one in answers.get("contexts") or ())
        or _contexts(kind),
        level=level,
        persistence=_persistence(kind, half, level),
        margin=margin,
        refractory=HARD_QUIET if level is Level.HARD else SOFT_QUIET,
        set_by=set_by,
        set_by_name=setter(answers, "set_by_name", needed=set_by is not SetBy.PERSON),
        set_at=moment_of(answers, "set_on", record.zone, now),
    )


def setter(answers: Mapping[str, Any], field: str, *, needed: bool) -> str:
    """Return who set something, by name; raises ``FormError`` where that is missing."""
    name = str(answers.get(field) or "").strip()
    if needed and not name:
        raise FormError(field, "setter_missing")
    return name


def moment_of(
    answers: Mapping[str, Any], field: str, zone: ZoneInfo, now: datetime
) -> datetime:
    """Return when something was set: a day that has come; raises ``FormError``."""
    today = now.astimezone(zone).date()
    given = answers.get(field)
    day = date.fromisoformat(given) if given else today
    if day > today:
        raise FormError(field, "date_ahead")
    return now if day == today else datetime.combine(day, time(12), zone)


def _number(answers: Mapping[str, Any], field: str) -> Decimal | None:
    value = answers.get(field)
    return None if value is None else Decimal(str(value)).normalize() + 0


def _contexts(kind: VitalKind) -> tuple[Context, ...]:
    return REST_OR_UNKNOWN if kind in _AT_REST else ANY


def _persistence(kind: VitalKind, half: Half | None, level: Level) -> Persistence:
    """Return how long the default of this number and level waits, else the usual."""
    rows: Iterable[Limit] = (
        row
        for row in ADULT_LIMITS
        if (row.kind, row.half, row.level) == (kind, half, level)
    )
    usual = CONFIRMED if level is Level.HARD else SOON
    return next((row.persistence for row in rows), usual)


def _margin(kind: VitalKind, unit: str, level: Level) -> Decimal:
    """Return the margin of the kind as a difference in the unit of the limit."""
    margin = MARGIN.get(kind, Decimal(0)) * (2 if level is Level.HARD else 1)
    code = code_of(kind, unit)
    assert not isinstance(code, Why)  # noqa: S101 - chosen from a list
    one = (converted(_MANY, code) - converted(Decimal(0), code)) / _MANY
    return (margin / one).quantize(Decimal("0.01")).normalize() + 0
