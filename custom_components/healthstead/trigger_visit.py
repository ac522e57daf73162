"""Triggers about visits: booked, moved, declined, off; soon, and time to leave.

Rows for ``trigger``. What happens is heard of; what only the clock brings each
trigger waits for itself, from now on: what was missed while the house was off it does
not make up for.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import Any, ClassVar, Final, override

import voluptuous as vol
from homeassistant.const import ATTR_DEVICE_ID, ATTR_ENTITY_ID, CONF_OFFSET, Platform
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.event import async_track_point_in_utc_time
from homeassistant.helpers.trigger import (
    Trigger,
    TriggerActionRunner,
    TriggerNotTriggeredReporter,
)
from homeassistant.helpers.typing import VolDictType
from homeassistant.util import dt as dt_util

from .care.record import PersonRecord
from .care.visit_ladder import leaving
from .const import DOMAIN
from .coordinator import HealthsteadCoordinator
from .devices import identifier_of
from .domain.appointment import Appointment
from .domain.ledger import instant
from .targets import coordinator_of, means_person, meant_by, people_of
from .trigger_base import CHANGES, NOTHING, HouseholdTrigger, schema_of
from .visit_home import home_of
from .visit_moments import VISIT_MOMENTS, VisitKind, VisitMoment, details_of

DEFAULT: Final = {"hours": 1}
OFFSET_OPTION: Final[VolDictType] = {
    vol.Required(CONF_OFFSET, default=DEFAULT): vol.All(
        cv.time_period, vol.Range(min=timedelta(0), max=timedelta(days=60))
    )
}
TICK: Final = timedelta(microseconds=1)

type Coming = tuple[datetime, PersonRecord, Appointment]


class VisitTrigger(HouseholdTrigger):
    """Fires when a moment of one kind is told."""

    kind: ClassVar[VisitKind]

    @override
    async def async_attach_runner(
        self,
        run_action: TriggerActionRunner,
        did_not_trigger: TriggerNotTriggeredReporter | None = None,
    ) -> CALLBACK_TYPE:
        """Listen until the automation is gone."""

        @callback
        def heard(house: HealthsteadCoordinator, moment: VisitMoment) -> None:
            meant = meant_by(self._hass, self._target)
            if moment.kind is self.kind and means_person(meant, moment.person):
                payload = _payload(self._hass, house, moment)
                run_action(payload, _told(payload), moment.context)

        return async_dispatcher_connect(self._hass, VISIT_MOMENTS, heard)


class ClockTrigger(HouseholdTrigger):
    """Fires when the clock comes to a moment before a visit."""

    kind: ClassVar[VisitKind]

    def moment_of(
        self, house: HealthsteadCoordinator, record: PersonRecord, visit: Appointment
    ) -> datetime | None:
        """Return when to fire for a visit; None where that is not known."""
        raise NotImplementedError

    @override
    async def async_attach_runner(
        self,
        run_action: TriggerActionRunner,
        did_not_trigger: TriggerNotTriggeredReporter | None = None,
    ) -> CALLBACK_TYPE:
        """Wait for the next moment, again and again, until the automation is gone."""
        wait = _Wait(self, run_action)
        stop = async_dispatcher_connect(self._hass, CHANGES, wait.look)
        if (house := coordinator_of(self._hass)) is not None:
            wait.look(house)

        @callback
        def leave() -> None:
            stop()
            wait.disarm()

        return leave

    def coming(
        self, house: HealthsteadCoordinator, after: datetime
    ) -> Iterator[Coming]:
        """Yield the moments to come, and the visits that they are of."""
        if not house.readable:
            return
        for record in people_of(house, meant_by(self._hass, self._target)):
            for visit in record.appointments.values():
                at = self.moment_of(house, record, visit)
                if visit.status.stands and at is not None and at > after:
                    yield at, record, visit


class _Wait:
    """One timer of one trigger."""

    def __init__(self, trigger: ClockTrigger, run: TriggerActionRunner) -> None:
        self._trigger = trigger
        self._hass = trigger._hass  # noqa: SLF001 - a part of the trigger
        self._run = run
        self._at: datetime | None = None
        """What it waits for."""
        self._disarm: CALLBACK_TYPE | None = None

    @callback
    def disarm(self) -> None:
        """Wait no longer."""
        if self._disarm is not None:
            self._disarm()
        self._disarm = self._at = None

    @callback
    def look(self, house: HealthsteadCoordinator) -> None:
        """Fire what has come, then wait for what comes next by what is known now."""
        now, came = house.now(), self._at
        self.disarm()
        if came is not None and came <= now:
            for at, record, visit in self._trigger.coming(house, came - TICK):
                if at == came:
                    self._fire(house, record, visit)
        coming = (at for at, _, _ in self._trigger.coming(house, now))
        self._at = min(coming, default=None)
        if self._at is not None:
            self._disarm = async_track_point_in_utc_time(
                self._hass, partial(_on_time, self, house), self._at
            )

    def _fire(
        self, house: HealthsteadCoordinator, record: PersonRecord, visit: Appointment
    ) -> None:
        moment = VisitMoment(
            person=record.person.id,
            visit=visit.id,
            kind=self._trigger.kind,
            at=house.now(),
            details=details_of(house, record, visit),
        )
        payload = _payload(self._hass, house, moment)
        self._run(payload, _told(payload))


@callback
def _on_time(wait: _Wait, house: HealthsteadCoordinator, _now: datetime) -> None:
    wait.look(house)


class SoonTrigger(ClockTrigger):
    """Fires so long before a visit."""

    kind = VisitKind.SOON
    schema = schema_of(OFFSET_OPTION)

    @override
    def moment_of(
        self, house: HealthsteadCoordinator, record: PersonRecord, visit: Appointment
    ) -> datetime | None:
        offset: timedelta = self._options[CONF_OFFSET]
        return instant(visit.start) - offset


class LeaveTrigger(ClockTrigger):
    """Fires when it is time to leave."""

    kind = VisitKind.LEAVE

    @override
    def moment_of(
        self, house: HealthsteadCoordinator, record: PersonRecord, visit: Appointment
    ) -> datetime | None:
        return leaving(house.desk.household, record, visit, home_of(self._hass))


def _payload(
    hass: HomeAssistant, house: HealthsteadCoordinator, moment: VisitMoment
) -> dict[str, Any]:
    """Return what the automation may say and do: neutral words, and ids."""
    record = house.desk.household.people[moment.person]
    device = dr.async_get(hass).async_get_device_by_identifier(
        identifier_of(moment.person), house.config_entry.entry_id
    )
    return {
        "person": record.person.name,
        "person_id": moment.person,
        "kind": moment.kind.value,
        "at": dt_util.as_local(moment.at),
        ATTR_DEVICE_ID: None if device is None else device.id,
        ATTR_ENTITY_ID: er.async_get(hass).async_get_entity_id(
            Platform.EVENT, DOMAIN, f"{moment.person}_visit"
        ),
        **{name: _local(value) for name, value in moment.details.items()},
    }


def _told(payload: dict[str, Any]) -> str:
    return f"{payload['person']}: appointment {payload['kind']}"


def _local(value: Any) -> Any:
    """Return a moment on the clock of the house, and anything else as it is."""
    return dt_util.as_local(value) if isinstance(value, datetime) else value


def _of_kind(kind: VisitKind) -> type[Trigger]:
    return type(
        f"{kind.name.title()}Trigger",
        (VisitTrigger,),
        {"kind": kind, "schema": schema_of(NOTHING)},
    )


VISIT_TRIGGERS: Final[dict[str, type[Trigger]]] = {
    "appointment_soon": SoonTrigger,
    "leave_now": LeaveTrigger,
    "appointment_requested": _of_kind(VisitKind.REQUESTED),
    "appointment_booked": _of_kind(VisitKind.BOOKED),
    "appointment_moved": _of_kind(VisitKind.MOVED),
    "appointment_declined": _of_kind(VisitKind.DECLINED),
    "appointment_cancelled": _of_kind(VisitKind.CANCELLED),
}
