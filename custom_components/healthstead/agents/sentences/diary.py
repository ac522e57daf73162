"""Sentences of the diary: what is felt, and what is over, read by the domain's parser.

A sentence counts only if all of it is about the diary: what is also about a dose or a
visit goes on to the model.
"""

import re
from typing import Final
from zoneinfo import ZoneInfo

from ...domain.day import DayTimes
from ...domain.diary import Clock, ails, nothing_ails, read_diary, read_ending
from ...domain.naming import words_of
from ..tools.spec import Call
from .checks import SOME_DAY
from .wanting import wants_somebody

LONGEST: Final = 600
"""Characters; an entry of a diary may be told at length."""
_SOME_CLOCK: Final = Clock(now=SOME_DAY, zone=ZoneInfo("UTC"), day=DayTimes())
"""Any will do to find out what a sentence is about; the tool reads the times."""


_ARTICLES: Final = frozenset({"a", "an", "the", "my", "some"})
_ANSWERS: Final = re.compile(
    r"\s*(?:yes|yeah|yep|no|nope|ok|okay|sure)\b[ ,.]", re.IGNORECASE
)
"""How an answer begins: what follows belongs to a question that was asked."""
_CORRECTS: Final = re.compile(
    r"(?:please )?(?:change|correct|fix|put) (?:my |the )?(?P<words>[\w' -]+?)"
    r"(?: right)?(?: to|:|,)\s+(?P<change>.+?)(?: in (?:my|the) diary)?[.!]?"
    r"|(?:my |the )(?P<of>[\w' -]+?) was (?P<was>an? \w+), (?:and )?not .+",
    re.IGNORECASE,
)


_ALARM: Final = re.compile(
    r"(?:\w+[ ,]+){0,4}?(?:cancel|stop|end|call off|drop|forget|ignore|switch off|turn off) "
    r"(?:the |that |this |my )?(?:alarm|sos|call|help|emergency|ambulance)\b",
    re.IGNORECASE,
)
"""Help is to end, whatever else has gone."""
_PUT_DOWN: Final = re.compile(r"(?:please )?put (?!.*\bright\b).*?[,:]", re.IGNORECASE)
"""A thing is put somewhere: nothing is put right."""


_WELL: Final = re.compile(
    r"\bi(?:'m| am) (?:really |quite |all |just |perfectly )?(?:fine|ok|okay|all right|alright|well)\b",
    re.IGNORECASE,
)
_GADGET: Final = re.compile(
    r"\b(?:strap|cuff|watch|sensor|clip|bracelet|pendant|button|batter(?:y|ies)|phone)\b",
    re.IGNORECASE,
)


def _blames_a_gadget(text: str) -> bool:
    """Say whether somebody is well and a thing was at fault: "the strap was too tight"."""
    return _WELL.search(text) is not None and _GADGET.search(text) is not None


def correcting_call(text: str) -> tuple[Call, ...] | None:
    """Return the call for "change my headache to an 8", or None."""
    found = _CORRECTS.fullmatch(text[:LONGEST].strip().replace("\u2019", "'"))
    if found is None or _puts_down(found):
        return None
    words, change = found["words"] or found["of"], found["change"] or found["was"]
    if not ails(words):
        return None
    return (
        Call(tool="correct_symptom", arguments={"symptoms": words, "change": change}),
    )


def _puts_down(found: re.Match[str]) -> bool:
    """Say whether "put that down, darling" is all that the words are."""
    said = found.group(0)
    return _PUT_DOWN.match(said) is not None and " to " not in said


def ending_call(text: str) -> tuple[Call, ...] | None:
    """Return the call for a sentence that says that something is over, or None."""
    if _ALARM.match(text):
        return None
    ending = read_ending(text[:LONGEST], _SOME_CLOCK)
    if ending is None or not ails(ending.words):
        return None
    return (Call(tool="end_symptom", arguments={"symptoms": text}),)


def told_better(call: Call, text: str) -> tuple[Call, ...] | None:
    """Return the call for a complaint of which a template took too much, or None.

    "I had a cough, it stopped" is no cough that stopped.
    """
    calls = diary_calls(text)
    heard = read_diary(text, _SOME_CLOCK).entries
    words = {*_ARTICLES, *(word for one in heard for word in words_of(one.text))}
    taken = set(words_of(call.arguments["symptoms"]))
    return None if calls is None or taken <= words else calls


def diary_calls(text: str) -> tuple[Call, ...] | None:
    """Return the call that a sentence of the diary stands for, or None."""
    if not text.strip() or len(text) > LONGEST or _ANSWERS.match(text):
        return None
    if wants_somebody(text) or nothing_ails(text) or _blames_a_gadget(text):
        return None
    heard = read_diary(text, _SOME_CLOCK)
    whose = {told.who for told in heard.entries}
    if heard.left or len(whose) != 1:
        return None
    who = whose.pop()
    person = {"person": who} if who else {}
    return (Call(tool="store_symptoms", arguments={"symptoms": text, **person}),)
