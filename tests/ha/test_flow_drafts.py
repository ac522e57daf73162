"""Pasted prescriptions and files in the settings: shown, chosen, kept, and told."""

from typing import Any, Final

import aiohttp
import pytest
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.healthstead import flow_drafts, flow_keeping
from custom_components.healthstead.care.log import LogUnavailable
from custom_components.healthstead.care.record import MedicationRecord, PersonRecord
from custom_components.healthstead.domain.ledger import DoseStatus
from custom_components.healthstead.domain.schedule import Linked

from ..care.imports.backups import a_backup, a_medicine, a_reminder, an_event, seconds
from .flow_pages import Pages, pages_of
from .houses import ANN, BEN, CANARY, House

LETTER: Final = """Dear Ann,
1. Zorvane 5 mg 1 tablet at 08:00 and 20:00
2. Quellix as directed
STOP fluxon
3. Canarinol 1 tablet at 22:00
"""
BACKUP: Final = a_backup(
    a_medicine("Zorvane", a_reminder(1), amount=28.0),
    a_medicine("Quellix", a_reminder(2, timeInMinutes=30, linkedReminderId=1)),
    a_medicine("Fluxon", a_reminder(3, variableAmount=True)),
    events=[
        an_event("Zorvane"),
        an_event("Zorvane"),
        an_event(
            "Zorvane",
            status="SKIPPED",
            remindedTimestamp=seconds("2026-10-03T08:00:00+01:00"),
        ),
        an_event("Nobodys"),
        an_event("Fluxon", status="RAISED"),
    ],
)


@pytest.fixture
async def pages(
    hass: HomeAssistant,
    house: House,
    hass_admin_user: MockUser,
    hass_client: ClientSessionGenerator,
) -> Pages:
    """Ann is the administrator who looks at the settings; Ben lives there too."""
    hass.states.async_set("person.ann", "home", {"user_id": hass_admin_user.id})
    await house.add_person(linked="person.ann")
    await house.add_person(BEN, "Ben")
    return await pages_of(hass, house, hass_client)


def ann(pages: Pages) -> PersonRecord:
    record = pages.house.coordinator.present(ANN)
    assert record is not None
    return record


def called(pages: Pages, name: str) -> list[MedicationRecord]:
    held = ann(pages).medications.values()
    return [one for one in held if one.medication.name == name]


def table_in(shown: Any) -> list[str]:
    text: str = shown["description_placeholders"]["table"]
    return text.splitlines()


def fields_of(shown: Any) -> dict[str, Any]:
    return {field["name"]: field for field in shown["data_schema"]}


def choices_in(shown: Any) -> dict[str, str]:
    """Return what can be chosen, by its name."""
    lines = fields_of(shown).get("lines")
    if lines is None:
        return {}
    options = lines["selector"]["select"]["options"]
    return {each["label"].split(". ")[1]: each["value"] for each in options}


async def read_letter(pages: Pages, text: str = LETTER, **more: Any) -> Any:
    await pages.open("Ann", "prescription")
    return await pages.send(text=text, **more)


async def read_file(pages: Pages, text: str) -> Any:
    await pages.open("Ann", "import_file")
    return await pages.send(text=text)


async def wait_for(pages: Pages, shown: Any) -> Any:
    """Look at a page until nothing goes on any more, as a browser does."""
    while shown["type"] == "progress":
        await pages.house.hass.async_block_till_done()
        shown = await pages.look()
    return shown


async def test_a_prescription_stands_beside_what_was_read(pages: Pages) -> None:
    await pages.house.add_medication(8)

    shown = await read_letter(pages)

    assert shown["step_id"] == "lines"
    heading, zorvane, quellix, fluxon, canarinol = table_in(shown)
    assert "Dear Ann," in heading
    assert "no direction" in heading
    assert "1 tablet every day at 08:00 and 20:00; next 2026-10-05 08:00" in zorvane
    assert zorvane.endswith("| — |")
    assert "as directed" in quellix.split("|")[-2]
    assert "Nothing is stopped here" in fluxon
    assert "already on the list" in canarinol
    assert list(choices_in(shown)) == ["Zorvane", "Canarinol"]
    assert "description" not in fields_of(shown)["lines"]
    assert len(ann(pages).medications) == 1


async def test_only_what_was_chosen_is_kept(pages: Pages) -> None:
    shown = await read_letter(pages)
    told = await pages.send(lines=[choices_in(shown)["Zorvane"]])

    assert (told["type"], told["reason"]) == ("abort", "brought")
    assert told["description_placeholders"] == {
        "kept": "- Zorvane",
        "left_out": "Nothing.",
    }
    (held,) = ann(pages).medications.values()
    assert held.medication.direction == "Zorvane 5 mg 1 tablet at 08:00 and 20:00"
    assert held.medication.strength == "5 mg"


async def test_a_first_day_may_be_given(pages: Pages) -> None:
    shown = await read_letter(pages, start="2026-10-09")
    await pages.send(lines=[choices_in(shown)["Zorvane"]])

    assert "next 2026-10-09 08:00" in table_in(shown)[1]
    assert called(pages, "Zorvane")[0].medication.started.day == 9


async def test_nothing_chosen_keeps_nothing(pages: Pages) -> None:
    await read_letter(pages)
    shown = await pages.send()

    assert shown["errors"] == {"base": "nothing_chosen"}
    assert ann(pages).medications == {}


async def test_a_text_without_a_direction_is_shown_and_ends(pages: Pages) -> None:
    shown = await read_letter(pages, "Dear Ann,\nKind regards")

    assert len(table_in(shown)) == 2
    assert shown["data_schema"] == []

    ended = await pages.send()

    assert ended["reason"] == "nothing_kept"


@pytest.mark.parametrize("page", ["prescription", "import_file"])
async def test_an_empty_text_is_asked_for_again(pages: Pages, page: str) -> None:
    await pages.open("Ann", page)
    shown = await pages.send(text="  ")

    assert shown["step_id"] == page
    assert "nothing_to_read" in shown["errors"].values()


async def test_a_doubt_about_one_line_waits_for_its_own_yes(pages: Pages) -> None:
    await pages.house.add_medication(8)
    shown = await read_letter(pages)
    chosen = list(choices_in(shown).values())

    shown = await pages.send(lines=chosen)

    assert shown["step_id"] == "doubts"
    assert "already on the list" in shown["description_placeholders"]["doubts"]
    assert list(choices_in(shown)) == [CANARY]
    assert len(called(pages, "Zorvane")) == 1
    assert len(called(pages, CANARY)) == 1

    told = await pages.send(lines=list(choices_in(shown).values()))

    assert told["reason"] == "brought"
    assert told["description_placeholders"]["kept"] == "- Zorvane\n- Canarinol"
    assert len(called(pages, CANARY)) == 2


async def test_a_doubt_without_a_yes_is_left_out_and_told(pages: Pages) -> None:
    await pages.house.add_medication(8)
    shown = await read_letter(pages)
    await pages.send(lines=list(choices_in(shown).values()))
    told = await pages.send()

    left_out = told["description_placeholders"]["left_out"]
    assert told["description_placeholders"]["kept"] == "- Zorvane"
    assert left_out.startswith("- Canarinol: Canarinol is already on the list")
    assert len(called(pages, CANARY)) == 1


async def test_words_of_strangers_are_no_markup(pages: Pages) -> None:
    shown = await read_letter(pages, "Zorvane | <b>x</b> [y](z) 1 tablet daily")

    (line,) = table_in(shown)
    assert r"Zorvane \| \<b\>x\</b\> \[y\]\(z\)" in line


# Files


async def test_a_backup_comes_in_through_the_page(pages: Pages) -> None:
    shown = await read_file(pages, BACKUP)

    lines = table_in(shown)
    assert "1 tablet every day at 08:00" in lines[0]
    assert "28 tablets in the house" in lines[0]
    assert "30 minutes after Zorvane" in lines[1]
    assert "only a dose that was taken" in lines[1]
    assert "The amount is asked for each time." in lines[2]
    assert list(choices_in(shown)) == ["Zorvane", "Quellix"]
    assert fields_of(shown)["doses"]["default"] is False
    assert shown["description_placeholders"]["count"] == "4"
    assert "Nobody answered" in shown["description_placeholders"]["problems"]

    told = await wait_for(
        pages, await pages.send(lines=list(choices_in(shown).values()), doses=True)
    )

    assert told["reason"] == "brought"
    assert told["description_placeholders"]["kept"] == (
        "- Zorvane\n- Quellix\n- Doses of the past: 1"
    )
    left_out = told["description_placeholders"]["left_out"]
    assert "medicines that are not on the list: 1." in left_out
    assert "Doses that were there already: 1." in left_out
    assert "at a time for which no schedule is kept here: 1." in left_out
    (zorvane,), (quellix,) = called(pages, "Zorvane"), called(pages, "Quellix")
    assert str(zorvane.stock) == "28 tablet"
    assert [dose.status for dose in zorvane.doses()] == [DoseStatus.TAKEN]
    assert isinstance(quellix.medication.schedule, Linked)
    assert quellix.medication.schedule.to == zorvane.medication.id


async def test_the_same_backup_twice_adds_nothing_twice(pages: Pages) -> None:
    shown = await read_file(pages, BACKUP)
    await wait_for(
        pages, await pages.send(lines=[choices_in(shown)["Zorvane"]], doses=True)
    )

    shown = await read_file(pages, BACKUP)

    assert "already on the list with this schedule" in table_in(shown)[0]
    assert list(choices_in(shown)) == ["Quellix"]

    told = await wait_for(pages, await pages.send(doses=True))

    assert told["description_placeholders"]["kept"] == "- Doses of the past: 0"
    (zorvane,) = called(pages, "Zorvane")
    assert len(zorvane.doses()) == 1


async def test_doses_of_the_past_are_news_to_nobody(pages: Pages) -> None:
    old = "2025-10-{day:02}T08:00:00+01:00"
    events = [
        an_event(
            "Zorvane",
            remindedTimestamp=seconds(old.format(day=day)),
            processedTimestamp=seconds(old.format(day=day)),
        )
        for day in range(1, 31)
    ]
    told: list[Any] = []
    pages.house.coordinator.async_listen_moments(told.append)
    shown = await read_file(
        pages, a_backup(a_medicine("Zorvane", a_reminder(1)), events=events)
    )

    shown = await wait_for(
        pages, await pages.send(lines=[choices_in(shown)["Zorvane"]], doses=True)
    )

    assert "Doses of the past: 30" in shown["description_placeholders"]["kept"]
    assert told == []


async def test_without_the_switch_no_dose_of_the_past_is_kept(pages: Pages) -> None:
    shown = await read_file(pages, BACKUP)
    told = await pages.send(lines=[choices_in(shown)["Zorvane"]])

    assert told["description_placeholders"]["kept"] == "- Zorvane"
    assert called(pages, "Zorvane")[0].doses() == ()


async def test_a_spreadsheet_stands_beside_its_own_lines(pages: Pages) -> None:
    text = "name,direction\nZorvane,1 tablet as needed for pain\nQuellix,sometimes\n"

    shown = await read_file(pages, text)

    zorvane, quellix = table_in(shown)
    assert "| Zorvane,1 tablet as needed for pain |" in zorvane
    assert "1 tablet as needed \\(pain\\)" in zorvane
    assert "The direction cannot be read completely." in quellix


async def test_a_file_that_is_none_says_so(pages: Pages) -> None:
    shown = await read_file(pages, '{"colour": "red"}')

    problems = shown["description_placeholders"]["problems"]
    assert "Line 1: This is not a file of MedTimer." in problems
    assert shown["data_schema"] == []


async def test_a_line_with_two_medicines_tells_its_problems_apart(
    pages: Pages,
) -> None:
    in_one_line = " ".join(BACKUP.split())

    shown = await read_file(pages, in_one_line)

    assert "The amount is asked for each time." in table_in(shown)[2]
    assert "Line 1" in shown["description_placeholders"]["problems"]


async def upload(pages: Pages, content: bytes) -> str:
    form = aiohttp.FormData()
    form.add_field("file", content, filename="backup.json")
    response = await pages.client.post("/api/file_upload", data=form)
    file: str = (await response.json())["file_id"]
    return file


async def test_an_uploaded_file_is_read_with_progress(
    pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flow_drafts, "LARGE", 10)
    monkeypatch.setattr(flow_keeping, "MANY", 1)
    monkeypatch.setattr(flow_keeping, "TOLD_EVERY", 1)
    file = await upload(pages, BACKUP.encode())
    await pages.open("Ann", "import_file")

    shown = await pages.send(file=file)

    if shown["type"] == "progress":
        assert shown["progress_action"] == "reading"
    shown = await wait_for(pages, shown)
    assert list(choices_in(shown)) == ["Zorvane", "Quellix"]

    told = await wait_for(
        pages, await pages.send(lines=[choices_in(shown)["Zorvane"]], doses=True)
    )
    assert told["reason"] == "brought"

    await pages.open("Ann", "import_file")
    gone = await pages.send(file=file)

    assert gone["errors"] == {"file": "file_gone"}


async def test_a_file_that_is_no_text_says_so(pages: Pages) -> None:
    file = await upload(pages, b"\x00\xff\xfe")
    await pages.open("Ann", "import_file")

    shown = await pages.send(file=file)

    assert "not text" in shown["description_placeholders"]["problems"]


async def test_being_administrator_opens_nobodys_pages(pages: Pages) -> None:
    for page in ("prescription", "import_file"):
        shown = await pages.open("Ben", page)

        assert (shown["type"], shown["reason"]) == ("abort", "not_allowed")


async def test_rights_that_were_taken_away_meanwhile_count(
    hass: HomeAssistant, pages: Pages
) -> None:
    await pages.house.add_medication(8)
    shown = await read_letter(pages)
    chosen = list(choices_in(shown).values())
    pages.house.coordinator.readable = False

    closed = await pages.send(lines=chosen)

    assert closed["reason"] == "not_loaded"
    pages.house.coordinator.readable = True
    assert called(pages, "Zorvane") == []

    await read_letter(pages)
    await pages.send(lines=chosen)
    pages.house.coordinator.readable = False
    assert (await pages.send())["reason"] == "not_loaded"
    pages.house.coordinator.readable = True


async def test_a_record_that_cannot_be_written_names_each_line(
    pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = await read_file(pages, BACKUP)
    pages.house.break_log(monkeypatch)

    told = await wait_for(
        pages, await pages.send(lines=[choices_in(shown)["Zorvane"]], doses=True)
    )

    assert told["description_placeholders"]["kept"] == "- Doses of the past: 0"
    assert (
        "Zorvane: The record cannot be kept"
        in (told["description_placeholders"]["left_out"])
    )
    assert ann(pages).medications == {}


async def test_a_history_that_cannot_be_read_keeps_no_dose(
    pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = await read_file(pages, BACKUP)
    await pages.send(lines=[choices_in(shown)["Zorvane"]])
    await read_file(pages, BACKUP)

    async def fail(*_wanted: object) -> None:
        raise LogUnavailable

    monkeypatch.setattr(pages.house.coordinator.home.history, "entries", fail)
    told = await wait_for(pages, await pages.send(doses=True))

    left_out = told["description_placeholders"]["left_out"]
    assert "these doses were not kept: 4." in left_out


async def test_what_follows_another_waits_for_the_answer_about_it(
    pages: Pages,
) -> None:
    await pages.house.add_medication(22, name="Zorvane")
    shown = await read_file(pages, BACKUP)

    shown = await pages.send(lines=list(choices_in(shown).values()))
    assert list(choices_in(shown)) == ["Zorvane"]
    told = await pages.send()

    assert told["description_placeholders"]["kept"] == "Nothing."
    left_out = told["description_placeholders"]["left_out"]
    assert "Quellix follows Zorvane, which was not kept." in left_out
