"""Tells the desk what sensors show now, and which modules are off.

What stands in no log and no record: so an answer about a vital sign knows the last
reading of a watch, and a score that nobody switched on is refused at the one door.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from homeassistant.core import HomeAssistant, callback

from .care.news2_now import Live
from .care.queries import Query, ScoreNow, WhoSees
from .coordinator import HealthsteadConfigEntry
from .domain.ids import PersonId
from .domain.vital_categories import MASS, MMOL
from .domain.vitals import VitalKind
from .domain.watching.shapes import Evidence
from .domain.watching.showing import latest
from .domain.watching.units import code_of
from .modules import Module, modules_of
from .vital_board import Board, board_of

ASKED: Final[Mapping[Module, type[Query[object]]]] = {
    Module.NEWS2: ScoreNow,
    Module.SPECIALTY: WhoSees,
}
"""The question that each module answers."""


@callback
def async_start(hass: HomeAssistant, entry: HealthsteadConfigEntry) -> None:
    """Surround the desk for as long as the entry is loaded; options reload it."""
    board, on = board_of(hass), modules_of(entry)

    def live(person: PersonId) -> Live:
        return live_of(board, person)

    off = frozenset(query for module, query in ASKED.items() if module not in on)
    desk = entry.runtime_data.coordinator.desk
    desk.around = replace(desk.around, live=live, off=off)


@callback
def live_of(board: Board, person: PersonId) -> Live:
    """Return the newest reading of each kind that the watch knows of somebody."""
    watch = board.people.get(person)
    if watch is None:
        return {}
    return {
        kind: _as_given(kind, evidence)
        for kind, state in watch.states.items()
        if (evidence := latest(state)) is not None
    }


def _as_given(kind: VitalKind, evidence: Evidence) -> Evidence:
    """Return glucose in the unit it came in: it is told as the sensor showed it."""
    if kind is not VitalKind.GLUCOSE:
        return evidence
    code = code_of(kind, evidence.given.unit)
    if code not in {MASS, MMOL}:
        return evidence
    return replace(evidence, measured=replace(evidence.given, unit=str(code)))
