"""How long the way takes: as somebody said, or a guess that is called one."""

import pytest

from custom_components.healthstead.domain.appointment import (
    Appointment,
    Clinician,
    VisitStatus,
)
from custom_components.healthstead.domain.ids import AppointmentId, ClinicianId
from custom_components.healthstead.domain.travel import (
    UNKNOWN,
    Point,
    Way,
    away_km,
    distance_km,
    estimated_minutes,
    leave_by,
    point_of,
    way_to,
)
from custom_components.healthstead.domain.visiting import Visiting

from ..builders import at

HOME = Point(latitude=38.7223, longitude=-9.1393)
PORTO = Point(latitude=41.1496, longitude=-8.6109)
NEAR = "38.7423,-9.1393"


def visit(**more: object) -> Appointment:
    told = {
        "id": AppointmentId("v"),
        "clinician": ClinicianId("c"),
        "clinician_name": "Dr Okafor",
        "specialty": "dentist",
        "start": at("2026-10-09 15:00"),
        "end": at("2026-10-09 15:30"),
        "status": VisitStatus.BOOKED,
        **more,
    }
    return Appointment(**told)  # type: ignore[arg-type]


def clinician(**more: object) -> Clinician:
    told = {"id": ClinicianId("c"), "name": "Dr Okafor", "specialty": "dentist", **more}
    return Clinician(**told)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("38.7223, -9.1393", HOME),
        ("0,0", Point(latitude=0, longitude=0)),
        ("-90,180", Point(latitude=-90, longitude=180)),
        ("", None),
        ("Lisbon", None),
        ("1,2,3", None),
        ("90.1,0", None),
        ("0,-180.1", None),
        ("nan,0", None),
        ("0,inf", None),
    ],
)
def test_a_point_is_two_numbers_on_the_map(text: str, point: Point | None) -> None:
    assert point_of(text) == point


def test_the_distance_is_that_of_the_crow() -> None:
    assert distance_km(HOME, PORTO) == pytest.approx(273.6, abs=1)
    assert distance_km(HOME, HOME) == 0
    assert distance_km(
        Point(latitude=0, longitude=0), Point(latitude=0, longitude=180)
    ) == pytest.approx(20015, abs=1)


def test_a_distance_needs_both_ends() -> None:
    assert away_km(clinician(point=NEAR), HOME) == pytest.approx(2.22, abs=0.01)
    assert away_km(clinician(point=NEAR), None) is None
    assert away_km(clinician(), HOME) is None


@pytest.mark.parametrize(
    ("km", "minutes"),
    [(0, 10), (1, 15), (3.8, 25), (10, 40), (23, 60), (100, 140), (500, 555)],
)
def test_a_guess_is_a_round_number(km: float, minutes: int) -> None:
    assert estimated_minutes(km) == minutes


def test_nothing_is_guessed_of_another_part_of_the_world() -> None:
    assert estimated_minutes(500.1) is None


def test_further_is_never_quicker() -> None:
    guesses = [estimated_minutes(km / 10) or 0 for km in range(5000)]

    assert guesses == sorted(guesses)


def test_what_was_said_last_and_closest_counts_first() -> None:
    said = Visiting(travel_minutes=30)
    theirs = clinician(travel_minutes=20, point=NEAR)

    assert way_to(visit(travel_minutes=0), theirs, said, HOME) == Way(minutes=0)
    assert way_to(visit(), theirs, said, HOME) == Way(minutes=20)
    assert way_to(visit(), clinician(point=NEAR), said, HOME) == Way(minutes=30)
    assert way_to(visit(), None, said, HOME) == Way(minutes=30)


def test_a_guess_says_that_it_is_one() -> None:
    way = way_to(visit(), clinician(point=NEAR), Visiting(), HOME)

    assert way == Way(minutes=20, estimated=True)


@pytest.mark.parametrize(
    ("theirs", "home"),
    [
        (None, HOME),
        (clinician(), HOME),
        (clinician(point=NEAR), None),
        (clinician(point="-38,170"), HOME),
    ],
)
def test_a_way_that_nobody_knows_is_not_known(
    theirs: Clinician | None, home: Point | None
) -> None:
    assert way_to(visit(), theirs, Visiting(), home) == UNKNOWN


def test_one_leaves_before_the_way_and_a_margin() -> None:
    way = Way(minutes=30)

    assert leave_by(visit(), way, 10) == at("2026-10-09 14:20")
    assert leave_by(visit(), UNKNOWN, 10) is None


def test_on_the_night_of_the_change_the_way_is_as_long_as_ever() -> None:
    # 02:00 is again 01:00 that night: 90 minutes before 02:30 is 02:00 on the clock.
    early = visit(start=at("2026-10-25 02:30"), end=at("2026-10-25 03:00"))

    leave = leave_by(early, Way(minutes=80), 10)

    assert leave is not None
    assert leave.isoformat() == "2026-10-25T01:00:00+00:00"
