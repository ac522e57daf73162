"""Falls that were seen and buttons that were pressed, and things one can rely on."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

import pytest

from custom_components.healthstead.care.falls import (
    Fault,
    Link,
    LinkKind,
    call_of,
    is_movement,
)
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.domain.safety import (
    BLIND_MOST,
    FALL_ANSWER,
    SILENT_LINK,
    FallKind,
    FallSource,
    Safety,
)
from custom_components.healthstead.domain.sos import Sos, SosCause, SosLevel

from ..builders import ANN, MONDAY, a_person

WATCH: Final = FallSource(entity="binary_sensor.watch")
RADAR: Final = FallSource(entity="binary_sensor.radar")
CORD: Final = FallSource(entity="event.cord", kind=FallKind.PANIC)
TICK: Final = timedelta(microseconds=1)


def somebody(**sos: Any) -> PersonRecord:
    safety = Safety(falls=(WATCH, RADAR, CORD))
    return replace(a_person(), safety=safety, sos=Sos(**sos))


def test_a_panic_button_calls_after_a_countdown() -> None:
    call = call_of(somebody(), CORD, {}, MONDAY, "the cord")

    assert (call.person, call.reason, call.cause) == (ANN, "the cord", SosCause.SENSOR)
    assert (call.level, call.grace_s, call.hard_after_s) == (SosLevel.HARD, 30, None)


def test_a_fall_that_was_seen_asks_first_for_a_minute() -> None:
    call = call_of(somebody(), WATCH, {}, MONDAY, "the watch")

    assert (call.level, call.cause) == (SosLevel.SOFT, SosCause.SENSOR)
    assert (call.grace_s, call.hard_after_s) == (0, 60)


@pytest.mark.parametrize(
    ("source", "ago", "level"),
    [
        (RADAR, FALL_ANSWER, SosLevel.HARD),
        (RADAR, FALL_ANSWER + TICK, SosLevel.SOFT),
        (WATCH, TICK, SosLevel.SOFT),
        (CORD, TICK, SosLevel.SOFT),
    ],
)
def test_only_another_thing_that_saw_a_fall_just_now_confirms_it(
    source: FallSource, ago: timedelta, level: SosLevel
) -> None:
    falls = {source.entity: MONDAY - ago}

    assert call_of(somebody(), WATCH, falls, MONDAY, "").level is level


@pytest.mark.parametrize(
    ("sos", "level"),
    [
        ({"level": SosLevel.SOFT, "cause": SosCause.SILENCE}, SosLevel.HARD),
        ({"level": SosLevel.SOFT, "cause": SosCause.SENSOR}, SosLevel.SOFT),
        ({"level": SosLevel.NONE, "cause": SosCause.SILENCE}, SosLevel.SOFT),
    ],
)
def test_a_fall_while_somebody_is_asked_for_another_reason_confirms_it(
    sos: dict[str, Any], level: SosLevel
) -> None:
    assert call_of(somebody(**sos), WATCH, {}, MONDAY, "").level is level


@pytest.mark.parametrize(
    ("kind", "state", "fault"),
    [
        (LinkKind.PERCENT, "15", Fault.LOW),
        (LinkKind.PERCENT, "15.5", None),
        (LinkKind.PERCENT, "full", None),
        (LinkKind.LOW, "on", Fault.LOW),
        (LinkKind.LOW, "off", None),
        (LinkKind.CONNECTED, "off", Fault.GONE),
        (LinkKind.CONNECTED, "on", None),
        (LinkKind.THING, "on", None),
    ],
)
def test_a_thing_says_whether_one_can_rely_on_it(
    kind: LinkKind, state: str, fault: Fault | None
) -> None:
    link = Link(kind=kind, state=state, reported=MONDAY)

    assert link.fault(MONDAY) is fault


@pytest.mark.parametrize(
    ("link", "after", "fault"),
    [
        (Link(kind=LinkKind.THING, state="", lost=MONDAY), BLIND_MOST, Fault.GONE),
        (
            Link(kind=LinkKind.PERCENT, state="80", reported=MONDAY),
            SILENT_LINK,
            Fault.STALE,
        ),
    ],
)
def test_a_thing_that_is_not_heard_of_for_too_long_is_no_longer_relied_on(
    link: Link, after: timedelta, fault: Fault
) -> None:
    look = link.next_look(MONDAY)

    assert link.fault(MONDAY + after) is None
    assert look is not None
    assert look > MONDAY + after
    assert link.fault(look) is fault
    assert link.next_look(look) is None


@pytest.mark.parametrize("reported", [None, MONDAY])
def test_a_button_is_not_expected_to_say_anything(reported: datetime | None) -> None:
    link = Link(kind=LinkKind.THING, state="unknown", reported=reported)

    assert link.fault(MONDAY + 9 * SILENT_LINK) is None
    assert link.next_look(MONDAY) is None


def test_a_battery_of_which_nobody_knows_when_it_spoke_is_taken_as_it_is() -> None:
    link = Link(kind=LinkKind.PERCENT, state="80")

    assert (link.fault(MONDAY), link.next_look(MONDAY)) == (None, None)


@pytest.mark.parametrize(
    ("before", "after", "power", "moved"),
    [
        ("off", "on", False, True),
        ("on", "off", False, True),
        ("off", "off", False, False),
        ("unavailable", "on", False, False),
        ("unknown", "on", False, False),
        ("on", "unavailable", False, False),
        ("0.5", "4.5", True, False),
        ("0.5", "5.5", True, True),
        ("1900", "0", True, True),
        ("0.5", "0.6", False, True),
        ("idle", "busy", True, True),
        ("5", "busy", True, True),
    ],
)
def test_only_a_change_that_somebody_makes_is_a_movement(
    before: str, after: str, *, power: bool, moved: bool
) -> None:
    assert is_movement(before, after, power=power) is moved
