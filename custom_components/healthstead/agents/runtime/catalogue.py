"""Which models there are, what each file must be, and where it lies.

Reads ``models/catalogue.json`` and checks files against it; fetches nothing
(that is ``fetch``) and loads nothing (that is ``worker``).
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from .engine import Engine, engine_from
from .protocol import Role
from .settings import MEGABYTE, Settings

DEFAULT_BASE: Final = "smollm2-135m-instruct"
HUB: Final = "https://huggingface.co"
ROUNDING: Final = 0.02
"""How far a rounded size may be from the file's."""

_HERE: Final = Path(__file__).resolve()
_INTEGRATION: Final = _HERE.parents[2]
_REPOSITORY: Final = _HERE.parents[4]


@dataclass(frozen=True, kw_only=True, slots=True)
class Package:
    """The Python package that carries the weights, and where inside it they lie."""

    name: str
    version: str
    path: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Hub:
    """Where the same file lies on its own, at a revision that does not change."""

    repository: str
    revision: str
    file: str

    @property
    def url(self) -> str:
        """Return the address to fetch."""
        return f"{HUB}/{self.repository}/resolve/{self.revision}/{self.file}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Derived:
    """The file made on this machine from the download, because it runs faster."""

    quantisation: str
    file: str
    """The download itself, where nothing is made of it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Base:
    """One base model."""

    name: str
    title: str
    licence: str
    chat_template: str
    context: int
    memory_mb: int
    file: str
    size: int
    sha256: str | None
    """None: nobody could find it out, so only its size can be checked."""
    package: Package | None
    derived: Derived
    hub: Hub | None = None
    rounded: bool = False
    """The size is what people are told, and not the last byte."""

    @property
    def source(self) -> str:
        """Return in a few words where it comes from."""
        if self.package is not None:
            return f"{self.package.name} {self.package.version}"
        return "" if self.hub is None else self.hub.repository

    def has_size(self, size: int) -> bool:
        """Say whether a file of this size can be it."""
        return abs(size - self.size) <= (self.size * ROUNDING if self.rounded else 0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Adapter:
    """What one role has learnt on top of one base."""

    role: Role
    base: str
    file: str
    sha256: str
    licence: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Encoder:
    """What turns a sentence into its meaning; it goes with every base."""

    name: str
    file: str
    sha256: str
    licence: str
    memory_mb: int

    @property
    def mark(self) -> bytes:
        """Return eight bytes that tell its meanings from those of any other."""
        return bytes.fromhex(self.sha256)[:8]


@dataclass(frozen=True, kw_only=True, slots=True)
class Catalogue:
    """Everything that may be loaded."""

    bases: tuple[Base, ...]
    adapters: tuple[Adapter, ...]
    encoder: Encoder | None = None
    engine: Engine | None = None

    def base(self, name: str) -> Base | None:
        """Return the base of this name."""
        return next((base for base in self.bases if base.name == name), None)

    def adapters_for(self, base: str) -> tuple[Adapter, ...]:
        """Return the adapters that fit this base."""
        return tuple(adapter for adapter in self.adapters if adapter.base == base)


def models_folder() -> Path:
    """Return where catalogue and adapters lie: in the package, else the repository."""
    packaged = _INTEGRATION / "models"
    return packaged if packaged.is_dir() else _REPOSITORY / "models"


def repository_weights_folder() -> Path:
    """Return where the command line keeps base weights; Home Assistant has its own."""
    return _REPOSITORY / ".weights"


def read_catalogue(folder: Path | None = None) -> Catalogue:
    """Return the catalogue that lies in the models folder."""
    path = (folder or models_folder()) / "catalogue.json"
    document: Mapping[str, Any] = json.loads(path.read_text("utf-8"))
    return Catalogue(
        bases=tuple(_base(entry) for entry in document["bases"]),
        adapters=tuple(
            Adapter(
                role=Role(entry["role"]),
                base=entry["base"],
                file=entry["file"],
                sha256=entry["sha256"],
                licence=entry["licence"],
            )
            for entry in document["adapters"]
        ),
        encoder=_encoder(document.get("encoder")),
        engine=engine_from(document.get("engine")),
    )


def settings_for(
    base: Base,
    weights: Path,
    *,
    catalogue: Catalogue,
    models: Path | None = None,
    library: Path | None = None,
) -> Settings:
    """Return what the process runtime should load: the derived file if it is there."""
    derived = weights / base.derived.file
    chosen = derived if derived.is_file() else weights / base.file
    fitting = catalogue.adapters_for(base.name)
    folder = models or models_folder()
    encoder = catalogue.encoder
    if encoder is not None and not (folder / encoder.file).is_file():
        encoder = None
    extra = 0 if encoder is None else encoder.memory_mb
    return Settings(
        label="+".join((chosen.stem, *(f"{a.role}@{a.sha256[:8]}" for a in fitting))),
        base=chosen,
        adapters={a.role: folder / a.file for a in fitting},
        context=base.context,
        memory_cap=(base.memory_mb + extra + 100) * MEGABYTE,
        encoder=None if encoder is None else folder / encoder.file,
        encoder_mark=b"" if encoder is None else encoder.mark,
        library=library,
    )


def sha256_of(path: Path) -> str:
    """Return a file's checksum."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _encoder(entry: Mapping[str, Any] | None) -> Encoder | None:
    """Return the encoder from its row, where there is one."""
    if entry is None:
        return None
    return Encoder(
        name=entry["name"],
        file=entry["file"],
        sha256=entry["sha256"],
        licence=entry["licence"],
        memory_mb=entry["memory_mb"],
    )


def _base(entry: Mapping[str, Any]) -> Base:
    """Return one base from its row; what only people read is left in the file."""
    package, hub = entry.get("package"), entry.get("hub")
    derived = entry.get("derived", {"quantisation": "", "file": entry["file"]})
    return Base(
        name=entry["name"],
        title=entry["title"],
        licence=entry["licence"],
        chat_template=entry["chat_template"],
        context=entry["context"],
        memory_mb=entry["memory_mb"],
        file=entry["file"],
        size=entry["size"],
        sha256=entry["sha256"],
        package=None if package is None else Package(**package),
        derived=Derived(**derived),
        hub=None if hub is None else Hub(**hub),
        rounded=entry.get("rounded", False),
    )
