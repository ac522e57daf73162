"""Slips of the finger in the fixed words of a direction.

Only words that no rule knows are looked at, only against this closed list,
and only when exactly one of its words is one slip away. Numbers, units and
abbreviations are not on the list: a slip there is asked about.
"""

from typing import Final

from rapidfuzz.distance import OSA

LONG: Final = 8
"""From this length on, two slips may be mended."""
SHORTEST: Final = 4
WORDS: Final = tuple(
    "take tablet tablets capsule capsules every daily morning evening night nightly "
    "bedtime breakfast lunch dinner before after meals hours weeks month months days "
    "times needed required necessary mouth orally twice weekly maximum inhale inject "
    "apply drops puffs spray nostril insert dissolve patches thereafter teaspoon milligrams teaspoonful affected stomach afternoon "
    "monday tuesday wednesday thursday friday saturday sunday starting tomorrow "
    "alternate directed units".split()
)
# Three letters are enough only where two of them changed places.
SWAPPED: Final = {
    "dya": "day",
    "adn": "and",
    "fro": "for",
    "teh": "the",
    "dialy": "daily",
    "nite": "night",
    "nites": "nights",
    "tke": "take",
    "tkae": "take",
    "taek": "take",
    "evey": "every",
    "wkly": "weekly",
    "wth": "with",
    "wiht": "with",
    "dys": "days",
    "dasy": "days",
    "hsr": "hrs",
}


def mended(word: str) -> str | None:
    """Return the one word meant, or None if there is none or more than one."""
    low = word.lower()
    if low in SWAPPED:
        return SWAPPED[low]
    if len(low) < SHORTEST or not low.isalpha() or low in WORDS:
        return None
    slips = 2 if len(low) >= LONG else 1
    near = [known for known in WORDS if OSA.distance(low, known) <= slips]
    if len(near) > 1:
        near = [known for known in near if OSA.distance(low, known) == 1]
    alike = {known.removesuffix("s") for known in near}
    return near[0] if len(alike) == 1 else None
