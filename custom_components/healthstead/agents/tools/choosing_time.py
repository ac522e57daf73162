"""A time that cannot be, or was only half said, becomes times to choose from."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from ...care.refusal import Refusal
from ...domain.appointment import Clinician
from .offering import carried, free_times, rows_of
from .spec import Asking, Missing

BOOKED_UP: Final = frozenset({"slot_taken", "outside_hours"})
AHEAD: Final = timedelta(days=14)
MINUTE: Final = timedelta(minutes=1)


async def choose_time(
    asking: Asking,
    clinicians: tuple[Clinician, ...],
    start: datetime,
    end: datetime,
    key: str,
) -> Missing | Refusal:
    """Offer free times instead of picking one; the next ones where none are free then."""
    offers = await free_times(asking, clinicians, start, end)
    if not offers and end < start + AHEAD:
        offers = await free_times(asking, clinicians, start, start + AHEAD)
        key = "outside_hours_instead"
    if isinstance(offers, Refusal):
        return offers
    return Missing(
        argument="start",
        key=key if offers else "no_offers",
        rows=rows_of(offers),
        carried=carried(offers),
    )


def doubted(why: Refusal, clinician: Clinician, start: datetime) -> Refusal:
    """Return a doubt with the visit that it is about: a yes means what was shown."""
    if not why.question:
        return why
    shown: Mapping[str, str] = {"wanted": clinician.name, "start": start.isoformat()}
    return replace(why, details={**why.details, **shown})


def names_of(words: str) -> tuple[str, ...]:
    """Return the names in "Nina and Paul"; nothing where none were said."""
    parts = re.split(r"\s*(?:,|\band\b|&)\s*", words.strip())
    return tuple(part for part in parts if part)
