"""A complaint that is only pointed at: "a doctor for it" means what was told last."""

from datetime import timedelta
from typing import Final

from ...care import queries as q
from ...care.refusal import Refusal
from .spec import Asking, Missing

LATELY: Final = timedelta(days=1)
"""What was told longer ago is not what "it" means [product choice]."""
TOGETHER: Final = timedelta(minutes=1)
"""Complaints that were told so close to each other were told in one breath."""
_POINTING: Final = frozenset(
    {"it", "this", "that", "these", "those", "them"}
    | {
        f"{whose} {what}"
        for whose in ("my", "the", "this", "that", "these", "those")
        for what in (
            "complaint",
            "complaints",
            "symptom",
            "symptoms",
            "problem",
            "thing",
        )
    }
)


async def what_is_meant(asking: Asking, words: str) -> str | Missing | Refusal:
    """Return the complaint in words: those said, or those of the diary they point at.

    A question where they point at nothing that was told within the last day.
    """
    if words.casefold().strip(" .,!?") not in _POINTING:
        return words
    query = q.ListSymptoms(
        person=asking.person,
        start=asking.now - LATELY,
        end=asking.now + TOGETHER,
    )
    told = await asking.desk.ask(query, asking.actor)
    if isinstance(told, Refusal):
        return told
    if not told:
        return Missing(argument="symptoms", key="ask_symptoms")
    newest = max(one.at for one in told)
    together = (one.said or one.text for one in told if newest - one.at < TOGETHER)
    return ", and ".join(dict.fromkeys(together))
