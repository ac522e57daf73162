"""What is left out is left out, and comes back afterwards."""

import pytest

from custom_components.healthstead.agents import turn as turning
from custom_components.healthstead.agents.prompt import caller_prompt, planner_prompt
from custom_components.healthstead.agents.runtime.protocol import (
    Failure,
    Role,
    RuntimeFailed,
)
from custom_components.healthstead.agents.runtime.scripted import ScriptedRuntime
from evals.ablations import (
    FewShot,
    Loose,
    OnePrompt,
    routed,
    whole_grammar,
    with_examples,
)
from evals.few_shot import CALLS, PLANS, WHOLES
from evals.watching import Recording

SAID = planner_prompt("my knee is sore")
CALL = caller_prompt("store_symptoms", "complains of a knee", "my knee is sore")


async def test_without_a_grammar_none_is_asked_for() -> None:
    inner = ScriptedRuntime.of({Role.PLANNER: ["anything"]})

    await Loose(inner).complete(
        Role.PLANNER, SAID, grammar="root ::= x", limit=9, deadline_s=1
    )

    assert inner.requests[0].grammar is None


async def test_a_bare_base_is_shown_examples_of_its_role() -> None:
    inner = ScriptedRuntime.of({Role.PLANNER: ["a > b"], Role.CALLER: ["{}"]})
    bare = FewShot(inner)

    await bare.complete(Role.PLANNER, SAID, grammar=None, limit=9, deadline_s=1)
    await bare.complete(Role.CALLER, CALL, grammar=None, limit=9, deadline_s=1)

    assert inner.prompts(Role.PLANNER) == [with_examples(PLANS, SAID)]
    assert inner.prompts(Role.CALLER) == [with_examples(CALLS, CALL)]
    assert inner.prompts(Role.PLANNER)[0].endswith(SAID)


async def test_one_prompt_answers_for_both_agents() -> None:
    text = 'store_symptoms {"symptoms":"sore knee"}'
    inner = ScriptedRuntime.of({Role.PLANNER: [text]})
    one = OnePrompt(inner)

    plan = await one.complete(Role.PLANNER, SAID, grammar="g", limit=9, deadline_s=1)
    call = await one.complete(Role.CALLER, CALL, grammar="g", limit=9, deadline_s=1)

    assert plan.text == "as said > store_symptoms"
    assert call.text == '{"symptoms":"sore knee"}'
    assert len(inner.requests) == 1
    assert inner.requests[0].grammar == whole_grammar()
    assert inner.requests[0].prompt == with_examples(WHOLES, SAID)


def test_without_a_router_no_rule_matches_until_it_is_back() -> None:
    with routed(by_model_only=True):
        left_out = vars(turning)["by_rule"]("yes", (), helping=True)

    assert left_out is None
    assert vars(turning)["by_rule"]("yes", ()) is not None


def test_with_a_router_nothing_changes() -> None:
    with routed(by_model_only=False):
        assert vars(turning)["by_rule"]("yes", ()) is not None


async def test_every_completion_is_kept_with_its_cost() -> None:
    inner = ScriptedRuntime.of({Role.PLANNER: ["one > finish", "two > finish"]})
    kept = Recording(inner)

    for _ in range(2):
        await kept.complete(Role.PLANNER, SAID, grammar=None, limit=9, deadline_s=1)

    assert [one.wrote for one in kept.written] == ["one > finish", "two > finish"]
    assert kept.cost()["model_calls"] == 2
    assert kept.cost()["made_tokens"] == 6


async def test_a_model_that_failed_makes_the_case_an_error() -> None:
    failure = RuntimeFailed(Failure.TIMEOUT)
    kept = Recording(ScriptedRuntime.of({Role.PLANNER: [failure]}))

    with pytest.raises(RuntimeFailed):
        await kept.complete(Role.PLANNER, SAID, grammar=None, limit=9, deadline_s=1)

    assert "the model failed" in kept.cost()["error"]


@pytest.mark.parametrize("shown", [PLANS, CALLS, WHOLES])
def test_there_are_examples_of_each_form(shown: tuple[object, ...]) -> None:
    assert len(shown) >= 4
