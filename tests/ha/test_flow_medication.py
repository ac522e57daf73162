"""A medicine in the settings: read whole, shown for thirty days, kept after a yes."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.prescribing import prescribed
from custom_components.healthstead.care.record import MedicationRecord, PersonRecord
from custom_components.healthstead.domain import schedule as s
from custom_components.healthstead.domain.day import DayTimes
from custom_components.healthstead.domain.reminding import Importance

from .flow_pages import Pages, pages_of
from .houses import ANN, BEN, CANARY, MORNING, House, move_to


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


def only(pages: Pages) -> MedicationRecord:
    (held,) = ann(pages).medications.values()
    return held


def preview_in(shown: Any) -> str:
    text: str = shown["description_placeholders"]["preview"]
    return text


async def test_the_labels_words_are_read_shown_and_kept(pages: Pages) -> None:
    await pages.open("Ann", "add_medication")
    await pages.send(
        name=" Amoxicillin ", strength="500 mg", instructions="With food.", how="words"
    )
    shown = await pages.send(direction="1 capsule three times a day for 7 days")

    assert shown["step_id"] == "preview"
    assert "08:00 1 capsule · 14:00 1 capsule · 20:00 1 capsule" in preview_in(shown)
    assert ann(pages).medications == {}

    kept = await pages.send()

    assert (kept["type"], kept["reason"]) == ("abort", "kept")
    medication = only(pages).medication
    assert medication.name == "Amoxicillin"
    assert medication.strength == "500 mg"
    assert medication.direction == "1 capsule three times a day for 7 days"
    assert medication.handling.instructions == "With food."
    assert isinstance(medication.schedule, s.ClockTimes)


async def test_what_cannot_be_read_is_asked_and_nothing_is_kept(pages: Pages) -> None:
    await pages.open("Ann", "add_medication")
    await pages.send(name="Ramipril", how="words")
    shown = await pages.send(direction="take as directed")

    assert shown["errors"] == {"direction": "direction_unclear"}
    assert "directed" in shown["description_placeholders"]["problem"]
    assert ann(pages).medications == {}


async def test_a_name_is_needed(pages: Pages) -> None:
    await pages.open("Ann", "add_medication")
    shown = await pages.send(name="  ", how="words")

    assert shown["errors"] == {"name": "name_missing"}


async def add(pages: Pages, how: str, name: str = "Zorvane", **answers: Any) -> Any:
    await pages.open("Ann", "add_medication")
    await pages.send(name=name, how=how)
    shown = await pages.send(**answers)
    return await pages.send() if shown.get("step_id") == "preview" else shown


ROW = {"time": "08:00:00", "amount": "1 tablet"}


@pytest.mark.parametrize(
    ("how", "answers", "kind"),
    [
        ("times", {"rows": [ROW, {**ROW, "time": "20:00"}]}, s.ClockTimes),
        (
            "times",
            {"rows": [{**ROW, "weekdays": ["mon", "fri"]}], "every_n_days": 1},
            s.ClockTimes,
        ),
        ("times", {"rows": [ROW], "cycle_on": 21, "cycle_off": 7}, s.ClockTimes),
        ("times", {"rows": [ROW], "start": "2026-10-07", "count": 3}, s.ClockTimes),
        (
            "interval",
            {"hours": 8, "amount": "5 mL", "first": "06:00:00", "from_taken": True},
            s.Interval,
        ),
        ("monthly", {"day": 31, "time": "09:00", "amount": "1 patch"}, s.Monthly),
        (
            "monthly",
            {"nth": "last", "weekday": "sun", "time": "09:00", "amount": "1 patch"},
            s.Monthly,
        ),
        (
            "as_needed",
            {
                "amount": "1 tablet",
                "amount_max": "2 tablets",
                "gap_hours": 6,
                "most_in_24_hours": "8 tablets",
                "most_a_day": "8 tablets",
                "most_in_30_days": "60 tablets",
                "most_of_ingredient": "4 g",
                "reason": "pain",
            },
            s.AsNeeded,
        ),
    ],
)
async def test_every_way_to_say_when(
    pages: Pages, how: str, answers: dict[str, Any], kind: type
) -> None:
    kept = await add(pages, how, **answers)

    assert kept["reason"] == "kept", kept
    assert isinstance(only(pages).medication.schedule, kind)


async def test_a_medicine_can_follow_another(pages: Pages) -> None:
    await pages.house.add_medication(8)
    first = only(pages).medication.id

    kept = await add(pages, "linked", to=first, minutes=30, amount="1 tablet")

    assert kept["reason"] == "kept", kept
    schedules = [m.medication.schedule for m in ann(pages).medications.values()]
    assert any(isinstance(one, s.Linked) and one.to == first for one in schedules)


async def test_there_is_nothing_to_follow_in_an_empty_house(pages: Pages) -> None:
    shown = await pages.open("Ann", "add_medication")

    (how,) = [field for field in shown["data_schema"] if field["name"] == "how"]
    assert "linked" not in how["selector"]["select"]["options"]


@pytest.mark.parametrize(
    ("how", "answers", "errors"),
    [
        ("times", {"rows": []}, {"rows": "rows_missing"}),
        ("times", {"rows": [{**ROW, "amount": "some"}]}, {"rows": "amount_unclear"}),
        ("times", {"rows": [ROW, ROW]}, {"rows": "schedule_impossible"}),
        ("times", {"rows": [ROW], "cycle_on": 21}, {"cycle_off": "cycle_half"}),
        ("times", {"rows": [ROW], "cycle_off": 7}, {"cycle_on": "cycle_half"}),
        (
            "times",
            {"rows": [ROW], "start": "2026-10-09", "until": "2026-10-08"},
            {"until": "until_before_start"},
        ),
        (
            "interval",
            {"hours": 8, "amount": "5", "first": "06:00", "from_taken": False},
            {"amount": "amount_unclear"},
        ),
        ("monthly", {"time": "09:00", "amount": "1 patch"}, {"day": "day_or_weekday"}),
        (
            "monthly",
            {"time": "09:00", "amount": "1 patch", "day": 3, "nth": "1"},
            {"day": "day_or_weekday"},
        ),
        (
            "monthly",
            {"time": "09:00", "amount": "1 patch", "nth": "1"},
            {"weekday": "day_or_weekday"},
        ),
        (
            "monthly",
            {"time": "09:00", "amount": "1 patch", "weekday": "mon"},
            {"nth": "day_or_weekday"},
        ),
        ("as_needed", {"amount": "0 tablets"}, {"amount": "amount_unclear"}),
    ],
)
async def test_an_impossible_answer_names_its_field(
    pages: Pages, how: str, answers: dict[str, Any], errors: dict[str, str]
) -> None:
    shown = await add(pages, how, **answers)

    assert shown["errors"] == errors
    assert ann(pages).medications == {}


async def test_a_doubt_waits_for_a_yes(pages: Pages) -> None:
    await pages.house.add_medication(8)
    await pages.open("Ann", "add_medication")
    await pages.send(name=CANARY, how="times")
    shown = await pages.send(rows=[ROW])

    assert "as on the label" in shown["description_placeholders"]["doubt"]
    assert "08:00 1 tablet" in preview_in(shown)

    shown = await pages.send(sure=False)

    assert shown["errors"] == {"base": "sure_missing"}
    assert len(ann(pages).medications) == 1

    kept = await pages.send(sure=True)

    while kept.get("step_id") == "preview":
        kept = await pages.send()
    assert kept["reason"] == "kept"
    assert len(ann(pages).medications) == 2


async def change(pages: Pages, *menu: str) -> Any:
    await pages.open("Ann", "change_medication")
    shown = await pages.send(medication=only(pages).medication.id)
    for page in menu:
        shown = await pages.send(next_step_id=page)
    return shown


async def test_new_directions_leave_the_past_as_it_was(
    hass: HomeAssistant, pages: Pages, freezer: FrozenDateTimeFactory
) -> None:
    await pages.house.add_medication(8)
    before = only(pages).medication
    await move_to(hass, freezer, MORNING + timedelta(minutes=10))

    await change(pages, "how")
    await pages.send(how="words")
    await pages.send(direction="2 tablets every evening")
    kept = await pages.send()

    assert kept["reason"] == "kept", kept
    now = only(pages).medication
    assert now.direction == "2 tablets every evening"
    assert [one.schedule for one in now.earlier] == [before.schedule]


async def test_details_are_kept_and_shown_again(pages: Pages) -> None:
    await pages.house.add_medication(8)
    shown = await change(pages, "details")
    answers = {
        field["name"]: field["description"]["suggested_value"]
        for field in shown["data_schema"]
        if field.get("description", {}).get("suggested_value") is not None
    }

    kept = await pages.send(
        **{
            **answers,
            "label": "Red morning pill",
            "strength": "5 mg",
            "importance": "critical",
            "minimum_gap": 4,
            "closed": ["sat", "sun"],
        }
    )

    assert kept["reason"] == "kept", kept
    medication = only(pages).medication
    assert medication.shared_label == "Red morning pill"
    assert medication.strength == "5 mg"
    assert medication.handling.reminding.importance is Importance.CRITICAL
    assert medication.handling.supply.closed == {s.Weekday.SAT, s.Weekday.SUN}


@pytest.mark.parametrize(
    ("changed", "field"),
    [({"window": 20}, "late_after"), ({"closed": list(s.Weekday)}, "closed")],
)
async def test_impossible_details_name_their_field(
    pages: Pages, changed: dict[str, Any], field: str
) -> None:
    await pages.house.add_medication(8)
    shown = await change(pages, "details")
    answers = {
        field["name"]: field["description"]["suggested_value"]
        for field in shown["data_schema"]
        if field.get("description", {}).get("suggested_value") is not None
    }

    shown = await pages.send(**{**answers, **changed})

    assert shown["errors"] == {field: "detail_impossible"}


async def test_a_pack_a_count_and_a_loss_move_the_stock(pages: Pages) -> None:
    await pages.house.add_medication(8)

    for movement, amount, total in (
        ("pack", "30 tablets", "30 tablet"),
        ("counted", "28 tablets", "28 tablet"),
        ("wasted", "0.5 tablet", "27.5 tablet"),
    ):
        await change(pages, "stock")
        extra = (
            {"expires": "2027-05-31", "keeps_days": 90} if movement == "pack" else {}
        )
        kept = await pages.send(movement=movement, amount=amount, **extra)

        assert kept["reason"] == "kept", kept
        assert str(only(pages).stock) == total


async def test_a_wrong_amount_of_stock_names_its_field(pages: Pages) -> None:
    await pages.house.add_medication(8)
    await change(pages, "stock")
    shown = await pages.send(movement="pack", amount="many")

    assert shown["errors"] == {"amount": "amount_unclear"}
    assert only(pages).stock is None


async def test_a_loss_of_what_was_never_counted_is_refused_in_words(
    pages: Pages,
) -> None:
    await pages.house.add_medication(8)
    await change(pages, "stock")
    shown = await pages.send(movement="wasted", amount="1 tablet")

    assert shown["errors"] == {"base": "refused"}
    assert CANARY in shown["description_placeholders"]["problem"]


async def test_pause_resume_and_stop(pages: Pages) -> None:
    await pages.house.add_medication(8)

    await change(pages, "pause")
    kept = await pages.send(until="2026-10-12", reason="away")
    assert kept["reason"] == "kept", kept
    (pause,) = only(pages).medication.pauses
    assert (pause.reason, pause.end is not None) == ("away", True)

    menu = await change(pages)
    assert menu["menu_options"] == ["resume", "details", "stock"]
    await pages.send(next_step_id="resume")
    await pages.send()
    assert not only(pages).medication.paused_at(pages.house.coordinator.now())

    await change(pages, "stop")
    await pages.send(reason="doctor said so")
    assert only(pages).medication.stop_reason == "doctor said so"


async def test_a_pause_that_ends_before_it_begins_is_refused(pages: Pages) -> None:
    await pages.house.add_medication(8)
    await change(pages, "pause")
    shown = await pages.send(until="2026-10-01")

    assert shown["errors"] == {"base": "refused"}
    assert only(pages).medication.pauses == ()


async def test_being_administrator_opens_nobodys_medicines(pages: Pages) -> None:
    await pages.house.add_medication(8, person=BEN)

    for page in ("add_medication", "change_medication", "reminders", "proofs"):
        shown = await pages.open("Ben", page)

        assert (shown["type"], shown["reason"]) == ("abort", "not_allowed")
        assert CANARY not in str(shown)


async def test_there_is_nothing_to_change_yet(pages: Pages) -> None:
    shown = await pages.open("Ann", "change_medication")

    assert shown["reason"] == "no_medications"


async def test_a_house_that_cannot_be_read_says_so(
    hass: HomeAssistant, pages: Pages
) -> None:
    pages.house.coordinator.readable = False

    shown = await pages.open("Ann")

    assert shown["reason"] == "not_loaded"


async def test_a_record_that_cannot_be_written_keeps_nothing(
    pages: Pages, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages.house.break_log(monkeypatch)

    shown = await add(pages, "times", rows=[ROW])

    assert shown["reason"] == "refused"
    assert "nothing was kept" in shown["description_placeholders"]["problem"]
    assert ann(pages).medications == {}


async def test_a_medicine_that_is_gone_meanwhile_is_said_to_be(pages: Pages) -> None:
    for page in ("how", "details", "stock", "pause", "stop"):
        await pages.house.add_medication(8)
        await change(pages)
        coordinator = pages.house.coordinator
        record = replace(ann(pages), medications={})
        household = coordinator.desk.household
        coordinator.desk.household = replace(household, people={ANN: record})

        shown = await pages.send(next_step_id=page)

        assert shown["reason"] == "unknown_medication"


async def test_a_taper_goes_on_only_after_a_yes(
    pages: Pages, freezer: FrozenDateTimeFactory
) -> None:
    begun = MORNING - timedelta(days=6)
    freezer.move_to(begun)
    words = "2 tablets every morning for 5 days then 1 tablet every morning for 5 days"
    schedule = prescribed("Zorvane", words, begun, DayTimes())
    assert isinstance(schedule, s.Taper)
    taper = c.AddMedication(
        person=ANN, name="Zorvane", direction=words, schedule=schedule, start=begun
    )
    await pages.house.do(taper)
    pause = c.PauseMedication(
        person=ANN, medication=only(pages).medication.id, start=begun
    )
    await pages.house.do(pause)
    freezer.move_to(MORNING)

    shown = await change(pages, "resume")
    assert shown["description_placeholders"]["doubt"]

    shown = await pages.send(sure=False)
    assert shown["errors"] == {"base": "sure_missing"}

    kept = await pages.send(sure=True)
    assert kept["reason"] == "kept"
    assert not only(pages).medication.paused_at(pages.house.coordinator.now())
