"""What a child process is told before it begins: what to load, at what cost."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from .protocol import Role

WORKER: Final = Path(__file__).with_name("worker.py")
MEGABYTE: Final = 1 << 20


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """What to load and what it may cost."""

    label: str
    base: Path
    adapters: Mapping[Role, Path] = field(default_factory=dict)
    context: int = 2048
    threads: int = 0
    """0 means every processor this process may use."""
    gpu_layers: int = 0
    memory_cap: int = 400 * MEGABYTE
    encoder: Path | None = None
    """The sentence encoder, loaded when the first sentence comes."""
    encoder_mark: bytes = b""
    """Eight bytes that tell its meanings from those of any other."""
    prefixes: Mapping[Role, str] = field(default_factory=dict)
    """How every prompt of a role begins; nothing about a person is in it."""
    states: Path | None = None
    """Where prefixes that were read once are kept for the next start."""
    start_limit_s: float = 60.0
    library: Path | None = None
    """Where ``llama_cpp`` lies if it is not installed beside Home Assistant."""

    def load(self) -> dict[str, Any]:
        """Return the first message to the worker."""
        return {
            "op": "load",
            "parent": os.getpid(),
            "memory": self.memory_cap,
            "base": str(self.base),
            "adapters": {
                role.value: str(self.adapters[role]) if role in self.adapters else None
                for role in Role
            },
            "context": self.context,
            "threads": self.threads or os.process_cpu_count() or 1,
            "gpu_layers": self.gpu_layers,
            "encoder": None if self.encoder is None else str(self.encoder),
            "prefixes": {role.value: text for role, text in self.prefixes.items()},
            "states": None if self.states is None else str(self.states),
        }
