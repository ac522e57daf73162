"""Calls that come through another door than conversation: actions, assistants.

The same path as any call: resolver, policy, desk. Only who confirms differs.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from ..care.actor import Actor
from ..care.desk import HouseholdDesk
from ..care.drafts import Draft, Drafts, Waiting, owner_of
from ..care.refusal import Refusal, refuse
from ..domain.ids import IdMaker, PersonId
from . import speak
from .carrying import Carried, carry
from .drafting import question_of
from .policy import Proposer, Verdict
from .speaker import claim
from .subject import person_named
from .tools import BY_NAME
from .tools.spec import Asking, Call, Effect, Missing, Outcome

ELSEWHERE = "elsewhere"
"""The conversation of drafts that were not made in one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Reached:
    """What came of a call: what to say, and the same as plain JSON."""

    carried: Carried
    words: str

    @property
    def done(self) -> bool:
        """Say whether it was carried out."""
        return self.carried.trace.verdict is Verdict.ALLOW


def whose(desk: HouseholdDesk, actor: Actor, words: str) -> PersonId | None:
    """Return whose record is meant: named, one's own, or the only one there is."""
    household = desk.household
    if words:
        own = household.people.get(actor.person) if actor.person else None
        contacts = own.contacts if own else ()
        return claim(words, household) or person_named(words, household, contacts)
    if actor.person in household.people:
        return actor.person
    present = household.present()
    return present[0].person.id if len(present) == 1 else None


def asking_for(
    desk: HouseholdDesk, actor: Actor, person: PersonId, now: datetime
) -> Asking:
    """Return what a tool needs to know about who asks."""
    profile = desk.household.people[person].person.profile
    return Asking(
        desk=desk,
        actor=actor,
        person=person,
        profile=profile,
        now=now.astimezone(ZoneInfo(profile.zone)),
    )


async def by_action(
    desk: HouseholdDesk, actor: Actor, call: Call, now: datetime, *, sure: bool
) -> Reached | Refusal:
    """Carry out what a person or an automation asks for in so many words.

    ``sure`` answers every doubt with yes; without it a doubt is refused.
    """
    person = whose(desk, actor, call.arguments.get("person", ""))
    if person is None:
        return refuse("not_allowed")
    asking = asking_for(desk, actor, person, now)
    carried = await carry(call, asking, Proposer.PERSON)
    while sure and isinstance(carried.result, Refusal) and carried.result.question:
        accepted = asking.accepted | {carried.result.reason}
        asking = replace(asking, accepted=accepted)
        carried = await carry(call, asking, Proposer.PERSON)
    if isinstance(carried.result, Refusal):
        return carried.result
    return Reached(carried=carried, words=_words(carried, asking.now))


@dataclass(frozen=True, kw_only=True, slots=True)
class Desktop:
    """Where calls of other assistants are carried out or drafted."""

    desk: HouseholdDesk
    drafts: Drafts
    new_id: IdMaker
    run: str


async def by_assistant(
    top: Desktop, actor: Actor, call: Call, now: datetime, *, writes: bool
) -> Reached | Refusal:
    """Carry out what another assistant's model asks: read, or draft for a yes here.

    It is never sure of anything: what would be kept is only rehearsed, and the
    draft is confirmed in Healthstead by the person it was made for.
    """
    person = whose(top.desk, actor, "")
    if person is None or call.arguments.get("person"):
        return refuse("not_allowed")
    asking = asking_for(top.desk, replace(actor, model=True), person, now)
    if not writes and BY_NAME[call.tool].effect is not Effect.READ:
        return refuse("not_allowed")
    if not writes:
        carried = await carry(call, asking, Proposer.MODEL)
        if isinstance(carried.result, Refusal):
            return carried.result
        return Reached(carried=carried, words=_words(carried, asking.now))
    carried = await carry(call, asking, Proposer.MODEL, rehearse=True)
    if isinstance(carried.result, Refusal) and not carried.result.question:
        return carried.result
    shown = question_of(carried, asking.now) or _words(carried, asking.now)
    seen = Reached(carried=carried, words=shown)
    if not isinstance(carried.result, Missing):
        await top.drafts.put(
            _draft(top, replace(actor, person=person), call, seen, now)
        )
    return seen


def _draft(
    top: Desktop, actor: Actor, call: Call, seen: Reached, now: datetime
) -> Draft:
    doubted = seen.carried.result
    return Draft(
        id=top.new_id(),
        owner=owner_of(actor),
        person=actor.person or PersonId(""),
        conversation=ELSEWHERE,
        waiting=Waiting.YES,
        tool=call.tool,
        arguments=dict(call.arguments),
        shown=seen.words,
        at=now,
        accepted=frozenset({doubted.reason})
        if isinstance(doubted, Refusal)
        else frozenset(),
        run=top.run,
    )


def _words(carried: Carried, now: datetime) -> str:
    match carried.result:
        case Outcome():
            return speak.outcome(carried.result, now)
        case Missing():
            return speak.question(carried.result, now)
        case Refusal():
            return speak.refusal(carried.result, now)
