"""Several requests in one breath: what can be done is done, one question is asked.

The others wait behind the draft of that question, on disk with it. A step may also build
on the one before it: "find me a dentist and take the first one".
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ..care.drafts import Draft, owner_of
from .answers.following import KEEPS
from .answers.offered import among_offers
from .attending import Attendant, Manner
from .carrying import Carried
from .drafting import filled, question_of
from .later import with_later
from .policy import Proposer
from .scene import Scene
from .tools.spec import Call, Missing, Outcome


async def attend_all(
    attendant: Attendant, scene: Scene, calls: Sequence[Call], proposer: Proposer
) -> None:
    """Carry out what words stand for; what they would keep after a no is shown."""
    for call in calls:
        shown = scene.refused and call.tool in KEEPS
        manner = Manner(proposer=proposer, rehearse=shown)
        await attendant.attend(scene, call, manner)


async def attend_beside(
    attendant: Attendant, scene: Scene, call: Call, manner: Manner
) -> Carried:
    """Carry a call out; behind the question that this turn has already put, if any."""
    draft = await _asked_now(attendant, scene)
    if draft is None:
        call = await _among_offers(attendant, scene, call)
        return await attendant.attend(scene, call, manner)
    if call.tool == draft.tool and (words := _which(call, draft, scene)):
        return await _built_on(attendant, scene, draft, words, manner)
    carried = await attendant.try_out(scene, call, manner)
    if _needs_a_word(carried, scene):
        scene.turn.calls.append(carried.trace)
        if draft.tool in _VISIT and call.tool in _VISIT:
            return carried  # the same visit: what is asked finds it too
        call = _with_person(attendant, scene, call, draft)
        waiting = with_later(draft.arguments, call)
        await attendant.drafts.put(replace(draft, arguments=waiting))
    else:
        attendant.tell(scene, carried)
    return carried


async def _asked_now(attendant: Attendant, scene: Scene) -> Draft | None:
    """Return the draft that an earlier step of this same turn has left open."""
    if not scene.turn.question:
        return None
    draft = await attendant.drafts.last_of(owner_of(scene.speaker.actor))
    fresh = draft is not None and draft.at == scene.now and draft.run == attendant.run
    return draft if fresh else None


async def _among_offers(attendant: Attendant, scene: Scene, call: Call) -> Call:
    """Return a visit as one of the times that were offered before, if it is one.

    What was offered is kept beside it, so that another one may be chosen instead.
    """
    draft = await attendant.drafts.last_of(owner_of(scene.speaker.actor))
    if draft is None or draft.tool != call.tool or not draft.open_at(scene.now):
        return call
    if draft.conversation != scene.said.conversation:
        return call
    words = _which(call, draft, scene)
    told = {**call.arguments, "start": words} if words else call.arguments
    return replace(call, arguments=among_offers(draft.arguments, told))


_VISIT: Final = frozenset(
    {"confirm_appointment", "follow_up_with_user", "get_available_specialists"}
)
_PLACE: Final = re.compile(
    r"\b(?:(?P<first>first|earliest|soonest|next)|second|third|last)\b"
    r"(?= (?:one|free|time|slot|available|you|that|appointment|opening)\b|\W*$)",
    re.IGNORECASE,
)


def _which(call: Call, draft: Draft, scene: Scene) -> str:
    """Return the words that choose among what was just offered; none if they do not."""
    if told := call.arguments.get(draft.missing or "start"):
        return told
    found = _PLACE.search(scene.said.text)
    if found is None:
        return ""
    return "the first one" if found["first"] else f"the {found[0]} one"


def _with_person(attendant: Attendant, scene: Scene, call: Call, draft: Draft) -> Call:
    """Return a call that keeps its person, whoever the open question is about."""
    person = attendant.target(scene, call)
    if person is None or person == draft.person:
        return call
    name = attendant.name_of(person)
    return replace(call, arguments={**call.arguments, "person": name})


def _needs_a_word(carried: Carried, scene: Scene) -> bool:
    """Say whether a call cannot be finished before somebody answers."""
    offers = isinstance(carried.result, Outcome) and carried.result.then is not None
    return offers or question_of(carried, scene.now) is not None


async def _built_on(
    attendant: Attendant, scene: Scene, draft: Draft, words: str, manner: Manner
) -> Carried:
    """Complete what was just offered with the words of the step that follows."""
    first, *_ = filled(draft, words)
    call = Call(tool=draft.tool, arguments=first)
    probe = replace(manner, rehearse=True)
    carried = await attendant.try_out(scene, call, probe)
    if isinstance(carried.result, Missing):
        scene.turn.calls.append(carried.trace)
        return carried
    return await attendant.attend(scene, call, manner)
