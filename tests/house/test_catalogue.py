"""The catalogue is the folder, and everything a tool can answer has words for it."""

import ast
import re
import string
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest

from custom_components.healthstead.agents import speak
from custom_components.healthstead.agents.policy import YES_LIST
from custom_components.healthstead.agents.replies import en
from custom_components.healthstead.agents.resolver import _ONE
from custom_components.healthstead.agents.tools import BY_NAME, CATALOGUE
from custom_components.healthstead.agents.tools.spec import (
    Fact,
    Missing,
    Outcome,
    Sort,
)
from custom_components.healthstead.care.refusal import Refusal, doubt, refuse
from custom_components.healthstead.domain.quantity import Quantity

from ..builders import MONDAY
from .tree import ROOT, parsed

ROOM: Final = ROOT / "custom_components" / "healthstead"
TOOLS: Final = ROOM / "agents" / "tools"
SHARED: Final = {
    "__init__",
    "spec",
    "dose",
    "plan",
    "stock",
    "checking",
    "measuring",
    "vital_words",
    "after_visit",
    "asked",
    "choosing_time",
    "options",
    "diary_entries",
    "driving",
    "offering",
    "pointed_at",
    "proposing",
    "repeats",
    "visit_words",
}
# Keys that are put together while running: `{reason}_instead`, times and rows.
MADE: Final = {"slot_taken_instead", "outside_hours_instead"}

FACTS: Final[Mapping[str, Fact]] = {
    "calendar": "Family",
    "rhythm": "every day",
    "wanted": "Dr Valve",
    "born": 1948,
    "travel": 20,
    "drivers": "Bram or Nina",
    "clashes": "Family",
    "ask_them": "0000 7",
    "because": "For a sore knee, people usually see a physiotherapist.",
    "how_soon": "There is usually no hurry.",
    "instead": "Your GP can see you too.",
    "note": "This is information for you to discuss.",
    "email": "front@desk.example",
    "page": "https://practice.example/book",
    "earlier": MONDAY + timedelta(days=3),
    "standing": "requested",
    "about": "the knee",
    "prepare": "nothing to eat",
    "to_ask": "the dose",
    "attendees": "Ben",
    "outcome": "all is well",
    "notes": "second floor",
    "to": "Ben",
    "driver": "Bram",
    "medication": "Metformin",
    "amount": Quantity(value=Decimal(2), unit="tablet"),
    "usual": "1 tablet",
    "limit": "4 tablet",
    "at": MONDAY,
    "next": MONDAY + timedelta(hours=6),
    "due": MONDAY,
    "start": MONDAY + timedelta(days=4),
    "direction": "1 tablet twice a day",
    "kind": "blood_pressure",
    "value": "142/91 mm[Hg]",
    "symptoms": "dizzy",
    "site": "left knee",
    "severity": 6,
    "triggers": "the stairs, when it rains",
    "last_day": MONDAY.date(),
    "text": "drink water",
    "clinician": "Dr Molar",
    "specialty": "dentist",
    "question": "Which soup was it?",
    "report": "Report for Ann: Monday 5 October 2026.",
    "period": "week",
    "number": "112",
    "options": "Metformin or Ramipril",
    "said": "the blue one",
    "reasons": "no_times",
    "late": "",
    "status": "taken",
    "when": ", today 08:05",
    "seconds": "15",
    "shown": "Shall I book Dr Molar?",
    "person": "Ben",
    "day": MONDAY,
    "label": " (with food)",
    "schedule": "1 tablet at 08:00",
    "before": "2 tablets at 08:00",
    "until": MONDAY + timedelta(days=2),
    "last": MONDAY + timedelta(days=29),
    "expires": date(2027, 3, 31),
    "opened": date(2026, 10, 5),
    "stock": "30 tablet",
    "unit": "tablet",
    "zone": "Europe/Atlantis",
    "count": 5,
    "taken": 4,
    "on_time": 3,
    "percent": "80",
    "tolerance": 60,
    "others": ", 1 left out",
    "totals": "60 tablet, 5 mL",
    "days": "7",
    "told": "penicillin",
    "ingredient": "amoxicillin",
    "other": "Ramipril",
    "why": "Together they can do harm.",
    "left": "3 tablet",
    "date": date(2026, 10, 25),
    "minutes": "-60",
    "month": "2026-11",
    "time": "2026-03-29T01:30",
    "rings": "02:30",
    "counted": "10000",
    "subject": "Amoxicillin",
    "ask": "Please ask.",
    "least_days": "7",
    "place": "2",
    "origin": "sensor.cuff",
    "total": 3,
    "part": "systolic",
    "parts": "resp_rate, spo2",
    "low": "110 mm[Hg]",
    "high": "142 mm[Hg]",
    "slope": "+0.4 mm[Hg]",
    "guideline": "ESC 2024, home",
    "category": "elevated",
    "name": "Dr Quill",
    "unknown": "Examplol",
    "suggestion": "Exampline",
    "point": "38.70000, -9.10000",
    "accuracy": 20,
    "age": 12,
    "ended": MONDAY,
    "worst": 7,
}
TABLES: Final = {
    "OUTCOMES": en.OUTCOMES,
    "CONFIRM": en.CONFIRM,
    "DOUBTS": en.DOUBTS,
    "REFUSALS": en.REFUSALS,
    "QUESTIONS": en.QUESTIONS,
}
TEMPLATES: Final = [(table, key) for table, texts in TABLES.items() for key in texts]


def rooms() -> list[Path]:
    return [*(ROOM / "care").rglob("*.py"), *(ROOM / "agents").rglob("*.py")]


def first_arguments(*names: str) -> set[str]:
    """Return the literal first (or ``key=``) arguments of calls to some names."""
    found: set[str] = set()
    for path in rooms():
        for node in ast.walk(parsed(path)):
            if not isinstance(node, ast.Call):
                continue
            called = node.func
            name = called.id if isinstance(called, ast.Name) else ""
            if name not in names:
                continue
            keyed = [k.value for k in node.keywords if k.arg == "key"]
            for value in keyed or node.args[:1]:
                found |= {
                    leaf.value
                    for leaf in ast.walk(value)
                    if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str)
                }
    return found - {"_instead", "ask_"}


def test_the_catalogue_is_the_folder() -> None:
    files = {path.stem for path in TOOLS.glob("*.py")} - SHARED

    assert {tool.name for tool in CATALOGUE} == files
    assert len(BY_NAME) == len(CATALOGUE)


@pytest.mark.parametrize("tool", CATALOGUE, ids=lambda tool: tool.name)
def test_a_tool_says_what_it_does_and_what_it_takes(tool: object) -> None:
    known = BY_NAME[getattr(tool, "name", "")]

    assert re.fullmatch(r"[A-Z][^.]+\.", known.meaning)
    assert known.args.__doc__
    assert all(argument.said.meaning for argument in known.arguments)


def test_every_sort_of_argument_can_be_resolved() -> None:
    assert set(_ONE) == set(Sort)


def test_everything_on_the_yes_list_has_a_question() -> None:
    assert set(en.CONFIRM) >= YES_LIST
    assert set(en.CONFIRM) <= set(BY_NAME)


def test_every_outcome_has_its_words() -> None:
    assert first_arguments("Outcome", "told") <= set(en.OUTCOMES)


def test_every_question_has_its_words() -> None:
    asked = first_arguments("Missing") | MADE
    required = {
        f"ask_{argument.name}"
        for tool in CATALOGUE
        for argument in tool.arguments
        if argument.required
    }

    assert asked | required <= set(en.QUESTIONS)


def test_every_refusal_and_every_doubt_has_its_words() -> None:
    assert first_arguments("refuse") <= set(en.REFUSALS)
    assert first_arguments("doubt") <= set(en.DOUBTS)


def test_every_fixed_sentence_that_is_said_is_there() -> None:
    said = {
        leaf.args[0].value
        for path in rooms()
        for leaf in ast.walk(parsed(path))
        if isinstance(leaf, ast.Call)
        and isinstance(leaf.func, ast.Attribute)
        and leaf.func.attr == "plain"
        and leaf.args
        and isinstance(leaf.args[0], ast.Constant)
    }

    assert said
    assert said <= set(en.PLAIN)


def spoken(table: str, key: str, facts: dict[str, object]) -> str:
    """Say one template through the function that says its kind."""
    known: dict[str, object] = facts
    texts = {
        k: str(v) if not hasattr(v, "isoformat") else v.isoformat()
        for k, v in known.items()
    }
    match table:
        case "OUTCOMES":
            return speak.outcome(Outcome(key=key, facts=known), MONDAY)  # type: ignore[arg-type]
        case "CONFIRM":
            return speak.confirm(key, Outcome(key=key, facts=known), MONDAY)  # type: ignore[arg-type]
        case "DOUBTS":
            return speak.refusal(doubt(key, **texts), MONDAY)
        case "REFUSALS":
            return speak.refusal(refuse(key, **texts), MONDAY)
        case _:
            asked = Missing(argument="x", key=key, facts=known)  # type: ignore[arg-type]
            return speak.question(asked, MONDAY)


@pytest.mark.parametrize(("table", "key"), TEMPLATES)
def test_a_template_is_filled_from_facts_that_exist(table: str, key: str) -> None:
    wanted = {
        name for _, name, _, _ in string.Formatter().parse(TABLES[table][key]) if name
    }

    words = spoken(table, key, {name: FACTS[name] for name in wanted})

    assert wanted <= set(FACTS)
    assert re.search(r"[{}]|  |None|\[Hg\]| [,.]", words) is None
    assert key.endswith("_row") or not words[0].islower() or key == "question"
    assert key.endswith("_row") or words.rstrip().endswith((".", "?", ":", '"'))


@pytest.mark.parametrize("form", en.FORMS)
def test_a_row_of_another_form_is_filled_from_facts_that_exist(form: str) -> None:
    wanted = {
        name for _, name, _, _ in string.Formatter().parse(en.FORMS[form]) if name
    }
    row: Mapping[str, Fact] = {**{name: FACTS[name] for name in wanted}, "form": form}

    told = speak.outcome(Outcome(key="due", rows=(row,)), MONDAY)

    assert wanted <= set(FACTS)
    assert re.search(r"[{}]|  |None", told.splitlines()[1]) is None


@pytest.mark.parametrize(("table", "key"), TEMPLATES)
def test_a_fact_that_is_missing_leaves_no_trace(table: str, key: str) -> None:
    words = spoken(table, key, {})

    assert re.search(r"[{}]|missing\}|  | ,|\(\)", words) is None


def test_refusals_and_doubts_are_told_apart() -> None:
    assert isinstance(doubt("x"), Refusal)
    assert doubt("x").question
    assert not refuse("x").question
    assert set(en.DOUBTS).isdisjoint(en.REFUSALS)
