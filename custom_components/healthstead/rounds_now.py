"""Which tellings of ``care.rounds`` are to happen now, and not again in this run."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

from homeassistant.core import callback

from .care import agenda
from .care import events as ev
from .care.queries import DueDose
from .care.record import PersonRecord
from .care.rounds import Call, CallKind, asked_at, calls
from .coordinator import HealthsteadCoordinator
from .domain.ids import MedicationId, PersonId
from .domain.ledger import ANSWERABLE, DoseStatus, instant
from .domain.reminding import Rung
from .dose_notes import key_of
from .telling import Teller
from .told_moments import unseen

GRACE: Final = timedelta(minutes=2)
"""After a start the person may answer before others are told [product choice]."""

type Told = tuple[Call, DueDose]


class Rounds:
    """Goes the rounds of one household."""

    def __init__(self, coordinator: HealthsteadCoordinator, teller: Teller) -> None:
        """Tell through a teller."""
        self._coordinator = coordinator
        self._memory = coordinator.memory
        self._teller = teller
        self.held_back: set[PersonId] = set()
        """Whose contacts have to hear something once the grace is over."""

    def waits_until(self, now: datetime) -> datetime | None:
        """Return until when contacts are spared after a start; None once it is over."""
        started = self._memory.started
        over = None if started is None else started + GRACE
        return over if over is not None and now < over else None

    @callback
    def go(
        self,
        record: PersonRecord,
        open_: Sequence[DueDose],
        now: datetime,
        *,
        catching_up: bool,
    ) -> None:
        """Tell the person and the contacts all that is due now and was not told."""
        due = [
            (call, dose)
            for dose in open_
            for call in calls(record, record.medications[dose.medication.id], dose)
            if call.at <= now
        ]
        if catching_up:  # it was never asked, and its window is over already
            asking = [(_first_call(dose), dose) for dose in open_ if unseen(dose)]
            due = [*asking, *due]
        self._ask(record, open_, list(self._new(due, now, catching_up=catching_up)))
        self._tell(record, due, now)

    @callback
    def answered(self, entry: ev.Entry) -> None:
        """Take away what an earlier run sent, and show what is open once more."""
        record = self._coordinator.present(entry.person)
        if record is None:
            return
        match entry.event:
            case ev.DoseTaken(dose=dose) | ev.DoseSkipped(dose=dose):
                if dose.due is not None and self._may_stand(dose.due):
                    self._teller.standing.take_away_earlier(record, dose.due)
            case ev.DoseUndone(medication=medication, was=was) if was and was.due:
                self._show_again(record, medication, was.due)
            case _:
                pass

    def _may_stand(self, due: datetime) -> bool:
        """Say whether an earlier run may have asked about a dose that is open still."""
        started, now = self._memory.started, self._coordinator.now()
        return now - due <= ANSWERABLE and (started is None or due <= started)

    def _show_again(
        self, record: PersonRecord, medication: MedicationId, due: datetime
    ) -> None:
        now = self._coordinator.now()
        open_ = agenda.open_doses(record, now)
        if (medication, instant(due)) in {key_of(dose) for dose in open_}:
            self._teller.show_again(record, _together(open_, due))

    def _new(
        self, due: Iterable[Told], now: datetime, *, catching_up: bool
    ) -> Iterator[DueDose]:
        """Yield the doses that the person has to hear of now."""
        for call, dose in due:
            if call.kind is CallKind.CARER:
                continue
            shown = dose.status in agenda.WAITS or (catching_up and unseen(dose))
            medication, moment = key_of(dose)
            key = (
                call.kind.value,
                medication,
                moment.isoformat(),
                asked_at(dose).isoformat(),
                str(call.number),
            )
            if shown and self._memory.first_time(key, now):
                yield dose

    @callback
    def _ask(
        self, record: PersonRecord, open_: Sequence[DueDose], new: Sequence[DueDose]
    ) -> None:
        """Ask once for each instant; of one medication only about the newest dose."""
        newest = {dose.medication.id: instant(dose.due) for dose in open_}
        latest = [d for d in new if newest[d.medication.id] == instant(d.due)]
        for due in sorted({instant(dose.due) for dose in latest}):
            doses = _together(open_, due)
            these = {dose.medication.id for dose in doses}
            earlier = any(
                dose.medication.id in these and instant(dose.due) < due
                for dose in open_
            )
            self._teller.ask(record, doses, earlier=earlier)

    @callback
    def _tell(self, record: PersonRecord, due: Iterable[Told], now: datetime) -> None:
        """Tell contacts; what fell due while nobody watched waits for an answer."""
        groups: dict[tuple[Rung, datetime], list[DueDose]] = defaultdict(list)
        started = self._memory.started or now
        for call, dose in due:
            if call.rung is None:
                continue
            if call.at <= started and self.waits_until(now) is not None:
                self.held_back.add(record.person.id)
                continue
            groups[call.rung, instant(dose.due)].append(dose)
        for (rung, _), doses in groups.items():
            if self._teller.untold(record, rung, doses):
                self._teller.tell(record, rung, doses)


def _first_call(dose: DueDose) -> Call:
    return Call(at=asked_at(dose), kind=CallKind.ASK, number=0)


def _together(doses: Iterable[DueDose], due: datetime) -> list[DueDose]:
    """Return the doses of one instant that are not put off."""
    return [
        dose
        for dose in doses
        if instant(dose.due) == instant(due) and dose.status is not DoseStatus.SNOOZED
    ]
