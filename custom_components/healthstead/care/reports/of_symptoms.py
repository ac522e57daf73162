"""The complaints of a period as they stand now: put right, ended, or forgotten."""

from typing import Final

from ...domain.ledger import instant
from ...domain.symptom import Symptom
from .. import events as ev
from ..fold_care import put_right
from .asked import Span
from .facts import SymptomFact

KINDS: Final = (
    ev.SymptomStored,
    ev.SymptomEnded,
    ev.SymptomCorrected,
    ev.SymptomForgotten,
)


def told_within(entries: tuple[ev.Entry, ...], span: Span) -> tuple[Symptom, ...]:
    """Return the complaints that were told in the period, by time."""
    kept: tuple[Symptom, ...] = ()
    for entry in entries:
        match entry.event:
            case ev.SymptomStored(symptom=symptom):
                kept = (*kept, symptom)
            case ev.SymptomEnded() | ev.SymptomCorrected() | ev.SymptomForgotten():
                kept = put_right(kept, entry.event)
            case _:
                pass
    by_time = sorted(kept, key=lambda one: instant(one.at))
    return tuple(one for one in by_time if span.holds(one.at))


def symptom_facts(told: tuple[Symptom, ...], span: Span) -> tuple[SymptomFact, ...]:
    """Return each complaint on the person's clock."""
    return tuple(
        SymptomFact(
            text=one.text,
            at=span.local(one.at),
            onset=span.local_or_none(one.onset),
            severity=one.severity,
            site="" if one.site.lower() in one.text.lower() else one.site,
            triggers=one.triggers,
            ended=span.local_or_none(one.ended),
        )
        for one in told
    )
