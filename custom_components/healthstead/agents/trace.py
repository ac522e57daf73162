"""What one turn did, for whoever must explain it later."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ..care.drafts import Traces
from ..care.events import Entry
from ..care.log import LogUnavailable
from ..domain.ids import PersonId
from .meaning import Sense
from .planner import Step
from .policy import Verdict
from .tongue import tongue


@dataclass(frozen=True, kw_only=True, slots=True)
class CallTrace:
    """One call: as resolved, as judged, and what came of it."""

    tool: str
    arguments: Mapping[str, str]
    verdict: Verdict
    outcome: str

    def as_json(self) -> dict[str, Any]:
        """Return the shape that traces and the command line show."""
        return {
            "tool": self.tool,
            "arguments": dict(self.arguments),
            "verdict": self.verdict.value,
            "outcome": self.outcome,
        }


@dataclass(kw_only=True, slots=True)
class Turn:
    """One utterance and all that followed."""

    reply: str = ""
    route: str = "none"
    plan: tuple[Step, ...] = ()
    calls: list[CallTrace] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    question: bool = False
    """The reply asks something: keep listening."""
    home: bool = False
    """Not ours: a command for the smart home."""
    timings_ms: dict[str, float] = field(default_factory=dict)
    model: str | None = None
    data: list[Mapping[str, Any]] = field(default_factory=list)
    sense: Sense = field(default_factory=Sense)
    """What the words were about; empty where nobody had to ask."""
    language: str = field(default_factory=tongue)
    """In which it is answered."""

    def as_json(self) -> dict[str, Any]:
        """Return the shape of design: one object per turn."""
        return {
            "reply": self.reply,
            "route": self.route,
            "plan": [{"reason": s.reason, "action": s.action} for s in self.plan],
            "calls": [call.as_json() for call in self.calls],
            "events": [event_json(entry) for entry in self.entries],
            **({"question": self.reply} if self.question else {}),
            "timings_ms": {k: round(v, 1) for k, v in self.timings_ms.items()},
            "model": self.model,
        }


def event_json(entry: Entry) -> dict[str, Any]:
    """Return one kept event by kind and number; its content stays in the log."""
    return {"kind": kind_of(entry.event), "sequence": entry.sequence}


def kind_of(event: object) -> str:
    """Return the snake_case kind of an event."""
    name = type(event).__name__
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")


def merged(turns: Sequence[Turn]) -> Turn:
    """Return several turns of one utterance as one."""
    first = turns[0]
    for other in turns[1:]:
        first.calls += other.calls
        first.entries += other.entries
        first.reply = f"{first.reply} {other.reply}".strip()
        first.question = first.question or other.question
    return first


async def keep_trace(
    traces: Traces, person: PersonId, at: datetime, turn: Turn
) -> None:
    """Keep the trace of a turn; a full disk costs the trace and not the answer."""
    try:
        await traces.keep(person, at, turn.as_json())
    except LogUnavailable:
        return
