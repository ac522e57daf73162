"""What somebody tells of a visit that is over, cut into what may follow from it.

Reading only: every part is a proposal in the person's own words, and what is not
understood whole is a note. Nothing here knows whose record it is.
"""

from .parts import Changed, Found, Next, Noted, Part, Started, Stopped
from .splitting import parts_of

__all__ = [
    "Changed",
    "Found",
    "Next",
    "Noted",
    "Part",
    "Started",
    "Stopped",
    "parts_of",
]
