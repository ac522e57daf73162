"""The sheet for a visit: for which one, since when, and what has come together."""

import csv
import io
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.reports import facts as f
from custom_components.healthstead.care.reports.asked import usual
from custom_components.healthstead.care.reports.checking import violations
from custom_components.healthstead.care.reports.csv_text import csv_text
from custom_components.healthstead.care.reports.facts_json import from_json, to_json
from custom_components.healthstead.care.reports.gathering import gathered
from custom_components.healthstead.care.reports.words import text
from custom_components.healthstead.domain.appointment import VisitStatus
from custom_components.healthstead.domain.ids import AppointmentId, ClinicianId
from custom_components.healthstead.domain.reporting import Period, Section

from ...builders import ANN, House, a_house, at, daily

NOW = at("2026-10-05 09:00")


def visit(start: str, **more: Any) -> c.NoteAppointment:
    begins = at(start)
    told: dict[str, Any] = {
        "clinician_name": "Dr Valve",
        "specialty": "cardiology",
        "status": VisitStatus.BOOKED if begins > NOW else VisitStatus.DONE,
    }
    end = begins + timedelta(minutes=20)
    return c.NoteAppointment(person=ANN, start=begins, end=end, **(told | more))


def told(text: str, moment: str, **more: Any) -> c.StoreSymptom:
    return c.StoreSymptom(person=ANN, text=text, at=at(moment), **more)


async def lived(*commands: c.Command) -> House:
    """Carry out commands at the moments that they are about."""
    house = await a_house()
    begins = NOW
    for command in commands:
        moment = getattr(command, "at", None) or getattr(command, "start", begins)
        if isinstance(moment, datetime):
            house.clock.now = min(moment, NOW)
        await house.do(command)
    house.clock.now = NOW
    return house


async def sheet_of(house: House, **more: Any) -> f.ReportFacts:
    asked = replace(usual(Period.VISIT, NOW.date()), **more)
    facts = await gathered(house.record(), house.log, asked, NOW)
    assert from_json(to_json(facts)) == facts
    assert violations(facts, text(facts)) == ()
    return facts


def sheet(facts: f.ReportFacts) -> f.SheetFacts:
    assert facts.sheet is not None
    return facts.sheet


async def test_it_is_for_the_next_visit_and_looks_back_to_the_last_of_its_kind() -> (
    None
):
    house = await lived(
        visit("2026-06-01 10:00", outcome="take less salt"),
        visit("2026-08-10 10:00", clinician_name="Dr Molar", specialty="dentistry"),
        visit(
            "2026-10-09 15:00",
            about="the heart stumbles",
            place="2 Made Up Street",
            questions=("Is the dose right?", "May I swim?"),
            prepare=("bring the list",),
        ),
        visit("2026-11-20 08:00", clinician_name="Dr Molar", specialty="dentistry"),
    )

    facts = await sheet_of(house)

    assert facts.head.first == date(2026, 6, 1)
    assert sheet(facts).last == f.LastVisit(
        clinician="Dr Valve",
        specialty="cardiologist",
        start=at("2026-06-01 10:00"),
        outcome="take less salt",
    )
    assert sheet(facts).further == 1
    said = text(facts)
    assert "Dr Valve (cardiologist)" in said or "Dr Valve, cardiologist" in said
    for line in (
        "Where: 2 Made Up Street.",
        "What it is about: the heart stumbles.",
        "To ask: Is the dose right?",
        "To ask: May I swim?",
        "Before it: bring the list.",
        "Further visits that are planned: 1.",
        "The last visit: Dr Valve, cardiologist, 1 June 10:00.",
        "What came of it: take less salt.",
    ):
        assert line in said


async def test_another_visit_may_be_chosen() -> None:
    house = await lived(
        visit("2026-10-09 15:00"),
        visit("2026-11-20 08:00", clinician_name="Dr Molar", specialty="dentistry"),
    )
    (molar,) = (
        v.id
        for v in house.record().appointments.values()
        if v.clinician_name == "Dr Molar"
    )

    facts = await sheet_of(house, visit=molar)

    assert sheet(facts).visit is not None
    assert "Dr Molar (dentist)" in text(facts) or "Dr Molar, dentist" in text(facts)
    assert sheet(facts).last is None
    assert facts.days == 91
    assert "No earlier visit of this kind is noted in the last 91 days." in text(facts)


async def test_a_visit_that_is_not_there_any_more_is_none() -> None:
    house = await lived()

    facts = await sheet_of(house, visit=AppointmentId("gone"))

    assert sheet(facts).visit is None
    assert "No visit is planned." in text(facts)


async def test_without_a_visit_to_come_the_last_of_all_counts() -> None:
    house = await lived(
        visit("2026-08-10 10:00", clinician_name="Dr Molar", specialty="dentistry"),
        visit("2026-09-01 10:00", status=VisitStatus.CANCELLED),
    )

    facts = await sheet_of(house)

    assert facts.head.first == date(2026, 8, 10)


async def test_the_same_clinician_goes_before_the_same_kind() -> None:
    known, other = ClinicianId("k"), ClinicianId("o")
    house = await lived(
        visit("2026-06-01 10:00", clinician=known),
        visit("2026-07-01 10:00", clinician=other, clinician_name="Dr Pump"),
        visit("2026-08-01 10:00", clinician_name="Dr Who", specialty=""),
        visit("2026-10-09 15:00", clinician=known, clinician_name="Dr V."),
    )

    facts = await sheet_of(house)

    assert facts.head.first == date(2026, 6, 1)


async def test_it_looks_back_a_year_at_most() -> None:
    house = await lived(visit("2024-01-10 10:00"), visit("2026-10-09 15:00"))

    facts = await sheet_of(house)

    assert facts.days == 366
    assert "10 January 2024" in text(facts)
    assert sheet(facts).last is not None


async def test_complaints_are_drawn_together_as_they_stand_now() -> None:
    house = await lived(
        told("dizzy", "2026-09-10 08:00", severity=3, site="head"),
        told("dizzy again", "2026-09-12 08:00", severity=6, triggers=("standing up",)),
        told("a sore knee", "2026-09-29 08:00", onset=at("2026-09-27 08:00")),
        told("a cough", "2026-09-30 08:00", severity=2),
    )
    dizzy, again, _, cough = house.record().symptoms
    await house.do(c.ForgetSymptom(person=ANN, symptom=dizzy.id))
    await house.do(c.CorrectSymptom(person=ANN, symptom=again.id, site="head"))
    await house.do(c.EndSymptom(person=ANN, symptom=cough.id, at=NOW))

    facts = await sheet_of(house)

    assert [one.name for one in sheet(facts).episodes] == [
        "dizzy again",
        "a sore knee",
        "a cough",
    ]
    said = text(facts)
    assert (
        "dizzy again: since 12 September, told 1 time, head, worst 6 out of 10, brought on "
        "by standing up, last told 12 September."
    ) in said
    assert "a sore knee: since 27 September, told 1 time, going on." in said
    assert "a cough: since 30 September, told 1 time, worst 2 out of 10, over" in said


async def test_several_complaints_of_one_thing_are_one_line() -> None:
    house = await lived(
        told("dizzy", "2026-09-26 08:00", severity=3),
        told("so dizzy", "2026-09-30 08:00", severity=6),
    )

    (one,) = sheet(await sheet_of(house)).episodes

    assert (one.times, one.worst, one.began) == (2, 6, at("2026-09-26 08:00"))


async def test_without_the_section_no_complaint_is_shown() -> None:
    house = await lived(told("dizzy", "2026-09-26 08:00"))

    facts = await sheet_of(house, sections=frozenset({Section.DOSES}))

    assert sheet(facts).episodes == ()


async def test_only_a_report_for_a_visit_has_a_sheet() -> None:
    house = await lived()

    facts = await gathered(
        house.record(), house.log, usual(Period.WEEK, NOW.date()), NOW
    )

    assert facts.sheet is None


async def test_the_rows_hold_the_visit_and_the_episodes() -> None:
    house = await lived(
        visit("2026-06-01 10:00", outcome="less salt"),
        visit("2026-10-09 15:00", questions=("Why?",), prepare=("fast",)),
        told("dizzy", "2026-09-29 08:00", severity=3, site="head"),
        told("a cough", "2026-09-30 08:00", ended=at("2026-10-02 08:00")),
        told("a rash", "2026-08-30 08:00"),
    )

    rows = list(csv.DictReader(io.StringIO(csv_text(await sheet_of(house)))))

    found = {
        (row["item"], row["name"] or row["note"], row["status"], row["value"])
        for row in rows
        if row["section"] == "visit" or row["item"] == "episode"
    }
    assert found == {
        ("visit", "Dr Valve", "booked", ""),
        ("ask", "Why?", "", ""),
        ("prepare", "fast", "", ""),
        ("last_visit", "Dr Valve", "", ""),
        ("episode", "dizzy", "going_on", "3"),
        ("episode", "a cough", "over", ""),
        ("episode", "a rash", "", ""),
    }


async def test_another_clinician_of_the_same_kind_counts_where_there_is_no_other() -> (
    None
):
    house = await lived(
        visit("2026-07-01 10:00", clinician_name="Dr Pump", specialty="cardiologist"),
        visit("2026-08-01 10:00", clinician_name="Dr Who", specialty=""),
        visit("2026-10-09 15:00", status=VisitStatus.REQUESTED),
    )

    facts = await sheet_of(house)

    assert facts.head.first == date(2026, 7, 1)
    assert "asked for" in text(facts) or "requested" in text(facts)


async def test_what_changed_about_a_medicine_and_why_doses_went_otherwise_is_said() -> (
    None
):
    house = await lived(visit("2026-10-01 10:00"))
    house.clock.now = at("2026-10-02 12:00")
    await house.do(
        c.AddMedication(
            person=ANN,
            name="Vitamin D",
            direction="1 tablet every morning",
            schedule=daily("08:00"),
            start=house.clock.now,
        )
    )
    old, other, *_ = house.record().medications
    house.clock.now = at("2026-10-03 12:00")
    await house.do(
        c.ChangeMedication(
            person=ANN,
            medication=other,
            direction="2 tablets every morning",
            schedule=daily("08:00"),
            since=house.clock.now,
        )
    )
    for day in ("2026-10-04 08:00", "2026-10-05 08:00"):
        house.clock.now = at(day)
        await house.do(
            c.SkipDose(person=ANN, medication=other, at=at(day), reason="felt  sick")
        )
    await house.do(c.StopMedication(person=ANN, medication=old, reason="kidneys"))
    house.clock.now = NOW

    said = text(await sheet_of(house))

    assert "Ramipril: 2 tablets every morning." in said
    assert "Ramipril, before that: " in said
    assert "Ramipril, reasons that were told: felt sick (2 times)." in said
    assert "Metformin: stopped 5 October 08:00: kidneys." in said
    assert "Vitamin D: new since 2 October" in said


async def test_of_days_before_the_last_visit_one_day_is_left() -> None:
    house = await lived(visit("2026-10-04 10:00"))

    facts = await sheet_of(house, last=date(2026, 10, 2))

    assert (facts.head.first, facts.head.last) == (date(2026, 10, 2),) * 2
