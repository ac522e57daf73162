"""Show what a direction would mean, before anything is kept."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Final

from ...care.preview import Note, Preview, preview
from ...care.refusal import Refusal
from ...domain.sig import parse_sig
from ...domain.timing import describe
from ..values import When
from .plan import Plan, dose_rows, plan_for
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool

SHOWN: Final = 8


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """How it is directed, in the original words, and for which medication."""

    direction: Annotated[str, Said(sort=Sort.PHRASE, meaning="how to take it")]
    name: Annotated[str, Said(sort=Sort.TEXT, meaning="name of the medication")] = ""
    start: Annotated[When | None, Said(sort=Sort.FUTURE, meaning="first day")] = None


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Show the doses of the next 30 days by a direction; nothing is kept."""
    start = asking.local_now if args.start is None else args.start.start
    name = args.name or parse_sig(args.direction).drug
    plan = plan_for(asking, name, args.direction, start)
    if isinstance(plan, Refusal):
        return plan
    shown = preview(plan.schedule, asking.zone, start)
    slots = tuple(slot for day in shown.days for slot in day.doses)
    facts: dict[str, Fact] = {
        "schedule": describe(plan.schedule),
        "totals": ", ".join(str(total) for total in shown.totals),
    }
    if shown.last is not None:
        facts["last"] = shown.last.due
    notes: tuple[dict[str, Fact], ...] = tuple(
        {**_details(note), "form": f"preview_{note.key}"} for note in shown.notes
    )
    return Outcome(
        key="preview" if slots else "preview_without_times",
        facts=facts,
        rows=(*dose_rows(slots[:SHOWN]), *notes),
        data=_data(plan, shown),
    )


def _details(note: Note) -> dict[str, Fact]:
    """Return what a note tells, its day as a day."""
    told: dict[str, Fact] = {**note.details}
    if "day" in note.details:
        told["date"] = date.fromisoformat(note.details["day"])
    return told


def _data(plan: Plan, shown: Preview) -> dict[str, Any]:
    return {
        "schedule": describe(plan.schedule),
        "days": [
            {
                "day": day.day.isoformat(),
                "doses": [
                    {
                        "due": s.due.isoformat(timespec="minutes"),
                        "amount": str(s.amount),
                    }
                    for s in day.doses
                ],
                **({"more": day.more} if day.more else {}),
                **({} if day.step is None else {"step": day.step}),
                **(
                    {}
                    if day.day_of_cycle is None
                    else {"day_of_cycle": day.day_of_cycle}
                ),
            }
            for day in shown.days
        ],
        "totals": [str(total) for total in shown.totals],
        "notes": [note.key for note in shown.notes],
    }


TOOL: Final = Tool(name="preview_medication", args=Args, effect=Effect.READ, run=run)
