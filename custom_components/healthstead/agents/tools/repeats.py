"""From the words for how a visit comes again to its rule, or to what has to be asked."""

from datetime import datetime

from ...domain.repeat_words import read_repeat
from ..times import TimeDoubt, period
from .spec import Asking, Missing


def repeat_rule(asking: Asking, words: str, start: datetime) -> str | Missing:
    """Return the RRULE; nothing for a visit that comes once."""
    if not words:
        return ""
    rhythm = read_repeat(words)
    if rhythm is None:
        return Missing(argument="repeat", key="unclear_repeat", facts={"said": words})
    if not rhythm.ends:
        return Missing(argument="repeat", key="ask_repeat", facts={"said": words})
    if not rhythm.until:
        return rhythm.rule(start)
    last = period(rhythm.until, asking)
    if isinstance(last, TimeDoubt) or last.end is None:
        return Missing(argument="repeat", key="unclear_repeat", facts={"said": words})
    return rhythm.rule(start, last.end)
