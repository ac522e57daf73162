"""Readings by chat, action and command: several at once, unusual ones, LO and HI."""

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from custom_components.healthstead.agents.carrying import Carried, carry
from custom_components.healthstead.agents.policy import Proposer
from custom_components.healthstead.agents.reaching import asking_for, by_action
from custom_components.healthstead.agents.tools.spec import Call, Missing, Outcome
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.vitals import VitalKind

from ..builders import ANN, BEN, House, a_house, a_profile, a_user, at


async def carried(house: House, tool: str, /, **words: str) -> Carried:
    """Carry a call out as a person's own action would."""
    call = Call(tool=tool, arguments=words)
    asking = asking_for(house.desk, a_user(), ANN, house.clock.now)
    return await carry(call, asking, Proposer.PERSON)


async def outcome(house: House, tool: str, **words: str) -> Outcome:
    result = (await carried(house, tool, **words)).result
    assert isinstance(result, Outcome), result
    return result


async def stopped(house: House, tool: str, **words: str) -> Missing | Refusal:
    result = (await carried(house, tool, **words)).result
    assert isinstance(result, Missing | Refusal), result
    return result


def rows(*given: Any) -> str:
    return json.dumps(list(given))


def kept(house: House) -> list[str]:
    """Return what is in the log, in order."""
    return [str(e.reading.measured) for e in house.events(ev.ReadingRecorded)]


# Several at once


async def test_two_readings_in_one_sentence_are_both_kept() -> None:
    house = await a_house()

    turn = await house.say("My blood pressure is 142 over 91 and pulse 78")

    assert kept(house) == ["142/91 mm[Hg]", "78 /min"]
    assert turn.reply.startswith("Noted:\n- blood pressure 142/91 mmHg, today 09:00\n")


async def test_readings_have_their_own_times() -> None:
    house = await a_house()

    turn = await house.say("readings: 7am 130/85, 8am 128/82")

    times = [e.reading.at for e in house.events(ev.ReadingRecorded)]
    assert times == [at("2026-10-05 07:00"), at("2026-10-05 08:00")]
    assert "the mean" not in turn.reply


async def test_pressures_of_one_sitting_are_told_as_their_mean() -> None:
    house = await a_house()

    three = await house.say("130/85 at 8am, 120/80 at 8:02am, 122/82 at 8:04am")
    data = three.data[0]
    two = await house.say("120/80, 124/84")

    assert "- Together: 121/81 mmHg, the mean of 2, without the first of 3" in (
        three.reply
    )
    assert (data["means"][0]["used"], data["means"][0]["left_out"]) == (2, 1)
    assert two.reply.endswith("- Together: 122/82 mmHg, the mean of 2")


async def test_an_action_lists_readings_with_all_that_is_known_of_them() -> None:
    house = await a_house()
    given = rows(
        {"kind": "blood_pressure", "value": "18.9/12.1", "unit": "kPa",
         "time": "2026-10-05 08:00", "site": "left arm", "source": "sensor.cuff"},
        {"kind": "heart_rate", "value": 70, "time": None},
    )  # fmt: skip

    told = await outcome(house, "record_readings", readings=given)

    first, second = (e.reading for e in house.events(ev.ReadingRecorded))
    assert (first.source, first.site, str(first.given)) == (
        "sensor.cuff",
        "left arm",
        "18.9/12.1 kPa",
    )
    assert second.at == house.clock.now
    assert [one["value"] for one in told.data["readings"]] == [
        "142/91 mm[Hg]",
        "70 /min",
    ]
    assert told.data["readings"][0]["site"] == "left arm"


@pytest.mark.parametrize(
    ("given", "why", "place"),
    [
        (rows({"kind": "heart_rate", "value": "70"}, 7), "row_unclear", "2"),
        (rows({"kind": "soul", "value": "70"}), "row_unclear", "1"),
        (rows({"kind": "heart_rate", "value": " "}), "row_unclear", "1"),
        (rows({"kind": "heart_rate", "value": True}), "row_unclear", "1"),
        (rows({"kind": "heart_rate", "value": "7", "x": "1"}), "row_unclear", "1"),
        (rows({"kind": "heart_rate", "value": "a lot"}), "row_value_unclear", "1"),
        (
            rows({"kind": "heart_rate", "value": "70", "time": "soon"}),
            "row_time_unclear",
            "1",
        ),
        (rows({"kind": "heart_rate", "value": "700"}), "row_not_plausible", "1"),
        (rows(), "rows_too_many", None),
        (
            rows(*[{"kind": "heart_rate", "value": "70"}] * 201),
            "rows_too_many",
            None,
        ),
    ],
)
async def test_a_row_that_cannot_be_kept_is_named_and_nothing_is_kept(
    given: str, why: str, place: str | None
) -> None:
    house = await a_house()

    refused = await stopped(house, "record_readings", readings=given)

    assert isinstance(refused, Refusal)
    assert (refused.reason, refused.details.get("place")) == (why, place)
    assert kept(house) == []


@pytest.mark.parametrize("given", ["my pulse and how I feel", "[1,", "[" * 100_000])
async def test_words_that_are_not_all_readings_are_asked_about(given: str) -> None:
    refused = await stopped(await a_house(), "record_readings", readings=given)

    assert isinstance(refused, Missing)
    assert refused.key == "unclear_readings"


async def test_a_unit_that_is_missing_is_asked_for_and_then_all_is_kept() -> None:
    house = await a_house()

    first = await house.say("sugar 100, pulse 70, weight 80")
    second = await house.say("mg/dL")

    assert first.reply == "Line 1: in which unit was 100?"
    assert kept(house) == ["100 mg/dL", "70 /min", "80 kg"]
    assert second.question is False


async def test_a_temperature_that_can_be_in_no_unit_is_asked_about() -> None:
    house = await a_house()

    refused = await stopped(house, "record_readings", readings="temp 50, pulse 70")

    assert isinstance(refused, Missing)
    assert refused.facts == {"place": "1", "value": "50"}


async def test_a_full_disk_keeps_none_of_them() -> None:
    house = await a_house()
    house.log.broken = True

    refused = await stopped(house, "record_readings", readings="pulse 70, pulse 72")

    assert isinstance(refused, Refusal)
    assert refused.reason == "storage_unavailable"


async def test_a_trace_shows_every_reading_with_its_time() -> None:
    house = await a_house()

    done = await carried(house, "record_readings", readings="8am pulse 70, temp 37")

    assert done.trace.arguments["readings"] == (
        "heart_rate 70 2026-10-05T08:00+01:00; temperature 37 2026-10-05T08:00+01:00"
    )


# Unusual values: held at once, kept after a yes, forgotten after a no


async def test_an_unusual_value_is_held_while_somebody_is_asked() -> None:
    house = await a_house()

    turn = await house.say("my pulse is 190")

    held = house.record().observed.held
    assert turn.question
    assert [str(one.measured) for one in held] == ["190 /min"]
    assert kept(house) == []


async def test_a_yes_keeps_it_as_of_when_it_was_told() -> None:
    house = await a_house()
    told = house.clock.now
    await house.say("my pulse is 190")

    house.clock.now += timedelta(minutes=4)
    await house.say("yes")

    (event,) = house.events(ev.ReadingRecorded)
    assert event.reading.at == told
    assert house.record().observed.held == ()


async def test_a_no_forgets_it() -> None:
    house = await a_house()
    await house.say("my pulse is 190")

    turn = await house.say("no")

    assert turn.reply == "All right. Nothing was done."
    assert house.record().observed.held == ()
    assert len(house.events(ev.HeldDropped)) == 1


async def test_a_no_to_something_else_forgets_nothing() -> None:
    house = await a_house()
    await house.say("my pulse is 190")
    await house.say("remind me tomorrow at 8 to call Ben")

    await house.say("stop my metformin")
    await house.say("no")

    assert len(house.record().observed.held) == 1


async def test_a_no_of_somebody_who_is_gone_changes_nothing() -> None:
    house = await a_house()
    await house.say("my pulse is 190")
    (owner,) = house.drafts.kept
    house.drafts.kept[owner] = replace(house.drafts.kept[owner], person=BEN)

    turn = await house.say("no")

    assert turn.reply == "All right. Nothing was done."
    assert len(house.record().observed.held) == 1


async def test_one_unusual_row_is_held_and_named_and_a_yes_keeps_all() -> None:
    house = await a_house()

    turn = await house.say("pulse 70, blood pressure 250/130")
    held = [str(one.measured) for one in house.record().observed.held]
    await house.say("yes")

    assert turn.reply.startswith("Line 2: 250/130 mmHg is unusual for blood pressure.")
    assert held == ["250/130 mm[Hg]"]
    assert kept(house) == ["70 /min", "250/130 mm[Hg]"]
    assert house.record().observed.held == ()


async def test_each_unusual_row_needs_a_yes_of_its_own() -> None:
    house = await a_house()

    await house.say("pulse 190, blood pressure 250/130")
    second = await house.say("yes")
    await house.say("no")

    assert second.reply.startswith("Line 2")
    assert kept(house) == []
    assert house.record().observed.held == ()


async def test_an_action_that_is_sure_keeps_what_is_unusual() -> None:
    house = await a_house()
    call = Call(
        tool="record_readings",
        arguments={
            "readings": rows(
                {"kind": "heart_rate", "value": "190"},
                {"kind": "blood_pressure", "value": "250/130", "unit": "mmHg"},
            )
        },
    )

    unsure = await by_action(house.desk, a_user(), call, house.clock.now, sure=False)
    sure = await by_action(house.desk, a_user(), call, house.clock.now, sure=True)

    assert isinstance(unsure, Refusal)
    assert unsure.words == "unusual_row"
    assert not isinstance(sure, Refusal)
    assert len(kept(house)) == 2


# What a meter shows, where it was taken, units


async def test_lo_and_hi_are_results_with_their_own_words() -> None:
    house = await a_house()
    await house.do(c.ChangePerson(person=ANN, profile=a_profile(glucose_unit="mmol/L")))

    low = await house.say("my blood sugar is LO")
    high = await outcome(house, "record_vital", kind="glucose", value="HI")

    assert low.reply == (
        "Noted: blood sugar LO, today 09:00. That is a result: it is below what the "
        "meter can show."
    )
    assert high.key == "reading_hi"
    assert kept(house) == ["LO", "HI"]
    assert house.record().readings[VitalKind.GLUCOSE][0].measured.unit == "mmol/L"


async def test_a_pressure_in_kilopascals_keeps_its_arm() -> None:
    house = await a_house()

    await outcome(
        house,
        "record_vital",
        kind="blood_pressure",
        value="18.9/12.1",
        unit="kPa",
        site="left arm",
    )

    (event,) = house.events(ev.ReadingRecorded)
    assert str(event.reading.measured) == "142/91 mm[Hg]"
    assert event.reading.site == "left arm"


async def test_glucose_that_is_unusual_is_held_in_the_persons_own_unit() -> None:
    house = await a_house()
    await house.do(c.ChangePerson(person=ANN, profile=a_profile(glucose_unit="mg/dL")))

    await house.say("my blood sugar is 40")

    assert [str(one.measured) for one in house.record().observed.held] == ["40 mg/dL"]
