"""From the words for how a visit comes again to its rule, or to what has to be asked."""

from datetime import datetime, time, timedelta

from ...domain.repeat_words import read_repeat
from ..times_ahead import last_day
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
    last = last_day(rhythm.until, asking)
    if last is None:
        return Missing(argument="repeat", key="unclear_repeat", facts={"said": words})
    over = datetime.combine(last, time(), start.tzinfo) + timedelta(days=1)
    return rhythm.rule(start, over)
