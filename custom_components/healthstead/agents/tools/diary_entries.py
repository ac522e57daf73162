"""What the tools of the diary share: reading it, finding what is meant, saying an entry."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Any, Final

from ...care import queries as q
from ...care.refusal import Refusal
from ...domain.diary import Clock
from ...domain.symptom import Symptom
from .spec import Asking, Fact

YEAR: Final = timedelta(days=366)
MINUTE: Final = timedelta(minutes=1)
PARTS: Final = frozenset({time(), time(5), time(17), time(18), time(22)})
"""Hours at which days and their parts begin: no hour was said."""


def clock_of(asking: Asking) -> Clock:
    """Return by which clock words for time are read."""
    return Clock(now=asking.local_now, zone=asking.zone, day=asking.profile.day)


async def told_lately(asking: Asking) -> tuple[Symptom, ...] | Refusal:
    """Return the complaints of the last year, the newest last."""
    query = q.ListSymptoms(
        person=asking.person, start=asking.now - YEAR, end=asking.now + MINUTE
    )
    return await asking.desk.ask(query, asking.actor)


def facts_of(symptom: Symptom, asking: Asking) -> dict[str, Fact]:
    """Return what is said of an entry; a place that its words name is not said twice."""
    facts: dict[str, Fact] = {"symptoms": symptom.text}
    if symptom.site and symptom.site.lower() not in symptom.text.lower():
        facts["site"] = symptom.site
    if symptom.severity is not None:
        facts["severity"] = symptom.severity
    if symptom.triggers:
        facts["triggers"] = ", ".join(symptom.triggers)
    if symptom.onset is not None:
        onset = symptom.onset.astimezone(asking.zone)
        facts["day" if onset.time() in PARTS else "start"] = onset
    if symptom.ended is not None:
        ended = symptom.ended.astimezone(asking.zone)
        if ended.time() in PARTS:
            facts["last_day"] = ended.date()
        else:
            facts["until"] = ended
    return facts


def as_json(symptom: Symptom) -> dict[str, Any]:
    """Return an entry as plain JSON, with the id by which it can be put right."""
    return {
        "id": symptom.id,
        "text": symptom.text,
        "at": _iso(symptom.at),
        "site": symptom.site,
        "severity": symptom.severity,
        "onset": None if symptom.onset is None else _iso(symptom.onset),
        "triggers": list(symptom.triggers),
        "ended": None if symptom.ended is None else _iso(symptom.ended),
        "said": symptom.said,
    }


def written_of(symptoms: Iterable[Symptom]) -> dict[str, str]:
    """Return what was understood, as a trace shows it."""
    each = [
        {name: _shown(value) for name, value in as_json(one).items() if value}
        for one in symptoms
    ]
    named = ("text", "onset", "severity", "site", "triggers", "ended")
    found = {
        name: "; ".join(one[name] for one in each if name in one) for name in named
    }
    found["symptoms"] = found.pop("text")
    return {name: value for name, value in found.items() if value}


def _iso(at: datetime) -> str:
    return at.isoformat(timespec="minutes")


def _shown(value: object) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)
