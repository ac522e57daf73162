"""A sentence made ready: slips of a microphone mended, what only opens it taken away."""

import re
from typing import Final

LONGEST: Final = 600
"""Characters of one entry; what is longer is a story that somebody reads anyway."""

_FILLERS: Final = re.compile(
    r"\b(?:u+m+|u+h+|e+r+m?|hm+|you know|i mean|my dear|dear me|dear)\b,?\s*",
    re.IGNORECASE,
)
_TWICE: Final = re.compile(r"\b(my|the|a|i|in|it|and|is)(?: \1)+\b", re.IGNORECASE)
_SLIPS: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(rf"\b{slip}\b", re.IGNORECASE), right)
    for slip, right in (
        (r"i ?ve(?= )", "I've"),
        (r"i ve", "I've"),
        (r"i m(?= )", "I'm"),
        (r"im(?= )", "I'm"),
        (
            r"its(?= (?:a|an|about|around|been|my|worse|gone|over|stopped|now|better)\b)",
            "it's",
        ),
        (r"theres", "there's"),
        (r"cant", "can't"),
        (r"couldnt", "couldn't"),
        (r"dont", "don't"),
        (r"havent", "haven't"),
        (r"didnt", "didn't"),
        (r"isnt", "isn't"),
        (r"outta|outa|outof", "out of"),
        (
            r"since (?=(?:a|an|one|two|three|four|five|six|\d+) (?:day|week|month|year|hour)s?\b)",
            "for ",
        ),
    )
)
_OPENING: Final = re.compile(
    r"(?:(?:oh|well|right|so|ok|okay|hello|hi|hey|hiya|good (?:morning|afternoon|evening)"
    r"|please|look|listen|sorry|yes|yeah|no(?=,)|and|but|also|plus|then|now|again|still|ouch|ow"
    r"|to be honest|honestly|actually|basically|anyway|unfortunately|apparently|just"
    r"|it seems(?: that| like)?|it feels like|i think(?: that)?|i guess|i suppose|i believe"
    r"|i(?:'m| am) afraid(?: that)?|i(?:'d| would| just)* (?:want(?:ed)?|like|need) to"
    r" (?:say|tell you|mention|report|note)(?: that)?|i (?:should|must|have to) (?:say|mention"
    r"|tell you)(?: that)?|i(?:'m| am) sorry(?: to (?:bother|trouble) you)?"
    r"|sorry to (?:bother|trouble) you|what i have is|the thing is(?: that)?"
    r"|it(?:'s| is) just that|for the record|just so you know|by the way)\b[ ,.:]*)+",
    re.IGNORECASE,
)
_ASKED: Final = re.compile(
    r"(?:(?:please|can you|could you|would you|will you|you can|you could|i want you to"
    r"|i(?:'d| would) like to)\s+)*"
    r"(?:(?:note|record|log|write|jot|put|add|enter|keep|make a note|take a note)\b"
    r"(?: down)?(?: (?:in|to|into|for) (?:my|the) (?:symptom )?diary)?"
    r"(?: of)?(?: a (?:symptom|complaint))?(?:[:,]| that\b)?\s*"
    r"|(?:in|for|to) (?:my|the) (?:symptom )?diary\s*[:,]?\s*"
    r"|(?:diary|symptoms?|complaint)(?: entry)?\s*[:,]\s*)",
    re.IGNORECASE,
)
_TO_DIARY: Final = re.compile(
    r"\s+(?:to|in|into) (?:my|the) (?:symptom )?diary\b", re.IGNORECASE
)


def tidy(text: str) -> str:
    """Return a sentence with plain marks, without fillers and doubled words."""
    plain = " ".join(text[:LONGEST].replace("\u2019", "'").split())
    plain = " ".join(_FILLERS.sub("", plain).split())
    for slip, right in _SLIPS:
        plain = slip.sub(right, plain)
    return _TWICE.sub(r"\1", plain).strip(" ,.!")


def opened(text: str) -> str:
    """Return a part of a sentence without what only opens it."""
    return text[found.end() :] if (found := _OPENING.match(text)) else text


def asked_to_note(text: str) -> tuple[str, bool]:
    """Return the words after "note that", and whether that was said."""
    rest = opened(text)
    found = _ASKED.match(rest)
    if found is None or not found.group(0).strip():
        return text, False
    return _TO_DIARY.sub("", rest[found.end() :]), True
