"""Read the diary: what was told in a time, and when something began."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Final

from ...care import queries as q
from ...care.diary import fitting
from ...care.episodes import episodes_of
from ...care.refusal import Refusal
from ...domain.symptom import Symptom
from ..values import When
from .diary_entries import PARTS, YEAR, as_json, facts_of
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool

MOST: Final = 10
"""Entries that are said; the data has them all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which complaint, and in which stretch; all of the last year unless said."""

    symptoms: Annotated[str, Said(sort=Sort.TEXT, meaning="which complaint")] = ""
    from_: Annotated[
        When | None, Said(sort=Sort.PERIOD_FROM, meaning="from which day on")
    ] = None
    until: Annotated[
        When | None, Said(sort=Sort.PERIOD_UNTIL, meaning="until which day")
    ] = None


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """List what is in the symptom diary, with dates, and when a complaint began."""
    start, end = _stretch(asking, args)
    query = q.ListSymptoms(person=asking.person, start=start, end=end)
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    told = fitting(found, args.symptoms)
    data = {"symptoms": [as_json(one) for one in told]}
    if not told:
        return Outcome(key="no_complaints", data=data)
    rows: tuple[dict[str, Fact], ...] = tuple(
        {**facts_of(one, asking), "at": one.at} for one in told[-MOST:]
    )
    if not args.symptoms:
        return Outcome(key="diary", rows=rows, data=data)
    facts = _began(told, asking)
    return Outcome(key="diary_of", facts=facts, rows=rows, data=data)


def _stretch(asking: Asking, args: Args) -> tuple[datetime, datetime]:
    start = asking.now - YEAR if args.from_ is None else args.from_.start
    last = args.until or args.from_
    now = asking.now + timedelta(minutes=1)
    end = now if last is None else last.end or now
    return start, min(end, now)


def _began(told: tuple[Symptom, ...], asking: Asking) -> dict[str, Fact]:
    """Return when the latest stretch of it began, by the diary."""
    latest = episodes_of(told)[-1]
    began = latest.began.astimezone(asking.zone)
    name = "day" if began.time() in PARTS else "start"
    facts: dict[str, Fact] = {
        "symptoms": latest.name,
        name: began,
        "count": latest.times,
    }
    if latest.worst is not None:
        facts["severity"] = latest.worst
    return facts


TOOL: Final = Tool(name="list_symptoms", args=Args, effect=Effect.READ, run=run)
