"""The derived files: services.yaml, texts and icons of actions, docs/tools.md."""

import json
from pathlib import Path
from typing import Any

import yaml

from custom_components.healthstead.agents.tools import CATALOGUE
from custom_components.healthstead.agents.tools.spec import (
    Argument,
    Effect,
    Face,
    Sort,
    Tool,
)
from custom_components.healthstead.domain.reporting import Period
from custom_components.healthstead.domain.vitals import VitalKind
from generating.words import DOES, PERSON, SURE, TITLES, row_of

INTEGRATION = "custom_components/healthstead"

ICONS = {
    Effect.READ: "mdi:clipboard-text-search",
    Effect.WRITE: "mdi:clipboard-edit",
    Effect.REACH_OUT: "mdi:calendar-account",
    Effect.EMERGENCY: "mdi:alarm-light",
}

HEAD = """\
# Written by scripts/generate from the catalogue of tools; do not edit.
"""


def derived(root: Path) -> dict[str, str]:
    """Return every derived file by its path in the repository."""
    return {
        f"{INTEGRATION}/services.yaml": HEAD
        + yaml.safe_dump(_services(), sort_keys=False, allow_unicode=True),
        f"{INTEGRATION}/translations/en.json": _merged(
            root / INTEGRATION / "translations/en.json", _texts()
        ),
        f"{INTEGRATION}/icons.json": _merged(
            root / INTEGRATION / "icons.json", _icons()
        ),
        "docs/tools.md": _table(),
    }


def _actions() -> list[Tool]:
    return [tool for tool in CATALOGUE if Face.ACTION in tool.faces]


def _services() -> dict[str, Any]:
    return {tool.name: {"fields": _fields(tool)} for tool in _actions()}


def _fields(tool: Tool) -> dict[str, Any]:
    found = {a.name: _field(tool, a) for a in tool.arguments}
    found["person"] = {"example": PERSON[1], "selector": {"text": {}}}
    if tool.effect is not Effect.READ:
        found["sure"] = {"default": False, "selector": {"boolean": {}}}
    return found


def _field(tool: Tool, argument: Argument) -> dict[str, Any]:
    selector: dict[str, Any] = {"text": {}}
    if argument.said.sort is Sort.VITAL_KIND:
        kinds = [kind.value for kind in VitalKind]
        selector = {"select": {"options": kinds, "translation_key": "vital_kind"}}
    if argument.said.sort is Sort.REPORT_PERIOD:
        periods = [period.value for period in Period]
        selector = {"select": {"options": periods, "translation_key": "report_period"}}
    if argument.said.sort is Sort.PHRASE and argument.name == "text":
        selector = {"text": {"multiline": True}}
    if argument.said.sort is Sort.READINGS:
        selector = {"object": {}}
    example = row_of(tool.name, argument.name)[1]
    field = {"example": example, "selector": selector}
    return {"required": True, **field} if argument.required else field


def _texts() -> dict[str, Any]:
    return {"services": {tool.name: _text(tool) for tool in _actions()}}


def _text(tool: Tool) -> dict[str, Any]:
    fields = {
        a.name: {
            "name": TITLES.get(a.name) or _title(a.name),
            "description": row_of(tool.name, a.name)[0],
        }
        for a in tool.arguments
    }
    fields["person"] = {"name": "Person", "description": PERSON[0]}
    if tool.effect is not Effect.READ:
        fields["sure"] = {"name": "Sure", "description": SURE}
    return {
        "name": _title(tool.name),
        "description": DOES[tool.name],
        "fields": fields,
    }


def _icons() -> dict[str, Any]:
    return {"services": {t.name: {"service": ICONS[t.effect]} for t in _actions()}}


def _title(name: str) -> str:
    return name.replace("_", " ").strip().capitalize().replace("sos", "SOS")


def _merged(path: Path, part: dict[str, Any]) -> str:
    """Return a JSON file with one part of it replaced."""
    known = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return json.dumps({**known, **part}, indent=2, ensure_ascii=False) + "\n"


def _table() -> str:
    rows = [
        "| Tool | Does | Arguments | Effect | Needs a yes |",
        "|---|---|---|---|---|",
    ]
    for tool in CATALOGUE:
        arguments = ", ".join(
            a.name if a.required else f"{a.name}?" for a in tool.arguments
        )
        yes = "yes" if tool.needs_yes else ""
        rows.append(
            f"| `{tool.name}` | {tool.meaning} | {arguments or 'none'} "
            f"| {tool.effect.value.replace('_', ' ')} | {yes} |"
        )
    return "\n".join(
        [
            "# Tools",
            "",
            "Written by `scripts/generate` from the catalogue; do not edit.",
            "",
            "Every tool also takes an optional `person`. The same definition serves the",
            "sentences, the agents, the actions of Home Assistant and, where the household",
            "allows it, other assistants.",
            "",
            *rows,
            "",
        ]
    )
