"""The sentences of every language, asked in the one that is spoken now."""

from collections.abc import Mapping, Sequence
from typing import Final, override

from ..languages import LANGUAGES
from ..languages.matching import OtherSentences
from ..router import Names
from ..tongue import ENGLISH, SPOKEN, speaking, tongue
from ..tools.spec import Call
from .matching import EnglishSentences

FIRST_WORDS: Final = "good morning today"
"""Said to nobody: what the first comparison prepares takes a fraction of a second."""


class HouseSentences(EnglishSentences):
    """Matches utterances in the language of the turn."""

    def __init__(self) -> None:
        """Know every language; templates are read at the first use."""
        super().__init__()
        self._others: Final[Mapping[str, OtherSentences]] = {
            code: OtherSentences(language) for code, language in LANGUAGES.items()
        }

    @override
    def warm(self) -> None:
        """Parse and prepare all templates now; blocking, so not on an event loop."""
        super().warm()
        for sentences in self._others.values():
            sentences.warm()
        nobody = Names(medications=(), clinicians=(), people=())
        for language in SPOKEN:
            with speaking(language):
                self.match(FIRST_WORDS, nobody)

    @override
    def match(self, text: str, names: Names) -> Sequence[Call] | None:
        """Return the calls a sentence stands for, or None."""
        if (spoken := tongue()) == ENGLISH:
            return super().match(text, names)
        return self._others[spoken].match(text, names)
