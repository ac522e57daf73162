"""It is time to leave: said at the minute, once, whatever power cuts come between."""

import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from demo.household import ZONE, demo_world

from .living import Living, Loop, living_in
from .phone import Heard, PocketPhone

WAY = timedelta(minutes=30)
MARGIN = timedelta(minutes=10)
LEAD = timedelta(seconds=150)
"""So long after the house was furnished it is time to leave: it starts twice before."""
QUIET_S = 20
"""Whatever a start says it says by then."""
NOTED_S = 5
"""What was said is noted right after; cut before that, it is said again, not lost."""
SAVED_S = 10
"""Home Assistant itself writes down a little later who moved in."""
LEAVE = "It is time to leave."
LEFT: dict[str, datetime] = {}


def with_a_visit(now: datetime) -> dict[str, Any]:
    """Return the demo household; Rosa has to leave for Dr Okafor in a while."""
    world = demo_world(now)
    leave = now.astimezone(ZoneInfo(ZONE)).replace(microsecond=0) + LEAD
    start = leave + WAY + MARGIN
    world["people"][0] |= {
        "medications": [],
        "doses": [],
        "appointments": [
            {
                "clinician": "Dr Okafor",
                "start": start.isoformat(),
                "end": (start + timedelta(minutes=30)).isoformat(),
                "status": "booked",
            }
        ],
    }
    world["clinicians"][0]["travel_minutes"] = WAY // timedelta(minutes=1)
    LEFT["at"] = leave
    return world


@pytest.fixture(scope="module")
def home(loop: Loop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Living]:
    """A house of its own: it is killed twice."""
    with living_in(
        loop, tmp_path_factory.mktemp("visits"), world=with_a_visit
    ) as house:
        yield house


@pytest.fixture(scope="module")
def phone(home: Living, loop: Loop) -> Iterator[PocketPhone]:
    """The phone of Rosa, who lives here."""
    assert home.house.token is not None
    phone = PocketPhone(url=home.house.url, token=home.house.token, name="Rosa phone")
    loop.wait(phone.switch_on())
    yield phone
    loop.wait(phone.switch_off())


def power_cut(home: Living, loop: Loop, phone: PocketPhone) -> None:
    loop.wait(home.house.kill())
    home.start_again()
    assert home.house.token is not None
    phone.token = home.house.token
    loop.wait(phone.listen())


def is_leave(heard: Heard) -> bool:
    return str(heard.note["message"]).startswith(LEAVE)


def test_it_is_said_at_its_minute_after_a_power_cut_and_never_again(
    home: Living, loop: Loop, phone: PocketPhone, record_property: Any
) -> None:
    leave = LEFT["at"]
    time.sleep(SAVED_S)
    power_cut(home, loop, phone)
    before = time.time()
    time.sleep(max(0.0, leave.timestamp() - before - 10))

    heard = loop.wait(phone.until(is_leave))
    time.sleep(NOTED_S)
    power_cut(home, loop, phone)
    time.sleep(QUIET_S)

    late = heard.at - leave.timestamp()
    record_property("leave_to_arrival_s", round(late, 3))
    assert before < leave.timestamp()
    assert 0 <= late < 5
    assert "Dr Okafor" in heard.note["message"]
    assert len([one for one in phone.heard if is_leave(one)]) == 1
    shown = home.call("persistent_notification/get")
    visits = [one for one in shown if "_visit_" in one["notification_id"]]
    assert all("Okafor" not in one["message"] for one in visits)
