"""A yes, a no and a choice in German, French and Spanish, in as many words as in English."""

import pytest

from custom_components.healthstead.agents.languages.answers import in_english
from custom_components.healthstead.agents.router import Names

from ..builders import a_house

NAMES = Names(medications=("Metformin",), clinicians=("Dr Molar",), people=("Ann",))


@pytest.mark.parametrize(
    ("code", "words", "english"),
    [
        ("de", "ja, ganz sicher", "yes"),
        ("de", "ja, selbstverständlich", "yes"),
        ("de", "ja, beenden Sie es", "yes, end it"),
        ("de", "ja, das war ein Versehen", "yes, it was a mistake"),
        ("de", "ja, schnell", "yes, right away"),
        ("de", "ja, rufen Sie jemanden", "yes, call them"),
        ("de", "wunderbar, danke", "lovely"),
        ("de", "das passt mir gut", "lovely"),
        ("de", "ganz bestimmt nicht", "no"),
        ("de", "bitte nicht", "no"),
        ("de", "nicht nötig", "no"),
        ("de", "nein, nein", "no"),
        ("de", "das möchte ich lieber nicht sagen", "i'd rather not say"),
        ("de", "keine Fragen mehr", "i'd rather not say"),
        ("de", "ich nehme den frühesten", "the first one"),
        ("de", "die zweite auf der Liste", "the second one"),
        ("de", "nein, ich meinte den dritten", "no, rather, the third one"),
        ("de", "den spätesten bitte", "the last one"),
        ("de", "nicht gut", None),
        ("de", "ich bin nicht sicher", None),
        ("de", "schönes Wetter", None),
        ("fr", "oui, absolument", "yes"),
        ("fr", "oui, arrêtez tout", "yes, end it"),
        ("fr", "oui, c'était une fausse alerte", "yes, it was a mistake"),
        ("fr", "oui, tout de suite", "yes, right away"),
        ("fr", "oui, appelez-les", "yes, call them"),
        ("fr", "ça me convient très bien", "lovely"),
        ("fr", "certainement pas", "no"),
        ("fr", "ce n'est pas la peine", "no"),
        ("fr", "je préfère ne pas répondre", "i'd rather not say"),
        ("fr", "le plus tôt", "the first one"),
        ("fr", "non, je voulais le deuxième", "no, rather, the second one"),
        ("fr", "le tout dernier", "the last one"),
        ("fr", "je ne suis pas sûr", None),
        ("fr", "pas bien", None),
        ("es", "sí, por supuesto", "yes"),
        ("es", "sí, apague la alarma", "yes, end it"),
        ("es", "sí, fue un error", "yes, it was a mistake"),
        ("es", "sí, deprisa", "yes, right away"),
        ("es", "sí, llame a alguien", "yes, call them"),
        ("es", "me viene muy bien", "lovely"),
        ("es", "claro que no", "no"),
        ("es", "no hace falta", "no"),
        ("es", "prefiero no decirlo", "i'd rather not say"),
        ("es", "me quedo con la segunda de la lista", "the second one"),
        ("es", "no, quería el tercero", "no, rather, the third one"),
        ("es", "la última", "the last one"),
        ("es", "no estoy seguro", None),
        ("es", "no muy bien", None),
    ],
)
def test_an_answer_of_another_language_is_known_or_left_unread(
    code: str, words: str, english: str | None
) -> None:
    assert in_english(words, code, NAMES) == english


@pytest.mark.parametrize(
    ("call", "what", "stop", "yes"),
    [
        ("Ruf Hilfe bitte", "und was war das nun", "stopp", "ja, beenden Sie es"),
        ("Appelez de l'aide", "et c'était quoi ça", "stop", "oui, arrêtez tout"),
        ("Pide ayuda", "y qué era eso", "para", "sí, apague la alarma"),
    ],
)
async def test_help_ends_after_a_yes_that_names_it_in_each_language(
    call: str, what: str, stop: str, yes: str
) -> None:
    house = await a_house()
    await house.say(call)
    await house.say(what)
    await house.say(stop)
    running = house.record().sos.runs

    await house.say(yes)

    assert running
    assert not house.record().sos.runs


@pytest.mark.parametrize("words", ["wunderbar", "ja aber", "gut", "sehr schön"])
async def test_a_mild_german_word_ends_no_help(words: str) -> None:
    house = await a_house()
    await house.say("Ruf Hilfe bitte")
    await house.say("und was war das nun")
    await house.say("stopp")

    await house.say(words)

    assert house.record().sos.runs
