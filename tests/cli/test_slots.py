"""What requests name, by the command line; and how that is scored against annotations."""

import argparse
import io
import json
from typing import Any

import pytest

from cli import slots


def answers(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *lines: Any
) -> tuple[int, list[dict[str, Any]]]:
    said = "\n".join(json.dumps(line) for line in lines)
    monkeypatch.setattr("sys.stdin", io.StringIO(said))
    parser = argparse.ArgumentParser()
    slots.options(parser)
    status = slots.run(parser.parse_args(["--no-model", "--now", "2026-10-14T10:00"]))
    return status, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_request_is_taken_apart_into_words_and_values(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    line = {"id": 1, "utterance": "a dentist in Wold on the 20th at half nine"}

    status, (told,) = answers(monkeypatch, capsys, line)

    assert (status, told["id"]) == (0, 1)
    assert told["output"]["intent"] == "get_available_specialists"
    assert told["output"]["slots"] == {
        "specialty": "dentist",
        "place": "Wold",
        "date": "2026-10-20",
        "time": "09:30",
    }
    assert told["output"]["said"]["time"] == "at half nine"


def test_what_was_said_and_offered_before_counts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    history = [
        {"role": "user", "text": "I want to see Dr. Fern on friday"},
        {"role": "assistant", "text": "Could I have your name, please?"},
        {"role": "user", "text": "Una"},
        {
            "role": "assistant",
            "text": "Dr. Fern is available at 4 pm. Shall I book it?",
        },
    ]

    _, (told,) = answers(
        monkeypatch, capsys, {"id": 1, "utterance": "yes please", "history": history}
    )

    assert told["output"]["slots"] == {
        "clinician": "Dr. Fern",
        "person": "Una",
        "date": "2026-10-16",
        "time": "16:00",
    }


def test_a_day_or_a_part_of_it_has_no_hour_and_a_bad_line_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status, told = answers(
        monkeypatch,
        capsys,
        {"id": 1, "utterance": "remind me tomorrow to call Ann"},
        {"id": 2, "utterance": "remind me this evening to call Ann"},
        {"id": 3, "utterance": "remind me next week to call Ann"},
        {"id": 4, "utterance": "hello"},
        {"id": 5},
    )

    values = [one["output"]["slots"].get("date") for one in told[:4]]
    assert status == 1
    assert values == ["2026-10-15", "2026-10-14", "2026-10-19", None]
    assert [one["output"]["intent"] for one in told[2:4]] == ["set_reminder", ""]
    assert told[4] == {"id": 5, "error": "utterance: a text is needed"}
