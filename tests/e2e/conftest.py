"""Real houses: a ``hass`` process each, spoken to as a browser would.

The tests here are plain functions; what waits for the house does so in a loop
of its own, so that one house can serve a whole run.
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import pytest_socket

from demo.household import demo_world

from .living import Living, Loop, living_in

# A machine that does something else besides takes its time to start a house.
LIMIT_S = 600


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what lies here, and give it more time than a unit test."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.e2e)
            item.add_marker(pytest.mark.timeout(LIMIT_S))


@pytest.fixture(scope="session")
def loop() -> Iterator[Loop]:
    """The loop in which houses are talked to."""
    loop = Loop()
    yield loop
    loop.close()


@pytest.fixture(autouse=True)
def verify_cleanup() -> None:
    """Stand in for the plugin's: nothing of Home Assistant runs in this process."""


@pytest.fixture(autouse=True)
def _sockets() -> None:
    """Let this test talk to the house; the plugin shuts sockets before each test."""
    pytest_socket.enable_socket()


def with_drops(now: datetime) -> dict[str, Any]:
    """Return the demo household; Paul takes eye drops every hour of the day."""
    world = demo_world(now, days=365)
    paul = world["people"][1]
    paul["medications"].append(
        {"name": "Eye drops", "direction": "Instil 1 drop every hour"}
    )
    return world


@pytest.fixture(scope="session")
def house(loop: Loop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Living]:
    """A house without a model, shared by all tests that leave it whole."""
    folder = tmp_path_factory.mktemp("house")
    with living_in(loop, folder, world=with_drops) as house:
        yield house


@pytest.fixture(scope="session")
def clever_house(
    loop: Loop, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Living]:
    """A house with the embedded model, shared likewise."""
    with living_in(loop, tmp_path_factory.mktemp("clever"), model=True) as house:
        yield house
