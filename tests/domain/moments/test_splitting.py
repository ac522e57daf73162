"""A sentence is parted into what it says about time and all the rest."""

import pytest

from custom_components.healthstead.domain.moments import each_moment

from .notation import DAY, LISBON, TODAY, at, split


@pytest.mark.parametrize(
    ("said", "meant", "rest"),
    [
        (
            "book Dr Marsh next tuesday at half three pm please",
            "2026-10-20 15:30",
            "book Dr Marsh please",
        ),
        (
            "remind me at 8 pm to water the ferns",
            "2026-10-14 20:00",
            "remind me to water the ferns",
        ),
        (
            "remind me tomorrow to call Ann at 8 pm",
            "2026-10-15 20:00",
            "remind me to call Ann",
        ),
        (
            "remind me to call at 3 pm on friday",
            "2026-10-16 15:00",
            "remind me to call",
        ),
        ("at 9 am I want to walk, tomorrow", "2026-10-15 09:00", "I want to walk"),
        ("after dinner, remind me tomorrow", "~2026-10-15 19:30", "remind me"),
        ("wake me in 10 minutes", "2026-10-14 10:10", "wake me"),
        (
            "a visit on 3 november at 10:15 am, please",
            "2026-11-03 10:15",
            "a visit, please",
        ),
        (
            "tomorrow 8 with Dr Marsh",
            "which_hour: 2026-10-15 08:00 | 2026-10-15 20:00",
            "with Dr Marsh",
        ),
        ("book friday 3 in the afternoon", "2026-10-16 15:00", "book"),
        ("make it for 5 in the evening instead", "2026-10-14 17:00", "make it instead"),
        ("5 in the evening suits me", "2026-10-14 17:00", "suits me"),
        (
            "remind me tonight to lock up at ten pm",
            "2026-10-14 22:00",
            "remind me to lock up",
        ),
        (
            "this morning I slept, wake me at 3 pm",
            "2026-10-14 morning",
            "I slept, wake me at 3 pm",
        ),
        (
            "put it at 11:45 am and make that on the 20th",
            "several",
            "put it and make that on the 20th",
        ),
        ("make it 11:45 am and on the 20th", "several", "make it"),
        ("an alarm for five minutes from now", "2026-10-14 10:05", "an alarm"),
        ("start supper this afternoon at five", "2026-10-14 17:00", "start supper"),
        ("lunch with Ann tomorrow at 1 pm", "2026-10-15 13:00", "lunch with Ann"),
        ("tomorrow lunch with Ann at 1 pm", "2026-10-15 13:00", "lunch with Ann"),
        ("see Ann tomorrow lunchtime", "~2026-10-15 13:00", "see Ann"),
        ("move friday to 3 pm", "2026-10-16 15:00", "move"),
        ("not now, rather next tuesday", "2026-10-20", "not now, rather"),
        ("book it now, at 10:15 am please", "2026-10-14 10:15", "book it now please"),
        ("ask about friday's visit at 3 pm", "~2026-10-16 15:00", "ask visit"),
        ("see me as soon as possible", "vague", "see me"),
        ("what can I take now?", "2026-10-14 10:00", "what can I take?"),
        ("move it to the 20th", "2026-10-20", "move it to"),
        ("call every tuesday", "repeats", "call"),
        ("remind me later", "vague", "remind me"),
        ("remind me later today at 3 pm", "vague", "remind me"),
        ("later I mean, so tomorrow", "2026-10-15", "later I mean, so"),
        ("dizzy since tuesday, book friday", "2026-10-16", "dizzy since tuesday, book"),
        ("move it from tuesday to thursday", "several", "move it"),
        ("a visit before noon", "bound: 2026-10-14 12:00", "a visit"),
    ],
)
def test_what_is_to_come_is_taken_out(said: str, meant: str, rest: str) -> None:
    assert split(said, "future") == (meant, rest)


@pytest.mark.parametrize(
    ("said", "meant", "rest"),
    [
        (
            "I feel dizzy since tuesday and I forgot my pill this morning",
            "2026-10-13",
            "I feel dizzy and I forgot my pill this morning",
        ),
        (
            "Good morning, I took 2 tablets at 7:30 am",
            "2026-10-14 07:30",
            "Good morning, I took 2 tablets",
        ),
        ("I took 2 this morning", "2026-10-14 morning", "I took 2"),
        ("I took 2 in the morning", "2026-10-14 morning", "I took 2"),
        ("142 over 91 this morning", "2026-10-14 morning", "142 over 91"),
        ("this morning 2 paracetamol", "2026-10-14 morning", "2 paracetamol"),
        ("it hurts on the right since tuesday", "2026-10-13", "it hurts on the right"),
        ("I fell early this morning", "2026-10-14 morning", "I fell early"),
        ("I took it with breakfast", "~2026-10-14 08:00", "I took it"),
        ("had a headache for 3 days", "2026-10-11", "had a headache"),
        (
            "My fever was 38.2 at 7 pm yesterday",
            "2026-10-13 19:00",
            "My fever was 38.2",
        ),
        ("I got dizzy when I woke up", "~2026-10-14 07:00", "I got dizzy"),
        ("what did I take on monday?", "2026-10-12", "what did I take?"),
        (
            "yesterday I slept and at 9 am I ate",
            "2026-10-13",
            "I slept and at 9 am I ate",
        ),
        ("at 8 and 9", "several", ""),
        ("I sat up on sat at noon", "2026-10-10 12:00", "I sat up"),
        ("I took Ann\u2019s pill yesterday", "2026-10-13", "I took Ann\u2019s pill"),
    ],
)
def test_what_was_is_taken_out(said: str, meant: str, rest: str) -> None:
    assert split(said, "past") == (meant, rest)


@pytest.mark.parametrize(
    "said",
    [
        "I took my pill",
        "my pain is at 8",
        "my sugar at 7",
        "I sat down in the sun",
        "I may take 5",
        "march forward",
        "this is the 3rd time",
        "take 5 to 10 ml",
        "it hurts 7/10",
        "half a tablet",
        "142 over 91",
        "I took about 2 tablets",
        "room 1500",
        "the evening dose",
        "Good morning!",
        "no lunch for me",
        "",
    ],
)
def test_a_sentence_without_a_time_stays_as_it_is(said: str) -> None:
    assert split(said, "past") == ("-", said)


def test_a_length_of_time_to_come_is_no_moment() -> None:
    said = "I will be away for 3 days"

    assert split(said, "future") == ("-", said)


def test_each_moment_has_its_place_and_a_length_is_none() -> None:
    said = "for 3 days, then on friday to the park"

    found = list(
        each_moment(said, now=at(TODAY), zone=LISBON, day=DAY, toward="future")
    )

    assert [said[start:end] for _, start, end in found] == ["on friday"]
