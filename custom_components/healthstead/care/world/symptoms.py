"""Complaints in a description: read as they were told, written as they stand now."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from ...domain.ids import PersonId
from ...domain.symptom import Symptom
from .. import commands as c
from .fields import WorldError, moment, rows, text, words
from .step import Place, WorldStep
from .visits import iso


def symptom_steps(
    row: Mapping[str, Any], person: PersonId, place: Place, where: str
) -> Iterator[WorldStep]:
    """Yield a command for each complaint of a person."""
    for index, each in enumerate(rows(row, "symptoms", where)):
        here = f"{where}.symptoms[{index}]"
        at = moment(each.get("at"), place.zone, f"{here}.at")
        command = c.StoreSymptom(
            person=person,
            text=text(each, "text", here),
            at=at,
            onset=_known(each, "onset", place, here),
            severity=_severity(each, here),
            site=str(each.get("site") or ""),
            triggers=words(each, "triggers", here),
            ended=_known(each, "ended", place, here),
            said=str(each.get("said") or ""),
        )
        yield WorldStep(at=at, command=command)


def describe_symptom(symptom: Symptom, zone: ZoneInfo) -> dict[str, Any]:
    """Return a complaint as a description has it; what was not said is left out."""
    told: dict[str, Any] = {"text": symptom.text, "at": iso(symptom.at, zone)}
    if symptom.severity is not None:
        told["severity"] = symptom.severity
    for name, at in (("onset", symptom.onset), ("ended", symptom.ended)):
        if at is not None:
            told[name] = iso(at, zone)
    more = {"site": symptom.site, "said": symptom.said}
    told |= {name: said for name, said in more.items() if said}
    return told | ({"triggers": list(symptom.triggers)} if symptom.triggers else {})


def _severity(row: Mapping[str, Any], where: str) -> int | None:
    severity = row.get("severity")
    if severity is not None and not isinstance(severity, int):
        raise WorldError(f"{where}.severity", "a whole number is needed")
    return severity


def _known(
    row: Mapping[str, Any], name: str, place: Place, where: str
) -> datetime | None:
    if row.get(name) is None:
        return None
    return moment(row[name], place.zone, f"{where}.{name}")
