"""What a booking server offers and what became of a request. Shapes only."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, kw_only=True, slots=True)
class RemoteSlot:
    """One free time at a server."""

    id: str
    start: datetime
    end: datetime
    practitioner: str
    """Reference, such as ``Practitioner/12``; empty where the server names none."""
    practitioner_name: str
    specialty: str
    """In the words of the server."""
    link: str = ""
    """Where the person books by themselves; nothing is booked from here then."""
    phone: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Wish:
    """What is to be booked; ``key`` names the wish, however often it is sent."""

    key: str
    slot: RemoteSlot
    patient: str
    """Reference of the patient at that server."""
    note: str = ""
    """Goes to the practice; empty unless the person wanted it sent."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RemoteClinician:
    """Somebody who can be seen, as a server names them."""

    reference: str
    """Whose times are asked for: ``PractitionerRole/12``, ``Location/3``."""
    name: str
    specialty: str
    """In the words of the server."""
    phone: str = ""
    place: str = ""


class Standing(StrEnum):
    """Where a visit stands at the server."""

    BOOKED = "booked"
    REQUESTED = "requested"
    """The practice has not answered yet: nobody may say "booked"."""
    DECLINED = "declined"
    CANCELLED = "cancelled"
    DONE = "done"


@dataclass(frozen=True, kw_only=True, slots=True)
class Visit:
    """One visit as the server has it."""

    reference: str
    standing: Standing
    start: datetime | None = None
    end: datetime | None = None


class Why(StrEnum):
    """Why nothing was booked, cancelled or found."""

    SLOT_TAKEN = "slot_taken"
    NOT_ALLOWED = "not_allowed"
    NOT_THERE = "not_there"
    REFUSED = "refused"
    """The server said no; ``said`` has its words."""
    NO_ANSWER = "no_answer"
    """Nothing came, or nothing that can be read; nothing was changed."""
    OTHER_VISIT = "other_visit"
    """The server made something else of it; that was cancelled again."""
    UNSURE = "unsure"
    """It may have been booked: the person must ask the practice."""
    CHANGED = "changed"
    """Somebody else changed the visit meanwhile."""
    OTHER_TIME = "other_time"
    """The practice gave another time; that was cancelled again."""
    TOO_LATE = "too_late"
    """The time came before an answer did."""
    NOT_CANCELLED = "not_cancelled"
    """A visit is to be no longer, and the practice keeps it."""
    NO_SERVER = "no_server"
    """The server is not set up here any more."""
    NO_PATIENT = "no_patient"
    """Nobody said who the person is at that server."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Failed:
    """A clear no."""

    why: Why
    said: str = ""
    after_s: float = 0.0
    """The server asked not to be asked again before so many seconds."""
