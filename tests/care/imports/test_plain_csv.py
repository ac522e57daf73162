"""The documented CSV: read, written, and read again."""

import json
from datetime import UTC, datetime, time, timedelta
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
    plain_csv,
)
from custom_components.healthstead.care.imports.combining import combined
from custom_components.healthstead.domain.day import DayTimes
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.schedule import (
    AsNeeded,
    ClockTimes,
    Course,
    Interval,
    Limit,
    Schedule,
)
from custom_components.healthstead.domain.schedule_json import schedule_of

from .backups import LISBON, LOCAL, NOW, wall

REGIMEN = {"kind": "times", "start": "2026-10-06", "times": ["07:30"], "dose": "1 mg"}


def read(text: str, **more: Any) -> Imported:
    return plain_csv.read(text, LISBON, NOW, **more)


def only(text: str) -> ImportedMedication:
    found = read(text)
    assert found.problems == ()
    return found.medications[0]


def cell(regimen: object) -> str:
    """Return a regimen as a quoted cell."""
    return '"{}"'.format(json.dumps(regimen).replace('"', '""'))


def a_draft(*schedules: Schedule, **more: Any) -> ImportedMedication:
    return ImportedMedication(
        **{"name": "Zinc", "schedules": schedules, "line": 2, **more}
    )


# Medications


def test_a_direction_in_plain_words_becomes_a_schedule() -> None:
    text = (
        "name,strength,direction,stock,unit\n"
        "Zinc,15 mg,1 tablet at 08:00 and 20:00,56,tablets\n"
    )

    found = only(text)

    one = Quantity(value=Decimal(1), unit="tablet")
    (schedule,) = found.schedules
    assert isinstance(schedule, ClockTimes)
    assert schedule.course == Course(start=LOCAL)
    assert [(f"{row.time:%H:%M}", row.amount) for row in schedule.rows] == [
        ("08:00", one),
        ("20:00", one),
    ]
    assert found.strength == "15 mg"
    assert found.direction == "1 tablet at 08:00 and 20:00"
    assert found.stock == Quantity(value=Decimal(56), unit="tablet")
    assert found.source == "Zinc,15 mg,1 tablet at 08:00 and 20:00,56,tablets"
    assert found.line == 2


def test_breakfast_is_when_the_person_has_it() -> None:
    text = "name,direction\nZinc,1 tablet in the morning"

    early = read(text, day=DayTimes(breakfast=time(6)))

    (schedule,) = early.medications[0].schedules
    assert isinstance(schedule, ClockTimes)
    assert schedule.rows[0].time.hour == 6


@pytest.mark.parametrize(
    ("start", "begins"),
    [
        ("", LOCAL),
        ("2026-10-06", wall("2026-10-06")),
        ("2026-10-06T07:15", wall("2026-10-06T07:15")),
        ("2026-10-06T07:15+00:00", wall("2026-10-06T08:15")),
    ],
)
def test_a_course_begins_when_the_row_says(start: str, begins: datetime) -> None:
    text = f"name,direction,start\nZinc,1 tablet every 8 hours,{start}"

    (schedule,) = only(text).schedules

    assert isinstance(schedule, Interval)
    assert schedule.course.start == begins


def test_columns_may_stand_in_any_order_with_semicolons_and_a_mark_before() -> None:
    text = "\ufeffDirection;Name;Stock\r\n1 tablet at 08:00;Zinc;0,5\r\n;;\r\n"

    found = only(text)

    assert found.name == "Zinc"
    assert found.stock == Quantity(value=Decimal("0.5"), unit="")


def test_a_regimen_is_read_as_the_command_line_reads_it() -> None:
    text = f"name,regimen,direction\nZinc,{cell(REGIMEN)},as my doctor said"

    found = only(text)

    assert found.schedules == (schedule_of(REGIMEN),)
    assert found.direction == "as my doctor said"


def test_several_regimens_of_one_shape_are_joined() -> None:
    evening = REGIMEN | {"times": ["19:30"], "weekdays": ["sat"]}
    counted = REGIMEN | {"count": 3}
    text = f"name,regimen\nZinc,{cell([evening, REGIMEN, counted, counted])}"

    found = only(text)

    first, *rest = found.schedules
    assert isinstance(first, ClockTimes)
    assert [f"{row.time:%H:%M}" for row in first.rows] == ["07:30", "19:30"]
    assert rest == [schedule_of(counted), schedule_of(counted)]


@pytest.mark.parametrize(
    ("regimen", "field", "reason"),
    [
        ("{", "regimen", Reason.NOT_JSON),
        ("[" * 100, "regimen", Reason.TOO_DEEP),
        ("[]", "regimen", Reason.WRONG_VALUE),
        ("[3]", "regimen", Reason.WRONG_TYPE),
        ("x" * 20_001, "regimen", Reason.TOO_LONG),
        (json.dumps([REGIMEN] * 51), "regimen", Reason.WRONG_VALUE),
        (json.dumps([REGIMEN] * 2), "regimen", Reason.SAME_TIME),
        (json.dumps(REGIMEN | {"dose": "-1 mg"}), "regimen.dose", Reason.REGIMEN),
        (json.dumps(REGIMEN | {"limit": 3}), "regimen.limit", Reason.REGIMEN),
        (json.dumps(REGIMEN | {"dose": "9999999 mg"}), "regimen", Reason.AMOUNT),
        (json.dumps(REGIMEN | {"dose": "1 <b>"}), "regimen", Reason.MARKUP),
        (
            json.dumps(REGIMEN | {"start": "9999-12-31"}),
            "regimen",
            Reason.FAR_AWAY,
        ),
        (
            '{"kind": "interval", "start": "2026-10-06", "every_hours": 1e300}',
            "regimen",
            Reason.REGIMEN,
        ),
        (
            '{"kind": "interval", "start": "2026-10-06", "every_hours": 1e7}',
            "regimen",
            Reason.WRONG_VALUE,
        ),
    ],
)
def test_a_regimen_that_cannot_be_read_leaves_a_draft_to_complete(
    regimen: str, field: str, reason: Reason
) -> None:
    quoted = regimen.replace('"', '""')

    found = read(f'name,regimen\nZinc,"{quoted}"')

    (problem,) = found.problems
    (medication,) = found.medications
    assert (problem.line, problem.field, problem.reason) == (2, field, reason)
    assert medication.reasons == (reason,)
    assert medication.schedules == ()


@pytest.mark.parametrize(
    ("row", "field", "reason"),
    [
        ("Zinc,take some,", "direction", Reason.DIRECTION),
        ("Zinc,1 tablet once a week,", "direction", Reason.DIRECTION),
        ("Zinc, ,", "direction", Reason.NO_SCHEDULE),
        ("Zinc,1 tablet at 08:00,tomorrow", "start", Reason.MOMENT),
        ("Zinc,1 tablet at 08:00,1212-01-01", "start", Reason.FAR_AWAY),
        ("Zinc,Ibuprofen 1 tablet at 08:00,", "direction", Reason.OTHER_NAME),
    ],
)
def test_a_direction_that_is_not_complete_leaves_a_draft_to_complete(
    row: str, field: str, reason: Reason
) -> None:
    found = read(f"name,direction,start\n{row}")

    (problem,) = found.problems
    (medication,) = found.medications
    assert (problem.field, problem.reason) == (field, reason)
    assert medication.reasons == (reason,)
    assert not medication.complete


@pytest.mark.parametrize(
    ("name", "field", "reason"),
    [
        (" ", "name", Reason.MISSING),
        ("<script>x</script>", "name", Reason.MARKUP),
        ("Z\u0007inc", "name", Reason.CONTROL),
        ("Z" * 201, "name", Reason.TOO_LONG),
    ],
)
def test_a_row_without_a_name_to_show_is_no_draft(
    name: str, field: str, reason: Reason
) -> None:
    found = read(f"name,direction\n{name},1 tablet at 08:00")

    (problem,) = found.problems
    assert found.medications == ()
    assert (problem.line, problem.field, problem.reason) == (2, field, reason)


@pytest.mark.parametrize(
    ("stock", "unit", "field", "reason"),
    [
        ("-3", "", "stock", Reason.AMOUNT),
        ("1,000", "", "stock", Reason.AMOUNT),
        ("9999999", "", "stock", Reason.AMOUNT),
        ("12", "bags", "unit", Reason.UNIT),
    ],
)
def test_a_stock_that_is_not_clear_is_told_and_left_open(
    stock: str, unit: str, field: str, reason: Reason
) -> None:
    row = f"Zinc;1 tablet at 08:00;{stock};{unit}"

    found = read(f"name;direction;stock;unit\n{row}")

    (problem,) = found.problems
    assert (problem.field, problem.reason) == (field, reason)
    assert found.medications[0].stock is None
    assert found.medications[0].complete


def test_one_name_in_two_strengths_is_no_double() -> None:
    text = (
        "name,strength,direction\n"
        "Zinc,5 mg,1 tablet at 08:00\n"
        "Zinc,10 mg,1 tablet at 20:00\n"
        "zinc,10 MG,1 tablet at 20:00\n"
    )

    problems = read(text).problems

    assert [(each.line, each.reason) for each in problems] == [(4, Reason.DUPLICATE)]


# Doses


def test_doses_are_read_with_their_offsets() -> None:
    text = (
        "name,due,at,status,amount,unit\n"
        "Zinc,2026-10-04T08:00+01:00,2026-10-04T08:05+01:00,taken,0.5,tablet\n"
        "Zinc,,2026-10-04T19:00:00Z,Skipped,,\n"
    )

    found = read(text)

    half = Quantity(value=Decimal("0.5"), unit="tablet")
    assert found.problems == ()
    assert found.doses == (
        ImportedDose(
            name="Zinc",
            due=datetime(2026, 10, 4, 7, 0, tzinfo=UTC),
            at=datetime(2026, 10, 4, 7, 5, tzinfo=UTC),
            status=Answer.TAKEN,
            amount=half,
            line=2,
        ),
        ImportedDose(
            name="Zinc",
            due=None,
            at=datetime(2026, 10, 4, 19, 0, tzinfo=UTC),
            status=Answer.SKIPPED,
            amount=None,
            line=3,
        ),
    )


@pytest.mark.parametrize(
    ("row", "field", "reason"),
    [
        (",2026-10-04T08:00Z,taken,1,mg", "name", Reason.MISSING),
        ("Zinc,,taken,1,mg", "at", Reason.MISSING),
        ("Zinc,2026-10-04T08:00,taken,1,mg", "at", Reason.OFFSET),
        ("Zinc,yesterday,taken,1,mg", "at", Reason.MOMENT),
        ("Zinc,2026-10-05T08:31Z,taken,1,mg", "at", Reason.IN_FUTURE),
        ("Zinc,1066-10-14T08:31Z,taken,1,mg", "at", Reason.FAR_AWAY),
        ("Zinc,2026-10-04T08:00Z,missed,1,mg", "status", Reason.STATUS),
        ("Zinc,2026-10-04T08:00Z,taken,0,mg", "amount", Reason.AMOUNT),
        ("Zinc,2026-10-04T08:00Z,taken,-1,mg", "amount", Reason.AMOUNT),
        ("Zinc,2026-10-04T08:00Z,taken,1,bags", "unit", Reason.UNIT),
        ("Zinc,2026-10-04T08:00Z,taken,1", "line", Reason.COLUMNS),
    ],
)
def test_a_dose_that_cannot_be_read_is_told_and_no_dose(
    row: str, field: str, reason: Reason
) -> None:
    found = read(f"name,at,status,amount,unit\n{row}")

    (problem,) = found.problems
    assert found.doses == ()
    assert (problem.line, problem.field, problem.reason) == (2, field, reason)


# Files


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, Reason.HEADER),
        ("name", 1, Reason.HEADER),
        ("\nname,direction,dose\nZinc,1 tablet at 08:00,2", 2, Reason.HEADER),
        ("name,direction,name\n", 1, Reason.HEADER),
        ("direction\n1 tablet at 08:00", 1, Reason.HEADER),
        ("name,at\n", 1, Reason.HEADER),
        ('name,direction\nZinc,"1 tablet\nat 08:00', 2, Reason.NOT_CSV),
        ('name,direction\nZinc,"1 tablet" at 08:00', 2, Reason.NOT_CSV),
        ("name,direction\nZinc," + "x" * 200_000, 2, Reason.NOT_CSV),
        ("n\0a\0m\0e\0", 1, Reason.NOT_TEXT),
    ],
)
def test_a_file_that_is_not_the_documented_one_is_refused_whole(
    text: str, line: int, reason: Reason
) -> None:
    found = read(text)

    (problem,) = found.problems
    assert (problem.line, problem.field, problem.reason) == (line, "file", reason)
    assert found.medications == ()


def test_a_line_number_counts_the_lines_of_the_file() -> None:
    text = 'name,direction\n\nZinc,"1 tablet\nat 08:00"\nIron,1 tablet at 09:00\n'

    found = read(text)

    assert found.problems == ()
    assert [each.line for each in found.medications] == [3, 5]
    assert found.medications[0].source == 'Zinc,"1 tablet\nat 08:00"'


def test_more_rows_than_an_import_holds_are_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(plain_csv, "MOST_MEDICATIONS", 1)
    row = "Zinc,1 tablet at 08:00\n"

    found = read("name,direction\n" + row + row)

    assert len(found.medications) == 1
    assert [each.reason for each in found.problems] == [Reason.TOO_MANY]


# Writing


def rewritten(*drafts: ImportedMedication) -> Imported:
    written = plain_csv.write_medications(drafts)
    assert written.problems == ()
    return read(written.text)


@pytest.mark.parametrize(
    "regimen",
    [
        REGIMEN,
        REGIMEN | {"every_n_days": 3, "until": "2026-12-01"},
        REGIMEN | {"cycle": {"on": 21, "off": 7}, "exclude": ["2026-10-09"]},
        REGIMEN | {"until": "2026-12-01T12:00", "duration_days": 90, "count": 5},
        REGIMEN | {"times": [], "doses": [], "dose": None},
        REGIMEN | {"times": ["07:30:15"], "weekdays": ["mon", "fri"]},
        REGIMEN | {"kind": "monthly", "day": 31},
        REGIMEN | {"kind": "monthly", "nth": -1, "weekday": "fri"},
        REGIMEN | {"kind": "monthly", "day": 1, "every_n_months": 3},
        {
            "kind": "interval",
            "start": "2026-10-06T08:10",
            "every_hours": 4.1,
            "mode": "from_taken",
            "duration_hours": 30,
            "dose": "2 puff",
        },
        {
            "kind": "taper",
            "start": "2026-10-06",
            "steps": [
                {"days": 3, "times": ["08:00"], "dose": "2 tablet"},
                {"times": ["08:00"], "dose": "1 tablet", "every_n_days": 2},
            ],
        },
        {"kind": "prn", "dose": "1 tablet"},
        {
            "kind": "prn",
            "dose": "1 tablet",
            "start": "2026-10-06",
            "min_interval_hours": 6,
            "max_per_day": 3,
        },
    ],
)
def test_every_kind_of_regimen_comes_back_as_it_was(regimen: dict[str, Any]) -> None:
    schedule = schedule_of(regimen)

    found = rewritten(a_draft(schedule))

    assert found.problems == ()
    assert found.medications[0].schedules == (schedule,)


def test_rows_of_different_days_come_back_as_one_schedule() -> None:
    weekdays = schedule_of(REGIMEN | {"weekdays": ["mon", "tue"]})
    saturday = schedule_of(REGIMEN | {"weekdays": ["sat"], "dose": "2 mg"})
    (both,) = combined([weekdays, saturday])

    found = rewritten(a_draft(both))

    assert found.medications[0].schedules == (both,)


def test_a_schedule_that_only_words_can_say_is_written_in_words() -> None:
    words = "1 tablet every 6 hours as needed for pain"
    schedule = only(f"name,direction\nZinc,{words}").schedules[0]
    assert isinstance(schedule, AsNeeded)
    assert schedule.reason

    found = rewritten(a_draft(schedule, direction=words))

    assert found.medications[0].schedules == (schedule,)


def test_words_begin_when_they_began() -> None:
    words = "one at 08:00"
    schedule = only(f"name,direction,start\nZinc,{words},2026-11-02").schedules[0]

    found = rewritten(a_draft(schedule, direction=words))

    assert found.medications[0].schedules == (schedule,)


PUFF = Quantity(value=Decimal(1), unit="puff")
RANGED = AsNeeded(amount=PUFF, amount_max=Quantity(value=Decimal(2), unit="puff"))
WEEKLY = AsNeeded(
    amount=PUFF, max_per_period=(Limit(amount=PUFF, period=timedelta(days=7)),)
)
UNSAID = Interval(
    course=Course(start=LOCAL),
    every=timedelta(hours=8),
    amount=Quantity(value=Decimal(1), unit=""),
)
LINK = ImportedLink(to=0, after=timedelta(), amount=PUFF, course=Course(start=LOCAL))


@pytest.mark.parametrize(
    "draft",
    [
        a_draft(RANGED),
        a_draft(WEEKLY, direction="1 puff as needed"),
        a_draft(RANGED, WEEKLY),
        a_draft(UNSAID),
        a_draft(links=(LINK,)),
        a_draft(schedule_of(REGIMEN), schedule_of(REGIMEN)),
    ],
    ids=["range", "week", "two", "no unit", "link", "one moment twice"],
)
def test_a_schedule_that_cannot_be_written_is_told(draft: ImportedMedication) -> None:
    written = plain_csv.write_medications([a_draft(), draft])

    told = [(each.line, each.field, each.reason) for each in written.problems]
    assert told == [(3, "regimen", Reason.NOT_WRITTEN)]
    again = read(written.text).medications[1]
    assert again.schedules == ()
    assert again.reasons == (Reason.NOT_WRITTEN,)


def test_an_amount_without_a_unit_is_written_in_words() -> None:
    found = rewritten(a_draft(UNSAID, direction="one every 8 hours"))

    assert found.medications[0].schedules == (UNSAID,)


def test_a_draft_to_complete_stays_one_whatever_its_words_say() -> None:
    draft = a_draft(direction="1 tablet at 08:00", reasons=(Reason.LINK,))

    written = plain_csv.write_medications([draft])

    (again,) = read(written.text).medications
    assert written.problems == ()
    assert again.direction == "1 tablet at 08:00"
    assert again.reasons == (Reason.NOT_WRITTEN,)
    assert again.schedules == ()


def test_no_cell_begins_like_a_formula() -> None:
    draft = a_draft(name="=1+1", strength="@x", direction="\t-2 tablets", schedules=())

    written = plain_csv.write_medications([draft], ";")

    assert written.text.split("\r\n")[1] == "'=1+1;'@x;'\t-2 tablets;;;;"
    again = read(written.text).medications[0]
    assert (again.name, again.strength, again.direction) == (
        "=1+1",
        "@x",
        "\t-2 tablets",
    )


def test_doses_are_written_on_the_wall_clock_of_the_zone() -> None:
    at = datetime(2026, 7, 1, 7, 5, tzinfo=UTC)
    dose = ImportedDose(
        name="Zinc",
        due=at,
        at=at,
        status=Answer.TAKEN,
        amount=PUFF,
        line=2,
    )

    text = plain_csv.write_doses([dose], LISBON)

    assert text.split("\r\n")[1] == (
        "Zinc,2026-07-01T08:05:00+01:00,2026-07-01T08:05:00+01:00,taken,1,puff"
    )
    assert read(text).doses == (dose,)
