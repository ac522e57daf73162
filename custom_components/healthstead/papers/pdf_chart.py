"""A chart drawn on a sheet of PDF: the places of ``chart``, in millimetres."""

from typing import Final

from fpdf import FPDF

from .chart import Chart, Dot

GREY: Final = 217
LIGHT: Final = 179
LABELS: Final = 8.5
"""Points of the letters along both scales."""


def draw(sheet: FPDF, family: str, chart: Chart, left: float, top: float) -> None:
    """Draw a chart with its upper left corner there, and go on below it."""
    sheet.set_font(family, size=LABELS)
    _ground(sheet, chart, left, top)
    _values(sheet, chart, left, top)
    sheet.set_draw_color(0)
    sheet.set_line_width(0.4)
    _times(sheet, chart, left, top)
    sheet.set_fill_color(0)
    for run in chart.joined:
        sheet.polyline([(left + x, top + y) for x, y in run])
    for dot in chart.dots:
        _dot(sheet, dot, left, top)
    sheet.set_y(top + chart.size.height)


def _ground(sheet: FPDF, chart: Chart, left: float, top: float) -> None:
    """Draw ranges, and over them the stretches of which nothing is known."""
    size = chart.size
    width = size.width - size.left - size.right
    sheet.set_fill_color(GREY)
    for high, low in chart.bands:
        sheet.rect(left + size.left, top + high, width, low - high, style="F")
    sheet.set_line_width(0.2)
    sheet.set_dash_pattern(dash=0.4, gap=1)
    sheet.set_fill_color(255)
    height = size.height - size.top - size.bottom
    for start, end in chart.gaps:
        sheet.rect(left + start, top + size.top, end - start, height, style="DF")
    sheet.set_dash_pattern()


def _values(sheet: FPDF, chart: Chart, left: float, top: float) -> None:
    start, end = left + chart.size.left, left + chart.size.width - chart.size.right
    sheet.set_draw_color(LIGHT)
    for mark in chart.values:
        y = top + mark.at
        sheet.line(start, y, end, y)
        sheet.text(start - 1.5 - sheet.get_string_width(mark.label), y + 1, mark.label)


def _times(sheet: FPDF, chart: Chart, left: float, top: float) -> None:
    start, end = left + chart.size.left, left + chart.size.width - chart.size.right
    bottom = top + chart.size.height - chart.size.bottom
    sheet.line(start, bottom, end, bottom)
    for mark in chart.times:
        x, half = left + mark.at, sheet.get_string_width(mark.label) / 2
        sheet.line(x, bottom, x, bottom + (2 if mark.label else 1))
        sheet.text(x - half, bottom + 6, mark.label)


def _dot(sheet: FPDF, dot: Dot, left: float, top: float) -> None:
    x, high, low = left + dot.x, top + dot.top, top + dot.bottom
    if dot.is_bar:
        sheet.line(x, high, x, low)
        for end in (high, low):
            sheet.line(x - 1, end, x + 1, end)
    if dot.outside:
        corners = [(x, high - 1.8), (x - 1.6, high + 1.2), (x + 1.6, high + 1.2)]
        sheet.polygon(corners, style="F")
    elif not dot.is_bar or dot.middle not in {dot.top, dot.bottom}:
        sheet.circle(x, top + dot.middle, 1, style="F")
