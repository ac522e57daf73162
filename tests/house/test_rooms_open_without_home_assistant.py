"""The pure rooms are importable where no Home Assistant is installed."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

PROBE = """
import sys
sys.modules["homeassistant"] = None
from open_rooms import open_rooms
open_rooms()
from importlib import import_module
for name in sys.argv[1:]:
    import_module(name)
"""


def test_every_room_opens_without_home_assistant() -> None:
    rooms = [
        f"custom_components.healthstead.{name}"
        for name in ("domain", "care", "agents", "papers", "storage")
    ]

    done = subprocess.run(
        [sys.executable, "-c", PROBE, *rooms],
        cwd=ROOT / "scripts",
        env={"PYTHONPATH": str(ROOT / "scripts")},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stderr == ""
    assert done.returncode == 0
