"""Trying only what may be there finds what trying everything finds."""

import pytest

from custom_components.healthstead.domain.complaints.choosing import COMPLAINTS
from custom_components.healthstead.domain.complaints.patterns import way
from custom_components.healthstead.domain.complaints.plain import plain_words
from custom_components.healthstead.domain.complaints.scanning import scan


@pytest.mark.parametrize(
    "said",
    [
        "my knee clicks and hurts on the steps",
        "I can't hear the telly, it's all a blur",
        "mum's back pain. She is 80 and keeps falling!",
        "a quiet lettuce",
        "",
    ],
)
def test_scanning_finds_what_every_pattern_finds(said: str) -> None:
    plain = plain_words(said)

    scores = scan(plain, COMPLAINTS)

    assert scores == tuple(
        max(way(one).found(plain) for one in complaint.ways) for complaint in COMPLAINTS
    )
