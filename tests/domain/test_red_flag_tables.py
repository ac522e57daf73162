"""The tables behind the red flags: whole, distinct and not greedy."""

import pytest

from custom_components.healthstead.domain.emergency_numbers import (
    UNKNOWN_NUMBER,
    numbers_for,
)
from custom_components.healthstead.domain.red_flags.book import Book
from custom_components.healthstead.domain.red_flags.find import _GRAVITY
from custom_components.healthstead.domain.red_flags.flag import (
    Category,
    Pathway,
    RedFlag,
)
from custom_components.healthstead.domain.red_flags.language import rows
from custom_components.healthstead.domain.red_flags.languages import LANGUAGES
from custom_components.healthstead.domain.red_flags.pattern import (
    PatternError,
    compile_phrase,
)
from custom_components.healthstead.domain.red_flags.sources import SOURCES
from custom_components.healthstead.domain.red_flags.spelling import SPELLING
from custom_components.healthstead.domain.red_flags.text import read_text
from custom_components.healthstead.domain.red_flags.wording import first_words

ENGLISH = LANGUAGES[0]
BOOK = Book(ENGLISH)
LONE_WORDS = (
    "i my the a is it he she have has not no of to and with in on out off up for pain "
    "chest heart breath blood arm head pills help cut die dead fire water baby call "
    "now bad hurt fall fell eye leg stop started sick hot cold night day time"
).split()


def a_flag(category: Category, rule: str = "x.y", **changes: object) -> RedFlag:
    values: dict[str, object] = {
        "category": category,
        "pathway": Pathway.EMERGENCY_NUMBER,
        "explicit_help": False,
        "starts_sos": True,
        "quote": "",
        "rule": rule,
        "unclear": False,
    }
    return RedFlag(**(values | changes))  # type: ignore[arg-type]


def matches(phrase: str, text: str) -> bool:
    pattern = compile_phrase(phrase, ENGLISH.classes)
    return pattern.regex.search(read_text(text, SPELLING).plain) is not None


def test_every_rule_has_an_id_of_its_own() -> None:
    ids = [rule.id for language in LANGUAGES for rule in language.rules]

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_phrase_of_every_language_compiles(language: object) -> None:
    book = Book(language)  # type: ignore[arg-type]

    book.prepare()

    assert book.phrases


@pytest.mark.parametrize("word", LONE_WORDS)
def test_no_mask_swallows_an_everyday_word(word: str) -> None:
    assert BOOK.contexts.masks.spans(read_text(word, SPELLING)) == []


@pytest.mark.parametrize("word", LONE_WORDS)
def test_no_excuse_is_a_lone_everyday_word(word: str) -> None:
    text = read_text(word, SPELLING).plain
    excuses = {p.rule.id: p.unless for p in BOOK.phrases if p.unless}

    greedy = [rule for rule, excuse in excuses.items() if excuse.regex.search(text)]

    assert greedy == []


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_every_rule_and_sign_is_of_a_category_with_a_source(language: object) -> None:
    rows_of = (*language.rules, *language.signs)  # type: ignore[attr-defined]

    assert all(all(SOURCES[row.category]) for row in rows_of)


def test_every_category_has_its_place_in_the_order() -> None:
    assert set(_GRAVITY) == set(Category)


@pytest.mark.parametrize("category", Category)
def test_every_category_has_first_words_with_the_number(category: Category) -> None:
    said = first_words(a_flag(category), numbers_for("NZ"))

    assert "111" in said
    assert "{" not in said


def test_fumes_send_everybody_out_first() -> None:
    flag = a_flag(Category.OVERDOSE, "overdose.fumes")

    assert first_words(flag, numbers_for("GB")).startswith("Leave the building")


def test_thoughts_of_suicide_are_met_with_the_crisis_line() -> None:
    flag = a_flag(Category.SELF_HARM, pathway=Pathway.CRISIS_LINE)

    said = first_words(flag, numbers_for("US"))

    assert "988" in said
    assert "911" in said


def test_an_attempt_is_met_with_the_emergency_number_first() -> None:
    said = first_words(a_flag(Category.SELF_HARM), numbers_for("GB"))

    assert said.startswith("Call 999 now")
    assert "116 123" in said


def test_an_unknown_country_gets_no_invented_number() -> None:
    numbers = numbers_for("XX")

    said = first_words(a_flag(Category.SELF_HARM, pathway=Pathway.CRISIS_LINE), numbers)

    assert numbers.emergency == ()
    assert UNKNOWN_NUMBER in said
    assert "a crisis line near you" in said


def test_a_poison_line_is_named_where_it_is_known() -> None:
    flag = a_flag(Category.OVERDOSE)

    assert "1-800-222-1222" in first_words(flag, numbers_for("US"))
    assert "your poison centre" in first_words(flag, numbers_for("DE"))


@pytest.mark.parametrize(
    ("country", "number"),
    [
        ("GB", "999"),
        ("uk", "999"),
        (" us ", "911"),
        ("DE", "112"),
        ("EL", "112"),
        ("IN", "112"),
        ("AU", "000"),
        ("JP", "119"),
        ("BR", "192"),
        ("", UNKNOWN_NUMBER),
        (None, UNKNOWN_NUMBER),
    ],
)
def test_the_number_follows_the_country(country: str | None, number: str) -> None:
    assert numbers_for(country).emergency_text == number


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("chest pain", "my chest pain is back"),
        ("bleed*", "it bleeds"),
        ("(leg|arm) hurts", "my arm hurts"),
        ("very? sick", "sick"),
        ("pain .. chest", "pain in my chest"),
        ("pain ... chest", "pain in the middle of my chest"),
        ("chest ~ pain", "a pain that sits deep in my chest"),
        ("^ help $", "so, help, now"),
        ("@ help &", "and help because it burns"),
        ("@ help &", "help"),
        ("oxygen /8\\d/", "oxygen 84"),
        ("can !not", "can you"),
        ("<blue> lips", "purple lips"),
    ],
)
def test_the_little_language_matches(phrase: str, text: str) -> None:
    assert matches(phrase, text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("pain .. chest", "pain in the middle of my chest"),
        ("pain .. chest", "pain, chest"),
        ("chest ~ pain", "my chest is fine. Pain is elsewhere"),
        ("^ help $", "can you help with this"),
        ("can !not", "can not"),
        ("@ help &", "some help needed"),
        ("bleed*", "a nosey bleak day"),
    ],
)
def test_the_little_language_keeps_its_limits(phrase: str, text: str) -> None:
    assert not matches(phrase, text)


@pytest.mark.parametrize(
    "phrase", ["(a|b", "a | ", "a)", "x ~ ", "..", "", "/3 8/", "3/4"]
)
def test_a_mistake_in_the_tables_is_an_error(phrase: str) -> None:
    with pytest.raises(PatternError):
        compile_phrase(phrase, {})


def test_a_phrase_is_a_line_and_indented_lines_continue_it() -> None:
    block = """
    one
      and more

    two
    """

    assert rows(block) == ("one and more", "two")


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("He CAN'T, won’t", "he can not , will not "),
        ("isnt", "is not "),
        ("baby's asleep", "baby s asleep "),
        ("nine nine nine!", "999 ."),
        ("s.o.s", "sos "),
        ("37.9, 120/80", "37.9 , 120/80 "),
        ("¿Dónde?", "donde ? "),
        ("stroek", "stroke "),
        ("stoke", "stoke "),
        ("unconcsious", "unconscious "),
        ("'quoted'", "quoted "),
        ("as if", "like "),
        ("my tummy's sore", "my belly s sore "),
        ("SpO2 84", "oxygen 84 "),
        ("s'est", "s est "),
    ],
)
def test_text_is_written_plainly(said: str, plain: str) -> None:
    assert read_text(said, SPELLING).plain.strip() == plain.strip()
