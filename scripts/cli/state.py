"""Print a household as one JSON document, in the shape of a world file."""

import argparse
import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path

from custom_components.healthstead.care.world import write_world

from .household import open_household


def options(parser: argparse.ArgumentParser) -> None:
    """Take where the household is kept."""
    parser.add_argument("--home", type=Path, required=True, help="the folder")


def run(chosen: argparse.Namespace) -> int:
    """Print the household."""
    return asyncio.run(_print(chosen.home))


async def _print(folder: Path) -> int:
    async with open_household(folder, lambda: datetime.now(UTC)) as house:
        world = write_world(house.desk.household, datetime.now(UTC))
    print(json.dumps(world, indent=2, ensure_ascii=False))
    return 0
