"""The symptom diary as people talk to it: told, put right, over, read, taken back."""

import json
from datetime import timedelta

import pytest

from custom_components.healthstead.agents.carrying import Carried, carry
from custom_components.healthstead.agents.policy import Proposer
from custom_components.healthstead.agents.reaching import asking_for
from custom_components.healthstead.agents.tools.spec import Call
from custom_components.healthstead.agents.trace import Turn
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.actor import Actor
from custom_components.healthstead.domain.sos import SosLevel
from custom_components.healthstead.domain.symptom import Symptom

from ..builders import ANN, BEN, House, a_family, a_house, a_user, at

DAY = timedelta(days=1)
ANN_HERSELF = a_user()
STORED = 'Say "don\'t keep that" to take it back.'
KNEE = (
    "I've had an aching pain in my left knee since Tuesday, about 6 out of 10, worse on "
    "the stairs and when it rains, better since yesterday"
)


def verdicts(turn: Turn) -> list[tuple[str, str, str]]:
    return [(call.tool, call.verdict.value, call.outcome) for call in turn.calls]


async def reach(
    house: House, tool: str, words: dict[str, str], actor: Actor = ANN_HERSELF
) -> Carried:
    """Carry a call out for Ann as an action would."""
    asking = asking_for(house.desk, actor, ANN, house.clock.now)
    return await carry(Call(tool=tool, arguments=words), asking, Proposer.PERSON)


async def after(house: House, *texts: str) -> Turn:
    """Say one thing after another and return the last answer."""
    turn = await house.say(texts[0])
    for text in texts[1:]:
        turn = await house.say(text)
    return turn


def diary(house: House) -> list[tuple[str, str, int | None]]:
    return [(one.text, one.site, one.severity) for one in house.record().symptoms]


def last(house: House) -> Symptom:
    return house.record().symptoms[-1]


# One sentence


async def test_one_sentence_fills_the_whole_entry_and_is_read_back() -> None:
    house = await a_house()

    turn = await house.say(KNEE)

    kept = last(house)
    assert (kept.text, kept.site, kept.severity) == ("aching pain", "left knee", 6)
    assert kept.onset == at("2026-09-29 00:00")
    assert kept.triggers == ("the stairs", "when it rains")
    assert kept.said == KNEE
    assert turn.reply == (
        "I am sorry to hear that. I have kept it in your diary: aching pain, left knee, "
        "since Tuesday 29 September, 6 of 10, brought on or made worse: the stairs, "
        f"when it rains. {STORED}"
    )
    assert turn.route == "sentence"
    assert turn.calls[0].arguments == {
        "symptoms": "aching pain",
        "onset": "2026-09-29T00:00+01:00",
        "severity": "6",
        "site": "left knee",
        "triggers": "the stairs, when it rains",
    }


async def test_two_complaints_are_two_entries_and_are_taken_back_together() -> None:
    house = await a_house()

    told = await house.say(
        "I have a cough since Sunday and my left ear itches, 3 of 10"
    )
    entries = diary(house)
    undone = await house.say("don't keep that")

    assert entries == [("cough", "", None), ("left ear itches", "left ear", 3)]
    assert told.reply.splitlines() == [
        f"I am sorry to hear that. I have kept it in your diary. {STORED}",
        "- cough, since Sunday 4 October",
        "- left ear itches, 3 of 10",
    ]
    assert undone.reply == "Taken back. I have not kept that."
    assert diary(house) == []


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        (
            "I had a cough at 7 but it's gone since 8",
            "cough, since today 07:00, over since today 08:00",
        ),
        (
            "I had a cough on Saturday, it stopped yesterday",
            "cough, since Saturday 3 October, over since 4 October 2026",
        ),
        ("I feel a bit dizzy", "a bit dizzy"),
        ("I have a terrible toothache", "terrible toothache"),
    ],
)
async def test_what_was_understood_is_said(text: str, reply: str) -> None:
    house = await a_house()

    turn = await house.say(text)

    assert turn.reply == (
        f"I am sorry to hear that. I have kept it in your diary: {reply}. {STORED}"
    )


async def test_what_a_model_picks_out_keeps_what_was_said_beside_it() -> None:
    house = await a_house()
    house.script(
        ["took it > record_dose\nitches > store_symptoms"],
        json.dumps({"medication": "metformin"}),
        json.dumps({"symptoms": "itchy rash"}),
    )

    await house.say(
        "I took my metformin, and I have an itchy rash on my arm since Friday"
    )

    kept = last(house)
    assert (kept.text, kept.site) == ("itchy rash", "arm")
    assert kept.onset == at("2026-10-02 00:00")
    assert kept.said.startswith("I took my metformin")


async def test_what_is_given_by_name_counts_before_the_words() -> None:
    house = await a_house()
    words = {
        "symptoms": "pain in my knee since Friday, 3 of 10, when I kneel",
        "onset": "yesterday",
        "severity": "7",
        "site": "right knee",
        "triggers": "cold",
        "ended": "at 8",
    }

    await reach(house, "store_symptoms", words)

    kept = last(house)
    assert (kept.text, kept.site, kept.severity) == ("pain", "right knee", 7)
    assert (kept.onset, kept.ended) == (at("2026-10-04 00:00"), at("2026-10-05 08:00"))
    assert kept.triggers == ("cold",)
    assert kept.said == words["symptoms"]


@pytest.mark.parametrize("words", ["no fever", "not dizzy at all"])
async def test_what_is_not_there_is_not_kept(words: str) -> None:
    house = await a_house()

    turn = await reach(house, "store_symptoms", {"symptoms": words})

    assert turn.result.key == "nothing_to_note"  # type: ignore[union-attr]
    assert diary(house) == []


@pytest.mark.parametrize(
    "words",
    [
        "I'm okay, it's only that the strap was too tight",
        "I am fine, the sensor pinched me",
        "nobody is poorly here",
    ],
)
async def test_that_all_is_well_is_not_kept(words: str) -> None:
    house = await a_house()
    house.agent.runtime = None

    await house.say(words)

    assert not house.record().symptoms


async def test_words_that_no_rule_knows_are_kept_as_they_were_given() -> None:
    house = await a_house()

    await reach(house, "store_symptoms", {"symptoms": "the blues"})

    assert diary(house) == [("the blues", "", None)]


async def test_of_several_that_cannot_all_be_kept_none_is() -> None:
    house = await a_house()
    words = {"symptoms": "a cough and an itch", "onset": "today", "ended": "yesterday"}

    turn = await reach(house, "store_symptoms", words)

    assert turn.result.reason == "over_before_it_began"  # type: ignore[union-attr]
    assert diary(house) == []


# Somebody else


async def test_a_complaint_of_somebody_else_goes_into_their_diary() -> None:
    house = await a_family()

    await house.say("Ben has a cough since Saturday")

    assert house.record().symptoms == ()
    [kept] = house.record(BEN).symptoms
    assert (kept.text, kept.onset) == ("cough", at("2026-10-03 00:00"))


async def test_nobody_writes_into_a_diary_without_a_role() -> None:
    house = await a_family()

    turn = await house.say("Ann has a cough", a_user(BEN))

    assert verdicts(turn) == [("store_symptoms", "refuse", "not_allowed")]
    assert house.record().symptoms == ()
    assert house.record(BEN).symptoms == ()


async def test_a_name_that_nobody_has_is_not_the_speaker() -> None:
    house = await a_house()

    turn = await house.say("Peter has a cough")

    assert verdicts(turn) == [("store_symptoms", "refuse", "not_allowed")]
    assert diary(house) == []


async def test_a_sentence_about_two_people_is_not_taken_apart() -> None:
    house = await a_family()

    turn = await house.say("I have a headache and my daughter has a cold")

    assert turn.calls == []
    assert diary(house) == []


# Put right


@pytest.mark.parametrize(
    ("texts", "kept"),
    [
        ((KNEE, "no, the right knee"), ("aching pain", "right knee", 6)),
        ((KNEE, "it was an 8"), ("aching pain", "left knee", 8)),
        (
            (KNEE, "no, the right knee", "and it's a 7"),
            ("aching pain", "right knee", 7),
        ),
        (("I have a headache", "no, a toothache"), ("toothache", "", None)),
        (("I have a headache", "change my headache to a 4"), ("headache", "", 4)),
        (
            ("my left foot itches", "the right one"),
            ("left foot itches", "left foot", None),
        ),
        (
            ("my left foot itches", "no, the right one"),
            ("right foot itches", "right foot", None),
        ),
    ],
)
async def test_the_last_entry_is_put_right(
    texts: tuple[str, ...], kept: tuple[str, str, int | None]
) -> None:
    house = await a_house()

    await after(house, *texts)

    assert diary(house)[0] == kept


async def test_what_was_put_right_is_read_back() -> None:
    house = await a_house()

    turn = await after(house, "my left foot itches", "actually since Friday")

    assert turn.reply == (
        "Put right in your diary: left foot itches, since Friday 2 October."
    )
    assert verdicts(turn) == [("correct_symptom", "allow", "symptom_corrected")]


async def test_of_two_that_were_told_the_place_says_which_is_put_right() -> None:
    house = await a_house()

    await after(house, "my left foot itches and I have a cough", "no, my right foot")

    assert diary(house) == [
        ("right foot itches", "right foot", None),
        ("cough", "", None),
    ]


async def test_words_after_something_else_put_nothing_right() -> None:
    house = await a_house()

    turn = await after(
        house, "my left foot itches", "what is due today", "no, the right foot"
    )

    assert turn.calls == []
    assert diary(house) == [("left foot itches", "left foot", None)]


async def test_words_that_change_nothing_are_asked_about() -> None:
    house = await a_house()
    await house.say("my left foot itches")

    turn = await house.say("change my itch to blue")
    answered = await house.say("a 6")

    assert (
        turn.reply == "What is right? Say where, since when, or how bad from 0 to 10."
    )
    assert turn.question
    assert verdicts(answered) == [("correct_symptom", "allow", "symptom_corrected")]
    assert diary(house) == [("left foot itches", "left foot", 6)]


async def test_a_beginning_after_the_end_is_not_kept() -> None:
    house = await a_house()
    await house.say("I had a cough on Saturday, it stopped yesterday")

    turn = await house.say("correct my cough: it started today")

    assert turn.reply == "That is before it began. Nothing was changed."


async def test_what_is_not_in_the_diary_cannot_be_put_right() -> None:
    house = await a_house()

    turn = await house.say("change my headache to a 4")

    assert turn.reply == "I find nothing like that in your diary."


async def test_what_a_model_puts_right_is_shown_first() -> None:
    house = await a_house()
    await house.say("my left foot itches")
    house.script(
        ["puts it right > correct_symptom"], json.dumps({"change": "the right foot"})
    )

    shown = await house.say("hm I think I said it wrong it was the right foot you know")
    before = diary(house)
    await house.say("yes")

    assert shown.reply == "Shall I put right in your diary: right foot itches?"
    assert before == [("left foot itches", "left foot", None)]
    assert diary(house) == [("right foot itches", "right foot", None)]


# Over


async def test_what_a_model_takes_for_over_is_shown_first() -> None:
    house = await a_house()
    await house.say("I have a cough")
    house.script(["is over > end_symptom"], json.dumps({"symptoms": "cough"}))

    shown = await house.say("hm the cough of mine I think I am rid of that at last")
    before = last(house).ended
    await house.say("yes")

    assert shown.reply == "Shall I note that it is over: cough?"
    assert before is None
    assert last(house).ended == house.clock.now


async def test_a_reason_after_a_yes_is_no_complaint() -> None:
    house = await a_house()
    await house.say("I took my ibuprofen")
    house.clock.move(hours=1)

    await after(house, "I took my ibuprofen", "yes, because the pain came back")

    assert house.events(ev.DoseTaken)[-1].dose.reason == "the pain came back"
    assert diary(house) == []


async def test_a_complaint_is_over_by_its_words() -> None:
    house = await a_house()
    await house.say("I have had a cough since Friday")
    house.clock.now += 2 * DAY

    turn = await house.say("the cough stopped yesterday")

    assert last(house).ended == at("2026-10-06 00:00")
    assert turn.reply == "Noted: cough is over, Tuesday 6 October."


@pytest.mark.parametrize("text", ["it's gone", "it stopped at 8", "it went away"])
async def test_it_is_what_was_told_last(text: str) -> None:
    house = await a_house()

    turn = await after(house, "I have an itchy rash on my arm since 7", text)

    assert verdicts(turn) == [("end_symptom", "allow", "symptom_ended")]
    assert last(house).ended is not None


async def test_the_same_thing_told_twice_is_over_at_once() -> None:
    house = await a_house()
    await house.say("I have a cough")
    house.clock.now += DAY
    await after(house, "I have a cough", "my cough is gone")

    assert [one.ended for one in house.record().symptoms] == [house.clock.now] * 2


async def test_an_end_on_the_day_it_began_is_no_earlier() -> None:
    house = await a_house()

    await after(house, "I have a cough since 8", "my cough is gone today")

    assert last(house).ended == last(house).onset == at("2026-10-05 08:00")


async def test_of_two_that_fit_it_is_asked_which_is_over() -> None:
    house = await a_house()
    await after(house, "my left knee hurts", "my lower back hurts")

    asked = await house.say("the pain is gone")
    answered = await house.say("the knee")

    assert asked.question
    assert asked.reply.splitlines() == [
        "Which of these do you mean?",
        "- today 09:00: left knee hurts",
        "- today 09:00: lower back hurts",
    ]
    assert verdicts(answered) == [("end_symptom", "allow", "symptom_ended")]
    ended = [one.text for one in house.record().symptoms if one.ended]
    assert ended == ["left knee hurts"]


async def test_what_is_not_open_is_said_to_be_none() -> None:
    house = await a_house()

    turn = await house.say("my headache is gone")

    assert turn.reply == (
        "I find no complaint: headache in your diary that is not over already."
    )
    assert list(turn.entries) == []


async def test_nothing_is_over_before_it_began() -> None:
    house = await a_house()

    turn = await after(
        house, "I have a cough since yesterday", "my cough stopped on Friday"
    )

    assert turn.reply == "That is before it began. Nothing was changed."
    assert last(house).ended is None


async def test_an_end_is_taken_back() -> None:
    house = await a_house()

    await after(house, "I have a cough", "my cough is gone", "undo that")

    assert last(house).ended is None


async def test_an_action_ends_a_complaint_by_a_moment() -> None:
    house = await a_house()
    await house.say("I have a cough since yesterday")
    words = {"symptoms": "cough", "at": "2026-10-05 08:00"}

    turn = await reach(house, "end_symptom", words)

    assert turn.result.data == {"ended": [last(house).id]}  # type: ignore[union-attr]
    assert last(house).ended == at("2026-10-05 08:00")


# Read


async def test_what_was_told_is_listed_with_its_dates_and_ids() -> None:
    house = await a_house()
    await house.say("my left knee hurts, 4 of 10")
    house.clock.now += 2 * DAY
    await house.say("I have a cough since yesterday")

    turn = await house.say("what did I tell you this week?")

    assert turn.reply.splitlines() == [
        "This is in your diary:",
        "- Monday 5 October 09:00: left knee hurts, 4 of 10",
        "- today 09:00: cough, since Tuesday 6 October",
    ]
    assert [one["id"] for one in turn.data[0]["symptoms"]] == [
        one.id for one in house.record().symptoms
    ]
    assert turn.data[0]["symptoms"][1]["onset"] == "2026-10-06T00:00+01:00"


async def test_when_something_began_is_known_from_the_diary() -> None:
    house = await a_house()
    await house.say("I have a headache since Saturday, 3 of 10")
    house.clock.now += DAY
    await house.say("I have a headache, 6 of 10")

    turn = await house.say("when did my headaches start?")
    since = await house.say("since when do I have a headache")

    assert turn.reply.splitlines()[0] == (
        "By your diary: headache, since Saturday 3 October, noted 2 times, at worst 6 of 10."
    )
    assert since.reply == turn.reply


async def test_a_beginning_within_a_day_is_told_with_its_hour() -> None:
    house = await a_house()

    turn = await after(house, "I have an itch", "when did my itch start?")

    assert "itch, since today 09:00, noted 1 times." in turn.reply


@pytest.mark.parametrize(
    "text", ["when did my headaches start?", "what did I tell you last week?"]
)
async def test_nothing_is_found_where_nothing_was_told(text: str) -> None:
    house = await a_house()
    await house.say("my left knee itches")

    turn = await house.say(text)

    assert turn.reply == "I find nothing like that in your diary."


async def test_nobody_reads_the_diary_of_somebody_else() -> None:
    house = await a_family()
    await house.say("I have a cough")
    words = {"symptoms": "cough"}

    tools = ("list_symptoms", "end_symptom", "correct_symptom")
    more = {"correct_symptom": {"change": "an 8"}}
    results = [
        (await reach(house, tool, words | more.get(tool, {}), a_user(BEN))).result
        for tool in tools
    ]

    assert [one.reason for one in results] == ["not_allowed"] * 3  # type: ignore[union-attr]


# An emergency is never only noted


@pytest.mark.parametrize(
    "text",
    [
        "I have a headache and I want to kill myself",
        "my back hurts, 6 out of 10, and I don't want to live any more",
        "note in my diary that I want to end my life",
    ],
)
async def test_words_of_despair_get_the_crisis_line_and_no_entry_and_no_visit(
    text: str,
) -> None:
    house = await a_house()

    turn = await house.say(text)

    assert turn.route == "red_flag"
    assert turn.model is None
    assert house.record().symptoms == ()
    assert house.record().appointments == {}
    assert house.events(ev.SymptomStored) == []
    assert house.record().sos.level is SosLevel.NONE
    assert any(
        word in turn.reply.lower() for word in ("crisis", "samaritans", "talk to")
    )


@pytest.mark.parametrize(
    "text",
    [
        "I have a headache and my chest feels crushed and it goes into my left arm",
        "my knee hurts and I can't breathe",
        "put in my diary that I have chest pain",
    ],
)
async def test_an_emergency_in_a_complaint_calls_for_help_first(text: str) -> None:
    house = await a_house()

    turn = await house.say(text)

    assert turn.route == "red_flag"
    assert house.record().sos.level is not SosLevel.NONE
    assert house.record().symptoms == ()


async def test_a_correction_is_heard_for_red_flags_as_all_words_are() -> None:
    house = await a_house()

    turn = await after(house, "I have an itch", "no, it is crushing chest pain")

    assert turn.route == "red_flag"


async def test_what_cannot_be_kept_while_several_are_noted_is_said() -> None:
    house = await a_house()
    house.log.broken = True

    turn = await house.say("I have a cough and an itch")

    assert turn.calls[0].outcome == "storage_unavailable"
    assert house.record().symptoms == ()


@pytest.mark.parametrize(
    "text",
    [
        "cancel the alarm, the pain has gone",
        "end the sos, my headache is over",
        "put that down, darling, i have a sore knee",
        "close the door, there's a draught, i have a sore knee",
        "the painters are coming on monday",
        "number two it is",
    ],
)
async def test_what_is_said_beside_the_diary_touches_no_entry(text: str) -> None:
    house = await a_house()

    turn = await house.say(text)

    assert turn.calls == []
    assert house.record().symptoms == ()


@pytest.mark.parametrize(
    "text",
    [
        "cancel the alarm, the pain has gone",
        "end sos",
        "end the sos, i had a bad dream",
        "please stop the sos",
        "end the call for help, my son is with me",
        "abort the sos",
        "no need for the sos",
        "i'm back on my feet, my hand slipped, no need for help",
        "my son is with me, cancel the alarm",
    ],
)
async def test_words_that_end_help_ask_whether_to_end_it(text: str) -> None:
    house = await a_house()

    turn = await after(house, "i need help", text)

    assert verdicts(turn) == [("end_sos", "confirm", "drafted")]
    assert turn.reply == "Shall I end the call for help?"
    assert house.record().sos.level is SosLevel.HARD
