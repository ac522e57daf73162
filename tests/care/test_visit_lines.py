"""Which visits stand in a calendar that others read, and in which words."""

from dataclasses import replace
from datetime import timedelta

import pytest

from custom_components.healthstead.care.visit_lines import Line, stays, wanted
from custom_components.healthstead.domain.appointment import VisitStatus
from custom_components.healthstead.domain.ids import AppointmentId, PersonId
from custom_components.healthstead.domain.visiting import Visiting

from ..builders import ANN
from .test_visit_ladder import FRIDAY, MINUTE, house, somebody, visit

FAMILY = Visiting(writes_to="calendar.family")
V = AppointmentId("v")
END = FRIDAY + 30 * MINUTE
OVER = END + MINUTE


def test_a_visit_to_come_stands_in_the_chosen_calendar_in_neutral_words() -> None:
    record = somebody(visit(place="1 Mill Lane"), visiting=FAMILY)

    (line,) = wanted(house(record), FRIDAY).values()

    assert (line.person, line.calendar) == (ANN, "calendar.family")
    assert line.line == Line(start=FRIDAY, end=END, summary="Ann: appointment")


def test_with_whom_and_where_stands_there_where_that_is_wanted() -> None:
    record = somebody(visit(place="1 Mill Lane"), visiting=replace(FAMILY, named=True))

    (line,) = wanted(house(record), FRIDAY).values()

    assert line.line.summary == "Ann: appointment with Dr Molar"
    assert line.line.location == "1 Mill Lane"


@pytest.mark.parametrize(
    "status", [VisitStatus.CANCELLED, VisitStatus.DECLINED, VisitStatus.DONE]
)
def test_a_visit_that_will_not_be_stands_nowhere(status: VisitStatus) -> None:
    record = somebody(visit(status=status), visiting=FAMILY)

    assert wanted(house(record), FRIDAY) == {}


def test_nothing_is_written_that_nobody_wants_or_that_is_over() -> None:
    assert wanted(house(somebody(visit())), FRIDAY) == {}
    assert wanted(house(somebody(visit(), visiting=FAMILY)), END) == {}


@pytest.mark.parametrize(
    ("status", "now", "stay"),
    [
        (VisitStatus.BOOKED, OVER, True),
        (VisitStatus.BOOKED, FRIDAY, False),
        (VisitStatus.DONE, FRIDAY, True),
        (VisitStatus.CANCELLED, OVER, False),
        (VisitStatus.DECLINED, OVER, False),
    ],
)
def test_what_took_place_stays_where_it_stands(
    status: VisitStatus, now: object, stay: bool
) -> None:
    record = somebody(visit(status=status))

    assert stays(house(record), ANN, V, now) is stay  # type: ignore[arg-type]


def test_of_somebody_who_is_gone_nothing_stays() -> None:
    gone = replace(somebody(visit()), archived=True)

    assert not stays(house(gone), ANN, V, OVER)
    assert not stays(house(somebody()), ANN, V, OVER)
    assert not stays(house(somebody()), PersonId("nobody"), V, OVER)
    assert timedelta(minutes=1) == OVER - END
