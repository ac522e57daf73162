"""What the facts of a report hold: small lives with one thing in each."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.live import Around
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.care.reports.asked import (
    Asked,
    Handed,
    Span,
    usual,
)
from custom_components.healthstead.care.reports.checking import violations
from custom_components.healthstead.care.reports.days_of_vitals import Scale
from custom_components.healthstead.care.reports.facts import (
    CategoryOf,
    Gap,
    GapKind,
    ReportFacts,
    VitalFacts,
)
from custom_components.healthstead.care.reports.facts_json import to_json
from custom_components.healthstead.care.reports.gathering import gathered
from custom_components.healthstead.care.reports.of_vitals import MOST_POINTS
from custom_components.healthstead.care.reports.words import text
from custom_components.healthstead.domain.ids import (
    AlertId,
    ContactId,
    ReadingId,
    ReportId,
    SosId,
)
from custom_components.healthstead.domain.ledger import DoseStatus
from custom_components.healthstead.domain.person import Contact
from custom_components.healthstead.domain.reporting import Period, ReportHead, Section
from custom_components.healthstead.domain.sos import (
    Attempt,
    Outcome,
    SosCause,
    SosLevel,
    Word,
)
from custom_components.healthstead.domain.sources import Sources, VitalSource
from custom_components.healthstead.domain.vitals import (
    Beyond,
    Measured,
    Reading,
    VitalKind,
    off_the_meter,
)
from custom_components.healthstead.domain.watch_settings import (
    Guideline,
    WatchSettings,
)
from custom_components.healthstead.domain.watching.daily import (
    DaySummary,
    DayTally,
    Figures,
    with_reading,
)
from custom_components.healthstead.domain.watching.limit_table import ADULT_LIMITS
from custom_components.healthstead.domain.watching.shapes import (
    Alert,
    Because,
    Evidence,
    Limit,
)
from custom_components.healthstead.domain.watching.trends import WEIGHT_RULES

from ...builders import ANN, House, a_house, a_user, at, daily, quantity

YES = frozenset(
    {"already_taken", "too_soon", "not_due", "steps_missed", "unusual_value"}
)
HEART, PRESSURE, SUGAR = (
    VitalKind.HEART_RATE,
    VitalKind.BLOOD_PRESSURE,
    VitalKind.GLUCOSE,
)
TODAY = date(2026, 10, 5)
MINUTE = timedelta(minutes=1)
D = Decimal


async def made(house: House, period: Period = Period.WEEK, **asked: Any) -> ReportFacts:
    """Return the facts of a report that is made now."""
    plain = usual(period, house.clock.now.date())
    wanted = Asked(
        **{"period": period, "first": plain.first, "last": plain.last, **asked}
    )
    return await gathered(house.record(), house.log, wanted, house.clock.now)


async def measure(
    house: House,
    kind: VitalKind,
    value: str,
    unit: str,
    second: str | None = None,
    when: str = "2026-10-05 08:30",
) -> None:
    lower = None if second is None else Decimal(second)
    given = Measured(kind=kind, value=Decimal(value), unit=unit, second=lower)
    await house.do(
        c.RecordReading(person=ANN, measured=given, at=at(when), accepted=YES)
    )


def vital(facts: ReportFacts, kind: VitalKind) -> VitalFacts:
    (found,) = [one for one in facts.vitals if one.kind is kind]
    return found


def gaps(facts: ReportFacts, kind: GapKind) -> list[Gap]:
    return [gap for gap in facts.gaps if gap.kind is kind]


async def notice(house: House, *noticed: Any) -> None:
    await house.do(c.NoteWatch(person=ANN, noticed=noticed))


# Doses


async def test_a_week_is_compared_with_the_week_before() -> None:
    house = House()
    house.clock.now = at("2026-09-20 07:00")
    await house.add_person()
    pill = await house.add_medication("Metformin", daily("08:00"))
    for day in range(15):
        house.clock.now = at("2026-09-21 08:05") + timedelta(days=day)
        if day not in {1, 9, 10}:
            await house.do(
                c.RecordDose(person=ANN, medication=pill, at=house.clock.now)
            )
    house.clock.now = at("2026-10-04 23:00")

    facts = await made(house)

    assert facts.doses is not None
    (one,) = facts.doses.medications
    assert one.before is not None
    assert (one.counts.taken, one.counts.due) == (5, 7)
    assert (one.before.taken, one.before.due) == (6, 7)
    assert one.counts.taken_percent == Decimal("71.43")
    assert one.counts.unconfirmed == 2
    assert one.counts.missed == 0


async def test_a_day_is_compared_with_nothing() -> None:
    house = await a_house()

    facts = await made(house, Period.DAY)

    assert facts.doses is not None
    assert facts.doses.before is None
    assert {one.extra_before for one in facts.doses.medications} == {None}


async def test_what_is_open_and_what_comes_is_no_part_of_what_was_due() -> None:
    house = await a_house()

    facts = await made(house, Period.DAY)

    assert facts.doses is not None
    assert facts.doses.together.due == 0
    assert facts.doses.together.taken_percent is None
    assert (facts.doses.still_open, facts.doses.to_come) == (2, 1)


async def test_a_dose_that_was_taken_late_says_by_how_much() -> None:
    house = await a_house()
    house.clock.now = at("2026-10-05 10:30")
    await house.say("I took my metformin at 9:45 am")

    facts = await made(house, Period.DAY)

    assert facts.doses is not None
    dose = facts.doses.medications[0].doses[0]
    assert (dose.status, dose.minutes_away) == (DoseStatus.TAKEN, 105)
    assert (facts.doses.together.on_time, facts.doses.together.late) == (0, 1)


async def test_a_dose_taken_as_needed_is_counted_beside_the_plan() -> None:
    house = await a_house()
    needed_one = list(house.record().medications)[2]
    await house.do(
        c.RecordDose(person=ANN, medication=needed_one, at=at("2026-10-05 08:30"))
    )

    facts = await made(house, Period.DAY)

    assert facts.doses is not None
    (needed,) = [one for one in facts.doses.medications if one.as_needed]
    assert (needed.extra_count, needed.counts.due) == (1, 0)
    assert needed.extras[0].at == at("2026-10-05 08:30")


async def test_a_medication_that_was_stopped_long_ago_is_left_out() -> None:
    house = await a_house()
    pill = house.record().medications
    old = next(iter(pill))
    await house.do(c.StopMedication(person=ANN, medication=old, reason="better"))
    house.clock.move(days=30)

    facts = await made(house)

    assert facts.doses is not None
    assert old not in {one.medication.id for one in facts.doses.medications}


async def test_a_medication_that_was_stopped_in_between_says_so() -> None:
    house = await a_house()
    await house.say("I took my metformin at 8 am")
    old = next(iter(house.record().medications))
    await house.do(c.StopMedication(person=ANN, medication=old, reason="better"))

    facts = await made(house)

    assert facts.doses is not None
    (one,) = [o for o in facts.doses.medications if o.medication.id == old]
    assert (one.stopped, one.stop_reason) == (house.clock.now, "better")


async def test_a_new_direction_is_told_with_its_day() -> None:
    house = await a_house()
    old = next(iter(house.record().medications))
    await house.do(
        c.ChangeMedication(
            person=ANN,
            medication=old,
            direction="one each evening",
            schedule=daily("20:00"),
            since=house.clock.now,
            accepted=YES,
        )
    )

    facts = await made(house)

    assert facts.doses is not None
    assert facts.doses.medications[0].changed == (house.clock.now,)
    assert facts.doses.medications[0].direction == "one each evening"


# Vital signs


async def test_entered_values_are_told_exactly() -> None:
    house = await a_house()
    for value, when in (("60", "07:00"), ("75", "07:30"), ("81", "08:00")):
        await measure(house, HEART, value, "/min", when=f"2026-10-05 {when}")

    facts = await made(house, Period.DAY)

    one = vital(facts, HEART)
    assert one.every is not None
    assert (one.every.count, one.every.low, one.every.high) == (3, D(60), D(81))
    assert (one.every.mean, one.every.median) == (D(72), D(75))
    assert not one.every.median_of_days
    assert (one.first, one.last) == (one.points[0], one.points[-1])


async def test_values_in_another_unit_are_told_in_that_of_the_kind() -> None:
    house = await a_house()
    await measure(house, VitalKind.TEMPERATURE, "101.3", "[degF]")

    facts = await made(house, Period.DAY)

    one = vital(facts, VitalKind.TEMPERATURE)
    assert one.unit == "Cel"
    assert one.last is not None
    assert one.last.value == Decimal("38.5")
    assert [category.name for category in one.categories] == ["fever"]


@pytest.mark.parametrize(
    ("own", "entered", "unit", "value"),
    [
        (None, (("5.5", "mmol/L"),), "mmol/L", "5.5"),
        (None, (("99", "mg/dL"),), "mg/dL", "99"),
        (None, (("5.5", "mmol/L"), ("108", "mg/dL")), "mg/dL", "99"),
        ("mmol/L", (("99", "mg/dL"),), "mmol/L", "5.5"),
        ("mg/dL", (("5.5", "mmol/L"),), "mg/dL", "99"),
    ],
)
async def test_glucose_is_told_in_the_unit_of_the_person(
    own: str | None, entered: tuple[tuple[str, str], ...], unit: str, value: str
) -> None:
    house = House()
    await house.add_person(glucose_unit=own)
    for number, (said, given) in enumerate(entered):
        await measure(house, SUGAR, said, given, when=f"2026-10-05 08:0{number}")

    facts = await made(house, Period.DAY)

    one = vital(facts, SUGAR)
    assert one.unit == unit
    assert one.first is not None
    assert one.first.value == Decimal(value)
    assert {row.high for row in one.ranges if row.high} == (
        {Decimal(250)} if unit == "mg/dL" else {Decimal("13.9")}
    )


async def test_a_day_that_the_watch_counted_is_told_by_its_figures() -> None:
    house = await a_house()
    one = Figures(
        count=1440, low=Decimal(50), high=Decimal(99), mean=Decimal("70.25"),
        median=Decimal(69),
    )  # fmt: skip
    sunday = date(2026, 10, 4)
    day = DaySummary(kind=HEART, unit="/min", date=sunday, every=one, partial=True)
    await notice(house, ev.DaySummarised(summary=day))
    house.clock.move(minutes=5)
    await measure(house, HEART, "120", "/min", when="2026-10-04 09:00")

    facts = await made(house)

    told = vital(facts, HEART)
    assert told.every is not None
    assert (told.count, told.entered) == (1441, 1)
    assert (told.every.low, told.every.high) == (D(50), D(120))
    assert told.every.mean == Decimal("70.28")
    assert told.every.median == 69
    assert told.days[0].from_sensors
    assert len(told.days_without) == 6
    (part,) = gaps(facts, GapKind.PARTLY_WATCHED)
    assert (part.vital, part.count, part.of) == (HEART, 1, 7)


async def test_days_together_have_the_median_of_their_medians() -> None:
    house = await a_house()
    for day, count, mean in ((3, 10, "60"), (4, 30, "80")):
        figures = Figures(
            count=count, low=Decimal(mean), high=Decimal(mean), mean=Decimal(mean),
            median=Decimal(mean),
        )  # fmt: skip
        made_ = DaySummary(
            kind=HEART, unit="/min", date=date(2026, 10, day), every=figures
        )
        await notice(house, ev.DaySummarised(summary=made_))

    facts = await made(house)

    every = vital(facts, HEART).every
    assert every is not None
    assert (every.count, every.mean, every.median) == (40, D(75), D(70))
    assert every.median_of_days


async def test_the_day_that_is_not_over_comes_from_what_the_house_knows() -> None:
    house = await a_house()
    day = DayTally(date=TODAY)
    for value in (60, 64):
        told = Measured(kind=HEART, value=Decimal(value), unit="/min")
        day = with_reading(day, told, at_rest=False)
    newest = Measured(kind=HEART, value=Decimal(64), unit="/min")
    latest = Evidence(
        at=house.clock.now - MINUTE, measured=newest, given=newest, source="sensor.x"
    )
    handed = Handed(tallies={HEART: day}, latest={HEART: latest})
    house.desk.around = Around(handed=lambda _person: handed)

    facts = await house.desk.ask(
        q.ReportNow(person=ANN, asked=usual(Period.DAY, TODAY)), a_user()
    )

    assert not isinstance(facts, Refusal)
    one = vital(facts, HEART)
    assert one.every is not None
    assert (one.count, one.every.mean) == (2, D(62))
    assert one.last is not None
    assert (one.last.value, one.last.source) == (D(64), "sensor.x")


async def test_an_unfinished_day_without_a_value_is_told_as_nothing() -> None:
    house = await a_house()
    handed = Handed(tallies={HEART: DayTally(date=TODAY)})

    facts = await made(house, Period.DAY, handed=handed)

    assert facts.vitals == ()


async def test_a_source_without_values_is_told_as_a_gap() -> None:
    house = await a_house()
    source = VitalSource(kind=HEART, entity="sensor.x")
    await house.do(c.SetSources(person=ANN, sources=Sources(vitals=(source,))))

    facts = await made(house)

    assert vital(facts, HEART).count == 0
    (gap,) = gaps(facts, GapKind.NO_READINGS)
    assert (gap.vital, gap.count, gap.of) == (HEART, 7, 7)


async def test_stretches_without_data_are_told_also_one_that_goes_on() -> None:
    house = await a_house()
    source = VitalSource(kind=HEART, entity="sensor.x")
    await house.do(c.SetSources(person=ANN, sources=Sources(vitals=(source,))))
    begin, end = at("2026-10-05 01:00"), at("2026-10-05 02:00")
    await notice(house, ev.DataReturned(kind=HEART, at=begin))
    await notice(house, ev.DataMissed(kind=HEART, since=begin))
    await notice(house, ev.DataReturned(kind=HEART, at=end))
    await notice(house, ev.DataMissed(kind=HEART, since=None))

    facts = await made(house, Period.DAY)

    assert [(gap.since, gap.until) for gap in gaps(facts, GapKind.NO_DATA)] == [
        (begin, end),
        (house.clock.now, None),
    ]
    assert vital(facts, HEART).missing
    assert vital(facts, HEART).missing_since is None


async def test_an_unusual_value_is_apart_until_somebody_confirms_it() -> None:
    house = await a_house()
    odd = Measured(kind=HEART, value=Decimal(190), unit="/min")
    when = at("2026-10-05 08:30")
    await house.do(c.HoldReading(person=ANN, measured=odd, at=when))
    before = await made(house, Period.DAY)
    await measure(house, HEART, "190", "/min")

    after = await made(house, Period.DAY)

    assert vital(before, HEART).count == 0
    assert [one.value for one in vital(before, HEART).unconfirmed] == [190]
    assert gaps(before, GapKind.UNCONFIRMED_VALUE)[0].count == 1
    assert vital(after, HEART).count == 1
    assert vital(after, HEART).unconfirmed == ()


def an_alert(limit: Limit, value: str, started: str = "2026-10-05 08:00") -> Alert:
    told = Measured(kind=limit.kind, value=Decimal(value), unit=limit.unit)
    evidence = Evidence(at=at(started), measured=told, given=told, source="sensor.x")
    return Alert(
        kind=limit.kind,
        limit=limit,
        level=limit.level,
        because=Because.PERSISTENCE,
        evidence=(evidence,),
        started=at(started),
    )


def limit_of(name: str) -> Limit:
    return next(one for one in ADULT_LIMITS if one.id == name)


async def test_an_alert_is_told_with_its_values_its_limit_and_its_end() -> None:
    house = await a_house()
    name = AlertId("a1")
    alert = an_alert(limit_of("heart_high"), "133")
    await notice(house, ev.AlertRaised(id=name, alert=alert))
    await notice(house, ev.AlertEnded(id=name, at=at("2026-10-05 08:25")))

    facts = await made(house, Period.DAY)

    one = vital(facts, HEART)
    (told,) = one.alerts
    assert (told.high, told.low, told.minutes) == (D(110), None, 25)
    assert [point.value for point in told.values] == [133]
    assert one.days_without == ()


async def test_an_alert_of_before_that_goes_on_is_told() -> None:
    house = await a_house()
    name = AlertId("a1")
    alert = an_alert(limit_of("heart_high"), "133", "2026-10-01 08:00")
    await notice(house, ev.AlertRaised(id=name, alert=alert))

    facts = await made(house, Period.DAY)

    (told,) = vital(facts, HEART).alerts
    assert (told.ended, told.minutes) == (None, None)


async def test_a_pressure_is_named_by_the_chosen_guideline() -> None:
    house = await a_house()
    for when, upper in (
        ("2026-10-04 08:00", "150"),
        ("2026-10-05 08:00", "138"),
        ("2026-10-05 08:02", "132"),
        ("2026-10-05 08:04", "130"),
    ):
        await measure(house, PRESSURE, upper, "mm[Hg]", "80", when=when)
    await house.do(
        c.SetWatch(person=ANN, settings=WatchSettings(guideline=Guideline.ESC_HOME))
    )

    facts = await made(house)

    last, mean = vital(facts, PRESSURE).categories
    assert (last.of, last.value, last.readings) == (CategoryOf.LAST, D(131), 2)
    assert (last.guideline, last.name) == ("esc_home", "elevated")
    assert (mean.of, mean.value, mean.readings) == (CategoryOf.MEAN, D(141), 2)
    assert mean.name == "hypertension"


@pytest.mark.parametrize("whom", ["child", "pregnant"])
async def test_nobody_is_named_by_a_table_that_is_not_for_them(whom: str) -> None:
    house = House()
    await house.add_person(birth_year=2015 if whom == "child" else 1990)
    settings = WatchSettings(pregnant=whom == "pregnant")
    await house.do(c.SetWatch(person=ANN, settings=settings))
    await measure(house, PRESSURE, "150", "mm[Hg]", "95")

    facts = await made(house)

    assert vital(facts, PRESSURE).categories == ()
    assert facts.age == (11 if whom == "child" else 36)


async def test_a_change_over_days_is_told_with_both_days() -> None:
    house = await a_house()
    await house.do(c.SetWatch(person=ANN, settings=WatchSettings(trends=WEIGHT_RULES)))
    for day, value in ((3, "70"), (4, "70.5"), (5, "72.5")):
        await measure(
            house, VitalKind.WEIGHT, value, "kg", when=f"2026-10-0{day} 07:00"
        )

    facts = await made(house)

    trend = vital(facts, VitalKind.WEIGHT).trends[0]
    assert (trend.rule, trend.change) == ("weight_up_in_3_days", Decimal("2.5"))
    assert (trend.earlier_day, trend.later_day) == (date(2026, 10, 3), TODAY)


async def test_what_is_usual_is_told_of_the_days_before() -> None:
    house = await a_house()
    for day in range(1, 6):
        await measure(house, HEART, f"6{day}", "/min", when=f"2026-10-0{day} 07:00")

    facts = await made(house)

    (usual_,) = vital(facts, HEART).baselines
    assert (usual_.days, usual_.used, usual_.median) == (7, 4, Decimal("62.5"))
    assert usual_.slope_per_day == 1


async def test_so_many_values_are_thinned_for_a_chart_and_counted() -> None:
    house = await a_house()
    events = tuple(
        ev.ReadingRecorded(
            reading=Reading(
                id=ReadingId(str(number)),
                measured=Measured(kind=HEART, value=Decimal(60), unit="/min"),
                at=at("2026-10-05 00:00") + number * MINUTE,
                source="manual",
            )
        )
        for number in range(MOST_POINTS + 7)
    )
    await house.log.append(ANN, events, a_user(), house.clock.now)

    facts = await made(house, Period.DAY)

    one = vital(facts, HEART)
    assert (len(one.points), one.points_left_out) == (MOST_POINTS, 7)
    assert one.points[-1] == one.last
    assert one.count == MOST_POINTS + 7


async def test_a_value_in_a_unit_that_is_none_is_not_told() -> None:
    house = await a_house()
    weird = Measured(kind=HEART, value=Decimal(60), unit="furlongs")
    reading = Reading(
        id=ReadingId("r"), measured=weird, at=house.clock.now, source="manual"
    )
    events = (ev.ReadingRecorded(reading=reading), ev.ReadingHeld(reading=reading))
    await house.log.append(ANN, events, a_user(), house.clock.now)

    facts = await made(house, Period.DAY)

    assert facts.vitals == ()
    with pytest.raises(ValueError, match="furlongs"):
        Scale(kind=HEART, unit="/min").measured(weird)


# Help


def told(
    contact: str | None, outcome: Outcome, minute: int, word: Word = Word.CALL
) -> Attempt:
    return Attempt(
        contact=None if contact is None else ContactId(contact),
        target="notify.x",
        word=word,
        round=1,
        at=at("2026-10-05 09:00") + minute * MINUTE,
        outcome=outcome,
    )


async def test_a_call_is_told_from_its_start_to_its_end() -> None:
    house = await a_house()
    ines = Contact(id=ContactId("k1"), name="Ines", relation="daughter")
    await house.do(c.SetContacts(person=ANN, contacts=(ines,)))
    await house.do(
        c.StartSos(
            person=ANN, reason="fell", level=SosLevel.SOFT, cause=SosCause.SENSOR
        )
    )
    await house.do(c.StartSos(person=ANN, reason="help", cause=SosCause.UNANSWERED))
    call = house.record().sos.id
    attempts = (
        told("k1", Outcome.PENDING, 1),
        told("k1", Outcome.DELIVERED, 2),
        told("gone", Outcome.FAILED, 1),
        told(None, Outcome.DELIVERED, 0),
        told("k1", Outcome.DELIVERED, 0, Word.ALL_CLEAR),
    )
    await house.do(c.NoteAttempts(person=ANN, id=call, attempts=attempts))
    await house.do(c.StepBackFromSos(person=ANN, by="Rui"))
    await house.do(c.TakeOnSos(person=ANN, by="Ines", action="driving there"))
    house.clock.move(minutes=30)
    await house.do(c.EndSos(person=ANN, reason="slipped", by="Ines"))
    await house.desk.settle()

    facts = await made(house, Period.DAY)

    assert facts.help is not None
    (one,) = facts.help.calls
    assert (one.level, one.cause, one.reason) == (
        SosLevel.HARD,
        SosCause.SENSOR,
        "fell",
    )
    assert [(t.name, t.delivered, t.at) for t in one.told] == [
        ("Ines", True, at("2026-10-05 09:02")),
        ("", False, at("2026-10-05 09:01")),
    ]
    assert [(a.name, a.action) for a in one.acted] == [("Ines", "driving there")]
    assert one.declined == ("Rui",)
    assert (one.minutes, one.ended_by, one.false_alarm) == (30, "Ines", False)


async def test_a_call_that_ended_before_anybody_was_told_was_a_false_alarm() -> None:
    house = await a_house()
    await house.do(c.StartSos(person=ANN, reason="fell", grace_s=15))
    await house.do(c.EndSos(person=ANN, reason="pressed by mistake", by="Ann"))
    await house.desk.settle()

    facts = await made(house, Period.DAY)

    assert facts.help is not None
    assert [call.false_alarm for call in facts.help.calls] == [True]


async def test_a_call_of_a_week_ago_is_no_part_of_a_day() -> None:
    house = await a_house()
    await house.do(c.StartSos(person=ANN, reason="fell"))
    await house.do(c.EndSos(person=ANN, reason="well"))
    await house.desk.settle()
    house.clock.move(days=7)
    await house.do(c.StartSos(person=ANN, reason="dizzy"))
    await house.desk.settle()

    facts = await made(house, Period.DAY)

    assert facts.help is not None
    assert [call.reason for call in facts.help.calls] == ["dizzy"]
    assert facts.help.calls[0].ended is None
    assert not facts.help.calls[0].false_alarm


async def test_an_end_of_another_call_and_one_more_start_change_nothing() -> None:
    house = await a_house()
    await house.do(c.StartSos(person=ANN, reason="fell", level=SosLevel.SOFT))
    await house.desk.settle()
    call = house.record().sos.id
    again = ev.SosStarted(
        level=SosLevel.SOFT, reason="x", category="", tell_at=house.clock.now, id=call
    )
    events = (ev.SosEnded(reason="other", id=SosId("another")), again)
    await house.log.append(ANN, events, a_user(), house.clock.now)

    facts = await made(house, Period.DAY)

    assert facts.help is not None
    (one,) = facts.help.calls
    assert (one.reason, one.level, one.ended) == ("fell", SosLevel.SOFT, None)


async def test_a_drill_is_told_as_a_test() -> None:
    house = await a_house()
    ines = Contact(id=ContactId("k1"), name="Ines")
    await house.do(c.SetContacts(person=ANN, contacts=(ines,)))
    await house.do(c.StartDrill(person=ANN))
    runs = await made(house, Period.DAY)
    await house.do(c.EndDrill(person=ANN))

    over = await made(house, Period.DAY)

    assert runs.help is not None
    assert over.help is not None
    assert [drill.passed for drill in runs.help.drills] == [None]
    assert [(d.passed, d.unreached) for d in over.help.drills] == [(False, ("Ines",))]
    assert over.help.calls == ()


async def test_signs_of_life_and_their_lack_are_counted() -> None:
    house = await a_house()
    await house.do(c.CheckInNow(person=ANN))
    await house.do(c.MissCheckIn(person=ANN, due=at("2026-10-05 08:00")))
    await house.do(
        c.NoteSilence(person=ANN, window="morning", since=at("2026-10-05 01:00"))
    )

    facts = await made(house, Period.DAY)

    assert facts.help is not None
    assert facts.help.check_ins == 1
    assert facts.help.check_ins_missed == (at("2026-10-05 08:00"),)
    assert [one.window for one in facts.help.silences] == ["morning"]


# Complaints, supplies, what comes, what is not known


async def test_complaints_are_told_in_their_own_words_but_those_taken_back() -> None:
    house = await a_house()
    for said in ("dizzy", "itch"):
        await house.do(
            c.StoreSymptom(person=ANN, text=said, at=house.clock.now, severity=3)
        )
    gone = house.record().symptoms[1].id
    await house.do(c.ForgetSymptom(person=ANN, symptom=gone))

    facts = await made(house, Period.DAY)

    assert [(one.text, one.severity) for one in facts.symptoms] == [("dizzy", 3)]


async def test_a_supply_that_runs_out_says_when_and_one_that_is_unknown_says_so() -> (
    None
):
    house = await a_house()
    metformin = next(iter(house.record().medications))
    await house.do(c.CountStock(person=ANN, medication=metformin, amount=quantity("5")))

    facts = await made(house, Period.DAY)

    first = facts.refills[0]
    assert (first.medication.name, first.days_left) == ("Metformin", 2)
    assert first.low
    assert not first.out
    unknown = {gap.medication.name for gap in facts.gaps if gap.medication}
    assert unknown == {"Ibuprofen", "Ramipril"}


async def test_what_comes_is_looked_at_from_when_the_report_is_made() -> None:
    house = await a_house()
    await house.do(
        c.SetReminder(person=ANN, text="drink", at=house.clock.now + timedelta(days=1))
    )
    await house.say("book an appointment with Dr Valve on 6 October at 9:20")
    await house.say("yes")
    old = list(house.record().medications)[1]
    await house.do(
        c.ChangeMedication(
            person=ANN,
            medication=old,
            direction="for three more days",
            schedule=daily("08:00"),
            since=house.clock.now,
            accepted=YES,
        )
    )

    facts = await made(house, Period.DAY)

    assert facts.coming is not None
    assert facts.coming.day == date(2026, 10, 6)
    assert [one.text for one in facts.coming.reminders] == ["drink"]
    assert [one.clinician for one in facts.coming.visits] == ["Dr Valve"]
    assert len(facts.coming.doses) == 3


async def test_only_the_sections_that_are_wanted_are_gathered() -> None:
    house = await a_house()

    facts = await made(house, sections=frozenset({Section.SYMPTOMS}))

    assert (facts.doses, facts.help, facts.coming) == (None, None, None)
    assert (facts.vitals, facts.refills) == ((), ())


async def test_what_nobody_watched_and_what_was_before_the_record_is_said() -> None:
    house = await a_house()
    start, end = at("2026-10-04 01:00"), at("2026-10-04 02:00")
    long_ago = (at("2026-01-01 01:00"), at("2026-01-01 02:00"))

    facts = await made(house, handed=Handed(unwatched=((start, end), long_ago)))

    (away,) = gaps(facts, GapKind.NOT_WATCHED)
    assert (away.since, away.until) == (start, end)
    assert gaps(facts, GapKind.BEGAN_LATER)[0].since == at("2026-10-05 09:00")
    assert gaps(facts, GapKind.NOT_OVER)[0].since == at("2026-10-05 09:00")


async def test_a_period_that_is_over_is_said_to_be_over() -> None:
    house = await a_house()
    house.clock.move(days=30)

    facts = await made(house, first=date(2026, 10, 20), last=date(2026, 10, 26))

    assert gaps(facts, GapKind.NOT_OVER) == []
    assert gaps(facts, GapKind.BEGAN_LATER) == []


async def test_a_day_of_a_clock_change_has_its_own_length() -> None:
    zone = House()
    await zone.add_person()

    span = Span(
        zone=zone.record().zone,
        first=date(2026, 10, 25),
        last=date(2026, 10, 25),
        now=zone.clock.now,
    )

    assert span.end - span.start == timedelta(hours=25)


async def test_what_was_kept_is_listed_and_read_again() -> None:
    house = await a_house()
    facts = await made(house, Period.DAY)
    await house.do(c.KeepReport(person=ANN, head=facts.head, facts=to_json(facts)))

    (head,) = house.record().reports
    heads = await house.desk.ask(q.ListReports(person=ANN), a_user())
    shown = await house.desk.ask(q.ReportOf(person=ANN, report=head.id), a_user())

    assert heads == (head,)
    assert head.id
    assert shown == replace(facts, head=head)


async def test_a_meter_that_shows_no_number_is_told_as_such() -> None:
    house = await a_house()
    low = off_the_meter(Beyond.LO, "mg/dL")
    await house.do(
        c.RecordReading(person=ANN, measured=low, at=house.clock.now, accepted=YES)
    )

    facts = await made(house, Period.DAY)

    one = vital(facts, SUGAR)
    assert one.last is not None
    assert (one.last.beyond, one.off_the_meter) == (Beyond.LO, 1)
    assert "Blood sugar: LO mg/dL, 09:00, entered." in text(facts)
    assert violations(facts, text(facts)) == ()


async def test_what_is_usual_of_glucose_is_told_in_the_persons_unit() -> None:
    house = House()
    await house.add_person(glucose_unit="mmol/L")
    for day in range(1, 6):
        await measure(house, SUGAR, "5.5", "mmol/L", when=f"2026-10-0{day} 07:00")

    facts = await made(house)

    (usual_,) = vital(facts, SUGAR).baselines
    assert (usual_.median, usual_.slope_per_day) == (D("5.5"), D(0))


async def test_a_report_that_cannot_be_read_any_more_is_none() -> None:
    house = await a_house()
    heads = [
        ReportHead(
            id=ReportId(name), period=Period.DAY, first=TODAY, last=TODAY,
            made=house.clock.now,
        )
        for name in ("old", "odd")
    ]  # fmt: skip
    for head, kept in zip(heads, ("{}", "no report"), strict=True):
        await house.do(c.KeepReport(person=ANN, head=head, facts=kept))

    async def shown(name: str) -> object:
        query = q.ReportOf(person=ANN, report=ReportId(name))
        return await house.desk.ask(query, a_user())

    assert [await shown(name) for name in ("old", "odd", "none")] == [None] * 3
    assert len(house.record().reports) == 2
