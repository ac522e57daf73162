"""Narrow a complaint down, one question at a time, until no answer changes anything."""

import json
from dataclasses import dataclass
from typing import Annotated, Final

from ...care import queries as q
from ...care.refusal import Refusal
from ...domain.complaints import Question, next_question
from .asked import ASKED, SAID, heard_so_far, keys_asked
from .pointed_at import what_is_meant
from .proposing import OFF, emergency, propose
from .spec import Asking, Effect, Missing, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """What is felt; later the answer to the question that was put last."""

    symptoms: Annotated[str, Said(sort=Sort.TEXT, meaning="what is felt, as said")]


async def run(asking: Asking, args: Args) -> Outcome | Missing | Refusal:
    """Ask what narrows a complaint down, then say who could be seen."""
    words = await what_is_meant(asking, args.symptoms)
    if not isinstance(words, str):
        return words
    said = heard_so_far(asking.carried, words)
    asked, whole = keys_asked(asking.carried), ". ".join(said)
    if (urgent := await emergency(asking, whole)) is not None:
        return urgent
    query = q.WhoSees(person=asking.person, words=whole)
    choice = await asking.desk.ask(query, asking.actor)
    if isinstance(choice, Refusal) and choice.reason != OFF:
        return choice
    # Where no kind of clinician is proposed, no question could change it.
    question = None if isinstance(choice, Refusal) else next_question(said, asked)
    if question is None:
        return await propose(asking, whole, said[0], None)
    return _put(question, said, asked)


def _put(question: Question, said: tuple[str, ...], asked: tuple[str, ...]) -> Missing:
    return Missing(
        argument="symptoms",
        key="follow_up_more" if asked else "follow_up",
        facts={"question": question.words},
        carried={
            SAID: json.dumps(said),
            ASKED: ",".join((*asked, question.key)),
        },
    )


TOOL: Final = Tool(
    name="follow_up_with_user",
    args=Args,
    effect=Effect.READ,
    run=run,
    faces=frozenset(),  # a conversation: an action cannot answer
)
