"""From outcomes to sentences. Every number comes from the outcome itself."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Final

from ..care.refusal import Refusal
from ..domain.quantity import Quantity
from .replies import en
from .tools.spec import Fact, Missing, Outcome

_GAP: Final = re.compile(r",? ?\([^()]*\{missing\}[^()]*\)|,? ?(?:at |of )?\{missing\}")
_IF_KNOWN: Final = re.compile(r" ?<([^<>]*)>")
"""A part of a sentence that is said only if all its facts are there."""
_NAME: Final = re.compile(r"\{(\w+)\}")
HALF_A_YEAR: Final = 182
_TIMES: Final = frozenset({"at", "next", "start", "due"})
_NOT_TAKEN: Final = ("skipped", "missed", "unconfirmed")


def outcome(result: Outcome, now: datetime) -> str:
    """Return what to say of a call that was carried out."""
    facts = {**result.facts}
    head = _fill(en.OUTCOMES[result.key], facts, now)
    return _with_rows(head, result.key, result.rows, now)


def confirm(tool: str, result: Outcome, now: datetime) -> str:
    """Return the question that a draft is shown with."""
    if (other := en.CONFIRM_AS.get(result.key)) is not None:
        return _fill(other, result.facts, now)
    head = _fill(en.CONFIRM[tool], result.facts, now)
    return _with_rows(head, result.key, result.rows, now)


def doubt(refusal: Refusal, now: datetime) -> str:
    """Return the question that a person may say yes to."""
    key = refusal.words
    head = _fill(en.DOUBTS[key], _facts(refusal), now)
    rows = json.loads(refusal.details.get("rows", "[]"))
    return _with_rows(head, key, tuple(rows), now)


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
    told = (f"- {_fill(_template(key, row), _row(row, now), now)}" for row in rows)
    return "\n".join([head, *told])


def _template(key: str, row: Mapping[str, Fact]) -> str:
    """Return the sentence of a row: of its list, or of its own form."""
    if (form := row.get("form")) is not None:
        return en.FORMS[str(form)]
    return {**en.OUTCOMES, **en.QUESTIONS}[f"{key}_row"]


def _row(row: Mapping[str, Fact], now: datetime) -> dict[str, Fact]:
    """Return a row with the words that depend on several of its facts."""
    told = dict(row)
    told["late"] = en.PLAIN["late"] if row.get("late") else ""
    if isinstance(put_off := row.get("put_off"), datetime):
        told["late"] = en.PLAIN["put_off"].format(put_off=moment(put_off, now))
    label = row.get("instructions")
    told["label"] = f" ({label})" if label else ""
    told["others"] = _not_taken(row)
    at, due = row.get("at"), row.get("due")
    if isinstance(at, datetime):
        told["when"] = f", {moment(at, now)}"
    elif isinstance(due, datetime):
        told["when"] = f", {moment(due, now)}"
    return told


def _not_taken(row: Mapping[str, Fact]) -> str:
    """Return what became of the doses that were not taken."""
    counts = ((en.STATUS[name], row.get(name)) for name in _NOT_TAKEN)
    return "".join(f", {count} {word}" for word, count in counts if count)


def _facts(said: Refusal) -> dict[str, Fact]:
    """Return a refusal's details, its instants as instants again."""
    return {
        name: datetime.fromisoformat(value) if name in _TIMES else value
        for name, value in said.details.items()
    }


def _fill(template: str, facts: Mapping[str, Fact], now: datetime) -> str:
    words = {name: words_for(name, fact, now) for name, fact in facts.items()}

    def known(part: re.Match[str]) -> str:
        here = all(name in words for name in _NAME.findall(part[1]))
        return part[0].replace("<", "").replace(">", "") if here else ""

    template = _IF_KNOWN.sub(known, template)
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
            return _day(fact, now)
        case datetime():
            return moment(fact, now)
        case date():
            return f"{fact.day} {fact:%B} {fact.year}"
        case Quantity():
            return amount(fact)
        case _:
            return _TEXTS.get(name, str)(str(fact))


def _day(day: datetime, now: datetime) -> str:
    """Return a day in words; its year where that is another one."""
    if day.year != now.year:
        return f"{day.day} {day:%B} {day.year}"
    return f"{day:%A} {day.day} {day:%B}"


def _reasons(keys: str) -> str:
    """Return why a direction cannot be read, in words."""
    each = (key.strip() for key in keys.split(","))
    return ", ".join(en.REASONS.get(key, key.replace("_", " ")) for key in each)


def _part(name: str) -> str:
    return en.PARTS.get(name, name)


def _age(minutes: str) -> str:
    """Return how long ago something was: finer where it is less."""
    old = max(int(minutes), 0)
    hours, days = old // 60, old // 1440
    steps = (old >= 1, old > 1, hours > 1, days > 1)
    return en.AGES[sum(steps)].format(minutes=old, hours=hours, days=days)


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


_TEXTS: Final[Mapping[str, Callable[[str], str]]] = {
    "kind": en.KINDS.__getitem__,
    "status": en.STATUS.__getitem__,
    "standing": lambda where: en.STANDING.get(where, where),
    "reasons": _reasons,
    "age": _age,
    "part": lambda half: f"{half} " if half else "",
    "parts": lambda names: ", ".join(_part(name) for name in names.split(", ")),
    "category": lambda name: en.CATEGORIES.get(name, name.replace("_", " ")),
    **dict.fromkeys(("low", "high", "slope", "own"), _units),
    "totals": lambda text: ", ".join(_as_amount(each) for each in text.split(", ")),
    "value": _units,
    **dict.fromkeys(("amount", "usual", "limit", "stock"), _as_amount),
}
"""How facts of these names are said."""
