"""Visits by conversation and action: asked for, answered, moved, told of, called off."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import pytest

from custom_components.healthstead.agents.carrying import Carried, carry
from custom_components.healthstead.agents.policy import Proposer
from custom_components.healthstead.agents.reaching import asking_for
from custom_components.healthstead.agents.tools.spec import Call, Missing, Outcome
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.live import Around
from custom_components.healthstead.care.outside import (
    Engaged,
    FreeSlot,
    Looking,
    Outside,
)
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.appointment import (
    Appointment,
    BookingWay,
    Busy,
    Clinician,
    Errand,
    TimeRange,
    VisitStatus,
)
from custom_components.healthstead.domain.ids import HOUSEHOLD, ClinicianId
from custom_components.healthstead.domain.visiting import Driver, Visiting

from ..builders import ANN, DENTIST, House, a_house, a_user, at

FRIDAY = "friday at 3 pm"
WEEK = {str(day): (TimeRange(start=time(9), end=time(12)),) for day in range(1, 6)}
EMAIL = Clinician(
    id=ClinicianId("skin"),
    name="Dr Fair",
    specialty="dermatology",
    hours=WEEK,
    way=BookingWay.EMAIL,
    email="desk@skin.example",
)
GP = Clinician(
    id=ClinicianId("gp"),
    name="Dr Homely",
    specialty="general_practice",
    hours=WEEK,
    way=BookingWay.PHONE,
    phone="0000 20",
    place="3 Elm Road",
    travel_minutes=10,
)
PAGE = Clinician(
    id=ClinicianId("eye"),
    name="Dr Iris",
    specialty="ophthalmology",
    hours=WEEK,
    way=BookingWay.LINK,
    page="https://eyes.example/book",
)
SERVER = Clinician(
    id=ClinicianId("knee"),
    name="Dr Joint",
    specialty="orthopaedics",
    way=BookingWay.SERVER,
    server="clinic",
)
SLOT = at("2026-10-08 10:00")


async def a_house_of_ways(**profile: Any) -> House:
    """Return Ann's house, with a clinician of every way of booking."""
    house = await a_house()
    if profile:
        told = replace(house.record().person.profile, **profile)
        await house.do(c.ChangePerson(person=ANN, profile=told))
    await house.add_clinicians(EMAIL, GP, PAGE, SERVER)
    return house


async def act(house: House, tool: str, **words: str) -> Carried:
    """Carry a call out as a person's own action would."""
    arguments = {name.rstrip("_"): said for name, said in words.items()}
    asking = asking_for(house.desk, a_user(), ANN, house.clock.now)
    return await carry(Call(tool=tool, arguments=arguments), asking, Proposer.PERSON)


async def came(house: House, tool: str, **words: str) -> Outcome:
    result = (await act(house, tool, **words)).result
    assert isinstance(result, Outcome), result
    return result


async def asked(house: House, tool: str, **words: str) -> tuple[str, str]:
    result = (await act(house, tool, **words)).result
    assert isinstance(result, Missing), result
    return result.argument, result.key


async def refused(house: House, tool: str, **words: str) -> str:
    result = (await act(house, tool, **words)).result
    assert isinstance(result, Refusal), result
    return result.reason


def visits(house: House) -> list[Appointment]:
    return list(house.record().appointments.values())


# Ways: what is booked, and what has still to be asked for


async def test_who_is_called_is_asked_for_and_never_called_booked() -> None:
    house = await a_house_of_ways(birth_year=1951)

    shown = await house.say("book Dr Homely on thursday at 10 am")
    said = await house.say("yes")

    assert shown.reply.startswith("Shall I note Dr Homely (GP), Thursday 8 October")
    assert "books nothing yet" in shown.reply
    assert said.reply == (
        "Noted as wanted, not booked: Dr Homely (GP), Thursday 8 October 10:00. Please "
        "call them: 0000 20. You can read this out:\n"
        '- "Hello, this is about Ann, born in 1951. I would like an appointment with Dr '
        "Homely. Would Thursday 8 October at 10:00 be possible? Thursday 8 October at "
        '10:30 or Thursday 8 October at 11:00 would suit as well."'
    )
    (visit,) = visits(house)
    assert (visit.status, visit.errand) == (VisitStatus.REQUESTED, Errand.REQUEST)


@pytest.mark.parametrize(
    ("who", "key", "where"),
    [
        ("Dr Fair", "visit_to_write", ("email", "desk@skin.example")),
        ("Dr Iris", "visit_on_page", ("page", "https://eyes.example/book")),
        ("Dr Homely", "visit_to_call", ("number", "0000 20")),
    ],
)
async def test_each_practice_is_asked_in_its_own_way(
    who: str, key: str, where: tuple[str, str]
) -> None:
    house = await a_house_of_ways()

    found = await came(
        house,
        "confirm_appointment",
        clinician=who,
        start="thursday at 10 am",
        about="an itch",
    )

    assert found.key == key
    assert found.facts[where[0]] == where[1]
    assert bool(found.rows) is (key != "visit_on_page")
    assert visits(house)[0].about == "an itch"


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        (VisitStatus.BOOKED, "visit_booked"),
        (VisitStatus.DECLINED, "visit_declined"),
        (None, "visit_asked"),
    ],
)
async def test_a_server_is_waited_for_and_its_word_is_told(
    answer: VisitStatus | None, key: str
) -> None:
    house = await a_house_of_ways()
    _with_server(house, answer)

    shown = await house.say("book Dr Joint on thursday at 10 am")
    said = await house.say("yes")

    assert (
        shown.reply
        == "Shall I ask Dr Joint (orthopaedist) for Thursday 8 October 10:00?"
    )
    assert said.calls[-1].outcome == key
    assert ("Booked" in said.reply) is (answer is VisitStatus.BOOKED)


def _with_server(house: House, answer: VisitStatus | None) -> None:
    """Put a booking server beside the desk that answers at once, or not at all."""

    async def look(_looking: Looking) -> Outside:
        times = (SLOT, SLOT + timedelta(hours=1))
        free = tuple(
            FreeSlot(
                clinician=SERVER.id,
                start=one,
                end=one + timedelta(minutes=30),
                slot=f"Slot/{one.hour}",
            )
            for one in times
        )
        return Outside(free=free)

    async def answered(person: Any, visit: Any) -> None:
        if answer is not None:
            version = house.record().appointments[visit].version
            await house.do(
                c.NoteStanding(
                    person=person,
                    appointment=visit,
                    version=version,
                    status=answer,
                    said="full that day" if answer is VisitStatus.DECLINED else "",
                )
            )

    house.desk.around = Around(look=look, answered=answered)


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        (VisitStatus.BOOKED, "visit_moved"),
        (VisitStatus.DECLINED, "move_declined"),
        (None, "move_asked"),
    ],
)
async def test_a_move_at_a_server_leaves_the_old_time_until_it_agrees(
    answer: VisitStatus | None, key: str
) -> None:
    house = await a_house_of_ways()
    _with_server(house, VisitStatus.BOOKED)
    await came(
        house, "confirm_appointment", clinician="Dr Joint", start="thursday at 10 am"
    )
    _with_server(house, answer)

    found = await came(
        house,
        "reschedule_appointment",
        appointment="Dr Joint",
        start="thursday at 11 am",
    )

    assert found.key == key
    hour = visits(house)[0].start.hour
    assert hour == (10 if answer is VisitStatus.DECLINED else 11)


async def test_a_server_that_cannot_be_read_afterwards_leaves_it_asked_for() -> None:
    house = await a_house_of_ways()
    _with_server(house, None)
    house.desk.around = replace(house.desk.around, off=frozenset({q.ListAppointments}))

    found = await came(
        house, "confirm_appointment", clinician="Dr Joint", start="thursday at 10 am"
    )

    assert found.key == "visit_asked"


# What a practice answers


async def test_an_answer_of_the_practice_books_declines_or_takes_note() -> None:
    house = await a_house_of_ways()
    for day in ("wednesday", "thursday", "friday"):
        await came(
            house, "confirm_appointment", clinician="Homely", start=f"{day} at 10 am"
        )

    first = await asked(house, "answer_appointment", answer="they said yes")
    booked = await came(
        house,
        "answer_appointment",
        answer="they gave a time",
        appointment="on wednesday",
        start="wednesday at 11 am",
    )
    declined = await came(
        house, "answer_appointment", answer="no, full", appointment="thursday"
    )
    last = await came(house, "answer_appointment", answer="confirmed")
    none = await asked(house, "answer_appointment", answer="confirmed")

    assert first == ("appointment", "which_appointment")
    assert booked.facts["start"] == at("2026-10-07 11:00")
    assert declined.key == "visit_declined"
    assert last.key == "visit_booked"
    assert none == ("appointment", "nothing_awaited")
    statuses = [one.status.value for one in visits(house)]
    assert statuses == ["booked", "declined", "booked"]


@pytest.mark.parametrize(
    ("words", "open_"),
    [
        ({"answer": "who knows"}, ("answer", "ask_answer")),
        ({"answer": "booked", "start": "thursday"}, ("start", "time_not_precise")),
        (
            {"answer": "booked", "appointment": "the vet"},
            ("appointment", "no_such_appointment"),
        ),
    ],
)
async def test_an_answer_that_is_not_clear_is_asked_about(
    words: dict[str, str], open_: tuple[str, str]
) -> None:
    house = await a_house_of_ways()
    await came(
        house, "confirm_appointment", clinician="Homely", start="friday at 10 am"
    )

    assert await asked(house, "answer_appointment", **words) == open_


async def test_a_practice_is_told_of_an_end_by_the_person() -> None:
    house = await a_house_of_ways()
    await came(house, "confirm_appointment", clinician="Fair", start="friday at 10 am")
    await came(house, "answer_appointment", answer="confirmed")

    off = await came(house, "cancel_appointment", appointment="it", reason="ill")
    told = await house.say("they know that I'm not coming")

    assert off.key == "visit_cancelled_to_write"
    assert off.rows[0]["form"] == "tell_of_end"
    assert told.calls[-1].outcome == "practice_told"
    assert visits(house)[0].errand is Errand.NONE


async def test_what_was_never_asked_for_needs_no_call_when_it_is_off() -> None:
    house = await a_house_of_ways()
    await came(house, "confirm_appointment", clinician="Fair", start="friday at 10 am")

    off = await came(house, "cancel_appointment", appointment="Dr Fair")

    assert off.key == "visit_cancelled"


# Series


async def test_a_series_is_booked_and_called_off_as_one() -> None:
    house = await a_house()

    booked = await house.say("book the dentist every tuesday at 10 am for six weeks")
    yes = await house.say("yes")
    one = await house.say("cancel my dentist appointment")
    all_of_them = await house.say("all of them")
    gone = await house.say("yes")

    assert "6 visits in all, the last Tuesday 10 November 10:00" in booked.reply
    assert yes.calls[-1].outcome == "visit_booked"
    assert one.question
    assert "6 visits in all" in all_of_them.reply
    assert gone.calls[-1].arguments["appointment"].startswith("6 visits from Dr Molar")
    assert {v.status for v in visits(house)} == {VisitStatus.CANCELLED}


@pytest.mark.parametrize(
    ("repeat", "key"),
    [
        ("every tuesday", "ask_repeat"),
        ("now and then", "unclear_repeat"),
        ("every tuesday until we meet again", "unclear_repeat"),
    ],
)
async def test_a_rhythm_that_is_not_clear_is_asked_about(repeat: str, key: str) -> None:
    house = await a_house()

    found = await asked(
        house,
        "confirm_appointment",
        clinician="dentist",
        start="tuesday at 10 am",
        repeat=repeat,
    )

    assert found == ("repeat", key)


async def test_a_series_has_an_end_in_words() -> None:
    house = await a_house()

    found = await came(
        house,
        "confirm_appointment",
        clinician="dentist",
        start="tuesday at 10 am",
        repeat="every tuesday until the end of october",
    )

    assert found.facts["count"] == 4


async def test_a_series_that_meets_a_taken_time_is_refused_whole() -> None:
    house = await a_house()
    await house.do(
        c.BookAppointment(
            person=ANN, clinician=DENTIST.id, start=at("2026-10-13 10:00")
        )
    )

    found = await refused(
        house,
        "confirm_appointment",
        clinician="dentist",
        start="tuesday at 10 am",
        repeat="every tuesday for three weeks",
    )

    assert found == "already_booked"
    assert len(visits(house)) == 1


# Moving


async def test_a_visit_is_moved_to_a_time_that_is_chosen() -> None:
    house = await a_house()
    await came(house, "confirm_appointment", clinician="dentist", start=FRIDAY)

    offered = await house.say("move my dentist appointment to thursday")
    shown = await house.say("the ten o'clock one")
    moved = await house.say("yes")

    assert offered.question
    assert shown.reply == (
        "Shall I move Dr Molar to Thursday 8 October 10:00, instead of Friday 9 October "
        "15:00?"
    )
    assert moved.calls[-1].outcome == "visit_moved"
    assert visits(house)[0].start == at("2026-10-08 10:00")


@pytest.mark.parametrize(
    ("who", "key"),
    [
        ("Homely", "move_to_call"),
        ("Fair", "move_to_write"),
        ("Iris", "move_on_page"),
    ],
)
async def test_a_move_is_asked_for_as_the_visit_was(who: str, key: str) -> None:
    house = await a_house_of_ways()
    await came(house, "confirm_appointment", clinician=who, start="friday at 10 am")
    await came(house, "answer_appointment", answer="confirmed")

    found = await came(
        house, "reschedule_appointment", appointment=who, start="thursday at 9 am"
    )

    assert found.key == key
    assert bool(found.rows) is (key != "move_on_page")
    assert found.facts["earlier"] == at("2026-10-09 10:00")


async def test_a_move_that_cannot_be_is_told_or_asked_about() -> None:
    house = await a_house_of_ways()
    await came(house, "confirm_appointment", clinician="dentist", start=FRIDAY)
    await came(house, "confirm_appointment", clinician="Fair", start="friday at 10 am")

    same = await came(
        house, "reschedule_appointment", appointment="dentist", start=FRIDAY
    )
    closed = await asked(
        house, "reschedule_appointment", appointment="dentist", start="friday at 1 pm"
    )
    over = await act(
        house, "reschedule_appointment", appointment="dentist", start="friday at 10 am"
    )
    past = await asked(
        house, "reschedule_appointment", appointment="it", start="thursday at 9 am"
    )

    assert same.key == "visit_unchanged"
    assert closed == ("start", "outside_hours_instead")
    assert over.trace.outcome == "overlaps"
    assert past == ("appointment", "which_appointment")


async def test_a_visit_with_somebody_who_left_the_directory_is_moved_by_a_call() -> (
    None
):
    house = await a_house()
    await came(house, "confirm_appointment", clinician="dentist", start=FRIDAY)
    await house.do(c.RemoveClinician(person=HOUSEHOLD, clinician=DENTIST.id))

    found = await came(
        house, "reschedule_appointment", appointment="Molar", start="friday at 10 am"
    )

    assert found.key in {"move_to_call", "visit_moved"}


# Doubts


async def test_each_doubt_needs_a_yes_of_its_own() -> None:
    house = await a_house_of_ways()
    await came(house, "confirm_appointment", clinician="Fair", start="friday at 11 am")

    async def look(_looking: Looking) -> Outside:
        return Outside(unread=("Family",))

    house.desk.around = Around(look=look)
    await house.say("book the dentist on friday at 11 am")
    overlap = await house.say("yes")
    unread = await house.say("yes")
    booked = await house.say("yes")

    replies = [overlap.reply, unread.reply, booked.reply]
    assert any("could not look into this: Family" in one for one in replies)
    assert replies[-1].startswith("Booked: Dr Molar") or unread.reply.startswith(
        "Booked"
    )
    assert len(visits(house)) == 2


async def test_a_doubt_says_which_visit_it_is_about() -> None:
    house = await a_house_of_ways()
    await came(house, "confirm_appointment", clinician="Fair", start="friday at 11 am")

    doubt = await house.say("book the dentist on friday at 11 am")

    assert doubt.reply == (
        "Dr Molar, Friday 9 October 11:00: You already see Dr Fair at that time. Go on "
        "all the same?"
    )


# More about a visit


async def test_a_visit_is_told_more_about_from_sentence_to_sentence() -> None:
    house = await a_house()
    await came(house, "confirm_appointment", clinician="dentist", start=FRIDAY)

    for words in (
        "I have to fast before the dentist",
        "bring the X-ray to the dentist",
        "ask him about my crown",
        "Nina drives me to the dentist",
        "Paul and Nina come along to my appointment",
        "my dentist appointment is about the crown",
        "add to my dentist appointment park behind the house",
    ):
        turn = await house.say(words)
        assert turn.calls[-1].outcome == "visit_described", turn.reply
    listed = await house.say("what appointments do I have")

    (visit,) = visits(house)
    assert visit.prepare == ("fast", "the X-ray")
    assert visit.questions == ("my crown",)
    assert visit.attendees == ("Paul", "Nina")
    assert visit.driver == "Nina"
    assert visit.about == "the crown"
    assert visit.notes == "park behind the house"
    assert listed.reply.splitlines()[1] == (
        "- Dr Molar, Friday 9 October 15:00, about the crown; before it: fast; the X-ray; "
        "with Paul, Nina; Nina drives"
    )


async def test_what_is_told_about_no_visit_or_several_is_asked_about() -> None:
    house = await a_house_of_ways()

    nothing = await asked(house, "describe_appointment")
    none = await asked(house, "describe_appointment", notes="second floor")
    await came(house, "confirm_appointment", clinician="dentist", start=FRIDAY)
    await came(house, "confirm_appointment", clinician="Fair", start="friday at 10 am")
    both = await asked(house, "describe_appointment", notes="second floor")

    assert nothing == ("notes", "ask_notes")
    assert none == ("appointment", "no_such_appointment")
    assert both == ("appointment", "which_appointment")


async def test_a_driver_is_one_of_those_who_drive() -> None:
    house = await a_house()
    drivers = (Driver(name="Nina Demo"), Driver(name="Bram"))
    await house.do(c.SetVisiting(person=ANN, visiting=Visiting(drivers=drivers)))

    known = await came(
        house,
        "confirm_appointment",
        clinician="dentist",
        start=FRIDAY,
        driver="nina",
        attendees="Paul & Zoe",
    )
    stranger = await asked(
        house, "describe_appointment", appointment="dentist", driver="Otto"
    )
    again = await asked(
        house,
        "confirm_appointment",
        clinician="dentist",
        start="thursday at 3 pm",
        driver="Otto",
    )

    assert known.key == "visit_booked"
    assert visits(house)[0].driver == "Nina Demo"
    assert visits(house)[0].attendees == ("Paul", "Zoe")
    assert stranger == again == ("driver", "which_driver")


async def test_a_visit_is_found_by_what_it_is_about() -> None:
    house = await a_house_of_ways()
    for who, day, about in (
        ("dentist", "friday", "the crown"),
        ("Fair", "thursday", "a blood test"),
    ):
        await came(
            house,
            "confirm_appointment",
            clinician=who,
            start=f"{day} at 10 am",
            about=about,
        )

    turn = await house.say("I have to fast before the blood test")

    assert turn.calls[-1].outcome == "visit_described"
    prepared = [one.clinician_name for one in visits(house) if one.prepare]
    assert prepared == ["Dr Fair"]


async def test_what_others_may_hear_leaves_out_what_a_visit_is_about() -> None:
    house = await a_house()
    await came(
        house, "confirm_appointment", clinician="dentist", start=FRIDAY, about="a crown"
    )
    asking = replace(
        asking_for(house.desk, a_user(), ANN, house.clock.now), neutral=True
    )

    found = await carry(Call(tool="list_appointments"), asking, Proposer.PERSON)

    assert isinstance(found.result, Outcome)
    assert "about" not in found.result.rows[0]


async def test_an_offer_says_who_could_drive_and_what_speaks_against_it() -> None:
    house = await a_house()
    drivers = (Driver(name="Nina", calendars=("calendar.nina",)),)
    await house.do(c.SetVisiting(person=ANN, visiting=Visiting(drivers=drivers)))

    async def look(_looking: Looking) -> Outside:
        day = Busy(start=at("2026-10-05 08:00"), end=at("2026-10-06 20:00"))
        return Outside(engaged=(Engaged(busy=day, driver="Nina"),))

    house.desk.around = Around(look=look)
    found = await came(house, "get_available_specialists", specialty="dentist")
    later = await came(
        house, "get_available_specialists", specialty="dentist", from_="friday"
    )

    assert found.rows[0]["drivers"] == "nobody"
    assert later.rows[0]["drivers"] == "Nina"


# The past


async def test_visits_of_the_past_are_told_with_what_came_of_them() -> None:
    house = await a_house_of_ways()
    await came(house, "confirm_appointment", clinician="dentist", start=FRIDAY)
    house.clock.move(days=7)

    saved = await came(
        house,
        "save_appointment_history",
        clinician="dentist",
        start="last friday",
        notes="two fillings",
    )
    more = await came(
        house,
        "save_appointment_history",
        clinician="Dr Molar",
        start="last friday",
        notes="come again",
    )
    stranger = await came(
        house,
        "save_appointment_history",
        clinician="Dr Quill",
        start="yesterday",
        notes="all is well",
    )
    hour = await came(
        house,
        "save_appointment_history",
        clinician="Dr Homely",
        start="yesterday at 11 am",
        notes="rest",
    )
    told = await house.say("show my past visits")
    march = await came(house, "get_appointment_history", from_="last year")

    assert saved.facts["start"] == more.facts["start"] == at("2026-10-09 15:00")
    assert stranger.facts["day"] == at("2026-10-11 00:00")
    assert hour.facts["start"] == at("2026-10-11 11:00")
    assert told.reply.splitlines() == [
        "These visits were:",
        "- Dr Homely, yesterday 11:00, rest",
        "- Dr Quill, Sunday 11 October, all is well",
        "- Dr Molar, Friday 9 October 15:00: two fillings; come again",
    ]
    assert march.key == "no_past_visits"


async def test_a_past_visit_says_where_it_stood() -> None:
    house = await a_house_of_ways()
    await came(house, "confirm_appointment", clinician="dentist", start=FRIDAY)
    await came(house, "confirm_appointment", clinician="Fair", start="friday at 10 am")
    await came(house, "cancel_appointment", appointment="Fair")
    house.clock.move(days=7)

    told = await came(
        house, "get_appointment_history", from_="last week", until="today"
    )

    assert [row.get("standing") for row in told.rows] == ["past_booked", "cancelled"]


async def test_what_is_still_to_come_is_no_history() -> None:
    house = await a_house()

    found = await asked(
        house,
        "save_appointment_history",
        clinician="dentist",
        start="friday at 3 pm next year",
        notes="fine",
    )

    assert found[0] == "start"


async def test_a_visit_that_was_called_off_is_noted_anew_when_it_took_place() -> None:
    house = await a_house()
    await came(house, "confirm_appointment", clinician="dentist", start=FRIDAY)
    await came(house, "cancel_appointment", appointment="dentist")
    house.clock.move(days=7)

    await came(
        house,
        "save_appointment_history",
        clinician="dentist",
        start="last friday",
        notes="went after all",
    )

    statuses = [one.status for one in visits(house)]
    assert statuses == [VisitStatus.CANCELLED, VisitStatus.DONE]


# Messages


async def test_a_message_to_somebody_needs_a_yes() -> None:
    house = await a_house()

    shown = await house.say("tell my daughter that I am at the doctor")
    before = house.record().messages
    sent = await house.say("yes")

    assert shown.reply == "Shall I keep a message for my daughter: I am at the doctor?"
    assert before == ()
    assert sent.calls[-1].outcome == "message_sent"
    assert [m.to for m in house.record().messages] == ["my daughter"]
    assert sent.reply.endswith("I send it nowhere.")


async def test_where_messages_are_passed_on_the_question_and_the_reply_say_so() -> None:
    house = await a_house()
    house.desk.around = Around(carries_messages=True)

    shown = await house.say("tell my daughter that I am at the doctor")
    sent = await house.say("yes")
    note = await house.say("leave me a note that soup is ready")

    assert shown.reply == "Shall I send my daughter a message: I am at the doctor?"
    assert sent.calls[-1].outcome == "message_passed_on"
    assert sent.reply.startswith("I pass it on to my daughter: I am at the doctor.")
    assert note.reply == "I left you a note: soup is ready."


# Rights


@pytest.mark.parametrize(
    ("tool", "words"),
    [
        ("get_appointment_history", {}),
        ("list_appointments", {}),
        ("describe_appointment", {"notes": "second floor"}),
        ("describe_appointment", {"appointment": "dentist", "notes": "x"}),
        ("answer_appointment", {"answer": "booked"}),
        ("answer_appointment", {"answer": "booked", "appointment": "dentist"}),
        ("reschedule_appointment", {"appointment": "dentist", "start": FRIDAY}),
        ("cancel_appointment", {"appointment": "all of them"}),
        (
            "save_appointment_history",
            {"clinician": "dentist", "start": "yesterday", "notes": "x"},
        ),
        ("send_message", {"to": "Ben", "text": "x"}),
        ("get_available_specialists", {}),
        ("get_available_specialists", {"specialty": "dentist"}),
        ("get_available_specialists", {"symptoms": "a toothache"}),
        ("follow_up_with_user", {"symptoms": "a toothache"}),
        ("confirm_appointment", {"clinician": "dentist", "start": FRIDAY}),
    ],
)
async def test_a_stranger_is_refused_without_a_word_about_the_record(
    tool: str, words: dict[str, str]
) -> None:
    house = await a_house()
    asking = asking_for(house.desk, a_user(None), ANN, house.clock.now)

    found = await carry(Call(tool=tool, arguments=words), asking, Proposer.PERSON)

    assert isinstance(found.result, Refusal)
    assert found.result.reason == "not_allowed"
