"""What a general model is told so that it plans and calls as the adapters do.

For bases without adapters and for servers: the list of tools, the shape of an answer
and a few examples, in the formats of ``planner`` and ``caller``. What it answers is
read as strictly as if nobody had told it anything.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from .caller import read_call
from .grammar import REASON_LENGTH, STEPS, TEXT_LENGTH
from .grounding import CHOICES
from .planner import actions, read_plan
from .prompt import caller_prompt, planner_prompt
from .runtime.asking import Asked
from .runtime.protocol import Role
from .tools import BY_NAME, CATALOGUE
from .tools.spec import Argument, Tool

_USER: Final = re.compile(r"<\|im_start\|>user\n(.*)<\|im_end\|>", re.DOTALL)
_TOOL: Final = re.compile(r"^tool: (\w+)$", re.MULTILINE)
_FENCE: Final = re.compile(r"^```\w*\n(.*?)\n?```$", re.DOTALL)
_THOUGHT: Final = re.compile(r"^\s*<think>.*?</think>", re.DOTALL)

_PLANNER: Final = f"""\
You plan for a household's health assistant. You are shown what a person said, and \
perhaps what is waited for now, what was said before or what has been done. Write the \
steps that follow, one a line, at most {STEPS}, each as
reason > action
where the reason repeats the person's own words for that step (no ">" in it) and the \
action is one name of this list:
{{tools}}
ask: it is not clear what is meant
decline: nothing that this assistant does
home: lights, music, heating and other things of the smart home
finish: nothing is left to do, or somebody only says thanks
A symptom that is told is stored. Nothing is booked, taken or changed that was not \
said. Write nothing but the lines."""

_CALLER: Final = """\
You fill in the arguments of one tool for a household's health assistant. Copy the \
person's own words for each argument, unchanged; leave an argument out that was not \
said; invent nothing. Answer with one JSON object and nothing else.
The tool is {name}: {meaning}
Its arguments:
{arguments}
person: whose record it is, only if somebody else than the speaker is named"""

_PLANS: Final = (
    (
        "i took my levothyroxine at seven",
        ("took levothyroxine at seven > record_dose",),
    ),
    ("what do i still have to take tonight", ("what is due tonight > list_due",)),
    (
        "bp 131 over 84 and i have felt dizzy since sunday",
        ("bp 131 over 84 > record_vital", "dizzy since sunday > store_symptoms"),
    ),
    (
        "i would like to see somebody about my knee",
        ("see somebody about my knee > get_available_specialists",),
    ),
    (
        "remind me at four to ring the plumber",
        ("ring the plumber at four > set_reminder",),
    ),
    ("switch the kitchen light off", ("switch the light off > home",)),
    ("who won the match last night", ("who won the match > decline",)),
    ("thanks, that is all", ("that is all > finish",)),
)
_CALLS: Final = (
    (
        "record_dose",
        "took levothyroxine at seven",
        "i took my levothyroxine at seven",
        {"medication": "levothyroxine", "at": "at seven"},
    ),
    (
        "set_reminder",
        "ring the plumber at four",
        "remind me at four to ring the plumber",
        {"text": "ring the plumber", "at": "at four"},
    ),
    (
        "store_symptoms",
        "dizzy since sunday",
        "bp 131 over 84 and mum has felt dizzy since sunday",
        {"symptoms": "dizzy", "onset": "since sunday", "person": "mum"},
    ),
)


def instructions(role: Role, prompt: str) -> Asked:
    """Return the request for what an adapter would be asked with this prompt."""
    user = user_part(prompt)
    if role is Role.PLANNER:
        return Asked(
            system=_planner_system(),
            user=user,
            examples=_planner_examples(),
            schema=_plan_schema(),
            schema_note='Write them as JSON: {"steps": [{"reason": "...", '
            '"action": "..."}]}.',
            read=_read_plan,
        )
    found = _TOOL.search(user)
    tool = BY_NAME.get(found[1]) if found else None
    if tool is None:
        raise ValueError("a caller's prompt names its tool")
    schema = _call_schema(tool)
    return Asked(
        system=_caller_system(tool),
        user=user,
        examples=_caller_examples(),
        schema=schema,
        schema_note="",
        read=lambda text: _read_call(text, schema["properties"]),
    )


def user_part(prompt: str) -> str:
    """Return what stands between the marks of the chat template."""
    found = _USER.search(prompt)
    return found[1] if found else prompt


@cache
def _planner_system() -> str:
    tools = "\n".join(f"{tool.name}: {tool.meaning}" for tool in CATALOGUE)
    return _PLANNER.format(tools=tools)


@cache
def _planner_examples() -> tuple[tuple[str, str], ...]:
    return tuple(
        (user_part(planner_prompt(said)), "\n".join(lines)) for said, lines in _PLANS
    )


def _caller_system(tool: Tool) -> str:
    arguments = "\n".join(_explained(one) for one in tool.arguments)
    return _CALLER.format(
        name=tool.name, meaning=tool.meaning, arguments=arguments or "(none)"
    )


def _explained(argument: Argument) -> str:
    choices = CHOICES.get(argument.said.sort, ())
    among = f" One of: {', '.join(choices)}." if choices else ""
    return f"{argument.name}: {argument.said.meaning}{among}"


@cache
def _caller_examples() -> tuple[tuple[str, str], ...]:
    return tuple(
        (user_part(caller_prompt(tool, step, said)), _compact(arguments))
        for tool, step, said, arguments in _CALLS
    )


@cache
def _plan_schema() -> dict[str, Any]:
    step = _object(
        {
            "reason": {"type": "string", "maxLength": REASON_LENGTH[1]},
            "action": {"type": "string", "enum": list(actions())},
        },
        required=("reason", "action"),
    )
    steps = {"type": "array", "items": step, "minItems": 1, "maxItems": STEPS}
    return _object({"steps": steps}, required=("steps",))


def _call_schema(tool: Tool) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    for one in tool.arguments:
        text: dict[str, Any] = {"type": "string", "maxLength": TEXT_LENGTH}
        choices = CHOICES.get(one.said.sort, ())
        properties[one.name] = text | ({"enum": list(choices)} if choices else {})
    properties["person"] = {"type": "string", "maxLength": TEXT_LENGTH}
    return _object(properties)


def _object(
    properties: Mapping[str, Any], required: tuple[str, ...] = ()
) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(required),
        "additionalProperties": False,
    }


def _read_plan(text: str) -> str | None:
    """Read lines, or the JSON of the schema, into lines; None where no step fits."""
    text = _bare(text)
    if text.startswith("{"):
        text = _lines(text)
    steps = read_plan(text)[:STEPS]
    return "\n".join(f"{step.reason} > {step.action}" for step in steps) or None


def _lines(text: str) -> str:
    try:
        steps = json.loads(text)["steps"]
        return "\n".join(
            f"{' '.join(str(step['reason']).split())} > {step['action']}"
            for step in steps
        )
    except ValueError, LookupError, TypeError, RecursionError:
        return ""


def _read_call(text: str, known: Mapping[str, Any]) -> str | None:
    """Read one JSON object of known arguments; None where it is anything else."""
    text = _bare(text)
    found = read_call(text)
    if not found and text.replace(" ", "") != "{}":
        return None
    kept = {
        name: value[:TEXT_LENGTH]
        for name, value in found.items()
        if name in known and value in known[name].get("enum", (value,))
    }
    return _compact(kept)


def _bare(text: str) -> str:
    """Return an answer without thoughts before it and a fence around it."""
    text = _THOUGHT.sub("", text).strip()
    fenced = _FENCE.match(text)
    return fenced[1].strip() if fenced else text


def _compact(arguments: Mapping[str, str]) -> str:
    return json.dumps(arguments, ensure_ascii=False, separators=(",", ":"))
