"""Collect: hand cases to workers, write each answer down at once, go on where it stopped.

A file of answers begins with a line that says what answered what; the other lines are
one case each, in whatever order they came. Nothing is scored here.
"""

import asyncio
import json
import os
import sys
import time
from asyncio import subprocess
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final

from open_rooms import ROOT

from .case_sets import Case

LONGEST_LINE: Final = 1 << 24
LONGEST_CASE_S: Final = 300.0
TRIES: Final = 3


class Mismatch(Exception):  # noqa: N818 - reads as what happened
    """A file to go on with holds answers of something else."""


class NoWorker(Exception):  # noqa: N818 - as above
    """Nothing answers; what was collected stays."""


@dataclass(kw_only=True)
class Job:
    """What is collected, by how many, into which file."""

    head: dict[str, Any]
    """What answers what; the first line of the file."""
    cases: Sequence[Case]
    out: Path
    jobs: int = 1
    resume: bool = False
    command: Sequence[str] = (sys.executable, "-P", "-m", "evals.worker")
    left: deque[Case] = field(default_factory=deque)
    pause_s: float = 5.0
    """Before a worker that could not start is started again."""
    total: int = 0
    done: int = 0
    began: float = 0.0


HANDED: Final = ("set", "choice", "forced")
"""What a worker is told first."""
SAME: Final = ("set", "cases", "case_set", "choice", "model", "forced")
"""What must be the same for answers to stand in one file."""


def answered(path: Path, head: dict[str, Any]) -> set[str]:
    """Return which cases a file holds already; raise ``Mismatch`` if of something else.

    A last line that was cut off is dropped from the file, and its case is done again.
    """
    lines = path.read_bytes().splitlines(keepends=True)
    whole = [line for line in lines if line.endswith(b"\n")]
    if len(whole) != len(lines):
        path.write_bytes(b"".join(whole))
    if not whole:
        return set()
    first = json.loads(whole[0]).get("run", {})
    told = json.loads(json.dumps(head))
    other = [name for name in SAME if first.get(name) != told.get(name)]
    if other:
        raise Mismatch(f"{path.name} holds answers with another {', '.join(other)}")
    rows = [json.loads(line) for line in whole[1:]]
    return {row["id"] for row in rows if "error" not in row}


def collect(job: Job) -> int:
    """Collect everything that is missing; return how many cases failed."""
    known: set[str] = set()
    if job.resume and job.out.is_file():
        known = answered(job.out, job.head)
    job.left = deque(case for case in job.cases if case["id"] not in known)
    job.total, fresh = len(job.left), not known
    job.out.parent.mkdir(parents=True, exist_ok=True)
    with job.out.open("w" if fresh else "a", encoding="utf-8") as out:
        if fresh:
            _write(out, {"run": job.head})
        return asyncio.run(_all(job, out))


async def _all(job: Job, out: IO[str]) -> int:
    job.began = time.monotonic()
    many = min(job.jobs, len(job.left))
    failed = await asyncio.gather(*(_work(job, out) for _ in range(many)))
    print(file=sys.stderr)
    return sum(failed)


async def _work(job: Job, out: IO[str]) -> int:
    """Keep one worker busy; one that dies costs its case and is replaced."""
    failed = 0
    worker: subprocess.Process | None = None
    while job.left:
        case = job.left.popleft()
        worker = worker or await _started(job)
        try:
            told = await _ask(worker, case)
        except (EOFError, TimeoutError, OSError) as error:
            await _end(worker, kill=True)
            worker = None
            told = {"id": case["id"], "error": f"the worker is gone: {error!r}"}
        failed += "error" in told
        _write(out, told)
        job.done += 1
        _progress(job, told)
    await _end(worker, kill=False)
    return failed


async def _started(job: Job) -> subprocess.Process:
    """Start a worker; one that cannot start three times ends the collection."""
    for left in reversed(range(TRIES)):
        try:
            return await _start(job)
        except (EOFError, TimeoutError, OSError) as error:
            if not left:
                raise NoWorker("no worker could be started; see above") from error
        await asyncio.sleep(job.pause_s)
    raise NoWorker("no try was made")


async def _start(job: Job) -> subprocess.Process:
    paths = (str(ROOT), str(ROOT / "scripts"))
    worker = await asyncio.create_subprocess_exec(
        *job.command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        limit=LONGEST_LINE,
        cwd=ROOT,
    )
    try:
        await _ask(worker, {name: job.head[name] for name in HANDED})
    except BaseException:
        await _end(worker, kill=True)
        raise
    return worker


async def _ask(worker: subprocess.Process, line: Case) -> dict[str, Any]:
    """Send one line and return the line that answers it."""
    assert worker.stdin is not None  # noqa: S101 - both are pipes
    assert worker.stdout is not None  # noqa: S101
    worker.stdin.write(json.dumps(line).encode() + b"\n")
    await worker.stdin.drain()
    async with asyncio.timeout(LONGEST_CASE_S):
        raw = await worker.stdout.readline()
    if not raw.endswith(b"\n"):
        raise EOFError("no answer")
    told: dict[str, Any] = json.loads(raw)
    return told


async def _end(worker: subprocess.Process | None, *, kill: bool) -> None:
    if worker is None or worker.stdin is None:
        return
    if kill and worker.returncode is None:
        worker.kill()
    worker.stdin.close()
    await worker.wait()


def _write(out: IO[str], told: dict[str, Any]) -> None:
    out.write(json.dumps(told, ensure_ascii=False) + "\n")
    out.flush()


def _progress(job: Job, told: dict[str, Any]) -> None:
    spent = time.monotonic() - job.began
    total = job.done + len(job.left)
    ahead = spent / job.done * len(job.left) / 60
    line = f"{job.done}/{total} in {spent:.0f} s, about {ahead:.1f} min to go: {told['id']}"
    on_screen = sys.stderr.isatty()
    if on_screen or job.done % 10 == 0 or job.done == job.total:
        end = "\r" if on_screen else "\n"
        print(f"{line:<78}", end=end, file=sys.stderr, flush=True)


def read_answers(paths: Iterable[Path]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return what answered, and the last answer to each case."""
    head: dict[str, Any] = {}
    found: dict[str, dict[str, Any]] = {}
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            if "run" in row:
                head = row["run"]
            else:
                found[row["id"]] = row
    return head, list(found.values())
