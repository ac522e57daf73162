"""Whom a message is for, and what is written of it.

What somebody said stands between quotation marks: it is text, and neither a command to a
phone nor a link. Where others may read along only that there is something is said.
"""

import re
from dataclasses import dataclass
from typing import Final

from homeassistant.components import persistent_notification
from homeassistant.core import HomeAssistant, callback

from .care.record import Household, PersonRecord
from .const import DOMAIN
from .domain.naming import words_of
from .domain.person import Contact
from .domain.reminder import Message
from .phone import Note, Say, code
from .sos_phone import cut

MINE: Final = frozenset({"my", "our"})
"""What may stand before how somebody is related."""
MOST: Final = 1500
"""Bytes of what was said that a note holds; the rest of it is words around that."""
_SIGN: Final = re.compile(r"([!-/:-@\[-`{-~])")

type Addressee = Contact | PersonRecord


def addressees(
    household: Household, record: PersonRecord, to: str
) -> tuple[Addressee, ...]:
    """Return whom a name fits: contacts of the person first, then the household.

    A contact without any way is no answer where somebody of the household fits.
    """
    contacts = tuple(
        one for one in record.contacts if to_be_called(to, one.name, one.relation)
    )
    whole = tuple(one for one in contacts if is_called(to, one.name))
    contacts = whole or contacts
    if any(one.notify for one in contacts):
        return contacts
    others = [one for one in household.present() if one is not record]
    people = tuple(one for one in others if is_called(to, one.person.name))
    people = people or tuple(o for o in others if to_be_called(to, o.person.name))
    return people or contacts


def is_called(to: str, name: str) -> bool:
    """Say whether these are exactly the words of a name."""
    return words_of(to) == words_of(name)


def to_be_called(to: str, name: str, relation: str = "") -> bool:
    """Say whether words fit a name, a part of it, or how somebody is related."""
    heard = tuple(word for word in words_of(to) if word not in MINE)
    return bool(heard) and (
        set(heard) <= set(words_of(name)) or heard == words_of(relation)
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageWriter:
    """Writes the notes about one message."""

    say: Say
    message: Message
    sender: str = ""
    """Who left it, where that is known."""

    def note(self, name: str, *, named: bool, listed: bool = False) -> Note:
        """Write to the person who left it for themself, or had it left."""
        words = self._quoted(listed=listed) if named else self.say("message_waits")
        return self._note(self.say("message_note_title", name=name), words)

    def passed_on(self, name: str, *, named: bool) -> Note:
        """Write to whom it is for."""
        title = (
            self.say("message_from_title", sender=self.sender)
            if self.sender
            else self.say("message_for_title", name=name)
        )
        words = self._quoted() if named else self.say("message_hint")
        return self._note(title, words)

    def kept(self, came: str, name: str, *, named: bool, listed: bool = False) -> Note:
        """Write that it was not passed on, why, and what to do."""
        to = _safe(self.message.to) if listed else cut(self.message.to, MOST // 2)
        what = self.say("message_what_named", to=to) if named else ""
        said = self.say(f"message_{came}", what=what or self.say("message_what"))
        return self._note(self.say("message_kept_title", name=name), said)

    def _note(self, title: str, message: str) -> Note:
        tag = f"{DOMAIN}-message-{code(self.message.id)}"
        return Note(tag=tag, title=title, message=message)

    def _quoted(self, *, listed: bool = False) -> str:
        text = _safe(self.message.text) if listed else cut(self.message.text, MOST)
        return self.say("message_text", text=text)


@callback
def show(hass: HomeAssistant, note: Note) -> None:
    """Say it in Home Assistant's own list, which everybody reads."""
    persistent_notification.async_create(
        hass, note.message, note.title, note.tag.replace("-", "_").lower()
    )


def _safe(text: str) -> str:
    """Return text in which the list of Home Assistant finds nothing to draw."""
    return _SIGN.sub(r"\\\1", " ".join(text.split()))
