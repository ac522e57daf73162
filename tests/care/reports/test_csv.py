"""A report as CSV: what other programs can read, and no spreadsheet runs."""

import csv
import io
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from custom_components.healthstead.care.reports.csv_row import COLUMNS
from custom_components.healthstead.care.reports.csv_text import csv_text
from custom_components.healthstead.care.reports.facts import (
    DrillFact,
    Point,
    ReportFacts,
    SymptomFact,
    VitalFacts,
)
from custom_components.healthstead.domain.vitals import Beyond, VitalKind

from ...builders import at
from .samples import a_week


def rows_of(facts: ReportFacts) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_text(facts), newline="")))


def test_every_row_has_every_column_and_ends_as_the_standard_says() -> None:
    text = csv_text(a_week())

    lines = text.split("\r\n")
    assert lines[0] == ",".join(COLUMNS)
    assert lines[-1] == ""
    assert {len(row) for row in csv.reader(lines[:-1])} == {len(COLUMNS)}


def test_a_blood_pressure_is_two_rows_with_codes_and_unit() -> None:
    rows = rows_of(a_week())

    halves = [
        (row["name"], row["value"], row["unit"], row["loinc"])
        for row in rows
        if row["item"] == "value" and row["start"] == "2026-09-28T08:05:00+01:00"
    ]
    assert halves == [
        ("blood_pressure_systolic", "128", "mm[Hg]", "8480-6"),
        ("blood_pressure_diastolic", "79", "mm[Hg]", "8462-4"),
    ]


def test_an_amount_has_its_unit_beside_it_and_a_time_its_offset() -> None:
    rows = rows_of(a_week())

    (taken,) = [
        row for row in rows if row["item"] == "dose" and row["status"] == "taken"
    ]
    assert (taken["value"], taken["unit"]) == ("0.5", "tablet")
    assert datetime.fromisoformat(taken["start"]).utcoffset() is not None


def test_a_dose_that_nobody_answered_has_no_time_and_is_not_missed() -> None:
    rows = rows_of(a_week())

    (silent,) = [row for row in rows if row["status"] == "unconfirmed"]
    assert (silent["item"], silent["end"], silent["value"]) == ("dose", "", "")


@pytest.mark.parametrize(
    "words", ["=1+1", "+1", "-1", "@sum", "\t=1", "\uff1d1", '=cmd|" /C calc"!A1']
)
def test_no_words_of_a_person_begin_a_formula(words: str) -> None:
    told = SymptomFact(text=words, at=at("2026-09-30 10:00"))

    rows = rows_of(replace(a_week(), symptoms=(told,)))

    (kept,) = [row["note"] for row in rows if row["item"] == "symptom"]
    assert kept == f"'{words}"


def test_words_with_commas_quotes_and_lines_come_back_whole() -> None:
    told = SymptomFact(text='a, "b"\nc', at=at("2026-09-30 10:00"))

    rows = rows_of(replace(a_week(), symptoms=(told,)))

    assert [row["note"] for row in rows if row["item"] == "symptom"] == ['a, "b"\nc']


def test_what_a_meter_showed_instead_of_a_number_is_said() -> None:
    low = Point(at=at("2026-09-30 10:00"), value=Decimal(20), beyond=Beyond.LO)
    sugar = VitalFacts(kind=VitalKind.GLUCOSE, unit="mg/dL", points=(low,))

    rows = rows_of(replace(a_week(), vitals=(sugar,)))

    assert [row["status"] for row in rows if row["item"] == "value"] == ["LO"]


def test_a_report_without_its_sections_is_its_head() -> None:
    bare = replace(
        a_week(),
        doses=None,
        vitals=(),
        symptoms=(),
        help=None,
        refills=(),
        coming=None,
        gaps=(),
    )

    rows = rows_of(bare)

    assert [(row["section"], row["item"], row["name"]) for row in rows] == [
        ("report", "week", "Ann")
    ]


def test_a_drill_that_passed_one_that_did_not_and_one_that_runs_are_told_apart() -> (
    None
):
    week = a_week()
    assert week.help is not None
    drills = tuple(
        DrillFact(started=at("2026-10-01 11:00"), passed=passed)
        for passed in (True, False, None)
    )

    rows = rows_of(replace(week, help=replace(week.help, drills=drills)))

    told = [row["status"] for row in rows if row["item"] == "drill"]
    assert told == ["passed", "failed", "running"]
