"""Amounts as people say them of packs: "two packs of 28" is 56."""

import re
from typing import Final

from ..domain.measures import parse_amount
from ..domain.numbers import words_to_digits
from ..domain.quantity import Quantity

_PACKS: Final = re.compile(
    r"(?:(?P<count>\d+)|an?|another|one more|the)(?: new| full| fresh| unopened)*"
    r" (?:packs?|packets?|boxes?|box|bottles?|tubes?|strips?|blisters?|containers?)"
    r"(?: of| with| containing)? (?P<each>.+)",
    re.IGNORECASE,
)


_THOUSANDS: Final = re.compile(r"(?<![\d.,])[1-9]\d{0,2}\.\d\d0(?!\d)")
"""One gram or one milligram: "1.000 mg" is read in both ways, so it is asked about."""


def said_amount(words: str) -> Quantity | None:
    """Return an exact amount, be it in packs; None where it is none or not exact."""
    if _THOUSANDS.search(words):
        return None
    found = _PACKS.fullmatch(words_to_digits(words.strip()))
    if found is None:
        read = parse_amount(words)
        return read if isinstance(read, Quantity) else None
    each = parse_amount(found["each"])
    if not isinstance(each, Quantity):
        return None
    return Quantity(value=each.value * int(found["count"] or 1), unit=each.unit)
