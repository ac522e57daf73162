"""From one sentence to the entries of a diary."""

import re
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from .asides import is_aside, is_mishap, is_tag, is_where, without_asides
from .clock import Clock
from .complaint import Complaint, complaint_of, is_denied
from .cutting import Piece, cut
from .ending import take_ending
from .severity import take_judged, take_severity
from .told import Diary, Told
from .triggers import bare_trigger, take_triggers
from .words import asked_to_note, opened, tidy

_ERRAND: Final = re.compile(
    r"(?:please\s+|can you\s+|could you\s+|would you\s+|will you\s+|i(?:'d| would) like to\s+)*"
    r"(?:turn|switch|set|play|open|close|remind|call|phone|ring|book|cancel|move|reschedule"
    r"|find|show|tell|read|list|what|which|when did|when was|when do|when is|where|who|why|how|should|shall"
    r"|can i|could i|may i|must i|do|does|did|am i|is|are|was|were|have i|has|will|would|stop"
    r"|start|pause|delete|forget|undo|change|correct|send|text|message|make|give|help|order"
    r"|dim|lock|unlock|explain|take|let (?:me|us|him|her)|hang on|hold on|wait)\b",
    re.IGNORECASE,
)
_BETTER: Final = re.compile(
    r"(?:(?:it|they|that|this|but|and|is|it's|got|getting|feels?|feeling|i'm|much|a bit|a little"
    r"|a lot|slightly|has|been|today|now)\s+)*(?:better|improving|improved|easing|eased)\b.*",
    re.IGNORECASE,
)
_MEASURED: Final = re.compile(
    r"\b(?:blood|pulse|heart rate|weight|oxygen|sats?|saturation|peak flow|glucose|sugar"
    r"|temperature|spo2)\b.*\b\d{2,}(?:[./]\d+)?\b"
    r"|\bblood (?:pressure|sugar|glucose|test|oxygen|group)\b|\b(?:sensor|thermometer|monitor|device)\b",
    re.IGNORECASE,
)
"""A value that was measured is a reading and no complaint."""
_CHANGED: Final = re.compile(r"\b(?:worse|better)\b", re.IGNORECASE)
_CHAT: Final = re.compile(
    r"(?:thanks?|thank you|please|it|that|this|it's|has been|have been|been|is|was|are|were|they"
    r"|they've|which|started|began|begun|starts|nothing|again|now|still|too|as well|also|though"
    r"|first|really|sorry|ok|okay|on|since|i|i've|had|it has|i'm|all|the|same|mostly|mainly|about"
    r"|worse|getting|got|for|you know|hello|dear|so|well|right|to be honest|just|what|and|but"
    r"|a|bit|little|from|came|comes|come|with|at|by|there)(?:\s+|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Details:
    """What was said about a complaint."""

    severity: int | None = None
    onset: datetime | None = None
    triggers: tuple[str, ...] = ()
    ended: datetime | None = None

    def with_more(self, more: _Details) -> _Details:
        """Return both; what was said first counts."""
        return _Details(
            severity=self.severity if self.severity is not None else more.severity,
            onset=self.onset or more.onset,
            triggers=tuple(dict.fromkeys((*self.triggers, *more.triggers))),
            ended=self.ended or more.ended,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class _Draft:
    """An entry in the making."""

    complaint: Complaint
    details: _Details
    listed: bool


@dataclass(kw_only=True, slots=True)
class _Reading:
    """What has been read of a sentence so far."""

    clock: Clock
    asked: bool
    drafts: list[_Draft] = field(default_factory=list)
    ahead: _Details = field(default_factory=_Details)
    """Said before any complaint: "since Tuesday ..."."""
    left: list[str] = field(default_factory=list)


def read_diary(text: str, clock: Clock) -> Diary:
    """Return the complaints of one sentence, and what else it holds."""
    plain = without_asides(tidy(text))
    said, asked = asked_to_note(plain)
    errand = plain.endswith("?") or _ERRAND.match(opened(said)) is not None
    if not asked and errand:
        return Diary(left=(plain,)) if plain else Diary()
    named = asked and "diary" in plain.lower()
    reading = _Reading(clock=clock, asked=named)
    for piece in cut(said.strip(" ?")):
        _read(reading, piece)
    return Diary(entries=_told(reading.drafts), left=tuple(reading.left))


def _read(reading: _Reading, piece: Piece) -> None:
    """Read one part: a complaint, what belongs to one, or something else."""
    if is_denied(piece.text) or _BETTER.fullmatch(opened(piece.text)):
        return
    if not reading.drafts and (is_aside(piece.text) or is_tag(piece.text)):
        reading.ahead = _Details() if is_tag(piece.text) else reading.ahead
        return
    if _MEASURED.search(piece.text):
        reading.left.append(piece.text)
        return
    details, rest = _details(piece.text, reading.clock)
    complaint = complaint_of(
        rest, asked=reading.asked and not reading.drafts, first=not reading.drafts
    )
    if complaint is not None and _counts(complaint, details, piece):
        _begin(reading, complaint, details, piece)
    elif details == _Details() or (not reading.drafts and _is_other(rest)):
        _go_on(reading, rest)
    elif reading.drafts:
        last = reading.drafts[-1]
        reading.drafts[-1] = replace(last, details=last.details.with_more(details))
    else:
        reading.ahead = reading.ahead.with_more(details)


def _counts(complaint: Complaint, details: _Details, piece: Piece) -> bool:
    """Say whether a place alone is a complaint: "left knee, 7 of 10", "my knees again"."""
    if complaint.sure:
        return True
    again = re.search(r"\bagain\b|\bit's\b|\bit is\b", piece.text, re.IGNORECASE)
    return again is not None or details.severity is not None


def _begin(
    reading: _Reading, complaint: Complaint, details: _Details, piece: Piece
) -> None:
    """Begin an entry; one that is only said to be over is no entry."""
    before = replace(
        reading.ahead,
        triggers=tuple(
            one for one in reading.ahead.triggers if not is_where(one, piece.text)
        ),
    )
    begun = details.onset or before.onset or reading.drafts
    if details.ended and not begun and _only_over(piece.text):
        reading.left.append(piece.text)
        return
    reading.ahead = _Details()
    reading.drafts.append(
        _Draft(
            complaint=complaint,
            details=details.with_more(before),
            listed=piece.listed and bool(reading.drafts),
        )
    )


def _only_over(text: str) -> bool:
    return not re.match(r"(?:i\s+)?(?:had|was|felt|got)\b", opened(text), re.IGNORECASE)


def _go_on(reading: _Reading, rest: str) -> None:
    """Read a part that says nothing by itself: a cause, idle words, another matter."""
    if reading.drafts and (cause := bare_trigger(rest)):
        last = reading.drafts[-1]
        more = last.details.with_more(_Details(triggers=(cause,)))
        reading.drafts[-1] = replace(last, details=more)
    elif not _is_idle(rest):
        reading.left.append(rest)


def _is_other(rest: str) -> bool:
    """Say whether words before any complaint tell of something else at that time."""
    return not _is_idle(rest) and not is_mishap(rest)


def _is_idle(rest: str) -> bool:
    """Say whether words beside a time or a cause tell nothing of their own."""
    return not _CHAT.sub("", f"{opened(rest)} ").strip(" ,.'")


def _details(text: str, clock: Clock) -> tuple[_Details, str]:
    """Take out of a part how bad, since when, until when, and what brings it on."""
    severity, rest = take_severity(text)
    ended, rest = take_ending(rest, clock)
    triggers, times = take_triggers(rest, clock)
    rest = times.rest
    if severity is None:
        severity, rest = take_judged(rest)
    onset = None if _CHANGED.search(text) else _by_now(times.start, clock)
    details = _Details(
        severity=severity,
        onset=onset,
        triggers=tuple(triggers),
        ended=_by_now(ended or times.end, clock),
    )
    return details, rest


def _by_now(at: datetime | None, clock: Clock) -> datetime | None:
    """Return an instant unless it lies ahead."""
    return None if at is None or at > clock.now else at


def _told(drafts: list[_Draft]) -> tuple[Told, ...]:
    """Return the entries; what follows the last of a list counts for all of it."""
    shared: list[_Draft] = []
    for draft in reversed(drafts):
        after = shared[0] if shared else None
        listed = after is not None and after.listed
        shared.insert(0, _sharing(draft, after) if after and listed else draft)
    return tuple(map(_entry, shared))


def _sharing(draft: _Draft, after: _Draft) -> _Draft:
    more = after.details
    details = replace(
        draft.details,
        onset=draft.details.onset or more.onset,
        triggers=draft.details.triggers or more.triggers,
        ended=draft.details.ended or more.ended,
    )
    return replace(draft, details=details)


def _entry(draft: _Draft) -> Told:
    details, complaint = draft.details, draft.complaint
    ended = details.ended
    if ended is not None and details.onset is not None:
        ended = max(ended, details.onset)
    return Told(
        text=complaint.text,
        site=complaint.site,
        severity=details.severity,
        onset=details.onset,
        triggers=details.triggers,
        ended=ended,
        who=complaint.who,
    )
