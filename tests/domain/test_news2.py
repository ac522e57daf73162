"""Each edge of the published chart, its exclusions, and what is missing or wrong."""

from dataclasses import replace
from decimal import Decimal

import pytest

from custom_components.healthstead.domain.news2 import Band, Score, Vitals, news2

WELL = Vitals(
    resp_rate=Decimal(16),
    spo2=Decimal(97),
    on_oxygen=False,
    systolic=Decimal(125),
    pulse=Decimal(72),
    consciousness="A",
    temp_c=Decimal("36.8"),
)


def score_of(**changed: object) -> Score:
    return news2(replace(WELL, **changed))  # type: ignore[arg-type]


def test_an_adult_who_is_well_scores_nothing() -> None:
    score = news2(WELL)

    assert (score.total, score.band, score.response) == (0, Band.LOW, "0")


@pytest.mark.parametrize(
    ("name", "value", "points"),
    [
        ("resp_rate", "8", 3),
        ("resp_rate", "9", 1),
        ("resp_rate", "11", 1),
        ("resp_rate", "12", 0),
        ("resp_rate", "20", 0),
        ("resp_rate", "21", 2),
        ("resp_rate", "24", 2),
        ("resp_rate", "25", 3),
        ("spo2", "91", 3),
        ("spo2", "92", 2),
        ("spo2", "93", 2),
        ("spo2", "94", 1),
        ("spo2", "95", 1),
        ("spo2", "96", 0),
        ("systolic", "90", 3),
        ("systolic", "91", 2),
        ("systolic", "100", 2),
        ("systolic", "101", 1),
        ("systolic", "110", 1),
        ("systolic", "111", 0),
        ("systolic", "219", 0),
        ("systolic", "220", 3),
        ("pulse", "40", 3),
        ("pulse", "41", 1),
        ("pulse", "50", 1),
        ("pulse", "51", 0),
        ("pulse", "90", 0),
        ("pulse", "91", 1),
        ("pulse", "110", 1),
        ("pulse", "111", 2),
        ("pulse", "130", 2),
        ("pulse", "131", 3),
        ("temp_c", "35.0", 3),
        ("temp_c", "35.1", 1),
        ("temp_c", "36.0", 1),
        ("temp_c", "36.1", 0),
        ("temp_c", "38.0", 0),
        ("temp_c", "38.1", 1),
        ("temp_c", "39.0", 1),
        ("temp_c", "39.1", 2),
        ("temp_c", "39.04", 1),
        ("temp_c", "39.05", 2),
    ],
)
def test_each_edge_of_the_chart(name: str, value: str, points: int) -> None:
    score = score_of(**{name: Decimal(value)})

    assert score.scores is not None
    assert score.scores[name] == points
    assert score.total == points


@pytest.mark.parametrize(
    ("spo2", "oxygen", "points"),
    [
        (83, False, 3),
        (85, False, 2),
        (87, True, 1),
        (92, True, 0),
        (93, False, 0),
        (93, True, 1),
        (95, True, 2),
        (97, True, 3),
        (90, None, 0),
        (93, None, None),
    ],
)
def test_scale_2_needs_to_know_about_oxygen_above_its_target(
    spo2: int, oxygen: bool | None, points: int | None
) -> None:
    score = score_of(spo2=Decimal(spo2), on_oxygen=oxygen, spo2_scale=2)

    assert score.scores is not None
    assert score.scores["spo2"] == points


@pytest.mark.parametrize("mind", ["C", "V", "P", "U"])
def test_whoever_is_not_alert_scores_three(mind: str) -> None:
    score = score_of(consciousness=mind)

    assert (score.total, score.band) == (3, Band.LOW_MEDIUM)
    assert score.response == "3_in_single_parameter"


@pytest.mark.parametrize(
    ("changed", "band", "response"),
    [
        ({"pulse": Decimal(100)}, Band.LOW, "1_to_4"),
        (
            {"on_oxygen": True, "pulse": Decimal(120), "spo2": Decimal(95)},
            Band.MEDIUM,
            "5_or_6",
        ),
        (
            {"consciousness": "C", "pulse": Decimal(131), "spo2": Decimal(95)},
            Band.HIGH,
            "7_or_more",
        ),
    ],
)
def test_the_bands_of_the_report(
    changed: dict[str, object], band: Band, response: str
) -> None:
    score = score_of(**changed)

    assert (score.band, score.response) == (band, response)


def test_what_is_missing_leaves_no_total_but_a_lower_bound() -> None:
    score = score_of(
        systolic=None, consciousness=None, resp_rate=Decimal(30), pulse=Decimal(140)
    )

    assert (score.total, score.band, score.response) == (None, Band.INCOMPLETE, "")
    assert score.missing == ("systolic", "consciousness")
    assert (score.partial_total, score.min_band) == (6, Band.MEDIUM)
    assert score.any_single_3


def test_a_temperature_that_was_not_taken_is_missing() -> None:
    score = score_of(temp_c=None)

    assert (score.missing, score.partial_total) == (("temp_c",), 0)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [({"age_years": 15}, "under_16"), ({"pregnant": True}, "pregnant")],
)
def test_there_is_no_score_for_those_it_was_not_made_for(
    changed: dict[str, object], reason: str
) -> None:
    score = score_of(**changed)

    assert (score.band, score.reason, score.scores) == (
        Band.NOT_APPLICABLE,
        reason,
        None,
    )
    assert not score.any_single_3


@pytest.mark.parametrize(
    ("changed", "invalid"),
    [
        ({"spo2": Decimal(101)}, ("spo2",)),
        ({"resp_rate": Decimal(-4), "temp_c": Decimal(50)}, ("resp_rate", "temp_c")),
        ({"consciousness": "X"}, ("consciousness",)),
        ({"spo2_scale": 3}, ("spo2_scale",)),
    ],
)
def test_what_cannot_be_is_named(
    changed: dict[str, object], invalid: tuple[str, ...]
) -> None:
    score = score_of(**changed)

    assert (score.band, score.invalid, score.total) == (Band.INVALID, invalid, None)
