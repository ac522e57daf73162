"""One simulated patient: what they have, what they wish, and what they answer.

Reads nothing but the reply. Knows no tool, no household and no model.
"""

import random
import re
from dataclasses import dataclass
from typing import Final

from . import patient_words as words

OFFER: Final = re.compile(
    r"^- (?P<who>[^,\n]+), (?P<day>[^\n]*?)(?P<time>\d\d:\d\d)", re.MULTILINE
)
SHALL: Final = re.compile(r"\bShall I (?P<what>\w+)[^?]*\?")
_BOOKED: Final = re.compile(r"^(?:Booked|Noted as wanted|I asked)\b", re.MULTILINE)
_ASKED: Final = (
    ("severity", re.compile(r"how bad|0 to 10", re.IGNORECASE)),
    ("onset", re.compile(r"how long|since when|when did", re.IGNORECASE)),
    ("complaint", re.compile(r"what do you feel|what is it about", re.IGNORECASE)),
    ("kind", re.compile(r"whom would you like|kind of clinician", re.IGNORECASE)),
    ("visit", re.compile(r"which visit|that visit|no such visit", re.IGNORECASE)),
    (
        "day",
        re.compile(r"which (?:other )?day|another day|when would you", re.IGNORECASE),
    ),
    ("half", re.compile(r"in the morning or", re.IGNORECASE)),
    ("site", re.compile(r"\bwhere\b|which side", re.IGNORECASE)),
    (
        "closed",
        re.compile(
            r"\b(?:is|are|do|does|did|have|has|could|can|was|were) "
            r"(?:it|there|you|your|one|both|the|any|that|this)\b[^?]*\?",
            re.IGNORECASE,
        ),
    ),
)


@dataclass(kw_only=True)
class Patient:
    """Who they are, what they have, how they talk, and how far they have come."""

    category: str
    source: random.Random
    complaint: words.Complaint
    mood: str
    pick: str
    name: str
    refuses_at: str = ""
    """A no comes where times are offered, or at the last question."""
    told_wish: bool = False
    refused: bool = False

    def opening(self) -> str:
        """Return the first words."""
        line = self.source.choice(words.OPENINGS_OF[self.category][self.mood])
        return line.format(said=self.complaint.said, long=self.complaint.long)

    def answer(self, reply: str) -> str | None:
        """Return what the person says to a reply; None when they are done."""
        if self.refused or _BOOKED.search(reply):
            return None
        shall = SHALL.search(reply)
        if shall is not None:
            return self._to_proposal(shall["what"], reply)
        if offers := list(OFFER.finditer(reply)):
            return self._to_offers(offers)
        for what, pattern in _ASKED:
            if pattern.search(reply):
                return self._piece(what)
        if "?" in reply:
            return self.source.choice(words.OTHERS)
        if self.told_wish:
            return None
        self.told_wish = True
        return self.source.choice(words.WISHES)

    def _to_proposal(self, what: str, reply: str) -> str:
        """Say yes or no to what is shown; only a visit is what the person came for."""
        if what == "call":
            return "no, no, it is nothing like that"
        visit = what in {"book", "ask"} or "books nothing yet" in reply
        if visit and self.category == "Negative":
            return self._no()
        return self.source.choice(words.YES[self.mood])

    def _to_offers(self, offers: list[re.Match[str]]) -> str:
        if self.category == "Negative" and self.refuses_at == "offers":
            return self._no()
        kind = self.pick if len(offers) > 1 else "first"
        time_said = self.source.choice(offers)["time"]
        if kind == "time" and [one["time"] for one in offers].count(time_said) > 1:
            kind = "first"
        return self.source.choice(words.PICKS[kind]).format(time=time_said)

    def _no(self) -> str:
        self.refused = True
        return self.source.choice(words.NO[self.mood])

    def _piece(self, what: str) -> str:
        stock = {
            "severity": words.SEVERITIES,
            "onset": words.ONSETS,
            "complaint": (self.complaint.said,),
            "kind": ("whoever is right for it", "a GP will do"),
            "visit": ("none yet, I want a new one", "I don't have one, I need one"),
            "day": ("any day next week", "next Monday"),
            "half": ("in the morning",),
            "site": words.SITES,
            "closed": words.NOTHING_LIKE_IT,
        }
        return self.source.choice(stock[what])
