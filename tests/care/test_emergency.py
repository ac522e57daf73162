"""What helpers are told of a record: chosen facts, the urgent ones first."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from custom_components.healthstead.care.emergency import (
    age_range,
    last_vitals,
    medicines,
    told,
    trigger,
)
from custom_components.healthstead.care.record import (
    MedicationRecord,
    Observed,
    PersonRecord,
)
from custom_components.healthstead.domain.ids import AlertId, ContactId, ReadingId
from custom_components.healthstead.domain.medication import Handling, Medication
from custom_components.healthstead.domain.person import Contact
from custom_components.healthstead.domain.sos import (
    QUIET,
    Attempt,
    Outcome,
    Word,
)
from custom_components.healthstead.domain.vitals import Measured, Reading, VitalKind
from custom_components.healthstead.domain.watching.shapes import (
    Alert,
    Because,
    Evidence,
    Level,
    Limit,
    LimitId,
)

from ..builders import MONDAY, a_medication, a_person

HOUR = timedelta(hours=1)


def taking(*medications: Medication) -> PersonRecord:
    held = {one.id: MedicationRecord(medication=one) for one in medications}
    return replace(a_person(), medications=held)


def test_what_changes_how_a_helper_acts_comes_first() -> None:
    record = taking(
        a_medication("Metformin", strength="500 mg"),
        a_medication("Warfarin 3 mg", strength="3 mg"),
        a_medication("Insulin glargine"),
        a_medication("Own mixture", handling=Handling(ingredients=("apixaban",))),
        a_medication("Old pill", stopped=MONDAY),
    )

    found = [(one.name, one.mark) for one in medicines(record)]

    assert found == [
        ("Warfarin 3 mg", "anticoagulant"),
        ("Insulin glargine", "insulin"),
        ("Own mixture", "anticoagulant"),
        ("Metformin 500 mg", ""),
    ]


def a_reading(kind: VitalKind, hours: int) -> Reading:
    measured = Measured(kind=kind, value=Decimal(80), unit="")
    at = MONDAY - hours * HOUR
    return Reading(id=ReadingId(str(hours)), measured=measured, at=at, source="manual")


def test_of_each_vital_sign_that_matters_the_newest_reading_counts() -> None:
    record = replace(
        a_person(),
        readings={
            VitalKind.HEART_RATE: (
                a_reading(VitalKind.HEART_RATE, 5),
                a_reading(VitalKind.HEART_RATE, 3),
            ),
            VitalKind.SPO2: (a_reading(VitalKind.SPO2, 1),),
            VitalKind.STEPS: (a_reading(VitalKind.STEPS, 1),),
            VitalKind.PAIN: (),
        },
    )

    assert [one.id for one in last_vitals(record)] == ["1", "3"]


def an_alert(hours: int, *, ended: bool = False, seen: bool = True) -> Alert:
    measured = Measured(kind=VitalKind.HEART_RATE, value=Decimal(135), unit="/min")
    return Alert(
        kind=VitalKind.HEART_RATE,
        limit=Limit(
            id=LimitId("l"),
            kind=VitalKind.HEART_RATE,
            unit="/min",
            high=Decimal(130),
        ),
        level=Level.SOFT,
        because=Because.PERSISTENCE,
        evidence=(
            Evidence(at=MONDAY, measured=measured, given=measured, source="sensor.w"),
        )
        if seen
        else (),
        started=MONDAY - hours * HOUR,
        ended=MONDAY if ended else None,
    )


def test_the_alert_that_began_last_and_still_runs_is_the_trigger() -> None:
    alerts = [
        an_alert(5),
        an_alert(3),
        an_alert(1, ended=True),
        an_alert(0, seen=False),
    ]
    observed = Observed(alerts={AlertId(str(n)): one for n, one in enumerate(alerts)})

    assert trigger(replace(a_person(), observed=observed)) == alerts[1]
    assert trigger(a_person()) is None


def test_those_whom_the_call_reached_are_named() -> None:
    ben, eva = (
        Contact(id=ContactId(name), name=name.title()) for name in ("ben", "eva")
    )
    sos = replace(
        QUIET,
        attempts=tuple(
            Attempt(
                contact=contact,
                target="t",
                word=word,
                round=0,
                at=MONDAY,
                outcome=outcome,
            )
            for contact, word, outcome in (
                (ben.id, Word.CALL, Outcome.DELIVERED),
                (eva.id, Word.CALL, Outcome.FAILED),
                (None, Word.ASK, Outcome.DELIVERED),
            )
        ),
    )

    assert told(replace(a_person(), contacts=(ben, eva)), sos) == ("Ben",)


def test_of_a_year_of_birth_two_ages_are_possible() -> None:
    assert age_range(a_person(birth_year=1947), MONDAY) == (78, 79)
    assert age_range(a_person(birth_year=2026), MONDAY) == (0, 0)
    assert age_range(a_person(), MONDAY) is None
