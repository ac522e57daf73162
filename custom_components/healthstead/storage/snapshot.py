"""The household as it was at some line of the log, so that a start is quick.

A cache, never the truth: a snapshot that is damaged, made by other code, or
older than an erasure is not used. The fingerprint covers the shape of the
household and the code that folds events into it.
"""

import hashlib
import logging
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from sqlalchemy import (
    Connection,
    Row,
    Select,
    delete,
    func,
    insert,
    literal_column,
    select,
)
from sqlalchemy.exc import SQLAlchemyError

from ..care import (
    fold,
    fold_care,
    fold_doses,
    fold_medications,
    fold_visits,
    forgetting,
    record,
)
from ..care.events import PersonErased
from ..care.fold import after
from ..care.record import Household
from ..domain import adherence, ledger, medication, shelf
from .codec import KIND_OF, decode_household, encode_household, household_shape
from .codec_values import CodecError
from .database import Database
from .rows import entry_of
from .tables import EVENTS, SNAPSHOTS

_LOGGER: Final = logging.getLogger(__name__)

EVERY: Final = 1000
"""A new snapshot is taken after so many events, and when a home is closed."""

_ERASED: Final = EVENTS.c.kind == literal_column(f"'{KIND_OF[PersonErased]}'")
"""Written out, so that SQLite sees that the small index on erasures will do."""

_FOLDING: Final[tuple[ModuleType, ...]] = (
    fold,
    fold_care,
    fold_doses,
    fold_medications,
    fold_visits,
    forgetting,
    record,
    adherence,
    ledger,
    medication,
    shelf,
)


@cache
def maker() -> str:
    """Return the fingerprint of the code that makes a household from events."""
    digest = hashlib.sha256(household_shape().encode())
    for module in _FOLDING:
        digest.update(Path(str(module.__file__)).read_bytes())
    return digest.hexdigest()


def rebuilt(connection: Connection) -> Household:
    """Return the household from the snapshot and the events after it."""
    start = _usable(connection) or Household()
    rows = connection.execute(_after(start.sequence))
    return after(start, map(entry_of, rows))


def salvaged(connection: Connection) -> Household:
    """Return what can be made of a log in which some rows cannot be read.

    For calls for help only: nothing may be decided from it, let alone written.
    """
    household = Household()
    try:
        household = _usable(connection) or household
        for row in connection.execute(_after(household.sequence)):
            household = _after_row(household, row)
    except SQLAlchemyError:
        _LOGGER.debug("The rest of the log cannot be read")
    return household


def _after(sequence: int) -> Select[Any]:
    later = EVENTS.c.sequence > sequence
    return select(EVENTS).where(later).order_by(EVENTS.c.sequence)


def _after_row(household: Household, row: Row[Any]) -> Household:
    """Return the household after a row, or as it was where the row means nothing."""
    try:
        return after(household, (entry_of(row),))
    except CodecError:
        return household


def _usable(connection: Connection) -> Household | None:
    last = select(SNAPSHOTS).order_by(SNAPSHOTS.c.sequence.desc()).limit(1)
    row = connection.execute(last).one_or_none()
    if row is None or row.maker != maker() or row.digest != _digest(row.data):
        return None
    if not _erased_since(connection) <= row.sequence <= _last(connection):
        return None
    try:
        return decode_household(row.data)
    except CodecError:
        return None


def _digest(data: str) -> str:
    return hashlib.sha256(data.encode()).hexdigest()


def _last(connection: Connection) -> int:
    last = connection.execute(select(func.max(EVENTS.c.sequence))).scalar()
    return last or 0


def _erased_since(connection: Connection) -> int:
    """Return the line of the last erasure: what is older may hold a name."""
    found = select(func.max(EVENTS.c.sequence)).where(_ERASED)
    return connection.execute(found).scalar() or 0


async def take(database: Database) -> None:
    """Fold and encode on the thread that reads; the writer only inserts a row."""
    household, data = await database.read(_encoded)
    await database.write(lambda c: _put(c, household.sequence, data))


def _encoded(connection: Connection) -> tuple[Household, str]:
    household = rebuilt(connection)
    return household, encode_household(household)


def _put(connection: Connection, sequence: int, data: str) -> None:
    """Replace the snapshot, unless somebody was erased in the meantime."""
    if _erased_since(connection) > sequence:
        return
    connection.execute(delete(SNAPSHOTS))
    connection.execute(
        insert(SNAPSHOTS).values(
            sequence=sequence, maker=maker(), digest=_digest(data), data=data
        )
    )
