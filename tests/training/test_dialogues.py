"""Whole dialogues: each category ends as stated, and its rows are what the product asks."""

import asyncio
from functools import cache
from typing import Final

import pytest

from custom_components.healthstead.agents.caller import read_call
from custom_components.healthstead.agents.planner import read_plan
from custom_components.healthstead.agents.prompt import caller_prompt, planner_prompt
from custom_components.healthstead.agents.runtime.protocol import Role
from custom_components.healthstead.agents.runtime.scripted import ScriptedRuntime
from custom_components.healthstead.domain.red_flags import find_red_flag
from training.dialogues.making import rows_of
from training.dialogues.playing import CATEGORIES, Played, play
from training.dialogues.stocked import FORMS, STOCK, stock_of
from training.forms import ENUMS
from training.generate import leaks, skeleton
from training.seeds import load
from training.world import SPLITS

SEEDS_PLAYED: Final = 20
SLIPS: Final = 2
"""Words that were typed or heard so badly that they mean something else."""


@cache
def played(category: str) -> tuple[Played, ...]:
    async def some() -> list[Played]:
        return [await play(category, n, "train") for n in range(SEEDS_PLAYED)]

    return tuple(asyncio.run(some()))


@pytest.mark.parametrize("category", CATEGORIES)
def test_nearly_every_dialogue_reaches_the_end_that_was_stated(category: str) -> None:
    wrong = ["\n".join(one.transcript) for one in played(category) if not one.right]

    assert len(wrong) <= SLIPS, wrong


@pytest.mark.parametrize("category", ["Negative"])
def test_nothing_is_kept_after_a_no(category: str) -> None:
    assert [one.id for one in played(category) if one.right and one.after_no] == []


def test_prompts_are_those_of_the_product() -> None:
    for one in played("General"):
        for row in one.rows:
            if row.role == Role.PLANNER:
                ending = planner_prompt(row.said).removeprefix("<|im_start|>user\n")
                assert row.prompt.endswith(ending)
            else:
                tool = row.prompt.split("tool: ")[1].split("\n")[0]
                reason = row.prompt.split("step: ")[1].split("\n")[0]
                assert row.prompt == caller_prompt(tool, reason, row.said)


def test_gold_is_what_the_product_reads() -> None:
    rows = [row for one in played("Counter") for row in one.rows]

    for row in rows:
        if row.role == Role.PLANNER:
            assert len(read_plan(row.gold)) == len(row.gold.splitlines())
        else:
            told = read_call(row.gold)
            assert all(told[n] in row.said for n in told if n not in ENUMS)


def test_no_phrase_complaint_or_name_stands_in_two_splits() -> None:
    parts = [stock_of(split) for split in SPLITS]

    for part, other in ((0, 1), (0, 2), (1, 2)):
        one, two = parts[part], parts[other]
        said = [
            {skeleton(seed.say) for seeds in each.phrases.values() for seed in seeds}
            for each in (one, two)
        ]
        assert said[0] & said[1] == set()
        assert set(one.surnames) & set(two.surnames) == set()
        assert {c["noun"] for c in one.complaints} & {
            c["noun"] for c in two.complaints
        } == set()


def test_every_split_has_something_to_say_about_everything() -> None:
    topics = {seed.topic for seed in load(STOCK)}

    for split in SPLITS:
        assert set(stock_of(split).phrases) == topics


def test_no_complaint_of_the_stock_is_an_emergency() -> None:
    before = {"have": "I have ", "noun": "my ", "hurt": "my ", "keep": "I keep "}
    told = [
        before[form] + complaint[form]
        for split in SPLITS
        for complaint in stock_of(split).complaints
        for form in FORMS
        if form in complaint
    ]

    assert [words for words in told if find_red_flag(words) is not None] == []


def test_the_rows_of_dialogues_pass_the_leak_check() -> None:
    rows = [row for one in played("Dietician") for row in rows_of(one)]

    assert rows
    assert leaks(rows, []) == []
    assert {row["topic"] for row in rows} == {"Dietician"}


async def test_another_runtime_answers_and_the_gold_stands_beside() -> None:
    plan = "looks for a doctor > finish"
    inner = ScriptedRuntime.of({Role.PLANNER: [plan] * 99, Role.CALLER: ["{}"] * 99})

    played = [await play("General", seed, "train", inner) for seed in range(5)]

    rows = [row for one in played for row in one.rows]
    assert not all(one.right for one in played)
    assert {row.wrote for row in rows if row.role == Role.PLANNER} == {plan}
    assert any("store_symptoms" in row.gold for row in rows)


async def test_the_same_seed_plays_the_same_dialogue() -> None:
    first, again = [await play("Soft SOS", 5, "valid") for _ in range(2)]

    assert first.transcript == again.transcript
