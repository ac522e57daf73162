"""From the words of a call to values, or to the one question that is open.

Names become records, times become instants in the person's zone. Two readings
that are close, or none, become a question: never a silent pick.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from ..care.refusal import Refusal
from ..domain.numbers import parse_number
from ..domain.reporting import Period
from ..domain.vitals import VitalKind
from .amounts import said_amount
from .resolver_medications import any_medication, medication
from .resolver_names import Found, any_clinician, clinician, clinician_kind
from .resolver_readings import readings
from .resolver_visits import appointment, appointments, awaited, past_visit
from .times import TimeDoubt, future, past, period, visit_time
from .times_again import again
from .times_ahead import last_day, minutes, until
from .times_around import around
from .tools.spec import Argument, Asking, Missing, Sort, Tool
from .values import Value, When, shown

WORST: Final = 10
PERIODS: Final = {
    Period.DAY: frozenset({"day", "daily", "today", "yesterday"}),
    Period.WEEK: frozenset({"week", "weekly"}),
    Period.VISIT: frozenset({"visit", "doctor", "appointment", "clinic"}),
}
"""Words for what a report is about."""


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


type _Resolve = Callable[[str, Argument, Asking], Awaitable[Found]]


async def _text(words: str, _argument: Argument, _asking: Asking) -> Found:
    return words


async def _amount(words: str, argument: Argument, _asking: Asking) -> Found:
    found = said_amount(words)
    if found is None:
        return Missing(
            argument=argument.name, key="unclear_amount", facts={"said": words}
        )
    return found


async def _severity(words: str, argument: Argument, _asking: Asking) -> Found:
    """Take "7", "7 out of 10" or "seven"; words such as "bad" stay text."""
    head = words.lower().replace("/", " out of ").split(" out of ")[0]
    number = parse_number(head)
    if number is None:
        return Missing(argument=argument.name, key="ask_severity")
    if number != int(number) or not 0 <= number <= WORST:
        return Missing(argument=argument.name, key="ask_severity")
    return int(number)


async def _kind(words: str, argument: Argument, _asking: Asking) -> Found:
    try:
        return VitalKind(words)
    except ValueError:
        return Missing(argument=argument.name, key="ask_kind", facts={"said": words})


async def _report_period(words: str, argument: Argument, _asking: Asking) -> Found:
    said = set(words.lower().replace("'s", "").split())
    meant = [period for period, known in PERIODS.items() if said & known]
    return (
        meant[0]
        if len(meant) == 1
        else Missing(argument=argument.name, key="ask_period", facts={"said": words})
    )


async def _past(words: str, argument: Argument, asking: Asking) -> Found:
    found = past(words, asking)
    return _time(argument, found, words)


async def _future(words: str, argument: Argument, asking: Asking) -> Found:
    hung = await around(words, argument, asking)
    if hung is not None:
        return hung
    found = future(words, asking)
    return _time(argument, found, words)


async def _future_again(words: str, argument: Argument, asking: Asking) -> Found:
    found = again(words, argument, asking)
    return await _future(words, argument, asking) if found is None else found


async def _until(words: str, argument: Argument, asking: Asking) -> Found:
    return _time(argument, until(words, asking), words)


async def _minutes(words: str, argument: Argument, asking: Asking) -> Found:
    found = minutes(words, asking)
    if found is None:
        return Missing(argument=argument.name, key="ask_minutes")
    return found


async def _last_day(words: str, argument: Argument, asking: Asking) -> Found:
    found = last_day(words, asking)
    if found is None:
        return Missing(
            argument=argument.name, key="unclear_last_day", facts={"said": words}
        )
    return found


async def _visit_time(words: str, argument: Argument, asking: Asking) -> Found:
    found = visit_time(words, asking)
    return _time(argument, found, words)


async def _period(words: str, argument: Argument, asking: Asking) -> Found:
    found = period(words, asking)
    return _time(argument, found, words)


def _time(argument: Argument, found: When | TimeDoubt, words: str) -> Found:
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
    Sort.READINGS: readings,
    Sort.MEDICATION: medication,
    Sort.ANY_MEDICATION: any_medication,
    Sort.AMOUNT: _amount,
    Sort.PAST: _past,
    Sort.FUTURE: _future,
    Sort.FUTURE_AGAIN: _future_again,
    Sort.UNTIL: _until,
    Sort.MINUTES: _minutes,
    Sort.LAST_DAY: _last_day,
    Sort.VISIT_TIME: _visit_time,
    Sort.PERIOD_FROM: _period,
    Sort.PERIOD_UNTIL: _period,
    Sort.VITAL_KIND: _kind,
    Sort.REPORT_PERIOD: _report_period,
    Sort.SEVERITY: _severity,
    Sort.CLINICIAN: clinician,
    Sort.CLINICIAN_KIND: clinician_kind,
    Sort.ANY_CLINICIAN: any_clinician,
    Sort.APPOINTMENT: appointment,
    Sort.APPOINTMENTS: appointments,
    Sort.AWAITED: awaited,
    Sort.PAST_VISIT: past_visit,
}
