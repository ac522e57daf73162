"""A red flag: wording at once, help by rule, no model and no disk in the way."""

from ..care import commands as c
from ..care.actor import Actor
from ..care.desk import Desk, Done
from ..care.drafts import owner_of
from ..care.log import LogUnavailable
from ..care.record import PersonRecord
from ..domain.emergency_numbers import numbers_for
from ..domain.red_flags import RedFlag, first_words
from ..domain.sos import SosCause
from . import speak
from .attending import Attendant
from .policy import Verdict
from .replies.texts import texts
from .router import Route
from .scene import Scene
from .tongue import tongue
from .trace import CallTrace, Turn


async def raise_alarm(
    flag: RedFlag,
    desk: Desk,
    actor: Actor,
    record: PersonRecord | None,
    country: str | None = None,
) -> Turn:
    """Answer with the emergency wording and start help where the rule says so.

    ``country``: where the house is, for a person of whom that is not known.
    """
    country = (record.person.profile.country if record else None) or country
    words = first_words(flag, numbers_for(country), tongue())
    turn = Turn(route=Route.RED_FLAG, reply=words)
    if record is not None and flag.starts_sos:
        await _start(flag, desk, actor, record, turn)
    if flag.unclear:
        turn.reply = f"{turn.reply} {texts().questions['happening_now']}"
        turn.question = True
    return turn


async def _start(
    flag: RedFlag, desk: Desk, actor: Actor, record: PersonRecord, turn: Turn
) -> None:
    grace = 0 if flag.explicit_help else record.person.profile.grace_s
    command = c.StartSos(
        person=record.person.id,
        reason=flag.quote,
        category=flag.category.value,
        grace_s=grace,
        cause=SosCause.CALL if flag.explicit_help else SosCause.RED_FLAG,
    )
    done = await desk.do(command, actor)
    kept = isinstance(done, Done)
    if isinstance(done, Done):
        turn.entries += done.entries
    turn.calls.append(
        CallTrace(
            tool="start_sos",
            arguments={"reason": flag.quote},
            verdict=Verdict.ALLOW if kept else Verdict.REFUSE,
            outcome="sos_started" if kept else "unknown_person",
        )
    )
    if kept and record.contacts:
        turn.reply = f"{turn.reply} {speak.contacts_told(grace)}"


async def keep_denial(attendant: Attendant, scene: Scene, flag: RedFlag) -> None:
    """Let a no end the help that was called; what was drafted before is over."""
    try:
        if scene.turn.calls:
            await attendant.keep_denial(scene, flag.quote)
        else:
            await attendant.drafts.close(owner_of(scene.speaker.actor))
    except LogUnavailable:
        return  # help is on its way; only taking it back needs other words
