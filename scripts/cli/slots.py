"""Say what each request names: whom, where, when, about what.

A request may follow a talk with some other assistant; its questions and offers are
read here, and only here, for our own are known to a draft.
"""

import argparse
import asyncio
import json
import re
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from custom_components.healthstead.agents.caller import call as ask_caller
from custom_components.healthstead.agents.gathering import Gathered, gathered
from custom_components.healthstead.agents.grounding import keep_grounded
from custom_components.healthstead.agents.mending import mended
from custom_components.healthstead.agents.mending_times import Wall
from custom_components.healthstead.agents.modelling import DEADLINE_S
from custom_components.healthstead.agents.planner import plan
from custom_components.healthstead.agents.router import Names
from custom_components.healthstead.agents.runtime.protocol import Runtime, RuntimeFailed
from custom_components.healthstead.agents.sentences import EnglishSentences
from custom_components.healthstead.agents.spans import spans_of
from custom_components.healthstead.agents.times import OFFICE
from custom_components.healthstead.agents.tools import BY_NAME
from custom_components.healthstead.agents.tools.spec import Call
from custom_components.healthstead.domain.day import DayTimes
from custom_components.healthstead.domain.moments import (
    Day,
    Moment,
    Part,
    Span,
    parse_moment,
)

from .household import start_model
from .lines import Line, object_of, text_of, words_of

NOBODY: Final = Names(medications=(), clinicians=(), people=())
SENTENCES: Final = EnglishSentences()
VISIT: Final = "get_available_specialists"
REMINDER: Final = "set_reminder"
ASKED: Final = (
    ("person", r"\byour name\b|\bname, please\b|who is (?:the|this)"),
    ("about", r"\bsymptoms?\b|what is (?:it|the visit) about|what'?s wrong"),
    ("place", r"\b(?:city|town|where|area|location|which place)\b"),
    ("clinician", r"\b(?:what|which) (?:doctor|dentist|therapist) would\b"),
    ("text", (r"\b(?:name it|call it|the name|title|what (?:should|shall) i (?:name|call)"
             r"|name the event|call this)\b")),
)  # fmt: skip
"""What other assistants ask for, by their words."""
_OFFER: Final = re.compile(
    r"\b(?:available|confirm|book|schedul|appointment|correct|found|located|offer|one is"
    r"|alarm|event)\w*\b",
    re.IGNORECASE,
)


def options(parser: argparse.ArgumentParser) -> None:
    """Take the moment at which everything is said, and whether a model helps."""
    parser.add_argument("--now", help="ISO moment; default: this one")
    parser.add_argument("--zone", default="UTC", help="the speaker's time zone")
    parser.add_argument("--no-model", action="store_true", help="rules only")


def run(chosen: argparse.Namespace) -> int:
    """Answer every line; returns 1 if any was bad."""
    return asyncio.run(_answer_all(chosen))


async def _answer_all(chosen: argparse.Namespace) -> int:
    zone, status = ZoneInfo(chosen.zone), 0
    now = datetime.fromisoformat(chosen.now) if chosen.now else datetime.now(UTC)
    local = now.replace(tzinfo=zone) if now.tzinfo is None else now.astimezone(zone)
    runtime = await start_model(wanted=not chosen.no_model)
    desk = Listener(now=local, zone=zone, runtime=runtime)
    try:
        for raw in sys.stdin:
            if raw.strip():
                status |= await _one(desk, raw)
    finally:
        if runtime is not None:
            await runtime.close()
    return status


async def _one(desk: Listener, raw: str) -> int:
    line: Line = {}
    try:
        line = object_of(raw)
        output = await desk.hear(text_of(line, "utterance"), _history(line))
        told, status = {"id": line.get("id"), "output": output}, 0
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        told, status = {"id": line.get("id"), "error": words_of(error)}, 1
    print(json.dumps(told, ensure_ascii=False), flush=True)
    return status


def _history(line: Line) -> list[tuple[str, str]]:
    return [(turn["role"], turn["text"]) for turn in line.get("history") or ()]


@dataclass(kw_only=True)
class Listener:
    """Takes requests apart as the product does: by sentences, the model, and rules."""

    now: datetime
    zone: ZoneInfo
    runtime: Runtime | None

    async def hear(
        self, utterance: str, history: Sequence[tuple[str, str]]
    ) -> Mapping[str, Any]:
        """Return the tool and the slots of a request, in words and as values."""
        known: Gathered = {}
        asked, offered = "", dict[str, str]()
        before = next((text for role, text in reversed(history) if role != "user"), "")
        for role, text in (*history, ("user", utterance)):
            if role == "user":
                known = gathered(known, text, asked=asked, offered=offered)
            else:
                asked, offered = _question(text), _offer(text)
        tool, proposed = await self._proposed(utterance, before)
        known = {**{k: v for k, v in proposed.items() if v}, **known}
        return {
            "intent": _intent(utterance, known) or tool,
            "slots": self._values(known),
            "said": {**known, **_times(known)},
        }

    async def _proposed(self, utterance: str, before: str) -> tuple[str, Gathered]:
        """Return the first call of the model, set right by the words; none without one."""
        if self.runtime is None:
            return "", {}
        try:
            steps, _ = await plan(
                self.runtime, utterance, before=before, deadline_s=DEADLINE_S
            )
            step = next((one for one in steps if one.action in BY_NAME), None)
            if step is None:
                return "", {}
            arguments, _ = await ask_caller(
                self.runtime, step, utterance, deadline_s=DEADLINE_S
            )
        except RuntimeFailed:
            return "", {}
        kept = keep_grounded(BY_NAME[step.action], arguments, utterance)
        wall = Wall(now=self.now, zone=self.zone, day=DayTimes())
        call = mended(Call(tool=step.action, arguments=kept), utterance, NOBODY, wall)
        return call.tool, _as_gathered(call)

    def _values(self, known: Gathered) -> Mapping[str, str]:
        """Return the words as values, where they have one."""
        visit = bool(known.get("specialty") or known.get("clinician"))
        words = " ".join(
            known[name] for name in ("day", "hour") if known.get(name)
        ) or known.get("part", "")
        found = parse_moment(
            words,
            now=self.now,
            zone=self.zone,
            day=DayTimes(),
            toward="future",
            hours=OFFICE if visit else None,
        )
        values = {k: v for k, v in known.items() if k not in {"day", "hour", "part"}}
        match found:
            case Moment(at=at):
                values |= {"date": at.date().isoformat(), "time": f"{at:%H:%M}"}
            case Day(date=date) | Part(date=date):
                values["date"] = date.isoformat()
            case Span(start=start):
                values["date"] = start.date().isoformat()
        return values


CALLED: Final = {
    "specialty": "specialty",
    "clinician": "clinician",
    "text": "text",
    "symptoms": "about",
    "about": "about",
    "person": "person",
    "repeat": "repeat",
    "attendees": "people",
}
"""Arguments of tools, and what they are called here."""


def _as_gathered(call: Call) -> Gathered:
    """Return the words of a call, its time parted into day and hour."""
    times = [call.arguments.get(name, "") for name in ("start", "at", "from")]
    spans = spans_of(next(filter(None, times), ""))
    found = {
        name: call.arguments[argument]
        for argument, name in CALLED.items()
        if argument in call.arguments
    }
    return {"day": spans.day, "hour": spans.hour, "part": spans.part, **found}


def _times(known: Gathered) -> Mapping[str, str]:
    return {
        "date": known.get("day", ""),
        "time": known.get("hour", "") or known.get("part", ""),
    }


def _intent(utterance: str, known: Gathered) -> str:
    calls = SENTENCES.match(utterance, NOBODY)
    if calls:
        return calls[0].tool
    if known.get("specialty") or known.get("clinician"):
        return VISIT
    return REMINDER if known.get("text") else ""


def _question(text: str) -> str:
    """Return which piece another assistant asks for."""
    ends = re.split(r"(?<=[.!])\s+", text.strip())[-1]
    found = [name for name, words in ASKED if re.search(words, ends, re.IGNORECASE)]
    return found[0] if found else ""


def _offer(text: str) -> dict[str, str]:
    """Return what another assistant offers or reads back."""
    if not _OFFER.search(text) or re.search(r"\bno appointment\b", text):
        return {}
    spans = spans_of(text)
    names = ("day", "hour", "clinician", "place")
    return {name: words for name in names if (words := getattr(spans, name))}
