"""Read prescription directions."""

import argparse

from custom_components.healthstead.domain.sig import parse_sig, sig_json

from .lines import Line, answer_lines, text_of


def options(_parser: argparse.ArgumentParser) -> None:
    """Take no options."""


def run(_chosen: argparse.Namespace) -> int:
    """Answer every line with what was understood, or why it was not."""

    def answer(line: Line) -> object:
        return sig_json(parse_sig(text_of(line)))

    return answer_lines(answer)
