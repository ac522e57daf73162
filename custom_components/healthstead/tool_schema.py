"""What a tool takes, as Home Assistant checks it: one schema for every door.

Shared by the actions and by what other assistants are offered. Nothing is
carried out here.
"""

from typing import Any, Final

import voluptuous as vol
from homeassistant.helpers import config_validation as cv

from .agents.tools.spec import Argument, Effect, Sort, Tool
from .domain.vitals import VitalKind

ATTR_PERSON: Final = "person"
ATTR_SURE: Final = "sure"
WORDS: Final = vol.All(cv.string, vol.Coerce(str))
"""Numbers are welcome; the second half says "text" to whoever reads the schema."""
KINDS: Final = [kind.value for kind in VitalKind]


def arguments_of(tool: Tool) -> vol.Schema:
    """Return a tool's own arguments, as the words for them."""
    return vol.Schema(_fields(tool))


def action_schema(tool: Tool) -> vol.Schema:
    """Return what an action takes: the arguments, and what only people may add."""
    fields = _fields(tool)
    fields[vol.Optional(ATTR_PERSON)] = cv.string
    if tool.effect is not Effect.READ:
        fields[vol.Optional(ATTR_SURE, default=False)] = cv.boolean
    return vol.Schema(fields)


def _fields(tool: Tool) -> dict[Any, Any]:
    return {_marker(each): _kind(each) for each in tool.arguments}


def _marker(argument: Argument) -> Any:
    marker = vol.Required if argument.required else vol.Optional
    return marker(argument.name, description=argument.said.meaning)


def _kind(argument: Argument) -> Any:
    return vol.In(KINDS) if argument.said.sort is Sort.VITAL_KIND else WORDS
