"""What is said of a vital sign: the value and what stands beside it, no diagnosis."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from custom_components.healthstead.agents.reaching import by_action
from custom_components.healthstead.agents.tools.spec import Call
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.live import Around
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.person import Role
from custom_components.healthstead.domain.vitals import Measured, VitalKind
from custom_components.healthstead.domain.watch_settings import WatchSettings
from custom_components.healthstead.domain.watching.daily import DaySummary, Figures
from custom_components.healthstead.domain.watching.shapes import (
    Evidence,
    Half,
    Limit,
    LimitId,
    SetBy,
)
from custom_components.healthstead.domain.watching.trends import WEIGHT_RULES

from ..builders import ANN, BEN, MONDAY, House, a_family, a_house, a_profile, a_user

DAY = timedelta(days=1)


def limit(kind: VitalKind, unit: str, **more: Any) -> Limit:
    return Limit(
        **{
            "id": LimitId(f"own {kind} {more.get('set_by')}"),
            "kind": kind,
            "unit": unit,
            "set_by": SetBy.CLINICIAN,
            "set_by_name": "Dr Quill",
            "set_at": MONDAY,
            **more,
        }
    )


async def days(house: House, kind: VitalKind, unit: str, *values: str) -> None:
    """Let days be over, the last of them yesterday."""
    for ago, value in zip(range(len(values), 0, -1), values, strict=True):
        one = Decimal(value)
        figures = Figures(count=3, low=one, high=one, mean=one, median=one)
        summary = DaySummary(
            kind=kind, unit=unit, date=(MONDAY - ago * DAY).date(), every=figures
        )
        noticed = (ev.DaySummarised(summary=summary),)
        await house.do(c.NoteWatch(person=ANN, noticed=noticed))


async def asked(house: House, tool: str, /, **words: str) -> Any:
    call = Call(tool=tool, arguments=words)
    return await by_action(house.desk, a_user(), call, house.clock.now, sure=False)


# The last value


async def test_the_last_pressure_is_told_with_its_mean_and_its_word() -> None:
    house = await a_house()
    await house.say("130/85 at 8am, 142/92 at 8:02am, 138/90 at 8:04am")

    turn = await house.say("what is my blood pressure")

    assert turn.reply.splitlines() == [
        "The last blood pressure was 138/90 mmHg, today 08:04.",
        "- Together: 140/91 mmHg, the mean of 2, without the first of 3",
        (
            "- ACC/AHA 2017 calls such a value: stage 2. That is the word of a table, and "
            "no diagnosis."
        ),
    ]
    assert turn.data[0]["counts_as"] == "140/91 mm[Hg]"
    assert turn.data[0]["category"] == "stage_2"
    assert turn.data[0]["age_minutes"] == 56


async def test_own_limits_are_told_with_who_set_them_and_when() -> None:
    house = await a_house()
    pressure = VitalKind.BLOOD_PRESSURE
    limits = (
        limit(pressure, "mm[Hg]", low=Decimal(100), high=Decimal(150), half=Half.SYSTOLIC),
        limit(pressure, "mm[Hg]", high=Decimal(95), half=Half.DIASTOLIC,
              set_by=SetBy.PERSON, set_by_name=""),
        limit(pressure, "mm[Hg]", low=Decimal(90), half=Half.SYSTOLIC,
              set_by=SetBy.CARER, set_by_name="Ben"),
    )  # fmt: skip
    settings = WatchSettings(limits=limits)
    await house.do(c.SetWatch(person=ANN, settings=settings))
    await house.say("bp 120/70")

    turn = await house.say("what is my blood pressure")

    assert turn.reply.splitlines()[1:4] == [
        (
            "- A systolic limit set by Dr Quill, clinician: from 100 mmHg up to 150 mmHg "
            "(5 October 2026)."
        ),
        "- Your own diastolic limit: up to 95 mmHg (5 October 2026).",
        "- A systolic limit set by Ben: from 90 mmHg (5 October 2026).",
    ]
    told = turn.data[0]["limits"]
    assert (told[0]["name"], told[0]["set_at"]) == ("Dr Quill", "2026-10-05")


async def test_what_is_usual_and_what_changed_is_told_in_numbers() -> None:
    house = await a_house()
    await house.do(c.SetWatch(person=ANN, settings=WatchSettings(trends=WEIGHT_RULES)))
    await days(house, VitalKind.WEIGHT, "kg", "80", "80.2", "80.4", "82.6")
    await house.say("I weigh 82 kg")

    turn = await house.say("what is my weight")

    assert turn.reply.splitlines()[1:3] == [
        "- Usual in the last 7 days: 80.3 kg (median of 4 days), +0.53 kg a day.",
        (
            "- Changed by +2.6 kg within 3 days: from 80 kg to 82.6 kg. You asked to be "
            "told."
        ),
    ]
    assert turn.data[0]["usual"][0]["used"][-1] == ["2026-10-04", "82.6"]


async def test_what_is_old_is_said_to_be_old() -> None:
    house = await a_house()
    await house.say("my pulse is 70")
    house.clock.now += timedelta(hours=5)

    turn = await house.say("what is my pulse")

    assert turn.reply.splitlines()[1] == "- That is old: nothing newer has come."
    assert turn.data[0]["stale"] is True


async def test_a_sensor_is_named_as_where_a_value_comes_from() -> None:
    house = await a_house()
    pulse = Measured(kind=VitalKind.HEART_RATE, value=Decimal(88), unit="/min")
    live = Evidence(at=MONDAY, measured=pulse, given=pulse, source="sensor.watch")
    house.desk.around = Around(live=lambda _person: {VitalKind.HEART_RATE: live})
    kept = c.RecordReading(
        person=ANN, measured=pulse, at=MONDAY - DAY, source="sensor.old"
    )
    await house.do(kept)

    now = await house.say("what is my pulse")
    then = await house.say("what was my pulse yesterday")
    nothing = await house.say("what was my weight yesterday")

    assert now.reply == (
        "The last heart rate was 88 per minute, today 09:00, from sensor.watch."
    )
    assert now.data[0]["source"] == "sensor.watch"
    assert then.reply.endswith(", yesterday 09:00, from sensor.old.")
    assert nothing.reply == "I have no weight for that."


async def test_whoever_may_not_read_hears_nothing() -> None:
    house = await a_family()
    ben = a_user(BEN)

    for tool in ("read_vital", "vital_trend"):
        call = Call(tool=tool, arguments={"kind": "weight", "person": "Ann"})
        refused = await by_action(house.desk, ben, call, MONDAY, sure=False)
        assert isinstance(refused, Refusal)
        assert refused.reason == "not_allowed"
    old = {"kind": "weight", "at": "yesterday", "person": "Ann"}
    call = Call(tool="read_vital", arguments=old)
    refused = await by_action(house.desk, ben, call, MONDAY, sure=False)
    assert isinstance(refused, Refusal)


# Over days


async def test_a_trend_is_told_in_numbers() -> None:
    house = await a_house()
    await days(house, VitalKind.WEIGHT, "kg", "80", "80.2", "80.1", "79.6")

    turn = await house.say("how has my weight been")

    assert turn.reply.splitlines() == [
        "Your weight from 6 September 2026 to 5 October 2026:",
        "- 4 days with values, from 79.6 kg to 80.2 kg, -0.12 kg a day.",
        "- Usual in the last 7 days: 80.05 kg (median of 4 days), -0.12 kg a day.",
    ]
    assert turn.data[0]["halves"][0]["days"][0] == ["2026-10-01", "80"]


async def test_a_trend_of_a_pressure_tells_both_halves() -> None:
    house = await a_house()
    await house.say("my bp was 130/85 yesterday at 8am")
    await house.say("my bp was 134/89 at 8am")

    turn = await house.say("how has my blood pressure been")

    assert turn.reply.splitlines()[1:] == [
        "- 2 days with systolic values, from 130 mmHg to 134 mmHg, +4 mmHg a day.",
        "- 2 days with diastolic values, from 85 mmHg to 89 mmHg, +4 mmHg a day.",
    ]


async def test_one_day_of_a_trend_has_no_slope() -> None:
    house = await a_house()
    await house.say("my pulse is 70")

    told = await asked(
        house, "vital_trend", kind="heart_rate", **{"from": "today"}, until="today"
    )

    assert told.words.splitlines()[1] == (
        "- 1 days with values, from 70 per minute to 70 per minute."
    )
    assert told.carried.data["halves"][0]["slope_per_day"] is None


async def test_a_trend_of_nothing_says_so() -> None:
    turn = await (await a_house()).say("how has my weight been")

    assert turn.reply == "I have no weight for that."


async def test_glucose_is_told_in_the_persons_own_unit() -> None:
    house = await a_house()
    profile = a_profile(glucose_unit="mmol/L")
    await house.do(c.ChangePerson(person=ANN, profile=profile))
    await days(house, VitalKind.GLUCOSE, "mg/dL", "90", "108", "99", "90")

    turn = await house.say("how has my blood sugar been")

    assert "from 5 mmol/L to 6 mmol/L" in turn.reply


# The early-warning score


async def measured_well(house: House) -> None:
    await house.say("bp 125/70, pulse 72, temp 36.8, oxygen 97, breathing rate 16")


async def test_what_nobody_can_measure_is_asked_for_then_the_total_is_told() -> None:
    house = await a_house()
    await measured_well(house)

    first = await house.say("what is my early warning score")
    second = await house.say("fully awake and clear")
    third = await house.say("on air")

    assert first.reply.startswith("Is the person fully awake and clear")
    assert second.reply == "On room air, or on oxygen?"
    assert third.reply.splitlines()[0] == "NEWS2 of Ann now: 0."
    assert "- breathing rate: 16 per minute (0 points), today 09:00" in third.reply
    assert "- how awake: A (0 points), today 09:00" in third.reply
    assert third.reply.splitlines()[-2] == "- At home: keep to your routine."
    assert "whatever the score" in third.reply.splitlines()[-1]
    assert third.data[0]["total"] == 0
    assert len(house.events(ev.BedsideNoted)) == 1


async def test_answers_of_this_hour_are_not_asked_for_again() -> None:
    house = await a_house()
    await measured_well(house)
    told = await asked(
        house, "early_warning_score", consciousness="alert", oxygen="air"
    )

    again = await house.say("what is my early warning score")
    partly = await asked(house, "early_warning_score", oxygen="on oxygen")

    assert told.carried.data["total"] == 0
    assert again.data[0]["total"] == 0
    assert partly.carried.data["total"] == 2


async def test_words_that_are_no_answer_are_asked_about_again() -> None:
    house = await a_house()

    awake = await asked(house, "early_warning_score", consciousness="so-so")
    oxygen = await asked(
        house, "early_warning_score", consciousness="alert", oxygen="maybe"
    )

    assert awake.words.startswith("Is the person")
    assert oxygen.words == "On room air, or on oxygen?"


async def test_what_is_missing_gives_a_lower_bound_and_no_total() -> None:
    house = await a_house()
    await house.say("pulse 120, temp 38.5, bp 125/70")

    told = await asked(
        house, "early_warning_score", consciousness="confused", oxygen="air"
    )

    lines = told.words.splitlines()
    assert lines[0] == (
        "No NEWS2 total for Ann: breathing rate, oxygen saturation not known, or not of "
        "the last hour. What is known comes to 6 at least."
    )
    assert "- At home: contact urgent care now." in lines
    assert told.carried.data["total"] is None


async def test_nothing_measured_is_not_normal() -> None:
    house = await a_house()

    told = await asked(
        house, "early_warning_score", consciousness="alert", oxygen="air"
    )

    assert "comes to 0 at least" in told.words
    assert "not to be read as normal" in told.words


async def test_a_value_that_cannot_be_gives_no_score() -> None:
    house = await a_house()
    odd = Measured(kind=VitalKind.SPO2, value=Decimal(20), unit="%")
    live = Evidence(at=MONDAY, measured=odd, given=odd, source="sensor.watch")
    house.desk.around = Around(live=lambda _person: {VitalKind.SPO2: live})

    told = await asked(
        house, "early_warning_score", consciousness="alert", oxygen="air"
    )

    assert told.words.splitlines()[:2] == [
        "No NEWS2 for Ann: oxygen saturation not known, or not of the last hour.",
        "- A value among them cannot be right: please measure again.",
    ]


@pytest.mark.parametrize(
    ("born", "pregnant", "words"),
    [(2015, False, "under sixteen"), (1980, True, "pregnancy")],
)
async def test_it_is_not_offered_to_children_nor_in_pregnancy(
    born: int, words: str, *, pregnant: bool
) -> None:
    house = await a_house()
    profile = replace(house.record().person.profile, birth_year=born)
    await house.do(c.ChangePerson(person=ANN, profile=profile))
    settings = WatchSettings(pregnant=pregnant)
    await house.do(c.SetWatch(person=ANN, settings=settings))

    told = await asked(house, "early_warning_score", consciousness="alert")

    assert words in told.words
    assert told.carried.data["applicable"] is False
    assert house.events(ev.BedsideNoted) == []


async def test_where_it_is_off_nothing_is_asked_or_kept() -> None:
    house = await a_house()
    house.desk.around = Around(off=frozenset({q.ScoreNow}))

    turn = await house.say("what is my early warning score")

    assert turn.reply.startswith("That is not switched on in this household.")
    assert house.events(ev.BedsideNoted) == []


async def test_who_may_only_read_scores_nothing_new() -> None:
    house = await a_family()
    await house.grant(ANN, BEN, Role.VIEWER)
    call = Call(
        tool="early_warning_score",
        arguments={"consciousness": "alert", "oxygen": "air", "person": "Ann"},
    )

    refused = await by_action(house.desk, a_user(BEN), call, MONDAY, sure=False)

    assert isinstance(refused, Refusal)
    assert refused.reason == "not_allowed"


async def test_an_automation_that_may_only_record_gets_no_score() -> None:
    house = await a_house()
    robot = Actor(kind=ActorKind.AUTOMATION, id="automation")
    call = Call(tool="early_warning_score", arguments={"consciousness": "alert"})

    refused = await by_action(house.desk, robot, call, MONDAY, sure=False)

    assert isinstance(refused, Refusal)
