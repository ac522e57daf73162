"""Lets the pure rooms be imported where no Home Assistant is installed.

Importing `custom_components.healthstead.domain` would run the integration's
`__init__.py`, and that needs Home Assistant. Two empty parent modules with a
`__path__` stand in for it; relative imports inside the rooms then work.

Never call this in a process that also runs the integration.
"""

import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent


def open_rooms() -> None:
    """Register the two parents, unless the real ones are already there."""
    for name in ("custom_components", "custom_components.healthstead"):
        if name not in sys.modules:
            parent = ModuleType(name, "Stands in for the real package.")
            parent.__path__ = [str(ROOT.joinpath(*name.split(".")))]
            sys.modules[name] = parent
