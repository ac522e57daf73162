"""Collecting: each answer is kept at once, and a second run goes on where it stopped."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from evals.collecting import Job, Mismatch, NoWorker, answered, collect, read_answers

HEAD: dict[str, Any] = {"set": "patients", "choice": {"threads": 1}, "forced": True}
CASES = [{"id": f"General/{number}"} for number in range(6)]
# A worker that repeats each id, and ends without an answer at the id "last words".
WORKER = """
import json, sys
for line in sys.stdin:
    case = json.loads(line)
    if case.get("id") == "last words":
        sys.exit(1)
    print(json.dumps({"id": case.get("id"), "right": True}), flush=True)
"""


def job(out: Path, **told: Any) -> Job:
    usual: dict[str, Any] = {
        "head": HEAD,
        "cases": CASES,
        "out": out,
        "command": (sys.executable, "-c", WORKER),
    }
    return Job(**usual | told)


def ids(path: Path) -> list[str]:
    return sorted(row["id"] for row in read_answers([path])[1])


def test_every_case_is_answered_once_by_several_workers(tmp_path: Path) -> None:
    out = tmp_path / "answers.jsonl"

    failed = collect(job(out, jobs=3))

    assert failed == 0
    assert len(out.read_text().splitlines()) == 1 + len(CASES)
    assert ids(out) == [case["id"] for case in CASES]
    assert read_answers([out])[0] == HEAD


def test_a_second_run_does_only_what_is_missing(tmp_path: Path) -> None:
    out = tmp_path / "answers.jsonl"
    collect(job(out, cases=CASES[:2]))
    mark = json.dumps({"id": "General/1", "right": False})
    first = out.read_text().splitlines()[:-1]
    out.write_text("\n".join([*first, mark]) + "\n")

    collect(job(out, resume=True))

    assert ids(out) == [case["id"] for case in CASES]
    assert mark in out.read_text()  # it was not asked again


def test_a_line_that_was_cut_off_is_done_again(tmp_path: Path) -> None:
    out = tmp_path / "answers.jsonl"
    collect(job(out))
    whole = out.read_text()
    out.write_text(whole[:-9])

    collect(job(out, resume=True))

    assert ids(out) == [case["id"] for case in CASES]
    assert all(json.loads(line) for line in out.read_text().splitlines())


def test_a_case_that_failed_is_done_again(tmp_path: Path) -> None:
    out = tmp_path / "answers.jsonl"
    collect(job(out, cases=[]))
    with out.open("a") as more:
        more.write(json.dumps({"id": "General/0", "error": "gone"}) + "\n")

    assert answered(out, HEAD) == set()


def test_answers_of_another_model_are_not_mixed_in(tmp_path: Path) -> None:
    out = tmp_path / "answers.jsonl"
    collect(job(out))

    with pytest.raises(Mismatch, match="another choice"):
        collect(job(out, resume=True, head={**HEAD, "choice": {"threads": 2}}))


def test_a_worker_that_dies_costs_one_case(tmp_path: Path) -> None:
    out = tmp_path / "answers.jsonl"
    cases = [CASES[0], {"id": "last words"}, CASES[1]]

    failed = collect(job(out, cases=cases))

    rows = {row["id"]: row for row in read_answers([out])[1]}
    assert failed == 1
    assert "gone" in rows["last words"]["error"]
    assert rows["General/1"]["right"]


def test_a_worker_that_cannot_start_ends_the_collection(tmp_path: Path) -> None:
    out = tmp_path / "answers.jsonl"
    command = (sys.executable, "-c", "")

    with pytest.raises(NoWorker):
        collect(job(out, command=command, pause_s=0.0))

    assert ids(out) == []


def test_without_resume_a_file_begins_anew(tmp_path: Path) -> None:
    out = tmp_path / "answers.jsonl"
    collect(job(out))

    collect(job(out, cases=CASES[:1]))

    assert ids(out) == ["General/0"]
