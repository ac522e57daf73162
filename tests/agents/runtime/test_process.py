"""Everything the parent does, against children that misbehave to order."""

import asyncio
import os
import signal
from pathlib import Path

import pytest

from custom_components.healthstead.agents.runtime import child as child_module
from custom_components.healthstead.agents.runtime.frames import LONGEST_FRAME
from custom_components.healthstead.agents.runtime.process import (
    Health,
)
from custom_components.healthstead.agents.runtime.protocol import (
    Completion,
    Failure,
    Role,
)

from . import stand_ins
from .asking import Make, ask, failure_of, is_gone, until_restarted


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


async def test_what_the_child_prints_does_not_block_it(make: Make) -> None:
    flood = "sys.stderr.write('llama: hello\\n' * 50000); done(request)"
    runtime = make(stand_ins.answering(flood))
    await runtime.start()

    assert (await ask(runtime)).text == "done"


async def test_a_child_killed_mid_call_fails_it_and_the_next_call_works(
    make: Make,
) -> None:
    answer = "done(request) if request['limit'] == 8 else time.sleep(60)"
    runtime = make(stand_ins.answering(answer))
    await runtime.start()
    pid = runtime.pid
    assert pid is not None
    endless = asyncio.create_task(
        runtime.complete(Role.CALLER, "p", grammar=None, limit=9, deadline_s=60)
    )
    await asyncio.sleep(0.05)

    os.kill(pid, signal.SIGKILL)

    assert await failure_of(endless) is Failure.GONE
    assert (await ask(runtime)).text == "done"
    assert runtime.health.starts == 2
    assert is_gone(pid)


async def test_a_child_that_dies_while_nobody_asks_is_started_again(make: Make) -> None:
    changes: list[Health] = []
    runtime = make(stand_ins.answering("done(request)"), on_change=changes.append)
    await runtime.start()
    pid = runtime.pid
    assert pid is not None

    os.kill(pid, signal.SIGKILL)
    await until_restarted(runtime, 2)

    assert [change.ready for change in changes] == [True, False, True]
    assert changes[1].failure is not None
    assert changes[1].failure.reason is Failure.GONE
    assert runtime.pid != pid


@pytest.mark.parametrize(
    "answer",
    [
        "raw(b'Hello, I am no frame. ' * 9999); time.sleep(60)",
        "raw(struct.pack('>I', 1 << 31)); time.sleep(60)",
        "raw(struct.pack('>I', 50) + b'short'); sys.exit(0)",
        "raw(struct.pack('>I', 4) + b'oops'); time.sleep(60)",
        "raw(struct.pack('>I', 2) + b'[]'); time.sleep(60)",
        "os.close(1); time.sleep(60)",
        "sys.exit(3)",
    ],
    ids=["garbage", "oversize", "cut", "no JSON", "list", "closes stdout", "exits"],
)
async def test_nonsense_ends_the_child_and_the_call(make: Make, answer: str) -> None:
    runtime = make(stand_ins.answering(answer))
    await runtime.start()
    pid = runtime.pid
    assert pid is not None

    assert await failure_of(ask(runtime)) is Failure.GONE

    await until_restarted(runtime, 2)
    assert is_gone(pid)


async def test_a_prompt_too_long_for_a_frame_is_refused(make: Make) -> None:
    runtime = make(stand_ins.answering("done(request)"))
    await runtime.start()
    endless = runtime.complete(
        Role.CALLER, "x" * LONGEST_FRAME, grammar=None, limit=1, deadline_s=20
    )

    assert await failure_of(endless) is Failure.REFUSED
    assert (await ask(runtime)).text == "done"


async def test_an_answer_to_somebody_else_is_dropped(make: Make) -> None:
    answer = "send({'id': 0, 'text': 'not yours'}); send({}); done(request)"
    runtime = make(stand_ins.answering(answer))
    await runtime.start()

    assert (await ask(runtime)).text == "done"


async def test_a_child_that_hangs_is_killed_after_the_deadline(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_module, "GRACE_S", 0.05)
    runtime = make(stand_ins.answering("time.sleep(60)"))
    await runtime.start()
    pid = runtime.pid
    assert pid is not None

    assert await failure_of(ask(runtime, deadline_s=0.0)) is Failure.TIMEOUT

    await until_restarted(runtime, 2)
    assert is_gone(pid)


async def test_a_meaning_that_comes_too_late_ends_no_child(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_module, "GRACE_S", 0.0)
    answer = "done(request) if request['op'] == 'complete' else None"
    settings = stand_ins.settings(encoder=Path("no-such.gguf"))
    runtime = make(stand_ins.answering(answer), settings=settings)
    await runtime.start()
    pid = runtime.pid

    meaning = await runtime.embed(["a sore knee"], deadline_s=0.05)

    assert meaning is None
    assert (await ask(runtime)).text == "done"
    assert runtime.pid == pid


@pytest.mark.parametrize("reason", ["timeout", "refused", "memory"])
async def test_a_failure_that_the_child_reports_does_not_end_it(
    make: Make, reason: str
) -> None:
    answer = f"send({{'id': request['id'], 'error': '{reason}', 'detail': 'so'}})"
    runtime = make(stand_ins.answering(answer))
    await runtime.start()

    assert await failure_of(ask(runtime)) is Failure(reason)
    assert runtime.health == Health(ready=True, starts=1, failure=None)


async def test_a_child_that_holds_too_much_memory_is_killed(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_module, "WATCH_S", 0.01)
    answer = "hoard = bytearray(os.urandom(1)) * (200 << 20); time.sleep(60)"
    runtime = make(
        stand_ins.answering(answer),
        settings=stand_ins.settings(memory_cap=100 << 20),
    )
    await runtime.start()

    assert await failure_of(ask(runtime)) is Failure.MEMORY


async def test_a_child_that_runs_out_of_memory_says_so(make: Make) -> None:
    answer = (
        "sys.stderr.write('what(): std::bad_alloc'); sys.stderr.flush(); os.abort()"
    )
    runtime = make(stand_ins.answering(answer))
    await runtime.start()

    assert await failure_of(ask(runtime)) is Failure.MEMORY


async def test_calls_take_turns_and_one_that_waits_too_long_hears_busy(
    make: Make,
) -> None:
    slow = "time.sleep(0.3); done(request, str(request['id']))"
    runtime = make(stand_ins.answering(slow))
    await runtime.start()
    first = asyncio.create_task(ask(runtime))
    await asyncio.sleep(0)
    impatient = asyncio.create_task(ask(runtime, deadline_s=0.0))
    second = asyncio.create_task(ask(runtime))

    assert await failure_of(impatient) is Failure.BUSY
    assert [(await first).text, (await second).text] == ["2", "3"]


async def test_a_cancelled_call_tells_the_child_and_leaves_it_usable(
    make: Make,
) -> None:
    answer = (
        "stopped = request['limit'] == 9 and read(); "
        "done(request, str(bool(stopped) and stopped['op']))"
    )
    runtime = make(stand_ins.answering(answer))
    await runtime.start()
    endless = asyncio.create_task(
        runtime.complete(Role.CALLER, "p", grammar=None, limit=9, deadline_s=60)
    )
    await asyncio.sleep(0.05)

    endless.cancel()
    with pytest.raises(asyncio.CancelledError):
        await endless

    assert (await ask(runtime)).text == "False"
    assert runtime.health.starts == 1


async def test_forgetting_reaches_the_child(make: Make) -> None:
    answer = (
        "seen = globals().setdefault('seen', []); "
        "seen.append(request['op']); done(request, ' '.join(seen))"
    )
    runtime = make(stand_ins.answering(answer))
    await runtime.start()

    await runtime.forget()

    assert (await ask(runtime)).text == "forget complete"
