"""How deep the simulation goes: what every run of the tests affords, or all of it."""

import os
from typing import Final

from hypothesis import HealthCheck, Phase, settings

DEEP: Final = bool(os.environ.get("SIMULATE_DEEP"))


def _so_many(usual: int, deep: int) -> settings:
    return settings(
        max_examples=deep if DEEP else usual,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
        # A life cannot be made much smaller, and each try takes long.
        phases=[Phase.explicit, Phase.generate],
    )


planned: Final = _so_many(100, 2000)
lived: Final = _so_many(60, 2000)
few: Final = _so_many(25, 500)
long: Final = _so_many(3, 50)
