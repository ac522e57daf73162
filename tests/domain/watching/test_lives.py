"""Two people for a year each, and the troubles that sensors have, against an oracle."""

from collections import Counter, deque
from datetime import datetime
from random import Random
from typing import Final

import pytest

from custom_components.healthstead.domain.watching.happenings import (
    AlertContinues,
    AlertEnded,
    AlertRaised,
    ClockMoved,
    DayEnded,
    NoData,
    PutAside,
    SourceChanged,
)
from custom_components.healthstead.domain.watching.limit_presets import (
    saturation_target,
)
from custom_components.healthstead.domain.watching.shapes import Alert, Level, Limit
from custom_components.healthstead.domain.watching.state import MOST_ASIDE

from .lives import (
    BEGIN,
    HEART,
    MINUTES,
    SPO2,
    Athlete,
    Breathless,
    Moment,
    Report,
    lived,
    year,
)
from .making import STRAP, WATCH, Wrist, limit, minutes, plan, sample

WORSE_ON: Final = (40, 110, 180, 240, 300, 350)
WORSE: Final = tuple((day * MINUTES + 600, day * MINUTES + 3480) for day in WORSE_ON)
"""Two days each, from ten in the morning on."""


@pytest.fixture(scope="module")
def athlete() -> list[Moment]:
    life = Random(1)  # noqa: S311 - a life, not a secret
    return list(year(Athlete(life), every=10))


@pytest.fixture(scope="module")
def breathless() -> list[Moment]:
    life = Random(1)  # noqa: S311 - a life, not a secret
    return list(year(Breathless(life, WORSE), every=10))


@pytest.fixture(scope="module")
def pulses(athlete: list[Moment]) -> Report:
    return lived(HEART, athlete)


@pytest.fixture(scope="module")
def saturations(athlete: list[Moment]) -> Report:
    return lived(SPO2, athlete)


@pytest.fixture(scope="module")
def target() -> tuple[Limit, ...]:
    return saturation_target("Dr Example", BEGIN, on_oxygen=False)


@pytest.fixture(scope="module")
def worse(breathless: list[Moment], target: tuple[Limit, ...]) -> Report:
    return lived(SPO2, breathless, target, 71)


def test_the_year_of_the_athlete_holds_what_it_should(athlete: list[Moment]) -> None:
    hearts = [one.heart for one in athlete if one.heart]

    assert max(one.heart or 0 for one in athlete if one.exercising) >= 175
    assert sum(one.spike for one in athlete) > 300
    assert sum(one.heart is None for one in athlete) > 150
    assert sum(one.late_until > 0 for one in athlete) > 150
    assert sum(one <= 45 for one in hearts) > 5_000


@pytest.mark.parametrize("name", ["pulses", "saturations"])
def test_a_healthy_year_has_at_most_one_false_alert_a_month(
    name: str, request: pytest.FixtureRequest
) -> None:
    report: Report = request.getfixturevalue(name)

    raised = alerts(report)
    months = Counter((one.started.year, one.started.month) for one in raised)

    assert report.readings > 50_000
    assert [one for one in raised if one.level is Level.HARD] == []
    assert max(months.values(), default=0) <= 1


def alerts(report: Report) -> list[Alert]:
    return [one.alert for _, one in report.happened if isinstance(one, AlertRaised)]


@pytest.mark.parametrize("name", ["pulses", "saturations", "worse"])
def test_no_alert_of_a_year_rests_on_single_spikes(
    name: str, request: pytest.FixtureRequest
) -> None:
    report: Report = request.getfixturevalue(name)
    year_of = request.getfixturevalue("breathless" if name == "worse" else "athlete")
    spikes = {one.minute for one in year_of if one.spike}

    for alert in alerts(report):
        real = [one for one in alert.evidence if minute_of(one.at) not in spikes]

        assert len(real) >= alert.limit.persistence.count - 1


@pytest.mark.parametrize("name", ["pulses", "saturations", "worse"])
def test_a_year_leaves_a_state_of_the_same_size(
    name: str, request: pytest.FixtureRequest
) -> None:
    state = request.getfixturevalue(name).state

    assert len(state.lanes) == 1
    assert len(state.aside.last) == MOST_ASIDE
    assert state.aside.count > 100
    assert state.day is None or len(state.day.every.bins) < 150


def test_each_day_that_was_worn_ends_with_its_figures(pulses: Report) -> None:
    days = [one.summary for _, one in pulses.of(DayEnded) if isinstance(one, DayEnded)]

    assert len(days) > 350
    assert len({one.date for one in days}) == len(days)
    resting = [float(one.at_rest.median) for one in days if one.at_rest]
    assert 42 <= min(resting) <= max(resting) <= 58


def test_a_day_without_the_watch_is_said_once(pulses: Report) -> None:
    missing = [minute // MINUTES for minute, _ in pulses.of(NoData)]

    assert missing
    assert max(Counter(missing).values()) <= 2


def minute_of(at: datetime) -> int:
    return int((at - BEGIN).total_seconds()) // 60


def first_that_can(
    moments: list[Moment], below: int, window: tuple[int, int], begin: int
) -> int | None:
    """Return the minute from which on the rule holds, by counting afresh."""
    count, among = window
    last, before = deque[bool](maxlen=among), 0
    for one in moments:
        if one.spo2 is None or one.spo2 < 40 or one.late_until:
            continue
        if one.minute - before > 60:
            last.clear()
        before = one.minute
        last.append(one.spo2 < below)
        if one.minute >= begin and last[-1] and sum(last) >= count:
            return one.minute
    return None


@pytest.mark.parametrize(("start", "end"), WORSE)
@pytest.mark.parametrize(
    ("level", "below", "window"),
    [(Level.SOFT, 88, (3, 5)), (Level.HARD, 84, (5, 6))],
)
def test_every_worse_day_is_said_with_the_first_reading_that_can(
    worse: Report,
    breathless: list[Moment],
    start: int,
    end: int,
    *,
    level: Level,
    below: int,
    window: tuple[int, int],
) -> None:
    said = (minute_of(one.started) for one in alerts(worse) if one.level is level)

    first = next((minute for minute in said if start <= minute < end), None)

    assert first is not None
    assert first == first_that_can(breathless, below, window, start)


def test_between_worse_days_nobody_is_called(worse: Report) -> None:
    elsewhere = [
        one.level
        for one in alerts(worse)
        if not any(
            start <= minute_of(one.started) < end + 12 * 60 for start, end in WORSE
        )
    ]

    assert Level.HARD not in elsewhere
    assert len(elsewhere) <= 12


def test_a_worse_day_is_one_call_and_not_many(worse: Report) -> None:
    hard = [one for one in alerts(worse) if one.level is Level.HARD]

    assert len(WORSE) <= len(hard) <= 2 * len(WORSE)


def test_what_got_worse_got_better(worse: Report) -> None:
    raised, over = worse.of(AlertRaised), worse.of(AlertEnded)

    assert len(raised) == len(over)
    assert worse.of(AlertContinues)


def troubled(seed: int) -> Wrist:
    """Return a watch after a week of every trouble at once: two sources, one of them
    stale, drift of a sensor, gaps, spikes, and a clock that is set now and then."""
    random = Random(seed)  # noqa: S311 - chance, not secrets
    minute, shift = 0.0, 0.0
    wrist = Wrist(plan(limit(high=110), sources=(WATCH, STRAP)))
    quiet = 0
    while minute < 7 * MINUTES:
        minute += random.choice((1, 1, 1, 1, 2, 5)) + 90 * (random.random() < 0.003)
        if random.random() < 0.001:
            shift = max(-minute, random.choice((-60.0, 60.0, 0.0)))
        quiet += 1
        source = STRAP if 2_000 < minute < 3_000 else WATCH
        value = 70 + 25 * minute / (7 * MINUTES) + random.gauss(0, 2)
        if quiet > 10 and random.random() < 0.03:
            value, quiet = random.choice((0, 150.0, 220.0, 255.0)), 0
        at = minutes(minute + shift)
        wrist.take(sample(round(value), at, source=source), at)
        if random.random() < 0.1:
            other = sample(180, minutes(minute + shift - 45), source=STRAP)
            wrist.take(other, at)
    return wrist


@pytest.mark.parametrize("seed", range(4))
def test_a_week_of_every_trouble_of_sensors_raises_nothing(seed: int) -> None:
    wrist = troubled(seed)

    shapes = Counter(type(one) for one in wrist.happened)

    assert shapes[AlertRaised] == shapes[AlertEnded] == 0
    assert shapes[PutAside] > 0
    assert shapes[SourceChanged] >= 2
    assert shapes[NoData] >= 0
    assert shapes[ClockMoved] > 0


@pytest.mark.parametrize("seed", range(4))
def test_after_all_that_three_of_five_still_raise(seed: int) -> None:
    wrist = troubled(seed)
    begin = 8 * MINUTES

    wrist.run([130, 131, 90], begin=begin)
    raised = wrist.feel(132, begin + 3)

    assert [type(one) for one in raised] == [AlertRaised]
