"""How sure a figure is: intervals for shares, for means and for quantiles.

Deterministic: chance comes from a fixed seed, so that a report can be made again.
"""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

Z: Final = 1.959964
"""The normal quantile of a two-sided 95 % interval."""
RESAMPLES: Final = 1000
SEED: Final = 12345


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """A value with its 95 % interval, and of how many it is."""

    value: float
    low: float
    high: float
    count: int

    def as_json(self) -> dict[str, Any]:
        """Return the figure as it is kept, four digits of it."""
        return {
            "value": round(self.value, 4),
            "low": round(self.low, 4),
            "high": round(self.high, 4),
            "count": self.count,
        }


def wilson(right: int, total: int) -> tuple[float, float]:
    """Return the 95 % Wilson interval of a share; of none it is everything."""
    if total == 0:
        return 0.0, 1.0
    share = right / total
    middle = share + Z * Z / (2 * total)
    spread = Z * math.sqrt((share * (1 - share) + Z * Z / (4 * total)) / total)
    scale = 1 + Z * Z / total
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)


def share(marks: Sequence[bool]) -> Figure | None:
    """Return how many are true, as a share; None of no marks."""
    if not marks:
        return None
    low, high = wilson(sum(marks), len(marks))
    value = sum(marks) / len(marks)
    return Figure(value=value, low=low, high=high, count=len(marks))


def mean(values: Sequence[float]) -> Figure | None:
    """Return a mean with its bootstrap interval (percentiles); None of no values."""
    if not values:
        return None
    source, many = random.Random(SEED), len(values)  # noqa: S311 - no secret
    means = sorted(sum(source.choices(values, k=many)) / many for _ in range(RESAMPLES))
    return Figure(
        value=sum(values) / many,
        low=quantile(means, 0.025),
        high=quantile(means, 0.975),
        count=many,
    )


def quantile(ordered: Sequence[float], part: float) -> float:
    """Return a quantile of sorted values, between two of them in proportion."""
    place = part * (len(ordered) - 1)
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)
