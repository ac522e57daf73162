"""What the person is asked or told in a call for help, and what follows without a word.

The question of a soft call, the countdown of a hard one, and the question whether a call
is really to end. Aloud, where others may listen, the question alone is asked.
"""

from collections.abc import Iterable

from .care.calls import SOFT_STEPS, callable_
from .domain.reminding import Importance
from .domain.sos import SELF_HARM, SosCause
from .sos_lines import Lines
from .sos_phone import OF_CANCEL, OF_COUNTDOWN, OF_PERSON, Message


def ask(lines: Lines) -> Message:
    """Ask the person whether all is well, and say what happens without an answer."""
    fall = lines.sos.cause is SosCause.SENSOR
    return Message(
        title=lines.say("sos_ask_title"),
        text=text_of(
            (
                lines.seen(),
                lines.reason(),
                lines.normal(),
                lines.advice(),
                lines.say("sos_ask"),
                contact_at(lines),
                hard_at(lines),
                lines.say("sos_limits"),
            )
        ),
        verbs=OF_PERSON,
        importance=Importance.CRITICAL if fall else Importance.IMPORTANT,
        aloud=lines.say("sos_aloud_ask"),
    )


def countdown(lines: Lines) -> Message:
    """Tell the person that help is about to be called, and how to take that back."""
    words, aloud, why = "sos_countdown", "sos_aloud_countdown", lines.reason()
    if lines.sos.category == SELF_HARM:
        words, aloud, why = "sos_self_harm_countdown", "sos_aloud_self_harm", ""
    elif not callable_(lines.record):
        words = "sos_countdown_alone"
    tell_at = lines.sos.tell_at or lines.coordinator.now()
    time = f"{tell_at.astimezone(lines.record.zone):%H:%M:%S}"
    return Message(
        title=lines.say("sos_countdown_title"),
        text=text_of((lines.say(words, time=time), why)),
        verbs=OF_COUNTDOWN,
        importance=Importance.CRITICAL,
        aloud=lines.say(aloud, time=time),
    )


def really(lines: Lines) -> Message:
    """Ask back whether a call is really to end."""
    return Message(
        title=lines.say("sos_cancel_title"),
        text=lines.say("sos_cancel"),
        verbs=OF_CANCEL,
        aloud=lines.say("sos_aloud_really"),
    )


def contact_at(lines: Lines) -> str:
    """Return which contact is told next, and when, if nobody answers."""
    sos, now = lines.sos, lines.coordinator.now()
    if sos.started is None:
        return ""
    for after, contact in zip(SOFT_STEPS, callable_(lines.record), strict=False):
        moment = sos.started + after
        if now < moment < (sos.hard_at or moment + after):
            time = lines.clock(moment)
            return lines.say("sos_until_contact", contact=contact.name, time=time)
    return ""


def hard_at(lines: Lines) -> str:
    """Return when help is called if nobody answers."""
    if (moment := lines.sos.hard_at) is None:
        return ""
    return lines.say("sos_until_hard", time=lines.clock(moment))


def text_of(lines: Iterable[str]) -> str:
    """Return lines as one text, without those that are empty."""
    return "\n".join(line for line in lines if line)
