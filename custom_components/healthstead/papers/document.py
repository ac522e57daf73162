"""A whole report, from its facts: who it is about, its sections, what it is not."""

from collections.abc import Iterator
from typing import Final

from ..care.reports.facts import ReportFacts
from ..care.reports.words import calendar_of
from ..care.reports.words_rest import gaps
from ..domain.reporting import Section as Part
from . import writing as w
from .blocks import Document, Items, Pairs, Section, Text
from .doses_page import doses_section
from .labels import GUIDELINES, TITLES
from .rest_page import (
    coming_section,
    help_section,
    refills_section,
    symptoms_section,
)
from .visit_sheet import front_of
from .vitals_page import vitals_section

NOT_A_RECORD: Final = (
    "This is what the household itself noted and measured. It is not a medical record, "
    "not a diagnosis and not advice. In doubt, ask a doctor or a pharmacist."
)
COMPUTED: Final = (
    "Every figure was computed from the household's record; none was written by a "
    "language model. “Entered” was told or typed by a person, “measured by a device” "
    "came from a sensor and was not checked by anybody."
)


def document_of(facts: ReportFacts, *, names: bool = True) -> Document:
    """Return the report as blocks; with shared labels where names are not wanted."""
    title = TITLES[facts.head.period]
    return Document(
        title=title,
        name=facts.name,
        made=facts.head.made,
        about=Pairs(rows=tuple(_about(facts))),
        front=front_of(facts, names=names),
        sections=tuple(_sections(facts, names=names)),
        closing=(NOT_A_RECORD, COMPUTED, *_sources(facts)),
        foot=f"{title} for {facts.name}, made {w.dated(facts.head.made)}. "
        "Not a medical record, not a diagnosis.",
    )


def _about(facts: ReportFacts) -> Iterator[tuple[str, str]]:
    yield "Name", facts.name
    if facts.age is not None:
        yield "Born in", str(facts.head.made.year - facts.age)
    first, last = facts.head.first, facts.head.last
    days = w.count(facts.days, "day", "days")
    period = (
        w.day(first) if first == last else f"{w.day(first)} to {w.day(last)} ({days})"
    )
    yield "Time", period
    yield (
        "Made",
        f"{w.dated(facts.head.made)} ({facts.zone}), by Healthstead in the house",
    )
    if Part.DOSES in facts.head.sections or facts.allergies:
        yield "Allergies", w.listed(facts.allergies) if facts.allergies else "none told"
    if facts.conditions:
        yield "Conditions", w.listed(facts.conditions)


def _sections(facts: ReportFacts, *, names: bool) -> Iterator[Section]:
    wanted = facts.head.sections
    if facts.doses is not None:
        yield doses_section(facts.doses, names=names)
    if Part.VITALS in wanted:
        yield vitals_section(facts)
    if Part.SYMPTOMS in wanted:
        yield symptoms_section(facts.symptoms)
    if facts.help is not None:
        yield help_section(facts.help)
    if Part.REFILLS in wanted:
        yield refills_section(facts.refills, names=names)
    if facts.coming is not None:
        yield coming_section(facts.coming, names=names)
    yield Section(
        title="What is not known",
        blocks=(
            Items(items=tuple(gaps(facts, calendar_of(facts), names)))
            if facts.gaps
            else Text(text="No gap is known in what this report is made of."),
        ),
    )


def _sources(facts: ReportFacts) -> Iterator[str]:
    """Yield the guidelines that are named, and who stands behind the limits."""
    named = {one.guideline for vital in facts.vitals for one in vital.categories}
    if named:
        guidelines = "; ".join(GUIDELINES.get(key, key) for key in sorted(named))
        yield f"Categories by: {guidelines}."
    limits = {
        one.source for vital in facts.vitals for one in vital.ranges if one.source
    }
    if limits:
        yield f"Limits after: {'; '.join(sorted(limits))}."
