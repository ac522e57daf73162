"""What the watch over vital signs remembers, kept beside the record: best effort.

One small file for each person, written at the end of a run and now and then, replaced
as a whole. It is no part of the record: a file that is missing, damaged or of another
version of the program is left out, and the watch begins anew from the log.
"""

import hashlib
import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from ..care.resuming import Kept
from ..domain.ids import PersonId
from .codec import dumps, loads
from .codec_shapes import shape_of
from .codec_values import CodecError
from .erase import WATCHED

_LOGGER: Final = logging.getLogger(__name__)


def write_watch(folder: Path, kept: Mapping[PersonId, Kept]) -> None:
    """Write down what is remembered of these people; a full disk costs only that."""
    place = folder / WATCHED
    try:
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        for person, one in kept.items():
            _replace(place / f"{person}.json", encode_watch(one))
    except OSError as error:
        _LOGGER.warning("What the watch remembers is not kept: %s", error.strerror)


def read_watch(folder: Path) -> dict[PersonId, Kept]:
    """Return what was kept, of everybody whose file can be read."""
    found: dict[PersonId, Kept] = {}
    for path in sorted((folder / WATCHED).glob("*.json")):
        try:
            found[PersonId(path.stem)] = decode_watch(path.read_text("utf-8"))
        except (OSError, UnicodeDecodeError, CodecError) as error:
            _LOGGER.info("A file of the watch is left out: %s", type(error).__name__)
    return found


def forget_watch(folder: Path, person: PersonId) -> None:
    """Delete what was kept of one person."""
    (folder / WATCHED / f"{person}.json").unlink(missing_ok=True)


def encode_watch(kept: Kept) -> str:
    """Return what is kept as JSON text, with the fingerprint of its shape."""
    return dumps({"shape": _fingerprint(), "kept": shape_of(Kept).encode(kept)})


def decode_watch(text: str) -> Kept:
    """Return what was kept, if it is of this version of the program."""
    data = loads(text)
    if data.get("shape") != _fingerprint():
        raise CodecError("another shape")
    kept: Kept = shape_of(Kept).decode(data.get("kept"))
    return kept


def _fingerprint() -> str:
    return hashlib.sha256(shape_of(Kept).text.encode()).hexdigest()


def _replace(path: Path, text: str) -> None:
    """Write a file so that a power cut leaves the old one or the new one."""
    fresh = path.with_suffix(".new")
    fresh.write_text(text, "utf-8")
    fresh.chmod(0o600)
    os.replace(fresh, path)  # noqa: PTH105 - the name says what it does
