"""A schedule that was described in English, in another language. Longer than a screen: a table.

``domain.schedule_words`` writes a small closed language; each of its phrases has its
row here. A phrase that has none stays English: nothing of a schedule is ever left out.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from ...domain.schedule_words import DAY_NAMES, MONTH_NAMES, ORDINALS
from .grammar import GRAMMARS, Grammar

type _Say = Callable[[re.Match[str], "_Tongue"], str]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Tongue:
    """What a language says of schedules: templates by phrase, words by word."""

    grammar: Grammar
    phrases: Mapping[str, str]
    lengths: Mapping[str, tuple[str, str]]
    ordinals: tuple[str, ...]
    """First to fifth, and last."""
    joint: str
    """How two days are joined."""

    def length(self, number: str, unit: str) -> str:
        """Return a number of minutes, hours, days or months."""
        one, several = self.lengths[unit]
        return f"{number} {one if number == '1' else several}"


_LENGTH: Final = r"(?:(\d+) )?(minute|hour|day|month)s?"
_EVERY_MONTH: Final = r"every (?:(\d+) months|month)"
_DAYS: Final = "|".join(DAY_NAMES.values())
_UNIT_OF: Final = {
    **{several: unit for unit, (_, several) in GRAMMARS["en"].units.items()},
    **{unit: unit for unit in GRAMMARS["en"].units},
    "international units": "[iU]",
    "international unit": "[iU]",
    "injections": "injection",
    "injection": "injection",
    "ampoules": "ampoule",
    "ampoule": "ampoule",
    "applications": "application",
    "application": "application",
}
_MICROGRAMS: Final = frozenset({"microgram", "micrograms"})
_UNITS: Final = "|".join(sorted((*_UNIT_OF, *_MICROGRAMS), key=len, reverse=True))


def _plain(name: str) -> _Say:
    return lambda _found, tongue: tongue.phrases[name]


def _lasting(name: str) -> _Say:
    def say(found: re.Match[str], tongue: _Tongue) -> str:
        return tongue.phrases[name].format(tongue.length(found[1] or "1", found[2]))

    return say


def _every(found: re.Match[str], tongue: _Tongue) -> str:
    number, unit = found[1], found[2]
    if not number:
        return tongue.phrases[f"every_{unit}"]
    phrase = tongue.phrases.get(f"every_{unit}s") or tongue.phrases["every"]
    return phrase.format(tongue.length(number, unit))


def _weekdays(found: re.Match[str], tongue: _Tongue) -> str:
    names = dict(zip(DAY_NAMES.values(), tongue.grammar.weekdays, strict=True))
    days = [names[day] for day in re.findall(_DAYS, found[0])]
    *most, last = days
    told = f"{', '.join(most)}{tongue.joint}{last}" if most else last
    return tongue.phrases["every_weekday"].format(told)


def _months(number: str | None, tongue: _Tongue) -> str:
    if not number:
        return tongue.phrases["every_month"]
    return tongue.phrases["every_months"].format(tongue.length(number, "month"))


def _nth(found: re.Match[str], tongue: _Tongue) -> str:
    names = dict(zip(DAY_NAMES.values(), tongue.grammar.weekdays, strict=True))
    place = [*ORDINALS.values(), "last"].index(found[1])
    return tongue.phrases["nth"].format(
        tongue.ordinals[place], names[found[2]], _months(found[3], tongue)
    )


def _day_of_month(found: re.Match[str], tongue: _Tongue) -> str:
    return tongue.phrases["day_of_month"].format(found[1], _months(found[2], tongue))


def _until(found: re.Match[str], tongue: _Tongue) -> str:
    month = MONTH_NAMES.index(found[2]) + 1
    day = date(int(found[3]), month, int(found[1]))
    return tongue.phrases["until"].format(tongue.grammar.dated(day))


def _range(found: re.Match[str], tongue: _Tongue) -> str:
    low = tongue.grammar.number(found[1])
    return tongue.phrases["to"].format(low, _amount_of(found[2], found[3], tongue))


def _amount(found: re.Match[str], tongue: _Tongue) -> str:
    return _amount_of(found[1], found[2], tongue)


def _amount_of(number: str, unit: str, tongue: _Tongue) -> str:
    shown = tongue.grammar.number(number)
    if unit in _MICROGRAMS:
        return f"{shown} {tongue.phrases['microgram']}"
    return f"{shown} {tongue.grammar.counted(Decimal(number), _UNIT_OF[unit])}"


def _number(found: re.Match[str], tongue: _Tongue) -> str:
    return tongue.grammar.number(found[0])


def _total(found: re.Match[str], tongue: _Tongue) -> str:
    return tongue.phrases["total"].format(found[1])


def _cycle(found: re.Match[str], tongue: _Tongue) -> str:
    on, off = tongue.length(found[1], "day"), tongue.length(found[2], "day")
    return tongue.phrases["cycle"].format(on, off)


# In this order: what is longer comes before what it begins with.
_PHRASES: Final[tuple[tuple[re.Pattern[str], _Say], ...]] = tuple(
    (re.compile(rf"\b{pattern}\b"), say)
    for pattern, say in (
        (r"(\d+) doses in all", _total),
        (rf"at least {_LENGTH} apart", _lasting("apart")),
        (r"(\d+) days? on and (\d+) days? off", _cycle),
        (r"after the last dose taken", _plain("after_taken")),
        (
            r"together with another medication, once that is taken",
            _plain("together"),
        ),
        (rf"{_LENGTH} after a dose of another medication", _lasting("after_other")),
        (
            rf"on the (first|second|third|fourth|fifth|last) ({_DAYS}) of {_EVERY_MONTH}",
            _nth,
        ),
        (rf"on the (\d+)(?:st|nd|rd|th) of {_EVERY_MONTH}", _day_of_month),
        (rf"every (?:{_DAYS})(?:(?:, | and )(?:{_DAYS}))*", _weekdays),
        (rf"every {_LENGTH}", _every),
        (rf"for {_LENGTH}", _lasting("for")),
        (rf"in {_LENGTH}", _lasting("within")),
        (rf"until (\d+) ({'|'.join(MONTH_NAMES)}) (\d+)", _until),
        (rf"(\d+(?:\.\d+)?) to (\d+(?:\.\d+)?) ({_UNITS})", _range),
        (rf"(\d+(?:\.\d+)?) ({_UNITS})", _amount),
        (r"\d+\.\d+", _number),
        (r"of its ingredient from all medications", _plain("shared")),
        (r"each time it is needed", _plain("each_time")),
        (r"as needed", _plain("as_needed")),
        (r"at most", _plain("at_most")),
        (r"a day", _plain("a_day")),
        (r"once, at", _plain("once_at")),
        (r"at", _plain("at")),
        (r"and", _plain("and")),
        (r"then", _plain("then")),
        (r"nothing", _plain("nothing")),
    )
)


_OWN_WORDS: Final = re.compile(r"\([^()]*\)")
"""What it is needed for, as somebody wrote it."""


def schedule_in(english: str, language: str) -> str:
    """Return a description of a schedule, or of limits, in another language."""
    tongue = _TONGUES.get(language)
    if tongue is None:
        return english
    told, at = "", 0
    while at < len(english):
        piece, at = _next(english, at, tongue)
        told += piece
    return told


def _next(english: str, at: int, tongue: _Tongue) -> tuple[str, int]:
    """Return what the words that begin here are, and where the next ones begin."""
    if (own := _OWN_WORDS.match(english, at)) is not None:
        return own[0], own.end()
    if at == 0 or not english[at - 1].isalnum():
        for pattern, say in _PHRASES:
            if found := pattern.match(english, at):
                return say(found, tongue), found.end()
    return english[at], at + 1


_TONGUES: Final[Mapping[str, _Tongue]] = {
    "de": _Tongue(
        grammar=GRAMMARS["de"],
        lengths={
            "minute": ("Minute", "Minuten"),
            "hour": ("Stunde", "Stunden"),
            "day": ("Tag", "Tage"),
            "month": ("Monat", "Monate"),
        },
        ordinals=("ersten", "zweiten", "dritten", "vierten", "fünften", "letzten"),
        joint=" und ",
        phrases={
            "total": "insgesamt {} Einnahmen",
            "apart": "mindestens {} Abstand",
            "cycle": "{} mit und {} ohne",
            "after_taken": "nach der letzten Einnahme",
            "together": "zusammen mit einem anderen Medikament, sobald das genommen ist",
            "after_other": "{} nach der Einnahme eines anderen Medikaments",
            "nth": "am {} {} {}",
            "day_of_month": "am {}. {}",
            "every_month": "jedes Monats",
            "every_months": "alle {}",
            "every_weekday": "jeden {}",
            "every": "alle {}",
            "every_day": "täglich",
            "every_hour": "jede Stunde",
            "every_minute": "jede Minute",
            "for": "{} lang",
            "within": "in {}",
            "until": "bis {}",
            "to": "{} bis {}",
            "microgram": "Mikrogramm",
            "shared": "des Wirkstoffs aus allen Medikamenten",
            "each_time": "bei jedem Bedarf",
            "as_needed": "bei Bedarf",
            "at_most": "höchstens",
            "a_day": "am Tag",
            "once_at": "einmal, um",
            "at": "um",
            "and": "und",
            "then": "dann",
            "nothing": "nichts",
        },
    ),
    "fr": _Tongue(
        grammar=GRAMMARS["fr"],
        lengths={
            "minute": ("minute", "minutes"),
            "hour": ("heure", "heures"),
            "day": ("jour", "jours"),
            "month": ("mois", "mois"),
        },
        ordinals=(
            "premier",
            "deuxième",
            "troisième",
            "quatrième",
            "cinquième",
            "dernier",
        ),
        joint=" et ",
        phrases={
            "total": "{} prises en tout",
            "apart": "à {} d'intervalle au moins",
            "cycle": "{} avec et {} sans",
            "after_taken": "après la dernière prise",
            "together": "avec un autre médicament, dès que celui-ci est pris",
            "after_other": "{} après la prise d'un autre médicament",
            "nth": "le {} {} {}",
            "day_of_month": "le {} {}",
            "every_month": "de chaque mois",
            "every_months": "tous les {}",
            "every_weekday": "chaque {}",
            "every": "toutes les {}",
            "every_days": "tous les {}",
            "every_day": "tous les jours",
            "every_hour": "toutes les heures",
            "every_minute": "toutes les minutes",
            "for": "pendant {}",
            "within": "en {}",
            "until": "jusqu'au {}",
            "to": "{} à {}",
            "microgram": "microgrammes",
            "shared": "de sa substance active, tous médicaments confondus",
            "each_time": "à chaque besoin",
            "as_needed": "au besoin",
            "at_most": "au plus",
            "a_day": "par jour",
            "once_at": "une fois, à",
            "at": "à",
            "and": "et",
            "then": "puis",
            "nothing": "rien",
        },
    ),
    "es": _Tongue(
        grammar=GRAMMARS["es"],
        lengths={
            "minute": ("minuto", "minutos"),
            "hour": ("hora", "horas"),
            "day": ("día", "días"),
            "month": ("mes", "meses"),
        },
        ordinals=("primer", "segundo", "tercer", "cuarto", "quinto", "último"),
        joint=" y ",
        phrases={
            "total": "{} tomas en total",
            "apart": "con {} de separación como mínimo",
            "cycle": "{} con y {} sin",
            "after_taken": "después de la última toma",
            "together": "junto con otro medicamento, cuando este se haya tomado",
            "after_other": "{} después de la toma de otro medicamento",
            "nth": "el {} {} {}",
            "day_of_month": "el día {} {}",
            "every_month": "de cada mes",
            "every_months": "cada {}",
            "every_weekday": "cada {}",
            "every": "cada {}",
            "every_day": "cada día",
            "every_hour": "cada hora",
            "every_minute": "cada minuto",
            "for": "durante {}",
            "within": "en {}",
            "until": "hasta el {}",
            "to": "{} a {}",
            "microgram": "microgramos",
            "shared": "de su principio activo entre todos los medicamentos",
            "each_time": "cada vez que haga falta",
            "as_needed": "si hace falta",
            "at_most": "como máximo",
            "a_day": "al día",
            "once_at": "una vez, a las",
            "at": "a las",
            "and": "y",
            "then": "después",
            "nothing": "nada",
        },
    ),
}
