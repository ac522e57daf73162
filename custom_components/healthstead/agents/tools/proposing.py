"""Whom a complaint could be taken to: the kind, why, how soon, and who is free.

Nothing that may be an emergency is ever offered a time. Where nobody of the kind is in
the directory, or proposing is switched off, a GP is the one to start with.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from ...care import queries as q
from ...care.refusal import Refusal
from ...domain.appointment import Clinician
from ...domain.complaints import Choice, Urgency, Why, why
from ...domain.red_flags import find_red_flag
from ...domain.specialties import shown
from .offering import GP, as_json, free_times, of_kind, phone_rows, rows_of, then_book
from .spec import Asking, Fact, Outcome

AHEAD: Final = timedelta(days=21)
SOON: Final = timedelta(days=7)
OFF: Final = "module_off"


@dataclass(frozen=True, kw_only=True, slots=True)
class Window:
    """The stretch in which a time is looked for."""

    start: datetime
    end: datetime


def window_for(asking: Asking, urgency: Urgency) -> Window:
    """Return how far ahead to look: today, within days, or three weeks."""
    now = asking.local_now
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    match urgency:
        case Urgency.SAME_DAY:
            return Window(start=now, end=midnight + timedelta(days=1))
        case Urgency.SOON:
            return Window(start=now, end=now + SOON)
        case _:
            return Window(start=now, end=now + AHEAD)


async def emergency(asking: Asking, words: str) -> Outcome | Refusal | None:
    """Return what to say instead of an offer where the words are an emergency."""
    if find_red_flag(words) is None:
        return None
    query = q.NumbersToCall(person=asking.person)
    numbers = await asking.desk.ask(query, asking.actor)
    if isinstance(numbers, Refusal):
        return numbers
    facts: dict[str, Fact] = {"number": numbers.emergency_text}
    data = {"urgency": Urgency.EMERGENCY.value, "offers": []}
    return Outcome(key="no_visit_for_that", facts=facts, data=data)


async def propose(
    asking: Asking, words: str, about: str, window: Window | None
) -> Outcome | Refusal:
    """Propose whom to see about a complaint, with free times to choose from."""
    urgent = await emergency(asking, words)
    if urgent is not None:
        return urgent
    query = q.WhoSees(person=asking.person, words=words)
    choice = await asking.desk.ask(query, asking.actor)
    if isinstance(choice, Refusal):
        return choice if choice.reason != OFF else await _gp(asking, about, window)
    within = window or window_for(asking, choice.urgency)
    return await _offered(asking, choice, about, within)


async def _gp(asking: Asking, about: str, window: Window | None) -> Outcome | Refusal:
    """Offer a GP, as nothing else is proposed in this house."""
    within = window or window_for(asking, Urgency.ROUTINE)
    found = await free_times(asking, GP, within.start, within.end)
    if isinstance(found, Refusal):
        return found
    return Outcome(
        key="offers_gp" if found else "no_offers_gp",
        rows=rows_of(found),
        data={"offers": as_json(found)},
        then=then_book(found, about),
    )


async def _offered(
    asking: Asking, choice: Choice, about: str, window: Window
) -> Outcome | Refusal:
    first = choice.specialties[0]
    kind = first
    known = await of_kind(asking, first)
    if not known:
        kind, known = GP, await of_kind(asking, GP)
    if isinstance(known, Refusal):
        return known
    found = await free_times(asking, kind, window.start, window.end)
    if isinstance(found, Refusal):
        return found
    reasons = why(choice)
    rows = rows_of(found)
    if choice.urgency is Urgency.SAME_DAY or not found:
        rows = (*phone_rows(known), *rows)
    return Outcome(
        key=_key(choice, known, found, missing=kind != first),
        facts=_facts(reasons, first),
        rows=rows,
        data=_data(choice, reasons, found),
        then=then_book(found, about),
    )


def _key(
    choice: Choice,
    known: tuple[Clinician, ...],
    found: tuple[q.Offer, ...],
    *,
    missing: bool,
) -> str:
    """Return what the situation is called; ``missing``: nobody of the kind is known."""
    if not known:
        return "proposed_nobody"
    if choice.urgency is Urgency.SAME_DAY:
        return "proposed_today_gp" if missing else "proposed_today"
    if missing:
        return "proposed_referral" if found else "proposed_referral_full"
    return "proposed" if found else "proposed_full"


def _facts(reasons: Why, specialty: str) -> dict[str, Fact]:
    told = {
        "because": reasons.because,
        "how_soon": reasons.how_soon,
        "instead": reasons.instead,
        "note": reasons.note,
        "specialty": shown(specialty),
    }
    return {name: words for name, words in told.items() if words}


def _data(
    choice: Choice, reasons: Why, found: tuple[q.Offer, ...]
) -> Mapping[str, Any]:
    return {
        "specialties": list(choice.specialties),
        "urgency": choice.urgency.value,
        "why": reasons.words,
        "offers": as_json(found),
    }
