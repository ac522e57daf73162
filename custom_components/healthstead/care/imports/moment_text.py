"""Moments in ISO 8601, as files write them."""

from datetime import datetime
from typing import Final

from .problem import FieldError, Reason

LONGEST: Final = 40


def read_moment(name: str, text: str, *, local: bool = False) -> datetime:
    """Return a moment; ``local``: it may go without an offset from UTC."""
    words = text.strip()
    if not words:
        raise FieldError(name, Reason.MISSING)
    try:
        found = datetime.fromisoformat(words if len(words) <= LONGEST else "")
    except ValueError:
        raise FieldError(name, Reason.MOMENT, text) from None
    if found.tzinfo is None and not local:
        raise FieldError(name, Reason.OFFSET, text)
    return found
