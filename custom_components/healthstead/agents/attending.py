"""Carry a call out within a turn: for whom, and what is then said or asked."""

from dataclasses import dataclass, replace

from ..care import commands as c
from ..care.desk import HouseholdDesk
from ..care.drafts import Draft, Drafts, Waiting, owner_of
from ..care.refusal import Refusal, refuse
from ..domain.emergency_numbers import numbers_for
from ..domain.ids import IdMaker, PersonId
from . import speak
from .carrying import Carried, carry
from .drafting import draft_for, held_by, offered_draft, question_of
from .later import in_turn, later_of
from .policy import Proposer, Verdict
from .scene import Scene
from .speaker import target_of
from .tools import BY_NAME
from .tools.spec import Asking, Call, Effect, Missing, Outcome
from .trace import CallTrace

NOBODY: frozenset[str] = frozenset()
BY_MODEL = "proposed_by_model"
"""Kept with a draft, among what was accepted: the piece that is missing makes it whole,
but a model's call stays one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Manner:
    """How a call came about and what a person has already agreed to."""

    proposer: Proposer
    confirmed: bool = False
    accepted: frozenset[str] = NOBODY
    rehearse: bool = False
    """Show what would be done and wait for a yes, whatever the tool."""
    person: PersonId | None = None
    """Whose record it is, where an earlier turn has found that out."""


class Attendant:
    """Carries calls out for the turns of one household."""

    def __init__(
        self,
        *,
        desk: HouseholdDesk,
        drafts: Drafts,
        new_id: IdMaker,
        run: str,
        country: str | None = None,
    ) -> None:
        """Work at a desk, with a place for drafts."""
        self.drafts = drafts
        self.run = run
        self._desk = desk
        self._new_id = new_id
        self._country = country

    async def attend(self, scene: Scene, call: Call, manner: Manner) -> Carried:
        """Carry one call out, and put what came of it into the turn."""
        manner = replace(manner, person=manner.person or self.target(scene, call))
        carried = await self.try_out(scene, call, manner)
        self.tell(scene, carried)
        if (shown := question_of(carried, scene.now)) is not None:
            await self._ask(scene, call, carried, manner, shown)
        else:
            await self._offer(scene, carried, manner)
            waiting = (*carried.brought_up, *later_of(call.arguments))
            await self.go_on(scene, waiting, manner.person)
        return carried

    async def try_out(self, scene: Scene, call: Call, manner: Manner) -> Carried:
        """Carry one call out as far as it may go, and say nothing of it yet."""
        person = manner.person or self.target(scene, call)
        if person is None or person not in self._desk.household.people:
            return _refused(call)
        return await self._carry(scene, call, manner, person)

    async def go_on(
        self, scene: Scene, calls: tuple[Call, ...], person: PersonId | None
    ) -> None:
        """Ask about the first of the calls that wait, if nothing else is asked."""
        if calls and not scene.turn.question:
            first = in_turn(calls)
            manner = Manner(
                proposer=Proposer.RULE,
                rehearse=BY_NAME[first.tool].effect is not Effect.READ,
                person=None if first.arguments.get("person") else person,
            )
            await self.attend(scene, first, manner)

    async def _offer(self, scene: Scene, carried: Carried, manner: Manner) -> None:
        """Keep what was offered as a draft that the next words may complete."""
        result = carried.result
        if not isinstance(result, Outcome) or result.then is None:
            return
        _say(scene, speak.plain("which_offer"))
        scene.turn.question = True
        frame = replace(
            self._frame(scene, scene.turn.reply),
            person=manner.person or scene.speaker.person,
        )
        await self.drafts.put(offered_draft(result.then, frame))

    def target(self, scene: Scene, call: Call) -> PersonId | None:
        """Return for whom a call is; None where that is nobody who is known."""
        household = self._desk.household
        return target_of(call.arguments, scene.said.text, scene.speaker, household)

    def is_helped(self, scene: Scene) -> bool:
        """Say whether help is being called for the speaker."""
        return self._desk.household.people[scene.speaker.person].sos.runs

    def name_of(self, person: PersonId) -> str:
        """Return a person's name."""
        return self._desk.household.people[person].person.name

    async def only_ask(self, scene: Scene, call: Call, missing: Missing) -> Carried:
        """Ask about a call that rules do not let through; nothing is drafted."""
        trace = CallTrace(
            tool=call.tool,
            arguments=dict(call.arguments),
            verdict=Verdict.ASK,
            outcome=missing.key,
        )
        carried = Carried(trace=trace, result=missing)
        scene.turn.calls.append(trace)
        _say(scene, speak.question(missing, scene.now))
        scene.turn.question = True
        return carried

    async def _carry(
        self, scene: Scene, call: Call, manner: Manner, person: PersonId
    ) -> Carried:
        household = self._desk.household
        actor = scene.speaker.actor
        asking = Asking(
            desk=self._desk,
            actor=replace(actor, model=manner.proposer is Proposer.MODEL),
            person=person,
            profile=household.people[person].person.profile,
            now=scene.now,
            accepted=manner.accepted,
            neutral=scene.speaker.neutral,
            said=scene.said.text,
        )
        return await carry(
            call,
            asking,
            manner.proposer,
            confirmed=manner.confirmed,
            rehearse=manner.rehearse,
        )

    def tell(self, scene: Scene, carried: Carried) -> None:
        """Put a call's trace, events and words into the turn."""
        turn, result = scene.turn, carried.result
        turn.calls.append(carried.trace)
        if isinstance(result, Refusal) and not result.question:
            _say(scene, speak.refusal(result, scene.now))
        if not isinstance(result, Outcome):
            return
        if carried.trace.verdict is Verdict.ALLOW:
            turn.entries += result.entries
            turn.data.append(result.data)
            _say(scene, speak.outcome(self._with_number(scene, result), scene.now))

    def _with_number(self, scene: Scene, result: Outcome) -> Outcome:
        """Add the emergency number to what is said about a call for help."""
        if result.key != "sos_started":
            return result
        record = self._desk.household.people[scene.speaker.person]
        country = record.person.profile.country or self._country
        number = numbers_for(country).emergency_text
        return replace(result, facts={**result.facts, "number": number})

    async def _ask(
        self, scene: Scene, call: Call, carried: Carried, manner: Manner, shown: str
    ) -> None:
        """Ask the open question and keep the draft that its answer completes."""
        _say(scene, shown)
        scene.turn.question = True
        model = manner.proposer is Proposer.MODEL
        frame = replace(
            self._frame(scene, shown),
            accepted=manner.accepted | ({BY_MODEL} if model else NOBODY),
            person=manner.person or scene.speaker.person,
        )
        await self.drafts.put(draft_for(call, carried, frame))

    async def close(self, draft: Draft) -> None:
        """Forget a draft, unless another one has taken its place meanwhile."""
        last = await self.drafts.last_of(draft.owner)
        if last is not None and last.id == draft.id:
            await self.drafts.close(draft.owner)

    async def keep_denial(self, scene: Scene, reason: str) -> None:
        """Remember that a no within ten minutes ends the help that was called."""
        frame = self._frame(scene, scene.turn.reply)
        await self.drafts.put(
            replace(
                frame,
                waiting=Waiting.DENIAL,
                tool="end_sos",
                arguments={"reason": reason},
            )
        )

    async def forget_held(self, scene: Scene, draft: Draft) -> None:
        """Forget the unusual values of a draft to which somebody said no."""
        record = self._desk.household.people.get(draft.person)
        held = () if record is None else record.observed.held
        gone = held_by(draft, (one.said for one in held))
        if gone:
            drop = c.DropHeld(person=draft.person, said=gone)
            await self._desk.do(drop, scene.speaker.actor)

    def _frame(self, scene: Scene, shown: str) -> Draft:
        """Return who, where and when of a draft."""
        return Draft(
            id=self._new_id(),
            owner=owner_of(scene.speaker.actor),
            person=scene.speaker.person,
            conversation=scene.said.conversation,
            waiting=Waiting.YES,
            tool="",
            arguments={},
            shown=shown,
            at=scene.now,
            run=self.run,
        )


def _say(scene: Scene, text: str) -> None:
    scene.turn.reply = f"{scene.turn.reply}\n{text}".strip()


def _refused(call: Call) -> Carried:
    """Refuse somebody else's record without saying whether there is one."""
    trace = CallTrace(
        tool=call.tool,
        arguments=dict(call.arguments),
        verdict=Verdict.REFUSE,
        outcome="not_allowed",
    )
    return Carried(trace=trace, result=refuse("not_allowed"))
