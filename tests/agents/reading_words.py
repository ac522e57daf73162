"""Words as the resolver reads them, in a notation that fits on the line of a table.

``2026-10-20 15:30`` is a moment, ``2026-10-16`` a whole day, ``A .. B`` a stretch;
``? key`` a question, with the readings to choose from. The zone is Lisbon's, and now is
Wednesday, 14 October 2026, 10:00, where nothing else is said.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from custom_components.healthstead.agents.amounts import said_amount
from custom_components.healthstead.agents.times import (
    TimeDoubt,
    future,
    past,
    period,
    visit_time,
)
from custom_components.healthstead.agents.times_ahead import last_day, minutes, until
from custom_components.healthstead.agents.tools.plan import Plan, coming, plan_for
from custom_components.healthstead.agents.tools.spec import Asking
from custom_components.healthstead.agents.values import When
from custom_components.healthstead.domain.person import Profile

from ..builders import ANN, a_user
from .test_resolving_names import Directory

LISBON: Final = ZoneInfo("Europe/Lisbon")
NOW: Final = "2026-10-14 10:00"
PROFILE: Final = Profile(name="Ann", zone="Europe/Lisbon")
DAYS: Final = timedelta(days=1)


def asking_at(now: str | None) -> Asking:
    """Return who asks, at a moment on Lisbon's wall clocks."""
    moment = datetime.fromisoformat(now or NOW).replace(tzinfo=LISBON)
    return Asking(
        desk=Directory(()),  # type: ignore[arg-type]
        actor=a_user(),
        person=ANN,
        profile=PROFILE,
        now=moment,
    )


def written(found: When | TimeDoubt) -> str:
    if isinstance(found, TimeDoubt):
        shape = "%m-%d" if found.days else "%m-%d %H:%M"
        options = " or ".join(one.strftime(shape) for one in found.options)
        return f"? {found.key} {options}".rstrip()
    start = f"{found.start:%Y-%m-%d %H:%M}"
    if found.end is None:
        return start
    if found.end - found.start == DAYS and found.start.hour == 0:
        return start[:10]
    return f"{start} .. {found.end:%Y-%m-%d %H:%M}"


def amount(words: str, _asking: Asking) -> str:
    return str(said_amount(words))


def doses(words: str, asking: Asking) -> str:
    """Return the first three doses of a direction that begins now."""
    plan = plan_for(asking, "Zelurin", words, asking.now)
    if not isinstance(plan, Plan):
        return f"? {plan.reason}"
    slots = coming(asking, plan.schedule, asking.now)
    return ", ".join(
        f"{slot.due.astimezone(asking.zone):%d %H:%M} {slot.amount}" for slot in slots
    )


READ: Final[Mapping[str, Callable[[str, Asking], str]]] = {
    "ahead": lambda words, asking: written(future(words, asking)),
    "behind": lambda words, asking: written(past(words, asking)),
    "visit": lambda words, asking: written(visit_time(words, asking)),
    "until": lambda words, asking: written(until(words, asking)),
    "period": lambda words, asking: written(period(words, asking)),
    "minutes": lambda words, asking: str(minutes(words, asking)),
    "expires": lambda words, asking: str(last_day(words, asking)),
    "amount": amount,
    "doses": doses,
}
