"""Names that were said, as records: clinicians and visits.

One that fits is the answer; several or none are a question.
"""

from datetime import timedelta
from typing import Final

from ..care import queries as q
from ..care.refusal import Refusal
from ..domain.naming import match_name, words_of
from ..domain.specialties import same_specialty, specialty_of
from .times import visit_time
from .tools.spec import Argument, Asking, Missing
from .values import Value, When

THE_VISIT: Final = frozenset(
    [
        "it",
        "my",
        "the",
        "that",
        "this",
        "appointment",
        "visit",
        "booking",
        "next",
        "one",
    ]
)
YEAR: Final = timedelta(days=366)

type Found = Value | Missing | Refusal


async def clinician(words: str, argument: Argument, asking: Asking) -> Found:
    """Return the clinician of that name, else all of that specialty."""
    query = q.ListClinicians(person=asking.person)
    known = await asking.desk.ask(query, asking.actor)
    if isinstance(known, Refusal):
        return known
    named = tuple(c for c in known if _is_called(words, c.name))
    if len(named) == 1:
        return named
    code = specialty_of(words)
    of_kind = named or tuple(
        c for c in known if code and same_specialty(code, c.specialty)
    )
    if of_kind:
        return of_kind
    return Missing(
        argument=argument.name, key="unknown_clinician", facts={"said": words}
    )


_TITLES: Final = frozenset(
    ["dr", "doctor", "mr", "mrs", "ms", "prof", "professor", "nurse"]
)


def _is_called(words: str, name: str) -> bool:
    """Say whether one of the words that make up a name was said."""
    parts = [part for part in words_of(name) if part not in _TITLES]
    return any(part in words_of(words) for part in parts) or bool(
        parts and match_name(" ".join(words_of(words)), [(" ".join(parts), 1)]).found
    )


async def appointment(words: str, argument: Argument, asking: Asking) -> Found:
    """Return the one coming visit that the words fit."""
    now = asking.now
    query = q.ListAppointments(person=asking.person, start=now, end=now + YEAR)
    visits = await asking.desk.ask(query, asking.actor)
    if isinstance(visits, Refusal):
        return visits
    coming = [v for v in visits if v.status.stands]
    fits = coming
    if not set(words_of(words)) <= THE_VISIT:
        code = specialty_of(words)
        fits = [
            v
            for v in coming
            if _is_called(words, v.clinician_name)
            or (code is not None and same_specialty(code, v.specialty))
        ]
    if not fits and isinstance(said := visit_time(words, asking), When):
        day = said.start.date()
        fits = [v for v in coming if v.start.astimezone(asking.zone).date() == day]
    if len(fits) == 1:
        return fits[0]
    if not fits:
        return Missing(argument=argument.name, key="no_such_appointment")
    starts = ((v, v.start.astimezone(asking.zone)) for v in fits)
    options = tuple(
        f"{v.clinician_name}, {at:%A} {at.day} {at:%B %H:%M}" for v, at in starts
    )
    return Missing(
        argument=argument.name,
        key="which_appointment",
        facts={"options": " or ".join(options)},
        options=options,
    )
