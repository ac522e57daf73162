"""What all conditions share: whom they are about, when they may hold, what they hear.

While the record cannot be read none of them holds, unless it says so itself: nothing
known is not the same as nothing there.
"""

from abc import abstractmethod
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any, ClassVar, Final, Unpack, cast, override

import voluptuous as vol
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.condition import (
    ATTR_BEHAVIOR,
    BEHAVIOR_ALL,
    BEHAVIOR_ANY,
    Condition,
    ConditionCheckParams,
    ConditionConfig,
)
from homeassistant.helpers.typing import ConfigType, VolDictType

from .care.record import PersonRecord
from .coordinator import HealthsteadCoordinator
from .targets import Meant, coordinator_of, meant_by, people_of
from .trigger_base import NOTHING, schema_of

BEHAVIOR_OPTION: Final[VolDictType] = {
    vol.Required(ATTR_BEHAVIOR, default=BEHAVIOR_ANY): vol.In(
        [BEHAVIOR_ANY, BEHAVIOR_ALL]
    )
}


class HouseholdCondition(Condition):
    """A question to those who were picked."""

    schema: ClassVar[vol.Schema] = schema_of(NOTHING)
    needs_record: ClassVar[bool] = True

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
        if coordinator is None or (self.needs_record and not coordinator.readable):
            return False
        return self._holds(coordinator, meant_by(self._hass, self._target))

    @abstractmethod
    def _holds(self, coordinator: HealthsteadCoordinator, meant: Meant) -> bool:
        """Answer for those who were picked."""

    def _of_all(self, answers: Iterable[bool]) -> bool:
        """Return whether any of the answers is yes, or all where that was asked."""
        said = tuple(answers)
        if self._options.get(ATTR_BEHAVIOR) == BEHAVIOR_ALL:
            return bool(said) and all(said)
        return any(said)

    @override
    async def _async_track_changes(self, action: Callable[[], None]) -> CALLBACK_TYPE:
        coordinator = coordinator_of(self._hass)
        if coordinator is None:
            return await super()._async_track_changes(action)

        @callback
        def changed() -> None:
            action()

        return coordinator.async_add_listener(changed)


type Question = Callable[[PersonRecord, Mapping[str, Any], datetime], bool]


class PersonCondition(HouseholdCondition):
    """A question that each person answers for themselves."""

    question: ClassVar[Question]

    @override
    def _holds(self, coordinator: HealthsteadCoordinator, meant: Meant) -> bool:
        now = coordinator.now()
        return self._of_all(
            type(self).question(record, self._options, now)
            for record in people_of(coordinator, meant)
        )


def asking(
    question: Question,
    options: VolDictType,
    base: type[PersonCondition] = PersonCondition,
) -> type[Condition]:
    """Return the condition that puts one question."""
    return type(
        base.__name__,
        (base,),
        {
            "question": staticmethod(question),
            "schema": schema_of({**BEHAVIOR_OPTION, **options}),
        },
    )
