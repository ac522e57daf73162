"""The loss of a run as a picture, from its log."""

from __future__ import annotations

import csv
from pathlib import Path

import matplotlib as mpl
from matplotlib import pyplot as plt

mpl.use("Agg")


def plot(log: Path) -> None:
    """Draw the loss curve beside the log."""
    rows = list(csv.DictReader(log.open(encoding="utf-8")))
    figure, axis = plt.subplots(figsize=(6, 3.5))
    for name in ("train", "valid"):
        points = [(int(r["step"]), float(r[name])) for r in rows if r[name]]
        axis.plot(*zip(*points, strict=True), label=name, linewidth=1)
    axis.set(xlabel="step", ylabel="loss on answers", yscale="log")
    axis.legend()
    figure.tight_layout()
    figure.savefig(log.with_suffix(".svg"))
    figure.savefig(log.with_suffix(".png"), dpi=110)
