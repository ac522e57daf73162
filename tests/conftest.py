"""What every test run needs: the rooms, with or without Home Assistant.

The pure rooms run in a process of their own (`-p no:homeassistant`), where the
integration's `__init__.py` is never executed. `scripts/test` starts both.
"""

import os

import hypothesis
import pytest

from open_rooms import open_rooms

# Nothing is timed inside a test, and a server's run must repeat the last one's.
hypothesis.settings.register_profile(
    "house", deadline=None, derandomize="CI" in os.environ
)
hypothesis.settings.load_profile("house")


def pytest_configure(config: pytest.Config) -> None:
    """Open the rooms without Home Assistant where its plugin is switched off."""
    if not config.pluginmanager.hasplugin("homeassistant"):
        open_rooms()
