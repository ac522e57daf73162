"""Whatever a direction or a file leaves open, the pages have a sentence for it."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from custom_components.healthstead.care.importing_doses import LEFT_OUT
from custom_components.healthstead.care.imports import SENTENCES, Reason
from custom_components.healthstead.care.prescription import REASONS

from .tree import INTEGRATION, name_of, parsed

DOMAIN: Final = INTEGRATION / "domain"
A_KEY: Final = re.compile(r"[a-z]+(?:_[a-z]+)*")
HEARD: Final = frozenset({"doubts", "found", "reasons"})
"""Names of the lists in which the parser gathers its reasons."""
MAKERS: Final = frozenset({"Doubt", "Unclear", "ScheduleError", "_asking"})


def options(key: str) -> dict[str, str]:
    text = (INTEGRATION / "translations" / "en.json").read_text(encoding="utf-8")
    found: dict[str, str] = json.loads(text)["selector"][key]["options"]
    return found


def sources() -> list[Path]:
    """Return the files that read directions or make schedules of them."""
    return [*(DOMAIN / "sig").glob("*.py"), *DOMAIN.glob("timing*.py")]


def keys_in(node: ast.AST) -> set[str]:
    """Return the keys in an expression; a flag is a note and no reason to ask."""
    match node:
        case ast.Call(func=ast.Name(id="Flag")):
            return set()
        case ast.Constant(value=str(text)):
            return {text} if A_KEY.fullmatch(text) else set()
        case _:
            return {key for part in ast.iter_child_nodes(node) for key in keys_in(part)}


def name_of_call(call: ast.Call) -> str:
    """Return what is called, or the list that something is added to."""
    match call.func:
        case ast.Name(id=name):
            return name
        case ast.Attribute(attr="append" | "extend", value=ast.Attribute(attr=name)):
            return name
        case ast.Attribute(attr="append" | "extend", value=ast.Name(id=name)):
            return name
        case _:
            return ""


def said_by(node: ast.AST) -> Iterator[set[str]]:
    """Yield the reasons that a node of the syntax tree gives."""
    match node:
        case ast.Call() if name_of_call(node) in MAKERS - {"ScheduleError"} | HEARD:
            for argument in (*node.args, *(word.value for word in node.keywords)):
                yield keys_in(argument)
        case ast.Call(args=[_, reason]) if name_of_call(node) == "ScheduleError":
            yield keys_in(reason)
        case ast.AugAssign(target=ast.Attribute(attr="doubts") | ast.Name(id="doubts")):
            yield keys_in(node.value)
        case ast.Return(value=ast.List() | ast.IfExp()):
            yield {key for key in keys_in(node) if "_" in key}
        case ast.Yield(value=ast.Constant()):
            yield keys_in(node)
        case _:
            pass


def reasons() -> dict[str, str]:
    """Return every reason to ask, with a file that gives it."""
    return {
        key: name_of(path)
        for path in sources()
        for node in ast.walk(parsed(path))
        for keys in said_by(node)
        for key in keys
    }


def test_every_reason_of_a_direction_has_a_sentence() -> None:
    given = reasons()
    known = options("direction_reason")

    assert {"missing_dose", "approximate", "choose_weekday", "cycle_of_weeks"} <= set(
        given
    )
    assert {key: given[key] for key in given.keys() - known.keys()} == {}


def test_every_reason_of_a_pasted_prescription_has_a_sentence() -> None:
    assert set(REASONS) - options("direction_reason").keys() == set()


def test_no_sentence_is_left_over() -> None:
    given = {*reasons(), *REASONS, "several_medications"}

    assert sorted(options("direction_reason").keys() - given) == []


def test_the_reasons_of_an_import_are_said_as_the_table_says_them() -> None:
    assert options("import_reason") == {
        str(reason): SENTENCES[reason] for reason in Reason
    }


def test_every_dose_that_an_import_leaves_out_is_counted_in_words() -> None:
    known = options("dose_left_out")

    assert set(LEFT_OUT) <= known.keys()
    assert [text for text in known.values() if "{count}" not in text] == []


def test_every_sentence_ends() -> None:
    sentences = [*options("direction_reason").values(), *SENTENCES.values()]

    assert [one for one in sentences if not one.endswith(".")] == []
