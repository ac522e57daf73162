"""What is written about open doses: to the person and to a contact.

Words and buttons only. Where a person has not allowed names, no text tells which
medication it is about. What is asked back is ``doubt_notes``.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from homeassistant.helpers import entity_registry as er

from .care.queries import DueDose
from .care.record import PersonRecord
from .const import DOMAIN
from .coordinator import HealthsteadCoordinator
from .domain.ledger import DoseStatus, instant
from .domain.reminding import Content, Importance
from .phone import (
    LONGEST_TEXT,
    MINUTES,
    Button,
    DoseKey,
    Note,
    Press,
    Verb,
    press_of,
    tag_of,
)

LOUDNESS: Final = tuple(Importance)
"""From the quietest to the loudest."""


def key_of(dose: DueDose) -> DoseKey:
    """Return what names a dose."""
    return dose.medication.id, instant(dose.due)


@dataclass(frozen=True, kw_only=True, slots=True)
class Writer:
    """Writes notes about one person as they stand now."""

    coordinator: HealthsteadCoordinator
    record: PersonRecord
    content: Content
    """What may be said to whoever reads or hears it."""

    def ask(
        self, doses: Sequence[DueDose], *, silent: bool = False, earlier: bool = False
    ) -> Note:
        """Ask the person about the doses of one instant."""
        late = any(dose.status is not DoseStatus.DUE for dose in doses)
        words = "phone_late" if late else "phone_open"
        lines = [self._count(words, doses)]
        if self.content is Content.NAMES:
            lines = self._named(lines[0] if late else "", doses)
        if earlier:
            lines.append(self.say("phone_earlier"))
        several = len(doses) > 1
        buttons = (
            self.button(Verb.TAKEN, doses, "phone_taken", several=several),
            self.button(Verb.SNOOZE, doses, "phone_snooze"),
            self.button(Verb.SKIP, doses, "phone_skip", several=several),
            self.button(Verb.WHY, doses, "phone_why"),
        )
        return self._note(doses, lines, buttons, silent=silent)

    def tell(self, doses: Sequence[DueDose], *, silent: bool = False) -> Note:
        """Tell a contact that nobody answered."""
        lines = [self._count("phone_contact", doses)]
        if self.content is Content.NAMES:
            lines = self._named(lines[0], doses)
        several = len(doses) > 1
        buttons = (
            self.button(Verb.MINE, doses, "phone_mine"),
            self.button(Verb.TAKEN, doses, "phone_was_taken", several=several),
        )
        return self._note(doses, lines, buttons, silent=silent)

    def aloud(self, doses: Sequence[DueDose]) -> str:
        """Return the question that is asked in a room."""
        one = "_one" if len(doses) == 1 else "_many"
        what = self._count("phone_open", doses)
        if self.content is Content.NAMES:
            named = (f"{dose.medication.name}, {dose.amount}" for dose in doses)
            what = f"{'; '.join(named)}."
        name = self.record.person.name
        return self.say(f"voice_question{one}", name=name, what=what, minutes=MINUTES)

    def address(self) -> str:
        """Return the page with the person's doses."""
        known = er.async_get(self.coordinator.hass).async_get_entity_id(
            "todo", DOMAIN, f"{self.record.person.id}_doses"
        )
        return "/todo" if known is None else f"/todo?entity_id={known}"

    def _note(
        self,
        doses: Sequence[DueDose],
        lines: Iterable[str],
        buttons: tuple[Button, ...],
        *,
        silent: bool,
    ) -> Note:
        loudest = max(
            (dose.medication.handling.reminding.importance for dose in doses),
            key=LOUDNESS.index,
        )
        return Note(
            tag=tag_of(self.record.person.id, doses[0].due),
            title=self.record.person.name,
            message="\n".join(filter(None, lines)),
            buttons=buttons,
            address=self.address(),
            importance=loudest,
            silent=silent,
        )

    def _named(self, first: str, doses: Sequence[DueDose]) -> list[str]:
        """Return what each dose is; instructions whole or, for want of room, not."""
        short = [
            self.say("phone_line", label=d.medication.name, amount=str(d.amount))
            for d in doses
        ]
        whole = [
            " ".join(filter(None, (line, dose.medication.handling.instructions)))
            for line, dose in zip(short, doses, strict=True)
        ]
        elsewhere = [*short, self.say("phone_instructions")]
        for lines in (whole, elsewhere):
            if len("\n".join(lines).encode()) <= LONGEST_TEXT:
                return [first, *lines]
        return [self._count("phone_open", doses)]

    def _count(self, words: str, doses: Sequence[DueDose]) -> str:
        one = len(doses) == 1
        return self.say(
            f"{words}_one" if one else f"{words}_many",
            name=self.record.person.name,
            count=str(len(doses)),
            time=self.clock(doses[0].due),
        )

    # What every note is made of

    def say(self, words: str, **parts: str) -> str:
        """Return words in the house's language."""
        return self.coordinator.say(words, **parts)

    def clock(self, moment: datetime) -> str:
        """Return a moment on the person's clock, with its date where it is not today."""
        zone = ZoneInfo(self.record.person.profile.zone)
        wall, now = moment.astimezone(zone), self.coordinator.now().astimezone(zone)
        return wall.strftime("%H:%M" if wall.date() == now.date() else "%Y-%m-%d %H:%M")

    def label(self, dose: DueDose) -> str:
        """Return what tells a medication from the others."""
        names = self.content is Content.NAMES
        return dose.medication.shown(names=names)

    def press(
        self, verb: Verb, doses: Iterable[DueDose], accepted: frozenset[str]
    ) -> Press:
        """Return what a button about these doses means, sent now."""
        keys = [key_of(dose) for dose in doses]
        now = self.coordinator.now()
        return press_of(verb, self.record.person.id, keys, now, accepted)

    def button(
        self,
        verb: Verb,
        doses: Iterable[DueDose],
        words: str,
        *,
        several: bool = False,
        accepted: frozenset[str] = frozenset(),
    ) -> Button:
        """Return a button about these doses."""
        return Button(
            press=self.press(verb, doses, accepted),
            title=self.say(f"{words}_all" if several else words, minutes=MINUTES),
        )
