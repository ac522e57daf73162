"""Kill a real house again and again while doses are recorded, and count afterwards.

A dose counts as confirmed when its answer reached us. Whatever was under way
when the house died is asked for once more after the restart, as a person would.
"""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from house.client import HouseFailed, Refused
from house.home_assistant import HomeAssistant
from house.moving_in import come_back
from house.opening import FOLDER, open_house

MEDICATION = "Eye drops"
HOURS = 30 * 24
LIVES_S = (0.02, 1.2)
"""How long a house lives, at least and at most, once doses are being recorded."""


@dataclass(kw_only=True)
class Findings:
    """What was told to the client, and what lies in the file in the end."""

    cuts: int = 0
    confirmed: list[datetime] = field(default_factory=list)
    unconfirmed: list[datetime] = field(default_factory=list)
    kept: Counter[datetime] = field(default_factory=Counter)

    @property
    def lost(self) -> list[datetime]:
        """Return the doses that were confirmed and are not there."""
        return [at for at in self.confirmed if not self.kept[at]]

    @property
    def doubled(self) -> list[datetime]:
        """Return the doses that are there more than once."""
        return [at for at, times in self.kept.items() if times > 1]

    @property
    def unasked(self) -> list[datetime]:
        """Return the doses that nobody asked for."""
        asked = {*self.confirmed, *self.unconfirmed}
        return [at for at in self.kept if at not in asked]


async def power_cuts(
    config: Path, count: int, *, seed: int, tell: Callable[[str], None]
) -> Findings:
    """Cut the power ``count`` times; returns what came of it."""
    dice = random.Random(seed)  # noqa: S311 - moments, not secrets
    findings = Findings()
    hours = _hours(datetime.now(UTC))
    async with open_house(config, world=_world) as (house, _):
        # Home Assistant writes down who lives here a moment later, or when it stops.
        await house.stop()
        await _start_again(house)
        again: datetime | None = None
        while findings.cuts < count:
            again = await _one_life(house, hours, again, findings, dice)
            findings.cuts += 1
            await _start_again(house)
            tell(f"{findings.cuts} of {count}: {len(findings.confirmed)} confirmed")
        if again is not None:
            await _record(house, again, findings)
    findings.kept = await _kept(config / FOLDER)
    return findings


async def _start_again(house: HomeAssistant) -> None:
    await house.start()
    await house.answering()
    await come_back(house)


async def _one_life(
    house: HomeAssistant,
    hours: Iterator[datetime],
    again: datetime | None,
    findings: Findings,
    dice: random.Random,
) -> datetime | None:
    """Record until the house is killed; returns the dose that was under way."""
    killer = asyncio.create_task(_kill_after(house, dice.uniform(*LIVES_S)))
    at = again
    try:
        while True:
            at = at or next(hours)
            await _record(house, at, findings)
            at = None
    except Refused:
        raise  # of what only ever is to be accepted
    except HouseFailed:
        await killer
    if at is not None and at not in findings.unconfirmed:
        findings.unconfirmed.append(at)
    return at


async def _kill_after(house: HomeAssistant, seconds: float) -> None:
    await asyncio.sleep(seconds)
    if house.process is not None:
        house.process.kill()
        await house.process.wait()


async def _record(house: HomeAssistant, at: datetime, findings: Findings) -> None:
    """Ask for one dose; that it is there already is as good as a confirmation."""
    message = {
        "type": "call_service",
        "domain": "healthstead",
        "service": "record_dose",
        "service_data": {"medication": MEDICATION, "at": at.isoformat()},
        "return_response": True,
    }
    try:
        await house.call(message)
    except Refused as refusal:
        if "already_taken" not in str(refusal):
            raise
    findings.confirmed.append(at)


def _hours(now: datetime) -> Iterator[datetime]:
    """Yield the full hours of the last weeks, oldest first."""
    first = now.replace(minute=0, second=0, microsecond=0) - timedelta(hours=HOURS)
    return (first + timedelta(hours=n) for n in range(HOURS))


def _world(now: datetime) -> Mapping[str, Any]:
    """Return a household in which a dose falls due every hour."""
    since = (now - timedelta(hours=HOURS + 24)).isoformat()
    return {
        "now": now.isoformat(),
        "time_zone": "Europe/London",
        "country": "GB",
        "people": [
            {
                "name": "Rosa Demo",
                "birth_year": 1948,
                "medications": [
                    {"name": MEDICATION, "direction": "Instil 1 drop every hour"}
                ],
                "doses": [{"medication": MEDICATION, "at": since, "status": "skipped"}],
            }
        ],
    }


async def _kept(folder: Path) -> Counter[datetime]:
    """Count the doses in the file, read as the product reads it."""
    # Not at the top: see `opening`.
    from cli.household import new_id  # noqa: PLC0415
    from custom_components.healthstead.care.events import DoseTaken  # noqa: PLC0415
    from custom_components.healthstead.storage.home import open_home  # noqa: PLC0415

    home = await open_home(folder, clock=lambda: datetime.now(UTC), new_id=new_id)
    try:
        if home.trouble is not None:
            raise HouseFailed(f"The record ended up damaged: {home.trouble}")
        (person,) = home.household.people
        start, end = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
        entries = await home.history.entries(person, (DoseTaken,), start, end)
    finally:
        await home.close()
    doses = (e.event.dose for e in entries if isinstance(e.event, DoseTaken))
    return Counter(dose.at.astimezone(UTC) for dose in doses)
