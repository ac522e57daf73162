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


PLACES: Final = {"first": 0, "second": 1, "last": -1}
NOON: Final = 12
WISHES: Final = 2
"""How often they say again what they came for, before they give up."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """One free time as it was shown."""

    who: str
    day: str
    time: str

    @property
    def half(self) -> str:
        """Return which half of the day it is in."""
        return "morning" if int(self.time[:2]) < NOON else "afternoon"


def offers_in(reply: str) -> tuple[Offer, ...]:
    """Return the free times that a reply shows."""
    return tuple(
        Offer(who=one["who"], day=one["day"].strip(), time=one["time"])
        for one in OFFER.finditer(reply)
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
    half: str = ""
    """Before noon or after it, where they cannot come at any time."""
    changes: bool = False
    """Another time is preferred once the first is shown."""
    offers: tuple[Offer, ...] = ()
    """What was offered last."""
    chosen: Offer | None = None
    told_wish: int = 0
    asked_half: bool = False
    changed: bool = False
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
        if offers := offers_in(reply):
            return self._to_offers(offers)
        for what, pattern in _ASKED:
            if pattern.search(reply):
                return self._piece(what)
        if "?" in reply:
            return self.source.choice(words.OTHERS)
        if self.told_wish == WISHES:
            return None
        self.told_wish += 1
        diet = self.category == "Dietician"
        return self.source.choice(words.DIETICIAN_WISHES if diet else words.WISHES)

    def _to_proposal(self, what: str, reply: str) -> str:
        """Say yes or no to what is shown; only a visit is what the person came for."""
        if what == "call":
            return "no, no, it is nothing like that"
        if "in your diary" in reply and what == "keep":
            return self.source.choice(words.YES[self.mood])
        if what not in {"book", "ask"} and "books nothing yet" not in reply:
            return self.source.choice(words.NOT_THAT)
        if self.category == "Negative":
            return self._no()
        if self.changes and not self.changed and (other := self._another()):
            self.changed, self.chosen = True, other
            return self.source.choice(words.CHANGES).format(time=other.time)
        return self.source.choice(words.YES[self.mood])

    def _to_offers(self, offers: tuple[Offer, ...]) -> str:
        """Choose one of the times, ask for others, or want none of them."""
        if self.category == "Negative" and self.refuses_at == "offers":
            return self._no()
        self.offers = offers
        fitting = [one for one in offers if one.half == self.half] or list(offers)
        if self.half and fitting[0].half != self.half and not self.asked_half:
            self.asked_half = True
            return self.source.choice(words.HALVES[self.half])
        place, self.chosen = self._placed(fitting)
        line = self.source.choice(words.PICKS[place])
        return line.format(time=self.chosen.time)

    def _placed(self, fitting: list[Offer]) -> tuple[str, Offer]:
        """Return how a time is pointed at, and which it is."""
        shown = self.offers
        if self.pick in PLACES and len(fitting) == len(shown) > 1:
            return self.pick, shown[PLACES[self.pick]]
        alone = [one for one in fitting if self._is_alone(one)]
        if alone:
            return "time", self.source.choice(alone)
        return "first", shown[0]

    def _is_alone(self, offer: Offer) -> bool:
        return [one.time for one in self.offers].count(offer.time) == 1

    def _another(self) -> Offer | None:
        """Return another time of those that were offered, where one can be named."""
        others = [o for o in self.offers if o != self.chosen and self._is_alone(o)]
        return self.source.choice(others) if others else None

    def _no(self) -> str:
        self.refused = True
        return self.source.choice(words.NO[self.mood])

    def _piece(self, what: str) -> str:
        stock = {
            "severity": words.SEVERITIES,
            "onset": words.ONSETS,
            "complaint": (self.complaint.said,),
            "kind": words.WHOM[self.category == "Dietician"],
            "visit": ("none yet, I want a new one", "I don't have one, I need one"),
            "day": ("any day next week", "next Monday"),
            "half": ("in the morning",),
            "site": words.SITES,
            "closed": words.NOTHING_LIKE_IT,
        }
        return self.source.choice(stock[what])
