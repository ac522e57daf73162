"""What an utterance means for the draft that waits for it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ...care.drafts import Draft, Waiting, owner_of
from .. import speak
from ..attending import BY_MODEL, Attendant, Manner
from ..drafting import filled
from ..grounding import states_taking
from ..later import later_of
from ..policy import Proposer, Verdict
from ..replies.texts import texts
from ..router import Route
from ..rules import ends_help
from ..scene import Scene
from ..tools import BY_NAME
from ..tools.spec import Call, Effect
from .correcting import put_right, reason_of_yes
from .following import (
    KEEPS,
    answer_to,
    answers_draft,
    asks_what_came,
    heard_by,
    not_understood,
    put_here,
    same_talk,
    takes_back_what_is_shown,
    turned_down,
    would_rather,
)
from .others import offer_others
from .showing import show_again
from .turning_down import calls_off, names_a_time, wants_no_more_questions
from .yesno import Answer, cancels, read_answer

_ENDS: Final = "end_sos"


async def by_draft(
    attendant: Attendant, scene: Scene, known: Sequence[Call] | None
) -> bool:
    """Answer from the open draft; False if the words are about something else.

    ``known``: what the words are as a whole sentence of their own, if they are one.
    """
    draft = await attendant.drafts.last_of(owner_of(scene.speaker.actor))
    if draft is None or not draft.open_at(scene.now):
        return False
    if (heard := heard_by(scene, draft)) is None:
        return False
    scene, answer = heard, read_answer(heard.said.text)
    if draft.waiting is Waiting.DENIAL:
        return await _denied(attendant, scene, draft, answer)
    if (
        draft.tool != _ENDS
        and attendant.is_helped(scene)
        and ends_help(scene.said.text)
    ):
        return False  # whatever else was asked: it may be a false alarm
    if takes_back_what_is_shown(scene, draft):
        return await _drop(attendant, scene, draft)
    if put_here(scene, draft):
        return await _to_question(attendant, scene, draft, known)
    new_request = known is not None and not answers_draft(scene, draft, known)
    return await _by_answer(attendant, scene, draft, new_request=new_request)


async def _by_answer(
    attendant: Attendant, scene: Scene, draft: Draft, *, new_request: bool
) -> bool:
    match draft.waiting, answer_to(scene, draft):
        case Waiting.YES, Answer.YES if not _just_shown(attendant, scene, draft):
            await show_again(attendant, scene, draft)
        case Waiting.YES, Answer.YES:
            await _confirmed(attendant, scene, draft)
        case Waiting.YES | Waiting.ANSWER, Answer.NO:
            await _drop(attendant, scene, draft)
        case Waiting.ANSWER, _ if not new_request and same_talk(scene, draft):
            return await _piece(attendant, scene, draft)
        case Waiting.YES, _ if not new_request and _just_shown(attendant, scene, draft):
            return await _more_than_yes(attendant, scene, draft)
        case _:
            return False
    scene.turn.route = Route.DRAFT
    return True


async def _drop(
    attendant: Attendant, scene: Scene, draft: Draft, told: str = "dropped"
) -> bool:
    """Do nothing of what was drafted, and be careful with what a model makes next."""
    await attendant.drafts.close(draft.owner)
    await attendant.forget_held(scene, draft)
    scene.turn.reply = texts().outcomes[told]
    scene.turn.route = Route.DRAFT
    scene.dialogue.refused = True
    if told == "dropped" and not calls_off(scene.said.text):
        await attendant.go_on(scene, later_of(draft.arguments), draft.person)
    return True


async def _to_question(
    attendant: Attendant, scene: Scene, draft: Draft, known: Sequence[Call] | None
) -> bool:
    """Take the words as the answer to a narrowing question: there a no is one."""
    if known is not None and any(call.tool not in KEEPS for call in known):
        return False
    if calls_off(scene.said.text):
        return await _drop(attendant, scene, draft)
    if wants_no_more_questions(scene.said.text):
        return await _drop(attendant, scene, draft, "questions_dropped")
    return await _fill(attendant, scene, draft)


async def _piece(attendant: Attendant, scene: Scene, draft: Draft) -> bool:
    """Take the words as the missing piece, or as a refusal in many words."""
    text = scene.said.text
    if asks_what_came(draft):
        return await _fill(attendant, scene, draft)
    if await offer_others(attendant, scene, draft):
        return True
    if turned_down(text, draft) and not names_a_time(text):
        return await _drop(attendant, scene, draft)
    if await _fill(attendant, scene, draft):
        return True
    return turned_down(text, draft) and await _drop(attendant, scene, draft)


async def _denied(
    attendant: Attendant, scene: Scene, draft: Draft, answer: Answer
) -> bool:
    """End the help that was called at a no; only the very next word counts."""
    if answer is Answer.NEITHER:
        return await _perhaps_denied(attendant, scene, draft)
    if scene.dialogue.last_reply != draft.shown:
        if not cancels(scene.said.text):
            return False
        # Something else was said since: what is to be cancelled is asked.
        await _ask_to_end(attendant, scene, draft)
    elif answer is Answer.NO:
        await _confirmed(attendant, scene, draft)
    else:
        await attendant.drafts.close(draft.owner)
        scene.turn.reply = speak.plain("help_stays")
    scene.turn.route = Route.DRAFT
    return True


async def _perhaps_denied(attendant: Attendant, scene: Scene, draft: Draft) -> bool:
    """Ask whether help is to end where words call off what was just started."""
    if scene.dialogue.last_reply != draft.shown or not calls_off(scene.said.text):
        return False
    await _ask_to_end(attendant, scene, draft)
    scene.turn.route = Route.DRAFT
    return True


async def _ask_to_end(attendant: Attendant, scene: Scene, draft: Draft) -> None:
    manner = Manner(proposer=Proposer.SENTENCE, person=draft.person)
    await attendant.attend(scene, Call(tool=_ENDS), manner)


async def _more_than_yes(attendant: Attendant, scene: Scene, draft: Draft) -> bool:
    """Take a yes with its reason, or show the draft anew as it was put right."""
    reason = reason_of_yes(scene.said.text)
    takes = {argument.name for argument in BY_NAME[draft.tool].arguments}
    if reason and "reason" in takes and not draft.arguments.get("reason"):
        told = replace(draft, arguments={**draft.arguments, "reason": reason})
        await _confirmed(attendant, scene, told)
        scene.turn.route = Route.DRAFT
        return True
    if would_rather(scene.said.text, draft) and not names_a_time(scene.said.text):
        return await _drop(attendant, scene, draft)
    manner = Manner(proposer=Proposer.RULE, rehearse=True, person=draft.person)
    for name, arguments in put_right(draft.tool, draft.arguments, scene.said.text):
        call = Call(tool=draft.tool, arguments=arguments)
        if await _understood(attendant, scene, call, manner, name):
            scene.turn.route = Route.DRAFT
            return True
    await attendant.drafts.put(draft)
    return turned_down(scene.said.text, draft) and await _drop(attendant, scene, draft)


async def _understood(
    attendant: Attendant, scene: Scene, call: Call, manner: Manner, name: str
) -> bool:
    """Try a call; if the words for one argument mean nothing there, nothing was said."""
    kept_reply, tried = scene.turn.reply, len(scene.turn.calls)
    carried = await attendant.attend(scene, call, manner)
    if not not_understood(carried.result, name):
        return True
    del scene.turn.calls[tried:]
    scene.turn.reply, scene.turn.question = kept_reply, False
    return False


def _just_shown(attendant: Attendant, scene: Scene, draft: Draft) -> bool:
    """Say whether the draft was shown here, by this run, and asked about last.

    After words that a model has answered a yes may mean them: it is shown once more.
    """
    last = scene.dialogue.last_turn
    other = last is not None and draft.shown not in last.reply
    heard = last is not None and (last.question or last.route == Route.MODEL)
    here = draft.run == attendant.run and same_talk(scene, draft)
    return here and not (other and heard)


async def _confirmed(attendant: Attendant, scene: Scene, draft: Draft) -> None:
    """Carry out exactly what was shown, judged again at this instant."""
    await attendant.drafts.close(draft.owner)
    manner = Manner(
        proposer=Proposer.PERSON,
        confirmed=True,
        accepted=draft.accepted,
        person=draft.person,
    )
    call = Call(tool=draft.tool, arguments=draft.arguments)
    await attendant.attend(scene, call, manner)


async def _fill(attendant: Attendant, scene: Scene, draft: Draft) -> bool:
    """Try the words as the missing piece; False if they are none."""
    if draft.tool == "record_dose" and not states_taking(scene.said.text):
        return False
    by_model = BY_MODEL in draft.accepted
    writes = BY_NAME[draft.tool].effect is Effect.WRITE
    kept_reply = scene.turn.reply
    for arguments in filled(draft, scene.said.text):
        call = Call(tool=draft.tool, arguments=arguments)
        tried = len(scene.turn.calls)
        manner = Manner(
            proposer=Proposer.MODEL if by_model else Proposer.RULE,
            accepted=draft.accepted,
            rehearse=by_model and writes and scene.refused,
            person=draft.person,
        )
        carried = await attendant.attend(scene, call, manner)
        if not not_understood(carried.result, draft.missing):
            if carried.trace.verdict in {Verdict.ALLOW, Verdict.REFUSE}:
                await attendant.close(draft)
            scene.turn.route = Route.DRAFT
            return True
        del scene.turn.calls[tried:]
        scene.turn.reply, scene.turn.question = kept_reply, False
    await attendant.drafts.put(draft)
    return False
