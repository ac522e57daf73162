"""What lies in the weights folder, compared with what the catalogue says.

Reads only; ``fetch`` is what changes the folder.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from .catalogue import (
    Base,
    Catalogue,
    models_folder,
    read_catalogue,
    sha256_of,
)


class State(StrEnum):
    """How a file compares with what it must be."""

    OK = "ok"
    MISSING = "missing"
    WRONG = "wrong"


@dataclass(frozen=True, kw_only=True, slots=True)
class FileState:
    """One file of the catalogue as it lies here."""

    model: str
    path: Path
    state: State


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One base model for a list: what it is and whether it is here."""

    base: Base
    present: bool
    adapters: tuple[str, ...]


def list_models(folder: Path) -> tuple[Entry, ...]:
    """Return every base model; quick, so sizes are compared and not checksums."""
    catalogue = read_catalogue()
    return tuple(
        Entry(
            base=base,
            present=base.has_size(_size(folder / base.file)),
            adapters=tuple(a.role.value for a in catalogue.adapters_for(base.name)),
        )
        for base in catalogue.bases
    )


def verify(folder: Path) -> tuple[FileState, ...]:
    """Return the state of every file, each read from end to end."""
    catalogue = read_catalogue()
    states: list[FileState] = []
    for base in catalogue.bases:
        path, derived = folder / base.file, folder / base.derived.file
        if base is not catalogue.bases[0] and not path.is_file():
            continue  # only the first is expected to be here
        states.append(
            FileState(model=base.name, path=path, state=compare(path, base.sha256))
        )
        if derived == path:
            continue
        states.append(
            FileState(
                model=base.name,
                path=derived,
                state=compare(derived, derived_sha256(derived, base)),
            )
        )
    return (*states, *_shipped(catalogue))


def _shipped(catalogue: Catalogue) -> Iterator[FileState]:
    """Return the state of each adapter, and of the encoder, in the models folder."""
    for adapter in catalogue.adapters:
        path = models_folder() / adapter.file
        state = compare(path, adapter.sha256)
        yield FileState(model=f"{adapter.base} {adapter.role}", path=path, state=state)
    if (encoder := catalogue.encoder) is not None:
        path = models_folder() / encoder.file
        state = compare(path, encoder.sha256)
        yield FileState(model=encoder.name, path=path, state=state)


def compare(path: Path, sha256: str | None) -> State:
    """Return how this file compares with its checksum; without one it is wrong."""
    if not path.is_file():
        return State.MISSING
    return State.OK if sha256_of(path) == sha256 else State.WRONG


def derived_sha256(path: Path, base: Base) -> str | None:
    """Return what was noted when the file was derived from this very base."""
    try:
        note = json.loads(sidecar(path).read_text("utf-8"))
    except OSError, ValueError:
        return None
    same = isinstance(note, dict) and note.get("derived_from") == base.sha256
    return str(note.get("sha256")) if same else None


def sidecar(path: Path) -> Path:
    """Return where the checksum of a derived file is noted."""
    return path.with_name(f"{path.name}.json")


def _size(path: Path) -> int:
    """Return a file's size, or -1 where there is none."""
    return path.stat().st_size if path.is_file() else -1
