"""The first words for an emergency in every language that has them."""

import re

import pytest

from custom_components.healthstead.domain.emergency_numbers import numbers_for
from custom_components.healthstead.domain.red_flags import first_words
from custom_components.healthstead.domain.red_flags.flag import (
    Category,
    Pathway,
    RedFlag,
)
from custom_components.healthstead.domain.red_flags.wording import (
    _FIRST,
    _FIRST_OF_RULE,
)
from custom_components.healthstead.domain.red_flags.wording_others import OTHERS

LANGUAGES = sorted(OTHERS)
CATEGORIES = sorted(Category)


def a_flag(
    category: Category,
    rule: str = "x",
    pathway: Pathway = Pathway.EMERGENCY_NUMBER,
) -> RedFlag:
    return RedFlag(
        category=category,
        pathway=pathway,
        explicit_help=False,
        starts_sos=True,
        quote="",
        rule=rule,
        unclear=False,
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_says_what_english_says(language: str) -> None:
    words = OTHERS[language]

    assert set(words.first) == set(_FIRST)
    assert set(words.of_rule) == set(_FIRST_OF_RULE)
    assert all(_places(words.first[one]) == _places(_FIRST[one]) for one in _FIRST)
    assert all(_places(words.of_rule[one]) == ["num"] for one in _FIRST_OF_RULE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("category", CATEGORIES)
def test_every_category_names_the_number(language: str, category: Category) -> None:
    said = first_words(a_flag(category), numbers_for("NZ"), language)

    assert "111" in said
    assert "{" not in said
    assert said[0].isupper()
    assert said != first_words(a_flag(category), numbers_for("NZ"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("category", sorted(set(Category) & set(_FIRST)))
def test_every_figure_of_english_is_there(language: str, category: Category) -> None:
    english = re.findall(r"\d+", _FIRST[category])

    assert re.findall(r"\d+", OTHERS[language].first[category]) == english


@pytest.mark.parametrize(
    ("language", "attempt", "thought"),
    [
        ("de", "Rufen Sie jetzt 999 an", "Ich bin froh"),
        ("fr", "Appelez 999 maintenant", "Vous avez bien fait"),
        ("es", "Llame al 999 ahora", "Me alegro"),
    ],
)
def test_a_life_in_danger_gets_the_number_and_a_thought_the_crisis_line_first(
    language: str, attempt: str, thought: str
) -> None:
    numbers = numbers_for("GB")
    flag = a_flag(Category.SELF_HARM, pathway=Pathway.CRISIS_LINE)

    tried = first_words(a_flag(Category.SELF_HARM), numbers, language)
    thinking = first_words(flag, numbers, language)

    assert tried.startswith(attempt)
    assert "116 123" in tried
    assert thinking.startswith(thought)
    assert thinking.index("116 123") < thinking.index("999")


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nothing_is_known_no_number_is_invented(language: str) -> None:
    unknown = numbers_for("XX")
    flag = a_flag(Category.SELF_HARM, pathway=Pathway.CRISIS_LINE)

    crisis = first_words(flag, unknown, language)
    poison = first_words(a_flag(Category.OVERDOSE), unknown, language)
    known = first_words(a_flag(Category.OVERDOSE), numbers_for("US"), language)

    assert re.search(r"\d", crisis + poison) is None
    assert OTHERS[language].number_unknown in crisis
    assert "1-800-222-1222" in known


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_with_words_of_its_own_has_them_here_too(language: str) -> None:
    flag = a_flag(Category.OVERDOSE, "overdose.fumes")

    said = first_words(flag, numbers_for("GB"), language)

    assert said == OTHERS[language].of_rule["overdose.fumes"].format(num="999")


def test_a_language_without_wording_is_answered_in_english() -> None:
    flag = a_flag(Category.CARDIAC)

    assert first_words(flag, numbers_for("PT"), "xx") == first_words(
        flag, numbers_for("PT")
    )


def _places(text: str) -> list[str]:
    return sorted(set(re.findall(r"\{(\w+)\}", text)))
