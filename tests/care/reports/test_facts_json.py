"""Facts survive being kept as text."""

import json
from dataclasses import replace

import pytest

from custom_components.healthstead.care.reports.facts_json import from_json, to_json
from custom_components.healthstead.domain.reporting import Section

from .samples import a_week


def test_facts_come_back_as_they_were() -> None:
    facts = a_week()

    again = from_json(to_json(facts))

    assert again == facts


def test_facts_of_few_sections_come_back_as_they_were() -> None:
    facts = replace(
        a_week(),
        head=replace(a_week().head, sections=frozenset({Section.DOSES, Section.SOS})),
        vitals=(),
        coming=None,
    )

    again = from_json(to_json(facts))

    assert again == facts


def test_the_text_is_one_line_of_plain_json_with_offsets_and_decimal_strings() -> None:
    facts = a_week()

    text = to_json(facts)

    told = json.loads(text)
    assert "\n" not in text
    assert told["start"] == "2026-09-28T00:00:00+01:00"
    assert told["doses"]["together"]["taken_percent"] == "84.62"
    assert told["head"]["sections"] == [
        "doses",
        "next",
        "refills",
        "sos",
        "symptoms",
        "vitals",
    ]


def test_instants_come_back_on_the_clock_of_the_person() -> None:
    facts = a_week()

    again = from_json(to_json(facts))

    assert str(again.start.tzinfo) == "Europe/Lisbon"


def test_a_text_of_another_version_is_read_as_far_as_it_is_known() -> None:
    facts = a_week()
    told = json.loads(to_json(facts))
    del told["age"]
    told["written_by_a_later_version"] = True

    again = from_json(json.dumps(told))

    assert again == replace(facts, age=None)


def test_what_is_no_report_is_not_read_as_one() -> None:
    with pytest.raises(ValueError, match="Expecting"):
        from_json("no report")
