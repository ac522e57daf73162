"""A sentence that says that something is over, and since when."""

import pytest

from custom_components.healthstead.domain.diary import read_ending

from .test_reading import CLOCK, _same_time


@pytest.mark.parametrize(
    ("text", "words", "at"),
    [
        ("my headache is gone", "headache", ""),
        ("the cough stopped yesterday", "cough", "2026-11-25"),
        ("My headache has gone away.", "headache", ""),
        ("the headache is gone since noon", "headache", "2026-11-26T12:00"),
        ("my back pain is over", "back pain", ""),
        ("my sore throat cleared up on Sunday", "sore throat", "2026-11-22"),
        ("the rash on my arm has disappeared", "rash on my arm", ""),
        ("it stopped this morning", "", "2026-11-26"),
        ("it's gone", "", ""),
        ("it went away", "", ""),
        ("all gone now", "", ""),
        ("I'm not dizzy any more", "dizzy", ""),
        ("I don't have a headache any more", "headache", ""),
        ("no more headache", "headache", ""),
        ("I no longer have a cough", "cough", ""),
        ("I got rid of the cough", "", None),
        ("I've got rid of my cough", "cough", ""),
        ("I'm over my cold", "cold", ""),
        ("my knee doesn't hurt any more", "knee", ""),
        ("my left knee no longer hurts", "left knee", ""),
        ("end my headache", "headache", ""),
        ("please close the cough", "cough", ""),
        ("my fever finished last night", "fever", "2026-11-25"),
        ("the nausea passed", "nausea", ""),
        ("Well, my hiccups have finally stopped", "hiccups", ""),
        ("yesterday my headache stopped", "headache", "2026-11-25"),
        ("is my headache gone?", "", None),
        ("I have a headache", "", None),
        ("no headache", "", None),
        ("I'm not tired", "", None),
        ("my headache is better", "", None),
        ("the bus stopped in front of the house", "", None),
        ("I had a cough but it's gone now", "", None),
        ("I went to the doctor", "", None),
        ("I passed the exam", "", None),
        ("come over here", "", None),
        ("", "", None),
    ],
)
def test_what_is_over_is_read_from_the_sentence(
    text: str, words: str, at: str | None
) -> None:
    ending = read_ending(text, CLOCK)

    if at is None:
        assert ending is None
    else:
        assert ending is not None
        assert ending.words == words
        assert _same_time(at, ending.at)
