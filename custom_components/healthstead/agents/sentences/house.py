"""The sentences of every language, asked in the one that is spoken now."""

from collections.abc import Mapping, Sequence
from typing import Final, override

from ..languages import LANGUAGES
from ..languages.matching import OtherSentences
from ..router import Names
from ..tongue import ENGLISH, tongue
from ..tools.spec import Call
from .matching import EnglishSentences


class HouseSentences(EnglishSentences):
    """Matches utterances in the language of the turn."""

    def __init__(self) -> None:
        """Know every language; templates are read at the first use."""
        self._others: Final[Mapping[str, OtherSentences]] = {
            code: OtherSentences(language) for code, language in LANGUAGES.items()
        }

    @override
    def warm(self) -> None:
        """Parse all templates now; blocking, so not on an event loop."""
        super().warm()
        for sentences in self._others.values():
            sentences.warm()

    @override
    def match(self, text: str, names: Names) -> Sequence[Call] | None:
        """Return the calls a sentence stands for, or None."""
        if (spoken := tongue()) == ENGLISH:
            return super().match(text, names)
        return self._others[spoken].match(text, names)
