"""The complaints whose words are nearest, where no pattern of the table is found whole.

Every word that a row uses speaks for it, the more the fewer rows use it. What is
nearest is a suggestion beside family medicine, never instead of it.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from itertools import chain
from math import log
from typing import Final

from .lay_words import LAY_WORDS
from .patterns import alternatives
from .shapes import Complaint

ENOUGH: Final = 5.5
"""What the words of a complaint must say together to be worth a suggestion."""
SHORTEST: Final = 3

# Words of the table that say nothing alone (editorial).
_IDLE: Final = frozenset(
    """about after again all always another around away back been before being but
    came can can't cannot cant come comes coming could day days does doesn't doing
    don't down each even ever every few for from gets getting give goes going gone good
    had has have having hers him his hour hours how into its just keep keeps last lately
    like little lot lots made make makes many might mind minutes month months more most
    much need needs never new not nothing now off often old once one only other our out
    over own put said same saw she should some something started still stop stops such
    take taken tell than that the their them then there these they thing things think
    this those time times too took two under very want wants was way week weeks well
    went were what when where which while who will with won't would year years yet you
    feel~ feel feels feeling felt fine good bad half your three four five six seven eight nine ten twice help using without""".split()
)


@cache
def _index(
    complaints: tuple[Complaint, ...],
) -> Mapping[str, tuple[tuple[int, ...], float]]:
    """Return, by word of the table, the rows that use it and what it says."""
    rows: dict[str, set[int]] = defaultdict(set)
    for number, complaint in enumerate(complaints):
        for word in _words_of(complaint):
            rows[word].add(number)
    return {
        word: (tuple(sorted(users)), log(len(complaints) / len(users)))
        for word, users in rows.items()
    }


def _words_of(complaint: Complaint) -> set[str]:
    """Return the single words of a row; those with any ending keep their mark."""
    parts = chain.from_iterable(one.split("+") for one in complaint.ways)
    said = chain.from_iterable(alternatives(part) for part in parts)
    plain = chain.from_iterable(one.split() for one in said)
    more = LAY_WORDS.get(complaint.id, "").split()
    return {
        word
        for word in chain(plain, more)
        if len(word) >= SHORTEST and word.rstrip("~") not in _IDLE
    }


def nearest(
    plain: str, complaints: tuple[Complaint, ...], enough: float = ENOUGH
) -> tuple[tuple[float, Complaint], ...]:
    """Return what is near enough, the nearest first."""
    index = _index(complaints)
    said: dict[int, dict[str, float]] = defaultdict(dict)
    for word in set(plain.split()) - _IDLE:
        for form in _forms(word):
            users, weight = index.get(form, ((), 0.0))
            for user in users:
                heard = said[user]
                heard[word] = max(heard.get(word, 0.0), weight)
    near = [
        (total, complaints[user])
        for user, heard in said.items()
        if (total := sum(heard.values())) >= enough
    ]
    near.sort(key=lambda pair: (-pair[0], pair[1].id))
    return tuple(near)


def _forms(word: str) -> tuple[str, ...]:
    """Return how the table may write a word: itself, its singular, its beginnings."""
    starts = (f"{word[:end]}~" for end in range(SHORTEST - 1, len(word) + 1))
    return (word, word.removesuffix("'s"), word.removesuffix("s"), f"{word}s", *starts)
