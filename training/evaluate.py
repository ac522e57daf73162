"""Held-out turns and fresh phrasings through llama.cpp, as the product runs them.

Greedy within the product's grammars, derived base with one adapter per role. Prints exact plan, exact
arguments, the whole chain and every wrong dose record, each with its 95 % interval.
Runs in the product's environment: it needs llama-cpp-python and PyYAML, not torch.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import llama_cpp
from llama_cpp import LlamaGrammar

from scripts.open_rooms import open_rooms
from training.cases import (
    Case,
    Values,
    arguments_of,
    fresh,
    held_out,
    norm,
    steps_of,
)
from training.forms import ARGUMENTS, PERSON, TURNS, caller_prompt

open_rooms()
from custom_components.healthstead.agents.grammar import (  # noqa: E402
    Field,
    caller_grammar,
    planner_grammar,
)

CHOICES = {
    "kind": (
        "blood_pressure", "heart_rate", "spo2", "temperature", "respiratory_rate",
        "glucose", "weight", "peak_flow", "pain", "steps", "sleep",
    ),
    "period": ("day", "week", "visit"),
}  # fmt: skip


Complete = Callable[[str, int, "Shape"], str]


def wilson(good: int, count: int) -> str:
    """Say a share with its 95 % interval."""
    if not count:
        return "none"
    share, z = good / count, 1.96
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    half = (
        z
        * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count))
        / (1 + z * z / count)
    )
    low, high = max(0.0, middle - half), min(1.0, middle + half)
    return f"{good}/{count} = {share:.3f} [{low:.3f}, {high:.3f}]"


def model(base: Path, adapter: Path) -> Complete:
    """Load base and adapter; return a greedy completion that keeps to its grammar.

    A grammar costs time: it comes in only where the greedy text breaks it. One thread,
    since spinning threads wait for each other on a busy machine.
    """
    llama = llama_cpp.Llama(
        model_path=str(base),
        lora_path=str(adapter),
        n_ctx=1024,
        n_threads=1,
        n_threads_batch=1,
        verbose=False,
    )

    def once(prompt: str, limit: int, grammar: LlamaGrammar | None) -> str:
        out = llama.create_completion(
            llama.tokenize(prompt.encode(), add_bos=False, special=True),
            max_tokens=limit,
            temperature=0.0,
            stop=["<|im_end|>"],
            grammar=grammar,
        )
        return out["choices"][0]["text"].strip()

    def complete(prompt: str, limit: int, shape: Shape) -> str:
        text = once(prompt, limit, None)
        return text if shape.fits(text) else once(prompt, limit, shape.grammar)

    return complete


@dataclass(frozen=True)
class Shape:
    """A grammar, and a cheap test whether a text needs it."""

    grammar: LlamaGrammar
    fits: Callable[[str], bool]


@cache
def plan_shape() -> Shape:
    """Lines of reason and action."""
    known = {*ARGUMENTS, *TURNS}
    return Shape(
        LlamaGrammar.from_string(planner_grammar(tuple(sorted(known))), verbose=False),
        lambda text: all(action in known for _, action in steps_of(text)),
    )


@cache
def call_shape(tool: str) -> Shape:
    """One object with the tool's arguments."""
    names = (*ARGUMENTS[tool], PERSON)
    fields = [
        Field(
            name=name,
            kind="choice" if name in CHOICES else "text",
            choices=CHOICES.get(name, ()),
        )
        for name in names
    ]

    def fits(text: str) -> bool:
        values = arguments_of(text, text)
        return values is not None and all(
            name in names and value in CHOICES.get(name, (value,))
            for name, value in values.items()
        )

    grammar = LlamaGrammar.from_string(caller_grammar(fields), verbose=False)
    return Shape(grammar, fits)


class Score:
    """Counts, and the lines worth looking at."""

    def __init__(self) -> None:
        """Start at nothing."""
        self.good: Counter[str] = Counter()
        self.all: Counter[str] = Counter()
        self.notes: list[str] = []

    def mark(self, name: str, *, good: bool) -> None:
        """Count one judgement."""
        self.all[name] += 1
        self.good[name] += good


def doses_are_safe(case: Case, got: list[tuple[str, Values | None]]) -> bool:
    """Say whether every dose that was written is one that the words carry."""
    wanted = [norm(args) for tool, args in case.want if tool == "record_dose"]
    written = [norm(args) for tool, args in got if tool == "record_dose"]
    return all(args in wanted for args in written)


def called(call: Complete, tool: str, reason: str, said: str) -> Values | None:
    """Ask the caller for one step's arguments."""
    prompt = caller_prompt(tool, reason, said)
    return arguments_of(call(prompt, 160, call_shape(tool)), said)


class Judge:
    """Runs cases and counts what came out right."""

    def __init__(self, plan: Complete | None, call: Complete | None) -> None:
        """Take the roles that are to be judged."""
        self.plan, self.call, self.score = plan, call, Score()

    def judge(self, case: Case) -> None:
        """Judge each role alone, then the chain."""
        steps = self._judge_plan(case, self.plan) if self.plan else []
        if self.call:
            self._judge_caller(case, self.call)
        if self.plan and self.call:
            self._judge_chain(case, steps, self.call)

    def _judge_plan(self, case: Case, plan: Complete) -> list[tuple[str, str]]:
        steps = steps_of(plan(case.prompt, 120, plan_shape()))[:4]
        wanted = [action for action, _ in case.want]
        right = [action for _, action in steps] == wanted
        self.score.mark("plan", good=right)
        if len(wanted) == 1:
            self.score.mark("plan, one request", good=right)
        if not right:
            self.score.notes.append(f"PLAN {case.said!r} want {wanted} got {steps}")
        return steps

    def _judge_caller(self, case: Case, call: Complete) -> None:
        for (tool, args), reason in zip(case.want, case.reasons, strict=False):
            if args is None:
                continue
            got = called(call, tool, reason, case.said)
            same = norm(got) == norm(args)
            self.score.mark("arguments, letter for letter", good=got == args)
            self.score.mark("arguments", good=same)
            if not same:
                self.score.notes.append(
                    f"ARGS {case.said!r} {tool} [{reason}] want {args} got {got}"
                )

    def _judge_chain(
        self, case: Case, steps: list[tuple[str, str]], call: Complete
    ) -> None:
        got = [
            (tool, called(call, tool, why, case.said) if tool in ARGUMENTS else None)
            for why, tool in steps
        ]
        want = [(tool, norm(args)) for tool, args in case.want]
        if all(args is not None or tool in TURNS for tool, args in want):
            right = [(tool, norm(args)) for tool, args in got] == want
            self.score.mark("chain: tools and arguments", good=right)
            if not right and [t for t, _ in want] == [t for t, _ in got]:
                self.score.notes.append(f"CHAIN {case.said!r} want {want} got {got}")
        safe = doses_are_safe(case, got)
        self.score.mark("no wrong dose written", good=safe)
        if not safe:
            self.score.notes.append(f"DOSE {case.said!r} want {case.want} got {got}")


def main() -> None:
    """Score one file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", type=Path, help="test.jsonl, or fresh *.yaml")
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--planner", type=Path)
    parser.add_argument("--caller", type=Path)
    parser.add_argument("--limit", type=int)
    args = parser.parse_args()
    read = fresh if args.cases.suffix == ".yaml" else held_out
    judge = Judge(
        model(args.base, args.planner) if args.planner else None,
        model(args.base, args.caller) if args.caller else None,
    )
    for case in read(args.cases)[: args.limit]:
        judge.judge(case)
    score = judge.score
    print("\n".join(score.notes))
    for name, count in score.all.items():
        print(f"{name}: {wilson(score.good[name], count)}")


if __name__ == "__main__":
    main()
