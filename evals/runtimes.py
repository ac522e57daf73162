"""Which model answers, as the product would load it, and exactly which files those are.

A choice is plain JSON, so that it can be handed to a worker and kept with a result.
"""

import os
import platform
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final, override

from aiohttp import ClientSession

from custom_components.healthstead.agents.instructions import instructions
from custom_components.healthstead.agents.runtime.catalogue import (
    models_folder,
    read_catalogue,
    repository_weights_folder,
    settings_for,
    sha256_of,
)
from custom_components.healthstead.agents.runtime.process import ProcessRuntime
from custom_components.healthstead.agents.runtime.protocol import Role, Runtime
from custom_components.healthstead.agents.runtime.server import Server, ServerRuntime
from custom_components.healthstead.agents.runtime.settings import MEGABYTE, Settings

from .ablations import Around, FewShot, Loose, OnePrompt

EMBEDDED: Final = "embedded"
SERVER: Final = "server"
KINDS: Final = (EMBEDDED, "none", "scripted", SERVER)
"""``none``: rules and sentences only. ``scripted``: the right answers of a dialogue."""
TABLES: Final = {"evidence": "evidence-en.bin", "routes": "routes-en.bin"}
"""What is shipped beside the model, and learnt as well."""
SPARE: Final = 400
"""Megabytes more than the product allows: what is tried may be larger."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """What is to answer, and what is left out of it."""

    runtime: str = EMBEDDED
    base: str = ""
    weights: str = ""
    """A base file to load instead of the catalogue's, of the same family."""
    planner: str = ""
    caller: str = ""
    url: str = ""
    model: str = ""
    agreed: bool = False
    """What is said may leave this machine, for a server that is not on it."""
    threads: int = 1
    no_grammar: bool = False
    no_router: bool = False
    no_adapters: bool = False
    one_prompt: bool = False

    @property
    def left_out(self) -> tuple[str, ...]:
        """Return the names of what is left out, for tables."""
        given = {
            "no grammar": self.no_grammar,
            "no router": self.no_router,
            "no adapters": self.no_adapters,
            "one prompt": self.one_prompt,
        }
        return tuple(name for name, left in given.items() if left)

    def as_json(self) -> dict[str, Any]:
        """Return the choice as it is handed to a worker."""
        return asdict(self)


async def open_runtime(choice: Choice) -> Runtime | None:
    """Return the started runtime of a choice; None where no model answers."""
    match choice.runtime:
        case "embedded":
            runtime: Runtime = ProcessRuntime(settings_of(choice))
        case "server":
            runtime = Served.by(choice)
        case _:
            return None
    await runtime.start()
    return _less(runtime, choice)


def _less(runtime: Runtime, choice: Choice) -> Runtime:
    """Leave out what is to be left out."""
    if choice.one_prompt:
        return OnePrompt(runtime, grammar=not choice.no_grammar)
    if choice.no_adapters:
        runtime = FewShot(runtime)
    return Loose(runtime) if choice.no_grammar else runtime


class Served(Around):
    """A server, with the session in which it is asked."""

    @classmethod
    def by(cls, choice: Choice) -> Served:
        """Return the server of a choice; inside a running loop."""
        server = Server(url=choice.url, model=choice.model, agreed=choice.agreed)
        served = cls(ServerRuntime(session := ClientSession(), server, instructions))
        served.session = session
        return served

    session: ClientSession

    @override
    async def close(self) -> None:
        await self.inner.close()
        await self.session.close()


def settings_of(choice: Choice) -> Settings:
    """Return what the child loads."""
    catalogue = read_catalogue()
    base = catalogue.base(choice.base) if choice.base else catalogue.bases[0]
    if base is None:
        raise SystemExit(f"No base is called {choice.base}")
    found = settings_for(base, repository_weights_folder(), catalogue=catalogue)
    given = {Role.PLANNER: choice.planner, Role.CALLER: choice.caller}
    adapters = {**found.adapters, **{r: Path(p) for r, p in given.items() if p}}
    if choice.no_adapters or choice.one_prompt:
        adapters = {}
    weights = Path(choice.weights) if choice.weights else found.base
    return replace(
        found,
        base=weights,
        adapters=adapters,
        threads=choice.threads,
        memory_cap=found.memory_cap + SPARE * MEGABYTE,
    )


def identity(choice: Choice) -> dict[str, Any]:
    """Return which files answer, by name, size and checksum."""
    if choice.runtime != EMBEDDED:
        return {}
    settings = settings_of(choice)
    files = {"base": settings.base}
    files |= {role.value: path for role, path in settings.adapters.items()}
    if settings.encoder is not None:
        files["encoder"] = settings.encoder
    tables = {name: models_folder() / file for name, file in TABLES.items()}
    files |= {name: path for name, path in tables.items() if path.is_file()}
    return {name: _file(path) for name, path in files.items()}


def _file(path: Path) -> dict[str, Any]:
    return {
        "file": path.name,
        "bytes": path.stat().st_size,
        "sha256": sha256_of(path),
    }


def machine() -> dict[str, Any]:
    """Return what the figures were measured on."""
    processor = ""
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.is_file():
        lines = cpuinfo.read_text("utf-8", "replace").splitlines()
        named = [line for line in lines if line.startswith("model name")]
        processor = named[0].partition(":")[2].strip() if named else ""
    return {
        "processor": processor or platform.machine(),
        "cores": os.process_cpu_count() or 1,
        "python": platform.python_version(),
    }


def peak_bytes(runtime: Runtime | None) -> int:
    """Return the most memory that the child has held; 0 where there is none."""
    inner = getattr(runtime, "inner", runtime)
    inner = getattr(inner, "inner", inner)
    pid = inner.pid if isinstance(inner, ProcessRuntime) else None
    status = Path(f"/proc/{pid}/status")
    if pid is None or not status.is_file():
        return 0
    for line in status.read_text("ascii", "replace").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return 0
