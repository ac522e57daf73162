"""Four languages through the real agent: what is done, and in which language it is said."""

import re
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from custom_components.healthstead.agents.policy import Verdict
from custom_components.healthstead.agents.replies import de, es, fr
from custom_components.healthstead.agents.tongue import plain_word
from custom_components.healthstead.agents.tongue_words import WORDS
from custom_components.healthstead.agents.trace import Turn
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.domain.appointment import BookingWay
from custom_components.healthstead.domain.ids import HOUSEHOLD, ContactId
from custom_components.healthstead.domain.person import Contact
from custom_components.healthstead.domain.sos import SosLevel

from ..builders import ANN, HEART, KITCHEN, House, a_family, a_house, at
from .language_sentences import SENTENCES

ROWS = [(code, *row) for code, rows in SENTENCES.items() for row in rows]
AFTERNOON = at("2026-10-05 14:00")


async def house_at_two() -> House:
    house = await a_house()
    house.clock.now = AFTERNOON
    return house


def language_of_reply(turn: Turn) -> set[str]:
    """Return the languages that have words of their own in a reply."""
    bare = re.sub(
        "Metformin|Ramipril|Ibuprofen|Dr Molar|Dr Valve|Paul", " ", turn.reply
    )
    heard = {plain_word(word) for word in re.findall(r"[^\W\d_]+", bare)}
    return {code for code, known in WORDS.items() if heard & known}


@pytest.mark.parametrize(("code", "text", "tool", "arguments"), ROWS)
async def test_a_sentence_of_a_language_is_done_and_answered_in_it(
    code: str, text: str, tool: str, arguments: dict[str, str]
) -> None:
    house = await house_at_two()

    turn = await house.say(text)

    (call,) = turn.calls
    assert call.tool == tool
    assert arguments.items() <= dict(call.arguments).items()
    assert turn.language == code
    assert language_of_reply(turn) <= {code}
    assert turn.reply


# Dialogues: each line is an answer in the same language, or an own sentence


@pytest.mark.parametrize(
    ("code", "lines", "outcomes"),
    [
        (
            "de",
            ["Ich habe meine Tablette genommen", "Metformin"],
            ["which_medication", "dose_recorded"],
        ),
        (
            "fr",
            ["J'ai pris mon comprimé", "Metformin"],
            ["which_medication", "dose_recorded"],
        ),
        (
            "es",
            ["He tomado mi pastilla", "Metformin"],
            ["which_medication", "dose_recorded"],
        ),
        (
            "de",
            [
                "Ich brauche einen Termin beim Zahnarzt",
                "am Freitag um 15 Uhr",
                "Ja bitte",
            ],
            ["ask_start", "drafted", "visit_booked"],
        ),
        (
            "fr",
            ["Je voudrais un rendez-vous chez le dentiste", "vendredi à 15 h", "oui"],
            ["ask_start", "drafted", "visit_booked"],
        ),
        (
            "es",
            ["Quiero una cita con el dentista", "el viernes a las 15:00", "sí"],
            ["ask_start", "drafted", "visit_booked"],
        ),
        (
            "de",
            ["Wann hat der Zahnarzt Zeit?", "die zweite", "ja"],
            ["offers", "drafted", "visit_booked"],
        ),
        (
            "fr",
            ["Quand est-ce que je peux voir un dentiste ?", "le deuxième", "d'accord"],
            ["offers", "drafted", "visit_booked"],
        ),
        (
            "es",
            ["¿Cuándo puedo ver al dentista?", "la segunda", "vale"],
            ["offers", "drafted", "visit_booked"],
        ),
        (
            "de",
            ["Ich habe gestern um 8 Metformin genommen", "abends"],
            ["which_time", "dose_recorded"],
        ),
        (
            "fr",
            ["J'ai pris mon Metformin hier à 8 h", "le soir"],
            ["which_time", "dose_recorded"],
        ),
        (
            "de",
            ["Ich habe zwei Tabletten Metformin genommen", "nein, nur eine", "ja"],
            ["too_much", "drafted", "dose_recorded"],
        ),
        ("de", ["Mein Zucker war 6,1", "mmol/l"], ["unit_missing", "reading_recorded"]),
        (
            "de",
            ["Erinnere mich an die Wäsche", "morgen um 20 Uhr"],
            ["ask_at", "reminder_set"],
        ),
        (
            "fr",
            ["Rappelle-moi d'arroser les plantes", "demain à 20 h"],
            ["ask_at", "reminder_set"],
        ),
        (
            "es",
            ["Recuérdame regar las plantas", "mañana a las 20:00"],
            ["ask_at", "reminder_set"],
        ),
        (
            "de",
            [
                "Ich habe mein Ibuprofen genommen",
                "Ich habe mein Ibuprofen genommen",
                "ja",
            ],
            ["dose_recorded", "already_taken", "dose_recorded"],
        ),
    ],
)
async def test_a_dialogue_goes_on_in_its_language(
    code: str, lines: list[str], outcomes: list[str]
) -> None:
    house = await house_at_two()

    turns = [await house.say(line) for line in lines]

    assert [turn.calls[-1].outcome for turn in turns] == outcomes
    assert all(turn.language == code for turn in turns)
    assert all(language_of_reply(turn) <= {code} for turn in turns)


@pytest.mark.parametrize(
    ("lines", "reply"),
    [
        (
            ["Ich brauche einen Termin beim Zahnarzt", "am Freitag um 15 Uhr", "nein"],
            de.OUTCOMES["dropped"],
        ),
        (
            ["Ich brauche einen Termin beim Zahnarzt", "lieber nicht"],
            de.OUTCOMES["dropped"],
        ),
        (
            ["Ich habe meine Tablette genommen", "nein, keine davon"],
            de.OUTCOMES["dropped"],
        ),
        (
            ["Je voudrais un rendez-vous chez le dentiste", "annuler"],
            fr.OUTCOMES["dropped"],
        ),
        (["Quiero una cita con el dentista", "no, gracias"], es.OUTCOMES["dropped"]),
        (["Quiero una cita con el dentista", "no, otra cosa"], es.OUTCOMES["dropped"]),
    ],
)
async def test_a_no_drops_a_draft_and_nothing_is_done(
    lines: list[str], reply: str
) -> None:
    house = await house_at_two()

    turns = [await house.say(line) for line in lines]

    assert turns[-1].reply == reply
    assert house.record().appointments == {}
    assert house.events(ev.DoseTaken) == []


@pytest.mark.parametrize(
    ("told", "back", "reply"),
    [
        (
            "Ich habe Kopfschmerzen",
            "Das nicht speichern",
            de.OUTCOMES["symptoms_forgotten"],
        ),
        (
            "Ich habe Kopfschmerzen",
            "Das nicht behalten",
            de.OUTCOMES["symptoms_forgotten"],
        ),
        ("J'ai mal à la tête", "Ne garde pas ça", fr.OUTCOMES["symptoms_forgotten"]),
        ("Tengo dolor de cabeza", "No guarde eso", es.OUTCOMES["symptoms_forgotten"]),
    ],
)
async def test_what_was_kept_is_taken_back_by_the_words_that_the_reply_names(
    told: str, back: str, reply: str
) -> None:
    house = await house_at_two()

    await house.say(told)
    turn = await house.say(back)

    assert turn.reply == reply
    assert house.events(ev.SymptomForgotten)


async def test_a_text_that_is_asked_for_is_kept_in_the_words_of_the_person() -> None:
    house = await house_at_two()
    await house.say("Erinnerung morgen um 20 Uhr")

    turn = await house.say("zum Zahnarzt")

    assert turn.calls[-1].arguments["text"] == "zum Zahnarzt"


async def test_a_complaint_around_a_time_keeps_its_capitals_and_accents() -> None:
    house = await house_at_two()

    turn = await house.say("Mir tut seit 2 Stunden der Rücken weh")

    assert turn.calls[-1].arguments["symptoms"] == "Mir tut der Rücken weh"


# What must never become a call


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("de", "Soll ich mein Metformin nehmen?"),
        ("de", "Ich werde mein Metformin nehmen"),
        ("de", "Ben hat sein Metformin genommen"),
        ("de", "Meine Mutter hat Metformin genommen"),
        ("de", "Ich habe ein neues Auto"),
        ("de", "Ich habe keine Kopfschmerzen"),
        ("de", "Ich habe Metformin und noch etwas genommen"),
        ("de", "Ich habe um viertel neun mein Metformin genommen"),
        ("de", "Ich habe um 8 und um 9 mein Metformin genommen"),
        ("de", "Wie wird das Wetter morgen?"),
        ("de", "Ich habe gestern Nacht um zwei Metformin genommen"),
        ("fr", "Dois-je prendre mon Metformin ?"),
        ("fr", "Je vais prendre mon Metformin"),
        ("fr", "Ben a pris son Metformin"),
        ("fr", "Je n'ai pas mal à la tête"),
        ("fr", "J'ai une nouvelle voiture"),
        ("fr", "Quel temps fait-il ?"),
        ("es", "¿Debo tomar mi Metformin?"),
        ("es", "Voy a tomar mi Metformin"),
        ("es", "Ben ha tomado su Metformin"),
        ("es", "No tengo fiebre"),
        ("es", "Tengo un coche nuevo"),
        ("es", "¿Qué tiempo hace?"),
    ],
)
async def test_what_is_no_known_sentence_is_said_to_be_none_and_does_nothing(
    code: str, text: str
) -> None:
    house = await house_at_two()
    runtime = house.script([])

    turn = await house.say(text)

    assert turn.reply == {"de": de, "fr": fr, "es": es}[code].PLAIN["unclear"]
    assert turn.calls == []
    assert runtime.requests == []


@pytest.mark.parametrize(
    "text",
    [
        "Ich habe mein Metformin nicht genommen",
        "Ich habe mein Metformin vergessen",
        "Je n'ai pas pris mon Metformin",
        "J'ai pas encore pris mon Metformin",
        "J'ai oublié mon Metformin",
        "No he tomado mi Metformin",
        "Todavía no he tomado mis pastillas",
    ],
)
async def test_not_taken_is_answered_with_what_is_open(text: str) -> None:
    house = await house_at_two()

    turn = await house.say(text)

    assert [call.tool for call in turn.calls] == ["list_due"]
    assert house.events(ev.DoseTaken) == house.events(ev.DoseSkipped) == []


# Emergencies


@pytest.mark.parametrize(
    ("text", "first", "cancel", "ended"),
    [
        ("Ich habe Brustschmerzen", "Rufen Sie jetzt 112 an.", "Abbrechen", de),
        ("J'ai mal à la poitrine", "Appelez 112 maintenant.", "Annuler", fr),
        ("Me duele el pecho", "Llame al 112 ahora.", "Cancelar", es),
    ],
)
async def test_an_alarm_is_worded_and_called_off_in_its_language(
    text: str, first: str, cancel: str, ended: ModuleType
) -> None:
    house = await house_at_two()
    contact = Contact(id=ContactId("c"), name="Zoe", relation="friend")
    await house.do(c.SetContacts(person=ANN, contacts=(contact,)))

    alarm = await house.say(text)
    level = house.record().sos.level
    over = await house.say(cancel)

    assert alarm.reply.startswith(first)
    seconds = ended.PLAIN["telling_soon"].format(seconds=15)
    assert seconds in alarm.reply
    assert level is SosLevel.HARD
    assert over.reply == ended.OUTCOMES["sos_ended"]
    assert house.record().sos.level is SosLevel.NONE


@pytest.mark.parametrize(
    ("text", "language"),
    [("Hilfe!", "de"), ("Au secours !", "fr"), ("¡Socorro!", "es"), ("Help!", "en")],
)
async def test_the_cry_for_help_that_the_replies_name_is_one(
    text: str, language: str
) -> None:
    house = await house_at_two()

    turn = await house.say(text, language="en")

    assert turn.route == "red_flag"
    assert turn.language == language
    assert house.record().sos.level is SosLevel.HARD


# Who speaks which


async def test_two_languages_in_one_conversation_are_each_answered_in_their_own() -> (
    None
):
    house = await house_at_two()

    turns = [
        await house.say(text, language="en")
        for text in (
            "I took my metformin",
            "Was muss ich noch nehmen?",
            "Metformin",
            "thank you",
        )
    ]

    assert [turn.language for turn in turns] == ["en", "de", "de", "en"]


async def test_the_expected_language_counts_where_words_are_of_none() -> None:
    house = await house_at_two()

    turn = await house.say("Metformin", language="fr-FR")

    assert turn.reply == fr.PLAIN["unclear"]


@pytest.mark.parametrize(
    ("text", "answer", "question"),
    [
        ("Was muss ich noch nehmen?", "Hier ist Ben", de.QUESTIONS["who"]),
        ("Que dois-je encore prendre ?", "Je suis Ben", fr.QUESTIONS["who"]),
        ("¿Qué me queda por tomar?", "Soy Ben", es.QUESTIONS["who"]),
    ],
)
async def test_who_speaks_is_asked_and_answered_in_the_language(
    text: str, answer: str, question: str
) -> None:
    house = await a_family()

    asked = await house.say(text, actor=KITCHEN)
    told = await house.say(answer, actor=KITCHEN)

    assert asked.reply == question
    assert told.calls[0].tool == "list_due"
    assert told.language == asked.language


async def test_the_words_for_a_practice_are_those_of_the_person() -> None:
    house = await a_house()
    by_phone = replace(HEART, way=BookingWay.PHONE, phone="0000 7", hours={})
    await house.do(c.SetClinician(person=HOUSEHOLD, clinician=by_phone))

    await house.say("Ich brauche einen Termin bei Dr Valve")
    await house.say("am Freitag um 15 Uhr")
    booked = await house.say("ja")

    assert "Freitag, 9. Oktober, um 15:00 Uhr" in booked.reply
    assert language_of_reply(booked) <= {"de"}


# The page for people


PAGE = Path(__file__).parents[2] / "docs" / "user" / "languages.md"
SAID = re.findall(
    r'^\| (German|French|Spanish) \| "(.+?)" \|', PAGE.read_text("utf-8"), re.MULTILINE
)


@pytest.mark.parametrize(("name", "text"), SAID)
async def test_every_sentence_of_the_page_about_languages_is_understood(
    name: str, text: str
) -> None:
    house = await house_at_two()

    turn = await house.say(text)

    assert turn.calls
    assert {"German": "de", "French": "fr", "Spanish": "es"}[name] == turn.language
    assert all(call.verdict is not Verdict.REFUSE for call in turn.calls)


def test_the_page_about_languages_has_sentences_of_each() -> None:
    assert len(SAID) > 40
