"""Made-up backups in the shapes that MedTimer writes."""

import json
from datetime import UTC, date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

LISBON: Final = ZoneInfo("Europe/Lisbon")
NOW: Final = datetime(2026, 10, 5, 8, 30, 20, tzinfo=UTC)
"""Half past nine in Lisbon on a Monday."""
LOCAL: Final = datetime.fromisoformat("2026-10-05T09:30")


def day(text: str) -> int:
    """Return a day as MedTimer counts it."""
    return (date.fromisoformat(text) - date(1970, 1, 1)).days


def wall(text: str) -> datetime:
    """Return a time of the wall clock."""
    return datetime.fromisoformat(text)


def seconds(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp())


def a_reminder(number: int = 1, **more: Any) -> dict[str, Any]:
    """Return a reminder with every field that the latest version writes."""
    return {
        "reminderId": number,
        "timeInMinutes": 480,
        "createdTimestamp": 1_700_000_000,
        "consecutiveDays": 1,
        "pauseDays": 0,
        "instructions": "",
        "cycleStartDay": 19823,
        "amount": "1",
        "days": [True] * 7,
        "active": True,
        "periodStart": 0,
        "periodEnd": 0,
        "activeDaysOfMonth": -1,
        "linkedReminderId": 0,
        "intervalStart": 0,
        "intervalStartsFromProcessed": False,
        "variableAmount": False,
        "automaticallyTaken": False,
        "intervalStartTimeOfDay": 480,
        "intervalEndTimeOfDay": 1320,
        "windowedInterval": False,
        "outOfStockThreshold": 0.0,
        "outOfStockReminderType": "OFF",
        "expirationReminderType": "OFF",
        "notificationImportance": "SAME_AS_MEDICINE",
        **more,
    }


def a_medicine(
    name: str = "Metformin", *reminders: dict[str, Any], **more: Any
) -> dict[str, Any]:
    return {
        "medicine": {
            "name": name,
            "color": -65536,
            "useColor": True,
            "notificationImportance": 3,
            "iconId": 5,
            "amount": 0.0,
            "refillSizes": [],
            "unit": "tablets",
            "sortOrder": 1.0,
            "notes": "",
            "showNotificationAsAlarm": False,
            "productionDate": 0,
            "expirationDate": 0,
            "cannotBeSkipped": False,
            **more,
        },
        "tags": [{"name": "Morning"}],
        "reminders": list(reminders),
    }


def an_event(name: str = "Metformin", **more: Any) -> dict[str, Any]:
    return {
        "medicineName": name,
        "amount": "1",
        "color": -65536,
        "useColor": True,
        "status": "TAKEN",
        "remindedTimestamp": seconds("2026-10-04T08:00:00+01:00"),
        "processedTimestamp": seconds("2026-10-04T08:05:00+01:00"),
        "reminderId": 1,
        "iconId": 4,
        "tags": [],
        "lastIntervalReminderTimeInMinutes": 0,
        "notes": "",
        "reminderType": "TIME_BASED",
        "stockBefore": -1.0,
        "stockAfter": -1.0,
        "stockUnit": "",
        "cannotBeSkipped": False,
        **more,
    }


def a_backup(*medicines: object, events: list[Any] | None = None, **more: Any) -> str:
    """Return a combined backup, pretty-printed as MedTimer does."""
    sections = {
        "medicines": {"version": 30, "list": list(medicines)},
        "events": {"version": 30, "list": events or []},
        **more,
    }
    return json.dumps(sections, indent=2, ensure_ascii=False)
