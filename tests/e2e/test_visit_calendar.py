"""A visit in a calendar of a real house: written, moved, found again after a power cut."""

import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from demo.household import ZONE

from .living import Living, Loop, living_in
from .test_calling import filled

FLOW = "/api/config/config_entries/flow"
SETTINGS = "/api/config/config_entries/subentries/flow"
FAMILY = "calendar.family"
SAVED_S = 12
"""Home Assistant itself writes down a little later who lives here."""
LIMIT_S = 60
FILE = "healthstead.visit_calendar"
STORED = ".storage"


@pytest.fixture(scope="module")
def home(loop: Loop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Living]:
    """A house of its own, with a calendar of Home Assistant's; Rosa's visits go there."""
    with living_in(loop, tmp_path_factory.mktemp("calendar")) as house:
        step = house.post(FLOW, {"handler": "local_calendar"})
        house.post(f"{FLOW}/{step['flow_id']}", {"calendar_name": "Family"})
        choose_calendar(house)
        yield house


def choose_calendar(home: Living) -> None:
    """Say in Rosa's settings into which calendar her visits go."""
    (entry,) = home.call("config_entries/get", domain="healthstead")
    subentries = home.call("config_entries/subentries/list", entry_id=entry["entry_id"])
    (rosa,) = [each for each in subentries if each["title"].startswith("Rosa")]
    whose = {
        "handler": [entry["entry_id"], "person"],
        "subentry_id": rosa["subentry_id"],
    }
    step = home.post(SETTINGS, whose)
    form = home.post(f"{SETTINGS}/{step['flow_id']}", {"next_step_id": "visits"})
    answers = filled(form["data_schema"]) | {"writes_to": FAMILY}
    done = home.post(f"{SETTINGS}/{form['flow_id']}", answers)
    assert done["type"] == "abort", done


def events(home: Living) -> list[dict[str, Any]]:
    now = datetime.now(ZoneInfo(ZONE))
    found = home.act(
        "calendar",
        "get_events",
        target={"entity_id": FAMILY},
        start_date_time=now.isoformat(),
        end_date_time=(now + timedelta(days=60)).isoformat(),
    )
    return list(found[FAMILY]["events"])


def until(home: Living, number: int) -> list[dict[str, Any]]:
    """Wait until so many events stand there: nothing waits for a calendar."""
    found = events(home)
    for _ in range(LIMIT_S):
        if len(found) == number:
            return found
        time.sleep(1)
        found = events(home)
    raise AssertionError(found)


def test_a_visit_stands_there_once_whatever_happens(home: Living) -> None:
    written = until(home, len(visits(home)))

    home.talk("I need to see a dentist on friday at 3 pm", "yes")
    booked = until(home, len(written) + 1)
    time.sleep(SAVED_S)
    home._loop.wait(home.house.kill())
    kept = (home.house.config / STORED / FILE).read_text("utf-8")
    home.start_again()
    time.sleep(10)
    again = events(home)

    assert len(visits(home)) == len(booked) == len(again)
    assert {one["summary"] for one in again} == {"Rosa Demo: appointment"}
    assert "Okafor" not in str(again)
    assert "Okafor" not in kept
    assert "Rosa" not in kept


def visits(home: Living) -> list[dict[str, Any]]:
    found = home.people()["Rosa"]["appointments"]
    return [one for one in found if one["status"] == "booked"]
