"""When to look again: nothing is missed, nothing spins, whatever changes meanwhile."""

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.clockwork import Clockwork
from custom_components.healthstead.care.decide import decide
from custom_components.healthstead.care.fold import after
from custom_components.healthstead.care.instants import of_medication, of_person
from custom_components.healthstead.care.record import Household, PersonRecord
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.care.situation import Situation
from custom_components.healthstead.care.slots import slots_of
from custom_components.healthstead.domain.appointment import Appointment, VisitStatus
from custom_components.healthstead.domain.ids import (
    AppointmentId,
    ContactId,
    MedicationId,
    PersonId,
    ReminderId,
)
from custom_components.healthstead.domain.ledger import DoseStatus
from custom_components.healthstead.domain.medication import (
    Handling,
    Pause,
)
from custom_components.healthstead.domain.person import Contact, Profile
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.reminder import Reminder
from custom_components.healthstead.domain.reminding import (
    QuietHours,
    Reach,
    Reminding,
    Rung,
)
from custom_components.healthstead.domain.schedule import (
    AsNeeded,
    Course,
    DoseTime,
    Interval,
    IntervalMode,
    Linked,
    Monthly,
)
from custom_components.healthstead.domain.shelf import Held, Pack, Shelf

from .records import (
    DAY,
    EIGHT,
    HOUR,
    MINUTE,
    ONE,
    PILL,
    a_pill,
    an_answer,
    ann,
    at_hours,
    utc,
)

ANN = PersonId("ann")
QUIET_HANDLING = Handling(reminding=Reminding(repeat_every=None))
"""Asked once: nothing but due, late and over."""


def house(*records: PersonRecord) -> Household:
    return Household(people={record.person.id: record for record in records})


def moments_of(record: PersonRecord, now: datetime, until: datetime) -> list[datetime]:
    """Return every instant at which a house of one is looked at."""
    clockwork, found = Clockwork(), []
    clockwork.follow(house(record), now)
    while (moment := clockwork.next_moment()) is not None and moment < until:
        found.append(moment)
        assert clockwork.ripe(moment) == {ANN}
    return found


def next_after(record: PersonRecord, now: datetime) -> datetime | None:
    clockwork = Clockwork()
    clockwork.follow(house(record), now)
    return clockwork.next_moment()


def test_a_dose_is_looked_at_when_due_late_and_over() -> None:
    record = ann(a_pill(8, until=EIGHT.date(), handling=QUIET_HANDLING))

    found = moments_of(record, EIGHT - MINUTE, EIGHT + 15 * HOUR)

    assert found == [EIGHT, EIGHT + 30 * MINUTE, EIGHT + 4 * HOUR]


def test_repeats_and_rungs_are_moments_too() -> None:
    rungs = (Rung(contact=ContactId("a"), after=HOUR),)
    record = ann(a_pill(8, until=EIGHT.date()), reach=Reach(ladder=rungs))

    found = moments_of(record, EIGHT - MINUTE, EIGHT + 2 * HOUR)

    quarter = 15 * MINUTE
    assert found == [EIGHT, *(EIGHT + n * quarter for n in (1, 2, 3)), EIGHT + HOUR]


def test_the_end_of_a_snooze_is_a_moment() -> None:
    snooze = an_answer(EIGHT, DoseStatus.SNOOZED, EIGHT + 10 * MINUTE)
    held = a_pill(
        8, answers=snooze, more={"put_off": {utc(EIGHT): utc(EIGHT + 10 * MINUTE)}}
    )

    assert next_after(ann(held), EIGHT) == EIGHT + 10 * MINUTE


def test_an_answered_dose_brings_no_moment_but_midnight() -> None:
    record = ann(a_pill(8, until=EIGHT.date(), answers=an_answer(EIGHT)))

    assert next_after(record, EIGHT) == EIGHT + 16 * HOUR


def a_reminder(shown: datetime | None = None) -> dict[str, Any]:
    made = Reminder(id=ReminderId("r"), text="water", at=EIGHT, shown=shown)
    return {"reminders": {made.id: made}}


def a_visit(status: VisitStatus = VisitStatus.BOOKED) -> dict[str, Any]:
    made = Appointment(
        id=AppointmentId("visit"),
        clinician=None,
        clinician_name="Dr Example",
        specialty="gp",
        start=EIGHT + HOUR,
        end=EIGHT + 2 * HOUR,
        status=status,
    )
    return {"appointments": {made.id: made}}


def test_reminders_and_visits_are_moments() -> None:
    midnight = EIGHT + 16 * HOUR

    assert next_after(ann(**a_reminder()), EIGHT - MINUTE) == EIGHT
    assert next_after(ann(**a_reminder(EIGHT)), EIGHT - MINUTE) == midnight
    assert next_after(ann(**a_visit()), EIGHT) == EIGHT + HOUR
    assert next_after(ann(**a_visit()), EIGHT + HOUR) == EIGHT + 2 * HOUR
    assert next_after(ann(**a_visit(VisitStatus.DECLINED)), EIGHT) == midnight


def test_a_house_of_nobody_waits_for_nothing() -> None:
    clockwork = Clockwork()

    clockwork.follow(Household(), EIGHT)

    assert clockwork.next_moment() is None
    assert clockwork.ripe(EIGHT + DAY) == set()


def test_a_pause_begins_and_ends_at_its_moments() -> None:
    pause = Pause(start=EIGHT + HOUR, end=EIGHT + 3 * DAY + HOUR)
    record = ann(
        a_pill(8, answers=an_answer(EIGHT), pauses=(pause,), handling=QUIET_HANDLING)
    )

    found = moments_of(record, EIGHT, EIGHT + 4 * DAY)

    midnights = [EIGHT + 16 * HOUR + n * DAY for n in range(4)]
    assert found == [pause.start, *midnights[:3], pause.end, midnights[3]]


def test_nothing_of_an_endless_pause_or_a_stop_is_waited_for() -> None:
    paused = a_pill(8, answers=an_answer(EIGHT), pauses=(Pause(start=EIGHT + HOUR),))
    stopped = a_pill(8, answers=an_answer(EIGHT), stopped=EIGHT + HOUR)

    for held in (paused, stopped):
        found = moments_of(ann(held), EIGHT, EIGHT + 3 * DAY)

        assert found == [
            EIGHT + HOUR,
            *(EIGHT + (16 + 24 * n) * HOUR for n in (0, 1, 2)),
        ]


def test_a_dose_two_years_ahead_is_waited_for() -> None:
    leap = Monthly(
        course=Course(start=datetime(2026, 1, 1)),  # noqa: DTZ001 - wall time
        on=29,
        rows=(DoseTime(time=time(9), amount=ONE),),
        every_n_months=1,
    )
    yearly = replace(leap, course=Course(start=datetime(2024, 2, 1)), every_n_months=12)  # noqa: DTZ001
    held = a_pill(schedule=yearly)

    instants = of_medication(ann(held), held, EIGHT)

    assert datetime(2028, 2, 29, 9, tzinfo=UTC) in set(instants)


def test_the_end_of_a_course_is_spoken_of_three_days_before() -> None:
    until = (EIGHT + 9 * DAY).date()
    taken = {k: v for n in range(10) for k, v in an_answer(EIGHT + n * DAY).items()}
    record = ann(a_pill(8, until=until, answers=taken))

    found = moments_of(record, EIGHT, EIGHT + 10 * DAY)

    assert EIGHT + 6 * DAY + HOUR in found


def a_shelf(tablets: int, expires: date | None = None) -> Shelf:
    amount = Quantity(value=Decimal(tablets), unit="tablet")
    pack = Pack(id="p", amount=amount, expires=expires)
    return Shelf(unit="tablet", packs=(Held(pack=pack, left=Decimal(tablets)),))


def test_more_is_asked_for_and_packs_expire_at_their_moments() -> None:
    # Twelve left on a Monday: the last on Saturday week, asked for a week before.
    record = ann(
        a_pill(
            8,
            answers=an_answer(EIGHT),
            more={"shelf": a_shelf(12, (EIGHT + 20 * DAY).date())},
        )
    )

    found = moments_of(record, EIGHT, EIGHT + 22 * DAY)

    nine = [n for n in range(22) if EIGHT + n * DAY + HOUR in found]
    # Nobody takes anything here, so the forecast moves on with each day.
    assert EIGHT + 6 * DAY + HOUR in found
    assert EIGHT + 21 * DAY + HOUR in found
    assert nine


def test_a_change_at_the_very_instant_loses_nobody() -> None:
    clockwork = Clockwork()
    before, after_it = ann(a_pill(8)), ann(a_pill(8, answers=an_answer(EIGHT)))
    clockwork.follow(house(before), EIGHT - HOUR)

    clockwork.follow(house(after_it), EIGHT)

    assert clockwork.ripe(EIGHT) == {ANN}
    assert clockwork.ripe(EIGHT) == set()


def test_a_person_who_is_archived_is_waited_for_no_more_until_restored() -> None:
    clockwork, record = Clockwork(), ann(a_pill(8))
    clockwork.follow(house(record), EIGHT - HOUR)

    clockwork.follow(house(replace(record, archived=True)), EIGHT)
    gone, ripe = clockwork.next_moment(), clockwork.ripe(EIGHT + HOUR)
    clockwork.follow(house(record), EIGHT + HOUR)

    assert (gone, ripe) == (None, set())
    assert clockwork.next_moment() is not None


def test_a_medication_that_is_gone_brings_nobody() -> None:
    clockwork = Clockwork()
    clockwork.follow(house(ann(a_pill(8))), EIGHT - HOUR)

    clockwork.follow(house(ann()), EIGHT - HOUR)

    assert clockwork.next_moment() == EIGHT + 16 * HOUR


def test_a_clock_set_back_looks_again_at_everything() -> None:
    clockwork, record = Clockwork(), ann(a_pill(8))
    clockwork.follow(house(record), EIGHT + HOUR)

    clockwork.follow(house(record), EIGHT - HOUR)

    assert clockwork.next_moment() == EIGHT


def test_what_was_overtaken_does_not_pile_up() -> None:
    clockwork = Clockwork()
    for minute in range(1000):
        reminder = Reminder(
            id=ReminderId("r"), text="water", at=EIGHT + minute * MINUTE / 2
        )
        record = ann(reminders={reminder.id: reminder})
        clockwork.follow(house(record), EIGHT - HOUR)

    assert len(clockwork._heap) < 100
    assert clockwork.next_moment() == EIGHT + 999 * MINUTE / 2


# Whatever happens

OTHER, SYRUP, AFTER, SOME = (
    MedicationId(name) for name in ("other", "syrup", "after", "some")
)
YES = frozenset(
    "too_soon too_much too_many already_taken not_due other_unit already_taking"
    " steps_missed medication_stopped_taken".split()
)
LADDER = (
    Rung(contact=ContactId("a"), after=20 * MINUTE),
    Rung(
        contact=ContactId("b"),
        after=HOUR,
        quiet=QuietHours(start=time(21), end=time(7)),
    ),
)
BEGIN = datetime(2026, 10, 23, 6, tzinfo=UTC)
"""Two days before the clocks go back."""


def begun() -> Household:
    start = datetime(2026, 10, 20, 7)  # noqa: DTZ001 - wall time
    from_taken = Interval(
        course=Course(start=start, count=30),
        every=7 * HOUR,
        amount=ONE,
        mode=IntervalMode.FROM_TAKEN,
    )
    linked = Linked(course=Course(start=start), to=PILL, after=90 * MINUTE, amount=ONE)
    held = [
        a_pill(
            8,
            20,
            handling=Handling(minimum_gap=5 * HOUR),
            more={"shelf": a_shelf(20, date(2026, 11, 8))},
        ),
        a_pill(schedule=from_taken, name=OTHER, started=BEGIN - 3 * DAY),
        a_pill(
            schedule=at_hours(1, 2, 3, until=date(2026, 11, 9)),
            name=SYRUP,
            handling=Handling(reminding=Reminding(repeats=6, repeat_every=40 * MINUTE)),
        ),
        a_pill(schedule=linked, name=AFTER, more={"shelf": a_shelf(9)}),
        a_pill(schedule=AsNeeded(amount=ONE), name=SOME, more={"shelf": a_shelf(6)}),
    ]
    quiet = QuietHours(start=time(22), end=time(6, 30))
    record = ann(*held, reach=Reach(quiet=quiet, ladder=LADDER))
    contacts = tuple(Contact(id=rung.contact, name=rung.contact) for rung in LADDER)
    ben = ann(a_pill(12))
    return house(
        replace(record, contacts=contacts),
        replace(ben, person=replace(ben.person, id=PersonId("ben"))),
    )


def naive(household: Household, now: datetime) -> dict[PersonId, datetime]:
    """Return the next instant of everybody, recomputed from nothing."""
    found: dict[PersonId, datetime] = {}
    for record in household.present():
        every = itertools.chain(
            of_person(record, now),
            *(of_medication(record, h, now) for h in record.medications.values()),
        )
        later = [moment for moment in every if moment > now]
        if later:
            found[record.person.id] = min(later)
    return found


class Life:
    """A household to which things happen, and a clockwork that follows it."""

    def __init__(self) -> None:
        self.household, self.now = begun(), BEGIN
        self.clockwork, self.ids = Clockwork(), itertools.count()
        self.clockwork.follow(self.household, self.now)
        self.clockwork.ripe(self.now)

    def asked(self, command: c.Command) -> None:
        situation = Situation(
            now=self.now, new_id=lambda: f"id-{next(self.ids)}", asker="ann"
        )
        decided = decide(self.household, command, situation)
        if isinstance(decided, Refusal):
            return
        entries = [
            ev.Entry(
                sequence=0,
                person=command.person,
                event=event,
                actor=Actor(kind=ActorKind.IMPORT, id="life"),
                at=self.now,
            )
            for event in decided
        ]
        self.household = after(self.household, entries)
        self.clockwork.follow(self.household, self.now)
        assert self.clockwork.ripe(self.now) == set()

    def moved(self, to: datetime) -> None:
        """Let the clock show another time, and see who is called."""
        waiting = naive(self.household, self.now)
        back = to < self.now
        self.now = to
        called = self.clockwork.ripe(to)
        if not back:
            assert called == {p for p, moment in waiting.items() if moment <= to}

    def checked(self) -> None:
        expected = min(naive(self.household, self.now).values(), default=None)
        assert self.clockwork.next_moment() == expected


def commands(life: Life, which: int, number: int) -> c.Command:
    person = PersonId("ben") if number % 7 == 0 else ANN
    key = (PILL, OTHER, SYRUP, AFTER, SOME)[number % 5]
    about: dict[str, Any] = {"person": person, "medication": key}
    now, due = life.now, _some_due(life, person, key, number)
    record = life.household.people.get(person)
    held = None if record is None else record.medications.get(key)
    doses = () if held is None else held.doses()
    some = doses[number % len(doses)].id if doses else "none"
    amount = Quantity(value=Decimal(number % 30), unit="tablet")
    every: list[c.Command] = [
        c.RecordDose(**about, at=now, accepted=YES),
        c.RecordDose(**about, at=now, due=due, accepted=YES),
        c.RecordDose(**about, at=now - number * MINUTE, accepted=YES),
        c.SkipDose(**about, at=now, due=due),
        c.SnoozeDose(**about, until=now + number * MINUTE, due=due),
        c.CloseDose(**about, due=due),
        c.MissDose(**about, due=due),
        c.AcknowledgeDose(**about, due=due),
        c.NoteTold(**about, due=due, contact=ContactId("a"), delivered=True),
        c.UndoDose(**about, dose=some),
        c.CorrectDose(**about, dose=some, at=now - number * MINUTE, accepted=YES),
        c.PauseMedication(**about, start=now + number * HOUR, end=now + 9 * DAY),
        c.PauseMedication(**about, start=now),
        c.ResumeMedication(**about, accepted=YES),
        c.StopMedication(**about),
        c.ChangeMedication(
            **about,
            direction="another",
            schedule=at_hours(number % 24, start=now),
            since=now + number * HOUR,
        ),
        c.CountStock(**about, amount=amount),
        c.AddPack(
            **about,
            amount=replace(amount, value=Decimal(5)),
            expires=(now + number * DAY).date(),
        ),
        c.WasteStock(**about, amount=amount),
        c.SetReach(person=person, reach=Reach(ladder=LADDER[: number % 3])),
        c.SetReminder(person=person, text="water", at=now + number * MINUTE),
        c.ChangePerson(
            person=person,
            profile=Profile(
                name="Ann", zone=("Australia/Lord_Howe", "Asia/Kolkata")[number % 2]
            ),
        ),
        c.MoveClock(**about, zone="America/St_Johns"),
        c.ArchivePerson(person=person),
        c.RestorePerson(person=person),
        c.ErasePerson(person=PersonId("ben")),
    ]
    return every[which % len(every)]


def _some_due(life: Life, person: PersonId, key: MedicationId, number: int) -> datetime:
    """Return the instant of a dose near now, if there is one."""
    record = life.household.people.get(person)
    if record is None or key not in record.medications:
        return life.now
    span = slots_of(record, record.medications[key], life.now - DAY, life.now + DAY)
    slots = list(span)
    return slots[number % len(slots)].due if slots else life.now


steps = st.lists(
    st.tuples(st.sampled_from("cccnnj"), st.integers(0, 25), st.integers(0, 400)),
    max_size=40,
)


@settings(max_examples=60, deadline=None)
@given(steps)
def test_the_next_moment_is_what_looking_at_everything_would_find(
    some: list[tuple[str, int, int]],
) -> None:
    life = Life()

    for kind, which, number in some:
        match kind:
            case "c":
                life.asked(commands(life, which, number))
            case "n" if (moment := life.clockwork.next_moment()) is not None:
                life.moved(moment)
            case _:
                life.moved(life.now + (number - 100) * HOUR / 3)
        life.checked()


@pytest.mark.parametrize("days", [3])
def test_a_clock_that_only_follows_its_moments_never_stands_still(days: int) -> None:
    life, seen = Life(), []

    while (moment := life.clockwork.next_moment()) and moment < BEGIN + days * DAY:
        seen.append(moment)
        life.moved(moment)

    assert seen == sorted(set(seen))
    assert len(seen) > 3 * 20
