"""What is asked about reports: one as it would be now, and those that were kept."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final, assert_never

from ...domain.ids import ReportId
from ...domain.reporting import ReportHead
from .. import events as ev
from .. import queries as q
from ..history import History
from ..record import PersonRecord
from .facts import ReportFacts
from .facts_json import from_json
from .gathering import LONG_AGO, gathered

LATER: Final = timedelta(days=1)
"""What was made at this very instant counts, and a clock may have been set back."""

type ReportQuery = q.ReportNow | q.ListReports | q.ReportOf


async def of_reports(
    record: PersonRecord, history: History, query: ReportQuery, now: datetime
) -> ReportFacts | tuple[ReportHead, ...] | None:
    """Answer a question about reports; kept ones come from the log, however old."""
    match query:
        case q.ReportNow(asked=asked):
            return await gathered(record, history, asked, now)
        case q.ListReports():
            return tuple(made.head for made in await _made(record, history, now))
        case q.ReportOf(report=report):
            return _kept(await _made(record, history, now), report)
        case _:
            assert_never(query)


async def _made(
    record: PersonRecord, history: History, now: datetime
) -> tuple[ev.ReportMade, ...]:
    entries = await history.entries(
        record.person.id, (ev.ReportMade,), LONG_AGO, now + LATER
    )
    return tuple(
        entry.event for entry in entries if isinstance(entry.event, ev.ReportMade)
    )


def _kept(made: tuple[ev.ReportMade, ...], report: ReportId) -> ReportFacts | None:
    """Return the facts of the newest of that name, if they can still be read."""
    found = [one for one in made if one.head.id == report]
    if not found:
        return None
    try:
        facts = from_json(found[-1].facts)
    except ValueError, KeyError, TypeError, AttributeError:
        return None
    return replace(facts, head=found[-1].head)
