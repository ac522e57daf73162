"""What a text is about, as names: so that "my head spins" finds "dizzy".

The complaints of the table, those with near words, and topics. Used to recall, never
to advise: what somebody says not to have is a topic as well.
"""

from typing import Final

from .choosing import COMPLAINTS
from .nearest import nearest
from .patterns import way
from .plain import all_words, plain_words
from .scanning import scan
from .topics import KIN, TOPICS

ONE_WORD: Final = 3.5
"""What one word must say to recall by: more than a common one."""
NEAR: Final = 4
"""How many complaints with near words a text is about as well."""


def concepts_of(text: str) -> tuple[str, ...]:
    """Return names of the complaints and topics that a text is about."""
    plain, said = plain_words(text), all_words(text)
    scores = zip(scan(plain, COMPLAINTS), COMPLAINTS, strict=True)
    found = [complaint.id for score, complaint in scores if score]
    near = [
        complaint.id
        for _, complaint in nearest(said, COMPLAINTS, ONE_WORD)[:NEAR]
        if complaint.id not in found
    ]
    topics = topics_of(text)
    kin = [
        name for name, close in KIN.items() if not set(close.split()).isdisjoint(topics)
    ]
    return (
        *found,
        *near,
        *(f"t_{one}" for one in topics),
        *(f"k_{one}" for one in kin),
    )


def topics_of(text: str) -> tuple[str, ...]:
    """Return the names of the topics that a text is about."""
    said = all_words(text)
    return tuple(
        name
        for name, words in TOPICS.items()
        if any(way(one).found(said) for one in words.split("/"))
    )
