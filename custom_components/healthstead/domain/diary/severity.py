"""How bad it is, where a number from 0 to 10 says so; "terrible" is no number."""

import re
from typing import Final

WORST: Final = 10
_WORDS: Final = dict(
    zip(
        "zero one two three four five six seven eight nine ten".split(),
        range(WORST + 1),
        strict=True,
    )
)
_N: Final = rf"(?P<n>\d{{1,3}}(?:[.,]\d+)?|{'|'.join(_WORDS)})"
_ABOUT: Final = (
    r"(?:(?:and|but|it|it's|it is|it was|is|was|i'd|i would|i|say|call|about|around|maybe"
    r"|perhaps|roughly|probably|like|at|of|with|a|an|the|now|today|rated|rate|give|only"
    r"|severity|level|score|intensity|almost|nearly|already|up|to|just|an?|was)\b[ ,:]*)*"
)
_MANY: Final = rf"(?:(?:between )?(?:\d+|{'|'.join(_WORDS)})\s*(?:-|to|or|and)\s*)"
_OF_TEN: Final = re.compile(
    rf"(?<!since )(?<!on )(?<!until )(?P<lead>\b{_ABOUT})(?P<many>{_MANY})?\b{_N}\s*"
    r"(?:/|out of|out off|of|over)\s*(?:10|ten|tan)\b(?:\s*(?:on|in) (?:the|my) (?:pain )?scale)?",
    re.IGNORECASE,
)
_SCALE: Final = re.compile(
    rf"(?P<lead>\b{_ABOUT})\b{_N} on (?:the|a|my) (?:pain )?scale(?: (?:of|from)"
    r" (?:0|zero|1|one) to (?:10|ten))?\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    rf"(?P<lead>\b{_ABOUT})\b(?:severity|pain level|pain score|level|score|intensity)"
    rf"(?: is| of|:)?(?: (?:about|around|maybe))?\s*{_N}\b(?!\s*/|\s*%)",
    re.IGNORECASE,
)
_PAIN: Final = re.compile(r"\bpain (?:level|score)\b", re.IGNORECASE)
_GIVEN: Final = re.compile(
    r"\b(?:i'd|i would|i)\s+(?:give|rate|put|call|score)\s+(?P<lead>.+?)\s+(?:an?|at|as|as an?|about)\s+"
    rf"{_N}(?=\s*(?:$|[,.;!]|today|now|this|at the moment|right now))",
    re.IGNORECASE,
)
_LAST: Final = re.compile(
    r"(?P<lead>(?<=[a-z]))(?<!\bfor)(?<!\bat)(?<!\bsince)(?<!\bon)(?<!\bin)(?<!till)(?<!\bby)(?<!\bto)"
    r"(?<!\bof)(?<!\band)(?<!\bor)(?<!\blast)(?<!\bpast)(?<!every)(?<!\bunder)(?<!over)(?<!about)"
    r"(?<!around)(?<!off)(?<!out)(?<!after)(?<!before)\s+(?P<n>\d{1,2})$",
)
_JUDGED: Final = re.compile(
    r"(?P<lead>\b(?:(?:i'd|i would) (?:say|call it|give it)|it's|it is|it was|is|was"
    r"|call it|maybe|perhaps|probably)"
    r"(?: (?:it's|it is|about|around|maybe|probably|perhaps|only|at|now|already|almost))*"
    rf" (?:an? )?){_N}(?=\s*(?:$|[,.;!]|today|now|this|at the moment|right now|on|and|but))",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(rf"(?P<lead>{_ABOUT}){_N}", re.IGNORECASE)


def take_severity(text: str) -> tuple[int | None, str]:
    """Return how bad, and the text without it; a range or a half is no number."""
    for pattern in (_OF_TEN, _SCALE, _NAMED):
        if (found := pattern.search(text)) is not None:
            pain = "pain" if _PAIN.search(found.group(0)) else ""
            return _number(found), _without(text, found, pain)
    return None, text


def take_judged(text: str) -> tuple[int | None, str]:
    """Return the 7 of "my tooth is a 7", and the 5 that stands alone."""
    if (given := _GIVEN.search(text)) is not None:
        return _number(given), text[: given.start()] + given["lead"] + text[
            given.end() :
        ]
    found = _ALONE.fullmatch(text.strip()) or _JUDGED.search(text) or _LAST.search(text)
    if found is None:
        return None, text
    number = _number(found)
    return (None, text) if number is None else (number, _without(text, found))


def _number(found: re.Match[str]) -> int | None:
    if found.groupdict().get("many"):
        return None
    said = found["n"].lower()
    if said in _WORDS:
        return _WORDS[said]
    return int(said) if said.isdigit() and int(said) <= WORST else None


def _without(text: str, found: re.Match[str], instead: str = "") -> str:
    return " ".join(f"{text[: found.start()]} {instead} {text[found.end() :]}".split())
