"""Real weights for those who need them, and pretended ones for those who do not."""

import hashlib
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from custom_components.healthstead.agents.runtime import fetch, install, shelf
from custom_components.healthstead.agents.runtime.catalogue import (
    Base,
    Catalogue,
    Derived,
    Package,
)
from custom_components.healthstead.agents.runtime.process import ProcessRuntime

from . import stand_ins
from .asking import Make

WEIGHTS = b"pretended weights " * 1000

type Pretend = Callable[[str], None]

INSTALL = """
import os, pathlib, sys, time
target = pathlib.Path(sys.argv[sys.argv.index("--target") + 1])
assert sys.argv[-1] == "tiny-weights==1" and "--no-deps" in sys.argv
"""
BRING = f"""
path = target / "tiny" / "Tiny.Q4_1.gguf"
path.parent.mkdir(parents=True)
path.write_bytes({WEIGHTS[:18]!r} * 1000)
time.sleep(0.05)
"""
DERIVE = """
request = read()
assert request["op"] == "derive" and request["quantisation"] == "Q4_0"
source = open(request["source"], "rb").read()
open(request["target"], "wb").write(b"fast " + source)
send({"id": request["id"], "derived": True})
"""


@pytest.fixture
def pretended(monkeypatch: pytest.MonkeyPatch) -> Base:
    """Put one small pretended base into the catalogue."""
    base = Base(
        name="tiny",
        title="Tiny",
        licence="CC0-1.0",
        chat_template="chatml",
        context=64,
        memory_mb=10,
        file="Tiny.Q4_1.gguf",
        size=len(WEIGHTS),
        sha256=hashlib.sha256(WEIGHTS).hexdigest(),
        package=Package(name="tiny-weights", version="1", path="tiny/Tiny.Q4_1.gguf"),
        derived=Derived(quantisation="Q4_0", file="Tiny.Q4_0.gguf"),
    )
    for module in (fetch, shelf):
        monkeypatch.setattr(
            module, "read_catalogue", lambda: Catalogue(bases=(base,), adapters=())
        )
    return base


@pytest.fixture
async def make(tmp_path: Path) -> AsyncIterator[Make]:
    made: list[ProcessRuntime] = []

    def build(program: str, **options: object) -> ProcessRuntime:
        known = {
            "settings": stand_ins.settings(),
            "command": stand_ins.command(tmp_path, program),
            "pause": lambda *_: 0.0,
        }
        made.append(ProcessRuntime(**(known | options)))  # type: ignore[arg-type]
        return made[-1]

    yield build
    for runtime in made:
        await runtime.close()


@pytest.fixture
def installs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pretend:
    """Choose what the pretended installer does."""
    script = tmp_path / "installer.py"

    def choose(program: str) -> None:
        script.write_text(INSTALL + program, "utf-8")

    monkeypatch.setattr(install, "LOOK_S", 0.01)
    monkeypatch.setattr(install, "installer", lambda: (sys.executable, str(script)))
    choose(BRING)
    return choose


@pytest.fixture
def derives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pretend:
    """Choose what the pretended worker does."""
    script = tmp_path / "worker.py"

    def choose(program: str) -> None:
        script.write_text(stand_ins.starting(program), "utf-8")

    monkeypatch.setattr(fetch, "WORKER", script)
    choose(DERIVE)
    return choose


@pytest.fixture
def folder(
    tmp_path: Path, pretended: Base, installs: Pretend, derives: Pretend
) -> Path:
    """Return an empty weights folder with everything pretended around it."""
    return tmp_path / "weights"
