"""From outcomes to sentences. Every number comes from the outcome itself.

The sentences are those of the language that is spoken now (``tongue``).
"""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Final

from ..care.refusal import Refusal
from ..domain.quantity import Quantity
from ..domain.quantity import plain as plain_number
from .replies.schedules import schedule_in
from .replies.texts import texts
from .tongue import ENGLISH, tongue
from .tools.spec import Fact, Missing, Outcome

_GAP: Final = re.compile(r",? ?\([^()]*\{missing\}[^()]*\)|,? ?(?:at |of )?\{missing\}")
_IF_KNOWN: Final = re.compile(r" ?<([^<>]*)>")
"""A part of a sentence that is said only if all its facts are there."""
_NAME: Final = re.compile(r"\{(\w+)\}")
_TIMES: Final = frozenset({"at", "next", "start", "due"})
_NOT_TAKEN: Final = ("skipped", "missed", "unconfirmed")


def outcome(result: Outcome, now: datetime) -> str:
    """Return what to say of a call that was carried out."""
    facts = {**result.facts}
    head = _fill(texts().outcomes[result.key], facts, now)
    return _with_rows(head, result.key, result.rows, now)


def confirm(tool: str, result: Outcome, now: datetime) -> str:
    """Return the question that a draft is shown with."""
    if (other := texts().confirm_as.get(result.key)) is not None:
        return _fill(other, result.facts, now)
    head = _fill(texts().confirm[tool], result.facts, now)
    return _with_rows(head, result.key, result.rows, now)


def doubt(refusal: Refusal, now: datetime) -> str:
    """Return the question that a person may say yes to."""
    key = refusal.words
    head = _fill(texts().doubts[key], _facts(refusal), now)
    rows = json.loads(refusal.details.get("rows", "[]"))
    return _with_rows(head, key, tuple(rows), now)


def refusal(said: Refusal, now: datetime) -> str:
    """Return why something was not done."""
    if said.question:
        return doubt(said, now)
    return _fill(texts().refusals[said.reason], _facts(said), now)


def question(missing: Missing, now: datetime) -> str:
    """Return the one question that is open."""
    head = _fill(texts().questions[missing.key], missing.facts, now)
    return _with_rows(head, missing.key, missing.rows, now)


def plain(key: str) -> str:
    """Return a fixed sentence."""
    return texts().plain[key]


def contacts_told(grace_s: int) -> str:
    """Return what happens to the contacts after a red flag."""
    if grace_s == 0:
        return texts().plain["telling_now"]
    return texts().plain["telling_soon"].format(seconds=grace_s)


def _with_rows(
    head: str, key: str, rows: tuple[Mapping[str, Fact], ...], now: datetime
) -> str:
    told = (f"- {_fill(_template(key, row), _row(row, now), now)}" for row in rows)
    return "\n".join([head, *told])


def _template(key: str, row: Mapping[str, Fact]) -> str:
    """Return the sentence of a row: of its list, or of its own form."""
    if (form := row.get("form")) is not None:
        return texts().forms[str(form)]
    return {**texts().outcomes, **texts().questions}[f"{key}_row"]


def _row(row: Mapping[str, Fact], now: datetime) -> dict[str, Fact]:
    """Return a row with the words that depend on several of its facts."""
    told = dict(row)
    told["late"] = texts().plain["late"] if row.get("late") else ""
    if isinstance(put_off := row.get("put_off"), datetime):
        told["late"] = texts().plain["put_off"].format(put_off=moment(put_off, now))
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
    counts = ((texts().status[name], row.get(name)) for name in _NOT_TAKEN)
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
    return texts().grammar.smooth(_GAP.sub("", filled))


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
            return texts().grammar.dated(fact)
        case Quantity():
            return amount(fact)
        case _:
            return _TEXTS.get(name, str)(str(fact))


def _day(day: datetime, now: datetime) -> str:
    """Return a day in words; its year where that is another one."""
    return texts().grammar.day(day, now.date())


def _reasons(keys: str) -> str:
    """Return why a direction cannot be read, in words."""
    each = (key.strip() for key in keys.split(","))
    return ", ".join(texts().reasons.get(key, key.replace("_", " ")) for key in each)


def _choice(names: str) -> str:
    """Return names of which one is to be chosen."""
    return texts().grammar.either.join(
        texts().word(name) for name in names.split(" or ")
    )


def _part(name: str) -> str:
    return texts().parts.get(name, name)


def _age(minutes: str) -> str:
    """Return how long ago something was: finer where it is less."""
    old = max(int(minutes), 0)
    hours, days = old // 60, old // 1440
    steps = (old >= 1, old > 1, hours > 1, days > 1)
    return texts().ages[sum(steps)].format(minutes=old, hours=hours, days=days)


def _as_amount(text: str) -> str:
    """Return the words for an amount that came as text: a refusal's detail."""
    value, _, unit = text.partition(" ")
    try:
        return amount(Quantity(value=Decimal(value), unit=unit))
    except InvalidOperation:
        return text


def _limit(text: str) -> str:
    """Return the words for a limit: "3 tablets in 24 hours"."""
    spoken = tongue()
    return _as_amount(text) if spoken == ENGLISH else schedule_in(text, spoken)


def amount(quantity: Quantity) -> str:
    """Return an amount in words a person uses: 2 tablets, 0.5 tablet."""
    grammar = texts().grammar
    if quantity.unit in grammar.units:
        unit = grammar.counted(quantity.value, quantity.unit)
        return f"{grammar.number(plain_number(quantity.value))} {unit}"
    return _units(str(quantity))


def _units(text: str) -> str:
    head, _, unit = text.partition(" ")
    shown = texts().units.get(unit, unit)
    grammar = texts().grammar
    joint = "" if grammar.tight and shown.startswith(grammar.tight) else " "
    return f"{grammar.number(head)}{joint}{shown}".strip()


def moment(when: datetime, now: datetime) -> str:
    """Return a moment for people: the hour today, the day and hour otherwise."""
    return texts().grammar.moment(when.astimezone(now.tzinfo), now.date())


_TEXTS: Final[Mapping[str, Callable[[str], str]]] = {
    "kind": lambda kind: texts().kinds[kind],
    "status": lambda name: texts().status[name],
    "standing": lambda where: texts().standing.get(where, where),
    "reasons": _reasons,
    **dict.fromkeys(("options", "drivers", "other"), _choice),
    **dict.fromkeys(("schedule", "before"), lambda said: schedule_in(said, tongue())),
    "age": _age,
    "part": lambda half: f"{texts().word(half)} " if half else "",
    "parts": lambda names: ", ".join(_part(name) for name in names.split(", ")),
    "category": lambda name: texts().categories.get(name, name.replace("_", " ")),
    **dict.fromkeys(("low", "high", "slope", "own"), _units),
    "totals": lambda text: ", ".join(_as_amount(each) for each in text.split(", ")),
    "value": _units,
    **dict.fromkeys(("amount", "usual", "stock", "left"), _as_amount),
    "limit": _limit,
    **dict.fromkeys(
        ("specialty", "period", "number", "said"), lambda said: texts().word(said)
    ),
}
"""How facts of these names are said."""
