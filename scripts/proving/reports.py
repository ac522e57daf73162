"""Make reports of random weeks, and hold every number against facts and log.

``times`` weeks, each with a report of the day, the week and for a visit, in words with
names and with labels, as a notification, and as rows. The first number that is in no
fact, or that a slow count of the log does not come to, ends the proof.
"""

import asyncio
import secrets
import sys
import time
from collections import Counter

from tests.care.reports.test_random_weeks import looked_at

TIMES = 1000


def prove(times: int) -> int:
    """Return 0 if every number of every report is in its facts, and true."""
    first, began = secrets.randbelow(10**9), time.monotonic()
    seen = Counter[str]()
    for number in range(times):
        try:
            seen += asyncio.run(looked_at(first + number))
        except AssertionError as wrong:
            print(f"week {number} (seed {first + number}): {wrong}")
            return 1
        seen["weeks"] += 1
        if not seen["weeks"] % 100:
            print(f"... {seen['weeks']} weeks", file=sys.stderr, flush=True)
    print(
        f"{seen['weeks']:,} weeks (first seed {first}): {seen['reports']:,} reports,"
        f" {seen['figures']:,} digits in their words; none that is not in the facts,"
        f" none that the log does not come to; {time.monotonic() - began:.0f} s"
    )
    return 0
