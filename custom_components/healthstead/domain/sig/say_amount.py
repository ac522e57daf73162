"""Amounts, strengths, forms and slot patterns."""

import re
from decimal import Decimal
from typing import Final

from .facts import Amount, Doubt, Fact, Flag, Form, Mark, Note, Slots, Strength
from .numbers import RANGE_SIGN, value
from .rule import Rule, harmless, reads, says
from .units import (
    ADJECTIVES,
    ERROR_PRONE_UNITS,
    HOUSEHOLD,
    UNCLEAR_UNITS,
    UNIT,
    canonical,
)

MOST_IN_A_SLOT: Final = 10
SLOTS_A_DAY: Final = (3, 4)
"""More than this in a slot without a unit is a date or a typing error."""
MASS: Final = r"mgs?|mcgs?|ugs?|µg|μg|g|gms?|grams?|micrograms?|milligrams?|i\.?u\.?|units?|meq|mmol"
PER: Final = r"ml|mls|h|hr|hrs|hour|dose|puff|actuation|spray|tab|tablet|cap|capsule|g|gm|drop|24 ?h(?:ours?|rs?)?|day|vial|ampoule"


def _amount(match: re.Match[str]) -> tuple[Fact, ...]:
    low = value(match["low"])
    high = value(match["high"]) if match["high"] else low
    unit = canonical(match["unit"]) if match["unit"] else ""
    if low > high and " - " in match[0]:
        # "Novomix 30 - 18 units": a number of the name, then the dose.
        return (Amount(low, low), Amount(high, high, unit), *_flags(match[0], unit))
    decimal = not unit and "." in match["low"]
    return (Amount(low, high, unit, decimal), *_flags(match[0], unit))


def _flags(text: str, unit: str) -> tuple[Fact, ...]:
    found: list[Fact] = []
    if unit in HOUSEHOLD:
        found.append(Flag("household_measure"))
    if ERROR_PRONE_UNITS.search(text) or re.search(r"(?<!\d)\.\d|\d\.0(?!\d)", text):
        found.append(Flag("error_prone_abbreviation"))
    return tuple(found)


def _two_units(match: re.Match[str]) -> tuple[Fact, ...]:
    """Read "500 mg to 1 g" in the smaller unit."""
    low, high = value(match["low"]), value(match["high"])
    first, second = canonical(match["unit"]), canonical(match["unit2"])
    if (first, second) in {("mg", "g"), ("mcg", "mg")}:
        high *= 1000
    elif first != second:
        return (Doubt("unit_ambiguous"),)
    return (Amount(low, high, first), *_flags(match[0], first))


def _each_of(match: re.Match[str]) -> tuple[Fact, ...]:
    """Read "two 5 mL spoonfuls" and "one 20 mg tablet"."""
    count, each = value(match["n"]), value(match["each"])
    size = canonical(match["size"])
    if "spoon" in match["unit"].lower():
        return (Amount(count * each, count * each, size),)
    unit = canonical(match["unit"])
    strength = Strength(f"{match['each']} {match['size']}")
    return (strength, Amount(count, count, unit))


def _thousands(match: re.Match[str]) -> tuple[Fact, ...]:
    exact = value(match["n"]) * 1000
    return (Amount(exact, exact, "[iU]" if match["unit"] else ""),)


def _slots(match: re.Match[str]) -> tuple[Fact, ...]:
    amounts = tuple(
        Decimal(0) if part in {"x", "X"} else value(part)
        for part in re.split(r"\s*[-–+]+\s*", match["slots"].strip())
    )
    unit = canonical(match["unit"]) if match["unit"] else ""
    five = len(amounts) not in SLOTS_A_DAY
    if five or (not unit and max(amounts) > MOST_IN_A_SLOT):
        return (Doubt("unreadable_slots"),)
    if not any(amounts):
        return (Doubt("invalid_dose"),)
    return (Slots(amounts, unit), *_flags(match[0], unit))


def _strength(match: re.Match[str]) -> tuple[Fact, ...]:
    return (Strength(" ".join(match[0].split())),)


def _liquid(match: re.Match[str]) -> tuple[Fact, ...]:
    return (Strength(" ".join(match[0].split()), liquid=True),)


_SLOT: Final = r"(?:\d{1,3}(?:\.\d+)?|\d 1/2|1/[24]|0)"
_DASH: Final = r"\s*(?:-{1,3}|\+)\s*"
_SLOT_UNIT: Final = rf"(?:\s*(?P<unit>{UNIT}))?"
_COUNTED: Final = {
    "tablet": r"tab\.?|tablet|tb\.?|tabl\.?|tablette",
    "capsule": r"caps?\.?|capsule|rotacap|kapsel",
}
_PLURALS: Final = {
    "tablet": r"tabs\.?|tablets|tabletten",
    "capsule": r"capsules|rotacaps|kapseln",
}
_BARE_FORMS: Final = (
    (
        "",
        True,
        r"syp\.?|syrup|syr\.?|susp(?:ension)?\.?|solution|soln|elixir|mixture|linctus|oral liquid|liquid",
    ),
    (
        "injection",
        True,
        r"inj\.?|injection|pen|flexpen|kwikpen|cartridges?|penfill|prefilled (?:pen|syringe)",
    ),
    ("patch", False, r"patch(?:es)?"),
    (
        "puff",
        False,
        r"inhalers?|mdi|accuhaler|turbohaler|evohaler|respimat|autohaler|diskus",
    ),
    ("spray", False, r"nasal sprays?|sprays?"),
    (
        "application",
        False,
        r"creams?|oint(?:ment)?s?\.?|gels?|lotions?|shampoo|foam|paste",
    ),
    ("drop", True, r"(?:eye|ear|nasal) drops?|e/?d|drops"),
    ("sachet", False, r"sachets?"),
    ("lozenge", False, r"lozenges?"),
    ("suppository", False, r"suppositor(?:y|ies)"),
    ("pessary", False, r"pessar(?:y|ies)"),
    ("", False, r"powders?|granules|respules?|nebules?|vials?|ampoules?"),
)

RULES: Final[tuple[Rule, ...]] = (
    reads(
        r"(?P<unit>tablets|capsules|sachets|patches) \(\d{1,3}\)",
        lambda m: (Form(canonical(m["unit"]), counted=True, plural=True),),
    ),
    # How many were supplied, at the end and after everything else.
    reads(
        r"(?:(?<=[.;]\s)|(?<=\())(?:x )?\d{2,3} (?:tab(?:let)?s?|cap(?:sule)?s?|sachets?|patches|lozenges)(?=\s*[.)]*\s*$)",
        lambda m: (Note(m[0]),),
    ),
    # Slots: 1-0-1, 1+0+1, 1--0--1, 1/2-0-1/2; three or four, no more.
    reads(
        rf"(?P<slots>{_SLOT}(?:{_DASH}{_SLOT}){{2,3}}){_SLOT_UNIT}(?!\s*[-+]\s*\d)",
        _slots,
    ),
    reads(
        rf"(?P<slots>[\dx](?:\s?-\s?[\dx]){{2,3}}){_SLOT_UNIT}(?!\s*[-+]\s*\d)",
        _slots,
    ),
    says(rf"{_SLOT}(?:{_DASH}{_SLOT}){{4,}}", Doubt("unreadable_slots")),
    reads(
        rf"(?P<low>\d{{1,7}}(?:\.\d{{1,4}})?|\.\d{{1,4}}|\d/[2-8])(?:~(?:-|to)~(?P<high>\d{{1,7}}(?:\.\d{{1,4}})?))?~(?P<unit>{UNIT})",
        _amount,
    ),
    reads(rf"<low>(?:{RANGE_SIGN}<high>)? {ADJECTIVES}*(?P<unit>{UNIT})", _amount),
    reads(rf"<low>(?:{RANGE_SIGN}<high>)?(?P<unit>)", _amount),
    reads(rf"<low>~(?P<unit>{MASS}){RANGE_SIGN}<high>~(?P<unit2>{MASS})", _two_units),
    reads(rf"<low>~(?P<unit>{UNIT})~(?:to|or)~<high>~(?P<unit2>{UNIT})", _two_units),
    reads(
        rf"<n> (?:x )?<each>~(?P<size>{MASS}|ml)~(?P<unit>tab(?:let)?s?|cap(?:sule)?s?|patch(?:es)?|suppositor(?:y|ies)|sachets?|spoon(?:ful)?s?)",
        _each_of,
    ),
    reads(
        rf"an? (?:single )?{ADJECTIVES}?(?P<unit>tablet|capsule|pill|patch|suppository|sachet|teaspoonful|teaspoon|tablespoon|puff|drop|spray|lozenge|injection|pessary)(?P<low>)(?P<high>)",
        lambda m: (
            Amount(Decimal(1), Decimal(1), canonical(m["unit"])),
            *_flags("", canonical(m["unit"])),
        ),
    ),
    reads(
        rf"<n>(?:{RANGE_SIGN}<m>)?~(?:{UNCLEAR_UNITS})",
        lambda _: (Doubt("unit_ambiguous"),),
    ),
    reads(r"<n>~k(?P<unit>~(?:i\.?u\.?|units?))?", _thousands),
    says(
        r"(?:a )?(?:thin|small|generous|light) (?:layer|amount|film|quantity)|a pea[ -]sized? amount|pea[ -]sized? amount|sparingly|thinly|liberally|generously|thin layer",
        Mark.APPLY,
    ),
    # Strengths: 40 mg/0.4 mL, 25 mcg/h, 0.5 %, 10 mg per 5 mL, 500/125 mg.
    reads(rf"\d[\d.,]*~(?:{MASS})~(?:/|per)~(?:\d[\d.]*)?~(?:ml|mls|g|gm)", _liquid),
    reads(rf"\d[\d.,]*~(?:{MASS})~(?:/|per)~(?:\d[\d.]*)?~(?:{PER})", _strength),
    reads(r"\d[\d.,]*~%(?:~[wv]/[wv])?", _strength),
    reads(rf"\d[\d.]*~(?:{MASS})?~[/+]~\d[\d.]*~(?:{MASS})", _strength),
    reads(r"[1-9]\d{1,3}/\d{1,4}|\d{1,3}\.\d/\d{2,4}|\d{2,3}/\d{1,2}\.\d", _strength),
    reads(r"u~?-?~?(?:40|100|200|300|500)(?! units)", _strength),
    reads(
        rf"(?:each|strength)? ?(?:of )?\d[\d.]*~(?:{MASS})~(?:each(?! \w)|strength)",
        _strength,
    ),
    *(says(rf"{way}", Form(unit, counted=True)) for unit, way in _COUNTED.items()),
    *(
        says(way, Form(unit, counted=True, plural=True))
        for unit, way in _PLURALS.items()
    ),
    says(r"(?-i:T|TAB)\.", Form("tablet", counted=True)),
    says(r"(?-i:C|CAP)\.", Form("capsule", counted=True)),
    *(says(way, Form(unit, liquid=liquid)) for unit, liquid, way in _BARE_FORMS),
    harmless(
        r"(?:these|the|this|your|each|of the) (?:tablets?|capsules?|medicines?|medications?|dose|drops?|drug|patch(?:es)?)"
    ),
)
