"""What is known of a person for good, because they said so: standing facts."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .ids import FactId


class FactKind(StrEnum):
    """What a fact is about; conditions and allergies stand in the profile."""

    CONDITION = "condition"
    ALLERGY = "allergy"
    PREFERENCE = "preference"
    NOTE = "note"


@dataclass(frozen=True, kw_only=True, slots=True)
class KnownFact:
    """One thing that somebody asked to be remembered."""

    id: FactId
    kind: FactKind
    text: str
    at: datetime
