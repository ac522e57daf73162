"""A file on the command line: shown first, kept after a yes, and written again."""

import argparse
import asyncio
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from cli import exporting, importing
from cli.household import IMPORT, open_household
from cli.somebody import now
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.ids import PersonId
from custom_components.healthstead.domain.person import Profile

from ..care.imports.backups import a_backup, a_medicine, a_reminder, an_event

BACKUP = a_backup(
    a_medicine("Zorvane", a_reminder(1), amount=28.0),
    a_medicine("Fluxon", a_reminder(3, variableAmount=True)),
    events=[an_event("Zorvane"), an_event("Nobodys")],
)


async def move_in(folder: Path, names: Sequence[str]) -> None:
    async with open_household(folder, now) as house:
        for name in names:
            profile = Profile(name=name, zone="Europe/Lisbon")
            command = c.AddPerson(person=PersonId(name), profile=profile)
            await house.desk.do(command, IMPORT)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    asyncio.run(move_in(folder, ["Ann"]))
    return folder


def run(command: Any, *arguments: object) -> int:
    parser = argparse.ArgumentParser()
    command.options(parser)
    status: int = command.run(parser.parse_args([str(one) for one in arguments]))
    return status


def lines_of(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def written(home: Path, capsys: pytest.CaptureFixture[str], what: str) -> str:
    capsys.readouterr()
    assert run(exporting, what, "--home", home) == 0
    return capsys.readouterr().out


def a_file(home: Path, text: str = BACKUP) -> Path:
    file = home.parent / "file"
    file.write_text(text, encoding="utf-8")
    return file


def test_nothing_is_kept_without_a_yes(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = run(importing, a_file(home), "--home", home, "--choose", "all")

    shown = lines_of(capsys)
    assert status == 0
    assert shown[0]["schedules"] == ["1 tablet every day at 08:00"]
    assert shown[1]["missing"] == ["The amount is asked for each time."]
    assert shown[-1] == {"doses": 2}
    assert len(written(home, capsys, "medications").splitlines()) == 1


def test_what_was_chosen_is_kept_and_can_be_written_again(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = a_file(home)
    arguments = (file, "--home", home, "--choose", "all", "--doses", "--yes")

    status = run(importing, *arguments)

    kept, doses = lines_of(capsys)[-2:]
    assert status == 0
    assert kept == {"number": 1, "name": "Zorvane", "kept": True}
    assert doses == {"doses_kept": 1, "doses_left_out": {"no_such_medication": 1}}
    assert "28,tablet" in written(home, capsys, "medications")
    assert "Zorvane,,2026-10-04T08:05:00+01:00,taken" in written(home, capsys, "doses")

    again = run(importing, *arguments)

    kept, doses = lines_of(capsys)[-2:]
    assert again == 1
    assert kept["reason"] == "already_there"
    assert doses["doses_left_out"] == {"same_dose": 1, "no_such_medication": 1}


def test_a_doubt_needs_a_yes_of_its_own(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = a_file(home, "Dear Ann\n1. Zorvane 1 tablet at 22:00\n")
    paper = (file, "--prescription", "--home", home, "--choose", "1", "--yes")
    run(importing, a_file(home), "--home", home, "--choose", "1", "--yes")
    a_file(home, "Dear Ann\n1. Zorvane 1 tablet at 22:00\n")
    capsys.readouterr()

    refused = run(importing, *paper)
    told = lines_of(capsys)
    kept = run(importing, *paper, "--sure", "1")

    assert (refused, kept) == (1, 0)
    assert told[0]["doubts"] == ["already_taking"]
    assert told[-1]["reason"] == "already_taking"
    assert written(home, capsys, "medications").count("Zorvane,") == 2


@pytest.mark.parametrize(
    "arguments", [("--choose", "9"), ("--person", "Ben"), ("--choose", "x")]
)
def test_a_wrong_choice_is_told(
    home: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, str]
) -> None:
    status = run(importing, a_file(home), "--home", home, *arguments)

    assert status == 2
    assert capsys.readouterr().err


def test_in_a_house_of_several_a_name_is_needed(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asyncio.run(move_in(home, ["Ben"]))

    assert run(exporting, "doses", "--home", home) == 2
    assert "Ann, Ben" in capsys.readouterr().err
    assert run(exporting, "doses", "--home", home, "--person", "Ben") == 0
