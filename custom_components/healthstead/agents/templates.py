"""Chat templates of the bases that are asked in plain words. Text only."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from .runtime.asking import Asked


@dataclass(frozen=True, kw_only=True, slots=True)
class Template:
    """How one family of models marks who speaks; ``{}`` is what is said."""

    system: str
    """Empty: instructions stand before the first thing that is said."""
    user: str
    assistant: str
    answer: str
    """What the model goes on from."""


TEMPLATES: Final[Mapping[str, Template]] = {
    "chatml": Template(
        system="<|im_start|>system\n{}<|im_end|>\n",
        user="<|im_start|>user\n{}<|im_end|>\n",
        assistant="<|im_start|>assistant\n{}<|im_end|>\n",
        answer="<|im_start|>assistant\n",
    ),
    "llama3": Template(
        system="<|start_header_id|>system<|end_header_id|>\n\n{}<|eot_id|>",
        user="<|start_header_id|>user<|end_header_id|>\n\n{}<|eot_id|>",
        assistant="<|start_header_id|>assistant<|end_header_id|>\n\n{}<|eot_id|>",
        answer="<|start_header_id|>assistant<|end_header_id|>\n\n",
    ),
    "gemma": Template(
        system="",
        user="<start_of_turn>user\n{}<end_of_turn>\n",
        assistant="<start_of_turn>model\n{}<end_of_turn>\n",
        answer="<start_of_turn>model\n",
    ),
}


def render(template: Template, asked: Asked) -> str:
    """Return the whole conversation up to where the answer begins.

    What a person said can form no mark of a template.
    """
    said = [*(pair[0] for pair in asked.examples), asked.user.replace("<", "< ")]
    answers = [pair[1] for pair in asked.examples]
    if not template.system:
        said[0] = f"{asked.system}\n\n{said[0]}"
    parts = [template.system.replace("{}", asked.system)]
    for words, answer in zip(said, [*answers, None], strict=True):
        parts.append(template.user.replace("{}", words))
        parts.append(
            template.answer
            if answer is None
            else template.assistant.replace("{}", answer)
        )
    return "".join(parts)
