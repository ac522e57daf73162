"""What a text is about, as names: so that "my head spins" finds "dizzy".

The complaints of the table and the part of the body they belong to. Used to recall,
never to advise.
"""

from collections.abc import Mapping
from typing import Final

from .body import BONES, HEAD, NERVES, SKIN
from .chest_and_gut import GUT, HEART, LUNG
from .choosing import COMPLAINTS
from .life import BLOOD, CHILD, EVERYDAY, HORMONES, KIDNEY, MIND, WOMEN
from .patterns import way
from .plain import plain_words
from .topics import TOPICS

_AREAS: Final = {
    "heart": HEART,
    "lung": LUNG,
    "gut": GUT,
    "nerves": NERVES,
    "bones": BONES,
    "skin": SKIN,
    "head": HEAD,
    "women": WOMEN,
    "kidney": KIDNEY,
    "hormones": HORMONES,
    "blood": BLOOD,
    "mind": MIND,
    "child": CHILD,
    "everyday": EVERYDAY,
}
_AREA_OF: Final[Mapping[str, str]] = {
    complaint.id: area for area, rows in _AREAS.items() for complaint in rows
}


def concepts_of(text: str) -> tuple[str, ...]:
    """Return names of the complaints, topics and areas that a text is about."""
    plain = plain_words(text)
    found = [
        complaint.id
        for complaint in COMPLAINTS
        if any(way(one).found(plain) for one in complaint.ways)
    ]
    topics = [f"t_{name}" for name, words in TOPICS.items() if way(words).found(plain)]
    areas = dict.fromkeys(_AREA_OF[one] for one in found)
    return (*found, *topics, *(f"a_{one}" for one in areas))
