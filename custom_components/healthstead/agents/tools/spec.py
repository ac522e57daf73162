"""What a tool is: one definition from which every face derives.

The arguments are a dataclass; each field says in its annotation how the words
for it are understood (``Sort``). The docstring of ``run`` is what a model, an
action and the documentation say the tool does.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Final, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

from ...care.actor import Actor
from ...care.desk import Desk
from ...care.events import Entry
from ...care.refusal import Refusal
from ...domain.ids import PersonId
from ...domain.person import Profile
from ...domain.quantity import Quantity


class Effect(StrEnum):
    """What a tool does to the world."""

    READ = "read"
    WRITE = "write"
    REACH_OUT = "reach_out"
    EMERGENCY = "emergency"


class Sort(StrEnum):
    """How the words given for an argument become a value."""

    TEXT = "text"
    MEDICATION = "medication"
    ANY_MEDICATION = "any_medication"
    """One that was stopped, too."""
    AMOUNT = "amount"
    PAST = "past"
    FUTURE = "future"
    FUTURE_AGAIN = "future_again"
    """A moment ahead, or a rhythm: "every day at 8 am"."""
    UNTIL = "until"
    """A moment ahead or a length from now: "Monday", "for three days"."""
    MINUTES = "minutes"
    """A length from now, or until when, in minutes."""
    LAST_DAY = "last_day"
    """The last day of something: "March 2027" is the 31st."""
    VISIT_TIME = "visit_time"
    PERIOD_FROM = "period_from"
    PERIOD_UNTIL = "period_until"
    VITAL_KIND = "vital_kind"
    REPORT_PERIOD = "report_period"
    SEVERITY = "severity"
    CLINICIAN = "clinician"
    CLINICIAN_KIND = "clinician_kind"
    """A kind of clinician, or somebody of the directory by name."""
    ANY_CLINICIAN = "any_clinician"
    """A name that need not be in the directory."""
    APPOINTMENT = "appointment"
    PAST_VISIT = "past_visit"
    """A visit whose time is over, or with whom it was where none is noted."""
    APPOINTMENTS = "appointments"
    """One visit, or all that were booked with it."""
    AWAITED = "awaited"
    """A visit of which a practice has not answered yet, or does not know the end."""
    READINGS = "readings"
    """Several measurements: a list of fields as JSON, or in words."""
    PHRASE = "phrase"
    """Text that goes on to a parser of the tool's own (directions, values)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """How one argument is understood, and how it is explained to a model."""

    sort: Sort
    meaning: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Argument:
    """One argument of a tool, read off its dataclass."""

    name: str
    said: Said
    required: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Call:
    """A tool and the words for its arguments, as somebody proposed them.

    ``person`` among the arguments holds the words for whose record it is.
    """

    tool: str
    arguments: Mapping[str, str] = field(default_factory=dict)


CARRIED: Final = "_"
"""How names begin that a draft carries on beside the arguments of its call. No schema
has them, so no model, action or sentence can set them."""


class Face(StrEnum):
    """Where a tool can be reached, beside the agents and sentences."""

    ACTION = "action"
    ASSISTANT = "assistant"
    """Offered to other assistants through ``llm.py``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Asking:
    """Who asks, about whom, when: what every tool needs beside its arguments."""

    desk: Desk
    actor: Actor
    person: PersonId
    profile: Profile
    now: datetime
    accepted: frozenset[str] = frozenset()
    neutral: bool = False
    """Speak labels instead of the names of medications."""
    said: str = ""
    """The whole utterance, where there was one."""
    carried: Mapping[str, str] = field(default_factory=dict)
    """What earlier turns about the same draft have found: names begin with ``CARRIED``."""

    @property
    def zone(self) -> ZoneInfo:
        """Return the person's time zone."""
        return ZoneInfo(self.profile.zone)

    @property
    def local_now(self) -> datetime:
        """Return this moment on the person's wall clock."""
        return self.now.astimezone(self.zone)


type Fact = str | int | date | datetime | Quantity
"""What a sentence may say: the words for it are chosen when it is spoken."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What came of a call: a template key, what it needs, and what was kept."""

    key: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    rows: tuple[Mapping[str, Fact], ...] = ()
    entries: tuple[Entry, ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)
    """The same as plain JSON, for actions and other assistants."""
    written: Mapping[str, str] = field(default_factory=dict)
    """Arguments as the tool understood them, where that is more than the resolver."""
    then: Offered | None = None
    """What was offered with it: the next words may complete that call."""
    later: tuple[Call, ...] = ()
    """What is asked about next, one call after the other; none is done by itself."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Offered:
    """A call that lacks one argument, which an answer may give."""

    tool: str
    missing: str
    arguments: Mapping[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Missing:
    """One question: what is missing, or can be read in more than one way."""

    argument: str
    key: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    rows: tuple[Mapping[str, Fact], ...] = ()
    options: tuple[str, ...] = ()
    carried: Mapping[str, str] = field(default_factory=dict)
    """What the draft carries on until the answer comes; names begin with ``CARRIED``."""


type Run = Callable[[Asking, Any], Awaitable[Outcome | Missing | Refusal]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Tool:
    """One capability under one name."""

    name: str
    args: type
    effect: Effect
    run: Run
    needs_yes: bool = False
    model_needs_yes: bool = False
    """What a model makes of somebody's words is shown first: it may change an answer."""
    shown_first: bool = False
    """A person's own action only shows it, too, unless they say that they are sure."""
    for_all: bool = False
    """Whoever is in the house may ask it without saying who they are."""
    faces: frozenset[Face] = frozenset(Face)

    @property
    def meaning(self) -> str:
        """Return what the tool does, in one sentence."""
        return (self.run.__doc__ or "").strip().splitlines()[0]

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """Return the arguments in order."""
        return _arguments(self.args)


@cache
def _arguments(args: type) -> tuple[Argument, ...]:
    hints = get_type_hints(args, include_extras=True)
    found = []
    for each in fields(args):
        hint = hints[each.name]
        if get_origin(hint) is not Annotated:
            raise TypeError(f"{args.__module__}.{each.name} is not Annotated")
        required = each.default is MISSING and each.default_factory is MISSING
        said = get_args(hint)[1]
        found.append(Argument(name=each.name.rstrip("_"), said=said, required=required))
    return tuple(found)
