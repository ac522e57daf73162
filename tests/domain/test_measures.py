"""Amounts of medicine and measured values in people's own words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.healthstead.domain.measures import (
    Measure,
    parse_amount,
    parse_blood_pressure,
    parse_measure,
)
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.unclear import Doubt, Unclear
from custom_components.healthstead.domain.vitals import VitalKind


@pytest.mark.parametrize(
    ("said", "value", "unit"),
    [
        ("2", "2", ""),
        ("one", "1", ""),
        ("half", "0.5", ""),
        ("half of it", "0.5", ""),
        ("two of them", "2", ""),
        ("two of the white ones", "2", ""),
        ("a tablet", "1", "tablet"),
        ("one tablet.", "1", "tablet"),
        ("just one pill, please", "1", "tablet"),
        ("half a tablet", "0.5", "tablet"),
        ("a half tablet", "0.5", "tablet"),
        ("half the tablet", "0.5", "tablet"),
        ("half of a tablet", "0.5", "tablet"),
        ("a whole tablet", "1", "tablet"),
        ("½ tablet", "0.5", "tablet"),
        ("1/2 tab", "0.5", "tablet"),
        ("2½ tablets", "2.5", "tablet"),
        ("one and a half tablets", "1.5", "tablet"),
        ("a tablet and a half", "1.5", "tablet"),
        ("two tablets and a quarter", "2.25", "tablet"),
        ("three quarters of a tablet", "0.75", "tablet"),
        ("quarter tablet", "0.25", "tablet"),
        ("1,5 tablets", "1.5", "tablet"),
        ("I took two capsules", "2", "capsule"),
        ("two puffs", "2", "puff"),
        ("twenty drops", "20", "drop"),
        ("10 ml", "10", "mL"),
        ("10ml of syrup", "10", "mL"),
        ("5 mls", "5", "mL"),
        ("two teaspoons", "2", "teaspoon"),
        ("500 mg", "500", "mg"),
        ("1,500 mg", "1500", "mg"),
        ("two fifty milligrams", "250", "mg"),
        ("5µg", "5", "mcg"),
        ("62.5 micrograms", "62.5", "mcg"),
        ("5 units of insulin", "5", "unit"),
        ("a hundred international units", "100", "[iU]"),
        ("two 500 mg tablets", "2", "tablet"),
        ("a 500 mg tablet", "1", "tablet"),
        ("2 10 ml sachets of gel", "2", "sachet"),
        ("two tablets of 500 mg", "2", "tablet"),
    ],
)
def test_an_amount_is_read_with_its_unit(said: str, value: str, unit: str) -> None:
    assert parse_amount(said) == Quantity(value=Decimal(value), unit=unit)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("a couple of tablets", Doubt.VAGUE),
        ("a few drops", Doubt.VAGUE),
        ("some", Doubt.VAGUE),
        ("about 2 tablets", Doubt.VAGUE),
        ("1 or 2 tablets", Doubt.SEVERAL),
        ("1-2 tablets", Doubt.SEVERAL),
        ("one to two puffs", Doubt.SEVERAL),
        ("2x500 mg", Doubt.SEVERAL),
        ("two fifty milligram tablets", Doubt.SEVERAL),
        ("one twenty tablets", Doubt.SEVERAL),
        ("500 mg tablets", Doubt.SEVERAL),
        ("2 tablets and a capsule", Doubt.SEVERAL),
        ("2 tablets and 3 capsules", Doubt.SEVERAL),
        ("2 of 500 mg", Doubt.SEVERAL),
        ("2 500 mg", Doubt.SEVERAL),
        ("2 tablets today", Doubt.SEVERAL),
        ("2 500 mg tablets daily", Doubt.SEVERAL),
        ("2 3 tablets", Doubt.SEVERAL),
        ("a spoonful", Doubt.NO_UNIT),
        ("half a glass", Doubt.NO_UNIT),
        ("0 tablets", Doubt.IMPOSSIBLE),
        ("2 bananas", Doubt.WRONG_UNIT),
        ("500 miligam", Doubt.WRONG_UNIT),
    ],
)
def test_an_amount_that_is_not_exact_is_asked(said: str, reason: Doubt) -> None:
    assert parse_amount(said) == Unclear(reason=reason, text=said)


@pytest.mark.parametrize(
    "said", ["", "it", "a banana", "a", "all of it", "-2 tablets", ".5 mg"]
)
def test_no_amount_is_found_where_none_is(said: str) -> None:
    assert parse_amount(said) is None


@pytest.mark.parametrize(
    ("said", "systolic", "diastolic"),
    [
        ("142/91", 142, 91),
        ("142 / 91", 142, 91),
        ("142 over 91", 142, 91),
        ("one forty two over ninety one", 142, 91),
        ("one twenty eighty", 120, 80),
        ("a hundred and forty over ninety", 140, 90),
        ("one thirty five on eighty five", 135, 85),
        ("120 80", 120, 80),
        ("my blood pressure was 118 and 76", 118, 76),
        ("BP: 128/82.", 128, 82),
        ("systolic 142, diastolic 91", 142, 91),
        ("142/91 mmHg", 142, 91),
        ("142/91 mm[Hg]", 142, 91),
        ("142 over 91 millimetres of mercury", 142, 91),
        ("91 over 142", 91, 142),
    ],
)
def test_a_blood_pressure_is_read(said: str, systolic: int, diastolic: int) -> None:
    assert parse_blood_pressure(said) == (systolic, diastolic)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("", Doubt.NO_NUMBER),
        ("fine", Doubt.NO_NUMBER),
        ("142", Doubt.MISSING_HALF),
        ("142 over", Doubt.MISSING_HALF),
        ("142 over something", Doubt.MISSING_HALF),
        ("142/91 pulse 72", Doubt.SEVERAL),
        ("7 8", Doubt.SEVERAL),
        ("80 120", Doubt.SEVERAL),
        ("142.5/91", Doubt.IMPOSSIBLE),
        ("142/90.5", Doubt.IMPOSSIBLE),
        ("under 140 over 90", Doubt.BOUND),
    ],
)
def test_a_blood_pressure_needs_two_whole_numbers(said: str, reason: Doubt) -> None:
    assert parse_blood_pressure(said) is None
    assert parse_measure("blood_pressure", said) == Unclear(reason=reason, text=said)


@pytest.mark.parametrize(("said", "unit"), [("142/91", ""), ("142/91 mmHg", "mm[Hg]")])
def test_a_blood_pressure_keeps_the_unit_that_was_said(said: str, unit: str) -> None:
    assert parse_measure("blood_pressure", said) == Measure(
        kind=VitalKind.BLOOD_PRESSURE,
        value=Decimal(142),
        second=Decimal(91),
        unit=unit,
    )


@pytest.mark.parametrize(
    ("kind", "said", "value", "unit"),
    [
        ("heart_rate", "72", "72", ""),
        ("heart_rate", "72 bpm", "72", "/min"),
        ("heart_rate", "72 /min", "72", "/min"),
        ("heart_rate", "my pulse was seventy two", "72", ""),
        ("heart_rate", "seventy two beats a minute", "72", "/min"),
        ("heart_rate", "72 beats per minute", "72", "/min"),
        ("spo2", "98%", "98", "%"),
        ("spo2", "98% %", "98", "%"),
        ("spo2", "ninety eight percent", "98", "%"),
        ("spo2", "97 per cent", "97", "%"),
        ("spo2", "SpO2 97", "97", ""),
        ("spo2", "my oxygen is 2", "2", ""),
        ("temperature", "38.2", "38.2", "Cel"),
        ("temperature", "38,2", "38.2", "Cel"),
        ("temperature", "30", "30", "Cel"),
        ("temperature", "45", "45", "Cel"),
        ("temperature", "86", "86", "[degF]"),
        ("temperature", "113", "113", "[degF]"),
        ("temperature", "one oh two point four", "102.4", "[degF]"),
        ("temperature", "thirty eight point five degrees", "38.5", "Cel"),
        ("temperature", "38 °C", "38", "Cel"),
        ("temperature", "50 degrees celsius", "50", "Cel"),
        ("temperature", "37.2 Cel", "37.2", "Cel"),
        ("temperature", "101 F", "101", "[degF]"),
        ("temperature", "98.6 [degF]", "98.6", "[degF]"),
        ("respiratory_rate", "16 breaths per minute", "16", "/min"),
        ("respiratory_rate", "16 a minute", "16", "/min"),
        ("glucose", "5.4", "5.4", ""),
        ("glucose", "5.4 mmol", "5.4", "mmol/L"),
        ("glucose", "5.4 mmol/L", "5.4", "mmol/L"),
        ("glucose", "my sugar this morning: 98 mg/dl", "98", "mg/dL"),
        ("glucose", "one ten milligrams per deciliter", "110", "mg/dL"),
        ("weight", "72", "72", ""),
        ("weight", "I weigh 72.4 kilos today", "72.4", "kg"),
        ("weight", "160 pounds", "160", "[lb_av]"),
        ("weight", "11 stone", "154", "[lb_av]"),
        ("weight", "11 stone 4", "158", "[lb_av]"),
        ("weight", "11 st 4 lbs", "158", "[lb_av]"),
        ("weight", "eleven and a half stone", "161", "[lb_av]"),
        ("peak_flow", "410 litres per minute", "410", "L/min"),
        ("pain", "7", "7", ""),
        ("pain", "7/10", "7", "{score}"),
        ("pain", "my pain is at seven out of ten", "7", "{score}"),
        ("steps", "8,421 steps", "8421", "{steps}"),
        ("steps", "I walked 10k", "10000", ""),
        ("sleep", "7", "7", ""),
        ("sleep", "seven and a half", "7.5", ""),
        ("sleep", "I slept 7 and a half hours", "7.5", "h"),
        ("sleep", "half an hour", "0.5", "h"),
        ("sleep", "7h30", "7.5", "h"),
        ("sleep", "7:30", "7.5", "h"),
        ("sleep", "7:30 hours", "7.5", "h"),
        ("sleep", "450 minutes", "7.5", "h"),
        ("sleep", "seven hours twenty minutes", "440", "min"),
    ],
)
def test_a_measurement_keeps_the_unit_that_was_said(
    kind: str, said: str, value: str, unit: str
) -> None:
    assert parse_measure(kind, said) == Measure(
        kind=VitalKind(kind), value=Decimal(value), unit=unit
    )


@pytest.mark.parametrize(
    ("kind", "said", "reason"),
    [
        ("heart_rate", "", Doubt.NO_NUMBER),
        ("heart_rate", "fine", Doubt.NO_NUMBER),
        ("heart_rate", "my pulse", Doubt.NO_NUMBER),
        ("heart_rate", "70 to 80", Doubt.SEVERAL),
        ("heart_rate", "72 kg", Doubt.WRONG_UNIT),
        ("spo2", "not below 90", Doubt.BOUND),
        ("spo2", "over 95 %", Doubt.BOUND),
        ("spo2", "98 on 2 litres", Doubt.SEVERAL),
        ("temperature", "50", Doubt.NO_UNIT),
        ("temperature", "29.9", Doubt.NO_UNIT),
        ("temperature", "45.1", Doubt.NO_UNIT),
        ("temperature", "85.9 degrees", Doubt.NO_UNIT),
        ("temperature", "113.1", Doubt.NO_UNIT),
        ("temperature", "38 5", Doubt.SEVERAL),
        ("glucose", "HI", Doubt.ABOVE_RANGE),
        ("glucose", "my meter says LO", Doubt.NO_NUMBER),
        ("glucose", "it says LO", Doubt.BELOW_RANGE),
        ("weight", "72 apples", Doubt.WRONG_UNIT),
        ("weight", "11 stone apples", Doubt.WRONG_UNIT),
        ("weight", "11 stone 4 kg", Doubt.WRONG_UNIT),
        ("hrv", "fine", Doubt.NO_NUMBER),
        ("pain", "3/5", Doubt.SEVERAL),
        ("sleep", "450", Doubt.NO_UNIT),
        ("sleep", "6 or 7 hours", Doubt.VAGUE),
        ("sleep", "a month", Doubt.VAGUE),
        ("sleep", "7 apples", Doubt.SEVERAL),
        ("sleep", "7 hours 10 apples", Doubt.SEVERAL),
        ("sleep", "well", Doubt.NO_NUMBER),
    ],
)
def test_a_measurement_that_is_not_exact_is_asked(
    kind: str, said: str, reason: Doubt
) -> None:
    assert parse_measure(kind, said) == Unclear(reason=reason, text=said)


@pytest.mark.parametrize(
    ("said", "unit", "value", "second"),
    [
        ("18.9/12.1 kPa", "kPa", "18.9", "12.1"),
        ("bp 16 over 10 kilopascals", "kPa", "16", "10"),
        ("142 over 91 mmHg", "mm[Hg]", "142", "91"),
    ],
)
def test_a_pressure_keeps_the_unit_it_was_said_in(
    said: str, unit: str, value: str, second: str
) -> None:
    assert parse_measure("blood_pressure", said) == Measure(
        kind=VitalKind.BLOOD_PRESSURE,
        value=Decimal(value),
        second=Decimal(second),
        unit=unit,
    )
    assert (parse_blood_pressure(said) is None) is (unit == "kPa")


@pytest.mark.parametrize("said", ["142 91 kPa", "18.9/12.1", "18.9 over 12.1 mmHg"])
def test_a_pressure_whose_numbers_are_not_of_its_unit_is_asked(said: str) -> None:
    assert isinstance(parse_measure("blood_pressure", said), Unclear)


def test_milliseconds_are_read() -> None:
    found = parse_measure("hrv", "my hrv is 45 ms")

    assert str(found) == "45 ms"


@given(
    systolic=st.integers(min_value=60, max_value=260),
    diastolic=st.integers(min_value=30, max_value=160),
    style=st.sampled_from(["{}/{}", "{} over {}", "bp {} on {}", "{}/{} mmHg"]),
)
def test_a_written_blood_pressure_is_read_back(
    systolic: int, diastolic: int, style: str
) -> None:
    said = style.format(systolic, diastolic)

    assert parse_blood_pressure(said) == (systolic, diastolic)


@given(said=st.text(), kind=st.sampled_from(VitalKind))
def test_any_text_is_a_value_or_a_question(said: str, kind: VitalKind) -> None:
    found = parse_measure(kind, said)

    assert isinstance(found, Measure | Unclear)
    assert isinstance(parse_amount(said), Quantity | Unclear | None)
