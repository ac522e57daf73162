"""A phone in a real house: told at the second, answered once, cleared everywhere."""

import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from demo.household import ZONE, demo_world

from .living import Living, Loop, living_in
from .phone import Heard, PocketPhone, log_in_as_a_guest

MEDICINE = "Testol"
SOON_S = 8
"""A minute that begins sooner than this is not worth waiting for."""


def without_medicines(now: datetime) -> dict[str, Any]:
    """Return the demo household; Rosa takes nothing yet that could fall due as well."""
    world = demo_world(now)
    world["people"][0] |= {"medications": [], "doses": []}
    return world


@pytest.fixture(scope="module")
def home(loop: Loop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Living]:
    """A house of its own: a medication is added and phones move in."""
    folder = tmp_path_factory.mktemp("phones")
    with living_in(loop, folder, world=without_medicines) as house:
        yield house


def a_phone(home: Living, loop: Loop, name: str, token: str) -> PocketPhone:
    phone = PocketPhone(url=home.house.url, token=token, name=name)
    loop.wait(phone.switch_on())
    return phone


@pytest.fixture(scope="module")
def rosas(home: Living, loop: Loop) -> Iterator[PocketPhone]:
    """The phone of Rosa, who lives here."""
    assert home.house.token is not None
    phone = a_phone(home, loop, "Rosa phone", home.house.token)
    yield phone
    loop.wait(phone.switch_off())


@pytest.fixture(scope="module")
def guests(home: Living, loop: Loop) -> Iterator[PocketPhone]:
    """The phone of a user who is nobody to the household."""
    token = loop.wait(log_in_as_a_guest(home.house))
    phone = a_phone(home, loop, "Guest phone", token)
    yield phone
    loop.wait(phone.switch_off())


@pytest.fixture(scope="module")
def due(home: Living, rosas: PocketPhone, guests: PocketPhone) -> datetime:
    """When the added medication falls due: at the next full minute."""
    now = datetime.now(ZoneInfo(ZONE)) + timedelta(seconds=SOON_S)
    minute = now.replace(second=0, microsecond=0) + timedelta(minutes=1)
    home.act(
        "healthstead",
        "add_medication",
        name=MEDICINE,
        direction=f"Take 1 tablet every day at {minute:%H:%M}",
    )
    return minute


@pytest.fixture(scope="module")
def reminder(loop: Loop, rosas: PocketPhone, due: datetime) -> Heard:
    """The notification about it."""
    tag = f"-{int(due.timestamp())}"
    return loop.wait(rosas.until(lambda heard: heard.tag.endswith(tag)))


def doses(home: Living) -> list[dict[str, Any]]:
    found = home.people()["Rosa"]["doses"]
    return [each for each in found if each["medication"] == MEDICINE]


def cleared_after(loop: Loop, phone: PocketPhone, tag: str, moment: float) -> float:
    """Return how long after a moment the notification left the phone."""
    heard = loop.wait(
        phone.until(lambda h: h.cleared and h.tag == tag and h.at >= moment)
    )
    return heard.at - moment


def test_the_reminder_arrives_with_its_buttons_and_without_a_name(
    reminder: Heard,
    due: datetime,
    record_property: Any,
) -> None:
    record_property("due_to_arrival_s", round(reminder.at - due.timestamp(), 3))

    assert reminder.note["title"] == "Rosa Demo"
    assert [each["title"] for each in reminder.note["data"]["actions"]] == [
        "Taken",
        "In 15 minutes",
        "Leave out",
        "Leave out, and say why",
    ]
    assert reminder.at >= due.timestamp()
    assert MEDICINE not in str(reminder.note)


def test_another_users_phone_records_nothing_and_is_told_so(
    home: Living, loop: Loop, guests: PocketPhone, reminder: Heard
) -> None:
    loop.wait(guests.press(reminder.action("TAKEN"), times=10))

    answer = loop.wait(guests.until(lambda heard: not heard.cleared))
    assert answer.note["message"] == (
        "This cannot be answered from this phone. Nothing was noted."
    )
    assert doses(home) == []


def test_the_same_press_twenty_times_is_one_dose_and_clears_the_phone(
    home: Living,
    loop: Loop,
    rosas: PocketPhone,
    reminder: Heard,
    record_property: Any,
) -> None:
    others = home.people()["Paul"]["doses"]
    pressed = time.time()

    loop.wait(rosas.press(reminder.action("TAKEN"), times=10))
    took = cleared_after(loop, rosas, reminder.tag, pressed)
    loop.wait(rosas.press(reminder.action("TAKEN"), times=10))

    record_property("press_to_cleared_s", round(took, 3))
    assert [each["status"] for each in doses(home)] == ["taken"]
    assert home.people()["Paul"]["doses"] == others


def test_an_answer_on_the_list_clears_the_phone_too(
    home: Living,
    loop: Loop,
    rosas: PocketPhone,
    reminder: Heard,
    due: datetime,
    record_property: Any,
) -> None:
    (entity,) = [
        each["entity_id"]
        for each in home.entities()
        if each["entity_id"].startswith("todo.rosa")
    ]
    listed = home.call("todo/item/list", entity_id=entity)["items"]
    (item,) = [each for each in listed if datetime.fromisoformat(each["due"]) == due]
    target = {"entity_id": entity}
    taken_back = time.time()
    home.act(
        "todo", "update_item", item=item["uid"], status="needs_action", target=target
    )
    loop.wait(
        rosas.until(
            lambda h: h.tag == reminder.tag and not h.cleared and h.at >= taken_back
        )
    )
    assert doses(home) == []
    loop.wait(rosas.press(reminder.action("TAKEN")))
    assert doses(home) == []
    ticked = time.time()

    home.act("todo", "update_item", item=item["uid"], status="completed", target=target)

    took = cleared_after(loop, rosas, reminder.tag, ticked)
    record_property("tick_to_cleared_s", round(took, 3))
    assert [each["status"] for each in doses(home)] == ["taken"]
