"""What was told of a visit, cut into parts; what is not understood whole is a note.

The longest stretch of a sentence that a pattern holds for is one part. A sentence that
speaks of possibilities, of somebody else, or that denies, is a note as a whole: a part
that is invented does harm, a note does none.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

from ..naming import match_name
from ..sig import parse_sig
from ..specialties import specialty_of
from . import english as en
from .parts import Changed, Found, Next, Noted, Part, Started, Stopped
from .patterns import Book, Patterns, book_for

MOST_PARTS: Final = 20
"""More is no account of a visit; the rest is one note."""
LONGEST: Final = 4000
"""So many letters are read; the rest is one note."""

type Reading = tuple[Part, ...]


def parts_of(text: str, medications: Mapping[str, str]) -> tuple[Part, ...]:
    """Return the parts in order.

    ``medications``: under which words each medicine that is taken is spoken of, with
    its name as the record has it.
    """
    spoken = {word.casefold(): name for word, name in medications.items()}
    found: list[Part] = []
    for sentence in _sentences(text[:LONGEST]):
        found += _of_sentence(sentence, spoken)
    over = " ".join(part.said for part in found[MOST_PARTS:])
    over = f"{over} {text[LONGEST:]}".strip()
    kept = found[:MOST_PARTS]
    return (*kept, Noted(said=over)) if over else tuple(kept)


def _sentences(text: str) -> Iterator[str]:
    """Yield sentences; what ends with a question mark keeps it."""
    begin = 0
    for end in en.SENTENCE.finditer(text):
        yield text[begin : end.end()].strip()
        begin = end.end()
    yield text[begin:].strip()


def _of_sentence(sentence: str, spoken: Mapping[str, str]) -> Iterator[Part]:
    said = " ".join(sentence.split())
    if not any(sign.isalnum() for sign in said):
        return
    if en.HEDGES.search(en.HARMLESS.sub(" ", said[:1].lower() + said[1:])):
        yield Noted(said=said)
        return
    pieces = _pieces(said.rstrip(".!; "))
    at = 0
    while at < len(pieces):
        for end in range(len(pieces), at, -1):
            words = said[pieces[at][0] : pieces[end - 1][1]]
            if read := _read(words, spoken):
                break
        else:
            end, read = at + 1, (Noted(said=said[slice(*pieces[at])]),)
        yield from read
        at = end


def _pieces(said: str) -> list[tuple[int, int]]:
    """Return where statements may begin and end."""
    found, begin = [], 0
    for gap in en.AND.finditer(said):
        found.append((begin, gap.start()))
        begin = gap.end()
    found.append((begin, len(said)))
    return [place for place in found if place[0] < place[1]]


def _read(said: str, spoken: Mapping[str, str]) -> Reading:
    """Return what one statement says; nothing if it does not read as a whole."""
    words = en.FILLERS.sub("", said).strip(" ,")
    book = book_for(tuple(sorted(spoken)))
    ways = (_stops, _switches, _changes, _starts, _visit, _condition)
    return next((read for way in ways if (read := way(words, book, spoken))), ())


def _matches(words: str, patterns: Patterns) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        if (found := pattern.fullmatch(words)) is not None:
            yield found


def _stops(words: str, book: Book, spoken: Mapping[str, str]) -> Reading:
    for found in _matches(words, book.stops):
        if en.NEEDED.search(words) and not en.NEEDS_AGAIN.search(words):
            continue
        names = dict.fromkeys(
            spoken[one[0].casefold()] for one in book.names.finditer(found["meds"])
        )
        reason = found["why"] or ""
        if any(_read(reason[gap.end() :], spoken) for gap in en.AND.finditer(reason)):
            continue  # a statement of its own, and no reason
        return tuple(Stopped(medication=n, said=words, reason=reason) for n in names)
    return ()


def _switches(words: str, book: Book, spoken: Mapping[str, str]) -> Reading:
    """Read one medicine in place of another, in either order."""
    if en.NOT.search(words):
        return ()
    for found in _matches(words, book.switches):
        name, direction = found["name"], found["dir"]
        if _is_name(name, spoken) and _is_direction(direction, name):
            gone = Stopped(medication=spoken[found["med"].casefold()], said=words)
            return (gone, Started(name=name, direction=direction, said=words))
    if (two := book.instead.fullmatch(words)) is not None:
        gone = Stopped(medication=spoken[two["med"].casefold()], said=words)
        begun = _starts(two["start"], book, spoken)
        return (*begun, gone) if begun else ()
    return ()


def _changes(words: str, book: Book, spoken: Mapping[str, str]) -> Reading:
    if en.NOT.search(words):
        return ()
    for found in _matches(words, book.changes):
        name = spoken[found["med"].casefold()]
        told = found.groupdict()
        direction = told.get("dir") or f"{told['amount']} {told['rest']}"
        if _is_direction(direction, name):
            return (Changed(medication=name, direction=direction, said=words),)
    return ()


def _starts(words: str, book: Book, spoken: Mapping[str, str]) -> Reading:
    if en.NOT.search(words):
        return ()
    for found in _matches(words, book.starts):
        name, direction = found["name"], found["dir"]
        if _is_name(name, spoken) and _is_direction(direction, name):
            return (Started(name=name, direction=direction, said=words),)
    return ()


def _visit(words: str, book: Book, _spoken: Mapping[str, str]) -> Reading:
    if en.NOT.search(words):
        return ()
    for found in _matches(words, book.visits):
        told = found.groupdict()
        when, whom = told.get("when") or "", told.get("whom") or ""
        if whom and not _is_whom(whom):
            continue
        return (Next(when=when, with_whom=whom, said=words),)
    return ()


def _condition(words: str, book: Book, _spoken: Mapping[str, str]) -> Reading:
    for found in _matches(words, book.conditions):
        text = found["condition"].strip()
        if en.NO_CONDITION.search(text) or en.NOT.search(words):
            return ()
        return (Found(text=text, said=words),)
    return ()


def _is_name(name: str, spoken: Mapping[str, str]) -> bool:
    """Say whether words can be a new name: none of the language, none nearly taken."""
    if any(word.casefold() in en.NO_NAME for word in name.split()):
        return False
    return not match_name(name, tuple(spoken.items())).found


def _is_whom(words: str) -> bool:
    """Say whether words name somebody to see: a specialty, or a title with a name."""
    return words.casefold().startswith("dr") or specialty_of(words) is not None


@lru_cache(maxsize=256)
def _is_direction(direction: str, name: str) -> bool:
    """Say whether words are a direction: how much and how often, and no name besides."""
    if parse_sig(direction).drug:
        return False
    read = parse_sig(direction, drug=name)
    return not read.reasons and not read.medications
