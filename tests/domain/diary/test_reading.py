"""One sentence becomes the entries that a reader of the diary would write down."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.healthstead.domain.day import DayTimes
from custom_components.healthstead.domain.diary import (
    Clock,
    Told,
    nothing_ails,
    read_diary,
)

from . import told_first_set, told_second_set, told_third_set
from .told_first_set import NOW, ZONE, Wanted

_ZONE = ZoneInfo(ZONE)
CLOCK = Clock(
    now=datetime.fromisoformat(NOW).replace(tzinfo=_ZONE), zone=_ZONE, day=DayTimes()
)


def _same_time(wanted: str, got: datetime | None) -> bool:
    if not wanted or got is None:
        return not wanted and got is None
    return got.astimezone(_ZONE).isoformat(timespec="minutes").startswith(wanted)


def _differs(wanted: Wanted, got: Told) -> list[str]:
    """Return the fields that are not as wanted."""
    plain = ("text", "site", "severity", "triggers", "who")
    times = ("onset", "ended")
    return [name for name in plain if getattr(wanted, name) != getattr(got, name)] + [
        name
        for name in times
        if not _same_time(getattr(wanted, name), getattr(got, name))
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [*told_first_set.ALL, *told_second_set.ALL, *told_third_set.ALL],
)
def test_a_sentence_says_what_its_row_says(
    text: str, wanted: tuple[Wanted, ...]
) -> None:
    entries = read_diary(text, CLOCK).entries

    assert [one.text for one in entries] == [one.text for one in wanted]
    pairs = zip(wanted, entries, strict=True)
    assert [_differs(one, other) for one, other in pairs] == [[] for _ in wanted]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("I have a headache", ()),
        ("I have a headache, 6 out of 10, since Monday, no fever", ()),
        ("I took my metformin and now I am dizzy", ("I took my metformin",)),
        ("my pulse is 70 and I feel sick", ("my pulse is 70",)),
        (
            "remind me to rest because I am dizzy",
            ("remind me to rest because I am dizzy",),
        ),
        ("is a cough bad?", ("is a cough bad?",)),
        ("the headache is gone", ("the headache is gone",)),
        ("I feel like dancing", ("I feel like dancing",)),
        ("can you note a headache?", ()),
        ("sore throat and cough without any fever", ()),
        ("", ()),
    ],
)
def test_what_is_about_other_things_is_left(text: str, left: tuple[str, ...]) -> None:
    assert read_diary(text, CLOCK).left == left


@pytest.mark.parametrize(
    ("said", "severity"),
    [
        ("headache 0/10", 0),
        ("headache, ten out of ten", 10),
        ("headache, 11 out of 10", None),
        ("headache, 7.5 out of 10", None),
        ("headache, 5 to 6 out of 10", None),
        ("headache, a 6 on the pain scale", 6),
        ("headache, it's a four", 4),
        ("headache, mild", None),
        ("a terrible headache", None),
        ("headache since 6/10", None),
        ("a cough for 3 days", None),
        ("sick 20", None),
    ],
)
def test_only_a_whole_number_up_to_ten_is_how_bad_it_is(
    said: str, severity: int | None
) -> None:
    assert [one.severity for one in read_diary(said, CLOCK).entries] == [severity]


@pytest.mark.parametrize(
    "said",
    [
        "a cough for ages",
        "a cough for a few days",
        "a cough since my holiday",
        "a cough now",
        "a cough since tomorrow",
        "a cough on and off all night",
        "my cough got worse yesterday",
        "a cough every morning",
    ],
)
def test_a_time_that_is_none_or_may_be_two_is_no_beginning(said: str) -> None:
    [entry] = read_diary(said, CLOCK).entries

    assert entry.onset is None
    assert "cough" in entry.text


@pytest.mark.parametrize(
    ("said", "triggers"),
    [
        ("headache because of the noise", ("the noise",)),
        ("headache worse today", ()),
        ("headache, worse", ()),
        ("headache, worse again", ()),
        ("itching, caused by wool", ("wool",)),
        ("wheezing that comes on with dust", ("dust",)),
        ("dizzy when I stood up this morning", ("when I stood up",)),
        ("knee pain when I bend and lift", ("when I bend",)),
        ("my knee hurts, climbing stairs", ("stairs",)),
        ("calf cramps mostly after a run", ("after a run",)),
        ("itching in the heat", ("in the heat",)),
        (
            "itching in the heat, also with stress, also with stress",
            ("in the heat", "stress"),
        ),
    ],
)
def test_what_brings_it_on_is_kept_in_the_words_said(
    said: str, triggers: tuple[str, ...]
) -> None:
    [entry, *_] = read_diary(said, CLOCK).entries

    assert entry.triggers == triggers


def test_an_end_is_never_before_its_beginning_nor_ahead() -> None:
    [day] = read_diary("I had a fever at 8 this morning, gone today", CLOCK).entries
    [later] = read_diary("I had a fever from Monday to Sunday", CLOCK).entries

    assert day.ended == day.onset
    assert later.ended is not None
    assert later.ended < CLOCK.now


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Peter has a cough", "Peter"),
        ("Peter's got a cough", "Peter"),
        ("rash is itchy", ""),
        ("everything is sore", ""),
        ("knee is sore", ""),
        ("swelling is painful", ""),
    ],
)
def test_a_name_before_a_complaint_is_whose_it_is(text: str, who: str) -> None:
    assert [one.who for one in read_diary(text, CLOCK).entries] == [who]


LEADS = ("I have ", "I've had ", "I've got ", "there is ", "note that I have ", "")
WHAT = ("a stabbing pain", "a dull ache", "an itchy rash", "a burning feeling")
SITES = ("left knee", "lower back", "right shoulder", "neck", "big toe", "both feet")
SINCE = {
    "since Tuesday": "2026-11-24",
    "since yesterday": "2026-11-25",
    "for three days": "2026-11-23",
    "since last week": "2026-11-16",
}
BAD = ("about {} out of 10", "{}/10", "severity {}", "it's a {}", "I'd say a {}")
CAUSES = {
    "worse on the stairs": "the stairs",
    "when it rains": "when it rains",
    "after eating": "after eating",
    "triggered by stress": "stress",
}


@given(
    st.sampled_from(LEADS),
    st.sampled_from(WHAT),
    st.sampled_from(SITES),
    st.sampled_from(sorted(SINCE)),
    st.tuples(st.sampled_from(BAD), st.integers(0, 10)),
    st.sampled_from(sorted(CAUSES)),
    st.permutations(range(2)),
)
def test_whatever_is_put_together_comes_apart_again(
    lead: str,
    what: str,
    site: str,
    since: str,
    bad: tuple[str, int],
    cause: str,
    order: list[int],
) -> None:
    first, second = [(bad[0].format(bad[1]), cause)[one] for one in order]
    text = f"{lead}{what} in my {site} {since}, {first}, {second}"

    [entry] = read_diary(text, CLOCK).entries

    assert entry.text == what.split(" ", 1)[1]
    assert entry.site == site
    assert _same_time(SINCE[since], entry.onset)
    assert entry.severity == bad[1]
    assert entry.triggers == (CAUSES[cause],)


WORDS = (
    "I my the a have had feel hurts pain knee left head cough since for Tuesday days"
    " two 6 10 out of / , . and but no not when it rains worse better gone stopped is"
    " was yesterday now after eating mother she in on at night back about ? note that"
).split(" ")


@given(st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS)).map(" ".join)))
def test_nothing_is_made_up_whatever_is_said(text: str) -> None:
    heard = read_diary(text, CLOCK)

    for entry in heard.entries:
        assert entry.text.strip()
        assert entry.severity is None or 0 <= entry.severity <= 10
        assert entry.onset is None or entry.onset <= CLOCK.now
        assert entry.ended is None or entry.ended <= CLOCK.now
        assert None in {entry.onset, entry.ended} or entry.onset <= entry.ended  # type: ignore[operator]
        words = " ".join((entry.text, entry.site, *entry.triggers))
        assert _words(words) - _words(text) <= {"and", "pain", "ve"}


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.lower()))


@pytest.mark.parametrize(
    "said",
    [
        "nothing hurts",
        "Nothing's the matter with me, thank you.",
        "nobody is poorly here",
        "well, no one's ill",
        "snug as a bug",
        "I'm right as rain, love",
    ],
)
def test_that_nothing_ails_is_nothing_to_keep(said: str) -> None:
    assert nothing_ails(said)


@pytest.mark.parametrize(
    "said",
    [
        "nothing helps",
        "nothing hurts but my knee",
        "nobody is poorly, but I feel sick",
        "my knee hurts",
        "nothing tastes right",
        "no appetite",
    ],
)
def test_what_still_ails_is_kept(said: str) -> None:
    assert not nothing_ails(said)
