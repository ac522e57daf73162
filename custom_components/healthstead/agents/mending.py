"""Mend a model's call with what was plainly said: never with anything else.

A small model points at the wrong words now and then. Names of the household,
times, scores and kinds of clinician can be found in the words by rules; what
stands in the wrong place or means nothing there is dropped.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from ..domain.measures import parse_amount
from ..domain.moments import Period, Toward, parse_period
from ..domain.moments.pieces import pieces_of
from ..domain.naming import words_of
from ..domain.numbers import words_to_digits
from ..domain.quantity import Quantity
from ..domain.specialties import specialty_of
from .answers.yesno import without_fillers
from .mending_times import Wall, as_visit, asked_for, mend_times
from .reminded_of import reminded_of
from .router import Names
from .spans import spans_of, with_town
from .subject import RELATIONS, SELF
from .tools import BY_NAME
from .tools.spec import Call, Sort

DOSE_FORMS: Final = (
    r"(?:tablets?|pills?|capsules?|puffs?|drops?|units?|sachets?|patch(?:es)?"
    r"|teaspoons?|tablespoons?|ml|mg|mcg)"
)
_SCORE: Final = re.compile(
    r"\b(10|[0-9]|one|two|three|four|five|six|seven|eight|nine|ten|zero)"
    r" ?(?:out of|/) ?(?:10|ten)\b",
    re.IGNORECASE,
)
_OTHERS: Final = re.compile(
    rf"\b(?:{RELATIONS}|she|he|they|her|his|him)\b", re.IGNORECASE
)


def mended(call: Call, words: str, names: Names, wall: Wall) -> Call:
    """Return the call with its arguments set right from the words it rests on."""
    sorts = {a.name: a.said.sort for a in BY_NAME[call.tool].arguments}
    arguments = dict(call.arguments)
    _person(arguments, words, names)
    _medication(arguments, sorts, words, names)
    _amount(arguments, sorts, words)
    asked = asked_for(arguments, call.tool, words)
    mend_times(arguments, sorts, _beside(arguments, asked), call.tool, wall)
    _onset(arguments, wall)
    _measure(arguments, call.tool, words)
    _score(arguments, sorts, words)
    _specialty(arguments, sorts, words, names)
    _clinician(arguments, sorts, words, names)
    _text(arguments, call.tool, words)
    return as_visit(replace(call, arguments=arguments), words, wall)


def _beside(arguments: Mapping[str, str], words: str) -> str:
    """Return the words beside a complaint: "at night" may belong to what is felt."""
    told = arguments.get("symptoms", "")
    return words.replace(told, " ") if told else words


def _onset(arguments: dict[str, str], wall: Wall) -> None:
    """Drop words for since when that nobody can place: the diary keeps them as said."""
    said = arguments.get("onset", "")
    found = (
        parse_period(said, now=wall.now, zone=wall.zone, day=wall.day, toward=toward)
        for toward in _TOWARDS
    )
    if said and not any(isinstance(one, Period) for one in found):
        del arguments["onset"]


_TOWARDS: Final[tuple[Toward, ...]] = ("past", "future")


def _person(arguments: dict[str, str], words: str, names: Names) -> None:
    """Drop a person who is none: a medication, or the speaker.

    A name nobody here has stays: a question about Zoe is not about the speaker.
    """
    said = arguments.get("person", "")
    if not said:
        return
    known = {word for name in names.people for word in words_of(name)}
    heard = set(words_of(said))
    somebody = heard & known or _OTHERS.search(said) or _is_a_name(said, words, names)
    if heard <= SELF or not somebody:
        del arguments["person"]


def _is_a_name(said: str, words: str, names: Names) -> bool:
    """Say whether words are written as a name that is no thing of the household."""
    things = {w for n in (*names.medications, *names.clinicians) for w in words_of(n)}
    return said[:1].isupper() and said in words and not set(words_of(said)) & things


def _medication(
    arguments: dict[str, str], sorts: Mapping[str, Sort], words: str, names: Names
) -> None:
    """Take the one known medication that was named, if the call names none."""
    if sorts.get("medication") is not Sort.MEDICATION:
        return
    named = _named(words, names)
    pointed = arguments.get("medication", "")
    if len(named) == 1 and not _named(pointed, names):
        arguments["medication"] = named[0]


def _amount(arguments: dict[str, str], sorts: Mapping[str, Sort], words: str) -> None:
    """Take the amount that was said: a half must not be noted as a whole."""
    if sorts.get("amount") is not Sort.AMOUNT:
        return
    medication = arguments.get("medication", "")
    if not isinstance(parse_amount(arguments.get("amount", "")), Quantity):
        arguments.pop("amount", None)
        before = rf"|\b{_COUNT}(?= (?:of (?:my |the )?)?{re.escape(medication)}\b)"
        pattern = _AMOUNT + (before if medication else "")
        if found := re.search(pattern, words, re.IGNORECASE):
            arguments["amount"] = found.group(0)


_COUNT: Final = r"(?:half|\d+(?:[.,]\d+)?|one|two|three|four|five|six)"
_AMOUNT: Final = (
    rf"\b(?:half|quarter)\b(?: an?\b)?(?: {DOSE_FORMS}\b)?"
    rf"|\b{_COUNT}(?: and a half)? {DOSE_FORMS}\b"
)


def _named(words: str, names: Names) -> list[str]:
    heard = set(words_of(words))
    return [name for name in names.medications if set(words_of(name)) <= heard and name]


# Words that can only belong to one kind of reading, and the pressure's own shape.
_KIND_WORDS: Final[Mapping[str, str]] = {
    "spo2": r"oxygen|spo2|saturation|sats\b|oximeter",
    "heart_rate": r"pulse|heart ?rate|heart is beating|bpm|beats? (?:a|per) minute",
    "temperature": r"temperature|temp\b|fever|thermometer|degrees",
    "glucose": r"glucose|sugar\b|mg/?dl|mmol",
    "weight": r"weigh|weight|scales?\b|kilos?\b|\bkg\b|pounds\b|\blbs?\b",
    "peak_flow": r"peak ?flow",
    "steps": r"\bsteps?\b",
    "sleep": r"slept|sleep\b",
    "respiratory_rate": r"breaths? (?:a|per) minute|breathing rate|respiratory rate",
}
_PRESSURE: Final = re.compile(r"\b\d{2,3}(?: over | ?/ ?| on )\d{2,3}\b", re.IGNORECASE)


_STAIRS: Final = re.compile(
    r"\bsteps?,? (?:up|down|to|into|outside|away|from|below|above|behind)\b"
    r"(?! (?:to )?(?:now|noon|today|yesterday|midnight))",
    re.IGNORECASE,
)
"""Of a house, and walked by nobody."""


def _measure(arguments: dict[str, str], tool: str, words: str) -> None:
    """Let the words name the kind of reading; a pressure is known by its shape."""
    if tool not in {"record_vital", "read_vital"}:
        return
    plain = words_to_digits(without_fillers(words))
    if tool == "record_vital" and (pressure := _PRESSURE.search(plain)):
        arguments.pop("unit", None)
        arguments |= {"kind": "blood_pressure", "value": pressure.group(0)}
        return
    if arguments.get("kind") == "steps" and _STAIRS.search(plain) is not None:
        arguments.clear()
    plain = _STAIRS.sub(" ", plain)
    named = [k for k, p in _KIND_WORDS.items() if re.search(p, plain, re.IGNORECASE)]
    if len(named) == 1:
        arguments["kind"] = named[0]


def _score(arguments: dict[str, str], sorts: Mapping[str, Sort], words: str) -> None:
    if sorts.get("severity") is not Sort.SEVERITY:
        return
    found = _SCORE.search(words)
    if found:
        arguments["severity"] = found.group(1)
    elif not any(c.isdigit() for c in arguments.get("severity", "")):
        arguments.pop("severity", None)


_ANY_DOCTOR: Final = re.compile(
    r"(?<!family )\b(?:(?:a|an|any|the|some|right) )*(?:doctor|physician)s?\b",
    re.IGNORECASE,
)
"""No kind of clinician: where a complaint is told, that decides who sees to it."""


def _specialty(
    arguments: dict[str, str], sorts: Mapping[str, Sort], words: str, names: Names
) -> None:
    if sorts.get("specialty") is not Sort.CLINICIAN_KIND:
        return
    said = arguments.get("specialty", "")
    told = bool(arguments.get("symptoms"))
    if told and _ANY_DOCTOR.fullmatch(said):
        arguments.pop("specialty")
    elif specialty_of(said) is None and not _is_clinician(said, names):
        arguments.pop("specialty", None)
        code = specialty_of(_ANY_DOCTOR.sub(" ", words) if told else words)
        if code is not None:
            arguments["specialty"] = code


def _clinician(
    arguments: dict[str, str], sorts: Mapping[str, Sort], words: str, names: Names
) -> None:
    """Take whom to see from the words if the call names nobody."""
    for name, sort in sorts.items():
        if sort in _WHOM and not arguments.get(name):
            spans = spans_of(words, names.clinicians)
            who = spans.clinician or spans.specialty
            if who and not (arguments.get("symptoms") and _ANY_DOCTOR.fullmatch(who)):
                arguments[name] = who
        if sort in _WHOM and (said := arguments.get(name, "")):
            arguments[name] = with_town(said, words)


_WHOM: Final = frozenset({Sort.CLINICIAN, Sort.CLINICIAN_KIND})


def _text(arguments: dict[str, str], tool: str, words: str) -> None:
    """Take of what to remind from the words: whole, and without its time."""
    if tool == "set_reminder" and (said := reminded_of(words)):
        pointed = arguments.get("text", "")
        if not set(words_of(pointed)) >= set(words_of(said)) or _has_time(pointed):
            arguments["text"] = said


def _has_time(words: str) -> bool:
    return bool(pieces_of(words))


def _is_clinician(said: str, names: Names) -> bool:
    """Say whether somebody of the directory was named."""
    known = {word for name in names.clinicians for word in words_of(name)} - {"dr"}
    return bool(known & set(words_of(said)))
