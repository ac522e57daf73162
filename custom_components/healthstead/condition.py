"""Conditions, first those about doses and medications, read from the record itself.

Nothing picked means everybody. While the record cannot be read none of them holds:
nothing known is not the same as nothing due.
"""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar, Final, override

from homeassistant.core import HomeAssistant
from homeassistant.helpers.condition import Condition

from .care import standing
from .care.supplies import problems_of
from .condition_base import BEHAVIOR_OPTION, HouseholdCondition
from .condition_safety import SAFETY_CONDITIONS
from .condition_visit import VISIT_CONDITIONS
from .coordinator import HealthsteadCoordinator
from .domain.ledger import DoseStatus
from .targets import IMPORTANCE_OPTION, Meant, Row, matters, rows_of
from .trigger_base import schema_of

LOW: Final = frozenset({"stock_low", "stock_out", "stock_negative"})


class RowCondition(HouseholdCondition):
    """A question that each medication answers for itself."""

    schema = schema_of(BEHAVIOR_OPTION)
    question: ClassVar[Callable[[Row, datetime], bool]]

    @override
    def _holds(self, coordinator: HealthsteadCoordinator, meant: Meant) -> bool:
        now = coordinator.now()
        return self._of_all(
            type(self).question(row, now)
            for row in rows_of(coordinator, meant)
            if matters(row.held, self._options)
        )


class WaitingCondition(RowCondition):
    """A question about open doses, where some matter more than others."""

    schema = schema_of({**BEHAVIOR_OPTION, **IMPORTANCE_OPTION})


class AllTaken(HouseholdCondition):
    """Whether every dose on today's list was taken; true where there is none."""

    @override
    def _holds(self, coordinator: HealthsteadCoordinator, meant: Meant) -> bool:
        now = coordinator.now()
        rows = tuple(rows_of(coordinator, meant))
        records = {row.record.person.id: row.record for row in rows}
        medications = {row.held.medication.id for row in rows}
        return all(
            standing.all_taken(record, medications, now) for record in records.values()
        )


def _due(row: Row, now: datetime) -> bool:
    return standing.is_open(row.record, row.held, now)


def _late(row: Row, now: datetime) -> bool:
    return standing.is_open(row.record, row.held, now, {DoseStatus.LATE})


def _low(row: Row, now: datetime) -> bool:
    return not LOW.isdisjoint(problems_of(row.record, row.held, now))


def _paused(row: Row, now: datetime) -> bool:
    return row.held.medication.paused_at(now)


def _asking[C: RowCondition](
    base: type[C], question: Callable[[Row, datetime], bool]
) -> type[C]:
    """Return the condition that puts one question."""
    return type(base.__name__, (base,), {"question": staticmethod(question)})


CONDITIONS: Final[dict[str, type[Condition]]] = {
    "dose_due": _asking(WaitingCondition, _due),
    "dose_late": _asking(WaitingCondition, _late),
    "stock_low": _asking(RowCondition, _low),
    "paused": _asking(RowCondition, _paused),
    "all_taken": AllTaken,
    **SAFETY_CONDITIONS,
    **VISIT_CONDITIONS,
}


async def async_get_conditions(_hass: HomeAssistant) -> dict[str, type[Condition]]:
    """Return every condition by its name."""
    return CONDITIONS
