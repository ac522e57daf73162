"""Whatever a file holds, it is read or told: nothing raises, nothing is half."""

import json
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.healthstead.care.imports import (
    Imported,
    medtimer_csv,
    medtimer_json,
    plain_csv,
)
from custom_components.healthstead.domain.schedule import slots_between
from custom_components.healthstead.domain.timing import describe

from .backups import LISBON, NOW, a_backup, a_medicine, a_reminder, an_event

READERS = st.sampled_from([medtimer_json.read, medtimer_csv.read, plain_csv.read])
SCALARS: st.SearchStrategy[Any] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.sampled_from([-(2**63), 2**31 - 1, 10**18, 0, 1, -1, 480]),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=20),
    st.sampled_from(["<b>", "\0", "\u202e", "1 tablet", "-1", "9" * 50, "=1+1"]),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)
REMINDERS = st.dictionaries(st.sampled_from(list(a_reminder())), VALUES, max_size=4)
MEDICINES = st.dictionaries(
    st.sampled_from([*a_medicine()["medicine"], "medicationAmount"]),
    VALUES,
    max_size=3,
)
EVENTS = st.dictionaries(st.sampled_from(list(an_event())), VALUES, max_size=4)
REGIMENS = st.dictionaries(
    st.sampled_from(
        "kind start duration_days until count exclude times dose doses weekdays "
        "every_n_days cycle every_hours mode duration_hours day nth weekday "
        "every_n_months steps min_interval_hours max_per_day".split()
    ),
    VALUES
    | st.sampled_from(
        ["times", "interval", "monthly", "taper", "prn", "2026-10-05", "0001-01-01"]
    )
    | st.sampled_from([["08:00"], ["1 mg"], {"on": 1, "off": 1}, [{"times": []}]]),
    max_size=7,
)


def whole(found: Imported, zone: ZoneInfo = LISBON) -> None:
    """Assert that nothing in an import is half, or breaks what comes later."""
    for place, each in enumerate(found.medications):
        assert each.name.strip()
        assert each.complete == bool(each.schedules or each.links)
        assert each.complete or not (each.schedules or each.links)
        for link in each.links:
            assert link.to != place
            assert found.medications[link.to].complete
        for schedule in each.schedules:
            assert describe(schedule)
            assert len(list(slots_between(schedule, zone, NOW, NOW))) == 0
    for dose in found.doses:
        assert dose.name.strip()
        assert dose.at <= NOW
    for problem in found.problems:
        assert problem.line >= 1
        assert problem.field
        assert len(problem.text) <= 121


@given(READERS, st.text())
def test_any_text_is_read_or_told(read: Any, text: str) -> None:
    whole(read(text, LISBON, NOW))


@given(VALUES)
def test_any_json_is_read_or_told(value: object) -> None:
    whole(medtimer_json.read(json.dumps(value), LISBON, NOW))


@given(st.lists(REMINDERS, max_size=3), MEDICINES, EVENTS)
def test_any_value_in_any_field_of_a_backup_is_read_or_told(
    reminders: list[dict[str, Any]], medicine: dict[str, Any], event: dict[str, Any]
) -> None:
    spoilt = [a_reminder(n, **more) for n, more in enumerate(reminders, 1)]
    entry = a_medicine("Zinc", *spoilt)
    entry["medicine"] |= medicine
    follower = a_medicine("Iron", a_reminder(9, linkedReminderId=1))

    text = a_backup(entry, follower, events=[an_event() | event])

    whole(medtimer_json.read(text, LISBON, NOW))


@given(st.data())
def test_a_backup_cut_anywhere_is_told(data: st.DataObject) -> None:
    text = a_backup(a_medicine("Zinc", a_reminder()), events=[an_event()])
    cut = data.draw(st.integers(0, len(text) - 1))

    found = medtimer_json.read(text[:cut], LISBON, NOW)

    assert found.medications == ()
    assert found.doses == ()
    assert len(found.problems) == 1


@given(REGIMENS)
def test_any_regimen_is_read_or_told(regimen: dict[str, Any]) -> None:
    cell = json.dumps(regimen).replace('"', '""')

    whole(plain_csv.read(f'name,regimen\nZinc,"{cell}"', LISBON, NOW))


@given(
    st.sampled_from(
        [
            "name,direction,regimen,start,stock,unit\n",
            "name;due;at;status;amount;unit\n",
        ]
    ),
    st.lists(st.text(alphabet=st.sampled_from('ab1 ,;"\n\r\t=-:TZ+'), max_size=30)),
)
def test_any_rows_are_read_or_told(header: str, lines: list[str]) -> None:
    whole(plain_csv.read(header + "\n".join(lines), LISBON, NOW))


@pytest.mark.parametrize(
    "text",
    [
        "[" * 1_000_000,
        '{"medicines":' * 200_000,
        '"' * 1_000_001,
        '{"list": [' + '"\\' * 500_000,
        "," * 1_000_000,
        ";" * 1_000_000,
        "\n" * 1_000_000,
        "name,direction\n" + '"' * 99_999,
    ],
    ids=["lists", "objects", "quotes", "escapes", "commas", "marks", "lines", "cell"],
)
@pytest.mark.parametrize(
    "read", [medtimer_json.read, medtimer_csv.read, plain_csv.read]
)
def test_a_megabyte_of_nonsense_is_told(read: Any, text: str) -> None:
    found = read(text, LISBON, NOW)

    assert found.medications == ()
    assert found.doses == ()
    assert len(found.problems) == 1
