"""What stands on a person's emergency card: facts of the record, chosen, not worded.

How it is laid out is ``papers``'s, whom it is given to ``sos``'s. What nobody wrote
down is left out and never guessed.
"""

from datetime import datetime

from ..domain.card import CardFacts, CardMedicine
from ..domain.emergency_numbers import numbers_for
from .emergency import age_range, mark_of, name_of
from .record import PersonRecord
from .standing import taken_now


def card_facts(record: PersonRecord, now: datetime) -> CardFacts:
    """Return what the card says at this moment."""
    profile = record.person.profile
    every = [
        CardMedicine(
            name=name_of(held.medication),
            direction=held.medication.direction,
            mark=mark_of(held.medication),
            paused=held.medication.paused_at(now),
        )
        for held in taken_now(record)
    ]
    return CardFacts(
        name=profile.name,
        birth_year=profile.birth_year,
        ages=age_range(record, now),
        number=numbers_for(profile.country).emergency_text,
        conditions=profile.conditions,
        allergies=profile.allergies,
        medicines=tuple(sorted(every, key=lambda one: not one.mark)),
        # Who is not told first is still there to be called.
        contacts=tuple(sorted(record.contacts, key=lambda one: one.backup)),
        card=record.card,
        made=now.astimezone(record.zone),
    )
