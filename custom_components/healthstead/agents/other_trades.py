"""Whether somebody wants a booking of another trade: a taxi, a table, a haircut.

A visit may be meant as soon as anybody of health is named in the same sentence; a ride
to one is the visit's.
"""

import re
from typing import Final

from ..domain.specialties import specialty_of

_SENTENCE: Final = re.compile(r"(?<=[.;!?])\s+")
_BOOKS: Final = re.compile(
    r"\b(?:book(?:ed|ing|ings)?|reserv(?:e|ed|ing|ation|ations)|order(?:ed|ing)?|status|tickets?"
    r"|(?:find|get|fix|call) (?:me|us|a|an|the)|need (?:a|an|the|some)|arrange|cancel|make an appointment)\b",
    re.IGNORECASE,
)
_TRADE: Final = re.compile(
    r"\b(?:rides?|taxis?|cabs?|uber|lyft|minicab|flights?|airline|plane tickets?|train tickets?|bus tickets?"
    r"|ferry|hotels?|hostel|guest ?house|airbnb|restaurants?|(?:a )?table for|cinema|movie tickets?"
    r"|concert|(?:rental|rented|hire) car|car (?:rental|hire)|haircut|hairdresser'?s?|barber'?s?|salon"
    r"|manicure|plumber|electrician|car mechanic|chimney sweep|removal van)\b",
    re.IGNORECASE,
)
_HEALTH: Final = re.compile(
    r"\b(?:doctor|dr|gp|surgery|operation|dentist|clinic|hospital|nurse|physio\w*|specialist|check-?up|scan|x-?ray"
    r"|blood|optician|dieti[ct]ian|vaccin\w+|jab|visit|therap\w+|pain\w*|ach\w+|hurt\w*|sore|sick|pills?"
    r"|tablets?|medicines?|medications?|prescription|chemist|pharmac\w+|remind)\b",
    re.IGNORECASE,
)


def is_other_trade(text: str) -> bool:
    """Say whether some sentence is about a booking that has nothing to do with health."""
    return any(
        _TRADE.search(one) and _BOOKS.search(one) and not _is_of_health(one)
        for one in _SENTENCE.split(text)
    )


def _is_of_health(sentence: str) -> bool:
    return _HEALTH.search(sentence) is not None or specialty_of(sentence) is not None
