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
template: !include watch.yaml
"""

# A watch that nobody wears: values that wander with the clock, no randomness.
WATCH = """\
- sensor:
    - name: "Demo watch heart rate"
      unique_id: demo_watch_heart_rate
      unit_of_measurement: bpm
      state_class: measurement
      icon: mdi:heart-pulse
      state: "{{ (71 + 6 * sin(now().timestamp() / 600)) | round(0) | int }}"
    - name: "Demo watch oxygen saturation"
      unique_id: demo_watch_spo2
      unit_of_measurement: "%"
      state_class: measurement
      icon: mdi:water-percent
      state: "{{ (96.6 + 1.2 * sin(now().timestamp() / 900)) | round(0) | int }}"
    - name: "Demo watch steps"
      unique_id: demo_watch_steps
      unit_of_measurement: steps
      state_class: total_increasing
      icon: mdi:walk
      state: "{{ ((now().hour * 60 + now().minute) * 3.1) | round(0) | int }}"
    - name: "Demo watch sleep"
      unique_id: demo_watch_sleep
      unit_of_measurement: h
      device_class: duration
      state_class: measurement
      state: "{{ (6.9 + 0.6 * sin(now().timetuple().tm_yday)) | round(1) }}"
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
    (config / "watch.yaml").write_text(WATCH)
    (config / ".storage/onboarding").write_text(json.dumps(ONBOARDED))
    parts = config / "custom_components"
    parts.mkdir(exist_ok=True)
    _link(parts / "healthstead", ROOT / "custom_components/healthstead")
    weights = config / ".cache"
    weights.mkdir(exist_ok=True)
    if model:
        _link(weights / "healthstead", repository_weights_folder())


def _link(link: Path, target: Path) -> None:
    if not link.exists():
        link.symlink_to(target, target_is_directory=True)
