"""Wall-clock time to instants, and back, around clock changes.

RFC 5545 section 3.3.5: a local time that does not exist is read with the
offset before the gap (so it rings after the jump); one that occurs twice
means the first.
"""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def instant(wall: datetime, zone: ZoneInfo) -> datetime:
    """Return the UTC instant of a naive wall time in a zone.

    ``fold=0`` is the first of two occurrences and, inside a gap, the offset
    before it: exactly the rule above.
    """
    return wall.replace(tzinfo=zone, fold=0).astimezone(UTC)


def wall_day(moment: datetime, zone: ZoneInfo) -> date:
    """Return the local day of an instant."""
    return moment.astimezone(zone).date()
