"""The parts that what was told of a visit can consist of."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Changed:
    """A medicine that is taken is to be taken otherwise."""

    medication: str
    """Its name as the record has it."""
    direction: str
    said: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Stopped:
    """A medicine that is taken is to be taken no longer."""

    medication: str
    said: str
    reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Started:
    """A medicine that is not on the list."""

    name: str
    direction: str
    said: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Next:
    """The next visit: when, with whom, as far as it was said."""

    when: str
    with_whom: str
    said: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """A condition that was named."""

    text: str
    said: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Noted:
    """Words that are kept and nothing more."""

    said: str


type Part = Changed | Stopped | Started | Next | Found | Noted
