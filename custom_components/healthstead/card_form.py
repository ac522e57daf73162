"""The form about the emergency card: its fields, and what the answers mean.

Pure translation between a form and the record; ``flow_safety`` asks and sends.
"""

from collections.abc import Mapping
from typing import Any, Final

import voluptuous as vol
from homeassistant.helpers.selector import (
    BooleanSelector,
    TextSelector,
    TextSelectorConfig,
)

from .domain.card import Card
from .domain.person import Profile

_LINES: Final = TextSelector(TextSelectorConfig(multiline=True))
_SEVERAL: Final = TextSelector(TextSelectorConfig(multiple=True))
CARD_TEXTS: Final = (
    "access",
    "callback_phone",
    "language",
    "implants",
    "wishes",
    "notes",
)
CARD: Final = vol.Schema(
    {
        vol.Required("share_on_sos", default=False): BooleanSelector(),
        vol.Optional("allergies"): _SEVERAL,
        vol.Optional("conditions"): _SEVERAL,
        vol.Optional("access"): _LINES,
        vol.Optional("callback_phone"): TextSelector(),
        vol.Optional("language"): TextSelector(),
        vol.Optional("implants"): TextSelector(),
        vol.Optional("wishes"): _LINES,
        vol.Optional("notes"): _LINES,
    }
)


def card_shown(card: Card, profile: Profile) -> dict[str, Any]:
    """Return the answers that would leave everything as it is."""
    texts = {name: getattr(card, name) for name in CARD_TEXTS}
    return {
        "share_on_sos": card.share_on_sos,
        "allergies": list(profile.allergies),
        "conditions": list(profile.conditions),
        **{name: text for name, text in texts.items() if text},
    }


def card_of(answers: Mapping[str, Any]) -> Card:
    """Return what the answers mean."""
    texts = {name: str(answers.get(name) or "").strip() for name in CARD_TEXTS}
    return Card(share_on_sos=answers["share_on_sos"], **texts)


def lines_of(answers: Mapping[str, Any], field: str) -> tuple[str, ...]:
    """Return what stands in a field of several lines, each once."""
    every = (str(line).strip() for line in answers.get(field) or ())
    return tuple(dict.fromkeys(line for line in every if line))
