"""Every language says what English says: the same keys, with the same facts."""

import re
from collections.abc import Mapping
from types import ModuleType

import pytest

from custom_components.healthstead.agents import speak
from custom_components.healthstead.agents.replies import de, en
from custom_components.healthstead.agents.replies.grammar import GRAMMARS
from custom_components.healthstead.agents.replies.texts import MODULES, TABLES, _read
from custom_components.healthstead.agents.tongue import SPOKEN, plain_word, speaking
from custom_components.healthstead.agents.tongue_words import WORDS
from custom_components.healthstead.agents.tools.spec import Missing, Outcome
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.specialties import SPECIALTIES

from ..builders import MONDAY, quantity

OTHERS = [code for code in MODULES if code != "en"]
WITHOUT_REPORT = "report_made"
"""A report is written in English: it is not read out in another language."""
SHOWN_IN_ENGLISH = frozenset({"unclear_repeat"})


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_the_keys_of_english(code: str, table: str) -> None:
    assert set(getattr(MODULES[code], table)) == set(getattr(en, table))


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("table", TABLES)
def test_every_entry_takes_the_facts_of_english(code: str, table: str) -> None:
    english, other = getattr(en, table), getattr(MODULES[code], table)

    wrong = [
        key
        for key in english
        if key != WITHOUT_REPORT
        and (
            _places(other[key]) != _places(english[key])
            or not _optional(other[key]) >= _optional(english[key])
        )
    ]

    assert wrong == []


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("table", TABLES)
def test_every_entry_is_in_its_own_language(code: str, table: str) -> None:
    foreign = frozenset().union(*(WORDS[other] for other in WORDS if other != code))

    mixed = {
        key: found
        for key, text in getattr(MODULES[code], table).items()
        if key not in SHOWN_IN_ENGLISH
        and (found := _plain_words(text) & foreign or "  " in text)
    }

    assert mixed == {}


@pytest.mark.parametrize("code", OTHERS)
def test_sentences_of_a_language_are_not_those_of_english(code: str) -> None:
    module = MODULES[code]

    same = [
        (table, key)
        for table in ("OUTCOMES", "CONFIRM", "DOUBTS", "REFUSALS", "QUESTIONS", "PLAIN")
        for key, text in getattr(module, table).items()
        if text == getattr(en, table)[key] and re.search(r"[a-z]{3}", _bare(text))
    ]

    assert same == []


@pytest.mark.parametrize("code", OTHERS)
def test_ages_and_words_are_there(code: str) -> None:
    module = MODULES[code]
    shown = {known[0] for known in SPECIALTIES.values()}

    assert [_places(age) for age in module.AGES] == [_places(age) for age in en.AGES]
    assert shown | {"day", "week", "visit"} <= set(module.WORDS)


def test_every_language_has_texts_and_a_grammar() -> None:
    assert set(MODULES) == set(GRAMMARS) == set(SPOKEN) == set(WORDS)


@pytest.mark.parametrize("code", MODULES)
def test_a_grammar_names_every_day_and_month(code: str) -> None:
    grammar = GRAMMARS[code]

    assert len(set(grammar.weekdays)) == 7
    assert len(set(grammar.months)) == 12
    assert set(GRAMMARS["en"].units) <= set(grammar.units)


@pytest.mark.parametrize(
    ("code", "reply"),
    [
        ("en", "Noted: Metformin, 1.5 tablets, today 09:00."),
        ("de", "Notiert: Metformin, 1,5 Tabletten, heute 09:00 Uhr."),
        ("fr", "C'est noté : Metformin, 1,5 comprimé, aujourd'hui à 9 h."),
        ("es", "Anotado: Metformin, 1,5 comprimidos, hoy a las 9:00."),
    ],
)
def test_an_outcome_is_said_in_the_language_that_is_spoken(
    code: str, reply: str
) -> None:
    facts: Mapping[str, str | Quantity] = {
        "medication": "Metformin",
        "amount": quantity("1.5"),
    }
    noted = Outcome(key="dose_recorded", facts={**facts, "at": MONDAY})

    with speaking(code):
        assert speak.outcome(noted, MONDAY) == reply


@pytest.mark.parametrize(
    ("code", "value", "question"),
    [
        ("de", "38.5", "In welcher Einheit war 38,5?"),
        ("fr", "38.5", "Dans quelle unité était 38,5 ?"),
        ("es", "38.5", "¿En qué unidad era 38,5?"),
    ],
)
def test_a_question_repeats_a_number_as_the_language_writes_it(
    code: str, value: str, question: str
) -> None:
    missing = Missing(argument="unit", key="unit_missing", facts={"value": value})

    with speaking(code):
        assert speak.question(missing, MONDAY) == question


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("de", "Die Nummer des Rettungsdienstes: die örtliche Notrufnummer."),
        ("fr", "Le numéro pour une ambulance : votre numéro d'urgence local."),
        ("es", "El número para una ambulancia: número de emergencias local."),
    ],
)
def test_a_number_that_nobody_knows_is_said_in_words(code: str, words: str) -> None:
    unknown = "your local emergency number"

    with speaking(code):
        told = Outcome(key="ambulance_number", facts={"number": unknown})

        assert speak.outcome(told, MONDAY) == words


def test_a_sentence_that_a_language_lacks_is_said_in_english() -> None:
    torn = ModuleType("torn")
    for table in TABLES:
        setattr(torn, table, {})
    torn.AGES = de.AGES  # type: ignore[attr-defined]

    read = _read("de", torn)

    assert read.refusals["no_sos"] == en.REFUSALS["no_sos"]


def _places(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def _plain_words(text: str) -> set[str]:
    return {plain_word(word) for word in re.findall(r"[^\W\d_]+", _bare(text))}


def _optional(text: str) -> set[str]:
    return {name for part in re.findall(r"<([^<>]*)>", text) for name in _places(part)}


def _bare(text: str) -> str:
    return re.sub(
        r"\{\w+\}|LO|HI|NEWS2|Royal College of Physicians|Healthstead|Home Assistant",
        " ",
        text,
    )
