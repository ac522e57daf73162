"""Say who sees to a complaint, how soon, and why."""

import argparse

from custom_components.healthstead.domain.complaints import choose, why

from .lines import Line, answer_lines, text_of


def options(_parser: argparse.ArgumentParser) -> None:
    """Take no options."""


def run(_chosen: argparse.Namespace) -> int:
    """Answer every line with specialties, the best first, the urgency and why."""

    def answer(line: Line) -> object:
        choice = choose(text_of(line))
        return {
            "specialties": list(choice.specialties),
            "urgency": choice.urgency.value,
            "because": [complaint.id for complaint in choice.complaints],
            "why": why(choice).words,
        }

    return answer_lines(answer)
