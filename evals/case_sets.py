"""The sets of cases by name, and what every set can do."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Final, Protocol

from custom_components.healthstead.agents.runtime.protocol import Runtime
from open_rooms import ROOT

type Case = Mapping[str, Any]
"""Plain JSON with an ``id``; what else it holds is its set's own business."""
type Answered = dict[str, Any]

NAMED: Final = {
    "dialogues": "dialogues",
    "turns": "turns",
    "fresh": "fresh",
    "patients": "patients",
}
BY_FILE: Final = {
    "telehealth_tasks.jsonl": "telehealth",
    "routing.jsonl": "strangers",
    "slots.jsonl": "strangers",
    "red_flags.jsonl": "strangers",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """How many cases, and from which place on."""

    path: str = ""
    each: int = 100
    first: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Answering:
    """What answers a case."""

    runtime: Runtime | None
    model: bool = True
    """A command that a set starts by itself may ask a model."""
    scripted: bool = False
    """The right answers of a dialogue answer, where a set knows them."""
    forced: bool = True
    """Ask for each answer on the right way as well, for the overlap of texts."""


class CaseSet(Protocol):
    """A module that lists cases and answers them."""

    def cases(self, wanted: Wanted) -> Sequence[Case]:
        """Return the cases; the same each time."""

    async def answer(self, case: Case, by: Answering) -> Answered:
        """Let the product answer one case and say what came of it."""

    def sources(self, wanted: Wanted) -> Sequence[Path]:
        """Return the files that the cases are made from."""


def case_set(name: str) -> CaseSet:
    """Return a set by its name, or by the file that holds its cases."""
    path = Path(name)
    module = NAMED.get(name) or BY_FILE.get(path.name)
    if module is None and path.suffix == ".yaml":
        module = "sayings"
    if module is None:
        known = ", ".join((*NAMED, *BY_FILE, "*.yaml"))
        raise SystemExit(f"{name} is no set of cases here. There are: {known}")
    found: CaseSet = import_module(f"evals.{module}")
    return found


def set_hash(name: str, wanted: Wanted) -> str:
    """Return one checksum of the cases and of all that they are made from."""
    chosen = case_set(name)
    whole = hashlib.sha256()
    for case in chosen.cases(wanted):
        whole.update(json.dumps(case, sort_keys=True).encode())
    for path in sorted(chosen.sources(wanted)):
        whole.update(path.name.encode())
        whole.update(path.read_bytes())
    return whole.hexdigest()


def below(folder: str, *patterns: str) -> list[Path]:
    """Return the files of a folder of the repository, as sources of a set."""
    found = {path for each in patterns for path in (ROOT / folder).rglob(each)}
    return sorted(path for path in found if "__pycache__" not in path.parts)
