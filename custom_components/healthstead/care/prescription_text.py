"""A pasted prescription or letter in blocks: which lines belong together.

Only where one medicine begins and what is no direction; what a direction means is
``domain.sig``'s. A line that may belong to a direction stays with it, so that half a
direction never looks like a whole one. Every line is in exactly one block.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from ..domain.sig import SigResult, parse_sig


class Remark(StrEnum):
    """What a letter says about a medicine that is no direction to take it."""

    NONE = ""
    STOP = "said_to_stop"
    CHANGE = "said_to_change"


@dataclass(slots=True)
class Block:
    """Lines that belong together."""

    lines: list[str] = field(default_factory=list)
    remark: Remark = Remark.NONE
    apart: bool = False
    """A heading, a greeting or the like."""

    @property
    def text(self) -> str:
        """Return the lines without what only numbers them."""
        return "\n".join(bare_of(line) for line in self.lines)

    @property
    def source(self) -> str:
        """Return the lines as they stood there."""
        return "\n".join(self.lines)


_MARKER: Final = re.compile(
    r"^\s*(?:\(?\d{1,2}[.)](?=\s)|[-*•·▪◦>–—](?=\s)|☐|□|\[ ?\])\s*"
)
_STOP: Final = (
    r"(?:stop(?:ped|ping)?|discontinu(?:e|ed|ing)|ceased?|withh[eo]ld|suspended|"
    r"omit(?:ted)?|on hold|do not (?:take|give|restart|continue)|"
    r"no longer (?:take[ns]?|taking|needed|required))"
)
_CHANGE: Final = (
    r"(?:chang(?:e|ed|es)|increased?|decreased?|reduced?|amended|altered|switched|"
    r"replaced|titrated)"
)
_BEFORE: Final = r"^\W*(?:please\s+|dose\s+)?"
_AFTER: Final = r"[-–—:(\[,;]\s*(?:now\s+|dose\s+)?"
_REMARKS: Final = {
    Remark.STOP: _STOP,
    Remark.CHANGE: _CHANGE,
}
_LEADING: Final = {
    remark: re.compile(rf"{_BEFORE}{words}\b[\s:–—-]*", re.IGNORECASE)
    for remark, words in _REMARKS.items()
}
_TRAILING: Final = {
    remark: re.compile(rf"{_AFTER}{words}\W*$", re.IGNORECASE)
    for remark, words in _REMARKS.items()
}
_WITHIN: Final = {
    remark: re.compile(rf"\b{words}\b", re.IGNORECASE)
    for remark, words in _REMARKS.items()
}
# How a line begins that is no part of a direction, in letters and on prescriptions.
_APART: Final = re.compile(
    r"^\W*(?:dear|hello|hi|to whom|re|date[ds]?|printed|page|patient|name|surname|"
    r"dob|d\.o\.b|date of birth|born|address|tel|telephone|phone|fax|e-?mail|nhs|mrn|"
    r"hospital|ward|clinic|surgery|pharmacy|practice|department|consultant|"
    r"prescriber|prescribed by|signature|signed|diagnos[ie]s|allerg(?:y|ies)|"
    r"problems?|history|follow[- ]?up|discharge[d]?|admi(?:ssion|tted)|"
    r"prescriptions?|current|regular|repeats?|acute|new medic\w*|medic\w*|drugs?|"
    r"thank(?:s| you)|kind(?:est)?|best|warm|yours|sincerely|regards|"
    r"(?:dr|prof|mr|mrs|ms|miss|sister|nurse)\b\.?\s|"
    r"please (?:see|contact|call|ring|attend|return|bring|arrange|find|note|book)|"
    r"rx\W*$|sig\W*$)(?:\b|(?<=\s))",
    re.IGNORECASE,
)
# What makes a short line with "stopped" in it the heading of a list.
_LISTS: Final = re.compile(
    r"medic|drugs?\b|prescription|treatment|^\W*(?:stopped|discontinued|changed?s?)\W*$",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"\d")
MOST_HEADING_WORDS: Final = 6


def blocks_of(text: str) -> list[Block]:
    """Return the lines of a text in blocks, in order; none is left out."""
    found: list[Block] = []
    section = Remark.NONE
    for line in _lines(text):
        if (heading := _heading(line)) is not None:
            section = heading
            found.append(Block(lines=[line.text], remark=heading, apart=True))
            continue
        block = _belongs_to(line, found)
        if block is None:
            block = Block(remark=line.remark or section)
            found.append(block)
        block.lines.append(line.text)
        block.remark = block.remark or line.remark
    return found


@dataclass(frozen=True, kw_only=True, slots=True)
class _Line:
    """One line, and what it is by itself."""

    text: str
    begins: bool
    """It is numbered, or stands after an empty line."""
    read: SigResult
    remark: Remark
    named: bool
    before: bool
    """It names what the next line directs."""

    @property
    def directs(self) -> bool:
        return _directs(self.read)


def _lines(text: str) -> Iterator[_Line]:
    raw = [line.strip() for line in text.splitlines()]
    there = [place for place, line in enumerate(raw) if line]
    for nth, place in enumerate(there):
        line = raw[place]
        bare = bare_of(line)
        remark, rest = remark_in(bare)
        read = parse_sig(rest)
        after = raw[there[nth + 1]] if nth + 1 < len(there) else ""
        yield _Line(
            text=line,
            begins=bare != line or place == 0 or not raw[place - 1],
            read=read,
            remark=remark,
            named=bool(read.drug or read.medications),
            before=_goes_on(after),
        )


def bare_of(line: str) -> str:
    """Return a line without what only numbers it."""
    return _MARKER.sub("", line).strip()


def remark_in(line: str) -> tuple[Remark, str]:
    """Return what a line says beside its direction, and the rest of it."""
    for remark in _REMARKS:
        for pattern in (_LEADING[remark], _TRAILING[remark]):
            if found := pattern.search(line):
                return remark, f"{line[: found.start()]}{line[found.end() :]}".strip()
    return Remark.NONE, line


def _directs(read: SigResult) -> bool:
    """Say whether something says how often."""
    return bool(read.medications) or "missing_frequency" not in read.reasons


def _goes_on(line: str) -> bool:
    """Say whether a line directs what was named before it."""
    if not line or _MARKER.match(line):
        return False
    read = parse_sig(line)
    return _directs(read) and not (read.drug or read.medications)


def _heading(line: _Line) -> Remark | None:
    """Return what a heading says of all that stands below it; None: it is none."""
    bare = bare_of(line.text)
    ends = bare.endswith(":")
    if len(bare.split()) <= MOST_HEADING_WORDS and not _NUMBER.search(bare):
        if ends or _LISTS.search(bare):
            for remark, pattern in _WITHIN.items():
                if pattern.search(bare):
                    return remark
        if ends:
            return Remark.NONE
    return Remark.NONE if _APART.match(bare) and not line.directs else None


def _belongs_to(line: _Line, found: list[Block]) -> Block | None:
    """Return the block that a line goes on with; None: it begins one."""
    block = found[-1] if found else None
    if block is None or block.apart:
        return None
    if line.named and (line.directs or line.before or line.remark):
        return None
    if line.begins and not (line.directs and not line.named):
        return None
    return block
