"""What is over: "it stopped this morning", "gone since noon", "my headache is gone"."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from .clock import Clock, cut_out, take_times
from .words import opened, tidy

_OVER: Final = (
    r"(?:gone away|gone for good|gone|over with|over and done with|over"
    r"|stopped (?:hurting|bleeding|itching|aching|throbbing|burning|coughing|vomiting|shaking"
    r"|swelling|tingling|stinging|running|ringing|spinning|sneezing|bothering me)|stopped"
    r"|finished|ended|went away|going|cleared up|cleared|disappeared|vanished|wore off|worn off"
    r"|passed off|passed|subsided|settled down|settled|healed|resolved|went|done"
    r"|all better|completely better|left me|lifted)"
)
_ENDING: Final = re.compile(
    r"(?P<subject>\b(?:it|they|that|this|which|all of it|everything)\b)?"
    r"(?P<verb>'s|'ve| is| are| has| have| had| was| were)?"
    r"(?P<how>(?:\s*\b(?:now|all|completely|finally|already|totally|mostly|since|then|just"
    r"|suddenly|been|at last|luckily|thankfully|has|have)\b)*)\s*"
    rf"\b(?P<over>{_OVER})\b(?! (?:to|my|the|out|up|down|numb|red|through|dizzy|there|here|\w+ing)\b)"
    r"(?: again| completely| now| already| by itself| on its own| for good)*",
    re.IGNORECASE,
)
_NO_LONGER: Final = re.compile(
    r"(?:i (?:don't|do not|no longer) (?:have|feel|get)|no more|i(?:'m| am) (?:no longer|not)"
    r"|i(?:'ve| have) (?:got rid of|no more|lost|recovered from|got over)"
    r"|i(?:'m| am) over|(?:can you |please )?(?:end|close|stop|finish|cross off)(?: my| the)?)\s+"
    r"(?:any )?(?P<words>[^,;]+?)(?: any ?more| any longer| now| at all)?",
    re.IGNORECASE,
)
_ANY_MORE: Final = re.compile(
    r"\b(?:any ?more|any longer|no longer|no more|rid of)\b", re.IGNORECASE
)
_DET: Final = re.compile(
    r"^(?:and |but )*(?:my|the|that|this|those|these|a|an|any|his|her)\s+",
    re.IGNORECASE,
)
_TELLS: Final = re.compile(r"(?:i|we)\b|i'|had\b", re.IGNORECASE)
_STOPS: Final = re.compile(
    r"(?:my |the |that )?(?P<words>.+?)\s+(?:no longer|doesn't|don't|does not|do not)\s+"
    r"(?P<verb>hurts?|aches?|itch(?:es)?|bothers? me|bleeds?|tingles?|burns?|throbs?)"
    r"(?: me)?(?: any ?more| any longer| now| at all)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Ending:
    """A complaint that is over, in the words said, and since when; None: since now."""

    words: str
    at: datetime | None = None


def take_ending(text: str, clock: Clock) -> tuple[datetime | None, str]:
    """Return since when it is over by a part of a sentence, and what is before that."""
    found = _ENDING.search(text)
    if found is None or not _tells(text, found):
        return None, text
    times = take_times(text[found.end() :], clock)
    return times.start or clock.local, text[: found.start()].strip(" ,")


def _tells(text: str, found: re.Match[str]) -> bool:
    """Say whether the words tell an end: "the stairs over there" do not."""
    alone = not text[: found.start()].strip()
    over = found["over"].lower()
    if over in {"over", "done", "going", "went", "left me"}:
        return bool(found["verb"] or found["subject"]) and over not in {"going", "went"}
    last = not text[found.end() :].strip()
    return bool(found["verb"] or found["subject"] or alone or last or over != "passed")


def read_ending(text: str, clock: Clock) -> Ending | None:
    """Return what is over by a whole sentence: "my headache is gone"."""
    plain = opened(tidy(text))
    if not plain or plain.endswith("?"):
        return None
    for pattern in (_STOPS, _NO_LONGER):
        times = take_times(plain, clock)
        found = pattern.fullmatch(times.rest)
        if found is not None and (pattern is _STOPS or _is_said(plain)):
            return Ending(words=_bare(found["words"]), at=times.start)
    found = _ENDING.search(plain)
    if found is None or not _tells(plain, found):
        return None
    before, after = plain[: found.start()], take_times(plain[found.end() :], clock)
    if before.strip() and (found["subject"] or _TELLS.match(before)):
        return None  # "I had a cough, it's gone" tells both
    earlier = take_times(before, clock)
    if after.rest.strip(" ,."):
        return None
    return Ending(words=_bare(earlier.rest), at=after.start or earlier.start)


def _is_said(plain: str) -> bool:
    """Say whether "no" means that something was there and is not now."""
    return bool(
        _ANY_MORE.search(plain)
        or re.match(
            r"(?:please |can you )?(?:end|close|finish|cross off)\b|i(?:'ve| have) (?:recovered|got)"
            r"|i(?:'m| am) over\b",
            plain,
            re.IGNORECASE,
        )
    )


def _bare(words: str) -> str:
    """Return the words for a complaint without "my"; "it" is the only one there is."""
    plain = _DET.sub("", cut_out(words, 0, 0)).strip(" ,")
    return "" if plain.lower() in {"it", "that", "this", "they", "all of it"} else plain
