"""Write an adapter of random numbers: it teaches nothing and changes every answer."""

import random
import struct
from array import array
from pathlib import Path
from typing import Final

WIDTH: Final = 576
RANK: Final = 2
LAYERS: Final = range(0, 30, 3)
ALIGNMENT: Final = 32
STRING, FLOAT = 8, 6


def _string(text: str) -> bytes:
    data = text.encode()
    return struct.pack("<Q", len(data)) + data


def _text(key: str, value: str) -> bytes:
    return _string(key) + struct.pack("<I", STRING) + _string(value)


def write_adapter(path: Path, *, seed: int, strength: float = 0.5) -> Path:
    """Write an adapter for a Llama of this width on the queries of some layers."""
    dice = random.Random(seed)  # noqa: S311 - not for secrets
    numbers = [dice.gauss(0, strength) for _ in range(WIDTH * RANK)]
    tensors = [
        (f"blk.{layer}.attn_q.weight.lora_{half}", shape)
        for layer in LAYERS
        for half, shape in (("a", (WIDTH, RANK)), ("b", (RANK, WIDTH)))
    ]
    head = struct.pack("<4sIQQ", b"GGUF", 3, len(tensors), 4)
    head += _text("general.type", "adapter")
    head += _text("general.architecture", "llama")
    head += _text("adapter.type", "lora")
    head += _string("adapter.lora.alpha") + struct.pack("<If", FLOAT, 2.0)
    body = b""
    for name, shape in tensors:
        head += _string(name) + struct.pack("<I2QIQ", 2, *shape, 0, len(body))
        body += array("f", dice.sample(numbers, len(numbers))).tobytes()
    path.write_bytes(head + bytes(-len(head) % ALIGNMENT) + body)
    return path
