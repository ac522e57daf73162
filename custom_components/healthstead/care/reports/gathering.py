"""The facts of one report, from the record and the log."""

from datetime import UTC, datetime
from typing import Final

from ...domain.emergency_numbers import numbers_for
from ...domain.reporting import Period, Section
from ...domain.symptom import Symptom
from .. import events as ev
from ..history import History
from ..past import with_past_doses
from ..record import KEPT, PersonRecord
from . import gaps, of_help, of_symptoms, of_vitals
from .asked import AHEAD, DAY, Asked, Span, head_of
from .compared import age_of
from .facts import ReportFacts, SheetFacts, VitalFacts
from .of_coming import coming_facts
from .of_doses import doses_facts
from .of_help import help_facts
from .of_supplies import refill_facts
from .of_symptoms import symptom_facts, told_within
from .of_visit import anchored, sheet_facts
from .of_vitals import vitals_facts

LONG_AGO: Final = datetime(1970, 1, 1, tzinfo=UTC)
KINDS: Final = (
    *of_vitals.KINDS,
    *of_help.KINDS,
    *of_symptoms.KINDS,
)

type Entries = tuple[ev.Entry, ...]


async def gathered(
    record: PersonRecord, history: History, asked: Asked, now: datetime
) -> ReportFacts:
    """Return the facts of a report as they are now.

    Raises ``log.LogUnavailable`` when the log cannot be read: half a report would look
    like a whole one.
    """
    asked = anchored(record, asked, now)
    span = Span(zone=record.zone, first=asked.first, last=asked.last, now=now)
    person = record.person.id
    # What runs now may have begun long before, and what is usual needs a month.
    earliest = span.before.start if asked.period is Period.WEEK else span.start
    since = min(earliest, span.start - KEPT) - DAY
    begun = await history.entries(person, (ev.PersonAdded,), LONG_AGO, now + DAY)
    entries = await history.entries(person, KINDS, since, now + DAY)
    filled = await with_past_doses(record, history, earliest - DAY, now)
    began = begun[0].at if begun else None
    return facts_of(filled, entries, asked, span, began)


def facts_of(
    record: PersonRecord,
    entries: Entries,
    asked: Asked,
    span: Span,
    began: datetime | None = None,
) -> ReportFacts:
    """Return the facts of what is known: every answer is in the record, the rest told."""
    profile, parts = record.person.profile, asked.sections
    compared = asked.period is Period.WEEK
    vitals: tuple[VitalFacts, ...] = ()
    if Section.VITALS in parts:
        vitals = vitals_facts(
            record,
            [one for one in entries if isinstance(one.event, of_vitals.KINDS)],
            span,
            asked.handed,
            compared=compared,
        )
    refills = refill_facts(record, span) if Section.REFILLS in parts else ()
    told = told_within(entries, span)
    missing = (
        *gaps.of_time(span, began, asked.handed),
        *gaps.of_vitals(vitals, entries, span),
        *gaps.of_refills(refills),
    )
    return ReportFacts(
        head=head_of(asked, span),
        name=record.person.name,
        zone=profile.zone,
        start=span.local(span.start),
        end=span.local(span.end),
        days=span.count,
        age=age_of(record, span),
        country=profile.country,
        emergency_number=next(iter(numbers_for(profile.country).emergency), ""),
        allergies=profile.allergies,
        conditions=profile.conditions,
        doses=doses_facts(record, span, compared=compared)
        if Section.DOSES in parts
        else None,
        vitals=vitals,
        symptoms=symptom_facts(told, span) if Section.SYMPTOMS in parts else (),
        help=help_facts(record, entries, span) if Section.SOS in parts else None,
        refills=refills,
        coming=coming_facts(record, span, AHEAD[asked.period])
        if Section.NEXT in parts
        else None,
        sheet=_sheet(record, told, asked, span),
        gaps=missing,
    )


def _sheet(
    record: PersonRecord, told: tuple[Symptom, ...], asked: Asked, span: Span
) -> SheetFacts | None:
    if asked.period is not Period.VISIT:
        return None
    shown = told if Section.SYMPTOMS in asked.sections else ()
    return sheet_facts(record, asked.visit, shown, span)
