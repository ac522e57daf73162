"""What a language brings: its spelling, its word classes, its rules, its contexts.

The shapes only. English is in the ``english_*`` tables, the rest in ``other_*``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from textwrap import dedent

from .flag import Category, Pathway


def rows(text: str) -> tuple[str, ...]:
    """Return the phrases of a block: one a line, indented lines continue it."""
    found: list[str] = []
    for line in dedent(text).splitlines():
        if line.startswith(" "):
            found[-1] = f"{found[-1]} {line.strip()}"
        elif line:
            found.append(line)
    return tuple(found)


@dataclass(frozen=True, kw_only=True, slots=True)
class Spelling:
    """How words of all languages are written plainly."""

    words: Mapping[str, str]
    """Whole words: contractions, variants, usual mistakes."""
    endings: tuple[tuple[str, str], ...]
    """Endings that are words of their own, such as "n't"."""
    phrases: Mapping[tuple[str, ...], str]
    longest: int
    """Words of the longest of these phrases."""
    vocabulary: tuple[str, ...]
    """Words that a typing mistake may have meant."""
    wider: Mapping[str, tuple[str, ...]]
    """More of them, by their first letter, which no slip may have touched."""
    last: tuple[str, ...]
    """Words that a mistake may have meant where it can have meant no other."""
    ordinary: Mapping[str, tuple[str, ...]]
    """Words of no rule, by their first letter: where one is nearer, it was meant."""
    known: frozenset[str]
    """Words that look like a mistake and are none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """Phrases of one kind of emergency.

    A phrase "A + B" needs both, anywhere in the utterance; every part must be
    said of now, of somebody here, and not be denied.
    """

    id: str
    category: Category
    phrases: tuple[str, ...]
    pathway: Pathway = Pathway.EMERGENCY_NUMBER
    unless: str = ""
    """A phrase anywhere in the utterance that explains it harmlessly."""
    errand: str = ""
    """A phrase anywhere in the utterance that shows an everyday request."""
    lasting: bool = False
    """Still an emergency when it is over or happened days ago."""
    help: bool = False
    """An explicit call for help."""
    thought: bool = False
    """Suicidal thoughts without attempt or means: no SOS."""
    unclear: bool = False
    """Always worth the one question."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sign:
    """A sign that alarms only together with others."""

    id: str
    weight: int
    category: Category
    phrases: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Everyday:
    """Words that make a complaint one for a visit, and which categories they explain.

    A phrase "A + B" needs both, anywhere in the utterance.
    """

    id: str
    source: str
    of: frozenset[Category]
    phrases: tuple[str, ...]
    unless: str
    """A phrase anywhere in the utterance that says it is more than that."""
    lasting: bool = False
    """Explains only what it is said of, as "for years" does."""
    together: bool = False
    """Explains what only several signs amount to, whatever their categories."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Contexts:
    """Phrases that say a statement is not about here and now."""

    masks: tuple[str, ...] = ()
    """Idioms, names and other meanings: taken out before anything is matched."""
    negators: frozenset[str] = frozenset()
    denials: frozenset[str] = frozenset()
    """Negators that deny a whole list, "and" included."""
    answers: frozenset[str] = frozenset()
    """Negators that, before a new statement, only answer: "no, he is not well"."""
    unable: frozenset[str] = frozenset()
    """Words after which "not" says inability, not denial."""
    either: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    joined: frozenset[str] = frozenset()
    """Words that, after a join, begin a new statement."""
    transparent: frozenset[str] = frozenset()
    """Words through which a negation reaches on."""
    explaining: frozenset[str] = frozenset()
    """Words that begin an explanation of what stands beside it."""
    fillers: frozenset[str] = frozenset()
    """Words that come between others and change nothing, such as "really"."""
    asides: tuple[str, ...] = ()
    """Fillers of several words, such as "sort of"."""
    unequalled: tuple[str, ...] = ()
    """Denials that say how bad it is: "never had pain like this"."""
    denied_after: tuple[str, ...] = ()
    """Denials that follow what they deny."""
    past: tuple[str, ...] = ()
    lately: tuple[str, ...] = ()
    """Some days back: past, save for what lasts, such as a swallowed battery."""
    over: tuple[str, ...] = ()
    """It has ended; counts unless something says it was today."""
    recent: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    hypothetical: tuple[str, ...] = ()
    general: tuple[str, ...] = ()
    """Questions about a thing in general, whoever is named."""
    asking: tuple[str, ...] = ()
    """Questions that are general only where no person is named."""
    persons: tuple[str, ...] = ()
    kin: tuple[str, ...] = ()
    """Persons who are real even where a film is mentioned."""
    fiction: tuple[str, ...] = ()
    turns: frozenset[str] = frozenset()
    """Words that begin a new thought, such as "but"."""
    staged: tuple[str, ...] = ()
    """Words that say the whole sentence is a rehearsal, calls for help included."""
    distant: tuple[str, ...] = ()
    """Somebody or some time that is perhaps not here and now."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Language:
    """One language's tables."""

    code: str
    classes: Mapping[str, str]
    rules: tuple[Rule, ...]
    contexts: Contexts = field(default_factory=Contexts)
    signs: tuple[Sign, ...] = ()
    milder: str = ""
    """A phrase anywhere that makes signs weigh less."""
    everyday: tuple[Everyday, ...] = ()
    leads: frozenset[str] = frozenset()
    """Words beside which a duration is said of the whole: "it has been months"."""
    follows: frozenset[str] = frozenset()
    """Words that begin a sentence about what was said before: "it goes when I rest"."""
