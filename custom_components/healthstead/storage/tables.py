"""The tables as they are now, for queries. ``migrations`` makes them.

``events`` is the truth; ``snapshots`` and, one day, a search index can be made
again from it. ``erasures`` holds what is still to be wiped, so that a power
cut in the middle of an erasure is made good at the next start.
"""

from typing import Final

from sqlalchemy import Column, Integer, MetaData, Table, Text

_METADATA: Final = MetaData()

EVENTS: Final = Table(
    "events",
    _METADATA,
    Column("sequence", Integer, primary_key=True),
    Column("person", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("data", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("at", Text, nullable=False),
    sqlite_autoincrement=True,
)

SNAPSHOTS: Final = Table(
    "snapshots",
    _METADATA,
    Column("sequence", Integer, primary_key=True),
    Column("maker", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("data", Text, nullable=False),
)

DRAFTS: Final = Table(
    "drafts",
    _METADATA,
    Column("owner", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("data", Text, nullable=False),
    Column("at", Text, nullable=False),
)

TRACES: Final = Table(
    "traces",
    _METADATA,
    Column("number", Integer, primary_key=True),
    Column("person", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("data", Text, nullable=False),
    sqlite_autoincrement=True,
)

ERASURES: Final = Table(
    "erasures",
    _METADATA,
    Column("person", Text, primary_key=True),
    Column("names", Text, nullable=False),
)

ALL: Final = tuple(_METADATA.sorted_tables)
