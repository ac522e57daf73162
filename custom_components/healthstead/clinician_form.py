"""The form about one clinician: its fields, and what the answers mean.

Pure translation between a form and the directory; ``flow_clinician`` asks and sends.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import time
from itertools import pairwise
from typing import Any, Final

import voluptuous as vol
from homeassistant.helpers.selector import (
    EntitySelector,
    EntitySelectorConfig,
    LocationSelector,
    LocationSelectorConfig,
    ObjectSelector,
    ObjectSelectorConfig,
    ObjectSelectorField,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TextSelectorConfig,
    TextSelectorType,
    TimeSelector,
)

from .domain.appointment import BookingWay, Clinician, TimeRange
from .domain.schedule import Weekday
from .domain.specialties import SPECIALTIES, specialty_of
from .medication_fields import choice, number
from .medication_form import FormError

SHORTEST, USUAL, LONGEST = 5, 30, 480
"""Minutes that a visit lasts."""
FARTHEST: Final = 24 * 60
NUMBER_OF: Final = {day.value: str(number) for number, day in enumerate(Weekday, 1)}
BY_ONESELF: Final = tuple(way for way in BookingWay if way is not BookingWay.SERVER)
"""Who is booked at a server comes from the server, and not from this form."""
NEEDED: Final[Mapping[BookingWay, str]] = {
    BookingWay.PHONE: "phone",
    BookingWay.EMAIL: "email",
    BookingWay.LINK: "page",
}
"""What a way of booking cannot do without."""
TEXTS: Final = ("phone", "email", "place", "page", "calendar")


def _specialty() -> SelectSelector:
    """Return the kinds by the words people use; another may be typed."""
    options = [
        SelectOptionDict(value=code, label=words[0][:1].upper() + words[0][1:])
        for code, words in SPECIALTIES.items()
    ]
    return SelectSelector(
        SelectSelectorConfig(
            options=options,
            mode=SelectSelectorMode.DROPDOWN,
            custom_value=True,
            sort=True,
        )
    )


def _typed(kind: TextSelectorType) -> TextSelector:
    return TextSelector(TextSelectorConfig(type=kind))


_HOURS: Final = ObjectSelector(
    ObjectSelectorConfig(
        multiple=True,
        label_field="days",
        description_field="from",
        translation_key="clinician_hours",
        fields={
            "days": ObjectSelectorField(
                selector=choice(list(Weekday), "weekday", multiple=True), required=True
            ),
            "from": ObjectSelectorField(selector=TimeSelector(), required=True),
            "until": ObjectSelectorField(selector=TimeSelector(), required=True),
        },
    )
)


def fields(way: BookingWay) -> vol.Schema:
    """Return what is asked; ``way`` is how the clinician is booked until now."""
    ways = [*BY_ONESELF, *([way] if way is BookingWay.SERVER else [])]
    return vol.Schema(
        {
            vol.Required("name"): TextSelector(),
            vol.Required("specialty"): _specialty(),
            vol.Required("way", default=BookingWay.LIST): choice(ways, "booking_way"),
            vol.Optional("hours"): _HOURS,
            vol.Required("slot_minutes", default=USUAL): number(
                SHORTEST, LONGEST, "min"
            ),
            vol.Optional("phone"): _typed(TextSelectorType.TEL),
            vol.Optional("email"): _typed(TextSelectorType.EMAIL),
            vol.Optional("page"): _typed(TextSelectorType.URL),
            vol.Optional("place"): TextSelector(),
            vol.Optional("location"): LocationSelector(LocationSelectorConfig()),
            vol.Optional("travel_minutes"): number(0, FARTHEST, "min"),
            vol.Optional("calendar"): EntitySelector(
                EntitySelectorConfig(domain="calendar")
            ),
        }
    )


def shown(clinician: Clinician) -> dict[str, Any]:
    """Return the answers that would leave everything as it is."""
    told: dict[str, Any] = {
        "name": clinician.name,
        "specialty": specialty_of(clinician.specialty) or clinician.specialty,
        "way": clinician.way,
        "hours": _rows(clinician),
        "slot_minutes": clinician.slot_minutes,
        **{name: text for name in TEXTS if (text := getattr(clinician, name))},
    }
    if clinician.travel_minutes is not None:
        told["travel_minutes"] = clinician.travel_minutes
    latitude, _, longitude = clinician.point.partition(",")
    if longitude:
        told["location"] = {"latitude": float(latitude), "longitude": float(longitude)}
    return told


def _rows(clinician: Clinician) -> list[dict[str, Any]]:
    """Return the hours, days with the same ones on one row."""
    rows: dict[tuple[time, time], list[str]] = {}
    for day, key in NUMBER_OF.items():
        for one in clinician.hours.get(key, ()):
            rows.setdefault((one.start, one.end), []).append(day)
    return [
        {"days": days, "from": start.isoformat(), "until": end.isoformat()}
        for (start, end), days in sorted(rows.items())
    ]


def clinician_of(
    answers: Mapping[str, Any], before: Clinician, others: Iterable[Clinician]
) -> Clinician:
    """Return the clinician with the answers; what the form does not ask stays."""
    name = str(answers["name"]).strip()
    specialty = str(answers["specialty"]).strip()
    if not name:
        raise FormError("name", "name_missing")
    if not specialty:
        raise FormError("specialty", "specialty_missing")
    kind = specialty_of(specialty) or specialty
    same = {(one.name.casefold(), one.specialty) for one in others}
    if (name.casefold(), kind) in same:
        raise FormError("name", "clinician_exists")
    way = BookingWay(answers["way"])
    texts = {field: str(answers.get(field) or "").strip() for field in TEXTS}
    _check(way, texts)
    travel = answers.get("travel_minutes")
    return replace(
        before,
        name=name,
        specialty=kind,
        way=way,
        hours=_hours(answers.get("hours") or ()),
        slot_minutes=int(answers["slot_minutes"]),
        point=_point(answers.get("location")),
        travel_minutes=None if travel is None else int(travel),
        phone=texts["phone"],
        email=texts["email"],
        place=texts["place"],
        page=texts["page"],
        calendar=texts["calendar"],
    )


def _check(way: BookingWay, texts: Mapping[str, str]) -> None:
    """Refuse an address that is none, and a way without what it needs."""
    email, page = texts["email"], texts["page"]
    if email and (email.count("@") != 1 or " " in email or email.strip("@") != email):
        raise FormError("email", "email_unclear")
    if page and not page.startswith(("https://", "http://")):
        raise FormError("page", "page_unclear")
    needed = NEEDED.get(way)
    if needed is not None and not texts[needed]:
        raise FormError(needed, f"{needed}_missing")


def _hours(rows: Iterable[Mapping[str, Any]]) -> dict[str, tuple[TimeRange, ...]]:
    """Return the hours by day of the week; ranges of one day may not overlap."""
    found: dict[str, list[TimeRange]] = {}
    for row in rows:
        start, end = (time.fromisoformat(row[name]) for name in ("from", "until"))
        if end <= start:
            raise FormError("hours", "hours_upside_down", f"{start:%H:%M}-{end:%H:%M}")
        if not row["days"]:
            raise FormError("hours", "hours_without_day", f"{start:%H:%M}-{end:%H:%M}")
        for day in dict.fromkeys(row["days"]):
            found.setdefault(NUMBER_OF[day], []).append(TimeRange(start=start, end=end))
    return {day: _in_order(ranges) for day, ranges in sorted(found.items())}


def _in_order(ranges: list[TimeRange]) -> tuple[TimeRange, ...]:
    ordered = tuple(sorted(ranges, key=lambda one: one.start))
    for one, following in pairwise(ordered):
        if following.start < one.end:
            said = f"{one.start:%H:%M}-{one.end:%H:%M}"
            raise FormError("hours", "hours_overlap", said)
    return ordered


def _point(location: Mapping[str, Any] | None) -> str:
    if not location:
        return ""
    return f"{location['latitude']:.5f},{location['longitude']:.5f}"
