"""Random weeks at home: planted silences are found, and hardly anything else is."""

import pytest

from custom_components.healthstead.care.expected import expected_around
from custom_components.healthstead.care.presence import RadioFault, Unwatched

from .quiet import DAY, House, Week, a_week

WEEKS = 100


@pytest.fixture(scope="module")
def houses() -> list[House]:
    lived = [House(week=a_week(seed)) for seed in range(WEEKS)]
    for house in lived:
        house.live()
    return lived


def planted(week: Week) -> list[tuple[str, object]]:
    """Return what is expected and wholly lies in a stretch without any sign."""
    return [
        (one.name, one.due)
        for stretch in week.silent
        for one in expected_around(week.record, stretch.start + DAY / 2)
        if stretch.start <= one.opens and one.ends <= stretch.end
        if one.ends < week.end
    ]


def found(house: House) -> list[tuple[str, object]]:
    return [(one.expected.name, one.expected.due) for _, one in house.alarms()]


def test_every_planted_silence_is_found_once(houses: list[House]) -> None:
    every = [(house, one) for house in houses for one in planted(house.week)]

    missed = [one for house, one in every if found(house).count(one) != 1]

    assert len(every) > WEEKS
    assert missed == []


def test_there_is_at_most_one_false_alarm_in_a_week(houses: list[House]) -> None:
    false = {
        seed: [one for one in found(house) if one not in planted(house.week)]
        for seed, house in enumerate(houses)
    }
    every = sum(len(alarms) for alarms in false.values())

    assert {seed: len(a) for seed, a in false.items() if len(a) > 1} == {}
    assert every / WEEKS < 0.15


def test_a_radio_fault_never_calls_anybody(houses: list[House]) -> None:
    blamed = 0
    for house in houses:
        for stretch in house.week.radio:
            for _, one in house.alarms():
                hours = one.expected.window is not None
                inside = stretch.start <= one.expected.due < one.expected.ends
                assert not (hours and inside and one.expected.ends <= stretch.end)
            blamed += sum(isinstance(one, RadioFault) for _, one in house.found)

    assert blamed > WEEKS / 2


def test_what_ended_while_the_house_was_off_is_said_to_be_unknown(
    houses: list[House],
) -> None:
    unknown = [
        one for house in houses for _, one in house.found if isinstance(one, Unwatched)
    ]

    assert unknown
    assert all(
        any(off.start <= one.expected.ends <= off.end + DAY for off in house.week.off)
        for house in houses
        for _, one in house.found
        if isinstance(one, Unwatched)
    )
