"""One medicine of a MedTimer backup with its reminders, as a draft.

Links are left open here: a reminder may follow one that stands further down.
"""

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from ...domain.quantity import Quantity
from ...domain.schedule import Schedule, ScheduleError
from ...domain.timing import describe
from . import entry_fields as fields
from .amount_text import FINEST, unit_named
from .combining import combined
from .entry_fields import Fields
from .imported import ImportedMedication
from .json_text import Place
from .limits import MOST
from .medtimer_reminder import Follows, LeftOut, Moment, identity, parts_of
from .problem import FieldError, Findings, Reason

MOST_REMINDERS: Final = 100
# Fields of a medicine that an import has no place for; they are told, not taken.
LEFT_BEHIND: Final = ("notes", "expirationDate")


@dataclass(slots=True)
class MedicineDraft:
    """A medicine as far as its own entry says it."""

    line: int
    name: str
    unit: str = ""
    stock: Quantity | None = None
    source: str = ""
    schedules: list[Schedule] = field(default_factory=list)
    follows: list[Follows] = field(default_factory=list)
    reminders: list[int] = field(default_factory=list)
    """Numbers of the reminders that ask for doses."""
    instructions: list[str] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)

    def finished(self) -> ImportedMedication:
        """Return the draft without its links: all of its schedules, or none."""
        schedules = () if self.reasons else tuple(self.schedules)
        words = [describe(each) for each in schedules]
        words += [each.rstrip(". ") for each in dict.fromkeys(self.instructions)]
        return ImportedMedication(
            name=self.name,
            direction=". ".join(words),
            schedules=schedules,
            stock=self.stock,
            source=self.source,
            line=self.line,
            reasons=tuple(dict.fromkeys(self.reasons)),
        )


def read_medicine(
    entry: object, place: Place, source: str, at: Moment, findings: Findings
) -> MedicineDraft | None:
    """Return a draft, or None for an entry without a name to show."""
    try:
        whole = fields.mapping(entry, "entry")
        medicine = fields.mapping(whole.get("medicine"), "medicine")
        draft = MedicineDraft(place.line, fields.label(medicine, "name"), source=source)
        reminders = fields.items(whole, "reminders", [])
    except FieldError as wrong:
        findings.note(place.line, wrong)
        return None
    _note_the_rest(medicine, draft, findings)
    at = replace(at, unit=draft.unit)
    if len(reminders) > MOST_REMINDERS:
        _refuse(draft, findings, FieldError("reminders", Reason.TOO_MANY))
        return draft
    for index, reminder in enumerate(reminders):
        _read_reminder(reminder, f"reminders[{index}].", draft, at, findings)
    _join(draft, findings)
    return draft


def _refuse(
    draft: MedicineDraft, findings: Findings, wrong: FieldError, where: str = ""
) -> None:
    """Note what keeps a draft from being complete."""
    findings.note(draft.line, wrong, where)
    draft.reasons.append(wrong.reason)


def _note_the_rest(medicine: Fields, draft: MedicineDraft, findings: Findings) -> None:
    """Read the stock; say what stays behind."""
    try:
        text = fields.words(medicine, "unit")
        draft.unit = unit_named(text) or ""
        if text and not draft.unit:
            findings.add(draft.line, "unit", Reason.UNIT, text)
        else:
            draft.stock = _stock(medicine, draft.unit)
    except FieldError as wrong:
        findings.note(draft.line, wrong)
    for name in LEFT_BEHIND:
        if medicine.get(name):
            findings.add(draft.line, name, Reason.LEFT_OUT, medicine[name])


def _stock(medicine: Fields, unit: str) -> Quantity | None:
    """Return what is left; MedTimer writes 0 where it does not count.

    Its figures are binary, so that 17 may stand there as 16.999999999999996.
    """
    name = "amount" if "amount" in medicine else "medicationAmount"
    value = fields.decimal(medicine, name)
    if not 0 <= value <= MOST:
        raise FieldError(name, Reason.AMOUNT, value)
    exact = value.quantize(FINEST).normalize()
    return Quantity(value=exact + Decimal(0), unit=unit) if exact else None


def _read_reminder(
    reminder: object, where: str, draft: MedicineDraft, at: Moment, findings: Findings
) -> None:
    try:
        entry = fields.mapping(reminder, "entry")
        number = identity(entry)
        parts = parts_of(entry, at)
        instructions = fields.words(entry, "instructions")
        by_itself = fields.flag(entry, "automaticallyTaken")
    except FieldError as wrong:
        _refuse(draft, findings, wrong, where)
        return
    for part in parts:
        match part:
            case LeftOut():
                findings.add(draft.line, where + part.field, part.reason)
                return
            case Follows():
                draft.follows.append(part)
            case _:
                draft.schedules.append(part)
    draft.reminders.append(number)
    draft.instructions += [instructions] if instructions else []
    if by_itself:
        findings.add(draft.line, f"{where}automaticallyTaken", Reason.BY_ITSELF)


def _join(draft: MedicineDraft, findings: Findings) -> None:
    if not (draft.schedules or draft.follows or draft.reasons):
        _refuse(draft, findings, FieldError("reminders", Reason.NO_SCHEDULE))
    try:
        draft.schedules = list(combined(draft.schedules))
    except ScheduleError as wrong:
        same = FieldError("reminders", Reason.SAME_TIME, wrong.problem)
        _refuse(draft, findings, same)
