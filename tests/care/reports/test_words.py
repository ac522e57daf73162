"""A report in words: what it says, and what it never does."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from custom_components.healthstead.care.reports import facts as f
from custom_components.healthstead.care.reports import words_en as en
from custom_components.healthstead.care.reports.checking import violations
from custom_components.healthstead.care.reports.spoken import (
    amount,
    fill,
    rounded,
    slope,
)
from custom_components.healthstead.care.reports.words import notice, parts, text
from custom_components.healthstead.domain.appointment import VisitStatus
from custom_components.healthstead.domain.ledger import DoseStatus
from custom_components.healthstead.domain.quantity import Quantity
from custom_components.healthstead.domain.reporting import Period, Section
from custom_components.healthstead.domain.sos import SosAnswer, SosCause, SosLevel
from custom_components.healthstead.domain.vitals import VitalKind
from custom_components.healthstead.domain.watching.shapes import Half, SetBy

from ...builders import at, quantity
from .samples import METFORMIN, a_week

WEEK = a_week()


def lines(facts: f.ReportFacts, *, names: bool = True) -> list[str]:
    """Return the sentences, each of which must be within the facts."""
    said = text(facts, names=names)
    assert violations(facts, said) == ()
    return said.splitlines()


def with_doses(**more: Any) -> f.ReportFacts:
    assert WEEK.doses is not None
    one = replace(WEEK.doses.medications[0], **more)
    return replace(WEEK, doses=replace(WEEK.doses, medications=(one,)))


def with_vital(**more: Any) -> f.ReportFacts:
    return replace(WEEK, vitals=(replace(WEEK.vitals[0], **more),))


def with_help(**more: Any) -> f.ReportFacts:
    assert WEEK.help is not None
    return replace(WEEK, help=replace(WEEK.help, **more))


def with_call(**more: Any) -> f.ReportFacts:
    assert WEEK.help is not None
    return with_help(calls=(replace(WEEK.help.calls[0], **more),))


def as_day() -> f.ReportFacts:
    return replace(
        WEEK, head=replace(WEEK.head, period=Period.DAY, first=date(2026, 9, 28))
    )


def without(facts: f.ReportFacts, *names: str) -> f.ReportFacts:
    empty: dict[str, Any] = {"doses": None, "help": None, "coming": None}
    return replace(facts, **{name: empty.get(name, ()) for name in names})


def test_a_week_is_told_with_the_week_before_beside_it() -> None:
    said = lines(WEEK)

    assert (
        "11 of 13 doses that were due are noted as taken (85 %), 9 of them within 60 "
        "minutes of their time."
    ) in said
    assert "The same number of days before: 12 of 14 taken (86 %)." in said
    assert (
        "Metformin: 11 of 13 taken, 1 left out, 1 not answered, 2 late, 1 in part; "
        "before: 12 of 14."
    ) in said


def test_not_answered_is_said_not_to_mean_missed() -> None:
    said = lines(WEEK)

    assert en.SENTENCES["unconfirmed_is"] in said


def test_nothing_praises_reassures_warns_or_advises() -> None:
    every = " ".join(
        one.lower()
        for table in (en.SENTENCES, en.STATUS, en.CAUSES, en.ANSWERS, en.LEVELS)
        for one in table.values()
    )

    banned = (
        "well done|great|good|excellent|perfect|keep it up|congrat|worry|fine|healthy|"
        "safe|should|must|dangerous|alarming|poor|bad|double|too (high|low)|improv"
    )
    assert re.search(rf"\\b({banned})", every) is None


def test_the_same_facts_are_always_told_the_same() -> None:
    assert text(WEEK) == text(a_week())


def test_by_labels_no_name_of_a_drug_is_told() -> None:
    said = "\n".join(lines(WEEK, names=False))

    assert "Metformin" not in said
    assert "Medicine 1: 11 of 13 taken" in said


def test_sections_follow_the_head() -> None:
    few = replace(
        WEEK,
        head=replace(WEEK.head, sections=frozenset({Section.SOS, Section.DOSES})),
    )

    assert [part.key for part in parts(few)] == ["doses", "sos", "gaps"]
    assert [part.key for part in parts(without(few, "gaps"))] == ["doses", "sos"]


def test_a_section_of_which_nothing_was_gathered_is_empty() -> None:
    bare = without(
        WEEK, "doses", "vitals", "symptoms", "help", "refills", "coming", "gaps"
    )

    told = {part.key: part.lines for part in parts(bare)}

    assert told == {
        "doses": (),
        "vitals": ("No vital sign was noted.",),
        "symptoms": ("No complaint was told.",),
        "sos": (),
        "refills": ("Nothing is noted of supplies.",),
        "next": (),
    }
    assert notice(bare, names=True) == "Your weekly report is ready."


def test_a_visit_tells_allergies_and_each_direction() -> None:
    visit = replace(WEEK, head=replace(WEEK.head, period=Period.VISIT))

    said = lines(visit)

    assert said[0].startswith("Report for a visit of Ann: 7 days from 28 September")
    assert said[2] == "Allergies as told: penicillin. Conditions as told: diabetes."
    assert "Metformin, 500 mg: 1 tablet twice daily." in said
    bare = lines(replace(visit, allergies=(), conditions=()))
    assert bare[2] == ""


def test_a_day_tells_every_dose_and_the_hour_alone() -> None:
    said = lines(as_day())

    assert said[0] == "Report for Ann: Monday 28 September 2026."
    assert (
        "Metformin, due 08:00: taken, 09:15, 0.5 tablet, 75 minutes after its time, "
        "only half was left."
    ) in said
    assert "Metformin, due 20:00: not answered." in said


def test_a_dose_that_was_taken_before_its_time_says_so() -> None:
    dose = f.DoseFact(
        due=at("2026-09-28 08:00"),
        status=DoseStatus.TAKEN,
        at=at("2026-09-28 06:30"),
        minutes_away=-90,
    )
    assert WEEK.doses is not None
    one = replace(WEEK.doses.medications[0], doses=(dose,))
    day = replace(as_day(), doses=replace(WEEK.doses, medications=(one,)))

    said = lines(day)

    assert "Metformin, due 08:00: taken, 06:30, 90 minutes before its time." in said


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (
            {"stopped": at("2026-10-02 10:00"), "stop_reason": "better"},
            "Metformin: stopped 2 October 10:00: better.",
        ),
        ({"paused": True}, "Metformin: paused."),
        (
            {"changed": (at("2026-10-02 10:00"),)},
            "Metformin: a new direction counts since 2 October 10:00: 1 tablet twice daily.",
        ),
        (
            {"counts": f.Counts(), "to_come": 0, "before": None},
            "Metformin: no dose was due.",
        ),
        (
            {"counts": f.Counts(), "still_open": 2},
            "Metformin: 2 not answered yet, 1 still to come.",
        ),
        (
            {"before": f.Counts()},
            "Metformin: 11 of 13 taken, 1 left out, 1 not answered, 2 late, 1 in part.",
        ),
    ],
)
def test_what_is_said_of_a_medication(more: dict[str, Any], sentence: str) -> None:
    assert sentence in lines(with_doses(**more))


@pytest.mark.parametrize(
    ("more", "there", "sentence"),
    [
        ({"together": f.Counts(), "to_come": 0}, True, "No dose was due."),
        ({"together": f.Counts()}, False, "No dose was due."),
        (
            {"before": f.Counts()},
            True,
            "The same number of days before: no dose was due.",
        ),
        ({"still_open": 3}, True, "Not answered yet: 3."),
    ],
)
def test_what_is_said_of_all_doses(
    more: dict[str, Any], there: bool, sentence: str
) -> None:
    assert WEEK.doses is not None

    said = lines(replace(WEEK, doses=replace(WEEK.doses, **more)))

    assert (sentence in said) is there


def test_values_are_told_with_the_week_before_and_the_last() -> None:
    said = lines(WEEK)

    assert (
        "Blood pressure: 3 values, lowest 128/79, highest 186/99, mean 166/92, median "
        "184/98 mmHg."
    ) in said
    assert (
        "Blood pressure, the same number of days before: 4 values, mean 131/81 mmHg."
    ) in said
    assert "Blood pressure, the last: 186/98 mmHg, 29 September 08:14, entered." in said


def test_one_value_is_told_as_it_is() -> None:
    one = WEEK.vitals[0].points[0]

    said = lines(with_vital(count=1, last=replace(one, source="sensor.cuff")))

    assert "Blood pressure: 128/79 mmHg, 28 September 08:05, from a sensor." in said


def test_no_value_is_told_as_none_unless_an_alert_had_some() -> None:
    none = lines(with_vital(every=None, last=None, count=0))
    some = lines(with_vital(every=None, count=0))

    assert "Blood pressure: no value was noted." in none
    assert "Blood pressure: no value was noted." not in some


@pytest.mark.parametrize(
    ("more", "start", "end"),
    [
        ({}, "Blood pressure above 180 mmHg, upper number: from", "of this program."),
        (
            {"high": None, "low": Decimal(128), "set_by": SetBy.PERSON},
            "Blood pressure below 128 mmHg",
            "It is a limit of the person's own.",
        ),
        (
            {"low": Decimal(79), "set_by": SetBy.CARER, "set_by_name": "Ben"},
            "Blood pressure above 180 mmHg",
            "It is a limit set by a carer, Ben.",
        ),
        (
            {
                "low": Decimal(99),
                "half": Half.DIASTOLIC,
                "set_by": SetBy.CLINICIAN,
                "set_by_name": "Dr Valve",
            },
            "Blood pressure below 99 mmHg, lower number",
            "It is a limit set by a clinician, Dr Valve.",
        ),
    ],
)
def test_what_is_said_of_an_alert(more: dict[str, Any], start: str, end: str) -> None:
    alert = replace(WEEK.vitals[0].alerts[0], **more)

    said = lines(with_vital(alerts=(alert,)))

    (told,) = [line for line in said if line.startswith(start)]
    assert told.endswith(end)


def test_an_alert_that_goes_on_says_so() -> None:
    alert = replace(WEEK.vitals[0].alerts[0], ended=None, minutes=None)

    said = "\n".join(lines(with_vital(alerts=(alert,))))

    assert "from 29 September 08:14 and going on. Values: 184/99, 186/98." in said


def test_a_category_is_told_as_the_name_of_a_row() -> None:
    last = WEEK.vitals[0].categories[0]
    mean = replace(last, of=f.CategoryOf.MEAN, readings=4)
    single = replace(last, readings=1)

    said = lines(with_vital(categories=(last, mean, single)))

    rest = '"stage two": the name of a row in its table.'
    assert f"ACC/AHA calls 185/99 mmHg (the last values, 2 together) {rest}" in said
    assert f"ACC/AHA calls 185/99 mmHg (the mean of 4 times) {rest}" in said
    assert f"ACC/AHA calls 185/99 mmHg (the last value) {rest}" in said


def test_what_is_usual_moves_only_where_it_does() -> None:
    usual = WEEK.vitals[0].baselines[0]
    still = replace(usual, slope_per_day=Decimal("0.04"))
    down = replace(usual, slope_per_day=Decimal("-1.25"))

    said = lines(with_vital(baselines=(usual, still, down)))

    start = "Blood pressure, usual, upper number: 131 mmHg over 5 of the 7 days before"
    assert f"{start}, changing by +0.5 a day." in said
    assert f"{start}." in said
    assert f"{start}, changing by -1.3 a day." in said


def test_a_change_is_told_with_its_rule() -> None:
    trend = replace(WEEK.vitals[1].trends[0], change=Decimal("-2.1"))
    down = replace(WEEK, vitals=(replace(WEEK.vitals[1], trends=(trend,)),))

    more, less = "\n".join(lines(WEEK)), "\n".join(lines(down))

    rest = "than on 27 September (70.3); the rule is 2 within 3 days."
    assert f"Weight: 72.4 kg on 29 September, 2.1 more {rest}" in more
    assert f"2.1 less {rest}" in less


def test_a_complaint_is_told_in_its_own_words_on_one_line() -> None:
    told = f.SymptomFact(text="an  itch\nat night", at=at("2026-09-30 10:00"))

    said = lines(replace(WEEK, symptoms=(told,)))

    assert '30 September 10:00: "an itch at night".' in said


def test_a_call_is_told_with_who_was_told_who_acted_and_how_it_ended() -> None:
    said = lines(WEEK)

    begin = said.index(
        "Call for help 2 October 22:10, contacts were to be told, by a sensor: fall in "
        "the bathroom."
    )
    assert said[begin + 1 : begin + 7] == [
        "Told: Ines.",
        "Not reached: Rui.",
        "Ines acts, 2 October 22:14: driving there.",
        "Could not act: Rui.",
        "The person answered that all is well, 2 October 22:20.",
        "It ended 2 October 22:40, by Ines, after 30 minutes: slipped, is fine.",
    ]


def test_a_call_that_runs_and_one_that_was_false_say_so() -> None:
    runs = lines(with_call(ended=None, minutes=None))
    false = lines(
        with_call(
            false_alarm=True,
            told=(f.ToldFact(name="", delivered=True),),
            acted=(),
            declined=(),
            answers=(f.AnswerFact(at=at("2026-10-02 22:20"), answer=SosAnswer.HELP),),
            level=SosLevel.SOFT,
            cause=SosCause.VITAL,
            minutes=0,
        )
    )

    assert "It has not ended." in runs
    assert en.SENTENCES["false_alarm"] in false
    assert "Told: somebody who is no contact now." in false


def test_drills_signs_of_life_and_silences_are_told() -> None:
    assert WEEK.help is not None
    drills = tuple(
        f.DrillFact(started=at("2026-10-01 11:00"), passed=passed)
        for passed in (None, True, False)
    )
    radio = replace(WEEK.help.silences[0], radio=True)

    said = lines(with_help(calls=(), drills=drills, silences=(radio,), check_ins=0))

    assert "No call for help." in said
    assert [line for line in said if line.startswith("Drill")] == [
        "Drill 1 October 11:00, a test: not over.",
        "Drill 1 October 11:00, a test: passed.",
        "Drill 1 October 11:00, a test: not passed.",
    ]
    assert "No sign of life by its time: 3 October 09:00." in said
    assert any("the control sensor was silent too" in line for line in said)
    bare = lines(with_help(check_ins_missed=(), silences=()))
    assert not any("No sign of life" in line for line in bare)


def test_supplies_are_told_with_what_is_wrong() -> None:
    refill = f.RefillFact(
        medication=METFORMIN,
        stock=quantity("-2"),
        out=True,
        problems=("stock_out", "stock_negative", "pack_expired", "pack_expires_soon"),
    )

    said = lines(replace(WEEK, refills=(refill,)))

    assert [line for line in said if line.startswith("Metformin: ")][1:-1] == [
        "Metformin: -2 tablet in the house.",
        "Metformin: too little for the next dose.",
        "Metformin: more is noted as used than there was; please count.",
        "Metformin: a pack is past its date.",
        "Metformin: a pack is soon past its date.",
    ]


def test_what_comes_is_told_also_where_nothing_does() -> None:
    assert WEEK.coming is not None
    asked = replace(WEEK.coming.visits[0], status=VisitStatus.REQUESTED, specialty="")
    some = replace(WEEK, coming=replace(WEEK.coming, visits=(asked,)))
    none = replace(
        WEEK, coming=replace(WEEK.coming, doses=(), visits=(), reminders=(), ends=())
    )

    assert "Doses on 5 October: 08:00 Metformin, 1 tablet." in lines(WEEK)
    assert 'Reminder 5 October 18:00: "water the plants".' in lines(WEEK)
    assert "Visit 6 October 09:20: Dr Valve, asked for." in lines(some)
    assert "Doses on 5 October: none by the plan." in lines(none)
    assert "No visit is planned until 18 October." in lines(none)


@pytest.mark.parametrize("kind", list(f.GapKind))
def test_every_gap_has_a_sentence(kind: f.GapKind) -> None:
    gap = f.Gap(
        kind=kind,
        vital=VitalKind.HEART_RATE,
        medication=METFORMIN,
        count=1,
        of=7,
        since=at("2026-10-03 02:00"),
        until=at("2026-10-03 04:30"),
    )

    said = lines(replace(WEEK, gaps=(gap,)))

    assert said[-3].endswith(".")
    assert "Not known" in said


def test_the_number_to_call_is_told_where_it_is_known() -> None:
    known = lines(replace(WEEK, emergency_number="112"))

    assert known[-1].endswith("In an emergency call 112.")
    assert "emergency call" not in lines(WEEK)[-1]


def test_a_notification_says_what_is_in_it_only_by_permission() -> None:
    assert notice(WEEK, names=False) == "Your weekly report is ready."
    assert notice(WEEK, names=True) == (
        "Your weekly report is ready. 11 of 13 doses taken, 1 left out, 1 not answered. "
        "Blood pressure out of range: 1. Calls for help: 1. Low: Metformin."
    )


def test_a_notification_of_a_day_that_goes_on_says_what_is_open() -> None:
    assert WEEK.doses is not None
    doses = replace(WEEK.doses, together=f.Counts(), still_open=2)
    day = replace(
        as_day(),
        doses=doses,
        vitals=(),
        refills=(),
        help=replace(WEEK.help or f.HelpFacts(), calls=()),
    )

    said = notice(day, names=True)

    assert said == "Your daily report is ready. 2 doses not answered yet."


def test_a_report_of_another_year_says_the_year() -> None:
    later = replace(WEEK, head=replace(WEEK.head, made=at("2027-01-02 09:00")))

    said = lines(later)

    assert "No sign of life by its time: 3 October 2026 09:00." in said


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("1", "tablet", "1 tablet"),
        ("2", "tablet", "2 tablets"),
        ("0.5", "tablet", "0.5 tablet"),
        ("2", "patch", "2 patches"),
        ("2", "suppository", "2 suppositories"),
        ("2", "mg", "2 mg"),
        ("10", "[iU]", "10 units"),
        ("3", "", "3"),
    ],
)
def test_how_an_amount_is_said(value: str, unit: str, said: str) -> None:
    assert amount(Quantity(value=Decimal(value), unit=unit)) == said


def test_an_amount_that_nobody_said_is_left_out() -> None:
    assert amount(None) == ""


@pytest.mark.parametrize(
    ("value", "kind", "unit", "said"),
    [
        ("71.50", VitalKind.HEART_RATE, "/min", "72"),
        ("36.65", VitalKind.TEMPERATURE, "Cel", "36.7"),
        ("5.55", VitalKind.GLUCOSE, "mmol/L", "5.6"),
        ("99.5", VitalKind.GLUCOSE, "mg/dL", "100"),
    ],
)
def test_means_are_rounded_half_up_as_finely_as_the_kind_is_measured(
    value: str, kind: VitalKind, unit: str, said: str
) -> None:
    assert rounded(Decimal(value), kind, unit) == said


@pytest.mark.parametrize(
    ("value", "said"), [("0.04", ""), ("0.05", "+0.1"), ("-0.05", "-0.1"), ("2", "+2")]
)
def test_a_change_has_its_sign_and_none_is_nothing(value: str, said: str) -> None:
    assert slope(Decimal(value)) == said


def test_words_of_a_person_are_no_template() -> None:
    said = fill("reminder", at="09:00", text="{name} <b> {0}")

    assert said == 'Reminder 09:00: "{name} <b> {0}".'


def test_figures_alone_in_a_persons_words_are_known_as_figures() -> None:
    words: Iterable[str] = ("5 mg", "17", "17:45", "4/9", "2026-11-30", "=1")
    told = tuple(f.SymptomFact(text=one, at=at("2026-09-30 10:00")) for one in words)
    week = replace(WEEK, symptoms=told)

    assert violations(week, "17, 17:45, 4/9, 30 November 2026, =1") == ()
    assert len(violations(WEEK, "17, 17:45, 4/9, 30 November 2026, =1")) == 5
