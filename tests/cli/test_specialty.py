"""Who sees to a complaint, by the command line: a bad line is told, the rest answered."""

import argparse
import io
import json
from typing import Any

import pytest

from cli import specialty


def answers(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *lines: str
) -> tuple[int, list[dict[str, Any]]]:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(lines)))
    parser = argparse.ArgumentParser()
    specialty.options(parser)
    status = specialty.run(parser.parse_args([]))
    return status, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_complaint_is_answered_with_who_how_soon_and_why(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status, (told,) = answers(
        monkeypatch, capsys, '{"id": 1, "text": "a filling fell out"}'
    )

    output = told["output"]
    assert status == 0
    assert output["specialties"][0] == "dentistry"
    assert output["urgency"] == "routine"
    assert output["because"] == ["tooth"]
    assert "people usually see a dentist" in output["why"]


def test_bad_lines_are_told_and_the_rest_is_answered(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status, told = answers(
        monkeypatch, capsys, "knee", "[1]", '{"id": 2}', "", '{"id": 3, "text": ""}'
    )

    assert status == 1
    assert [one.get("error") for one in told[:3]] == [
        "not JSON: Expecting value",
        "not a JSON object",
        "text: a text is needed",
    ]
    assert told[3]["output"]["specialties"] == ["general_practice"]


def test_an_emergency_is_never_given_to_somebody_to_book(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "book me a heart doctor, crushing chest pain and I am sweating"

    _, (told,) = answers(monkeypatch, capsys, json.dumps({"id": 4, "text": text}))

    assert told["output"]["specialties"] == ["emergency"]
