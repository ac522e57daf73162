"""What an answer in another language means in English, or None."""

from collections.abc import Mapping
from typing import Final

from ..router import Names

_WHOLE: Final[Mapping[str, Mapping[str, str]]] = {
    "de": {"ja": "yes", "nein": "no", "abbrechen": "cancel"},
    "fr": {"oui": "yes", "non": "no", "annuler": "cancel"},
    "es": {"s\u00ed": "yes", "no": "no", "cancelar": "cancel"},
}


def in_english(text: str, language: str, names: Names) -> str | None:
    """Return the English for an answer of which every word is known."""
    said = text.strip().rstrip(".!").casefold()
    if any(said == name.casefold() for name in (*names.medications, *names.clinicians)):
        return text
    return _WHOLE[language].get(said)
