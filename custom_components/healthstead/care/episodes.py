"""Complaints that belong together: the same thing, with less than two quiet weeks between.

Computed from the diary each time it is asked for and kept nowhere, so a complaint that
is forgotten or put right leaves no trace in any summary.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from ..domain.complaints.concepts import topics_of
from ..domain.ids import SymptomId
from ..domain.symptom import Symptom

QUIET: Final = timedelta(days=14)
"""After so long without a word of it, the next time is another episode (editorial)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Episode:
    """One stretch of one complaint."""

    name: str
    """The shortest of the person's own words for it."""
    symptoms: tuple[SymptomId, ...]
    """The entries of the diary, by time."""
    began: datetime
    last: datetime
    """When it was last felt or said."""
    worst: int | None = None
    """The highest severity that was said, 0-10."""
    ended: datetime | None = None
    """Since when it is over, where the last entry says so."""
    sites: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()

    @property
    def times(self) -> int:
        """Return how often it was noted."""
        return len(self.symptoms)


def episodes_of(symptoms: tuple[Symptom, ...]) -> tuple[Episode, ...]:
    """Return what the entries of a diary come to, by when each began.

    An entry about two things counts for both; a stretch that only repeats entries of
    a longer one is left out.
    """
    about: dict[str, list[Symptom]] = {}
    for symptom in sorted(symptoms, key=lambda one: one.at):
        for name in _names(symptom):
            about.setdefault(name, []).append(symptom)
    stretches = [one for entries in about.values() for one in _stretches(entries)]
    episodes = map(_episode, _longest(stretches))
    return tuple(sorted(episodes, key=lambda one: (one.began, one.last, one.name)))


def _names(symptom: Symptom) -> tuple[str, ...]:
    """Return the topics of an entry; its own words where it has none."""
    words = f"{symptom.text} {symptom.site}".strip()
    return topics_of(words) or (" ".join(words.lower().split()),)


def _stretches(entries: list[Symptom]) -> list[list[Symptom]]:
    """Cut entries of one thing where it was quiet."""
    found: list[list[Symptom]] = []
    for entry in entries:
        if found and _began(entry) - max(map(_last, found[-1])) < QUIET:
            found[-1].append(entry)
        else:
            found.append([entry])
    return found


def _longest(stretches: Iterable[list[Symptom]]) -> list[list[Symptom]]:
    """Leave out what only repeats entries of another stretch."""
    kept: list[list[Symptom]] = []
    seen: list[frozenset[SymptomId]] = []
    for stretch in sorted(stretches, key=len, reverse=True):
        ids = frozenset(one.id for one in stretch)
        if not any(ids <= other for other in seen):
            kept.append(stretch)
            seen.append(ids)
    return kept


def _episode(stretch: list[Symptom]) -> Episode:
    said = [one.severity for one in stretch if one.severity is not None]
    return Episode(
        name=min((one.text for one in stretch), key=len),
        symptoms=tuple(one.id for one in stretch),
        began=min(map(_began, stretch)),
        last=max(map(_last, stretch)),
        worst=max(said, default=None),
        ended=stretch[-1].ended,
        sites=_each(one.site for one in stretch),
        triggers=_each(word for one in stretch for word in one.triggers),
    )


def _began(symptom: Symptom) -> datetime:
    return symptom.at if symptom.onset is None else min(symptom.onset, symptom.at)


def _last(symptom: Symptom) -> datetime:
    """Return when an entry was last true: a later end counts, an earlier one does not."""
    return symptom.at if symptom.ended is None else max(symptom.ended, symptom.at)


def _each(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))
