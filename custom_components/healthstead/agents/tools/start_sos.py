"""Call for help."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care import commands as c
from ...care.refusal import Refusal
from ...domain.emergency_numbers import numbers_for
from ...domain.sos import SosLevel
from .spec import Asking, Effect, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Why."""

    reason: Annotated[str, Said(sort=Sort.TEXT, meaning="why, in the words said")] = ""


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Call for help at once; never waits and is never refused."""
    command = c.StartSos(
        person=asking.person, reason=args.reason, level=SosLevel.HARD, grace_s=0
    )
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    number = numbers_for(asking.profile.country).emergency_text
    return Outcome(key="sos_started", facts={"number": number}, entries=done.entries)


TOOL: Final = Tool(
    name="start_sos", args=Args, effect=Effect.EMERGENCY, run=run, for_all=True
)
