"""Whom a complaint could be taken to: why, how soon, who is free; or nobody at all."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from custom_components.healthstead.agents.tools import BY_NAME
from custom_components.healthstead.agents.tools.pointed_at import what_is_meant
from custom_components.healthstead.agents.tools.spec import Asking
from custom_components.healthstead.agents.trace import Turn
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.actor import Actor
from custom_components.healthstead.care.live import Around
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.appointment import Clinician, TimeRange
from custom_components.healthstead.domain.complaints import next_question
from custom_components.healthstead.domain.ids import HOUSEHOLD, ClinicianId, ContactId
from custom_components.healthstead.domain.known import FactKind
from custom_components.healthstead.domain.person import Contact

from ..builders import ANN, DENTIST, HEART, House, a_house, a_user
from .test_visits import GP, came

HOURS = {str(day): (TimeRange(start=time(9), end=time(12)),) for day in range(1, 8)}
SKIN = Clinician(
    id=ClinicianId("skin"),
    name="Dr Fair",
    specialty="dermatology",
    hours=HOURS,
    phone="0000 30",
    travel_minutes=25,
)
EARS = replace(SKIN, id=ClinicianId("ears"), name="Dr Concha", specialty="ent")
LONG_HOURS = {
    str(day): (TimeRange(start=time(9), end=time(16)),) for day in range(1, 8)
}
OFF = Around(off=frozenset({q.WhoSees}))


async def a_house_with(*clinicians: Clinician) -> House:
    house = await a_house()
    for clinician in (DENTIST, HEART):
        gone = c.RemoveClinician(person=HOUSEHOLD, clinician=clinician.id)
        await house.do(gone)
    if clinicians:
        await house.add_clinicians(*clinicians)
    return house


def asking_of(house: House, actor: Actor) -> Asking:
    return Asking(
        desk=house.desk,
        actor=actor,
        person=ANN,
        profile=house.record().person.profile,
        now=house.clock.now,
    )


def key(turn: Turn) -> str:
    return turn.calls[-1].outcome


async def test_who_and_why_and_how_soon_and_a_gp_and_the_times() -> None:
    house = await a_house_with(SKIN, GP)

    turn = await house.say("who should I see about my acne")

    lines = turn.reply.splitlines()
    assert "people usually see a dermatologist" in lines[0]
    assert "GP can see you too" in lines[0]
    assert "does not say what you have" in lines[0]
    assert lines[1] == "- Dr Fair, today 09:30, 25 minutes away"
    assert lines[-1] == "Which one shall it be? Nothing is booked before your yes."
    assert turn.data[-1]["urgency"] == "routine"
    assert turn.data[-1]["offers"][0]["travel_minutes"] == 25


async def test_nobody_of_that_kind_means_a_gp_who_can_refer() -> None:
    house = await a_house_with(GP)

    turn = await house.say("who should I see about my acne")
    named = await house.say("find me a dermatologist")

    assert key(turn) == "proposed_referral"
    assert "a GP can see you first and refer you" in turn.reply
    assert "Dr Homely, today 09:30, 10 minutes away, 3 Elm Road" in turn.reply
    assert key(named) == "no_such_kind"
    assert "There is no dermatologist in your directory" in named.reply


async def test_an_empty_directory_is_said_to_be_empty() -> None:
    house = await a_house_with()

    turn = await house.say("who should I see about my acne")
    named = await house.say("find me a dermatologist")

    assert key(turn) == "proposed_nobody"
    assert not turn.question
    assert key(named) == "no_such_kind"


async def test_who_has_no_time_is_to_be_called() -> None:
    house = await a_house_with(replace(SKIN, hours={}), replace(GP, hours={}))

    full = await house.say("who should I see about my acne")
    referred = await house.say("who should I see about my palpitations")
    named = await house.say("find me a dermatologist")

    assert key(full) == "proposed_full"
    assert "- Dr Fair: 0000 30" in full.reply
    assert key(referred) == "proposed_referral_full"
    assert "- Dr Homely: 0000 20" in referred.reply
    assert key(named) == "no_offers"
    assert "- Dr Fair: 0000 30" in named.reply


async def test_what_cannot_wait_is_telephoned_about_today() -> None:
    house = await a_house_with(EARS, GP)

    turn = await house.say("who should I see about sudden hearing loss in one ear")

    assert key(turn) == "proposed_today"
    assert "by telephone" in turn.reply
    assert "- Dr Concha: 0000 30" in turn.reply
    assert "tomorrow" not in turn.reply


async def test_what_cannot_wait_goes_to_a_gp_where_nobody_else_is_known() -> None:
    house = await a_house_with(GP)

    turn = await house.say("who should I see about sudden hearing loss in one ear")

    assert key(turn) == "proposed_today_gp"
    assert "- Dr Homely: 0000 20" in turn.reply


async def test_what_is_soon_is_looked_for_within_days() -> None:
    house = await a_house_with(replace(SKIN, hours={"7": HOURS["7"]}), GP)
    house.clock.move(days=7 - house.clock.now.isoweekday(), hours=4)

    turn = await house.say("who should I see about a mole that changed")

    assert key(turn) in {"proposed", "proposed_full"}
    assert "within days" in turn.reply


@pytest.mark.parametrize("tool", ["get_available_specialists", "follow_up_with_user"])
async def test_an_emergency_is_never_offered_a_time(tool: str) -> None:
    house = await a_house_with(HEART, GP)

    found = await came(house, tool, symptoms="crushing chest pain")

    assert found.key == "no_visit_for_that"
    assert found.facts["number"] == "112"
    assert found.then is None
    assert found.data["offers"] == []


async def test_a_kind_that_is_named_for_an_emergency_is_offered_no_time_either() -> (
    None
):
    house = await a_house_with(HEART, GP)

    found = await came(
        house,
        "get_available_specialists",
        specialty="cardiologist",
        symptoms="crushing chest pain",
    )

    assert found.key == "no_visit_for_that"


# With the module off


async def test_with_the_module_off_nothing_is_proposed_and_nothing_asked() -> None:
    house = await a_house_with(SKIN, GP)
    house.desk.around = OFF

    direct = await house.say("who should I see about my acne")
    asked = await house.say("ask me about my acne")
    named = await house.say("find me a dermatologist")
    by_name = await house.say("when is Dr Fair free")

    assert key(direct) == key(asked) == "offers_gp"
    assert "dermatologist" not in direct.reply
    assert "Dr Homely" in direct.reply
    assert key(named) == key(by_name) == "offers"
    assert "Dr Fair" in by_name.reply


async def test_with_the_module_off_and_no_gp_there_is_no_time() -> None:
    house = await a_house_with(SKIN)
    house.desk.around = OFF

    turn = await house.say("who should I see about my acne")

    assert key(turn) == "no_offers_gp"
    assert not turn.question


async def test_with_the_module_off_an_emergency_stays_one() -> None:
    house = await a_house_with(SKIN, GP)
    house.desk.around = OFF

    found = await came(house, "follow_up_with_user", symptoms="crushing chest pain")

    assert found.key == "no_visit_for_that"


# Questions


async def test_questions_come_one_at_a_time_and_stop_by_themselves() -> None:
    house = await a_house_with(SKIN, GP)

    first = await house.say("ask me about my acne")
    asked, turn = [first.reply], first
    while turn.question and "free" not in turn.reply:
        turn = await house.say("no")
        asked.append(turn.reply)

    assert first.reply.startswith("To find out who could see you, I ask a few things")
    assert len(asked) <= 6
    assert "These times are free" in asked[-1]
    assert house.record().appointments == {}


async def test_a_yes_that_is_a_red_flag_calls_for_help_and_offers_nothing() -> None:
    house = await a_house_with(HEART, GP)
    first = next_question(("palpitations",), ())
    assert first is not None
    contact = Contact(id=ContactId("b"), name="Ben", phone="1")
    await house.do(c.SetContacts(person=ANN, contacts=(contact,)))
    await house.say("ask me about my palpitations")

    turn = await house.say("yes")
    after = await house.say("the first one")

    assert turn.route == "red_flag"
    assert "112" in turn.reply
    assert house.record().sos.started is not None
    assert after.calls == []
    assert house.record().appointments == {}


async def test_a_danger_told_in_an_answer_goes_the_red_flag_way() -> None:
    house = await a_house_with(SKIN, GP)
    await house.say("ask me about my acne")

    turn = await house.say("no, but my chest feels crushed and my arm is numb")

    assert turn.route == "red_flag"


async def test_a_question_may_be_left_for_something_else_and_come_back() -> None:
    house = await a_house_with(SKIN, GP)
    await house.say("ask me about my acne")

    other = await house.say("what do I still have to take")
    elsewhere = await house.say("no", conversation="kitchen")
    here = await house.say("no")

    assert other.calls[-1].tool == "list_due"
    assert elsewhere.reply == "All right. Nothing was done."
    assert here.calls == []


async def test_what_is_told_instead_of_an_answer_is_an_answer() -> None:
    house = await a_house_with(SKIN, GP)
    await house.say("ask me about my acne")

    turn = await house.say("I have an itchy rash")

    assert turn.calls[-1].tool == "follow_up_with_user"
    assert [one.text for one in house.record().symptoms] == []


async def test_a_question_is_kept_over_a_restart() -> None:
    house = await a_house_with(SKIN, GP)
    await house.say("ask me about my acne")

    house.restart_agent()
    turn = await house.say("no")

    assert turn.calls[-1].tool == "follow_up_with_user"


async def test_a_draft_goes_when_help_is_needed() -> None:
    house = await a_house_with(SKIN, GP)
    await house.say("find me a dermatologist")
    await house.say("the first one")

    crisis = await house.say("I want to end my life")
    yes = await house.say("yes", a_user())

    assert crisis.route == "red_flag"
    assert yes.calls == []
    assert house.record().appointments == {}


async def test_it_means_the_complaint_that_was_told_last() -> None:
    house = await a_house_with(SKIN, GP)
    await house.say("I have an itchy rash on my arm")

    turn = await house.say("which doctor should I see for it?")

    assert "people usually see a dermatologist" in turn.reply


async def test_it_means_nothing_where_nothing_was_told_lately() -> None:
    house = await a_house_with(SKIN, GP)
    await house.say("I have an itchy rash on my arm")
    house.clock.now += timedelta(days=2)

    turn = await house.say("which doctor should I see for it?")

    assert turn.question
    assert turn.reply == "What do you feel?"


@pytest.mark.parametrize("tool", ["get_available_specialists", "follow_up_with_user"])
async def test_whoever_may_not_read_a_diary_points_at_nothing(tool: str) -> None:
    house = await a_house_with(SKIN, GP)
    asking = asking_of(house, a_user(None))

    found = await what_is_meant(asking, "it")

    assert isinstance(found, Refusal)
    result = await BY_NAME[tool].run(asking, BY_NAME[tool].args(symptoms="it"))
    assert isinstance(result, Refusal)


async def test_the_hours_that_are_liked_come_first() -> None:
    house = await a_house_with(replace(SKIN, hours=LONG_HOURS))
    likes = c.RememberFact(
        person=ANN, kind=FactKind.PREFERENCE, text="visits in the afternoon"
    )

    before = await house.say("which dermatologists are available?")
    await house.do(likes)
    after = await house.say("which dermatologists are available?")

    assert "today 09:30" in before.reply
    assert "today 12:00" in after.reply.splitlines()[1]
    assert len(after.data[-1]["offers"]) == 5


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("yes", "Nothing waits for a yes at the moment. Nothing was done."),
        ("no thanks", "All right."),
    ],
)
async def test_a_yes_or_a_no_to_nothing_does_nothing(said: str, reply: str) -> None:
    house = await a_house_with(SKIN)

    turn = await house.say(said)

    assert (turn.reply, turn.entries, turn.calls) == (reply, [], [])
