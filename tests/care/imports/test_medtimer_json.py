"""A backup of MedTimer becomes drafts that mean the same, or says why not."""

import json
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from custom_components.healthstead.care.imports import (
    Answer,
    Imported,
    ImportedDose,
    ImportedLink,
    ImportedMedication,
    Reason,
    medtimer_json,
)
from custom_components.healthstead.care.imports import limits as limits_module
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.schedule import (
    ClockTimes,
    Course,
    Cycle,
    DateRange,
    DoseTime,
    Interval,
    IntervalMode,
    Monthly,
    Schedule,
    Weekday,
)

from .backups import (
    LISBON,
    LOCAL,
    NOW,
    a_backup,
    a_medicine,
    a_reminder,
    an_event,
    day,
    seconds,
    wall,
)

ONE = Quantity(value=Decimal(1), unit="tablet")


def read(text: str) -> Imported:
    return medtimer_json.read(text, LISBON, NOW)


def only(text: str) -> ImportedMedication:
    (found,) = read(text).medications
    return found


def schedules(*reminders: dict[str, Any]) -> tuple[Schedule, ...]:
    found = read(a_backup(a_medicine("Metformin", *reminders)))
    assert found.problems == ()
    assert found.medications[0].complete
    return found.medications[0].schedules


def refused(*reminders: dict[str, Any], **more: Any) -> tuple[str, Reason]:
    """Return the field and the reason of the one thing that is wrong."""
    found = read(a_backup(a_medicine("Metformin", *reminders, **more)))
    (problem,) = found.problems
    (medication,) = found.medications
    assert medication.schedules == ()
    assert medication.links == ()
    assert medication.reasons == (problem.reason,)
    assert problem.line == medication.line
    return problem.field, problem.reason


def noted(*reminders: dict[str, Any], **more: Any) -> tuple[str, Reason]:
    """Return what is worth knowing about a medication that is complete."""
    found = read(a_backup(a_medicine("Metformin", *reminders, **more)))
    (problem,) = found.problems
    assert found.medications[0].complete
    return problem.field, problem.reason


def at(clock: str, amount: Quantity = ONE, *days: Weekday) -> DoseTime:
    return DoseTime(
        time=time.fromisoformat(clock),
        amount=amount,
        weekdays=frozenset(days) or None,
    )


# Schedules


def test_reminders_of_one_medicine_become_one_schedule() -> None:
    evening = a_reminder(2, timeInMinutes=20 * 60 + 15, amount="0,5")
    morning = a_reminder(1, timeInMinutes=8 * 60)

    found = schedules(evening, morning)

    half = Quantity(value=Decimal("0.5"), unit="tablet")
    rows = (at("08:00"), at("20:15", half))
    assert found == (ClockTimes(course=Course(start=LOCAL), rows=rows),)


def test_weekdays_begin_on_monday() -> None:
    weekend = [False] * 5 + [True] * 2

    (found,) = schedules(a_reminder(days=weekend))

    assert isinstance(found, ClockTimes)
    assert found.rows == (at("08:00", ONE, Weekday.SAT, Weekday.SUN),)


def test_one_day_in_three_counts_from_the_day_of_the_cycle() -> None:
    cycle = a_reminder(pauseDays=2, cycleStartDay=day("2026-09-28"))

    (found,) = schedules(cycle)

    course = Course(start=wall("2026-09-28"))
    assert found == ClockTimes(course=course, rows=(at("08:00"),), every_n_days=3)


def test_days_on_and_off_make_a_cycle() -> None:
    cycle = a_reminder(consecutiveDays=21, pauseDays=7, cycleStartDay=day("2026-10-01"))

    (found,) = schedules(cycle)

    assert isinstance(found, ClockTimes)
    assert found.cycle == Cycle(on=21, off=7)
    assert found.course.start == wall("2026-10-01")


def test_a_cycle_that_waits_for_its_period_keeps_its_count() -> None:
    cycle = a_reminder(
        consecutiveDays=2,
        pauseDays=2,
        cycleStartDay=day("2026-10-01"),
        periodStart=day("2026-10-10"),
        periodEnd=day("2026-10-20"),
    )

    (found,) = schedules(cycle)

    assert found.course == Course(
        start=wall("2026-10-01"),
        until=date(2026, 10, 20),
        exclude=(DateRange(first=date(2026, 10, 1), last=date(2026, 10, 9)),),
    )


def test_a_period_to_come_begins_and_ends_the_course() -> None:
    period = a_reminder(periodStart=day("2026-11-01"), periodEnd=day("2026-11-10"))

    (found,) = schedules(period)

    begins, ends = wall("2026-11-01"), date(2026, 11, 10)
    assert found.course == Course(start=begins, until=ends)


def test_days_of_the_month_become_monthly_schedules() -> None:
    first_and_last = 1 | 1 << 30

    found = schedules(a_reminder(activeDaysOfMonth=first_and_last))

    course = Course(start=LOCAL)
    rows = (at("08:00"),)
    assert found == (
        Monthly(course=course, on=1, rows=rows),
        Monthly(course=course, on=31, rows=rows),
    )


def test_two_reminders_on_one_day_of_the_month_share_a_schedule() -> None:
    morning = a_reminder(1, activeDaysOfMonth=1)
    evening = a_reminder(2, activeDaysOfMonth=1, timeInMinutes=1200)

    found = schedules(morning, evening)

    rows = (at("08:00"), at("20:00"))
    assert found == (Monthly(course=Course(start=LOCAL), on=1, rows=rows),)


def test_all_bits_of_the_month_are_every_day() -> None:
    (found,) = schedules(a_reminder(activeDaysOfMonth=0x7FFFFFFF))

    assert isinstance(found, ClockTimes)


@pytest.mark.parametrize(
    ("from_processed", "mode"),
    [(False, IntervalMode.FROM_PLANNED), (True, IntervalMode.FROM_TAKEN)],
)
def test_an_interval_counts_from_its_own_start(
    from_processed: bool, mode: IntervalMode
) -> None:
    interval = a_reminder(
        timeInMinutes=8 * 60,
        intervalStart=seconds("2026-10-01T06:20:00+01:00"),
        intervalStartsFromProcessed=from_processed,
        periodEnd=day("2026-10-30"),
        periodStart=day("2026-10-02"),
    )

    found = schedules(interval)

    course = Course(start=wall("2026-10-01T06:20"), until=date(2026, 10, 30))
    every = timedelta(hours=8)
    assert found == (Interval(course=course, every=every, amount=ONE, mode=mode),)


def test_a_window_becomes_the_times_within_it() -> None:
    window = a_reminder(
        timeInMinutes=360,
        windowedInterval=True,
        intervalStartTimeOfDay=420,
        intervalEndTimeOfDay=1140,
    )

    (found,) = schedules(window)

    assert isinstance(found, ClockTimes)
    assert found.rows == (at("07:00"), at("13:00"), at("19:00"))


def test_an_old_backup_without_the_newer_fields_is_read_as_it_was_meant() -> None:
    old = {
        "version": 3,
        "list": [
            {
                "medicine": {"name": "Metformin", "color": 1, "useColor": False},
                "reminders": [{"timeInMinutes": 480, "amount": "500 mg"}],
            }
        ],
    }

    found = read(json.dumps(old))

    dose = Quantity(value=Decimal(500), unit="mg")
    rows = (at("08:00", dose),)
    assert found.problems == ()
    assert found.medications[0].schedules == (
        ClockTimes(course=Course(start=LOCAL), rows=rows),
    )


def test_a_draft_shows_its_source_its_line_and_plain_words() -> None:
    with_food = a_reminder(instructions="Take with food.")
    text = a_backup(a_medicine("Zinc", a_reminder()), a_medicine("Iron", with_food))

    iron = read(text).medications[1]

    line = text.split("\n")[iron.line - 1]
    assert line == "      {"
    assert json.loads(iron.source)["medicine"]["name"] == "Iron"
    assert iron.direction == "1 tablet every day at 08:00. Take with food"


# Links


def test_a_linked_reminder_is_a_marker_with_the_other_medicine_and_the_delay() -> None:
    follower = a_reminder(2, linkedReminderId=1, timeInMinutes=30, amount="2 drops")
    text = a_backup(a_medicine("Iron", follower), a_medicine("Zinc", a_reminder(1)))

    found = read(text)

    drops = Quantity(value=Decimal(2), unit="drop")
    iron = found.medications[0]
    assert iron.complete
    assert iron.schedules == ()
    assert iron.direction == "2 drops 30 minutes after Zinc"
    assert iron.links == (
        ImportedLink(
            to=1,
            after=timedelta(minutes=30),
            amount=drops,
            course=Course(start=LOCAL),
        ),
    )
    (problem,) = found.problems
    assert problem.reason is Reason.AFTER_SKIPPED


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "1 tablet with Zinc"), (60, "1 tablet 1 hour after Zinc")],
)
def test_a_link_is_said_in_words(minutes: int, words: str) -> None:
    follower = a_reminder(2, linkedReminderId=1, timeInMinutes=minutes)
    text = a_backup(a_medicine("Zinc", a_reminder(1)), a_medicine("Iron", follower))

    iron = read(text).medications[1]

    assert iron.direction == words


def test_a_medicine_may_have_times_of_its_own_beside_a_link() -> None:
    follower = a_reminder(2, linkedReminderId=1, timeInMinutes=0)
    evening = a_reminder(3, timeInMinutes=1200)
    text = a_backup(
        a_medicine("Zinc", a_reminder(1)), a_medicine("Iron", follower, evening)
    )

    iron = read(text).medications[1]

    assert iron.direction == "1 tablet with Zinc. 1 tablet every day at 20:00"
    assert len(iron.schedules) == 1
    assert len(iron.links) == 1


def test_a_chain_of_links_may_lead_to_a_time() -> None:
    second = a_reminder(2, linkedReminderId=1)
    third = a_reminder(3, linkedReminderId=2)
    text = a_backup(
        a_medicine("C", third), a_medicine("B", second), a_medicine("A", a_reminder(1))
    )

    found = read(text)

    assert [each.complete for each in found.medications] == [True, True, True]


@pytest.mark.parametrize(
    "others",
    [
        [],
        [a_medicine("Zinc", a_reminder(1), a_reminder(5, timeInMinutes=1200))],
        [a_medicine("Zinc", a_reminder(1)), a_medicine("Tin", a_reminder(1))],
        [a_medicine("Zinc", a_reminder(1, linkedReminderId=2))],
        [a_medicine("Zinc", a_reminder(1, amount="a few"))],
        [a_medicine("Zinc", a_reminder(1, active=False))],
    ],
    ids=["nothing", "one of two", "either", "each other", "unreadable", "off"],
)
def test_a_link_that_leads_to_no_one_dose_is_left_to_a_person(
    others: list[dict[str, Any]],
) -> None:
    follower = a_medicine("Iron", a_reminder(2, linkedReminderId=1))

    found = read(a_backup(follower, *others))

    iron = found.medications[0]
    assert iron.reasons == (Reason.LINK,)
    assert iron.links == ()
    assert Reason.LINK in {each.reason for each in found.problems}


def test_a_dose_linked_to_the_same_medicine_is_left_to_a_person() -> None:
    morning = a_reminder(1)
    later = a_reminder(2, linkedReminderId=1, timeInMinutes=360)

    assert refused(morning, later) == ("reminders", Reason.LINK)


# What has no equal here


@pytest.mark.parametrize(
    ("more", "field", "reason"),
    [
        ({"variableAmount": True}, "variableAmount", Reason.VARIABLE),
        ({"amount": "?"}, "amount", Reason.AMOUNT),
        ({"amount": "2 x 5 mg"}, "amount", Reason.AMOUNT),
        ({"amount": "-1"}, "amount", Reason.AMOUNT),
        ({"amount": "1,000 mg"}, "amount", Reason.AMOUNT),
        ({"amount": 1}, "amount", Reason.WRONG_TYPE),
        ({"amount": None}, "amount", Reason.AMOUNT),
        ({"days": [False] * 7}, "days", Reason.NO_DAYS),
        ({"days": [True] * 6}, "days", Reason.WRONG_VALUE),
        ({"days": [1] * 7}, "days", Reason.WRONG_VALUE),
        ({"days": "all"}, "days", Reason.WRONG_TYPE),
        ({"days": None}, "days", Reason.MISSING),
        ({"activeDaysOfMonth": 0}, "activeDaysOfMonth", Reason.NO_DAYS),
        (
            {"activeDaysOfMonth": 1, "pauseDays": 1},
            "activeDaysOfMonth",
            Reason.COMBINATION,
        ),
        ({"timeInMinutes": 1440}, "timeInMinutes", Reason.WRONG_VALUE),
        ({"timeInMinutes": None}, "timeInMinutes", Reason.MISSING),
        ({"timeInMinutes": 480.0}, "timeInMinutes", Reason.WRONG_TYPE),
        ({"timeInMinutes": True}, "timeInMinutes", Reason.WRONG_TYPE),
        ({"active": "yes"}, "active", Reason.WRONG_TYPE),
        ({"consecutiveDays": 0, "pauseDays": 1}, "consecutiveDays", Reason.WRONG_VALUE),
        ({"pauseDays": -1}, "pauseDays", Reason.WRONG_VALUE),
        ({"cycleStartDay": 10**7, "pauseDays": 1}, "cycleStartDay", Reason.WRONG_VALUE),
        ({"periodStart": 10**30}, "periodStart", Reason.WRONG_VALUE),
        (
            {"periodStart": day("2026-11-02"), "periodEnd": day("2026-11-01")},
            "periodEnd",
            Reason.WRONG_VALUE,
        ),
        ({"intervalStart": 1_700_000_000_000}, "intervalStart", Reason.WRONG_VALUE),
        (
            {
                "intervalStart": seconds("2026-10-01T08:00:00+01:00"),
                "periodStart": day("2026-12-01"),
            },
            "periodStart",
            Reason.COMBINATION,
        ),
        (
            {"intervalStart": seconds("2026-10-25T01:30:00+00:00")},
            "intervalStart",
            Reason.NIGHT,
        ),
        (
            {"windowedInterval": True, "intervalStartTimeOfDay": 60},
            "intervalStartTimeOfDay",
            Reason.NIGHT,
        ),
        (
            {
                "windowedInterval": True,
                "intervalStartTimeOfDay": 1200,
                "intervalEndTimeOfDay": 600,
            },
            "intervalStartTimeOfDay",
            Reason.NIGHT,
        ),
        (
            {"windowedInterval": True, "intervalStartsFromProcessed": True},
            "intervalStartsFromProcessed",
            Reason.COMBINATION,
        ),
        (
            {"windowedInterval": True, "timeInMinutes": 5},
            "timeInMinutes",
            Reason.WRONG_VALUE,
        ),
        ({"moonPhase": "FULL"}, "moonPhase", Reason.UNKNOWN_FIELD),
        ({"instructions": "Take \u0000"}, "instructions", Reason.CONTROL),
        ({"automaticallyTaken": 1}, "automaticallyTaken", Reason.WRONG_TYPE),
        ({"reminderId": "1"}, "reminderId", Reason.WRONG_TYPE),
    ],
)
def test_what_has_no_exact_equal_is_left_to_a_person(
    more: dict[str, Any], field: str, reason: Reason
) -> None:
    found = refused(a_reminder(**more), a_reminder(2, timeInMinutes=1200))

    assert found == (f"reminders[0].{field}", reason)


def test_a_field_that_is_not_known_and_not_set_changes_nothing() -> None:
    found = schedules(a_reminder(moonPhase="OFF", tides=False, winds=[], stars=0))

    assert len(found) == 1


def test_two_reminders_at_one_moment_are_left_to_a_person() -> None:
    twice = (a_reminder(1), a_reminder(2, amount="2"))

    assert refused(*twice) == ("reminders", Reason.SAME_TIME)


def test_a_medicine_without_reminders_waits_for_a_direction() -> None:
    assert refused() == ("reminders", Reason.NO_SCHEDULE)


def test_more_reminders_than_anybody_has_are_not_read() -> None:
    many = (a_reminder(n) for n in range(101))

    assert refused(*many) == ("reminders", Reason.TOO_MANY)


def test_a_reminder_that_is_none_is_left_to_a_person() -> None:
    text = a_backup({"medicine": {"name": "Zinc"}, "reminders": [5]})

    found = read(text)

    (problem,) = found.problems
    assert (problem.field, problem.reason, problem.text) == (
        "reminders[0].entry",
        Reason.WRONG_TYPE,
        "5",
    )


# What is worth knowing


@pytest.mark.parametrize(
    ("more", "field", "reason"),
    [
        ({"active": False}, "active", Reason.INACTIVE),
        ({"periodEnd": day("2026-10-04")}, "periodEnd", Reason.ENDED),
        (
            {"outOfStockReminderType": "ONCE"},
            "outOfStockReminderType",
            Reason.LEFT_OUT,
        ),
        (
            {"expirationReminderType": "DAILY"},
            "expirationReminderType",
            Reason.LEFT_OUT,
        ),
    ],
)
def test_a_reminder_that_asks_for_no_dose_is_left_out_and_told(
    more: dict[str, Any], field: str, reason: Reason
) -> None:
    found = noted(a_reminder(2, timeInMinutes=1200), a_reminder(1, **more))

    assert found == (f"reminders[1].{field}", reason)


def test_a_medicine_whose_reminders_are_all_off_has_no_schedule() -> None:
    found = read(a_backup(a_medicine("Zinc", a_reminder(active=False))))

    reasons = {each.reason for each in found.problems}
    assert reasons == {Reason.INACTIVE, Reason.NO_SCHEDULE}
    assert found.medications[0].reasons == (Reason.NO_SCHEDULE,)


def test_doses_that_were_noted_by_themselves_are_told() -> None:
    found = noted(a_reminder(automaticallyTaken=True))

    assert found == ("reminders[0].automaticallyTaken", Reason.BY_ITSELF)


@pytest.mark.parametrize(
    ("more", "field", "reason"),
    [
        ({"notes": "blue box"}, "notes", Reason.LEFT_OUT),
        ({"expirationDate": 20_000}, "expirationDate", Reason.LEFT_OUT),
        ({"amount": -1.0}, "amount", Reason.AMOUNT),
        ({"amount": 1e300}, "amount", Reason.AMOUNT),
        ({"amount": "12"}, "amount", Reason.WRONG_TYPE),
        ({"amount": True}, "amount", Reason.WRONG_TYPE),
        ({"unit": 7}, "unit", Reason.WRONG_TYPE),
    ],
)
def test_what_stays_behind_of_a_medicine_is_told(
    more: dict[str, Any], field: str, reason: Reason
) -> None:
    assert noted(a_reminder(amount="1 tablet"), **more) == (field, reason)


def test_a_second_medicine_of_one_name_is_told() -> None:
    twins = (a_medicine("Zinc", a_reminder(1)), a_medicine("zinc", a_reminder(2)))

    found = read(a_backup(*twins))

    (problem,) = found.problems
    assert (problem.reason, problem.line) == (
        Reason.DUPLICATE,
        found.medications[1].line,
    )


def test_reminders_that_were_moved_at_weekends_are_told() -> None:
    text = a_backup(
        a_medicine("Zinc", a_reminder()), settings={"weekendMode": True, "theme": "A"}
    )

    (problem,) = read(text).problems

    assert problem.reason is Reason.WEEKEND


def test_a_backup_of_a_later_version_is_told() -> None:
    text = a_backup(a_medicine("Zinc", a_reminder())).replace("30", "31")

    problems = read(text).problems

    assert {each.reason for each in problems} == {Reason.NEWER}
    assert {each.field for each in problems} == {"medicines.version", "events.version"}


# Stock


def test_stock_is_counted_in_the_unit_of_the_medicine() -> None:
    found = only(a_backup(a_medicine("Zinc", a_reminder(), amount=16.999999999999996)))

    assert found.stock == Quantity(value=Decimal(17), unit="tablet")


def test_a_stock_of_nothing_is_a_stock_that_is_not_counted() -> None:
    assert only(a_backup(a_medicine("Zinc", a_reminder()))).stock is None


def test_the_stock_of_an_older_backup_has_another_name() -> None:
    medicine = a_medicine("Zinc", a_reminder(), medicationAmount=12)
    del medicine["medicine"]["amount"]

    found = only(a_backup(medicine))

    assert found.stock == Quantity(value=Decimal(12), unit="tablet")


def test_a_unit_that_is_not_known_leaves_amounts_without_one() -> None:
    found = read(a_backup(a_medicine("Zinc", a_reminder(), unit="Stück", amount=5.0)))

    (medication,) = found.medications
    (schedule,) = medication.schedules
    assert [each.reason for each in found.problems] == [Reason.UNIT]
    assert medication.stock is None
    assert isinstance(schedule, ClockTimes)
    assert schedule.rows[0].amount == Quantity(value=Decimal(1), unit="")


# Doses


def test_events_become_doses_of_the_past() -> None:
    text = a_backup(
        a_medicine("Metformin", a_reminder()),
        events=[
            an_event(),
            an_event(status="SKIPPED", amount="2 drops"),
            an_event(status="SKIPPED", processedTimestamp=0, amount="?"),
            an_event(reminderId=-1, amount=""),
        ],
    )

    found = read(text)

    due = datetime(2026, 10, 4, 7, 0, tzinfo=UTC)
    at = due + timedelta(minutes=5)
    drops = Quantity(value=Decimal(2), unit="drop")
    expected: list[tuple[datetime | None, datetime, Answer, Quantity | None]] = [
        (due, at, Answer.TAKEN, ONE),
        (due, at, Answer.SKIPPED, drops),
        (due, due, Answer.SKIPPED, None),
        (None, at, Answer.TAKEN, None),
    ]
    assert found.problems == ()
    assert [(d.due, d.at, d.status, d.amount) for d in found.doses] == expected
    assert {d.name for d in found.doses} == {"Metformin"}


def test_the_day_of_the_cycle_is_no_part_of_a_name() -> None:
    text = a_backup(
        a_medicine("Estradiol", a_reminder()),
        a_medicine("Mix (1/2)", a_reminder(2)),
        events=[an_event("Estradiol (3/21)"), an_event("Mix (1/2)")],
    )

    assert [dose.name for dose in read(text).doses] == ["Estradiol", "Mix (1/2)"]


def test_a_bare_amount_is_not_counted_in_one_of_two_units() -> None:
    text = a_backup(
        a_medicine("Zinc", a_reminder(1)),
        a_medicine("Zinc", a_reminder(2), unit="drops"),
        events=[an_event("Zinc")],
    )

    (dose,) = read(text).doses

    assert dose.amount == Quantity(value=Decimal(1), unit="")


@pytest.mark.parametrize(
    "more",
    [
        {"status": "DELETED"},
        {"status": "ACKNOWLEDGED"},
        {"reminderType": "REFILL", "amount": "2 ➡ 30"},
        {"reminderType": "OUT_OF_STOCK"},
        {"reminderType": "EXPIRATION_DATE"},
    ],
)
def test_an_event_that_is_no_dose_is_passed_over(more: dict[str, Any]) -> None:
    found = read(a_backup(events=[an_event(**more)]))

    assert found == Imported()


@pytest.mark.parametrize(
    ("more", "field", "reason"),
    [
        ({"status": "RAISED"}, "status", Reason.NOT_ANSWERED),
        ({"status": "LOST"}, "status", Reason.STATUS),
        ({"status": 1}, "status", Reason.WRONG_TYPE),
        ({"medicineName": " "}, "medicineName", Reason.MISSING),
        ({"medicineName": "<b>Zinc</b>"}, "medicineName", Reason.MARKUP),
        ({"processedTimestamp": 0}, "processedTimestamp", Reason.MISSING),
        (
            {"processedTimestamp": seconds("2026-10-06T08:00:00+01:00")},
            "processedTimestamp",
            Reason.IN_FUTURE,
        ),
        (
            {"remindedTimestamp": seconds("2028-10-06T08:00:00+01:00")},
            "remindedTimestamp",
            Reason.FAR_AWAY,
        ),
        ({"remindedTimestamp": 2**62}, "remindedTimestamp", Reason.WRONG_VALUE),
        ({"reminderId": []}, "reminderId", Reason.WRONG_TYPE),
    ],
)
def test_an_event_that_cannot_be_read_is_told(
    more: dict[str, Any], field: str, reason: Reason
) -> None:
    found = read(a_backup(events=[an_event(**more)]))

    (problem,) = found.problems
    assert found.doses == ()
    assert (problem.field, problem.reason) == (field, reason)


def test_a_dose_of_an_amount_that_is_not_clear_is_a_dose_all_the_same() -> None:
    found = read(a_backup(events=[an_event(amount="some")]))

    (dose,) = found.doses
    (problem,) = found.problems
    assert dose.amount is None
    assert (problem.line, problem.field, problem.text) == (dose.line, "amount", "some")


def test_a_list_of_events_alone_is_an_older_backup() -> None:
    found = read(json.dumps({"version": 5, "list": [an_event()]}))

    assert [type(dose) for dose in found.doses] == [ImportedDose]


# Files that are no backup


@pytest.mark.parametrize(
    ("text", "line", "field", "reason"),
    [
        ("", 1, "file", Reason.NOT_JSON),
        ('{"medicines": {\n"list": [', 2, "file", Reason.NOT_JSON),
        ('{"list": [1, NaN]}', 1, "file", Reason.NOT_JSON),
        ('{"list": [], "list": []}', 1, "file", Reason.NOT_JSON),
        ('{"list": [1e99999999999999999999]}', 1, "file", Reason.NOT_JSON),
        ('{"list": [%s]}' % ("9" * 5000), 1, "file", Reason.NOT_JSON),
        ('{"list": ["\0"]}', 1, "file", Reason.NOT_TEXT),
        ("\n\n" + "[" * 100_000, 3, "file", Reason.TOO_DEEP),
        ("[]", 1, "file", Reason.NOT_MEDTIMER),
        ("5", 1, "file", Reason.NOT_MEDTIMER),
        ("null", 1, "file", Reason.NOT_MEDTIMER),
        ("{}", 1, "file", Reason.NOT_MEDTIMER),
        ("]]}}", 1, "file", Reason.NOT_JSON),
        ('{"medicines": []}', 1, "medicines", Reason.WRONG_TYPE),
        ('{"medicines": {}}', 1, "medicines.list", Reason.MISSING),
        ('{"events": {"list": {}}}', 1, "events.list", Reason.WRONG_TYPE),
        ('{"list": 3}', 1, "list", Reason.WRONG_TYPE),
        ('{"list": [\n3]}', 1, "entry", Reason.WRONG_TYPE),
        ('{"list": [{}]}', 1, "medicine", Reason.WRONG_TYPE),
        ('{"list": [\n{"medicine": {}}]}', 2, "name", Reason.MISSING),
        (
            '{"list": [{"medicine": {"name": "\\ud800"}}]}',
            1,
            "name",
            Reason.UNREADABLE,
        ),
        (
            '{"list": [{"medicine": {"name": "Z"}, "reminders": {}}]}',
            1,
            "reminders",
            Reason.WRONG_TYPE,
        ),
        ('{"events": {"list": [[]]}}', 1, "entry", Reason.WRONG_TYPE),
    ],
)
def test_what_is_no_backup_is_a_problem_and_no_draft(
    text: str, line: int, field: str, reason: Reason
) -> None:
    found = read(text)

    (problem,) = found.problems
    assert (problem.line, problem.field, problem.reason) == (line, field, reason)
    assert found.medications == ()
    assert found.doses == ()


def test_an_entry_that_is_no_object_does_not_shift_the_lines_of_the_others() -> None:
    text = '{"list": [\n7,\n{"medicine": {"name": "Zinc"}},\n{"medicine": 4},\n8]}'

    found = read(text)

    assert [each.line for each in found.medications] == [3]
    assert [each.line for each in found.problems] == [3, 3, 4, 4]


def test_a_file_that_is_too_large_is_not_looked_at() -> None:
    text = "x" * (limits_module.MOST_CHARACTERS + 1)

    (problem,) = read(text).problems

    assert problem.reason is Reason.TOO_LARGE


def test_more_entries_than_an_import_holds_are_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(medtimer_json, "MOST_DOSES", 2)
    text = a_backup(events=[an_event(), an_event(), an_event()])

    found = read(text)

    assert len(found.doses) == 2
    assert [each.reason for each in found.problems] == [Reason.TOO_MANY]
