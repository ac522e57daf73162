"""One utterance, from words to a reply.

Red flags first and always; then the draft that waits for a word; then sentences; then
the model, if there is one. Whatever fails, there is an answer, and what was kept stays.
"""

import asyncio
import time
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from ..care.actor import Actor
from ..care.desk import HouseholdDesk
from ..care.drafts import Drafts, Traces, owner_of
from ..care.log import LogUnavailable
from ..care.record import PersonRecord
from ..domain.ids import HOUSEHOLD, IdMaker, PersonId
from ..domain.red_flags import RedFlag, find_red_flag
from . import speak
from .alarm import keep_denial, raise_alarm
from .answers.answering import by_draft
from .answers.following import flag_in_answer, still_refused
from .answers.putting_right import about_last
from .answers.showing import show_if_agreed
from .answers.taking_back import take_back
from .attending import Attendant, Manner
from .carrying import Carried
from .caution import Caution
from .evidence import Evidence
from .hearing import heard_language, in_plain
from .meaning import Meaning
from .memory import Dialogue, Memory
from .modelling import by_model
from .policy import Proposer
from .rephrasing import Rephrase, as_it_is
from .replies.texts import texts
from .router import Names, Route, Sentences, names_for
from .routing import heard_in, is_talked_over, sent_elsewhere
from .rules import by_rule
from .runtime.protocol import Runtime
from .scene import Scene, Utterance
from .speaker import Speaker, claim, find_speaker, for_all
from .together import attend_all, attend_beside
from .tongue import ENGLISH, speaking, tongue
from .tools.spec import Call
from .trace import Turn, keep_trace


class Agent:
    """Answers utterances for one household."""

    def __init__(  # noqa: PLR0913 - the parts of a house, by name
        self,
        *,
        desk: HouseholdDesk,
        drafts: Drafts,
        traces: Traces,
        sentences: Sentences,
        runtime: Runtime | None,
        evidence: Evidence | None = None,
        meaning: Meaning | None = None,
        clock: Callable[[], datetime],
        new_id: IdMaker,
        country: str | None = None,
    ) -> None:
        """Stand before a household's desk, in a country; ``runtime`` None: no model."""
        self._country = country
        self.runtime = runtime
        self._desk = desk
        self._traces = traces
        self._sentences = sentences
        self._evidence, self.meaning = evidence, meaning
        self._clock, self.memory = clock, Memory()
        self.rephrase: Rephrase = as_it_is
        self._under_way: set[asyncio.Task[None]] = set()
        self.run = new_id()
        self._attendant = Attendant(
            desk=desk, drafts=drafts, new_id=new_id, run=self.run, country=country
        )

    async def turn(self, said: Utterance) -> Turn:
        """Answer one utterance and keep its trace."""
        started = time.perf_counter()
        owner = owner_of(said.actor)
        dialogue = self.memory.of(said.conversation, owner, self._clock())
        flag = find_red_flag(said.text)
        with speaking(heard_language(said, dialogue, flag)):
            if flag is None:
                turn = await self._answer(said, dialogue)
                await self.rephrase(turn, self._desk.household)
            else:
                turn = await self._alarm(said, dialogue, flag)
        dialogue.last_reply = turn.reply
        dialogue.last_turn = turn
        turn.timings_ms["total"] = (time.perf_counter() - started) * 1000
        if flag is None:
            await self._keep_trace(said, turn)
        else:
            self._meanwhile(self._keep_trace(said, turn))
        return turn

    def _meanwhile(self, work: Coroutine[Any, Any, None]) -> None:
        """Go on without waiting: a slow disk holds up no word about an emergency."""
        task = asyncio.create_task(work, eager_start=True)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def settle(self) -> None:
        """Wait for everything that was put off in an emergency."""
        await asyncio.gather(*self._under_way, return_exceptions=True)

    def last_turn(self, conversation: str, actor: Actor) -> Turn | None:
        """Return how the last answer came about, to whom it was given only."""
        return self.memory.of(conversation, owner_of(actor), self._clock()).last_turn

    async def _alarm(self, said: Utterance, dialogue: Dialogue, flag: RedFlag) -> Turn:
        """Give the wording and start help: for the speaker, else for the household."""
        household = self._desk.household
        speaker = find_speaker(said.actor, household, dialogue, said.person)
        record = self._in_need(speaker)
        turn = await raise_alarm(flag, self._desk, said.actor, record, self._country)
        if speaker is not None:
            now = self._local_now(speaker)
            scene = Scene(
                said=said, speaker=speaker, now=now, turn=turn, dialogue=dialogue
            )
            self._meanwhile(keep_denial(self._attendant, scene, flag))
        return turn

    def _in_need(self, speaker: Speaker | None) -> PersonRecord | None:
        """Return whom help is for; a stranger in the house calls for the first."""
        household = self._desk.household
        if speaker is not None:
            return household.people[speaker.person]
        return next(iter(household.present()), None)

    async def _answer(self, said: Utterance, dialogue: Dialogue) -> Turn:
        household = self._desk.household
        if not household.present():
            return Turn(reply=speak.plain("nobody"))
        speaker = find_speaker(said.actor, household, dialogue, said.person)
        if speaker is None:
            calls = self._sentence(said.text, HOUSEHOLD) or ()
            speaker = for_all(said.actor, household, calls)
        if speaker is None:
            return await self._who(said, dialogue)
        turn, now = Turn(), self._local_now(speaker)
        refused, dialogue.refused = dialogue.refused, False
        scene = Scene(
            said=in_plain(said, names_for(household, speaker.person)),
            speaker=speaker,
            now=now,
            turn=turn,
            dialogue=dialogue,
            refused=refused,
        )
        try:
            known = self._sentence(said.text, speaker.person)
            await asyncio.sleep(0)  # the house goes on between one look and the next
            flag = await flag_in_answer(self._attendant.drafts, scene)
            if flag is not None:
                return await self._alarm(said, dialogue, flag)
            if not await by_draft(self._attendant, scene, known):
                await self._by_words(scene, known)
            dialogue.refused |= still_refused(scene)
        except LogUnavailable:
            turn.reply = texts().refusals["storage_unavailable"]
        return turn

    async def _who(self, said: Utterance, dialogue: Dialogue) -> Turn:
        """Ask once who speaks; the answer may record for that person, not read."""
        first = dialogue.unanswered
        known = claim(said.text, self._desk.household) if first else None
        if known is None:
            dialogue.unanswered = first or said.text
            return Turn(reply=texts().questions["who"], question=True)
        dialogue.claimed, dialogue.unanswered = known, ""
        return await self._answer(replace(said, text=first), dialogue)

    def _sentence(self, text: str, person: PersonId) -> Sequence[Call] | None:
        """Return the calls that the words stand for as a whole sentence."""
        return self._sentences.match(text, names_for(self._desk.household, person))

    async def _by_words(self, scene: Scene, calls: Sequence[Call] | None) -> None:
        """Answer by a known sentence, else by the model, else say what can be said."""
        last = self.last_turn(scene.said.conversation, scene.said.actor)
        if last is not None and await take_back(self._desk, scene, last):
            return
        record, drafts = self._record_of(scene), self._attendant.drafts
        planned = self.runtime is not None and tongue() == ENGLISH
        talked: Sequence[Call] = ()
        if await is_talked_over(scene, calls, record, drafts, planned=planned):
            talked, calls = calls or (), None
        if calls := about_last(scene, last, calls):
            scene.turn.route = Route.SENTENCE
            await attend_all(self._attendant, scene, calls, Proposer.SENTENCE)
            return
        names = names_for(self._desk.household, scene.speaker.person)
        ruled = by_rule(scene.said.text, names.medications, helping=record.sos.runs)
        if ruled is not None:
            scene.turn.route = Route.RULE
            scene.turn.reply = speak.plain(ruled.reply) if ruled.reply else ""
            await attend_all(self._attendant, scene, ruled.calls, Proposer.RULE)
            return
        meaning = None if talked else self.meaning  # what was told is sent nowhere
        if not await sent_elsewhere(meaning, self.runtime, scene, names, last):
            await self._by_model(scene, names)
            if scene.turn.route != Route.MODEL:  # it was not there to judge
                await attend_all(self._attendant, scene, talked, Proposer.SENTENCE)

    async def _by_model(self, scene: Scene, names: Names) -> None:
        """Let a model propose, where there is one and it knows the language."""
        runtime, turn = self.runtime, scene.turn
        if runtime is None or tongue() != ENGLISH:
            turn.reply = speak.plain("unclear")
            return

        async def carry_out(call: Call, caution: Caution) -> Carried:
            if caution.doubt is not None:
                return await self._attendant.only_ask(scene, call, caution.doubt)
            manner = Manner(proposer=Proposer.MODEL, rehearse=caution.rehearse)
            return await attend_beside(self._attendant, scene, call, manner)

        record, drafts = self._record_of(scene), self._attendant.drafts
        heard = await heard_in(scene, record, names, self._evidence, drafts)
        await by_model(runtime, heard, carry_out, turn)
        await show_if_agreed(self._attendant, scene)

    def _record_of(self, scene: Scene) -> PersonRecord:
        return self._desk.household.people[scene.speaker.person]

    def _local_now(self, speaker: Speaker) -> datetime:
        profile = self._desk.household.people[speaker.person].person.profile
        return self._clock().astimezone(ZoneInfo(profile.zone))

    async def _keep_trace(self, said: Utterance, turn: Turn) -> None:
        person = said.actor.person or said.person or HOUSEHOLD
        await keep_trace(self._traces, person, self._clock().astimezone(UTC), turn)
