"""Answer utterances as the assistant in Home Assistant would."""

import argparse
import asyncio
import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from custom_components.healthstead.agents.scene import Utterance
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.commands import SetRole
from custom_components.healthstead.care.world import WorldError, write_world
from custom_components.healthstead.domain.ids import PersonId
from custom_components.healthstead.domain.person import Role
from demo.household import demo_world

from .household import (
    IMPORT,
    Clock,
    agent_for,
    furnish,
    open_household,
    start_model,
    understand,
)


def options(parser: argparse.ArgumentParser) -> None:
    """Take utterances and the household they are said in."""
    parser.add_argument("utterance", nargs="*", help="none: JSON lines on stdin")
    parser.add_argument("--json", action="store_true", help="one object per turn")
    parser.add_argument("--world", type=Path, help="start from this description")
    parser.add_argument("--home", type=Path, help="keep the household in this folder")
    parser.add_argument("--no-model", action="store_true", help="sentences only")
    parser.add_argument("--state", action="store_true", help="print the state last")


def run(chosen: argparse.Namespace) -> int:
    """Answer everything; returns 1 if a line could not be read."""
    return asyncio.run(_run(chosen))


@dataclass(frozen=True, kw_only=True)
class Said:
    """One utterance with what its line says about it."""

    text: str
    session: str = "1"
    person: str | None = None
    role: str | None = None
    now: str | None = None


async def _run(chosen: argparse.Namespace) -> int:
    try:
        return await _answer_all(chosen)
    except (WorldError, OSError, json.JSONDecodeError) as error:
        print(f"The household cannot be opened: {error}", file=sys.stderr)
        return 1


async def _answer_all(chosen: argparse.Namespace) -> int:
    clock, status = Clock(), 0
    runtime = await start_model(wanted=not chosen.no_model)
    try:
        async with open_household(chosen.home, clock) as house:
            speaker = None
            if not house.desk.household.people:
                given = chosen.world
                world = (
                    json.loads(given.read_text())
                    if given
                    else demo_world(datetime.now(UTC))
                )
                speaker = await furnish(house.desk, world, clock)
                if given is None:
                    clock.fixed = None
            await understand(house, runtime)
            agent = agent_for(house, runtime, clock)
            room = Room(house=house, agent=agent, clock=clock, speaker=speaker)
            for said in _spoken(chosen.utterance):
                status |= await _one(room, said, as_json=chosen.json)
            await house.desk.settle()
            if chosen.state:
                state = write_world(house.desk.household, clock(), speaker)
                print(json.dumps({"state": state}, ensure_ascii=False))
    finally:
        if runtime is not None:
            await runtime.close()
    return status


@dataclass(kw_only=True)
class Room:
    """Where the utterances are said."""

    house: Any
    agent: Any
    clock: Any
    speaker: Any


def _spoken(utterances: Iterable[str]) -> Iterable[Said | Exception]:
    if utterances:
        yield from (Said(text=text) for text in utterances)
        return
    for raw in sys.stdin:
        if not raw.strip():
            continue
        try:
            yield _said(json.loads(raw))
        except (ValueError, TypeError) as error:
            yield error


def _said(line: Mapping[str, Any]) -> Said:
    if not isinstance(line, dict) or not isinstance(line.get("text"), str):
        raise ValueError("text: a text is needed")  # noqa: TRY004
    return Said(
        text=line["text"],
        session=str(line.get("session", "1")),
        person=line.get("person"),
        role=line.get("role"),
        now=line.get("now"),
    )


async def _one(room: Room, said: Said | Exception, *, as_json: bool) -> int:
    """Answer one line; a bad line is reported and the next one is answered."""
    if isinstance(said, Exception):
        print(json.dumps({"error": str(said)}), flush=True)
        return 1
    try:
        actor = await _actor(room, said)
    except ValueError as error:
        told = {"session": said.session, "error": str(error)}
        print(json.dumps(told, ensure_ascii=False), flush=True)
        return 1
    utterance = Utterance(text=said.text, actor=actor, conversation=said.session)
    turn = await room.agent.turn(utterance)
    if as_json:
        told = {"session": said.session, "text": said.text, **turn.as_json()}
        print(json.dumps(told, ensure_ascii=False), flush=True)
    else:
        print(f"> {said.text}\n{turn.reply}\n", flush=True)
    return 0


async def _actor(room: Room, said: Said) -> Actor:
    """Return who speaks; a line may name another person, a role and a moment."""
    people = room.house.desk.household.people
    by_name = {record.person.name: key for key, record in people.items()}
    if said.person is not None and said.person not in by_name:
        raise ValueError(f"person: nobody is called {said.person}")
    first: PersonId = room.speaker or next(iter(people))
    person = by_name[said.person] if said.person else first
    if said.now is not None:
        zone = ZoneInfo(people[person].person.profile.zone)
        moment = datetime.fromisoformat(said.now)
        room.clock.fixed = moment if moment.tzinfo else moment.replace(tzinfo=zone)
    if said.role is not None:
        role = Role(said.role)
        granted = None if role is Role.SELF else role
        for other in people:
            if (other == person) is (role is Role.CHILD):
                command = SetRole(person=other, holder=person, role=granted)
                await room.house.desk.do(command, IMPORT)
    return Actor(kind=ActorKind.USER, id=f"cli-{person}", person=person)
