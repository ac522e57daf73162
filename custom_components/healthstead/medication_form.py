"""Which schedule and which handling the answers of a form mean.

Pure translation of what ``medication_fields`` asked; an answer that cannot be
raises ``FormError`` with its field. Nothing is filled in for anybody.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from .domain.ids import MedicationId
from .domain.measures import parse_amount
from .domain.medication import ClockPolicy, Handling, Medication
from .domain.quantity import Quantity
from .domain.reminding import Importance, Reminding
from .domain.schedule import (
    AsNeeded,
    ClockTimes,
    Course,
    Cycle,
    DoseTime,
    Interval,
    IntervalMode,
    Limit,
    Linked,
    Monthly,
    NthWeekday,
    Schedule,
    ScheduleError,
    Weekday,
)
from .domain.supply import Supply
from .medication_fields import AMOUNT, NTH

DAY: Final = timedelta(days=1)
MONTH: Final = timedelta(days=30)


class FormError(ValueError):
    """An answer that cannot be: its field, and the key of the text that says why."""

    def __init__(self, field: str, error: str, problem: str = "") -> None:
        """Name the field first; ``problem`` is said within the text."""
        super().__init__(f"{field}: {error} {problem}")
        self.field = field
        self.error = error
        self.problem = problem


def schedule_of(how: str, answers: Mapping[str, Any], now: datetime) -> Schedule:
    """Return what the answers of a form mean; ``now`` is on the person's clock."""
    try:
        return _READ[how](answers, now)
    except ScheduleError as wrong:
        known = wrong.field if wrong.field in answers else _FIELDS.get(wrong.field)
        raise FormError(known or "base", "schedule_impossible", wrong.problem) from None


_FIELDS: Final = {"times": "rows", "every": "hours", "after": "minutes"}


def amount_of(answers: Mapping[str, Any], field: str = AMOUNT) -> Quantity:
    """Return an amount with its unit, as it was written."""
    found = parse_amount(str(answers.get(field, "")))
    if not isinstance(found, Quantity) or not found.unit or found.value <= 0:
        raise FormError(field, "amount_unclear")
    return found


def _start(answers: Mapping[str, Any], now: datetime, at: time) -> datetime:
    day = date.fromisoformat(answers["start"]) if answers.get("start") else now.date()
    return datetime.combine(day, at)


def _course(answers: Mapping[str, Any], start: datetime) -> Course:
    until = date.fromisoformat(answers["until"]) if answers.get("until") else None
    if until is not None and until < start.date():
        raise FormError("until", "until_before_start")
    count = answers.get("count")
    return Course(start=start, until=until, count=None if count is None else int(count))


def _times(answers: Mapping[str, Any], now: datetime) -> ClockTimes:
    if not answers["rows"]:
        raise FormError("rows", "rows_missing")
    rows = tuple(_row(row) for row in answers["rows"])
    on, off = answers.get("cycle_on"), answers.get("cycle_off")
    if (on is None) != (off is None):
        raise FormError("cycle_off" if off is None else "cycle_on", "cycle_half")
    # From this moment on today; from midnight on a day that was chosen.
    start = _start(answers, now, time() if answers.get("start") else _minute(now))
    return ClockTimes(
        course=_course(answers, start),
        rows=rows,
        every_n_days=int(answers.get("every_n_days", 1)),
        cycle=None if on is None or off is None else Cycle(on=int(on), off=int(off)),
    )


def _row(row: Mapping[str, Any]) -> DoseTime:
    try:
        amount = amount_of(row)
    except FormError as wrong:
        raise FormError("rows", wrong.error) from None
    days = frozenset(map(Weekday, row.get("weekdays") or ()))
    return DoseTime(
        time=time.fromisoformat(row["time"]), amount=amount, weekdays=days or None
    )


def _minute(now: datetime) -> time:
    return now.time().replace(second=0, microsecond=0)


def _interval(answers: Mapping[str, Any], now: datetime) -> Interval:
    start = _start(answers, now, time.fromisoformat(answers["first"]))
    taken = answers["from_taken"]
    return Interval(
        course=_course(answers, start),
        every=timedelta(hours=answers["hours"]),
        amount=amount_of(answers),
        mode=IntervalMode.FROM_TAKEN if taken else IntervalMode.FROM_PLANNED,
    )


def _monthly(answers: Mapping[str, Any], now: datetime) -> Monthly:
    day, nth, weekday = (answers.get(field) for field in ("day", "nth", "weekday"))
    if (day is None) == (nth is None and weekday is None):
        raise FormError("day", "day_or_weekday")
    if day is None and (nth is None or weekday is None):
        raise FormError("nth" if nth is None else "weekday", "day_or_weekday")
    on: int | NthWeekday
    if day is not None:
        on = int(day)
    else:
        on = NthWeekday(nth=NTH[answers["nth"]], weekday=Weekday(answers["weekday"]))
    row = DoseTime(time=time.fromisoformat(answers["time"]), amount=amount_of(answers))
    start = _start(answers, now, time() if answers.get("start") else _minute(now))
    return Monthly(
        course=_course(answers, start),
        on=on,
        rows=(row,),
        every_n_months=int(answers.get("every_n_months", 1)),
    )


def _as_needed(answers: Mapping[str, Any], _now: datetime) -> AsNeeded:
    limits = [
        ("most_in_24_hours", DAY, False, False),
        ("most_a_day", DAY, True, False),
        ("most_in_30_days", MONTH, False, False),
        ("most_of_ingredient", DAY, False, True),
    ]
    gap = answers.get("gap_hours")
    return AsNeeded(
        amount=amount_of(answers),
        amount_max=amount_of(answers, "amount_max")
        if answers.get("amount_max")
        else None,
        minimum_gap=None if gap is None else timedelta(hours=gap),
        max_per_period=tuple(
            Limit(
                amount=amount_of(answers, field),
                period=period,
                calendar_day=calendar,
                shared=shared,
            )
            for field, period, calendar, shared in limits
            if answers.get(field)
        ),
        reason=str(answers.get("reason") or "").strip(),
    )


def _linked(answers: Mapping[str, Any], now: datetime) -> Linked:
    start = _start(answers, now, time() if answers.get("start") else _minute(now))
    return Linked(
        course=_course(answers, start),
        to=MedicationId(answers["to"]),
        after=timedelta(minutes=answers["minutes"]),
        amount=amount_of(answers),
    )


_READ: Final[Mapping[str, Callable[[Mapping[str, Any], datetime], Schedule]]] = {
    "times": _times,
    "interval": _interval,
    "monthly": _monthly,
    "as_needed": _as_needed,
    "linked": _linked,
}


def handling_of(answers: Mapping[str, Any]) -> Handling:
    """Return how a medication is looked after, from the details that were answered."""
    repeat, gap = answers.get("repeat_every"), answers.get("minimum_gap")
    ingredients = str(answers.get("ingredients") or "").split(",")
    try:
        return Handling(
            instructions=str(answers.get("instructions") or "").strip(),
            ingredients=tuple(
                one.strip().lower() for one in ingredients if one.strip()
            ),
            minimum_gap=None if gap is None else timedelta(hours=gap),
            reminding=Reminding(
                late_after=timedelta(minutes=answers["late_after"]),
                window=timedelta(minutes=answers["window"]),
                repeat_every=None if repeat is None else timedelta(minutes=repeat),
                repeats=int(answers["repeats"]),
                importance=Importance(answers["importance"]),
            ),
            supply=Supply(
                lead_days=int(answers["lead_days"]),
                closed=frozenset(map(Weekday, answers.get("closed") or ())),
            ),
            clock=ClockPolicy(answers["clock"]),
        )
    except ValueError as wrong:
        raise FormError(str(wrong), "detail_impossible") from None


def details_of(medication: Medication) -> dict[str, Any]:
    """Return the details that would leave everything as it is."""
    handling = medication.handling
    reminding, supply = handling.reminding, handling.supply
    gap, repeat = handling.minimum_gap, reminding.repeat_every
    minute, hour = timedelta(minutes=1), timedelta(hours=1)
    return {
        "label": medication.shared_label,
        "strength": medication.strength,
        "instructions": handling.instructions,
        "ingredients": ", ".join(handling.ingredients),
        "minimum_gap": None if gap is None else gap / hour,
        "late_after": reminding.late_after / minute,
        "window": reminding.window / minute,
        "repeat_every": None if repeat is None else repeat / minute,
        "repeats": reminding.repeats,
        "importance": reminding.importance,
        "clock": handling.clock,
        "lead_days": supply.lead_days,
        "closed": sorted(supply.closed, key=list(Weekday).index),
    }
