"""What the watch remembers beside the record: kept as a whole, or left out."""

import logging
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from custom_components.healthstead.care.resuming import Kept
from custom_components.healthstead.domain.ids import PersonId
from custom_components.healthstead.domain.vitals import VitalKind
from custom_components.healthstead.domain.watching.daily import DayTally, Numbers
from custom_components.healthstead.domain.watching.state import WatchState
from custom_components.healthstead.storage.codec_shapes import shape_of
from custom_components.healthstead.storage.codec_values import CodecError
from custom_components.healthstead.storage.erase import wipe_files
from custom_components.healthstead.storage.mentions import mentions_of
from custom_components.healthstead.storage.watch_file import (
    decode_watch,
    encode_watch,
    forget_watch,
    read_watch,
    write_watch,
)

ANN = PersonId("ann-1")
BEN = PersonId("ben-2")
NOON = datetime(2026, 10, 5, 12, tzinfo=UTC)
SIX = Decimal(60)
KEPT = Kept(
    at=NOON,
    states=(
        WatchState(
            kind=VitalKind.HEART_RATE,
            day=DayTally(
                date=date(2026, 10, 5),
                every=Numbers(count=1, low=SIX, high=SIX, total=SIX, bins={60: 1}),
                partial=True,
            ),
        ),
    ),
)


def test_what_was_kept_is_read_again(tmp_path: Path) -> None:
    write_watch(tmp_path, {ANN: KEPT, BEN: Kept(at=NOON)})

    assert read_watch(tmp_path) == {ANN: KEPT, BEN: Kept(at=NOON)}
    assert {path.suffix for path in (tmp_path / "watch").iterdir()} == {".json"}


def test_only_who_runs_the_house_can_read_the_files(tmp_path: Path) -> None:
    write_watch(tmp_path, {ANN: KEPT})

    (path,) = (tmp_path / "watch").iterdir()
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"shape": "other", "kept": {}}', "\udc80"]
)
def test_a_damaged_file_is_left_out_and_the_others_are_read(
    tmp_path: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    write_watch(tmp_path, {ANN: KEPT, BEN: KEPT})
    path = tmp_path / "watch" / f"{ANN}.json"
    path.write_bytes(damage.encode("utf-8", "surrogateescape"))

    found = read_watch(tmp_path)

    assert found == {BEN: KEPT}
    assert "left out" in caplog.text


def test_a_file_whose_fields_are_wrong_is_no_memory() -> None:
    text = encode_watch(KEPT).replace('"heart_rate"', '"heart"')

    with pytest.raises(CodecError):
        decode_watch(text)


def test_nothing_was_kept_where_there_is_no_folder(tmp_path: Path) -> None:
    assert read_watch(tmp_path) == {}


def test_a_folder_that_cannot_be_written_costs_only_the_memory(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "watch").write_text("in the way")

    write_watch(tmp_path, {ANN: KEPT})

    assert "is not kept" in caplog.text


def test_erasing_somebody_takes_their_file_and_no_other(tmp_path: Path) -> None:
    write_watch(tmp_path, {ANN: KEPT, BEN: KEPT})

    wipe_files(tmp_path, mentions_of({str(ANN)}))

    assert read_watch(tmp_path) == {BEN: KEPT}


def test_one_person_is_forgotten_and_forgotten_again(tmp_path: Path) -> None:
    write_watch(tmp_path, {ANN: KEPT, BEN: KEPT})

    forget_watch(tmp_path, ANN)
    forget_watch(tmp_path, ANN)

    assert read_watch(tmp_path) == {BEN: KEPT}


def test_numbers_as_keys_of_a_mapping_are_written_as_texts() -> None:
    shape = shape_of(Numbers)

    written = shape.encode(Numbers(bins={-3: 2}))

    assert isinstance(written, dict)
    assert written["bins"] == {"-3": 2}
    assert shape.decode(written) == Numbers(bins={-3: 2})
    with pytest.raises(CodecError):
        shape.decode({**written, "bins": {"many": 2}})
