"""From a part of a sentence to the complaint in it: whose, what, where on the body."""

import re
from dataclasses import dataclass
from typing import Final

from .ailing import LACKS, ails
from .ailment_table import GOOD
from .places import misspelt_place, placed
from .words import opened

RELATIONS: Final = (
    "mother|mum|mom|mama|mummy|mommy|father|dad|daddy|papa|husband|wife|partner|son"
    "|daughter|grandmother|grandma|granny|nan|nana|grandfather|grandpa|granddad|grandson"
    "|granddaughter|brother|sister|uncle|aunt|auntie|neighbour|neighbor|friend|child|kid"
    "|baby|boy|girl|boyfriend|girlfriend|cousin|niece|nephew|flatmate|housemate|colleague"
)
_WHO: Final = re.compile(
    rf"(?P<who>(?:my|our|his|her|their|the) (?:little |big |elder |younger |old )?(?:{RELATIONS})"
    r"|mum|mom|dad|granny|grandma|grandpa|nan|mother|father|she|he|they)"
    r"(?P<own>'s(?= (?!been\b|got\b|had\b|feeling\b)\w+ )|)"
    r"(?:'s|\b)\s+(?=\w)"
    r"(?:(?:says?|said|thinks?|told me|complains?|complained)(?: that| of| about)?\s+)?"
    r"(?:(?:her|his|their|she|he|they)\b\s*)?",
    re.IGNORECASE,
)
_OF_ME: Final = re.compile(
    r"(?:(?:(?:has|have|had|is|was|just|also|now|really|very|so|keeps|always|still|even)\s+)*"
    r"(?:says?|said|saying|thinks?|thought|reckons?|believes?|notic(?:es|ed)|seen|saw|found|worried"
    r"|worries|concerned|sure|convinced|certain|complain(?:s|ed|ing))\s+(?:(?:that|about|by|over|how)\s+)*)?"
    r"(?=(?:i|i'm|i've|my)\b)",
    re.IGNORECASE,
)
"""What somebody says of the speaker: "my wife says my snoring is terrible"."""
_NAMED: Final = re.compile(
    r"(?P<who>[a-z][\w-]*)(?:'s (?=got\b|been\b|feeling\b)| (?:has|is|feels|had|was|says he|says she|got)"
    r"\b(?: (?:got|been|had|has|having|feeling|is))* )",
    re.IGNORECASE,
)
_NO_NAME: Final = re.compile(
    r"(?:i|we|he|she|it|they|there|this|that|these|those|who|which|what|everything|nothing|never|not|no|nobody|none|something"
    r"|one|all|my|the|feeling|today|yesterday|now|\w+ing|\w+ness|\w+ion)",
    re.IGNORECASE,
)
"""Words that stand where a name would."""
_WE: Final = r"(?:i|we)"
_OFTEN: Final = (
    r"(?:\s+(?:really|just|still|also|always|often|sometimes|do|now|again|suddenly|already"
    r"|even|only|actually|currently|probably|mostly|occasionally|constantly|like)\b)*"
)
_LEAD: Final = re.compile(
    rf"(?:(?:{_WE}\b)?(?:'ve|'m|'s| have| has| had| am| is| are| was| were|have|has|had|having|am|is|was)?\b"
    rf"{_OFTEN}\s*"
    r"(?:(?:got|get|gets|had|have|having|been|feel|feels|feeling|felt|getting|keep|keeps|kept"
    r"|started|start|begun|began|woke up|woke|wake up|waking up|suffer(?:s|ing|ed)?|noticed?|noticing"
    r"|experienced?|experiencing|developed|developing|to have|came down|come down|caught)\b"
    rf"{_OFTEN}(?:\s+(?:with|from|under))?\s*)*"
    r")",
    re.IGNORECASE,
)
_THERE: Final = re.compile(
    r"(?:there(?:'s| is| are| was| were| has been| have been)|it(?:'s| is| was| has been)"
    r"|that(?:'s| is)|they(?:'re| are)|this is|these are|i think it(?:'s| is))\s+(?:also |just |still |like )*",
    re.IGNORECASE,
)
_DET: Final = re.compile(
    r"(?:(?:my|the|an|a|this|that|some|these|those|such an?|our|her|his)\s+)"
    r"(?!(?:bit|little(?! (?:toe|finger))|lot|touch|few|couple|bug|hint|slight bit)\b)",
    re.IGNORECASE,
)
_FEELS: Final = re.compile(r"\b(?:feel|feels|feeling|felt)\b", re.IGNORECASE)
_GOOD: Final = re.compile(
    r"(?:(?:very|really|much|a lot|a bit|a little|quite|so|pretty|completely|all|just|still|too"
    rf"|rather|absolutely)\s+)*(?:{'|'.join(GOOD)})\b",
    re.IGNORECASE,
)
_DENIED: Final = re.compile(
    r"(?:(?:i|we|she|he)\b\s*)?(?:(?:(?:have|has|had|am|is|was|were|do|does|did)\s+)?(?:no|not|never|without|nor|neither)\b"
    r"|'m not\b|(?:don't|doesn't|do not|does not|didn't|did not|haven't|hasn't|have not|has not|isn't"
    r"|aren't|wasn't|ain't|am not|'ve not|'ve no|'m not|hadn't)\b)"
    r"|it never\b|with no\b|without\b|free of\b",
    re.IGNORECASE,
)
_ACTS: Final = re.compile(
    r"(?:took|take|taken|taking|swallowed|need|want|saw|see|seeing|going|went|will|bought|have to"
    r"|got an? appointment|(?:an? )?appointment|called|phoned|booked|using|used|bring|meet)\b",
    re.IGNORECASE,
)
"""What somebody does about it."""
_FURTHER: Final = re.compile(
    r"(?<=\w )(?:i(?!'m getting)|i'm|i've|you|we|because|should|would|could)\b",
    re.IGNORECASE,
)
"""A thought of its own within the words: they tell more than a complaint."""
_DOWN: Final = re.compile(
    r"(?:(?:a bit|a little|very|so|really|quite|rather|pretty|terribly|low and|tired and)\s+)*down"
    r"(?:\s+(?:again|lately|today|and (?:low|out|tired|tearful|depressed)))*",
    re.IGNORECASE,
)
_BEING: Final = re.compile(
    r"\b(?:am|is|are|was|were|been|be|feel\w*|felt|get\w*)\b|'(?:m|s|ve|re)\b",
    re.IGNORECASE,
)
_ANYBODY: Final = re.compile(r"(?:you|people|everybody|everyone)\b", re.IGNORECASE)
_SUBJECT: Final = re.compile(
    r"(?:my|the|our|that|this)\s+(?P<subject>[\w'-]+(?:\s+[\w'-]+){0,2}?)"
    r"(?:\s+(?:is|are|was|were|has|have|will|keeps|isn't|won't)|'s)\b",
    re.IGNORECASE,
)
_BODILY: Final = re.compile(
    r"\b(?:sleep|appetite|breath\w*|balance|vision|sight|eyesight|hearing|mood|periods?|voice|weight"
    r"|pulse|memory|speech|walk\w*|grip|energy|bowels?|stools?|urine|water\w*|pee|poo|wee|hair|nails?|mind"
    r"|concentration|digestion|circulation|spirits|nerves|taste|smell|cycle|stitches|scar|wound|cut|bite|burn"
    r"|whole|one|other|left|right|thing|trouble|tablets?|pills?|medicines?|nights?|mornings?|days?|sugars?|blood"
    r"|pressure|temperature|levels?|oxygen|readings?|health|condition|recovery|illness|diabetes|ibs|copd"
    r"|dentures?|crown|filling|brace|plaster|cast|catheter|stoma|bump|implant|pacemaker|symptoms?)\b",
    re.IGNORECASE,
)
"""What may be bad with somebody without a place or a word for it."""
_ANY_MORE: Final = re.compile(r"\bany ?(?:more|longer)\b", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Complaint:
    """What is felt, where, and by whom."""

    text: str
    site: str = ""
    who: str = ""
    sure: bool = True
    """A word for what ails, and not a place alone."""


def is_denied(text: str) -> bool:
    """Say whether a part of a sentence says what is not there."""
    plain = _off_subject(opened(text))
    if _ANY_MORE.search(plain):
        return True
    return _DENIED.match(plain) is not None and not LACKS.search(plain)


def complaint_of(text: str, *, asked: bool, first: bool) -> Complaint | None:
    """Return the complaint of a part of a sentence; None if it holds none.

    ``asked``: it was asked to be noted, so that any words will do. ``first``: nothing
    that "it" could stand for was said before.
    """
    plain = opened(text).strip(" ,.:;-")
    who, rest = _whose(plain)
    if not first and re.match(r"(?:it|they|that|which|this)\b", rest, re.IGNORECASE):
        return None
    core = _core(rest)
    if not any(map(str.isalpha, core)) or _ACTS.match(core) or _FURTHER.search(core):
        return None
    lead = rest[: len(rest) - len(core)]
    felt = _FEELS.search(lead) is not None and " like " not in lead
    words, site = placed(core)
    if _is_of_a_thing(rest, site):
        return None
    sure = (
        ails(core)
        or _is_low(lead, core)
        or (felt and _GOOD.match(core) is None)
        or _does(rest, core, site)
    )
    if (_GOOD.match(core) and not ails(core)) or not (sure or asked or site):
        return None
    return Complaint(text=words, site=site, who=who, sure=sure or asked)


def _does(rest: str, core: str, site: str) -> bool:
    """Say whether a place of one's own does something: "my nose is running"."""
    mine = re.match(r"(?:my|his|her|our|both my)\b", rest, re.IGNORECASE)
    after = core[len(site) :].strip() if site and core.startswith(site) else ""
    return bool(mine and re.match(r"[a-z']+", after)) and not _GOOD.search(after)


def _is_low(lead: str, core: str) -> bool:
    """Say whether somebody is down, and nothing is put there."""
    return _DOWN.fullmatch(core) is not None and _BEING.search(lead) is not None


def _is_of_a_thing(rest: str, site: str) -> bool:
    """Say whether words tell of a thing, or of everybody: "my team is in trouble"."""
    if _ANYBODY.match(rest):
        return True
    found = _SUBJECT.match(rest)
    if found is None or site or _BODILY.search(found["subject"]):
        return False
    return not (ails(found["subject"]) or misspelt_place(found["subject"]))


def _whose(text: str) -> tuple[str, str]:
    """Return who has it, if somebody else does, and the words after that."""
    found = _WHO.match(text) or _name(text)
    if found is None or found["who"].lower() == "they":
        return "", text
    rest = text[found.end() :]
    mine = _OF_ME.match(rest)
    return (found["who"], rest) if mine is None else ("", rest[mine.end() :])


def _name(text: str) -> re.Match[str] | None:
    """Find a name that has something: "Peter has a cough", but no part of the body."""
    found = _NAMED.match(text)
    if found is None or _NO_NAME.fullmatch(found["who"]):
        return None
    return None if ails(found["who"]) or placed(found["who"])[1] else found


def _off_subject(text: str) -> str:
    return _whose(text)[1]


def _core(text: str) -> str:
    """Return what is felt, without what leads up to it."""
    rest = _THERE.sub("", text, count=1) if _THERE.match(text) else text
    if not LACKS.match(
        re.sub(r"^(?:i|we)(?:'m|'ve| am| have)?\s+", "", rest, flags=re.IGNORECASE)
    ):
        rest = _led(rest)
    else:
        rest = re.sub(
            r"^(?:i|we)(?:'m|'ve| am| have)?\s+", "", rest, flags=re.IGNORECASE
        )
    if _GOOD.match(rest) and not ails(rest):
        return ""
    rest = _DET.sub("", rest, count=1) if _DET.match(rest) else rest
    rest = re.sub(
        r"\s+(?:of|in|on|at|to|for|with|from|and|but|about|around|since|is|are|by)$",
        "",
        rest,
    )
    rest = re.sub(r"\s+(?:(?:has|have|had)\s+)?(?:started|began|begun)$", "", rest)
    rest = re.sub(r"\s+(?:is|are|got|gets|has got|feels)\s+worse$", "", rest)
    return rest.strip(" ,.:;-")


def _led(text: str) -> str:
    """Take away "I have had": but not the whole of "started", nor "can't"."""
    rest, before = text, ""
    while rest != before:
        before = rest
        found = _LEAD.match(rest)
        rest = (rest[found.end() :] if found else rest) or rest
    return re.sub(r"^(?:i|we)\s+", "", rest, flags=re.IGNORECASE)
