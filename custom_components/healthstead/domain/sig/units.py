"""Units and forms of medicines, as they are written and as they are kept.

Canonical names follow UCUM for masses and volumes and plain English for
forms. "IU", "U", "ug" and "cc" are read but are on the error-prone lists of
the Joint Commission and ISMP, so reading them leaves a flag.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

# Canonical unit: the ways to write it (regular expressions, any case).
UNITS: Final[Mapping[str, str]] = {
    "tablet": r"tab(?:let)?s?\.?|tabs?\.?|tabl\.?|goliy?a?n?|goli|tabletten?|tbl?ts?",
    "capsule": r"cap(?:sule)?s?\.?|softgels?|kapseln?|gelcaps?|rotacaps?",
    "pill": r"pills?",
    "mg": r"mgs?|milligrams?|milligrammes?|m\.g\.?",
    "mcg": r"mcgs?|micrograms?|microgrammes?|ugs?|µgs?|μgs?",
    "g": r"gms?|grams?|grammes?|g",
    "mL": r"mls?|millilit(?:re|er)s?|cc|m\.l\.?",
    "L": r"lit(?:re|er)s?",
    "unit": r"units?|u|ie",
    "[iU]": r"i\.?u\.?|international units?",
    "meq": r"meqs?",
    "mmol": r"mmols?",
    "puff": r"puffs?|actuations?",
    "inhalation": r"inhalations?",
    "spray": r"sprays?|squirts?",
    "drop": r"drops?|gtts?\.?|boond|tropfen",
    "patch": r"patch(?:es)?",
    "suppository": r"supp(?:ositor(?:y|ies))?s?",
    "pessary": r"pess(?:ar(?:y|ies))?",
    "sachet": r"sachets?",
    "packet": r"packets?|pkts?",
    "teaspoon": r"tsps?\.?|teaspoons?(?:fuls?)?",
    "tablespoon": r"tbsps?\.?|tablespoons?(?:fuls?)?",
    "ampoule": r"amp(?:oule|ule)?s?",
    "nebule": r"nebules?|nebs?",
    "respule": r"respules?",
    "vial": r"vials?",
    "lozenge": r"lozenges?",
    "application": r"applications?|apps?\.?",
    "applicatorful": r"applicatorfuls?|applicators? full",
    "injection": r"injections?|inj\.?",
    "click": r"clicks?",
    "pump": r"pumps?",
    "film": r"films?",
    "scoop": r"scoops?",
    "capful": r"capfuls?",
    "enema": r"enemas?",
    "ring": r"rings?",
    "implant": r"implants?",
    "gummy": r"gumm(?:y|ies)",
    "syringe": r"syringes?|pre-?filled pens?",
    "piece": r"pieces?",
    "dose": r"doses?",
    "fingertip unit": r"finger ?tip units?|ftus?",
}
# No agreed size: a spoon may hold 5 mL or 15 mL.
UNCLEAR_UNITS: Final = r"spoons?(?:fuls?)?|chamm?a[ck]h?|cups?|glass(?:es)?|handfuls?|bottles?|cupfuls?|inch(?:es)?"
ADJECTIVES: Final = (
    r"(?:(?:chewable|dispersible|effervescent|soluble|vaginal|rectal|oral|sublingual|"
    r"enteric coated|film coated|modified release|extended release|slow release|"
    r"prolonged release|er|sr|xr|mr|cr|level|heaped|full|small|white|buccal|coated|"
    r"metered|single|whole) )"
)
MASSES: Final = {
    "mcg": Decimal("0.001"),
    "mg": Decimal(1),
    "g": Decimal(1000),
}
"""Milligrams in one of each."""
MEASURES: Final = frozenset({*MASSES, "mL", "L", "unit", "[iU]", "meq", "mmol"})
HOUSEHOLD: Final = frozenset({"teaspoon", "tablespoon"})
ERROR_PRONE_UNITS: Final = re.compile(
    r"\b(?:u|iu|i\.u\.?|ugs?|cc)\b|[µμ]g", re.IGNORECASE
)
UNIT: Final = "|".join(
    sorted((f"(?:{way})" for way in UNITS.values()), key=lambda way: -len(way))
)
_WAYS: Final = {unit: re.compile(way, re.IGNORECASE) for unit, way in UNITS.items()}


def canonical(text: str) -> str:
    """Return the canonical name of a unit as it was written."""
    words = text.strip()
    return next(unit for unit, way in _WAYS.items() if way.fullmatch(words))
