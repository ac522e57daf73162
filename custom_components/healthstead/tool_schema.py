"""What a tool takes, as Home Assistant checks it: one schema for every door.

Shared by the actions and by what other assistants are offered. Nothing is
carried out here.
"""

import json
from typing import Any, Final

import voluptuous as vol
from homeassistant.helpers import config_validation as cv

from .agents.grounding import CHOICES
from .agents.tools.spec import Argument, Effect, Sort, Tool
from .domain.vitals import VitalKind

ATTR_PERSON: Final = "person"
ATTR_SURE: Final = "sure"
WORDS: Final = vol.All(cv.string, vol.Coerce(str))
"""Numbers are welcome; the second half says "text" to whoever reads the schema."""
KINDS: Final = [kind.value for kind in VitalKind]
ROW: Final = vol.Schema(
    {
        vol.Required("kind"): vol.In(KINDS),
        vol.Required("value"): WORDS,
        **dict.fromkeys(
            (vol.Optional(name) for name in ("unit", "time", "site", "source")), WORDS
        ),
    }
)
"""One of several measurements, where an automation lists them."""


def arguments_of(tool: Tool) -> vol.Schema:
    """Return a tool's own arguments, as the words for them."""
    return vol.Schema(_fields(tool))


def action_schema(tool: Tool) -> vol.Schema:
    """Return what an action takes: the arguments, and what only people may add."""
    fields = {
        marker: vol.Any([ROW], WORDS) if _lists(tool, marker) else kind
        for marker, kind in _fields(tool).items()
    }
    fields[vol.Optional(ATTR_PERSON)] = cv.string
    if tool.effect is not Effect.READ:
        fields[vol.Optional(ATTR_SURE, default=False)] = cv.boolean
    return vol.Schema(fields)


def words_of(value: object) -> str:
    """Return a field as the words that a tool takes: a list as JSON."""
    return json.dumps(value) if isinstance(value, list) else str(value)


def _lists(tool: Tool, marker: object) -> bool:
    sorts = {each.name: each.said.sort for each in tool.arguments}
    return sorts[str(marker)] is Sort.READINGS


def _fields(tool: Tool) -> dict[Any, Any]:
    return {_marker(each): _kind(each) for each in tool.arguments}


def _marker(argument: Argument) -> Any:
    marker = vol.Required if argument.required else vol.Optional
    return marker(argument.name, description=argument.said.meaning)


def _kind(argument: Argument) -> Any:
    if (choices := CHOICES.get(argument.said.sort)) is not None:
        return vol.In(list(choices))
    return WORDS
