"""Why somebody is proposed, how soon, and who can be asked instead, in plain words.

Only what people notice is named; nothing here says what anybody has, that a visit can
be left out, or that a matter is harmless.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, assert_never

from ..specialties import shown
from .choosing import ANY_CHILD, CHILDREN, DEFAULT, WITHOUT_REFERRAL, Choice
from .lay_names import LAY_NAMES
from .shapes import Complaint, Urgency

NOTE: Final = "This is information for you to discuss; it does not say what you have."
NOT_KNOWN: Final = (
    "Nothing in my list of complaints, which is in English only, fits these words. A GP "
    "is the one to start with."
)
NOT_SAID: Final = "I cannot say how soon; ask at once if it gets worse."
HELP_NOW: Final = (
    "This is nothing to wait for an appointment with. Please get help now."
)
_INSTEAD: Final = "Your GP can see you too, and it is your choice."
_AN: Final = ("a", "e", "i", "o", "E")
"""Beginnings of words that want "an"; a urologist is none."""
NAMED: Final = 2
"""So many complaints are named; more is a list, not a reason."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Why:
    """The reasons for a choice, one sentence each; an empty one has nothing to say."""

    because: str
    how_soon: str
    instead: str = ""
    note: str = NOTE

    @property
    def words(self) -> str:
        """Return everything as one text."""
        return " ".join(
            one for one in (self.because, self.how_soon, self.instead, self.note) if one
        )


def why(choice: Choice) -> Why:
    """Return why these specialties are proposed, in words a person would use."""
    if not choice.may_be_booked:
        return Why(because=HELP_NOW, how_soon="", note="")
    if not choice.complaints:
        return Why(because=NOT_KNOWN, how_soon=NOT_SAID)
    first = choice.specialties[0]
    return Why(
        because=_because(choice, first),
        how_soon=how_soon(choice.urgency),
        instead="" if first in {DEFAULT, *WITHOUT_REFERRAL} else _INSTEAD,
    )


def how_soon(urgency: Urgency) -> str:
    """Return how soon to ask, in words."""
    match urgency:
        case Urgency.ROUTINE:
            return "There is usually no hurry; ask sooner if it gets worse."
        case Urgency.SOON:
            return "It is worth asking within days."
        case Urgency.SAME_DAY:
            return "Please ask today, by telephone."
        case Urgency.EMERGENCY:
            return "Please get help now."
        case _:
            assert_never(urgency)


def _because(choice: Choice, first: str) -> str:
    """Return which complaints led to whom."""
    best = choice.complaints[0].to
    if first == DEFAULT and DEFAULT not in best:
        others = " or ".join(map(_somebody, _others(choice)))
        return (
            f"For {_matters(choice.complaints)}, a GP is the one to start with, before "
            f"{others}."
        )
    led = [one for one in choice.complaints if first in one.to]
    if first == CHILDREN and CHILDREN not in best:
        led = [choice.complaints[0]]
    second = choice.specialties[1] if len(choice.specialties) > 1 else DEFAULT
    is_for_child = CHILDREN in {first, second} and second != DEFAULT
    also = f", or {_somebody(second)}" if is_for_child else ""
    return f"For {_matters(led)}, people usually see {_somebody(first)}{also}."


def _matters(complaints: Sequence[Complaint]) -> str:
    """Return what people would call the complaints."""
    names = [LAY_NAMES[one.id] for one in complaints if one.id != ANY_CHILD]
    return " and ".join(names[:NAMED]) or LAY_NAMES[ANY_CHILD]


def _others(choice: Choice) -> tuple[str, ...]:
    """Return whom family medicine may send somebody to, the likeliest first."""
    return tuple(one for one in choice.specialties if one != DEFAULT)[:NAMED]


def _somebody(specialty: str) -> str:
    """Return "a cardiologist", "an ENT doctor", "a sleep clinic"."""
    word = shown(specialty)
    return f"{'an' if word.startswith(_AN) else 'a'} {word}"
