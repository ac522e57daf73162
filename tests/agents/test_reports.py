"""Reports that are asked for in words: made, kept and said; and who may ask."""

import json
from datetime import timedelta
from typing import Any

import pytest

from custom_components.healthstead.agents.reaching import by_action
from custom_components.healthstead.agents.tools.spec import Call
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.actor import Actor
from custom_components.healthstead.care.log import LogUnavailable
from custom_components.healthstead.care.refusal import Refusal, refuse
from custom_components.healthstead.care.reports.checking import violations
from custom_components.healthstead.domain.appointment import VisitStatus
from custom_components.healthstead.domain.ids import PersonId
from custom_components.healthstead.domain.person import Role

from ..builders import ANN, BEN, KITCHEN, TOM, House, a_family, a_house, a_user


async def asked(house: House, actor: Actor | None = None, /, **words: str) -> Any:
    call = Call(tool="make_report", arguments=words)
    who = a_user() if actor is None else actor
    return await by_action(house.desk, who, call, house.clock.now, sure=False)


async def test_a_report_is_made_said_and_kept() -> None:
    house = await a_house()
    await house.say("I took my metformin at 8 am")

    turn = await house.say("make my daily report")

    assert turn.reply.startswith("Report for Ann: Monday 5 October 2026.")
    assert "Metformin, due 08:00: taken, 08:00, 1 tablet." in turn.reply
    (made,) = house.events(ev.ReportMade)
    assert made.head.id
    assert turn.data[0]["report"] == made.head.id
    assert turn.data[0]["text"] == turn.reply


async def test_what_was_kept_is_listed_and_shown_again() -> None:
    house = await a_house()
    await house.say("weekly report please")
    await house.say("report for the doctor")
    (week, visit) = house.events(ev.ReportMade)

    heads = await house.desk.ask(q.ListReports(person=ANN), a_user())
    shown = await house.desk.ask(q.ReportOf(person=ANN, report=week.head.id), a_user())

    assert heads == (week.head, visit.head)
    assert not isinstance(shown, Refusal | None)
    assert shown.head == week.head
    assert json.loads(week.facts)["days"] == 7


@pytest.mark.parametrize(
    ("said", "days"),
    [("make my daily report", 1), ("my weekly report", 7), ("report for my visit", 91)],
)
async def test_how_far_a_report_looks_back(said: str, days: int) -> None:
    house = await a_house()

    await house.say(said)

    (made,) = house.events(ev.ReportMade)
    assert (made.head.last - made.head.first).days + 1 == days


async def test_a_report_of_nothing_in_particular_is_asked_about() -> None:
    house = await a_house()
    first = await house.say("make a report")

    second = await house.say("weekly")

    assert first.reply == "Which report: of the day, of the week, or for a visit?"
    assert second.reply.startswith("Report for Ann: 7 days from")


async def test_a_period_that_is_none_is_asked_about() -> None:
    house = await a_house()

    reached = await asked(house, period="the day and the week")

    assert reached.carried.missing == "period"
    assert house.events(ev.ReportMade) == []


async def test_an_action_returns_the_text_the_figures_and_the_id() -> None:
    house = await a_house()
    await house.say("I took my metformin at 8 am")
    await house.say("I feel dizzy")

    reached = await asked(house, period="day")

    data = reached.carried.data
    assert data["doses"] == {
        "due": 1,
        "taken": 1,
        "on_time": 1,
        "skipped": 0,
        "unconfirmed": 0,
        "missed": 0,
        "open": 1,
    }
    assert data["complaints"] == 1
    assert data["calls_for_help"] == 0
    assert (data["period"], data["first"], data["last"]) == (
        "day",
        "2026-10-05",
        "2026-10-05",
    )
    assert data["report"] == house.events(ev.ReportMade)[0].head.id


async def test_where_others_may_listen_drugs_are_said_by_their_labels() -> None:
    house = await a_house()

    turn = await house.say("daily report", KITCHEN, person=ANN)

    assert "Metformin" not in turn.reply
    assert "Label of M" in turn.reply


async def test_a_carer_may_make_a_report_and_a_stranger_may_not() -> None:
    house = await a_family()
    stranger = PersonId("zoe")
    await house.add_person(stranger)

    carer = await asked(house, period="week", person="Ben")
    other = await asked(house, a_user(stranger), period="week", person="Ann")

    assert carer.carried.data["text"].startswith("Report for Ben: 7 days")
    assert other == refuse("not_allowed")
    assert [e.person for e in house.log.entries_kept
            if isinstance(e.event, ev.ReportMade)] == [BEN]  # fmt: skip


async def test_a_viewer_may_read_and_keep_a_report_and_a_guest_may_not() -> None:
    house = await a_family()
    await house.grant(ANN, BEN, Role.VIEWER)
    await house.grant(ANN, TOM, Role.GUEST)

    viewer = await asked(house, a_user(BEN), period="day", person="Ann")
    guest = await asked(house, a_user(TOM), period="day", person="Ann")

    assert viewer.carried.data["text"].startswith("Report for Ann")
    assert guest == refuse("not_allowed")
    assert len(house.events(ev.ReportMade)) == 1


async def test_a_log_that_cannot_be_read_makes_no_report() -> None:
    house = await a_house()
    house.log.broken = True

    turn = await house.say("make my daily report")

    assert "I can't write to my memory right now" in turn.reply


async def test_a_log_that_cannot_be_written_keeps_no_report(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    house = await a_house()

    async def full(*_: object) -> object:
        raise house_full

    house_full = LogUnavailable()
    monkeypatch.setattr(house.log, "append", full)

    turn = await house.say("make my daily report")

    assert "Report for" not in turn.reply
    assert house.events(ev.ReportMade) == []


async def test_what_is_said_is_in_the_facts_that_were_kept() -> None:
    house = await a_house()
    await house.say("I took my metformin at 8 am")
    await house.say("I took an ibuprofen at 8:30 am")
    await house.say("bp 184/99")
    turn = await house.say("my weekly report")
    (made,) = house.events(ev.ReportMade)

    facts = await house.desk.ask(q.ReportOf(person=ANN, report=made.head.id), a_user())

    assert not isinstance(facts, Refusal | None)
    assert violations(facts, turn.reply) == ()


async def test_a_model_may_ask_for_a_report() -> None:
    house = await a_house()
    house.script("a report of the week > make_report", '{"period": "week"}')

    turn = await house.say("could you put down how the last seven days went for me")

    assert turn.reply.startswith("Report for Ann: 7 days")


async def test_a_report_may_be_for_another_visit_than_the_next() -> None:
    house = await a_house()
    for days, name in ((3, "Dr Molar"), (9, "Dr Valve")):
        start = house.clock.now + timedelta(days=days)
        await house.do(
            c.NoteAppointment(
                person=ANN,
                clinician_name=name,
                specialty="",
                start=start,
                end=start + timedelta(minutes=20),
                status=VisitStatus.BOOKED,
            )
        )

    async def made_for(**told: str) -> str:
        done = await asked(house, period="visit", **told)
        found = done.carried.data["visit"]
        assert found["further"] == 1
        return str(found["clinician"])

    assert await made_for() == "Dr Molar"
    assert await made_for(appointment="Dr Valve") == "Dr Valve"

    said = await house.say("make a report for my visit with Dr Valve")
    assert "Dr Valve" in said.reply.splitlines()[4]
