"""From outcomes to sentences. Every number comes from the outcome itself."""

import re
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Final

from ..care.refusal import Refusal
from ..domain.quantity import Quantity
from .replies import en
from .tools.spec import Fact, Missing, Outcome

_GAP: Final = re.compile(r",? ?\([^()]*\{missing\}[^()]*\)|,? ?(?:at |of )?\{missing\}")
HALF_A_YEAR: Final = 182
_AMOUNTS: Final = frozenset({"amount", "usual", "limit"})
_TIMES: Final = frozenset({"at", "next", "start", "due"})


def outcome(result: Outcome, now: datetime) -> str:
    """Return what to say of a call that was carried out."""
    facts = {**result.facts}
    head = _fill(en.OUTCOMES[result.key], facts, now)
    return _with_rows(head, result.key, result.rows, now)


def confirm(tool: str, result: Outcome, now: datetime) -> str:
    """Return the question that a draft is shown with."""
    return _fill(en.CONFIRM[tool], result.facts, now)


def doubt(refusal: Refusal, now: datetime) -> str:
    """Return the question that a person may say yes to."""
    return _fill(en.DOUBTS[refusal.reason], _facts(refusal), now)


def refusal(said: Refusal, now: datetime) -> str:
    """Return why something was not done."""
    if said.question:
        return doubt(said, now)
    return _fill(en.REFUSALS[said.reason], _facts(said), now)


def question(missing: Missing, now: datetime) -> str:
    """Return the one question that is open."""
    head = _fill(en.QUESTIONS[missing.key], missing.facts, now)
    return _with_rows(head, missing.key, missing.rows, now)


def plain(key: str) -> str:
    """Return a fixed sentence."""
    return en.PLAIN[key]


def contacts_told(grace_s: int) -> str:
    """Return what happens to the contacts after a red flag."""
    if grace_s == 0:
        return en.PLAIN["telling_now"]
    return en.PLAIN["telling_soon"].format(seconds=grace_s)


def _with_rows(
    head: str, key: str, rows: tuple[Mapping[str, Fact], ...], now: datetime
) -> str:
    if not rows:
        return head
    template = {**en.OUTCOMES, **en.QUESTIONS}[f"{key}_row"]
    return "\n".join([head, *(f"- {_fill(template, _row(r, now), now)}" for r in rows)])


def _row(row: Mapping[str, Fact], now: datetime) -> dict[str, Fact]:
    """Return a row with the words that depend on several of its facts."""
    told = dict(row)
    told["late"] = en.PLAIN["late"] if row.get("late") else ""
    at, due = row.get("at"), row.get("due")
    if isinstance(at, datetime):
        told["when"] = f", {moment(at, now)}"
    elif isinstance(due, datetime):
        told["when"] = f", {moment(due, now)}"
    if (status := row.get("status")) is not None:
        told["status"] = en.STATUS[str(status)]
    return told


def _facts(said: Refusal) -> dict[str, Fact]:
    """Return a refusal's details, its instants as instants again."""
    return {
        name: datetime.fromisoformat(value) if name in _TIMES else value
        for name, value in said.details.items()
    }


def _fill(template: str, facts: Mapping[str, Fact], now: datetime) -> str:
    words = {name: words_for(name, fact, now) for name, fact in facts.items()}
    filled = template.format_map(_Words(words))
    return _GAP.sub("", filled)


class _Words(dict[str, str]):
    """Marks a fact that is missing, so that its part of the sentence goes too."""

    def __missing__(self, key: str) -> str:
        return "{missing}"


def words_for(name: str, fact: Fact, now: datetime) -> str:
    """Return the words for one fact."""
    match fact:
        case datetime() if name == "day":
            return f"{fact:%A} {fact.day} {fact:%B}"
        case datetime():
            return moment(fact, now)
        case Quantity():
            return amount(fact)
        case _ if name == "kind":
            return en.KINDS[str(fact)]
        case _ if name == "value":
            return _units(str(fact))
        case _ if name in _AMOUNTS:
            return _as_amount(str(fact))
        case _:
            return str(fact)


def _as_amount(text: str) -> str:
    """Return the words for an amount that came as text: a refusal's detail."""
    value, _, unit = text.partition(" ")
    try:
        return amount(Quantity(value=Decimal(value), unit=unit))
    except InvalidOperation:
        return text


def amount(quantity: Quantity) -> str:
    """Return an amount in words a person uses: 2 tablets, 0.5 tablet."""
    text = _units(str(quantity))
    head, _, unit = text.partition(" ")
    if quantity.value > 1 and unit.isalpha() and unit in _COUNTED:
        return f"{head} {_plural(unit)}"
    return text


_COUNTED: Final = frozenset(
    "tablet capsule puff drop spray patch sachet unit teaspoon tablespoon dose "
    "suppository lozenge".split()
)


def _plural(unit: str) -> str:
    if unit.endswith("ch"):
        return f"{unit}es"
    return f"{unit[:-1]}ies" if unit.endswith("y") else f"{unit}s"


def _units(text: str) -> str:
    head, _, unit = text.partition(" ")
    shown = en.UNITS.get(unit, unit)
    joint = "" if shown.startswith(("\u00b0", "%")) else " "
    return f"{head}{joint}{shown}".strip()


def moment(when: datetime, now: datetime) -> str:
    """Return a moment for people: the hour today, the day and hour otherwise."""
    local = when.astimezone(now.tzinfo)
    days = (local.date() - now.date()).days
    hour = f"{local:%H:%M}"
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if days in near:
        return f"{near[days]} {hour}"
    if abs(days) > HALF_A_YEAR:
        return f"{local.day} {local:%B} {local.year} {hour}"
    return f"{local:%A} {local.day} {local:%B} {hour}"
