"""More than three hundred ways to say a time, an amount or a direction, read by rules."""

import re

import pytest

from custom_components.healthstead.agents.amounts import said_amount

from .corpus_of_words import CORPUS, Row
from .reading_words import READ, asking_at


@pytest.mark.parametrize("row", CORPUS, ids=[f"{r[0]}: {r[1]} {r[2]}" for r in CORPUS])
def test_words_are_read_as_they_are_meant_or_asked_about(row: Row) -> None:
    use, words, now, meant = row

    assert READ[use](words, asking_at(now)) == meant


def test_the_corpus_is_as_long_as_it_claims_and_asks_often() -> None:
    asked = [row for row in CORPUS if row[3].startswith("?") or row[3] == "None"]

    assert len(CORPUS) > 300
    assert len({row[:3] for row in CORPUS}) == len(CORPUS)
    assert len(asked) > 60


@pytest.mark.parametrize("whole", [*range(1, 21), 30, 45, 60, 99, 100, 250, 500, 1000])
def test_every_number_of_tablets_is_that_number(whole: int) -> None:
    for words in (f"{whole} tablets", f"{whole}.5 tablets", f"{whole} and a half"):
        said = said_amount(words)

        assert said is not None
        assert re.match(rf"{whole}(?!\d)", str(said.value))
        assert (said.value == whole) is (words == f"{whole} tablets")
