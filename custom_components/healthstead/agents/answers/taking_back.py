"""Take back what was kept a moment ago: "don't keep that", "undo that".

Only what the very last answer of the same conversation kept, and only what can
be taken back: complaints, answers to doses, and what was put right about one.
"""

import re
from collections.abc import Iterable
from typing import Final

from ...care import commands as c
from ...care import events as ev
from ...care.desk import Desk
from ...care.refusal import Refusal
from .. import speak
from ..replies.texts import texts
from ..router import Route
from ..scene import Scene
from ..trace import Turn
from .yesno import plain_answer

_TAKE_BACK: Final = re.compile(
    r"(?:please |no,? |oh |actually,? |sorry,? )*"
    r"(?:(?:do not|don't) (?:keep|save|note|record|store|log|write down) (?:that|it|this)"
    r"|(?:forget|undo|delete|remove|erase|scratch|retract|withdraw|revoke) (?:that|it|this)(?: last one)?"
    r"|take (?:that|it|this) back|undo"
    r"|(?:that was|that's|that is|it was|this was) (?:wrong|a mistake|my mistake|not true|not right"
    r"|incorrect|an error)|that was(?:n't| not) (?:right|true|me)"
    r"|(?:wrong one|wrong pill|wrong button|my mistake|strike that|cancel that)"
    r"|i (?:did not|didn't) (?:really )?(?:take|mean|say|have) (?:it|that|them|this)(?: one)?"
    r"(?: after all)?)"
    r"(?: again)?(?:,? (?:please|thanks|thank you))?",
    re.IGNORECASE,
)


def asks_to_take_back(text: str) -> bool:
    """Say whether the words mean: what you just kept shall not be kept."""
    return _TAKE_BACK.fullmatch(plain_answer(text)) is not None


def taking_back(entries: Iterable[ev.Entry]) -> tuple[c.Command, ...]:
    """Return the commands that undo these entries, as far as they can be undone."""
    found: list[c.Command] = []
    for entry in entries:
        match entry.event:
            case ev.SymptomEnded(symptom=over):
                found.append(
                    c.CorrectSymptom(person=entry.person, symptom=over, still=True)
                )
            case ev.SymptomStored(symptom=symptom):
                found.append(c.ForgetSymptom(person=entry.person, symptom=symptom.id))
            case ev.FactRemembered(fact=fact):
                found.append(c.ForgetFact(person=entry.person, fact=fact.id))
            case (
                ev.DoseTaken(dose=dose)
                | ev.DoseSkipped(dose=dose)
                | ev.DoseSnoozed(dose=dose)
                | ev.DoseMissed(dose=dose)
            ):
                found.append(
                    c.UndoDose(
                        person=entry.person, medication=dose.medication, dose=dose.id
                    )
                )
            case ev.DoseCorrected(was=was):
                found.append(
                    c.CorrectDose(
                        person=entry.person,
                        medication=was.medication,
                        dose=was.id,
                        at=was.at,
                        amount=was.amount,
                        accepted=frozenset({"already_taken"}),
                    )
                )
            case _:
                continue
    return tuple(found)


async def take_back(desk: Desk, scene: Scene, last: Turn) -> bool:
    """Take back what the last answer kept, if that is what was said."""
    if not asks_to_take_back(scene.said.text):
        return False
    commands = taking_back(last.entries)
    for command in commands:
        done = await desk.do(command, scene.speaker.actor)
        if isinstance(done, Refusal):
            scene.turn.reply = speak.refusal(done, scene.now)
            return True
        scene.turn.entries += done.entries
        scene.turn.reply = texts().outcomes["symptoms_forgotten"]
        scene.turn.route = Route.RULE
    return bool(commands)
