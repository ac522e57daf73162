"""JSON lines in, JSON lines out: a bad line is reported, the rest is answered."""

import json
import sys
from collections.abc import Callable, Mapping
from typing import Any

type Line = Mapping[str, Any]


def answer_lines(answer: Callable[[Line], object]) -> int:
    """Answer each line of standard input; returns 1 if any line was bad."""
    status = 0
    for raw in sys.stdin:
        if not raw.strip():
            continue
        line: Line = {}
        try:
            line = object_of(raw)
            told = {"id": line.get("id"), "output": answer(line)}
        except (ValueError, KeyError, TypeError, OverflowError) as error:
            told = {"id": line.get("id"), "error": words_of(error)}
            status = 1
        print(json.dumps(told, ensure_ascii=False), flush=True)
    return status


def text_of(line: Line, name: str = "text") -> str:
    """Return a text field of a line."""
    value = line.get(name)
    if not isinstance(value, str):
        raise ValueError(f"{name}: a text is needed")  # noqa: TRY004
    return value


def object_of(raw: str) -> Line:
    """Return the object that a line holds."""
    try:
        line = json.loads(raw)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg}") from error
    if not isinstance(line, dict):
        raise ValueError("not a JSON object")  # noqa: TRY004
    return line


def words_of(error: Exception) -> str:
    """Return what is wrong with a line, for its writer."""
    if isinstance(error, KeyError):
        return f"{error.args[0]}: missing"
    return str(error) or type(error).__name__
