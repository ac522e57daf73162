"""The sentences people try first, at many hours of a week, without a model."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from cli.household import Clock, agent_for, furnish, open_household
from custom_components.healthstead.agents.scene import Utterance
from custom_components.healthstead.agents.trace import Turn
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.events import AppointmentBooked
from demo.household import ZONE, demo_world

LONDON = ZoneInfo(ZONE)
FRIDAY = datetime(2026, 11, 27, tzinfo=LONDON)
HOURS = [
    *(FRIDAY + timedelta(hours=hour) for hour in (0.1, 7, 12.9, 14.95, 15, 15.1, 23.9)),
    *(FRIDAY + timedelta(days=day, hours=10) for day in range(1, 7)),
    datetime(2027, 3, 28, 0, 50, tzinfo=LONDON),
    datetime(2027, 10, 31, 1, 30, tzinfo=LONDON),
    datetime(2027, 10, 31, 1, 30, fold=1, tzinfo=LONDON),
]
at_many_hours = pytest.mark.parametrize(
    "now", [hour.astimezone(UTC) for hour in HOURS], ids=lambda now: f"{now:%a-%H%M}"
)

type Conversation = list[Turn]


@asynccontextmanager
async def conversation(now: datetime, *sentences: str) -> AsyncIterator[Conversation]:
    """Say sentences to the demo household's assistant, all at one moment."""
    clock = Clock()
    async with open_household(None, clock) as house:
        rosa = await furnish(house.desk, demo_world(now), clock)
        agent = agent_for(house, None, clock)
        actor = Actor(kind=ActorKind.USER, id="rosa", person=rosa)
        yield [
            await agent.turn(Utterance(text=text, actor=actor, conversation="1"))
            for text in sentences
        ]


@at_many_hours
async def test_a_dose_is_noted_without_a_question(now: datetime) -> None:
    async with conversation(now, "I just took my metformin") as (turn,):
        kinds = [type(entry.event).__name__ for entry in turn.entries]

    assert kinds == ["DoseTaken"]
    assert not turn.question


@at_many_hours
async def test_a_dentist_is_booked_for_a_friday_after_the_yes(now: datetime) -> None:
    said = ("I need to see a dentist on friday at 3 pm", "yes")

    async with conversation(now, *said) as (asked, booked):
        before, after = asked.entries, [entry.event for entry in booked.entries]

    assert asked.question
    assert not before
    (visit,) = [e.appointment for e in after if isinstance(e, AppointmentBooked)]
    assert visit.start.astimezone(LONDON).strftime("%a %H:%M") == "Fri 15:00"
    assert timedelta(0) <= visit.start - now <= timedelta(days=7, hours=1)
