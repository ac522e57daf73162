"""The page about evaluation, made from the results that are kept."""

from pathlib import Path
from typing import Final

RESULTS: Final = "evals/results"
PAGE: Final = "docs/evals.md"


def page(results: Path) -> str:
    """Return the whole page."""
    return str(results)
