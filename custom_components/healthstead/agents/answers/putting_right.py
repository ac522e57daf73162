"""Words about what was kept in the diary a moment ago: "no, the right knee", "it's gone".

They count only right after the answer that kept it, in the same conversation, and only
where they are no sentence about something else.
"""

from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from ...care import events as ev
from ...domain.day import DayTimes
from ...domain.diary import Clock, opens_correction, read_change, read_ending
from ...domain.symptom import Symptom
from ..scene import Scene
from ..tongue import ENGLISH, tongue
from ..tools.spec import Call
from ..trace import Turn


def about_last(
    scene: Scene, last: Turn | None, known: Sequence[Call] | None
) -> Sequence[Call]:
    """Return the call that puts right, or ends, what was kept just now.

    Else the ``known`` calls of a sentence; one that only tells a complaint may be what
    puts the last one right: "no, a toothache".
    """
    if tongue() != ENGLISH:
        return known or ()
    kept = [] if last is None else _kept(last.entries)
    if not kept or any(call.tool != "store_symptoms" for call in known or ()):
        return known or ()
    return _call(scene, kept) or known or ()


def _call(scene: Scene, kept: list[Symptom]) -> tuple[Call, ...]:
    zone = scene.now.tzinfo
    clock = Clock(
        now=scene.now,
        zone=zone if isinstance(zone, ZoneInfo) else ZoneInfo("UTC"),
        day=DayTimes(),
    )
    text, told = scene.said.text, _meant(kept, scene.said.text)
    ending = read_ending(text, clock)
    if ending is not None and not ending.words:
        words = {"symptoms": f"{told.text} {told.site}".strip()}
        if ending.at is not None:
            words["at"] = ending.at.isoformat()
        return (Call(tool="end_symptom", arguments=words),)
    if not opens_correction(text) or read_change(text, told, clock) is None:
        return ()
    words = {"change": text, "symptoms": f"{told.text} {told.site}".strip()}
    return (Call(tool="correct_symptom", arguments=words),)


def _kept(entries: Iterable[ev.Entry]) -> list[Symptom]:
    return [
        entry.event.symptom
        for entry in entries
        if isinstance(entry.event, ev.SymptomStored | ev.SymptomCorrected)
    ]


def _meant(kept: list[Symptom], text: str) -> Symptom:
    """Return which of several is meant: the one at that place, else the last."""
    said = set(text.lower().replace(",", " ").split())
    placed = [one for one in kept if said & set(one.site.lower().split())]
    return (placed or kept)[-1]
