"""Triggers about visits: booked, moved, declined, off; soon, and time to leave.

Rows for ``trigger``. What happens is heard of; what only the clock brings each
trigger waits for itself, from now on: what was missed while the house was off it does
not make up for.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import ClassVar, Final, override

import voluptuous as vol
from homeassistant.const import CONF_OFFSET
from homeassistant.core import CALLBACK_TYPE, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.event import async_track_point_in_utc_time
from homeassistant.helpers.trigger import (
    Trigger,
    TriggerActionRunner,
    TriggerNotTriggeredReporter,
)
from homeassistant.helpers.typing import VolDictType

from .care.record import PersonRecord
from .care.visit_ladder import leaving
from .coordinator import HealthsteadCoordinator
from .domain.appointment import Appointment
from .domain.ledger import instant
from .targets import coordinator_of, means_person, meant_by, people_of
from .trigger_base import CHANGES, NOTHING, HouseholdTrigger, schema_of
from .visit_home import home_of
from .visit_moments import VISIT_MOMENTS, VisitKind, VisitMoment, details_of
from .visit_payload import payload_of, told_of

DEFAULT: Final = {"hours": 1}
OFFSET_OPTION: Final[VolDictType] = {
    vol.Required(CONF_OFFSET, default=DEFAULT): vol.All(
        cv.time_period, vol.Range(min=timedelta(0), max=timedelta(days=60))
    )
}
TICK: Final = timedelta(microseconds=1)
DRIFT_S: Final = 1.0

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
                payload = payload_of(self._hass, house, moment)
                run_action(payload, told_of(payload), moment.context)

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
        self._ends = 0.0
        """When the timer rings, by the loop's own clock."""
        self._known: tuple[object, ...] | None = None
        self._disarm: CALLBACK_TYPE | None = None

    @callback
    def disarm(self) -> None:
        """Wait no longer."""
        if self._disarm is not None:
            self._disarm()
        self._disarm = self._at = None

    @callback
    def look(self, house: HealthsteadCoordinator) -> None:
        """Fire what has come, then wait for what comes next by what is known now.

        Most of what changes in a house is not about visits, and costs nothing here.
        """
        now, came = house.now(), self._at
        before, self._known = self._known, _about(house)
        over = came is not None and came <= now
        if not over and _same(before, self._known) and not self._has_drifted(now):
            return
        self.disarm()
        if came is not None and over:
            for at, record, visit in self._trigger.coming(house, came - TICK):
                if at == came:
                    self._fire(house, record, visit)
        coming = (at for at, _, _ in self._trigger.coming(house, now))
        self._at = min(coming, default=None)
        if self._at is not None:
            self._ends = self._hass.loop.time() + (self._at - now).total_seconds()
            self._disarm = async_track_point_in_utc_time(
                self._hass, partial(_on_time, self, house), self._at
            )

    def _has_drifted(self, now: datetime) -> bool:
        """Say whether the clock was set: the timer would ring at another time."""
        if self._at is None:
            return False
        left = self._ends - self._hass.loop.time()
        return abs((self._at - now).total_seconds() - left) > DRIFT_S

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
        payload = payload_of(self._hass, house, moment)
        self._run(payload, told_of(payload))


def _about(house: HealthsteadCoordinator) -> tuple[object, ...]:
    """Return all that a moment before a visit depends on."""
    household = house.desk.household
    people = ((record.appointments, record.visiting) for record in household.present())
    return (house.readable, household.clinicians, *(p for pair in people for p in pair))


def _same(before: tuple[object, ...] | None, now: tuple[object, ...]) -> bool:
    """Say whether nothing of it was replaced."""
    if before is None or len(before) != len(now):
        return False
    return all(one is other for one, other in zip(before, now, strict=True))


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
