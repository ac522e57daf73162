"""Kill Home Assistant at random moments while doses are recorded over WebSocket."""

import asyncio
import secrets
import sys
import tempfile
from pathlib import Path

from house.power_cut import power_cuts

TIMES = 50


def prove(times: int) -> int:
    """Return 0 if every confirmed dose is there and none is there twice."""
    seed = secrets.randbelow(10**6)
    with tempfile.TemporaryDirectory(
        prefix="healthstead-", ignore_cleanup_errors=True
    ) as folder:
        found = asyncio.run(power_cuts(Path(folder), times, seed=seed, tell=_tell))
    print(
        f"{found.cuts} times killed (seed {seed}): {len(found.confirmed)} doses"
        f" confirmed, {len(found.unconfirmed)} under way at a kill,"
        f" {found.kept.total()} in the file; lost {len(found.lost)},"
        f" doubled {len(found.doubled)}, never asked for {len(found.unasked)}"
    )
    return 1 if found.lost or found.doubled or found.unasked else 0


def _tell(text: str) -> None:
    print(f"... {text}", file=sys.stderr, flush=True)
