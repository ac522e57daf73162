"""Whether words answer what was asked, offered or shown a moment ago, and how.

A bare yes to "Is it crushing?" is a red flag as much as the words themselves; "I'd
rather wait" is a no, and nothing to remember.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ...care.drafts import Draft, Drafts, Waiting, owner_of
from ...care.refusal import Refusal
from ...domain.complaints.questions import SELF_HARM
from ...domain.red_flags import RedFlag, find_red_flag
from ..hearing import in_own_words
from ..policy import Verdict
from ..router import Route
from ..scene import Scene
from ..tools import BY_NAME
from ..tools.asked import ASKED, keys_asked, told_so_far
from ..tools.spec import Call, Missing, Sort
from ..wishing import turns_down
from .agreeing import agrees_in_other_words
from .assenting import names_what_was_asked
from .narrowing import narrowed
from .offered import chosen, chosen_instead
from .taking_back import asks_to_take_back, taking_back
from .turning_down import (
    calls_off,
    declines,
    names_a_time,
    rather_does_else,
    wants_no_more_questions,
)
from .yesno import Answer, agrees, read_answer

KEEPS: Final = frozenset({"remember", "store_symptoms"})
"""Sentences that keep whatever somebody says."""


_DECIDED: Final = KEEPS | {
    "add_medication",
    "change_medication",
    "set_reminder",
    "stop_medication",
}
"""Sentences that tell what was decided at a visit, where that was asked."""


A_NO: Final = 2
"""So many words a plain no has at most, where a long answer is awaited."""


def asks_what_came(draft: Draft) -> bool:
    """Say whether a draft waits for what was said at a visit: a long answer, with noes."""
    return (draft.tool, draft.missing) == ("follow_up_visit", "said")


def takes_any_words(draft: Draft) -> bool:
    """Say whether a draft waits for a text that is kept as it is said."""
    arguments = BY_NAME[draft.tool].arguments
    sorts = {one.name: one.said.sort for one in arguments}
    return sorts.get(draft.missing) is Sort.TEXT


def heard_by(scene: Scene, draft: Draft) -> Scene | None:
    """Return a scene as a draft hears it; None for words that are no answer to it.

    A text that is kept is not translated; a yes or a no is one in every language.
    """
    if read_answer(scene.said.text) is not Answer.NEITHER:
        return scene
    if takes_any_words(draft):
        return replace(scene, said=in_own_words(scene.said))
    return None if scene.said.unread else scene


_VISITS: Final = frozenset(
    {"cancel_appointment", "confirm_appointment", "reschedule_appointment"}
)
"""Here a mild yes will do, and who would rather do something else wants none of it."""


def answer_to(scene: Scene, draft: Draft) -> Answer:
    """Return what words answer to a draft; a visit needs no firmer yes than is polite."""
    if tells_what_came(scene, draft):
        return Answer.NEITHER
    text = scene.said.text
    if draft.tool in _VISITS and (agrees(text) or agrees_in_other_words(text)):
        return Answer.YES
    if names_what_was_asked(draft.tool, scene.said.text):
        return Answer.YES
    return read_answer(scene.said.text)


def tells_what_came(scene: Scene, draft: Draft) -> bool:
    """Say whether words are more than a no to what was said: "no more ibuprofen"."""
    return asks_what_came(draft) and len(scene.said.text.split()) > A_NO


def answers_draft(scene: Scene, draft: Draft, known: Sequence[Call]) -> bool:
    """Say whether words that are a sentence of their own answer a draft all the same.

    They plainly mean one of the times that were offered, or turn it down.
    """
    if not same_talk(scene, draft):
        return False
    if asks_what_came(draft) and all(call.tool in _DECIDED for call in known):
        return True
    text = scene.said.text
    plain = text.strip().rstrip(".!")
    if chosen(draft.arguments, plain).found or narrowed(draft.arguments, plain):
        return True
    if draft.waiting is Waiting.YES:
        other = chosen_instead(draft.arguments, plain)
        if other.found or (other.told and names_a_time(other.words)):
            return True
        if draft.tool in _VISITS and all(map(_moves_it, known)):
            return True
    return turned_down(text, draft) and all(call.tool in KEEPS for call in known)


def turned_down(text: str, draft: Draft) -> bool:
    """Say whether somebody wants none of it; what was kept before is another matter."""
    if declines(text):
        return not asks_to_take_back(text)
    return would_rather(text, draft)


def takes_back_what_is_shown(scene: Scene, draft: Draft) -> bool:
    """Say whether "scratch that" means what was asked last, since nothing was kept."""
    last = scene.dialogue.last_turn
    if last is None or draft.shown not in last.reply or taking_back(last.entries):
        return False
    return same_talk(scene, draft) and asks_to_take_back(scene.said.text)


def _moves_it(call: Call) -> bool:
    """Say whether a call moves a visit that is not named: "could we make that ten"."""
    meant = call.arguments.get("appointment", "it")
    return call.tool == "reschedule_appointment" and meant in {"it", "that", "this"}


def would_rather(text: str, draft: Draft) -> bool:
    """Say whether somebody would rather do something else than have the visit."""
    if draft.tool not in _VISITS or not rather_does_else(text):
        return False
    other = chosen(draft.arguments, text.strip().rstrip(".!"))
    return not (other.found or other.told)


def same_talk(scene: Scene, draft: Draft) -> bool:
    """Say whether words belong to the conversation in which a draft was shown."""
    return draft.conversation == scene.said.conversation


def put_here(scene: Scene, draft: Draft) -> bool:
    """Say whether a draft has put a narrowing question, and in this conversation."""
    return (
        draft.waiting is Waiting.ANSWER
        and bool(draft.arguments.get(ASKED))
        and same_talk(scene, draft)
    )


async def flag_in_answer(drafts: Drafts, scene: Scene) -> RedFlag | None:
    """Return the red flag that an answer is, read together with its question."""
    draft = await drafts.last_of(owner_of(scene.speaker.actor))
    if draft is None or not draft.open_at(scene.now) or not put_here(scene, draft):
        return None
    text = scene.said.text
    if calls_off(text) or (wants_no_more_questions(text) and not _of_harm(draft)):
        return None
    flag = find_red_flag(". ".join(told_so_far(draft.arguments, text)))
    if flag is not None:
        await drafts.close(draft.owner)
    return flag


def _of_harm(draft: Draft) -> bool:
    """Say whether the question was about harming oneself: there silence is no no."""
    return keys_asked(draft.arguments)[-1] == SELF_HARM.key


_NOT_READ: Final = ("unclear_", "unknown_", "ask_", "no_such_")


def not_understood(result: object, argument: str) -> bool:
    """Say whether the words were no answer at all; a narrower question is progress."""
    if isinstance(result, Refusal):
        return result.reason in {"value_unclear", "direction_unclear"}
    return (
        isinstance(result, Missing)
        and result.argument == argument
        and result.key.startswith(_NOT_READ)
    )


def still_refused(scene: Scene) -> bool:
    """Say whether the last no still counts: nobody has said since what they want.

    What a sentence would only keep is shown first after a no, and is no wish by itself.
    A no that only the planner heard is one as well.
    """
    if turns_down(scene.turn.plan):
        return True
    if not scene.refused:
        return False
    calls, route = scene.turn.calls, scene.turn.route
    done = any(call.verdict is Verdict.ALLOW for call in calls)
    wanted = any(call.tool not in KEEPS for call in calls)
    return not (
        (route == Route.SENTENCE and (wanted or done))
        or (route == Route.DRAFT and done)
    )
