"""One sentence for the diary: what is felt, where, since when, how bad, what brings it on.

Rules and tables, no model. Nothing is filled in that was not said: words such as "bad"
are no number, and a time that can be read in two ways is none. What belongs to times
stands in ``moments``; what the complaint may be a sign of in ``complaints``.

What a reader may take either way is settled like this:

- Things that are listed ("a headache and my knee hurts", "headache and nausea") are an
  entry each, so that each can be over by itself. A time or cause after the last of a
  list counts for all of it; a number counts for the one that it stands beside.
- What one place has together ("pain and stiffness in my hands", "red and swollen") is
  one entry.
- The words keep what was said of how bad it is; only a number becomes the severity.
- "Better since Friday" is no beginning and no end.
"""

from .ailing import ails, nothing_ails
from .clock import Clock
from .correction import Change, opens_correction, read_change
from .ending import Ending, read_ending
from .reading import read_diary
from .told import Diary, Told

__all__ = [
    "Change",
    "Clock",
    "Diary",
    "Ending",
    "Told",
    "ails",
    "nothing_ails",
    "opens_correction",
    "read_change",
    "read_diary",
    "read_ending",
]
