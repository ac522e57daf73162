"""What waits, what is over unseen, and what comes."""

from datetime import datetime

import pytest

from custom_components.healthstead.care import agenda
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.domain.appointment import Appointment, VisitStatus
from custom_components.healthstead.domain.ids import AppointmentId, ReminderId
from custom_components.healthstead.domain.ledger import DoseStatus
from custom_components.healthstead.domain.reminder import Reminder

from .records import DAY, EIGHT, HOUR, MINUTE, a_pill, an_answer, ann


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
