"""How much one part of a direction asks for, and what is only a strength."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from ..dosage import DoseAmount
from ..quantity import plain
from .facts import Amount, Form, Mark, Place, Slots, Strength
from .head import Head
from .part import Part
from .units import MASSES

MOST_PIECES: Final = 20
"""More pieces than this at a time is a typing error until somebody confirms it."""
MOST_UNNAMED: Final = 4
"""More than this without a unit may be millilitres or milligrams as well."""
MOST_MG: Final = 100_000
LEAST_STRENGTH: Final = 5
"""A bare number from here on beside a name is a strength, up to one a dose."""
MOST_CUT: Final = Decimal("1.5")
"""More than this in decimals is no cut tablet: 2.5 and 6.25 are strengths."""
# Medicine measures, not kitchen spoons (5 mL and 15 mL; US FDA, 2011 guidance on
# dosage delivery devices).
SPOONS_ML: Final = {"teaspoon": 5, "tablespoon": 15}
PIECES: Final = frozenset({"tablet", "capsule", "pill", "patch", "suppository", ""})
BY_PIECE: Final = frozenset({"patch", "sachet", "lozenge", "suppository", "pessary"})
"""Forms of which a bare number can only mean so many."""
_LIQUID_ROUTES: Final = frozenset(
    {"ophthalmic", "otic", "subcutaneous", "intravenous", "intramuscular"}
)
# Medicines whose dose is written in milligrams although the form is named,
# because their tablets come in a strength of their own (methotrexate: 2.5 mg
# and 10 mg; MHRA, Drug Safety Update September 2020).
DOSED_BY_WEIGHT: Final = frozenset({"methotrexate"})


@dataclass(slots=True)
class Dose:
    """What was found about the amount."""

    amount: DoseAmount | None = None
    strength: str = ""
    doubts: list[str] = field(default_factory=list)


def dose_of(part: Part, head: Head, *, first: bool) -> Dose:
    """Return the amount of a part; ``first`` is the part beside the name."""
    dose = Dose()
    amounts = part.of(Amount)
    if any(amount.low == 0 for amount in amounts):
        dose.doubts.append("invalid_dose")
    if first and head.drug and head.named_first:
        amounts = _without_strength(part, head, amounts, dose)
    if len(amounts) > 1 and len({one.text for one in part.of(Strength)}) > 1:
        dose.doubts.append("conflicting_dose")
    amounts = _without_equal_weights(amounts, dose)
    if len(amounts) > 1:
        dose.doubts.append("conflicting_dose")
    if not part.has(Slots):
        dose.amount = _amount(amounts, part, head, dose)
    elif amounts:
        dose.amount = _as_dose(amounts[0])
    _check(dose, part, head)
    return dose


def _as_dose(amount: Amount, unit: str | None = None) -> DoseAmount:
    return DoseAmount(
        low=amount.low, high=amount.high, unit=amount.unit or unit or None
    )


def _text(amount: Amount) -> str:
    return f"{plain(amount.low)} {amount.unit}".strip()


def _without_strength(
    part: Part, head: Head, amounts: list[Amount], dose: Dose
) -> list[Amount]:
    """Take a strength away from the amounts beside the name."""
    if not amounts or not _beside_name(part, amounts[0]):
        return amounts
    if not _is_strength(part, head, amounts, dose):
        return amounts
    dose.strength = _text(amounts[0])
    return amounts[1:]


def _beside_name(part: Part, amount: Amount) -> bool:
    """Say whether nothing but remarks stands before an amount."""
    before = part.facts[: part.facts.index(amount)]
    return not any(
        isinstance(fact, Amount | Slots) or Part([fact]).timed for fact in before
    )


def _is_strength(part: Part, head: Head, amounts: list[Amount], dose: Dose) -> bool:
    first, rest = amounts[0], amounts[1:]
    if first.unit in MASSES or first.unit in {"[iU]", "unit", "meq", "mmol"}:
        return _mass_is_strength(part, head, rest)
    if first.unit:
        return False
    if rest:
        return True
    return _bare_is_strength(part, head, first, dose)


def _mass_is_strength(part: Part, head: Head, rest: list[Amount]) -> bool:
    nebulised = any(place.route == "inhaled" for place in part.of(Place))
    if rest:
        return rest[0].unit not in MASSES
    if part.has(Slots):
        return not nebulised and not part.of(Slots)[0].unit
    counted = head.form is not None and head.form.counted
    return counted and head.drug.lower() not in DOSED_BY_WEIGHT


def _bare_is_strength(part: Part, head: Head, first: Amount, dose: Dose) -> bool:
    """Read "Tab Dolo 650": from five on a strength, up to one a dose."""
    if part.has(Slots):
        return True
    if head.form is None or not head.form.counted:
        return False
    whole = first.low == first.low.to_integral_value()
    surely = first.decimal and not whole and first.low > MOST_CUT
    if surely or first.low > LEAST_STRENGTH - 1:
        return True
    if first.low > MOST_CUT or first.decimal:
        dose.doubts.append("strength_or_dose")
    return False


def _without_equal_weights(amounts: list[Amount], dose: Dose) -> list[Amount]:
    """Keep the pieces of "3 tablets (6 mg)" and of "20 mg (2 tablets)"."""
    pieces = [amount for amount in amounts if amount.unit not in MASSES]
    weights = [amount for amount in amounts if amount.unit in MASSES]
    if len(pieces) == 1 and len(weights) == 1:
        bare = not pieces[0].unit
        if bare and (amounts[0] is weights[0] or pieces[0].low < 1):
            # "0.5 mg 3 daily": two doses, or a strength and a count.
            return amounts
        if not dose.strength and amounts[0] is weights[0] and pieces[0].low == 1:
            dose.strength = _text(weights[0])
        return pieces
    volumes = {_in_ml(amount) for amount in amounts}
    if len(amounts) > 1 and len(volumes) == 1 and None not in volumes:
        return [amount for amount in amounts if amount.unit == "mL"][:1]
    return list(dict.fromkeys(amounts))


def _in_ml(amount: Amount) -> Decimal | None:
    """Return the volume of a measure: "one teaspoonful (5 mL)" is said twice."""
    if amount.unit == "mL":
        return amount.low
    spoon = SPOONS_ML.get(amount.unit)
    return None if spoon is None else amount.low * spoon


def _amount(
    amounts: list[Amount], part: Part, head: Head, dose: Dose
) -> DoseAmount | None:
    form = head.form
    if amounts:
        forms = [form, *part.of(Form)] if form else part.of(Form)
        named = [one.unit for one in forms if one.counted or one.unit in BY_PIECE]
        counted = next(iter(named), None)
        return _as_dose(amounts[0], counted)
    implied = form is not None and form.counted and not form.plural
    if dose.strength and form and implied:
        return _one(form.unit)
    if form and form.unit == "patch":
        return _one("patch")
    if part.count(Mark.APPLY) or (form and form.unit == "application"):
        return _one("application")
    return _one(form.unit) if form and implied and head.drug else None


def _one(unit: str) -> DoseAmount:
    return DoseAmount(low=Decimal(1), high=Decimal(1), unit=unit)


def _check(dose: Dose, part: Part, head: Head) -> None:
    amount = dose.amount
    if amount is None:
        return
    if amount.low > amount.high:
        dose.doubts.append("invalid_dose")
    if amount.high > MOST_PIECES and (amount.unit or "") in PIECES:
        dose.doubts.append("implausible_dose")
    if amount.unit is None and amount.high > MOST_UNNAMED:
        dose.doubts.append("unit_missing")
    if amount.high * MASSES.get(amount.unit or "", Decimal(0)) > MOST_MG:
        dose.doubts.append("implausible_dose")
    if amount.unit is None and _must_name_unit(part, head):
        dose.doubts.append("unit_missing")


def _must_name_unit(part: Part, head: Head) -> bool:
    """Liquids, injections and drops: a bare number could be anything."""
    liquid = head.form is not None and (head.form.liquid or head.form.unit == "puff")
    strengths = any(strength.liquid for strength in part.of(Strength))
    forms = any(form.liquid for form in part.of(Form))
    routes = any(place.route in _LIQUID_ROUTES for place in part.of(Place))
    injected = part.count(Mark.INJECT) > 0
    return liquid or strengths or forms or routes or injected
