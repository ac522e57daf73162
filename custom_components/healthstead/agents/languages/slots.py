"""What a slot of a sentence in another language is, as the argument of a call."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from hassil.models import MatchEntity

from ...domain.measures import parse_measure
from ...domain.unclear import Doubt, Unclear
from ..tools.spec import Call
from .ailments import ails
from .shapes import Language
from .times import Timed
from .values import english_amount, english_value

FEW: Final = 12
"""Words; free text that is longer is a story."""
_TIME_OF: Final[Mapping[str, str]] = {
    "record_dose": "at",
    "skip_dose": "at",
    "record_vital": "at",
    "read_vital": "at",
    "set_reminder": "at",
    "store_symptoms": "onset",
    "list_due": "from",
    "dose_history": "from",
    "list_appointments": "from",
    "get_available_specialists": "from",
    "confirm_appointment": "start",
}
"""Which argument the time of a sentence belongs to; the others take none."""
_NOW: Final = "now"
_NO_TIME: Final = frozenset({"list_due", "start_sos", "end_sos", "read_vital"})
"""What is asked or done now needs no word for it."""
_TODAY: Final = frozenset({_NOW, "today"})
"""What is asked of the present anyway: "how much is left today"."""
_RENAMED: Final[Mapping[str, str]] = {
    "about": "text",
    "aching": "symptoms",
    "former": "medication",
    "named_clinician": "clinician",
}
_PASSED_OVER: Final = "rest"
"""A name that the call has no place for: what is open is told of all."""
_MEDICATIONS: Final = ("medication", "second", "third")
_MEASURED: Final = frozenset({Doubt.NO_UNIT, Doubt.BELOW_RANGE, Doubt.ABOVE_RANGE})
"""A unit is asked for; LO and HI on a meter are results."""


def call_of(
    tool: str, entities: Mapping[str, MatchEntity], timed: Timed, language: Language
) -> Call | None:
    """Return the call of a match, or None if a part is not what its slot is for."""
    said = {name: str(entity.value).strip() for name, entity in entities.items()}
    arguments: dict[str, str] = {}
    for name, words in said.items():
        if name == _PASSED_OVER:
            continue
        read = _read(name, words, said, timed, language)
        if not read:
            return None
        arguments[_RENAMED.get(name, name)] = read
    if tool == "record_vital" and not _is_measured(arguments):
        return None
    return _with_time(Call(tool=tool, arguments=arguments), timed.time)


def _read(
    name: str, words: str, said: Mapping[str, str], timed: Timed, language: Language
) -> str | None:
    """Return what a slot's words are in English; None where they are something else."""
    match name:
        case "amount":
            return english_amount(words, language)
        case "value":
            return english_value(said["kind"], words, language)
        case "symptoms":
            return words if ails(words, language.code) else None
        case "aching":
            return timed.rest if ails("", language.code, part=words) else None
        case "about" | "reason":
            return words if len(words.split()) <= FEW else None
        case _:
            return words


def _is_measured(arguments: Mapping[str, str]) -> bool:
    read = parse_measure(arguments["kind"], arguments["value"])
    return not isinstance(read, Unclear) or read.reason in _MEASURED


def _with_time(call: Call, time: str) -> Call | None:
    """Return a call with the time of its sentence; None where it can have none."""
    if not time or (time == _NOW and call.tool in _NO_TIME):
        return call
    if (slot := _TIME_OF.get(call.tool)) is None:
        return call if time in _TODAY else None
    return replace(call, arguments={**call.arguments, slot: time})


def each_of(call: Call) -> tuple[Call, ...]:
    """Return a call for each medication of "my metformin and my ramipril"."""
    said = call.arguments
    if "second" not in said:
        return (call,)
    named = dict.fromkeys(said[slot] for slot in _MEDICATIONS if slot in said)
    rest = {name: words for name, words in said.items() if name not in _MEDICATIONS}
    return tuple(replace(call, arguments={**rest, "medication": n}) for n in named)
