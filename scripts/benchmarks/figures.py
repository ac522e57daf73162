"""One measured figure, and how a list of them is printed."""

import statistics
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A figure; the ratio says how it compares with something everybody knows."""

    name: str
    value: float
    unit: str
    ratio: float | None = None
    against: str = ""


def median_of(times: int, measure: Callable[[], float]) -> float:
    """Return the median of repeated measurements."""
    return statistics.median(measure() for _ in range(times))


def table(rows: Iterable[Row]) -> str:
    """Return the rows as text for people."""
    return "\n".join(
        f"  {row.name:<44} {row.value:>10.2f} {row.unit:<9}"
        + ("" if row.ratio is None else f" {row.ratio:>6.2f} x {row.against}")
        for row in rows
    )
