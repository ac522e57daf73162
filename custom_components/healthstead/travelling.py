"""The question a journey raises: on which clock do the doses fall due now.

Asked once for each person whose zone is not the one that a medication's times are
read on, and only where the person chose to be asked. Until somebody answers,
doses keep the instants they had.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from homeassistant.core import Context, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from .care import commands as c
from .care import events as ev
from .care.actor import Actor
from .care.doses import next_due
from .care.fold import after
from .care.record import MedicationRecord, PersonRecord
from .care.refusal import Refusal
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry, HealthsteadCoordinator
from .domain.ids import PersonId
from .domain.medication import ClockPolicy
from .domain.schedule import AsNeeded, Interval, Linked
from .phone import code

ISSUE: Final = "which_clock"
PREFIX: Final = "clock_"


class Clock(StrEnum):
    """What can be answered."""

    STAY = "stay"
    """The clock of home, on this journey and on later ones."""
    MOVE = "move"
    """The clock of where the person is now."""


@callback
def async_start(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Ask for as long as the entry is loaded."""
    coordinator = entry.runtime_data.coordinator
    if not coordinator.readable:
        return

    @callback
    def on_entries(entries: Sequence[ev.Entry], _context: Context | None) -> None:
        for person in dict.fromkeys(entry.person for entry in entries):
            _look(hass, entry, person)

    @callback
    def leave() -> None:
        for person in coordinator.desk.household.people:
            ir.async_delete_issue(hass, DOMAIN, _name(person))

    for record in coordinator.desk.household.present():
        _look(hass, entry, record.person.id)
    entry.async_on_unload(coordinator.async_listen_entries(on_entries))
    entry.async_on_unload(leave)


@callback
def _look(hass: HomeAssistant, entry: HealthsteadConfigEntry, person: PersonId) -> None:
    coordinator = entry.runtime_data.coordinator
    record = coordinator.present(person)
    unsure = () if record is None else tuple(undecided(record))
    if record is None or not unsure:
        ir.async_delete_issue(hass, DOMAIN, _name(person))
        return
    ir.async_create_issue(
        hass,
        DOMAIN,
        _name(person),
        data={"entry_id": entry.entry_id, "person": person},
        is_fixable=True,
        severity=ir.IssueSeverity.WARNING,
        translation_key=ISSUE,
        translation_placeholders={
            "person": record.person.name,
            "home": ", ".join(sorted({one.medication.zone for one in unsure})),
            "here": record.person.profile.zone,
        },
    )


def undecided(record: PersonRecord) -> Iterator[MedicationRecord]:
    """Yield the medications of which nobody said yet which clock counts."""
    for held in record.medications.values():
        medication = held.medication
        if (
            medication.stopped is None
            and medication.handling.clock is ClockPolicy.ASK
            and medication.zone not in ("", record.person.profile.zone)
            and not isinstance(medication.schedule, AsNeeded | Interval | Linked)
        ):
            yield held


@dataclass(frozen=True, kw_only=True, slots=True)
class Journey:
    """One person's question, with what would follow from each answer."""

    coordinator: HealthsteadCoordinator
    record: PersonRecord

    def commands(self, clock: Clock) -> Iterator[c.MoveClock | c.HandleMedication]:
        """Yield what carries an answer out."""
        person = self.record.person
        for held in undecided(self.record):
            medication = held.medication
            match clock:
                case Clock.MOVE:
                    yield c.MoveClock(
                        person=person.id,
                        medication=medication.id,
                        zone=person.profile.zone,
                    )
                case Clock.STAY:
                    yield c.HandleMedication(
                        person=person.id,
                        medication=medication.id,
                        strength=medication.strength,
                        handling=replace(medication.handling, clock=ClockPolicy.HOME),
                    )

    async def preview(self, clock: Clock, actor: Actor) -> str:
        """Return the next dose of each medication, as it would be after an answer."""
        household = self.coordinator.desk.household
        keys = [held.medication.id for held in undecided(self.record)]
        for command in self.commands(clock):
            weighed = await self.coordinator.desk.weigh(command, actor)
            if not isinstance(weighed, Refusal):
                household = after(household, weighed.entries)
        record = household.people[self.record.person.id]
        lines = (self._line(record, record.medications[key]) for key in keys)
        return "\n".join(lines)

    async def carry_out(self, clock: Clock, actor: Actor) -> Refusal | None:
        """Carry an answer out; return the first refusal."""
        for command in tuple(self.commands(clock)):
            outcome = await self.coordinator.async_do(command, actor)
            if isinstance(outcome, Refusal):
                return outcome
        return None

    def _line(self, record: PersonRecord, held: MedicationRecord) -> str:
        """Return one medication with its next dose, on the clock of the place."""
        profile = record.person.profile
        label = held.medication.shown(names=profile.names_on_shared_screens)
        slot = next_due(record, held, self.coordinator.now())
        zone = ZoneInfo(profile.zone)
        when = "-" if slot is None else f"{slot.due.astimezone(zone):%Y-%m-%d %H:%M}"
        return f"- {label}: {when}"


def _name(person: PersonId) -> str:
    return f"{PREFIX}{code(person).lower()}"
