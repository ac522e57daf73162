"""The words in which people say amounts and measurements, in English.

Data only: units as people write them, with the UCUM or form unit they mean.
In phrases a blank stands between words and "/" for "per".
"""

from collections.abc import Mapping
from typing import Final

from .unclear import Doubt
from .vitals import VitalKind


def _spelled(unit: str, words: str) -> dict[str, str]:
    return {word.strip(): unit for word in words.split("|")}


DOSE_UNITS: Final[Mapping[str, str]] = {
    **_spelled("mg", "mg|mgs|milligram|milligrams|milligramme|milligrammes"),
    **_spelled(
        "mcg", "mcg|mcgs|ug|µg|μg|microgram|micrograms|microgramme|microgrammes"
    ),
    **_spelled("g", "g|gram|grams|gramme|grammes|gm"),
    **_spelled(
        "mL", "ml|mls|millilitre|millilitres|milliliter|milliliters|cc|mil|mils"
    ),
    **_spelled("[iU]", "iu|international unit|international units"),
    **_spelled("unit", "unit|units|u"),
    **_spelled("mmol", "mmol|mmols|millimole|millimoles"),
    **_spelled("tablet", "tablet|tablets|tab|tabs|pill|pills"),
    **_spelled("capsule", "capsule|capsules|cap|caps"),
    **_spelled("puff", "puff|puffs|inhalation|inhalations"),
    **_spelled("spray", "spray|sprays|squirt|squirts"),
    **_spelled("drop", "drop|drops"),
    **_spelled("patch", "patch|patches"),
    **_spelled("sachet", "sachet|sachets|packet|packets"),
    **_spelled("lozenge", "lozenge|lozenges"),
    **_spelled("suppository", "suppository|suppositories"),
    **_spelled("injection", "injection|injections|shot|shots|jab|jabs"),
    **_spelled("ampoule", "ampoule|ampoules"),
    **_spelled("application", "application|applications"),
    **_spelled("dose", "dose|doses"),
    **_spelled("teaspoon", "teaspoon|teaspoons|tsp|teaspoonful|teaspoonfuls"),
    **_spelled(
        "tablespoon", "tablespoon|tablespoons|tbsp|tablespoonful|tablespoonfuls"
    ),
}
MASS_UNITS: Final = frozenset({"mg", "mcg", "g", "mL", "mmol", "[iU]"})
"""Say how strong a tablet is, when a form follows them."""
UNMEASURED: Final = frozenset(
    "spoon spoons spoonful spoonfuls glass capful capfuls cup dropper droppers "
    "dollop bit handful sip sips mouthful".split()
)
"""Household measures that hold different amounts in different households."""

BEFORE_AMOUNT: Final = frozenset(
    "just only exactly took taken take had have i the whole full my another".split()
)
ROUGHLY: Final = frozenset(
    "about around roughly approximately approx almost nearly".split()
)
AFTER_AMOUNT: Final = frozenset({"please", ".", ",", "!", "only", "each"})
RANGE_MARKS: Final = frozenset({"or", "to", "-"})
TIMES: Final = frozenset({"x", "times", "×", "*"})
LIMITING: Final = frozenset(
    "under below above over less more than least most up no not without".split()
)
OVER: Final = frozenset({"over", "/", "on", "by", "upon"})
SECOND_HALF_FIRST: Final = frozenset({"diastolic", "dia"})
FILLERS: Final = frozenset(
    "my the it is was it's its at of a an reading level value came comes out to says "
    "said shows showed show measured measure measures reads read = : . , and i i'm i've "
    "have had got get today's now currently today about around roughly approximately "
    "with for in me gives gave this that he she his her weigh weighs weighed slept "
    "sleep walked did done blew rate body current latest new took been will be as me "
    "please got reached made total morning afternoon evening night tonight ! ; ( ) -".split()
)

UNIT_WORDS: Final[Mapping[VitalKind, Mapping[str, str]]] = {
    VitalKind.BLOOD_PRESSURE: {
        **_spelled(
            "mm[Hg]",
            "mmhg|mm hg|mm [ hg ]|millimetres of mercury|millimeters of mercury|mm",
        ),
        **_spelled("kPa", "kpa|k pa|kilopascal|kilopascals"),
    },
    VitalKind.HEART_RATE: _spelled(
        "/min", "bpm|beats / minute|beats / min|beats|/ minute|/ min|beats minute"
    ),
    VitalKind.SPO2: _spelled("%", "%|percent|/ cent|pct"),
    VitalKind.TEMPERATURE: {
        **_spelled(
            "Cel",
            "c|cel|celsius|centigrade|degrees c|degree c|degrees celsius|"
            "degrees centigrade|° c|°c|deg c|º c|ºc",
        ),
        **_spelled(
            "[degF]",
            "f|fahrenheit|[ degf ]|degrees f|degree f|degrees fahrenheit|° f|°f|deg f|º f|ºf",
        ),
        **_spelled("", "degrees|degree|°|º|deg"),
    },
    VitalKind.RESPIRATORY_RATE: _spelled(
        "/min",
        "breaths / minute|breaths / min|breaths|/ minute|/ min|rpm|breaths minute",
    ),
    VitalKind.GLUCOSE: {
        **_spelled(
            "mmol/L",
            "mmol|mmols|mmol / l|mmols / l|millimole|millimoles|millimoles / litre|"
            "millimoles / liter|millimole / litre|millimole / liter|mmol / litre|"
            "mmol / liter",
        ),
        **_spelled(
            "mg/dL",
            "mg|mgs|milligrams|mg / dl|mgs / dl|mgdl|milligrams / deciliter|"
            "milligrams / decilitre|milligram / deciliter|milligram / decilitre|"
            "mg / deciliter|mg / decilitre|milligrams / dl",
        ),
    },
    VitalKind.WEIGHT: {
        **_spelled("kg", "kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes"),
        **_spelled("[lb_av]", "lb|lbs|pound|pounds|[ lb _ av ]"),
    },
    VitalKind.PEAK_FLOW: _spelled(
        "L/min",
        "l / min|l / minute|litres / minute|liters / minute|litres|liters|l|lpm|"
        "litres / min|liters / min",
    ),
    VitalKind.PAIN: _spelled("{score}", "out of 10|/ 10|of 10|points|{ score }"),
    VitalKind.STEPS: _spelled("{steps}", "steps|step|{ steps }"),
    VitalKind.SLEEP: {},
    VitalKind.HRV: _spelled("ms", "ms|msec|millisecond|milliseconds"),
}
STONES: Final = frozenset({"st", "stone", "stones"})
POUNDS_A_STONE: Final = 14
# What the person may call the measurement itself, before its value.
KIND_WORDS: Final[Mapping[VitalKind, frozenset[str]]] = {
    VitalKind.BLOOD_PRESSURE: frozenset({"blood", "pressure", "bp", "systolic", "sys"}),
    VitalKind.HEART_RATE: frozenset({"heart", "pulse", "hr", "resting", "heartbeat"}),
    VitalKind.SPO2: frozenset(
        {"oxygen", "saturation", "sats", "sat", "spo", "sp", "o"}
    ),
    VitalKind.TEMPERATURE: frozenset({"temperature", "temp", "fever"}),
    VitalKind.RESPIRATORY_RATE: frozenset(
        {"respiratory", "respiration", "breathing", "breath", "resp", "rr"}
    ),
    VitalKind.GLUCOSE: frozenset({"sugar", "glucose", "blood", "bg", "bm", "fasting"}),
    VitalKind.WEIGHT: frozenset({"weight"}),
    VitalKind.PEAK_FLOW: frozenset({"peak", "flow", "pef"}),
    VitalKind.PAIN: frozenset({"pain", "score", "severity"}),
    VitalKind.STEPS: frozenset({"steps", "step", "count", "taken"}),
    VitalKind.SLEEP: frozenset({"hours", "last", "night", "only"}),
    VitalKind.HRV: frozenset({"heart", "variability", "hrv"}),
}
METER_LIMITS: Final = {"hi": Doubt.ABOVE_RANGE, "lo": Doubt.BELOW_RANGE}
"""What a meter shows beyond its range."""
OF_WHICH: Final = frozenset({"a", "an", "the", "my", "one", "whole", "full"})
HOURS: Final = frozenset({"h", "hr", "hrs", "hour", "hours"})
PER: Final = frozenset({"per"})
A_RATE: Final = frozenset({"a", "an", "the"})
"""As in "72 beats a minute"."""
