"""The interface says in every language all that it says in English, and the same things."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from .tree import INTEGRATION

FOLDER: Final = INTEGRATION / "translations"
LANGUAGES: Final = ("de", "es", "fr", "it", "nl")
PLACEHOLDER: Final = re.compile(r"\{[a-z_0-9]+\}")
CODE: Final = re.compile(r"`[^`]*`")
ALIKE: Final = 0.12
"""So many texts may be the same as in English: names of products, "Status", "Normal"."""


def texts(file: Path) -> dict[str, str]:
    return dict(_walk((), json.loads(file.read_text(encoding="utf-8"))))


def _walk(path: tuple[str, ...], node: Any) -> Iterator[tuple[str, str]]:
    if isinstance(node, str):
        yield "/".join(path), node
        return
    for key, child in node.items():
        yield from _walk((*path, key), child)


ENGLISH: Final = texts(FOLDER / "en.json")


def test_the_interface_speaks_six_languages() -> None:
    assert {file.stem for file in FOLDER.glob("*.json")} == {"en", *LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_there_in_the_order_of_the_english_ones(language: str) -> None:
    found = texts(FOLDER / f"{language}.json")

    assert list(found) == list(ENGLISH)
    assert [
        key
        for key, text in found.items()
        if bool(text.strip()) != bool(ENGLISH[key].strip())
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_names_what_the_english_one_names(language: str) -> None:
    found = texts(FOLDER / f"{language}.json")

    assert [
        key
        for key, text in found.items()
        if sorted(PLACEHOLDER.findall(text))
        != sorted(PLACEHOLDER.findall(ENGLISH[key]))
        or sorted(CODE.findall(text)) != sorted(CODE.findall(ENGLISH[key]))
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_of_a_text_is_that_of_the_english_one(language: str) -> None:
    found = texts(FOLDER / f"{language}.json")

    assert [
        key for key, text in found.items() if _numbers(text) != _numbers(ENGLISH[key])
    ] == []


def _numbers(text: str) -> list[str]:
    """Return the numbers of a text in any order; a decimal comma is a point."""
    plain = PLACEHOLDER.sub(" ", text)
    return sorted(
        one.replace(",", ".") for one in re.findall(r"\d+(?:[.,]\d+)?", plain)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_hardly_a_text_was_left_in_english(language: str) -> None:
    found = texts(FOLDER / f"{language}.json")

    alike = [key for key, text in found.items() if text == ENGLISH[key]]
    assert len(alike) / len(found) < ALIKE
