"""``scripts/run --once`` as somebody calls it, twice in a row."""

import json
import os
import subprocess

import pytest

from open_rooms import ROOT

SENTENCES = (
    "I just took my metformin",
    "I need to see a dentist on friday at 3 pm",
    "yes",
)
LIMIT_S = 280


def once(*options: str) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    return subprocess.run(
        (ROOT / "scripts/run", "--once", *options),
        capture_output=True,
        text=True,
        check=False,
        timeout=LIMIT_S,
        env=environment,
    )


@pytest.mark.parametrize("model", ["--no-model", "--json"], ids=["without", "with"])
def test_every_run_starts_afresh_and_prints_nothing_but_its_answers(model: str) -> None:
    done = once("--json", model, *SENTENCES)

    assert done.returncode == 0, done.stderr
    *turns, last = [json.loads(line) for line in done.stdout.splitlines()]
    assert [turn["text"] for turn in turns] == list(SENTENCES)
    for turn in turns:
        assert {"reply", "route", "plan", "calls", "events", "timings_ms"} <= set(turn)
    rosa = last["state"]["people"][0]
    assert [visit["clinician"] for visit in rosa["appointments"]] == ["Dr Okafor"]
    assert rosa["doses"][-1]["medication"] == "Metformin"


def test_for_people_it_prints_words() -> None:
    done = once("--no-model", "I just took my metformin")

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].startswith("Noted: Metformin")


def test_once_needs_something_to_say() -> None:
    done = once()

    assert done.returncode == 2
    assert done.stdout == ""
