"""The demo house's dashboard: built-in cards only, today's doses first."""

from collections.abc import Mapping, Sequence
from typing import Any

type Card = dict[str, Any]

WEARER = "Rosa Demo"
BEHAVE = "select.demo_watch_behave"
WATCH = (
    ("sensor.demo_watch_heart_rate", "Heart rate"),
    ("sensor.demo_watch_oxygen_saturation", "Oxygen saturation"),
    ("sensor.demo_watch_steps", "Steps"),
    ("sensor.demo_watch_sleep", "Sleep"),
    ("button.demo_cuff_measure", "Measure with the cuff"),
    ("button.demo_scales_step_on", "Step on the scales"),
)
OF_WEARER = {
    "sos_state": "SOS",
    "last_alert": "Last alert",
    "vital_out_of_range": "Out of range",
    "vital_no_data": "Without data",
    "im_ok": "I'm OK",
    "help": "Help",
}
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
    talk = [
        _talk(each["entity_id"])
        for each in entities
        if each["platform"] == "healthstead" and each["translation_key"] == "assistant"
    ]
    return {"title": "Demo house", "views": [_view(known, talk)]}


def _view(people: Mapping[str, Mapping[str, str]], talk: Sequence[Card]) -> Card:
    """Return the one view: doses and the watch, beside people and their visits."""
    calendars = [of["appointments"] for of in people.values()]
    doses = [_doses(_first(name), of["doses"]) for name, of in people.items()]
    visits: Card = {
        "type": "calendar",
        "entities": calendars,
        "initial_view": "listWeek",
        "grid_options": {"columns": 12, "rows": 5},
    }
    return {
        "title": "Today",
        "icon": "mdi:home-heart",
        "type": "sections",
        "max_columns": 2,
        "sections": [
            _section(
                _heading("Today's doses", "mdi:pill"),
                *doses,
                *_watch(people.get(WEARER, {})),
            ),
            _section(
                _heading("At a glance", "mdi:heart-pulse"),
                *talk,
                *_people(people),
                _heading("Visits", "mdi:stethoscope"),
                visits,
            ),
        ],
    }


def _watch(of: Mapping[str, str]) -> list[Card]:
    """Return the simulated devices, how they are to behave, and what comes of it."""
    behave: Card = {
        "type": "tile",
        "entity": BEHAVE,
        "name": "Let the watch behave",
        "color": "pink",
        "features": [{"type": "select-options"}],
        "grid_options": {"columns": 12, "rows": 2},
    }
    shown = [_small(entity, name, "pink") for entity, name in WATCH]
    told = [
        _small(of[key], name, "red") for key, name in OF_WEARER.items() if key in of
    ]
    return [
        _heading("Demo watch (simulated)", "mdi:watch-variant"),
        behave,
        *shown,
        *told,
    ]


def _small(entity: str, name: str, colour: str) -> Card:
    """Return a tile; when a button was pressed last says nothing."""
    pressed = entity.startswith("button.")
    tile: Card = {"type": "tile", "entity": entity, "name": name, "color": colour}
    return {**tile, "hide_state": True} if pressed else tile


def _talk(assistant: str) -> Card:
    return {
        "type": "tile",
        "entity": assistant,
        "name": "Talk to Healthstead",
        "icon": "mdi:message-text",
        "color": "primary",
        "hide_state": True,
        "grid_options": {"columns": 12, "rows": 1},
        "tap_action": {
            "action": "assist",
            "pipeline_id": "preferred",
            "start_listening": False,
        },
    }


def _doses(title: str, entity: str) -> Card:
    return {
        "type": "todo-list",
        "entity": entity,
        "title": title,
        "hide_create": True,
        "hide_section_headers": True,
        "display_order": "duedate_asc",
        "grid_options": {"columns": 12, "rows": "auto"},
    }


def _people(people: Mapping[str, Mapping[str, str]]) -> list[Card]:
    """Return the tiles of every person, under a heading that says if help runs."""
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


def _section(*cards: Card) -> Card:
    return {"type": "grid", "cards": list(cards)}
