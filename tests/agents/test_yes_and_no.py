"""A plain yes and a plain no: what each is made of, and what is neither."""

import pytest

from custom_components.healthstead.agents.answers.agreeing import (
    agrees_in_other_words,
)
from custom_components.healthstead.agents.answers.assenting import names_what_was_asked
from custom_components.healthstead.agents.answers.yesno import (
    Answer,
    agrees,
    read_answer,
)

from ..builders import House, a_house

BOOK = "book a dentist appointment for friday at 3 pm"


async def asked_to_end_help() -> House:
    house = await a_house()
    await house.say("call for help")
    await house.say("so what was that")
    await house.say("stop")
    return house


async def asked_to_call_for_help() -> House:
    house = await a_house()
    house.script("means an emergency > start_sos", "{}")
    await house.say("well the thing is over there by the window")
    house.agent.runtime = None
    return house


async def after_an_alarm() -> House:
    house = await a_house()
    await house.say("I have chest pain")
    await house.agent.settle()
    return house


# A yes


@pytest.mark.parametrize(
    "words",
    [
        "yes, of course",
        "yes, absolutely",
        "yes, quite sure",
        "yes, i'm certain",
        "yeah, I'm absolutely positive",
        "i'm sure",
        "we are quite certain of it",
        "that is correct",
        "that's perfectly true",
        "yes, i do",
        "yes, that's what i want",
        "yes, exactly, that's it",
        "certainly, thank you",
        "alright, book it",
        "yes, many thanks",
    ],
)
def test_a_yes_may_be_firm_and_polite(words: str) -> None:
    assert read_answer(words) is Answer.YES


@pytest.mark.parametrize(
    "words",
    [
        "i'm not sure",
        "i'm sure it was two",
        "yes, but not now",
        "yes, wait",
        "yes, however it hurts",
        "yes i do not",
        "yes, i did it at nine",
        "quite",
        "sure enough it rained",
        "that was it",
        "of course not",
        "certainly not",
        "yes, of course if Ben drives",
        "that is correct for Ben",
        "lovely",
        "that will do",
        "great",
        "very well",
        "right you are",
        "thanks",
    ],
)
def test_what_is_doubtful_mild_or_more_is_no_plain_yes(words: str) -> None:
    assert read_answer(words) is not Answer.YES


@pytest.mark.parametrize(
    "words",
    [
        "yes, stop",
        "yes, please stop it",
        "yes, cancel it",
        "yes please, end it now",
        "yes, stand down",
        "yes, all over",
        "yes, call it off",
        "yes, end the alarm",
        "yeah, switch it off please",
        "yep, end it",
        "yes, it was a mistake",
        "yes, it happened by accident, sorry",
        "yes, just a false alarm",
        "yes i am quite sure, end it",
        "yes, cancel the whole thing",
        "yes, no one needs to come",
        "yes, it was only a drill",
        "yes, I pressed it by mistake",
        "yes, let them know it was a mistake",
        "yes, i'm all right now",
        "yes, you may",
        "yes, the danger is past",
        "yes, no need for anyone",
        "i'm sure, turn the alarm off",
        "end it",
        "please call it off now",
        "ok, end the call for help",
        "yes, i don't need help",
        "yes, we don't need anyone any more",
        "yes, tell them not to come",
        "yes, tell everyone to go home",
        "yes, they need not come",
    ],
)
async def test_help_ends_after_a_yes_that_names_it(words: str) -> None:
    house = await asked_to_end_help()

    turn = await house.say(words)

    assert not house.record().sos.runs
    assert [call.verdict.value for call in turn.calls] == ["allow"]


@pytest.mark.parametrize(
    "words",
    [
        "lovely",
        "great, thanks",
        "that will do",
        "that would be lovely",
        "go on then",
        "very well",
        "right you are",
        "ok then",
        "yes, now",
        "right, now",
        "yes, but wait",
        "yes, stop, no, wait",
        "yes, it was a mistake but stay with me",
        "yes, end it not",
        "yes, however i am still bleeding",
        "ok, stop asking",
        "ok, cancel",
        "yes, i suppose so",
        "yes, stop the bleeding",
        "yes, stop my metformin",
        "yes, call them",
        "yes, send them",
        "yes, delete it",
        "end of the road",
        "over there",
        "yes, it's not over",
        "yes, let them know",
        "yes, i'm fine but he is not",
        "yes, it was a mistake to call so late",
        "yes, tell them to come",
        "yes, i do need help",
        "yes, don't tell them not to come",
        "yes, i don't need it but she does",
        "no, i don't need help",
        "yes, i'm all right until they come",
    ],
)
async def test_help_does_not_end_after_what_is_milder_or_more(words: str) -> None:
    house = await asked_to_end_help()

    await house.say(words)

    assert house.record().sos.runs


@pytest.mark.parametrize(
    "words",
    [
        "yes, hurry",
        "yes, i do",
        "yes, now",
        "yes, at once",
        "yes, please call",
        "yes, send them",
        "yes, i need it",
        "yeah, quick",
        "please call them",
        "right away",
        "yes, i really need an ambulance, i can't get up",
        "yes, be quick, for god's sake",
        "aye, ring somebody, i'm stuck",
        "send for help as fast as you can",
        "quick, quick",
        "call",
        "do it now",
        "yes, call my daughter",
        "yes, without delay",
        "yes, i think so",
        "for heaven's sake yes",
    ],
)
async def test_help_starts_after_a_yes_in_a_hurry(words: str) -> None:
    house = await asked_to_call_for_help()

    await house.say(words)

    assert house.record().sos.runs


@pytest.mark.parametrize(
    "words",
    [
        "no",
        "no, hurry up and stop asking",
        "no need to call them",
        "please don't call them",
        "don't send anybody",
        "not now",
        "yes, call it off",
        "yes, but not now",
        "yes, wait",
        "yes, what is it",
        "yes, i'm here",
        "yes, a phone call for you",
        "call me later",
        "call my son",
        "get it",
        "lovely",
        "great",
        "very well",
        "now then",
        "i do not need it",
        "nobody needs to come",
        "never mind, i need nothing now",
        "for heaven's sake",
        "i think not",
        "please do not call",
        "do it tomorrow",
    ],
)
async def test_a_no_or_an_aside_starts_no_help(words: str) -> None:
    house = await asked_to_call_for_help()

    await house.say(words)

    assert not house.record().sos.runs


@pytest.mark.parametrize(
    ("tool", "words"),
    [
        ("forget", "yes, delete it"),
        ("stop_medication", "yes, stop it"),
        ("cancel_appointment", "ok, cancel it please"),
        ("cancel_appointment", "yes, call it off"),
        ("reschedule_appointment", "alright, move it"),
        ("pause_medication", "yes please pause it now"),
        ("send_message", "yes, go ahead and keep it"),
        ("undo_dose", "yes, take it back"),
    ],
)
def test_the_verb_of_a_question_is_a_part_of_its_yes(tool: str, words: str) -> None:
    assert names_what_was_asked(tool, words)
    assert not names_what_was_asked("record_dose", words)
    assert not names_what_was_asked("start_sos", words)


@pytest.mark.parametrize(
    ("tool", "words"),
    [
        ("forget", "yes, stop it"),
        ("forget", "lovely, delete it"),
        ("forget", "yes, delete it but keep the rest"),
        ("stop_medication", "stop it"),
        ("stop_medication", "yes, stop it not"),
        ("confirm_appointment", "yes, cancel it"),
        ("pause_medication", "yes, pause it until friday"),
        ("end_sos", "stop it"),
        ("end_sos", "cancel"),
    ],
)
def test_another_verb_or_more_than_the_verb_is_no_yes(tool: str, words: str) -> None:
    assert not names_what_was_asked(tool, words)


@pytest.mark.parametrize(
    "words",
    [
        "yes, exactly",
        "yes, that's the one",
        "alright, book it",
        "great",
        "great, thanks",
        "lovely, thank you",
        "brilliant",
        "wonderful, thank you",
        "splendid",
        "grand, thanks",
        "go on then",
        "that would be lovely",
        "that will do",
        "that suits me",
        "that works for me",
        "that sounds lovely",
        "that's perfect",
        "that's the one",
        "that is correct",
        "very good",
        "very well",
        "right you are",
        "oh excellent, cheers",
        "this one fits us nicely",
        "i'd be happy with that",
        "it's a deal",
        "yes, book it",
        "yes, take that one please",
        "fine by me",
        "works for me",
        "that'll do nicely",
        "i'm happy with that",
        "let's go with that",
        "go for it",
        "put me down for that",
        "couldn't be better",
        "yes, why not",
        "i suppose so",
        "haan ji, please confirm this one",
        "it has my blessing",
        "roger that",
        "dad nods, he says yes please",
        "mum says that's fine and thank you",
        "kindly confirm the same",
        "okey-dokey, put me in",
        "and about time too, yes please",
        "thumbs up",
        "certainly, and thank you for taking the trouble",
        "fire away",
        "do, do, before somebody else snaps it up",
    ],
)
async def test_a_visit_is_booked_by_who_is_content_with_it(words: str) -> None:
    house = await a_house()
    await house.say(BOOK)

    await house.say(words)

    assert len(house.record().appointments) == 1


@pytest.mark.parametrize(
    "words",
    [
        "i'm good, thanks",
        "i'm fine",
        "i feel great",
        "good grief",
        "good night",
        "nice try",
        "lovely weather",
        "great, but at four",
        "that would be lovely if Ben came",
        "that suits me not",
        "that works on tuesday",
        "that will never do",
        "very well, however",
        "that was lovely",
        "oh dear",
        "thanks",
        "thank you dear",
        "yes, one",
        "i'd like that one to be later",
        "i'm happy with my doctor",
        "works for my wife",
        "let's do that later",
        "why not at four",
        "nothing better to do",
        "please don't go ahead",
        "thumbs up for this song",
        "I have to see Dr Valve, please book that",
        "i would say yes",
        "my pride says no, my knee says yes, so find someone",
        "make it so that I'm reminded",
        "yes, if you also book Ben in",
        "with Ben, go ahead",
        "no, book it",
        "roger, one hour later",
        "thank you for your help",
        "thanks for taking the trouble",
        "that's not it",
        "it's not what I said",
        "dinnae do that",
    ],
)
def test_a_kind_word_about_something_else_books_nothing(words: str) -> None:
    assert not agrees(words)
    assert not agrees_in_other_words(words)


@pytest.mark.parametrize("words", ["lovely", "that will do", "great", "go on then"])
async def test_a_mild_word_confirms_no_change_of_a_medicine(words: str) -> None:
    house = await a_house()
    await house.say("stop my metformin")
    before = house.record()

    await house.say(words)

    assert house.record() == before


# A no


NOES = [
    "no no",
    "no no no",
    "no, not at all",
    "no, it isn't",
    "no, i don't",
    "no, sorry",
    "no, wrong",
    "no, thanks a lot",
    "no, drop it",
    "no, forget that",
    "no, that's not what i want",
    "no, never mind that",
    "nope, stop it",
    "i said no",
    "no need",
    "please don't",
    "definitely not",
    "certainly not",
    "absolutely not",
    "of course not",
    "not really, no thanks",
    "no, i'm not",
    "nah, leave it",
    "please do not bother",
    "i told you no",
    "not in the least",
    "no, don't call",
    "please don't send anyone",
    "no, nothing like that",
    "not necessary",
    "no, never",
]


@pytest.mark.parametrize("words", NOES)
async def test_a_plain_no_after_an_alarm_ends_the_help(words: str) -> None:
    house = await after_an_alarm()

    turn = await house.say(words)

    assert not house.record().sos.runs
    assert [call.tool for call in turn.calls] == ["end_sos"]


@pytest.mark.parametrize("words", NOES)
async def test_a_plain_no_starts_no_help_and_books_nothing(words: str) -> None:
    calling, booking = await asked_to_call_for_help(), await a_house()
    await booking.say(BOOK)

    await calling.say(words)
    await booking.say(words)

    assert not calling.record().sos.runs
    assert booking.record().appointments == {}
    assert booking.drafts.kept == {}


@pytest.mark.parametrize(
    "words",
    [
        "no, don't stop",
        "please don't leave me",
        "no, do it",
        "don't cancel it",
        "no, it is getting worse",
        "no, it isn't better",
        "no, i don't know",
        "no, not yet really bad",
        "i said no such thing",
        "no need to ask, hurry",
        "of course not everything is fine",
        "not at all well",
        "please",
        "please stop the pain",
        "no, don't please stop",
        "no, never stop",
        "no help",
        "no, nothing helps",
        "no, i don't need it to get worse",
        "not that, it is my heart",
        "leave",
    ],
)
async def test_words_that_only_begin_like_a_no_end_no_help(words: str) -> None:
    house = await after_an_alarm()

    await house.say(words)

    assert house.record().sos.runs


@pytest.mark.parametrize("words", ["no need", "please don't", "no no"])
async def test_a_no_to_something_that_was_said_since_ends_no_help(words: str) -> None:
    house = await after_an_alarm()
    await house.say("what do I still have to take?")

    await house.say(words)

    assert house.record().sos.runs


@pytest.mark.parametrize(
    "words",
    [
        "yes, before it's too late",
        "ok, call them",
        "yes, I mean it",
        "yes mate, go",
        "yes, somebody must come",
        "oh yes, my heart, please",
        "please, send somebody",
        "for heaven's sake yes, I'm bleeding",
    ],
)
def test_a_yes_to_help_counts_in_any_words(words: str) -> None:
    assert names_what_was_asked("start_sos", words)


@pytest.mark.parametrize(
    "words",
    [
        "yes, delete it",
        "yes, it was a mistake",
        "yes, I'm fine",
        "ok, what's on the telly",
        "please tell me the time",
        "yes but not yet",
        "yes, nothing's wrong",
        "do you know the time",
        "yes, if it gets worse I would tell you about it and then you could do it for me",
    ],
)
def test_a_yes_with_anything_against_help_is_asked_about(words: str) -> None:
    assert not names_what_was_asked("start_sos", words)


@pytest.mark.parametrize(
    "words",
    [
        "okay, stop it now",
        "yes, nothing's wrong",
        "yes, call them off",
        "call everybody off",
        "alright, end it please",
    ],
)
def test_help_ends_at_a_yes_that_says_so(words: str) -> None:
    assert names_what_was_asked("end_sos", words)


@pytest.mark.parametrize(
    "words", ["yes ma'am", "yes, quite", "yes mate, cheers", "yes dear, I mean it"]
)
def test_a_yes_may_name_whom_it_is_said_to(words: str) -> None:
    assert read_answer(words) is Answer.YES


# Understood, and asked once more


async def test_an_agreement_that_only_a_planner_hears_is_asked_about_once_more() -> (
    None
):
    house = await a_house()
    shown = await house.say(BOOK)
    house.script("agrees > finish")

    again = await house.say("well that has my name all over it, has it not")

    assert house.record().appointments == {}
    assert again.question
    assert shown.reply in again.reply

    await house.say("yes")

    assert len(house.record().appointments) == 1


async def test_an_agreement_to_nothing_is_only_a_kind_word() -> None:
    house = await a_house()
    house.script("agrees > finish")

    turn = await house.say("well that has my name all over it, has it not")

    assert not turn.question


@pytest.mark.parametrize(
    "words",
    [
        "bob's your uncle, yes",
        "what are you waiting for, yes please",
        "mm, yes, do",
        "green light",
        "count me in, thanks",
        "amen to that",
        "jolly good, my dear",
        "aye aye captain",
    ],
)
def test_a_visit_is_agreed_to_in_an_idiom_or_with_a_yes_at_the_end(words: str) -> None:
    assert agrees_in_other_words(words)


@pytest.mark.parametrize(
    "words",
    [
        "my sister said yes",
        "not with him, no, at ten, yes",
        "another one, yes",
        "if it's earlier, yes",
        "put that down",
        "sorted my socks by colour",
        "I had a green light all the way to town",
        "find me somebody else, yes",
    ],
)
def test_a_yes_with_another_wish_or_a_tale_agrees_to_nothing(words: str) -> None:
    assert not agrees_in_other_words(words)
