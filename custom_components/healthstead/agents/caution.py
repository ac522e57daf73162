"""What keeps a call that a model proposed from being simply carried out."""

from dataclasses import dataclass

from ..domain.diary import ails
from .evidence import MISTRUSTED
from .heard import Heard
from .meaning import hardly_a_complaint, unlikely
from .taking import says_it_was_taken, tells_of_taking
from .tools import BY_NAME
from .tools.spec import Call, Effect, Missing
from .wishing import ails_and_wants


@dataclass(frozen=True, kw_only=True, slots=True)
class Caution:
    """What keeps a call that a model proposed from being simply carried out."""

    doubt: Missing | None = None
    """Rules do not let it through: this is asked instead."""
    rehearse: bool = False
    """The words hardly support it: it is shown and waits for a yes."""


def caution_of(call: Call, heard: Heard, *, alone: bool) -> Caution:
    """Return what speaks against a call: the rules, or hardly a word for it."""
    writes = BY_NAME[call.tool].effect is Effect.WRITE
    # A complaint is said to be kept, and a word takes it back: that few put it so is no reason.
    judged = writes and call.tool != "store_symptoms"
    weights = heard.weights() if alone and judged else {}
    unheard = call.tool == "record_dose" and not tells_of_taking(heard.text)
    refused = heard.refused and (judged or alone or not ails_and_wants(heard.text))
    chatter = alone and call.tool == "store_symptoms" and _is_chatter(heard)
    return Caution(
        doubt=_doubtful(call, heard),
        rehearse=unheard
        or chatter
        or (writes and refused)
        or weights.get(call.tool, 1.0) < MISTRUSTED
        or (judged and unlikely(call.tool, heard.sense)),
    )


def _is_chatter(heard: Heard) -> bool:
    """Say whether nothing in the words ails: "I might defrost the freezer"."""
    return hardly_a_complaint(heard.sense) and not ails(heard.text)


def _doubtful(call: Call, heard: Heard) -> Missing | None:
    """Ask before a dose is noted from anything but a plain statement."""
    if call.tool != "record_dose":
        return None
    named, names = call.arguments.get("medication", ""), heard.names
    if says_it_was_taken(heard.text, names.medications, names.people, named):
        return None
    if not named:
        return Missing(argument="medication", key="did_you_take_any")
    facts = {"medication": named}
    return Missing(argument="medication", key="did_you_take_it", facts=facts)
