"""Files move forward a step at a time, whole steps only, and never back."""

import pytest
from sqlalchemy import Connection

from custom_components.healthstead.storage.connect import close, connect, driver
from custom_components.healthstead.storage.migrations import (
    STEPS,
    migrate,
    version_of,
)
from custom_components.healthstead.storage.opening import open_memory_writer
from custom_components.healthstead.storage.trouble import Reason, StorageTrouble


def _add_a_column(connection: Connection) -> None:
    connection.exec_driver_sql("ALTER TABLE traces ADD COLUMN more TEXT")


def _fail_half_way(connection: Connection) -> None:
    _add_a_column(connection)
    raise LookupError("half-way")


def test_a_file_takes_the_steps_it_has_not_seen() -> None:
    connection = open_memory_writer()

    migrate(connection, (*STEPS, _add_a_column))

    raw = driver(connection)
    assert raw.execute("PRAGMA user_version").fetchone() == (len(STEPS) + 1,)
    raw.execute("SELECT more FROM traces")
    close(connection)


def test_a_step_that_fails_leaves_the_file_at_the_last_whole_one() -> None:
    connection = open_memory_writer()

    with pytest.raises(LookupError):
        migrate(connection, (*STEPS, _fail_half_way))

    assert version_of(connection) == len(STEPS)
    columns = driver(connection).execute("PRAGMA table_info(traces)").fetchall()
    assert "more" not in {column[1] for column in columns}
    close(connection)


def test_a_file_of_a_later_release_is_not_touched() -> None:
    connection = open_memory_writer()
    driver(connection).execute(f"PRAGMA user_version = {len(STEPS) + 1}")

    with pytest.raises(StorageTrouble) as caught:
        migrate(connection)

    assert caught.value.reason is Reason.NEWER
    close(connection)


def test_a_file_that_is_not_ours_is_not_touched() -> None:
    connection = connect("file::memory:", writer=True)

    with pytest.raises(StorageTrouble) as caught:
        migrate(connection)

    assert caught.value.reason is Reason.UNREADABLE
    assert driver(connection).execute("SELECT * FROM sqlite_schema").fetchall() == []
    close(connection)
