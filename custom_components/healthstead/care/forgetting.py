"""What memory lets go of, so that it grows with people and not with the years.

Events carry what they replace, and an older dose is decided on with the log
(``past``): whatever is dropped here is not missed.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from ..domain.ledger import Dose, DoseStatus, instant
from .record import KEPT, NEWEST, RECENT, TAKEN, MedicationRecord


def kept(held: MedicationRecord, at: datetime) -> MedicationRecord:
    """Return the medication without what memory does not hold any more.

    By the newest slots, so that it does not matter when what was noted.
    """
    oldest = at - KEPT
    return replace(
        held,
        answers=_newest_answers(held.answers, at),
        extras=_newest_extras(held.extras, at),
        days=_since(held.days, oldest.date()),
        acknowledged=_since(held.acknowledged, instant(at - RECENT)),
        told=_since(held.told, instant(at - RECENT)),
        put_off=_still_put_off(held, at),
    )


def _still_put_off(held: MedicationRecord, at: datetime) -> Mapping[datetime, datetime]:
    """Keep it also of the newest slot: an interval may be counted from there."""
    answered = (
        d for d, a in held.answers.items() if a.status is not DoseStatus.SNOOZED
    )
    newest, since = max(answered, default=None), instant(at - RECENT)
    if all(due >= since for due in held.put_off):
        return held.put_off
    return {
        due: until
        for due, until in held.put_off.items()
        if due >= since or due == newest
    }


def _since[K: (date, datetime), V](known: Mapping[K, V], first: K) -> Mapping[K, V]:
    if all(key >= first for key in known):
        return known
    return {key: value for key, value in known.items() if key >= first}


def _newest_answers(
    answers: Mapping[datetime, Dose], at: datetime
) -> Mapping[datetime, Dose]:
    if len(answers) <= NEWEST:
        return answers
    recent = at - RECENT
    latest = sorted(answers, reverse=True)
    taken = [due for due in latest if answers[due].status is DoseStatus.TAKEN]
    kept = {*latest[:NEWEST], *taken[:TAKEN]}
    return {
        due: dose
        for due, dose in answers.items()
        if due in kept or due >= recent or dose.at >= recent
    }


def _newest_extras(extras: tuple[Dose, ...], at: datetime) -> tuple[Dose, ...]:
    if all(dose.at >= at - KEPT for dose in extras):
        return extras
    latest = sorted(extras, key=lambda dose: instant(dose.at))[-TAKEN:]
    return tuple(d for d in extras if d.at >= at - KEPT or d in latest)
