"""Sentences of the diary: what is felt, and what is over, read by the domain's parser.

A sentence counts only if all of it is about the diary: what is also about a dose or a
visit goes on to the model.
"""

from typing import Final
from zoneinfo import ZoneInfo

from ...domain.day import DayTimes
from ...domain.diary import Clock, ails, read_diary, read_ending
from ..tools.spec import Call
from .checks import SOME_DAY

LONGEST: Final = 600
"""Characters; an entry of a diary may be told at length."""
_SOME_CLOCK: Final = Clock(now=SOME_DAY, zone=ZoneInfo("UTC"), day=DayTimes())
"""Any will do to find out what a sentence is about; the tool reads the times."""


def ending_call(text: str) -> tuple[Call, ...] | None:
    """Return the call for a sentence that says that something is over, or None."""
    ending = read_ending(text[:LONGEST], _SOME_CLOCK)
    if ending is None or not ails(ending.words):
        return None
    return (Call(tool="end_symptom", arguments={"symptoms": text}),)


def diary_calls(text: str) -> tuple[Call, ...] | None:
    """Return the call that a sentence of the diary stands for, or None."""
    if not text.strip() or len(text) > LONGEST:
        return None
    heard = read_diary(text, _SOME_CLOCK)
    whose = {told.who for told in heard.entries}
    if heard.left or len(whose) != 1:
        return None
    who = whose.pop()
    person = {"person": who} if who else {}
    return (Call(tool="store_symptoms", arguments={"symptoms": text, **person}),)
