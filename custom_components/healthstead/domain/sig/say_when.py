"""Moments of the day: parts of it, and meals.

FHIR codes: D is *diurnus*, lunch; V is *vespertinus*, dinner. "PM" is read as
evening only inside a phrase, because the code PM means every afternoon.
"""

import re
from typing import Final

from .facts import Count, Fact, Flag, Food, When
from .numbers import RANGE_SIGN, value
from .rule import Rule, reads, says

_IN: Final = r"(?:(?:in|at|during|on) (?:the )?|(?:every|each|q) ?|for the )"
MEALS: Final = {
    "M": r"breakfast(?: time)?|bf|b'?fast|brkfst|b/f|b/?fast|bkfst|nashta|nashte|morning meal",
    "D": r"lunch(?:time)?|midday meal|noon meal",
    "V": r"dinner(?:time)?|supper(?:time)?|evening meal|tea(?: ?time)?",
}
GENERIC: Final = r"meals?(?: ?times?)?|food|eating|mealtimes|cibum|cibo|cibos|khana|khane|khaana|foods"
_MEAL: Final = "|".join((*MEALS.values(), GENERIC))
_LIST: Final = rf"(?:(?:{_MEAL})(?:[\s,]*(?:and|&|,)? ?(?:(?:your|the|each|every|main) )*(?:{_MEAL}))*)"
RELATIONS: Final = {
    "AC": r"(?:just |immediately |shortly |right )?before|prior to|ac|a\.c\.?",
    "PC": r"(?:just |immediately |shortly |right |straight )?after|following|pc|p\.c\.?",
    "C": r"with or (?:just |immediately )?after|with|during|at|alongside|cc|c̄|w/|c(?= (?:food|meals?|breakfast|lunch|dinner|supper))",
}
_RELATION: Final = "|".join(f"(?P<{code}>{way})" for code, way in RELATIONS.items())
FOOD: Final = {"AC": "before_food", "PC": "after_food", "C": "with_food"}


def _meal(match: re.Match[str]) -> tuple[Fact, ...]:
    relation = next(code for code in RELATIONS if match[code])
    text = match["meals"].lower()
    found = re.findall("|".join(f"(?P<{m}>{w})" for m, w in MEALS.items()), text)
    codes = tuple(
        relation + meal
        for groups in found
        for meal, group in zip(MEALS, groups, strict=True)
        if group
    )
    return (When(codes or (relation,), _offset(match), FOOD[relation]),)


def _offset(match: re.Match[str]) -> int | None:
    """Return the minutes of "30 minutes before", "half an hour after"."""
    if not match["n"]:
        return None
    amount = value(match["n"])
    hours = match["unit"].lower().startswith("h")
    return int(amount * 60 if hours else amount)


def _an_hour(match: re.Match[str]) -> tuple[Fact, ...]:
    (when,) = _meal_without_offset(match)
    return (When(when.codes, 60, when.food),)


def _meal_without_offset(match: re.Match[str]) -> tuple[When]:
    relation = next(code for code in RELATIONS if match[code])
    text = match["meals"].lower()
    codes = tuple(
        relation + meal for meal, way in MEALS.items() if re.search(way, text)
    )
    return (When(codes or (relation,), None, FOOD[relation]),)


def _in_bed_time(_: re.Match[str]) -> tuple[Fact, ...]:
    return (When(("HS",)), Flag("before_bed"))


def _meals_and_bedtime(match: re.Match[str]) -> tuple[Fact, ...]:
    relation = next(code for code in RELATIONS if match[code])
    return (When((relation, "HS"), None, FOOD[relation]),)


def _when(pattern: str, *codes: str) -> Rule:
    return says(pattern, When(codes))


RULES: Final[tuple[Rule, ...]] = (
    # Parts of the day.
    _when(
        rf"{_IN}?(?:the )?mornings?(?: time)?|mane|om|q ?am|{_IN}a\.?m\.?|am|a\.m\.?|morn|subah|savere|(?:first thing|early|late) in the morning|first thing|first thing every morning|on rising|early morning|morgens|in the early morning|every am",
        "MORN",
    ),
    _when(
        r"(?:at |every |around )?(?:noon|mid-?day)|at lunch ?time|mittags|(?:in|at) the noon",
        "NOON",
    ),
    _when(rf"{_IN}?(?:the )?(?:mid[ -]?)?afternoons?|dopahar(?: ko| mein| me)?", "AFT"),
    _when(
        rf"{_IN}?(?:the )?(?:early |late )?evenings?|shaam(?: ko| mein| me)?|sham ko|eve|vesp(?:ere)?",
        "EVE",
    ),
    says(rf"{_IN}p\.?m\.?|q ?pm|pm|p\.m\.?", When(("EVE",)), Flag("confirm_evening")),
    _when(
        rf"{_IN}?(?:the )?nights?(?: time)?|at night(?:s|ly)?|nightly|zur nacht|nachts|nocte|noct|(?:q|o) ?n|raat(?: ko| mein| me)?|last thing(?: at night)?|last thing every night",
        "NIGHT",
    ),
    says(r"tonight", When(("NIGHT",)), Count(1, only=True)),
    _when(r"(?-i:ON)(?=\s*(?:$|[x×,;.)]|for |\d))", "NIGHT"),
    _when(
        r"(?:(?:at|every|each|nightly at|q) ?)?bed ?-?times?|(?:q~)?h\.?s\.?|(?:just |right )?before (?:going to )?(?:bed(?: ?time)?|sleep(?:ing)?)|on going to bed|prior to bed(?:time)?|at bed|(?:raat ko )?sone se pe?hle|(?:at|before) hour of sleep|when going to bed|nightly at bedtime|at night before (?:bed|sleep)",
        "HS",
    ),
    _when(
        r"(?:at night|every night|nightly|in the evening|in the night|every evening),? (?:at|before) bed(?: ?time)?",
        "HS",
    ),
    reads(
        rf"(?:(?:<n>(?:{RANGE_SIGN}<m>)?|(?P<a>an))~(?P<unit>min(?:ute)?s?|hours?|hrs?)) before (?:bed(?: ?time)?|sleep(?:ing)?|going to bed)",
        _in_bed_time,
    ),
    _when(
        r"(?:up)?on (?:waking(?: up)?|awakening|arising)|when (?:you wake(?: up)?|waking)|at wake ?up",
        "WAKE",
    ),
    _when(
        r"(?:in the |every |each )?mornings?,? ?(?:and|&|/|\+|,) ?(?:in the |at |every |each )?evenings?|subah shaam|morning ?[-/] ?evening",
        "MORN",
        "EVE",
    ),
    _when(
        r"(?:in the |every |each )?mornings?,? ?(?:and|&|/|\+|,) ?(?:in the |at |every |each )?nights?|subah(?: aur)? raat|morning ?[-/] ?night",
        "MORN",
        "NIGHT",
    ),
    _when(
        r"(?:in the )?morning,? ?(?:afternoon|noon|midday) ?,? ?(?:and|&)? ?(?:at )?night",
        "MORN",
        "AFT",
        "NIGHT",
    ),
    # Meals.
    reads(
        rf"(?:{_RELATION}) (?:(?:the|your|each|every|all|main) )*(?:meals?|food|mealtimes)(?:,? ?(?:and|&|\+|plus) ?)(?:again )?(?:at )?(?:bed ?-?time|bed|h\.?s\.?|night)",
        _meals_and_bedtime,
    ),
    says(
        r"a\.?c\.?(?:,? ?(?:and|&|\+) ?)(?:at )?(?:h\.?s\.?|bed ?time)",
        When(("AC", "HS"), None, "before_food"),
    ),
    says(
        r"p\.?c\.?(?:,? ?(?:and|&|\+) ?)(?:at )?(?:h\.?s\.?|bed ?time)",
        When(("PC", "HS"), None, "after_food"),
    ),
    reads(
        r"<n>~(?P<unit>min(?:ute)?s?|hours?|hrs?|h) (?:(?P<AC>a\.?c\.?)|(?P<PC>p\.?c\.?)|(?P<C>c\.?c\.?))(?P<meals>)",
        _meal,
    ),
    reads(
        rf"(?:(?:about |at least )?<n>(?:{RANGE_SIGN}<m>)?~(?P<unit>min(?:ute)?s?|m|hours?|hrs?|h) )?(?:{_RELATION}) (?:(?:a|an|the|your|each|every|main|any|largest|heavy|taking) )*(?P<meals>{_LIST})",
        _meal,
    ),
    reads(
        rf"(?P<n>an?) (?P<unit>hour) (?:{_RELATION}) (?:(?:a|your|each|every|the) )*(?P<meals>{_LIST})",
        _an_hour,
    ),
    says(
        r"a\.?c\.?|before ?meals?|khan[ae] se pe?hle|b/f|(?-i:BF)|ante cibum|empty before food|before eating|vor (?:dem|den) (?:essen|mahlzeiten)",
        When(("AC",), None, "before_food"),
    ),
    says(
        r"p\.?c\.?|after ?meals?|khan[ae] ke ba+d|a/f|(?-i:AF)|post cibum|after eating|nach (?:dem|den) (?:essen|mahlzeiten)",
        When(("PC",), None, "after_food"),
    ),
    says(
        r"c\.?c\.?|cum cibo|zu[mr]? (?:den )?(?:essen|mahlzeiten)|khan[ae] ke sath",
        When(("C",), None, "with_food"),
    ),
    says(
        r"(?:h\.?s\.?|(?:at )?bed ?time|at night) (?:(?:just )?after|pc) (?:dinner|supper)",
        When(("PCV",), None, "after_food"),
    ),
    says(r"bbf", When(("ACM",), None, "before_food")),
    says(r"abf", When(("PCM",), None, "after_food")),
    says(r"(?:nashte|nashta) ke ba+d", When(("PCM",), None, "after_food")),
    says(r"(?:nashte|nashta) se pe?hle", When(("ACM",), None, "before_food")),
    says(
        r"(?:on|in) (?:an? )?empty stomach|empty stomach|khali pet|n(?:ü|ue)chtern|fasting|(?:at least )?(?:1|one|an) hour before or (?:2|two) hours after (?:food|meals?|eating)|without food",
        Food("empty_stomach"),
    ),
    says(
        r"with or without (?:food|meals?)|regardless of (?:food|meals?)|irrespective of (?:food|meals?)"
    ),
    says(
        r"with milk|with (?:a )?(?:light )?snacks?|with food or milk", Food("with_food")
    ),
)
