"""Carry out one call: resolve, judge, rehearse or run, and say what came of it.

The same path for sentences, models, buttons and actions.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from ..care import commands as c
from ..care.actor import Actor
from ..care.desk import Desk, Done
from ..care.queries import MedicationState, Query
from ..care.refusal import Refusal
from ..domain.ids import AppointmentId, PersonId
from .policy import Proposal, Proposer, Verdict, judge
from .resolver import Resolved, resolve
from .tools import BY_NAME
from .tools.spec import CARRIED, Asking, Call, Missing, Outcome, Tool
from .trace import CallTrace


@dataclass(frozen=True, kw_only=True, slots=True)
class Carried:
    """What came of a call, and how the trace shows it."""

    trace: CallTrace
    result: Outcome | Missing | Refusal
    """An ``Outcome`` under ``confirm`` was only rehearsed."""

    @property
    def missing(self) -> str:
        """Return the argument that has to be asked for, if there is one."""
        return self.result.argument if isinstance(self.result, Missing) else ""

    @property
    def brought_up(self) -> tuple[Call, ...]:
        """Return what a call that was carried out is to be followed by."""
        done = self.trace.verdict is Verdict.ALLOW
        return self.result.later if done and isinstance(self.result, Outcome) else ()

    @property
    def data(self) -> Mapping[str, Any]:
        """Return what came of it as plain JSON."""
        return self.result.data if isinstance(self.result, Outcome) else {}


class Rehearsal:
    """A desk on which nothing is kept: what a draft is shown from."""

    def __init__(self, desk: Desk) -> None:
        """Stand in front of a real desk."""
        self._desk = desk

    @property
    def carries_messages(self) -> bool:
        """Say what would become of a message."""
        return self._desk.carries_messages

    async def do(self, command: c.Command, actor: Actor) -> Done | Refusal:
        """Decide only."""
        return await self._desk.weigh(command, actor)

    async def weigh(self, command: c.Command, actor: Actor) -> Done | Refusal:
        """Decide only."""
        return await self._desk.weigh(command, actor)

    async def answered(self, _person: PersonId, _visit: AppointmentId) -> None:
        """Wait for nobody: nothing was asked for."""

    async def ask[T](self, query: Query[T], actor: Actor) -> T | Refusal:
        """Read as always."""
        return await self._desk.ask(query, actor)


async def carry(
    call: Call,
    asking: Asking,
    proposer: Proposer,
    *,
    confirmed: bool = False,
    rehearse: bool = False,
) -> Carried:
    """Carry out one call as far as it may go; ``rehearse`` keeps nothing at all."""
    tool = BY_NAME[call.tool]
    said = {n: w for n, w in call.arguments.items() if not n.startswith(CARRIED)}
    carried = {n: w for n, w in call.arguments.items() if n.startswith(CARRIED)}
    asking = replace(asking, carried=carried)
    found = await resolve(tool, said, asking)
    if not isinstance(found, Resolved):
        return _stopped(tool, said, found)
    proposal = Proposal(tool=tool, proposer=proposer, confirmed=confirmed)
    verdict = Verdict.CONFIRM if rehearse else judge(proposal)
    if verdict is Verdict.CONFIRM:
        asking = replace(asking, desk=Rehearsal(asking.desk))
    result = await tool.run(asking, found.args)
    if isinstance(result, Refusal) and asking.neutral:
        result = _without_name(result, found.args)
    if not isinstance(result, Outcome):
        return _stopped(tool, found.shown, result)
    trace = CallTrace(
        tool=tool.name,
        arguments=_written({**found.shown, **result.written}, said),
        verdict=verdict,
        outcome="drafted" if verdict is Verdict.CONFIRM else result.key,
    )
    return Carried(trace=trace, result=result)


def _without_name(why: Refusal, args: Any) -> Refusal:
    """Say the label where others may be listening, not the medication's name."""
    state = getattr(args, "medication", None)
    if not isinstance(state, MedicationState) or "medication" not in why.details:
        return why
    details = {**why.details, "medication": state.medication.shared_label}
    return replace(why, details=details)


def _stopped(
    tool: Tool, arguments: Mapping[str, Any], why: Missing | Refusal
) -> Carried:
    """Say why a call did not go through: a question, a doubt or a refusal."""
    if isinstance(why, Missing):
        verdict, outcome = Verdict.ASK, why.key
    else:
        verdict = Verdict.CONFIRM if why.question else Verdict.REFUSE
        outcome = why.reason
    trace = CallTrace(
        tool=tool.name, arguments=dict(arguments), verdict=verdict, outcome=outcome
    )
    return Carried(trace=trace, result=why)


def _written(shown: Mapping[str, str], said: Mapping[str, str]) -> dict[str, str]:
    """Return the resolved arguments, with the words for the person if given."""
    person = {"person": said["person"]} if said.get("person") else {}
    return {**shown, **person}
