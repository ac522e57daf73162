"""Narrowing questions of a conversation: which draft put one, and what an answer means.

A bare yes to "Is it crushing?" is a red flag as much as the words themselves.
"""

from ..care.drafts import Draft, Drafts, Waiting, owner_of
from ..domain.red_flags import RedFlag, find_red_flag
from .scene import Scene
from .tools.asked import ASKED, heard_so_far
from .yesno import calls_off


def put_here(scene: Scene, draft: Draft) -> bool:
    """Say whether a draft has put a narrowing question, and in this conversation."""
    return (
        draft.waiting is Waiting.ANSWER
        and bool(draft.arguments.get(ASKED))
        and draft.conversation == scene.said.conversation
    )


async def flag_in_answer(drafts: Drafts, scene: Scene) -> RedFlag | None:
    """Return the red flag that an answer is, read together with its question."""
    draft = await drafts.last_of(owner_of(scene.speaker.actor))
    if draft is None or not draft.open_at(scene.now) or not put_here(scene, draft):
        return None
    if calls_off(scene.said.text):
        return None
    flag = find_red_flag(". ".join(heard_so_far(draft.arguments, scene.said.text)))
    if flag is not None:
        await drafts.close(draft.owner)
    return flag
