"""Conditions about doses and medications, read from the record itself.

Nothing picked means everybody. While the record cannot be read none of them holds:
nothing known is not the same as nothing due.
"""

from abc import abstractmethod
from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar, Final, Unpack, cast, override

import voluptuous as vol
from homeassistant.const import CONF_OPTIONS, CONF_TARGET
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.condition import (
    ATTR_BEHAVIOR,
    BEHAVIOR_ALL,
    BEHAVIOR_ANY,
    Condition,
    ConditionCheckParams,
    ConditionConfig,
)
from homeassistant.helpers.typing import ConfigType, VolDictType

from .care import standing
from .care.supplies import problems_of
from .domain.ledger import DoseStatus
from .targets import (
    IMPORTANCE_OPTION,
    Row,
    coordinator_of,
    matters,
    meant_by,
    rows_of,
)

LOW: Final = frozenset({"stock_low", "stock_out", "stock_negative"})

_BEHAVIOR: Final = {
    vol.Required(ATTR_BEHAVIOR, default=BEHAVIOR_ANY): vol.In(
        [BEHAVIOR_ANY, BEHAVIOR_ALL]
    )
}


def _schema(options: VolDictType) -> vol.Schema:
    return vol.Schema(
        {
            vol.Optional(CONF_TARGET, default={}): cv.TARGET_FIELDS,
            vol.Required(CONF_OPTIONS, default={}): options,
        }
    )


class HouseholdCondition(Condition):
    """A question to the medications that were picked."""

    schema: ClassVar[vol.Schema] = _schema({})

    @classmethod
    @override
    async def async_validate_config(
        cls, hass: HomeAssistant, config: ConfigType
    ) -> ConfigType:
        """Check target and options."""
        return cast("ConfigType", cls.schema(config))

    def __init__(self, hass: HomeAssistant, config: ConditionConfig) -> None:
        """Keep what was picked; it is looked up at each question."""
        super().__init__(hass, config)
        self._target = config.target
        self._options: dict[str, Any] = config.options or {}

    @override
    def _async_check(self, **kwargs: Unpack[ConditionCheckParams]) -> bool:
        coordinator = coordinator_of(self._hass)
        if coordinator is None or not coordinator.readable:
            return False
        rows = tuple(rows_of(coordinator, meant_by(self._hass, self._target)))
        return self._holds(rows, coordinator.now())

    @abstractmethod
    def _holds(self, rows: tuple[Row, ...], now: datetime) -> bool:
        """Answer for the medications that were picked."""

    @override
    async def _async_track_changes(self, action: Callable[[], None]) -> CALLBACK_TYPE:
        coordinator = coordinator_of(self._hass)
        if coordinator is None:
            return await super()._async_track_changes(action)

        @callback
        def changed() -> None:
            action()

        return coordinator.async_add_listener(changed)


class RowCondition(HouseholdCondition):
    """A question that each medication answers for itself."""

    schema = _schema(_BEHAVIOR)
    question: ClassVar[Callable[[Row, datetime], bool]]

    @override
    def _holds(self, rows: tuple[Row, ...], now: datetime) -> bool:
        answers = [type(self).question(row, now) for row in self._asked(rows)]
        if self._options.get(ATTR_BEHAVIOR) == BEHAVIOR_ALL:
            return bool(answers) and all(answers)
        return any(answers)

    def _asked(self, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        """Return the rows that the question is put to."""
        return rows


class WaitingCondition(RowCondition):
    """A question about open doses, where some matter more than others."""

    schema = _schema({**_BEHAVIOR, **IMPORTANCE_OPTION})

    @override
    def _asked(self, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        return tuple(row for row in rows if matters(row.held, self._options))


class AllTaken(HouseholdCondition):
    """Whether every dose on today's list was taken; true where there is none."""

    @override
    def _holds(self, rows: tuple[Row, ...], now: datetime) -> bool:
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
}


async def async_get_conditions(_hass: HomeAssistant) -> dict[str, type[Condition]]:
    """Return every condition by its name."""
    return CONDITIONS
