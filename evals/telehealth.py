"""Public telehealth tasks: which of them our tools cover, and how those come out.

The tasks come by path and stay where they are. Each covered one is said word for word,
by somebody of a household in which the patient goes by the number of the task, about
records that are made up here. Not covered counts as not solved in the second figure.
"""

import json
import random
import re
import time
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from .case_sets import Answered, Answering, Case, Wanted
from .living import Talk, living
from .watching import Recording, watched

RECORDS: Final = "record a blood pressure observation"
READS: Final = "most recent glucose"
COVERED: Final = frozenset({RECORDS, READS})
NOT_COVERED: Final[Mapping[str, str]] = {
    "find patient MRN": "a household has no numbers of records",
    "patient age": "no tool tells an age",
    "most recent lab value in 24 h": "laboratory values are not kept",
    "check lab and order replacement if low": "nothing is ordered or infused",
    "average glucose over 24 h": "no tool averages the readings of a day",
    "order referral": "a household orders no referrals",
    "check potassium and order replacement and follow-up lab": "nothing is ordered",
    "last HbA1C and order if old": "laboratory values are not kept",
    "": "payments, stock lists and records of a clinic, told by a simulated caller",
}
"""Kinds of tasks that our tools do not cover, and why; "" is those without a kind."""
_VALUE: Final = re.compile(r"\b(\d{2,3}/\d{2,3})\b")
_NOW: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+\d\d:\d\d")


def cases(wanted: Wanted) -> list[Case]:
    """Return the tasks of the file that was named."""
    lines = Path(wanted.path).read_text("utf-8").splitlines()
    return [
        {**row, "category": row.get("task_kind", "")} for row in map(json.loads, lines)
    ]


def sources(wanted: Wanted) -> list[Path]:
    """Return the file that was named."""
    return [Path(wanted.path)]


async def answer(case: Case, by: Answering) -> Answered:
    """Do a task that is covered; say of another one why it is not."""
    kind = case["category"]
    if kind not in COVERED:
        return {"covered": False, "why_not": NOT_COVERED[kind], "right": False}
    world, values = world_of(case)
    recording = None if by.runtime is None else Recording(by.runtime)
    began = time.perf_counter()
    with watched() as seen:
        async with living(world, recording) as talk:
            turn = await talk.say(case["instruction"])
            right = (
                await _recorded(case, talk)
                if kind == RECORDS
                else _tells(turn.reply, values[-1])
            )
    told = {
        "covered": True,
        "right": right,
        "wall_ms": round((time.perf_counter() - began) * 1000, 1),
        **seen.as_json(),
    }
    if not right:
        called = [(c.tool, dict(c.arguments), c.verdict.value) for c in turn.calls]
        told |= {"calls": called, "reply": turn.reply}
    return told | ({} if recording is None else recording.cost())


def world_of(case: Case) -> tuple[dict[str, Any], list[int]]:
    """Return a nurse's household with the patient, and the patient's readings."""
    found = _NOW.search(case["context"])
    now = datetime.fromisoformat(found[0]) if found else datetime(2023, 11, 13)  # noqa: DTZ001
    source = random.Random(case["id"])  # noqa: S311
    values = [source.randint(78, 210) for _ in range(3)]
    hours = (30, 11, 2)
    vitals = [
        {
            "kind": "glucose",
            "value": str(value),
            "unit": "mg/dL",
            "at": (now - timedelta(hours=ago)).isoformat(timespec="minutes"),
        }
        for value, ago in zip(values, hours, strict=True)
    ]
    people = [
        {"name": "Nurse", "birth_year": 1980, "speaker": True},
        {"name": case["eval_MRN"], "birth_year": 1955, "vitals": vitals},
    ]
    told = {"now": now.isoformat(), "time_zone": "UTC", "people": people}
    return told, values


async def _recorded(case: Case, talk: Talk) -> bool:
    """Say whether the pressure of the task stands in the patient's record only."""
    wanted = _VALUE.search(case["instruction"])
    state = await talk.state()
    kept = {
        person["name"]: [
            one["value"] for one in person["vitals"] if one["kind"] == "blood_pressure"
        ]
        for person in state["people"]
    }
    alone = kept.pop(case["eval_MRN"]) == [wanted[1] if wanted else None]
    return alone and not any(kept.values())


def _tells(reply: str, value: int) -> bool:
    return re.search(rf"\b{value}\b", reply) is not None
