"""Why something was not done: a value, never an exception."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True, slots=True)
class Refusal:
    """A reason (key into the translations) with what a sentence needs to say it.

    ``question`` means: a person may say yes to it. The same command then
    carries the reason in its ``accepted`` set. Nothing else can be overridden.
    What can be met several times names its partner after a colon, so that a yes
    to one is no yes to another: ``interaction:warfarin``.
    """

    reason: str
    details: Mapping[str, str] = field(default_factory=dict)
    question: bool = False

    @property
    def words(self) -> str:
        """Return the key of the words: the reason without its partner."""
        return self.reason.partition(":")[0]


def refuse(reason: str, **details: str) -> Refusal:
    """Make a refusal that nobody can override."""
    return Refusal(reason=reason, details=details)


def doubt(reason: str, **details: str) -> Refusal:
    """Make a refusal that a person's yes overrides."""
    return Refusal(reason=reason, details=details, question=True)
