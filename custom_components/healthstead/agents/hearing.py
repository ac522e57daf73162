"""In which language something was said, and what an answer in it means in English.

The rules that read answers know English. Words of another language reach them only
where every one of them is known; else they are left unread, and nobody guesses.
"""

from dataclasses import replace

from ..domain.red_flags import RedFlag
from .languages.answers import in_english
from .memory import Dialogue
from .router import Names
from .scene import Utterance
from .tongue import ENGLISH, language_of, spoken, tongue


def heard_language(said: Utterance, dialogue: Dialogue, flag: RedFlag | None) -> str:
    """Return the language to answer in, and keep it for the next words."""
    expected = dialogue.language or said.language
    if flag is not None:
        # A cry for help is one word, but its rule knows whose word it is.
        expected = spoken(flag.rule.partition(".")[0]) or expected
    dialogue.language = language_of(said.text, expected)
    return dialogue.language


def in_plain(said: Utterance, names: Names) -> Utterance:
    """Return what was said with its English meaning, where it is an answer."""
    if tongue() == ENGLISH:
        return said
    meant = in_english(said.text, tongue(), names)
    if meant is None:
        return replace(said, own=said.text, unread=True)
    return replace(said, text=meant, own=said.text)


def in_own_words(said: Utterance) -> Utterance:
    """Return what was said as it was said: a text that is kept is not translated."""
    return replace(said, text=said.words, unread=False)
