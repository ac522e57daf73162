"""Notices that the clock was set, or that the machine slept, without looking often.

Linux tells a process of it through a timer that is never to ring
(``TFD_TIMER_CANCEL_ON_SET``). Where there is no such timer nobody does, and the
clock is looked at every quarter of an hour instead.
"""

import os
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.event import async_track_time_interval

NEVER: Final = 2.0**32
"""Some time in the year 2106."""
OTHERWISE: Final = timedelta(minutes=15)


@callback
def async_watch(hass: HomeAssistant, on_set: Callable[[], None]) -> CALLBACK_TYPE:
    """Call back whenever the clock jumps; returns how to stop that."""
    try:
        timer = os.timerfd_create(
            time.CLOCK_REALTIME, flags=os.TFD_NONBLOCK | os.TFD_CLOEXEC
        )
        _arm(timer)
    except AttributeError, OSError:
        return _look_often(hass, on_set)

    def jumped() -> None:
        with suppress(OSError):  # ECANCELED is the news itself
            os.read(timer, 8)
        _arm(timer)
        on_set()

    def leave() -> None:
        hass.loop.remove_reader(timer)
        os.close(timer)

    hass.loop.add_reader(timer, jumped)
    return leave


@callback
def _look_often(hass: HomeAssistant, on_set: Callable[[], None]) -> CALLBACK_TYPE:
    @callback
    def look(_now: datetime) -> None:
        on_set()

    return async_track_time_interval(hass, look, OTHERWISE)


def _arm(timer: int) -> None:
    flags = os.TFD_TIMER_ABSTIME | os.TFD_TIMER_CANCEL_ON_SET
    os.timerfd_settime(timer, flags=flags, initial=NEVER)
