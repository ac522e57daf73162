"""A text may say what the facts say, and nothing else: many ways to try otherwise."""

import re
from dataclasses import replace

import pytest

from custom_components.healthstead.care.reports import words_en as en
from custom_components.healthstead.care.reports.anchor import Sort
from custom_components.healthstead.care.reports.anchors import read
from custom_components.healthstead.care.reports.checking import (
    Why,
    holds,
    violations,
    worded,
)
from custom_components.healthstead.care.reports.words import notice, text

from .samples import a_week

FACTS = a_week()
DOSES = (
    "11 of 13 doses that were due are noted as taken (85 %), 9 of them within 60 "
    "minutes of their time. Of the others: 1 left out, 1 not answered."
)
PRESSURE = (
    "Blood pressure above 180 mmHg, upper number: from 29 September 08:14 until "
    "29 September 09:00, 46 minutes. Values: 184/99, 186/98."
)
HELP = "Ines acts, 2 October 22:14: driving there. Could not act: Rui."


@pytest.mark.parametrize("names", [True, False])
def test_the_template_is_within_its_facts(names: bool) -> None:
    found = violations(FACTS, text(FACTS, names=names))

    assert found == ()


def test_the_notification_is_within_its_facts() -> None:
    found = violations(FACTS, notice(FACTS, names=True))

    assert found == ()


def test_no_sentence_of_the_template_has_a_number_of_its_own() -> None:
    bare = [re.sub(r"\{\w+\}|[<>]", " ", one) for one in en.SENTENCES.values()]

    found = [
        anchor
        for one in bare
        for anchor in read(one).anchors
        if anchor.sort is not Sort.MEANING
    ]

    assert {one.written for one in found} == {"10"}


# Every number must be in the facts, in whatever form


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("17 of 21 doses", Why.NUMBER),
        ("seventeen doses", Why.NUMBER),
        ("twenty-one doses", Why.NUMBER),
        ("twenty one doses", Why.NUMBER),
        ("one hundred and five doses", Why.NUMBER),
        ("a dozen doses", Why.WORD),
        ("the 17th", Why.NUMBER),
        ("the seventeenth", Why.NUMBER),
        ("72.5 kg", Why.NUMBER),
        ("72,4 kg", Why.ODD),
        ("1,311 values", Why.NUMBER),
        ("-17", Why.NUMBER),
        ("86.9 %", Why.NUMBER),
        ("84 %", Why.NUMBER),
        ("84 percent", Why.NUMBER),
        ("84 per cent", Why.NUMBER),
        ("17/21", Why.NUMBER),
        ("1/2", Why.NUMBER),
        ("99/184", Why.NUMBER),
        ("184/97", Why.NUMBER),
        ("half of the doses", Why.WORD),
        ("a quarter of them", Why.WORD),
        ("two and a half tablets", Why.NUMBER),
        ("\u00bd of the doses", Why.WORD),
        ("\u2460", Why.WORD),
        ("\u0665 doses", Why.ODD),
        ("\uff15 doses", Why.ODD),
        ("x\u2075", Why.WORD),
        ("5mmX", Why.ODD),
        ("1e3", Why.ODD),
        ("0x11", Why.ODD),
        ("13.10.", Why.NUMBER),
        ("10/2026", Why.NUMBER),
        ("3/10/2026", Why.ODD),
        ("3.10.2026", Why.ODD),
        ("25:10", Why.ODD),
        ("22:99", Why.ODD),
        ("13 pm", Why.ODD),
        ("08:00:05", Why.ODD),
        ("07:31", Why.TIME),
        ("7.31 pm", Why.TIME),
        ("7:30 pm", Why.TIME),
        ("7.30 pm", Why.TIME),
        ("6 a.m.", Why.TIME),
        ("4 November", Why.DAY),
        ("November 4", Why.DAY),
        ("4 October 2025", Why.DAY),
        ("2026-11-04", Why.DAY),
        ("the 4th of November", Why.DAY),
        ("thousand doses", Why.ODD),
        ("five mg", Why.UNIT),
        ("5 mg", Why.UNIT),
        ("72.4 mmHg", Why.UNIT),
        ("186/98 kg", Why.UNIT),
        ("46 hours", Why.UNIT),
        ("9 capsules", Why.UNIT),
        ("60 days", Why.UNIT),
        ("85 kg", Why.UNIT),
    ],
)
def test_a_figure_that_is_not_in_the_facts_is_found(written: str, why: Why) -> None:
    found = violations(FACTS, f"It was {written}.")

    assert why in {one.why for one in found}


@pytest.mark.parametrize(
    "written",
    [
        "11 of 13",
        "eleven of thirteen doses",
        "85 %",
        "85 percent",
        "84.62 %",
        "72.4 kg",
        "184/99 mmHg",
        "08:14",
        "8:14",
        "8.14 am",
        "10:14 p.m.",
        "9 pm",
        "4 October",
        "4 October 2026",
        "October 4",
        "Oct 4, 2026",
        "4th of October",
        "2026-10-04",
        "Sunday 4 October",
        "46 minutes",
        "46 min",
        "9 tablets",
        "nine tablets",
        "severity 4 out of 10",
        "the fourth",
    ],
)
def test_a_figure_that_is_in_the_facts_may_be_written_in_other_ways(
    written: str,
) -> None:
    found = violations(FACTS, f"It was {written}.")

    assert found == ()


def test_a_weekday_that_is_no_day_of_the_facts_is_found() -> None:
    one_day = replace(
        FACTS,
        head=replace(FACTS.head, first=FACTS.head.last),
        doses=None,
        vitals=(),
        symptoms=(),
        help=None,
        refills=(),
        coming=None,
        gaps=(),
        start=FACTS.end,
    )

    found = violations(one_day, "Wednesday")

    assert [one.why for one in found] == [Why.DAY]


# Every word must be one of the report's


@pytest.mark.parametrize(
    "written",
    [
        "Take Aspirin.",
        "take aspirin.",
        "metformin was taken.",
        "Anna",
        "Rui Valve",
        "Valve",
        "Well done!",
        "Great.",
        "All is good, do not worry.",
        "You are healthy.",
        "This is hypertension.",
        "Please call a doctor.",
        "Double the dose.",
        "See https://example.org",
        "XIV doses",
        "a few doses",
        "several doses",
        "\u4e94 doses",
        "dieci doses",
    ],
)
def test_a_word_that_nobody_gave_is_found(written: str) -> None:
    found = violations(FACTS, written)

    assert found


def test_emoji_and_markup_are_found() -> None:
    found = violations(FACTS, "Doses \U0001f44d <b>")

    assert [one.why for one in found] == [Why.ODD, Why.ODD, Why.ODD, Why.WORD]


# Another wording takes the place of the template only if it says the same


@pytest.mark.parametrize(
    ("template", "proposal"),
    [
        (
            DOSES,
            (
                "11 of the 13 doses due were taken (85 percent), and 9 of these within "
                "60 minutes of the planned time. The others: 1 skipped, 1 not answered."
            ),
        ),
        (DOSES, DOSES.replace("11 of 13", "Eleven of thirteen")),
        (
            PRESSURE,
            (
                "The blood pressure was over 180 mmHg (systolic number) from 29 "
                "September 8:14 until 29 September 9 am: 46 minutes, with the values "
                "184/99 and 186/98."
            ),
        ),
    ],
)
def test_a_wording_that_says_the_same_is_taken(template: str, proposal: str) -> None:
    said = worded(FACTS, proposal, template)

    assert said == proposal


@pytest.mark.parametrize(
    ("template", "proposal"),
    [
        (DOSES, DOSES.replace("11 of 13", "12 of 13")),
        (DOSES, DOSES.replace("11 of 13", "13 of 13")),
        (DOSES, DOSES.replace("11 of 13", "13 of 11")),
        (DOSES, DOSES.replace("85 %", "69 %")),
        (DOSES, DOSES.replace("1 left out, 1 not", "1 not left out, 1")),
        (DOSES, DOSES.replace("left out", "missed")),
        (DOSES, DOSES.replace("noted as taken", "noted")),
        (DOSES, DOSES.replace("noted as taken", "noted as not taken")),
        (DOSES, DOSES.replace("60 minutes", "60 days")),
        (DOSES, DOSES.replace("60 minutes", "60")),
        (DOSES, DOSES.replace(" Of the others: 1 left out, 1 not answered.", "")),
        (DOSES, DOSES + " 2 doses were late."),
        (DOSES, DOSES + " None was missed."),
        (DOSES, DOSES + " Well done."),
        (DOSES, DOSES + " It was Metformin."),
        (PRESSURE, PRESSURE.replace("above", "below")),
        (PRESSURE, PRESSURE.replace("upper", "lower")),
        (PRESSURE, PRESSURE.replace("mmHg", "kg")),
        (PRESSURE, PRESSURE.replace("184/99, 186/98", "186/98, 184/99")),
        (PRESSURE, PRESSURE.replace("08:14", "08:05")),
        (PRESSURE, PRESSURE.replace("29 September 08:14", "28 September 08:14")),
        (PRESSURE, PRESSURE.replace("08:14", "8:14 pm")),
        (PRESSURE, PRESSURE.replace("46 minutes", "46 values")),
        (HELP, HELP.replace("Ines", "Rui").replace("act: Rui", "act: Ines")),
        (HELP, HELP.replace("Could not act", "Could act")),
        (HELP, HELP.replace("Rui", "rui")),
        (HELP, HELP.replace("driving there", "there")),
        (DOSES, ""),
        (DOSES, "   "),
        (DOSES, DOSES + " and so on" * 40),
    ],
)
def test_a_wording_that_says_anything_else_is_not_taken(
    template: str, proposal: str
) -> None:
    said = worded(FACTS, proposal, template)

    assert said == template


def test_a_changed_digit_anywhere_in_a_report_is_found() -> None:
    template = text(FACTS)
    digits = [at for at, sign in enumerate(template) if sign.isdigit()]

    changed = [
        template[:at] + str((int(template[at]) + 1) % 10) + template[at + 1 :]
        for at in digits[::5]
    ]

    assert len(digits) > 200
    assert not any(holds(FACTS, one, template) for one in changed)


def test_every_left_out_line_of_a_report_with_a_figure_is_found() -> None:
    template = text(FACTS)
    lines = template.splitlines()

    taken = [
        line
        for at, line in enumerate(lines)
        if re.search(r"\d", line)
        and holds(FACTS, "\n".join(lines[:at] + lines[at + 1 :]), template)
    ]

    assert taken == []


def test_the_whole_report_may_be_what_is_worded() -> None:
    own = text(FACTS)

    said = worded(FACTS, own.replace("are noted as taken", "were taken"))

    assert said == own.replace("are noted as taken", "were taken")


def test_a_sense_that_no_telling_word_carries_is_beyond_reach() -> None:
    turned = DOSES.replace("are noted as taken", "would be noted as taken")
    hidden = DOSES.replace("that were due", "that he was to have due")

    assert not holds(FACTS, turned, DOSES)
    assert holds(FACTS, hidden, DOSES)
