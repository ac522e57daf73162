"""What utterances are about, told on the command line."""

import argparse
import io
import json
from typing import Any

import pytest

from cli import route


class Routed:
    """Routes lines without a model and reads what was printed."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        self.status = 0

    def __call__(self, *lines: object, why: bool = False) -> list[dict[str, Any]]:
        raw = "\n".join(
            line if isinstance(line, str) else json.dumps(line) for line in lines
        )
        self._monkeypatch.setattr("sys.stdin", io.StringIO(raw))
        self.status = route.run(argparse.Namespace(no_model=True, why=why))
        return [json.loads(line) for line in self._capsys.readouterr().out.splitlines()]


@pytest.fixture
def routed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Routed:
    """Return a way to route lines."""
    return Routed(monkeypatch, capsys)


@pytest.mark.parametrize(
    ("text", "way", "domain"),
    [
        ("I have crushing chest pain", "red_flag", "sos"),
        ("what do I still have to take today?", "sentence", "medication"),
        ("should I take two tablets?", "rule", "medication"),
        ("it is a bit dark, brighten the porch lamp", "meaning", "other_home"),
        ("find a cheap thai restaurant for tonight", "rule", "out_of_scope"),
        ("transfer fifty pounds to my savings account", "meaning", "out_of_scope"),
    ],
)
def test_an_utterance_goes_the_products_way(
    routed: Routed, text: str, way: str, domain: str
) -> None:
    told = routed({"id": "a", "utterance": text}, why=True)

    assert told[0]["id"] == "a"
    assert told[0]["output"]["domain"] == domain
    assert told[0]["output"]["route"] == way


def test_an_answer_belongs_to_what_was_talked_about(routed: Routed) -> None:
    visit = [
        {"role": "user", "text": "book a dentist appointment"},
        {"role": "assistant", "text": "Which day would suit you?"},
    ]
    table = [
        {"role": "user", "text": "get me a table at a thai restaurant"},
        {"role": "assistant", "text": "Which day would suit you?"},
    ]

    told = routed(
        {"id": 1, "utterance": "on the 14th please", "history": visit},
        {"id": 2, "utterance": "on the 14th please", "history": table},
    )

    assert [each["output"] for each in told] == [
        {"domain": "appointment"},
        {"domain": "out_of_scope"},
    ]


@pytest.mark.parametrize(
    "line",
    [
        "no json",
        {"id": 1},
        {"id": 1, "utterance": "hello", "history": "hi"},
        {"id": 1, "utterance": "hello", "history": ["hi"]},
        {"id": 1, "utterance": "hello", "history": [{"role": "user"}]},
    ],
)
def test_a_bad_line_is_named_and_the_next_one_answered(
    routed: Routed, line: object
) -> None:
    told = routed(line, "", {"id": 2, "utterance": "what's due?", "history": None})

    assert "error" in told[0]
    assert told[1]["output"] == {"domain": "medication"}
    assert routed.status == 1
