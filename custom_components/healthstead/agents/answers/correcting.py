"""A yes that is none: "yes, but at four", "no, half a tablet", "yes, because it hurts".

A correction makes a new draft of the same call, which is shown and waits for a yes
of its own; what was shown before is never carried out by it.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from ..amounts import said_amount
from ..tools import BY_NAME
from ..tools.spec import Sort
from .around_choice import bare_choice
from .offered import chosen_instead

_TIMES: Final = frozenset(
    {
        Sort.PAST,
        Sort.FUTURE,
        Sort.FUTURE_AGAIN,
        Sort.VISIT_TIME,
        Sort.UNTIL,
        Sort.MINUTES,
        Sort.PERIOD_FROM,
    }
)
_YES: Final = (
    r"(?:(?:oh|well|hm+)[,.!]?\s+)*(?:(?:yes|yeah|yep|ok|okay|sure|fine)[,.!]?\s+)+"
)
_BECAUSE: Final = re.compile(
    rf"{_YES}(?:i did,? |i do,? |it is,? )?(?:because|as|since|cause|for)\s+"
    r"(?P<reason>.+?)[.!]*",
    re.IGNORECASE,
)
_HOUR: Final = re.compile(
    r"(?:\b(?:at|about|around) )?\b(?:\d{1,2}[:.]\d{2}|\d{1,2}|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve|noon|midday|midnight|half past \w+"
    r"|quarter (?:past|to) \w+)\b(?: ?(?:[ap]\.?m\b\.?|o'?clock))?",
    re.IGNORECASE,
)


def reason_of_yes(text: str) -> str:
    """Return why somebody says yes all the same, if that is what they say."""
    found = _BECAUSE.fullmatch(text.strip().replace("\u2019", "'"))
    return "" if found is None else found["reason"].strip()


def put_right(
    tool: str, arguments: Mapping[str, str], text: str
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield what a draft may be instead, and by which argument; offered times first."""
    for words in _whole_and_last_clause(text):
        other = chosen_instead(arguments, words)
        if other.found:
            yield "start", {**arguments, **other.found}
        elif other.told and other.words:
            yield "start", {**arguments, **other.told, "start": other.words}
        yield from corrected(tool, arguments, words)


def _whole_and_last_clause(text: str) -> Iterator[str]:
    """Yield the words, and what they end in: "that is too early, tomorrow at ten"."""
    yield text
    before, comma, last = text.rpartition(",")
    if comma and before:
        yield f"no, {last.strip()}"


def corrected(
    tool: str, arguments: Mapping[str, str], text: str
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield what the call may be once it is put right, and by which argument."""
    said = text.strip().replace("\u2019", "'").rstrip(".!")
    rest = bare_choice(said)
    if not rest or rest == said:
        return
    for name, words in _changes(tool, arguments, rest):
        yield name, {**arguments, name: words}


def _changes(
    tool: str, arguments: Mapping[str, str], rest: str
) -> Iterator[tuple[str, str]]:
    sorts = {a.name: a.said.sort for a in BY_NAME[tool].arguments}
    counted = said_amount(rest)
    for name in (n for n, s in sorts.items() if s is Sort.AMOUNT):
        if counted is not None and (counted.unit or not _has_time(sorts, arguments)):
            yield name, rest
    for name in (n for n, s in sorts.items() if s in _TIMES):
        for words in _times(arguments.get(name, ""), rest):
            yield name, words
    for name in (n for n, s in sorts.items() if s in {Sort.PHRASE, Sort.MEDICATION}):
        if name in arguments and name != "text":
            yield name, rest


def _has_time(sorts: Mapping[str, Sort], arguments: Mapping[str, str]) -> bool:
    return any(sorts[name] in _TIMES for name in arguments if name in sorts)


def _times(before: str, rest: str) -> Iterator[str]:
    """Yield the new words for a time: with the day, or the hour, that stays."""
    hour, day = _HOUR.search(rest), _HOUR.sub("", before).strip()
    if hour is not None and not _HOUR.sub("", rest).strip():
        at = (
            rest
            if rest.lower().startswith(("at ", "about ", "around "))
            else f"at {rest}"
        )
        if day:
            yield f"{day} {at}"
        yield at
    elif hour is None and (old := _HOUR.search(before)) is not None:
        yield f"{rest} {old.group(0).strip()}"
    yield rest
