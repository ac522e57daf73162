"""What was shown is shown once more: before a yes that may be old, or only understood.

A model may hear that somebody agrees; it never says the yes for them. They are asked
again, and a plain yes to that counts.
"""

from dataclasses import replace

from ...care.drafts import Draft, Waiting, owner_of
from ..attending import Attendant
from ..replies.texts import texts
from ..scene import Scene
from ..wishing import agreed
from .following import same_talk


async def show_again(attendant: Attendant, scene: Scene, draft: Draft) -> None:
    """Show a draft once more that was shown before a restart, or elsewhere."""
    again = replace(
        draft,
        run=attendant.run,
        at=scene.now,
        conversation=scene.said.conversation,
    )
    await attendant.drafts.put(again)
    scene.turn.reply = texts().questions["shown_again"].format(shown=draft.shown)
    scene.turn.question = True


async def show_if_agreed(attendant: Attendant, scene: Scene) -> None:
    """Ask for a plain yes where a planner heard no more than that somebody agrees."""
    if not agreed(scene.turn.plan):
        return
    draft = await attendant.drafts.last_of(owner_of(scene.speaker.actor))
    if draft is None or not draft.open_at(scene.now) or not same_talk(scene, draft):
        return
    if draft.waiting is Waiting.YES:
        await show_again(attendant, scene, draft)
