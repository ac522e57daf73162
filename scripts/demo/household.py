"""The demo household, built around the present moment. Synthetic people only.

Metformin falls due within the hour and the dentist is free every Friday at
15:00, so that the same sentences work at any hour and twice in a row.
"""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

ZONE: Final = "Europe/London"
COUNTRY: Final = "GB"
SUNDAY: Final = 6
TAKEN: Final = 0.94
"""Share of the doses of the past that were taken; the rest was left out."""


def demo_world(now: datetime, *, days: int = 0) -> dict[str, Any]:
    """Return the household, with ``days`` of history before ``now``."""
    local = now.astimezone(ZoneInfo(ZONE)).replace(second=0, microsecond=0)
    first, second = _metformin_times(now)
    rosa = {
        "Metformin": (f"Take 1 tablet every day at {first} and {second}", 60),
        "Ramipril": ("Take 1 tablet every day at 07:30", 24),
        "Vitamin D": ("Take 1 capsule once a week on Sunday at 09:00", 12),
    }
    paul = {
        "Atorvastatin": ("Take 1 tablet every day at 21:30", 40),
        "Paracetamol": (
            "Take 1 tablet every 6 hours as needed for pain, maximum 4 per day",
            16,
        ),
    }
    dice = random.Random(20261101)  # noqa: S311 - a made-up past, the same each time
    return {
        "now": local.isoformat(),
        "time_zone": ZONE,
        "country": COUNTRY,
        "people": [
            {
                "name": "Rosa Demo",
                "birth_year": 1948,
                "speaker": True,
                "medications": _medications(rosa),
                "doses": list(
                    _history(
                        local, days, dice, ("Metformin", "Ramipril", "Vitamin D"), first
                    )
                ),
                "vitals": _vitals(local, dice),
                "symptoms": _symptoms(local),
                "contacts": [
                    {"name": "Paul Demo", "relation": "husband", "phone": "0000 1"},
                    {"name": "Nina Demo", "relation": "daughter", "phone": "0000 2"},
                ],
                "allergies": ["penicillin"],
                "conditions": ["type 2 diabetes", "high blood pressure"],
            },
            {
                "name": "Paul Demo",
                "birth_year": 1946,
                "medications": _medications(paul),
                "doses": list(_history(local, days, dice, ("Atorvastatin",), first)),
                "appointments": _visits(local),
                "contacts": [
                    {"name": "Rosa Demo", "relation": "wife", "phone": "0000 3"},
                ],
            },
        ],
        "clinicians": [
            {
                "name": "Dr Okafor",
                "specialty": "dentistry",
                "hours": {
                    "mon": ["09:00-12:00"],
                    "wed": ["09:00-12:00", "14:00-17:00"],
                    "fri": ["13:00-17:00"],
                },
            },
            {
                "name": "Dr Lindqvist",
                "specialty": "general_practice",
                "hours": {
                    day: ["08:30-12:00", "14:00-16:30"]
                    for day in ("mon", "tue", "thu", "fri")
                },
            },
            {
                "name": "Dr Moreau",
                "specialty": "cardiology",
                "hours": {"tue": ["09:00-12:00"], "thu": ["13:00-17:00"]},
            },
        ],
    }


def _metformin_times(now: datetime) -> tuple[str, str]:
    """Return a time within the hour and the one twelve hours away, early first."""
    # Counted on the instant: on the wall clock the hour may be skipped or come twice.
    soon = (now + timedelta(minutes=35 - now.minute % 5)).astimezone(ZoneInfo(ZONE))
    other = soon.replace(hour=(soon.hour + 12) % 24)
    first, second = sorted((f"{soon:%H:%M}", f"{other:%H:%M}"))
    return first, second


def _medications(named: dict[str, tuple[str, int]]) -> list[dict[str, Any]]:
    return [
        {"name": name, "direction": direction, "stock": stock}
        for name, (direction, stock) in named.items()
    ]


def _history(
    local: datetime,
    days: int,
    dice: random.Random,
    names: tuple[str, ...],
    metformin: str,
) -> Iterator[dict[str, Any]]:
    """Yield answers to the doses of past days; a yesterday that is complete."""
    hours = {
        "Metformin": metformin,
        "Ramipril": "07:30",
        "Vitamin D": "09:00",
        "Atorvastatin": "21:30",
    }
    for back in range(max(days, 1), -1, -1):
        day = local - timedelta(days=back)
        for name in names:
            if name == "Vitamin D" and day.weekday() != SUNDAY:
                continue
            hour, minute = (int(part) for part in hours[name].split(":"))
            for turn in range(2 if name == "Metformin" else 1):
                due = day.replace(hour=hour + 12 * turn, minute=minute)
                taken = dice.random() < TAKEN
                at = due + timedelta(minutes=dice.randint(-10, 25)) if taken else due
                if at < local - timedelta(hours=2):
                    status = "taken" if taken else "skipped"
                    yield {
                        "medication": name,
                        "at": at.isoformat(),
                        "status": status,
                    }


def _visits(local: datetime) -> list[dict[str, Any]]:
    """Return a visit that was and one that is coming, both at a quiet hour."""
    told = [(-33, "done"), (6, "booked")]
    visits = []
    for ahead, status in told:
        start = (local + timedelta(days=ahead)).replace(hour=11, minute=30)
        visits.append(
            {
                "clinician": "Dr Lindqvist",
                "start": start.isoformat(),
                "end": (start + timedelta(minutes=30)).isoformat(),
                "status": status,
            }
        )
    return visits


def _vitals(local: datetime, dice: random.Random) -> list[dict[str, Any]]:
    found = []
    for back in range(14, 0, -1):
        at = (local - timedelta(days=back)).replace(hour=8, minute=10)
        pressure = f"{dice.randint(124, 138)}/{dice.randint(76, 86)}"
        found.append(
            {
                "kind": "blood_pressure",
                "value": pressure,
                "unit": "mm[Hg]",
                "at": at.isoformat(),
            }
        )
    return found


def _symptoms(local: datetime) -> list[dict[str, Any]]:
    told = [(41, "dizzy when getting up", 4), (12, "sore knee on the stairs", 3)]
    return [
        {
            "text": text,
            "at": (local - timedelta(days=back)).isoformat(),
            "severity": severity,
        }
        for back, text, severity in told
    ]
