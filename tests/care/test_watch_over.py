"""The watch over one person: what comes in, what is set, what a restart takes up."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.noticing import AlertNames, noticed
from custom_components.healthstead.care.record import Observed, PersonRecord
from custom_components.healthstead.care.vital_alarm import call_for
from custom_components.healthstead.care.watch_over import WatchOver
from custom_components.healthstead.domain.day import DayTimes
from custom_components.healthstead.domain.ids import AlertId, ReadingId
from custom_components.healthstead.domain.sos import SosCause
from custom_components.healthstead.domain.sources import Sources, VitalSource
from custom_components.healthstead.domain.vitals import Measured, Reading, VitalKind
from custom_components.healthstead.domain.watch_settings import (
    LimitPreset,
    WatchSettings,
)
from custom_components.healthstead.domain.watching import happenings as h
from custom_components.healthstead.domain.watching.activity import Doing
from custom_components.healthstead.domain.watching.clue_words import (
    asleep_of,
    doing_of,
)
from custom_components.healthstead.domain.watching.shapes import (
    Alert,
    Because,
    Context,
    Level,
    Limit,
    LimitId,
    Sample,
    SetBy,
)
from custom_components.healthstead.domain.watching.showing import sample_of
from custom_components.healthstead.domain.watching.state import BY_HAND
from custom_components.healthstead.domain.watching.units import Why

from ..builders import ANN, a_person

HEART = VitalKind.HEART_RATE
WATCH = VitalSource(kind=HEART, entity="sensor.watch")
STEPS = VitalSource(kind=VitalKind.STEPS, entity="sensor.steps")
NOON = datetime(2026, 10, 5, 12, 0, tzinfo=ZoneInfo("Europe/Lisbon"))
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


def somebody(*sources: VitalSource, **more: Any) -> PersonRecord:
    born = more.pop("birth_year", 1960)
    record = a_person(birth_year=born)
    return replace(record, sources=Sources(vitals=sources or (WATCH,)), **more)


def a_sample(value: str, minute: float, **more: Any) -> Sample:
    made = {"kind": HEART, "unit": "bpm", "source": "sensor.watch", **more}
    return Sample(value=Decimal(value), at=NOON + minute * MINUTE, **made)


def feel(watch: WatchOver, *values: int, begin: float = 0) -> list[h.Happening]:
    """Take one reading a minute, and return what happened."""
    found: list[h.Happening] = []
    for place, value in enumerate(values):
        sample = a_sample(str(value), begin + place)
        found += watch.take(sample, sample.at)
    return found


def at_rest(watch: WatchOver) -> WatchOver:
    watch.do(Doing.STILL, NOON)
    return watch


def names(happened: object) -> list[str]:
    assert isinstance(happened, list | tuple)
    return [type(one).__name__ for one in happened]


def an_alert(**more: Any) -> Alert:
    limit = Limit(id=LimitId("heart_high"), kind=HEART, unit="/min", high=Decimal(110))
    made = {
        "kind": HEART,
        "limit": limit,
        "level": Level.SOFT,
        "because": Because.PERSISTENCE,
        "evidence": (),
        "started": NOON - HOUR,
        **more,
    }
    return Alert(**made)


def test_readings_out_of_range_for_long_enough_raise_one_alert() -> None:
    watch = WatchOver(somebody(), None, NOON)

    happened = feel(at_rest(watch), 118, 119, 120, 121)

    assert names(happened) == ["AlertRaised"]


def test_a_limit_that_is_removed_ends_its_alert() -> None:
    watch = at_rest(WatchOver(somebody(), None, NOON))
    feel(watch, 118, 119, 120)
    paper = somebody(watch=WatchSettings(preset=LimitPreset.PAPER))

    happened = watch.follow(paper, NOON + 4 * MINUTE)

    assert [type(one) for one in happened] == [h.AlertEnded]
    assert isinstance(happened[0], h.AlertEnded)
    assert happened[0].limit_gone


def test_what_changes_nothing_about_the_watch_costs_nothing() -> None:
    watch = WatchOver(somebody(), None, NOON)
    plans = watch.plans

    happened = watch.follow(somebody(), NOON + MINUTE)

    assert happened == ()
    assert watch.plans is plans


def test_a_source_that_came_just_now_is_not_late_yet() -> None:
    record = somebody(STEPS)
    watch = WatchOver(record, None, NOON)
    watch.take(a_sample("70", 0, deliberate=True), NOON)
    for minute in range(0, 180, 5):
        watch.tick(NOON + minute * MINUTE)

    at_once = watch.follow(somebody(STEPS, WATCH), NOON + 3 * HOUR)
    soon = [watch.tick(NOON + 3 * HOUR + m * MINUTE) for m in range(5, 60, 5)]
    later = [watch.tick(NOON + 4 * HOUR + m * MINUTE) for m in range(0, 15, 5)]

    assert at_once == ()
    assert not any(soon)
    assert "NoData" in names([one for said in later for one in said])


def test_a_source_that_is_taken_away_is_not_missed() -> None:
    missing = Observed(missing={HEART: NOON - 3 * HOUR})
    watch = WatchOver(somebody(observed=missing), None, NOON)
    assert watch.states[HEART].silent

    watch.follow(somebody(STEPS), NOON + MINUTE)

    assert not watch.states[HEART].silent


def test_a_swapped_source_keeps_what_was_heard_and_the_alert() -> None:
    watch = at_rest(WatchOver(somebody(), None, NOON))
    feel(watch, 118, 119, 120)
    other = VitalSource(kind=HEART, entity="sensor.other")

    watch.follow(somebody(other), NOON + 3 * MINUTE)

    assert watch.states[HEART].heard == NOON + 2 * MINUTE
    assert list(watch.states[HEART].alerts) == ["heart_high"]


# What the person does


def test_at_night_somebody_who_lies_still_sleeps() -> None:
    watch = WatchOver(somebody(), None, NOON)
    night = NOON.replace(hour=23)

    watch.do(Doing.STILL, night)

    assert watch.context(night) is Context.ASLEEP
    assert watch.context(NOON) is Context.UNKNOWN


def test_the_night_of_somebody_who_sleeps_by_day_is_the_day() -> None:
    record = somebody()
    shift = DayTimes(
        wake=NOON.time().replace(hour=20), bed=NOON.time().replace(hour=10)
    )
    profile = replace(record.person.profile, day=shift)
    record = replace(record, person=replace(record.person, profile=profile))
    watch = WatchOver(record, None, NOON)

    watch.do(Doing.STILL, NOON)

    assert watch.context(NOON) is Context.ASLEEP


def test_a_sensor_says_that_somebody_sleeps() -> None:
    watch = WatchOver(somebody(), None, NOON)

    watch.sleep(NOON, asleep=True)

    assert watch.context(NOON + MINUTE) is Context.ASLEEP


def test_steps_taken_make_somebody_active() -> None:
    watch = WatchOver(somebody(STEPS), None, NOON)

    for minute, count in ((0, "100"), (1, "160")):
        steps = a_sample(
            count, minute, kind=VitalKind.STEPS, unit="steps", source="sensor.steps"
        )
        watch.take(steps, steps.at)

    assert watch.context(NOON + MINUTE) is Context.ACTIVE


@pytest.mark.parametrize(
    ("counts", "context"),
    [
        ([], Context.RESTING),
        (["100"], Context.RESTING),
        (["100", "119"], Context.RESTING),
        (["100", "120"], Context.ACTIVE),
        (["900", "25"], Context.ACTIVE),
        (["100", "NaN"], Context.RESTING),
    ],
)
def test_the_paper_goes_by_the_steps_since_the_count_before(
    counts: list[str], context: Context
) -> None:
    paper = WatchSettings(preset=LimitPreset.PAPER)
    watch = WatchOver(somebody(STEPS, watch=paper), None, NOON)

    for minute, count in enumerate(counts):
        steps = a_sample(
            count, minute, kind=VitalKind.STEPS, unit="steps", source="sensor.steps"
        )
        watch.take(steps, steps.at)

    assert watch.context(NOON + MINUTE) is context


def test_steps_far_apart_say_nothing_by_the_paper() -> None:
    paper = WatchSettings(preset=LimitPreset.PAPER)
    watch = WatchOver(somebody(STEPS, watch=paper), None, NOON)

    for minute, count in ((0, "100"), (60, "900")):
        steps = a_sample(
            count, minute, kind=VitalKind.STEPS, unit="steps", source="sensor.steps"
        )
        watch.take(steps, steps.at)

    assert watch.context(NOON + HOUR) is Context.RESTING


def test_a_symptom_makes_a_value_out_of_range_urgent_at_once() -> None:
    watch = at_rest(WatchOver(somebody(), None, NOON))
    feel(watch, 118)

    happened = watch.complain(NOON + MINUTE, NOON + MINUTE)

    (raised,) = happened
    assert isinstance(raised, h.AlertRaised)
    assert raised.alert.level is Level.HARD


def test_a_symptom_of_yesterday_makes_nothing_urgent() -> None:
    watch = at_rest(WatchOver(somebody(), None, NOON))
    feel(watch, 118)

    happened = watch.complain(NOON - 24 * HOUR, NOON + MINUTE)

    assert happened == ()


def test_a_symptom_holds_for_readings_of_the_next_hour() -> None:
    watch = at_rest(WatchOver(somebody(), None, NOON))
    watch.complain(NOON, NOON)
    watch.complain(NOON - 5 * MINUTE, NOON)

    happened = feel(watch, 118, begin=50)

    assert names(happened) == ["AlertRaised"]


# Taken up again


def test_an_alert_of_the_log_goes_on_and_is_not_raised_again() -> None:
    running = Observed(
        alerts={
            AlertId("old"): an_alert(
                started=NOON - 9 * HOUR, ended=NOON - 8 * HOUR, kind=HEART
            ),
            AlertId("a"): an_alert(),
        }
    )
    watch = at_rest(WatchOver(somebody(observed=running), None, NOON))

    happened = feel(watch, 118, 119, 120, 121)
    over = feel(watch, 90, 90, 90, begin=10)

    assert happened == []
    assert names(over) == ["AlertEnded"]


def test_windows_go_on_after_a_short_restart() -> None:
    first = at_rest(WatchOver(somebody(), None, NOON))
    feel(first, 118, 119)
    kept = first.kept(NOON + 2 * MINUTE)

    second = WatchOver(somebody(), kept, NOON + 3 * MINUTE)
    happened = feel(second, 120, begin=3)

    assert names(happened) == ["AlertRaised"]


@pytest.mark.parametrize("away", [timedelta(hours=25), timedelta(minutes=-5)])
def test_what_was_kept_long_ago_or_by_a_later_clock_is_left_out(
    away: timedelta,
) -> None:
    first = at_rest(WatchOver(somebody(), None, NOON))
    feel(first, 118, 119)
    kept = first.kept(NOON + 2 * MINUTE)

    second = WatchOver(somebody(), kept, NOON + 2 * MINUTE + away)

    assert second.states[HEART].lanes == {}


def test_the_log_wins_over_what_was_kept() -> None:
    first = at_rest(WatchOver(somebody(), None, NOON))
    feel(first, 118, 119, 120)

    second = WatchOver(somebody(), first.kept(NOON + 3 * MINUTE), NOON + 4 * MINUTE)

    assert second.states[HEART].alerts == {}
    assert second.states[HEART].said == {}


def test_the_last_entered_reading_is_shown_after_a_restart() -> None:
    measured = Measured(kind=HEART, value=Decimal(64), unit="/min")
    unusable = Measured(kind=VitalKind.GLUCOSE, value=Decimal(6), unit="")
    readings = {
        HEART: (
            Reading(id=ReadingId("r"), measured=measured, at=NOON, source="manual"),
        ),
        VitalKind.GLUCOSE: (
            Reading(id=ReadingId("g"), measured=unusable, at=NOON, source="manual"),
        ),
        VitalKind.PAIN: (),
    }

    watch = WatchOver(somebody(readings=readings), None, NOON + MINUTE)

    assert watch.states[HEART].lanes[BY_HAND].last.measured == measured
    assert watch.states[VitalKind.GLUCOSE].lanes == {}


def test_values_put_aside_are_not_written_down() -> None:
    watch = WatchOver(somebody(), None, NOON)
    watch.take(a_sample("NaN", 0), NOON)
    assert watch.states[HEART].aside.last

    kept = watch.kept(NOON)

    assert [state.aside.count for state in kept.states] == [1]
    assert all(state.aside.last == () for state in kept.states)


def test_an_alert_that_a_person_ended_is_over_for_the_watch() -> None:
    watch = at_rest(WatchOver(somebody(), None, NOON))
    feel(watch, 118, 119, 120)

    watch.end(HEART, LimitId("heart_high"), NOON + 3 * MINUTE)
    watch.end(VitalKind.PAIN, LimitId("pain"), NOON + 3 * MINUTE)

    assert watch.states[HEART].alerts == {}


# As events


def a_typed(value: str, minute: float, **more: Any) -> Reading:
    made = {"kind": HEART, "unit": "/min", **more}
    return Reading(
        id=ReadingId(f"typed-{minute}"),
        measured=Measured(value=Decimal(value), **made),
        at=NOON + minute * MINUTE,
        source="manual",
    )


def typed(watch: WatchOver, reading: Reading) -> Reading:
    told = reading.measured
    watch.take(sample_of(told, reading.at, reading.source), reading.at)
    return reading


def test_a_dropped_value_takes_the_alert_that_it_alone_raised_with_it() -> None:
    watch = at_rest(WatchOver(somebody(), None, NOON))
    watch.complain(NOON, NOON)
    held = typed(watch, a_typed("190", 1))
    assert list(watch.states[HEART].alerts) == ["heart_high", "heart_very_high"]

    said = watch.drop(somebody(), held, NOON + 2 * MINUTE)

    assert names(said) == ["AlertEnded", "AlertEnded"]
    assert BY_HAND not in watch.states[HEART].lanes


def test_after_a_drop_the_last_entered_reading_is_shown_again() -> None:
    before = a_typed("72", 0)
    record = somebody(readings={HEART: (before,)})
    watch = at_rest(WatchOver(record, None, NOON))
    held = typed(watch, a_typed("190", 1))

    watch.drop(record, held, NOON + 2 * MINUTE)

    assert watch.states[HEART].lanes[BY_HAND].last.measured == before.measured


def test_a_dropped_value_leaves_a_window_of_others_as_it_is() -> None:
    watch = at_rest(WatchOver(somebody(), None, NOON))
    typed(watch, a_typed("150", 0))
    held = typed(watch, a_typed("190", 1))

    said = watch.drop(somebody(), held, NOON + 2 * MINUTE)

    assert said == ()
    assert watch.states[HEART].lanes[BY_HAND].last.at == NOON


@pytest.mark.parametrize(
    "reading",
    [
        a_typed("190", 0, kind=VitalKind.SPO2, unit="%"),
        a_typed("190", 0, unit="of no known sort"),
    ],
)
def test_a_dropped_value_that_was_never_heard_changes_nothing(
    reading: Reading,
) -> None:
    watch = WatchOver(somebody(), None, NOON)
    before = dict(watch.states)

    said = watch.drop(somebody(), reading, NOON)

    assert said == ()
    assert watch.states == before


def test_an_alert_keeps_its_id_when_it_becomes_hard_and_until_it_ends() -> None:
    known = AlertNames({})
    ids = iter(["first", "second"])
    soft = h.AlertRaised(alert=an_alert())
    hard = h.AlertRaised(alert=an_alert(level=Level.HARD))
    over = h.AlertEnded(alert=an_alert(ended=NOON))

    found = [noticed(one, known, lambda: next(ids)) for one in (soft, hard, over)]

    assert [getattr(one, "id", None) for one in found] == ["first"] * 3
    assert known.of(an_alert()) is None
    assert noticed(over, known, lambda: next(ids)) is None


def test_what_a_person_ended_is_in_the_log_already() -> None:
    known = AlertNames({AlertId("a"): an_alert()})
    over = h.AlertEnded(alert=an_alert(ended=NOON), by_person=True)

    assert known.of(an_alert()) == "a"
    assert noticed(over, known, lambda: "x") is None


def test_an_alert_of_a_value_that_was_taken_back_ends_in_the_log() -> None:
    names_of = AlertNames({AlertId("a1"): an_alert()})
    over = h.AlertEnded(alert=an_alert(ended=NOON), by_person=True, taken_back=True)

    event = noticed(over, names_of, lambda: "new")

    assert event == ev.AlertEnded(id=AlertId("a1"), at=NOON, by_person=True)


@pytest.mark.parametrize(("raw", "value"), [("", "120/80.5"), ("x" * 99, "x" * 40)])
def test_a_value_that_was_put_aside_is_noted_as_its_source_wrote_it(
    raw: str, value: str
) -> None:
    sample = a_sample(
        "120", 0, kind=VitalKind.BLOOD_PRESSURE, second=Decimal("80.5"), unit="psi"
    )
    aside = h.PutAside(sample=sample, why=Why.UNKNOWN_UNIT, count=1)

    event = noticed(aside, AlertNames({}), lambda: "x", raw)

    assert getattr(event, "value", None) == value


def test_missing_data_and_its_return_are_noted_and_moments_are_not() -> None:
    known = AlertNames({})
    happened: tuple[h.Happening, ...] = (
        h.NoData(kind=HEART, since=None),
        h.DataAgain(kind=HEART, at=NOON, source="sensor.watch"),
        h.AlertContinues(alert=an_alert(), evidence=()),
        h.SourceChanged(kind=HEART, before="a", after="b", at=NOON),
    )

    found = [noticed(one, known, lambda: "x") for one in happened]

    assert [type(one).__name__ for one in found] == [
        "DataMissed",
        "DataReturned",
        "NoneType",
        "NoneType",
    ]


def test_a_day_that_ended_is_noted_with_its_figures() -> None:
    watch = WatchOver(somebody(), None, NOON)
    feel(watch, 70)

    happened = watch.tick(NOON + 13 * HOUR)

    events = [noticed(one, AlertNames({}), lambda: "x") for one in happened]
    assert "DaySummarised" in names(events)


def test_the_limits_of_a_person_set_their_age_aside_where_it_is_unknown() -> None:
    watch = WatchOver(somebody(birth_year=None), None, NOON.astimezone(UTC))

    assert watch.plans[HEART].limits


def test_who_set_a_limit_stays_known() -> None:
    own = Limit(
        id=LimitId("mine"),
        kind=HEART,
        unit="/min",
        high=Decimal(130),
        set_by=SetBy.PERSON,
        set_by_name="Ann",
        set_at=NOON,
    )
    watch = WatchOver(somebody(watch=WatchSettings(limits=(own,))), None, NOON)

    assert watch.plans[HEART].limits[0].set_by_name == "Ann"


def test_an_alert_that_a_person_ended_is_let_go_of_by_its_id() -> None:
    known = AlertNames({AlertId("a"): an_alert()})

    found = [known.forget(AlertId("a")), known.forget(AlertId("a"))]

    assert found == [(HEART, "heart_high"), None]


# As calls for help


@pytest.mark.parametrize(
    ("kind", "level", "grace", "wait"),
    [
        (HEART, Level.SOFT, 0, 600),
        (VitalKind.SPO2, Level.SOFT, 0, 300),
        (VitalKind.WEIGHT, Level.SOFT, 0, None),
        (HEART, Level.HARD, 30, None),
    ],
)
def test_a_soft_alert_asks_and_a_hard_one_leaves_time_to_call_it_off(
    kind: VitalKind, level: Level, grace: int, wait: int | None
) -> None:
    call = call_for(ANN, an_alert(kind=kind, level=level), "because")

    assert call.level.value == level.value
    assert (call.grace_s, call.hard_after_s) == (grace, wait)
    assert call.cause is SosCause.VITAL


# In words of sensors


@pytest.mark.parametrize(
    ("text", "doing"),
    [("Walking", Doing.ACTIVE), (" still ", Doing.STILL), ("purple", None)],
)
def test_words_of_activity_are_known_or_say_nothing(
    text: str, doing: Doing | None
) -> None:
    assert doing_of(text) is doing


@pytest.mark.parametrize(
    ("text", "asleep"), [("Asleep", True), ("awake", False), ("purple", None)]
)
def test_words_of_sleep_are_known_or_say_nothing(
    text: str, asleep: bool | None
) -> None:
    assert asleep_of(text) is asleep
