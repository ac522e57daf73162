"""Times that hang on something else: "an hour before my appointment", "when I get home".

A visit is looked up in the record, and asked about where several fit. What nobody here
can see is said to be so: a reminder is given at a time.
"""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Final

from ..care.refusal import Refusal
from ..domain.appointment import Appointment
from ..domain.day import DayTimes
from ..domain.moments import parse_duration
from ..domain.specialties import SPECIALTIES
from .resolver_names import Found
from .resolver_visits import appointment
from .times import TimeDoubt, future
from .tools.options import OPTIONS, to_choose
from .tools.spec import Argument, Asking, Missing
from .values import When

_PARTS: Final = "day|morning|afternoon|evening|night"
_COUNT: Final = (
    r"(?:\d+|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|forty|forty-five"
    r"|ninety|half an?|a quarter of an?|an hour and a half|one and a half|a couple of)"
)
_LEAD: Final = (
    rf"(?:(?:on |in )?the (?P<part>{_PARTS})"
    rf"|(?P<length>{_COUNT}(?: |-)?(?:minutes?|mins?|hours?|hrs?|days?|weeks?)?))"
)
_KINDS: Final = "|".join(
    sorted((re.escape(w) for known in SPECIALTIES.values() for w in known), key=len)[
        ::-1
    ]
)
_VISIT: Final = (
    rf"(?:(?:my|the|our|his|her|their|that|this) (?:next )?(?:[\w'-]+ ){{0,3}}?"
    rf"(?:appointment|visit|booking|check-?up|(?:{_KINDS})(?:'s)?(?: (?:appointment|visit))?)"
    r"(?: (?:with|at)(?:(?: (?!to\b|that\b|and\b|so\b|about\b|of\b)[\w.'-]+){1,3}?"
    r"(?=$|[,.!?]| (?:to|that|and|so|about|of|at)\b)"
    r"| (?:the |my )?(?:dr\.? |doctor )?[\w'-]+))?"
    rf"|(?:i see|i visit|i go to|seeing|visiting) (?:the |my )?(?:dr\.? [\w'-]+|{_KINDS}))"
)
_AT: Final = r"(?: (?P<clock>(?:at|around) .+))?"
_AROUND: Final = re.compile(
    rf"{_LEAD} (?P<way>before|after) (?P<visit>.+?){_AT}", re.IGNORECASE
)
_IN_WORDS: Final = re.compile(rf"\b{_LEAD} (?:before|after) {_VISIT}", re.IGNORECASE)
_IN_ADVANCE: Final = re.compile(
    rf"\b{_LEAD} (?:before|in advance|ahead)\b(?: (?:the|my|our|it)\b[^,.!?]*)?(?=\s*(?:$|[,.!?]))",
    re.IGNORECASE,
)
_IS_A_VISIT: Final = re.compile(_VISIT, re.IGNORECASE)
_SEEING: Final = re.compile(
    r"^(?:i see|i visit|i go to|seeing|visiting) ", re.IGNORECASE
)
_HAPPENS: Final = (
    r"(?:get|gets|come|comes|arrive|arrives|leave|leaves|am|is|are|reach|reaches|pass|passes"
    r"|see|sees|finish|finishes|go|goes)"
)
_EVENT: Final = re.compile(
    rf"\b(?:when(?:ever)?|as soon as|once|the next time|next time|after) "
    rf"(?:i|we|you|he|she|they|my [\w']+|[\w']+) {_HAPPENS}\b"
    r"(?! up\b| to (?:bed|sleep)\b)(?: (?:back|home|there|in|out|off|to|from|at|past|by|with"
    r"|the|my|work|shop|shops|house|office|town|away|done|again))*"
    r"|\b(?:after|before) work\b|\b(?:at|on) (?:the )?(?:shops?|supermarket|way home|office)\b"
    r"|\bnear the [\w']+\b",
    re.IGNORECASE,
)  # fmt: skip
_DAY: Final = timedelta(days=1)


def around_visit(words: str) -> str:
    """Return the words of a sentence that count from a visit; empty if none do."""
    found = _IN_WORDS.search(words)
    return found.group(0) if found else ""


def lead_of(words: str) -> str:
    """Return the words that count from whatever comes: "a week before" it, or nothing."""
    found = _IN_ADVANCE.search(words)
    return around_visit(words) or (found.group(0) if found else "")


def on_event(words: str) -> str:
    """Return the words that hang a reminder on something that happens, or nothing."""
    found = _EVENT.search(words)
    return found.group(0) if found else ""


async def around(words: str, argument: Argument, asking: Asking) -> Found | None:
    """Return the time that words count from a visit; None if they count from none."""
    found = _AROUND.fullmatch(words.strip())
    if found is None:
        return _unseen(words, argument, asking)
    asked = _asked(asking, argument, words)
    if not asked and _IS_A_VISIT.fullmatch(found["visit"]) is None:
        return _unseen(words, argument, asking)
    named = _SEEING.sub("", found["visit"])
    which = await appointment(named, argument, asking)
    if isinstance(which, Missing):
        return _which(which, words, found, argument)
    if not isinstance(which, Appointment):
        return which
    return _moment(found, which, words, argument, asking)


def _asked(asking: Asking, argument: Argument, words: str) -> bool:
    """Say whether the words are one of the times that were offered to choose from."""
    offered = asking.carried.get(OPTIONS, "")
    return bool(offered) and words in offered and f'"{argument.name}"' in offered


def _unseen(words: str, argument: Argument, asking: Asking) -> Found | None:
    """Say plainly what no reminder can wait for; an hour beside it is the answer."""
    event = on_event(words)
    if not event:
        return None
    read = future(words.replace(event, " ", 1).strip(), asking)
    if isinstance(read, When):
        return replace(read, text=words)
    return Missing(argument=argument.name, key="time_of_event", facts={"said": words})


def _which(
    asked: Missing, words: str, found: re.Match[str], argument: Argument
) -> Missing:
    """Ask which visit, so that the answer keeps how long before it."""
    if not asked.options:
        return replace(asked, argument=argument.name)
    before, after = words[: found.start("visit")], words[found.end("visit") :]
    options = tuple(f"{before}{option}{after}" for option in asked.options)
    return to_choose(argument.name, asked.key, words, options)


def _moment(
    found: re.Match[str],
    visit: Appointment,
    words: str,
    argument: Argument,
    asking: Asking,
) -> When | Missing | Refusal:
    start = visit.start.astimezone(asking.zone)
    way = 1 if found["way"].lower() == "after" else -1
    days = _days(found)
    if days is None:
        return _elapsed(found, visit, way, words, argument, asking)
    day = start.date() + way * days * _DAY
    if found["clock"]:
        read = future(f"{day.isoformat()} {found['clock']}", asking)
        if isinstance(read, TimeDoubt):
            return Missing(argument=argument.name, key=read.key, facts={"said": words})
        return replace(read, text=words)
    return _ahead(_on(day, found["part"], words, asking), argument, asking)


def _days(found: re.Match[str]) -> int | None:
    """Return how many whole days are counted; None for hours and minutes."""
    if found["part"]:
        return 1
    length = parse_duration(found["length"])
    if not isinstance(length, timedelta) or length % _DAY:
        return None
    return length.days


def _elapsed(
    found: re.Match[str],
    visit: Appointment,
    way: int,
    words: str,
    argument: Argument,
    asking: Asking,
) -> When | Missing:
    length = parse_duration(found["length"])
    if not isinstance(length, timedelta):
        return Missing(
            argument=argument.name, key="unclear_time", facts={"said": words}
        )
    end = visit.start if way < 0 else visit.end
    at = (end + way * length).astimezone(asking.zone)
    return _ahead(When(start=at, text=words), argument, asking)


def _on(day: date, part: str | None, words: str, asking: Asking) -> When:
    """Return a part of a day by the person's own times; a day alone stays open."""
    clock = _own(part or "day", asking.profile.day)
    start = datetime.combine(day, clock or time(), asking.zone)
    if clock is None:
        return When(start=start, end=start + _DAY, text=words)
    return When(start=start, text=words)


def _own(part: str, day: DayTimes) -> time | None:
    own = {
        "morning": day.breakfast,
        "afternoon": day.lunch,
        "evening": day.dinner,
        "night": day.bed,
    }
    return own.get(part.lower())


def _ahead(when: When, argument: Argument, asking: Asking) -> When | Missing:
    if (when.end or when.start) > asking.now:
        return when
    return Missing(
        argument=argument.name, key="time_in_past", facts={"said": when.text}
    )
