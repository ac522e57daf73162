"""Whole sentences that need no model, one file of templates per language.

The templates are hassil's; the household's own names fill the slot lists.
"""

from .house import HouseSentences
from .matching import EnglishSentences

__all__ = ["EnglishSentences", "HouseSentences"]
