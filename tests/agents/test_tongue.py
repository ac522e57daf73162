"""Which language somebody speaks, and how it writes moments and amounts."""

import asyncio
from decimal import Decimal

import pytest

from custom_components.healthstead.agents import speak
from custom_components.healthstead.agents.tongue import (
    SPOKEN,
    language_of,
    plain_word,
    speaking,
    spoken,
    tongue,
)
from custom_components.healthstead.agents.tongue_words import WORDS
from custom_components.healthstead.domain.quantity import Quantity

from ..builders import MONDAY, at
from .language_sentences import SENTENCES
from .medication_sentences import MEDICATIONS
from .memory_sentences import MEMORY
from .sentence_table import MATCH
from .visit_sentences import VISITS


@pytest.mark.parametrize(
    ("text", "preferred", "language"),
    [
        ("I took my metformin", "", "en"),
        ("Ich habe mein Metformin genommen", "", "de"),
        ("Ich habe mein Metformin genommen", "en", "de"),
        ("J'ai pris mon Metformin", "de", "fr"),
        ("He tomado mi Metformin", "en", "es"),
        ("took my metformin", "de", "en"),
        ("Metformin", "fr", "fr"),
        ("Metformin", "fr-CA", "fr"),
        ("Metformin", "nl", "en"),
        ("Metformin", "*", "en"),
        ("8", "es_MX", "es"),
        ("no", "es", "es"),
        ("no", "", "en"),
        ("No ma'am.", "", "en"),
        ("ja", "en", "de"),
        ("oui", "en", "fr"),
        ("sí", "en", "es"),
        ("S\u00ed", "en", "es"),
        ("mañana", "en", "es"),
        ("Termin with Dr Molar", "de", "de"),
        ("", "de", "de"),
    ],
)
def test_the_words_decide_where_they_are_clearly_of_one_language(
    text: str, preferred: str, language: str
) -> None:
    assert language_of(text, preferred) == language


def test_no_word_speaks_for_two_languages() -> None:
    tables = list(WORDS.values())

    shared = {
        word
        for number, table in enumerate(tables)
        for other in tables[number + 1 :]
        for word in table & other
    }

    assert shared == set()


@pytest.mark.parametrize("code", WORDS)
def test_the_words_stand_as_they_are_compared(code: str) -> None:
    accented = {word for word in WORDS[code] if plain_word(word) != word}

    assert accented <= {"sí"}
    assert all(word == word.casefold() for word in WORDS[code])


def test_a_tag_names_a_language_that_is_spoken_or_none() -> None:
    assert [spoken(tag) for tag in ("de-AT", "FR", "pt", "*", "")] == [
        "de",
        "fr",
        "",
        "",
        "",
    ]
    assert SPOKEN == ("en", "de", "fr", "es")


async def test_a_language_holds_for_what_is_awaited_and_ends_with_its_block() -> None:
    async def said() -> str:
        await asyncio.sleep(0)
        return tongue()

    with speaking("de"):
        inside = await said()
        with speaking("fr"):
            deeper = await asyncio.create_task(said())

    assert (inside, deeper, tongue()) == ("de", "fr", "en")


@pytest.mark.parametrize(
    ("language", "when", "words"),
    [
        ("en", "2026-10-05 08:05", "today 08:05"),
        ("en", "2026-10-09 15:00", "Friday 9 October 15:00"),
        ("en", "2027-10-01 15:00", "1 October 2027 15:00"),
        ("de", "2026-10-05 08:05", "heute 08:05 Uhr"),
        ("de", "2026-10-06 20:00", "morgen 20:00 Uhr"),
        ("de", "2026-10-09 15:00", "Freitag, 9. Oktober, 15:00 Uhr"),
        ("de", "2027-10-01 15:00", "1. Oktober 2027, 15:00 Uhr"),
        ("fr", "2026-10-04 08:05", "hier à 8 h 05"),
        ("fr", "2026-10-05 20:00", "aujourd'hui à 20 h"),
        ("fr", "2026-10-09 15:30", "vendredi 9 octobre à 15 h 30"),
        ("fr", "2027-10-01 00:00", "1er octobre 2027 à 0 h"),
        ("es", "2026-10-05 01:05", "hoy a la 1:05"),
        ("es", "2026-10-06 20:00", "mañana a las 20:00"),
        ("es", "2026-10-09 15:00", "viernes 9 de octubre a las 15:00"),
        ("es", "2027-10-01 15:00", "1 de octubre de 2027 a las 15:00"),
    ],
)
def test_a_moment_is_written_as_the_language_writes_it(
    language: str, when: str, words: str
) -> None:
    with speaking(language):
        assert speak.moment(at(when), MONDAY) == words


@pytest.mark.parametrize(
    ("language", "value", "unit", "words"),
    [
        ("en", "0.5", "tablet", "0.5 tablet"),
        ("en", "2", "tablet", "2 tablets"),
        ("en", "2", "suppository", "2 suppositories"),
        ("en", "2.5", "mL", "2.5 mL"),
        ("en", "4", "[iU]", "4 units"),
        ("de", "0.5", "tablet", "0,5 Tablette"),
        ("de", "1", "tablet", "1 Tablette"),
        ("de", "1.5", "tablet", "1,5 Tabletten"),
        ("de", "2", "puff", "2 Hübe"),
        ("de", "4", "[iU]", "4 Einheiten"),
        ("de", "2.5", "mL", "2,5 mL"),
        ("fr", "1.5", "tablet", "1,5 comprimé"),
        ("fr", "2", "tablet", "2 comprimés"),
        ("fr", "2", "drop", "2 gouttes"),
        ("es", "1", "capsule", "1 cápsula"),
        ("es", "1.5", "tablet", "1,5 comprimidos"),
        ("es", "10", "drop", "10 gotas"),
    ],
)
def test_an_amount_has_the_decimal_mark_and_the_plural_of_its_language(
    language: str, value: str, unit: str, words: str
) -> None:
    with speaking(language):
        assert speak.amount(Quantity(value=Decimal(value), unit=unit)) == words


@pytest.mark.parametrize("expected", ["", "en", "de", "fr", "es"])
def test_a_whole_sentence_is_known_by_its_words_whatever_was_expected(
    expected: str,
) -> None:
    rows = [(code, row[0]) for code, each in SENTENCES.items() for row in each]

    wrong = [(code, said) for code, said in rows if language_of(said, expected) != code]

    assert wrong == []


def test_no_english_sentence_is_taken_for_another_language() -> None:
    said = [
        row[0]
        for table in (MATCH, MEDICATIONS, MEMORY, VISITS)
        for rows in table.values()
        for row in rows
    ]

    assert [text for text in said if language_of(text, "en") != "en"] == []
