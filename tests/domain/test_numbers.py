"""Numbers as people write and say them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.healthstead.domain.numbers import parse_number, words_to_digits


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("142", "142"),
        (" 142 ", "142"),
        ("1.5", "1.5"),
        ("1,5", "1.5"),
        ("0,125", "0.125"),
        ("12,34", "12.34"),
        ("1,500", "1500"),
        ("12,345,678", "12345678"),
        ("1,234.5", "1234.5"),
        ("10k", "10000"),
        ("ten k", "10000"),
        ("½", "0.5"),
        ("1½", "1.5"),
        ("1/2", "0.5"),
        ("2 1/2", "2.5"),
        ("3/4", "0.75"),
        ("half", "0.5"),
        ("a half", "0.5"),
        ("one half", "0.5"),
        ("a quarter", "0.25"),
        ("three quarters", "0.75"),
        ("one and a half", "1.5"),
        ("two and a quarter", "2.25"),
        ("two and three quarters", "2.75"),
        ("two and one half", "2.5"),
        ("a hundred and a half", "100.5"),
        ("zero", "0"),
        ("nought point two five", "0.25"),
        ("point five", "0.5"),
        ("two", "2"),
        ("eleven", "11"),
        ("twenty", "20"),
        ("twenty one", "21"),
        ("Twenty-One", "21"),
        ("ninety-eight point six", "98.6"),
        ("98 point 6", "98.6"),
        ("a hundred", "100"),
        ("hundred and five", "105"),
        ("a hundred and forty two", "142"),
        ("one hundred forty two", "142"),
        ("2 hundred", "200"),
        ("twelve hundred", "1200"),
        ("sixty five hundred", "6500"),
        ("a thousand", "1000"),
        ("two thousand and twenty six", "2026"),
        ("two thousand five hundred", "2500"),
        ("ten thousand", "10000"),
        ("three hundred thousand", "300000"),
        ("one forty two", "142"),
        ("one ten", "110"),
        ("one oh five", "105"),
        ("one oh two point four", "102.4"),
        ("one four two", "142"),
        ("five point four", "5.4"),
        ("four point oh five", "4.05"),
        ("six point twenty five", "6.25"),
        ("two point five five", "2.55"),
    ],
)
def test_a_number_is_read_exactly(said: str, value: str) -> None:
    assert parse_number(said) == Decimal(value)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "a",
        "and",
        "a couple",
        "a few",
        "several",
        "five six",
        "fifteen thirty",
        "twenty oh five",
        "one oh",
        "1/3",
        "1.2.3",
        "142/91",
        "1,2345,678",
        "2 tablets",
        "two and half a glass",
        "four quarters",
        "five point",
        "5 point 2.5",
        "1.5 point 5",
        "1.5 thousand",
        "2.5 and a half",
        "one thousand two fifty",
        "-5",
        "two three",
        "zero five",
        "\u0663",
        "9" * 5000,
        "l0",
    ],
)
def test_what_is_vague_or_not_one_number_is_none(said: str) -> None:
    assert parse_number(said) is None


@pytest.mark.parametrize(
    ("said", "written"),
    [
        (
            "my pressure was one forty two over ninety one",
            "my pressure was 142 over 91",
        ),
        ("Ninety eight point six, please", "98.6, please"),
        ("two and a half hours", "2.5 hours"),
        ("2 and a half hours", "2.5 hours"),
        ("a hundred tablets", "100 tablets"),
        ("the twenty-one-day course", "the 21-day course"),
        ("at six thirty", "at 630"),
        ("it was one four two", "it was 142"),
        ("two hundred three hundred", "200 300"),
        ("I took one", "I took 1"),
        ("one tablet", "1 tablet"),
        ("the blue one", "the blue one"),
        ("one of them", "one of them"),
        ("no one knows", "no one knows"),
        ("take two fifty milligram tablets", "take 2 50 milligram tablets"),
        ("two fifty milligrams", "250 milligrams"),
        ("half a tablet, as the 1/2 says", "half a tablet, as the 1/2 says"),
        ("at this point five people", "at this point 5 people"),
        ("nothing  to   see\there", "nothing  to   see\there"),
        ("1,5 is 1,5", "1,5 is 1,5"),
        ("pre-operative", "pre-operative"),
        ("I said \u2018five\u2019", "I said \u20185\u2019"),
        ("", ""),
    ],
)
def test_number_words_of_a_sentence_become_figures(said: str, written: str) -> None:
    assert words_to_digits(said) == written


@given(st.integers(min_value=0, max_value=999_999))
def test_a_number_in_words_is_read_back(number: int) -> None:
    assert parse_number(spoken(number)) == number


@given(st.integers(min_value=1, max_value=9), st.integers(min_value=10, max_value=99))
def test_the_word_hundred_may_be_left_out(hundreds: int, rest: int) -> None:
    assert parse_number(f"{spoken(hundreds)} {spoken(rest)}") == hundreds * 100 + rest


@given(st.decimals(min_value=0, max_value=100_000, places=2))
def test_a_written_decimal_is_read_back(number: Decimal) -> None:
    assert parse_number(f"{number:f}") == number


@given(st.text())
def test_any_text_is_read_without_harm(text: str) -> None:
    number = parse_number(text)

    assert number is None or number.is_finite()
    assert isinstance(words_to_digits(text), str)


SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spoken(number: int) -> str:
    """Say a number the British way."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        unit = f" {SMALL[number % 10]}" if number % 10 else ""
        return TENS[number // 10 - 2] + unit
    size, name = (1000, "thousand") if number >= 1000 else (100, "hundred")
    rest = number % size
    joint = " and " if 0 < rest < 100 else " "
    after = f"{joint}{spoken(rest)}" if rest else ""
    return f"{spoken(number // size)} {name}{after}"
