"""The demo house's dashboard: built-in cards only, today's doses first."""

from collections.abc import Mapping, Sequence
from typing import Any

type Card = dict[str, Any]

WATCH = (
    ("sensor.demo_watch_heart_rate", "Heart rate"),
    ("sensor.demo_watch_oxygen_saturation", "Oxygen saturation"),
    ("sensor.demo_watch_steps", "Steps"),
    ("sensor.demo_watch_sleep", "Sleep"),
)
AT_A_GLANCE = ("next_dose", "open_doses", "last_dose", "next_appointment")
COLOURS = ("teal", "indigo", "amber", "purple")


def dashboard(
    entities: Sequence[Mapping[str, Any]], devices: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """Return the dashboard for the entities that are there."""
    names = {each["id"]: each["name_by_user"] or each["name"] for each in devices}
    people: dict[str, dict[str, str]] = {}
    for each in entities:
        if each["platform"] == "healthstead" and each["device_id"] in names:
            named = people.setdefault(names[each["device_id"]], {})
            named[each["translation_key"]] = each["entity_id"]
    known = {name: of for name, of in people.items() if "doses" in of}
    return {"title": "Demo house", "views": [_view(known)]}


def _view(people: Mapping[str, Mapping[str, str]]) -> dict[str, Any]:
    """Return the one view: doses, then people, then visits and the watch."""
    return {
        "title": "Today",
        "icon": "mdi:home-heart",
        "type": "sections",
        "max_columns": 3,
        "sections": [
            _section(
                "Today's doses",
                "mdi:pill",
                [
                    {
                        "type": "todo-list",
                        "entity": of["doses"],
                        "title": _first(name),
                        "hide_create": True,
                        "display_order": "duedate_asc",
                        "grid_options": {"columns": 12, "rows": "auto"},
                    }
                    for name, of in people.items()
                ],
            ),
            _section("At a glance", "mdi:heart-pulse", _people(people)),
            _section(
                "Visits",
                "mdi:stethoscope",
                [
                    {
                        "type": "calendar",
                        "entities": [of["appointments"] for of in people.values()],
                        "initial_view": "listWeek",
                        "grid_options": {"columns": 12, "rows": 5},
                    },
                    _heading("Demo watch (simulated)", "mdi:watch-variant"),
                    *(
                        {
                            "type": "tile",
                            "entity": entity,
                            "name": name,
                            "color": "pink",
                        }
                        for entity, name in WATCH
                    ),
                ],
            ),
        ],
    }


def _people(people: Mapping[str, Mapping[str, str]]) -> list[Card]:
    """Return the tiles of every person, under a heading with their help state."""
    cards: list[Card] = []
    for (name, of), colour in zip(people.items(), COLOURS, strict=False):
        badge = {"type": "entity", "entity": of["help_called"], "show_state": True}
        heading = _heading(_first(name), "mdi:account-heart", style="subtitle")
        cards.append({**heading, "badges": [badge]})
        cards += [
            {"type": "tile", "entity": of[key], "name": _words(key), "color": colour}
            for key in AT_A_GLANCE
            if key in of
        ]
    return cards


def _words(key: str) -> str:
    return {"next_appointment": "Next visit"}.get(
        key, key.replace("_", " ").capitalize()
    )


def _first(name: str) -> str:
    return name.split(maxsplit=1)[0]


def _heading(text: str, icon: str, style: str = "title") -> Card:
    return {"type": "heading", "heading": text, "icon": icon, "heading_style": style}


def _section(title: str, icon: str, cards: Sequence[Card]) -> Card:
    return {"type": "grid", "cards": [_heading(title, icon), *cards]}
