"""An hour that was said in another language, as English writes it.

"Halb neun" is 8:30, "neuf heures moins le quart" 8:45. What the part of the day makes
certain is written with two figures ("at 08:30", "at 20:30"); what may be either is left
as it is, for the one parser to read or to ask about.
"""

import re
from collections.abc import Mapping
from typing import Final

HOURS: Final = 24
NOON: Final = 12
HOUR: Final = 60
HALF: Final = 30
EARLY: Final = 6

# Which hour of the day an hour of the clock is, by the part of the day it is said of.
# What is in no row (twelve at night) is not certain.
_OF_PART: Final[Mapping[str, Mapping[int, int]]] = {
    "morning": {hour: hour for hour in range(1, 12)},
    "noon": {11: 11, 12: 12, 1: 13, 2: 14},
    "afternoon": {12: 12, **{hour: hour + NOON for hour in range(1, 9)}},
    "evening": {hour: hour + NOON for hour in range(5, 12)},
    "night": {
        **{hour: hour for hour in range(1, EARLY)},
        **{hour: hour + NOON for hour in range(7, 12)},
    },
}


_HALF_OF_DAY: Final = {"10": " am", "11": " am", "12": " pm"}
"""Two figures make these no more certain than one."""
_NAMED: Final = {"ein": "1", "une": "1", "una": "1", "midi": "12"}


def english_hour(found: re.Match[str], words: Mapping[str, int], part: str) -> str:
    """Return an hour as English has it, or nothing if there is no such hour then."""
    groups = found.groupdict()
    said = _NAMED.get(groups["h"], groups["h"])
    minutes = _minutes(groups.get("m"), words) - _minutes(groups.get("less"), words)
    if groups.get("half"):
        minutes -= HALF
    total = int(said) * HOUR + minutes
    hour, minute = total // HOUR, total % HOUR
    if int(said) > HOURS - 1 or _minutes(groups.get("m"), words) >= HOUR:
        return ""
    written = _certain(said, hour, part)
    if written is None:
        return ""
    about = "around" if groups.get("near") else "at"
    return (
        f"{about} {written}:{minute:02}{_HALF_OF_DAY.get(written, '') if part else ''}"
    )


def _minutes(said: str | None, words: Mapping[str, int]) -> int:
    if not said:
        return 0
    return int(said) if said.isdigit() else words[said]


def _certain(said: str, hour: int, part: str) -> str | None:
    """Return the hour in figures: two where it is certain; None if it is none."""
    if said.startswith("0") or int(said) > NOON:
        return f"{hour % HOURS:02}"
    of_clock = hour if hour > 0 else NOON
    if not part:
        return str(of_clock)
    of_day = _OF_PART[part].get(of_clock)
    return None if of_day is None else f"{of_day:02}"
