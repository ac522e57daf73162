"""Languages beside English: their sentences, times, numbers and answers.

Everything that is said becomes what it means in English, in figures where it counts:
one parser of times, one of amounts and one resolver judge it, whoever spoke. What is
not wholly understood is nothing.
"""

from collections.abc import Mapping
from typing import Final

from .french import FRENCH
from .german import GERMAN
from .shapes import Language
from .spanish import SPANISH

LANGUAGES: Final[Mapping[str, Language]] = {
    language.code: language for language in (GERMAN, FRENCH, SPANISH)
}
