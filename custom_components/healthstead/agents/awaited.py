"""What a house waits for, in the few words in which a planner is told of it.

"I was asleep" ends nothing where nothing runs; small talk takes no time where none is
offered. The words are those that the planner learnt: what is new here is taught first.
"""

from datetime import datetime
from typing import Final

from ..care.drafts import Draft, Waiting
from ..domain.sos import Sos, SosLevel
from .tools.asked import ASKED
from .tools.offering import OFFERS

HELP: Final = "help is called"
WELL: Final = "asked whether all is well"
NARROWING: Final = "asked about the complaint"
TIMES: Final = "times are offered"
VISIT: Final = "a visit is shown"
REFUSED: Final = "a no was said"
STATES: Final = (HELP, WELL, NARROWING, TIMES, VISIT, REFUSED)
"""All but a piece that a call lacks, or a yes to one: the call is named then."""


def awaited(sos: Sos, draft: Draft | None, now: datetime, *, refused: bool) -> str:
    """Return what is waited for; empty: nothing in particular."""
    match sos.level:
        case SosLevel.HARD:
            return HELP
        case SosLevel.SOFT:
            return WELL
    if draft is None or not draft.open_at(now) or draft.waiting is Waiting.DENIAL:
        return REFUSED if refused else ""
    return _of(draft)


def _of(draft: Draft) -> str:
    if draft.waiting is Waiting.YES:
        visit = draft.tool == "confirm_appointment"
        return VISIT if visit else f"{draft.tool} needs a yes"
    if ASKED in draft.arguments:
        return NARROWING
    if OFFERS in draft.arguments and draft.missing == "start":
        return TIMES
    return f"{draft.tool} needs {draft.missing}"
