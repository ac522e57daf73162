"""When reports are made, what they hold, and where they go.

Shapes only. The facts of a report are computed in ``care.reports``; what is
delivered and how it looks is the porch's.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from .ids import ReportId
from .reminding import Content
from .schedule_course import Weekday


class Period(StrEnum):
    """What a report is about."""

    DAY = "day"
    WEEK = "week"
    VISIT = "visit"


class Section(StrEnum):
    """A part of a report, which may be left out."""

    DOSES = "doses"
    VITALS = "vitals"
    SYMPTOMS = "symptoms"
    SOS = "sos"
    REFILLS = "refills"
    NEXT = "next"


@dataclass(frozen=True, kw_only=True, slots=True)
class Reporting:
    """Which reports one person wants."""

    daily_at: time | None = None
    weekly_on: Weekday | None = None
    weekly_at: time = time(9)
    visit_eve_at: time | None = None
    """On the day before a visit, when its sheet is made."""
    channels: tuple[str, ...] = ()
    """Notify actions; empty: the person's own channels."""
    content: Content = Content.NEUTRAL
    """What a notification may say: that there is a report, or what is in it."""
    sections: frozenset[Section] = frozenset(Section)
    since: datetime | None = None
    """When this was said: no report is late that nobody wanted before."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportHead:
    """What a list of reports shows."""

    id: ReportId
    period: Period
    first: date
    last: date
    """Both days are in it, by the person's own clock."""
    made: datetime
    sections: frozenset[Section] = frozenset(Section)
