"""Live ten years in each zone under a simulated clock, beside a slow, plain oracle.

``times`` lives a zone: medications of every kind, pauses, and a person who answers on
time, late, by leaving out, by putting off or never. The first dose that vanishes,
comes twice, comes late or comes uncalled ends the proof.
"""

import secrets
import sys
import time
from collections import Counter
from datetime import date

from hypothesis import HealthCheck, Phase, assume, given, seed, settings
from hypothesis import strategies as st

from tests.care.simulation.life import Life
from tests.care.simulation.lives import lives
from tests.care.simulation.oracle import expected
from tests.care.simulation.regimens import ZONES
from tests.care.simulation.verdict import judge

TIMES = 2
DAYS = 3653
BEGIN = date(2026, 1, 1)
AT_LEAST = 2500
"""Lives with fewer doses in ten years say little."""


def prove(times: int) -> int:
    """Return 0 if every dose of every life came once and in its time."""
    chosen, totals = secrets.randbelow(10**6), Counter[str]()
    for place, zone in enumerate(ZONES):
        began = time.monotonic()
        counts = Counter[str]()
        try:
            _live(zone, times, chosen + place, counts)
        except AssertionError as wrong:
            print(f"{zone} (seed {chosen}): {wrong}")
            return 1
        totals += counts
        _tell(zone, counts, time.monotonic() - began)
    print(
        f"{totals['lives']} lives of ten years in {len(ZONES)} zones (seed {chosen}):"
        f" {totals['doses']:,} doses fell due, {totals['ask']:,} times asked,"
        f" {totals['again']:,} times again, {totals['carer']:,} contacts told,"
        f" {totals['closed']:,} windows closed, {totals['wake-ups']:,} wake-ups;"
        " none vanished, none twice, none outside its course, none too soon"
    )
    return 0


def _live(zone: str, times: int, chosen: int, counts: Counter[str]) -> None:
    @seed(chosen)
    @settings(
        max_examples=times + 1,  # the plainest life comes first
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(lives(DAYS, st.just(BEGIN), zones=(zone,)))
    def one(life: Life) -> None:
        doses = sum(len(expected(p.schedule, zone, life.end)) for p in life.plans)
        assume(doses >= AT_LEAST)
        began = time.monotonic()
        life.run()
        counts.update({"lives": 1, "doses": judge(life)})
        counts.update({key: life.counts[key] for key in KEYS})
        _tell(zone, Counter(lives=1, doses=doses), time.monotonic() - began)

    one()


KEYS = ("ask", "again", "carer", "closed", "wake-ups")


def _tell(zone: str, counts: Counter[str], seconds: float) -> None:
    text = f"{zone}: {counts['lives']} lives, {counts['doses']:,} doses"
    print(f"... {text}, {seconds:.0f} s", file=sys.stderr, flush=True)
