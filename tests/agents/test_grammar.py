"""Grammars, judged by llama.cpp's own parser where a judgement is needed."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.healthstead.agents.grammar import (
    MOST_PIECES,
    Field,
    caller_grammar,
    planner_grammar,
)

from .conftest import RawLlama

FIELDS = (
    Field(name="medication", kind="text"),
    Field(name="kind", kind="choice", choices=("heart_rate", 'the "other" \\ one')),
    Field(name="at", kind="text"),
)
ACTIONS = ("record_dose", "ask", "finish")

GOOD_CALLS = (
    "{}",
    '{"medication":"x"}',
    '{"medication":"Blausäure forte 5 mg/ml"}',
    '{"kind":"heart_rate"}',
    '{"at":"half past three"}',
    '{"medication":"white pill","kind":"heart_rate","at":"8 am"}',
    '{"medication":"white pill","at":"8 am"}',
    '{"kind":"heart_rate","at":"8 am"}',
    json.dumps({"kind": 'the "other" \\ one'}, separators=(",", ":")),
    json.dumps({"at": 'so-called "night" \\ morning'}, separators=(",", ":")),
    '{"at":"' + "a" * 80 + '"}',
    '{"at":"早上八点"}',
)
BAD_CALLS = (
    "",
    "{",
    '{"medication":""}',
    '{"medication":" "}',
    '{"medication": "x"}',
    '{"medication":"x",}',
    '{"medication":"x"} ',
    '{"medication":"x"}\n',
    '{"medication":5}',
    '{"medication":null}',
    '{"at":"8","medication":"x"}',
    '{"medication":"x","medication":"y"}',
    '{"kind":"pressure"}',
    '{"kind":"heart_rat"}',
    '{"dose":"x"}',
    '{"at":"two\nlines"}',
    '{"at":"two\\nlines"}',
    '{"at":"tab\tbed"}',
    '{"at":"\\u0041"}',
    '{"at":"bell\x07"}',
    '{"at":"del\x7f"}',
    '{"at":"a\u2028b"}',
    '{"at":"' + "a" * 81 + '"}',
)
GOOD_PLANS = (
    "The pill was taken > record_dose",
    "taken at 8:30, 1/2 tablet > record_dose\nDone > finish",
    "It's unclear which one, so ask. > ask",
    "Héctor said 50% > finish",
    "abc > ask\n" * 3 + "abc > finish",
    "a" * 120 + " > ask",
)
BAD_PLANS = (
    "",
    "ask",
    " > ask",
    "ab > ask",
    "abc > dance",
    "abc > ask\n",
    "abc>ask",
    " abc > ask",
    "abc > ask\n\nabc > ask",
    "a > b is true > ask",
    "what? > ask",
    '"abc" > ask',
    "abc > ask > finish",
    "abc > ask\n" * 4 + "abc > finish",
    "a" * 121 + " > ask",
)


def test_the_callers_grammar_reads_like_the_object_it_allows() -> None:
    fields = (
        Field(name="to", kind="text"),
        Field(name="period", kind="choice", choices=("day", "week")),
    )

    rules = caller_grammar(fields).splitlines()

    assert rules[:5] == [
        'root ::= "{" from-0? "}"',
        'from-0 ::= field-0 ("," from-1)? | from-1',
        'field-0 ::= "\\"to\\":" text',
        "from-1 ::= field-1",
        'field-1 ::= "\\"period\\":" ("\\"day\\"" | "\\"week\\"")',
    ]


def test_the_planners_grammar_is_lines_of_a_reason_and_an_action() -> None:
    rules = dict(
        rule.split(" ::= ") for rule in planner_grammar(("ask", "finish")).splitlines()
    )

    assert rules["root"] == 'line ("\\n" line){0,3}'
    assert rules["line"] == 'reason " > " action'
    assert rules["action"] == '"ask" | "finish"'
    assert "{1,118}" in rules["reason"]


def test_no_text_field_means_no_rules_for_text() -> None:
    grammar = caller_grammar((Field(name="period", kind="choice", choices=("day",)),))

    assert "text ::=" not in grammar
    assert "char ::=" not in grammar


SAID = 'Keep 88.7kg at 8 a.m., "mother\'s pill" and 95 %'
STRETCHES = (
    "88.7",
    "kg",
    "88.7kg at 8 a.m.",
    "8 a.m",
    "mother",
    "mother's pill",
    "and 95 %",
    "%",
)
NO_STRETCHES = (
    "eep 88.7kg",
    "88",
    "88.7kg at 8 p.m.",
    ".",
    "moth",
    'a.m., \\"mother',
    "95 % and",
    "keep",
    "88.7kg  at",
)


@pytest.mark.weights
def test_a_text_is_a_stretch_of_what_was_said(raw_llama: RawLlama) -> None:
    grammar = caller_grammar((Field(name="at", kind="text"),), SAID)
    texts = [f'{{"at":"{each}"}}' for each in (*STRETCHES, *NO_STRETCHES)]

    verdicts = raw_llama("judge", grammar, texts=texts)

    assert dict(zip(texts, verdicts, strict=True)) == {
        text: place < len(STRETCHES) for place, text in enumerate(texts)
    }


@pytest.mark.weights
def test_a_random_model_can_only_point_at_what_was_said(raw_llama: RawLlama) -> None:
    texts = raw_llama("random", caller_grammar(FIELDS, SAID), count=60, seed=3)

    calls = [json.loads(text) for text in texts]
    values = {
        call[name] for call in calls for name in ("medication", "at") & call.keys()
    }
    assert len(values) > 10
    assert all(value in SAID for value in values)


@pytest.mark.parametrize(
    "said",
    ["", "?!", "...", "one " * (MOST_PIECES + 1), "\ud800"],
    ids=["nothing", "marks", "stops", "a story", "half a character"],
)
def test_where_no_word_can_be_pointed_at_a_text_is_free(said: str) -> None:
    fields = (Field(name="at", kind="text"),)

    assert caller_grammar(fields, said) == caller_grammar(fields)


@given(said=st.text(max_size=120))
def test_whatever_is_said_makes_a_grammar_that_can_be_sent(said: str) -> None:
    grammar = caller_grammar((Field(name="at", kind="text"),), said)

    assert grammar.encode()
    assert "\\n" not in grammar
    assert len(grammar.splitlines()) >= 4


def test_a_tool_without_arguments_allows_only_the_empty_object() -> None:
    assert caller_grammar(()) == 'root ::= "{}"\n'


@pytest.mark.parametrize(
    ("kind", "choices"), [("choice", ()), ("text", ("a",))], ids=["choice", "text"]
)
def test_a_choice_needs_choices_and_a_text_has_none(
    kind: str, choices: tuple[str, ...]
) -> None:
    with pytest.raises(ValueError, match="a choice needs choices"):
        Field(name="at", kind=kind, choices=choices)  # type: ignore[arg-type]


def test_two_fields_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="one name"):
        caller_grammar((Field(name="at", kind="text"), Field(name="at", kind="text")))


def test_a_plan_without_any_action_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        planner_grammar(())


@pytest.mark.weights
def test_llama_cpp_takes_every_well_formed_call(raw_llama: RawLlama) -> None:
    verdicts = raw_llama("judge", caller_grammar(FIELDS), texts=GOOD_CALLS)

    assert dict(zip(GOOD_CALLS, verdicts, strict=True)) == dict.fromkeys(
        GOOD_CALLS, True
    )


@pytest.mark.weights
def test_llama_cpp_takes_no_malformed_call(raw_llama: RawLlama) -> None:
    verdicts = raw_llama("judge", caller_grammar(FIELDS), texts=BAD_CALLS)

    assert dict(zip(BAD_CALLS, verdicts, strict=True)) == dict.fromkeys(
        BAD_CALLS, False
    )


@pytest.mark.weights
def test_llama_cpp_takes_the_empty_object_of_a_tool_without_arguments(
    raw_llama: RawLlama,
) -> None:
    texts = ("{}", "", '{"at":"8"}')

    assert raw_llama("judge", caller_grammar(()), texts=texts) == [True, False, False]


@pytest.mark.weights
def test_llama_cpp_takes_every_well_formed_plan(raw_llama: RawLlama) -> None:
    verdicts = raw_llama("judge", planner_grammar(ACTIONS), texts=GOOD_PLANS)

    assert dict(zip(GOOD_PLANS, verdicts, strict=True)) == dict.fromkeys(
        GOOD_PLANS, True
    )


@pytest.mark.weights
def test_llama_cpp_takes_no_malformed_plan(raw_llama: RawLlama) -> None:
    verdicts = raw_llama("judge", planner_grammar(ACTIONS), texts=BAD_PLANS)

    assert dict(zip(BAD_PLANS, verdicts, strict=True)) == dict.fromkeys(
        BAD_PLANS, False
    )


@pytest.mark.weights
def test_a_random_model_can_only_write_calls_that_parse(raw_llama: RawLlama) -> None:
    texts = raw_llama("random", caller_grammar(FIELDS), count=100, seed=1)

    for text in texts:
        call = json.loads(text)
        assert list(call) == [f.name for f in FIELDS if f.name in call]
        assert call.get("kind", "heart_rate") in FIELDS[1].choices
        assert all(isinstance(value, str) and value for value in call.values())
    assert len(set(texts)) > 20


@pytest.mark.weights
def test_a_random_model_can_only_write_plans_that_parse(raw_llama: RawLlama) -> None:
    line = re.compile(rf".{{3,}} > ({'|'.join(ACTIONS)})")

    texts = raw_llama("random", planner_grammar(ACTIONS), count=40, seed=2)

    for text in texts:
        lines = text.split("\n")
        assert 1 <= len(lines) <= 4
        assert all(line.fullmatch(each) for each in lines)
