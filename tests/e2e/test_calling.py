"""Help is called from a real house: with its disk held, its model killed, itself killed.

What is measured is told and not asserted: how long after the countdown's end the first
contact's phone had the call.
"""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from .living import Living, Loop, living_in
from .phone import Heard, PocketPhone, log_in_as_a_guest

NAME = "healthstead.db"
CHEST = "my chest feels tight and my left arm is numb"
GRACE_S = 15
HELP, ACTS = "Rosa Demo needs help", "Somebody sees to Rosa Demo"
CLEAR = "All-clear for Rosa Demo"
LIMIT_S = 180

HOLDER = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held_by_another_process(path: Path) -> Iterator[None]:
    """Let another process hold the database for itself."""
    with subprocess.Popen(
        (sys.executable, "-c", HOLDER, path),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield


class Family:
    """The house and the phones of Rosa's contacts."""

    def __init__(self, home: Living, loop: Loop) -> None:
        self.home = home
        self._loop = loop
        token = loop.wait(log_in_as_a_guest(home.house))
        self.paul, self.nina = (
            PocketPhone(url=home.house.url, token=token, name=f"{name} phone")
            for name in ("Paul", "Nina")
        )
        for phone in (self.paul, self.nina):
            loop.wait(phone.switch_on())
        name_contacts(home)

    def leave(self) -> None:
        for phone in (self.paul, self.nina):
            self._loop.wait(phone.switch_off())

    def come_back(self) -> None:
        """Start the house again, and let the phones find it."""
        self.home.start_again()
        for phone in (self.paul, self.nina):
            self._loop.wait(phone.listen())

    def hears(self, phone: PocketPhone, title: str, since: float = 0) -> Heard:
        return self._loop.wait(
            phone.until(
                lambda heard: heard.note.get("title") == title and heard.at >= since
            )
        )

    def press(self, phone: PocketPhone, heard: Heard, verb: str) -> None:
        actions = [each["action"] for each in heard.note["data"]["actions"]]
        (action,) = [each for each in actions if f"SOS_{verb}_" in each]
        self._loop.wait(phone.press(action, times=3))

    def end(self) -> None:
        self.home.act("healthstead", "end_sos", person="Rosa", reason="over", sure=True)


def name_contacts(home: Living) -> None:
    """Say in Rosa's settings on which phones her contacts are reached."""
    (entry,) = home.call("config_entries/get", domain="healthstead")
    subentries = home.call("config_entries/subentries/list", entry_id=entry["entry_id"])
    (rosa,) = [each for each in subentries if each["title"].startswith("Rosa")]
    path = "/api/config/config_entries/subentries/flow"
    step = home.post(
        path,
        {
            "handler": [entry["entry_id"], "person"],
            "subentry_id": rosa["subentry_id"],
        },
    )
    form = home.post(f"{path}/{step['flow_id']}", {"next_step_id": "about"})
    answers = filled(form["data_schema"])
    answers["help"]["contacts"] = [
        {"name": f"{name} Demo", "notify": f"notify.mobile_app_{name.lower()}_phone"}
        for name in ("Paul", "Nina")
    ]
    done = home.post(f"{path}/{form['flow_id']}", answers)
    assert done["type"] == "abort", done


def filled(schema: list[dict[str, Any]]) -> dict[str, Any]:
    """Return a form as it is shown, field by field."""
    answers: dict[str, Any] = {}
    for field in schema:
        shown = (field.get("description") or {}).get("suggested_value")
        if field.get("type") == "expandable":
            answers[field["name"]] = filled(field["schema"])
        elif shown is not None:
            answers[field["name"]] = shown
        elif "default" in field:
            answers[field["name"]] = field["default"]
    return answers


@pytest.fixture(scope="module")
def family(loop: Loop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Family]:
    """A house of its own, whose phones and contacts are on disk."""
    with living_in(loop, tmp_path_factory.mktemp("calling")) as home:
        family = Family(home, loop)
        home.stop()
        family.come_back()
        yield family
        family.leave()


def told(what: str, seconds: float) -> None:
    sys.stderr.write(f"{what}: first call {seconds:+.2f} s after the countdown\n")


def called_by_voice(family: Family, what: str) -> tuple[Heard, Heard]:
    """Say a red flag and wait for both phones; tells how long it took."""
    said = time.time()
    turn = family.home.say(CHEST)
    assert turn["route"] == "red_flag"
    calls = (
        family.hears(family.paul, HELP, said),
        family.hears(family.nina, HELP, said),
    )
    told(what, min(one.at for one in calls) - said - GRACE_S)
    assert min(one.at for one in calls) - said >= GRACE_S
    return calls


def test_a_call_rings_on_both_phones_and_ends_for_both(family: Family) -> None:
    paul, nina = called_by_voice(family, "as usual")

    family.press(family.paul, paul, "GOING")
    acts = family.hears(family.nina, ACTS, nina.at)
    family.end()

    assert "Paul Demo is going there" in acts.note["message"]
    clear = family.hears(family.paul, CLEAR, paul.at)
    assert "Reason: over" in clear.note["message"]
    family.hears(family.nina, CLEAR, nina.at)


def test_a_call_waits_for_no_database(family: Family) -> None:
    with held_by_another_process(family.home.record / NAME):
        paul, nina = called_by_voice(family, "database held")
        family.press(family.paul, paul, "GOING")
        family.hears(family.nina, ACTS, nina.at)
    family.end()

    family.hears(family.paul, CLEAR, paul.at)


def test_a_house_that_is_killed_in_the_middle_goes_on_with_the_call(
    family: Family, loop: Loop
) -> None:
    begun = time.time()
    family.home.act("healthstead", "start_sos", person="Rosa", reason="a fall")
    first = family.hears(family.paul, HELP, begun)
    loop.wait(family.home.house.kill())
    family.come_back()
    back = time.time()

    again = family.hears(family.paul, HELP, first.at + 1)
    sys.stderr.write(
        f"killed: back after {back - first.at:.1f} s, "
        f"called again {again.at - first.at:.1f} s after the first time\n"
    )
    family.press(family.paul, again, "CALLED")
    family.hears(family.nina, ACTS, back)
    pressed = time.time()
    family.end()
    family.hears(family.paul, CLEAR, back)
    family.hears(family.nina, CLEAR, back)

    heard = [one for one in family.paul.heard if one.at > pressed]
    assert [one.note.get("title") for one in heard] == [CLEAR]
    between = [
        one.note.get("title")
        for one in family.paul.heard
        if first.at < one.at < pressed
    ]
    assert set(between) == {HELP}
    kinds = kept(family.home)
    assert kinds.count("sos_taken_on") >= 1


def kept(home: Living) -> list[str]:
    """Return the kinds of events in the log, in order."""
    address = f"file:{home.record / NAME}?mode=ro"
    with sqlite3.connect(address, uri=True) as database:
        rows = database.execute("SELECT kind FROM events ORDER BY sequence")
        return [kind for (kind,) in rows]


def test_a_call_waits_for_no_model(clever_house: Living, loop: Loop) -> None:
    family = Family(clever_house, loop)
    until = time.monotonic() + LIMIT_S
    while not (workers := clever_house.house.workers()):
        assert time.monotonic() < until
        time.sleep(0.1)
    for worker in workers:
        os.kill(worker, signal.SIGSTOP)

    paul, _ = called_by_voice(family, "model held still")
    for worker in workers:
        os.kill(worker, signal.SIGKILL)
    family.press(family.paul, paul, "GOING")
    family.end()

    family.hears(family.nina, CLEAR, paul.at)
    family.leave()
