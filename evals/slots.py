"""Score the slots of requests against sets whose values other people annotated.

python evals/slots.py GOLD.jsonl OUTPUT.jsonl [--all] [--show]

``OUTPUT`` is what ``scripts/healthstead slots`` prints for the same file. A gold slot is
right where the product's value, or its words, are the annotated value; README.md says
how each annotated slot is compared, and nothing is left out of the denominator.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from intervals import wilson

NAMES: Mapping[str, str] = {
    "appointment_date": "date",
    "appointment_time": "time",
    "city": "place",
    "dentist_name": "clinician",
    "doctor_name": "clinician",
    "therapist_name": "clinician",
    "type": "specialty",
    "doctor": "clinician",
    "day": "date",
    "start_time": "time",
    "patient": "person",
    "symptoms": "about",
    "event_name": "text",
    "event_date": "date",
    "event_time": "time",
    "event_location": "place",
    "new_alarm_name": "text",
    "new_alarm_time": "time",
    "date": "date",
    "time": "time",
    "timeofday": "time",
    "relation": "people",
    "person": "people",
    "general_frequency": "repeat",
}
"""Annotated slots and what they are called here; one that is missing is never right."""

WEEKDAYS = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
PEOPLE = r" with (?:(?:my|the|our) )?\w+$|^(?:my )?\w+'s "
"""What an event is called without those who come: they are a slot of their own."""
LED = r"^(?:(?:on|in|at|for|by|around|about|the|this|next|coming|my|a|an|of|to|with|our)\s+)+"
STOPWORDS = frozenset(
    """i ive im have has had been having am is are was a an the my and some of all now
    feel feeling need overall two days for over past last symptoms t n lot also get
    getting general""".split()
)


@dataclass(frozen=True, kw_only=True)
class Judged:
    """One annotated slot, and what the product made of it."""

    id: str
    group: str
    source: str
    slot: str
    gold: tuple[str, ...]
    said: str
    value: str

    @property
    def right(self) -> bool:
        """Say whether value or words are the annotated ones."""
        if self.slot == "symptoms":
            mine = _content(self.said)
            return bool(mine) and any(mine == _content(g) for g in self.gold)
        if self.slot == "day":
            named = {day for day in WEEKDAYS if day in self.said.lower()}
            return (named or {_weekday(self.value)}) == {g.lower() for g in self.gold}
        mine = {_plain(self.value), _plain(self.said)} - {""}
        if self.slot == "event_name":
            mine |= {_plain(re.sub(PEOPLE, "", words)) for words in mine}
        return any(_plain(g) in mine for g in self.gold)


def _weekday(value: str) -> str:
    try:
        return WEEKDAYS[date.fromisoformat(value).weekday()]
    except ValueError:
        return ""


def _plain(text: str) -> str:
    """Return words in lower case without what stands around them."""
    said = re.sub(r" ?['\u2019]s\b", "", text.strip().lower())
    said = re.sub(r"[.,!?\"']|\bo'?clock\b", "", said)
    said = re.sub(r"\b([ap]) m\b", r"\1m", said)
    said = re.sub(r"(\d)\s*([ap]m)\b", r"\1 \2", said)
    said = re.sub(r"^weeks\b|\bweeks\b(?=$)", "week", " ".join(said.split()))
    previous = ""
    while previous != said:
        previous, said = said, re.sub(LED, "", said)
    return said.strip()


def _content(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z]+", text.lower().replace("\\n", " "))
    return frozenset(re.sub(r"(?:s|ing)$", "", w) for w in words if w not in STOPWORDS)


def judged(
    gold: Mapping[str, Any], output: Mapping[str, Any], *, every: bool
) -> Iterator[Judged]:
    """Yield each annotated slot of a case: of this turn, or of the talk so far."""
    annotated = gold["gold"]
    turn = annotated.get("turn_slots")
    if turn is None or every:
        wanted = {k: _listed(v) for k, v in annotated["all_slots"].items()}
    else:
        wanted = {k: (*v["text"], *v["canonical"]) for k, v in turn.items()}
    for slot, values in wanted.items():
        name = NAMES.get(slot, "")
        yield Judged(
            id=gold["id"],
            group=annotated["domain"],
            source=gold["source"].split(":")[0],
            slot=slot,
            gold=tuple(values),
            said=str(output.get("said", {}).get(name, "")),
            value=str(output.get("slots", {}).get(name, "")),
        )


def _listed(value: object) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else (str(value),)


def main() -> int:
    """Print the shares by domain, source and slot, and what went wrong if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument(
        "--all", action="store_true", help="the talk so far, not the turn"
    )
    parser.add_argument("--show", action="store_true", help="print what went wrong")
    chosen = parser.parse_args()
    gold = [json.loads(line) for line in chosen.gold.read_text("utf-8").splitlines()]
    lines = chosen.output.read_text("utf-8").splitlines()
    outputs = {row["id"]: row.get("output", {}) for row in map(json.loads, lines)}
    found = [
        each
        for case in gold
        for each in judged(case, outputs.get(case["id"], {}), every=chosen.all)
    ]
    if chosen.show:
        for each in found:
            if not each.right:
                print(
                    f"{each.id} {each.slot}: {each.gold} <> {each.value!r} {each.said!r}"
                )
    _table(found)
    return 0


def _table(found: list[Judged]) -> None:
    asked = [f for f in found if f.group in {"appointment", "reminder"}]
    _line("appointment and reminder", asked)
    _whole("appointment and reminder", asked)
    for group in sorted({f.group for f in found}):
        _line(group, [f for f in found if f.group == group])
    for pair in sorted({(f.group, f.source) for f in found}):
        _line(" ".join(pair), [f for f in found if (f.group, f.source) == pair])
    for slot in sorted({f.slot for f in found}):
        _line(f"slot {slot}", [f for f in found if f.slot == slot])
    _line("all", found)
    _whole("all", found)


def _line(name: str, found: list[Judged]) -> None:
    right = sum(each.right for each in found)
    low, high = wilson(right, len(found))
    share = right / len(found) if found else 0.0
    print(f"{name}: {right}/{len(found)} = {share:.1%} [{low:.1%}, {high:.1%}]")


def _whole(name: str, found: list[Judged]) -> None:
    ids = {each.id for each in found}
    wrong = {each.id for each in found if not each.right}
    low, high = wilson(len(ids) - len(wrong), len(ids))
    print(
        f"{name}, requests with every slot right: {len(ids) - len(wrong)}/{len(ids)}"
        f" [{low:.1%}, {high:.1%}]"
    )


if __name__ == "__main__":
    sys.exit(main())
