"""The way through: text, tokens, parts, dosages, alarms, result."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from ..dosage import Dosage, MostPerPeriod
from .assemble import assemble
from .facts import Doubt, Flag, Form, Mark, Token, Word
from .head import Head, read_head, strength_text
from .high_alert import DAYS, alarms, is_high_alert, mg_of
from .normalise import normalise
from .part import steps_of
from .result import SigMedication, SigResult, SigStatus
from .scan import scan
from .split import medications_in

LONGEST: Final = 2000
"""Longer than any label; a longer text is not a direction."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _One:
    """One medication as it was read."""

    drug: str
    strength: str
    dosages: tuple[Dosage, ...]
    reasons: tuple[str, ...]
    flags: tuple[str, ...]
    unread: tuple[str, ...]


def parse_sig(text: str, *, drug: str = "") -> SigResult:
    """Read a prescription direction, completely or not at all.

    ``drug`` is the medicine's name where it is known and the text does not
    give one: without it, nobody would notice a daily methotrexate.
    """
    if len(text) > LONGEST:
        return _asking(text, ("too_long",))
    found = [_read(piece, drug) for piece in medications_in(normalise(text))]
    if not found:
        return _asking(text, ("missing_dose", "missing_frequency"))
    reasons = _unique([reason for one in found for reason in one.reasons])
    flags = _unique([flag for one in found for flag in one.flags])
    asked = bool(reasons)
    single = len(found) == 1
    return SigResult(
        status=SigStatus.NEEDS_CLARIFICATION if asked else SigStatus.OK,
        text=text,
        dosages=found[0].dosages if single and not asked else (),
        drug=found[0].drug if single else "",
        strength=found[0].strength if single else "",
        reasons=reasons,
        flags=flags,
        medications=() if single else tuple(_medication(one) for one in found),
        unread=_unique([word for one in found for word in one.unread]),
    )


def _asking(text: str, reasons: tuple[str, ...]) -> SigResult:
    status = SigStatus.NEEDS_CLARIFICATION
    return SigResult(status=status, text=text, reasons=reasons)


def _medication(one: _One) -> SigMedication:
    dosages = () if one.reasons else one.dosages
    return SigMedication(drug=one.drug, strength=one.strength, dosages=dosages)


def _unique(words: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _read(piece: str, known: str) -> _One:
    text, tokens = scan(piece)
    head, tokens = read_head(text, tokens)
    drug = head.drug or known
    unread = _unread(tokens)
    found = assemble(steps_of(tokens), head)
    strength = strength_text(tokens) or found.strength
    forms = _forms(head, tokens)
    doubts = [token.fact.reason for token in tokens if isinstance(token.fact, Doubt)]
    doubts += found.doubts
    if not found.dosages:
        doubts += ["missing_dose", "missing_frequency"]
    if unread:
        doubts.append("unread_words")
    doubts += [reason for dosage in found.dosages for reason in _over(dosage, strength)]
    doubts += alarms(drug, strength, found.dosages, forms)
    flags = [token.fact.name for token in tokens if isinstance(token.fact, Flag)]
    flags += found.flags
    if is_high_alert(drug):
        flags.append("high_alert_medicine")
    return _One(
        drug=drug,
        strength=strength,
        dosages=tuple(found.dosages),
        reasons=_unique(doubts),
        flags=_unique(flags),
        unread=unread,
    )


def _forms(head: Head, tokens: list[Token]) -> frozenset[str]:
    """Return every form that is named or meant: "inject" means an injection."""
    facts = [head.form, *(token.fact for token in tokens)]
    named = {fact.unit for fact in facts if isinstance(fact, Form)}
    injected = {"injection"} if Mark.INJECT in facts else set[str]()
    return frozenset(named | injected)


def _unread(tokens: list[Token]) -> tuple[str, ...]:
    """Return what is left over: unknown words, and a "for" that leads nowhere."""
    words = [token.fact.text for token in tokens if isinstance(token.fact, Word)]
    if any(token.fact is Mark.FOR for token in tokens):
        words.append("for")
    return tuple(words)


def _over(dosage: Dosage, strength: str) -> list[str]:
    """Return a reason where a dose exceeds the maximum stated beside it."""
    limits = [dosage.max_per_period, *dosage.further_limits]
    over = [limit for limit in limits if limit and _exceeds(dosage, limit, strength)]
    return ["exceeds_stated_maximum"] if over else []


def _exceeds(dosage: Dosage, limit: MostPerPeriod, strength: str) -> bool:
    one = _in_unit(dosage, limit.unit, strength)
    if one is None:
        return False
    if dosage.as_needed or limit.period_unit == "episode":
        return one > limit.value
    if dosage.frequency is None or dosage.period is None:
        return one > limit.value
    # A range that can be kept within the maximum is not a contradiction.
    days = DAYS[limit.period_unit] * limit.period
    period = dosage.period_max or dosage.period
    gap = DAYS[dosage.period_unit] * period / dosage.frequency
    return one * max(days / gap, Decimal(1)) > limit.value


def _in_unit(dosage: Dosage, unit: str, strength: str) -> Decimal | None:
    """Return one dose in the unit of a limit, or None where that is unknown."""
    if dosage.dose is None:
        return None
    if unit == "dose":
        return Decimal(1)
    if unit == dosage.dose.unit:
        return dosage.dose.high if dosage.as_needed else dosage.dose.low
    milligrams = mg_of(dosage, strength)
    per_unit = {"g": Decimal(1000), "mg": Decimal(1), "mcg": Decimal("0.001")}
    if milligrams is None or unit not in per_unit:
        return None
    return milligrams / per_unit[unit]
