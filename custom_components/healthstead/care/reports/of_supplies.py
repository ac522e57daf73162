"""What is in the house of each medication when a report is made."""

from ...domain.ledger import instant
from ..record import MedicationRecord, PersonRecord
from ..supplies import supply_of
from .asked import Span
from .facts import RefillFact
from .of_doses import named


def refill_facts(record: PersonRecord, span: Span) -> tuple[RefillFact, ...]:
    """Return the supply of everything that is taken now, the shortest first."""
    found = [
        _refill(record, held, span)
        for held in record.medications.values()
        if _is_taken(held, span)
    ]
    return tuple(sorted(found, key=_order))


def _is_taken(held: MedicationRecord, span: Span) -> bool:
    stopped = held.medication.stopped
    return stopped is None or instant(stopped) > instant(span.now)


def _order(fact: RefillFact) -> tuple[bool, int, str]:
    days = fact.days_left
    return days is None, 0 if days is None else days, fact.medication.name


def _refill(record: PersonRecord, held: MedicationRecord, span: Span) -> RefillFact:
    supply = supply_of(record, held, span.now)
    run_out = None if supply.run_out is None else span.day_of(supply.run_out)
    return RefillFact(
        medication=named(held.medication),
        stock=supply.stock,
        run_out=run_out,
        days_left=None if run_out is None else (run_out - span.today).days,
        ask_on=None if supply.refill is None else span.day_of(supply.refill),
        low="stock_low" in supply.problems,
        out="stock_out" in supply.problems,
        problems=supply.problems,
    )
