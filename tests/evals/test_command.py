"""The command from end to end: cases go in, figures come out, by the real product."""

import argparse
import json
from pathlib import Path

import pytest

from cli import eval as command
from evals.collecting import read_answers
from evals.patients import CATEGORIES


def chosen(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    command.options(parser)
    return parser.parse_args(words)


def test_patients_are_answered_and_scored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "patients.jsonl"
    asked = ("patients", "--each", "1", "--runtime", "none", "--jobs", "1")

    status = command.run(chosen(*asked, "--out", str(out)))
    scored = command.run(chosen("--score", str(out)))

    head, rows = read_answers([out])
    assert (status, scored) == (0, 0)
    assert head["choice"]["runtime"] == "none"
    assert sorted(row["category"] for row in rows) == sorted(CATEGORIES)
    assert "| End state |" in capsys.readouterr().out


def test_a_file_of_another_run_is_not_gone_on_with(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "patients.jsonl"
    out.write_text(json.dumps({"run": {"set": "patients", "choice": {}}}) + "\n")

    status = command.run(
        chosen("patients", "--each", "1", "--resume", "--out", str(out))
    )

    assert status == 1
    assert "holds answers with another" in capsys.readouterr().err


def test_without_cases_it_says_what_is_missing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    status = command.run(chosen())

    assert status == 1
    assert "--out FILE" in capsys.readouterr().err
