"""How a child is started, kept away and ended."""

import asyncio
import os
from pathlib import Path

import pytest

from custom_components.healthstead.agents.runtime import child as child_module
from custom_components.healthstead.agents.runtime import process as process_module
from custom_components.healthstead.agents.runtime.child import (
    environment,
    resident_bytes,
)
from custom_components.healthstead.agents.runtime.pauses import pause_before
from custom_components.healthstead.agents.runtime.protocol import (
    Completion,
    Failure,
)

from . import stand_ins
from .asking import Make, ask, eventually, failure_of, is_gone


async def test_an_answer_comes_back_with_its_costs(make: Make) -> None:
    runtime = make(stand_ins.answering("done(request, request['role'])"))
    await runtime.start()

    completion = await ask(runtime)

    assert completion == Completion(
        text="planner",
        prompt_tokens=1,
        generated_tokens=1,
        prompt_ms=1.0,
        generate_ms=1.0,
    )
    assert runtime.name == "stand-in"


@pytest.mark.parametrize(
    ("start", "reason"),
    [
        ("sys.exit(1)", Failure.GONE),
        ("send({'id': read()['id'], 'error': 'corrupt'}); read()", Failure.CORRUPT),
    ],
    ids=["exits", "corrupt"],
)
async def test_a_failed_first_start_is_raised_and_tried_again(
    make: Make, start: str, reason: Failure
) -> None:
    tries: list[tuple[int, Failure | None]] = []

    def pause(attempt: int, why: Failure | None) -> float:
        tries.append((attempt, why))
        return 0.0 if attempt < 3 else 3600.0

    runtime = make(stand_ins.starting(start), pause=pause)

    assert await failure_of(runtime.start()) is reason
    await eventually(lambda: len(tries) == 4)

    assert tries == [(attempt, reason) for attempt in range(4)]
    assert runtime.pid is None
    assert runtime.health.failure is not None
    assert runtime.health.failure.reason is reason


async def test_a_child_that_never_finishes_loading_is_killed(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_module, "GRACE_S", 0.05)
    runtime = make(
        stand_ins.starting("time.sleep(60)"),
        settings=stand_ins.settings(start_limit_s=0.0),
        pause=lambda *_: 3600.0,
    )

    assert await failure_of(runtime.start()) is Failure.TIMEOUT


async def test_a_program_that_is_not_there_is_reported(make: Make) -> None:
    runtime = make("", command=("/no/such/program",), pause=lambda *_: 3600.0)

    assert await failure_of(runtime.start()) is Failure.NOT_LOADED


async def test_a_call_while_it_is_down_fails_soon(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process_module, "PATIENCE_S", 0.01)
    runtime = make(stand_ins.starting("sys.exit(1)"), pause=lambda *_: 3600.0)
    await failure_of(runtime.start())

    assert await failure_of(ask(runtime)) is Failure.GONE


async def test_a_call_before_the_start_fails(make: Make) -> None:
    runtime = make(stand_ins.answering("done(request)"))

    assert await failure_of(ask(runtime)) is Failure.NOT_LOADED


async def test_starting_twice_keeps_the_child(make: Make) -> None:
    runtime = make(stand_ins.answering("done(request)"))
    await runtime.start()

    await runtime.start()

    assert runtime.health.starts == 1


async def test_forgetting_needs_no_child(make: Make) -> None:
    runtime = make(stand_ins.answering("done(request)"))

    await runtime.forget()

    assert runtime.pid is None


async def test_closing_ends_the_child_and_the_call_in_hand(make: Make) -> None:
    runtime = make(stand_ins.answering("time.sleep(60)"))
    await runtime.start()
    pid = runtime.pid
    assert pid is not None
    endless = asyncio.create_task(ask(runtime))
    await asyncio.sleep(0.05)

    await runtime.close()
    await runtime.close()

    assert await failure_of(endless) is Failure.GONE
    assert is_gone(pid)
    assert not runtime.health.ready


async def test_closing_while_it_starts_leaves_nothing_behind(
    make: Make, tmp_path: Path
) -> None:
    note = tmp_path / "pid"
    program = stand_ins.starting(
        f"open({str(note)!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    )
    runtime = make(program)
    starting = asyncio.create_task(runtime.start())
    await eventually(lambda: note.exists() and bool(note.read_text("ascii")))

    await runtime.close()

    assert await failure_of(starting) is Failure.NOT_LOADED
    assert is_gone(int(note.read_text()))


def test_the_first_restart_is_at_once_and_later_ones_wait_longer() -> None:
    pauses = [pause_before(attempt) for attempt in range(10)]

    assert pauses == [0.0, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0, 60.0]
    assert pause_before(10_000) == 60.0


@pytest.mark.parametrize("reason", [Failure.CORRUPT, Failure.NOT_LOADED])
def test_what_only_a_person_can_mend_is_soon_tried_every_six_hours_only(
    reason: Failure,
) -> None:
    minutes = [pause_before(attempt, reason) / 60 for attempt in range(7)]

    assert minutes == [1, 4, 16, 64, 256, 360, 360]
    assert pause_before(10_000, reason) == 6 * 3600
    assert pause_before(1, Failure.GONE) == 1.0


def test_the_child_hears_nothing_of_our_tokens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SUPERVISOR_TOKEN", "secret")
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")

    known = environment(Path("/wheels"))

    assert "SUPERVISOR_TOKEN" not in known
    assert known["PYTHONPATH"] == "/wheels:/elsewhere"
    assert known["GGML_NO_BACKTRACE"] == "1"
    assert environment()["PYTHONPATH"] == "/elsewhere"


def test_a_process_that_is_not_there_holds_no_memory() -> None:
    assert resident_bytes(os.getpid()) > 0
    assert resident_bytes(2**22 + 1) == 0
