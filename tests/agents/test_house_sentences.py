"""What the first comparison would prepare is prepared before anybody speaks."""

import pytest

from custom_components.healthstead.agents.router import Names
from custom_components.healthstead.agents.sentences import HouseSentences
from custom_components.healthstead.agents.sentences.house import FIRST_WORDS
from custom_components.healthstead.agents.tongue import SPOKEN, tongue


def test_warming_says_something_to_nobody_in_every_language(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard: list[tuple[str, str]] = []
    sentences = HouseSentences()

    def match(text: str, _names: Names) -> None:
        heard.append((tongue(), text))

    monkeypatch.setattr(sentences, "match", match)

    sentences.warm()

    assert heard == [(language, FIRST_WORDS) for language in SPOKEN]
    assert tongue() == "en"
