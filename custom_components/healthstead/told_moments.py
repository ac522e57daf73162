"""Which moments entities and triggers are told of, each once in a run."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from homeassistant.core import Context, callback

from .care import agenda
from .care import events as ev
from .care.endings import course_over, ending_at
from .care.queries import DueDose
from .care.record import PersonRecord
from .care.supplies import problems_of, refill_at
from .coordinator import HealthsteadCoordinator, Moment, MomentKind
from .domain.ids import MedicationId
from .domain.ledger import ANSWERABLE, DoseStatus, instant

LOW: Final = frozenset({"stock_low", "stock_out"})
NEVER: Final = datetime.min.replace(tzinfo=UTC)


class Telltale:
    """Tells moments, from the clock and from what was kept."""

    def __init__(self, coordinator: HealthsteadCoordinator) -> None:
        """Tell the listeners of a coordinator."""
        self._coordinator = coordinator
        self._memory = coordinator.memory

    @callback
    def tell(
        self,
        record: PersonRecord,
        open_: Iterable[DueDose],
        now: datetime,
        *,
        catching_up: bool,
    ) -> bool:
        """Tell each open dose once as due and once as late; say whether any was."""
        told = False
        for dose in open_:
            missed = catching_up and unseen(dose)
            if dose.status not in agenda.WAITS and not missed:
                continue
            late = catching_up or dose.status is DoseStatus.LATE
            kind = MomentKind.LATE if late else MomentKind.DUE
            name = (dose.medication.id, instant(dose.due).isoformat(), _round(dose))
            # Late comes after due: once late was said, due is not said any more.
            first = self._memory.first_time((*name, kind.value), now)
            self._memory.first_time((*name, MomentKind.DUE.value), now)
            if first:
                told = True
                key = dose.medication.id
                self._coordinator.async_tell(_moment(record, key, kind, dose.due))
        return told

    @callback
    def tell_ongoing(self, record: PersonRecord, now: datetime) -> None:
        """Tell once that a stock is low or a course about to end, while it is so."""
        found: dict[tuple[MedicationId, MomentKind], datetime | None] = {}
        for key, held in record.medications.items():
            if LOW & set(problems_of(record, held, now)):
                found[key, MomentKind.STOCK_LOW] = None
            over, warns = course_over(record, held), ending_at(record, held)
            if over is not None and warns is not None and warns <= now < over:
                found[key, MomentKind.COURSE_ENDING] = over
        known = self._memory.ongoing.get(record.person.id, {})
        self._memory.ongoing[record.person.id] = found
        for (key, kind), due in found.items():
            if known.get((key, kind), NEVER) == due:
                continue
            low = kind is MomentKind.STOCK_LOW
            when = refill_at(record, record.medications[key], now) if low else due
            self._coordinator.async_tell(_moment(record, key, kind, when))

    @callback
    def answered(self, entry: ev.Entry, context: Context | None) -> None:
        """Tell what was answered, or that nobody did."""
        record = self._coordinator.desk.household.people.get(entry.person)
        if record is None or _is_history(entry):
            return
        match entry.event:
            case (
                ev.DoseTaken(dose=dose)
                | ev.DoseSkipped(dose=dose)
                | ev.DoseSnoozed(dose=dose)
                | ev.DoseUnconfirmed(dose=dose)
                | ev.DoseMissed(dose=dose)
            ):
                kind = MomentKind(dose.status.value)
                key = dose.medication
                self._coordinator.async_tell(
                    _moment(record, key, kind, dose.due, context)
                )
            case _:
                pass


def _is_history(entry: ev.Entry) -> bool:
    """Say whether a dose was noted so long after that it is news to nobody."""
    match entry.event:
        case ev.DoseTaken(dose=dose):
            return instant(entry.at) - instant(dose.at) > ANSWERABLE
        case ev.DoseSkipped(dose=dose) if dose.due is not None:
            return instant(entry.at) - instant(dose.due) > ANSWERABLE
        case _:
            return False


def unseen(dose: DueDose) -> bool:
    """Say that a dose's window ended while nobody watched."""
    noted = dose.dose is not None and dose.dose.status is DoseStatus.UNCONFIRMED
    return dose.status is DoseStatus.UNCONFIRMED and not noted


def _moment(
    record: PersonRecord,
    medication: MedicationId,
    kind: MomentKind,
    due: datetime | None,
    context: Context | None = None,
) -> Moment:
    names = record.person.profile.names_on_shared_screens
    return Moment(
        person=record.person.id,
        medication=medication,
        kind=kind,
        label=record.medications[medication].medication.shown(names=names),
        due=due,
        context=context,
    )


def _round(dose: DueDose) -> str:
    """Return what tells one round of asking from the next."""
    return "" if dose.dose is None else dose.dose.id
