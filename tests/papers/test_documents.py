"""A report says what its facts say, on a page and on paper, and nothing else."""

import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from html.parser import HTMLParser
from typing import Any, override

import pytest

from custom_components.healthstead.care.reports import facts as f
from custom_components.healthstead.domain.vitals import Beyond, VitalKind
from custom_components.healthstead.domain.watching.shapes import (
    Because,
    Context,
    Half,
    Level,
    SetBy,
)
from custom_components.healthstead.papers import labels
from custom_components.healthstead.papers.blocks import (
    Block,
    Document,
    Heading,
    Items,
    Pairs,
    Picture,
    Section,
    Table,
    Text,
)
from custom_components.healthstead.papers.document import document_of
from custom_components.healthstead.papers.html import html_of, page
from custom_components.healthstead.papers.pdf import paper, pdf_of

from .samples import (
    BERNAMOL,
    CANARINOL,
    DOSES,
    EMPTY,
    HEART,
    NOTHING,
    PRESSURE,
    VISIT,
    at,
    spread,
)


def words(block: Block) -> list[str]:
    """Return every text of a block."""
    match block:
        case Text(text=text) | Heading(text=text):
            return [text]
        case Items(items=items):
            return list(items)
        case Pairs(rows=rows):
            return [f"{name}: {value}" for name, value in rows]
        case Table(caption=caption, columns=columns, rows=rows):
            heads = [" | ".join(column.title for column in columns)]
            return [caption, *heads, *(" | ".join(row) for row in rows)]
        case Picture(words=said):
            return [said]


def text_of(document: Document) -> str:
    lines = [document.title, *words(document.about)]
    for section in document.sections:
        lines.append(f"## {section.title}")
        lines += [line for block in section.blocks for line in words(block)]
    text = "\n".join((*lines, *document.closing, document.foot))
    return text.replace("\N{NO-BREAK SPACE}", " ")


def said(facts: f.ReportFacts, **how: bool) -> str:
    return text_of(document_of(facts, **how))


def pictures(facts: f.ReportFacts) -> list[Picture]:
    return [
        block
        for section in document_of(facts).sections
        for block in section.blocks
        if isinstance(block, Picture)
    ]


class Reader(HTMLParser):
    """What a reader that cannot see meets: tags in order, with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.met: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.met.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    @override
    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.met.append((tag, dict(attrs)))

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for met, attributes in self.met if met == tag]


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    assert reader.open == []
    return reader


def test_the_head_says_whose_it_is_of_what_time_and_when_it_was_made() -> None:
    text = said(VISIT)

    assert "Name: Ann Silveira" in text
    assert "Born in: 1948" in text
    assert "Time: Mon 28 Sep 2026 to Sun 11 Oct 2026 (14 days)" in text
    assert "Made: Sun 11 Oct 2026, 20:00 (Europe/Lisbon)" in text
    assert "Allergies: penicillin" in text


def test_each_medicine_stands_with_its_direction_and_adherence() -> None:
    text = said(VISIT)

    assert (
        "Bernamol XR 500 mg | 1 tablet twice a day, at breakfast and at dinner | 28 | "
        "25 (89 %) | 24 (86 %) | 1 | 1 | 1"
    ) in text
    assert (
        "Dolorine 400 mg | One tablet when needed for pain, at most 3 a day | –" in text
    )


def test_what_went_otherwise_is_listed_and_what_went_well_is_not() -> None:
    text = said(VISIT)

    assert "Wed 30 Sep, 08:00 | Canarinol | 1 tablet | taken 135 minutes late" in text
    assert "taken 120 minutes early" in text
    assert "left out: felt sick" in text
    assert "a part of it taken: 0.5 tablet" in text
    assert "Mon 28 Sep, 08:00 | Canarinol" not in text


def test_a_long_list_of_doses_is_cut_and_says_so() -> None:
    missed = DOSES.medications[1].doses[1]
    many = tuple(
        replace(missed, due=missed.due + timedelta(hours=hour)) for hour in range(75)
    )
    one = replace(DOSES.medications[0], doses=many, extras=())

    text = said(replace(VISIT, doses=replace(DOSES, medications=(one,))))

    assert "And 15 more" in text


def test_a_time_without_planned_doses_says_that() -> None:
    only_needed = replace(
        DOSES,
        together=f.Counts(),
        before=None,
        still_open=0,
        to_come=0,
        medications=DOSES.medications[2:],
    )

    text = said(replace(VISIT, doses=only_needed))

    assert "No planned dose was due in this time." in text


def test_a_medicine_of_which_nothing_was_due_shows_no_share() -> None:
    none_due = replace(DOSES.medications[0], counts=f.Counts(), direction="")

    text = said(replace(VISIT, doses=replace(DOSES, medications=(none_due,))))

    assert "Canarinol 20 mg | – | 0 | 0 | 0 | 0 | 0 | 0" in text


def test_on_shared_paper_no_drug_is_named() -> None:
    text = said(VISIT, names=False)

    for medication in (CANARINOL, BERNAMOL):
        assert medication.name not in text
        assert medication.label in text


def test_limits_stand_with_who_set_them_and_when() -> None:
    text = said(VISIT)

    assert (
        "Limit (asks the person): systolic, 100 to 145 mmHg; set by a clinician "
        "Dr. Orla Vance, Wed 19 Aug 2026."
    ) in text
    assert "50 to 110 per minute, at rest, asleep; usual limit of this program." in text


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("50", None, "not below 50 per minute"),
        (None, "110", "not above 110 per minute"),
        (None, None, "Limit (calls for help): active; set by a carer."),
    ],
)
def test_a_limit_with_one_edge_is_said_so(
    low: str | None, high: str | None, expected: str
) -> None:
    limit = f.RangeFact(
        level=Level.HARD,
        set_by=SetBy.CARER,
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        contexts=(Context.ACTIVE,),
    )

    text = said(replace(VISIT, vitals=(replace(HEART, ranges=(limit,)),)))

    assert expected in text


def test_abnormal_moments_are_listed_with_their_values() -> None:
    text = said(VISIT)

    assert (
        "Mon 5 Oct, 08:30 | Wed 7 Oct, 08:30 | 2880 | 151/96, 153/97 | systolic" in text
    )
    assert "Sun 4 Oct, 14:10 | it goes on | – | 124 | not above 110" in text


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ({"by_person": True}, "(ended by hand)"),
        ({"limit_gone": True}, "(the limit was changed)"),
    ],
)
def test_it_is_said_how_an_abnormal_stretch_ended(
    how: dict[str, Any], expected: str
) -> None:
    ended = replace(HEART.alerts[0], ended=at(6, 15), minutes=50, **how)

    assert expected in said(replace(VISIT, vitals=(replace(HEART, alerts=(ended,)),)))


def test_what_is_usual_and_what_changed_is_said_with_figures() -> None:
    text = said(VISIT)

    assert (
        "Usual in the 30 days before, systolic: 130 mmHg, +0.4 a day (from 21 days)"
        in text
    )
    assert "+6.9 per minute, from 67.9 on Mon 28 Sep to 74.8 on Sun 4 Oct" in text


def test_a_category_names_its_guideline_and_is_no_diagnosis() -> None:
    last = f.CategoryFact(
        of=f.CategoryOf.LAST, guideline="other", name="some_band", value=Decimal(128)
    )
    both = replace(PRESSURE, categories=(*PRESSURE.categories, last))

    text = said(replace(VISIT, vitals=(both,)))

    assert "“hypertension” by ESC 2024 (blood pressure at home). No diagnosis." in text
    assert "Last value, 128: “some band” by other. No diagnosis." in text
    assert "Categories by: ESC 2024 (blood pressure at home); other." in text
    assert "Limits after: letter of the practice." in text


def test_it_is_said_of_each_value_whether_a_person_or_a_device_told_it() -> None:
    text = said(VISIT)

    assert "Tue 29 Sep, 08:30 | 131/82 | entered" in text
    assert (
        "Mon 28 Sep, 08:30 | 128/79 | measured by a device: sensor.bathroom_cuff"
        in text
    )
    assert "40 values are not listed here." in text


def test_what_a_meter_shows_instead_of_a_number_is_shown() -> None:
    low = f.Point(at=at(1), value=Decimal(20), source="manual", beyond=Beyond.LO)
    sugar = f.VitalFacts(kind=VitalKind.GLUCOSE, unit="mg/dL", count=1, points=(low,))

    text = said(replace(VISIT, vitals=(sugar,)))

    assert f"Tue 29 Sep, 08:00 | {Beyond.LO.value} (beyond 20) | entered" in text


def test_days_of_a_sensor_are_a_table_with_both_halves() -> None:
    day = replace(
        PRESSURE.days[0],
        second=spread("79", "80", "79.5", "79", count=2),
        from_sensors=True,
    )
    entered = replace(PRESSURE.days[1], second=None)
    cuff = replace(PRESSURE, days=(day, entered), points=())

    text = said(replace(VISIT, vitals=(cuff,)))

    assert "Mon 28 Sep | 1 | 128/79 | 128/80 | 128/80 | measured by a device" in text
    assert "Tue 29 Sep | 1 | 131 | 131 | 131 | entered" in text
    assert "single values" not in text


def test_a_kind_without_a_value_says_so() -> None:
    none = f.VitalFacts(kind=VitalKind.WEIGHT, unit="kg")

    text = said(replace(VISIT, vitals=(none,)))

    assert "Weight (kg)\nNo value in this time." in text


def test_a_first_time_has_nothing_before_it_to_compare_with() -> None:
    first = replace(HEART, before=None)
    doses = replace(DOSES, before=None)

    text = said(replace(VISIT, vitals=(first,), doses=doses))

    assert "The same time before" not in text
    assert "In the time before: 41" not in text


def test_a_single_value_needs_no_chart() -> None:
    one = replace(PRESSURE, points=PRESSURE.points[:1])

    assert pictures(replace(VISIT, vitals=(one,))) == []


def test_a_pressure_is_drawn_as_bars_with_two_bands() -> None:
    (picture,) = pictures(replace(VISIT, vitals=(PRESSURE,)))

    assert len(picture.series.bands) == 2
    assert (picture.series.bands[0].low, picture.series.bands[0].high) == (100, 145)
    assert picture.series.bands[1].low is None
    assert all(value.low < value.high for value in picture.series.values)
    assert [value.outside for value in picture.series.values].count(True) == 2


def test_days_of_a_sensor_are_bars_and_abnormal_values_stand_beside_them() -> None:
    (picture,) = pictures(replace(VISIT, vitals=(HEART,)))

    outside = [value for value in picture.series.values if value.outside]
    assert len(picture.series.values) == 13
    assert [value.high for value in outside] == [124]
    assert all(value.alone for value in outside)
    assert picture.has_outside


def test_a_pressure_of_a_sensor_is_drawn_between_the_means_of_a_day() -> None:
    days = tuple(replace(day, from_sensors=True) for day in PRESSURE.days)
    cuff = replace(PRESSURE, days=days, points=(), alerts=())

    (picture,) = pictures(replace(VISIT, vitals=(cuff,)))

    assert (picture.series.values[0].low, picture.series.values[0].high) == (79, 128)
    assert not picture.has_outside


def test_the_words_for_a_chart_say_what_it_shows() -> None:
    (picture,) = pictures(replace(VISIT, vitals=(HEART,)))

    assert picture.words == (
        "Chart of heart rate from Mon 28 Sep to Sun 11 Oct: 3412 values. From 51 to 124. "
        "Outside its limit from Sun 4 Oct, 14:10. No value on Fri 2 Oct, Sat 3 Oct."
    )


def test_a_chart_of_values_that_are_all_well_has_few_words() -> None:
    calm = replace(HEART, alerts=(), days_without=(), every=None)

    (picture,) = pictures(replace(VISIT, vitals=(calm,)))

    assert picture.words.endswith(": 3412 values.")


def test_a_day_of_values_is_not_joined_over_half_a_day() -> None:
    points = tuple(
        f.Point(at=at(13, hour), value=Decimal(97), source="manual")
        for hour in (6, 7, 21)
    )
    oxygen = f.VitalFacts(kind=VitalKind.SPO2, unit="%", count=3, points=points)

    (picture,) = pictures(replace(EMPTY, vitals=(oxygen,)))

    assert picture.series.gap == timedelta(hours=12)
    assert picture.series.bands == ()


def test_symptoms_stand_in_the_person_s_own_words() -> None:
    text = said(VISIT)

    assert (
        "Tue 6 Oct, 09:12 | “dizzy when I get up, since Tuesday” | Tue 29 Sep, 08:00 | – | 4"
        in text
    )
    assert "“my left knee again” | – | –" in text


def test_a_call_says_who_was_told_who_acted_and_how_it_ended() -> None:
    text = said(VISIT)

    assert "Sun 4 Oct, 14:12 | called for help" in text
    assert "Ben (son), Cleo: not reached" in text
    assert "Ben: drives there, the person: “I'm OK”" in text
    assert "Sun 4 Oct, 14:41 by Ben: was gardening (false alarm)" in text


def test_a_call_that_goes_on_and_a_helper_without_words_are_shown() -> None:
    (call,) = VISIT.help.calls if VISIT.help else ()
    acted = replace(call.acted[0], action="")
    running = replace(call, ended=None, false_alarm=False, acted=(acted,), answers=())

    text = said(replace(VISIT, help=f.HelpFacts(calls=(running,))))

    assert "| Ben | it goes on" in text


def test_a_call_that_ended_by_itself_names_nobody() -> None:
    (call,) = VISIT.help.calls if VISIT.help else ()
    ended = replace(call, ended_by="", ended_reason="", false_alarm=False)

    text = said(replace(VISIT, help=f.HelpFacts(calls=(ended,))))

    assert text.split("| Sun 4 Oct, 14:41")[1].startswith("\n")


def test_check_ins_silences_and_drills_are_said() -> None:
    text = said(VISIT)

    assert "No check-in at Sat 3 Oct, 10:00." in text
    assert "(the sensors themselves were silent)" in text
    assert "Drill (a test) on Tue 29 Sep, 11:00: passed." in text
    assert "not passed; not reached: Cleo." in text


def test_a_silence_of_a_room_is_not_one_of_the_radio() -> None:
    quiet = f.HelpFacts(
        silences=(f.SilenceFact(noted=at(5, 12), since=at(5, 3), window="morning"),)
    )

    text = said(replace(VISIT, help=quiet))

    assert "Nothing moved from Sat 3 Oct, 03:00; noted Sat 3 Oct, 12:00.\n" in text


def test_supplies_say_how_long_they_last() -> None:
    text = said(VISIT)

    assert (
        "Canarinol | 6 tablets | Sat 17 Oct (6 days) | Mon 12 Oct | running low" in text
    )
    assert "Dolorine | not known | – | – | –" in text


def test_supplies_without_a_count_of_days_show_the_day_alone() -> None:
    (first, _) = VISIT.refills

    text = said(replace(VISIT, refills=(replace(first, days_left=None),)))

    assert "| Sat 17 Oct |" in text


def test_what_comes_next_is_listed() -> None:
    text = said(VISIT)

    assert "Tue 13 Oct 2026, 10:30 | Dr. Orla Vance | cardiology | booked" in text
    assert "Mon 12 Oct, 08:00 | Canarinol | 1 tablet" in text
    assert "Reminder, Tue 13 Oct, 09:00: bring the letter" in text
    assert "Bernamol XR ends on Wed 14 Oct 2026." in text


def test_every_gap_is_said() -> None:
    (*_, unknown) = document_of(VISIT).sections

    (items,) = unknown.blocks
    assert isinstance(items, Items)
    assert len(items.items) == len(VISIT.gaps)
    assert "Dolorine" in items.items[-1]


def test_a_day_on_which_nothing_happened_says_so_everywhere() -> None:
    text = said(EMPTY)

    assert "Time: Sun 11 Oct 2026\n" in text
    assert "No medicine was on the list in this time." in text
    assert "Nothing was measured in this time." in text
    assert "No complaint was told in this time." in text
    assert "Help was not called in this time." in text
    assert "Nothing is known of what is in the house." in text
    assert "Nothing is planned until Sun 25 Oct 2026." in text
    assert "Allergies: none told" in text


def test_sections_that_nobody_wants_are_not_there() -> None:
    bare = replace(NOTHING, head=replace(NOTHING.head, sections=frozenset()))

    document = document_of(bare)

    assert [section.title for section in document.sections] == ["What is not known"]


def test_a_report_says_what_it_is_not() -> None:
    for facts in (VISIT, NOTHING):
        text = said(facts)

        assert "not a medical record, not a diagnosis and not advice" in text
        assert "none was written by a language model" in text


def test_every_key_of_the_facts_has_words() -> None:
    for table in (
        labels.LEVELS,
        labels.SET_BY,
        labels.BECAUSE,
        labels.CONTEXTS,
        labels.CAUSES,
        labels.SOS_LEVELS,
        labels.ANSWERS,
        labels.CATEGORY_OF,
        labels.TITLES,
    ):
        kind: Any = type(next(iter(table)))
        assert set(table) == set(kind)
    assert set(labels.HALVES) == {None, *Half}
    assert Because.SYMPTOM in labels.BECAUSE
    assert set(labels.VITALS) == set(VitalKind)


# On a page


def test_the_page_is_well_formed_and_stands_alone() -> None:
    html = html_of(VISIT)

    reader = read(html)
    assert reader.all("script") == reader.all("link") == reader.all("img") == []
    assert "http" not in html
    assert "url(" not in html
    assert reader.all("html")[0]["lang"] == "en"


def test_every_table_can_be_read_aloud() -> None:
    reader = read(html_of(VISIT))

    tables = len(reader.all("table"))
    assert tables == len(reader.all("caption"))
    scopes = [each.get("scope") for each in reader.all("th")]
    assert set(scopes) == {"col", "row"}


def test_every_chart_has_words_and_a_table_beside_it() -> None:
    html = html_of(VISIT)

    drawings = read(html).all("svg")
    assert len(drawings) == 2
    for drawing in drawings:
        assert drawing["role"] == "img"
        assert str(drawing["aria-label"]).startswith("Chart of ")
    assert "Blood pressure: single values" in html
    assert "Heart rate: days" in html


def test_what_people_wrote_cannot_become_a_part_of_the_page() -> None:
    wicked = "<script>alert('x')</script> & \"quotes\""
    told = f.SymptomFact(text=wicked, at=at(1))
    named = replace(VISIT, name=wicked, symptoms=(told,))

    html = html_of(named)

    assert "<script>" not in html
    assert read(html).all("script") == []
    assert "&lt;script&gt;" in html


def test_a_strong_sentence_is_marked() -> None:
    document = Document(
        title="T",
        name="Ann",
        made=VISIT.head.made,
        about=Pairs(rows=()),
        sections=(Section(title="S", blocks=(Text(text="Now.", strong=True),)),),
    )

    assert "<strong>Now.</strong>" in page(document)
    assert paper(document).startswith(b"%PDF")


# On paper


def test_the_same_facts_give_the_same_file() -> None:
    assert pdf_of(VISIT) == pdf_of(VISIT)


def test_the_file_bears_the_date_of_the_report() -> None:
    assert b"/CreationDate (D:20261011190000Z" in pdf_of(VISIT)


def test_a_long_report_has_numbered_pages() -> None:
    pages = re.findall(rb"/Type /Page\b[^s]", pdf_of(VISIT))

    assert len(pages) > 2


def test_a_report_of_nothing_is_a_file_too() -> None:
    assert pdf_of(EMPTY).startswith(b"%PDF")


@pytest.mark.parametrize(
    "name", ["Łukasz Źdźbło", "Αθηνά", "Юлия", "שלום", "مريم", "日本 花子"]
)
def test_a_name_in_any_script_makes_a_file(name: str) -> None:
    assert pdf_of(replace(NOTHING, name=name)).startswith(b"%PDF")
