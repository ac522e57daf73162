"""What the held-out dialogues show, as tables: outcomes, questions, texts, costs."""

from collections.abc import Mapping
from typing import Any, Final

from . import paper
from .tables import by_group, shown, table

type Result = Mapping[str, Any]

OUTCOMES: Final = (
    "end_state",
    "sos_right",
    "exact_tool",
    "exact_arguments",
    "letter_for_letter",
    "nothing_after_no",
)
ASKED: Final = ("asked_enough", "questions", "missing", "turns")
COST: Final = (
    "model_calls",
    "tool_calls",
    "read_tokens",
    "made_tokens",
    "wall_ms",
    "turn_p50_ms",
    "turn_p95_ms",
    "model_turn_p50_ms",
    "model_turn_p95_ms",
    "model_turns_share",
    "peak_mb",
)


def of_dialogues(told: Result) -> list[str]:
    """Return what the dialogues show: outcomes, questions, texts, costs."""
    return [
        TEXTS["outcomes"],
        by_group(told, OUTCOMES),
        TEXTS["asked"],
        by_group(told, ASKED),
        TEXTS["texts"],
        _beside_paper(told),
        _caller(told),
        TEXTS["cost"],
        by_group(told, COST),
    ]


TEXTS: Final = {
    "outcomes": """
## Held-out dialogues: what came of them

Whole conversations of the paper's seven categories with a simulated person, played
through the real agent, desk and rules in a fresh household. Phrases, names and
complaints are of the held-out split: training saw none of them. *End state*: the
household at the end is exactly the stated one and nothing was claimed that is not so.
*Exact tool* and *exact arguments* are of each single prompt, asked as it would be
after right answers so far; arguments are compared as the resolvers read them (without
case, articles and lead-in words), and once more letter for letter.
""",
    "asked": """
## Questions

A dialogue has asked no more than needed when there were at most as many questions as
pieces missing, and one for the yes.
""",
    "texts": """
## Beside the paper's figures

What the model itself wrote for each prompt against what belongs there: the planner's
`reason > action` lines and the caller's object, never a sentence made from them. BLEU is
sacrebleu's corpus BLEU (tokeniser 13a); Rouge is the mean F-measure of rouge-score. The
paper's figures are those of its own dialogues and of a base fifty times as large; ours
are of our held-out dialogues. They can be compared in kind, not in the last digit.
""",
    "cost": """
## What a dialogue costs

Milliseconds of this measuring run: several models at once, one thread each (see the last
table), on whatever else the machine did. For how fast a turn is, see `scripts/bench`.
""",
}


def _beside_paper(told: Result) -> str:
    rows = []
    for name, theirs in paper.PLANNER.items():
        ours = told["groups"].get(name, {})
        cells = [f"{theirs[kind]:g} · {_of(ours, kind)}" for kind in theirs]
        aim = paper.AIMS[name]
        reached = ours.get("planner_rougeL", {}).get("value", 0.0)
        rows.append([name, *cells, f"{aim:.2f}", _met(reached, aim)])
    heads = ["Planner: paper · ours", "BLEU", "Rouge1", "Rouge2", "RougeL"]
    return table([*heads, "Our aim", "Met"], rows)


def _of(ours: Mapping[str, Any], kind: str) -> str:
    name = f"planner_{kind}"
    return f"**{shown(name, ours[name])}**" if name in ours else "none"


def _met(reached: float, aim: float) -> str:
    return "yes" if round(reached, 3) >= aim else f"no, {aim - reached:.3f} short"


def _caller(told: Result) -> str:
    """Return the caller's RougeL of all dialogues, and by category."""
    groups = {**told["groups"], "all": told["all"]}
    rows = [
        [name, shown("caller_rougeL", each["caller_rougeL"])]
        for name, each in groups.items()
        if "caller_rougeL" in each
    ]
    mean = told["all"].get("caller_rougeL", {}).get("value", 0.0)
    aim = paper.CALLER_AIM
    said = (
        f"Caller, RougeL: the paper's mean is {paper.CALLER_ROUGE_L}; "
        f"our aim is {aim} (met: {_met(mean, aim)})."
    )
    return f"{said}\n\n{table(['Caller', 'RougeL'], rows)}"
