"""The story of an appointment in a real house: complaint, questions, times, a no, a yes."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from .living import Living, Loop, living_in

LONDON = ZoneInfo("Europe/London")


@pytest.fixture
def home(loop: Loop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Living]:
    """A house of its own: what is booked here is in nobody's way."""
    with living_in(loop, tmp_path_factory.mktemp("story")) as house:
        yield house


def kinds(turns: list[dict[str, Any]]) -> list[str]:
    return [event["kind"] for turn in turns for event in turn["events"]]


def test_from_a_complaint_to_a_visit_and_never_without_a_yes(home: Living) -> None:
    before = home.people()["Rosa"].get("appointments") or []
    first = home.talk(
        "I have a headache",
        "who should I see about my palpitations",
        "the second one",
        "no, I changed my mind",
        "yes",
    )
    between = home.people()["Rosa"].get("appointments") or []
    questions = home.talk("help me find out which doctor to see about my palpitations")
    while "These times are free" not in questions[-1]["reply"]:
        assert len(questions) <= 6
        assert questions[-1]["question"]
        last = questions[-1]["conversation_id"]
        questions.append(home.say("no", last))
    offered = questions[-1]
    chosen = home.say("the first one", offered["conversation_id"])
    booked = home.say("yes", offered["conversation_id"])
    again = home.say("yes", offered["conversation_id"])
    after = home.people()["Rosa"]["appointments"]

    assert "cardiologist" in first[1]["reply"]
    assert "Dr Moreau" in first[1]["reply"]
    assert first[2]["question"]
    assert kinds(first) == ["symptom_stored"]
    assert between == before
    assert "Shall I book Dr Moreau" in chosen["reply"]
    assert kinds([*questions, chosen]) == []
    assert kinds([booked]) == ["appointment_booked"]
    assert kinds([again]) == []
    (visit,) = [each for each in after if each not in before]
    assert (visit["clinician"], visit["status"]) == ("Dr Moreau", "booked")
    start = datetime.fromisoformat(visit["start"]).astimezone(LONDON)
    assert f"{start:%H:%M}" in chosen["reply"]
