"""Note that a pack was opened."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Final

from ...care import commands as c
from ...care.queries import MedicationState
from ...care.refusal import Refusal, refuse
from ...domain.shelf import Held
from ..values import When
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Of which medication, and on which day."""

    medication: Annotated[MedicationState, Said(sort=Sort.MEDICATION, meaning="name")]
    at: Annotated[When | None, Said(sort=Sort.PAST, meaning="when it was opened")] = (
        None
    )


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Note that the next pack of a medication was opened."""
    medication = args.medication.medication
    shelf = args.medication.shelf
    closed = [held for held in shelf.packs if held.pack.opened is None] if shelf else []
    if not closed:
        return refuse("no_closed_pack", medication=medication.name)
    pack = min(closed, key=_next).pack
    at = asking.local_now if args.at is None else args.at.start
    on = at.astimezone(asking.zone).date()
    command = c.OpenPack(
        person=asking.person, medication=medication.id, pack=pack.id, on=on
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    facts: dict[str, Fact] = {
        "medication": medication.shown(names=not asking.neutral),
        "amount": pack.amount,
        "opened": on,
    }
    return Outcome(key="pack_opened", facts=facts, entries=done.entries)


def _next(held: Held) -> date:
    """Order closed packs as they are used: the one that expires first."""
    return held.pack.usable_until() or date.max


TOOL: Final = Tool(
    name="open_pack", args=Args, effect=Effect.WRITE, run=run, model_needs_yes=True
)
