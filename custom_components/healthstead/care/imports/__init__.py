"""What other programs and spreadsheets kept, read into drafts, and our own CSV.

Text in, values out. Nothing here is active: a person sees each line beside its
source and confirms it, and the caller then sends commands like everybody else.
"""

from .imported import (
    Answer,
    Imported,
    ImportedDose,
    ImportedLink,
    ImportedMedication,
)
from .problem import SENTENCES, Problem, Reason

__all__ = [
    "SENTENCES",
    "Answer",
    "Imported",
    "ImportedDose",
    "ImportedLink",
    "ImportedMedication",
    "Problem",
    "Reason",
]
