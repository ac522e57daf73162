"""Say which numbers to call in an emergency, and how: it dials nothing itself.

Open to everybody, as help is. It starts no call for help, judges nothing and
reassures nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ...care import queries as q
from ...care.refusal import Refusal
from ...domain.emergency_numbers import GSM_NUMBER, EmergencyNumbers
from .spec import Asking, Effect, Fact, Outcome, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Nothing: the numbers are those of the person's country."""


async def run(asking: Asking, _args: Args) -> Outcome | Refusal:
    """Say which numbers call an ambulance here, and how; nothing is dialled."""
    query = q.NumbersToCall(person=asking.person)
    numbers = await asking.desk.ask(query, asking.actor)
    if isinstance(numbers, Refusal):
        return numbers
    first = numbers.emergency[:1]
    return Outcome(
        key="ambulance_number" if first else "ambulance_number_unknown",
        facts={"number": first[0]} if first else {},
        rows=_rows(numbers),
        data={
            "country": numbers.country,
            "emergency": list(numbers.emergency),
            "mobile": GSM_NUMBER,
            "non_emergency": numbers.non_emergency or None,
            "poison_line": numbers.poison_line or None,
            "crisis_line": numbers.crisis_line or None,
        },
    )


def _rows(numbers: EmergencyNumbers) -> tuple[Mapping[str, Fact], ...]:
    """Return every other number that is known, and how to call."""
    mobile = "" if GSM_NUMBER in numbers.emergency else GSM_NUMBER
    others = [
        ("number_also", ", ".join(numbers.emergency[1:])),
        ("number_mobile", mobile),
        ("number_non_emergency", numbers.non_emergency),
        ("number_poison", numbers.poison_line),
        ("number_crisis", numbers.crisis_line),
    ]
    return (
        *({"form": form, "number": number} for form, number in others if number),
        {"form": "number_how"},
        {"form": "number_not_dialled"},
    )


TOOL: Final = Tool(
    name="search_ambulance", args=Args, effect=Effect.READ, run=run, for_all=True
)
