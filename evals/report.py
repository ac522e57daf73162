"""The page about evaluation, made from the results that are kept; nothing else is in it.

Says what was measured and how, figure by figure with its interval. What was not run has
no row.
"""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from .aims import aims
from .dialogue_tables import of_dialogues
from .prose import ABLATED, FOOT, HEAD, SECTIONS
from .tables import NAMES, by_group, shown, table

RESULTS: Final = "evals/results"
PAGE: Final = "docs/evals.md"
DIALOGUES: Final = "dialogues"
WITHOUT_MODEL: Final = frozenset({"red_flags"})
"""What no model is ever asked about."""

type Result = Mapping[str, Any]


def page(results: Path) -> str:
    """Return the whole page from a folder of results."""
    kept = [
        json.loads(path.read_text("utf-8")) for path in sorted(results.glob("*.json"))
    ]
    usual = {told["run"]["name"]: told for told in kept if _is_usual(told)}
    parts = [HEAD, *aims(usual)]
    if DIALOGUES in usual:
        parts += of_dialogues(usual[DIALOGUES])
    for name, section in SECTIONS.items():
        if name in usual:
            told = usual[name] if section.groups else {**usual[name], "groups": {}}
            parts += [section.text, by_group(told, section.figures)]
    parts += _ablations(kept)
    parts += _sizes(kept)
    parts += [FOOT, _runs(kept)]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _is_usual(told: Result) -> bool:
    """Say whether the product was measured as it is, with its own default model."""
    choice = told["run"]["choice"]
    if told["run"]["name"] in WITHOUT_MODEL:
        return True
    other = ("base", "weights", "planner", "caller")
    return (
        choice["runtime"] == "embedded"
        and not told["run"]["left_out"]
        and not any(choice[name] for name in other)
    )


LEFT_OUT: Final = (
    "end_state",
    "exact_tool",
    "exact_arguments",
    "nothing_after_no",
    "model_calls",
    "made_tokens",
    "wall_ms",
)


def _ablations(kept: Sequence[Result]) -> list[str]:
    """Return the dialogues with something left out, beside the whole product."""
    mine = [
        told
        for told in kept
        if told["run"]["name"] == DIALOGUES and not _is_other_size(told)
    ]
    if len(mine) < 2:  # noqa: PLR2004 - one is the whole product
        return []
    rows = [
        [label_of(told), str(told["all"]["cases"])]
        + [shown(name, told["all"].get(name)) for name in LEFT_OUT]
        for told in sorted(mine, key=label_of)
    ]
    heads = ["", "Cases", *(NAMES[name] for name in LEFT_OUT)]
    return [ABLATED, table(heads, rows)]


def label_of(told: Result) -> str:
    """Return how a result is called in a row of its own."""
    run = told["run"]
    if run["left_out"]:
        return ", ".join(run["left_out"])
    return {
        "embedded": "As it is",
        "none": "no model: rules and sentences",
        "scripted": "right answers instead of a model",
        "server": f"server: {run['choice'].get('model') or 'its first model'}",
    }[run["choice"]["runtime"]]


def _is_other_size(told: Result) -> bool:
    choice = told["run"]["choice"]
    return any(choice[name] for name in ("base", "weights", "planner", "caller"))


ROLES: Final = ("planner", "caller")
SIZE: Final = (
    "read_tokens_per_s",
    "made_tokens_per_s",
    "peak_mb",
    "end_state",
    "exact_tool",
    "exact_arguments",
)


def _sizes(kept: Sequence[Result]) -> list[str]:
    """Return speed, memory and accuracy for each base that was run."""
    mine = [
        told
        for told in kept
        if told["run"]["name"] == DIALOGUES
        and told["run"]["choice"]["runtime"] == "embedded"
        and not told["run"]["left_out"]
    ]
    if not mine:
        return []
    rows = []
    for told in sorted(mine, key=lambda one: one["run"]["model"]["base"]["bytes"]):
        base, every = told["run"]["model"]["base"], told["all"]
        files = told["run"]["model"]
        worn = sum(files[role]["bytes"] for role in ROLES if role in files)
        rows.append(
            [f"`{base['file']}`", f"{base['bytes'] / 1e6:.0f} MB"]
            + [f"{worn / 1e6:.0f} MB", str(every["cases"])]
            + [shown(name, every.get(name)) for name in SIZE]
        )
    heads = ["Base", "Size", "Adapters", "Cases", *(NAMES[name] for name in SIZE)]
    return [SIZES, table(heads, rows), NOT_RUN]


SIZES: Final = """
## Sizes

The same dialogues with each base file that was really run.
"""
NOT_RUN: Final = """
Not run here: the larger bases of the catalogue, for which there is no adapter. The recipe
for them is the same file with another configuration (`training/README.md`).
"""


def _runs(kept: Sequence[Result]) -> str:
    """Return what was run, on which files and cases."""
    rows = [
        [
            f"{told['run']['name']}: {label_of(told)}{_other_base(told)}",
            told["run"]["began"][:10],
            f"`{told['run']['case_set'][:12]}`",
            _files(told["run"]["model"]),
            f"{told['run']['jobs']} × {told['run']['choice']['threads']}",
            str(told["all"]["errors"]),
        ]
        for told in kept
    ]
    heads = ["Run", "Day", "Case set", "Files", "Models × threads", "Errors"]
    machines = sorted(
        {
            f"{one['processor']}, {one['cores']} cores, Python {one['python']}"
            for one in (told["run"]["machine"] for told in kept)
        }
    )
    return (
        f"{table(heads, rows)}\n\nMeasured on: {'; '.join(machines) or 'nothing yet'}."
    )


def _other_base(told: Result) -> str:
    """Return the name of a base that is not the usual one."""
    if not _is_other_size(told):
        return ""
    return f", `{told['run']['model']['base']['file']}`"


def _files(model: Mapping[str, Mapping[str, Any]]) -> str:
    return ", ".join(f"{name} `{one['sha256'][:8]}`" for name, one in model.items())
