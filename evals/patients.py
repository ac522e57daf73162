"""Simulated patients: a scripted person who answers whatever is asked.

The person has a complaint, a wish and a mood, reads nothing but the reply, and says
what such a person would. Four kinds: General, Counter, Negative, Dietician. What is
judged is the household at the end.
"""

import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from custom_components.healthstead.agents.trace import Turn

from . import patient_words as words
from .case_sets import Answered, Answering, Case, Wanted, below
from .living import Talk, living
from .patient import OFFER, Offer, Patient
from .watching import Recording, watched

CATEGORIES: Final = ("General", "Counter", "Negative", "Dietician")
MOST_TURNS: Final = 14
NOW: Final = "2027-03-{day:02d}T{hour:02d}:10+00:00"
GP: Final = "general_practice"
CHANGES: Final = 0.15
"""How many prefer another time after all."""
NARROWING: Final = "follow_up_with_user"


def cases(wanted: Wanted) -> list[Case]:
    """Return so many people of each kind."""
    numbers = range(wanted.first, wanted.first + wanted.each)
    return [
        {"id": f"{category}/{number}", "category": category, "seed": number}
        for number in numbers
        for category in CATEGORIES
    ]


def sources(_: Wanted) -> list[Path]:
    """Return the files that patients are made from."""
    return below("evals", "patient.py", "patients.py", "patient_words.py")


def patient_of(case: Case) -> Patient:
    """Return the person of a case."""
    source = random.Random(f"patient {case['category']} {case['seed']}")  # noqa: S311
    diet = case["category"] == "Dietician"
    first, family = source.choice(words.FIRST_NAMES), source.choice(words.FAMILY_NAMES)
    return Patient(
        category=case["category"],
        source=source,
        complaint=source.choice(words.FOOD if diet else words.COMPLAINTS),
        mood=source.choice(tuple(words.OPENINGS)),
        pick=source.choice(tuple(words.PICKS)),
        name=f"{first} {family}",
        refuses_at=source.choice(("offers", "proposal")),
        half=source.choice(("", "", "", "morning", "afternoon")),
        changes=source.random() < CHANGES,
    )


def world_of(case: Case) -> dict[str, Any]:
    """Return the household and the clinicians that a person can be sent to."""
    source = random.Random(f"world {case['category']} {case['seed']}")  # noqa: S311
    patient = patient_of(case)
    wanted = source.choice(patient.complaint.kinds)
    diet = ["dietetics"] if case["category"] == "Dietician" else []
    more = source.sample(("cardiology", "dentistry", "neurology", "urology"), 2)
    kinds = list(dict.fromkeys((GP, *diet, wanted, *more)))
    names = source.sample(words.CLINICIANS, len(kinds))
    clinicians = [
        {"name": name, "specialty": kind, "hours": source.choice(words.HOURS)}
        for name, kind in zip(names, kinds, strict=True)
    ]
    return {
        "now": NOW.format(day=source.randint(1, 20), hour=source.randint(8, 18)),
        "time_zone": "Europe/London",
        "country": "GB",
        "people": [
            {
                "name": patient.name,
                "birth_year": source.randint(1938, 2000),
                "speaker": True,
            }
        ],
        "clinicians": clinicians,
    }


async def answer(case: Case, by: Answering) -> Answered:
    """Let a patient talk until they are done, and look at the household then."""
    patient, world = patient_of(case), world_of(case)
    recording = None if by.runtime is None else Recording(by.runtime)
    began = time.perf_counter()
    with watched() as seen:
        async with living(world, recording) as talk:
            script, events_after_no = await _talk(patient, talk)
            me = await talk.me()
    questions = [turn for turn in seen.turns if turn.question]
    right, why = judged(patient, world, me["appointments"])
    told = {
        "right": right,
        "why_wrong": why,
        "questions": len(questions),
        "missing": missing_of(patient, questions),
        "after_no": events_after_no,
        "turns": len(seen.turns),
        "wall_ms": round((time.perf_counter() - began) * 1000, 1),
        **seen.as_json(),
    }
    if not right:
        told["transcript"] = script
    return told | ({} if recording is None else recording.cost())


def missing_of(patient: Patient, questions: Sequence[Turn]) -> int:
    """Return how much had not been said: the time, and what the person wanted anew.

    And, where they asked to be questioned, each thing that narrows it down.
    """
    missing = 1 + patient.asked_half + patient.changed
    if patient.category != "Counter":
        return missing
    return missing + sum(_narrows(turn) for turn in questions)


def _narrows(turn: Turn) -> bool:
    tools = [call.tool for call in turn.calls]
    return NARROWING in tools and not OFFER.search(turn.reply)


async def _talk(patient: Patient, talk: Talk) -> tuple[list[str], int]:
    """Return what was said on both sides, and how many events followed a no."""
    says: str | None = patient.opening()
    script: list[str] = []
    after_no = 0
    for _ in range(MOST_TURNS):
        if says is None:
            break
        refused_before = patient.refused
        turn = await talk.say(says)
        script += [f"> {says}", turn.reply]
        if refused_before:
            after_no += len(turn.entries)
        says = patient.answer(turn.reply)
    return script, after_no


def judged(
    patient: Patient, world: dict[str, Any], visits: list[dict[str, Any]]
) -> tuple[bool, str]:
    """Say whether the visits at the end are as they should be, and if not, why."""
    standing = [visit for visit in visits if visit["status"] in {"booked", "requested"}]
    if patient.category == "Negative":
        if not patient.refused:
            return False, "nothing was offered to say no to"
        return not standing, "" if not standing else "booked after a no"
    if len(standing) != 1:
        return False, f"{len(standing)} visits"
    kind_of = {one["name"]: one["specialty"] for one in world["clinicians"]}
    kind = kind_of.get(standing[0]["clinician"], "")
    fits = {"dietetics"} if patient.category == "Dietician" else {GP}
    if kind not in fits | set(patient.complaint.kinds):
        return False, f"a visit with {kind}"
    right = _is_chosen(patient.chosen, standing[0])
    return right, "" if right else "not the time that was chosen"


def _is_chosen(chosen: Offer | None, visit: dict[str, Any]) -> bool:
    """Say whether a visit is at the time that was pointed at, with whom it was shown."""
    if chosen is None:
        return True  # nothing was shown to choose from; the yes was to the visit itself
    local = visit["start"].partition("T")[2][:5]
    return (visit["clinician"], local) == (chosen.who, chosen.time)
