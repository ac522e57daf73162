"""Figures as tables of Markdown: for the terminal and for the page."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

SHARES: Final = frozenset(
    (
        "end_state sos_right exact_tool exact_arguments letter_for_letter tool plan "
        "chain covered covered_right wrong_dose asked_enough nothing_after_no strict "
        "lenient out_accepted exact_slots red_flag missed_emergency false_alarm"
    ).split()
)
NAMES: Final[Mapping[str, str]] = {
    "end_state": "End state",
    "sos_right": "SOS as it should be",
    "exact_tool": "Exact tool",
    "exact_arguments": "Exact arguments",
    "letter_for_letter": "Letter for letter",
    "tool": "Tool",
    "plan": "Plan",
    "chain": "Tools and arguments",
    "covered": "Covered by a tool",
    "covered_right": "Of these, right",
    "strict": "Strict",
    "lenient": "Lenient",
    "out_accepted": "Out of scope, accepted",
    "exact_slots": "All values exact",
    "red_flag": "Right",
    "missed_emergency": "Emergencies missed",
    "false_alarm": "False alarms",
    "wrong_dose": "Wrong dose kept",
    "asked_enough": "Asked no more than needed",
    "nothing_after_no": "Nothing after a no",
    "questions": "Questions",
    "missing": "Missing pieces",
    "turns": "Turns",
    "tool_calls": "Tool calls",
    "model_calls": "Model calls",
    "read_tokens": "Tokens read",
    "made_tokens": "Tokens written",
    "wall_ms": "Wall time, ms",
    "planner_bleu": "Planner BLEU",
    "planner_rouge1": "Planner Rouge1",
    "planner_rouge2": "Planner Rouge2",
    "planner_rougeL": "Planner RougeL",
    "caller_bleu": "Caller BLEU",
    "caller_rouge1": "Caller Rouge1",
    "caller_rouge2": "Caller Rouge2",
    "caller_rougeL": "Caller RougeL",
    "turn_p50_ms": "Turn p50, ms",
    "turn_p95_ms": "Turn p95, ms",
    "model_turn_p50_ms": "Model turn p50, ms",
    "model_turn_p95_ms": "Model turn p95, ms",
    "model_turns_share": "Turns that a model answered",
    "read_tokens_per_s": "Tokens/s read",
    "made_tokens_per_s": "Tokens/s written",
    "misled": "Prompts that rules led astray",
    "peak_mb": "Peak memory of the child, MB",
}


def shown(name: str, figure: Any) -> str:  # noqa: ANN401 - a figure or a number
    """Return one figure for people, with its interval where it has one."""
    if figure is None:
        return ""
    if not isinstance(figure, Mapping):
        whole = float(figure)
        return f"{whole:.0%}" if name.endswith("_share") else f"{whole:.0f}"
    value, low, high = figure["value"], figure["low"], figure["high"]
    if name in SHARES:
        return f"{value:.1%} [{low:.1%}, {high:.1%}]"
    digits = 3 if "rouge" in name else 1
    return f"{value:.{digits}f} [{low:.{digits}f}, {high:.{digits}f}]"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table of Markdown; the first column is text, the others figures."""
    lines = [
        f"| {' | '.join(heads)} |",
        f"|---|{'---:|' * (len(heads) - 1)}",
        *(f"| {' | '.join(row)} |" for row in rows),
    ]
    return "\n".join(lines)


def by_group(told: Mapping[str, Any], names: Sequence[str]) -> str:
    """Return groups as rows and figures as columns; figures that nobody has are left."""
    groups = {**told["groups"], "all": told["all"]}
    known = [name for name in names if any(name in each for each in groups.values())]
    rows = [
        [name or "(none)", str(each["cases"])]
        + [shown(one, each.get(one)) for one in known]
        for name, each in groups.items()
    ]
    return table(["", "Cases", *(NAMES[name] for name in known)], rows)


def whole(told: Mapping[str, Any]) -> str:
    """Return every figure of every group: one row for each figure."""
    groups = {**told["groups"], "all": told["all"]}
    heads = ["", *(f"{name or '(none)'} ({g['cases']})" for name, g in groups.items())]
    rows = [
        [NAMES[name], *(shown(name, each.get(name)) for each in groups.values())]
        for name in NAMES
        if any(name in each for each in groups.values())
    ]
    return table(heads, rows)
