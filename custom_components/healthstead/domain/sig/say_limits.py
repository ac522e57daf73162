"""As needed, the gap between doses, and the most in a period."""

import re
from decimal import Decimal
from typing import Final

from ..dosage import Span
from .facts import AsNeeded, Doubt, Fact, Gap, Mark, Most
from .numbers import RANGE_SIGN, value
from .rule import Rule, reads, says
from .say_rate import ADVERBS, unit_of
from .units import ADJECTIVES, UNIT, canonical

ONE: Final = Decimal(1)
_NEEDED: Final = r"(?:needed|required|necessary|needs|reqd|req)"
AS_NEEDED: Final = (
    rf"as (?:often|frequently|much and as often) as {_NEEDED}|(?:only )?(?:as|if|when|whenever|wherever)(?: and when)?(?: it is| it's)? {_NEEDED}(?: only)?|"
    r"/?p\.?r\.?n\.?|s\.?o\.?s\.?|bei bedarf|on demand|(?:as|when|if) you need (?:it|them|to)|when in need|"
    r"(?:jab )?zar[ou]+rat (?:ho|hone par|padne par)(?: to| tab)?|pro re nata|only if it is needed|ad lib(?:itum)?"
)
# Symptoms after "if" or "when": then it is as needed. Anything else after "if"
# is a condition, and a condition is asked about.
SYMPTOMS: Final = (
    r"(?:severe |bad |mild |acute |any )?(?:pain(?:ful)?|fever(?:ish)?|headaches?|migraines?|nausea|nauseous|vomiting|itch(?:ing|y)?|"
    r"cough(?:ing)?|wheez(?:e|ing|y)|breathless(?:ness)?|short(?:ness)? of breath|anxi(?:ety|ous)|"
    r"insomnia|constipat(?:ion|ed)|diarrh?o?ea|heartburn|indigestion|acidity|allerg(?:y|ies|ic)|attacks?|"
    r"cramps?|dizz(?:y|iness)|agitat(?:ion|ed)|cold|rash|hives|angina|chest pain|bloating|gas|toothache|backache|stress(?:ed)?|panic|bukhar|dard|spasms?|muscle spasms?|unable to sleep|sleepless(?:ness)?|symptoms?(?: occur| appear)?)"
)
_MAX: Final = (
    r"(?:(?:up to )?(?:a )?(?:max(?:imum|\.)?|limit)(?: dose)?(?: is| of)?:?|not more than|no more than|(?:do |must |should )?not (?:to )?(?:be )?exceed(?:ed)?|"
    r"not exceeding|up ?to|don'?t (?:take more than|exceed|use more than)|(?:do |must )?not (?:to )?(?:take|use|have|be taken) more than|"
    r"never (?:take )?more than|never exceed|at most|a total of no more than|mdd)"
)
_PERIOD: Final = r"hours?|hrs?|h|days?|d|weeks?|wks?|months?"
_DAY: Final = r"(?:(?:/|per|in|in any|in a|within|every|over|in each|a|each|during)~(?:one |a |any |1 )?(?:24~-?~h(?:ou)?rs?|24~h)(?:[ -]*period)?|(?:/|per|a|each|in a|in one|every|in any one|in 1|any)~(?:day|d|24h)|daily|in the day)"
_MAX_UNIT: Final = rf"(?:{ADJECTIVES}*(?P<unit>{UNIT}|times?))?"


UP_TO: Final = re.compile(r"up ?to\b", re.IGNORECASE)


def _most_a_day(match: re.Match[str]) -> tuple[Fact, ...]:
    most = value(match["n"])
    unit = _max_unit(match["unit"])
    return (Most(most, unit, ONE, "d", _up_to(match, most, unit)),)


def _up_to(match: re.Match[str], most: Decimal, unit: str) -> int:
    """Return the times of "up to three times"; other limits say no times."""
    times = unit == "dose" and most == most.to_integral_value()
    return int(most) if times and UP_TO.match(match[0]) else 0


def _most(match: re.Match[str]) -> tuple[Fact, ...]:
    period = value(match["p"]) if match["p"] else ONE
    unit = unit_of(match["per"])
    if unit == "h" and period % 24 == 0:
        period, unit = period / 24, "d"
    most, kind = value(match["n"]), _max_unit(match["unit"])
    return (Most(most, kind, period, unit, _up_to(match, most, kind)),)


def _max_unit(text: str | None) -> str:
    """Return the unit of a limit; times are doses, none is the dose's own."""
    if text is None:
        return ""
    return "dose" if text.lower().startswith("time") else canonical(text)


def _most_adverb(match: re.Match[str]) -> tuple[Fact, ...]:
    times = Decimal(ADVERBS[match["adverb"].lower()])
    unit = unit_of(match["per"])
    return (Most(times, "dose", ONE, unit, _up_to(match, times, "dose")),)


def _per_episode(match: re.Match[str]) -> tuple[Fact, ...]:
    return (Most(value(match["n"]), "dose", ONE, "episode"),)


def _gap(match: re.Match[str]) -> tuple[Fact, ...]:
    return (Gap(Span(value=value(match["n"]), unit=_gap_unit(match["unit"]))),)


def _gap_unit(text: str) -> str:
    return unit_of(text)


def _repeat(match: re.Match[str]) -> tuple[Fact, ...]:
    """Read "may repeat once after 2 hours": the gap, and two in one episode."""
    facts: list[Fact] = []
    if match["n"]:
        facts.extend(_gap(match))
    if match["once"]:
        facts.append(Most(Decimal(2), "dose", ONE, "episode"))
    return tuple(facts) or (Doubt("unclear_repeat"),)


_GAP_UNIT: Final = r"min(?:ute)?s?|hours?|hrs?|h|days?"
_REPEAT: Final = (
    r"(?:and )?(?:(?:may|can|could|to)(?: be)? )?repeat(?:ed)?(?: the)?(?: dose)?(?P<once>(?: only)? once(?: only)?| x ?1| one time| 1 time)?"
    rf"(?: ?(?:after|in|every|q|at|within)? ?(?:at least )?<n>(?:{RANGE_SIGN}<m>)?~(?P<unit>{_GAP_UNIT})(?: later)?)?"
    rf"(?: (?:if|as|when) (?:still )?{_NEEDED})?(?P<once2>(?: only)? once(?: only)?)?(?: if (?:no relief|(?:pain|symptoms?|headache|migraine) (?:persists?|returns?|recurs?|continues?)|not relieved|needed|unrelieved))?"
)

RULES: Final[tuple[Rule, ...]] = (
    says(rf"(?:and|plus|\+|&)~(?:also )?(?:{AS_NEEDED})", Doubt("unclear_as_needed")),
    says(AS_NEEDED, AsNeeded()),
    says(
        r"(?:at|on|upon) (?:the )?(?:first )?(?:onset|sign|signs|start|beginning) of(?: an?)?|in case of|in the event of|during (?:an? )?(?:acute )?(?=attack|episode)",
        AsNeeded(),
        Mark.FOR,
    ),
    reads(
        rf"(?:only )?(?:if|when|whenever)(?: you| she| he| patient| there)?(?: (?:have|has|is|are|feel|feels|get|gets|in|having|suffer|suffering from|experience|experiencing))?(?: an?)? (?P<why>{SYMPTOMS}(?:,? ?(?:or|and|/) ?{SYMPTOMS})*)",
        lambda m: (AsNeeded(" ".join(m["why"].split())),),
    ),
    reads(
        r"(?P<why>dard|bukhar|khan?si|ulti|dast|sar ?dard|pet dard|jalan|khujli|ghabrahat) (?:hone par|ho(?:ne)? (?:to|tab|pe)|mein|me)",
        lambda m: (AsNeeded(m["why"]),),
    ),
    reads(
        r"(?:after|with|following) (?:each|every) (?P<why>loose (?:stools?|motions?|bowel movements?|bowel motions?)|bowel movements?|attack|nappy change|diaper change)",
        lambda m: (AsNeeded(f"after each {m['why']}"),),
    ),
    reads(rf"{_MAX}~<n>~{_MAX_UNIT}~(?:{_DAY})", _most_a_day),
    reads(rf"<n>~{_MAX_UNIT}~(?:{_DAY}) (?:max(?:imum)?|at most|limit)", _most_a_day),
    reads(
        rf"(?:{_MAX} )?(?:max(?:imum)?|total|mdd)(?: total)? (?:daily|24 hour)(?: dose)?(?: is| of)?:? ?<n>~{_MAX_UNIT}",
        _most_a_day,
    ),
    reads(rf"(?:daily (?:max(?:imum)?|limit)|max/day):? ?<n>~{_MAX_UNIT}", _most_a_day),
    reads(
        rf"{_MAX}~<n>~{_MAX_UNIT}~(?:per|in|in any|in a|a|within|every|each|/|over|in any one|in one)~(?:<p>~-?~)?(?P<per>{_PERIOD})(?:[ -]*period)?",
        _most,
    ),
    reads(
        rf"{_MAX}~<n>~{_MAX_UNIT} (?P<per>weekly|monthly)(?P<p>)",
        lambda m: (
            Most(
                value(m["n"]),
                _max_unit(m["unit"]),
                ONE,
                {"weekly": "wk", "monthly": "mo"}[m["per"].lower()],
            ),
        ),
    ),
    reads(
        rf"{_MAX} (?P<adverb>once|twice|thrice)~(?:per|in|in a|a|each|/|every|)~(?P<per>daily|{_PERIOD})",
        _most_adverb,
    ),
    reads(
        rf"{_MAX}~<n> (?:doses|applications)(?: in total)?(?: (?:per|in an?|in one|in each|for each|each) (?:episode|attack|headache|migraine))?",
        _per_episode,
    ),
    reads(
        rf"{_MAX}~<n>~(?:{UNIT}|times)? (?:per|in an?|in one|in each|for each|each|for any) (?:episode|attack|headache|migraine)",
        _per_episode,
    ),
    says(r"up ?to (?:tds|tid)", Most(Decimal(3), "dose", ONE, "d", 3)),
    says(rf"{_MAX} (?:tds|tid)", Most(Decimal(3), "dose", ONE, "d")),
    says(r"up ?to (?:qds|qid)", Most(Decimal(4), "dose", ONE, "d", 4)),
    says(rf"{_MAX} (?:qds|qid)", Most(Decimal(4), "dose", ONE, "d")),
    says(r"up ?to (?:bd|bid|bds)", Most(Decimal(2), "dose", ONE, "d", 2)),
    says(rf"{_MAX} (?:bd|bid|bds)", Most(Decimal(2), "dose", ONE, "d")),
    says(r"up ?to (?:od|once)", Most(Decimal(1), "dose", ONE, "d", 1)),
    says(rf"{_MAX} (?:od|once)", Most(Decimal(1), "dose", ONE, "d")),
    reads(
        rf"{_MAX}~<n>~{_MAX_UNIT}(?!~[/\w])",
        lambda m: (Most(value(m["n"]), _max_unit(m["unit"]), ONE, ""),),
    ),
    reads(
        rf"(?:with )?(?:(?:leave )?at least|(?:a )?min(?:imum|\.)?(?: interval| gap)?(?: of)?|leave|wait|allow|keep)(?: at least)? <n>~-?~(?P<unit>{_GAP_UNIT})(?: (?:apart|between (?:each )?doses?|between|gap|before (?:the )?next(?: dose)?|before repeating(?: dose)?|interval|gap between doses|between each|before taking (?:another|again)))*",
        _gap,
    ),
    reads(
        rf"(?:doses? )?(?:to be )?(?:taken )?<n>~-?~(?P<unit>{_GAP_UNIT}) (?:between (?:each )?doses|gap(?: between doses)?)",
        _gap,
    ),
    reads(
        rf"(?:not|no) more (?:often |frequently )?than (?:once )?(?:every )?<n>~-?~(?P<unit>hourly|{_GAP_UNIT})",
        _gap,
    ),
    reads(
        rf"not (?:to be )?(?:taken |repeated )?(?:within|before|in less than) <n>~(?P<unit>{_GAP_UNIT})(?: of (?:the )?(?:last|previous) dose)?",
        _gap,
    ),
    reads(_REPEAT, _repeat),
)
