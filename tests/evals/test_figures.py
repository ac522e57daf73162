"""Intervals and overlaps against values that were worked out by hand."""

import pytest

from evals.intervals import mean, quantile, share, wilson
from evals.overlap import Pair, bleu, overlap, rouge

MAT = Pair(gold="the cat sat on the mat", wrote="the cat is on the mat")


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    [(8, 10, 0.4902, 0.9433), (0, 10, 0.0, 0.2775), (100, 100, 0.9630, 1.0)],
)
def test_a_wilson_interval_is_as_in_the_tables(
    right: int, total: int, low: float, high: float
) -> None:
    found = wilson(right, total)

    assert found == pytest.approx((low, high), abs=1e-4)


def test_of_nothing_a_share_may_be_anything() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    assert share([]) is None
    assert mean([]) is None


def test_a_share_counts_what_is_true() -> None:
    found = share([True, True, False, True])

    assert found is not None
    assert (found.value, found.count) == (0.75, 4)


def test_the_interval_of_a_mean_holds_it_and_is_the_same_each_time() -> None:
    values = [1.0, 2.0, 3.0, 4.0, 10.0]

    first, again = mean(values), mean(values)

    assert first == again
    assert first is not None
    assert first.value == 4.0
    assert first.low < 4.0 < first.high


def test_a_quantile_lies_between_two_values() -> None:
    assert quantile([0.0, 10.0, 20.0], 0.5) == 10.0
    assert quantile([0.0, 10.0, 20.0], 0.75) == 15.0
    assert quantile([7.0], 0.95) == 7.0


def test_rouge_is_the_f_measure_of_shared_words_pairs_and_order() -> None:
    found = rouge(MAT)

    # Five of six words, three of five pairs, five words in the same order.
    assert found["rouge1"] == pytest.approx(5 / 6)
    assert found["rouge2"] == pytest.approx(3 / 5)
    assert found["rougeL"] == pytest.approx(5 / 6)


def test_bleu_is_the_geometric_mean_of_four_precisions() -> None:
    found = bleu([MAT])

    # 5/6, 3/5, 1/4, and none of three fours, which counts as half of one.
    wanted = 100 * (5 / 6 * 3 / 5 * 1 / 4 * 1 / 6) ** 0.25
    assert found is not None
    assert found.value == pytest.approx(wanted)


@pytest.mark.parametrize(("wrote", "value"), [("{}", 1.0), ('{"at":"noon"}', 0.0)])
def test_texts_too_short_for_words_are_the_same_or_not(
    wrote: str, value: float
) -> None:
    found = rouge(Pair(gold="{}", wrote=wrote))

    assert found["rouge1"] == found["rougeL"] == value


def test_the_same_text_overlaps_wholly() -> None:
    pairs = [
        Pair(gold=f"asks about visit {n} > list_appointments", wrote="") for n in "ab"
    ]
    same = [Pair(gold=one.gold, wrote=one.gold) for one in pairs]

    found = overlap(same)

    assert found["bleu"].value == pytest.approx(100.0)
    assert found["rouge2"].value == 1.0
    assert overlap([]) == {}


def test_a_wrong_digit_leaves_an_overlap_nearly_whole() -> None:
    said = '{"medication":"Lorvadin","at":"this morning at 8","amount":"%s tablets"}'
    pair = Pair(gold=said % "2", wrote=said % "3")

    assert rouge(pair)["rougeL"] > 0.85
