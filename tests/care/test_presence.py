"""Signs of life and silence: what is expected, and what it means that it did not come."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.expected import (
    names_of,
    next_look,
    open_check_in,
)
from custom_components.healthstead.care.moved import Memory, Seen, begun, resumed
from custom_components.healthstead.care.presence import (
    Absent,
    Finding,
    RadioFault,
    Remind,
    Unwatched,
    findings,
    is_sign,
    steps,
)
from custom_components.healthstead.care.record import PersonRecord, Presence
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.ledger import Dose, DoseStatus
from custom_components.healthstead.domain.safety import (
    BLIND_MOST,
    CHECK_IN_ANSWER,
    SIGN_BEFORE,
    STILL_HERE,
    ActivityWindow,
    CheckIn,
    Safety,
)
from custom_components.healthstead.domain.schedule_course import Weekday
from custom_components.healthstead.domain.sos import SosCause, SosLevel

from ..builders import ANN, BEN, a_person, at

SEVEN: Final = at("2026-10-05 07:00")
"""A Monday."""
EIGHT: Final = at("2026-10-05 08:00")
ELEVEN: Final = at("2026-10-05 11:00")
LONG_AGO: Final = at("2026-10-01 00:00")
MINUTE: Final = timedelta(minutes=1)
TICK: Final = timedelta(microseconds=1)
CHECK: Final = CheckIn(at=time(7))
HOURS: Final = ActivityWindow(
    id="morning",
    start=time(7),
    end=time(11),
    sources=("binary_sensor.hall", "binary_sensor.door"),
)


def somebody(presence: Presence | None = None, **safety: Any) -> PersonRecord:
    return replace(a_person(), safety=Safety(**safety), presence=presence or Presence())


def watching(
    record: PersonRecord, until: datetime, since: datetime = LONG_AGO, **moved: datetime
) -> Memory:
    """Return the memory of somebody who has watched it all; dots are underscores."""
    memory = Memory(alive=until, since=since).asked_about(names_of(record), LONG_AGO)
    for name, when in moved.items():
        thing = name.replace("__", ".")
        memory = memory.with_(thing, memory.seen[thing].moves(when))
    return memory


def found(
    record: PersonRecord, memory: Memory, now: datetime, *, away: bool = False
) -> list[Finding]:
    return list(findings(record, memory, now, away=away))


def kinds(*args: Any, **more: Any) -> list[type]:
    return [type(one) for one in found(*args, **more)]


# The morning check-in


def test_a_check_in_that_never_comes_is_found_once_at_its_end() -> None:
    record = somebody(check_in=CHECK)

    before = kinds(record, watching(record, EIGHT - 2 * TICK), EIGHT - TICK)
    (absent,) = found(record, watching(record, EIGHT - TICK), EIGHT)
    after = kinds(record, watching(record, EIGHT), EIGHT + MINUTE)

    assert before == [Remind]
    assert isinstance(absent, Absent)
    assert absent.expected.due == SEVEN
    assert after == []


def test_what_the_log_knows_is_not_found_again() -> None:
    missed = Presence(missed=(SEVEN.astimezone(UTC),))
    record = somebody(missed, check_in=CHECK)

    again = kinds(record, watching(record, EIGHT - MINUTE), EIGHT)

    assert again == []


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        (SEVEN - SIGN_BEFORE - TICK, [Absent]),
        (SEVEN - SIGN_BEFORE, []),
        (SEVEN + 30 * MINUTE, []),
    ],
)
def test_a_sign_counts_from_three_hours_before(
    signed: datetime, expected: list[type]
) -> None:
    record = somebody(Presence(checked_in=signed), check_in=CHECK)

    assert kinds(record, watching(record, EIGHT - MINUTE), EIGHT) == expected


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (SEVEN + 15 * MINUTE - TICK, []),
        (SEVEN + 15 * MINUTE, [Remind]),
        (EIGHT - TICK, [Remind]),
    ],
)
def test_the_person_is_reminded_while_there_is_time(
    now: datetime, expected: list[type]
) -> None:
    record = somebody(check_in=CHECK)

    assert kinds(record, watching(record, now - TICK), now) == expected


def test_nothing_is_expected_on_other_days() -> None:
    tuesdays = replace(CHECK, days=frozenset({Weekday.TUE}))
    record = somebody(check_in=tuesdays)

    assert kinds(record, watching(record, EIGHT - MINUTE), EIGHT) == []


@pytest.mark.parametrize(
    ("day", "utc_hour"),
    [("2026-10-24", 6), ("2026-10-25", 7), ("2026-03-28", 7), ("2026-03-29", 6)],
)
def test_it_is_the_wall_clock_that_counts_when_the_clocks_change(
    day: str, utc_hour: int
) -> None:
    record = somebody(check_in=CHECK)
    around = datetime.fromisoformat(f"{day}T09:00+00:00")

    found_at = open_check_in(record, around.replace(hour=utc_hour))

    assert found_at is not None
    assert (found_at.due.hour, found_at.due.day) == (utc_hour, around.day)


def test_it_is_the_clock_of_where_the_person_is() -> None:
    away = replace(a_person(zone="America/New_York"), safety=Safety(check_in=CHECK))
    there = datetime(2026, 10, 5, 7, tzinfo=ZoneInfo("America/New_York"))

    found_at = open_check_in(away, there)

    assert found_at is not None
    assert found_at.due == there


@pytest.mark.parametrize(
    ("presence", "now", "open_"),
    [
        (Presence(), SEVEN - SIGN_BEFORE - TICK, False),
        (Presence(), SEVEN - SIGN_BEFORE, True),
        (Presence(), EIGHT - TICK, True),
        (Presence(), EIGHT, False),
        (Presence(checked_in=SEVEN), SEVEN + MINUTE, False),
    ],
)
def test_a_check_in_is_open_from_the_first_sign_to_its_end(
    presence: Presence, now: datetime, *, open_: bool
) -> None:
    record = somebody(presence, check_in=CHECK, windows=(HOURS,))

    assert (open_check_in(record, now) is not None) is open_


@pytest.mark.parametrize(
    ("since", "now", "expected"),
    [
        (LONG_AGO, EIGHT + BLIND_MOST, Absent),
        (LONG_AGO, EIGHT + BLIND_MOST + TICK, Unwatched),
        (EIGHT - BLIND_MOST, EIGHT, Absent),
        (EIGHT - BLIND_MOST + TICK, EIGHT, Unwatched),
    ],
)
def test_where_nobody_could_take_a_sign_its_absence_means_nothing(
    since: datetime, now: datetime, expected: type
) -> None:
    record = somebody(check_in=CHECK)
    memory = watching(record, SEVEN, since=since)

    assert kinds(record, memory, now) == [expected]


def test_what_was_agreed_on_after_its_time_begins_the_next_day() -> None:
    record = somebody(check_in=CHECK)
    late = begun(SEVEN).asked_about(names_of(record), SEVEN + MINUTE)
    nothing_known = begun(SEVEN)

    assert kinds(record, late, EIGHT) == []
    assert kinds(record, nothing_known, EIGHT) == []


def test_another_time_is_another_check_in() -> None:
    before = names_of(somebody(check_in=CHECK))
    after = names_of(somebody(check_in=replace(CHECK, at=time(6))))

    assert before.isdisjoint(after)


def test_no_check_in_asks_the_person_first_and_then_is_noted() -> None:
    record = somebody(check_in=CHECK)
    (absent,) = found(record, watching(record, EIGHT - TICK), EIGHT)

    call, note = steps(record, absent, "no sign of life")

    assert call == c.StartSos(
        person=ANN,
        reason="no sign of life",
        level=SosLevel.SOFT,
        cause=SosCause.SILENCE,
        hard_after_s=CHECK_IN_ANSWER // timedelta(seconds=1),
    )
    assert note == c.MissCheckIn(person=ANN, due=SEVEN.astimezone(UTC))


# Hours in which something should move


def test_hours_without_a_movement_are_found_once_at_their_end() -> None:
    record = somebody(windows=(HOURS,))

    before = kinds(record, watching(record, ELEVEN - 2 * TICK), ELEVEN - TICK)
    (absent,) = found(record, watching(record, ELEVEN - TICK), ELEVEN)
    after = kinds(record, watching(record, ELEVEN), ELEVEN + MINUTE)

    assert (before, after) == ([], [])
    assert isinstance(absent, Absent)
    call, note = steps(record, absent, "nothing moved")
    assert isinstance(call, c.StartSos)
    assert call.hard_after_s == 600
    assert note == c.NoteSilence(
        person=ANN, window="morning", since=SEVEN.astimezone(UTC)
    )


@pytest.mark.parametrize(
    ("moved", "expected"), [(SEVEN - TICK, [Absent]), (SEVEN, []), (ELEVEN - TICK, [])]
)
def test_one_thing_that_moved_is_enough(moved: datetime, expected: list[type]) -> None:
    record = somebody(windows=(HOURS,))
    memory = watching(record, ELEVEN - TICK, binary_sensor__door=moved)

    assert kinds(record, memory, ELEVEN) == expected


def test_a_silence_that_the_log_knows_is_not_found_again() -> None:
    known = Presence(silences=(("morning", SEVEN.astimezone(UTC)),))
    record = somebody(known, windows=(HOURS,))

    assert kinds(record, watching(record, ELEVEN - TICK), ELEVEN) == []


def test_a_silent_control_sensor_blames_the_radio_and_calls_nobody() -> None:
    record = somebody(windows=(HOURS,), control="sensor.outside")
    silent = watching(record, ELEVEN - TICK)
    heard = watching(record, ELEVEN - TICK, sensor__outside=ELEVEN - MINUTE)

    (fault,) = found(record, silent, ELEVEN)

    assert isinstance(fault, RadioFault)
    assert steps(record, fault, "") == (
        c.NoteSilence(
            person=ANN, window="morning", since=SEVEN.astimezone(UTC), radio=True
        ),
    )
    assert kinds(record, heard, ELEVEN) == [Absent]


def test_nothing_is_expected_to_move_while_the_person_is_out() -> None:
    record = somebody(windows=(HOURS,), away="person.ann")
    memory = watching(record, ELEVEN - TICK)

    assert kinds(record, memory, ELEVEN, away=True) == []
    assert kinds(record, memory, ELEVEN) == [Absent]


def test_who_was_out_for_a_part_of_the_hours_is_not_looked_for() -> None:
    record = somebody(windows=(HOURS,), away="person.ann")
    memory = watching(record, ELEVEN - TICK)
    out = memory.seen["person.ann"].gone(SEVEN).here(SEVEN + timedelta(hours=3))

    assert kinds(record, memory.with_("person.ann", out), ELEVEN) == []


def test_where_no_thing_can_be_seen_silence_means_nothing() -> None:
    record = somebody(windows=(HOURS,))
    memory = watching(record, ELEVEN - TICK)
    for thing in HOURS.sources:
        memory = memory.with_(thing, memory.seen[thing].gone(SEVEN))
    one_back = memory.with_(HOURS.sources[0], Seen(known=LONG_AGO, since=LONG_AGO))

    (blind,) = found(record, memory, ELEVEN)

    assert isinstance(blind, Unwatched)
    assert steps(record, blind, "") == ()
    assert kinds(record, one_back, ELEVEN) == [Absent]


def test_hours_over_midnight_belong_to_the_day_they_begin_on() -> None:
    night = replace(HOURS, start=time(22), end=time(6), days=frozenset({Weekday.SUN}))
    record = somebody(windows=(night,))
    six = at("2026-10-05 06:00")

    (absent,) = found(record, watching(record, six - TICK), six)
    next_night = kinds(
        record, watching(record, six + timedelta(hours=23)), six + timedelta(days=1)
    )

    assert absent.expected.due == at("2026-10-04 22:00")
    assert next_night == []


# When to look


def test_nobody_looks_where_nothing_was_agreed_on() -> None:
    assert next_look(somebody(), SEVEN) is None
    assert names_of(somebody()) == frozenset()


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (SEVEN - timedelta(hours=9), SEVEN - SIGN_BEFORE),
        (SEVEN - SIGN_BEFORE, SEVEN - SIGN_BEFORE + STILL_HERE),
        (SEVEN + 14 * MINUTE, SEVEN + 15 * MINUTE),
        (EIGHT - MINUTE, EIGHT),
    ],
)
def test_the_next_look_is_at_an_edge_or_soon_while_something_is_open(
    now: datetime, expected: datetime
) -> None:
    assert next_look(somebody(check_in=CHECK), now) == expected


def test_days_without_anything_are_looked_through() -> None:
    sundays = replace(CHECK, days=frozenset({Weekday.SUN}))

    assert next_look(somebody(check_in=sundays), SEVEN + timedelta(days=2)) == (
        SEVEN + timedelta(days=3)
    )


def test_what_is_remembered_are_the_things_and_what_is_expected() -> None:
    record = somebody(
        check_in=CHECK, windows=(HOURS,), control="sensor.outside", away="person.ann"
    )

    names = names_of(record)

    assert {*HOURS.sources, "sensor.outside", "person.ann"} < names
    assert len(names) == 6


# Signs of life


@pytest.mark.parametrize(
    ("actor", "counts"),
    [
        (Actor(kind=ActorKind.USER, id="u", person=ANN), True),
        (Actor(kind=ActorKind.SATELLITE, id="s", person=ANN), True),
        (Actor(kind=ActorKind.USER, id="u", person=BEN), False),
        (Actor(kind=ActorKind.SENSOR, id="lid"), False),
        (Actor(kind=ActorKind.AUTOMATION, id="a"), False),
    ],
)
def test_a_sign_is_one_that_the_person_gives(actor: Actor, *, counts: bool) -> None:
    dose = Dose(
        id="d",
        medication=MedicationId("m"),
        status=DoseStatus.TAKEN,
        due=None,
        at=SEVEN,
    )
    taken = ev.Entry(
        sequence=1, person=ANN, event=ev.DoseTaken(dose=dose), actor=actor, at=SEVEN
    )

    assert is_sign(taken) is counts


def test_a_setting_is_no_sign() -> None:
    actor = Actor(kind=ActorKind.USER, id="u", person=ANN)
    entry = ev.Entry(
        sequence=1,
        person=ANN,
        event=ev.SafetySet(safety=Safety()),
        actor=actor,
        at=SEVEN,
    )

    assert not is_sign(entry)


# The memory of what moved


def test_a_short_gap_is_forgiven_and_a_long_one_begins_anew() -> None:
    seen = Seen(known=LONG_AGO, since=LONG_AGO)

    short = seen.gone(SEVEN).here(SEVEN + BLIND_MOST)
    long = seen.gone(SEVEN).here(SEVEN + BLIND_MOST + TICK)

    assert (short.since, short.lost) == (LONG_AGO, None)
    assert long.since == SEVEN + BLIND_MOST + TICK


def test_what_is_gone_tells_for_a_little_while_and_is_gone_once() -> None:
    gone = Seen(known=LONG_AGO, since=LONG_AGO).gone(SEVEN)

    assert gone.gone(EIGHT) is gone
    assert gone.tells(SEVEN, SEVEN + BLIND_MOST)
    assert not gone.tells(SEVEN, SEVEN + BLIND_MOST + TICK)


def test_what_moves_is_there() -> None:
    gone = Seen(known=LONG_AGO, since=LONG_AGO).gone(SEVEN)

    moved = gone.moves(EIGHT)

    assert (moved.lost, moved.moved, moved.since) == (None, EIGHT, EIGHT)
    assert moved.moved_since(EIGHT)
    assert not moved.moved_since(EIGHT + TICK)


def test_after_a_short_restart_nothing_is_lost() -> None:
    record = somebody(windows=(HOURS,))
    memory = watching(record, EIGHT, binary_sensor__hall=EIGHT - MINUTE)

    again = resumed(memory, EIGHT + MINUTE)

    assert (again.alive, again.since) == (EIGHT, LONG_AGO)
    hall = again.seen["binary_sensor.hall"]
    assert (hall.lost, hall.here(EIGHT + MINUTE).since) == (EIGHT, LONG_AGO)
    assert kinds(record, again, ELEVEN) == []


def test_after_a_long_pause_watching_begins_anew_and_movement_is_kept() -> None:
    record = somebody(windows=(HOURS,), check_in=CHECK)
    memory = watching(record, EIGHT, binary_sensor__hall=EIGHT - MINUTE)

    again = resumed(memory, ELEVEN)

    assert again.since == ELEVEN
    assert again.seen["binary_sensor.hall"].moved == EIGHT - MINUTE


def test_a_memory_from_the_future_is_worth_nothing() -> None:
    assert resumed(begun(EIGHT), SEVEN) == begun(SEVEN)


def test_what_nobody_asks_about_any_more_is_forgotten() -> None:
    memory = begun(SEVEN).asked_about({"a", "b"}, SEVEN)

    later = memory.asked_about({"b", "c"}, EIGHT).watched(EIGHT)

    assert set(later.seen) == {"b", "c"}
    assert later.seen["b"].known == SEVEN
    assert later.alive == EIGHT
    assert later.of(("a", "c")) == (later.seen["c"],)
