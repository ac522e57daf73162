"""What rules answer before a model is asked, because a model must not decide it.

Advice on doses is never given. "I haven't had it" is neither taken nor skipped:
it is answered with what is open. A yes that answers nothing is no wish.
"""

import re
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from ..domain.diary import nothing_ails
from .answers.yesno import Answer, cancels, read_answer
from .other_trades import is_other_trade
from .tools.spec import Call

_TAKE: Final = r"(?:take|taken|took|had|have|swallow(?:ed)?|use|inject(?:ed)?)"

_BEING_SEEN: Final = (
    r"(?: (?:it|this|that|them|(?:my|the|these|those) [\w' -]{2,40}?)"
    r" (?:seen|looked (?:at|over|into)|checked|examined|treated|x-?rayed|scanned|removed)\b"
    r"(?!.*\b(?:take|double|skip|stop|swallow|use|mix|inject|increase|halve|crush|dose)\b))"
)
_ADVICE: Final = re.compile(
    r"\b(?:should|shall|may|can|could|must) i (?:still |also |now |just |really )?"
    rf"(?:take|double|skip|stop|have(?!{_BEING_SEEN})|use|mix|combine|drink|increase|reduce|halve|crush)\b"
    r"|\bis it (?:safe|ok|okay|all right|alright|fine|dangerous|bad|too late)"
    r" (?:if i |for me )?(?:to )?(?:take|double|skip|stop|mix|combine|drink|have)\b"
    r"|\bwhat (?:should|do|shall) i do\b.*\b(?:dose|pill|tablet|medicine|missed|forgot)"
    r"|\b(?:double|two|extra|more) (?:dose|pill|tablet)s?\b.*\b(?:missed|forgot)\b"
    r"|\bhow (?:much|many) .{0,30}\b(?:can|may|should) i (?:take|have)\b",
    re.IGNORECASE,
)
_PLANNED: Final = re.compile(
    r"\b(?:what|which)(?: \w+)? (?:do|should|shall|must|can) i (?:still )?take\b"
    r"|\bwhen (?:do|should|shall|must|can) i take\b|\bremind\b",
    re.IGNORECASE,
)
"""Asks for the plan, which is known, and not for advice."""
_NOT_TAKEN: Final = re.compile(
    r"\bi (?:have not|haven'?t|did not|didn'?t|never)"
    rf" (?:yet |even |actually )?{_TAKE}\b"
    rf"|\bi (?:forgot|missed)(?: to {_TAKE})?\b"
    r"|\bnot (?:yet )?(?:taken|had|swallowed)(?: yet)?\b",
    re.IGNORECASE,
)
_DOSE_WORDS: Final = re.compile(
    r"\b(?:pills?|tablets?|medicines?|medications?|meds?|doses?|drops?|capsules?"
    r"|inhaler|insulin|injection|it|them)\b",
    re.IGNORECASE,
)
_QUESTION: Final = re.compile(
    r"^\s*(?:did|have|has|do|does|is|are|was|were|can|could|should|what|which|when"
    r"|who|why|how)\b|\?\s*$",
    re.IGNORECASE,
)


_ALL_IS_WELL: Final = re.compile(
    r"\b(?:do ?n[o']?t|no need to|needn't) (?:send|call|bother|ring) (?:any(?:body|one)|them)\b"
    r"|\bnothing(?:'s| is) (?:the matter|wrong|up)\b|\bno worries\b|\bno need for (?:help|(?:an|the) (?:sos|alarm|call|ambulance))\b"
    r"|\b(?:all|everything)(?:'s| is) (?:well|fine|ok|okay|all right|alright)\b"
    r"|\bi(?:'m| am) (?:really |quite |all |just |perfectly )?(?:fine|ok|okay|all right"
    r"|alright|al right)\b|\bby (?:mistake|accident)\b|\btr(?:ied|ying) it out\b"
    r"|\bshowing it to\b|\b(?:was|is)(?:n'?t| not) (?:for real|serious|an emergency)\b"
    r"|\bi (?:must have |have |just )?set (?:it|that|this|you|the alarm) off\b"
    r"|\b(?:turn|send|call) (?:the |that |those )?(?:ambulance|paramedics?|them|people) (?:round|around|back|away|off)\b"
    r"|\b(?:make|tell) them (?:to )?(?:stop|go (?:back|away|home))\b",
    re.IGNORECASE,
)
_AND_YET: Final = re.compile(
    r"\b(?:but|not|however|except|worse|still)\b", re.IGNORECASE
)
_ENDING: Final = (
    *("false", "off", "cancel", "stop", "end", "mistake", "test", "over"),
    *("abort", "drop", "ignore", "withdraw"),
)
_CALLED: Final = re.compile(r"\b(?:call for help|emergency call)\b", re.IGNORECASE)
LIKE_ONE: Final = 74
"""Percent of likeness at which hasty fingers meant a word; it asks before it ends."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Ruled:
    """A fixed reply, or calls that a rule made."""

    reply: str = ""
    calls: tuple[Call, ...] = ()


def by_rule(
    text: str, medications: tuple[str, ...], *, helping: bool = False
) -> Ruled | None:
    """Return what a rule makes of an utterance, or None; ``helping``: help is called."""
    plain = text.replace("\u2019", "'")
    if helping and ends_help(plain):
        return Ruled(calls=(Call(tool="end_sos"),))
    match read_answer(text):
        case Answer.YES:
            return Ruled(reply="nothing_waits")
        case Answer.NO:
            return Ruled(reply="finish")
        case Answer.NEITHER:
            pass
    if nothing_ails(plain):
        return Ruled(reply="finish")
    about_dose = _names_one(plain, medications) or _DOSE_WORDS.search(plain)
    if about_dose and _ADVICE.search(plain) and not _PLANNED.search(plain):
        return Ruled(reply="advice")
    if about_dose and _NOT_TAKEN.search(plain) and not _QUESTION.search(plain):
        return Ruled(calls=(Call(tool="list_due"),))
    return Ruled(reply="decline") if is_other_trade(plain) else None


def ends_help(text: str) -> bool:
    """Say whether words may end the help that was called, however they are typed.

    Nothing ends by it: it is asked about, where a model would hear something else.
    """
    if cancels(text) and read_answer(text) is Answer.NO:
        return True
    if nothing_ails(text):
        return True
    if _ALL_IS_WELL.search(text) and not _AND_YET.search(text):
        return True
    words = text.casefold().replace(",", " ").split()
    alarm = any(_is_like(word, ("alarm", "sos")) for word in words)
    return (alarm or _CALLED.search(text) is not None) and any(
        _is_like(word, _ENDING) for word in words
    )


def _is_like(word: str, meant: tuple[str, ...]) -> bool:
    return any(fuzz.ratio(word, one) >= LIKE_ONE for one in meant)


def _names_one(text: str, medications: tuple[str, ...]) -> bool:
    heard = text.casefold()
    return any(name.casefold() in heard for name in medications)
