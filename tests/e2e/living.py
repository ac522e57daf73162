"""A house as the tests live in it: every call waits for its answer."""

import asyncio
import os
import threading
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest_socket

from house.home_assistant import HomeAssistant
from house.moving_in import come_back
from house.opening import FOLDER, World, open_house

LIMIT_S = 580


class Loop:
    """An event loop on a thread of its own."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()

    def wait[T](self, work: Coroutine[Any, Any, T]) -> T:
        """Run work there and return what it returns."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(LIMIT_S)

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


class Living:
    """A house that is lived in."""

    def __init__(self, loop: Loop, house: HomeAssistant, agent: str) -> None:
        self._loop = loop
        self.house = house
        self.agent = agent

    @property
    def record(self) -> Path:
        """The folder that the record is kept in."""
        return self.house.config / FOLDER

    def say(self, text: str, conversation: str | None = None) -> dict[str, Any]:
        """Say something; returns the turn and how it came about."""
        return self._loop.wait(self.house.say(text, self.agent, conversation))

    def talk(self, *sentences: str) -> list[dict[str, Any]]:
        """Say some sentences in one conversation."""
        turns: list[dict[str, Any]] = []
        for text in sentences:
            before = turns[-1]["conversation_id"] if turns else None
            turns.append(self.say(text, before))
        return turns

    def call(self, kind: str, **fields: Any) -> Any:
        """Send a WebSocket command."""
        return self._loop.wait(self.house.call({"type": kind, **fields}))

    def collect(
        self, last: Callable[[Mapping[str, Any]], bool], kind: str, **fields: Any
    ) -> list[dict[str, Any]]:
        """Send a WebSocket command that answers with events."""
        return self._loop.wait(self.house.collect({"type": kind, **fields}, last))

    def post(self, path: str, body: Mapping[str, Any]) -> Any:
        """Send JSON over HTTP and return JSON."""
        return self._loop.wait(self.house.post(path, body))

    def act(self, domain: str, service: str, **fields: Any) -> dict[str, Any]:
        """Call an action; returns its response."""
        target = fields.pop("target", {})
        answer = self.call(
            "call_service",
            domain=domain,
            service=service,
            service_data=fields,
            target=target,
            return_response=domain == "healthstead" or service.startswith("get_"),
        )
        response: dict[str, Any] = answer.get("response") or {}
        return response

    def people(self) -> dict[str, dict[str, Any]]:
        """Return the record as the user may read it, by first name."""
        state = self.call("healthstead/household")
        return {person["name"].split()[0]: person for person in state["people"]}

    def entities(self) -> list[dict[str, Any]]:
        """Return Healthstead's entries of the entity registry."""
        found = self.call("config/entity_registry/list")
        return [each for each in found if each["platform"] == "healthstead"]

    def entity(self, person: str, key: str) -> str:
        """Return the id of one person's entity."""
        names = {
            each["id"]: each["name"]
            for each in self.call("config/device_registry/list")
        }
        (found,) = [
            each["entity_id"]
            for each in self.entities()
            if each["translation_key"] == key
            and names[each["device_id"]].startswith(person)
        ]
        entity: str = found
        return entity

    def parts(self) -> dict[str, str]:
        """Return the devices of medications by their ids."""
        return {
            each["id"]: each["name"]
            for each in self.call("config/device_registry/list")
            if each.get("parent_device_id")
        }

    def issues(self) -> set[str]:
        """Return what Repairs shows about Healthstead."""
        found = self.call("repairs/list_issues")["issues"]
        return {each["issue_id"] for each in found if each["domain"] == "healthstead"}

    @contextmanager
    def switched_off(self) -> Iterator[None]:
        """Unload the integration for a while; it is loaded again afterwards."""
        (entry,) = self.call("config_entries/get", domain="healthstead")
        change = {"entry_id": entry["entry_id"]}
        self.call("config_entries/disable", disabled_by="user", **change)
        try:
            yield
        finally:
            self.call("config_entries/disable", disabled_by=None, **change)

    def start_again(self) -> None:
        """Start a house that was stopped or killed, and log in."""

        async def again() -> None:
            await self.house.start()
            await self.house.answering()
            await come_back(self.house)

        self._loop.wait(again())

    def stop(self) -> None:
        self._loop.wait(self.house.stop())


@contextmanager
def living_in(
    loop: Loop,
    config: Path,
    *,
    model: bool = False,
    world: World | None = None,
    prepare: Callable[[], None] | None = None,
) -> Iterator[Living]:
    """Open a house in a folder, and stop it afterwards."""
    # These tests exist to talk to a process on this machine.
    pytest_socket.enable_socket()
    opened = open_house(config, model=model, world=world, prepare=prepare)
    house, agent = loop.wait(_entered(opened))
    try:
        yield Living(loop, house, agent)
    finally:
        loop.wait(_left(opened))


async def _entered(opened: Any) -> tuple[HomeAssistant, str]:
    entered: tuple[HomeAssistant, str] = await opened.__aenter__()
    return entered


async def _left(opened: Any) -> None:
    await opened.__aexit__(None, None, None)


def without_privileges() -> None:
    """Let file permissions count for root as well; runs before ``hass`` does."""
    if os.geteuid() != 0:
        return
    _drop_capabilities((_DAC_OVERRIDE, _DAC_READ_SEARCH))


_DAC_OVERRIDE, _DAC_READ_SEARCH = 1, 2
_PR_CAPBSET_DROP = 24


def _drop_capabilities(which: tuple[int, ...]) -> None:
    import ctypes  # noqa: PLC0415 - only ever in a child

    library = ctypes.CDLL(None, use_errno=True)
    for capability in which:
        if library.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "prctl")
