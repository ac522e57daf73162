"""Measurements by the command line: each line whole, or which row stands in the way."""

import argparse
import io
import json
from pathlib import Path
from typing import Any

import pytest

from cli import readings

from .test_call import WORLD


def answers(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    folder: Path,
    *lines: dict[str, Any],
) -> tuple[int, list[dict[str, Any]]]:
    world = folder / "world.json"
    world.write_text(json.dumps(WORLD))
    text = "\n".join(json.dumps(line) for line in lines)
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    parser = argparse.ArgumentParser()
    readings.options(parser)
    status = readings.run(parser.parse_args(["--world", str(world)]))
    return status, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_lists_and_words_are_kept_with_their_times(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    listed = [
        {"kind": "blood_pressure", "value": "130/85", "time": "2026-10-05 08:00"},
        {"kind": "heart_rate", "value": 70},
    ]

    status, told = answers(
        monkeypatch,
        capsys,
        tmp_path,
        {"id": 1, "readings": listed},
        {"id": 2, "text": "sugar 100, pulse 70", "unit": "mg/dL", "person": "Ann"},
    )

    first, second = (one["output"]["data"]["readings"] for one in told)
    assert status == 0
    assert first[0]["at"] == "2026-10-05T08:00+01:00"
    assert [one["value"] for one in second] == ["100 mg/dL", "70 /min"]


def test_a_row_that_stands_in_the_way_is_named(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    wrong = [{"kind": "heart_rate", "value": 70}, {"kind": "heart_rate", "value": 700}]

    status, told = answers(
        monkeypatch,
        capsys,
        tmp_path,
        {"id": 1, "readings": wrong},
        {"id": 2, "readings": "all"},
    )

    assert status == 1
    assert told[0]["output"]["outcome"] == "row_not_plausible"
    assert told[0]["output"]["reply"].startswith("Line 2:")
    assert told[1] == {"id": 2, "error": "readings: a list is needed"}
