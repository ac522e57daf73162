"""A report as PDF, A4: the same blocks as the page, drawn line by line.

The same facts give the same bytes: the date in the file is that of the report. It is
slow work for a loop that others wait on; whoever calls lets another thread do it.
"""

from datetime import UTC
from typing import Final, assert_never, override

from fpdf import FPDF, FontFace
from fpdf.enums import Align, TableBordersLayout, VAlign, XPos, YPos
from fpdf.fonts import TTFFont

from ..care.reports.facts import ReportFacts
from .blocks import (
    Block,
    Document,
    Heading,
    Items,
    Pairs,
    Picture,
    Section,
    Table,
    Text,
)
from .chart import Size, chart_of
from .document import document_of
from .html import key_of
from .letters import FONTS, Letters
from .pdf_chart import draw
from .type_sizes import DENSE, USUAL

FAMILY: Final = "healthstead"
MARGIN: Final = 16


SIZE: Final = Size(width=178, height=62, left=15, right=3, top=4, bottom=9)
LOWEST: Final = 34
"""A heading with less room than this below it moves to the next page."""


def pdf_of(facts: ReportFacts, *, names: bool = True) -> bytes:
    """Return the file."""
    return paper(document_of(facts, names=names))


def paper(document: Document) -> bytes:
    """Return a document as a file."""
    sheet = _Sheet(document)
    sheet.add_page()
    sheet.open_with_title()
    if document.front:
        for section in document.front:
            sheet.section(section)
        sheet.turn_over()
    for section in document.sections:
        sheet.section(section)
    sheet.close_with(document.closing)
    return bytes(sheet.output())


class _Sheet(FPDF):
    """Pages that know how each block is drawn."""

    def __init__(self, document: Document) -> None:
        super().__init__(format="A4")
        self._document = document
        self._type = DENSE if document.front else USUAL
        self.set_creation_date(document.made.astimezone(UTC))
        self.set_title(f"{document.title}: {document.name}")
        self.set_author("Healthstead")
        self.set_lang("en")
        self.set_margin(MARGIN)
        self.set_auto_page_break(auto=True, margin=22)
        self.alias_nb_pages()
        for style, path in FONTS.items():
            self.add_font(FAMILY, style, path)
        self._letters = Letters(self._known())
        self.set_font(FAMILY, size=self._type.body)

    def _known(self) -> frozenset[int]:
        """Return the letters that both weights have."""
        loaded = [font for font in self.fonts.values() if isinstance(font, TTFFont)]
        return frozenset.intersection(*(frozenset(font.cmap) for font in loaded))

    @override
    def header(self) -> None:
        """Say on every page but the first whose report it is."""
        if self.page_no() > 1:
            self.set_font(FAMILY, size=USUAL.small)
            head = f"{self._document.title}: {self._document.name}"
            self._write(head, USUAL.line)
            self.ln(2)

    @override
    def footer(self) -> None:
        """Say on every page what it is not, and which page of how many."""
        self.set_y(-18)
        self.set_font(FAMILY, size=8)
        self.set_draw_color(0)
        self.line(MARGIN, self.get_y(), self.w - MARGIN, self.get_y())
        self.ln(1.5)
        self.multi_cell(
            self.epw - 30,
            4,
            self._said(self._document.foot),
            align=Align.L,
            new_x=XPos.RIGHT,
            new_y=YPos.TOP,
        )
        self.cell(30, 4, f"Page {self.page_no()} of {{nb}}", align=Align.R)

    def open_with_title(self) -> None:
        """Write whose report it is, of what time, and when it was made."""
        self.set_font(FAMILY, "B", self._type.title)
        self._write(self._document.title, self._type.title / 2)
        self.ln(2)
        self._block(self._document.about)

    def turn_over(self) -> None:
        """Go on with a new page, in the usual size."""
        self._type = USUAL
        self.add_page()

    def section(self, section: Section) -> None:
        """Write one part under its name."""
        self._keep_together()
        self.ln(self._type.gap)
        self.set_font(FAMILY, "B", self._type.head)
        self._write(section.title, self._type.head / 1.9)
        self.set_line_width(0.7)
        self.line(MARGIN, self.get_y(), self.w - MARGIN, self.get_y())
        self.ln(2)
        for block in section.blocks:
            self._block(block)

    def close_with(self, lines: tuple[str, ...]) -> None:
        """Write what the report is not, where it comes from, and what is missing."""
        self.ln(6)
        self.set_font(FAMILY, size=self._type.small)
        missing = self._letters.missing_words()
        for line in (*lines, *missing):
            self._write(line, 4.8)
            self.ln(1)

    def _said(self, text: str) -> str:
        return self._letters.printable(text)

    def _write(self, text: str, height: float) -> None:
        self.multi_cell(
            0,
            height,
            self._said(text),
            align=Align.L,
            new_x=XPos.LMARGIN,
            new_y=YPos.NEXT,
        )

    def _keep_together(self, room: float = LOWEST) -> None:
        if self.get_y() + room > self.page_break_trigger:
            self.add_page()

    def _block(self, block: Block) -> None:
        self.set_font(FAMILY, size=self._type.body)
        match block:
            case Text(text=text, strong=strong):
                self.set_font(FAMILY, "B" if strong else "", self._type.body)
                self._write(text, self._type.line)
                self.ln(1.5)
            case Heading(text=text):
                self._keep_together(2 * LOWEST)
                self.ln(3)
                self.set_font(FAMILY, "B", 12.5)
                self._write(text, 7)
            case Items(items=items):
                self._items(items)
            case Pairs(rows=rows):
                self._pairs(rows)
            case Table():
                self._table(block)
            case Picture():
                self._picture(block)
            case _:
                assert_never(block)

    def _items(self, items: tuple[str, ...]) -> None:
        for item in items:
            self.set_x(MARGIN)
            self.cell(5, self._type.line, "•")
            self.multi_cell(
                self.epw - 5,
                self._type.line,
                self._said(item),
                align=Align.L,
                new_x=XPos.LMARGIN,
                new_y=YPos.NEXT,
            )
        self.ln(1.5)

    def _pairs(self, rows: tuple[tuple[str, str], ...]) -> None:
        for name, value in rows:
            self.set_font(FAMILY, "B", self._type.body)
            self.cell(28, self._type.line, name)
            self.set_font(FAMILY, size=self._type.body)
            self.multi_cell(
                self.epw - 28,
                self._type.line,
                self._said(value),
                align=Align.L,
                new_x=XPos.LMARGIN,
                new_y=YPos.NEXT,
            )

    def _table(self, table: Table) -> None:
        self._keep_together()
        self.set_font(FAMILY, "B", self._type.small + 0.5)
        self.ln(1)
        self._write(table.caption, self._type.line)
        self.set_font(FAMILY, size=self._type.small)
        self.set_line_width(0.2)
        aligns = tuple(Align.R if one.number else Align.L for one in table.columns)
        with self.table(
            borders_layout=TableBordersLayout.HORIZONTAL_LINES,
            col_widths=tuple(one.share for one in table.columns),
            text_align=aligns,
            headings_style=FontFace(emphasis="BOLD"),
            line_height=self._type.row,
            padding=(self._type.pad, 2.6, self._type.pad, 0.6),
            v_align=VAlign.T,
        ) as drawn:
            for cells in (tuple(one.title for one in table.columns), *table.rows):
                row = drawn.row()
                for cell in cells:
                    row.cell(self._said(cell))
        self.ln(2)

    def _picture(self, picture: Picture) -> None:
        if self.get_y() + SIZE.height + 16 > self.page_break_trigger:
            self.add_page()
        self.set_font(FAMILY, "B", self._type.small + 0.5)
        self._write(f"{picture.title}, {picture.unit}", self._type.line)
        chart = chart_of(picture.series, SIZE)
        draw(self, FAMILY, chart, MARGIN, self.get_y())
        self.set_font(FAMILY, size=self._type.small)
        self._write(f"{key_of(picture)} {picture.words}", 4.8)
        self.ln(2)
