"""Routes and sites, and the verbs that imply them."""

import re
from typing import Final

from .facts import Fact, Flag, Mark, Place
from .rule import Rule, reads, says

ERROR_PRONE: Final = Flag("error_prone_abbreviation")
ROUTES: Final = (
    (
        "oral",
        r"p\.?o\.?|p/o|by (?:the )?mouth|orally|(?:via |by )?(?:the )?oral(?: route)?|per os|per oral|via (?:the )?mouth|by oral route|muh se",
    ),
    (
        "sublingual",
        r"s/?l|sublingual(?:ly)?|(?:placed? |put |dissolved? |to dissolve )?(?:under|beneath|below)(?: the| your)? tongue",
    ),
    (
        "buccal",
        r"buccal(?:ly)?|(?:in|inside|against) the cheek|between (?:the )?cheek and (?:the )?gum",
    ),
    (
        "rectal",
        r"pr|rectally|per rectum|(?:via |by )?(?:the )?rectal(?: route)?|(?:in|into|in to) (?:the )?(?:rectum|back passage|anus)",
    ),
    (
        "vaginal",
        r"pv|vaginally|per vagina|(?:via )?vaginal(?: route)?|(?:in|into|in to) (?:the )?vagina|intravaginally",
    ),
    (
        "subcutaneous",
        r"s/c|sub-?q|sub-?cut|subcutaneous(?:ly)?(?: route)?|under (?:the|your) skin|into (?:the )?(?:fatty tissue|skin)|by subcutaneous injection",
    ),
    (
        "intramuscular",
        r"i\.?m\.?|i/m|intra-?muscular(?:ly)?(?: route)?|in(?:to)? (?:the|a) muscle|by intramuscular injection",
    ),
    (
        "intravenous",
        r"i\.?v\.?|i/v|intra-?venous(?:ly)?(?: route)?|in(?:to)? (?:the|a) vein|by intravenous infusion",
    ),
    ("intravitreal", r"ivt|intravitreal(?:ly)?"),
    (
        "inhaled",
        r"inh|inhale(?:d)?|to be inhaled|by inhalation|via (?:an? |the )?(?:inhaler|spacer|nebuli[sz]er)|(?:by|in|in a) nebuli[sz]er|with (?:a )?spacer(?: device)?|through (?:a )?(?:spacer|nebuli[sz]er)|neb(?:uli[sz](?:ed|ation|e|er))?|(?:via )?inhalation(?: route)?|breathe in|(?:in)?to (?:the )?lungs|using (?:a )?spacer",
    ),
    ("nasal", r"intra-?nasal(?:ly)?|nasal(?:ly)?|in(?:to)? (?:the )?nose|nasal route"),
    (
        "topical",
        r"topical(?:ly)?|top|loc(?:al(?:ly)?)?(?: application)?|l/a|external(?:ly)?(?: use)?|for external use(?: only)?|(?:on ?to|on|to|over) (?:the )?(?:clean |dry |clean dry )?skin",
    ),
    ("transdermal", r"transdermal(?:ly)?"),
)
_SIDE: Final = r"(?P<side>right|left|rt\.?|lt\.?|both|each|affected|either|b/l|bilateral|infected|(?-i:R|L|B))"
SIDES: Final = {
    "rt": "right",
    "lt": "left",
    "r": "right",
    "l": "left",
    "b": "both",
    "b/l": "both",
    "bilateral": "both",
}
_BODY: Final = (
    r"(?:arms?|legs?|thighs?|abdomen|belly|stomach|buttocks?|shoulders?|face|scalp|neck|chest|back|foot|feet|hands?|"
    r"knees?|elbows?|nails?|toenails?|groin|trunk|body|wounds?|rash(?:es)?|lesions?|lips?|gums?|ankles?|wrists?|hips?|deltoid|"
    r"cheeks?|forehead|toes?|hair|mouth|joints?|eyelids?|anus|anal area|areas?|skin folds?|sores?|patches|spots?|burns?|ulcers?|heels?|eczema|psoriasis|acne|warts?|verrucas?|blisters?|scars?|piles|ha?emorrhoids|bites?|stings?|nappy area|diaper area)"
)
_SITE_WORDS: Final = r"(?:left|right|both|upper|lower|outer|inner|front|affected|entire|whole|clean|dry|the|your|itchy|area of|skin of)"


def _eye(match: re.Match[str]) -> tuple[Fact, ...]:
    return (Place("ophthalmic", f"{_side(match)} {_organ(match, 'eye')}"),)


def _ear(match: re.Match[str]) -> tuple[Fact, ...]:
    return (Place("otic", f"{_side(match)} {_organ(match, 'ear')}"),)


def _nostril(match: re.Match[str]) -> tuple[Fact, ...]:
    return (Place("nasal", f"{_side(match)} {_organ(match, 'nostril')}"),)


def _side(match: re.Match[str]) -> str:
    side = match["side"].lower().rstrip(".")
    return SIDES.get(side, side)


def _organ(match: re.Match[str], name: str) -> str:
    return f"{name}s" if _side(match) == "both" else name


def _site(match: re.Match[str]) -> tuple[Fact, ...]:
    return (Place("", " ".join(match["site"].lower().split())),)


def _area(match: re.Match[str]) -> tuple[Fact, ...]:
    return (Place("topical", " ".join(match["site"].lower().split())),)


_TO: Final = (
    r"(?:(?:to|on|onto|on to|in|into|over|at|inside|around|up) (?:the |your |an? )?)"
)

RULES: Final[tuple[Rule, ...]] = (
    *(says(way, Place(route)) for route, way in ROUTES),
    says(r"s\.?c\.?|s\.?q\.?", Place("subcutaneous"), ERROR_PRONE),
    reads(rf"{_TO}?{_SIDE} eyes?(?:\(s\))?", _eye),
    reads(rf"{_TO}?{_SIDE} ears?(?:\(s\))?", _ear),
    reads(
        rf"(?:{_TO}|per )?{_SIDE} nostrils?|per (?P<side2>)nostril",
        lambda m: _nostril(m) if m["side"] else (Place("nasal", "each nostril"),),
    ),
    says(rf"{_TO}(?:eyes?)(?:\(s\))?", Place("ophthalmic")),
    says(rf"{_TO}(?:ears?)(?:\(s\))?", Place("otic")),
    says(rf"{_TO}(?:nostrils?)", Place("nasal")),
    says(r"(?-i:LA)(?= (?:BD|OD|TDS|BID|TID|QID|HS|once|twice|\d))", Place("topical")),
    says(
        r"e/n|(?-i:EN)|en(?= (?:od|bd|bid|tds|tid|once|twice|daily))",
        Place("nasal", "each nostril"),
    ),
    says(r"ou", Place("ophthalmic", "both eyes"), ERROR_PRONE),
    says(r"os", Place("ophthalmic", "left eye"), ERROR_PRONE),
    says(r"au", Place("otic", "both ears"), ERROR_PRONE),
    says(
        r"(?-i:AS)|as(?= (?:bid|bd|tid|tds|qid|qds|qhs|q\d))",
        Place("otic", "left ear"),
        ERROR_PRONE,
    ),
    says(r"ad", Place("otic", "right ear"), ERROR_PRONE),
    says(r"(?-i:BE|B/E)", Place("ophthalmic", "both eyes")),
    says(r"(?-i:RE|R/E)", Place("ophthalmic", "right eye")),
    says(r"(?-i:LE|L/E)", Place("ophthalmic", "left eye")),
    reads(
        rf"{_TO}(?:all )?(?P<site>affected (?:skin |eye |ear )?(?:areas?|parts?|sites?|skin)(?:\(s\))?)",
        _area,
    ),
    says(r"a/a|aa|affected areas?", Place("topical", "affected area"), Mark.APPLY),
    reads(
        rf"{_TO}(?P<site>{_SITE_WORDS} )*(?P<rest>{_BODY})",
        lambda m: (
            Place(
                "",
                " ".join(m[0].lower().split()[1:])
                .removeprefix("the ")
                .removeprefix("your "),
            ),
        ),
    ),
    reads(rf"(?P<site>(?:left|right|both) {_BODY})", _site),
    reads(
        rf"{_TO}(?P<site>[a-z]{{3,}} (?:patches|areas?|skin|spots|rash|lesions|nails?))",
        _site,
    ),
    says(
        r"appl(?:y|ied|ication)|to be applied|rub(?: in)?|massage(?: in(?:to)?)?|smear|spread|lagaye",
        Mark.APPLY,
    ),
    says(r"inject(?:ed)?|to be injected", Mark.INJECT),
)
