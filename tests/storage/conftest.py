"""A world per test."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .house import World


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Return a household folder that does not exist yet."""
    # Not at the top: this file is read before the rooms are opened.
    from .house import World  # noqa: PLC0415

    return World(folder=tmp_path / "healthstead")
