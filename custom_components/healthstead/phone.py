"""What a notification holds, and how the companion app is told it.

Pure translation: a note becomes the payload that Android and iOS both read, and
what stands on a button becomes the name of an action and back. Each system
ignores what is meant for the other. Who is told is ``telling``'s to say.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from itertools import groupby
from typing import Any, Final

from .const import DOMAIN
from .domain.ids import AppointmentId, MedicationId, PersonId
from .domain.ledger import instant
from .domain.reminding import Importance

SNOOZE: Final = timedelta(minutes=15)
"""How long the button puts a dose off [product choice]."""
MINUTES: Final = str(SNOOZE // timedelta(minutes=1))
BUTTONS_ANDROID: Final = 3
BUTTONS_APPLE: Final = 10
"""How many buttons a notification shows (companion app documentation, 2026)."""
LONGEST_TEXT: Final = 2000
"""Bytes of text that leave room for the buttons in a push message of 4 kB."""

CLEARED: Final = "clear_notification"
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_TICK: Final = timedelta(microseconds=1)
_START: Final = f"{DOMAIN.upper()}_"
_ACTION: Final = re.compile(
    rf"{_START}(?P<verb>[A-Z]+)_(?P<person>[0-9A-F]+)_(?P<sent>\d+)"
    r"_(?P<doses>[0-9A-F.-]*)_(?P<accepted>[A-Z.-]*)"
)

type Say = Callable[..., str]
type DoseKey = tuple[MedicationId, datetime]
"""A medication and the UTC instant of one of its slots."""
type VisitKey = tuple[AppointmentId, datetime]
"""A visit and when it begins: named on a button as a dose is."""


class Verb(StrEnum):
    """What a button does."""

    TAKEN = "TAKEN"
    SNOOZE = "SNOOZE"
    SKIP = "SKIP"
    WHY = "WHY"
    """Leave out, with the reason typed on the phone."""
    MINE = "MINE"
    """A contact sees to it."""
    OTHERS = "OTHERS"
    """Show the doses for which there was no button."""
    NOTHING = "NOTHING"
    HERE = "HERE"
    """The person gives a sign of life."""
    SAME = "SAME"
    """After a visit: nothing changed. The visit stands where doses do."""
    CHANGED = "CHANGED"
    """After a visit: something did, as typed on the phone."""
    NOTHELD = "NOTHELD"
    """The visit did not take place."""


TYPED: Final = frozenset({Verb.WHY, Verb.CHANGED})
"""Buttons that let somebody type."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Press:
    """What a button means: enough to act on it after a restart, and only once."""

    verb: Verb
    person: str
    """``code`` of the person."""
    sent: datetime
    doses: tuple[tuple[str, datetime], ...] = ()
    """``code`` of the medication, and the slot."""
    accepted: frozenset[str] = frozenset()
    """Doubts that this button says yes to."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Button:
    """One button of a notification."""

    press: Press
    title: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Note:
    """One notification: any channel says its text, a phone shows the rest too."""

    tag: str
    """The next one with this tag takes its place."""
    title: str
    message: str
    buttons: tuple[Button, ...] = ()
    address: str = ""
    importance: Importance = Importance.NORMAL
    silent: bool = False
    """It only takes the place of what stands there already."""


def code(name: str) -> str:
    """Return a short name for an id: it says nothing, and fits into a tag."""
    return sha256(name.encode()).hexdigest()[:10].upper()


def tag_of(person: PersonId, due: datetime) -> str:
    """Return what names the notification of one person's doses of one instant.

    iOS takes no more than 64 characters.
    """
    return f"{DOMAIN}-{code(person)}-{(instant(due) - _EPOCH) // timedelta(seconds=1)}"


def press_of(
    verb: Verb,
    person: PersonId,
    doses: Iterable[DoseKey | VisitKey],
    sent: datetime,
    accepted: frozenset[str] = frozenset(),
) -> Press:
    """Return what a button about these doses means."""
    named = sorted((instant(due), code(medication)) for medication, due in doses)
    return Press(
        verb=verb,
        person=code(person),
        sent=instant(sent),
        doses=tuple((medication, due) for due, medication in named),
        accepted=accepted,
    )


def action_of(press: Press) -> str:
    """Return the name of the action that a button fires."""
    doses = ".".join(
        "-".join((_number(due), *(medication for medication, _ in these)))
        for due, these in groupby(press.doses, key=lambda dose: dose[1])
    )
    accepted = ".".join(sorted(press.accepted)).upper().replace("_", "-")
    return (
        f"{_START}{press.verb}_{press.person}_{_micros(press.sent)}_{doses}_{accepted}"
    )


def press_from(action: str) -> Press | None:
    """Return what an action means; None where it is not one of ours."""
    found = _ACTION.fullmatch(action)
    if found is None or found["verb"] not in list(Verb):
        return None
    reasons = found["accepted"].lower().replace("-", "_").split(".")
    return Press(
        verb=Verb(found["verb"]),
        person=found["person"],
        sent=_moment(int(found["sent"])),
        doses=tuple(_doses(found["doses"])),
        accepted=frozenset(reason for reason in reasons if reason),
    )


def payload(note: Note, say: Say) -> dict[str, Any]:
    """Return a note as the companion apps read it."""
    data: dict[str, Any] = {
        "tag": note.tag,
        "group": DOMAIN,
        # Android hides the text on a locked screen if its owner wants that.
        "visibility": "private",
        "actions": [_button(button) for button in note.buttons],
    }
    if note.address:
        data |= {"url": note.address, "clickAction": note.address}
    data |= _quietly(say) if note.silent else _loudly(note.importance, say)
    return {"title": note.title, "message": note.message, "data": data}


def taking_away(tag: str) -> dict[str, Any]:
    """Return what makes a phone take a notification away."""
    return {"message": CLEARED, "data": {"tag": tag}}


def _button(button: Button) -> Mapping[str, Any]:
    shown = {"action": action_of(button.press), "title": button.title}
    return shown | ({"behavior": "textInput"} if button.press.verb in TYPED else {})


def _quietly(say: Say) -> dict[str, Any]:
    return {
        "alert_once": True,
        "channel": say("phone_channel_normal"),
        "push": {"interruption-level": "passive", "sound": "none"},
    }


def _loudly(importance: Importance, say: Say) -> dict[str, Any]:
    """Return how each system is asked to disturb.

    Companion app documentation (2026): ``ttl`` and ``priority`` wake an Android
    phone that sleeps; ``alarm_stream`` sounds as its alarm clock does. On iOS
    ``time-sensitive`` passes a focus and ``critical`` passes silence, both only
    where the phone's owner allows them.
    """
    awake = {"ttl": 0, "priority": "high"}
    match importance:
        case Importance.CRITICAL:
            sound = {"name": "default", "critical": 1, "volume": 1.0}
            return awake | {
                "channel": "alarm_stream",
                "push": {"interruption-level": "critical", "sound": sound},
            }
        case Importance.IMPORTANT:
            return awake | {
                "channel": say("phone_channel_important"),
                "importance": "high",
                "push": {"interruption-level": "time-sensitive"},
            }
        case _:
            return awake | {
                "channel": say("phone_channel_normal"),
                "importance": "default",
                "push": {"interruption-level": "active"},
            }


def _micros(moment: datetime) -> int:
    return (instant(moment) - _EPOCH) // _TICK


def _number(moment: datetime) -> str:
    return f"{_micros(moment):X}"


def _moment(micros: int) -> datetime:
    return _EPOCH + micros * _TICK


def _doses(text: str) -> Iterable[tuple[str, datetime]]:
    for group in filter(None, text.split(".")):
        due, *medications = group.split("-")
        for medication in medications:
            yield medication, _moment(int(due, 16))
