"""What was sent and may still stand on phones: kept true, and taken away when done.

A dose that is answered anywhere goes from every phone; one of several that is
answered goes from the text, without a sound.
"""

from collections.abc import Coroutine, Iterable, Iterator
from datetime import datetime
from typing import Any

from homeassistant.core import HomeAssistant, callback

from .care import agenda
from .care.doses import due_dose, named_slot
from .care.queries import DueDose
from .care.record import PersonRecord
from .channels import SATELLITE, Channels
from .const import DOMAIN
from .coordinator import HealthsteadConfigEntry
from .domain.ids import PersonId
from .domain.ledger import DoseStatus
from .domain.reminding import Content
from .dose_notes import Writer, key_of
from .moment import Audience, Sent
from .phone import DoseKey, Note, tag_of


class Standing:
    """Remembers what went where, and follows the record with it."""

    def __init__(
        self, hass: HomeAssistant, entry: HealthsteadConfigEntry, channels: Channels
    ) -> None:
        """Follow for as long as the entry is loaded."""
        self._hass = hass
        self._entry = entry
        self._coordinator = entry.runtime_data.coordinator
        self._sent = self._coordinator.memory.sent
        self._channels = channels

    @callback
    def remember(
        self,
        record: PersonRecord,
        note: Note,
        doses: Iterable[DueDose],
        audience: Audience,
        content: Content,
    ) -> Sent:
        """Remember what is about to be sent, and where the last one of it went."""
        key = (note.tag, audience)
        before = self._sent.get(key)
        sent = Sent(
            person=record.person.id,
            tag=note.tag,
            audience=audience,
            doses=frozenset(key_of(dose) for dose in doses),
            content=content,
            targets={} if before is None else before.targets,
        )
        self._sent[key] = sent
        return sent

    @callback
    def left(self, sent: Sent) -> list[DueDose]:
        """Return the doses of a notification that still wait for its answer."""
        record = self._coordinator.present(sent.person)
        if record is None:
            return []
        if sent.audience is Audience.QUESTION:
            return list(self.unanswered(record, sent.doses))
        open_ = agenda.open_doses(record, self._coordinator.now())
        return [
            dose
            for dose in open_
            if key_of(dose) in sent.doses
            and dose.status is not DoseStatus.SNOOZED
            and not (sent.audience is Audience.CONTACT and _seen_to(record, dose))
        ]

    def unanswered(
        self, record: PersonRecord, keys: Iterable[DoseKey]
    ) -> Iterator[DueDose]:
        """Yield the doses that a question was about and that nobody answered."""
        now = self._coordinator.now()
        order = list(record.medications)
        known = [key for key in keys if key[0] in record.medications]
        for medication, due in sorted(known, key=lambda k: (k[1], order.index(k[0]))):
            held = record.medications[medication]
            slot = named_slot(record, held, due)
            dose = None if slot is None else due_dose(record, held, slot, now)
            if dose is not None and not dose.status.closed:
                yield dose

    @callback
    def settle(self, person: PersonId) -> None:
        """Take away what is answered, and put right what is answered in part."""
        for key, sent in tuple(self._sent.items()):
            if sent.person != person:
                continue
            left = self.left(sent)
            if not left:
                del self._sent[key]
                self.take_away(sent.targets, sent.tag)
            elif len(left) < len(sent.doses) and sent.audience is not Audience.QUESTION:
                sent.doses = frozenset(key_of(dose) for dose in left)
                self._put_right(sent, left)

    @callback
    def take_away(self, targets: Iterable[str], tag: str) -> None:
        """Take a notification away wherever it went, all at once."""
        elsewhere = {
            target
            for sent in self._sent.values()
            if sent.tag == tag
            for target in sent.targets
        }
        for target in targets:
            if target not in elsewhere:
                self._run(self._channels.take_away(target, tag))

    @callback
    def take_away_earlier(self, record: PersonRecord, due: datetime) -> None:
        """Take away what an earlier run of Home Assistant may have sent."""
        told = {rung.contact for rung in record.reach.ladder}
        theirs = (each.notify for each in record.contacts if each.id in told)
        targets = [*self._channels.of(record), *(t for each in theirs for t in each)]
        self.take_away(dict.fromkeys(targets), tag_of(record.person.id, due))

    @callback
    def _put_right(self, sent: Sent, left: list[DueDose]) -> None:
        record = self._coordinator.desk.household.people[sent.person]
        writer = Writer(
            coordinator=self._coordinator, record=record, content=sent.content
        )
        person = sent.audience is Audience.PERSON
        note = (writer.ask if person else writer.tell)(left, silent=True)

        def wanted() -> bool:
            return bool(self.left(sent))

        for target in sent.targets:
            if not target.startswith(SATELLITE):
                self._run(self._channels.send(target, note, wanted))

    def _run(self, work: Coroutine[Any, Any, object]) -> None:
        self._entry.async_create_task(self._hass, work, f"{DOMAIN} taking away")


def _seen_to(record: PersonRecord, dose: DueDose) -> bool:
    medication, due = key_of(dose)
    return due in record.medications[medication].acknowledged
