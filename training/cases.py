"""What is judged: held-out rows and fresh phrasings as cases, and how answers compare.

Reads files and strings; runs no model.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from training.forms import TURNS, planner_prompt

LEAD = re.compile(r"^(at|on|in|for|my|the|a|an|to|because|that) ")


Values = dict[str, str]


@dataclass(frozen=True)
class Case:
    """A prompt for the planner and what should come of it."""

    said: str
    prompt: str
    want: list[tuple[str, Values | None]]
    reasons: list[str]
    topic: str


def steps_of(answer: str) -> list[tuple[str, str]]:
    """Read `reason > action` lines; what is not one counts as an unknown action."""
    rows = []
    for line in answer.splitlines():
        reason, _, action = line.rpartition(" > ")
        rows.append((reason, action.strip()))
    return rows


def grounded(values: Values, said: str) -> Values:
    """Throw away what was not said, as the product does."""
    low = said.lower()
    return {
        k: v
        for k, v in values.items()
        if k in ("kind", "period") or str(v).lower() in low
    }


def arguments_of(answer: str, said: str) -> Values | None:
    """Read the caller's JSON."""
    try:
        values = json.loads(answer)
    except ValueError:
        return None
    return grounded(values, said) if isinstance(values, dict) else None


def norm(values: Values | None) -> Values | None:
    """Drop case, articles and leading prepositions, which the resolvers ignore."""
    if values is None:
        return None

    def bare(text: str) -> str:
        text = str(text).lower().strip(" .,?!")
        while (short := LEAD.sub("", text)) != text:
            text = short
        return text

    return {k: bare(v) for k, v in values.items()}


def held_out(path: Path) -> list[Case]:
    """Group the rows of a split by utterance."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    cases: list[Case] = []
    for at, row in enumerate(rows):
        if row["role"] != "planner":
            continue
        steps = steps_of(row["answer"])
        calls = []
        for later in rows[at + 1 :]:
            if later["role"] == "planner":
                break
            calls.append(json.loads(later["answer"]))
        wanted = []
        for _, action in steps:
            tool = action not in TURNS and bool(calls)
            wanted.append((action, calls.pop(0) if tool else None))
        reasons = [reason for reason, _ in steps]
        cases.append(Case(row["said"], row["prompt"], wanted, reasons, row["topic"]))
    return cases


def fresh(path: Path) -> list[Case]:
    """Read hand-written phrasings with the calls that they mean."""
    cases = []
    for row in yaml.safe_load(path.read_text(encoding="utf-8")):
        want: list[tuple[str, Values | None]] = []
        for step in row["want"]:
            tool, args = (
                next(iter(step.items())) if isinstance(step, dict) else (step, {})
            )
            told = {k: str(v) for k, v in (args or {}).items()}
            want.append((tool, None if tool in TURNS else told))
        prompt = planner_prompt(row["said"], row.get("before", ""))
        cases.append(Case(row["said"], prompt, want, [], "fresh"))
    return cases
