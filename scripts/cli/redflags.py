"""Find words that mean "get help now"."""

import argparse

from custom_components.healthstead.domain.red_flags import find_red_flag, prepare

from .lines import Line, answer_lines, text_of


def options(_parser: argparse.ArgumentParser) -> None:
    """Take no options."""


def run(_chosen: argparse.Namespace) -> int:
    """Answer every line with a label and, for an emergency, its category."""
    prepare()

    def answer(line: Line) -> object:
        flag = find_red_flag(text_of(line))
        if flag is None:
            return {"label": "not_emergency", "category": None}
        return {
            "label": "emergency",
            "category": flag.category.value,
            "rule": flag.rule,
            "quote": flag.quote,
        }

    return answer_lines(answer)
