"""Triggers, first those about doses and medications, in words for any screen.

A trigger hears every moment that the household tells; whom it is about is looked up
then, so a medication that came later is heard as well.
"""

from functools import partial
from typing import Any, ClassVar, Final, override

from homeassistant.const import ATTR_DEVICE_ID, ATTR_ENTITY_ID, Platform
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.dispatcher import (
    async_dispatcher_connect,
    async_dispatcher_send,
)
from homeassistant.helpers.trigger import (
    Trigger,
    TriggerActionRunner,
    TriggerNotTriggeredReporter,
)
from homeassistant.util import dt as dt_util
from homeassistant.util.signal_type import SignalType

from .care.standing import is_open
from .const import DOMAIN
from .coordinator import (
    HealthsteadConfigEntry,
    HealthsteadCoordinator,
    Moment,
    MomentKind,
)
from .devices import identifier_of
from .domain.ledger import DoseStatus
from .medication_entity import unique_id_of
from .targets import (
    IMPORTANCE_OPTION,
    coordinator_of,
    matters,
    means,
    meant_by,
    rows_of,
)
from .trigger_base import CHANGES, HouseholdTrigger, schema_of
from .trigger_safety import SAFETY_TRIGGERS
from .trigger_visit import VISIT_TRIGGERS

MOMENTS: Final[SignalType[HealthsteadCoordinator, Moment]] = SignalType(
    f"{DOMAIN}_moments"
)


@callback
def async_start(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Pass on what happens to triggers, which outlive a reload of the entry."""
    coordinator = entry.runtime_data.coordinator
    pass_on = partial(async_dispatcher_send, hass, MOMENTS, coordinator)
    entry.async_on_unload(coordinator.async_listen_moments(pass_on))
    changed = partial(async_dispatcher_send, hass, CHANGES, coordinator)
    entry.async_on_unload(coordinator.async_add_listener(changed))


class DoseTrigger(HouseholdTrigger):
    """Something about doses, of which some matter more than others."""

    schema = schema_of(IMPORTANCE_OPTION)


class MomentTrigger(DoseTrigger):
    """Fires when a moment of one kind is told."""

    kind: ClassVar[MomentKind]

    @override
    async def async_attach_runner(
        self,
        run_action: TriggerActionRunner,
        did_not_trigger: TriggerNotTriggeredReporter | None = None,
    ) -> CALLBACK_TYPE:
        """Listen until the automation is gone."""

        @callback
        def heard(coordinator: HealthsteadCoordinator, moment: Moment) -> None:
            if self._is_meant(coordinator, moment):
                payload = _payload(self._hass, coordinator, moment)
                told = f"{moment.label}: {self.kind.value.replace('_', ' ')}"
                run_action(payload, told, moment.context)

        return async_dispatcher_connect(self._hass, MOMENTS, heard)

    def _is_meant(self, coordinator: HealthsteadCoordinator, moment: Moment) -> bool:
        if moment.kind is not self.kind:
            return False
        record = coordinator.desk.household.people[moment.person]
        meant = meant_by(self._hass, self._target)
        return means(meant, moment.person, moment.medication) and matters(
            record.medications[moment.medication], self._options
        )


class NothingLateTrigger(DoseTrigger):
    """Fires when the last late dose is late no more, for whatever reason."""

    @override
    async def async_attach_runner(
        self,
        run_action: TriggerActionRunner,
        did_not_trigger: TriggerNotTriggeredReporter | None = None,
    ) -> CALLBACK_TYPE:
        """From when something is late on, look whether it still is."""
        household = coordinator_of(self._hass)
        late = household is not None and self._is_late(household)

        @callback
        def hear(coordinator: HealthsteadCoordinator, moment: Moment) -> None:
            nonlocal late
            if moment.kind is MomentKind.LATE and not late:
                late = self._is_late(coordinator)

        @callback
        def look(coordinator: HealthsteadCoordinator) -> None:
            nonlocal late
            if late and not self._is_late(coordinator):
                late = False
                run_action({"kind": "nothing_late"}, "nothing is late any more")

        stops = (
            async_dispatcher_connect(self._hass, MOMENTS, hear),
            async_dispatcher_connect(self._hass, CHANGES, look),
        )

        @callback
        def stop() -> None:
            for one in stops:
                one()

        return stop

    def _is_late(self, coordinator: HealthsteadCoordinator) -> bool:
        now = coordinator.now()
        return any(
            is_open(row.record, row.held, now, {DoseStatus.LATE})
            for row in rows_of(coordinator, meant_by(self._hass, self._target))
            if matters(row.held, self._options)
        )


def _payload(
    hass: HomeAssistant, coordinator: HealthsteadCoordinator, moment: Moment
) -> dict[str, Any]:
    """Return what the automation may say and do: neutral words, and where to press."""
    record = coordinator.desk.household.people[moment.person]
    device = dr.async_get(hass).async_get_child_device_by_identifier(
        identifier_of(moment.medication), coordinator.config_entry.entry_id
    )
    return {
        "person": record.person.name,
        "label": moment.label,
        "kind": moment.kind.value,
        "due": None if moment.due is None else dt_util.as_local(moment.due),
        ATTR_DEVICE_ID: None if device is None else device.id,
        ATTR_ENTITY_ID: er.async_get(hass).async_get_entity_id(
            Platform.BUTTON, DOMAIN, unique_id_of(moment.medication, "taken")
        ),
    }


def _of_kind(moment: MomentKind) -> type[Trigger]:
    return type(f"{moment.name.title()}Trigger", (MomentTrigger,), {"kind": moment})


TRIGGERS: Final[dict[str, type[Trigger]]] = {
    "dose_due": _of_kind(MomentKind.DUE),
    "dose_late": _of_kind(MomentKind.LATE),
    "dose_taken": _of_kind(MomentKind.TAKEN),
    "dose_skipped": _of_kind(MomentKind.SKIPPED),
    "dose_snoozed": _of_kind(MomentKind.SNOOZED),
    "dose_unconfirmed": _of_kind(MomentKind.UNCONFIRMED),
    "dose_missed": _of_kind(MomentKind.MISSED),
    "nothing_late": NothingLateTrigger,
    "stock_low": _of_kind(MomentKind.STOCK_LOW),
    "course_ending": _of_kind(MomentKind.COURSE_ENDING),
    **SAFETY_TRIGGERS,
    **VISIT_TRIGGERS,
}


async def async_get_triggers(_hass: HomeAssistant) -> dict[str, type[Trigger]]:
    """Return every trigger by its name."""
    return TRIGGERS
