"""An imported reminder falls due on the days on which MedTimer would remind.

MedTimer's rule for a day, put down here once more and by itself: the day is on
in the cycle, its weekday and its day of the month are chosen, and it lies in
the period, whose last day counts.
"""

from datetime import date, datetime, time, timedelta
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from custom_components.healthstead.care.imports import medtimer_json
from custom_components.healthstead.domain.schedule import slots_between

from .backups import LISBON, LOCAL, NOW, a_backup, a_medicine, a_reminder

EPOCH = date(1970, 1, 1)
TODAY = (LOCAL.date() - EPOCH).days
NEAR = st.integers(TODAY - 60, TODAY + 60)
FROM = NOW.replace(second=0)
DAY = timedelta(days=1)
DAYS = 140
REMINDERS = st.fixed_dictionaries(
    {
        "timeInMinutes": st.integers(0, 1439),
        "days": st.lists(st.booleans(), min_size=7, max_size=7).filter(any),
        "periodStart": st.just(0) | NEAR,
        "periodEnd": st.just(0) | NEAR,
    }
)
CYCLES = st.fixed_dictionaries(
    {
        "pauseDays": st.integers(0, 9),
        "consecutiveDays": st.integers(1, 9),
        "cycleStartDay": NEAR,
    }
)
MONTHS = st.fixed_dictionaries({"activeDaysOfMonth": st.integers(1, 2**31 - 1)})


def reminds(reminder: dict[str, Any], day: date) -> bool:
    number = (day - EPOCH).days
    if pause := reminder["pauseDays"]:
        in_cycle = number - reminder["cycleStartDay"]
        length = reminder["consecutiveDays"] + pause
        if in_cycle < 0 or in_cycle % length >= reminder["consecutiveDays"]:
            return False
    begins, ends = reminder["periodStart"], reminder["periodEnd"]
    return bool(
        reminder["days"][day.weekday()]
        and reminder["activeDaysOfMonth"] >> (day.day - 1) & 1
        and number >= begins
        and (not ends or number <= ends)
    )


@given(REMINDERS, CYCLES | MONTHS)
def test_a_reminder_is_due_on_the_same_days(
    reminder: dict[str, Any], rhythm: dict[str, Any]
) -> None:
    entry = a_reminder(**reminder, **rhythm)
    begins, ends = entry["periodStart"], entry["periodEnd"]
    assume(not ends or ends >= max(begins, TODAY))

    found = medtimer_json.read(a_backup(a_medicine("Zinc", entry)), LISBON, NOW)

    (medication,) = found.medications
    assert found.problems == ()
    at = time(*divmod(entry["timeInMinutes"], 60))
    days = [LOCAL.date() + timedelta(days=n) for n in range(DAYS)]
    walls = [datetime.combine(day, at) for day in days if reminds(entry, day)]
    due = [
        slot.due.replace(tzinfo=None)
        for schedule in medication.schedules
        for slot in slots_between(schedule, LISBON, FROM, FROM + 2 * DAYS * DAY)
    ]
    end = datetime.combine(days[-1], time.max)
    assert sorted(wall for wall in due if wall <= end) == [
        wall for wall in walls if wall >= LOCAL
    ]
