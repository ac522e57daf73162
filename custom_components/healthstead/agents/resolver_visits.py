"""Words for a visit that is planned, as that visit: with whom, on which day, what about.

One that fits is the answer; several or none are a question.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from ..care import queries as q
from ..care.refusal import Refusal
from ..domain.appointment import Appointment, VisitStatus
from ..domain.naming import words_of
from ..domain.specialties import SPECIALTIES, same_specialty, specialty_of
from .resolver_names import Found, called
from .times import past, visit_time
from .tools.options import to_choose
from .tools.spec import Argument, Asking, Missing
from .values import Series, When

THE_VISIT: Final = frozenset(
    """it my the that this appointment visit booking next one appointments visits
    bookings them those these of practice surgery clinic""".split()
)
ALL: Final = frozenset("all every whole series each both entire rest".split())
YEAR: Final = timedelta(days=366)
LATELY: Final = timedelta(days=60)
RECENT: Final = timedelta(days=92)
"""So long a visit that is over may be told about."""
ARTICLES: Final = frozenset({"the", "a", "an", "my"})


async def appointment(words: str, argument: Argument, asking: Asking) -> Found:
    """Return the one coming visit that the words fit."""
    fits = await _fitting(words, asking)
    if isinstance(fits, Refusal):
        return fits
    return fits[0] if len(fits) == 1 else _which(fits, argument, asking)


async def appointments(words: str, argument: Argument, asking: Asking) -> Found:
    """Return the one coming visit that the words fit, or all that were booked with it."""
    heard = set(words_of(words))
    left = words
    if heard & ALL:
        left = " ".join(word for word in words_of(words) if word not in ALL)
    fits = await _fitting(left, asking)
    if isinstance(fits, Refusal):
        return fits
    if heard & ALL and fits and _together(fits):
        return Series(first=fits[0], count=len(fits))
    return fits[0] if len(fits) == 1 else _which(fits, argument, asking)


async def awaited(words: str, argument: Argument, asking: Asking) -> Found:
    """Return the one visit that the words fit of which an answer is awaited."""
    visits = await _visits(asking, asking.now - LATELY)
    if isinstance(visits, Refusal):
        return visits
    open_ones = [v for v in visits if v.errand or v.status is VisitStatus.REQUESTED]
    fits = _of_them(words, open_ones, asking)
    return fits[0] if len(fits) == 1 else _which(fits, argument, asking)


async def past_visit(words: str, _argument: Argument, asking: Asking) -> Found:
    """Return the visit that is meant, the latest of which nothing is told yet first.

    Where none is noted, the words are with whom it was.
    """
    visits = await _visits(asking, asking.now - RECENT)
    if isinstance(visits, Refusal):
        return visits
    over = [
        v
        for v in visits
        if v.start <= asking.now
        and v.status is not VisitStatus.CANCELLED
        and v.status is not VisitStatus.DECLINED
    ]
    fits = _of_them(words, over, asking) or _that_past_day(words, over, asking)
    untold = [v for v in fits if not v.outcome]
    if fits:
        return (untold or fits)[-1]
    return " ".join(word for word in words.split() if word.casefold() not in ARTICLES)


def _that_past_day(
    words: str, over: Sequence[Appointment], asking: Asking
) -> list[Appointment]:
    said = past(words, asking)
    if not isinstance(said, When):
        return []
    day = said.start.date()
    return [v for v in over if v.start.astimezone(asking.zone).date() == day]


def _together(fits: Sequence[Appointment]) -> bool:
    """Say whether all of them were booked at once."""
    return bool(fits[0].series) and len({visit.series for visit in fits}) == 1


async def _visits(asking: Asking, start: datetime) -> tuple[Appointment, ...] | Refusal:
    query = q.ListAppointments(person=asking.person, start=start, end=asking.now + YEAR)
    return await asking.desk.ask(query, asking.actor)


async def _fitting(words: str, asking: Asking) -> list[Appointment] | Refusal:
    """Return the coming visits that the words fit, the next first."""
    visits = await _visits(asking, asking.now)
    if isinstance(visits, Refusal):
        return visits
    return _of_them(words, [v for v in visits if v.status.stands], asking)


def _of_them(
    words: str, coming: list[Appointment], asking: Asking
) -> list[Appointment]:
    if set(words_of(words)) <= THE_VISIT:
        return coming
    if shown := [v for v in coming if _label(v, asking) == words]:
        return shown
    code = _kind_of(words)
    named = called(words, [v.clinician_name for v in coming])
    fits = [
        v
        for v in coming
        if v.clinician_name in named
        or (code is not None and same_specialty(code, v.specialty))
    ]
    return fits or _about(words, coming) or _that_day(words, coming, asking)


def _kind_of(words: str) -> str | None:
    """Return the kind that words name; "the eye appointment" is with an eye doctor."""
    said = [word for word in words_of(words) if word not in THE_VISIT]
    doctor = " ".join((*said, "doctor"))
    spoken = next((c for c, known in SPECIALTIES.items() if doctor in known), None)
    return spoken or specialty_of(words)


def _about(words: str, coming: Sequence[Appointment]) -> list[Appointment]:
    """Return the visits about what was said: "the blood test"."""
    said = set(words_of(words)) - THE_VISIT
    return [
        v for v in coming if said and said <= {*words_of(v.about), *words_of(v.notes)}
    ]


def _that_day(
    words: str, coming: Sequence[Appointment], asking: Asking
) -> list[Appointment]:
    said = visit_time(words, asking)
    if not isinstance(said, When):
        return []
    day = said.start.date()
    return [v for v in coming if v.start.astimezone(asking.zone).date() == day]


def _which(fits: Sequence[Appointment], argument: Argument, asking: Asking) -> Missing:
    if not fits:
        return Missing(argument=argument.name, key="no_such_appointment")
    options = tuple(_label(visit, asking) for visit in fits)
    return to_choose(argument.name, "which_appointment", "", options)


def _label(visit: Appointment, asking: Asking) -> str:
    """Return what a visit is called where one of several is to be chosen."""
    at = visit.start.astimezone(asking.zone)
    return f"{visit.clinician_name}, {at:%A} {at.day} {at:%B %H:%M}"
