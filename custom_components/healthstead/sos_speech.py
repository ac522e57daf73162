"""How a call for help is spoken of: numbers, clock times, ages and units.

The words themselves are translations; whose call it is comes from the record.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from .agents.replies import en
from .care.record import PersonRecord
from .const import CONF_COUNTRY
from .coordinator import HealthsteadCoordinator
from .domain.emergency_numbers import (
    GSM_NUMBER,
    UNKNOWN_NUMBER,
    EmergencyNumbers,
    numbers_for,
)
from .domain.sos import Sos
from .domain.vitals import Measured

MINUTE: Final = timedelta(minutes=1)
HOUR: Final = timedelta(hours=1)
DAY: Final = timedelta(days=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Speech:
    """Speaks about one call of one person, as things stand now."""

    coordinator: HealthsteadCoordinator
    record: PersonRecord
    sos: Sos

    def say(self, words: str, **parts: str) -> str:
        """Return words in the house's language; the person and the numbers are known."""
        known = {
            "name": self.record.person.name,
            "number": self.number,
            "crisis": self.numbers.crisis_line
            or self.plain_words("sos_crisis_unknown"),
        }
        return self.plain_words(words, **{**known, **parts})

    def plain_words(self, words: str, **parts: str) -> str:
        """Return words in which nobody is named."""
        return self.coordinator.say(words, **parts)

    @property
    def numbers(self) -> EmergencyNumbers:
        """Return the numbers of where the person is."""
        country = self.record.person.profile.country
        house = self.coordinator.config_entry.options.get(CONF_COUNTRY)
        return numbers_for(country or house)

    @property
    def number(self) -> str:
        """Return what to call, and the number that most mobile phones know as well."""
        first = self.numbers.emergency[:1]
        if not first:
            return f"{UNKNOWN_NUMBER} ({GSM_NUMBER})"
        return " or ".join(dict.fromkeys((*first, GSM_NUMBER)))

    def clock(self, moment: datetime) -> str:
        """Return a moment on the person's clock, with its day if that is another."""
        local = moment.astimezone(self.record.zone)
        today = self.coordinator.now().astimezone(self.record.zone).date()
        return f"{local:%H:%M}" if local.date() == today else f"{local:%Y-%m-%d %H:%M}"

    def age(self, moment: datetime) -> str:
        """Return how long ago something was."""
        old = self.coordinator.now() - moment
        if old < MINUTE:
            return self.say("sos_age_now")
        if old < 2 * MINUTE:
            return self.say("sos_age_minute")
        for unit, below, words in (
            (MINUTE, 2 * HOUR, "sos_age_minutes"),
            (HOUR, 2 * DAY, "sos_age_hours"),
        ):
            if old < below:
                return self.say(words, count=str(old // unit))
        return self.say("sos_age_days", count=str(old // DAY))


def value(measured: Measured) -> str:
    """Return a value with its unit as people write it."""
    number, _, named = str(measured).partition(" ")
    return f"{number} {unit(named)}".strip()


def unit(named: str) -> str:
    """Return a unit as people write it."""
    return en.UNITS.get(named, named)
