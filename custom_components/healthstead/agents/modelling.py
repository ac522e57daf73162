"""A turn by the model: plan, then each step as one grounded call."""

import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from . import speak
from .caller import call as ask_caller
from .carrying import Carried
from .caution import Caution, caution_of
from .evidence import corrected
from .grounding import keep_grounded
from .heard import Heard
from .mending import mended
from .planner import DECLINE, FINISH, HOME, Step, plan
from .policy import Verdict
from .router import Route
from .runtime.protocol import Runtime, RuntimeFailed
from .sentences.wanting import wants_somebody
from .tools import BY_NAME
from .tools.spec import Call, Effect
from .trace import Turn
from .wishing import as_wished

MOST_CALLS: Final = 6
DEADLINE_S: Final = 8.0
"""For one completion; a slow single-board computer needs a few seconds."""
FINAL: Final = frozenset({"not_allowed"})
"""Refusals that no other way mends."""
STATES: Final = {
    Verdict.ALLOW: "ok",
    Verdict.CONFIRM: "asked",
    Verdict.ASK: "asked",
    Verdict.REFUSE: "refused",
}
"""What the planner is told of a verdict."""


type CarryOut = Callable[[Call, Caution], Awaitable[Carried]]


async def by_model(
    runtime: Runtime, heard: Heard, carry_out: CarryOut, turn: Turn
) -> None:
    """Fill the turn with what the model proposed and the rules allowed."""
    turn.model = runtime.name
    thinking = _Thinking(
        runtime=runtime, heard=heard, carry_out=carry_out, turn=turn, made=[]
    )
    try:
        await thinking.follow(await thinking.plan())
        if thinking.failed():
            await thinking.follow(await thinking.plan(done=_seen(turn)))
    except RuntimeFailed:
        turn.reply = f"{turn.reply} {speak.plain('model_down')}".strip()


@dataclass(frozen=True, kw_only=True, slots=True)
class _Thinking:
    """One utterance on its way from plan to calls."""

    runtime: Runtime
    heard: Heard
    carry_out: CarryOut
    turn: Turn
    made: list[Call]
    """What was proposed so far: nothing is tried twice."""

    async def plan(self, done: Sequence[str] = ()) -> tuple[Step, ...]:
        """Ask for steps; after a failure, in sight of what has been tried."""
        started = time.perf_counter()
        heard = self.heard
        steps, _ = await plan(
            self.runtime,
            heard.text,
            before=heard.before,
            done=done,
            now=heard.awaited,
            deadline_s=DEADLINE_S,
        )
        self._spent("planner", started)
        if not done:
            steps = corrected(steps, heard.weights())
            steps = as_wished(steps, heard.text, heard.awaited)
        self.turn.plan += steps
        self.turn.route = Route.MODEL
        return steps

    def failed(self) -> bool:
        """Say whether something did not work that another way may mend.

        What somebody may not do stays so, and a question is the person's to answer.
        """
        return not self.turn.question and any(
            call.verdict is Verdict.REFUSE and call.outcome not in FINAL
            for call in self.turn.calls
        )

    async def follow(self, steps: tuple[Step, ...]) -> None:
        """Carry the steps out in order, each call once, at most six in a turn.

        A question holds up none of the others: what needs no answer is done at once.
        Whether help is wanted is asked before anything else.
        """
        alone = len(steps) == 1
        for step in sorted(steps, key=_after_help):
            if len(self.made) == MOST_CALLS:
                break
            if step.action in BY_NAME and step.action != "get_input_from_user":
                await self._call(step, alone=alone)
            else:
                _without_tool(step, self.turn)
        if not self.turn.reply:
            self.turn.reply = speak.plain("unclear")

    async def _call(self, step: Step, *, alone: bool) -> None:
        started = time.perf_counter()
        arguments, _ = await ask_caller(
            self.runtime, step, self.heard.text, deadline_s=DEADLINE_S
        )
        self._spent("caller", started)
        call = _grounded(step, arguments, self.heard, alone=alone)
        if not alone and _keeps_nothing(call):
            return
        if call not in self.made:
            self.made.append(call)
            await self.carry_out(call, caution_of(call, self.heard, alone=alone))

    def _spent(self, role: str, started: float) -> None:
        spent = (time.perf_counter() - started) * 1000
        self.turn.timings_ms[role] = self.turn.timings_ms.get(role, 0.0) + spent


def _keeps_nothing(call: Call) -> bool:
    """Say whether a complaint is to be kept beside other requests, and there is none.

    Nobody is asked for it: what was wanted is in the other requests.
    """
    return call.tool == "store_symptoms" and not call.arguments.get("symptoms")


def _after_help(step: Step) -> bool:
    tool = BY_NAME.get(step.action)
    return tool is None or tool.effect is not Effect.EMERGENCY


def _seen(turn: Turn) -> tuple[str, ...]:
    """Return what the planner is told of its calls: our words, nothing from outside."""
    return tuple(
        f"{call.tool} {STATES[call.verdict]}: {call.outcome.replace('_', ' ')}"
        for call in turn.calls
    )


def _grounded(
    step: Step, arguments: Mapping[str, str], heard: Heard, *, alone: bool
) -> Call:
    """Return the call as the words allow it.

    Of several requests in one breath, each is mended from its own part only.
    """
    tool = BY_NAME[step.action]
    kept = keep_grounded(tool, arguments, heard.text)
    if tool.name == "store_symptoms" and wants_somebody(kept.get("symptoms", "")):
        del kept["symptoms"]
    words = heard.text if alone else step.reason
    call = Call(tool=tool.name, arguments=kept)
    return mended(call, words, heard.names, heard.wall)


def _without_tool(step: Step, turn: Turn) -> None:
    """Say what becomes of a step that is no call."""
    if turn.reply:
        return
    match step.action:
        case "decline":
            turn.reply = speak.plain(DECLINE)
        case "home":
            turn.home = True
            turn.reply = speak.plain(HOME)
        case "finish":
            turn.reply = speak.plain(FINISH)
        case _:
            turn.reply = speak.plain("unclear")
