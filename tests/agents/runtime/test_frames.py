import asyncio
import struct

import pytest

from custom_components.healthstead.agents.runtime.frames import (
    LONGEST_FRAME,
    FrameError,
    encode,
    read_frame,
)


def stream(*parts: bytes) -> asyncio.StreamReader:
    reader = asyncio.StreamReader()
    for part in parts:
        reader.feed_data(part)
    reader.feed_eof()
    return reader


async def test_what_is_sent_is_what_is_read() -> None:
    message = {"id": 7, "text": "Zoë said \n\u2028 “ok”"}

    frames = stream(encode(message), encode({}))

    assert await read_frame(frames) == message
    assert await read_frame(frames) == {}


async def test_the_end_of_the_stream_is_no_frame() -> None:
    assert await read_frame(stream()) is None


@pytest.mark.parametrize(
    "garbage",
    [
        b"\x00\x00",
        struct.pack(">I", 10) + b"{}",
        struct.pack(">I", LONGEST_FRAME + 1) + b"{}",
        struct.pack(">I", 3) + b"no!",
        struct.pack(">I", 2) + b"\xff\xfe",
        struct.pack(">I", 2) + b"[]",
    ],
    ids=["half a length", "cut", "oversize", "no JSON", "no UTF-8", "no object"],
)
async def test_anything_but_a_whole_frame_is_an_error(garbage: bytes) -> None:
    with pytest.raises(FrameError):
        await read_frame(stream(garbage))


def test_an_oversize_message_is_not_even_sent() -> None:
    with pytest.raises(FrameError):
        encode({"prompt": "x" * LONGEST_FRAME})
