"""Whom a sentence is about, when it is not the speaker."""

import re
from collections.abc import Sequence
from typing import Final

from ..care.record import Household
from ..domain.ids import PersonId
from ..domain.naming import match_name, words_of
from ..domain.person import Contact

SELF: Final = frozenset("i me my myself mine we us our".split())

RELATIONS: Final = (
    "mother|mum|mom|mama|father|dad|papa|husband|wife|partner|son|daughter"
    "|grandmother|grandma|granny|nan|grandfather|grandpa|granddad|brother|sister"
    "|uncle|aunt|neighbour|neighbor|friend|child|kid|baby|boy|girl"
)
_ALIKE: Final = tuple(
    frozenset(group.split())
    for group in (
        "mother mum mom mama",
        "father dad papa",
        "grandmother grandma granny nan",
        "grandfather grandpa granddad",
        "neighbour neighbor",
    )
)
"""Words for the same relation."""
_DOES: Final = (
    r"(?:has |have |had |just |already |also )*"
    r"(?:took|taken|takes|take|needs?|feels?|felt|swallowed|had|has|got|is|was|wants?)"
)
_THINGS: Final = (
    r"(?:(?:a|the|my|our|his|her|some)\s+)(?:spare )?(?:keys?|car|van|phone|lift|day off|meeting"
    r"|job|shop|dog|bus|train|bins?|shopping|visitors?|guests?|photo|picture|look|seat)"
)
_COMES: Final = re.compile(
    r"\s*(?:(?:has|have|had|is|was|are|been|just|already|also|now|still|always|only|both|really"
    r"|gets?|got|be)\s+)*"
    r"(?:here|there|home|(?:come|comes|came|coming)(?! down with)|arriv(?:es?|ed|ing)|turn(?:s|ed|ing) up"
    r"|back(?! (?:pain|ache))|round|around|away|next door|(?:up|down)stairs|outside"
    r"|out(?! of (?:breath|sorts|it)\b)|off (?:work|to|out|today|tomorrow|on|until|then|school|duty)"
    r"|with (?:me|us)|by my side|beside me|at (?:work|school|home|the|my|his|her)"
    r"|on (?:his|her|their|the) (?:way|phone|line)|in the (?:kitchen|garden|house|car|next|other|shed|hall)"
    r"|go(?:es|ing|ne) (?:to|out|home|shopping|away|back|off|for)|gone(?=\s*(?:[,.;!?]|$))"
    r"|lea(?:ves|ving)|left(?=\s*(?:[,.;!?]|$)| (?:the|for|me|us|already|home)\b)"
    r"|visit(?:s|ed|ing)|stay(?:s|ed|ing)|popp(?:ed|ing)"
    r"|look(?:s|ed|ing)? (?:after|at|for|in|on)|car(?:es|ed|ing) for|tak(?:es?|en|ing) (?:me|us|care|over|out|early)"
    r"|took (?:me|us|care|over|out|early)|help(?:s|ed|ing)|mak(?:es|ing)|made (?:me|us|a|the|dinner|lunch|tea)"
    r"|cook(?:s|ed|ing)|bak(?:es|ed|ing)|driv(?:es|en|ing)|drove|fetch(?:es|ed|ing)|br(?:ings?|inging|ought)"
    r"|r(?:ings|ang|ung|inging)|call(?:s|ed|ing)|phon(?:es|ed|ing)|wait(?:s|ed|ing)|watch(?:es|ed|ing)"
    r"|talk(?:s|ed|ing)|t(?:ells|old|elling)|s(?:ays|aid|aying)|ask(?:s|ed|ing)|laugh(?:s|ed|ing)|joking"
    r"|rolling|working|shopping|cleaning|gardening|painting|fix(?:ed|ing)|mend(?:ed|ing)|play(?:s|ed|ing)"
    r"|promis(?:ed|ing)|offer(?:ed|ing)|agreed|marr(?:ied|ying)|hold (?:of|on)|me\b|us\b"
    r"|wants? (?:me|us|to (?:know|talk|speak|come|help))|needs? (?:me|us|the car)|(?:very |so |really )?(?:kind|sweet)\b"
    rf"|(?:took |takes |wants |needs )?{_THINGS})(?!\w)",
    re.IGNORECASE,
)
"""What somebody does or is who is only mentioned: comes, rings, cooks, looks after me."""
_UNRELATED: Final = re.compile(
    r"\b(?:wait(?:ing)?|cook(?:ing)?|look(?:ing)?|shop(?:ping)?|car(?:e|ing)|except|thanks?|bak(?:e|ing)"
    r"|knit(?:ting)?|dinner|lunch|tea|presents?|gifts?|cards?|cake) for\s+$",
    re.IGNORECASE,
)
"""What is done for somebody that has nothing to do with health."""
_NOT_COMES: Final = rf"(?!{_COMES.pattern})"
_WISHES: Final = (
    r"(?:(?:has|have|had|is|was|are|been|just|also|now|still|always|only|really|very|so|quite"
    r"|both|keeps?|kept|all|rather|truly|getting) )*(?:\b|'s )"
)
_LINKS: Final = (
    r"(?:(?:that|about|with|of|by|over|for|at|to|on|from|hearing|listening|seeing|watching|looking"
    r"|the|whole|way|sight|sound|how|if|because|when|death|all|both|again|finally|really|just)\s+)*"
)
_SEEN: Final = (
    r"(?:seen|looked|checked|examined|treated|sorted|found|booked|arranged|done|fixed|mended"
    r"|cured|diagnosed|dealt|to (?:be|get|go|have|see))\b"
)
_MINE: Final = (
    rf"(?:me|us|my [\w' -]{{2,40}}? {_SEEN}"
    r"|(?:a|the|some|any) ?\w+ (?:to (?:see|look at|check|examine|treat) |for )(?:me|us|my)"
    r"|i|we)\b(?!')"
)
"""The speaker, as the one whom somebody's wish is about."""
_OF_ME: Final = re.compile(
    rf"\s*{_WISHES}(?:(?:wants?|wanted|wish(?:es|ed)?|needs?|would (?:like|prefer|love)|'d like|prefers?"
    rf"|urg(?:es|ed)|begs|begged|push(?:es|ed)) {_LINKS}{_MINE}"
    r"|(?:thinks?|thought|believes?|reckons?|feels?|felt|insist(?:s|ed)?|suggest(?:s|ed)?|hop(?:es|ed)"
    r"|swears?|says?|said|suspects?|noticed|seen|saw|found|decided|adamant|convinced|sure|certain|worr(?:ies|ied)"
    r"|concerned|anxious|afraid|scared|fed up|sick|tired|weary|bored|nagging|nags|keen|on|after|telling|had enough)"
    rf" {_LINKS}(?:me|us|my|our|i|we|i'(?:m|ve|d|ll))\b(?! (?:think|guess|suppose|believe)))",
    re.IGNORECASE,
)
"""What somebody wants or thinks of the speaker: wants me seen, is worried about my knee."""
_OF_IT: Final = re.compile(
    rf"\s*{_WISHES}(?:wants?|wanted|needs?|would (?:like|prefer|love)|prefers?|thinks?|believes?|reckons?|feels?"
    r"|insists?|says?|fed up|sick|tired|weary|worried|concerned)"
    rf" {_LINKS}(?:(?:it|this|that|these|them|one)\b"
    r"|(?:a|the|some|any) ?\w+ (?:to (?:see|look at|check|examine|treat) |for )(?:it|this|that|them)\b)",
    re.IGNORECASE,
)
"""The same, where what it is stands beside it."""
_I_HAVE: Final = re.compile(
    rf"\b(?:i|i'm|i've)\s+(?!think\b|want\b|need\b|say\b)\w|\bmy (?!(?:\w+ )?(?:{RELATIONS})\b)\w",
    re.IGNORECASE,
)
"""The speaker has something of their own."""
_OTHER: Final = re.compile(
    rf"\b((?:my|our|his|her|the) (?:{RELATIONS}))(?:'s)?\b", re.IGNORECASE
)
_YET: Final = re.compile(
    rf"(?:\b(?:and|but|who)|[,.;])\s+(?:now |also |still )*(?:(?:he|she|they)\b\s*)?(?={_DOES}\b)"
    rf"{_NOT_COMES}(?!{_OF_ME.pattern})",
    re.IGNORECASE,
)
"""Somebody who came, and has something all the same: "is here and feels dizzy"."""
_AT: Final = re.compile(
    r"\b(?:at|to|from|near|round|over at|back at)\s+$", re.IGNORECASE
)
"""Before somebody's: where it is, "a stuffy nose at my sister's because of her cats"."""
_PRONOUN: Final = re.compile(rf"^\s*(?:and )?(she|he|they) {_DOES}\b", re.IGNORECASE)


def other_person(text: str, names: Sequence[str]) -> str:
    """Return the words for somebody else whom a sentence is about, or nothing.

    A named person of the household, a relation ("my mother"), or a bare "she"
    at the beginning. "Remind me to call my mother" is about the speaker, and so is what
    is said beside "my son is with me", and what somebody wants or thinks of the speaker.
    """
    plain = text.replace("\u2019", "'")
    if re.match(
        r"\s*(please )?(remind|tell|call|text|write|message)\b", plain, re.IGNORECASE
    ):
        return ""
    for found in _OTHER.finditer(plain):
        if _is_subject(plain, found):
            return found.group(1)
    for name in _called(names):
        named = rf"\b{re.escape(name)}(?:'s)?(?!\w)"
        if any(
            _is_meant(plain, one) for one in re.finditer(named, plain, re.IGNORECASE)
        ):
            return name
    said = _PRONOUN.search(plain)
    if said is None or _COMES.match(plain, said.end(1)):
        return ""
    if _is_about_me("", plain[said.end(1) :]):
        return ""
    return said.group(1)


def _called(names: Sequence[str]) -> tuple[str, ...]:
    """Return full and first names: at home people use the first."""
    first = [name.split()[0] for name in names if name.split()]
    return (*names, *first)


def _is_subject(text: str, found: re.Match[str]) -> bool:
    """Say whether a relation does something, or has something done for it."""
    rest, before = text[found.end() :], text[: found.start()]
    own = found.group(0).lower().endswith("'s")
    if own and _AT.search(before):
        return False
    if re.search(r"\bfor\s+$", before, re.IGNORECASE):
        return _UNRELATED.search(before) is None
    if _COMES.match(rest) or _is_about_me(before, rest):
        return _YET.search(rest) is not None
    if own:
        return re.match(r"\s+\w", rest) is not None
    return re.match(rf"\s+{_DOES}\b", rest, re.IGNORECASE) is not None


def _is_about_me(before: str, rest: str) -> bool:
    """Say whether somebody wants or thinks something about the speaker.

    "It" is the speaker's where the speaker has something: "I have a cough, my wife
    wants it seen to".
    """
    if _OF_ME.match(rest):
        return True
    found = _OF_IT.match(rest)
    return found is not None and any(
        _I_HAVE.search(one) for one in (before, rest[found.end() :])
    )


def _is_meant(text: str, found: re.Match[str]) -> bool:
    """Say whether a named person is whom it is about: "the pulse of Ben" as well."""
    before = text[: found.start()]
    of = re.search(r"\b(?:of|on)\s+$", before, re.IGNORECASE) is not None
    return of or _is_subject(text, found)


def person_named(
    words: str, household: Household, contacts: Sequence[Contact]
) -> PersonId | None:
    """Return the one person of the household who is meant, or None."""
    names = [(p.person.name, p.person.id) for p in household.present()]
    if found := _one(words, names):
        return found
    said = set(words_of(words))
    heard = said.union(*(group for group in _ALIKE if group & said))
    related = [c.name for c in contacts if set(words_of(c.relation)) & heard]
    return _one(related[0], names) if len(related) == 1 else None


def _one(words: str, names: Sequence[tuple[str, PersonId]]) -> PersonId | None:
    found = match_name(words, names).found
    return found[0] if len(found) == 1 else None
