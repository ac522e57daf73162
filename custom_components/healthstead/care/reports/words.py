"""A report in words: sections of sentences, by template and the same each time.

The plain text is the sentences under their titles; every number and name in it comes
from the facts. Which sections there are, and their order, follows the head.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ...domain.reporting import Period, Section
from . import words_en as en
from .facts import DosesFacts, ReportFacts
from .spoken import Calendar, fill
from .words_doses import doses, not_taken
from .words_rest import coming, gaps, refills, sos, symptoms
from .words_visit import visit
from .words_vitals import vitals

ORDER: Final[tuple[Section, ...]] = (
    Section.DOSES,
    Section.VITALS,
    Section.SYMPTOMS,
    Section.SOS,
    Section.REFILLS,
    Section.NEXT,
)
type Say = Callable[[ReportFacts, Calendar, bool], Iterator[str]]
SAYS: Final[Mapping[Section, Say]] = {
    Section.DOSES: doses,
    Section.VITALS: vitals,
    Section.SYMPTOMS: symptoms,
    Section.SOS: sos,
    Section.REFILLS: refills,
    Section.NEXT: coming,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One section in words."""

    key: str
    title: str
    lines: tuple[str, ...]


def calendar_of(facts: ReportFacts) -> Calendar:
    """Return how the days of a report are said."""
    one = facts.head.first if facts.head.period is Period.DAY else None
    return Calendar(year=facts.head.made.astimezone(facts.start.tzinfo).year, day=one)


def head(facts: ReportFacts, calendar: Calendar) -> tuple[str, ...]:
    """Return the lines above the sections: for whom, of when, made when."""
    first, last = facts.head.first, facts.head.last
    made = facts.head.made.astimezone(facts.start.tzinfo)
    title = fill(
        facts.head.period.value,
        name=facts.name,
        day=calendar.named(first),
        days=facts.days,
        first=calendar.full(first),
        last=calendar.full(last),
    )
    about = ""
    if facts.head.period is Period.VISIT:
        about = fill(
            "about",
            allergies=", ".join(facts.allergies),
            conditions=", ".join(facts.conditions),
        )
    said = fill("made", made=f"{calendar.full(made.date())} {made:%H:%M}")
    return tuple(line for line in (title, said, about) if line)


def parts(facts: ReportFacts, *, names: bool = True) -> tuple[Part, ...]:
    """Return the sections; ``names``: drugs by their names, else by shared labels."""
    calendar = calendar_of(facts)
    said = [
        Part(
            key=section.value,
            title=en.SECTIONS[section.value],
            lines=tuple(SAYS[section](facts, calendar, names)),
        )
        for section in ORDER
        if section in facts.head.sections
    ]
    if facts.sheet is not None:
        about = tuple(visit(facts.sheet, facts.days, calendar))
        said.insert(0, Part(key="visit", title=en.SECTIONS["visit"], lines=about))
    missing = tuple(gaps(facts, calendar, names))
    if missing:
        said.append(Part(key="gaps", title=en.SECTIONS["gaps"], lines=missing))
    return tuple(said)


def text(facts: ReportFacts, *, names: bool = True) -> str:
    """Return the whole report as plain text."""
    blocks = ["\n".join(head(facts, calendar_of(facts)))]
    blocks += [
        "\n".join([part.title, *part.lines]) for part in parts(facts, names=names)
    ]
    blocks.append(fill("end", number=facts.emergency_number))
    return "\n\n".join(blocks)


def notice(facts: ReportFacts, *, names: bool) -> str:
    """Return a notification of it: what is in it only where names may be shown."""
    if not names:
        return fill(f"ready_{facts.head.period.value}")
    return " ".join(_short(facts))


def _short(facts: ReportFacts) -> Iterator[str]:
    yield fill(f"ready_{facts.head.period.value}")
    if facts.doses is not None:
        yield from _short_doses(facts.doses)
    for one in facts.vitals:
        if one.alerts:
            kind = en.KINDS[one.kind.value]
            yield fill("short_alerts", kind=kind, count=len(one.alerts))
    if facts.help is not None and facts.help.calls:
        yield fill("short_calls", count=len(facts.help.calls))
    low = [one.medication.name for one in facts.refills if one.low or one.out]
    if low:
        yield fill("short_low", what=", ".join(low))


def _short_doses(told: DosesFacts) -> Iterator[str]:
    counts = told.together
    if counts.due:
        yield fill(
            "short_doses", taken=counts.taken, due=counts.due, what=not_taken(counts)
        )
    if told.still_open:
        yield fill("short_open", open=told.still_open)
