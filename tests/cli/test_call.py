"""Tools called by name: JSON lines in, JSON lines out, bad lines named."""

import argparse
import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from cli import call, state

WORLD: dict[str, Any] = {
    "now": "2026-10-05T09:00",
    "time_zone": "Europe/Lisbon",
    "country": "PT",
    "people": [
        {
            "name": "Ann",
            "speaker": True,
            "medications": [
                {
                    "name": "Metformin",
                    "direction": "1 tablet twice a day",
                    "stock": 28,
                    "strength": "500 mg",
                    "instructions": "Take with food. Do not crush.",
                }
            ],
        },
        {"name": "Ben", "medications": []},
    ],
}


class Called:
    """Calls lines in a household and reads what was printed."""

    def __init__(
        self,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
        folder: Path,
    ) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        self._folder = folder
        self.status = 0

    def __call__(
        self,
        *lines: object,
        world: Mapping[str, Any] = WORLD,
        described: bool = True,
        **more: Any,
    ) -> list[dict[str, Any]]:
        raw = "\n".join(_written(lines))
        self._monkeypatch.setattr("sys.stdin", io.StringIO(raw))
        path = self._folder / "world.json"
        path.write_text(json.dumps(world), "utf-8")
        given = {"world": path if described else None, "home": None, "state": False}
        chosen = argparse.Namespace(**{**given, **more})
        self.status = call.run(chosen)
        return [json.loads(line) for line in self._capsys.readouterr().out.splitlines()]


def _written(lines: Iterable[object]) -> list[str]:
    return [line if isinstance(line, str) else json.dumps(line) for line in lines]


@pytest.fixture
def called(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Called:
    """Return a way to call tools in a fresh household."""
    return Called(monkeypatch, capsys, tmp_path)


def line(number: object, tool: str, **arguments: object) -> dict[str, object]:
    return {"id": number, "tool": tool, "arguments": arguments}


def test_every_call_is_answered_with_what_came_of_it(called: Called) -> None:
    dose, left = called(
        line("a", "record_dose", medication="metformin"),
        "",
        line("b", "stock_left", medication="metformin"),
    )

    assert called.status == 0
    assert (dose["id"], dose["output"]["verdict"]) == ("a", "allow")
    assert dose["output"]["reply"] == "Noted: Metformin, 1 tablet, today 09:00."
    assert [event["kind"] for event in dose["output"]["events"]] == ["dose_taken"]
    assert left["output"]["data"]["stock"] == "27 tablet"


def test_a_doubt_waits_for_somebody_who_is_sure(called: Called) -> None:
    doubt, sure = called(
        line(1, "record_dose", medication="metformin", amount=3),
        {**line(2, "record_dose", medication="metformin", amount=3), "sure": True},
    )

    assert doubt["output"]["verdict"] == "confirm"
    assert "Did you really take 3 tablets?" in doubt["output"]["reply"]
    assert sure["output"]["arguments"]["amount"] == "3 tablet"
    assert called.status == 0


def test_what_is_unclear_is_asked_and_what_may_not_be_is_refused(
    called: Called,
) -> None:
    asked, refused = called(
        line(1, "snooze_dose", medication="metformin", minutes="later"),
        {**line(2, "list_due"), "person": "Zoe"},
    )

    assert asked["output"]["verdict"] == "ask"
    assert asked["output"]["reply"] == "For how many minutes?"
    assert refused["output"] == {
        "verdict": "refuse",
        "outcome": "not_allowed",
        "reply": "I can't do that for you here.",
    }


def test_another_person_s_record_is_named(called: Called) -> None:
    (due,) = called({**line(1, "list_due"), "person": "Ben"})

    assert due["output"]["outcome"] == "nothing_due"


@pytest.mark.parametrize(
    ("bad", "error"),
    [
        ("{", "not JSON"),
        ("[]", "not a JSON object"),
        ({"id": 7}, "tool: a text is needed"),
        (line(7, "format_disk"), "tool: there is none called format_disk"),
        ({"id": 7, "tool": "list_due", "arguments": []}, ""),
        ({"id": 7, "tool": "list_due", "arguments": "x"}, "arguments: an object"),
        (line(7, "list_due", medication="x"), "takes no such argument"),
        (line(7, "record_dose", medication=None), "arguments.medication: a text"),
        (line(7, "record_dose", medication=True), "arguments.medication: a text"),
        ({**line(7, "list_due"), "sure": "yes"}, "sure: true or false"),
        ({**line(7, "list_due"), "person": 3}, "person: a text is needed"),
    ],
)
def test_a_bad_line_is_named_and_the_next_is_answered(
    called: Called, bad: object, error: str
) -> None:
    first, second = called(bad, line("next", "list_due"))

    assert second["id"] == "next"
    assert second["output"]["outcome"] == "due"
    if error:
        assert error in first["error"]
        assert called.status == 1
    else:
        assert first["output"]["outcome"] == "due"


def test_the_state_at_the_end_is_a_description_again(called: Called) -> None:
    *_, told = called(
        line(1, "add_stock", medication="metformin", amount=30, expires="03/2027"),
        line(2, "pause_medication", medication="metformin", until="for three days"),
        state=True,
    )
    again, _ = called(
        line(3, "stock_left", medication="metformin"),
        line(4, "resume_medication", medication="metformin"),
        world=told["state"],
    )

    (metformin,) = told["state"]["people"][0]["medications"]
    assert metformin["strength"] == "500 mg"
    assert metformin["instructions"] == "Take with food. Do not crush."
    assert metformin["packs"] == [
        {"amount": "30", "left": "30", "expires": "2027-03-31"}
    ]
    assert metformin["paused"] == {
        "since": "2026-10-05T09:00+01:00",
        "until": "2026-10-08T09:00+01:00",
    }
    assert metformin["stock"] == again["output"]["data"]["stock"].split()[0] == "58"


def test_a_household_in_a_folder_is_kept(
    called: Called, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "home"
    called(line(1, "record_dose", medication="metformin"), home=home)
    (history,) = called(line(2, "dose_history"), home=home)
    state.run(argparse.Namespace(home=home))
    told = json.loads(capsys.readouterr().out)

    assert history["id"] == 2
    assert [dose["status"] for dose in told["people"][0]["doses"]] == ["taken"]


def test_without_a_description_it_is_the_demo_household(called: Called) -> None:
    (due,) = called(line(1, "list_due"), described=False)

    assert due["output"]["outcome"] == "due"


def test_a_description_that_cannot_be_read_is_named(
    called: Called, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = {**WORLD, "time_zone": "Mars/Olympus"}

    told = called(line(1, "list_due"), world=broken)

    assert told == []
    assert called.status == 1
