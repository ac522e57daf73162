"""What is written to a person about their vital signs: alerts, repeats, changes.

Words only. They say what was measured and which limit was left, never what somebody
has or should take. Where a person has not allowed names, no text tells which vital
sign it is about.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from .care.record import PersonRecord
from .care.vital_facts import in_unit
from .const import DOMAIN
from .coordinator import HealthsteadCoordinator
from .domain.quantity import plain
from .domain.reminding import Content, Importance
from .domain.vital_categories import MMOL
from .domain.vitals import VitalKind
from .domain.watching.happenings import (
    AlertContinues,
    AlertEnded,
    AlertRaised,
    RepeatAsked,
    wording,
)
from .domain.watching.shapes import Alert, Evidence, Level, Limit, SetBy
from .domain.watching.trends import Trend
from .domain.watching.units import WATCHED_UNIT, code_of
from .phone import Note, code

SPELT: Final[Mapping[str, str]] = {
    "mm[Hg]": "mmHg",
    "Cel": "°C",
    "[degF]": "°F",
    "[lb_av]": "lb",
    "{score}": "",
    "{steps}": "steps",
}
"""Codes of units as people write them; others are written as they are."""

type Said = AlertRaised | AlertContinues | AlertEnded | RepeatAsked
"""What a person is told of; entities and triggers tell the rest."""


@dataclass(frozen=True, kw_only=True, slots=True)
class VitalWriter:
    """Writes about the vital signs of one person."""

    coordinator: HealthsteadCoordinator
    record: PersonRecord
    words: Mapping[str, str]
    """Of the text tables ``vital_note`` and ``vital_kind``."""

    def note(self, said: Said) -> Note:
        """Return what the person is told of something that was noticed."""
        if isinstance(said, RepeatAsked):
            alert, kind, about = None, said.kind, [self.value(said.evidence)]
        else:
            alert, kind = said.alert, said.alert.kind
            evidence = said.evidence if isinstance(said, AlertContinues) else ()
            about = [self.reason(alert, evidence or alert.evidence)]
        lines = [self._say(wording(said), kind, about)]
        # The end of an alert takes its place on the phone, and makes no sound.
        over = isinstance(said, AlertEnded)
        hard = alert is not None and alert.level is Level.HARD and not over
        importance = Importance.CRITICAL if hard else Importance.IMPORTANT
        name = kind if alert is None else alert.limit.id
        return self._note(name, lines, Importance.NORMAL if over else importance)

    def change(self, trend: Trend) -> Note:
        """Return what the person is told of a change over days, with its numbers."""
        kind = trend.rule.kind
        unit = self._spelt(WATCHED_UNIT[kind])
        (day, before), (today, after) = trend.earlier, trend.later
        about = [
            self.words["numbers"].format(
                change=f"{'+' if trend.change > 0 else ''}{plain(trend.change)} {unit}",
                before=f"{plain(before)} {unit}",
                after=f"{plain(after)} {unit}",
                day=day.isoformat(),
                today=today.isoformat(),
            )
        ]
        lines = [self._say("vital_changed", kind, about)]
        return self._note(trend.rule.id, lines, Importance.NORMAL)

    def reason(self, alert: Alert, evidence: tuple[Evidence, ...]) -> str:
        """Return what was measured and which limit was left, in one line."""
        limit = self.words["limit"].format(
            bound=self._bound(alert.limit, evidence), who=self._who(alert.limit)
        )
        if not evidence:
            return f"{self._kind(alert.kind)}. {limit}"
        return f"{self._kind(alert.kind)} {self.value(evidence[-1])}. {limit}"

    def value(self, evidence: Evidence) -> str:
        """Return a value as it came, with its time."""
        given = evidence.given
        half = "" if given.second is None else f"/{plain(given.second)}"
        unit = self._spelt(given.unit or evidence.measured.unit)
        shown = f"{plain(given.value)}{half} {unit}".rstrip()
        return self.words["at"].format(value=shown, time=self._time(evidence.at))

    def _bound(self, limit: Limit, evidence: tuple[Evidence, ...]) -> str:
        unit = limit.unit
        if limit.kind is VitalKind.GLUCOSE and evidence:
            given = code_of(limit.kind, evidence[-1].given.unit)
            unit = MMOL if given == MMOL else unit
        edge = "_or" if limit.edge_is_out else ""
        sides = (("below", limit.low), ("above", limit.high))
        return self.words["or"].join(
            self.words[f"{side}{edge}"].format(bound=self._number(bound, unit))
            for side, bound in sides
            if bound is not None
        )

    def _number(self, bound: Decimal, unit: str) -> str:
        value = in_unit(bound, unit) if unit == MMOL else bound
        return f"{plain(value)} {self._spelt(unit)}".rstrip()

    def _who(self, limit: Limit) -> str:
        if limit.set_by is SetBy.DEFAULT:
            return self.words["set_by_default"].format(source=limit.source)
        return self.words["set_by"].format(
            who=limit.set_by_name or self.words[f"set_by_{limit.set_by}"]
        )

    def _say(self, key: str, kind: VitalKind, about: list[str]) -> str:
        """Return a sentence, with what it is about where that may be said."""
        named = self.record.reach.content is Content.NAMES
        words = self.words[key if named else f"{key}_neutral"]
        first = words.format(name=self.record.person.name, vital=self._kind(kind))
        return " ".join([first, *(about if named else ())])

    def _note(self, about: str, lines: list[str], importance: Importance) -> Note:
        name = self.record.person.name
        number = self.coordinator.emergency_number(self.record)
        return Note(
            tag=f"{DOMAIN}-vital-{code(f'{self.record.person.id} {about}')}",
            title=self.words["title"].format(name=name),
            message="\n".join([*lines, self.words["disclaimer"].format(number=number)]),
            importance=importance,
        )

    def _kind(self, kind: VitalKind) -> str:
        return self.words[kind.value]

    def _spelt(self, unit: str) -> str:
        return SPELT.get(unit, unit)

    def _time(self, at: datetime) -> str:
        return at.astimezone(self.record.zone).strftime("%H:%M")
