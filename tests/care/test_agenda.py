"""What waits, what is over unseen, and when to look again."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from custom_components.healthstead.care import agenda
from custom_components.healthstead.care.record import (
    Household,
    MedicationRecord,
    PersonRecord,
)
from custom_components.healthstead.domain.appointment import Appointment, VisitStatus
from custom_components.healthstead.domain.ids import (
    AppointmentId,
    MedicationId,
    PersonId,
    ReminderId,
)
from custom_components.healthstead.domain.ledger import Dose, DoseStatus
from custom_components.healthstead.domain.medication import Medication
from custom_components.healthstead.domain.person import Person, Profile
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.reminder import Reminder
from custom_components.healthstead.domain.schedule import ClockTimes, Course, DoseTime

ZONE = "Europe/Lisbon"
PILL = MedicationId("pill")
EIGHT = datetime(2026, 10, 5, 8, tzinfo=ZoneInfo(ZONE))
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
ONE = Quantity(value=Decimal(1), unit="tablet")


def at(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def a_pill(
    *hours: int,
    answers: dict[datetime, Dose] | None = None,
    started: datetime = EIGHT - 30 * DAY,
    stopped: datetime | None = None,
    until: date | None = None,
) -> MedicationRecord:
    rows = tuple(DoseTime(time=time(hour), amount=ONE) for hour in hours)
    start = started.replace(hour=0, tzinfo=None)
    return MedicationRecord(
        medication=Medication(
            id=PILL,
            name="Testazole",
            shared_label="Medicine 1",
            direction="as on the label",
            schedule=ClockTimes(course=Course(start=start, until=until), rows=rows),
            started=started,
            stopped=stopped,
        ),
        answers={at(due): dose for due, dose in (answers or {}).items()},
    )


def an_answer(
    due: datetime, status: DoseStatus = DoseStatus.TAKEN, when: datetime | None = None
) -> dict[datetime, Dose]:
    dose = Dose(
        id=f"dose-{due.isoformat()}",
        medication=PILL,
        status=status,
        due=at(due),
        at=when or due,
    )
    return {due: dose}


def ann(*held: MedicationRecord) -> PersonRecord:
    return PersonRecord(
        person=Person(id=PersonId("ann"), profile=Profile(name="Ann", zone=ZONE)),
        medications={one.medication.id: one for one in held},
    )


def dues(doses: tuple[object, ...]) -> list[object]:
    return [getattr(dose, "due", None) for dose in doses]


@pytest.mark.parametrize(
    ("now", "count"),
    [
        (EIGHT - MINUTE, 0),
        (EIGHT, 1),
        (EIGHT + 3 * HOUR, 1),
        (EIGHT + 4 * HOUR, 0),
    ],
)
def test_a_dose_waits_from_its_second_until_its_window_ends(
    now: datetime, count: int
) -> None:
    assert len(agenda.waiting(ann(a_pill(8)), now)) == count


def test_a_snoozed_dose_does_not_wait_until_then() -> None:
    snooze = an_answer(EIGHT, DoseStatus.SNOOZED, EIGHT + 10 * MINUTE)
    record = ann(a_pill(8, answers=snooze))

    assert agenda.waiting(record, EIGHT + 9 * MINUTE) == ()
    assert len(agenda.waiting(record, EIGHT + 10 * MINUTE)) == 1


def test_a_window_that_ended_is_to_be_closed_once() -> None:
    closing = an_answer(EIGHT, DoseStatus.UNCONFIRMED)
    open_ = ann(a_pill(8, started=EIGHT - HOUR))
    closed = ann(a_pill(8, started=EIGHT - HOUR, answers=closing))

    assert dues(agenda.unclosed(open_, EIGHT + 4 * HOUR)) == [EIGHT]
    assert agenda.unclosed(open_, EIGHT + 4 * HOUR - MINUTE) == ()
    assert agenda.unclosed(closed, EIGHT + 5 * HOUR) == ()


def test_a_snooze_is_no_answer_when_the_window_ends() -> None:
    snooze = an_answer(EIGHT, DoseStatus.SNOOZED, EIGHT + HOUR)
    record = ann(a_pill(8, started=EIGHT - HOUR, answers=snooze))

    assert dues(agenda.unclosed(record, EIGHT + 4 * HOUR)) == [EIGHT]


def test_days_without_anybody_watching_are_closed_from_the_last_answer_on() -> None:
    record = ann(a_pill(8, answers=an_answer(EIGHT - 9 * DAY)))

    found = dues(agenda.unclosed(record, EIGHT + HOUR))

    assert found == [EIGHT - n * DAY for n in (10, *range(8, 0, -1))]


def test_a_start_in_the_past_makes_no_flood_of_doses_never_asked_for() -> None:
    record = ann(a_pill(8))

    assert len(agenda.unclosed(record, EIGHT + 4 * HOUR)) == 2


def test_an_answer_ahead_of_time_hides_no_open_window() -> None:
    ahead = an_answer(EIGHT + 6 * DAY, when=EIGHT)
    record = ann(a_pill(8, answers=ahead))

    assert EIGHT in dues(agenda.unclosed(record, EIGHT + 4 * HOUR))


def test_nothing_older_than_the_memory_is_closed() -> None:
    long_ago = EIGHT - 100 * DAY
    record = ann(a_pill(8, answers=an_answer(long_ago), started=long_ago))

    found = agenda.unclosed(record, EIGHT + HOUR)

    assert min(dose.due for dose in found) > EIGHT - agenda.REMEMBERED


def test_the_day_holds_all_its_doses_and_what_waits_from_the_night() -> None:
    record = ann(a_pill(8, 22))
    one_in_the_morning = EIGHT + 17 * HOUR

    assert dues(agenda.today(record, EIGHT)) == [EIGHT, EIGHT + 14 * HOUR]
    assert dues(agenda.today(record, one_in_the_morning)) == [
        EIGHT + 14 * HOUR,
        EIGHT + DAY,
        EIGHT + 38 * HOUR,
    ]
    assert dues(agenda.today(record, one_in_the_morning + 2 * HOUR)) == [
        EIGHT + DAY,
        EIGHT + 38 * HOUR,
    ]


def test_the_coming_dose_is_the_first_unanswered_one_after_now() -> None:
    taken = ann(a_pill(8, 20, answers=an_answer(EIGHT + 12 * HOUR)))

    coming = agenda.coming_dose(taken, EIGHT)

    assert coming is not None
    assert coming.due == EIGHT + DAY


def test_a_stopped_medication_has_no_coming_dose() -> None:
    assert agenda.coming_dose(ann(a_pill(8, stopped=EIGHT)), EIGHT) is None


def test_the_newest_dose_taken_is_the_last_one() -> None:
    both = an_answer(EIGHT - DAY) | an_answer(EIGHT)

    newest = agenda.newest_taken(ann(a_pill(8, answers=both)), EIGHT + HOUR)

    assert newest is not None
    assert newest.at == EIGHT
    assert agenda.newest_taken(ann(a_pill(8)), EIGHT) is None


def with_visit(status: VisitStatus = VisitStatus.BOOKED) -> PersonRecord:
    visit = Appointment(
        id=AppointmentId("visit"),
        clinician=None,
        clinician_name="Dr Example",
        specialty="gp",
        start=EIGHT + HOUR,
        end=EIGHT + 2 * HOUR,
        status=status,
    )
    return PersonRecord(person=ann().person, appointments={visit.id: visit})


def test_a_visit_comes_until_it_is_over_unless_it_was_called_off() -> None:
    assert agenda.coming_visit(with_visit(), EIGHT) is not None
    assert agenda.coming_visit(with_visit(), EIGHT + HOUR) is not None
    assert agenda.coming_visit(with_visit(), EIGHT + 2 * HOUR) is None
    assert agenda.coming_visit(with_visit(VisitStatus.CANCELLED), EIGHT) is None


def with_reminder(shown: datetime | None = None) -> PersonRecord:
    reminder = Reminder(id=ReminderId("r"), text="water", at=EIGHT, shown=shown)
    return PersonRecord(person=ann().person, reminders={reminder.id: reminder})


def test_a_reminder_is_due_from_its_moment_until_it_was_shown() -> None:
    assert agenda.due_reminders(with_reminder(), EIGHT - MINUTE) == ()
    assert len(agenda.due_reminders(with_reminder(), EIGHT)) == 1
    assert agenda.due_reminders(with_reminder(EIGHT), EIGHT) == ()


def next_after(record: PersonRecord, now: datetime) -> datetime | None:
    return agenda.next_moment(Household(people={record.person.id: record}), now)


def test_a_dose_is_looked_at_when_due_late_and_over() -> None:
    record = ann(a_pill(8, until=EIGHT.date()))

    moments = [EIGHT - MINUTE]
    while (moment := next_after(record, moments[-1])) is not None and len(moments) < 4:
        moments.append(moment)

    assert moments[1:] == [EIGHT, EIGHT + 30 * MINUTE, EIGHT + 4 * HOUR]


def test_the_end_of_a_snooze_is_a_moment() -> None:
    snooze = an_answer(EIGHT, DoseStatus.SNOOZED, EIGHT + 10 * MINUTE)

    assert next_after(ann(a_pill(8, answers=snooze)), EIGHT) == EIGHT + 10 * MINUTE


def test_an_answered_dose_brings_no_moment_but_midnight() -> None:
    record = ann(a_pill(8, until=EIGHT.date(), answers=an_answer(EIGHT)))

    assert next_after(record, EIGHT) == EIGHT + 16 * HOUR


def test_reminders_and_visits_are_moments() -> None:
    assert next_after(with_reminder(), EIGHT - MINUTE) == EIGHT
    assert next_after(with_reminder(EIGHT), EIGHT - MINUTE) == EIGHT + 16 * HOUR
    assert next_after(with_visit(), EIGHT) == EIGHT + HOUR
    assert next_after(with_visit(), EIGHT + HOUR) == EIGHT + 2 * HOUR
    assert next_after(with_visit(VisitStatus.DECLINED), EIGHT) == EIGHT + 16 * HOUR


def test_a_house_of_nobody_waits_for_nothing() -> None:
    assert agenda.next_moment(Household(), EIGHT) is None
