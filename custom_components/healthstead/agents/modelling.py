"""A turn by the model: plan, then each step as one grounded call."""

import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Final

from . import speak
from .caller import call as ask_caller
from .carrying import Carried
from .evidence import MISTRUSTED, Evidence, corrected, name_tokens
from .evidence_words import masked
from .grounding import keep_grounded
from .mending import mended
from .mending_times import Wall
from .planner import DECLINE, FINISH, HOME, Step, plan
from .router import Names, Route
from .runtime.protocol import Runtime, RuntimeFailed
from .taking import says_it_was_taken, tells_of_taking
from .tools import BY_NAME
from .tools.spec import Call, Effect, Missing
from .trace import Turn

MOST_CALLS: Final = 6
DEADLINE_S: Final = 8.0
"""For one completion; a slow single-board computer needs a few seconds."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Heard:
    """What was said, with what the model's words are mended from."""

    text: str
    before: str
    names: Names
    wall: Wall
    evidence: Evidence | None = None
    refused: bool = False
    """Somebody has just said no: nothing is kept without their seeing it first."""

    def weights(self) -> Mapping[str, float]:
        """Return what the words say about the next step; nothing without a table."""
        if self.evidence is None:
            return {}
        return self.evidence.weigh(masked(self.text, name_tokens(self.names)))


@dataclass(frozen=True, kw_only=True, slots=True)
class Caution:
    """What keeps a call that a model proposed from being simply carried out."""

    doubt: Missing | None = None
    """Rules do not let it through: this is asked instead."""
    rehearse: bool = False
    """The words hardly support it: it is shown and waits for a yes."""


type CarryOut = Callable[[Call, Caution], Awaitable[Carried]]


async def by_model(
    runtime: Runtime, heard: Heard, carry_out: CarryOut, turn: Turn
) -> None:
    """Fill the turn with what the model proposed and the rules allowed."""
    turn.model = runtime.name
    started = time.perf_counter()
    try:
        steps, _ = await plan(
            runtime, heard.text, before=heard.before, deadline_s=DEADLINE_S
        )
        turn.timings_ms["planner"] = (time.perf_counter() - started) * 1000
        weights = heard.weights()
        steps = corrected(steps, weights)
        turn.plan = steps
        turn.route = Route.MODEL
        await _follow(runtime, heard, steps, carry_out, turn)
    except RuntimeFailed:
        turn.reply = f"{turn.reply} {speak.plain('model_down')}".strip()


async def _follow(
    runtime: Runtime,
    heard: Heard,
    steps: tuple[Step, ...],
    carry_out: CarryOut,
    turn: Turn,
) -> None:
    """Carry the steps out in order until one of them has to be asked about."""
    made: list[Call] = []
    for step in steps[:MOST_CALLS]:
        if step.action not in BY_NAME or step.action == "get_input_from_user":
            _without_tool(step, turn)
            continue
        started = time.perf_counter()
        arguments, _ = await ask_caller(
            runtime, step, heard.text, deadline_s=DEADLINE_S
        )
        spent = (time.perf_counter() - started) * 1000
        turn.timings_ms["caller"] = turn.timings_ms.get("caller", 0.0) + spent
        call = _grounded(step, arguments, heard, alone=len(steps) == 1)
        if call in made:
            continue
        made.append(call)
        await carry_out(call, _caution(call, heard, alone=len(steps) == 1))
        if turn.question:
            return
    if not turn.reply:
        turn.reply = speak.plain("unclear")


def _grounded(
    step: Step, arguments: Mapping[str, str], heard: Heard, *, alone: bool
) -> Call:
    """Return the call as the words allow it.

    Of several requests in one breath, each is mended from its own part only.
    """
    tool = BY_NAME[step.action]
    kept = keep_grounded(tool, arguments, heard.text)
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


def _caution(call: Call, heard: Heard, *, alone: bool) -> Caution:
    """Return what speaks against a call: the rules, or hardly a word for it."""
    writes = BY_NAME[call.tool].effect is Effect.WRITE
    weights = heard.weights() if alone and writes else {}
    unheard = call.tool == "record_dose" and not tells_of_taking(heard.text)
    return Caution(
        doubt=_doubtful(call, heard),
        rehearse=unheard
        or (writes and heard.refused)
        or weights.get(call.tool, 1.0) < MISTRUSTED,
    )


def _doubtful(call: Call, heard: Heard) -> Missing | None:
    """Ask before a dose is noted from anything but a plain statement."""
    if call.tool != "record_dose":
        return None
    named, names = call.arguments.get("medication", ""), heard.names
    if says_it_was_taken(heard.text, names.medications, names.people, named):
        return None
    facts = {"medication": named} if named else {}
    return Missing(argument="medication", key="did_you_take_it", facts=facts)
