"""Asks what an utterance is about, and sends elsewhere what is surely not ours.

The last look before a planner is asked. What is sure is ``meaning``'s; what a file or
an encoder holds is the runtime's.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from zoneinfo import ZoneInfo

from ..care.drafts import Drafts, owner_of
from ..care.record import PersonRecord
from ..domain.diary import ails
from . import speak
from .answers.following import KEEPS
from .awaited import REFUSED, TIMES, VISIT, awaited
from .evidence import Evidence, name_tokens
from .evidence_words import masked
from .heard import Heard
from .meaning import TOPIC_OF, Meaning, Sense, Topic, elsewhere, in_context
from .mending_times import Wall
from .ordered import ordered_kind
from .planner import DECLINE, HOME
from .router import Names, Route
from .rules import ends_help
from .runtime.protocol import Runtime
from .scene import Scene
from .tongue import ENGLISH, tongue
from .tools.spec import Call
from .trace import Turn

PATIENCE_S: Final = 0.3
"""How long the meaning of words is waited for; then the words alone are weighed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Before:
    """What was talked about, and whether something was asked last."""

    weights: Mapping[Topic, float] = field(default_factory=dict)
    asked: bool = False


async def sense_of(
    meaning: Meaning | None,
    runtime: Runtime | None,
    text: str,
    names: Names,
    before: Before,
) -> Sense:
    """Return what the words are about, after what was talked about before."""
    if meaning is None or not text.strip():
        return Sense()
    found = None
    if runtime is not None:
        found = await runtime.embed([text], deadline_s=PATIENCE_S)
    heard = masked(text, name_tokens(names))
    weights = meaning.weigh(heard, found[0] if found else None)
    told = weights.get(Topic.SYMPTOM, 0.0) + weights.get(Topic.APPOINTMENT, 0.0)
    weights = in_context(weights, before.weights, asked=before.asked)
    return Sense(weights=weights, named=heard != text, complains=told)


def before_of(turn: Turn | None) -> Before:
    """Return what was talked about in a turn: its calls say so, else its words."""
    if turn is None:
        return Before()
    topics = [TOPIC_OF[c.tool] for c in turn.calls if c.tool in TOPIC_OF]
    weights = {topics[-1]: 1.0} if topics else talked_about(turn.sense.weights)
    return Before(weights=weights, asked=turn.question)


def talked_about(weights: Mapping[Topic, float]) -> Mapping[Topic, float]:
    """Return the one thing that was most likely talked about."""
    return {max(weights, key=weights.__getitem__): 1.0} if weights else {}


async def sent_elsewhere(
    meaning: Meaning | None,
    runtime: Runtime | None,
    scene: Scene,
    names: Names,
    last: Turn | None,
) -> bool:
    """Weigh the words, and answer what is surely not ours; False: a planner's turn."""
    if tongue() != ENGLISH:
        return False
    before = before_of(last)
    sense = await sense_of(meaning, runtime, scene.said.text, names, before)
    scene.turn.sense = sense
    topic = elsewhere(sense)
    if topic is None or _is_of_oneself(scene.said.text):
        return False
    scene.turn.route = Route.MEANING
    scene.turn.home = topic is Topic.OTHER_HOME
    scene.turn.reply = speak.plain(HOME if scene.turn.home else DECLINE)
    return True


_MINE: Final = re.compile(r"\b(?:my|i'?ve|i have|i'?m|i am|i feel)\b", re.IGNORECASE)


def _is_of_oneself(text: str) -> bool:
    """Say whether somebody tells what ails them, or orders a clinician: a planner hears it."""
    return (_MINE.search(text) is not None and ails(text)) or bool(ordered_kind(text))


async def is_talked_over(
    scene: Scene,
    calls: Sequence[Call] | None,
    record: PersonRecord,
    drafts: Drafts,
    *,
    planned: bool,
) -> bool:
    """Say whether a planner (or a rule) should judge words that a sentence would keep.

    After a no, and over times that are offered, people talk: "it's an ill wind", "I'm
    too tired for all that". A sentence knows nothing of what it stands beside. Nor is it
    a complaint that the strap was too tight, where help is called and all is well.
    """
    said = {call.tool for call in calls or ()}
    helping = record.sos.runs and ends_help(scene.said.text)
    if helping and said and said <= KEEPS | {"undo_dose"}:
        return True  # "did I set that off, undo it" means no dose
    if not planned or not said or not said <= KEEPS:
        return False
    draft = await drafts.last_of(owner_of(scene.speaker.actor))
    waits = awaited(record.sos, draft, scene.now, refused=scene.refused)
    return waits in {TIMES, VISIT, REFUSED}


async def heard_in(
    scene: Scene,
    record: PersonRecord,
    names: Names,
    evidence: Evidence | None,
    drafts: Drafts,
) -> Heard:
    """Return what a planner and a caller are told, and what they are held against."""
    profile = record.person.profile
    draft = await drafts.last_of(owner_of(scene.speaker.actor))
    return Heard(
        text=scene.said.text,
        before=scene.dialogue.last_reply,
        awaited=awaited(record.sos, draft, scene.now, refused=scene.refused),
        names=names,
        wall=Wall(now=scene.now, zone=ZoneInfo(profile.zone), day=profile.day),
        evidence=evidence,
        sense=scene.turn.sense,
        refused=scene.refused,
    )
