"""Help is called though everything around it fails: disk, network, channels.

A house that is killed in the middle, and the model's process, are in ``tests/e2e``.
"""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.const import FOLDER
from custom_components.healthstead.domain.sos import Outcome
from custom_components.healthstead.storage.opening import NAME

from .calls import MINUTE, SECOND, Street, a_contact, a_street
from .houses import ANN, SETTINGS, House
from .phones import a_phone

HELP, ACTS, CLEAR = "Ann needs help", "Somebody sees to Ann", "All-clear for Ann"

HOLDER = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
async def street(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> Street:
    return await a_street(hass, house, freezer)


@contextmanager
def held_by_another_process(path: Path) -> Iterator[None]:
    """Let another process hold the database for itself."""
    with subprocess.Popen(
        (sys.executable, "-c", HOLDER, path),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield


async def begun(hass: HomeAssistant, street: Street) -> None:
    """Call, and let the loop turn a little: nothing that waits is waited for."""
    call = c.StartSos(person=ANN, reason="a fall")
    await street.house.coordinator.async_do(call, SETTINGS)
    for _ in range(20):
        turned = hass.loop.create_future()
        hass.loop.call_soon(turned.set_result, None)
        await turned


async def test_with_the_database_held_by_another_process_all_are_told_at_once(
    hass: HomeAssistant, street: Street
) -> None:
    with held_by_another_process(Path(hass.config.path(FOLDER)) / NAME):
        await begun(hass, street)
        told = street.told("Ben", "Eva")
        outcomes = {one.outcome for one in street.record.sos.attempts}
        street.phone("Ben").fire(street.phone("Ben").action("I'm going"))
        await hass.async_block_till_done()

    assert told == {"Ben": [HELP], "Eva": [HELP]}
    assert outcomes == {Outcome.DELIVERED}
    assert street.told("Eva") == {"Eva": [HELP, ACTS]}


@pytest.mark.parametrize("reason", ["full", "read_only"])
async def test_on_a_disk_that_takes_nothing_the_ladder_completes(
    hass: HomeAssistant, street: Street, monkeypatch: pytest.MonkeyPatch, reason: str
) -> None:
    street.house.break_log(monkeypatch, reason)

    await street.call(grace_s=15)
    await street.wait(15 * SECOND)
    await street.phone("Ben").press("I'm going")
    await street.wait(MINUTE)
    await street.house.do(c.EndSos(person=ANN, reason="cancelled"))
    await street.wait(5 * MINUTE, MINUTE)

    assert street.told("Ben", "Eva") == {
        "Ben": [HELP, CLEAR],
        "Eva": [HELP, ACTS, CLEAR],
    }


async def test_a_house_that_starts_again_on_a_full_disk_goes_on_from_the_journal(
    street: Street, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        street.house.break_log(full)
        await street.call()
        await street.phone("Ben").press("I'm going")

        await street.restart(5 * MINUTE)

    assert [one.by for one in street.record.sos.taken_on] == ["Ben"]
    assert street.told("Ben", "Eva") == {"Ben": [HELP], "Eva": [HELP, ACTS]}


@pytest.mark.parametrize("how", ["raises", "hangs"])
async def test_without_a_network_each_round_tries_everything_until_it_is_back(
    hass: HomeAssistant, street: Street, freezer: FrozenDateTimeFactory, how: str
) -> None:
    phones = [street.phone("Ben"), street.phone("Eva")]
    for phone in phones:
        phone.fails = how == "raises"
        phone.hangs = partial(freezer.tick, 11) if how == "hangs" else None
    await street.call()
    await street.wait(2 * MINUTE, MINUTE)
    assert street.told("Ben", "Eva") == {"Ben": [], "Eva": []}

    for phone in phones:
        phone.fails, phone.hangs = False, None
    await street.wait(2 * MINUTE, MINUTE)

    assert HELP in street.told("Ben")["Ben"]
    assert HELP in street.told("Eva")["Eva"]


async def test_with_the_first_two_channels_failing_the_third_is_used_at_once(
    hass: HomeAssistant, street: Street, freezer: FrozenDateTimeFactory
) -> None:
    first, second = street.phone("Ben"), a_phone(hass, "Bens tablet")
    third = a_phone(hass, "Bens work phone")
    first.fails = True
    second.hangs = partial(freezer.tick, 11)
    await street.name(a_contact("Ben", first.target, second.target, third.target))
    before = street.house.coordinator.now()

    await street.call()

    assert [note["title"] for note in third.notes] == [HELP]
    taken = street.house.coordinator.now() - before
    assert taken <= 30 * SECOND


async def test_everything_at_once_still_reaches_somebody(
    hass: HomeAssistant,
    street: Street,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    third = a_phone(hass, "Evas tablet")
    street.phone("Ben").hangs = partial(freezer.tick, 11)
    street.phone("Eva").fails = True
    await street.name(
        a_contact("Ben", street.phone("Ben").target),
        a_contact("Eva", street.phone("Eva").target, third.target),
    )
    street.house.break_log(monkeypatch)
    nowhere = Path(hass.config.path("no such folder")) / "sos.journal"
    monkeypatch.setattr(street.house.coordinator.home.journal, "_path", nowhere)

    await street.call()

    assert [note["title"] for note in third.notes] == [HELP]


async def test_a_call_that_ends_while_a_channel_hangs_is_not_sent_late(
    hass: HomeAssistant, street: Street
) -> None:
    hanging = street.phone("Ben")
    hanging.hangs = lambda: None
    await begun(hass, street)

    hanging.hangs = None
    await street.house.coordinator.async_do(c.EndSos(person=ANN), SETTINGS)
    async with asyncio.timeout(60):
        await hass.async_block_till_done()

    assert street.told("Ben") == {"Ben": [CLEAR]}
