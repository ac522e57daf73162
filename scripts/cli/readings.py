"""Note many measurements with their own times: each line whole, or nothing of it."""

import argparse

from custom_components.healthstead.agents.tools.spec import Call

from . import call
from .lines import Line, text_of


def options(parser: argparse.ArgumentParser) -> None:
    """Take the household in which they are kept."""
    call.options(parser)


def run(chosen: argparse.Namespace) -> int:
    """Answer every line with what was kept, or which row stands in the way."""
    return call.answer_calls(chosen, call_of)


def call_of(line: Line) -> Call:
    """Return the call of a line: a list under ``readings``, or words under ``text``."""
    given = line.get("readings")
    if given is not None and not isinstance(given, list):
        raise ValueError("readings: a list is needed")
    words = text_of(line) if given is None else call.words_for(given)
    arguments = {"readings": words}
    for name in ("unit", "person"):
        if line.get(name) is not None:
            arguments[name] = text_of(line, name)
    return Call(tool=call.SEVERAL, arguments=arguments)
