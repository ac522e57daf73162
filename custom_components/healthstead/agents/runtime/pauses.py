"""How long to wait before a child is started again. Numbers only."""

from typing import Final

from .protocol import Failure

LONGEST_PAUSE_S: Final = 60.0
LASTING: Final = frozenset({Failure.CORRUPT, Failure.NOT_LOADED})
"""What the next try will not mend: a damaged file, a missing engine."""
LASTING_PAUSE_S: Final = 60.0
LONGEST_LASTING_PAUSE_S: Final = 6 * 3600.0


def pause_before(attempt: int, reason: Failure | None = None) -> float:
    """Return the seconds before a restart: at once, then 1, 2, 4 ... 60.

    What only a person can mend is tried again after minutes, later after hours.
    """
    if reason in LASTING:
        return min(LASTING_PAUSE_S * 4.0 ** min(attempt, 10), LONGEST_LASTING_PAUSE_S)
    return 0.0 if attempt == 0 else min(2.0 ** min(attempt - 1, 10), LONGEST_PAUSE_S)
