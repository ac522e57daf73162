"""The facts of reports in this house: made now, or kept and read again.

Hands in what only the running house knows, and reads the log. Who may see a report
is not asked here: whoever shows one to a user asks the desk.
"""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any, Final

from homeassistant.core import HomeAssistant

from .care import events as ev
from .care.record import PersonRecord
from .care.reports import words
from .care.reports.asked import ALL, Asked, Handed, usual
from .care.reports.facts import ReportFacts
from .care.reports.facts_json import from_json
from .care.reports.gathering import gathered
from .coordinator import HealthsteadCoordinator
from .domain.ids import PersonId
from .domain.reporting import Period, ReportHead, Section
from .domain.schedule_civil import wall_day
from .domain.watching.showing import latest
from .vital_board import board_of

MOMENT: Final = timedelta(seconds=1)


def handed_of(hass: HomeAssistant, person: PersonId) -> Handed:
    """Return what the watch over vital signs knows and the log does not."""
    over = board_of(hass).people.get(person)
    if over is None:
        return Handed()
    states = over.states.items()
    return Handed(
        tallies={kind: state.day for kind, state in states if state.day is not None},
        latest={
            kind: newest
            for kind, state in states
            if (newest := latest(state)) is not None
        },
    )


async def async_facts(
    coordinator: HealthsteadCoordinator, record: PersonRecord, asked: Asked
) -> ReportFacts:
    """Return the facts of a report that is made now.

    Raises ``care.log.LogUnavailable`` when the log cannot be read.
    """
    history = coordinator.home.history
    return await gathered(record, history, asked, coordinator.now())


async def async_kept(
    coordinator: HealthsteadCoordinator, person: PersonId, head: ReportHead
) -> ReportFacts | None:
    """Return the facts of a report that was kept, if they can still be read.

    Raises ``care.log.LogUnavailable`` when the log cannot be read.
    """
    entries = await coordinator.home.history.entries(
        person, (ev.ReportMade,), head.made - MOMENT, head.made + timedelta(days=1)
    )
    texts = (
        entry.event.facts
        for entry in entries
        if isinstance(entry.event, ev.ReportMade) and entry.event.head.id == head.id
    )
    return readable(next(texts, ""))


def readable(text: str) -> ReportFacts | None:
    """Return facts from what was kept; None where an older program wrote otherwise."""
    try:
        return from_json(text)
    except ValueError, KeyError, TypeError:
        return None


async def async_preview(
    coordinator: HealthsteadCoordinator,
    record: PersonRecord,
    period: Period,
    sections: frozenset[Section] = ALL,
) -> str:
    """Return what a report would say that is made now; nothing is kept.

    Raises ``care.log.LogUnavailable`` when the log cannot be read.
    """
    plain = usual(period, wall_day(coordinator.now(), record.zone))
    asked = Asked(
        period=period,
        first=plain.first,
        last=plain.last,
        sections=sections,
        handed=handed_of(coordinator.hass, record.person.id),
        since_last=plain.since_last,
    )
    return words.text(await async_facts(coordinator, record, asked))


def opened_at(entries: Iterable[ev.Entry]) -> Mapping[str, Any]:
    """Return where the report among what just happened opens, if there is one.

    Whoever opens it is asked who they are: an address is no key.
    """
    for entry in entries:
        if isinstance(entry.event, ev.ReportMade):
            return {"addresses": dict(addresses(entry.person, entry.event.head))}
    return {}


def addresses(person: PersonId, head: ReportHead) -> Mapping[str, str]:
    """Return where a report can be opened, by its form."""
    path = ADDRESS.format(person=person, report=head.id)
    return {form: f"{path}.{form}" for form in FORMS}


ADDRESS: Final = "/api/healthstead/report/{person}/{report}"
FORMS: Final = ("html", "pdf", "csv")
