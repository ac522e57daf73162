"""People before background work, and nobody twice at once."""

import asyncio
from pathlib import Path

import pytest

from custom_components.healthstead.agents.runtime.protocol import Failure, RuntimeFailed
from custom_components.healthstead.agents.runtime.turns import (
    DisplacedError,
    Priority,
    Turns,
    at_priority,
)

from . import stand_ins
from .asking import Make, ask, eventually, failure_of


class Street:
    """Some who want a turn, and what became of them."""

    def __init__(self) -> None:
        self.turns = Turns()
        self.told: list[str] = []
        self.go_on = asyncio.Event()
        self.tasks: list[asyncio.Task[None]] = []

    async def send(
        self,
        name: str,
        priority: Priority = Priority.CHAT,
        limit_s: float | None = None,
    ) -> asyncio.Task[None]:
        task = asyncio.create_task(self._pass(name, priority, limit_s))
        self.tasks.append(task)
        for _ in range(5):
            await asyncio.sleep(0)
        return task

    async def _pass(self, name: str, priority: Priority, limit_s: float | None) -> None:
        with at_priority(priority):
            try:
                async with self.turns.turn(limit_s):
                    self.told.append(f"{name} begins")
                    await self.go_on.wait()
                    self.told.append(f"{name} ends")
            except DisplacedError:
                self.told.append(f"{name} gives way")
            except RuntimeFailed as failed:
                self.told.append(f"{name}: {failed.reason}")

    async def finish(self) -> list[str]:
        self.go_on.set()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        return self.told


@pytest.fixture
async def street() -> Street:
    return Street()


async def test_equals_go_in_the_order_they_came(street: Street) -> None:
    for name in ("Ann", "Ben", "Cleo"):
        await street.send(name)

    told = await street.finish()

    assert told == [
        f"{n} {what}" for n in ("Ann", "Ben", "Cleo") for what in ("begins", "ends")
    ]


async def test_help_goes_before_talk_and_talk_before_reports(street: Street) -> None:
    await street.send("Ann")
    await street.send("report", Priority.BACKGROUND)
    await street.send("Ben")
    await street.send("help", Priority.SOS)

    told = await street.finish()

    assert [one for one in told if "begins" in one] == [
        "Ann begins",
        "help begins",
        "Ben begins",
        "report begins",
    ]


async def test_a_report_gives_way_in_the_middle_when_somebody_talks(
    street: Street,
) -> None:
    await street.send("report", Priority.BACKGROUND)
    await street.send("Ann")
    await street.send("Ben")

    told = await street.finish()

    assert told[:3] == ["report begins", "report gives way", "Ann begins"]
    assert told[-1] == "Ben ends"


async def test_two_reports_do_not_disturb_each_other(street: Street) -> None:
    await street.send("first", Priority.BACKGROUND)
    await street.send("second", Priority.BACKGROUND)

    assert "first gives way" not in await street.finish()


async def test_talk_gives_way_to_nobody(street: Street) -> None:
    await street.send("Ann")
    await street.send("help", Priority.SOS)

    assert (await street.finish())[:2] == ["Ann begins", "Ann ends"]


async def test_a_report_whose_turn_has_just_come_gives_way_as_well(
    street: Street,
) -> None:
    async with street.turns.turn(None):
        await street.send("report", Priority.BACKGROUND)

    async with street.turns.turn(None):
        street.told.append("Ann")

    assert street.told == ["report begins", "report gives way", "Ann"]


async def test_who_waits_too_long_is_told_that_it_is_busy(street: Street) -> None:
    await street.send("Ann")
    late = await street.send("Ben", limit_s=0.0)
    await late
    await street.send("Cleo")

    told = await street.finish()

    assert told == ["Ann begins", "Ben: busy", "Ann ends", "Cleo begins", "Cleo ends"]


async def test_who_goes_away_while_waiting_holds_nobody_up(street: Street) -> None:
    await street.send("Ann")
    gone = await street.send("Ben")
    await street.send("Cleo")
    gone.cancel()

    assert await street.finish() == [
        "Ann begins",
        "Ann ends",
        "Cleo begins",
        "Cleo ends",
    ]


async def test_who_goes_away_at_the_very_moment_of_the_turn_passes_it_on(
    street: Street,
) -> None:
    async with street.turns.turn(None):
        gone = await street.send("Ann")
        await street.send("Ben")

    gone.cancel()

    assert await street.finish() == ["Ben begins", "Ben ends"]


async def test_a_time_out_of_what_is_done_meanwhile_is_no_displacement(
    street: Street,
) -> None:
    with pytest.raises(TimeoutError):
        async with street.turns.turn(None):
            raise TimeoutError

    await street.send("Ann")
    assert await street.finish() == ["Ann begins", "Ann ends"]


SLOW_IN_THE_BACKGROUND = (
    "seen = globals().setdefault('seen', []); seen.append(request['limit']); "
    "len(seen) == 1 and seen.append(read()['op']); done(request, str(seen))"
)


async def test_a_report_in_the_child_is_stopped_for_talk_and_asked_again(
    make: Make, tmp_path: Path
) -> None:
    begun = tmp_path / "begun"
    note = f"open({str(begun)!r}, 'w').close(); "
    runtime = make(stand_ins.answering(note + SLOW_IN_THE_BACKGROUND))
    await runtime.start()

    async def report() -> str:
        with at_priority(Priority.BACKGROUND):
            return (await ask(runtime)).text

    slow = asyncio.create_task(report())
    await eventually(begun.exists)
    talk = (await ask(runtime)).text

    assert talk == "[8, 'cancel', 8]"
    assert await slow == "[8, 'cancel', 8, 8]"
    assert runtime.health.starts == 1


async def test_a_report_that_is_displaced_until_its_deadline_hears_busy(
    make: Make, tmp_path: Path
) -> None:
    # It goes on with the report until the file is there, whoever waits.
    free, begun = tmp_path / "free", tmp_path / "begun"
    answer = (
        f"open({str(begun)!r}, 'w').close()\n"
        f"    while not os.path.exists({str(free)!r}): time.sleep(0.01)\n"
        "    done(request)"
    )
    runtime = make(stand_ins.answering(answer))
    await runtime.start()

    async def report() -> None:
        with at_priority(Priority.BACKGROUND):
            await ask(runtime, deadline_s=2.0)

    slow = asyncio.create_task(report())
    await eventually(begun.exists)
    talk = asyncio.create_task(ask(runtime))
    failed = await failure_of(slow)
    free.touch()

    assert failed is Failure.BUSY
    assert (await talk).text == "done"
