"""A report as CSV: one row for each thing, the same columns for all of them.

RFC 4180, comma and CRLF, UTF-8. Instants are ISO 8601 with their offset, numbers plain
with a point, units UCUM, vital signs with their LOINC code (the halves of a blood
pressure on rows of their own). No cell begins like a formula (``imports.csv_text``).
"""

from collections.abc import Iterator

from ..imports.csv_text import written
from .csv_row import COLUMNS, Row
from .csv_visit import sheet_rows
from .csv_vitals import vital_rows
from .facts import CallFact, DoseFact, MedicationFacts, ReportFacts, SymptomFact


def csv_text(facts: ReportFacts) -> str:
    """Return the report as CSV, its first row the names of the columns."""
    return written([COLUMNS, *(row.cells() for row in rows(facts))], ",")


def rows(facts: ReportFacts) -> Iterator[Row]:
    """Yield the rows of a report, section after section."""
    yield Row(
        section="report",
        item=facts.head.period.value,
        name=facts.name,
        start=facts.head.first,
        end=facts.head.last,
        note=facts.head.made.isoformat(timespec="seconds"),
    )
    if facts.doses is not None:
        for one in facts.doses.medications:
            yield from _medication(one)
    for vital in facts.vitals:
        yield from vital_rows(vital)
    yield from _told(facts)
    yield from _house(facts)
    for gap in facts.gaps:
        named = "" if gap.medication is None else gap.medication.name
        yield Row(
            section="gaps",
            item=gap.kind.value,
            name=gap.vital.value if gap.vital is not None else named,
            start=gap.since,
            end=gap.until,
            value=gap.count,
            note="" if gap.of is None else f"of {gap.of}",
        )


def _medication(one: MedicationFacts) -> Iterator[Row]:
    name = one.medication.name
    counts = one.counts
    for item in ("due", "taken", "on_time", "skipped", "unconfirmed", "missed"):
        yield Row(
            section="doses",
            item=f"count_{item}",
            name=name,
            value=getattr(counts, item),
        )
    for dose in one.doses:
        yield _dose(name, dose)
    for extra in one.extras:
        yield Row(
            section="doses",
            item="extra",
            name=name,
            end=extra.at,
            status="taken",
            note=extra.reason,
            value=extra.amount,
        )


def _dose(name: str, dose: DoseFact) -> Row:
    return Row(
        section="doses",
        item="dose",
        name=name,
        start=dose.due,
        end=dose.at,
        status=dose.status.value,
        note=dose.reason,
        value=dose.amount,
    )


def _symptom(one: SymptomFact) -> Iterator[Row]:
    yield Row(
        section="symptoms",
        item="symptom",
        name=one.site,
        start=one.onset,
        end=one.at,
        value=one.severity,
        unit="" if one.severity is None else "{score}",
        status="" if one.ended is None else "over",
        note="; ".join((one.text, *one.triggers)),
    )
    if one.ended is not None:
        yield Row(
            section="symptoms",
            item="symptom over",
            name=one.site,
            start=one.ended,
            note=one.text,
        )


def _told(facts: ReportFacts) -> Iterator[Row]:
    if facts.sheet is not None:
        yield from sheet_rows(facts.sheet)
    for one in facts.symptoms:
        yield from _symptom(one)
    if facts.help is None:
        return
    for call in facts.help.calls:
        yield _call(call)
    for drill in facts.help.drills:
        passed = {None: "running", True: "passed", False: "failed"}[drill.passed]
        yield Row(
            section="sos",
            item="drill",
            start=drill.started,
            end=drill.ended,
            status=passed,
        )
    for due in facts.help.check_ins_missed:
        yield Row(section="sos", item="check_in_missed", start=due)
    for silence in facts.help.silences:
        yield Row(
            section="sos",
            item="silence",
            name=silence.window,
            start=silence.since,
            end=silence.noted,
        )


def _call(call: CallFact) -> Row:
    return Row(
        section="sos",
        item="call",
        name=", ".join(one.name for one in call.acted),
        start=call.started,
        end=call.ended,
        status="false_alarm" if call.false_alarm else call.level.value,
        source=call.cause.value,
        note="; ".join(part for part in (call.reason, call.ended_reason) if part),
    )


def _house(facts: ReportFacts) -> Iterator[Row]:
    for one in facts.refills:
        yield Row(
            section="refills",
            item="supply",
            name=one.medication.name,
            end=one.run_out,
            status=" ".join(one.problems),
            value=one.stock,
        )
    if facts.coming is None:
        return
    for dose in facts.coming.doses:
        yield Row(
            section="next",
            item="dose",
            name=dose.medication.name,
            start=dose.due,
            value=dose.amount,
        )
    for visit in facts.coming.visits:
        yield Row(
            section="next",
            item="visit",
            name=visit.clinician,
            start=visit.start,
            status=visit.status.value,
            note=visit.specialty,
        )
    for reminder in facts.coming.reminders:
        yield Row(
            section="next", item="reminder", start=reminder.at, note=reminder.text
        )
    for end in facts.coming.ends:
        yield Row(
            section="next",
            item="course_end",
            name=end.medication.name,
            start=end.last_day,
        )
