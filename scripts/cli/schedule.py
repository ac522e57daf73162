"""List the times at which a regimen falls due."""

import argparse

from custom_components.healthstead.domain.schedule_json import due_times

from .lines import Line, answer_lines


def options(_parser: argparse.ArgumentParser) -> None:
    """Take no options."""


def run(_chosen: argparse.Namespace) -> int:
    """Answer every line with ISO date-times."""

    def answer(line: Line) -> object:
        return due_times(line)

    return answer_lines(answer)
