"""Directions are read completely or asked about; never half."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custom_components.healthstead.domain.sig import SigStatus, parse_sig, sig_json

from .directions import ASKED, READ, SEVERAL
from .in_short import in_short


@pytest.mark.parametrize(("direction", "expected"), READ)
def test_a_direction_says_what_it_says(direction: str, expected: str) -> None:
    result = parse_sig(direction)

    assert result.reasons == ()
    assert in_short(result.dosages) == expected
    assert result.text == direction


@pytest.mark.parametrize(("direction", "reason"), ASKED)
def test_what_can_be_read_twice_is_asked(direction: str, reason: str) -> None:
    result = parse_sig(direction)

    assert result.status is SigStatus.NEEDS_CLARIFICATION
    assert reason in result.reasons
    assert result.dosages == ()


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_each_medicine_of_a_text_is_read_alone(
    text: str, expected: tuple[tuple[str, str], ...]
) -> None:
    result = parse_sig(text)

    assert result.status is SigStatus.OK
    found = [(one.drug, in_short(one.dosages)) for one in result.medications]
    assert found == list(expected)


@pytest.mark.parametrize(
    ("direction", "drug", "strength"),
    [
        ("Tab. Olmesartan 40 mg 1-0-0", "Olmesartan", "40 mg"),
        ("Nebivolol 5 mg: take one tablet daily", "Nebivolol", "5 mg"),
        ("Tab Brandex-H 40 OD", "Brandex-H", "40"),
        ("Two tablets of sulfadox daily", "sulfadox", ""),
        (
            "Dalteparin 5000 units/0.2 mL: inject 0.2 mL once daily",
            "Dalteparin",
            "5000 units/0.2 mL",
        ),
        ("Nebivolol 2,5 mg 1-0-0-0", "Nebivolol", "2.5 mg"),
        (
            "Fluticasone 50 mcg/spray 2 sprays in each nostril daily",
            "Fluticasone",
            "50 mcg/spray",
        ),
        ("Take 1 tablet daily", "", ""),
    ],
)
def test_name_and_strength_are_kept_apart_from_the_dose(
    direction: str, drug: str, strength: str
) -> None:
    result = parse_sig(direction)

    assert result.status is SigStatus.OK
    assert (result.drug, result.strength) == (drug, strength)


@pytest.mark.parametrize(
    ("direction", "flag"),
    [
        ("1 tablet weekly", "choose_weekday"),
        ("1 injection monthly", "choose_day_of_month"),
        ("1 tsp twice daily", "household_measure"),
        ("1 tab QD", "error_prone_abbreviation"),
        ("Apixaban 5 mg twice daily", "high_alert_medicine"),
        ("1 tablet as needed for pain", "no_limit_stated"),
        ("1 tabelt daily", "spelling_corrected"),
        ("1 tab pm", "confirm_evening"),
        ("1 tablet 2 hours before bed", "before_bed"),
    ],
)
def test_what_a_reader_should_know_is_flagged(direction: str, flag: str) -> None:
    result = parse_sig(direction)

    assert result.status is SigStatus.OK
    assert flag in result.flags


def test_a_known_name_guards_a_direction_that_gives_none() -> None:
    direction = "10 mg once daily"

    assert parse_sig(direction).status is SigStatus.OK
    guarded = parse_sig(direction, drug="Methotrexate")
    assert guarded.reasons == ("high_alert_frequency",)
    assert guarded.drug == "Methotrexate"


def test_a_leading_point_is_never_lost() -> None:
    for direction in (
        ".5 mg daily",
        "give .5 mg daily",
        "x .5 mg daily",
        "(.5 mg) daily",
    ):
        for dosage in parse_sig(direction).dosages:
            assert dosage.dose is not None
            assert dosage.dose.low < 1


def test_one_unclear_medicine_makes_the_whole_text_a_question() -> None:
    text = "1. Tab Nebivolol 5 mg 1-0-0\n2. Tab Olmesartan 40 mg as directed"

    result = parse_sig(text)

    assert result.status is SigStatus.NEEDS_CLARIFICATION
    assert [bool(one.dosages) for one in result.medications] == [True, False]


def test_words_that_nothing_understands_are_shown() -> None:
    result = parse_sig("Take 1 tablet flurbly twice daily")

    assert result.unread == ("flurbly",)


@pytest.mark.parametrize("text", ["", "   ", "Rx", "take " * 500])
def test_no_direction_at_all_is_asked_about(text: str) -> None:
    assert parse_sig(text).status is SigStatus.NEEDS_CLARIFICATION


def test_plain_json_leaves_out_what_is_empty() -> None:
    found = sig_json(parse_sig("Tab Nebivolol 5 mg 1-0-0"))

    assert found == {
        "status": "ok",
        "dosages": [
            {
                "sequence": 1,
                "dose": {"value": 1, "unit": "tablet"},
                "frequency": 1,
                "period": 1,
                "period_unit": "d",
                "when": ["MORN"],
            }
        ],
        "drug": "Nebivolol",
        "strength": "5 mg",
        "text": "Tab Nebivolol 5 mg 1-0-0",
    }


def test_plain_json_of_several_medicines_has_one_list() -> None:
    found = sig_json(parse_sig("1. Tab Nebivolol 5 mg 1-0-0\n2. Syp Calmex 5 ml HS"))

    medications = found["medications"]
    assert isinstance(medications, list)
    assert [one["drug"] for one in medications if isinstance(one, dict)] == [
        "Nebivolol",
        "Calmex",
    ]
    assert "dosages" not in found


WORDS = (
    "take 1 2 0.5 .5 1/2 half one two tablet tablets tab mg ml 500 units puffs drops "
    "twice daily bid tds od qid once a day every 8 hours 4-6 to morning night and then "
    "for 7 days weeks 2/52 21/7 x prn as needed pain max in 24 hours not more than with "
    "after before food breakfast dinner 30 minutes on monday mon-fri weekly monthly "
    "1-0-1 0-0-14 at am 25:00 until reduce by stopped off cycle of 28 starting tomorrow "
    "left eye both eyes po sc apply patch insulin methotrexate stat or if , . ; ( ) - /"
).split()


@settings(max_examples=150)
@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join))
def test_any_jumble_is_read_or_asked_about_without_an_error(text: str) -> None:
    result = parse_sig(text)

    asked = result.status is SigStatus.NEEDS_CLARIFICATION
    assert asked == bool(result.reasons)
    assert asked or all(one.dose and one.dose.low > 0 for one in result.dosages)


@settings(max_examples=100)
@given(st.text(max_size=80))
def test_any_text_at_all_is_read_or_asked_about(text: str) -> None:
    result = parse_sig(text)

    assert result.text == text
    assert result.status is SigStatus.OK or result.reasons


@given(
    st.decimals(min_value="0.01", max_value="4", places=2),
    st.sampled_from(["mg", "mL", "tablet", "puff"]),
    st.integers(1, 4),
)
def test_numbers_come_through_unchanged(amount: object, unit: str, often: int) -> None:
    result = parse_sig(f"Take {amount} {unit} {often} times a day")

    (dosage,) = result.dosages
    assert dosage.dose is not None
    assert (dosage.dose.low, dosage.dose.unit) == (amount, unit)
    assert dosage.frequency == often
