"""How a person is reached about doses, and what in the house shows that one was taken."""

from typing import assert_never

from . import commands as c
from . import events as ev
from .record import Binding, PersonRecord
from .refusal import Refusal, refuse

type ReachCommand = c.SetReach | c.SetBindings


def decide_reach(
    record: PersonRecord, command: ReachCommand
) -> tuple[ev.Event, ...] | Refusal:
    """Decide a command about reminders of one person; no change, no event."""
    match command:
        case c.SetReach(reach=reach):
            known = {contact.id for contact in record.contacts}
            if any(rung.contact not in known for rung in reach.ladder):
                return refuse("unknown_contact")
            return () if reach == record.reach else (ev.ReachSet(reach=reach),)
        case c.SetBindings(bindings=bindings):
            for binding in bindings:
                if (no := _wrong(record, binding)) is not None:
                    return no
            if bindings == record.bindings:
                return ()
            return (ev.BindingsSet(bindings=bindings),)
        case _:
            assert_never(command)


def _wrong(record: PersonRecord, binding: Binding) -> Refusal | None:
    """Refuse what belongs to nothing, to two things, or to what is not known."""
    if not binding.source.strip():
        return refuse("source_missing")
    if (binding.medication is None) == (binding.hours is None):
        return refuse("binding_unclear", source=binding.source)
    known = binding.medication is None or binding.medication in record.medications
    return None if known else refuse("unknown_medication")
