"""A power cut at any instant loses nothing that was confirmed and doubles nothing."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.timeout(300)
def test_fifty_power_cuts_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    done = subprocess.run(
        [
            sys.executable,
            str(ROOT / "tests/storage/power_cut.py"),
            str(tmp_path / "healthstead"),
            "50",
            "20261003",
        ],
        env={
            "PYTHONPATH": f"{ROOT}:{ROOT / 'scripts'}",
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    told = re.fullmatch(
        r"50 cuts, (\d+) confirmed, none lost, none twice\n", done.stdout
    )
    assert told
    assert int(told[1]) > 0
