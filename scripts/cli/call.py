"""Call tools by name, as the actions of Home Assistant do."""

import argparse
import asyncio
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from custom_components.healthstead.agents.reaching import by_action
from custom_components.healthstead.agents.speak import refusal
from custom_components.healthstead.agents.tools import BY_NAME, record_readings
from custom_components.healthstead.agents.tools.spec import Call
from custom_components.healthstead.agents.trace import event_json
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.care.world import WorldError, write_world
from demo.household import demo_world

from .household import Clock, House, furnish, open_household
from .lines import Line, object_of, text_of, words_of

type CallOf = Callable[[Line], Call]
"""What a line asks for; raises ``ValueError`` with the name of what is wrong."""
SEVERAL = record_readings.TOOL.name
"""The tool that takes a list."""


@dataclass(frozen=True)
class Door:
    """Who calls, in which house, at which time, and how lines are read."""

    house: House
    actor: Actor
    clock: Clock
    read: CallOf


def words_for(value: object) -> str:
    """Return a field as a tool takes it: a list as JSON, the rest as text."""
    return json.dumps(value) if isinstance(value, list) else str(value)


def options(parser: argparse.ArgumentParser) -> None:
    """Take the household in which the tools are called."""
    parser.add_argument("--world", type=Path, help="start from this description")
    parser.add_argument("--home", type=Path, help="keep the household in this folder")
    parser.add_argument("--state", action="store_true", help="print the state last")


def run(chosen: argparse.Namespace) -> int:
    """Call everything; returns 1 if a line could not be read."""
    return answer_calls(chosen, call_of)


def answer_calls(chosen: argparse.Namespace, read: CallOf) -> int:
    """Call what each line of standard input asks for; returns the exit status."""
    return asyncio.run(_run(chosen, read))


async def _run(chosen: argparse.Namespace, read: CallOf) -> int:
    try:
        return await _call_all(chosen, read)
    except (WorldError, OSError, json.JSONDecodeError) as error:
        print(f"The household cannot be opened: {error}", file=sys.stderr)
        return 1


async def _call_all(chosen: argparse.Namespace, read: CallOf) -> int:
    clock, status = Clock(), 0
    async with open_household(chosen.home, clock) as house:
        speaker = None
        if not house.desk.household.people:
            given = chosen.world
            world = json.loads(given.read_text()) if given else demo_world(_now())
            speaker = await furnish(house.desk, world, clock)
            if given is None:
                clock.fixed = None
        person = speaker or next(iter(house.desk.household.people))
        actor = Actor(kind=ActorKind.USER, id=f"cli-{person}", person=person)
        for raw in sys.stdin:
            if raw.strip():
                status |= await _one(Door(house, actor, clock, read), raw)
        if chosen.state:
            state = write_world(house.desk.household, clock(), speaker)
            print(json.dumps({"state": state}, ensure_ascii=False))
    return status


def _now() -> datetime:
    return datetime.now(UTC)


async def _one(door: Door, raw: str) -> int:
    """Answer one line; a bad line is reported and the next one is answered."""
    line: Line = {}
    try:
        line = object_of(raw)
        told = {"id": line.get("id"), "output": await _output(door, line)}
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        told = {"id": line.get("id"), "error": words_of(error)}
    print(json.dumps(told, ensure_ascii=False), flush=True)
    return int("error" in told)


async def _output(door: Door, line: Line) -> Mapping[str, Any]:
    call, sure, now = door.read(line), line.get("sure", False), door.clock()
    if not isinstance(sure, bool):
        raise ValueError("sure: true or false is needed")  # noqa: TRY004
    reached = await by_action(door.house.desk, door.actor, call, now, sure=sure)
    if isinstance(reached, Refusal):
        return {
            "verdict": "confirm" if reached.question else "refuse",
            "outcome": reached.reason,
            "reply": refusal(reached, now),
        }
    carried = reached.carried
    entries = getattr(carried.result, "entries", ())
    kept = entries if reached.done else ()
    return {
        **carried.trace.as_json(),
        "reply": reached.words,
        "events": [event_json(entry) for entry in kept],
        "data": dict(carried.data),
    }


def call_of(line: Line) -> Call:
    """Return the call that a line asks for; names and kinds are checked here."""
    name = text_of(line, "tool")
    if name not in BY_NAME:
        raise ValueError(f"tool: there is none called {name}")
    given = line.get("arguments") or {}
    if not isinstance(given, dict):
        raise ValueError("arguments: an object is needed")  # noqa: TRY004
    known = {argument.name for argument in BY_NAME[name].arguments}
    for key, value in given.items():
        if key not in known:
            raise ValueError(f"arguments.{key}: {name} takes no such argument")
        many = isinstance(value, list) and name == SEVERAL
        if not (many or isinstance(value, str | int | float)) or isinstance(
            value, bool
        ):
            raise ValueError(f"arguments.{key}: a text or a number is needed")
    words = {key: words_for(value) for key, value in given.items()}
    if line.get("person") is not None:
        words["person"] = text_of(line, "person")
    return Call(tool=name, arguments=words)
