"""Look for other times than those that were offered, and keep what was offered if none."""

from ...care.drafts import Draft
from ..attending import Attendant, Manner
from ..policy import Proposer
from ..router import Route
from ..scene import Scene
from .narrowing import narrowed


async def offer_others(attendant: Attendant, scene: Scene, draft: Draft) -> bool:
    """Offer the times that words ask for; False if they ask for none.

    Where there are none, those that were offered before stay open.
    """
    call = narrowed(draft.arguments, scene.said.text)
    if call is None:
        return False
    manner = Manner(proposer=Proposer.RULE, person=draft.person)
    await attendant.attend(scene, call, manner)
    if not scene.turn.question:
        scene.turn.question = True
        await attendant.drafts.put(draft)
    scene.turn.route = Route.DRAFT
    return True
