"""The symptom diary: told, put right, over, taken back, however long ago."""

from datetime import timedelta

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.diary import (
    fitting,
    is_open,
    latest_stretch,
    of_one_thing,
    open_complaints,
)
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.ids import SymptomId
from custom_components.healthstead.domain.symptom import Symptom

from ..builders import ANN, BEN, MONDAY, House, a_family, a_house, a_user, at

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


async def told(house: House, text: str, **more: object) -> Symptom:
    """Tell a complaint now and return it as it was kept."""
    command = c.StoreSymptom(person=ANN, text=text, at=house.clock.now, **more)  # type: ignore[arg-type]
    done = await house.do(command)
    [entry] = done.entries
    assert isinstance(entry.event, ev.SymptomStored)
    return entry.event.symptom


async def reason(house: House, command: c.Command) -> str:
    """Return why something was refused."""
    refused = await house.desk.do(command, a_user())
    assert isinstance(refused, Refusal)
    return refused.reason


def now_of(house: House, symptom: Symptom) -> Symptom:
    """Return a complaint as memory holds it."""
    return next(one for one in house.record().symptoms if one.id == symptom.id)


async def of_all_time(house: House) -> tuple[Symptom, ...]:
    """Return the whole diary, as somebody would be shown it."""
    start = at("2020-01-01 00:00")
    query = q.ListSymptoms(person=ANN, start=start, end=house.clock.now + DAY)
    found = await house.desk.ask(query, a_user())
    assert not isinstance(found, Refusal)
    return found


async def test_everything_that_was_said_of_a_complaint_is_kept() -> None:
    house = await a_house()

    kept = await told(
        house,
        " stabbing pain ",
        onset=MONDAY - DAY,
        severity=6,
        site=" left knee ",
        triggers=("the stairs",),
        ended=MONDAY - HOUR,
        said=" a stabbing pain in my left knee ",
    )

    assert kept == Symptom(
        id=kept.id,
        text="stabbing pain",
        at=house.clock.now,
        onset=MONDAY - DAY,
        severity=6,
        site="left knee",
        triggers=("the stairs",),
        ended=MONDAY - HOUR,
        said="a stabbing pain in my left knee",
    )


async def test_a_complaint_is_over_since_when_it_is_said_to_be() -> None:
    house = await a_house()
    cough = await told(house, "cough", onset=MONDAY - 2 * DAY)
    end = c.EndSymptom(person=ANN, symptom=cough.id, at=MONDAY - HOUR)

    await house.do(end)
    twice = await house.do(end)

    assert now_of(house, cough).ended == MONDAY - HOUR
    assert twice.entries == ()


async def test_an_end_can_be_put_right_and_taken_back() -> None:
    house = await a_house()
    cough = await told(house, "cough")
    await house.do(c.EndSymptom(person=ANN, symptom=cough.id, at=MONDAY - HOUR))

    await house.do(c.EndSymptom(person=ANN, symptom=cough.id, at=MONDAY))
    later = now_of(house, cough).ended
    await house.do(c.CorrectSymptom(person=ANN, symptom=cough.id, still=True))

    assert later == MONDAY
    assert now_of(house, cough).ended is None


async def test_a_complaint_is_put_right_field_by_field() -> None:
    house = await a_house()
    kept = await told(house, "pain", site="left knee", severity=6)

    await house.do(
        c.CorrectSymptom(
            person=ANN,
            symptom=kept.id,
            text=" sharp pain ",
            site=" right knee ",
            severity=8,
            onset=MONDAY - DAY,
            triggers=("rain",),
        )
    )
    same = await house.do(c.CorrectSymptom(person=ANN, symptom=kept.id, severity=8))

    now = now_of(house, kept)
    assert (now.text, now.site, now.severity) == ("sharp pain", "right knee", 8)
    assert (now.onset, now.triggers) == (MONDAY - DAY, ("rain",))
    assert same.entries == ()


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"severity": 11}, "severity_out_of_range"),
        ({"text": " "}, "text_missing"),
        ({"onset": MONDAY + DAY}, "over_before_it_began"),
    ],
)
async def test_what_cannot_be_is_not_put_right(
    change: dict[str, object], why: str
) -> None:
    house = await a_house()
    kept = await told(house, "pain", ended=MONDAY)

    command = c.CorrectSymptom(person=ANN, symptom=kept.id, **change)  # type: ignore[arg-type]

    assert await reason(house, command) == why
    assert now_of(house, kept) == kept


async def test_nothing_is_over_before_it_began_or_before_its_time_has_come() -> None:
    house = await a_house()
    cough = await told(house, "cough", onset=MONDAY - DAY)
    early = c.EndSymptom(person=ANN, symptom=cough.id, at=MONDAY - 2 * DAY)
    ahead = c.EndSymptom(person=ANN, symptom=cough.id, at=MONDAY + DAY)
    other = c.StoreSymptom(
        person=ANN, text="itch", at=MONDAY, onset=MONDAY, ended=MONDAY - DAY
    )

    assert await reason(house, early) == "over_before_it_began"
    assert await reason(house, ahead) == "in_the_future"
    assert await reason(house, other) == "over_before_it_began"


async def test_what_was_told_half_a_year_ago_can_be_ended_and_put_right() -> None:
    house = await a_house()
    cough, itch = await told(house, "cough"), await told(house, "itch")
    house.clock.now += 180 * DAY
    await told(house, "tired")
    known = [one.text for one in house.record().symptoms]

    end = c.EndSymptom(person=ANN, symptom=cough.id, at=MONDAY + 3 * DAY)
    await house.do(end)
    await house.do(c.CorrectSymptom(person=ANN, symptom=itch.id, severity=3))
    again = await house.do(end)

    diary = {one.text: one for one in await of_all_time(house)}
    assert known == ["tired"]
    assert diary["cough"].ended == MONDAY + 3 * DAY
    assert diary["itch"].severity == 3
    assert again.entries == ()


async def test_what_was_told_half_a_year_ago_can_be_taken_out() -> None:
    house = await a_house()
    cough = await told(house, "cough")
    house.clock.now += 180 * DAY
    await told(house, "tired")

    await house.do(c.ForgetSymptom(person=ANN, symptom=cough.id))
    gone = await reason(house, c.ForgetSymptom(person=ANN, symptom=cough.id))

    assert [one.text for one in await of_all_time(house)] == ["tired"]
    assert gone == "unknown_symptom"


async def test_nobody_ends_what_somebody_else_told() -> None:
    house = await a_family()
    kept = await told(house, "cough")

    theirs = c.EndSymptom(person=BEN, symptom=kept.id, at=MONDAY)
    nobody = c.EndSymptom(person=ANN, symptom=SymptomId("x"), at=MONDAY)

    assert await reason(house, theirs) in {"not_allowed", "unknown_symptom"}
    assert await reason(house, nobody) == "unknown_symptom"


# Which is meant


def symptom(text: str, days: int = 0, site: str = "", *, over: bool = False) -> Symptom:
    """Return a complaint told so many days before Monday."""
    when = MONDAY - days * DAY
    return Symptom(
        id=SymptomId(f"{text}-{days}"),
        text=text,
        at=when,
        site=site,
        ended=when + HOUR if over else None,
    )


DIARY = (
    symptom("stabbing pain", 3, "left knee"),
    symptom("headache", 2),
    symptom("a bit of a headache", 1),
    symptom("dizzy", 1),
    symptom("pain", 0, "lower back"),
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("headache", ["headache", "a bit of a headache"]),
        ("my headaches", ["headache", "a bit of a headache"]),
        ("the knee", ["stabbing pain"]),
        ("left knee pain", ["stabbing pain"]),
        ("dizziness", ["dizzy"]),
        ("spinning", ["dizzy"]),
        ("rash", []),
        ("zzz", []),
        ("\u202e \u200b", []),
        ("it", [one.text for one in DIARY]),
        ("", [one.text for one in DIARY]),
    ],
)
def test_words_find_a_complaint_by_words_or_by_what_it_is_about(
    words: str, found: list[str]
) -> None:
    assert [one.text for one in fitting(DIARY, words)] == found


def test_the_same_thing_told_twice_is_one_thing() -> None:
    groups = of_one_thing(DIARY)

    assert [[one.text for one in many] for many in groups] == [
        ["pain"],
        ["a bit of a headache", "headache"],
        ["dizzy"],
        ["stabbing pain"],
    ]
    assert of_one_thing([symptom("qqq"), symptom("qqq", 1)])[0][1].at < MONDAY


def test_what_was_not_told_of_for_two_weeks_is_open_no_more() -> None:
    told_of = (
        symptom("cough", 1),
        symptom("itch", 20),
        symptom("sneezing", 1, over=True),
    )

    assert open_complaints(told_of, MONDAY) == 1
    assert open_complaints(DIARY, MONDAY) == 4
    assert [is_open(one, MONDAY) for one in told_of] == [True, False, False]


def test_a_complaint_of_last_year_is_not_ended_with_the_one_of_today() -> None:
    many = (symptom("cough", 200), symptom("cough", 9), symptom("cough", 1))

    assert [one.id for one in latest_stretch(many)] == ["cough-1", "cough-9"]
    assert latest_stretch(many[2:]) == many[2:]
