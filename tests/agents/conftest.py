"""The real base weights, and a child process that judges by llama.cpp itself."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from custom_components.healthstead.agents.runtime.catalogue import (
    DEFAULT_BASE,
    read_catalogue,
    repository_weights_folder,
)
from custom_components.healthstead.agents.runtime.child import environment

type RawLlama = Callable[..., Any]


@pytest.fixture(scope="session")
def base_file() -> Path:
    """Return the file that the default base is loaded from."""
    base = read_catalogue().base(DEFAULT_BASE)
    assert base is not None
    path = repository_weights_folder() / base.derived.file
    if not path.is_file():
        pytest.fail(f"{path.name} is missing: scripts/healthstead models fetch")
    return path


@pytest.fixture(scope="session")
def raw_llama(base_file: Path) -> RawLlama:
    """Return a function that has one job done by llama.cpp in a child process."""
    program = Path(__file__).with_name("raw_llama.py")

    def run(op: str, grammar: str, **job: object) -> Any:
        done = subprocess.run(
            (sys.executable, "-P", str(program)),
            input=json.dumps(
                {"op": op, "grammar": grammar, "base": str(base_file), **job}
            ),
            capture_output=True,
            text=True,
            check=True,
            env=environment(),
        )
        return json.loads(done.stdout.splitlines()[-1])

    return run
