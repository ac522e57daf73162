"""What a call for help looks like on a phone, and what its buttons mean.

Pure translation: a note becomes the payload that both companion apps read, what stands
on a button becomes the name of an action and back. The name holds all that is needed to
act on a press after a restart: who, which call, which contact, when it was sent. What is
written is ``sos_words``'s, what a press does ``sos_buttons``'s.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from .const import DOMAIN
from .domain.ids import ContactId, PersonId, SosId
from .domain.reminding import Importance
from .phone import LONGEST_TEXT, Note, Say, code, payload

NOBODY: Final = "0"
"""In an action: no contact, the person."""
MORE: Final = "\u2026"
_START: Final = f"{DOMAIN.upper()}SOS_"
_ACTION: Final = re.compile(
    rf"{_START}(?P<verb>[A-Z]+)_(?P<person>[0-9A-F]+)_(?P<call>[0-9A-F]+)"
    r"_(?P<contact>[0-9A-F]+)_(?P<sent>\d+)"
)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_TICK: Final = timedelta(microseconds=1)


class Verb(StrEnum):
    """What a button says; the words on it are ``sos_button_*``."""

    GOING = "GOING"
    CALLING = "CALLING"
    CALLED = "CALLED"
    """They called the emergency number."""
    CANNOT = "CANNOT"
    GOT = "GOT"
    """A drill reached them."""
    OTHERS = "OTHERS"
    """Show the buttons for which there was no room."""
    OK = "OK"
    HELP = "HELP"
    RECHECK = "RECHECK"
    CANCEL = "CANCEL"
    """End the call: asked back first."""
    END = "END"
    """The answer to that."""
    KEEP = "KEEP"


ACTING: Final = (Verb.GOING, Verb.CALLING, Verb.CALLED, Verb.GOT)
OF_CONTACT: Final = (Verb.GOING, Verb.CALLED, Verb.CALLING, Verb.CANNOT)
"""The first where a phone shows few."""
OF_DRILL: Final = (Verb.GOT,)
OF_PERSON: Final = (Verb.OK, Verb.HELP, Verb.RECHECK)
OF_COUNTDOWN: Final = (Verb.CANCEL,)
OF_CANCEL: Final = (Verb.END, Verb.KEEP)


@dataclass(frozen=True, kw_only=True, slots=True)
class Press:
    """What a button means; ids are ``code`` of the ids."""

    verb: Verb
    person: str
    call: str
    contact: str = NOBODY
    sent: datetime

    @property
    def action(self) -> str:
        """Return the name of the action that the button fires."""
        micros = (self.sent - _EPOCH) // _TICK
        return f"{_START}{self.verb}_{self.person}_{self.call}_{self.contact}_{micros}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """Which call a note is about, and to whom it goes."""

    person: PersonId
    id: SosId
    contact: ContactId | None
    sent: datetime

    @property
    def tag(self) -> str:
        """Return what makes the next note about the same call take this one's place."""
        return tag_of(self.id)

    def press(self, verb: Verb) -> Press:
        """Return what a button of a note about this call means."""
        return Press(
            verb=verb,
            person=code(self.person),
            call=code(self.id),
            contact=NOBODY if self.contact is None else code(self.contact),
            sent=self.sent,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Message:
    """What somebody is told: the same text on every channel."""

    title: str
    text: str
    verbs: tuple[Verb, ...] = ()
    importance: Importance = Importance.IMPORTANT
    aloud: str = ""
    """Said in a room instead of the text, where others listen; empty: the text."""


def tag_of(call: SosId) -> str:
    """Return the tag of all notes about one call."""
    return f"{DOMAIN}-sos-{code(call)}"


def press_from(action: str) -> Press | None:
    """Return what an action means; None where it is not one of ours."""
    found = _ACTION.fullmatch(action)
    if found is None or found["verb"] not in list(Verb):
        return None
    return Press(
        verb=Verb(found["verb"]),
        person=found["person"],
        call=found["call"],
        contact=found["contact"],
        sent=_EPOCH + int(found["sent"]) * _TICK,
    )


def fitting(verbs: tuple[Verb, ...], room: int) -> tuple[Verb, ...]:
    """Return the buttons that a phone shows; the last one leads to the others."""
    if len(verbs) <= room:
        return verbs
    return (*verbs[: room - 1], Verb.OTHERS)


def others(verbs: tuple[Verb, ...], room: int) -> tuple[Verb, ...]:
    """Return the buttons for which there was no room."""
    return verbs[room - 1 :]


def on_a_phone(
    message: Message, call: Call, room: int, say: Say, words: Mapping[Verb, str]
) -> dict[str, Any]:
    """Return a message as the companion apps read it."""
    note = Note(
        tag=call.tag,
        title=message.title,
        message=cut(message.text),
        importance=message.importance,
    )
    data = payload(note, say)
    if message.importance is not Importance.CRITICAL:
        data["data"]["channel"] = say("sos_channel")
    data["data"]["actions"] = [
        {"action": call.press(verb).action, "title": words[verb]}
        for verb in fitting(message.verbs, room)
    ]
    return data


def cut(text: str, most: int = LONGEST_TEXT) -> str:
    """Cut a text to what a push message holds, from its end and at a line.

    What is most urgent stands first, so that it stays.
    """
    if len(text.encode()) <= most:
        return text
    room = most - len(f"\n{MORE}".encode())
    kept = text.encode()[:room].decode(errors="ignore")
    lines = kept.rpartition("\n")[0] or kept
    return f"{lines}\n{MORE}"
