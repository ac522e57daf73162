"""Every event survives the shelf, and so does every event of earlier releases."""

import gc
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.actor import Actor
from custom_components.healthstead.care.drafts import Draft
from custom_components.healthstead.care.record import Household
from custom_components.healthstead.domain.ids import PersonId
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.schedule import NthWeekday, Weekday
from custom_components.healthstead.storage import codec, codec_values
from custom_components.healthstead.storage.codec import (
    KINDS,
    UPGRADES,
    UnknownEventError,
    decode_actor,
    decode_event,
    decode_household,
    dumps,
    encode_actor,
    encode_event,
    encode_household,
    household_shape,
    loads,
)
from custom_components.healthstead.storage.codec_shapes import shape_of, snake_case
from custom_components.healthstead.storage.codec_values import CodecError

from .strategies import values_of

GOLDEN = Path(__file__).parent / "golden"
EVENTS = get_args(ev.Event.__value__)

many = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, kw_only=True, slots=True)
class Circle:
    radius: int

    def __post_init__(self) -> None:
        if self.radius < 0:
            raise ValueError("radius")


@dataclass(frozen=True, kw_only=True, slots=True)
class Square:
    side: int
    colour: Colour = Colour.RED


@dataclass(frozen=True, kw_only=True, slots=True)
class Sorted:
    kind: str


type Figure = Circle | Square


# Events


def test_the_table_of_kinds_is_the_whole_union_of_events() -> None:
    assert {kind for kind, _ in KINDS.values()} == set(EVENTS)
    assert {name: snake_case(kind.__name__) for name, (kind, _) in KINDS.items()} == {
        name: name for name in KINDS
    }


@pytest.mark.parametrize("kind", EVENTS, ids=lambda kind: kind.__name__)
def test_every_event_survives_the_shelf(kind: type) -> None:
    @many
    @given(event=values_of(kind))
    def survives(event: Any) -> None:
        name, version, data = encode_event(event)

        again = decode_event(name, version, json.loads(json.dumps(data)))

        assert again == event

    survives()


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_what_an_earlier_release_wrote_is_still_read(kind: str) -> None:
    golden = json.loads((GOLDEN / f"{kind}.json").read_text("utf-8"))

    for written in golden:
        event = decode_event(kind, written["version"], written["data"])

        assert isinstance(event, KINDS[kind][0])
        _, version, data = encode_event(event)
        assert version >= written["version"]
        assert _holds(data, written["data"])


def _holds(newer: Any, older: Any) -> bool:
    """Say whether all that was written is still there; fields may have been added."""
    match older:
        case dict():
            return older.keys() <= newer.keys() and all(
                _holds(newer[key], value) for key, value in older.items()
            )
        case list():
            return len(newer) == len(older) and all(
                map(_holds, newer, older, strict=True)
            )
        case _:
            return bool(newer == older)


def test_there_is_a_golden_file_for_every_kind_and_no_other() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} == set(KINDS)


@pytest.mark.parametrize(
    ("kind", "version"),
    [("dose_taken", 99), ("dose_taken", 0), ("dream_dreamt", 1)],
)
def test_an_unknown_event_is_an_error_that_names_it(kind: str, version: int) -> None:
    with pytest.raises(UnknownEventError) as caught:
        decode_event(kind, version, {})

    assert (caught.value.kind, caught.value.version) == (kind, version)


def test_an_older_version_is_brought_up_step_by_step(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(codec, "KINDS", {**KINDS, "sos_ended": (ev.SosEnded, 3)})
    monkeypatch.setitem(UPGRADES, ("sos_ended", 1), lambda data: {"why": data["old"]})
    monkeypatch.setitem(
        UPGRADES, ("sos_ended", 2), lambda data: {"reason": data["why"]}
    )

    event = decode_event("sos_ended", 1, {"old": "all well"})

    assert event == ev.SosEnded(reason="all well")


def test_what_is_no_event_is_not_written() -> None:
    with pytest.raises(CodecError, match="Circle is no event"):
        encode_event(Circle(radius=1))  # type: ignore[arg-type]


# Actor, household, draft


@many
@given(actor=values_of(Actor))
def test_an_actor_survives_the_shelf(actor: Actor) -> None:
    assert decode_actor(encode_actor(actor)) == actor


@many
@given(household=values_of(Household))
def test_a_household_survives_the_shelf(household: Household) -> None:
    assert decode_household(encode_household(household)) == household


@many
@given(draft=values_of(Draft))
def test_a_draft_survives_the_shelf(draft: Draft) -> None:
    shape = shape_of(Draft)

    assert shape.decode(shape.encode(draft)) == draft


def test_the_fingerprint_of_the_household_names_its_fields() -> None:
    text = shape_of(Household).text

    assert "sequence:int" in text
    assert "VisitStatus(requested|booked" in text
    assert len(household_shape()) == 64


# Moments


def test_the_wall_clock_of_a_moment_survives() -> None:
    winter = datetime(2026, 10, 25, 1, 30, tzinfo=ZoneInfo("Europe/Lisbon"), fold=1)

    again = shape_of(datetime).decode(shape_of(datetime).encode(winter))

    assert (
        shape_of(datetime).encode(winter) == "2026-10-25T01:30:00+00:00[Europe/Lisbon]"
    )
    assert (again.hour, again.fold, str(again.tzinfo)) == (1, 1, "Europe/Lisbon")


def test_a_course_starts_on_a_wall_clock_without_a_zone() -> None:
    start = datetime.fromisoformat("2026-10-03T08:00:00")

    assert shape_of(datetime).encode(start) == "2026-10-03T08:00:00"
    assert shape_of(datetime).decode("2026-10-03T08:00:00") == start


def test_a_zone_this_machine_does_not_know_keeps_its_offset(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unknown(key: str) -> ZoneInfo:
        raise ZoneInfoNotFoundError(key)

    monkeypatch.setattr(codec_values, "ZoneInfo", unknown)

    moment = shape_of(datetime).decode("2026-10-03T08:00:00+01:00[Mars/Olympus]")

    assert moment == datetime(2026, 10, 3, 7, tzinfo=UTC)
    assert moment.utcoffset() == timedelta(hours=1)


def test_the_instant_wins_where_the_rules_of_a_zone_have_changed() -> None:
    moment = shape_of(datetime).decode("2026-07-01T08:00:00+00:00[Europe/Lisbon]")

    assert moment == datetime(2026, 7, 1, 8, tzinfo=UTC)
    assert moment.hour == 9


def test_a_span_is_written_in_exact_seconds() -> None:
    shape = shape_of(timedelta)

    assert shape.encode(timedelta(hours=8)) == "28800"
    assert shape.encode(timedelta(microseconds=-1)) == "-0.000001"
    assert shape.decode("0.5") == timedelta(milliseconds=500)


# Shapes


@pytest.mark.parametrize(
    ("hint", "value", "written"),
    [
        (tuple[int, str], (1, "a"), [1, "a"]),
        (tuple[()], (), []),
        (frozenset[Colour], frozenset(Colour), ["blue", "red"]),
        (Mapping[Colour, int], {Colour.RED: 1}, {"red": 1}),
        (Mapping[PersonId, bool], {"p": True}, {"p": True}),
        (Figure, Square(side=2), {"kind": "square", "side": 2, "colour": "red"}),
        (Figure | None, None, None),
        (int | NthWeekday, 3, 3),
        (
            int | NthWeekday | None,
            NthWeekday(nth=1, weekday=Weekday.MON),
            {"kind": "nth_weekday", "nth": 1, "weekday": "mon"},
        ),
    ],
)
def test_a_shape_is_written_as_json_and_read_back(
    hint: Any, value: object, written: object
) -> None:
    shape = shape_of(hint)

    assert shape.encode(value) == written
    assert shape.decode(written) == value


def test_a_field_that_was_not_written_yet_takes_its_default() -> None:
    assert shape_of(Square).decode({"side": 1}) == Square(side=1)


@pytest.mark.parametrize(
    ("hint", "data"),
    [
        (str, 1),
        (int, True),
        (int, "1"),
        (bool, 1),
        (Decimal, 1),
        (Decimal, "one"),
        (Decimal, "NaN"),
        (date, "2026-02-30"),
        (time, "08:00+01:00"),
        (datetime, "yesterday"),
        (datetime, "2026-10-03T08:00:00[Europe/Lisbon]"),
        (timedelta, "NaN"),
        (timedelta, "1e99"),
        (Colour, "green"),
        (Colour, []),
        (Square, []),
        (Square, {}),
        (Square, {"side": 1, "corners": 4}),
        (Square, {"side": "1"}),
        (Circle, {"radius": -1}),
        (tuple[int, ...], {}),
        (tuple[int, str], [1]),
        (tuple[int, str], "ab"),
        (frozenset[str], "ab"),
        (Mapping[str, int], []),
        (Figure, 1),
        (Figure, {"side": 1}),
        (Figure, {"kind": "hexagon"}),
        (Figure, {"kind": ["square"]}),
    ],
)
def test_what_has_another_shape_is_not_read(hint: Any, data: object) -> None:
    with pytest.raises(CodecError):
        shape_of(hint).decode(data)


@pytest.mark.parametrize(
    ("hint", "value"),
    [
        (str, 1),
        (int, False),
        (Decimal, Decimal("Infinity")),
        (Decimal, 0.5),
        (date, datetime(2026, 1, 1, tzinfo=UTC)),
        (time, time(8, tzinfo=UTC)),
        (datetime, date(2026, 1, 1)),
        (timedelta, 5),
        (Colour, "red"),
        (Square, Circle(radius=1)),
        (tuple[int, ...], [1]),
        (tuple[int, str], (1,)),
        (tuple[int, str], [1, "a"]),
        (frozenset[str], {"a"}),
        (Mapping[str, int], [("a", 1)]),
        (Mapping[bool, int], {True: 1}),
        (Figure, 1),
    ],
)
def test_what_has_another_shape_is_not_written(hint: Any, value: object) -> None:
    with pytest.raises(CodecError):
        shape_of(hint).encode(value)


@pytest.mark.parametrize("hint", [float, bytes, list[int], int | str, Circle | Sorted])
def test_a_type_that_cannot_be_kept_faithfully_has_no_shape(hint: Any) -> None:
    with pytest.raises(TypeError):
        shape_of(hint)


def test_an_error_never_repeats_what_was_said() -> None:
    with pytest.raises(CodecError) as caught:
        shape_of(Decimal).decode("my secret")

    assert "secret" not in str(caught.value)
    assert caught.value.__suppress_context__


# Text


@given(text=st.text(st.characters(codec=None, exclude_categories=())))
@example(text="half a pair: \ud83d")
def test_all_text_survives_even_half_a_surrogate_pair(text: str) -> None:
    written = dumps({"text": text})

    assert written.encode()
    assert loads(written) == {"text": text}


@pytest.mark.parametrize("text", ["", "{", "[]", "null", None])
def test_what_is_no_json_object_is_an_error(text: Any) -> None:
    with pytest.raises(CodecError):
        loads(text)


# Quickly, and once


def test_equal_amounts_are_read_into_one() -> None:
    one, other = (
        shape_of(Quantity).decode({"value": "1.50", "unit": "tablet"}) for _ in range(2)
    )

    assert one == Quantity(value=Decimal("1.50"), unit="tablet")
    assert one is other


@pytest.mark.parametrize(
    "damaged",
    ["1 tablet", {"value": ["1"], "unit": "tablet"}, {"value": "1"}, {"value": "x"}],
)
def test_an_amount_that_is_none_is_an_error_each_time(damaged: object) -> None:
    for _ in range(2):
        with pytest.raises(CodecError):
            shape_of(Quantity).decode(damaged)


@pytest.mark.parametrize("collecting", [True, False])
@pytest.mark.parametrize("text", [encode_household(Household()), "{}x"])
def test_garbage_is_looked_for_afterwards_as_it_was_before(
    text: str, *, collecting: bool
) -> None:
    was = gc.isenabled()
    (gc.enable if collecting else gc.disable)()
    try:
        with suppress(CodecError):
            decode_household(text)

        assert gc.isenabled() is collecting
    finally:
        (gc.enable if was else gc.disable)()
