"""Decisions about people, medications, visits and daily care: each way they end."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.appointment import VisitStatus
from custom_components.healthstead.domain.ids import (
    HOUSEHOLD,
    AppointmentId,
    ClinicianId,
    ContactId,
    MedicationId,
    PersonId,
    ReminderId,
    SymptomId,
)
from custom_components.healthstead.domain.person import Contact, Role
from custom_components.healthstead.domain.sos import Sos, SosLevel
from custom_components.healthstead.domain.vitals import Measured, VitalKind

from ..builders import (
    ANN,
    BEN,
    DENTIST,
    IMPORT,
    MONDAY,
    TOM,
    Clock,
    House,
    a_family,
    a_house,
    a_profile,
    a_user,
    at,
    daily,
    quantity,
)

METFORMIN = MedicationId("metformin")
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
NOBODY = PersonId("nobody")


async def reason(house: House, command: c.Command) -> str:
    """Return why something was refused for good."""
    refusal = await house.refused(command)
    assert not refusal.question
    return refusal.reason


async def doubt(house: House, command: c.Command) -> Refusal:
    refusal = await house.refused(command)
    assert refusal.question
    return refusal


async def event(house: House, command: c.Command) -> Any:
    """Return the one event that follows."""
    (entry,) = (await house.do(command)).entries
    return entry.event


# People


async def test_a_person_is_added_once_and_with_a_name() -> None:
    house = await a_house()

    again = c.AddPerson(person=ANN, profile=a_profile())
    nameless = c.AddPerson(person=BEN, profile=a_profile(" "))
    the_house = c.AddPerson(person=HOUSEHOLD, profile=a_profile())

    assert await reason(house, again) == "person_exists"
    assert await reason(house, the_house) == "person_exists"
    assert await reason(house, nameless) == "name_missing"


async def test_what_is_known_about_a_person_changes_as_a_whole() -> None:
    house = await a_house()

    await house.do(c.ChangePerson(person=ANN, profile=a_profile("Anna")))
    nameless = c.ChangePerson(person=ANN, profile=a_profile(""))

    assert house.record().person.name == "Anna"
    assert await reason(house, nameless) == "name_missing"


@pytest.mark.parametrize(
    "command",
    [
        c.ChangePerson(person=NOBODY, profile=a_profile()),
        c.ErasePerson(person=NOBODY),
        c.StopMedication(person=NOBODY, medication=METFORMIN),
        c.StartSos(person=NOBODY, reason="help"),
        c.SetReminder(person=HOUSEHOLD, text="x", at=MONDAY + HOUR),
        c.SetClinician(person=ANN, clinician=DENTIST),
        c.SetRole(person=ANN, holder=NOBODY, role=Role.CARER),
    ],
)
async def test_nothing_is_decided_about_nobody(command: c.Command) -> None:
    assert await reason(await a_house(), command) == "unknown_person"


async def test_an_archived_person_is_not_looked_after_but_may_call_for_help() -> None:
    house = await a_house()
    await house.do(c.ArchivePerson(person=ANN))
    twice = await house.do(c.ArchivePerson(person=ANN))

    stop = c.StopMedication(person=ANN, medication=METFORMIN)
    refused = await reason(house, stop)
    called = await house.do(c.StartSos(person=ANN, reason="help"), a_user())

    assert twice.entries == ()
    assert refused == "unknown_person"
    assert called.entries
    assert house.household.present() == ()


async def test_an_archived_person_comes_back() -> None:
    house = await a_house()
    await house.do(c.ArchivePerson(person=ANN))

    await house.do(c.RestorePerson(person=ANN))
    twice = await house.do(c.RestorePerson(person=ANN))

    assert twice.entries == ()
    assert [p.person.id for p in house.household.present()] == [ANN]


async def test_an_erased_person_is_gone_with_the_roles_they_held() -> None:
    house = await a_family()

    await house.do(c.ErasePerson(person=ANN))

    assert ANN not in house.household.people
    assert house.record(BEN).roles == {}
    assert house.record(TOM).roles == {TOM: Role.CHILD}


async def test_a_role_is_granted_and_taken_away() -> None:
    house = await a_family()

    await house.grant(ANN, BEN, Role.VIEWER)
    held = dict(house.record().roles)
    await house.do(c.SetRole(person=ANN, holder=BEN, role=None))

    assert held == {BEN: Role.VIEWER}
    assert house.record().roles == {}


async def test_contacts_have_names() -> None:
    house = await a_house()
    son = Contact(id=ContactId("k"), name="Ben", relation="son")
    nameless = Contact(id=ContactId("k"), name=" ")

    await house.do(c.SetContacts(person=ANN, contacts=(son,)))
    refused = await reason(house, c.SetContacts(person=ANN, contacts=(nameless,)))

    assert house.record().contacts == (son,)
    assert refused == "name_missing"


# Medications


def added(name: str = "Newium", **more: Any) -> c.AddMedication:
    return c.AddMedication(
        **{
            "person": ANN,
            "name": name,
            "direction": "1 at eight",
            "schedule": daily("08:00"),
            "start": MONDAY,
            **more,
        }
    )


async def test_a_medication_gets_the_next_neutral_label() -> None:
    house = await a_house()

    found = (await event(house, added("  Newium "))).medication

    assert (found.name, found.shared_label) == ("Newium", "Medicine 4")
    assert found.direction == "1 at eight"


async def test_a_medication_needs_a_name_and_a_direction() -> None:
    house = await a_house()

    assert await reason(house, added(" ")) == "name_missing"
    assert await reason(house, added(direction=" ")) == "direction_missing"


async def test_a_medication_that_is_already_taken_is_asked_about() -> None:
    house = await a_house()

    refusal = await doubt(house, added("METFORMIN"))
    again = await event(house, added("METFORMIN", accepted=frozenset({refusal.reason})))

    assert refusal.reason == "already_taking"
    assert refusal.details["direction"] == "as directed"
    assert again.medication.name == "METFORMIN"


async def test_a_medication_that_was_stopped_can_be_added_again() -> None:
    house = await a_house()
    await house.do(c.StopMedication(person=ANN, medication=METFORMIN))

    assert await event(house, added("Metformin"))


async def test_a_direction_is_replaced() -> None:
    house = await a_house()

    change = c.ChangeMedication(
        person=ANN,
        medication=METFORMIN,
        direction="1 at noon",
        schedule=daily("12:00"),
        since=MONDAY,
    )
    await house.do(change)

    changed = house.record().medications[METFORMIN].medication
    assert (changed.direction, changed.schedule) == ("1 at noon", daily("12:00"))


async def test_a_label_is_replaced_by_one_that_says_something() -> None:
    house = await a_house()
    label = c.LabelMedication(person=ANN, medication=METFORMIN, label=" white pill ")
    empty = c.LabelMedication(person=ANN, medication=METFORMIN, label=" ")

    await house.do(label)

    shown = house.record().medications[METFORMIN].medication
    assert shown.shown(names=False) == "white pill"
    assert shown.shown(names=True) == "Metformin"
    assert await reason(house, empty) == "name_missing"


async def test_stock_may_be_nothing_but_not_less() -> None:
    house = await a_house()
    none = c.CountStock(person=ANN, medication=METFORMIN, amount=quantity("0"))
    less = c.CountStock(person=ANN, medication=METFORMIN, amount=quantity("-1"))

    await house.do(none)

    assert house.record().medications[METFORMIN].stock == quantity("0")
    assert await reason(house, less) == "amount_not_positive"


async def test_a_stopped_medication_changes_no_more() -> None:
    house = await a_house()
    stop = c.StopMedication(person=ANN, medication=METFORMIN, reason="done")
    await house.do(stop)

    medication = house.record().medications[METFORMIN].medication
    assert (medication.stopped, medication.stop_reason) == (MONDAY, "done")
    assert not medication.active_at(MONDAY)
    assert medication.active_at(MONDAY - HOUR)
    assert await reason(house, stop) == "medication_stopped"


async def test_an_unknown_medication_is_neither_changed_nor_taken() -> None:
    house = await a_house()
    unknown = MedicationId("x")

    stop = c.StopMedication(person=ANN, medication=unknown)
    dose = c.RecordDose(person=ANN, medication=unknown, at=MONDAY)

    assert await reason(house, stop) == "unknown_medication"
    assert await reason(house, dose) == "unknown_medication"


# Readings


def reading(kind: VitalKind, value: str, unit: str = "", **more: Any) -> Any:
    second = more.pop("second", None)
    measured = Measured(
        kind=kind,
        value=Decimal(value),
        unit=unit,
        second=Decimal(second) if second else None,
    )
    told = {"person": ANN, "measured": measured, "at": MONDAY, **more}
    return c.RecordReading(**told)


PRESSURE = VitalKind.BLOOD_PRESSURE
GLUCOSE = VitalKind.GLUCOSE
HEAT = VitalKind.TEMPERATURE


async def test_a_reading_is_kept_in_its_canonical_unit_and_its_own_words() -> None:
    house = await a_house()

    found = await event(house, reading(HEAT, "98.6", "[degF]", said="98.6 fahrenheit"))

    assert str(found.reading.measured) == "37 Cel"
    assert found.reading.said == "98.6 fahrenheit"
    assert house.record().readings[HEAT] == (found.reading,)


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (reading(PRESSURE, "142"), "not_plausible"),
        (reading(PRESSURE, "91", second="142"), "not_plausible"),
        (reading(PRESSURE, "301", second="91"), "not_plausible"),
        (reading(PRESSURE, "120", second="201"), "not_plausible"),
        (reading(HEAT, "50"), "not_plausible"),
        (reading(HEAT, "37", "K"), "unit_missing"),
        (reading(GLUCOSE, "100"), "unit_missing"),
        (reading(HEAT, "37", at=MONDAY + HOUR), "in_the_future"),
    ],
)
async def test_what_cannot_be_is_refused(command: c.Command, why: str) -> None:
    assert await reason(await a_house(), command) == why


@pytest.mark.parametrize(
    "command",
    [
        reading(PRESSURE, "230", second="91"),
        reading(PRESSURE, "142", second="130"),
        reading(HEAT, "42"),
        reading(GLUCOSE, "40", "mg/dL"),
    ],
)
async def test_what_is_unusual_is_asked_about(command: c.RecordReading) -> None:
    house = await a_house()

    refusal = await doubt(house, command)
    yes = c.RecordReading(
        person=ANN,
        measured=command.measured,
        at=command.at,
        accepted=frozenset({"unusual_value"}),
    )

    assert refusal.reason == "unusual_value"
    assert isinstance(await event(house, yes), ev.ReadingRecorded)


@pytest.mark.parametrize(
    ("own", "value", "kept"),
    [
        ("mg/dL", "100", "100 mg/dL"),
        ("mmol/L", "5.6", "5.6 mmol/L"),
        ("mmol/L", "100", None),
        (None, "100", None),
    ],
)
async def test_glucose_without_a_unit_is_in_the_persons_own_if_that_can_be(
    own: str | None, value: str, kept: str | None
) -> None:
    house = House()
    await house.add_person(glucose_unit=own)

    done = await house.desk.do(reading(GLUCOSE, value), IMPORT)

    if kept is None:
        assert isinstance(done, Refusal)
        assert done.reason == "unit_missing"
    else:
        assert str(house.record().readings[GLUCOSE][0].measured) == kept


async def test_readings_are_listed_in_order_whenever_they_were_told() -> None:
    house = await a_house()
    await house.do(reading(HEAT, "38", at=MONDAY))
    await house.do(reading(HEAT, "37", at=MONDAY - HOUR))

    found = await house.desk.ask(
        q.ListReadings(
            person=ANN, kind=HEAT, start=MONDAY - 2 * HOUR, end=MONDAY + HOUR
        ),
        a_user(),
    )

    assert not isinstance(found, Refusal)
    assert [str(r.measured) for r in found] == ["37 Cel", "38 Cel"]


# Complaints, reminders, messages


async def test_a_complaint_is_kept_and_can_be_taken_back() -> None:
    house = await a_house()

    told = await event(
        house,
        c.StoreSymptom(person=ANN, text=" dizzy ", at=MONDAY, severity=4),
    )
    forget = c.ForgetSymptom(person=ANN, symptom=told.symptom.id)
    await house.do(forget)

    assert told.symptom.text == "dizzy"
    assert house.record().symptoms == ()
    assert await reason(house, forget) == "unknown_symptom"


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (c.StoreSymptom(person=ANN, text=" ", at=MONDAY), "text_missing"),
        (
            c.StoreSymptom(person=ANN, text="dizzy", at=MONDAY, severity=11),
            "severity_out_of_range",
        ),
        (
            c.StoreSymptom(person=ANN, text="dizzy", at=MONDAY, severity=-1),
            "severity_out_of_range",
        ),
        (c.SetReminder(person=ANN, text=" ", at=MONDAY + HOUR), "text_missing"),
        (c.SetReminder(person=ANN, text="tea", at=MONDAY), "in_the_past"),
        (
            c.ShowReminder(person=ANN, reminder=ReminderId("x")),
            "unknown_reminder",
        ),
        (
            c.SetReminder(person=ANN, text="tea", at=MONDAY + HOUR, repeat="often"),
            "repeat_unclear",
        ),
        (c.SendMessage(person=ANN, to="Ben", text=" "), "text_missing"),
        (c.ForgetSymptom(person=ANN, symptom=SymptomId("x")), "unknown_symptom"),
        (c.EndSos(person=ANN), "no_sos"),
    ],
)
async def test_what_says_nothing_or_comes_too_late_is_refused(
    command: c.Command, why: str
) -> None:
    assert await reason(await a_house(), command) == why


async def test_a_reminder_is_shown_once() -> None:
    house = await a_house()
    made = await event(house, c.SetReminder(person=ANN, text="tea", at=MONDAY + HOUR))
    show = c.ShowReminder(person=ANN, reminder=made.reminder.id)
    waiting = await house.desk.ask(q.ListReminders(person=ANN), a_user())

    await house.do(show)
    twice = await house.do(show)
    left = await house.desk.ask(q.ListReminders(person=ANN), a_user())

    assert waiting == (made.reminder,)
    assert twice.entries == ()
    assert left == ()


async def test_a_reminder_comes_again_at_the_same_hour_until_its_rule_ends() -> None:
    house = await a_house()
    rule = f"FREQ=DAILY;UNTIL={MONDAY + HOUR + 2 * DAY:%Y%m%dT%H%M%S}"
    remind = c.SetReminder(person=ANN, text="tea", at=MONDAY + HOUR, repeat=rule)
    made = await event(house, remind)
    show = c.ShowReminder(person=ANN, reminder=made.reminder.id)
    early = await house.do(show)

    seen = []
    for days in (0, 1, 2):
        house.clock.now = MONDAY + HOUR + days * DAY
        await house.do(show)
        (reminder,) = house.record().reminders.values()
        seen.append((reminder.at - MONDAY - HOUR, reminder.shown))

    assert early.entries == ()
    assert seen == [
        (DAY, None),
        (2 * DAY, None),
        (2 * DAY, MONDAY + HOUR + 2 * DAY),
    ]


async def test_a_reminder_that_waits_can_be_dropped_and_no_other() -> None:
    house = await a_house()
    made = await event(house, c.SetReminder(person=ANN, text="tea", at=MONDAY + HOUR))
    shown = await event(house, c.SetReminder(person=ANN, text="bun", at=MONDAY + HOUR))
    await house.do(c.ShowReminder(person=ANN, reminder=shown.reminder.id))

    await house.do(c.DropReminder(person=ANN, reminder=made.reminder.id))
    drop = c.DropReminder(person=ANN, reminder=shown.reminder.id)
    why = await reason(house, drop)

    assert [r.text for r in house.record().reminders.values()] == ["bun"]
    assert why == "unknown_reminder"


async def test_a_message_without_a_name_is_to_oneself() -> None:
    house = await a_house()

    sent = await event(house, c.SendMessage(person=ANN, to=" ", text=" drink "))
    kept = await house.desk.ask(q.ListMessages(person=ANN), a_user())

    assert (sent.message.to, sent.message.text) == ("Ann", "drink")
    assert kept == (sent.message,)


# Help


def help_(level: SosLevel = SosLevel.HARD, grace_s: int = 15) -> c.StartSos:
    return c.StartSos(person=ANN, reason="fell", level=level, grace_s=grace_s)


@pytest.mark.parametrize(
    ("running", "called", "starts"),
    [
        (None, help_(), True),
        (None, help_(SosLevel.SOFT), True),
        (None, help_(SosLevel.NONE), False),
        (help_(SosLevel.SOFT), help_(SosLevel.NONE), False),
        (help_(SosLevel.SOFT), help_(SosLevel.SOFT), False),
        (help_(SosLevel.SOFT), help_(SosLevel.SOFT, 5), True),
        (help_(SosLevel.SOFT), help_(grace_s=60), True),
        (help_(), help_(SosLevel.NONE, 0), False),
        (help_(), help_(SosLevel.SOFT, 0), False),
        (help_(), help_(), False),
        (help_(), help_(grace_s=60), False),
        (help_(), help_(grace_s=0), True),
    ],
)
async def test_a_second_call_for_help_never_softens_or_delays_the_first(
    running: c.StartSos | None, called: c.StartSos, *, starts: bool
) -> None:
    house = await a_house()
    if running:
        await house.do(running)
    before = house.record().sos

    entries = (await house.do(called)).entries

    assert bool(entries) is starts
    assert (house.record().sos == before) is not starts


async def test_help_ends_when_somebody_says_so() -> None:
    house = await a_house()
    await house.do(help_())

    ended = await event(house, c.EndSos(person=ANN, reason="false alarm"))

    assert ended.reason == "false alarm"
    sos = await house.desk.ask(q.SosOf(person=ANN), a_user(BEN))
    assert isinstance(sos, Sos)
    assert (sos.runs, sos.ended_reason) == (False, "false alarm")


# Visits


FRIDAY = at("2026-10-09 15:00")


def book(start: Any = FRIDAY, **more: Any) -> c.BookAppointment:
    told = {"person": ANN, "clinician": DENTIST.id, "start": start, **more}
    return c.BookAppointment(**told)


async def test_a_visit_lasts_as_long_as_the_clinician_sees_people() -> None:
    house = await a_house()

    visit = (await event(house, book())).appointment

    assert visit.end - visit.start == timedelta(minutes=30)
    assert visit.status is VisitStatus.BOOKED
    assert (visit.clinician_name, visit.specialty) == ("Dr Molar", "dentistry")


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (book(clinician=ClinicianId("x")), "unknown_clinician"),
        (book(MONDAY), "in_the_past"),
        (book(at("2026-10-09 12:30")), "outside_hours"),
        (book(at("2026-10-10 15:00")), "outside_hours"),
        (book(at("2026-10-09 16:45")), "outside_hours"),
        (book(end=FRIDAY - HOUR), "ends_before_it_starts"),
        (book(end=FRIDAY + timedelta(days=1)), "outside_hours"),
    ],
)
async def test_a_visit_fits_into_the_clinicians_hours(
    command: c.Command, why: str
) -> None:
    assert await reason(await a_house(), command) == why


async def test_one_clinician_sees_one_person_at_a_time() -> None:
    house = await a_family()
    await house.do(book())

    assert await reason(house, book(FRIDAY, person=BEN)) == "slot_taken"
    half_over = book(FRIDAY + timedelta(minutes=15), person=BEN)
    assert await reason(house, half_over) == "slot_taken"
    assert await house.do(book(FRIDAY + timedelta(minutes=30), person=BEN))


async def test_a_visit_over_another_of_ones_own_is_asked_about() -> None:
    house = await a_house()
    await house.do(
        c.NoteAppointment(
            person=ANN,
            clinician_name="Dr Elsewhere",
            specialty="",
            start=FRIDAY,
            end=FRIDAY + HOUR,
            status=VisitStatus.BOOKED,
        )
    )

    refusal = await doubt(house, book())
    yes = await house.do(book(accepted=frozenset({"overlaps"})))

    assert refusal.details == {"clinician": "Dr Elsewhere"}
    assert yes.entries


async def test_a_visit_is_called_off_once() -> None:
    house = await a_house()
    visit = (await event(house, book())).appointment
    cancel = c.CancelAppointment(person=ANN, appointment=visit.id, reason="ill")

    await house.do(cancel)

    assert house.record().appointments[visit.id].status is VisitStatus.CANCELLED
    assert await reason(house, cancel) == "appointment_over"
    assert await house.do(book())


async def test_an_unknown_visit_cannot_be_called_off() -> None:
    cancel = c.CancelAppointment(person=ANN, appointment=AppointmentId("x"))

    assert await reason(await a_house(), cancel) == "unknown_appointment"


async def test_a_visit_ends_after_it_starts() -> None:
    note = c.NoteAppointment(
        person=ANN,
        clinician_name="Dr Elsewhere",
        specialty="",
        start=FRIDAY,
        end=FRIDAY,
        status=VisitStatus.DONE,
    )

    assert await reason(await a_house(), note) == "ends_before_it_starts"


async def test_visits_are_offered_in_order_and_no_more_than_wanted() -> None:
    house = await a_house()
    await house.do(book(at("2026-10-06 09:00")))

    offers = await house.desk.ask(
        q.FindOffers(
            person=ANN,
            start=at("2026-10-06 08:00"),
            end=at("2036-10-06 08:00"),
            limit=4,
        ),
        a_user(),
    )

    assert not isinstance(offers, Refusal)
    assert [(o.clinician.name, f"{o.start:%H:%M}") for o in offers] == [
        ("Dr Molar", "09:30"),
        ("Dr Valve", "09:40"),
        ("Dr Molar", "10:00"),
        ("Dr Valve", "10:00"),
    ]


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ({"specialty": "heart doctor"}, "Dr Valve"),
        ({"clinicians": frozenset({DENTIST.id})}, "Dr Molar"),
    ],
)
async def test_offers_are_of_the_wanted_kind(wanted: Any, name: str) -> None:
    house = await a_house()

    offers = await house.desk.ask(
        q.FindOffers(
            person=ANN, start=MONDAY, end=MONDAY + timedelta(days=7), **wanted
        ),
        a_user(),
    )

    assert not isinstance(offers, Refusal)
    assert {o.clinician.name for o in offers} == {name}


async def test_nothing_before_now_is_offered() -> None:
    house = await a_house(clock=Clock(at("2026-10-05 16:00")))

    offers = await house.desk.ask(
        q.FindOffers(
            person=ANN, start=at("2026-10-05 00:00"), end=at("2026-10-06 00:00")
        ),
        a_user(),
    )

    assert not isinstance(offers, Refusal)
    assert [f"{o.start:%H:%M}" for o in offers] == ["16:00", "16:30"]
