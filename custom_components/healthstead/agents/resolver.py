"""From the words of a call to values, or to the one question that is open.

Names become records, times become instants in the person's zone. Two readings
that are close, or none, become a question: never a silent pick.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from ..care import queries as q
from ..care.refusal import Refusal
from ..domain.measures import parse_amount
from ..domain.naming import match_name, words_of
from ..domain.numbers import parse_number
from ..domain.specialties import same_specialty, specialty_of
from ..domain.unclear import Unclear
from ..domain.vitals import VitalKind
from .times import TimeDoubt, future, past, period, visit_time
from .tools.spec import Argument, Asking, Missing, Sort, Tool
from .values import Value, When, shown

THE_OPEN_ONE: Final = frozenset(
    [
        "it",
        "my",
        "the",
        "a",
        "one",
        "that",
        "this",
        "pill",
        "pills",
        "tablet",
        "tablets",
        "medicine",
        "medicines",
        "dose",
        "medication",
        "medications",
        "meds",
        "med",
        "capsule",
        "capsules",
    ]
)
"""Words that name no medication: the one that is open now is meant, if it is one."""

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
WORST: Final = 10


@dataclass(frozen=True, kw_only=True, slots=True)
class Resolved:
    """The arguments as the tool takes them, and as the trace shows them."""

    args: Any
    shown: Mapping[str, str]


type Resolving = Resolved | Missing | Refusal


async def resolve(tool: Tool, said: Mapping[str, str], asking: Asking) -> Resolving:
    """Resolve the arguments of one call; the first open question wins."""
    values: dict[str, Value] = {}
    for argument in tool.arguments:
        words = said.get(argument.name, "").strip()
        if not words:
            if argument.required:
                return Missing(argument=argument.name, key=f"ask_{argument.name}")
            continue
        found = await _ONE[argument.said.sort](words, argument, asking)
        if isinstance(found, Missing | Refusal):
            return found
        values[argument.name] = found
    fields = {("from_" if name == "from" else name): v for name, v in values.items()}
    written = {name: shown(value) for name, value in values.items()}
    return Resolved(args=tool.args(**fields), shown=written)


type _Found = Value | Missing | Refusal
type _Resolve = Callable[[str, Argument, Asking], Awaitable[_Found]]


async def _text(words: str, _argument: Argument, _asking: Asking) -> _Found:
    return words


async def _medication(words: str, argument: Argument, asking: Asking) -> _Found:
    if set(words_of(words)) <= THE_OPEN_ONE:
        return await _open_medication(argument, asking)
    stopped = argument.name == "medication_ever"
    query = q.NamedMedications(person=asking.person, words=words, stopped=stopped)
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    if not found:
        return Missing(
            argument=argument.name, key="unknown_medication", facts={"said": words}
        )
    return _only(argument, found, asking)


def _only(
    argument: Argument, found: tuple[q.MedicationState, ...], asking: Asking
) -> _Found:
    if len(found) == 1:
        return found[0]
    names = [s.medication.shown(names=not asking.neutral) for s in found]
    return Missing(
        argument=argument.name,
        key="which_medication",
        facts={"options": " or ".join(names)},
        options=tuple(names),
    )


async def _open_medication(argument: Argument, asking: Asking) -> _Found:
    """Take "my pill" for the one medication that is open now, if it is one."""
    query = q.OpenDoses(person=asking.person)
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    if not found:
        return Missing(argument=argument.name, key="ask_medication")
    distinct = {dose.medication.id: dose.medication for dose in found}
    states = tuple(
        q.MedicationState(medication=medication, stock=None)
        for medication in distinct.values()
    )
    return _only(argument, states, asking)


async def _amount(words: str, argument: Argument, _asking: Asking) -> _Found:
    found = parse_amount(words)
    if found is None or isinstance(found, Unclear):
        return Missing(
            argument=argument.name, key="unclear_amount", facts={"said": words}
        )
    return found


async def _severity(words: str, argument: Argument, _asking: Asking) -> _Found:
    """Take "7", "7 out of 10" or "seven"; words such as "bad" stay text."""
    head = words.lower().replace("/", " out of ").split(" out of ")[0]
    number = parse_number(head)
    if number is None:
        return Missing(argument=argument.name, key="ask_severity")
    if number != int(number) or not 0 <= number <= WORST:
        return Missing(argument=argument.name, key="ask_severity")
    return int(number)


async def _kind(words: str, argument: Argument, _asking: Asking) -> _Found:
    try:
        return VitalKind(words)
    except ValueError:
        return Missing(argument=argument.name, key="ask_kind", facts={"said": words})


async def _specialty(words: str, argument: Argument, _asking: Asking) -> _Found:
    code = specialty_of(words)
    if code is None:
        return Missing(
            argument=argument.name, key="unknown_specialty", facts={"said": words}
        )
    return code


async def _clinician(words: str, argument: Argument, asking: Asking) -> _Found:
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


async def _appointment(words: str, argument: Argument, asking: Asking) -> _Found:
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
    options = tuple(f"{v.clinician_name} {v.start:%A %H:%M}" for v in fits)
    return Missing(
        argument=argument.name,
        key="which_appointment",
        facts={"options": " or ".join(options)},
        options=options,
    )


async def _past(words: str, argument: Argument, asking: Asking) -> _Found:
    found = past(words, asking)
    return _time(argument, found, words)


async def _future(words: str, argument: Argument, asking: Asking) -> _Found:
    found = future(words, asking)
    return _time(argument, found, words)


async def _visit_time(words: str, argument: Argument, asking: Asking) -> _Found:
    found = visit_time(words, asking)
    return _time(argument, found, words)


async def _period(words: str, argument: Argument, asking: Asking) -> _Found:
    found = period(words, asking)
    return _time(argument, found, words)


def _time(argument: Argument, found: When | TimeDoubt, words: str) -> _Found:
    """Return the time, or the question with the readings it could have."""
    if isinstance(found, When):
        return found
    return Missing(
        argument=argument.name,
        key=found.key,
        facts={"said": words},
        rows=tuple(
            {"day" if found.days else "start": option} for option in found.options
        ),
    )


_ONE: Final[Mapping[Sort, _Resolve]] = {
    Sort.TEXT: _text,
    Sort.PHRASE: _text,
    Sort.MEDICATION: _medication,
    Sort.AMOUNT: _amount,
    Sort.PAST: _past,
    Sort.FUTURE: _future,
    Sort.VISIT_TIME: _visit_time,
    Sort.PERIOD_FROM: _period,
    Sort.PERIOD_UNTIL: _period,
    Sort.VITAL_KIND: _kind,
    Sort.SEVERITY: _severity,
    Sort.SPECIALTY: _specialty,
    Sort.CLINICIAN: _clinician,
    Sort.APPOINTMENT: _appointment,
}
