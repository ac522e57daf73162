"""From an empty folder to a house that somebody lives in."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from house.furnishing import furnish_config
from house.home_assistant import HomeAssistant, free_port
from house.moving_in import move_in

FOLDER = "healthstead"
"""Under the configuration folder: where the record is kept."""

type World = Callable[[datetime], Mapping[str, Any]]


@asynccontextmanager
async def open_house(
    config: Path,
    *,
    port: int | None = None,
    model: bool = False,
    world: World | None = None,
    tell: Callable[[str], None] = lambda _: None,
    prepare: Callable[[], None] | None = None,
) -> AsyncIterator[tuple[HomeAssistant, str]]:
    """Start a house and move in; yields it and its assistant's entity id.

    The household's record is written while Home Assistant starts.
    """
    if not (config / ".storage").exists():
        tell("Furnishing a demo household with a year of history")
        furnish_config(config, model=model)
    port = port or free_port()
    async with HomeAssistant(config, port, prepare=prepare) as house:
        await _seed(config, world)
        await house.answering()
        tell(f"Home Assistant answers on port {port}; moving in")
        yield house, await move_in(house, model=model)


async def _seed(config: Path, world: World | None) -> None:
    # Not at the top: it takes as long to import as Home Assistant to get going.
    from house.seeding import demo, seed  # noqa: PLC0415

    await seed(config / FOLDER, world or demo)
