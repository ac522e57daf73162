"""Modules that a household switches on for itself: off unless it did.

Each shows information to discuss, by rules that are listed; none is a diagnosis. Red
flags and calling for help are no modules: they cannot be switched off.
"""

from enum import StrEnum
from typing import Any, Final

from homeassistant.config_entries import ConfigEntry

CONF_MODULES: Final = "modules"


class Module(StrEnum):
    """What can be switched on."""

    NEWS2 = "news2"
    """The NEWS2 score of readings that belong together."""
    VITAL_SOS = "vital_sos"
    """An alert about a vital sign calls for help; else it only informs."""
    SPECIALTY = "specialty"
    """Which kind of clinician a complaint could be taken to, and what is asked to tell."""


def modules_of(entry: ConfigEntry[Any]) -> frozenset[Module]:
    """Return the modules that are switched on."""
    chosen = entry.options.get(CONF_MODULES, ())
    return frozenset(module for module in Module if module in chosen)
