"""Say what was taken, and what was not."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Final

from ...care import queries as q
from ...care.queries import MedicationState
from ...care.refusal import Refusal
from ...domain.ledger import DoseStatus
from ..values import When
from .list_due import as_json, row, span
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which medication and which stretch; everything of today unless said."""

    medication: Annotated[
        MedicationState | None, Said(sort=Sort.MEDICATION, meaning="name")
    ] = None
    from_: Annotated[
        When | None, Said(sort=Sort.PERIOD_FROM, meaning="from which day on")
    ] = None
    until: Annotated[
        When | None, Said(sort=Sort.PERIOD_UNTIL, meaning="until which day")
    ] = None


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Say which doses were taken, skipped or not answered."""
    start, end = span(asking, args.from_, args.until)
    if args.from_ is None and args.until is None:
        start -= timedelta(hours=12)
    end = min(end, asking.local_now + timedelta(minutes=1))
    wanted = args.medication.medication.id if args.medication else None
    query = q.ListDoses(person=asking.person, start=start, end=end)
    slots = await asking.desk.ask(query, asking.actor)
    if isinstance(slots, Refusal):
        return slots
    within = q.DoseHistory(
        person=asking.person, start=start, end=end, medication=wanted
    )
    answers = await asking.desk.ask(within, asking.actor)
    if isinstance(answers, Refusal):
        return answers
    chosen = [s for s in slots if wanted in (None, s.medication.id)]
    rows = [_row(asking, slot) for slot in chosen]
    extras = [d for d in answers if d.due is None and d.status is DoseStatus.TAKEN]
    known = await asking.desk.ask(
        q.ListMedications(person=asking.person, stopped=True), asking.actor
    )
    if isinstance(known, Refusal):
        return known
    names = {state.medication.id: state.medication for state in known}
    for extra in extras:
        if (medication := names.get(extra.medication)) is not None:
            shown = medication.shown(names=not asking.neutral)
            rows.append({"medication": shown, "at": extra.at, "status": "taken"})
    data = {"doses": [as_json(asking, slot) for slot in chosen]}
    facts: dict[str, Fact] = {}
    if args.medication:
        facts["medication"] = args.medication.medication.shown(names=not asking.neutral)
    key = "history" if rows else "no_history"
    return Outcome(key=key, facts=facts, rows=tuple(rows), data=data)


def _row(asking: Asking, slot: q.DueDose) -> dict[str, Fact]:
    told = row(asking, slot)
    if slot.dose is not None and slot.status is DoseStatus.TAKEN:
        told["at"] = slot.dose.at
    return told


TOOL: Final = Tool(name="dose_history", args=Args, effect=Effect.READ, run=run)
