"""What a person is doing, from steps, a sensor's own word, and sleep.

Each clue has an age. Somebody who just walked is not at rest yet; somebody of whom
nothing is known is of unknown context, which is neither rest nor activity.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final

from ..vital_categories import RESTING_BELOW_STEPS
from .shapes import Context

STEPS_WITHIN: Final = timedelta(minutes=10)
"""Twenty steps count as activity if they were taken in such a time; the number is
the source paper's, the time that of a watch's own high-rate notice (ten minutes
without activity)."""
RECOVERY: Final = timedelta(minutes=20)
"""How long after activity a person is not at rest [product choice]."""
CLUE_HOLDS: Final = timedelta(hours=1)
"""How long a report of steps or of activity speaks of the present [product choice]."""
SLEEP_HOLDS: Final = timedelta(hours=12)
"""How long a sensor may say "asleep" without saying it again [product choice]."""
STILL_AT_NIGHT: Final = timedelta(minutes=30)
"""Without activity for so long in the usual night, somebody sleeps [product choice]."""


class Doing(StrEnum):
    """What a sensor says of itself."""

    STILL = "still"
    ACTIVE = "active"


@dataclass(frozen=True, kw_only=True, slots=True)
class Activity:
    """What is known of a person's activity; of constant size."""

    steps: Decimal | None = None
    """The sensor's running count of the day."""
    steps_at: datetime | None = None
    still_at: datetime | None = None
    """When a clue last said that the person was still."""
    active_at: datetime | None = None
    asleep: bool | None = None
    asleep_at: datetime | None = None


def with_steps(activity: Activity, steps: Decimal, at: datetime) -> Activity:
    """Return the activity after a sensor told its running count of steps.

    A count that went down began anew. The first count says nothing: it may be hours
    old.
    """
    before, last = activity.steps, activity.steps_at
    known = replace(activity, steps=steps, steps_at=at)
    if before is None or last is None or at <= last:
        return known if last is None or at > last else activity
    taken = steps if steps < before else steps - before
    spans = max(Decimal(1), Decimal((at - last) / STEPS_WITHIN))
    if taken >= RESTING_BELOW_STEPS * spans:
        return replace(known, active_at=at)
    return replace(known, still_at=at)


def with_doing(activity: Activity, doing: Doing, at: datetime) -> Activity:
    """Return the activity after a sensor said what the person was doing."""
    if doing is Doing.ACTIVE:
        return replace(activity, active_at=_later(activity.active_at, at))
    return replace(activity, still_at=_later(activity.still_at, at))


def with_sleep(activity: Activity, *, asleep: bool, at: datetime) -> Activity:
    """Return the activity after a sensor said that the person sleeps or wakes."""
    if activity.asleep_at is not None and at < activity.asleep_at:
        return activity
    return replace(activity, asleep=asleep, asleep_at=at)


def _later(known: datetime | None, at: datetime) -> datetime:
    return at if known is None else max(known, at)


def context_at(activity: Activity, at: datetime, *, night: bool = False) -> Context:
    """Return what the person was doing; ``night``: the hours they usually sleep."""
    if _within(activity.active_at, at, RECOVERY):
        return Context.ACTIVE
    if activity.asleep and _within(activity.asleep_at, at, SLEEP_HOLDS):
        return Context.ASLEEP
    if not _within(activity.still_at, at, CLUE_HOLDS):
        return Context.UNKNOWN
    told_awake = activity.asleep is False
    if night and not told_awake and not _within(activity.active_at, at, STILL_AT_NIGHT):
        return Context.ASLEEP
    return Context.RESTING


def _within(known: datetime | None, at: datetime, span: timedelta) -> bool:
    """Say whether a clue speaks of that time; it may come a little after."""
    return known is not None and -STEPS_WITHIN <= at - known <= span


def context_by_steps(steps: Decimal) -> Context:
    """Return the source paper's context: below twenty steps a person is at rest."""
    return Context.RESTING if steps < RESTING_BELOW_STEPS else Context.ACTIVE
