"""The list of models on the command line says what each is before it is fetched."""

import json
from pathlib import Path

import pytest

from cli.__main__ import main


def test_every_model_is_listed_with_what_one_has_to_know(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["models", "list", "--folder", str(tmp_path)])

    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert status == 0
    assert rows[0]["adapters"] == ["planner", "caller"]
    assert all(row["licence"] and row["source"] and row["memory_mb"] for row in rows)
    assert not any(row["present"] for row in rows)
    assert {row["name"] for row in rows if not row["checksum_known"]} == {
        "functiongemma-270m-it"
    }


def test_a_model_without_a_checksum_does_not_come_without_a_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(
        ["models", "fetch", "functiongemma-270m-it", "--folder", str(tmp_path)]
    )

    assert status == 1
    assert "unverified" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
