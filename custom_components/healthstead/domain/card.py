"""The emergency card: what helpers need to know, shown in an emergency by consent."""

from dataclasses import dataclass
from datetime import datetime

from .person import Contact


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """What the person wrote down for helpers; everything may be left empty.

    Medications, conditions, allergies and contacts come from the record.
    """

    share_on_sos: bool = False
    """Consent: contacts get the card when help is called."""
    access: str = ""
    """How to get in: floor, door code, where the key is."""
    callback_phone: str = ""
    language: str = ""
    implants: str = ""
    """Devices in the body, such as a pacemaker."""
    wishes: str = ""
    """Advance-care wishes, in the person's own words."""
    notes: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class CardMedicine:
    """One medication as a helper reads it."""

    name: str
    direction: str
    mark: str = ""
    """Key of ``care.emergency.MARKS``: what a helper must know first."""
    paused: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class CardFacts:
    """Everything on the card."""

    name: str
    birth_year: int | None
    ages: tuple[int, int] | None
    """Before and after this year's birthday."""
    number: str
    """The emergency number where the person is."""
    conditions: tuple[str, ...]
    allergies: tuple[str, ...]
    medicines: tuple[CardMedicine, ...]
    contacts: tuple[Contact, ...]
    card: Card
    made: datetime
    """On the person's own clock."""
