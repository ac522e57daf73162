"""How people say the time of a visit that they were shown."""

from __future__ import annotations

import random
from datetime import datetime
from typing import Final

HOURS: Final = "twelve one two three four five six seven eight nine ten eleven".split()
HALF, QUARTER, TO = 30, 15, 45
NEAR: Final = 7
"""Within so many days the day of the week is enough."""


def start_said(start: datetime, now: datetime, dice: random.Random) -> str:
    """Return a day and an hour as they are said, the hour now and then first."""
    day, hour = day_said(start, now, dice), hour_said(start, dice)
    if dice.random() < 0.12:  # noqa: PLR2004 - a share
        return f"{hour} on {day}" if day[0].isupper() else f"{hour} {day}"
    return f"{day} {hour}"


def day_said(start: datetime, now: datetime, dice: random.Random) -> str:
    """Return the day: its name where that is plain, else its date."""
    ahead = (start.date() - now.date()).days
    if ahead == 0:
        return "today"
    if ahead == 1:
        return dice.choice(("tomorrow", "tomorrow", f"{start:%A}"))
    number = f"{start.day}{_ending(start.day)}"
    dated = (
        f"{start:%A} the {number}",
        f"{start.day} {start:%B}",
        f"{start:%A} {start.day} {start:%B}",
        f"the {number} of {start:%B}",
        f"the {number}",
    )
    if ahead < NEAR and dice.random() < 0.85:  # noqa: PLR2004 - a share
        return f"{start:%A}"
    return dice.choice(dated)


def hour_said(start: datetime, dice: random.Random) -> str:
    """Return the hour, in figures or in words."""
    figures = [f"at {start:%H:%M}", f"at {start.hour}:{start:%M}"]
    if start.minute == 0:
        word = HOURS[start.hour % 12]
        part = "in the morning" if start.hour < 12 else "in the afternoon"  # noqa: PLR2004
        figures += [
            f"at {start:%-I} {start:%p}".lower(),
            f"at {word} o'clock",
            f"at {word} {part}",
        ]
    if start.minute == HALF:
        figures.append(f"at half past {HOURS[start.hour % 12]}")
    if start.minute == QUARTER:
        figures.append(f"at quarter past {HOURS[start.hour % 12]}")
    if start.minute == TO:
        figures.append(f"at quarter to {HOURS[(start.hour + 1) % 12]}")
    return dice.choice(figures)


def _ending(day: int) -> str:
    if day in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
