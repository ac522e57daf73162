"""Call tools by name, as the actions of Home Assistant do."""

import argparse
import asyncio
import json
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from custom_components.healthstead.agents.reaching import by_action
from custom_components.healthstead.agents.speak import refusal
from custom_components.healthstead.agents.tools import BY_NAME
from custom_components.healthstead.agents.tools.spec import Call
from custom_components.healthstead.agents.trace import event_json
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.care.world import WorldError, write_world
from demo.household import demo_world

from .household import Clock, House, furnish, open_household
from .lines import Line, object_of, text_of, words_of


def options(parser: argparse.ArgumentParser) -> None:
    """Take the household in which the tools are called."""
    parser.add_argument("--world", type=Path, help="start from this description")
    parser.add_argument("--home", type=Path, help="keep the household in this folder")
    parser.add_argument("--state", action="store_true", help="print the state last")


def run(chosen: argparse.Namespace) -> int:
    """Call everything; returns 1 if a line could not be read."""
    return asyncio.run(_run(chosen))


async def _run(chosen: argparse.Namespace) -> int:
    try:
        return await _call_all(chosen)
    except (WorldError, OSError, json.JSONDecodeError) as error:
        print(f"The household cannot be opened: {error}", file=sys.stderr)
        return 1


async def _call_all(chosen: argparse.Namespace) -> int:
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
                status |= await _one(house, actor, clock, raw)
        if chosen.state:
            state = write_world(house.desk.household, clock(), speaker)
            print(json.dumps({"state": state}, ensure_ascii=False))
    return status


def _now() -> datetime:
    return datetime.now(UTC)


async def _one(house: House, actor: Actor, clock: Clock, raw: str) -> int:
    """Answer one line; a bad line is reported and the next one is answered."""
    line: Line = {}
    try:
        line = object_of(raw)
        told = {
            "id": line.get("id"),
            "output": await _output(house, actor, clock, line),
        }
    except (ValueError, KeyError, TypeError, OverflowError) as error:
        told = {"id": line.get("id"), "error": words_of(error)}
    print(json.dumps(told, ensure_ascii=False), flush=True)
    return int("error" in told)


async def _output(
    house: House, actor: Actor, clock: Clock, line: Line
) -> Mapping[str, Any]:
    call, sure = _call(line), line.get("sure", False)
    if not isinstance(sure, bool):
        raise ValueError("sure: true or false is needed")  # noqa: TRY004
    reached = await by_action(house.desk, actor, call, clock(), sure=sure)
    if isinstance(reached, Refusal):
        return {
            "verdict": "confirm" if reached.question else "refuse",
            "outcome": reached.reason,
            "reply": refusal(reached, clock()),
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


def _call(line: Line) -> Call:
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
        if not isinstance(value, str | int | float) or isinstance(value, bool):
            raise ValueError(f"arguments.{key}: a text or a number is needed")  # noqa: TRY004
    words = {key: str(value) for key, value in given.items()}
    if line.get("person") is not None:
        words["person"] = text_of(line, "person")
    return Call(tool=name, arguments=words)
