"""Simulated patients: a scripted person who answers whatever is asked.

The person has a complaint, a wish and a mood, reads nothing but the reply, and says
what such a person would. Four kinds: General, Counter, Negative, Dietician. What is
judged is the household at the end.
"""

import random
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from custom_components.healthstead.agents.trace import Turn

from . import patient_words as words
from .case_sets import Answered, Answering, Case, Wanted, below
from .living import Talk, living
from .watching import Recording, watched

CATEGORIES: Final = ("General", "Counter", "Negative", "Dietician")
MOST_TURNS: Final = 14
NOW: Final = "2027-03-{day:02d}T{hour:02d}:10+00:00"
GP: Final = "general_practice"
NARROWING: Final = "follow_up_with_user"

_OFFER: Final = re.compile(
    r"^- (?P<who>[^,\n]+), (?P<day>[^\n]*?)(?P<time>\d\d:\d\d)", re.MULTILINE
)
_SHALL: Final = re.compile(r"\bShall I (?P<what>\w+)[^?]*\?")
_BOOKED: Final = re.compile(r"^(?:Booked|Noted as wanted|I asked)\b", re.MULTILINE)
_ASKED: Final = (
    ("severity", re.compile(r"how bad|0 to 10", re.IGNORECASE)),
    ("onset", re.compile(r"how long|since when|when did", re.IGNORECASE)),
    ("complaint", re.compile(r"what do you feel|what is it about", re.IGNORECASE)),
    ("kind", re.compile(r"whom would you like|kind of clinician", re.IGNORECASE)),
    ("visit", re.compile(r"which visit|that visit|no such visit", re.IGNORECASE)),
    (
        "day",
        re.compile(r"which (?:other )?day|another day|when would you", re.IGNORECASE),
    ),
    ("half", re.compile(r"in the morning or", re.IGNORECASE)),
    ("site", re.compile(r"\bwhere\b|which side", re.IGNORECASE)),
    (
        "closed",
        re.compile(
            r"\b(?:is|are|do|does|did|have|has|could|can|was|were) "
            r"(?:it|there|you|your|one|both|the|any|that|this)\b[^?]*\?",
            re.IGNORECASE,
        ),
    ),
)


@dataclass(kw_only=True)
class Patient:
    """Who they are, what they have, how they talk, and how far they have come."""

    category: str
    source: random.Random
    complaint: words.Complaint
    mood: str
    pick: str
    name: str
    refuses_at: str = ""
    """A no comes where times are offered, or at the last question."""
    told_wish: bool = False
    refused: bool = False

    def opening(self) -> str:
        """Return the first words."""
        line = self.source.choice(words.OPENINGS_OF[self.category][self.mood])
        return line.format(said=self.complaint.said, long=self.complaint.long)

    def answer(self, reply: str) -> str | None:
        """Return what the person says to a reply; None when they are done."""
        if self.refused or _BOOKED.search(reply):
            return None
        shall = _SHALL.search(reply)
        if shall is not None:
            return self._to_proposal(shall["what"], reply)
        if offers := list(_OFFER.finditer(reply)):
            return self._to_offers(offers)
        for what, pattern in _ASKED:
            if pattern.search(reply):
                return self._piece(what)
        if "?" in reply:
            return self.source.choice(words.OTHERS)
        if self.told_wish:
            return None
        self.told_wish = True
        return self.source.choice(words.WISHES)

    def _to_proposal(self, what: str, reply: str) -> str:
        """Say yes or no to what is shown; only a visit is what the person came for."""
        if what == "call":
            return "no, no, it is nothing like that"
        visit = what in {"book", "ask"} or "books nothing yet" in reply
        if visit and self.category == "Negative":
            return self._no()
        return self.source.choice(words.YES[self.mood])

    def _to_offers(self, offers: list[re.Match[str]]) -> str:
        if self.category == "Negative" and self.refuses_at == "offers":
            return self._no()
        kind = self.pick if len(offers) > 1 else "first"
        time_said = self.source.choice(offers)["time"]
        if kind == "time" and [one["time"] for one in offers].count(time_said) > 1:
            kind = "first"
        return self.source.choice(words.PICKS[kind]).format(time=time_said)

    def _no(self) -> str:
        self.refused = True
        return self.source.choice(words.NO[self.mood])

    def _piece(self, what: str) -> str:
        stock = {
            "severity": words.SEVERITIES,
            "onset": words.ONSETS,
            "complaint": (self.complaint.said,),
            "kind": ("whoever is right for it", "a GP will do"),
            "visit": ("none yet, I want a new one", "I don't have one, I need one"),
            "day": ("any day next week", "next Monday"),
            "half": ("in the morning",),
            "site": words.SITES,
            "closed": words.NOTHING_LIKE_IT,
        }
        return self.source.choice(stock[what])


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
    return below("evals", "patients.py", "patient_words.py")


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
    """Return how much had not been said: the time.

    And, where the person asked to be questioned, each thing that narrows it down.
    """
    if patient.category != "Counter":
        return 1
    narrowing = [turn for turn in questions if turn.calls and _narrows(turn)]
    return 1 + len(narrowing)


def _narrows(turn: Turn) -> bool:
    return turn.calls[-1].tool == NARROWING and not _OFFER.search(turn.reply)


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
    right = kind in fits | set(patient.complaint.kinds)
    return right, "" if right else f"a visit with {kind}"
