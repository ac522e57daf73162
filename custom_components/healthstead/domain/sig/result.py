"""What reading a direction gives, and its plain JSON."""

from dataclasses import dataclass
from enum import StrEnum

from ..dosage import Dosage, Json


class SigStatus(StrEnum):
    """Whether a direction was read completely."""

    OK = "ok"
    NEEDS_CLARIFICATION = "needs_clarification"


@dataclass(frozen=True, kw_only=True, slots=True)
class SigMedication:
    """One medication of a text that names several."""

    drug: str
    strength: str = ""
    dosages: tuple[Dosage, ...] = ()

    def to_json(self) -> dict[str, Json]:
        """Return name, strength where stated, and dosages."""
        found: dict[str, Json] = {"drug": self.drug}
        if self.strength:
            found["strength"] = self.strength
        found["dosages"] = [dosage.to_json() for dosage in self.dosages]
        return found


@dataclass(frozen=True, kw_only=True, slots=True)
class SigResult:
    """A direction as it was understood, or the reasons to ask about it.

    There are dosages only when everything was understood: whoever holds this
    cannot schedule half a direction by mistake.
    """

    status: SigStatus
    text: str
    dosages: tuple[Dosage, ...] = ()
    drug: str = ""
    strength: str = ""
    reasons: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    medications: tuple[SigMedication, ...] = ()
    unread: tuple[str, ...] = ()
    """Words that nothing understood, to show beside the question."""


def sig_json(result: SigResult) -> dict[str, Json]:
    """Return a result in plain JSON; what is empty is left out."""
    found: dict[str, Json] = {"status": str(result.status)}
    if result.medications:
        found["medications"] = [one.to_json() for one in result.medications]
    else:
        found["dosages"] = [dosage.to_json() for dosage in result.dosages]
    texts = {"drug": result.drug, "strength": result.strength}
    found.update({name: value for name, value in texts.items() if value})
    lists = {
        "reasons": result.reasons,
        "flags": result.flags,
        "unread": result.unread,
    }
    found.update({name: list(value) for name, value in lists.items() if value})
    found["text"] = result.text
    return found
