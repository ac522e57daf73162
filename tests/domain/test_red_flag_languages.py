"""Every language that is listened for knows every kind of emergency."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from custom_components.healthstead.domain.red_flags import Category, find_red_flag
from custom_components.healthstead.domain.red_flags.languages import LANGUAGES

PHRASES = Path(__file__).parent / "red_flag_phrases"
CODES = [language.code for language in LANGUAGES[1:]]
# "Other" names rare conditions by their English names
EVERY = set(Category) - {Category.OTHER}


def phrases(name: str) -> Iterator[tuple[str, str]]:
    code = ""
    for line in (PHRASES / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            code = line.strip("# ")
        elif line:
            yield code, line


EMERGENCIES = [
    (code, *(part.strip() for part in line.split("|")))
    for code, line in phrases("languages.txt")
]


@pytest.mark.parametrize(("code", "category", "said"), EMERGENCIES)
def test_the_commonest_words_for_each_emergency_are_heard(
    code: str, category: str, said: str
) -> None:
    rules = [
        rule
        for language in LANGUAGES
        if language.code == code
        for rule in language.rules
        if rule.category == category
    ]

    flag = find_red_flag(said)

    assert flag is not None
    assert rules


@pytest.mark.parametrize("code", CODES)
def test_each_language_has_every_category_and_a_phrase_that_proves_it(
    code: str,
) -> None:
    language = next(each for each in LANGUAGES if each.code == code)

    known = {rule.category for rule in language.rules}
    proved = {Category(category) for of, category, _ in EMERGENCIES if of == code}

    assert known == EVERY
    assert proved == EVERY


@pytest.mark.parametrize("code", CODES)
def test_each_language_tells_most_kinds_apart(code: str) -> None:
    said = [(category, text) for of, category, text in EMERGENCIES if of == code]

    right = sum(
        flag.category == category
        for category, text in said
        if (flag := find_red_flag(text)) is not None
    )

    assert right / len(said) > 0.8


@pytest.mark.parametrize(
    "said", [line for _, line in phrases("languages_everyday.txt")]
)
def test_everyday_words_of_other_languages_raise_no_alarm(said: str) -> None:
    assert find_red_flag(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "ya no quiero vivir",
        "mujhe jeene ka mann nahi karta",
        "ich will nicht mehr leben",
        "je veux mourir",
        "voglio morire",
        "não quero mais viver",
    ],
)
def test_a_wish_to_die_leads_to_the_crisis_line_in_every_language(said: str) -> None:
    flag = find_red_flag(said)

    assert flag is not None
    assert flag.pathway == "crisis_line"
    assert not flag.starts_sos
