"""The configuration folder of the demo house: YAML and links; the record is seeded."""

import json
from pathlib import Path

from custom_components.healthstead.agents.runtime.catalogue import (
    repository_weights_folder,
)
from demo.household import COUNTRY, ZONE
from open_rooms import ROOT

USER = "rosa"
PASSWORD = "demo"  # noqa: S105 - of a made-up person on this machine only
NAME = "Rosa Demo"

CONFIGURATION = f"""\
homeassistant:
  name: Demo house
  latitude: 51.48
  longitude: 0.0
  elevation: 10
  unit_system: metric
  country: {COUNTRY}
  time_zone: {ZONE}
frontend:
config:
conversation:
assist_pipeline:
person:
recorder:
history:
logbook:
system_health:
automation:
script:
mobile_app:
demo_watch:
"""

ONBOARDED = {
    "version": 4,
    "minor_version": 1,
    "key": "onboarding",
    "data": {"done": ["core_config", "analytics", "integration"]},
}


def furnish_config(config: Path, *, model: bool) -> None:
    """Write the folder of a house that has not been started yet."""
    (config / ".storage").mkdir(parents=True, exist_ok=True)
    (config / "configuration.yaml").write_text(CONFIGURATION)
    (config / ".storage/onboarding").write_text(json.dumps(ONBOARDED))
    parts = config / "custom_components"
    parts.mkdir(exist_ok=True)
    _link(parts / "healthstead", ROOT / "custom_components/healthstead")
    _link(parts / "demo_watch", ROOT / "scripts/demo/demo_watch")
    weights = config / ".cache"
    weights.mkdir(exist_ok=True)
    if model:
        _link(weights / "healthstead", repository_weights_folder())


def _link(link: Path, target: Path) -> None:
    if not link.exists():
        link.symlink_to(target, target_is_directory=True)
