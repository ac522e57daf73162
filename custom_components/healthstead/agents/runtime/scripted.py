"""A runtime without a model: it replays lines. For tests and demos only.

A test that forgot to script an answer fails at once instead of going on with
an empty text.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import override

from .protocol import Completion, Role, Runtime, RuntimeFailed

type Line = str | RuntimeFailed


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """One request as the runtime saw it."""

    role: Role
    prompt: str
    grammar: str | None
    limit: int
    deadline_s: float


class UnscriptedError(AssertionError):
    """The script has no further line for this role."""


@dataclass
class ScriptedRuntime(Runtime):
    """Replay each role's lines in order; a RuntimeFailed in the script is raised."""

    lines: dict[Role, list[Line]]
    requests: list[Request] = field(default_factory=list)
    started: int = 0
    closed: int = 0
    meanings: Mapping[str, bytes] = field(default_factory=dict)
    """What a text means; with none of it words are only words."""

    @classmethod
    def of(cls, lines: Mapping[Role, Iterable[Line]]) -> ScriptedRuntime:
        """Return a runtime that owns a copy of these lines."""
        return cls({role: list(lines.get(role, ())) for role in Role})

    @property
    @override
    def name(self) -> str:
        return "scripted"

    @property
    def exhausted(self) -> bool:
        """Say whether every line was used."""
        return not any(self.lines.values())

    def prompts(self, role: Role) -> list[str]:
        """Return what this role was asked, in order."""
        return [request.prompt for request in self.requests if request.role is role]

    @override
    async def start(self) -> None:
        self.started += 1

    @override
    async def complete(
        self,
        role: Role,
        prompt: str,
        *,
        grammar: str | None,
        limit: int,
        deadline_s: float,
    ) -> Completion:
        self.requests.append(
            Request(
                role=role,
                prompt=prompt,
                grammar=grammar,
                limit=limit,
                deadline_s=deadline_s,
            )
        )
        if not self.lines.get(role):
            raise UnscriptedError(f"no line left for the {role}: {prompt!r}")
        line = self.lines[role].pop(0)
        if isinstance(line, RuntimeFailed):
            raise line
        return Completion(
            text=line,
            prompt_tokens=len(prompt.split()),
            generated_tokens=len(line.split()),
            prompt_ms=0.0,
            generate_ms=0.0,
        )

    @property
    @override
    def encoder(self) -> bytes:
        return next(iter(self.meanings.values()), b"")[:8]

    @override
    async def embed(
        self, texts: Sequence[str], *, deadline_s: float
    ) -> tuple[bytes, ...] | None:
        if not self.meanings or deadline_s <= 0:
            return None
        nothing = self.encoder.ljust(9, b"\0")
        return tuple(self.meanings.get(text, nothing) for text in texts)

    @override
    async def close(self) -> None:
        self.closed += 1
