"""The symptom diary: told, put right, over, taken back."""

from dataclasses import replace
from datetime import datetime
from typing import Any, Final, assert_never

from ..domain.ids import SymptomId
from ..domain.symptom import Symptom
from . import commands as c
from . import events as ev
from .record import PersonRecord
from .refusal import Refusal, refuse
from .situation import Situation

type SymptomCommand = c.StoreSymptom | c.EndSymptom | c.CorrectSymptom | c.ForgetSymptom

WORST: Final = 10
"""Severity is told from 0 to 10."""


def decide_symptom(
    record: PersonRecord, command: SymptomCommand, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """Decide a command about one complaint of one person."""
    if isinstance(command, c.StoreSymptom):
        return _store(command, situation)
    known = next((s for s in record.symptoms if s.id == command.symptom), None)
    if known is None:
        return refuse("unknown_symptom")
    match command:
        case c.ForgetSymptom():
            return (ev.SymptomForgotten(symptom=known.id),)
        case c.EndSymptom(at=at):
            return _end(known, at, situation)
        case c.CorrectSymptom():
            return _correct(known, command)
        case _:
            assert_never(command)


def _store(
    command: c.StoreSymptom, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    symptom = Symptom(
        id=SymptomId(situation.new_id()),
        text=command.text.strip(),
        at=command.at,
        onset=command.onset,
        severity=command.severity,
        site=command.site.strip(),
        triggers=command.triggers,
        ended=command.ended,
        said=command.said.strip(),
    )
    return _wrong(symptom) or (ev.SymptomStored(symptom=symptom),)


def _end(
    known: Symptom, at: datetime, situation: Situation
) -> tuple[ev.Event, ...] | Refusal:
    """End a complaint; one of which only the day is known may end on that day.

    "Told at noon, over since this morning" is as it may be: the beginning counts, and
    where none was said, nothing does.
    """
    if at > situation.now:
        return refuse("in_the_future")
    if known.onset is not None and at < known.onset:
        return refuse("over_before_it_began")
    return () if known.ended == at else (ev.SymptomEnded(symptom=known.id, at=at),)


def _correct(
    known: Symptom, command: c.CorrectSymptom
) -> tuple[ev.Event, ...] | Refusal:
    told: dict[str, Any] = {
        name: value
        for name, value in (
            ("text", None if command.text is None else command.text.strip()),
            ("onset", command.onset),
            ("severity", command.severity),
            ("site", None if command.site is None else command.site.strip()),
            ("triggers", command.triggers),
        )
        if value is not None
    }
    if command.still:
        told["ended"] = None
    symptom = replace(known, **told)
    if symptom == known:
        return ()
    return _wrong(symptom) or (ev.SymptomCorrected(symptom=symptom),)


def _wrong(symptom: Symptom) -> Refusal | None:
    if not symptom.text:
        return refuse("text_missing")
    if symptom.severity is not None and not 0 <= symptom.severity <= WORST:
        return refuse("severity_out_of_range")
    if symptom.ended is not None and symptom.ended < (symptom.onset or symptom.ended):
        return refuse("over_before_it_began")
    return None
