"""Several measurements in one breath: each a line of its own, or nothing at all."""

import pytest

from custom_components.healthstead.domain.several_readings import (
    Line,
    readings_in,
    several_readings,
)
from custom_components.healthstead.domain.vitals import VitalKind

BP = VitalKind.BLOOD_PRESSURE
HR = VitalKind.HEART_RATE


def line(kind: VitalKind, value: str, time: str = "", site: str = "") -> Line:
    return Line(kind=kind, value=value, time=time, site=site)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "My blood pressure is 142 over 91 and pulse 78.",
            (line(BP, "142 over 91"), line(HR, "78")),
        ),
        (
            "readings: 8am 130/85, 9am 128/82",
            (line(BP, "130/85", "8am"), line(BP, "128/82", "9am")),
        ),
        (
            "blood pressure readings: 130/85, 128/82; 126/81",
            (line(BP, "130/85"), line(BP, "128/82"), line(BP, "126/81")),
        ),
        (
            "bp is 120/80 pulse 70 temp 37,2 and oxygen 97%",
            (
                line(BP, "120/80"),
                line(HR, "70"),
                line(VitalKind.TEMPERATURE, "37,2"),
                line(VitalKind.SPO2, "97%"),
            ),
        ),
        (
            "this morning my blood pressure was 130 over 85 and my pulse seventy two",
            (line(BP, "130 over 85", "this morning"), line(HR, "72", "this morning")),
        ),
        (
            "130/85 at 8am left arm\n128/82 on the left arm\n126/80 at 10am",
            (
                line(BP, "130/85", "at 8am", "left arm"),
                line(BP, "128/82", "at 8am", "left arm"),
                line(BP, "126/80", "at 10am"),
            ),
        ),
        (
            "blood sugar LO and pulse 110",
            (line(VitalKind.GLUCOSE, "lo"), line(HR, "110")),
        ),
        (
            "weight 80.2 kg, 79.9 kg",
            (line(VitalKind.WEIGHT, "80.2 kg"), line(VitalKind.WEIGHT, "79.9 kg")),
        ),
        (
            "a hundred and twenty over eighty with pulse seventy eight",
            (line(BP, "120 over 80"), line(HR, "78")),
        ),
        (
            "pulse 70 today and 72",
            (line(HR, "70", "today"), line(HR, "72", "today")),
        ),
    ],
)
def test_what_is_said_together_is_taken_apart(
    text: str, lines: tuple[Line, ...]
) -> None:
    assert several_readings(text) == lines


@pytest.mark.parametrize(
    "text",
    [
        "",
        "pulse 78",
        "bp 142/91, and my chest hurts",
        "remind me to take my pulse and temperature",
        "what was my pulse and temperature",
        "I took aspirin and my pulse is 70",
        "my pulse is 78 and hers is 80",
        "my pulse is 70 and Ben's pulse is 80",
        "yesterday at 8am 130/85, 9am 128/82",
        "130/85, 9am 128/82, 10am 126/80",
        "shopping values: 3, 4",
        "pulse 70, 72 apples",
        pytest.param(", ".join(["pulse 70"] * 300), id="too long"),
        pytest.param(", ".join(["120/80"] * 201), id="too many"),
    ],
)
def test_what_is_not_all_measurements_is_none(text: str) -> None:
    assert several_readings(text) is None


def test_a_single_one_is_read_as_well() -> None:
    assert readings_in("pulse 78") == (line(HR, "78"),)
    assert readings_in("readings: 130/85") == (line(BP, "130/85"),)
