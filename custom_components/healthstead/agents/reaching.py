"""Calls that come through another door than conversation: actions, assistants.

The same path as any call: resolver, policy, desk. Only who confirms differs.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from ..care.actor import Actor, ActorKind
from ..care.desk import HouseholdDesk
from ..care.drafts import Draft, Drafts, Waiting, owner_of
from ..care.log import LogUnavailable
from ..care.refusal import Refusal, refuse
from ..domain.ids import IdMaker, PersonId
from . import speak
from .carrying import Carried, carry
from .drafting import draft_for, question_of
from .policy import Proposer, Verdict
from .speaker import claim
from .subject import SELF, person_named
from .tools import BY_NAME
from .tools.spec import Asking, Call, Effect, Outcome

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
    own = household.people.get(actor.person) if actor.person else None
    if words and words.strip().casefold() not in SELF:
        contacts = own.contacts if own else ()
        return claim(words, household) or person_named(words, household, contacts)
    if own is not None:
        return own.person.id
    present = household.present()
    return present[0].person.id if len(present) == 1 else None


def asking_for(
    desk: HouseholdDesk, actor: Actor, person: PersonId, now: datetime
) -> Asking:
    """Return what a tool needs to know about who asks.

    Whatever is not a person's own screen may be heard or seen by others.
    """
    profile = desk.household.people[person].person.profile
    own_screen = actor.kind is ActorKind.USER
    return Asking(
        desk=desk,
        actor=actor,
        person=person,
        profile=profile,
        now=now.astimezone(ZoneInfo(profile.zone)),
        neutral=not (own_screen or profile.names_on_shared_screens),
    )


async def by_action(
    desk: HouseholdDesk, actor: Actor, call: Call, now: datetime, *, sure: bool
) -> Reached | Refusal:
    """Carry out what a person or an automation asks for in so many words.

    ``sure`` answers every doubt with yes; without it a doubt is refused, and what is
    to be shown first is only shown.
    """
    words = call.arguments.get("person", "")
    person = whose(desk, actor, words) or _in_need(desk, call)
    if person is None:
        return refuse("not_allowed" if words else "person_missing")
    asking = asking_for(desk, actor, person, now)
    show = BY_NAME[call.tool].shown_first and not sure
    carried = await carry(call, asking, Proposer.PERSON, rehearse=show)
    while sure and (doubt := _new_doubt(carried, asking)):
        asking = replace(asking, accepted=asking.accepted | {doubt})
        carried = await carry(call, asking, Proposer.PERSON)
    result = carried.result
    if isinstance(result, Refusal):
        return result
    if isinstance(result, Outcome) and carried.trace.verdict is Verdict.ALLOW:
        return Reached(carried=carried, words=speak.outcome(result, asking.now))
    return Reached(carried=carried, words=question_of(carried, asking.now) or "")


def _in_need(desk: HouseholdDesk, call: Call) -> PersonId | None:
    """Return for whom help is called where nobody can be told; help never waits."""
    if not BY_NAME[call.tool].for_all:
        return None
    return next((record.person.id for record in desk.household.present()), None)


def _new_doubt(carried: Carried, asking: Asking) -> str:
    """Return the doubt that a yes would settle, if it is not settled yet."""
    result = carried.result
    if not isinstance(result, Refusal) or not result.question:
        return ""
    return "" if result.reason in asking.accepted else result.reason


@dataclass(frozen=True, kw_only=True, slots=True)
class Desktop:
    """Where calls of other assistants are carried out or drafted."""

    desk: HouseholdDesk
    drafts: Drafts
    new_id: IdMaker
    run: str


async def by_assistant(
    top: Desktop, actor: Actor, call: Call, now: datetime
) -> Reached | Refusal:
    """Carry out what another assistant's model asks: read, or draft for a yes here.

    For the record of who asks only. It is never sure of anything: what would be
    kept is only rehearsed, and the draft is confirmed in Healthstead by the same
    person. Help is not called through here.
    """
    effect = BY_NAME[call.tool].effect
    person = top.desk.household.people.get(actor.person) if actor.person else None
    if person is None or call.arguments.get("person") or effect is Effect.EMERGENCY:
        return refuse("not_allowed")
    writes = effect is not Effect.READ
    own = replace(actor, model=True)
    asking = asking_for(top.desk, own, person.person.id, now)
    carried = await carry(call, asking, Proposer.MODEL, rehearse=writes)
    result = carried.result
    if isinstance(result, Refusal) and not result.question:
        return result
    if isinstance(result, Outcome) and not writes:
        return Reached(carried=carried, words=speak.outcome(result, asking.now))
    shown = question_of(carried, asking.now) or ""
    if carried.trace.verdict is Verdict.CONFIRM:
        frame = _frame(top, actor, person.person.id, shown, now)
        try:
            await top.drafts.put(draft_for(call, carried, frame))
        except LogUnavailable:
            return refuse("storage_unavailable")
    return Reached(carried=carried, words=shown)


def _frame(
    top: Desktop, actor: Actor, person: PersonId, shown: str, now: datetime
) -> Draft:
    """Return who, where and when of a draft."""
    return Draft(
        id=top.new_id(),
        owner=owner_of(actor),
        person=person,
        conversation=ELSEWHERE,
        waiting=Waiting.YES,
        tool="",
        arguments={},
        shown=shown,
        at=now,
        run=top.run,
    )
