"""The emergency card: what helpers need to know, shown in an emergency by consent."""

from dataclasses import dataclass


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
