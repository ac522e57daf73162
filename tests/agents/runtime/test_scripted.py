import pytest

from custom_components.healthstead.agents.runtime.protocol import (
    MESSAGES,
    Completion,
    Failure,
    Role,
    Runtime,
    RuntimeFailed,
)
from custom_components.healthstead.agents.runtime.scripted import (
    ScriptedRuntime,
    UnscriptedError,
)


async def ask(runtime: Runtime, role: Role, prompt: str = "a prompt") -> Completion:
    return await runtime.complete(role, prompt, grammar=None, limit=8, deadline_s=1.0)


async def test_each_role_replays_its_own_lines_in_order() -> None:
    runtime = ScriptedRuntime.of({Role.PLANNER: ["one", "two"], Role.CALLER: ["{}"]})

    said = [
        (await ask(runtime, role)).text
        for role in (Role.PLANNER, Role.CALLER, Role.PLANNER)
    ]

    assert said == ["one", "{}", "two"]
    assert runtime.exhausted


async def test_every_prompt_is_kept_for_the_test_to_look_at() -> None:
    runtime = ScriptedRuntime.of({Role.PLANNER: ["x"], Role.CALLER: ["y"]})

    await ask(runtime, Role.PLANNER, "plan this")
    await ask(runtime, Role.CALLER, "call that")

    assert runtime.prompts(Role.PLANNER) == ["plan this"]
    assert runtime.prompts(Role.CALLER) == ["call that"]
    assert [request.limit for request in runtime.requests] == [8, 8]


async def test_a_forgotten_line_fails_at_once() -> None:
    runtime = ScriptedRuntime.of({Role.PLANNER: ["x"]})

    with pytest.raises(UnscriptedError, match="caller"):
        await ask(runtime, Role.CALLER)

    assert not runtime.exhausted


async def test_a_scripted_failure_is_raised() -> None:
    runtime = ScriptedRuntime.of({Role.PLANNER: [RuntimeFailed(Failure.TIMEOUT)]})

    with pytest.raises(RuntimeFailed, match="took too long"):
        await ask(runtime, Role.PLANNER)


async def test_a_scripted_runtime_starts_and_closes_like_any_other() -> None:
    runtime = ScriptedRuntime.of({})

    await runtime.start()
    await runtime.close()

    assert (runtime.name, runtime.started, runtime.closed) == ("scripted", 1, 1)


def test_every_failure_has_a_sentence_for_people() -> None:
    assert set(MESSAGES) == set(Failure)


def test_a_failure_tells_people_a_sentence_and_the_log_the_detail() -> None:
    failure = RuntimeFailed(Failure.MEMORY, "512 MB held")

    assert "512" not in failure.message
    assert str(failure) == f"{failure.message} (512 MB held)"
    assert str(RuntimeFailed(Failure.MEMORY)) == failure.message
