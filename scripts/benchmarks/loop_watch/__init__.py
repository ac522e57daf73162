"""Runs inside a Home Assistant: how long its event loop is held, and by whom.

Every callback of the loop is timed, by the clock and by the processor time of its
thread. A second thread looks at the stack of what runs long and finds whose code it is.
A heartbeat says how late the loop came back, whoever held it. Python's collection of
garbage goes through the whole of Home Assistant wherever it happens to begin; its time is
told apart.
"""

import asyncio
import gc
import json
import sys
import threading
import time
from asyncio import events
from pathlib import Path
from types import FrameType
from typing import Any

DOMAIN = "loop_watch"
OURS = "custom_components/healthstead/"
LOOK_S = 0.002
LONG_S = 0.004
"""What runs at least so long is looked at and told."""
BEAT_S = 0.01
DEEPEST = 12


class Watch:
    """What was seen since the beginning."""

    def __init__(self) -> None:
        """Watch nothing yet."""
        self.on = False
        self.began = 0.0
        self.stack: list[str] = []
        self.long: list[dict[str, Any]] = []
        self.late: list[float] = []
        self.callbacks = 0
        self.collecting = 0.0
        self.collected = 0.0
        """Seconds of garbage collection within the present callback."""
        self.main = threading.get_ident()
        self.lock = threading.Lock()

    def timed(self, run: Any) -> Any:  # noqa: ANN401 - a method of the loop
        """Return what runs a callback and notes how long it took."""

        def timed(handle: Any) -> None:  # noqa: ANN401
            if not self.on or threading.get_ident() != self.main:
                run(handle)
                return
            worked, self.stack, self.collected = time.thread_time(), [], 0.0
            self.began = time.perf_counter()
            try:
                run(handle)
            finally:
                spent = time.perf_counter() - self.began
                self.began = 0.0
                self.callbacks += 1
                if spent >= LONG_S:
                    self.long.append(
                        {
                            "ms": spent * 1e3,
                            "worked_ms": (time.thread_time() - worked) * 1e3,
                            "collected_ms": self.collected * 1e3,
                            "stack": self.stack,
                        }
                    )

        return timed

    def collects(self, phase: str, _told: dict[str, int]) -> None:
        """Note how long garbage is collected in the loop's thread."""
        if threading.get_ident() != self.main:
            return
        if phase == "start":
            self.collecting = time.perf_counter()
        else:
            self.collected += time.perf_counter() - self.collecting

    def look(self) -> None:
        """Look at the stack of what runs long, again and again."""
        while True:
            time.sleep(LOOK_S)
            began = self.began
            if began and time.perf_counter() - began >= LONG_S and not self.stack:
                frame = sys._current_frames().get(self.main)  # noqa: SLF001
                if began == self.began:
                    self.stack = _told(frame)

    async def beat(self) -> None:
        """Note how late the loop comes back."""
        while True:
            asked = time.perf_counter()
            await asyncio.sleep(BEAT_S)
            if self.on:
                self.late.append((time.perf_counter() - asked - BEAT_S) * 1e3)


def _told(frame: FrameType | None) -> list[str]:
    """Return the stack from within outwards, Home Assistant's paths cut short."""
    told: list[str] = []
    while frame is not None and len(told) < DEEPEST * 4:
        code = frame.f_code
        _, found, rest = code.co_filename.rpartition(OURS)
        name = f"{found}{rest}" if found else "/".join(Path(rest).parts[-3:])
        told.append(f"{name}:{frame.f_lineno} {code.co_name}")
        frame = frame.f_back
    ours = [one for one in told if OURS in one]
    return [*told[:DEEPEST], *ours[:DEEPEST]]


async def async_setup(hass: Any, _config: Any) -> bool:  # noqa: ANN401
    """Put the clock around every callback and offer to begin and to end."""
    watch = Watch()
    events.Handle._run = watch.timed(events.Handle._run)  # type: ignore[method-assign]  # noqa: SLF001
    gc.callbacks.append(watch.collects)
    threading.Thread(target=watch.look, daemon=True).start()
    hass.async_create_background_task(watch.beat(), "loop watch")

    async def begin(_call: Any) -> None:  # noqa: ANN401
        watch.long, watch.late, watch.callbacks = [], [], 0
        watch.on = True

    async def end(_call: Any) -> None:  # noqa: ANN401
        watch.on = False
        told = {
            "long": [
                {**one, "ours": any(OURS in s for s in one["stack"])}
                for one in watch.long
            ],
            "late": watch.late,
            "callbacks": watch.callbacks,
        }
        path = Path(hass.config.path("loop.json"))
        await hass.async_add_executor_job(path.write_text, json.dumps(told))

    hass.services.async_register(DOMAIN, "begin", begin)
    hass.services.async_register(DOMAIN, "end", end)
    return True
