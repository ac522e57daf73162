"""What was written is read as it was, whatever it was."""

import unicodedata
from dataclasses import replace
from datetime import UTC, date, time, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from custom_components.healthstead.care.imports import (
    Answer,
    ImportedDose,
    ImportedMedication,
    plain_csv,
)
from custom_components.healthstead.care.imports.combining import combined
from custom_components.healthstead.care.imports.csv_text import (
    guarded,
    rows,
    unguarded,
    written,
)
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.schedule import (
    AsNeeded,
    ClockTimes,
    Course,
    Cycle,
    DateRange,
    DoseTime,
    Interval,
    IntervalMode,
    Monthly,
    NthWeekday,
    Schedule,
    Taper,
    TaperStep,
    Weekday,
)
from custom_components.healthstead.domain.sig.units import UNITS

from .backups import LISBON, NOW, wall

SIGNS = st.characters(
    exclude_categories=("Cc", "Cs", "Cf"), exclude_characters="<\ufffd"
)
ONE_LINE = st.text(SIGNS, max_size=30).map(str.strip)
FORMULAS = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "'", "''"]),
    st.sampled_from(list("=+-@'")),
    ONE_LINE,
).map(str.strip)
NAMES = (ONE_LINE | FORMULAS).filter(bool)
LINES = st.text(SIGNS | st.sampled_from("\t\r\n,;\"'=+-@"), max_size=40)
SEPARATORS = st.sampled_from([",", ";"])
VALUES = st.integers(1, 9_999_999).map(lambda n: Decimal(n) / 1000)
AMOUNTS = st.builds(Quantity, value=VALUES, unit=st.sampled_from(list(UNITS)))
STOCKS = AMOUNTS | st.builds(
    Quantity, value=st.just(Decimal(0)), unit=st.sampled_from(["", "mL"])
)
DAYS = st.dates(date(1950, 1, 1), date(2150, 1, 1))
MOMENTS = st.datetimes(wall("1950-01-01"), wall("2150-01-01"))
CLOCKS = st.times().map(lambda at: at.replace(microsecond=0))
PAST = st.datetimes(wall("1990-01-01"), wall("2026-10-01"), timezones=st.just(UTC))
COUNTS = st.none() | st.integers(1, 400)
RANGES = st.builds(
    lambda first, days: DateRange(first=first, last=first + timedelta(days=days)),
    DAYS,
    st.integers(0, 30),
)
COURSES = st.builds(
    Course,
    start=MOMENTS,
    duration_days=COUNTS,
    until=st.none() | DAYS,
    count=COUNTS,
    exclude=st.lists(RANGES, max_size=2).map(tuple),
)
WEEKDAYS = st.none() | st.frozensets(st.sampled_from(Weekday), min_size=1)


@st.composite
def dose_times(
    draw: st.DrawFn, *, days: st.SearchStrategy[frozenset[Weekday] | None]
) -> tuple[DoseTime, ...]:
    clocks = draw(st.lists(CLOCKS, unique=True, max_size=4))
    return tuple(
        DoseTime(time=at, amount=draw(AMOUNTS), weekdays=draw(days))
        for at in sorted(clocks)
    )


@st.composite
def steps(draw: st.DrawFn) -> TaperStep:
    days = draw(WEEKDAYS)
    return TaperStep(
        duration_days=draw(st.integers(1, 60)),
        rows=draw(dose_times(days=st.just(days))),
        every_n_days=draw(st.integers(1, 9)),
    )


MANY_DAYS = dose_times(days=WEEKDAYS)
PLANS: st.SearchStrategy[Schedule] = st.one_of(
    st.builds(
        ClockTimes,
        course=COURSES.map(lambda course: replace(course, count=None)),
        rows=MANY_DAYS,
        every_n_days=st.integers(1, 30),
        cycle=st.none()
        | st.builds(Cycle, on=st.integers(1, 40), off=st.integers(1, 40)),
    ),
    st.builds(ClockTimes, course=COURSES, rows=dose_times(days=st.none())),
    st.builds(
        Monthly,
        course=COURSES.map(lambda course: replace(course, count=None)),
        on=st.integers(1, 31)
        | st.builds(
            NthWeekday,
            nth=st.sampled_from([1, 2, 3, 4, 5, -1]),
            weekday=st.sampled_from(Weekday),
        ),
        rows=MANY_DAYS,
        every_n_months=st.integers(1, 24),
    ),
    st.builds(
        Interval,
        course=COURSES,
        every=st.integers(1, 60 * 24 * 30).map(lambda n: timedelta(minutes=n)),
        amount=AMOUNTS,
        mode=st.sampled_from(IntervalMode),
        lasting=st.none() | st.integers(1, 5_000).map(lambda n: timedelta(minutes=n)),
    ),
    st.builds(
        Taper,
        course=COURSES,
        steps=st.lists(steps(), min_size=1, max_size=3).map(tuple),
    ),
    st.builds(
        AsNeeded,
        amount=AMOUNTS,
        minimum_gap=st.none()
        | st.integers(1, 5_000).map(lambda n: timedelta(minutes=n)),
        course=st.none() | COURSES,
    ),
)
DRAFTS = st.builds(
    ImportedMedication,
    name=NAMES,
    strength=ONE_LINE | FORMULAS,
    direction=LINES,
    schedules=PLANS.map(lambda plan: (plan,)),
    stock=st.none() | STOCKS,
    line=st.just(0),
)
DOSES = st.builds(
    ImportedDose,
    name=NAMES,
    due=st.none() | PAST,
    at=PAST,
    status=st.sampled_from(Answer),
    amount=st.none() | AMOUNTS,
    line=st.just(0),
)


@given(st.lists(DRAFTS, max_size=3), SEPARATORS)
def test_medications_come_back_as_they_were(
    drafts: list[ImportedMedication], separator: str
) -> None:
    file = plain_csv.write_medications(drafts, separator)

    found = plain_csv.read(file.text, LISBON, NOW)

    assert file.problems == ()
    assert [replace(each, line=0, source="") for each in found.medications] == [
        replace(each, schedules=combined(each.schedules)) for each in drafts
    ]


@given(st.lists(DOSES, max_size=3), SEPARATORS)
def test_doses_come_back_as_they_were(
    doses: list[ImportedDose], separator: str
) -> None:
    text = plain_csv.write_doses(doses, LISBON, separator)

    found = plain_csv.read(text, LISBON, NOW)

    assert found.problems == ()
    assert [replace(each, line=0) for each in found.doses] == doses


@given(st.text())
def test_a_guarded_cell_is_no_formula_and_comes_back(cell: str) -> None:
    safe = guarded(cell)

    wide = "\uff1d\uff0b\uff0d\uff20"
    assert not safe or safe[0] not in f"=+-@\t\r\n{wide}"
    assert unguarded(safe) == cell


@given(
    st.lists(st.lists(LINES, min_size=2, max_size=2), min_size=1, max_size=3),
    SEPARATORS,
)
def test_every_cell_comes_back_from_a_file(
    table: list[list[str]], separator: str
) -> None:
    header = ["name", "direction"]

    _, *found = rows(written([header, *table], separator))

    full = [tuple(row) for row in table if any(cell.strip() for cell in row)]
    assert [row.cells for row in found] == full


def test_every_sign_that_can_be_seen_is_a_sign_of_a_name() -> None:
    seen = [chr(code) for code in range(0x20, 0x3000)]
    letters = [sign for sign in seen if unicodedata.category(sign)[0] == "L"]

    drafts = [ImportedMedication(name=sign, line=0) for sign in letters]
    file = plain_csv.write_medications(drafts[:1500])

    found = plain_csv.read(file.text, LISBON, NOW)
    assert [each.name for each in found.medications] == letters[:1500]


def test_a_time_is_written_as_people_write_it() -> None:
    row = DoseTime(time=time(7, 30), amount=Quantity(value=Decimal(1), unit="mg"))
    plan = ClockTimes(course=Course(start=wall("2026-10-05")), rows=(row,))

    file = plain_csv.write_medications(
        [ImportedMedication(name="Zinc", schedules=(plan,), line=0)]
    )

    assert '""times"": [""07:30""]' in file.text
