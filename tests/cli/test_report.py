"""A report on the command line: of whom, of when, and in which form."""

import argparse
import asyncio
import csv
import io
import json
from pathlib import Path

import pytest

from cli import report
from cli.household import IMPORT, new_id, open_household
from cli.somebody import now
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.ids import PersonId
from custom_components.healthstead.domain.person import Profile


def a_home(folder: Path, *names: str) -> Path:
    """Return a folder with the empty records of some people."""

    async def filled() -> None:
        async with open_household(folder, now) as house:
            for name in names:
                told = Profile(name=name, zone="Europe/Lisbon")
                person = PersonId(new_id())
                await house.desk.do(c.AddPerson(person=person, profile=told), IMPORT)

    asyncio.run(filled())
    return folder


def printed(*words: str) -> int:
    parser = argparse.ArgumentParser()
    report.options(parser)
    return report.run(parser.parse_args(words))


def test_a_report_is_printed_as_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = a_home(tmp_path, "Ann")

    status = printed("week", "--home", str(home))

    assert status == 0
    assert capsys.readouterr().out.startswith("Report for Ann: 7 days from ")


def test_a_report_is_printed_as_rows_or_as_facts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = a_home(tmp_path, "Ann")

    statuses = [
        printed("day", "--home", str(home), "--form", form) for form in ("csv", "json")
    ]

    *rows, facts = capsys.readouterr().out.splitlines()
    assert statuses == [0, 0]
    assert next(csv.DictReader(io.StringIO("\n".join(rows))))["name"] == "Ann"
    assert json.loads(facts)["name"] == "Ann"


def test_days_and_parts_can_be_chosen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = a_home(tmp_path, "Ann")
    days = ("--first", "2026-01-05", "--last", "2026-01-07")

    status = printed("visit", "--home", str(home), *days, "--section", "symptoms")

    said = capsys.readouterr().out
    assert status == 0
    assert "3 days from 5 January 2026 to 7 January 2026" in said
    assert "Complaints" in said
    assert "Supplies" not in said


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ((), "--person: one of Ann, Ben is needed"),
        (
            ("--person", "Ann", "--first", "2026-01-08", "--last", "2026-01-07"),
            "--first: a day before the last one is needed",
        ),
    ],
)
def test_what_cannot_be_meant_is_said(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    words: tuple[str, ...],
    problem: str,
) -> None:
    home = a_home(tmp_path, "Ann", "Ben")

    status = printed("day", "--home", str(home), *words)

    assert status == 2
    assert problem in capsys.readouterr().err
