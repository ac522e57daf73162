"""Visits that are asked for: by which way, moved, answered, called off, over."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.desk import Done
from custom_components.healthstead.care.fold_visits import after_visit
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
    Errand,
    VisitStatus,
)
from custom_components.healthstead.domain.ids import (
    HOUSEHOLD,
    AppointmentId,
    ClinicianId,
)
from custom_components.healthstead.domain.visiting import Driver, Visiting, VisitRung

from ..builders import ANN, DENTIST, HEART, House, a_house, a_user, at

FRIDAY: Final = at("2026-10-09 15:00")
THURSDAY: Final = at("2026-10-08 15:00")
MINUTES: Final = timedelta(minutes=1)
EVERYTHING: Final = frozenset(
    {"overlaps", "calendar_busy", "driver_busy", "too_tight", "calendar_unread"}
)
HOURS: Final = DENTIST.hours
BY_PHONE: Final = replace(DENTIST, way=BookingWay.PHONE, phone="0123")
AT_SERVER: Final = replace(
    DENTIST, way=BookingWay.SERVER, server="s1", reference="PractitionerRole/1"
)


class Windows:
    """What a house sees outside its record."""

    def __init__(self, outside: Outside) -> None:
        self.outside = outside
        self.asked: list[Looking] = []

    async def look(self, looking: Looking) -> Outside:
        self.asked.append(looking)
        return self.outside


def free(start: datetime, minutes: int = 20) -> FreeSlot:
    return FreeSlot(
        clinician=DENTIST.id,
        start=start,
        end=start + minutes * MINUTES,
        slot=f"slot-{start:%d%H}",
    )


def taken(start: datetime, **whose: Any) -> Engaged:
    return Engaged(
        busy=Busy(start=start, end=start + 30 * MINUTES), calendar="Family", **whose
    )


async def a_house_that_sees(outside: Outside, clinician: Any = DENTIST) -> House:
    house = await a_house()
    await house.add_clinicians(clinician)
    house.desk.around = Around(look=Windows(outside).look)
    return house


def book(start: datetime = FRIDAY, **more: Any) -> c.BookAppointment:
    told: dict[str, Any] = {
        "person": ANN,
        "clinician": DENTIST.id,
        "start": start,
        **more,
    }
    return c.BookAppointment(**told)


async def booked(house: House, **more: Any) -> Appointment:
    done = await house.do(book(**more))
    (event,) = [e.event for e in done.entries]
    assert isinstance(event, ev.AppointmentBooked)
    return event.appointment


def series_of(done: Done) -> list[Appointment]:
    return [
        entry.event.appointment
        for entry in done.entries
        if isinstance(entry.event, ev.AppointmentBooked)
    ]


def visit_of(house: House, visit: Appointment) -> Appointment:
    return house.record().appointments[visit.id]


async def move(house: House, visit: Appointment, start: datetime) -> Appointment:
    await house.do(c.MoveAppointment(person=ANN, appointment=visit.id, start=start))
    return visit_of(house, visit)


async def answer(
    house: House, visit: Appointment, status: VisitStatus, **more: Any
) -> Appointment:
    await house.do(
        c.AnswerAppointment(person=ANN, appointment=visit.id, status=status, **more)
    )
    return visit_of(house, visit)


async def stands(
    house: House, visit: Appointment, status: VisitStatus, **more: Any
) -> Appointment:
    told: dict[str, Any] = {"version": visit_of(house, visit).version, **more}
    await house.do(
        c.NoteStanding(person=ANN, appointment=visit.id, status=status, **told)
    )
    return visit_of(house, visit)


async def why(house: House, command: c.Command) -> str:
    return (await house.refused(command)).reason


# By which way


@pytest.mark.parametrize("way", [BookingWay.PHONE, BookingWay.EMAIL, BookingWay.LINK])
async def test_a_practice_that_must_be_asked_has_booked_nothing_yet(
    way: BookingWay,
) -> None:
    house = await a_house_that_sees(Outside(), replace(DENTIST, way=way))

    visit = await booked(house, about="a broken tooth")

    assert (visit.status, visit.errand) == (VisitStatus.REQUESTED, Errand.REQUEST)
    assert (visit.way, visit.about) == (way, "a broken tooth")


async def test_hours_that_nobody_knows_refuse_nothing_at_a_practice() -> None:
    clinician = replace(BY_PHONE, hours={})
    house = await a_house_that_sees(Outside(), clinician)

    visit = await booked(house, start=at("2026-10-11 03:00"))

    assert visit.status is VisitStatus.REQUESTED


async def test_a_list_without_hours_books_nothing() -> None:
    house = await a_house_that_sees(Outside(), replace(DENTIST, hours={}))

    assert await why(house, book()) == "outside_hours"


async def test_a_server_is_asked_for_a_time_that_it_has() -> None:
    house = await a_house_that_sees(Outside(free=(free(FRIDAY),)), AT_SERVER)

    visit = await booked(house)

    assert (visit.slot, visit.server) == ("slot-0915", "s1")
    assert visit.end - visit.start == 20 * MINUTES
    assert await why(house, book(THURSDAY)) == "slot_taken"


async def test_the_same_visit_is_asked_for_once() -> None:
    house = await a_house_that_sees(Outside(free=(free(FRIDAY),)), AT_SERVER)
    await booked(house)

    assert await why(house, book(accepted=EVERYTHING)) == "already_booked"


# Again and again


async def test_a_series_is_booked_whole_and_called_off_from_any_visit_on() -> None:
    house = await a_house_that_sees(Outside())

    done = await house.do(book(repeat="FREQ=WEEKLY;COUNT=3"))

    visits = series_of(done)
    assert len({one.series for one in visits}) == 1
    assert visits[0].series
    second = visits[1]
    await house.do(c.CancelAppointment(person=ANN, appointment=second.id, series=True))
    assert [visit_of(house, one).status for one in visits] == [
        VisitStatus.BOOKED,
        VisitStatus.CANCELLED,
        VisitStatus.CANCELLED,
    ]


async def test_of_a_series_with_one_taken_day_nothing_is_booked() -> None:
    house = await a_house_that_sees(Outside())
    await booked(house, start=FRIDAY + timedelta(days=7))

    reason = await why(house, book(repeat="FREQ=WEEKLY;COUNT=3"))

    assert reason == "already_booked"
    assert len(house.record().appointments) == 1


async def test_one_visit_of_a_series_is_called_off_alone() -> None:
    house = await a_house_that_sees(Outside())
    done = await house.do(book(repeat="FREQ=WEEKLY;COUNT=2"))
    first, second = series_of(done)

    await house.do(c.CancelAppointment(person=ANN, appointment=first.id))

    assert visit_of(house, second).status is VisitStatus.BOOKED


@pytest.mark.parametrize(
    ("clinician", "repeat", "reason"),
    [
        (AT_SERVER, "FREQ=WEEKLY;COUNT=3", "no_series_there"),
        (DENTIST, "FREQ=WEEKLY", "repeat_unclear"),
    ],
)
async def test_a_series_that_cannot_be_is_refused(
    clinician: Any, repeat: str, reason: str
) -> None:
    house = await a_house_that_sees(Outside(free=(free(FRIDAY),)), clinician)

    assert await why(house, book(repeat=repeat)) == reason


# What speaks against it


@pytest.mark.parametrize(
    ("outside", "more", "reason"),
    [
        (Outside(engaged=(taken(FRIDAY),)), {}, "calendar_busy"),
        (Outside(engaged=(taken(FRIDAY, driver="Bram"),)), {}, ""),
        (
            Outside(engaged=(taken(FRIDAY, driver="Bram"),)),
            {"driver": "Bram"},
            "driver_busy",
        ),
        (Outside(engaged=(taken(FRIDAY, clinician=DENTIST.id),)), {}, "slot_taken"),
        (Outside(engaged=(taken(FRIDAY, clinician=ClinicianId("x")),)), {}, ""),
        (Outside(engaged=(taken(FRIDAY + 30 * MINUTES),)), {}, ""),
        (Outside(unread=("Family",)), {}, "calendar_unread"),
    ],
)
async def test_calendars_speak_against_a_visit(
    outside: Outside, more: Mapping[str, Any], reason: str
) -> None:
    house = await a_house_that_sees(outside)

    answer = await house.desk.do(book(**more), a_user(ANN))

    assert (answer.reason if isinstance(answer, Refusal) else "") == reason


async def test_each_doubt_is_answered_by_itself() -> None:
    house = await a_house_that_sees(Outside(engaged=(taken(FRIDAY),), unread=("Work",)))

    first = await house.refused(book())
    second = await house.refused(book(accepted=frozenset({first.reason})))

    assert (first.reason, second.reason) == ("calendar_busy", "calendar_unread")
    assert first.question
    assert await house.do(book(accepted=frozenset({first.reason, second.reason})))


@pytest.mark.parametrize(
    ("travel", "default", "reason"),
    [(20, None, "too_tight"), (None, 20, "too_tight"), (5, 60, ""), (None, None, "")],
)
async def test_the_way_between_two_visits_takes_its_time(
    travel: int | None, default: int | None, reason: str
) -> None:
    clinician = replace(DENTIST, travel_minutes=travel)
    house = await a_house_that_sees(Outside(), clinician)
    visiting = Visiting(travel_minutes=default)
    await house.do(c.SetVisiting(person=ANN, visiting=visiting))
    await house.do(
        c.NoteAppointment(
            person=ANN,
            clinician_name="Dr Elsewhere",
            specialty="",
            start=FRIDAY - 40 * MINUTES,
            end=FRIDAY - 10 * MINUTES,
            status=VisitStatus.BOOKED,
        )
    )

    answer = await house.desk.do(book(), a_user(ANN))

    assert (answer.reason if isinstance(answer, Refusal) else "") == reason


async def test_two_visits_at_one_place_need_no_way() -> None:
    house = await a_house_that_sees(Outside(), replace(DENTIST, travel_minutes=30))
    await booked(house)

    assert await booked(house, start=FRIDAY + 30 * MINUTES)


# Moved


async def test_a_visit_of_the_list_is_moved_at_once() -> None:
    house = await a_house_that_sees(Outside())
    visit = await booked(house)
    await house.do(
        c.NoteReminded(person=ANN, appointment=visit.id, rung=VisitRung.WEEK)
    )

    moved = await move(house, visit, THURSDAY)

    assert (moved.start, moved.status) == (THURSDAY, VisitStatus.BOOKED)
    assert (moved.version, moved.reminded, moved.before) == (1, (), None)
    assert moved.end - moved.start == visit.end - visit.start


async def test_a_move_by_some_minutes_does_not_collide_with_itself() -> None:
    house = await a_house_that_sees(Outside())
    visit = await booked(house)

    moved = await move(house, visit, FRIDAY + 10 * MINUTES)

    assert moved.start == FRIDAY + 10 * MINUTES


async def test_a_move_to_the_same_time_is_none() -> None:
    house = await a_house_that_sees(Outside())
    visit = await booked(house)

    assert (await move(house, visit, FRIDAY)).version == 0


async def test_a_visit_may_become_longer() -> None:
    house = await a_house_that_sees(Outside())
    visit = await booked(house)

    await house.do(
        c.MoveAppointment(
            person=ANN, appointment=visit.id, start=FRIDAY, end=FRIDAY + 60 * MINUTES
        )
    )

    assert visit_of(house, visit).end == FRIDAY + 60 * MINUTES


async def test_a_move_that_must_be_asked_for_keeps_both_times_until_then() -> None:
    house = await a_house_that_sees(Outside(), BY_PHONE)
    visit = await booked(house)
    await answer(house, visit, VisitStatus.BOOKED)

    moved = await move(house, visit, THURSDAY)

    assert (moved.status, moved.errand) == (VisitStatus.REQUESTED, Errand.MOVE)
    assert moved.before is not None
    assert (moved.before.start, moved.before.status) == (FRIDAY, VisitStatus.BOOKED)
    assert {one.start for one in house.record().busy()} == {FRIDAY, THURSDAY}


async def test_a_second_move_leaves_the_time_that_stands_at_the_practice() -> None:
    house = await a_house_that_sees(Outside(), BY_PHONE)
    visit = await booked(house)
    await answer(house, visit, VisitStatus.BOOKED)
    await move(house, visit, THURSDAY)

    again = await move(house, visit, at("2026-10-07 15:00"))

    assert again.before is not None
    assert again.before.start == FRIDAY


async def test_a_request_that_nobody_has_made_yet_just_changes_its_time() -> None:
    house = await a_house_that_sees(Outside(), BY_PHONE)
    visit = await booked(house)

    moved = await move(house, visit, THURSDAY)

    assert (moved.errand, moved.before) == (Errand.REQUEST, None)


async def test_a_server_that_still_thinks_is_not_asked_something_else() -> None:
    outside = Outside(free=(free(FRIDAY), free(THURSDAY, 40)))
    house = await a_house_that_sees(outside, AT_SERVER)
    visit = await booked(house)
    command = c.MoveAppointment(person=ANN, appointment=visit.id, start=THURSDAY)

    early = await why(house, command)
    await stands(house, visit, VisitStatus.BOOKED, reference="Appointment/7")
    moved = await move(house, visit, THURSDAY)

    assert early == "still_asking"
    assert (moved.slot, moved.reference) == ("slot-0815", "")
    assert moved.end - moved.start == 40 * MINUTES
    assert moved.before is not None
    assert moved.before.reference == "Appointment/7"
    assert moved.key == f"{visit.id}.1"


async def test_somebody_who_left_the_directory_is_asked_by_a_person() -> None:
    house = await a_house_that_sees(Outside())
    visit = await booked(house)
    await house.do(c.RemoveClinician(person=HOUSEHOLD, clinician=DENTIST.id))

    moved = await move(house, visit, at("2026-10-11 20:00"))

    assert (moved.status, moved.errand) == (VisitStatus.REQUESTED, Errand.MOVE)


@pytest.mark.parametrize(
    ("start", "reason"),
    [
        (at("2026-10-01 10:00"), "in_the_past"),
        (at("2026-10-10 15:00"), "outside_hours"),
    ],
)
async def test_a_visit_is_not_moved_to_where_none_can_be(
    start: datetime, reason: str
) -> None:
    house = await a_house_that_sees(Outside())
    visit = await booked(house)
    command = c.MoveAppointment(person=ANN, appointment=visit.id, start=start)

    assert await why(house, command) == reason


async def test_what_is_over_or_unknown_is_not_moved() -> None:
    house = await a_house_that_sees(Outside())
    visit = await booked(house)
    await house.do(c.CancelAppointment(person=ANN, appointment=visit.id))
    over = c.MoveAppointment(person=ANN, appointment=visit.id, start=THURSDAY)
    unknown = replace(over, appointment=AppointmentId("x"))

    assert await why(house, over) == "appointment_over"
    assert await why(house, unknown) == "unknown_appointment"


# What the practice says


async def test_a_practice_may_give_another_time() -> None:
    house = await a_house_that_sees(Outside(), BY_PHONE)
    visit = await booked(house)

    told = await answer(house, visit, VisitStatus.BOOKED, start=THURSDAY)

    assert (told.status, told.errand) == (VisitStatus.BOOKED, Errand.NONE)
    assert (told.start, told.end) == (THURSDAY, THURSDAY + 30 * MINUTES)


async def test_a_declined_move_leaves_the_visit_where_it_was() -> None:
    house = await a_house_that_sees(Outside(), BY_PHONE)
    visit = await booked(house)
    await answer(house, visit, VisitStatus.BOOKED)
    await move(house, visit, THURSDAY)

    told = await answer(house, visit, VisitStatus.DECLINED, said="fully booked")

    assert (told.start, told.status) == (FRIDAY, VisitStatus.BOOKED)
    assert (told.before, told.reason) == (None, "fully booked")


async def test_of_a_time_that_the_practice_gave_nobody_was_reminded() -> None:
    house = await a_house_that_sees(Outside(), BY_PHONE)
    visit = await booked(house)
    for rung in (VisitRung.WEEK, VisitRung.DAY):
        await house.do(c.NoteReminded(person=ANN, appointment=visit.id, rung=rung))

    same = await answer(house, visit, VisitStatus.BOOKED)
    await move(house, visit, FRIDAY + timedelta(days=7))
    await house.do(
        c.NoteReminded(person=ANN, appointment=visit.id, rung=VisitRung.WEEK)
    )
    other = await answer(house, visit, VisitStatus.DECLINED)

    assert same.reminded == (VisitRung.WEEK, VisitRung.DAY)
    assert (other.start, other.reminded) == (FRIDAY, ())


async def test_a_declined_request_is_no_visit() -> None:
    house = await a_house_that_sees(Outside(), BY_PHONE)
    visit = await booked(house)

    told = await answer(house, visit, VisitStatus.DECLINED)

    assert told.status is VisitStatus.DECLINED
    assert house.record().busy() == ()


@pytest.mark.parametrize(
    ("status", "more", "reason"),
    [
        (VisitStatus.DONE, {}, "no_answer_of_a_practice"),
        (VisitStatus.CANCELLED, {}, "nothing_was_asked"),
        (
            VisitStatus.BOOKED,
            {"start": THURSDAY, "end": THURSDAY},
            "ends_before_it_starts",
        ),
    ],
)
async def test_a_strange_answer_is_refused(
    status: VisitStatus, more: Mapping[str, Any], reason: str
) -> None:
    house = await a_house_that_sees(Outside(), BY_PHONE)
    visit = await booked(house)

    command = c.AnswerAppointment(
        person=ANN, appointment=visit.id, status=status, **more
    )

    assert await why(house, command) == reason


async def test_nothing_is_answered_where_nothing_was_asked() -> None:
    house = await a_house_that_sees(Outside())
    visit = await booked(house)
    command = c.AnswerAppointment(
        person=ANN, appointment=visit.id, status=VisitStatus.BOOKED
    )

    assert await why(house, command) == "nothing_was_asked"


async def test_a_practice_takes_note_that_nobody_comes() -> None:
    house = await a_house_that_sees(Outside(), BY_PHONE)
    visit = await booked(house)
    await answer(house, visit, VisitStatus.BOOKED)
    await house.do(c.CancelAppointment(person=ANN, appointment=visit.id))
    waiting = visit_of(house, visit)

    told = await answer(house, visit, VisitStatus.CANCELLED)

    assert (waiting.status, waiting.errand) == (VisitStatus.CANCELLED, Errand.CANCEL)
    assert told.errand is Errand.NONE


async def test_a_practice_that_was_never_asked_need_not_be_told() -> None:
    house = await a_house_that_sees(Outside(), BY_PHONE)
    visit = await booked(house)

    await house.do(c.CancelAppointment(person=ANN, appointment=visit.id))

    assert visit_of(house, visit).errand is Errand.NONE


# What a server says


async def a_request() -> tuple[House, Appointment]:
    outside = Outside(free=(free(FRIDAY), free(THURSDAY)))
    house = await a_house_that_sees(outside, AT_SERVER)
    return house, await booked(house)


async def test_a_server_may_take_its_time() -> None:
    house, visit = await a_request()

    told = await stands(house, visit, VisitStatus.REQUESTED, reference="Appointment/7")

    assert (told.status, told.reference) == (VisitStatus.REQUESTED, "Appointment/7")
    assert told.errand is Errand.REQUEST


async def test_the_same_news_twice_is_no_news() -> None:
    house, visit = await a_request()
    await stands(house, visit, VisitStatus.BOOKED, reference="Appointment/7")
    lines = house.desk.household.sequence

    await stands(house, visit, VisitStatus.BOOKED, reference="Appointment/7")

    assert house.desk.household.sequence == lines


async def test_an_answer_to_an_older_question_changes_nothing() -> None:
    house, visit = await a_request()
    await stands(house, visit, VisitStatus.BOOKED, reference="Appointment/7")
    moved = await move(house, visit, THURSDAY)

    told = await stands(house, visit, VisitStatus.DECLINED, version=0)

    assert told == moved


async def test_a_refused_move_keeps_the_booked_time_and_its_reference() -> None:
    house, visit = await a_request()
    await stands(house, visit, VisitStatus.BOOKED, reference="Appointment/7")
    await move(house, visit, THURSDAY)

    told = await stands(house, visit, VisitStatus.DECLINED)

    assert (told.start, told.status) == (FRIDAY, VisitStatus.BOOKED)
    assert told.reference == "Appointment/7"


async def test_a_booking_that_comes_after_the_cancellation_is_to_be_called_off() -> (
    None
):
    house, visit = await a_request()
    await house.do(c.CancelAppointment(person=ANN, appointment=visit.id))

    late = await stands(house, visit, VisitStatus.BOOKED, reference="Appointment/7")
    done = await stands(house, visit, VisitStatus.CANCELLED)

    assert (late.status, late.errand) == (VisitStatus.CANCELLED, Errand.CANCEL)
    assert late.reference == "Appointment/7"
    assert done.errand is Errand.NONE


async def test_a_no_by_telephone_has_still_to_reach_the_server() -> None:
    house, visit = await a_request()

    no = await answer(house, visit, VisitStatus.DECLINED, said="fully booked")
    late = await stands(house, visit, VisitStatus.BOOKED, reference="Appointment/7")
    done = await stands(house, visit, VisitStatus.CANCELLED)

    assert (no.status, no.errand) == (VisitStatus.DECLINED, Errand.CANCEL)
    assert (late.status, late.reference) == (VisitStatus.DECLINED, "Appointment/7")
    assert (done.status, done.errand) == (VisitStatus.DECLINED, Errand.NONE)


async def test_a_yes_by_telephone_ends_the_asking() -> None:
    house, visit = await a_request()

    told = await answer(house, visit, VisitStatus.BOOKED)

    assert (told.status, told.errand) == (VisitStatus.BOOKED, Errand.NONE)


async def test_a_move_that_a_server_is_asked_for_is_not_declined_by_hand() -> None:
    house, visit = await a_request()
    await stands(house, visit, VisitStatus.BOOKED, reference="Appointment/7")
    await move(house, visit, THURSDAY)
    command = c.AnswerAppointment(
        person=ANN, appointment=visit.id, status=VisitStatus.DECLINED
    )

    assert await why(house, command) == "still_asking"


async def test_of_a_server_that_is_silent_nothing_is_said_to_be_taken() -> None:
    house = await a_house_that_sees(
        Outside(unread=("City",), silent=frozenset({DENTIST.id})), AT_SERVER
    )

    assert await why(house, book()) == "server_silent"


async def test_a_visit_that_a_server_never_heard_of_is_moved_by_a_person() -> None:
    house = await a_house_that_sees(Outside(), BY_PHONE)
    visit = await booked(house)
    await answer(house, visit, VisitStatus.BOOKED)
    await house.add_clinicians(AT_SERVER)

    moved = await move(house, visit, THURSDAY)

    assert (moved.way, moved.errand) == (BookingWay.PHONE, Errand.MOVE)


async def test_who_left_their_server_is_asked_by_a_person_from_then_on() -> None:
    house, visit = await a_request()
    await stands(house, visit, VisitStatus.BOOKED, reference="Appointment/7")
    await house.add_clinicians(BY_PHONE)

    moved = await move(house, visit, THURSDAY)

    assert (moved.way, moved.errand) == (BookingWay.PHONE, Errand.MOVE)


async def test_a_server_that_says_it_is_over_decides_nothing() -> None:
    house, visit = await a_request()

    assert await stands(house, visit, VisitStatus.DONE) == visit


# Around it


async def test_more_may_be_said_of_a_visit() -> None:
    house = await a_house_that_sees(Outside())
    visit = await booked(house)
    command = c.DescribeAppointment(
        person=ANN, appointment=visit.id, prepare=("no breakfast",), driver="Bram"
    )

    first = await house.do(command)
    second = await house.do(command)

    assert visit_of(house, visit).prepare == ("no breakfast",)
    assert (len(first.entries), second.entries) == (1, ())


async def test_a_rung_is_said_once() -> None:
    house = await a_house_that_sees(Outside())
    visit = await booked(house)
    command = c.NoteReminded(person=ANN, appointment=visit.id, rung=VisitRung.DAY)

    await house.do(command)

    assert (await house.do(command)).entries == ()
    assert visit_of(house, visit).reminded == (VisitRung.DAY,)


async def test_what_came_of_a_visit_is_told_after_it_began() -> None:
    house = await a_house_that_sees(Outside())
    visit = await booked(house)
    command = c.NoteOutcome(person=ANN, appointment=visit.id, outcome="all well")
    early = await why(house, command)
    house.clock.now = FRIDAY + 60 * MINUTES

    await house.do(command)

    assert early == "not_yet"
    told = visit_of(house, visit)
    assert (told.status, told.outcome) == (VisitStatus.DONE, "all well")


async def test_what_came_of_a_visit_told_once_more_is_kept_once() -> None:
    house = await a_house_that_sees(Outside())
    visit = await booked(house)
    house.clock.now = FRIDAY + 60 * MINUTES
    command = c.NoteOutcome(person=ANN, appointment=visit.id, outcome="all well")

    await house.do(command)
    again = await house.do(command)

    assert again.entries == ()


async def test_a_visit_that_did_not_take_place_is_called_off() -> None:
    house = await a_house_that_sees(Outside())
    visit = await booked(house)
    house.clock.now = FRIDAY + 60 * MINUTES
    command = c.NoteOutcome(
        person=ANN, appointment=visit.id, outcome="nobody there", took_place=False
    )

    await house.do(command)

    told = visit_of(house, visit)
    assert (told.status, told.reason) == (VisitStatus.CANCELLED, "nobody there")
    assert await why(house, command) == "appointment_over"


async def test_how_visits_are_arranged_is_set_and_looked_up() -> None:
    house = await a_house()
    visiting = Visiting(calendars=("calendar.ann",), margin_minutes=15)
    command = c.SetVisiting(person=ANN, visiting=visiting)

    await house.do(command)

    assert (await house.do(command)).entries == ()
    found = await house.desk.ask(q.VisitingOf(person=ANN), a_user(ANN))
    assert found == visiting


async def test_a_clinician_leaves_the_directory_and_visits_keep_the_name() -> None:
    house = await a_house_that_sees(Outside())
    visit = await booked(house)
    command = c.RemoveClinician(person=HOUSEHOLD, clinician=DENTIST.id)

    await house.do(command)

    assert DENTIST.id not in house.desk.household.clinicians
    assert visit_of(house, visit).clinician_name == "Dr Molar"
    assert await why(house, command) == "unknown_clinician"


async def test_news_of_an_unknown_visit_changes_nothing() -> None:
    house = await a_house()
    record = house.record()
    gone = AppointmentId("gone")

    assert after_visit(record, ev.AppointmentDone(appointment=gone, outcome="")) == (
        record
    )


# Looking for times


async def offers(house: House, **more: Any) -> tuple[q.Offer, ...]:
    query = q.FindOffers(
        person=ANN, start=THURSDAY, end=FRIDAY + timedelta(hours=2), limit=50, **more
    )
    found = await house.desk.ask(query, a_user(ANN))
    assert not isinstance(found, Refusal)
    return found


async def test_of_a_silent_server_no_times_are_known_and_others_are_offered() -> None:
    outside = Outside(silent=frozenset({DENTIST.id}))
    house = await a_house_that_sees(outside, AT_SERVER)
    query = q.FindOffers(person=ANN, start=THURSDAY, end=FRIDAY)

    nothing = await house.desk.ask(query, a_user(ANN))
    await house.add_clinicians(replace(HEART, id=ClinicianId("other"), hours=HOURS))
    other = await house.desk.ask(query, a_user(ANN))

    assert isinstance(nothing, Refusal)
    assert nothing.reason == "server_silent"
    assert isinstance(other, tuple)
    assert {one.clinician.name for one in other} == {HEART.name}


async def test_times_that_a_calendar_shows_as_taken_are_not_offered() -> None:
    everything = await offers(await a_house_that_sees(Outside()))
    engaged = (
        taken(FRIDAY),
        taken(THURSDAY, clinician=DENTIST.id),
        taken(THURSDAY + 30 * MINUTES, clinician=ClinicianId("x")),
    )

    left = await offers(await a_house_that_sees(Outside(engaged=engaged)))

    gone = {one.start for one in everything} - {one.start for one in left}
    assert gone == {FRIDAY, THURSDAY}


async def test_a_server_offers_its_own_times_in_order() -> None:
    outside = Outside(
        free=(
            free(FRIDAY),
            free(THURSDAY),
            free(THURSDAY + timedelta(days=30)),
            replace(free(FRIDAY), clinician=ClinicianId("gone")),
            free(FRIDAY + 60 * MINUTES),
        ),
        engaged=(taken(FRIDAY + 60 * MINUTES),),
    )
    house = await a_house_that_sees(outside, AT_SERVER)

    found = await offers(house)

    assert [one.start for one in found] == [THURSDAY, FRIDAY]
    assert found[0].end - found[0].start == 20 * MINUTES


async def test_other_peoples_servers_are_not_asked() -> None:
    house = await a_house()
    await house.add_clinicians()
    windows = Windows(Outside())
    house.desk.around = Around(look=windows.look)

    await offers(house, specialty="dentistry")

    (looking,) = windows.asked
    assert looking.clinicians == {DENTIST.id}


async def test_offers_name_the_drivers_who_are_free() -> None:
    outside = Outside(engaged=(taken(FRIDAY, driver="Bram"),))
    house = await a_house_that_sees(outside)
    drivers = (Driver(name="Bram"), Driver(name="Cleo"))
    await house.do(c.SetVisiting(person=ANN, visiting=Visiting(drivers=drivers)))

    found = {one.start: one.drivers for one in await offers(house)}

    assert found[FRIDAY] == ("Cleo",)
    assert found[THURSDAY] == ("Bram", "Cleo")


async def test_whoever_may_not_arrange_visits_makes_nobody_look() -> None:
    house = await a_house_that_sees(Outside())
    windows = Windows(Outside())
    house.desk.around = Around(look=windows.look)

    await house.refused(book(), a_user(None))

    assert windows.asked == []


async def test_a_move_of_nothing_looks_at_nothing() -> None:
    house = await a_house_that_sees(Outside())
    windows = Windows(Outside())
    house.desk.around = Around(look=windows.look)
    command = c.MoveAppointment(
        person=ANN, appointment=AppointmentId("x"), start=FRIDAY
    )

    await house.refused(command)

    assert windows.asked == []


async def test_for_a_series_calendars_are_looked_at_a_year_ahead() -> None:
    house = await a_house_that_sees(Outside())
    windows = Windows(Outside())
    house.desk.around = Around(look=windows.look)

    await house.do(book(repeat="FREQ=MONTHLY;COUNT=3", accepted=EVERYTHING))

    assert windows.asked[0].end - FRIDAY > timedelta(days=300)


async def test_a_desk_that_stands_alone_waits_for_no_server() -> None:
    house, visit = await a_request()

    await house.desk.answered(ANN, visit.id)

    assert visit_of(house, visit).status is VisitStatus.REQUESTED
