"""How often a visit comes again, from words: read in one way, or asked about."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from custom_components.healthstead.domain.repeat_words import read_repeat, split_repeat
from custom_components.healthstead.domain.repeating import repeated

TUESDAY = datetime(2026, 12, 1, 10, tzinfo=ZoneInfo("Europe/Lisbon"))


@pytest.mark.parametrize(
    ("words", "rule", "count"),
    [
        ("every Tuesday for six weeks", "FREQ=WEEKLY;BYDAY=TU", 6),
        ("every tuesday at ten, six times", None, None),
        ("every tuesday, six times", "FREQ=WEEKLY;BYDAY=TU;COUNT=6", 6),
        ("every two weeks, four times", "FREQ=WEEKLY;INTERVAL=2;COUNT=4", 4),
        ("every other tuesday for two months", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", 5),
        ("every second week for three months", "FREQ=WEEKLY;INTERVAL=2", 7),
        ("every tuesday and thursday for 3 weeks", "FREQ=WEEKLY;BYDAY=TU,TH", 6),
        ("weekly for a month", "FREQ=WEEKLY", 5),
        ("fortnightly for a year", "FREQ=WEEKLY;INTERVAL=2", 27),
        ("daily for 5 days", "FREQ=DAILY", 5),
        ("monthly, three times.", "FREQ=MONTHLY;COUNT=3", 3),
        ("every month for a year", "FREQ=MONTHLY", 12),
        ("for six weeks every tuesday", "FREQ=WEEKLY;BYDAY=TU", 6),
    ],
)
def test_a_rhythm_with_an_end_is_a_rule(
    words: str, rule: str | None, count: int | None
) -> None:
    rhythm = read_repeat(words)

    if rule is None or count is None:
        assert rhythm is None
        return
    assert rhythm is not None
    assert rhythm.ends
    made = rhythm.rule(TUESDAY)
    assert made.startswith(rule)
    assert len(repeated(made, TUESDAY)) == count


def test_the_clock_stays_when_the_clocks_change() -> None:
    start = datetime(2026, 10, 20, 10, tzinfo=ZoneInfo("Europe/Lisbon"))
    rhythm = read_repeat("every tuesday for three weeks")

    assert rhythm is not None
    starts = repeated(rhythm.rule(start), start)

    assert {one.hour for one in starts} == {10}
    assert len(starts) == 3


def test_a_last_day_is_read_by_whoever_reads_times() -> None:
    rhythm = read_repeat("every tuesday until the end of december")
    last = datetime(2027, 1, 1, tzinfo=ZoneInfo("Europe/Lisbon"))

    assert rhythm is not None
    assert rhythm.until == "end of december"

    assert len(repeated(rhythm.rule(TUESDAY, last), TUESDAY)) == 5


def test_a_rhythm_without_an_end_says_so() -> None:
    rhythm = read_repeat("every tuesday")

    assert rhythm is not None
    assert not rhythm.ends


@pytest.mark.parametrize(
    "words",
    [
        "six times",
        "now and then",
        "every day and night for two weeks",
        "",
        "weekly-ish",
    ],
)
def test_what_says_no_rhythm_in_full_is_none(words: str) -> None:
    assert read_repeat(words) is None


@pytest.mark.parametrize(
    ("text", "once", "again"),
    [
        (
            "book the physio every tuesday at 10 for 6 weeks",
            "book the physio on tuesday at 10",
            "every tuesday for 6 weeks",
        ),
        (
            "book dr molar weekly on monday at 9 for 4 weeks",
            "book dr molar on monday at 9",
            "weekly for 4 weeks",
        ),
        (
            "book dr molar every tuesday and thursday at 9, 6 times",
            "book dr molar at 9",
            "every tuesday and thursday, 6 times",
        ),
        (
            "book dr molar every friday",
            "book dr molar on friday",
            "every friday",
        ),
        ("book dr molar on friday", "book dr molar on friday", ""),
    ],
)
def test_a_sentence_is_told_as_if_it_were_about_one_visit(
    text: str, once: str, again: str
) -> None:
    assert split_repeat(text) == (once, again)


@pytest.mark.parametrize(
    ("words", "pattern"),
    [
        ("every morning", "FREQ=DAILY"),
        ("every other night", "FREQ=DAILY;INTERVAL=2"),
        ("every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every working day", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every 2 weeks", "FREQ=WEEKLY;INTERVAL=2"),
    ],
)
def test_a_rhythm_has_a_pattern_without_an_end(words: str, pattern: str) -> None:
    rhythm = read_repeat(words)

    assert rhythm is not None
    assert rhythm.pattern == pattern
    assert not rhythm.ends


@pytest.mark.parametrize(
    ("text", "once", "again"),
    [
        ("drink every morning at 8", "drink in the morning at 8", "every morning"),
        ("lock up every night", "lock up at night", "every night"),
        ("stretch every weekday at noon", "stretch at noon", "every weekday"),
    ],
)
def test_a_part_of_the_day_stays_with_the_sentence(
    text: str, once: str, again: str
) -> None:
    assert split_repeat(text) == (once, again)
