"""Times, amounts, values and answers of other languages, as the English that they mean."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.healthstead.agents.languages import LANGUAGES
from custom_components.healthstead.agents.languages.ailments import ails
from custom_components.healthstead.agents.languages.answers import in_english
from custom_components.healthstead.agents.languages.matching import OtherSentences
from custom_components.healthstead.agents.languages.shapes import without_accents
from custom_components.healthstead.agents.languages.times import (
    english_time,
    split_time,
)
from custom_components.healthstead.agents.languages.values import (
    english_amount,
    english_unit,
    english_value,
)
from custom_components.healthstead.agents.replies.schedules import schedule_in
from custom_components.healthstead.agents.router import Names
from custom_components.healthstead.agents.sentences import HouseSentences
from custom_components.healthstead.agents.tongue import speaking
from custom_components.healthstead.agents.tools import BY_NAME
from custom_components.healthstead.agents.tools.spec import Call
from custom_components.healthstead.domain.specialties import SPECIALTIES

NAMES = Names(
    medications=("Metformin", "Ramipril", "Ibuprofén"),
    clinicians=("Dr Molar", "Dr Eva Valve"),
    people=("Ann Farrow", "Ben Farrow"),
    former=("Codeine",),
)
INTENTS = {
    "record_dose",
    "skip_dose",
    "list_due",
    "dose_history",
    "next_allowed",
    "stock_left",
    "record_vital",
    "read_vital",
    "store_symptoms",
    "list_appointments",
    "get_available_specialists",
    "confirm_appointment",
    "cancel_appointment",
    "set_reminder",
    "make_report",
    "search_ambulance",
    "start_sos",
    "end_sos",
}


@pytest.mark.parametrize(
    ("code", "words", "english"),
    [
        # An hour: the half of German is the half before.
        ("de", "um halb neun", "at 8:30"),
        ("de", "um halb eins", "at 12:30"),
        ("de", "Viertel nach acht", "at 8:15"),
        ("de", "Viertel vor neun", "at 8:45"),
        ("de", "drei Viertel neun", None),
        ("de", "dreiviertel neun", "at 8:45"),
        ("de", "fünf vor halb neun", "at 8:25"),
        ("de", "fünf nach halb neun", "at 8:35"),
        ("de", "zehn nach acht", "at 8:10"),
        ("de", "um 8 Uhr", "at 8:00"),
        ("de", "um ein Uhr", "at 1:00"),
        ("de", "um 8 Uhr 30", "at 8:30"),
        ("de", "8.30 Uhr", "at 8:30"),
        ("de", "um 20 Uhr", "at 20:00"),
        ("de", "um 08:30", "at 08:30"),
        ("de", "gegen neun", "around 9:00"),
        ("de", "um Mitternacht", "at midnight"),
        ("fr", "à 8 heures et demie", "at 8:30"),
        ("fr", "à 8h30", "at 8:30"),
        ("fr", "à neuf heures moins le quart", "at 8:45"),
        ("fr", "à neuf heures moins dix", "at 8:50"),
        ("fr", "à huit heures et quart", "at 8:15"),
        ("fr", "à midi", "at noon"),
        ("fr", "à midi et demi", "at 12:30"),
        ("fr", "à une heure et demie", "at 1:30"),
        ("fr", "à vingt heures", "at 20:00"),
        ("fr", "vers 9 heures", "around 9:00"),
        ("es", "a las ocho y media", "at 8:30"),
        ("es", "a las nueve menos cuarto", "at 8:45"),
        ("es", "a las nueve menos diez", "at 8:50"),
        ("es", "a las ocho y cuarto", "at 8:15"),
        ("es", "a la una", "at 1:00"),
        ("es", "a las 20:00", "at 20:00"),
        ("es", "a mediodía", "at noon"),
        # The part of the day makes the hour certain, or nothing is made of it.
        ("de", "gestern Abend um acht", "yesterday at 20:00"),
        ("de", "heute Morgen um 8", "today at 08:00"),
        ("de", "morgen früh um halb acht", "tomorrow at 07:30"),
        ("de", "nachts um zwei", "at 02:00"),
        ("de", "um zwölf Uhr mittags", "at 12:00 pm"),
        ("de", "mittags um halb eins", "at 12:30 pm"),
        ("de", "heute Abend um halb eins", None),
        ("de", "gestern Nacht um zwei", None),
        ("fr", "ce matin à 8 heures", "today at 08:00"),
        ("fr", "à huit heures du soir", "at 20:00"),
        ("fr", "à 3 heures de l'après-midi", "at 15:00"),
        ("es", "a las 8 de la tarde", "at 20:00"),
        ("es", "a las ocho de la mañana", "at 08:00"),
        ("es", "mañana a las 10 de la mañana", "tomorrow at 10:00 am"),
        ("de", "heute Vormittag um elf", "today at 11:00 am"),
        ("es", "a las doce de la noche", None),
        # Days.
        ("de", "heute Morgen", "this morning"),
        ("de", "gestern", "yesterday"),
        ("de", "gestern Abend", "yesterday evening"),
        ("de", "morgen", "tomorrow"),
        ("de", "morgen früh", "tomorrow morning"),
        ("de", "vorgestern", "the day before yesterday"),
        ("de", "am Samstagabend", "on Saturday evening"),
        ("de", "letzten Montag", "last Monday"),
        ("de", "nächsten Montag um 10", "next Monday at 10:00"),
        ("de", "Freitag, den 9. Oktober, um 15 Uhr", "on 9 October at 15:00"),
        ("de", "am 9.10. um 15:00", "on 9 October at 15:00"),
        ("de", "am 9.13.", None),
        ("de", "abends", "in the evening"),
        ("fr", "hier soir", "yesterday evening"),
        ("fr", "avant-hier", "the day before yesterday"),
        ("fr", "cette nuit", "tonight"),
        ("fr", "cet après-midi", "this afternoon"),
        ("fr", "lundi prochain", "next Monday"),
        ("fr", "lundi dernier", "last Monday"),
        ("fr", "le 1er octobre", "on 1 October"),
        ("fr", "hier à midi", "yesterday at noon"),
        ("es", "ayer por la noche", "last night"),
        ("es", "mañana por la mañana", "tomorrow morning"),
        ("es", "esta tarde", "this afternoon"),
        ("es", "el lunes pasado", "last Monday"),
        ("es", "el próximo lunes", "next Monday"),
        ("es", "el 9 de octubre de 2026 a las 15:00", "on 9 October 2026 at 15:00"),
        # Lengths.
        ("de", "vor einer Stunde", "1 hour ago"),
        ("de", "vor anderthalb Stunden", "90 minutes ago"),
        ("de", "vor einer halben Stunde", "30 minutes ago"),
        ("de", "in zwei Stunden", "in 2 hours"),
        ("de", "seit drei Tagen", "for 3 days"),
        ("fr", "il y a une heure", "1 hour ago"),
        ("fr", "il y a une demi-heure", "30 minutes ago"),
        ("fr", "dans vingt minutes", "in 20 minutes"),
        ("fr", "depuis trois jours", "for 3 days"),
        ("es", "hace una hora", "1 hour ago"),
        ("es", "hace media hora", "30 minutes ago"),
        ("es", "dentro de dos horas", "in 2 hours"),
        ("es", "desde hace tres días", "for 3 days"),
        # Not certain, so not read.
        ("de", "viertel neun", None),
        ("de", "um 25 Uhr", None),
        ("de", "um 8:75", None),
        ("de", "um 8 und um 9", None),
        ("fr", "tout à l'heure", None),
        ("es", "hace un rato", None),
    ],
)
def test_a_time_is_the_english_that_means_it(
    code: str, words: str, english: str | None
) -> None:
    language = LANGUAGES[code]

    assert english_time(language.plain(words), language) == english


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(["de", "fr", "es"]))
def test_a_time_in_figures_is_never_another_one(
    hour: int, minute: int, code: str
) -> None:
    language = LANGUAGES[code]
    said = {
        "de": f"um {hour}:{minute:02} Uhr",
        "fr": f"à {hour} h {minute:02}",
        "es": f"a las {hour}:{minute:02}",
    }[code]

    english = english_time(language.plain(said), language)

    assert english is not None
    told, minutes = map(int, re.findall(r"\d+", english))
    assert (told % 12, minutes) == (hour % 12, minute)
    assert hour <= 12 or told == hour


@given(st.integers(1, 12), st.sampled_from(["de", "fr", "es"]))
def test_half_an_hour_is_the_right_half(hour: int, code: str) -> None:
    language = LANGUAGES[code]
    after = hour % 12 + 1
    said = {
        "de": f"um halb {after}",
        "fr": f"à {hour} heures et demie",
        "es": f"a las {hour} y media",
    }[code]

    assert english_time(language.plain(said), language) == f"at {hour}:30"


def test_a_sentence_without_a_time_stays_as_it_is() -> None:
    timed = split_time("ich habe metformin genommen", LANGUAGES["de"])

    assert timed is not None
    assert (timed.rest, timed.time) == ("ich habe metformin genommen", "")


@pytest.mark.parametrize("code", LANGUAGES)
@given(number=st.integers(2, 299))
def test_a_number_is_one_figure_however_it_is_said(code: str, number: int) -> None:
    language = LANGUAGES[code]
    words = [word for word, value in language.numbers.items() if value == number]

    assert words
    assert {language.plain(word) for word in words} == {str(number)}


@pytest.mark.parametrize(
    ("code", "words", "english"),
    [
        ("de", "zwei Tabletten", "2 tablets"),
        ("de", "eine halbe Tablette", "0.5 tablet"),
        ("de", "anderthalb Tabletten", "1.5 tablets"),
        ("de", "1,5 Tabletten", "1.5 tablets"),
        ("de", "eine Tablette", "1 tablet"),
        ("de", "eine", None),
        ("de", "20 Tropfen", "20 drops"),
        ("de", "5 ml", "5 ml"),
        ("de", "mein", None),
        ("de", "zwei Autos", None),
        ("fr", "un demi-comprimé", "0.5 tablet"),
        ("fr", "un comprimé et demi", "1.5 tablet"),
        ("fr", "deux comprimés de", "2 tablets"),
        ("es", "una pastilla y media", "1.5 tablet"),
        ("es", "media pastilla", "0.5 tablet"),
        ("es", "dos pastillas de", "2 tablets"),
        ("es", "tres", "3"),
    ],
)
def test_an_amount_is_a_figure_with_its_english_unit(
    code: str, words: str, english: str | None
) -> None:
    language = LANGUAGES[code]

    assert english_amount(language.plain(words), language) == english


@pytest.mark.parametrize(
    ("code", "kind", "words", "english"),
    [
        ("de", "temperature", "38,5 Grad", "38.5"),
        ("de", "temperature", "38 Komma 5", "38.5"),
        ("de", "temperature", "38,5 Grad Celsius", "38.5 celsius"),
        ("de", "temperature", "hoch", None),
        ("de", "weight", "82,5 Kilo", "82.5 kg"),
        ("de", "weight", "82 Äpfel", None),
        ("de", "blood_pressure", "142 zu 91", "142/91"),
        ("de", "blood_pressure", "hundertzweiundvierzig zu einundneunzig", "142/91"),
        ("de", "blood_pressure", "13 zu 8", "13/8"),
        ("de", "blood_pressure", "142", None),
        ("fr", "blood_pressure", "14 sur 9", "140/90"),
        ("fr", "blood_pressure", "13,5 sur 8", "135/80"),
        ("fr", "blood_pressure", "142 sur 91", "142/91"),
        ("fr", "blood_pressure", "142 sur 9", "142/9"),
        ("fr", "glucose", "1,2 g/l", "120 mg/dl"),
        ("fr", "temperature", "38 et demi", "38.5"),
        ("es", "blood_pressure", "13/8", "130/80"),
        ("es", "temperature", "38 y medio", "38.5"),
        ("es", "spo2", "96 por ciento", "96 %"),
    ],
)
def test_a_value_is_written_with_a_point_and_an_english_unit(
    code: str, kind: str, words: str, english: str | None
) -> None:
    language = LANGUAGES[code]

    assert english_value(kind, language.plain(words), language) == english


def test_a_unit_alone_is_an_answer() -> None:
    language = LANGUAGES["fr"]

    assert english_unit("mmol/l", language) == "mmol/l"
    assert english_unit("pommes", language) is None


@pytest.mark.parametrize(
    ("code", "words", "english"),
    [
        ("de", "Ja", "yes"),
        ("de", "ja, bitte", "yes"),
        ("de", "Nein danke", "no"),
        ("de", "nein, das andere", "no"),
        ("de", "ja, aber das andere", None),
        ("de", "ja, um halb neun", "yes, at 8:30"),
        ("de", "nein, lieber um neun", "no, rather, at 9:00"),
        ("de", "Abbrechen", "cancel"),
        ("de", "später", "maybe later"),
        ("de", "das Metformin", "Metformin"),
        ("de", "zum Zahnarzt", "dentist"),
        ("de", "die zweite", "the second one"),
        ("de", "die letzte", "the last one"),
        ("de", "vielleicht das rote", None),
        ("de", "Farrow", None),
        ("de", "danke", None),
        ("de", "nur eine", "1"),
        ("de", "37,5", "37.5"),
        ("de", "130 zu 80", "130/80"),
        ("fr", "oui", "yes"),
        ("fr", "non merci", "no"),
        ("fr", "non, à 9 heures", "no, at 9:00"),
        ("fr", "annuler", "cancel"),
        ("fr", "chez Dr Valve", "Dr Eva Valve"),
        ("es", "Sí", "yes"),
        ("es", "sí, vale", "yes"),
        ("es", "no", "no"),
        ("es", "no, lo otro", "no"),
        ("es", "no he tomado nada", None),
        ("es", "ibuprofen", "Ibuprofén"),
        ("es", "cancelar", "cancel"),
    ],
)
def test_an_answer_is_english_only_if_every_word_of_it_is_known(
    code: str, words: str, english: str | None
) -> None:
    assert in_english(words, code, NAMES) == english


@pytest.mark.parametrize(
    ("code", "words", "part", "complaint"),
    [
        ("de", "kopfschmerzen", "", True),
        ("de", "keine kopfschmerzen", "", False),
        ("de", "ein auto", "", False),
        ("de", "", "rucken", True),
        ("de", "", "auto", False),
        ("fr", "mal a la tete", "", True),
        ("fr", "pas mal", "", False),
        ("es", "dolor de cabeza", "", True),
        ("es", "dolor " * 11, "", False),
    ],
)
def test_a_complaint_has_a_word_for_it_and_is_not_denied(
    code: str, words: str, part: str, *, complaint: bool
) -> None:
    assert ails(words, code, part=part) is complaint


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_commonest_intents_have_sentences(code: str) -> None:
    known = OtherSentences(LANGUAGES[code])

    known.warm()

    assert set(known._intents.intents) >= INTENTS
    assert set(known._intents.intents) - {"explain_last"} <= set(BY_NAME)


@pytest.mark.parametrize("code", LANGUAGES)
def test_kinds_of_clinicians_are_known_by_the_word_that_is_shown(code: str) -> None:
    shown = {known[0] for known in SPECIALTIES.values()}

    assert set(LANGUAGES[code].specialties) <= shown


def test_several_medications_are_several_calls() -> None:
    with speaking("de"):
        calls = HouseSentences().match(
            "Ich habe mein Metformin und mein Ramipril genommen", NAMES
        )

    assert calls == (
        Call(tool="record_dose", arguments={"medication": "Metformin"}),
        Call(tool="record_dose", arguments={"medication": "Ramipril"}),
    )


@pytest.mark.parametrize("text", ["", "x" * 161, "um 8 Uhr", "?"])
def test_what_is_no_sentence_is_none(text: str) -> None:
    assert OtherSentences(LANGUAGES["de"]).match(text, NAMES) is None


@pytest.mark.parametrize(
    ("text", "calls"),
    [
        (
            "Wie viel Metformin habe ich heute noch?",
            (Call(tool="stock_left", arguments={"medication": "Metformin"}),),
        ),
        ("Wie viel Metformin habe ich gestern noch?", None),
        ("Mein Blutdruck ist 142 zu gestern", None),
        ("Meine Temperatur ist 38 Kilo", None),
    ],
)
def test_a_time_or_a_value_that_has_no_place_makes_no_call(
    text: str, calls: tuple[Call, ...] | None
) -> None:
    assert OtherSentences(LANGUAGES["de"]).match(text, NAMES) == calls


def test_a_house_without_names_has_sentences_all_the_same() -> None:
    nobody = Names(medications=(), clinicians=(), people=())

    calls = OtherSentences(LANGUAGES["es"]).match("¿Qué citas tengo?", nobody)

    assert calls == (Call(tool="list_appointments"),)


def test_accents_and_capitals_are_not_needed() -> None:
    assert without_accents("Größe, œuvre, mañana, ça") == "Grosse, oeuvre, manana, ca"


# Schedules


@pytest.mark.parametrize(
    ("english", "german"),
    [
        (
            "1 tablet every day at 08:00 and 20:00, for 10 days",
            "1 Tablette täglich um 08:00 und 20:00, 10 Tage lang",
        ),
        (
            "0.5 tablet every Monday and Friday at 08:00, until 5 October 2026",
            "0,5 Tablette jeden Montag und Freitag um 08:00, bis 5. Oktober 2026",
        ),
        (
            (
                "2 puffs as needed (cough at night and in bed), at least 4 hours apart, "
                "at most 8 puffs in 24 hours"
            ),
            (
                "2 Hübe bei Bedarf (cough at night and in bed), mindestens 4 Stunden "
                "Abstand, höchstens 8 Hübe in 24 Stunden"
            ),
        ),
        (
            "1 to 2 tablets as needed, 3 tablets a day",
            "1 bis 2 Tabletten bei Bedarf, 3 Tabletten am Tag",
        ),
        (
            "1 tablet on the first Monday of every month at 08:00",
            "1 Tablette am ersten Montag jedes Monats um 08:00",
        ),
        (
            "1 tablet on the 5th of every 2 months at 08:00",
            "1 Tablette am 5. alle 2 Monate um 08:00",
        ),
        (
            "50 micrograms once, at 07:00, then nothing",
            "50 Mikrogramm einmal, um 07:00, dann nichts",
        ),
        (
            "2.5 mg every hour after the last dose taken, 12 doses in all",
            "2,5 mg jede Stunde nach der letzten Einnahme, insgesamt 12 Einnahmen",
        ),
        (
            "1 tablet every 2 days at 08:00, 21 days on and 7 days off",
            "1 Tablette alle 2 Tage um 08:00, 21 Tage mit und 7 Tage ohne",
        ),
        (
            "1 capsule, 30 minutes after a dose of another medication",
            "1 Kapsel, 30 Minuten nach der Einnahme eines anderen Medikaments",
        ),
    ],
)
def test_a_schedule_is_told_in_the_language(english: str, german: str) -> None:
    assert schedule_in(english, "de") == german
    assert schedule_in(english, "en") == english


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    "english",
    [
        "1.5 tablets every day at 08:00, 12:30 and 20:00, for 10 days",
        "1 tablet every 3 days at 08:00, and 2 tablets every Sunday at 09:15",
        "1 to 2 sprays as needed, at least 1 day apart, at most 4 sprays in 7 days",
        "4 g of its ingredient from all medications in 24 hours",
        "2 drops each time it is needed",
    ],
)
def test_no_figure_of_a_schedule_is_lost_or_made_up(code: str, english: str) -> None:
    told = schedule_in(english, code)

    figures = re.findall(r"\d+(?:[.,:]\d+)?", told)
    assert [each.replace(",", ".") for each in figures] == re.findall(
        r"\d+(?:[.:]\d+)?", english
    )
    assert re.search(r"\b(?:every|day|days|hours|needed|apart|most)\b", told) is None
