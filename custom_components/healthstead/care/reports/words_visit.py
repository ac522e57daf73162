"""What a report for a visit says beside others: which visit, what to ask, episodes."""

from collections.abc import Iterator

from ...domain.appointment import VisitStatus
from . import words_en as en
from .facts import EpisodeFact, LastVisit, NextVisit, SheetFacts
from .spoken import Calendar, fill


def visit(sheet: SheetFacts, days: int, calendar: Calendar) -> Iterator[str]:
    """Yield which visit it is, what it is about, and what the last one came to."""
    if sheet.visit is None:
        yield fill("visit_none")
    else:
        yield from _next(sheet.visit, calendar)
    if sheet.further:
        yield fill("visits_further", count=sheet.further)
    if sheet.last is None:
        yield fill("last_visit_none", days=days)
    else:
        yield _last(sheet.last, calendar)


def _next(one: NextVisit, calendar: Calendar) -> Iterator[str]:
    waits = one.status is VisitStatus.REQUESTED
    yield fill(
        "visit_next",
        at=calendar.moment(one.start),
        who=one.clinician,
        specialty=one.specialty,
        status=en.SENTENCES["requested"] if waits else None,
    )
    if one.place:
        yield fill("visit_place", text=one.place)
    if one.about:
        yield fill("visit_about", text=one.about)
    for text in one.questions:
        yield fill("visit_ask", text=text)
    for text in one.prepare:
        yield fill("visit_prepare", text=text)


def _last(one: LastVisit, calendar: Calendar) -> str:
    return fill(
        "last_visit",
        at=calendar.moment(one.start),
        who=one.clinician,
        specialty=one.specialty,
        outcome=one.outcome,
    )


def episodes(sheet: SheetFacts, calendar: Calendar) -> Iterator[str]:
    """Yield each stretch of a complaint, drawn together."""
    for one in sheet.episodes:
        yield fill(
            "episode",
            name=one.name,
            since=calendar.on(one.began.date()),
            times=str(one.times),
            told=en.SENTENCES["time" if one.times == 1 else "times"],
            where=", ".join(one.sites),
            worst=None if one.worst is None else str(one.worst),
            triggers=", ".join(one.triggers),
            state=_state(one, calendar),
        )


def _state(one: EpisodeFact, calendar: Calendar) -> str:
    if one.ended is not None:
        return fill("episode_over", day=calendar.on(one.ended.date()))
    if one.going_on:
        return fill("episode_on")
    return fill("episode_last", day=calendar.on(one.last.date()))
