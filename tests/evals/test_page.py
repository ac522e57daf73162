"""The page from results: what was run has a row, and nothing else has."""

import json
from pathlib import Path
from typing import Any

from evals.intervals import Figure
from evals.report import page

USUAL = {
    "runtime": "embedded",
    "base": "",
    "weights": "",
    "planner": "",
    "caller": "",
    "threads": 1,
}


def figure(value: float) -> dict[str, Any]:
    return Figure(value=value, low=value / 2, high=value, count=50).as_json()


def result(
    name: str = "dialogues", left_out: tuple[str, ...] = (), **choice: str
) -> dict[str, Any]:
    base = choice.get("weights") or "Small.gguf"
    one = {
        "cases": 50,
        "errors": 0,
        "end_state": figure(0.9),
        "planner_bleu": figure(91.5),
        "planner_rouge1": figure(0.96),
        "planner_rouge2": figure(0.95),
        "planner_rougeL": figure(0.955),
        "caller_rougeL": figure(0.99),
        "read_tokens_per_s": 400.0,
        "made_tokens_per_s": 80.0,
    }
    return {
        "run": {
            "name": name,
            "began": "2026-11-26T19:00:00+00:00",
            "case_set": "c0ffee" * 10,
            "choice": USUAL | choice,
            "left_out": list(left_out),
            "model": {
                "base": {"file": base, "bytes": 9_000_000, "sha256": "ab" * 32},
                "planner": {"file": "p", "bytes": 2_000_000, "sha256": "cd" * 32},
                "caller": {"file": "c", "bytes": 1_000_000, "sha256": "ef" * 32},
            },
            "jobs": 2,
            "machine": {"processor": "Any", "cores": 2, "python": "3.14"},
        },
        "groups": {"General": one, "Counter": one},
        "all": one,
    }


def written(folder: Path, *results: dict[str, Any]) -> str:
    for number, told in enumerate(results):
        (folder / f"{number}.json").write_text(json.dumps(told))
    return page(folder)


def test_ours_stands_beside_the_papers_with_the_aim(tmp_path: Path) -> None:
    found = written(tmp_path, result())

    general, counter = (
        next(
            line
            for line in found.splitlines()
            if line.startswith(f"| {name} | ") and "·" in line
        )
        for name in ("General", "Counter")
    )
    assert "94.79 · **91.5 [45.8, 91.5]**" in general
    assert "0.97 | no, 0.015 short |" in general
    assert "0.92 | yes |" in counter


def test_an_aim_that_is_not_reached_says_by_how_much(tmp_path: Path) -> None:
    found = written(tmp_path, result())

    assert (
        "| dialogues, General | Planner RougeL | 0.955 [0.477, 0.955] | 0.970 | **0.015** |"
        in found
    )
    assert (
        "| dialogues, Counter | Planner RougeL | 0.955 [0.477, 0.955] | 0.920 | – |"
        in found
    )
    assert "| dialogues | End state | 90.0% [45.0%, 90.0%] | 95% | **5.0%** |" in found


def test_a_category_that_was_not_run_has_no_figure(tmp_path: Path) -> None:
    found = written(tmp_path, result())

    assert "| Dietician | 74.44 · none |" in found


def test_what_was_left_out_is_a_row_beside_the_whole(tmp_path: Path) -> None:
    found = written(tmp_path, result(), result(left_out=("no grammar",)))

    assert "| As it is | 50 |" in found
    assert "| no grammar | 50 |" in found


def test_only_what_was_run_has_a_section(tmp_path: Path) -> None:
    found = written(tmp_path, result())

    assert "## Held-out dialogues" in found
    assert "## Simulated patients" not in found
    assert "## What each part is worth" not in found


def test_each_base_that_was_run_is_a_row_of_the_sizes(tmp_path: Path) -> None:
    found = written(tmp_path, result(), result(weights="Large.gguf"))

    assert "| `Small.gguf` | 9 MB | 3 MB | 50 | 400 | 80 |" in found
    assert "| `Large.gguf` | 9 MB | 3 MB | 50 | 400 | 80 |" in found


def test_every_run_names_its_files_and_cases(tmp_path: Path) -> None:
    found = written(tmp_path, result("patients"))

    assert "patients: As it is | 2026-11-26 | `c0ffeec0ffee` | base `abababab`" in found
