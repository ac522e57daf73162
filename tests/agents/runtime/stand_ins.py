"""Children that speak the worker's frames but know no model, and misbehave to order."""

import sys
from pathlib import Path
from typing import Final

from custom_components.healthstead.agents.runtime.settings import Settings

_FRAMES: Final = """
import json, os, signal, struct, sys, time

def read():
    head = sys.stdin.buffer.read(4)
    if len(head) < 4:
        sys.exit(0)
    return json.loads(sys.stdin.buffer.read(struct.unpack(">I", head)[0]))

def raw(data):
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()

def send(frame):
    body = json.dumps(frame).encode()
    raw(struct.pack(">I", len(body)) + body)

def done(request, text="done"):
    send({"id": request["id"], "text": text, "prompt_tokens": 1, "reused_tokens": 0,
          "generated_tokens": 1, "prompt_ms": 1.0, "generate_ms": 1.0, "cut": False})
"""

_READY: Final = """
load = read()
send({"id": load["id"], "ready": True})
"""

_SERVE: Final = """
while True:
    request = read()
    if request["op"] == "cancel":
        continue
    {answer}
"""


def answering(answer: str) -> str:
    """Return a child that loads and then does this with every request."""
    return _FRAMES + _READY + _SERVE.format(answer=answer)


def starting(start: str) -> str:
    """Return a child that does this instead of loading."""
    return _FRAMES + start


def command(folder: Path, program: str) -> tuple[str, ...]:
    """Return how to start this program."""
    path = folder / "stand_in.py"
    path.write_text(program, "utf-8")
    return (sys.executable, "-S", "-E", "-P", str(path))


def settings(**changes: object) -> Settings:
    """Return settings for a child that reads none of them."""
    return Settings(label="stand-in", base=Path("no-such.gguf"), **changes)  # type: ignore[arg-type]
