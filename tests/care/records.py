"""Records as memory holds them, made by hand: for what only reads them."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from custom_components.healthstead.care.record import MedicationRecord, PersonRecord
from custom_components.healthstead.domain.ids import MedicationId, PersonId
from custom_components.healthstead.domain.ledger import Dose, DoseStatus
from custom_components.healthstead.domain.medication import Handling, Medication
from custom_components.healthstead.domain.person import Person, Profile
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.reminding import Reach
from custom_components.healthstead.domain.schedule import (
    ClockTimes,
    Course,
    DoseTime,
    Schedule,
)

ZONE = "Europe/Lisbon"
PILL = MedicationId("pill")
EIGHT = datetime(2026, 10, 5, 8, tzinfo=ZoneInfo(ZONE))
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
ONE = Quantity(value=Decimal(1), unit="tablet")


def utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def at_hours(
    *hours: int, start: datetime = EIGHT - 30 * DAY, until: date | None = None
) -> ClockTimes:
    """Return a schedule of full hours, each day from midnight of the start on."""
    rows = tuple(DoseTime(time=time(hour), amount=ONE) for hour in hours)
    begins = start.replace(hour=0, minute=0, tzinfo=None)
    return ClockTimes(course=Course(start=begins, until=until), rows=rows)


def a_pill(
    *hours: int,
    schedule: Schedule | None = None,
    answers: dict[datetime, Dose] | None = None,
    started: datetime = EIGHT - 30 * DAY,
    until: date | None = None,
    handling: Handling | None = None,
    name: MedicationId = PILL,
    more: dict[str, Any] | None = None,
    **medication: Any,
) -> MedicationRecord:
    """Return one medication; ``more`` is for the record, the rest for what it is."""
    given = {utc(due): dose for due, dose in (answers or {}).items()}
    taken = [dose for dose in given.values() if dose.status is DoseStatus.TAKEN]
    return MedicationRecord(
        medication=Medication(
            **{
                "id": name,
                "name": "Testazole",
                "shared_label": "Medicine 1",
                "direction": "as on the label",
                "schedule": schedule or at_hours(*hours, start=started, until=until),
                "started": started,
                "handling": handling or Handling(),
                **medication,
            }
        ),
        **{
            "answers": given,
            "answered": len(given),
            "last_taken": max(taken, key=lambda dose: dose.at, default=None),
            **(more or {}),
        },
    )


def an_answer(
    due: datetime,
    status: DoseStatus = DoseStatus.TAKEN,
    when: datetime | None = None,
    **dose: Any,
) -> dict[datetime, Dose]:
    """Return one answer by its slot."""
    made = Dose(
        id=f"dose-{due.isoformat()}",
        medication=PILL,
        status=status,
        due=utc(due),
        at=when or due,
        **dose,
    )
    return {due: made}


def ann(*held: MedicationRecord, zone: str = ZONE, **record: Any) -> PersonRecord:
    """Return somebody who takes these."""
    return PersonRecord(
        person=Person(id=PersonId("ann"), profile=Profile(name="Ann", zone=zone)),
        **{
            "medications": {one.medication.id: one for one in held},
            "reach": Reach(),
            **record,
        },
    )
