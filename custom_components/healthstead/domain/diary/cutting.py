"""A sentence cut where a new thought may begin, and joined again where none does."""

import re
from dataclasses import dataclass
from typing import Final

from .ailing import ails
from .places import has_place

_CUT: Final = re.compile(
    r"(?P<mark>\s*[.;:!?]+(?=\s|$)\s*|\s*,\s*(?:and|but|also|then|plus|or)?\s+(?:then |also )?"
    r"|\s+(?:but also|and also|and then|as well as|along with|together with|but|and|also|plus|then|&)\s+"
    r"(?:also |then |i also )?|\s+-\s+|\s+(?=with(?:out| no)\b))",
    re.IGNORECASE,
)
_WHOLE: Final = re.compile(
    r"\b(?:between \w+ and \w+|on and off|off and on|pins and needles|hot and cold|up and down|in and out|more and more"
    r"|worse and worse|back and forth|over and over|again and again|here and there|aches and pains"
    r"|now and then|now and again|every now and then|coughs and sneezes|and a half|half and half"
    r"|huffing and puffing|fish and chips|bread and butter)\b",
    re.IGNORECASE,
)
_OWN: Final = re.compile(
    r"(?:i|we|my|it|they|that|this|she|he|there|the|her|his|our|when|if|whenever|while|since"
    r"|worse|better|mostly|mainly|especially|usually|due|because|triggered|caused|brought|after"
    r"|before|during|at|in|on|with|from|about|around|maybe|probably|roughly|severity|level|\d|no|not|had|have|has|been|got|feeling|mum|mom|dad|also)\b|i'",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(r"^(?:my|the|her|his|both|one of my|our)\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A part of a sentence, and the mark or word before it."""

    text: str
    mark: str = ""

    @property
    def listed(self) -> bool:
        """Say whether it goes on with a list rather than opens a sentence."""
        return self.mark in {",", "and"} and _OWN.match(self.text) is None


def cut(text: str) -> tuple[Piece, ...]:
    """Return the parts of a sentence in order."""
    shown = _WHOLE.sub(lambda found: found[0].replace(" ", "\x00"), text)
    pieces: list[Piece] = []
    at, mark = 0, ""
    for found in _CUT.finditer(shown):
        pieces = _added(pieces, shown[at : found.start()], mark)
        at, mark = found.end(), _kind(found["mark"])
    pieces = _added(pieces, shown[at:], mark)
    return tuple(Piece(text=p.text.replace("\x00", " "), mark=p.mark) for p in pieces)


def _kind(mark: str) -> str:
    words = mark.strip().lower()
    if re.search(r"\b(?:and|&|plus|as well as|along with|together with)\b|&", words):
        return "and"
    return "," if words == "," else "." if words[:1] in ".;!?:-" else words


def _added(pieces: list[Piece], text: str, mark: str) -> list[Piece]:
    text = text.strip(" ,")
    if not text:
        return pieces
    piece = Piece(text=text, mark=mark)
    if pieces and piece.listed and _belongs(pieces[-1].text, text):
        joint = f", {text}" if mark == "," else f" and {text}"
        return [
            *pieces[:-1],
            Piece(text=f"{pieces[-1].text}{joint}", mark=pieces[-1].mark),
        ]
    return [*pieces, piece]


def _belongs(before: str, text: str) -> bool:
    """Say whether two parts tell of one thing: one place, or one place's two ways."""
    if _SUBJECT.match(before) and has_place(before):
        # "my ankle is red and swollen", "my knees and ankles ache"
        return not has_place(text) or not ails(before)
    if has_place(before) and has_place(text) and not ails(text):
        return True  # "pain in my shoulder and neck"
    bare = _bare(before)
    return (
        not has_place(before)
        and ails(bare)
        and re.search(r"\b(?:in|on|of|around|behind|under|at)\b", text) is not None
        and has_place(text)
    )


def _bare(text: str) -> str:
    return text.split(" since ", maxsplit=1)[0]
