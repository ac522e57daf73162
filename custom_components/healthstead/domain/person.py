"""Who is cared for, who may help, and what is known about them."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from .day import DayTimes
from .ids import ContactId, PersonId

ADULT_AGE: Final = 16
"""From this age a person looks after their own record [product choice]."""


class Role(StrEnum):
    """What somebody is to a person whose record this is."""

    SELF = "self"
    CARER = "carer"
    VIEWER = "viewer"
    CHILD = "child"
    GUEST = "guest"


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    """Somebody to tell when help is needed; ``notify`` names notify actions."""

    id: ContactId
    name: str
    relation: str = ""
    phone: str = ""
    notify: tuple[str, ...] = ()
    """The preferred channel first."""
    backup: bool = False
    """Told only when nobody else has answered for a while: a neighbour, for example."""
    safety_plan: bool = False
    """Agreed on in the person's safety plan: may be told of thoughts of self-harm."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Profile:
    """What a person told about themselves; replaced as a whole on change."""

    name: str
    zone: str
    birth_year: int | None = None
    country: str | None = None
    day: DayTimes = field(default_factory=DayTimes)
    allergies: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    glucose_unit: str | None = None
    names_on_shared_screens: bool = False
    grace_s: int = 15
    """Seconds in which a spoken red flag can be cancelled before contacts are told."""
    linked: str | None = None
    """The Home Assistant person entity, where there is one."""
    satellites: tuple[str, ...] = ()
    """Voice satellites (device ids) that are this person's own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Person:
    """One person of the household."""

    id: PersonId
    profile: Profile

    @property
    def name(self) -> str:
        """Return the name people call them."""
        return self.profile.name

    def is_child(self, now: datetime) -> bool:
        """Say whether the person is surely under sixteen this calendar year."""
        born = self.profile.birth_year
        return born is not None and now.year - born < ADULT_AGE
