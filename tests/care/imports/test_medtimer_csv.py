"""MedTimer's CSV exports: doses with ISO dates, or names to complete."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from custom_components.healthstead.care.imports import (
    Answer,
    Imported,
    ImportedDose,
    Reason,
    medtimer_csv,
)
from custom_components.healthstead.domain.quantity import Quantity

from .backups import LISBON, NOW

EVENTS = (
    "Reminded;Name;Amount;Taken;Tags;Interval;Notes;"
    "Reminded (ISO 8601);Taken (ISO 8601)\n"
)
TAKEN = "10/4/26 8:00\u202fAM;{};{};10/4/26 8:05\u202fAM;Tag A, Tag B;0:00;;{};{}\n"
DUE, AT = "2026-10-04T07:00:00Z", "2026-10-04T07:05:00Z"


def read(text: str) -> Imported:
    return medtimer_csv.read(text, LISBON, NOW)


def a_row(
    name: str = "Zinc", amount: str = "10mg", due: str = DUE, at: str = AT
) -> str:
    return TAKEN.format(name, amount, due, at)


def test_a_dose_that_was_taken_is_read_by_its_iso_columns() -> None:
    found = read("\ufeff" + EVENTS + a_row("Estradiol (3/21)"))

    assert found.problems == ()
    assert found.doses == (
        ImportedDose(
            name="Estradiol",
            due=datetime(2026, 10, 4, 7, 0, tzinfo=UTC),
            at=datetime(2026, 10, 4, 7, 5, tzinfo=UTC),
            status=Answer.TAKEN,
            amount=Quantity(value=Decimal(10), unit="mg"),
            line=2,
        ),
    )


def test_headings_may_be_in_any_language() -> None:
    german = EVENTS.replace("Reminded", "Erinnert").replace("Taken", "Genommen")

    assert len(read(german + a_row()).doses) == 1


def test_a_refill_was_an_event_too_and_no_dose() -> None:
    assert read(EVENTS + a_row(amount="2 ➡ 30 pills")) == Imported()


@pytest.mark.parametrize(
    ("row", "field", "reason"),
    [
        (a_row(at=""), "taken", Reason.NOT_TAKEN),
        (a_row(at="1970-01-01T00:00:00Z"), "taken", Reason.MISSING),
        (a_row(at="2026-10-04T07:05:00"), "taken", Reason.OFFSET),
        (a_row(at="4.10.2026"), "taken", Reason.MOMENT),
        (a_row(at="2026-10-06T07:05:00Z"), "taken", Reason.IN_FUTURE),
        (a_row(due="9999-12-31T23:59:59-12:00"), "reminded", Reason.FAR_AWAY),
        (a_row(due="0001-01-01T00:00:00+12:00"), "reminded", Reason.FAR_AWAY),
        (a_row(due=" "), "reminded", Reason.MISSING),
        (a_row(due="1" * 1000), "reminded", Reason.MOMENT),
        (a_row(name=" "), "name", Reason.MISSING),
        (a_row(name="Zinc; extra"), "line", Reason.COLUMNS),
        (a_row(name="Z" * 201), "name", Reason.TOO_LONG),
        (a_row(name="Zi\ufffdc"), "name", Reason.UNREADABLE),
        (a_row(name="Zinc\u202egnip"), "name", Reason.CONTROL),
        (a_row(amount="<i>1</i>"), "amount", Reason.MARKUP),
        ("a note that went on\n", "line", Reason.COLUMNS),
    ],
)
def test_a_row_that_cannot_be_read_is_told_by_its_line(
    row: str, field: str, reason: Reason
) -> None:
    found = read(EVENTS + a_row() + row)

    (problem,) = found.problems
    assert len(found.doses) == 1
    assert (problem.line, problem.field, problem.reason) == (3, field, reason)


def test_an_amount_that_is_not_clear_leaves_the_dose() -> None:
    found = read(EVENTS + a_row(amount="three"))

    assert found.doses[0].amount is None
    assert [each.reason for each in found.problems] == [Reason.AMOUNT]


def test_an_export_of_medicines_gives_names_and_words_to_complete() -> None:
    text = (
        "Medicine;Amount;Time\r\n"
        "Zinc;1;8:00\u202fAM, Every day\r\n"
        "Zinc;2;8:00\u202fPM, Every day\r\n"
        "\r\n"
        "Iron;;No reminders\r\n"
    )

    found = read(text)

    assert [(each.name, each.direction) for each in found.medications] == [
        ("Zinc", "1 8:00\u202fAM, Every day; 2 8:00\u202fPM, Every day"),
        ("Iron", "No reminders"),
    ]
    assert not any(each.complete for each in found.medications)
    assert found.medications[0].source.count("Zinc") == 2
    assert [each.line for each in found.problems] == [2, 5]
    assert {each.reason for each in found.problems} == {Reason.WORDS_ONLY}


@pytest.mark.parametrize(
    ("row", "field", "reason"),
    [
        ("Zinc;1", "line", Reason.COLUMNS),
        (" ;1;8:00", "name", Reason.MISSING),
        (f"Zinc;1;{'x' * 2000}", "line", Reason.TOO_LONG),
    ],
)
def test_a_medicine_that_cannot_be_read_is_told(
    row: str, field: str, reason: Reason
) -> None:
    found = read("Medicine;Amount;Time\n" + row)

    (problem,) = found.problems
    assert found.medications == ()
    assert (problem.line, problem.field, problem.reason) == (2, field, reason)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.NOT_MEDTIMER),
        ("\n\n", Reason.NOT_MEDTIMER),
        ("name,due,at", Reason.NOT_MEDTIMER),
        (EVENTS.replace("(ISO 8601)", ""), Reason.NOT_MEDTIMER),
        ("Time;Medicine name;Amount;Taken\n5/3/21;Zinc;1;x", Reason.OLD_EXPORT),
        ("Z\0i\0n\0c\0", Reason.NOT_TEXT),
    ],
)
def test_a_file_without_unambiguous_dates_is_not_read(
    text: str, reason: Reason
) -> None:
    found = read(text)

    assert [each.reason for each in found.problems] == [reason]
    assert found.doses == ()


def test_more_lines_than_an_import_holds_are_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(medtimer_csv, "MOST_DOSES", 1)
    monkeypatch.setattr(medtimer_csv, "MOST_MEDICATIONS", 1)

    events = read(EVENTS + a_row() + a_row())
    medicines = read("Medicine;Amount;Time\nZinc;1;8:00\nIron;1;8:00\n")

    assert len(events.doses) == len(medicines.medications) == 1
    assert events.problems[0].reason is Reason.TOO_MANY
    assert medicines.problems[0].reason is Reason.TOO_MANY
