"""What is sent to a server of the OpenAI protocol and what comes back. Shapes only."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Final

from .asking import Asked
from .protocol import Failure, RuntimeFailed

MORE_TOKENS: Final = 128
"""Beyond an adapter's limit: JSON, and what a general model says around it."""
AGAIN: Final = 0.4
"""How freely it chooses when it is asked a second time."""


class Shape(IntEnum):
    """How the server is kept to a shape; what it does not know is given up."""

    GRAMMAR = 0
    SCHEMA = 1
    PLAIN = 2


PROSE: Final[Mapping[str, Any]] = {
    "type": "object",
    "properties": {"reply": {"type": "string"}},
    "required": ["reply"],
}
PROSE_NOTE: Final = 'Answer as JSON: {"reply": "..."}'


def prose(answer: str) -> str | None:
    """Return a text that was asked for, be it plain or the one field of a JSON."""
    text = answer.strip()
    if not text.startswith("{"):
        return text.strip('"') or None
    try:
        found = json.loads(text)
    except ValueError, RecursionError:
        return None
    reply = found.get("reply")
    return reply if isinstance(reply, str) and reply else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """In which of its ways a server is asked."""

    model: str
    chats: bool
    """It takes conversations, and not only texts to go on with."""
    shape: Shape

    @property
    def path(self) -> str:
        """Return where the request goes."""
        return "chat/completions" if self.chats else "completions"


def request(
    asked: Asked, grammar: str | None, limit: int, form: Form, *, again: bool = False
) -> dict[str, Any]:
    """Return the body of one request; asked again, it may answer otherwise."""
    schema = form.shape is Shape.SCHEMA
    system = f"{asked.system}\n{asked.schema_note}" if schema else asked.system
    body: dict[str, Any] = {
        "temperature": AGAIN if again else 0,
        "max_tokens": limit + MORE_TOKENS,
        "stream": False,
    }
    if form.model:
        body["model"] = form.model
    if form.chats:
        body["messages"] = _messages(system, asked)
    else:
        body |= {"prompt": _as_text(system, asked), "stop": ["\n\n"]}
    if form.shape is Shape.GRAMMAR and grammar is not None:
        body["grammar"] = grammar
    elif schema:
        named = {"name": "answer", "schema": asked.schema}
        body["response_format"] = {"type": "json_schema", "json_schema": named}
    return body


def _messages(system: str, asked: Asked) -> list[dict[str, str]]:
    """Return the request as a conversation."""
    messages = [{"role": "system", "content": system}]
    for said, answer in asked.examples:
        messages.append({"role": "user", "content": said})
        messages.append({"role": "assistant", "content": answer})
    return [*messages, {"role": "user", "content": asked.user}]


def _as_text(system: str, asked: Asked) -> str:
    """Return the request as one text that goes on with the answer."""
    pairs = [f"{said}\nAnswer:\n{answer}" for said, answer in asked.examples]
    return "\n\n".join([system, *pairs, f"{asked.user}\nAnswer:\n"])


def written(found: Any, *, chats: bool) -> tuple[str, Mapping[str, Any]]:
    """Return the text of an answer and what it cost."""
    try:
        choice = found["choices"][0]
        text = choice["message"]["content"] if chats else choice["text"]
        usage = found.get("usage")
    except LookupError, TypeError, AttributeError:
        raise RuntimeFailed(Failure.NONSENSE, "no choice in it") from None
    if not isinstance(text, str):
        raise RuntimeFailed(Failure.NONSENSE, "no text in it")
    return text, usage if isinstance(usage, dict) else {}


def count(usage: Mapping[str, Any], name: str) -> int:
    """Return a count that a server told; none where it told something else."""
    told = usage.get(name)
    return told if isinstance(told, int) and not isinstance(told, bool) else 0
