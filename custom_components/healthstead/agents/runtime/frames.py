"""How parent and worker talk: four bytes of length, then one JSON object.

The parent's half only; the worker, which imports nothing of ours, has its own.
"""

import json
import struct
from asyncio import IncompleteReadError, StreamReader
from collections.abc import Mapping
from typing import Any, Final

LONGEST_FRAME: Final = 1 << 20
"""A prompt is a few thousand characters; anything near this is a mistake."""

type Frame = dict[str, Any]


class FrameError(Exception):
    """What came is no frame; nothing after it can be trusted."""


def encode(message: Mapping[str, Any]) -> bytes:
    """Return one message as a frame."""
    body = json.dumps(message, separators=(",", ":")).encode()
    if len(body) > LONGEST_FRAME:
        raise FrameError(f"a message of {len(body)} bytes")
    return struct.pack(">I", len(body)) + body


async def read_frame(stream: StreamReader) -> Frame | None:
    """Return the next frame, or None at the end of the stream."""
    try:
        (length,) = struct.unpack(">I", await stream.readexactly(4))
        if length > LONGEST_FRAME:
            raise FrameError(f"a frame of {length} bytes")
        frame = json.loads(await stream.readexactly(length))
    except IncompleteReadError as short:
        if short.partial:
            raise FrameError("a frame cut short") from short
        return None
    except ValueError as unreadable:
        raise FrameError("a frame that is no JSON") from unreadable
    if not isinstance(frame, dict):
        raise FrameError("a frame that is no object")
    return frame


def only_frame(output: bytes) -> Frame:
    """Return the one answer of a worker that has ended, or nothing."""
    try:
        frame = json.loads(output[struct.calcsize(">I") :])
    except ValueError:
        return {}
    return frame if isinstance(frame, dict) else {}
