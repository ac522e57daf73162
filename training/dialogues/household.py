"""The household of one dialogue, in memory: who lives there, and who can be seen when.

Built from a seed through the same commands as a real one.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import time, timedelta
from typing import Final, override

from custom_components.healthstead.agents.evidence import Evidence
from custom_components.healthstead.agents.meaning import Meaning
from custom_components.healthstead.agents.turn import Agent
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.appointment import (
    BookingWay,
    Clinician,
    TimeRange,
)
from custom_components.healthstead.domain.ids import HOUSEHOLD, ClinicianId
from custom_components.healthstead.domain.person import Role
from tests.builders import ANN, BEN, Clock, House, at, daily

from .stocked import Stock

DAYS: Final = ("1", "2", "3", "4", "5")
WAYS: Final = (*(BookingWay.LIST,) * 6, BookingWay.PHONE, BookingWay.EMAIL)
GP: Final = "general_practice"
TITLES: Final = {
    "physiotherapy": ("Mr", "Ms"),
    "dietetics": ("Mr", "Ms", "Mrs"),
    "audiology": ("Mr", "Ms"),
    "podiatry": ("Mr", "Ms"),
    "psychology": ("Mr", "Ms", "Dr"),
    "optometry": ("Mr", "Ms"),
}
OTHERS: Final = ("cardiology", "dermatology", "ent", "dentistry", "physiotherapy")
MEDICATIONS: Final = ("08:00", "20:00")


@dataclass
class Home(House):
    """A house whose agent may weigh what it hears by tables."""

    evidence: Evidence | None = None
    meaning: Meaning | None = None

    @override
    def restart_agent(self) -> None:
        self.agent = Agent(
            desk=self.desk,
            drafts=self.drafts,
            traces=self.traces,
            sentences=self.sentences,
            runtime=self.runtime,
            evidence=self.evidence,
            meaning=self.meaning,
            clock=self.clock,
            new_id=self.new_id,
        )


async def a_home(
    stock: Stock,
    dice: random.Random,
    *kinds: str,
    evidence: Evidence | None = None,
    meaning: Meaning | None = None,
) -> Home:
    """Return a household of two with clinicians of these kinds, a GP and another."""
    monday = at("2026-10-05 09:05")
    start = monday + timedelta(days=dice.randrange(400), minutes=dice.randrange(600))
    home = Home(clock=Clock(now=start), evidence=evidence, meaning=meaning)
    ann, ben = dice.sample(stock.first_names, 2)
    await home.add_person(ANN, name=ann, birth_year=dice.randrange(1932, 1999))
    await home.add_person(BEN, name=ben)
    await home.grant(BEN, ANN, Role.CARER)
    await home.grant(ANN, BEN, Role.CARER)
    hours = MEDICATIONS[: dice.randrange(1, 3)]
    for hour, drug in zip(hours, dice.sample(stock.drugs, len(hours)), strict=True):
        await home.add_medication(drug, daily(hour))
    directory = _directory(kinds, dice)
    names = dice.sample(stock.surnames, len(directory))
    for number, (kind, surname) in enumerate(zip(directory, names, strict=True)):
        clinician = _clinician(f"who-{number}", kind, surname, dice)
        await home.do(c.SetClinician(person=HOUSEHOLD, clinician=clinician))
    return home


def _directory(kinds: tuple[str, ...], dice: random.Random) -> list[str]:
    """Return the kinds of those who can be seen, in some order."""
    wanted = [kind for kind in kinds for _ in range(dice.choice((1, 1, 2, 3)))]
    others = [kind for kind in dice.sample(OTHERS, 2) if kind not in kinds]
    whole = [*wanted, *others, GP, *([GP] if dice.random() < 0.4 else [])]  # noqa: PLR2004
    dice.shuffle(whole)
    return whole


def _clinician(name: str, kind: str, surname: str, dice: random.Random) -> Clinician:
    opens = dice.choice((8, 9, 10, 14))
    title = dice.choice(TITLES.get(kind, ("Dr", "Dr", "Dr", "Prof")))
    return Clinician(
        id=ClinicianId(name),
        name=f"{title} {surname}",
        specialty=kind,
        hours={
            day: (TimeRange(start=time(opens), end=time(opens + 3)),)
            for day in sorted(dice.sample(DAYS, dice.randrange(2, 5)))
        },
        slot_minutes=dice.choice((20, 30, 45, 60)),
        phone=f"0000 {dice.randrange(1000)}",
        email=f"{surname.lower()}@practice.example",
        way=dice.choice(WAYS),
    )
