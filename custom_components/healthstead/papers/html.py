"""A report as one page of HTML that prints well and needs nothing beside it.

No script, no picture from elsewhere, no font from elsewhere. Large letters, black on
white; every table has a caption and heads, so that it can be read aloud.
"""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final, assert_never

from ..care.reports.facts import ReportFacts
from .blocks import (
    Block,
    Column,
    Document,
    Heading,
    Items,
    Pairs,
    Picture,
    Section,
    Table,
    Text,
)
from .document import document_of
from .svg import svg_of

STYLE: Final = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 52rem; padding: 1.5rem; background: #fff;
  color: #000; font: 1.125rem/1.5 Verdana, "DejaVu Sans", "Noto Sans", sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.45rem; margin: 2rem 0 .75rem; padding-bottom: .2rem;
  border-bottom: 3px solid #000; break-after: avoid; }
h3 { font-size: 1.2rem; margin: 1.5rem 0 .5rem; break-after: avoid; }
p, ul { margin: .5rem 0; }
ul { padding-left: 1.3rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.25rem;
  margin: 0; }
dt { font-weight: bold; }
dd { margin: 0; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; margin: .75rem 0 1.25rem;
  font-size: 1rem; line-height: 1.35; }
caption { text-align: left; font-weight: bold; padding: .35rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0;
  border-bottom: 1px solid #767676; overflow-wrap: break-word; }
thead th { border-bottom: 2px solid #000; }
tbody th { font-weight: normal; }
.number { text-align: right; padding-right: 1.1rem; }
thead { display: table-header-group; }
tr, figure, .short { break-inside: avoid; }
.scroll:focus-visible { outline: 3px solid #000; }
@media screen { .scroll table { min-width: 36rem; } }
figure { margin: 1rem 0; }
figcaption { font-weight: bold; }
.key, .words { font-size: 1rem; }
svg { width: 100%; height: auto; display: block; }
svg text { font-size: 14px; fill: #000; font-family: inherit; }
.band { fill: #d9d9d9; }
.gap { fill: #fff; stroke: #000; stroke-width: 1; stroke-dasharray: 2 5; }
.grid { stroke: #b3b3b3; stroke-width: 1; }
.axis, .tick, .bar { stroke: #000; stroke-width: 2; }
.run { fill: none; stroke: #000; stroke-width: 2; }
.front { font-size: 1rem; line-height: 1.35; }
.front h2 { font-size: 1.15rem; margin: 1rem 0 .4rem; border-bottom-width: 2px; }
.front table { font-size: .9rem; margin: .3rem 0 .6rem; }
.front td, .front th { padding: .2rem .5rem .2rem 0; }
.closing { margin-top: 2rem; border-top: 3px solid #000; font-size: 1rem; }
@page { size: A4; margin: 16mm 15mm 20mm;
  @bottom-right { content: "Page " counter(page) " of " counter(pages); } }
@media print {
  body { max-width: none; padding: 0; font-size: 12pt; }
  table, .key, .words, .closing { font-size: 10.5pt; }
  .front { font-size: 9.5pt; line-height: 1.25; break-after: page; }
  .front table { font-size: 8.5pt; line-height: 1.2; margin: .1rem 0 .3rem; }
  .front td, .front th { padding: .1rem .4rem .1rem 0; }
  .front caption, .front p, .front ul { padding-top: .1rem; margin: .15rem 0; }
  .front h2 { font-size: 11pt; margin: .6rem 0 .2rem; }
  .fronted header { font-size: 9.5pt; line-height: 1.35; }
  .fronted h1 { font-size: 15pt; margin-bottom: .5rem; }
  .scroll { overflow: visible; }
}
"""
SHORT: Final = 8
"""A table of so few rows is not torn apart between two sheets."""
KEY_BAND: Final = "Grey: the limit at rest. Dotted frame: nothing is known."
KEY_OUTSIDE: Final = "Triangle: outside its limit."


def html_of(facts: ReportFacts, *, names: bool = True) -> str:
    """Return the page."""
    return page(document_of(facts, names=names))


def page(document: Document) -> str:
    """Return a document as a page."""
    title = escape(document.title)
    body = '<body class="fronted">' if document.front else "<body>"
    parts = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{title}: {escape(document.name)}</title><style>{STYLE}</style>",
        f"</head>{body}<header><h1>{title}</h1>{_block(document.about)}</header><main>",
        *_front(document.front),
        *(_section(f"part-{n}", one) for n, one in enumerate(document.sections)),
        '</main><footer class="closing">',
        *(f"<p>{escape(line)}</p>" for line in (*document.closing, document.foot)),
        "</footer></body></html>\n",
    )
    return "\n".join(parts)


def _front(sections: tuple[Section, ...]) -> Iterator[str]:
    """Yield the first page, where there is one of its own."""
    if sections:
        yield '<div class="front">'
        yield from (_section(f"front-{n}", one) for n, one in enumerate(sections))
        yield "</div>"


def _section(name: str, section: Section) -> str:
    blocks = "\n".join(_block(block) for block in section.blocks)
    return (
        f'<section aria-labelledby="{name}"><h2 id="{name}">{escape(section.title)}'
        f"</h2>\n{blocks}</section>"
    )


def _block(block: Block) -> str:
    match block:
        case Text(text=text, strong=strong):
            inner = escape(text)
            return f"<p>{f'<strong>{inner}</strong>' if strong else inner}</p>"
        case Heading(text=text):
            return f"<h3>{escape(text)}</h3>"
        case Items(items=items):
            return f"<ul>{''.join(f'<li>{escape(one)}</li>' for one in items)}</ul>"
        case Pairs(rows=rows):
            return f"<dl>{''.join(_pairs(rows))}</dl>"
        case Table():
            return _table(block)
        case Picture():
            return _picture(block)
        case _:
            assert_never(block)


def _pairs(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, value in rows:
        yield f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>"


def _table(table: Table) -> str:
    head = "".join(_head(column) for column in table.columns)
    kind = "scroll short" if len(table.rows) <= SHORT else "scroll"
    body = "".join(f"<tr>{_row(row, table.columns)}</tr>" for row in table.rows)
    return (
        f'<div class="{kind}" tabindex="0" role="group" '
        f'aria-label="{escape(table.caption)}"><table>'
        f"<caption>{escape(table.caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _head(column: Column) -> str:
    kind = ' class="number"' if column.number else ""
    return f'<th scope="col"{kind}>{escape(column.title)}</th>'


def _row(row: tuple[str, ...], columns: tuple[Column, ...]) -> str:
    first, *rest = row
    cells = [f'<th scope="row">{escape(first)}</th>']
    for cell, column in zip(rest, columns[1:], strict=True):
        kind = ' class="number"' if column.number else ""
        cells.append(f"<td{kind}>{escape(cell)}</td>")
    return "".join(cells)


def key_of(picture: Picture) -> str:
    """Return how the chart is to be read."""
    return f"{KEY_BAND} {KEY_OUTSIDE}" if picture.has_outside else KEY_BAND


def _picture(picture: Picture) -> str:
    return (
        f"<figure><figcaption>{escape(picture.title)}, {escape(picture.unit)}"
        f'</figcaption>{svg_of(picture)}<p class="key">{escape(key_of(picture))}</p>'
        f'<p class="words">{escape(picture.words)}</p></figure>'
    )
