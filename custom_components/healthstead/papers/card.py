"""The emergency card as one page to print: large letters, black on white.

It needs nothing beside it: no script, no font, no picture. The first thing on it is
whom to call. What was not written down is not on it. It fits on one A4 sheet; the
letters get smaller the more there is to say, down to what can still be read.
"""

from collections.abc import Iterable, Iterator
from html import escape
from math import ceil
from typing import Final

from ..domain.card import CardFacts, CardMedicine
from ..domain.person import Contact

SIZES: Final = ((26, 15), (38, 12.5), (54, 10.5))
"""So many lines fit on a sheet at so many points."""
SMALLEST: Final = 9
WIDTH: Final = 70
"""About so many letters stand on a line at a middling size."""
MARKED: Final = {
    "anticoagulant": "thins the blood",
    "insulin": "insulin",
}
STYLE: Final = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 190mm; padding: 6mm; background: #fff; color: #000;
  font-family: Verdana, "DejaVu Sans", "Noto Sans", sans-serif; line-height: 1.3; }
h1 { font-size: 1.7em; margin: 0; }
h2 { font-size: 1em; margin: .8em 0 .2em; padding: .1em .4em; background: #000;
  color: #fff; text-transform: uppercase; letter-spacing: .04em; break-after: avoid;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.call { border: 3px solid #000; padding: .3em .5em; margin: .5em 0; font-size: 1.25em;
  font-weight: bold; }
ul { list-style: none; margin: 0; padding: 0 .4em; }
li, p { margin: .15em 0; overflow-wrap: anywhere; break-inside: avoid; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1em; margin: 0;
  padding: 0 .4em; }
dt { font-weight: bold; }
dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
footer { margin-top: .8em; border-top: 2px solid #000; font-size: .8em; }
@page { size: A4; margin: 10mm; }
@media print { body { padding: 0; max-width: none; } }
"""
CLOSING: Final = (
    "Written down by the person or their carers; it may be incomplete or out of date. "
    "Not a medical device."
)

type Part = tuple[str, tuple[str, ...]]
"""A heading with lines that are HTML already."""


def card_html(facts: CardFacts) -> str:
    """Return the page."""
    parts = [part for part in _parts(facts) if part[1]]
    size = _points(parts)
    name = escape(facts.name)
    body = "".join(
        f"<section><h2>{title}</h2><ul>{_lines(lines)}</ul></section>"
        for title, lines in parts
    )
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="referrer" content="no-referrer">'
        f"<title>Emergency card: {name}</title>"
        f"<style>{STYLE}body {{ font-size: {size}pt; }}</style></head>\n"
        f"<body><header><h1>{name}</h1>{_about(facts)}"
        f'<p class="call">In an emergency call {escape(facts.number)}.</p></header>\n'
        f"<main>{body}</main>\n"
        f"<footer><p>Emergency card of {name}, as of {facts.made:%Y-%m-%d %H:%M}. "
        f"{CLOSING}</p></footer></body></html>\n"
    )


def _about(facts: CardFacts) -> str:
    """Return one line on who it is."""
    said = []
    if facts.birth_year is not None:
        said.append(f"born {facts.birth_year}")
    if facts.ages is not None:
        said.append(f"{facts.ages[0]} or {facts.ages[1]} years old")
    if facts.card.language:
        said.append(f"speaks {escape(facts.card.language)}")
    return f"<p>{', '.join(said)}</p>" if said else ""


def _parts(facts: CardFacts) -> Iterator[Part]:
    """Yield every part in the order in which a helper needs it."""
    card = facts.card
    yield "Allergies", tuple(f"<b>{escape(one)}</b>" for one in facts.allergies)
    yield "Conditions", tuple(escape(one) for one in facts.conditions)
    yield "Implants and devices", _text(card.implants)
    yield "Medicines", tuple(_medicine(one) for one in facts.medicines)
    yield "Call", tuple(_contacts(facts.contacts, card.callback_phone))
    yield "How to get in", _text(card.access)
    yield "Wishes", _text(card.wishes)
    yield "Also", _text(card.notes)


def _text(text: str) -> tuple[str, ...]:
    return tuple(escape(line) for line in text.splitlines() if line.strip())


def _medicine(one: CardMedicine) -> str:
    marked = f" ({MARKED[one.mark]})" if one.mark else ""
    paused = " [paused now]" if one.paused else ""
    return f"<b>{escape(one.name)}{marked}</b>{paused}: {escape(one.direction)}"


def _contacts(contacts: Iterable[Contact], callback: str) -> Iterator[str]:
    for one in contacts:
        who = f"{one.name} ({one.relation})" if one.relation else one.name
        yield f"{escape(who)}: <b>{escape(one.phone or 'no number written down')}</b>"
    if callback:
        yield f"At home: <b>{escape(callback)}</b>"


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"<li>{line}</li>" for line in lines)


def _points(parts: Iterable[Part]) -> float:
    """Return the size at which it all fits on a sheet, as far as lines tell."""
    lines = 6  # the name, whom to call, the foot
    for _, rows in parts:
        lines += 2 + sum(ceil(len(row) / WIDTH) for row in rows)
    return next((points for most, points in SIZES if lines <= most), SMALLEST)
