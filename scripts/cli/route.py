"""Say what an utterance is about: the product's own way to a tool, without going it.

Red flags, sentences, rules, meaning and, where there is a model, its plan. Nothing is
carried out; what was said before only tells what a short answer belongs to.
"""

import argparse
import asyncio
import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace

from custom_components.healthstead.agents.evidence import (
    Evidence,
    corrected,
    name_tokens,
)
from custom_components.healthstead.agents.evidence_words import masked
from custom_components.healthstead.agents.meaning import (
    DOMAIN_OF,
    TOPIC_OF,
    Meaning,
    Sense,
    Topic,
    elsewhere,
    in_context,
    likeliest,
    settled,
)
from custom_components.healthstead.agents.planner import plan
from custom_components.healthstead.agents.router import Names, Route, Sentences
from custom_components.healthstead.agents.routing import Before, sense_of, talked_about
from custom_components.healthstead.agents.rules import by_rule
from custom_components.healthstead.agents.runtime.catalogue import models_folder
from custom_components.healthstead.agents.runtime.evidence_table import read_evidence
from custom_components.healthstead.agents.runtime.protocol import Runtime, RuntimeFailed
from custom_components.healthstead.agents.runtime.routes_table import read_routes
from custom_components.healthstead.agents.sentences import EnglishSentences
from custom_components.healthstead.domain.red_flags import find_red_flag

from .household import start_model
from .lines import Line, object_of, text_of, words_of

NAMES = Names(medications=(), clinicians=(), people=())
"""Nobody's household: an utterance is judged by its own words."""
PLANNING_S = 8.0


def options(parser: argparse.ArgumentParser) -> None:
    """Take whether a model may be asked."""
    parser.add_argument("--no-model", action="store_true", help="words only")
    parser.add_argument("--why", action="store_true", help="tell which way it went")


def run(chosen: argparse.Namespace) -> int:
    """Answer every line; returns 1 if any line was bad."""
    return asyncio.run(_run(chosen))


@dataclass(frozen=True, kw_only=True)
class Ways:
    """What an utterance is held against, in the product's order."""

    sentences: Sentences
    meaning: Meaning | None
    runtime: Runtime | None
    evidence: Evidence | None


@dataclass(frozen=True, kw_only=True)
class Taken:
    """Which way an utterance went, and what it is about."""

    way: Route
    topic: Topic
    weights: Mapping[Topic, float]

    @classmethod
    def surely(cls, way: Route, topic: Topic) -> Taken:
        """Return what a rule or a sentence leaves no doubt about."""
        return cls(way=way, topic=topic, weights={topic: 1.0})


@dataclass(frozen=True, kw_only=True)
class Said:
    """What was said before, and whether it was answered by a question."""

    text: str
    asked: bool = False


async def _run(chosen: argparse.Namespace) -> int:
    runtime = await start_model(wanted=not chosen.no_model)
    folder = models_folder()
    ways = Ways(
        sentences=EnglishSentences(),
        meaning=read_routes(folder),
        runtime=runtime,
        evidence=None if runtime is None else read_evidence(folder),
    )
    status = 0
    try:
        for raw in sys.stdin:
            if raw.strip():
                status |= await _one(raw, ways, why=chosen.why)
    finally:
        if runtime is not None:
            await runtime.close()
    return status


async def _one(raw: str, ways: Ways, *, why: bool) -> int:
    """Answer one line; a bad line is reported and the next one is answered."""
    line: Line = {}
    try:
        line = object_of(raw)
        taken = await _in_talk(text_of(line, "utterance"), _history(line), ways)
        output = {"domain": DOMAIN_OF[taken.topic].value}
        if why:
            output |= {"topic": taken.topic.value, "route": taken.way.value}
        told = {"id": line.get("id"), "output": output}
    except (ValueError, TypeError) as error:
        told = {"id": line.get("id"), "error": words_of(error)}
    print(json.dumps(told, ensure_ascii=False), flush=True)
    return int("error" in told)


def _history(line: Line) -> list[Said]:
    """Return what the person said before, and what was asked after each."""
    turns = line.get("history") or []
    if not isinstance(turns, list):
        raise TypeError("history: a list of {role, text} is needed")
    said: list[Said] = []
    for turn in turns:
        if not isinstance(turn, dict):
            raise TypeError("history: each turn is {role, text}")
        text = text_of(turn)
        if turn.get("role") != "assistant":
            said.append(Said(text=text))
        elif said:
            said[-1] = replace(said[-1], asked=text.rstrip().endswith("?"))
    return said


async def _in_talk(text: str, history: list[Said], ways: Ways) -> Taken:
    """Follow the talk, so that an answer is about what was talked about."""
    before = Before()
    for said in history:
        taken = await _heard(said.text, before, ways, planned=False)
        before = Before(weights=talked_about(taken.weights), asked=said.asked)
    return await _heard(text, before, ways, planned=True)


async def _heard(text: str, before: Before, ways: Ways, *, planned: bool) -> Taken:
    if find_red_flag(text) is not None:
        return Taken.surely(Route.RED_FLAG, Topic.SOS)
    if calls := ways.sentences.match(text, NAMES):
        topic = TOPIC_OF.get(calls[0].tool, Topic.ANSWER)
        weights = in_context({topic: 1.0}, before.weights, asked=before.asked)
        return Taken(
            way=Route.SENTENCE,
            topic=max(weights, key=weights.__getitem__),
            weights=weights,
        )
    ruled = by_rule(text, NAMES.medications)
    if ruled is not None and (ruled.calls or ruled.reply == "advice"):
        return Taken.surely(Route.RULE, Topic.MEDICATION)
    if ruled is not None and ruled.reply == "decline":
        return Taken.surely(Route.RULE, Topic.OUT_OF_SCOPE)
    sense = await sense_of(ways.meaning, ways.runtime, text, NAMES, before)
    if (away := elsewhere(sense)) is not None:
        return Taken(way=Route.MEANING, topic=away, weights=sense.weights)
    if planned and ways.runtime is not None:
        return await _planned(text, sense, ways.runtime, ways.evidence)
    return Taken(way=Route.MEANING, topic=likeliest(sense), weights=sense.weights)


async def _planned(
    text: str, sense: Sense, runtime: Runtime, evidence: Evidence | None
) -> Taken:
    """Let the plan say it, where the words do not speak against it."""
    try:
        steps, _ = await plan(runtime, text, deadline_s=PLANNING_S)
    except RuntimeFailed:
        steps = ()
    if evidence is not None:
        steps = corrected(steps, evidence.weigh(masked(text, name_tokens(NAMES))))
    planned = TOPIC_OF.get(steps[0].action) if steps else None
    return Taken(way=Route.MODEL, topic=settled(planned, sense), weights=sense.weights)
