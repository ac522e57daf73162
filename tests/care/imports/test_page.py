"""What the page about import and export says is what happens."""

import re
from pathlib import Path
from typing import Final

import pytest

from custom_components.healthstead.care.imports import (
    SENTENCES,
    Answer,
    Reason,
    limits,
    plain_csv,
)
from custom_components.healthstead.care.imports.plain_doses import DOSE_COLUMNS
from custom_components.healthstead.care.imports.plain_medications import (
    MEDICATION_COLUMNS,
)
from custom_components.healthstead.domain.schedule import (
    AsNeeded,
    ClockTimes,
    Cycle,
)
from custom_components.healthstead.domain.schedule_json import KINDS

from .backups import LISBON, NOW

PAGE: Final = (
    Path(__file__).parents[3] / "docs" / "user" / "import-and-export.md"
).read_text("utf-8")
MEDICATIONS, DOSES = re.findall(r"```csv\n(.*?)```", PAGE, re.DOTALL)


def columns_of(heading: str) -> tuple[str, ...]:
    """Return the first column of the first table below a heading."""
    below = PAGE.split(f"## {heading}\n", 1)[1].split("|---|---|\n", 1)[1]
    return tuple(
        re.findall(r"^\| `([a-z_]+)` \|", below.split("\n\n")[0], re.MULTILINE)
    )


def test_the_medications_of_the_page_are_complete_drafts() -> None:
    found = plain_csv.read(MEDICATIONS, LISBON, NOW)

    assert found.problems == ()
    assert all(each.complete for each in found.medications)
    metformin, _, paracetamol, estradiol = found.medications
    assert str(metformin.stock) == "56 tablet"
    assert isinstance(paracetamol.schedules[0], AsNeeded)
    assert str(paracetamol.schedules[0].max_per_period[0].amount) == "4 tablet"
    assert isinstance(estradiol.schedules[0], ClockTimes)
    assert estradiol.schedules[0].cycle == Cycle(on=21, off=7)
    assert estradiol.direction == "21 days on and 7 off"


def test_the_doses_of_the_page_are_doses() -> None:
    found = plain_csv.read(DOSES, LISBON, NOW)

    assert found.problems == ()
    assert [each.status for each in found.doses] == [
        Answer.TAKEN,
        Answer.SKIPPED,
        Answer.TAKEN,
    ]
    assert found.doses[2].due is None


def test_the_page_names_every_column() -> None:
    assert columns_of("The spreadsheet: medications") == MEDICATION_COLUMNS
    assert columns_of("The spreadsheet: doses") == DOSE_COLUMNS


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_names_every_field_of_a_regimen(kind: str) -> None:
    table = PAGE.split("### The regimen column", 1)[1].split("\n## ", 1)[0]
    rows = re.findall(rf"^\| (?:all|`{kind}`) \| (.*) \|$", table, re.MULTILINE)

    _, known = KINDS[kind]

    said = set(re.findall(r"`([a-z_]+)`", " ".join(rows)))
    assert known - {"kind", "note"} <= said


@pytest.mark.parametrize("reason", Reason)
def test_the_page_says_every_reason(reason: Reason) -> None:
    assert f"| `{reason}` | {SENTENCES[reason]} |" in PAGE


def test_the_page_says_the_sizes() -> None:
    sizes = (
        limits.MOST_CHARACTERS // 1_000_000,
        limits.MOST_MEDICATIONS,
        limits.MOST_DOSES // 1000,
    )

    said = "{} million characters, {} medications and {} 000 doses".format(*sizes)
    assert said in PAGE
