"""When the monthly drill is held, and which ways to contacts do not work.

On the person's clock, once a month, also when the house was off at that time: then
within the next day. Never while help is called.
"""

from datetime import date, datetime, timedelta
from typing import Final

from ..domain.ids import ContactId
from ..domain.safety import DrillPlan
from ..domain.sos import Attempt, Outcome, Word
from .record import PersonRecord

STILL: Final = timedelta(days=1)
"""So long after its time a drill that could not be held is made up for."""


def drill_due(
    record: PersonRecord, now: datetime, agreed: datetime | None = None
) -> bool:
    """Say whether the drill of this month is to begin now.

    ``agreed``: when the plan was made, if that is known; it holds for times after it.
    """
    plan = record.safety.drill
    if plan is None or not record.contacts or record.sos.runs or record.drill.runs:
        return False
    planned = _last(record, plan, now)
    if now - planned >= STILL or (agreed is not None and planned < agreed):
        return False
    held = record.drill.started
    return held is None or held < planned


def next_drill(record: PersonRecord, now: datetime) -> datetime | None:
    """Return when the next drill is planned."""
    if (plan := record.safety.drill) is None:
        return None
    local = now.astimezone(record.zone)
    this = _in_month(record, plan, local.year, local.month)
    if this > now:
        return this
    years, month = divmod(local.month, 12)
    return _in_month(record, plan, local.year + years, month + 1)


def _last(record: PersonRecord, plan: DrillPlan, now: datetime) -> datetime:
    """Return the last time at which a drill was planned, now included."""
    local = now.astimezone(record.zone)
    this = _in_month(record, plan, local.year, local.month)
    if this <= now:
        return this
    years, month = divmod(local.month - 2, 12)
    return _in_month(record, plan, local.year + years, month + 1)


def _in_month(record: PersonRecord, plan: DrillPlan, year: int, month: int) -> datetime:
    day = date(year, month, plan.day)
    return datetime.combine(day, plan.at, tzinfo=record.zone)


def broken_ways(record: PersonRecord) -> tuple[tuple[ContactId, str], ...]:
    """Return the channels of contacts that took nothing when they were used last."""
    last: dict[tuple[ContactId | None, str], Attempt] = {}
    for one in (*record.sos.attempts, *record.drill.attempts):
        if one.word is Word.ASK or one.outcome is Outcome.PENDING:
            continue
        before = last.get((one.contact, one.target))
        if before is None or before.at <= one.at:
            last[one.contact, one.target] = one
    return tuple(
        (contact.id, target)
        for contact in record.contacts
        for target in dict.fromkeys(contact.notify)
        if (newest := last.get((contact.id, target))) is not None
        and newest.outcome is Outcome.FAILED
    )
