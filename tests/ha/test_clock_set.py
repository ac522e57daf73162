"""A clock that is set, or a machine that slept, is noticed without looking."""

import asyncio
import errno
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from custom_components.healthstead import clock_set

from .houses import ANN, EIGHT, House, move_to, notices
from .phones import a_phone, a_user


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.fixture
def news(monkeypatch: pytest.MonkeyPatch) -> int:
    """A timer of our own that can be told that the clock was set."""
    timer = os.eventfd(0, os.EFD_NONBLOCK)
    monkeypatch.setattr(os, "timerfd_create", lambda *_, **__: timer)
    monkeypatch.setattr(os, "timerfd_settime", lambda *_, **__: (0.0, 0.0))

    def cancelled(file: int, length: int) -> bytes:
        raise_after = file == timer
        os.eventfd_read(file)
        if raise_after:
            raise OSError(errno.ECANCELED, "the clock was set")
        return bytes(length)

    monkeypatch.setattr(os, "read", cancelled)
    return timer


async def test_the_kernels_news_is_passed_on_each_time(
    hass: HomeAssistant, news: int
) -> None:
    told = asyncio.Event()
    stop = clock_set.async_watch(hass, told.set)

    os.eventfd_write(news, 1)
    await told.wait()
    told.clear()
    os.eventfd_write(news, 1)
    await told.wait()
    stop()

    with pytest.raises(OSError, match="Bad file descriptor"):
        os.eventfd_write(news, 1)


async def test_the_real_timer_stays_silent_and_is_closed(hass: HomeAssistant) -> None:
    told: list[int] = []
    before = open_files()

    stop = clock_set.async_watch(hass, lambda: told.append(1))
    await hass.async_block_till_done()
    during = open_files()
    stop()

    assert told == []
    assert during == before + 1
    assert open_files() == before


@pytest.mark.parametrize("why", [AttributeError(), OSError(errno.EINVAL, "no")])
async def test_where_the_kernel_tells_nothing_the_clock_is_looked_at(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
    why: Exception,
) -> None:
    def fail(*_: object, **__: object) -> int:
        raise why

    monkeypatch.setattr(os, "timerfd_create", fail)
    told: list[int] = []
    stop = clock_set.async_watch(hass, lambda: told.append(1))

    await move_to(hass, freezer, dt_util.utcnow() + timedelta(minutes=15, seconds=1))
    stop()

    assert told == [1]


async def test_a_clock_set_forward_tells_what_fell_due_and_one_set_back_nothing_twice(
    hass: HomeAssistant,
    house: House,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    jumps: list[Callable[[], None]] = []

    def watch(_hass: HomeAssistant, on_set: Callable[[], None]) -> Callable[[], None]:
        jumps.append(on_set)
        return lambda: jumps.remove(on_set)

    monkeypatch.setattr(clock_set, "async_watch", watch)
    await hass.config_entries.async_reload(house.entry.entry_id)
    phone = a_phone(hass, "Ann phone", a_user(hass, "Ann"))
    await house.add_person(linked="person.ann")
    await house.add_medication(8, 20)

    def jumped() -> None:
        for hear in tuple(jumps):
            hear()

    freezer.move_to(EIGHT + timedelta(days=300))
    jumped()
    await hass.async_block_till_done()
    forward = len(phone.notes)
    freezer.move_to(EIGHT - timedelta(minutes=5))
    jumped()
    await hass.async_block_till_done()
    await move_to(hass, freezer, EIGHT)

    assert forward == 1
    assert f"healthstead_doses_{ANN}" in notices(hass)
    assert len(phone.notes) == 2
