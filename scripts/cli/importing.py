"""Bring a file of another program in: show its lines, and keep only what is chosen."""

import argparse
import asyncio
import json
import sys
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, TextIO
from zoneinfo import ZoneInfo

from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.actor import ActorKind
from custom_components.healthstead.care.bringing import bring, bring_doses, doubts_of
from custom_components.healthstead.care.importing import (
    Group,
    commands_for,
    from_prescription,
    read_any,
)
from custom_components.healthstead.care.importing_doses import past_doses, reach_of
from custom_components.healthstead.care.imports import SENTENCES, Imported
from custom_components.healthstead.care.prescription import read_prescription
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.timing import describe

from .household import House, new_id, open_household
from .somebody import actor_of, now, somebody

DAY = timedelta(days=1)


def options(parser: argparse.ArgumentParser) -> None:
    """Take the file, whose it is, and what of it is to be kept."""
    parser.add_argument("file", type=Path, help="MedTimer's JSON or CSV, or our CSV")
    parser.add_argument("--home", type=Path, required=True, help="the folder")
    parser.add_argument("--person", help="whose it is, in a house of several")
    parser.add_argument(
        "--prescription", action="store_true", help="the file is a prescription"
    )
    parser.add_argument("--choose", default="", help="numbers with commas, or all")
    parser.add_argument("--sure", default="", help="lines to keep in spite of a doubt")
    parser.add_argument("--doses", action="store_true", help="the past doses too")
    parser.add_argument("--yes", action="store_true", help="keep what was chosen")


def run(chosen: argparse.Namespace) -> int:
    """Print every line; keep what was chosen after ``--yes`` only."""
    try:
        return asyncio.run(_run(chosen))
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2


@dataclass(frozen=True, kw_only=True)
class Door:
    """An open household, and whose file it is."""

    house: House
    record: PersonRecord

    @property
    def present(self) -> PersonRecord:
        """Return the person as the record holds them now."""
        return self.house.desk.household.people[self.record.person.id]


async def _run(chosen: argparse.Namespace) -> int:
    text = chosen.file.read_bytes().decode("utf-8", "replace")
    async with open_household(chosen.home, now) as house:
        door = Door(house=house, record=somebody(house.desk.household, chosen.person))
        imported = _read(text, door.record, prescription=chosen.prescription)
        places = _places(chosen.choose, imported)
        sure = set(_places(chosen.sure, imported))
        groups = _groups(imported, range(len(imported.medications)), door)
        doubts = await _show(imported, groups, door)
        if not chosen.yes:
            return 0
        groups = _groups(imported, places, door)
        accepted = {place: doubts[place] for place in sure}
        status = await _keep(groups, accepted, door)
        if chosen.doses:
            status |= await _keep_doses(imported, door)
    return status


def _read(text: str, record: PersonRecord, *, prescription: bool) -> Imported:
    """Read the file; of a prescription, what was not read goes to standard error."""
    profile, moment = record.person.profile, now()
    zone = ZoneInfo(profile.zone)
    if not prescription:
        return read_any(text, zone, moment, profile.day)
    start = moment.astimezone(zone).replace(tzinfo=None)
    lines = read_prescription(text, start, profile.day)
    for line in lines:
        if line.schedule is None:
            told = {"source": line.source, "reasons": line.reasons}
            _print(told, to=sys.stderr)
    return from_prescription(lines)


def _places(chosen: str, imported: Imported) -> list[int]:
    """Return the places of chosen numbers, or of all that was read completely."""
    every = range(len(imported.medications))
    if chosen == "all":
        return [place for place in every if imported.medications[place].complete]
    places = [int(number) - 1 for number in chosen.split(",") if number.strip()]
    if any(place not in every for place in places):
        raise ValueError(f"--choose: 1 to {len(every)} are there")
    return places


def _groups(
    imported: Imported, places: Collection[int], door: Door
) -> tuple[Group, ...]:
    return commands_for(imported, places, door.present, now(), new_id)


async def _show(
    imported: Imported, groups: tuple[Group, ...], door: Door
) -> dict[int, frozenset[str]]:
    """Print every line; return what speaks against each."""
    actor, desk = actor_of(door.record), door.house.desk
    found: dict[int, frozenset[str]] = {}
    for group in sorted(groups, key=lambda group: group.place):
        draft = imported.medications[group.place]
        doubts = await doubts_of(desk, actor, group)
        found[group.place] = frozenset(each.reason for each in doubts)
        no = group.left_out
        told = {
            "number": group.place + 1,
            "line": draft.line,
            "name": draft.name,
            "strength": draft.strength,
            "direction": draft.direction,
            "schedules": [describe(each) for each in draft.schedules],
            "stock": "" if draft.stock is None else str(draft.stock),
            "missing": [SENTENCES[each] for each in draft.reasons],
            "left_out": "" if no is None else no.reason,
            "doubts": [] if group.waits_for else [each.reason for each in doubts],
        }
        _print({name: value for name, value in told.items() if value})
    for problem in imported.problems:
        told = {
            "line": problem.line,
            "field": problem.field,
            "problem": SENTENCES[problem.reason],
            "text": problem.text,
        }
        _print(told)
    _print({"doses": len(imported.doses)})
    return found


async def _keep(
    groups: tuple[Group, ...], accepted: dict[int, frozenset[str]], door: Door
) -> int:
    """Keep the chosen lines; print what became of each."""
    actor, desk = actor_of(door.record), door.house.desk
    outcomes = await bring(desk, actor, groups, accepted)
    for outcome in outcomes.values():
        told: dict[str, Any] = {
            "number": outcome.place + 1,
            "name": outcome.name,
            "kept": outcome.kept,
        }
        if outcome.refusal is not None:
            told["reason"] = outcome.refusal.reason
            told["details"] = dict(outcome.refusal.details)
        _print(told)
    return int(any(not outcome.kept for outcome in outcomes.values()))


async def _keep_doses(imported: Imported, door: Door) -> int:
    reach = reach_of(imported)
    if reach is None:
        return 0
    actor, desk = actor_of(door.record), door.house.desk
    query = q.DoseHistory(person=door.record.person.id, start=reach[0], end=now() + DAY)
    known = await desk.ask(query, actor)
    if isinstance(known, Refusal):
        raise OSError(known.reason)
    found = past_doses(imported, door.present, known)
    importing = replace(actor, kind=ActorKind.IMPORT)
    kept = await bring_doses(desk, importing, found.commands, lambda _: None)
    left_out = {**found.left_out, **kept.refused}
    _print({"doses_kept": kept.kept, "doses_left_out": left_out})
    return int(bool(kept.refused))


def _print(told: object, to: TextIO | None = None) -> None:
    print(json.dumps(told, ensure_ascii=False), file=to, flush=True)
