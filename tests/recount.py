"""A report counted again from the log, the slow way: no code of reports is asked.

Only the lines of the log, a calendar and plain arithmetic. What a plan without
answers comes to cannot be read off the log: of that only what must hold is checked.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.reports import facts as f
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.ledger import Dose, DoseStatus
from custom_components.healthstead.domain.vitals import Measured, VitalKind

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
CENT = Fraction(1, 100)

type Wrong = Iterator[str]


@dataclass
class Log:
    """What stands at the end of the log."""

    answers: dict[tuple[MedicationId, datetime], Dose] = field(default_factory=dict)
    extras: dict[str, Dose] = field(default_factory=dict)
    known: dict[str, Dose] = field(default_factory=dict)
    readings: list[tuple[datetime, datetime, Measured]] = field(default_factory=list)
    """When it was taken, when it was noted, what it was."""
    symptoms: dict[str, Any] = field(default_factory=dict)
    visits: dict[str, Any] = field(default_factory=dict)
    days: dict[tuple[VitalKind, date], Any] = field(default_factory=dict)
    closed: dict[tuple[VitalKind, date], datetime] = field(default_factory=dict)

    def take_in(self, entry: ev.Entry) -> None:
        """Take one line in."""
        self._dose(entry.event)
        self._told(entry.event)
        match entry.event:
            case ev.ReadingRecorded(reading=reading):
                self.readings.append((reading.at, entry.at, reading.measured))
            case ev.DaySummarised(summary=one):
                self.days[one.kind, one.date] = one
                self.closed[one.kind, one.date] = entry.at
            case _:
                pass

    def _told(self, event: ev.Event) -> None:
        match event:
            case ev.SymptomStored(symptom=symptom):
                self.symptoms[symptom.id] = symptom
            case ev.SymptomForgotten(symptom=gone):
                self.symptoms.pop(gone, None)
            case ev.SymptomCorrected(symptom=symptom):
                self.symptoms[symptom.id] = symptom
            case ev.SymptomEnded(symptom=name, at=at):
                self.symptoms[name] = replace(self.symptoms[name], ended=at)
            case ev.AppointmentBooked(appointment=visit):
                self.visits[visit.id] = visit
            case ev.AppointmentCancelled(appointment=off):
                self.visits.pop(off, None)
            case _:
                pass

    def _dose(self, event: ev.Event) -> None:
        match event:
            case ev.DoseTaken() | ev.DoseSkipped() | ev.DoseMissed():
                self._drop(event.was)
                self._put(event.dose)
            case ev.DoseSnoozed(dose=dose) | ev.DoseUnconfirmed(dose=dose):
                self._put(dose)
            case ev.DoseUndone(dose=name, was=was):
                self._drop(was or self.known.get(name))
            case ev.DoseCorrected(was=was, dose=dose):
                self._drop(was)
                self._put(dose)
            case _:
                pass

    def _put(self, dose: Dose) -> None:
        self.known[dose.id] = dose
        if dose.due is None:
            self.extras[dose.id] = dose
        else:
            self.answers[dose.medication, dose.due.astimezone(UTC)] = dose

    def _drop(self, dose: Dose | None) -> None:
        if dose is None:
            return
        if dose.due is None:
            self.extras.pop(dose.id, None)
            return
        key = dose.medication, dose.due.astimezone(UTC)
        standing = self.answers.get(key)
        if standing is not None and standing.id == dose.id:
            del self.answers[key]


def recounted(
    facts: f.ReportFacts, entries: Sequence[ev.Entry], now: datetime
) -> tuple[str, ...]:
    """Return everything in which facts and log differ."""
    log = Log()
    for entry in entries:
        log.take_in(entry)
    found = [*_head(facts, now)]
    if facts.doses is not None:
        found += _doses(facts, facts.doses, log)
    found += _vitals(facts, log, entries)
    found += _symptoms(facts, log)
    if facts.sheet is not None:
        found += _sheet(facts, facts.sheet, log, now)
    if facts.help is not None:
        found += _help(facts, facts.help, entries)
    return tuple(found)


def _within(facts: f.ReportFacts, moment: datetime) -> bool:
    zone = ZoneInfo(facts.zone)
    day = moment.astimezone(UTC).astimezone(zone).date()
    return facts.head.first <= day <= facts.head.last


def _utc(moment: object) -> object:
    """Return an instant as it compares: in the hour that comes twice none is equal."""
    return moment.astimezone(UTC) if isinstance(moment, datetime) else moment


def _differ(what: str, told: object, counted: object) -> Wrong:
    told, counted = _utc(told), _utc(counted)
    if told != counted:
        yield f"{what}: told {told}, counted {counted}"


def _head(facts: f.ReportFacts, now: datetime) -> Wrong:
    yield from _differ("made", facts.head.made, now)
    days = (facts.head.last - facts.head.first).days + 1
    yield from _differ("days", facts.days, days)
    yield from _differ("first", facts.start.date(), facts.head.first)


# Doses


def _doses(facts: f.ReportFacts, told: f.DosesFacts, log: Log) -> Wrong:
    listed = {one.medication.id for one in told.medications}
    mine = {
        key: dose
        for key, dose in log.answers.items()
        if _within(facts, key[1]) and dose.status is not DoseStatus.SNOOZED
    }
    yield from _differ("not listed", {key[0] for key in mine} - listed, set())
    for one in told.medications:
        name = one.medication.id
        own = [dose for key, dose in mine.items() if key[0] == name]
        yield from _counts(one, own)
        yield from _listed(one, own)
        extra = [
            dose
            for dose in log.extras.values()
            if dose.medication == name
            and dose.status is DoseStatus.TAKEN
            and _within(facts, dose.at)
        ]
        yield from _differ(f"{name} extras", one.extra_count, len(extra))
        yield from _differ(f"{name} extras listed", len(one.extras), len(extra))
    yield from _sums(told)


def _of(doses: Iterable[Dose], status: DoseStatus) -> int:
    return sum(dose.status is status for dose in doses)


def _counts(one: f.MedicationFacts, own: list[Dose]) -> Wrong:
    name, counts = one.medication.id, one.counts
    taken = [dose for dose in own if dose.status is DoseStatus.TAKEN]
    away = [
        dose.at.astimezone(UTC) - dose.due.astimezone(UTC)
        for dose in taken
        if dose.due is not None
    ]
    wanted = {
        "taken": len(taken),
        "skipped": _of(own, DoseStatus.SKIPPED),
        "missed": _of(own, DoseStatus.MISSED),
        "on_time": sum(-HOUR <= one <= HOUR for one in away),
        "late": sum(one > HOUR for one in away),
        "early": sum(one < -HOUR for one in away),
        "part": sum(
            dose.amount is not None
            and dose.planned is not None
            and dose.amount.unit == dose.planned.unit
            and dose.amount.value < dose.planned.value
            for dose in taken
        ),
    }
    for key, number in wanted.items():
        yield from _differ(f"{name} {key}", getattr(counts, key), number)
    noted = _of(own, DoseStatus.UNCONFIRMED)
    if counts.unconfirmed < noted:
        yield f"{name}: {noted} noted as not answered, told {counts.unconfirmed}"
    parts = counts.taken + counts.skipped + counts.missed + counts.unconfirmed
    yield from _differ(f"{name} due", counts.due, parts)
    yield from _share(f"{name} taken", counts.taken_percent, counts.taken, counts.due)
    yield from _share(
        f"{name} on time", counts.on_time_percent, counts.on_time, counts.due
    )


def _share(what: str, told: Decimal | None, part: int, due: int) -> Wrong:
    if due == 0:
        yield from _differ(f"{what} share", told, None)
    elif told is None or abs(Fraction(told) - Fraction(100 * part, due)) > CENT / 2:
        yield f"{what} share: told {told}, counted {part}/{due}"


def _listed(one: f.MedicationFacts, own: list[Dose]) -> Wrong:
    """Hold the single doses against the counts, and against the answers."""
    name = one.medication.id
    for status, count in (
        (DoseStatus.TAKEN, one.counts.taken),
        (DoseStatus.SKIPPED, one.counts.skipped),
        (DoseStatus.MISSED, one.counts.missed),
        (DoseStatus.UNCONFIRMED, one.counts.unconfirmed),
    ):
        listed = sum(dose.status is status for dose in one.doses)
        yield from _differ(f"{name} {status} listed", listed, count)
    waits = len(one.doses) - one.counts.due
    yield from _differ(f"{name} open", one.still_open + one.to_come, waits)
    due = {dose.due.astimezone(UTC): dose for dose in one.doses}
    yield from _differ(f"{name} twice", len(due), len(one.doses))
    for answer in own:
        assert answer.due is not None
        shown = due.get(answer.due.astimezone(UTC))
        if shown is None or shown.status is not answer.status:
            yield f"{name}: {answer.status} of {answer.due} is not listed"
        elif answer.status is DoseStatus.TAKEN:
            yield from _differ(f"{name} {answer.due}", shown.at, answer.at)
            yield from _differ(f"{name} {answer.due}", shown.amount, answer.amount)


def _sums(told: f.DosesFacts) -> Wrong:
    for key in ("due", "taken", "on_time", "skipped", "unconfirmed", "missed"):
        total = sum(getattr(one.counts, key) for one in told.medications)
        yield from _differ(f"together {key}", getattr(told.together, key), total)
        if told.before is not None:
            before = sum(
                getattr(one.before, key) for one in told.medications if one.before
            )
            yield from _differ(f"before {key}", getattr(told.before, key), before)


# Vital signs


def _vitals(facts: f.ReportFacts, log: Log, entries: Sequence[ev.Entry]) -> Wrong:
    zone = ZoneInfo(facts.zone)
    if "vitals" in {section.value for section in facts.head.sections}:
        yield from _nothing_left_out(facts, log, entries)
    for one in facts.vitals:
        mine = [
            (at.astimezone(zone).date(), noted, measured)
            for at, noted, measured in log.readings
            if measured.kind is one.kind and _within(facts, at)
        ]
        yield from _differ(f"{one.kind} entered", one.entered, len(mine))
        for day in one.days:
            yield from _day(one, day, mine, log)
        days = [day.every.count for day in one.days]
        yield from _differ(f"{one.kind} count", one.count, sum(days))
        if one.every is not None:
            lows = min(day.every.low for day in one.days)
            yield from _differ(f"{one.kind} low", one.every.low, lows)
            highs = max(day.every.high for day in one.days)
            yield from _differ(f"{one.kind} high", one.every.high, highs)
            yield from _differ(f"{one.kind} sum", one.every.count, sum(days))
            yield from _mean(one)
        yield from _alerts(facts, one, entries)


def _nothing_left_out(
    facts: f.ReportFacts, log: Log, entries: Sequence[ev.Entry]
) -> Wrong:
    """Hold the kinds that are told against those that have anything to tell."""
    kinds = {m.kind for at, _, m in log.readings if _within(facts, at)}
    kinds |= {k for k, day in log.days if facts.head.first <= day <= facts.head.last}
    for entry in entries:
        if isinstance(entry.event, ev.AlertRaised):
            alert, name = entry.event.alert, entry.event.id
            if name in _overlapping(facts, alert.kind, entries):
                kinds.add(alert.kind)
    yield from _differ("kinds", kinds - {one.kind for one in facts.vitals}, set())


def _mean(one: f.VitalFacts) -> Wrong:
    assert one.every is not None
    each = (Fraction(day.every.mean) * day.every.count for day in one.days)
    parts = sum(each, Fraction(0))
    if abs(Fraction(one.every.mean) - parts / one.every.count) > CENT:
        yield f"{one.kind} mean: told {one.every.mean}, counted {float(parts)}"


def _in_unit(measured: Measured, unit: str) -> Fraction:
    """Return a value in the unit of the report, by factors of its own."""
    value = Fraction(measured.value)
    match measured.unit, unit:
        case ("mg/dL", "mmol/L"):
            return Fraction(round(value / 18 * 10), 10)
        case ("mmol/L", "mg/dL"):
            return Fraction(round(value * 18))
        case _:
            return value


def _day(
    one: f.VitalFacts,
    day: f.DayFact,
    mine: list[tuple[date, datetime, Measured]],
    log: Log,
) -> Wrong:
    values = [_in_unit(m, one.unit) for at, _, m in mine if at == day.date]
    watched = log.days.get((one.kind, day.date))
    if watched is None and not day.from_sensors:
        half = CENT / 2 if one.kind is not VitalKind.GLUCOSE else Fraction(1)
        yield from _differ(f"{one.kind} {day.date}", day.every.count, len(values))
        yield from _near(f"{one.kind} low", day.every.low, min(values), half)
        yield from _near(f"{one.kind} high", day.every.high, max(values), half)
        mean = sum(values, Fraction(0)) / len(values)
        yield from _near(f"{one.kind} mean", day.every.mean, mean, half)
        middle = sorted(values)
        two = middle[(len(middle) - 1) // 2] + middle[len(middle) // 2]
        yield from _near(f"{one.kind} median", day.every.median, two / 2, half)
    elif watched is not None:
        closed = log.closed[one.kind, day.date]
        late = sum(at == day.date and noted > closed for at, noted, _ in mine)
        count = max(watched.every.count + late, len(values))
        yield from _differ(f"{one.kind} {day.date}", day.every.count, count)


def _near(what: str, told: Decimal, counted: Fraction | int, half: Fraction) -> Wrong:
    if abs(Fraction(told) - counted) > half:
        yield f"{what}: told {told}, counted {float(counted)}"


def _alerts(
    facts: f.ReportFacts, one: f.VitalFacts, entries: Sequence[ev.Entry]
) -> Wrong:
    wanted = _overlapping(facts, one.kind, entries)
    yield from _differ(f"{one.kind} alerts", {a.id for a in one.alerts}, set(wanted))
    for alert in one.alerts:
        yield from _differ(f"{alert.id} end", alert.ended, wanted.get(alert.id))


def _overlapping(
    facts: f.ReportFacts, kind: VitalKind, entries: Sequence[ev.Entry]
) -> dict[str, datetime | None]:
    """Return the alerts of a kind that have a part in the period, and their ends."""
    began: dict[str, datetime] = {}
    over: dict[str, datetime] = {}
    for entry in entries:
        event = entry.event
        if isinstance(event, ev.AlertRaised) and event.alert.kind is kind:
            began[event.id] = event.alert.started
        elif isinstance(event, ev.AlertEnded):
            over[event.id] = event.at
    return {
        name: over.get(name)
        for name, start in began.items()
        if start.astimezone(UTC) < facts.end.astimezone(UTC)
        and over.get(name, facts.end).astimezone(UTC) >= facts.start.astimezone(UTC)
    }


# Complaints and help


def _symptoms(facts: f.ReportFacts, log: Log) -> Wrong:
    if "symptoms" not in {section.value for section in facts.head.sections}:
        return
    wanted = [s for s in log.symptoms.values() if _within(facts, s.at)]
    told = sorted(map(_told, facts.symptoms))
    yield from _differ("symptoms", told, sorted(map(_told, wanted)))


def _told(one: Any) -> tuple[Any, ...]:
    """Return what a complaint comes to, of a report or of the log."""
    ended = "" if one.ended is None else one.ended.astimezone(UTC).isoformat()
    severity = -1 if one.severity is None else one.severity
    return one.at.astimezone(UTC), one.text, severity, one.triggers, ended


def _sheet(facts: f.ReportFacts, sheet: f.SheetFacts, log: Log, now: datetime) -> Wrong:
    """Hold episodes and visits against single complaints and the visits of the log."""
    wanted = [s for s in log.symptoms.values() if _within(facts, s.at)]
    if "symptoms" in {section.value for section in facts.head.sections}:
        yield from _differ("episodes", bool(sheet.episodes), bool(wanted))
    begun = [min(s.onset or s.at, s.at).astimezone(UTC) for s in wanted]
    for one in sheet.episodes:
        texts = {" ".join(s.text.split()) for s in wanted}
        yield from _differ("name", " ".join(one.name.split()) in texts, True)
        yield from _differ("began", one.began.astimezone(UTC) in begun, True)
        yield from _differ("told", 0 < one.times <= len(wanted), True)
        said = {s.severity for s in wanted} | {None}
        yield from _differ("worst", one.worst in said, True)
        places = {s.site for s in wanted}
        yield from _differ("where", set(one.sites) <= places, True)
    stands = [
        v
        for v in log.visits.values()
        if v.status.value in {"requested", "booked"} and v.start >= now
    ]
    first = min((v.start.astimezone(UTC) for v in stands), default=None)
    told = None if sheet.visit is None else sheet.visit.start.astimezone(UTC)
    yield from _differ("next visit", told, first)
    yield from _differ("further", sheet.further, max(len(stands) - 1, 0))
    over = [
        v.start.astimezone(UTC)
        for v in log.visits.values()
        if v.status.value in {"booked", "done"} and v.end <= now
    ]
    last = None if sheet.last is None else sheet.last.start.astimezone(UTC)
    yield from _differ("last visit", last, max(over, default=None))


def _help(
    facts: f.ReportFacts, told: f.HelpFacts, entries: Sequence[ev.Entry]
) -> Wrong:
    starts: dict[str, datetime] = {}
    ends: dict[str, datetime] = {}
    for entry in entries:
        if isinstance(entry.event, ev.SosStarted):
            starts.setdefault(entry.event.id, entry.at)
        elif isinstance(entry.event, ev.SosEnded):
            ends.setdefault(entry.event.id, entry.at)
    wanted = {
        name
        for name, start in starts.items()
        if start.astimezone(UTC) < facts.end.astimezone(UTC)
        and ends.get(name, facts.end).astimezone(UTC) >= facts.start.astimezone(UTC)
    }
    yield from _differ("calls", {call.id for call in told.calls}, wanted)
    for call in told.calls:
        yield from _differ("call began", call.started, starts[call.id])
        yield from _differ("call ended", call.ended, ends.get(call.id))
    yield from _counted(facts, told, entries)


def _counted(
    facts: f.ReportFacts, told: f.HelpFacts, entries: Sequence[ev.Entry]
) -> Wrong:
    def count(kind: type) -> int:
        return sum(
            isinstance(entry.event, kind) and _within(facts, entry.at)
            for entry in entries
        )

    missed = [e.event.due for e in entries if isinstance(e.event, ev.CheckInMissed)]
    late = sum(_within(facts, due) for due in missed)
    yield from _differ("drills", len(told.drills), count(ev.DrillStarted))
    yield from _differ("signs of life", told.check_ins, count(ev.CheckedIn))
    yield from _differ("missed", len(told.check_ins_missed), late)
    yield from _differ("silences", len(told.silences), count(ev.SilenceNoted))
