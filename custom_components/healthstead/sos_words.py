"""What people are told in a call for help: the same text on every channel.

Titles, texts and buttons, made from the record as it stands. What is most urgent comes
first, so that it stays when a channel holds less. Without the person's consent the
emergency card is not in it. No diagnosis, no reassurance; the emergency number is told
and never dialled.
"""

from dataclasses import dataclass
from typing import Final, assert_never

from .care.record import PersonRecord
from .coordinator import HealthsteadCoordinator
from .domain.reminding import Importance
from .domain.sos import SELF_HARM, Sos, SosLevel, Word
from .sos_asking import ask, countdown, hard_at, text_of
from .sos_lines import Lines
from .sos_phone import OF_CONTACT, OF_DRILL, Message, Verb

REASONS: Final = ("ok", "cancelled")
"""Reasons of an end that have words of their own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Writer:
    """Writes about one call as it stands now."""

    coordinator: HealthsteadCoordinator
    record: PersonRecord
    sos: Sos
    drill: bool = False

    @property
    def lines(self) -> Lines:
        """Return the single lines about this call."""
        return Lines(coordinator=self.coordinator, record=self.record, sos=self.sos)

    @property
    def self_harm(self) -> bool:
        """Say whether only the safety plan's people may know what it is about."""
        return self.sos.category == SELF_HARM

    def of(self, word: Word) -> Message:
        """Return what somebody is told."""
        soft = self.sos.level is SosLevel.SOFT
        match word:
            case Word.ASK:
                return ask(self.lines) if soft else countdown(self.lines)
            case Word.CALL if self.drill:
                return self.test()
            case Word.CALL:
                return self.soft_call() if soft else self.call()
            case Word.TAKEN_ON:
                return self.taken_on()
            case Word.ALL_CLEAR:
                return self.all_clear()
            case _:
                assert_never(word)

    # To the contacts

    def call(self) -> Message:
        """Ask a contact for help now."""
        lines = self.lines
        first: tuple[str, ...]
        if self.self_harm:
            first = (lines.say("sos_self_harm_call"), lines.where(), lines.callback())
        else:
            first = (
                lines.say("sos_call"),
                lines.cause(),
                lines.seen(),
                lines.reason(),
                lines.where(),
                lines.callback(),
            )
        card = lines.card() if self.record.card.share_on_sos else ()
        last = (lines.told(), lines.say("sos_limits"))
        return Message(
            title=lines.say("sos_call_title"),
            text=text_of((*first, *card[:1], *last[:1], *card[1:], *last[1:])),
            verbs=OF_CONTACT,
            importance=Importance.CRITICAL,
        )

    def soft_call(self) -> Message:
        """Ask a contact to look after somebody who did not answer."""
        lines = self.lines
        return Message(
            title=lines.say("sos_soft_call_title"),
            text=text_of(
                (
                    lines.say("sos_soft_call"),
                    lines.seen(),
                    lines.reason(),
                    lines.normal(),
                    lines.where(),
                    lines.callback(),
                    lines.advice() if lines.alert else "",
                    hard_at(lines),
                    lines.say("sos_limits"),
                )
            ),
            verbs=OF_CONTACT,
            importance=Importance.CRITICAL,
        )

    def test(self) -> Message:
        """Tell a contact as in an emergency, marked as a test."""
        lines = self.lines
        return Message(
            title=lines.say("sos_drill_title"),
            text=lines.say("sos_drill"),
            verbs=OF_DRILL,
            importance=Importance.CRITICAL,
        )

    def taken_on(self) -> Message:
        """Tell the others who acts and what they do."""
        lines = self.lines
        return Message(
            title=lines.say("sos_taken_on_title"),
            text=text_of((*lines.taken_on(), lines.say("sos_taken_on_end"))),
        )

    def all_clear(self) -> Message:
        """Tell everybody who was told that it is over, by whose word and why."""
        lines, sos = self.lines, self.sos
        reason = sos.ended_reason
        if reason in REASONS:
            reason = lines.say(f"sos_reason_{reason}")
        ended = sos.ended or self.coordinator.now()
        return Message(
            title=lines.say("sos_clear_title"),
            text=text_of(
                (
                    lines.say("sos_clear", time=lines.clock(ended)),
                    lines.say("sos_clear_by", by=sos.ended_by) if sos.ended_by else "",
                    lines.say("sos_clear_reason", reason=reason) if reason else "",
                )
            ),
        )

    def plainly(self, words: str, verbs: tuple[Verb, ...] = ()) -> Message:
        """Answer whoever pressed a button."""
        lines = self.lines
        title = lines.say("sos_over_title")
        return Message(title=title, text=lines.say(words), verbs=verbs)

    def buttons(self) -> dict[Verb, str]:
        """Return what stands on the buttons."""
        lines = self.lines
        number = lines.numbers.emergency_text
        return {
            verb: lines.say(f"sos_button_{verb.lower()}", number=number)
            for verb in Verb
        }

    def action(self, verb: Verb) -> str:
        """Return what somebody does, as everybody else reads it."""
        number = self.lines.numbers.emergency_text
        return self.lines.say(f"sos_act_{verb.lower()}", number=number)


def writer_of(
    coordinator: HealthsteadCoordinator, record: PersonRecord, *, drill: bool = False
) -> Writer:
    """Return who writes about the call, or the drill, of somebody."""
    sos = record.drill if drill else record.sos
    return Writer(coordinator=coordinator, record=record, sos=sos, drill=drill)
