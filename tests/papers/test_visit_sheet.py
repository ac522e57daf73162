"""The first page of a report for a visit."""

import re
from dataclasses import replace
from typing import Any

from custom_components.healthstead.care.reports import facts as f
from custom_components.healthstead.papers.blocks import Document
from custom_components.healthstead.papers.document import document_of
from custom_components.healthstead.papers.html import html_of
from custom_components.healthstead.papers.pdf import pdf_of
from custom_components.healthstead.papers.visit_sheet import MOST

from .samples import BERNAMOL, DOSES, NOTHING, PRESSURE, SHEET, VISIT, at
from .test_documents import read, words


def front(facts: f.ReportFacts, *, names: bool = True) -> str:
    """Return every text of the first page."""
    document = document_of(facts, names=names)
    lines = [words(block) for part in document.front for block in part.blocks]
    text = "\n".join(line for each in lines for line in each)
    return text.replace("\N{NO-BREAK SPACE}", " ")


def titles(document: Document) -> list[str]:
    return [section.title for section in document.front]


def sheet(**more: Any) -> f.ReportFacts:
    assert SHEET.sheet is not None
    return replace(SHEET, sheet=replace(SHEET.sheet, **more))


def doses(**more: Any) -> f.ReportFacts:
    one = replace(DOSES.medications[0], **more)
    return replace(SHEET, doses=replace(DOSES, medications=(one,)))


def test_the_first_page_says_which_visit_and_what_to_ask() -> None:
    text = front(SHEET)

    for line in (
        "With: Dr. Orla Vance, cardiologist",
        "When: Tue 13 Oct 2026, 10:30 (booked)",
        "Where: 2 Made Up Street",
        "About: the pressure in the morning",
        "Before it: bring the cuff; no coffee from eight on",
        "Last visit: Mon 28 Sep 2026, 10:00, Dr. Orla Vance, cardiologist",
        "It came to: Canarinol to 20 mg each morning, less salt, come back in two weeks",
        "To ask",
        "Is Canarinol in the evening better?",
        "4 things are not known: they stand at the end.",
    ):
        assert line in text


def test_what_is_not_known_of_visits_is_said() -> None:
    bare = replace(sheet(visit=None, last=None), gaps=())
    assert SHEET.sheet is not None
    assert SHEET.sheet.visit is not None
    nowhere = replace(SHEET.sheet.visit, place="", about="", prepare=(), questions=())

    text = front(bare)

    assert "With: No visit is planned." in text
    assert "Last visit: none of this kind is noted in this time" in text
    assert "not known" not in text
    assert "Where: " not in front(sheet(visit=nowhere))
    assert "To ask" not in front(sheet(visit=nowhere))
    assert "It came to" not in front(
        sheet(last=f.LastVisit(clinician="Dr. Vance", specialty="", start=at(0, 10)))
    )


def test_episodes_stand_with_what_goes_on_first() -> None:
    rows = [line for line in front(SHEET).splitlines() if line.startswith("“")]

    assert rows == [
        "“dizzy when I get up” | Tue 29 Sep | going on | – | 4 | 3 | getting up",
        "“my left knee again” | Thu 8 Oct | over since Sat 10 Oct | left knee | – | 1 | –",
        "“a cough” | Mon 28 Sep | last told Tue 29 Sep | – | 2 | 2 | –",
    ]


def test_a_long_list_is_cut_and_counted() -> None:
    assert SHEET.sheet is not None
    many = SHEET.sheet.episodes[1:2] * (MOST + 3)
    meds = replace(DOSES, medications=DOSES.medications[1:2] * (MOST + 2))

    text = front(replace(sheet(episodes=many), doses=meds))

    assert "And 3 more, further back." in text
    assert "And 2 more, further back." in text


def test_medicines_stand_with_how_they_were_taken_and_what_changed() -> None:
    reasons = (
        f.ReasonFact(text="felt sick", count=2),
        f.ReasonFact(text="was away", count=1),
    )
    text = front(doses(direction_before="2 tablets at night", reasons=reasons))

    assert (
        "Canarinol 20 mg | Take one tablet every morning with water | 14 of 14 (100 %) | "
        "1 | 0 | 0 | 0"
    ) in text
    assert "Canarinol: changed Fri 2 Oct 2026; before: 2 tablets at night." in text
    assert "Canarinol, why doses went otherwise: felt sick (2 times); was away." in text
    assert "Dolorine 400 mg" in front(SHEET)
    assert "2 noted" in front(SHEET)


def test_what_was_stopped_paused_or_is_new_is_a_note() -> None:
    gone = doses(stopped=at(3), stop_reason="", changed=())

    assert "Bernamol XR: stopped Sat 10 Oct 2026: the stomach does not" in front(SHEET)
    assert "Canarinol: stopped Thu 1 Oct 2026." in front(gone)
    assert "Medicines now" not in front(gone)
    assert "Canarinol: paused." in front(doses(paused=True))
    assert "Canarinol: new since Tue 29 Sep 2026." in front(doses(started=at(1)))
    assert "Canarinol: changed Fri 2 Oct 2026." in front(SHEET)


def test_a_medicine_without_a_due_dose_or_a_direction_has_dashes() -> None:
    text = front(doses(counts=f.Counts(), direction="", changed=()))

    assert "Canarinol 20 mg | – | – | 0 | 0 | 0 | 0" in text


def test_by_labels_no_drug_is_named_on_the_first_page() -> None:
    text = front(sheet(last=None), names=False)

    assert BERNAMOL.name not in text
    assert BERNAMOL.label in text


def test_values_stand_beside_their_limits() -> None:
    text = front(SHEET)

    assert (
        "Blood pressure, mmHg | 129/80 | Sun 11 Oct | 137/86 | 126/78 to 153/97 | 10 | "
        "systolic from 100 to 145; diastolic to 95; systolic to 200 | 1"
    ) in text
    none = replace(PRESSURE, every=None, second=None, last=None, ranges=(), count=0)
    assert "Blood pressure, mmHg | – | – | – | – | 0 | – | 1" in front(
        replace(SHEET, vitals=(none,))
    )


def test_what_there_is_nothing_of_has_no_part() -> None:
    bare = replace(NOTHING, sheet=f.SheetFacts())
    empty = replace(bare, doses=f.DosesFacts(tolerance_minutes=60))

    assert titles(document_of(bare)) == titles(document_of(empty)) == ["The visit"]
    assert titles(document_of(SHEET)) == [
        "The visit",
        "Symptoms",
        "Medicines",
        "Vital signs",
    ]


def test_other_reports_have_no_first_page_of_their_own() -> None:
    assert document_of(VISIT).front == ()
    assert 'class="front"' not in html_of(VISIT)


def test_the_page_names_every_part_once_and_turns_over() -> None:
    reader = read(html_of(SHEET))

    names = [each["id"] for each in reader.all("h2")]
    assert len(names) == len(set(names))
    assert reader.all("div")[0]["class"] == "front"
    assert reader.all("body")[0]["class"] == "fronted"


def test_the_first_page_of_the_file_holds_the_first_page() -> None:
    usual = re.findall(rb"/Type /Page\b[^s]", pdf_of(VISIT))
    with_front = re.findall(rb"/Type /Page\b[^s]", pdf_of(SHEET))

    assert len(with_front) == len(usual) + 1
