"""What can be asked, when somebody is left in peace, and what a day came to."""

from datetime import datetime, time, timedelta
from typing import Any

import pytest

from custom_components.healthstead.domain.adherence import Tally, percent, total
from custom_components.healthstead.domain.ids import ContactId, MedicationId
from custom_components.healthstead.domain.ledger import (
    Dose,
    DoseStatus,
    Punctuality,
    punctuality,
)
from custom_components.healthstead.domain.medication import Medication
from custom_components.healthstead.domain.reminding import QuietHours, Reminding, Rung
from custom_components.healthstead.domain.schedule import Weekday
from custom_components.healthstead.domain.supply import Supply

from ..builders import a_medication, at, quantity

HOUR = timedelta(hours=1)
EIGHT = at("2026-10-05 08:00")


@pytest.mark.parametrize(
    "wrong",
    [
        {"late_after": timedelta(0)},
        {"late_after": 5 * HOUR},
        {"window": 25 * HOUR},
        {"repeat_every": timedelta(seconds=59)},
        {"repeats": -1},
    ],
)
def test_what_could_never_be_asked_or_never_end_is_refused(
    wrong: dict[str, Any],
) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong)).split("_")[0] + "|late"):
        Reminding(**wrong)


def test_nobody_is_told_before_a_dose_is_due() -> None:
    with pytest.raises(ValueError, match="after"):
        Rung(contact=ContactId("k"), after=-HOUR)


@pytest.mark.parametrize("wrong", [{"lead_days": -1}, {"closed": frozenset(Weekday)}])
def test_a_supply_that_cannot_be_fetched_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        Supply(**wrong)


@pytest.mark.parametrize(
    ("start", "end", "clock", "quiet"),
    [
        (22, 7, "23:30", True),
        (22, 7, "06:59", True),
        (22, 7, "07:00", False),
        (22, 7, "21:59", False),
        (13, 15, "13:00", True),
        (13, 15, "15:00", False),
    ],
)
def test_quiet_hours_may_cross_midnight(
    start: int, end: int, clock: str, *, quiet: bool
) -> None:
    hours = QuietHours(start=time(start), end=time(end))

    assert hours.holds(datetime.fromisoformat(f"2026-10-05 {clock}")) is quiet


def dose(status: DoseStatus, minutes: int = 0, **more: Any) -> Dose:
    return Dose(
        **{
            "id": "d",
            "medication": MedicationId("m"),
            "status": status,
            "due": EIGHT,
            "at": EIGHT + timedelta(minutes=minutes),
            "amount": quantity("1"),
            "planned": quantity("1"),
            **more,
        }
    )


@pytest.mark.parametrize(
    ("minutes", "lies"),
    [
        (-61, Punctuality.EARLY),
        (-60, Punctuality.ON_TIME),
        (60, Punctuality.ON_TIME),
        (61, Punctuality.LATE),
    ],
)
def test_a_taken_dose_is_early_on_time_or_late(minutes: int, lies: Punctuality) -> None:
    assert punctuality(dose(DoseStatus.TAKEN, minutes), HOUR) is lies


def test_what_answers_no_slot_or_was_not_taken_is_neither() -> None:
    assert punctuality(dose(DoseStatus.TAKEN, due=None), HOUR) is None
    assert punctuality(dose(DoseStatus.SKIPPED), HOUR) is None


@pytest.mark.parametrize(
    ("amount", "part"),
    [
        (quantity("0.5"), True),
        (quantity("1"), False),
        (quantity("0.5", "mL"), False),
        (None, False),
    ],
)
def test_less_than_planned_is_a_part_of_a_dose(amount: Any, *, part: bool) -> None:
    assert dose(DoseStatus.TAKEN, amount=amount).part is part
    assert not dose(DoseStatus.SKIPPED, amount=amount).part
    assert not dose(DoseStatus.TAKEN, amount=amount, planned=None).part


def test_a_tally_counts_what_was_due_and_nothing_else() -> None:
    answers = [
        dose(DoseStatus.TAKEN),
        dose(DoseStatus.TAKEN, 90, amount=quantity("0.5")),
        dose(DoseStatus.SKIPPED),
        dose(DoseStatus.MISSED),
        dose(DoseStatus.UNCONFIRMED),
        dose(DoseStatus.SNOOZED),
        dose(DoseStatus.TAKEN, due=None),
    ]

    tally = total(answers)

    assert tally == Tally(
        taken=2, on_time=1, part=1, skipped=1, missed=1, unconfirmed=1
    )
    assert tally.due == 5
    assert tally - tally == Tally()
    assert str(percent(tally.taken, tally.due)) == "40.00"
    assert percent(0, 0) is None


def test_a_medication_is_shown_by_its_label_unless_names_are_allowed() -> None:
    medication: Medication = a_medication("Metformin", shared_label="White pill")

    assert medication.shown(names=True) == "Metformin"
    assert medication.shown(names=False) == "White pill"
