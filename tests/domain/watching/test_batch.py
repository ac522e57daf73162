"""Many readings in one call, in any order."""

from datetime import datetime, timedelta
from itertools import permutations

from custom_components.healthstead.domain.vitals import VitalKind
from custom_components.healthstead.domain.watching.batch import Batch, judged_batch
from custom_components.healthstead.domain.watching.limit_choice import chosen_limits
from custom_components.healthstead.domain.watching.receiving import Fate
from custom_components.healthstead.domain.watching.shapes import Circumstances, Sample
from custom_components.healthstead.domain.watching.state import plan_of
from custom_components.healthstead.domain.watching.units import Why

from .making import FAINT, RESTING, T0, kinds, minutes, sample

SPO2 = VitalKind.SPO2
HR = VitalKind.HEART_RATE
PLANS = {kind: plan_of(kind, chosen_limits([], 60)) for kind in VitalKind}


def judged(
    samples: list[Sample], circumstances: Circumstances = RESTING, minute: float = 10
) -> Batch:
    return judged_batch({}, samples, circumstances, PLANS, minutes(minute))


def by_hand(value: float | str, minute: float, kind: VitalKind = SPO2) -> Sample:
    return sample(value, minutes(minute), kind=kind, deliberate=True)


def by_time(batch: Batch) -> list[tuple[datetime, str, list[str]]]:
    return sorted(
        (entry.sample.at, entry.fate.value, kinds(entry.happenings))
        for entry in batch.entries
    )


def test_readings_are_judged_in_the_order_of_their_times() -> None:
    samples = [by_hand(91, 5), by_hand(92, 3), by_hand(97, 0)]

    batch = judged(samples)

    assert [entry.sample for entry in batch.entries] == samples
    assert [kinds(entry.happenings) for entry in batch.entries] == [
        ["AlertRaised"],
        ["AlertRaised", "RepeatAsked"],
        [],
    ]
    assert [sorted(row.id for row in entry.out_of) for entry in batch.entries] == [
        ["spo2_low", "spo2_very_low"],
        ["spo2_low", "spo2_very_low"],
        [],
    ]


def test_the_order_in_which_they_come_changes_nothing() -> None:
    samples = [by_hand(91, 5), by_hand(92, 3), by_hand(97, 0), by_hand(120, 4, HR)]

    found = {str(by_time(judged(list(order)))) for order in permutations(samples)}

    assert len(found) == 1


def test_readings_of_last_week_are_compared_and_raise_nothing() -> None:
    old = [by_hand(88, -7 * 24 * 60), by_hand(88, -7 * 24 * 60 + 2)]

    batch = judged(old)

    assert [entry.fate for entry in batch.entries] == [Fate.HISTORY, Fate.HISTORY]
    assert all(entry.out_of for entry in batch.entries)
    assert all(not entry.happenings for entry in batch.entries)
    assert batch.states[SPO2].alerts == {}


def test_what_cannot_be_used_says_why_and_the_rest_counts() -> None:
    batch = judged(
        [
            by_hand(20, 0),
            by_hand(96, 1),
            by_hand(96, 1),
            sample(5, minutes(2), kind=VitalKind.GLUCOSE, unit="", deliberate=True),
        ]
    )

    assert [(entry.fate, entry.why) for entry in batch.entries] == [
        (Fate.PUT_ASIDE, Why.IMPOSSIBLE),
        (Fate.JUDGED, None),
        (Fate.SEEN_BEFORE, None),
        (Fate.PUT_ASIDE, Why.NO_UNIT),
    ]


def test_a_batch_goes_on_from_what_was_known() -> None:
    first = judged([by_hand(92, 5)])

    second = judged_batch(
        first.states, [by_hand(91, 11)], RESTING, PLANS, T0 + timedelta(minutes=11)
    )

    assert kinds(second.entries[0].happenings) == ["AlertRaised"]


def test_a_symptom_counts_for_each_of_them() -> None:
    (entry,) = judged([by_hand(94, 9)], FAINT).entries

    assert kinds(entry.happenings) == ["AlertRaised"]
    assert [row.id for row in entry.out_of] == [
        "spo2_low",
    ]
