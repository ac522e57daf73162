"""A chart as SVG that stands in a page: black on white, told apart by shape."""

from collections.abc import Iterator
from html import escape
from typing import Final

from .blocks import Picture
from .chart import Chart, Dot, Size, chart_of

SIZE: Final = Size(width=640, height=250, left=52, right=14, top=14, bottom=34)
RADIUS: Final = 4.0
FLAG: Final = 6.0
"""Half the width of the triangle on what is out of its limit."""


def svg_of(picture: Picture) -> str:
    """Return the drawing; its words stand beside it for whoever cannot see it."""
    chart = chart_of(picture.series, SIZE)
    return (
        f'<svg viewBox="0 0 {SIZE.width:g} {SIZE.height:g}" role="img" '
        f'aria-label="{escape(picture.words)}">'
        f"{''.join(_parts(chart))}</svg>"
    )


def _parts(chart: Chart) -> Iterator[str]:
    left, right = chart.size.left, chart.size.width - chart.size.right
    top, bottom = chart.size.top, chart.size.height - chart.size.bottom
    for high, low in chart.bands:
        yield _box("band", left, high, right - left, low - high)
    for start, end in chart.gaps:
        yield _box("gap", start, top, end - start, bottom - top)
    for mark in chart.values:
        yield _line("grid", left, mark.at, right, mark.at)
        yield _text(left - 6, mark.at + 4, mark.label, "end")
    for mark in chart.times:
        yield _line("tick", mark.at, bottom, mark.at, bottom + (7 if mark.label else 4))
        yield _text(mark.at, bottom + 22, mark.label, "middle")
    yield _line("axis", left, bottom, right, bottom)
    for run in chart.joined:
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in run)
        yield f'<polyline class="run" points="{points}"/>'
    for dot in chart.dots:
        yield from _dot(dot)


def _dot(dot: Dot) -> Iterator[str]:
    if dot.is_bar:
        yield _line("bar", dot.x, dot.top, dot.x, dot.bottom)
        for end in (dot.top, dot.bottom):
            yield _line("bar", dot.x - RADIUS, end, dot.x + RADIUS, end)
    if dot.outside:
        yield _triangle(dot.x, dot.top)
    elif not dot.is_bar or dot.middle not in {dot.top, dot.bottom}:
        yield f'<circle cx="{dot.x:.1f}" cy="{dot.middle:.1f}" r="{RADIUS:g}"/>'


def _triangle(x: float, y: float) -> str:
    points = f"{x:.1f},{y - FLAG:.1f} {x - FLAG:.1f},{y + FLAG:.1f}"
    return f'<polygon points="{points} {x + FLAG:.1f},{y + FLAG:.1f}"/>'


def _box(kind: str, x: float, y: float, width: float, height: float) -> str:
    return (
        f'<rect class="{kind}" x="{x:.1f}" y="{y:.1f}" '
        f'width="{width:.1f}" height="{height:.1f}"/>'
    )


def _line(kind: str, x1: float, y1: float, x2: float, y2: float) -> str:
    return (
        f'<line class="{kind}" x1="{x1:.1f}" y1="{y1:.1f}" '
        f'x2="{x2:.1f}" y2="{y2:.1f}"/>'
    )


def _text(x: float, y: float, text: str, anchor: str) -> str:
    if not text:
        return ""
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'
