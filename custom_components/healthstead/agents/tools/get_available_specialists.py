"""Find out who could be seen, and when."""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Final

from ...care.refusal import Refusal
from ...domain.appointment import Clinician
from ...domain.specialties import shown
from ..values import When
from .offering import GP, as_json, free_times, of_kind, phone_rows, rows_of, then_book
from .pointed_at import what_is_meant
from .proposing import AHEAD, Window, emergency, propose
from .spec import Asking, Effect, Fact, Missing, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which kind of clinician, what for, in which stretch; three weeks unless said."""

    specialty: Annotated[
        str | tuple[Clinician, ...],
        Said(sort=Sort.CLINICIAN_KIND, meaning="kind of clinician"),
    ] = ""
    symptoms: Annotated[str, Said(sort=Sort.TEXT, meaning="what it is about")] = ""
    from_: Annotated[
        When | None, Said(sort=Sort.VISIT_TIME, meaning="from when on")
    ] = None
    until: Annotated[When | None, Said(sort=Sort.VISIT_TIME, meaning="until when")] = (
        None
    )


async def run(asking: Asking, args: Args) -> Outcome | Missing | Refusal:
    """Find clinicians of a kind, or for a complaint, and their free times."""
    window = _window(asking, args)
    about = await what_is_meant(asking, args.symptoms or _pointed_at(asking, args))
    if not isinstance(about, str):
        return about
    if about and not args.specialty:
        return await propose(asking, about, about, window)
    if (urgent := await emergency(asking, about)) is not None:
        return urgent
    within = window or Window(start=asking.now, end=asking.now + AHEAD)
    return await _named(asking, args.specialty, about, within)


_POINTS: Final = re.compile(
    r"\b(?:about|for|with|at|to|of) (?P<it>it|that|this)\b(?! (?:day|time|week|month"
    r"|morning|afternoon|evening|one|doctor|clinic|practice))",
    re.IGNORECASE,
)


def _pointed_at(asking: Asking, args: Args) -> str:
    """Return the word that stands for what was told a moment ago: "somebody for that"."""
    found = None if args.specialty else _POINTS.search(asking.said)
    return "" if found is None else found["it"]


def _window(asking: Asking, args: Args) -> Window | None:
    """Return the stretch that was asked for, if one was."""
    if args.from_ is None and args.until is None:
        return None
    start = asking.now if args.from_ is None else args.from_.start
    end = asking.now + AHEAD
    if args.until is not None:
        end = args.until.end or args.until.start
    elif args.from_ is not None:
        end = args.from_.end or args.from_.start + timedelta(days=1)
    return Window(start=start, end=end)


async def _named(
    asking: Asking, who: str | tuple[Clinician, ...], about: str, within: Window
) -> Outcome | Refusal:
    """Offer the free times of those who were named, or of everybody."""
    key, known = "offers", who
    if isinstance(who, str) and who:
        of_that = await of_kind(asking, who)
        if isinstance(of_that, Refusal):
            return of_that
        known, key = (of_that, "offers") if of_that else (GP, "no_such_kind")
    found = await free_times(asking, known, within.start, within.end)
    if isinstance(found, Refusal):
        return found
    facts: dict[str, Fact] = {}
    if isinstance(who, str) and who:
        facts["specialty"] = shown(who)
    if not found and key == "offers":
        key = "no_offers"
    rows = rows_of(found)
    if not rows and isinstance(known, tuple):
        rows = phone_rows(known)
    return Outcome(
        key=key,
        facts=facts,
        rows=rows,
        data={"offers": as_json(found)},
        then=then_book(found, about),
    )


TOOL: Final = Tool(
    name="get_available_specialists", args=Args, effect=Effect.READ, run=run
)
