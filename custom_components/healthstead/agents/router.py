"""Where an utterance goes: sentences first, then rules, then the model.

Red flags and open drafts come before and are not here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from ..care.record import Household
from ..domain.ids import PersonId
from .tools.spec import Call


class Route(StrEnum):
    """Which way a turn took; shown in its trace."""

    RED_FLAG = "red_flag"
    DRAFT = "draft"
    SENTENCE = "sentence"
    RULE = "rule"
    MEANING = "meaning"
    MODEL = "model"
    NONE = "none"


@dataclass(frozen=True, kw_only=True, slots=True)
class Names:
    """The household's own words, for slot lists: what a sentence may name."""

    medications: tuple[str, ...]
    clinicians: tuple[str, ...]
    people: tuple[str, ...]
    others: tuple[str, ...] = ()
    """Medications of everybody else: "Paul took his atorvastatin"."""
    former: tuple[str, ...] = ()
    """Medications that were stopped and may be taken again."""


class Sentences(Protocol):
    """Recognises whole utterances; implemented by ``sentences.matching``."""

    def match(self, text: str, names: Names) -> Sequence[Call] | None:
        """Return the calls a sentence stands for, or None."""
        ...


def names_for(household: Household, person: PersonId) -> Names:
    """Return the names that sentences about a person may hold."""
    record = household.people.get(person)
    held = () if record is None else tuple(record.medications.values())
    active = [m.medication for m in held if m.medication.stopped is None]
    former = [m.medication for m in held if m.medication.stopped is not None]
    others = [
        m.medication.name
        for p in household.present()
        if p.person.id != person
        for m in p.medications.values()
        if m.medication.stopped is None
    ]
    return Names(
        others=tuple(others),
        former=tuple(m.name for m in former),
        medications=tuple(
            word for m in active for word in (m.name, m.shared_label) if word
        ),
        clinicians=tuple(c.name for c in household.clinicians.values()),
        people=tuple(p.person.name for p in household.present()),
    )
