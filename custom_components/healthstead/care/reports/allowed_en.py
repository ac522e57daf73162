"""English: which words may stand in a report that somebody else has worded.

A table of words. What is in none of its rows, nor in the sentences of ``words_en``, nor
in the facts, may not be said: so no name, no advice, no praise and no diagnosis comes
in by a word that nobody thought of.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final


def _class(name: str, words: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), name)


# Words that carry the meaning of a number beside them: their order must stay. Words of
# one row may stand for one another.
MEANING: Final[Mapping[str, str]] = {
    **_class("not", "not no none nobody nothing never without neither nor cannot"),
    **_class("taken", "taken took"),
    **_class("left_out", "left skipped"),
    **_class("missed", "missed"),
    **_class("answered", "answered answer unanswered unconfirmed confirmed"),
    **_class("late", "late later"),
    **_class("early", "early earlier"),
    **_class("part", "part partly"),
    **_class("due", "due"),
    **_class("above", "above over"),
    **_class("below", "below under"),
    **_class("more", "more"),
    **_class("less", "less fewer"),
    **_class("lowest", "lowest minimum"),
    **_class("highest", "highest maximum"),
    **_class("mean", "mean average"),
    **_class("median", "median"),
    **_class("usual", "usual usually"),
    **_class("upper", "upper systolic"),
    **_class("lower", "lower diastolic"),
    **_class("before", "before"),
    **_class("after", "after"),
    **_class("until", "until"),
    **_class("since", "since"),
    **_class("from", "from"),
    **_class("within", "within"),
    **_class("told", "told"),
    **_class("reached", "reached"),
    **_class("ended", "ended"),
    **_class("drill", "drill test"),
    **_class("false", "false"),
    **_class("low", "low"),
    **_class("passed", "passed"),
    **_class("going", "going"),
    **_class("come", "come coming"),
    **_class("last", "last"),
}

# Words with which sentences are joined, and no more.
CONNECTING: Final = frozenset(
    """
    a about all also an and are as at be been being between but by did do does during
    each for had has have he her hers here him his i in into is it its many much of on
    or other others out per s she so some such than that the their them then there
    these they this those time times to up was we were what when where which while who
    whole whose will with you your

    day days week weeks month months today tomorrow yesterday morning evening night
    report reports shows show summary recorded noted note notes entered kept made made
    period number numbers figure figures value values reading readings record records
    dose doses medicine medicines medication medications tablet tablets plan planned
    measured range limit limits

    overall altogether total together same compared comparison previous next first
    further still again only just around of
    """.split()
) - {"first"}

# Numbers that are said in words beside the usual ones. "Half", "double", "twice" and
# their like are not here, so that nobody can say them: they are advice too easily.
SAID: Final[Mapping[str, Decimal]] = {
    word: Decimal(number)
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh "
        "twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
        "nineteenth twentieth".split(),
        1,
    )
}

# How the unit after a number is recognised: UCUM, or a word for what is counted.
UNITS: Final[Mapping[str, str]] = {
    "%": "%",
    "percent": "%",
    "per cent": "%",
    "mmhg": "mm[Hg]",
    "mm hg": "mm[Hg]",
    "per minute": "/min",
    "bpm": "/min",
    "\u00b0c": "Cel",
    "\u00b0f": "[degF]",
    "mg/dl": "mg/dL",
    "mmol/l": "mmol/L",
    "kg": "kg",
    "lb": "[lb_av]",
    "l/min": "L/min",
    "out of 10": "{score}",
    "steps": "{steps}",
    "ms": "ms",
    "h": "h",
    "hour": "h",
    "hours": "h",
    "min": "min",
    "minute": "min",
    "minutes": "min",
    "day": "d",
    "days": "d",
    "week": "wk",
    "weeks": "wk",
    "month": "mo",
    "months": "mo",
    "dose": "dose",
    "doses": "dose",
    "value": "value",
    "values": "value",
    "reading": "value",
    "readings": "value",
    "mg": "mg",
    "mcg": "ug",
    "ug": "ug",
    "\u00b5g": "ug",
    "\u03bcg": "ug",
    "g": "g",
    "ml": "mL",
    "l": "L",
    "iu": "[iU]",
    "units": "[iU]",
    "tablet": "tablet",
    "tablets": "tablet",
    "capsule": "capsule",
    "capsules": "capsule",
    "puff": "puff",
    "puffs": "puff",
    "drop": "drop",
    "drops": "drop",
    "spray": "spray",
    "sprays": "spray",
    "patch": "patch",
    "patches": "patch",
    "sachet": "sachet",
    "sachets": "sachet",
    "unit": "unit",
    "teaspoon": "teaspoon",
    "teaspoons": "teaspoon",
    "tablespoon": "tablespoon",
    "tablespoons": "tablespoon",
    "suppository": "suppository",
    "suppositories": "suppository",
    "lozenge": "lozenge",
    "lozenges": "lozenge",
}
