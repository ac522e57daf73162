"""Score: from collected answers to figures, each with its 95 % interval.

Reads nothing but the answers. A case that failed with an error counts as wrong.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from training.cases import norm, steps_of

from .intervals import Figure, mean, quantile, share
from .overlap import Pair, overlap

type Row = Mapping[str, Any]
type Rows = Sequence[Row]

ALL: Final = "all"


def _flag(name: str) -> Callable[[Rows], Figure | None]:
    """Return the share of cases for which something is true."""

    def figure(rows: Rows) -> Figure | None:
        known = any(name in row for row in rows)
        marks = [
            bool(row.get(name)) and "error" not in row
            for row in rows
            if name in row or "error" in row
        ]
        return share(marks) if known else None

    return figure


def _mean_of(name: str) -> Callable[[Rows], Figure | None]:
    def figure(rows: Rows) -> Figure | None:
        return mean([float(row[name]) for row in rows if name in row])

    return figure


def _asked_enough(rows: Rows) -> Figure | None:
    """Say how many asked no more than was missing, and the yes."""
    asked = [row for row in rows if "questions" in row and "missing" in row]
    return share([row["questions"] <= row["missing"] + 1 for row in asked])


def _nothing_after_no(rows: Rows) -> Figure | None:
    return share([row["after_no"] == 0 for row in rows if "after_no" in row])


def _prompts(rows: Rows, role: str) -> list[Row]:
    """Return the prompts to which there is a right answer.

    There is none where rules turned a right plan into another one.
    """
    return [
        each
        for row in rows
        for each in row.get("rows", ())
        if each["role"] == role and each["gold"]
    ]


def actions_of(text: str) -> list[str]:
    """Return what a plan names, line by line."""
    return [action for _, action in steps_of(text.strip())]


def _exact_tool(rows: Rows) -> Figure | None:
    plans = _prompts(rows, "planner")
    return share([actions_of(one["wrote"]) == actions_of(one["gold"]) for one in plans])


def values_of(text: str) -> dict[str, str] | None:
    """Return the arguments that a text holds; None where it holds none."""
    try:
        found = json.loads(text)
    except ValueError:
        return None
    if not isinstance(found, dict):
        return None
    return {str(k): str(v) for k, v in found.items()}


def _exact_arguments(rows: Rows) -> Figure | None:
    """Compare as the resolvers read: without case, articles and lead-in words."""
    calls = _prompts(rows, "caller")
    marks = [
        (wrote := norm(values_of(one["wrote"]))) is not None
        and wrote == norm(values_of(one["gold"]))
        for one in calls
    ]
    return share(marks)


def _letter_for_letter(rows: Rows) -> Figure | None:
    calls = _prompts(rows, "caller")
    return share([values_of(one["wrote"]) == values_of(one["gold"]) for one in calls])


def _covered_right(rows: Rows) -> Figure | None:
    return share([bool(row["right"]) for row in rows if row.get("covered")])


def _exact_slots(rows: Rows) -> Figure | None:
    return share([right for row in rows for right in row.get("slots", ())])


FIGURES: Final[Mapping[str, Callable[[Rows], Figure | None]]] = {
    "end_state": _flag("right"),
    "sos_right": _flag("sos_right"),
    "exact_tool": _exact_tool,
    "exact_arguments": _exact_arguments,
    "letter_for_letter": _letter_for_letter,
    "tool": _flag("tool"),
    "plan": _flag("plan"),
    "chain": _flag("chain"),
    "covered": _flag("covered"),
    "covered_right": _covered_right,
    "strict": _flag("strict"),
    "lenient": _flag("lenient"),
    "out_accepted": _flag("out_accepted"),
    "exact_slots": _exact_slots,
    "red_flag": _flag("red_flag"),
    "missed_emergency": _flag("missed_emergency"),
    "false_alarm": _flag("false_alarm"),
    "wrong_dose": _flag("wrong_dose"),
    "asked_enough": _asked_enough,
    "nothing_after_no": _nothing_after_no,
    "questions": _mean_of("questions"),
    "missing": _mean_of("missing"),
    "turns": _mean_of("turns"),
    "tool_calls": _mean_of("tool_calls"),
    "model_calls": _mean_of("model_calls"),
    "read_tokens": _mean_of("read_tokens"),
    "made_tokens": _mean_of("made_tokens"),
    "wall_ms": _mean_of("wall_ms"),
}


def _texts(rows: Rows) -> dict[str, Figure]:
    """Return the overlap of what each role wrote with what belongs there."""
    found = {}
    for role in ("planner", "caller"):
        pairs = [
            Pair(gold=one["gold"].strip(), wrote=one["wrote"].strip())
            for one in _prompts(rows, role)
        ]
        for kind, figure in overlap(pairs).items():
            found[f"{role}_{kind}"] = figure
    return found


def _speed(rows: Rows) -> dict[str, float]:
    """Return what turns and tokens took, and the most memory that a child held."""
    turns = [
        (ms, route)
        for row in rows
        for ms, route in zip(row.get("turn_ms", ()), row.get("routes", ()), strict=True)
    ]
    told = {}
    every = sorted(ms for ms, _ in turns)
    by_model = sorted(ms for ms, route in turns if route == "model")
    for name, values in (("turn", every), ("model_turn", by_model)):
        if values:
            told[f"{name}_p50_ms"] = round(quantile(values, 0.5), 1)
            told[f"{name}_p95_ms"] = round(quantile(values, 0.95), 1)
    told["model_turns_share"] = round(len(by_model) / len(every), 4) if every else 0.0
    for name in ("read", "made"):
        took = sum(row.get(f"{name}_ms", 0.0) for row in rows)
        tokens = sum(row.get(f"{name}_tokens", 0) for row in rows)
        if took:
            told[f"{name}_tokens_per_s"] = round(tokens / took * 1000, 1)
    peak = max((row.get("peak_bytes", 0) for row in rows), default=0)
    if peak:
        told["peak_mb"] = round(peak / 2**20, 1)
    return told


def figures_of(rows: Rows) -> dict[str, Any]:
    """Return every figure that these answers give."""
    found = {name: figure(rows) for name, figure in FIGURES.items()}
    found |= _texts(rows)
    told: dict[str, Any] = {
        name: figure.as_json() for name, figure in found.items() if figure is not None
    }
    told |= _speed(rows)
    misled = [each for row in rows for each in row.get("rows", ()) if not each["gold"]]
    told["misled"] = len(misled)
    told["cases"] = len(rows)
    told["errors"] = sum("error" in row for row in rows)
    return told


def summary(head: Mapping[str, Any], rows: Rows) -> dict[str, Any]:
    """Return what is kept of a collection: by category, and of all."""
    ordered = sorted(rows, key=lambda row: str(row["id"]))
    names = list(dict.fromkeys(str(row.get("category", "")) for row in rows))
    groups = {}
    if len(names) > 1:
        for name in sorted(names):
            mine = [row for row in ordered if row.get("category", "") == name]
            groups[name] = figures_of(mine)
    return {"run": dict(head), "groups": groups, ALL: figures_of(ordered)}
