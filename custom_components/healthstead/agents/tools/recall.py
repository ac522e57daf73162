"""Recall what was said or happened, each with its date and the number of its event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Any, Final

from ...care import queries as q
from ...care.episodes import Episode, episodes_of
from ...care.recall import MemoryKind, Recalled
from ...care.refusal import Refusal
from ...domain.ids import SymptomId
from ..values import When
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool

YEARS: Final = timedelta(days=10 * 366)
MOST: Final = 5
LATER: Final = timedelta(minutes=1)
"""What was noted this instant is in the past already."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """What to look for, and in which stretch; ten years unless said."""

    text: Annotated[str, Said(sort=Sort.TEXT, meaning="what to look for")] = ""
    from_: Annotated[
        When | None, Said(sort=Sort.PERIOD_FROM, meaning="from which day on")
    ] = None
    until: Annotated[
        When | None, Said(sort=Sort.PERIOD_UNTIL, meaning="until which day")
    ] = None


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Recall what the person said or what happened, with dates; or all that is known."""
    if not args.text:
        return await _known(asking)
    start, end = span_of(asking.now, args.from_, args.until, YEARS)
    query = q.Recall(
        person=asking.person, words=args.text, start=start, end=end, limit=MOST
    )
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    episode = await _episode(asking, found, start, end)
    if isinstance(episode, Refusal):
        return episode
    latest = sorted(found, key=lambda one: (one.at, one.event), reverse=True)
    return Outcome(
        key="recalled" if found else "nothing_recalled",
        facts={"text": args.text, **({} if episode is None else facts_of(episode))},
        rows=rows_of(latest),
        data={
            "recalled": as_json(latest),
            "episode": None if episode is None else episode_json(episode),
        },
    )


def span_of(
    now: datetime, first: When | None, last: When | None, back: timedelta
) -> tuple[datetime, datetime]:
    """Return the stretch to look in: what was said, else so far back until now."""
    start = now - back if first is None else first.start
    end = now + LATER if last is None else last.end or last.start
    if first is not None and last is None and first.end is not None:
        end = min(end, first.end)
    return start, end


def rows_of(found: Sequence[Recalled]) -> tuple[Mapping[str, Fact], ...]:
    """Return a row for each thing."""
    return tuple({"text": one.text, "at": one.at} for one in found)


def as_json(found: Sequence[Recalled]) -> list[dict[str, Any]]:
    """Return what was recalled for actions and other assistants."""
    return [
        {
            "text": one.text,
            "at": one.at.isoformat(timespec="minutes"),
            "event": one.event,
            "kind": one.kind.value,
            "source": one.source,
        }
        for one in found
    ]


async def _known(asking: Asking) -> Outcome | Refusal:
    """Say everything that is known for good."""
    facts = await asking.desk.ask(q.ListFacts(person=asking.person), asking.actor)
    if isinstance(facts, Refusal):
        return facts
    profile = asking.profile
    rows: list[Mapping[str, Fact]] = [
        {"text": text, "form": "known_allergy"} for text in profile.allergies
    ]
    rows += [{"text": text, "form": "known_plain"} for text in profile.conditions]
    rows += [{"text": f.text, "at": f.at, "form": "known_since"} for f in facts]
    return Outcome(
        key="known_for_good" if rows else "nothing_known",
        rows=tuple(rows),
        data={
            "allergies": list(profile.allergies),
            "conditions": list(profile.conditions),
            "facts": [
                {
                    "text": fact.text,
                    "kind": fact.kind.value,
                    "at": fact.at.isoformat(timespec="minutes"),
                    "source": fact.id,
                }
                for fact in facts
            ],
        },
    )


async def _episode(
    asking: Asking, found: Sequence[Recalled], start: datetime, end: datetime
) -> Episode | Refusal | None:
    """Return the stretch that the best complaint belongs to, if it came back."""
    best = next((one for one in found if one.kind is MemoryKind.SYMPTOM), None)
    if best is None:
        return None
    query = q.ListSymptoms(person=asking.person, start=start, end=end)
    diary = await asking.desk.ask(query, asking.actor)
    if isinstance(diary, Refusal):
        return diary
    return next(
        (
            episode
            for episode in episodes_of(diary)
            if episode.times > 1 and SymptomId(best.source) in episode.symptoms
        ),
        None,
    )


def facts_of(episode: Episode) -> dict[str, Fact]:
    """Return what a sentence may say of an episode."""
    told: dict[str, Fact] = {
        "symptoms": episode.name,
        "count": episode.times,
        "day": episode.began,
        "last": episode.last,
    }
    if episode.worst is not None:
        told["worst"] = episode.worst
    if episode.ended is not None:
        told["ended"] = episode.ended
    return told


def episode_json(episode: Episode) -> dict[str, Any]:
    """Return an episode for actions and other assistants."""
    return {
        "name": episode.name,
        "times": episode.times,
        "began": episode.began.isoformat(timespec="minutes"),
        "last": episode.last.isoformat(timespec="minutes"),
        "worst": episode.worst,
        "ended": None
        if episode.ended is None
        else episode.ended.isoformat(timespec="minutes"),
        "symptoms": list(episode.symptoms),
    }


TOOL: Final = Tool(name="recall", args=Args, effect=Effect.READ, run=run)
