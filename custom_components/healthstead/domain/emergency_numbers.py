"""Whom to call, by country: emergency, non-emergency, crisis and poison lines.

A data table. The numbers follow the clinical reference, section 3.3 (national
authorities' public pages; ITU and EENA for 112). A country that is not listed
gets "your local emergency number": none is invented. The household can edit
what is shown; that does not happen here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, kw_only=True, slots=True)
class EmergencyNumbers:
    """The numbers of one country; an empty line means it is not known here."""

    country: str | None
    emergency: tuple[str, ...] = ()
    """First the one to call for an ambulance, then others that also work."""
    crisis_line: str = ""
    non_emergency: str = ""
    """For advice that cannot wait for a doctor and is no emergency."""
    poison_line: str = ""

    @property
    def emergency_text(self) -> str:
        """Return how the emergency number is said in a sentence."""
        return self.emergency[0] if self.emergency else UNKNOWN_NUMBER


UNKNOWN_NUMBER: Final = "your local emergency number"
GSM_NUMBER: Final = "112"
"""Mobile phones route it to an emergency service in most countries (GSM 02.30)."""

_EUROPE: Final = (
    "AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT "
    "RO SE SI SK TR"
)

# Emergency number for an ambulance first. Clinical reference 3.3.
_EMERGENCY: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(_EUROPE.split(), ("112",)),
    "IE": ("112", "999"),
    "GB": ("999", "112"),
    "US": ("911",),
    "CA": ("911",),
    "MX": ("911",),
    "IN": ("112", "108"),
    "AU": ("000", "112"),
    "NZ": ("111", "112"),
    "JP": ("119",),
    "CN": ("120",),
    "KR": ("119",),
    "SG": ("995",),
    "HK": ("999", "112"),
    "MY": ("999", "112"),
    "TH": ("1669",),
    "PH": ("911",),
    "ID": ("112", "119"),
    "LK": ("1990",),
    "BD": ("999",),
    "PK": ("1122",),
    "NP": ("102",),
    "AE": ("998",),
    "SA": ("997",),
    "IL": ("101",),
    "ZA": ("10177", "112"),
    "KE": ("999", "112"),
    "NG": ("112",),
    "BR": ("192",),
    "AR": ("107", "911"),
}

# Crisis lines. Clinical reference 3.3. The European emotional-support number
# 116 123 is listed only where the reference names it.
_CRISIS: Final[Mapping[str, str]] = {
    "US": "988",
    "CA": "988",
    "GB": "116 123",
    "IE": "116 123",
    "DE": "0800 111 0 111",
    "FR": "3114",
    "ES": "024",
    "NL": "113",
    "AT": "142",
    "CH": "143",
    "IN": "14416",
    "AU": "13 11 14",
    "NZ": "1737",
    "JP": "0120-279-338",
    "BR": "188",
    "ZA": "0800 567 567",
}

# Poison centres. Clinical reference 3.3; other countries differ and are not listed.
_POISON: Final[Mapping[str, str]] = {"US": "1-800-222-1222"}

# For what is urgent and no emergency. Clinical reference 3.3; others are not listed.
_NON_EMERGENCY: Final[Mapping[str, str]] = {"GB": "111"}

_ALIASES: Final[Mapping[str, str]] = {"UK": "GB", "EL": "GR"}


def numbers_for(country: str | None) -> EmergencyNumbers:
    """Return the numbers of a country (ISO 3166-1 alpha-2), known or not."""
    code = (country or "").strip().upper()
    code = _ALIASES.get(code, code)
    return EmergencyNumbers(
        country=code or None,
        emergency=_EMERGENCY.get(code, ()),
        crisis_line=_CRISIS.get(code, ""),
        non_emergency=_NON_EMERGENCY.get(code, ""),
        poison_line=_POISON.get(code, ""),
    )
