"""How a language writes moments, dates, numbers and amounts: a table and its rules.

What is said stands in the texts beside this file; here is only what every sentence
shares. Hours are those of a 24-hour clock.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Final

HALF_A_YEAR: Final = 182
ONE: Final = Decimal(1)
TWO: Final = Decimal(2)
_POINT: Final = re.compile(r"(?<=\d)\.(?=\d)")


@dataclass(frozen=True, kw_only=True, slots=True)
class Grammar:
    """What one language needs to write a moment or an amount."""

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    near: tuple[str, str, str]
    """Yesterday, today, tomorrow."""
    hour: Callable[[datetime], str]
    """An hour as it follows a day."""
    first: str = "1"
    """How the first of a month is written."""
    of_month: str = "{day} {month}"
    of_year: str = "{day} {month} {year}"
    weekday: str = "{weekday} {date}"
    far: str = "{date} {hour}"
    """A day that is not near, and its hour."""
    read_out: str = "{date} {hour}"
    """The same, as it is said on the telephone."""
    point: str = "."
    tight: tuple[str, ...] = ()
    """Units that stand at their value without a blank."""
    smooth: Callable[[str], str] = str
    """What is done to a whole sentence: "de ibuprofen" is "d'ibuprofen"."""
    either: str = " or "
    units: Mapping[str, tuple[str, str]]
    """One, and several, of what is counted."""
    plural: Callable[[Decimal], bool]

    def dated(self, day: date) -> str:
        """Return a date with its year."""
        return self._written(self.of_year, day)

    def day(self, day: date, today: date) -> str:
        """Return a day: its weekday this year, its year in another."""
        return self.dated(day) if day.year != today.year else self.named(day)

    def named(self, day: date) -> str:
        """Return a day with its weekday."""
        written = self._written(self.of_month, day)
        return self.weekday.format(weekday=self.weekdays[day.weekday()], date=written)

    def moment(self, local: datetime, today: date) -> str:
        """Return a moment: the hour today, the day and hour otherwise."""
        days, hour = (local.date() - today).days, self.hour(local)
        if -1 <= days <= 1:
            return f"{self.near[days + 1]} {hour}"
        if abs(days) > HALF_A_YEAR:
            return self.far.format(date=self.dated(local), hour=hour)
        return self.far.format(date=self.named(local), hour=hour)

    def whole(self, local: datetime) -> str:
        """Return a time that means the same on every day it is read out."""
        return self.read_out.format(date=self.named(local), hour=self.hour(local))

    def number(self, text: str) -> str:
        """Return a number with the mark that stands before its decimals."""
        return _POINT.sub(self.point, text)

    def counted(self, value: Decimal, unit: str) -> str:
        """Return the word for a unit, as many as there are."""
        one, several = self.units[unit]
        return several if self.plural(value) else one

    def _written(self, form: str, day: date) -> str:
        number = self.first if day.day == 1 else str(day.day)
        return form.format(day=number, month=self.months[day.month - 1], year=day.year)


def _digital(when: datetime) -> str:
    return f"{when:%H:%M}"


def _german(when: datetime) -> str:
    return f"{when:%H:%M} Uhr"


def _french(when: datetime) -> str:
    return f"à {when.hour} h {when:%M}" if when.minute else f"à {when.hour} h"


def _spanish(when: datetime) -> str:
    article = "la" if when.hour == 1 else "las"
    return f"a {article} {when.hour}:{when:%M}"


_BEFORE_VOWEL: Final = re.compile(r"\b([Dd])e (?=[aeiouéèêAEIOUÉ]\w)")


def _elided(text: str) -> str:
    return _BEFORE_VOWEL.sub(r"\1'", text)


def _units(words: str) -> dict[str, tuple[str, str]]:
    """Read "unit: one, several" lines."""
    rows = (line.partition(":") for line in words.strip().splitlines())
    return {
        unit.strip(): (one.strip(), several.strip())
        for unit, _, both in rows
        for one, _, several in (both.partition(","),)
    }


ENGLISH: Final = Grammar(
    weekdays=tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
    months=tuple(
        "January February March April May June July August September October "
        "November December".split()
    ),
    near=("yesterday", "today", "tomorrow"),
    tight=("°", "%"),
    read_out="{date} at {hour}",
    hour=_digital,
    units=_units("""
        tablet: tablet, tablets
        capsule: capsule, capsules
        puff: puff, puffs
        drop: drop, drops
        spray: spray, sprays
        patch: patch, patches
        sachet: sachet, sachets
        unit: unit, units
        teaspoon: teaspoon, teaspoons
        tablespoon: tablespoon, tablespoons
        dose: dose, doses
        suppository: suppository, suppositories
        lozenge: lozenge, lozenges
    """),
    plural=lambda value: value > ONE,
)
GERMAN: Final = Grammar(
    weekdays=tuple(
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()
    ),
    months=tuple(
        "Januar Februar März April Mai Juni Juli August September Oktober "
        "November Dezember".split()
    ),
    near=("gestern", "heute", "morgen"),
    hour=_german,
    of_month="{day}. {month}",
    of_year="{day}. {month} {year}",
    weekday="{weekday}, {date}",
    far="{date}, {hour}",
    read_out="{date}, um {hour}",
    point=",",
    either=" oder ",
    units=_units("""
        tablet: Tablette, Tabletten
        capsule: Kapsel, Kapseln
        puff: Hub, Hübe
        drop: Tropfen, Tropfen
        spray: Sprühstoß, Sprühstöße
        patch: Pflaster, Pflaster
        sachet: Beutel, Beutel
        unit: Einheit, Einheiten
        [iU]: Einheit, Einheiten
        teaspoon: Teelöffel, Teelöffel
        tablespoon: Esslöffel, Esslöffel
        dose: Dosis, Dosen
        suppository: Zäpfchen, Zäpfchen
        lozenge: Lutschtablette, Lutschtabletten
        injection: Spritze, Spritzen
        ampoule: Ampulle, Ampullen
        application: Anwendung, Anwendungen
    """),
    plural=lambda value: value > ONE,
)
FRENCH: Final = Grammar(
    weekdays=tuple("lundi mardi mercredi jeudi vendredi samedi dimanche".split()),
    months=tuple(
        "janvier février mars avril mai juin juillet août septembre octobre "
        "novembre décembre".split()
    ),
    near=("hier", "aujourd'hui", "demain"),
    hour=_french,
    first="1er",
    smooth=_elided,
    point=",",
    either=" ou ",
    units=_units("""
        tablet: comprimé, comprimés
        capsule: gélule, gélules
        puff: bouffée, bouffées
        drop: goutte, gouttes
        spray: pulvérisation, pulvérisations
        patch: patch, patchs
        sachet: sachet, sachets
        unit: unité, unités
        [iU]: unité, unités
        teaspoon: cuillère à café, cuillères à café
        tablespoon: cuillère à soupe, cuillères à soupe
        dose: dose, doses
        suppository: suppositoire, suppositoires
        lozenge: pastille, pastilles
        injection: injection, injections
        ampoule: ampoule, ampoules
        application: application, applications
    """),
    plural=lambda value: value >= TWO,
)
SPANISH: Final = Grammar(
    weekdays=tuple("lunes martes miércoles jueves viernes sábado domingo".split()),
    months=tuple(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre "
        "noviembre diciembre".split()
    ),
    near=("ayer", "hoy", "mañana"),
    hour=_spanish,
    of_month="{day} de {month}",
    of_year="{day} de {month} de {year}",
    point=",",
    either=" o ",
    units=_units("""
        tablet: comprimido, comprimidos
        capsule: cápsula, cápsulas
        puff: inhalación, inhalaciones
        drop: gota, gotas
        spray: pulverización, pulverizaciones
        patch: parche, parches
        sachet: sobre, sobres
        unit: unidad, unidades
        [iU]: unidad, unidades
        teaspoon: cucharadita, cucharaditas
        tablespoon: cucharada, cucharadas
        dose: dosis, dosis
        suppository: supositorio, supositorios
        lozenge: pastilla para chupar, pastillas para chupar
        injection: inyección, inyecciones
        ampoule: ampolla, ampollas
        application: aplicación, aplicaciones
    """),
    plural=lambda value: value > ONE,
)
GRAMMARS: Final[Mapping[str, Grammar]] = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
}
