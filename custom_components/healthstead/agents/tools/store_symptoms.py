"""Keep a complaint in the diary."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated, Final

from ...care import commands as c
from ...care import events as ev
from ...care.refusal import Refusal
from ...domain.diary import Told, read_diary
from ...domain.naming import words_of
from ..values import When
from .diary_entries import as_json, clock_of, facts_of, written_of
from .spec import Asking, Effect, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """What is felt, since when, how bad from 0 to 10, where, what brings it on."""

    symptoms: Annotated[str, Said(sort=Sort.TEXT, meaning="what is felt, as said")]
    onset: Annotated[When | None, Said(sort=Sort.PERIOD_FROM, meaning="since when")] = (
        None
    )
    severity: Annotated[
        int | None, Said(sort=Sort.SEVERITY, meaning="how bad, 0 to 10")
    ] = None
    site: Annotated[str, Said(sort=Sort.TEXT, meaning="where on the body")] = ""
    triggers: Annotated[str, Said(sort=Sort.TEXT, meaning="what brings it on")] = ""
    ended: Annotated[When | None, Said(sort=Sort.PAST, meaning="when it was over")] = (
        None
    )


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Keep what a person feels in the symptom diary."""
    entries = tuple(_entries(asking, args))
    if not entries:
        return Outcome(key="nothing_to_note")
    commands = [_command(asking, args, told) for told in entries]
    for command in commands:
        weighed = await asking.desk.weigh(command, asking.actor)
        if isinstance(weighed, Refusal):
            return weighed
    kept: tuple[ev.Entry, ...] = ()
    for command in commands:
        done = await asking.desk.do(command, asking.actor)
        if isinstance(done, Refusal):
            return done
        kept += done.entries
    return _outcome(asking, kept)


def _entries(asking: Asking, args: Args) -> Iterator[Told]:
    """Yield what the words say, each with what was given or said beside it."""
    heard = read_diary(args.symptoms, clock_of(asking))
    found = heard.entries
    if not found and heard.left:
        found = (Told(text=args.symptoms.strip()),)
    around = read_diary(asking.said, clock_of(asking)).entries if asking.said else ()
    for told in found:
        beside = next((one for one in around if _is_about(one, told)), told)
        yield _given(_filled(told, beside, model=asking.actor.model), args)


def _is_about(one: Told, other: Told) -> bool:
    """Say whether an entry of the whole utterance is the one that was picked out."""
    words = set(words_of(f"{one.text} {one.site}"))
    return set(words_of(other.text)) <= words


def _filled(told: Told, beside: Told, *, model: bool) -> Told:
    """Return an entry with what was said beside it; a sentence keeps all its words."""
    return replace(
        told,
        text=told.text if model else beside.text,
        site=told.site or beside.site,
        severity=told.severity if told.severity is not None else beside.severity,
        onset=told.onset or beside.onset,
        triggers=told.triggers or beside.triggers,
        ended=told.ended or beside.ended,
    )


def _given(told: Told, args: Args) -> Told:
    """Return an entry in which what was given by name counts first."""
    return replace(
        told,
        site=args.site or told.site,
        severity=told.severity if args.severity is None else args.severity,
        onset=told.onset if args.onset is None else args.onset.start,
        triggers=(args.triggers,) if args.triggers else told.triggers,
        ended=told.ended if args.ended is None else args.ended.start,
    )


def _command(asking: Asking, args: Args, told: Told) -> c.StoreSymptom:
    whole = set(words_of(told.text)) <= set(words_of(asking.said))
    said = asking.said if whole else args.symptoms
    return c.StoreSymptom(
        person=asking.person,
        text=told.text,
        at=asking.now,
        onset=told.onset,
        severity=told.severity,
        site=told.site,
        triggers=told.triggers,
        ended=told.ended,
        said="" if said.strip() == told.text else said,
    )


def _outcome(asking: Asking, kept: tuple[ev.Entry, ...]) -> Outcome:
    """Return that it was kept, with what was understood."""
    stored = [
        entry.event.symptom
        for entry in kept
        if isinstance(entry.event, ev.SymptomStored)
    ]
    rows = tuple(facts_of(one, asking) for one in stored)
    several = len(stored) > 1
    together = {"symptoms": ", ".join(one.text for one in stored)}
    return Outcome(
        key="several_symptoms_stored" if several else "symptoms_stored",
        facts=together if several else rows[0],
        rows=rows if several else (),
        entries=kept,
        data={"symptoms": [as_json(one) for one in stored]},
        written=written_of(stored),
    )


TOOL: Final = Tool(name="store_symptoms", args=Args, effect=Effect.WRITE, run=run)
