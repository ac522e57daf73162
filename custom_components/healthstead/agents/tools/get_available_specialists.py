"""Find out who could be seen, and when."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Final

from ...care import queries as q
from ...care.refusal import Refusal
from ...domain.specialties import shown
from ..values import When
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool

AHEAD: Final = timedelta(days=21)


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which kind of clinician, what for, in which stretch; three weeks unless said."""

    specialty: Annotated[
        str, Said(sort=Sort.SPECIALTY, meaning="kind of clinician")
    ] = ""
    symptoms: Annotated[str, Said(sort=Sort.TEXT, meaning="what it is about")] = ""
    from_: Annotated[
        When | None, Said(sort=Sort.VISIT_TIME, meaning="from when on")
    ] = None
    until: Annotated[When | None, Said(sort=Sort.VISIT_TIME, meaning="until when")] = (
        None
    )


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Find clinicians of a kind and their free times."""
    start = asking.now if args.from_ is None else args.from_.start
    end = asking.now + AHEAD
    if args.until is not None:
        end = args.until.end or args.until.start
    elif args.from_ is not None:
        end = args.from_.end or args.from_.start + timedelta(days=1)
    return await offers(asking, args.specialty, start, end)


async def offers(
    asking: Asking, specialty: str, start: datetime, end: datetime
) -> Outcome | Refusal:
    """Return the free visits of a stretch as something to choose from."""
    query = q.FindOffers(
        person=asking.person,
        start=start,
        end=end,
        specialty=specialty,
    )
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    rows: tuple[dict[str, Fact], ...] = tuple(
        {"clinician": offer.clinician.name, "start": offer.start} for offer in found
    )
    data = {
        "offers": [
            {
                "clinician": offer.clinician.name,
                "specialty": offer.clinician.specialty,
                "start": offer.start.isoformat(timespec="minutes"),
            }
            for offer in found
        ]
    }
    facts = {"specialty": shown(specialty) if specialty else ""}
    key = "offers" if rows else "no_offers"
    return Outcome(key=key, facts=facts, rows=rows, data=data)


TOOL: Final = Tool(
    name="get_available_specialists", args=Args, effect=Effect.READ, run=run
)
