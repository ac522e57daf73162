"""What a red flag is. How one is found lives in the files beside this one."""

from dataclasses import dataclass
from enum import StrEnum


class Category(StrEnum):
    """What kind of emergency the words describe (clinical reference, 3.4)."""

    CARDIAC = "cardiac"
    STROKE = "stroke"
    ANAPHYLAXIS = "anaphylaxis"
    BREATHING = "breathing"
    CHOKING = "choking"
    BLEEDING = "bleeding"
    CONSCIOUSNESS = "consciousness"
    SEIZURE = "seizure"
    SEPSIS = "sepsis"
    HEADACHE = "headache"
    SELF_HARM = "self_harm"
    OVERDOSE = "overdose"
    PREGNANCY = "pregnancy"
    ABDOMEN = "abdomen"
    NEURO = "neuro"
    LIMB = "limb"
    EYE = "eye"
    DIABETES = "diabetes"
    CHILD = "child"
    TRAUMA = "trauma"
    BURNS = "burns"
    BITE = "bite"
    ENVIRONMENT = "environment"
    OTHER = "other"
    DANGER = "danger"
    HELP_REQUEST = "help_request"


class Pathway(StrEnum):
    """Who helps."""

    EMERGENCY_NUMBER = "emergency_number"
    CRISIS_LINE = "crisis_line"
    POISON_LINE = "poison_line"
    EMERGENCY_CARE = "emergency_care"


@dataclass(frozen=True, kw_only=True, slots=True)
class RedFlag:
    """Words that mean "get help now", and what follows from them."""

    category: Category
    pathway: Pathway
    explicit_help: bool
    """Somebody called for help in so many words: contacts are told without grace."""
    starts_sos: bool
    """False only for suicidal thoughts without an attempt or means."""
    quote: str
    """The clause that matched, in the original words."""
    rule: str
    """Stable id of the rule, for traces."""
    unclear: bool
    """Who or when is unclear: give the wording at once and ask one question."""
