"""Reports are made at the person's time, kept, told, and never twice."""

import re
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml
from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, HomeAssistant
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.template import Template
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.healthstead import reporting
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.log import LogUnavailable
from custom_components.healthstead.care.reports.facts_json import from_json
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.domain.appointment import VisitStatus
from custom_components.healthstead.domain.ids import ReportId
from custom_components.healthstead.domain.reminding import Content
from custom_components.healthstead.domain.reporting import (
    Period,
    ReportHead,
    Reporting,
    Section,
)
from custom_components.healthstead.domain.schedule import Weekday
from custom_components.healthstead.report_making import async_kept, async_preview

from .houses import ANN, CANARY, MORNING, House, move_to, notices
from .phones import Phone, a_phone, a_user

MINUTE = timedelta(minutes=1)
EVENING = MORNING.replace(hour=20)
SENSOR = "sensor.ann_latest_report"


async def wants(house: House, **wanted: Any) -> None:
    await house.do(c.SetReporting(person=ANN, reporting=Reporting(**wanted)))


def heads(house: House) -> tuple[ReportHead, ...]:
    record = house.coordinator.present(ANN)
    assert record is not None
    return record.reports


@pytest.fixture
async def home(house: House) -> House:
    """Ann takes one medicine at eight."""
    await house.add_person(linked="person.ann")
    await house.add_medication(8)
    return house


@pytest.fixture
def phone(hass: HomeAssistant) -> Phone:
    """A phone on which Ann is logged in."""
    return a_phone(hass, "Ann", a_user(hass, "Ann"))


async def test_nobody_who_wants_none_gets_a_report(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    await move_to(hass, freezer, EVENING)

    assert heads(home) == ()


async def test_a_daily_report_is_made_at_its_second(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    await wants(home, daily_at=time(20))

    await move_to(hass, freezer, EVENING - MINUTE)
    before = heads(home)
    await move_to(hass, freezer, EVENING)

    assert before == ()
    (head,) = heads(home)
    assert (head.period, head.first, head.last) == (
        Period.DAY,
        MORNING.date(),
        MORNING.date(),
    )
    assert head.made == EVENING


async def test_the_days_after_have_one_each(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    await wants(home, daily_at=time(20))

    for day in range(3):
        await move_to(hass, freezer, EVENING + timedelta(days=day))
        await move_to(hass, freezer, EVENING + timedelta(days=day, minutes=1))

    assert len(heads(home)) == 3


async def test_a_weekly_report_comes_once_a_week(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    await wants(home, weekly_on=Weekday.TUE, weekly_at=time(9))

    for day in range(9):
        await move_to(hass, freezer, MORNING.replace(hour=9) + timedelta(days=day))

    assert [head.period for head in heads(home)] == [Period.WEEK, Period.WEEK]


async def test_on_the_eve_of_a_visit_its_sheet_is_made_and_told_of(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    await wants(home, visit_eve_at=time(20))
    begins = EVENING + timedelta(days=20, hours=13)
    await home.do(
        c.NoteAppointment(
            person=ANN,
            clinician_name="Dr Valve",
            specialty="cardiology",
            start=begins,
            end=begins + 20 * MINUTE,
            status=VisitStatus.BOOKED,
        )
    )
    eve = EVENING + timedelta(days=20)

    await move_to(hass, freezer, eve - MINUTE)
    before = heads(home)
    await move_to(hass, freezer, eve)

    assert before == ()
    (head,) = heads(home)
    assert (head.period, head.made) == (Period.VISIT, eve)
    facts = await async_kept(home.coordinator, ANN, head)
    assert facts is not None
    assert facts.sheet is not None
    assert facts.sheet.visit is not None
    assert facts.sheet.visit.clinician == "Dr Valve"
    assert any("for a visit is ready" in str(one) for one in notices(hass).values())


async def test_what_is_kept_holds_only_the_parts_that_are_wanted(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    kept: list[ev.ReportMade] = []

    def listen(entries: Any, _context: Any) -> None:
        kept.extend(e.event for e in entries if isinstance(e.event, ev.ReportMade))

    home.coordinator.async_listen_entries(listen)
    await wants(home, daily_at=time(20), sections=frozenset({Section.SYMPTOMS}))

    await move_to(hass, freezer, EVENING)

    facts = from_json(kept[0].facts)
    assert facts.head == kept[0].head
    assert facts.doses is None
    assert CANARY not in kept[0].facts


async def test_on_the_night_of_the_change_a_report_comes_once(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    lisbon = ZoneInfo("Europe/Lisbon")
    await wants(home, daily_at=time(1, 30))
    first = datetime(2026, 10, 25, 1, 30, tzinfo=lisbon)
    second = first.replace(fold=1)

    await move_to(hass, freezer, first)
    made = len(heads(home))
    await move_to(hass, freezer, second)

    assert made == len(heads(home))
    assert heads(home)[-1].made.timestamp() == first.timestamp()


async def test_a_report_that_was_missed_is_made_once_at_the_next_start(
    hass: HomeAssistant, home: House, phone: Phone, freezer: FrozenDateTimeFactory
) -> None:
    await wants(home, daily_at=time(20))
    await hass.config_entries.async_unload(home.entry.entry_id)
    await move_to(hass, freezer, EVENING + timedelta(hours=2))

    await home.set_up()
    await hass.config_entries.async_reload(home.entry.entry_id)
    await hass.async_block_till_done()

    assert len(heads(home)) == 1
    (note,) = [one for one in phone.notes if "report" in one["data"]["tag"]]
    assert "2026-10-05 20:00" in note["message"]


async def test_reports_wait_until_home_assistant_has_started(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    await wants(home, daily_at=time(20))
    await hass.config_entries.async_unload(home.entry.entry_id)
    hass.set_state(CoreState.starting)
    await home.set_up()
    await wants(home, daily_at=time(7, 30))
    freezer.move_to(MORNING.replace(minute=40))
    early = heads(home)

    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done()

    assert early == ()
    assert len(heads(home)) == 1


async def test_a_report_whose_time_was_passed_before_it_was_wanted_is_not_made(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    await move_to(hass, freezer, EVENING + timedelta(hours=1))

    await wants(home, daily_at=time(20))
    await hass.config_entries.async_reload(home.entry.entry_id)
    await hass.async_block_till_done()

    assert heads(home) == ()


async def test_what_could_not_be_kept_is_tried_again(
    hass: HomeAssistant,
    home: House,
    phone: Phone,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await wants(home, daily_at=time(20))
    with monkeypatch.context() as broken:
        home.break_log(broken)
        await move_to(hass, freezer, EVENING)
    told = [one for one in phone.notes if "report" in one["data"]["tag"]]
    failed = heads(home)

    await move_to(hass, freezer, EVENING + reporting.RETRY)

    assert told == []
    assert failed == ()
    assert len(heads(home)) == 1


async def test_what_could_not_be_read_is_tried_again(
    hass: HomeAssistant,
    home: House,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def fail(*_args: object) -> None:
        raise LogUnavailable

    await wants(home, daily_at=time(20))
    with monkeypatch.context() as broken:
        broken.setattr(home.coordinator.home.history, "entries", fail)
        await move_to(hass, freezer, EVENING)
    failed = heads(home)

    await move_to(hass, freezer, EVENING + reporting.RETRY)

    assert failed == ()
    assert len(heads(home)) == 1


async def test_a_notification_says_only_that_there_is_a_report(
    hass: HomeAssistant, home: House, phone: Phone, freezer: FrozenDateTimeFactory
) -> None:
    await wants(home, daily_at=time(20))

    await move_to(hass, freezer, EVENING)

    note = phone.notes[-1]
    assert note["title"] == "Report for Ann"
    assert CANARY not in str(note)
    assert "0 of 1" not in note["message"]


async def test_a_notification_says_what_is_in_it_where_that_was_chosen(
    hass: HomeAssistant, home: House, phone: Phone, freezer: FrozenDateTimeFactory
) -> None:
    await wants(home, daily_at=time(20), content=Content.NAMES)

    await move_to(hass, freezer, EVENING)

    assert "0 of 1" in phone.notes[-1]["message"]


async def test_every_channel_that_was_chosen_is_told(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    first, second = a_phone(hass, "Kitchen"), a_phone(hass, "Daughter")
    await wants(home, daily_at=time(20), channels=(first.target, second.target))

    await move_to(hass, freezer, EVENING)

    assert first.notes[-1]["title"] == second.notes[-1]["title"] == "Report for Ann"


async def test_without_a_channel_the_house_s_list_says_that_there_is_one(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    await wants(home, daily_at=time(20), content=Content.NAMES)

    await move_to(hass, freezer, EVENING)

    (shown,) = [notice for key, notice in notices(hass).items() if "_report_" in key]
    assert shown["title"] == "Report for Ann"
    assert "0 of 1" not in shown["message"]


async def test_a_channel_that_fails_is_an_issue_and_the_list_stands_in(
    hass: HomeAssistant, home: House, phone: Phone, freezer: FrozenDateTimeFactory
) -> None:
    phone.fails = True
    await wants(home, daily_at=time(20))

    await move_to(hass, freezer, EVENING)

    assert any("_report_" in key for key in notices(hass))
    assert any(
        issue.translation_key == "channel_failed"
        for issue in ir.async_get(hass).issues.values()
        if issue.domain == DOMAIN
    )


async def test_the_sensor_says_when_and_what_in_one_neutral_line(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    await wants(home, daily_at=time(20))
    before = hass.states.get(SENSOR)

    await move_to(hass, freezer, EVENING)

    assert before is not None
    assert before.state == "unknown"
    after = hass.states.get(SENSOR)
    assert after is not None
    assert datetime.fromisoformat(after.state) == EVENING
    assert after.attributes["period"] == "day"
    assert "0 of 1" not in after.attributes["text"]


async def test_where_names_may_be_shown_the_sensor_holds_the_text(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    await house.add_person(names_on_shared_screens=True)
    await house.add_medication(8)
    await wants(house, daily_at=time(20))

    await move_to(hass, freezer, EVENING)
    await hass.config_entries.async_reload(house.entry.entry_id)
    await hass.async_block_till_done()

    state = hass.states.get(SENSOR)
    assert state is not None
    assert CANARY in state.attributes["text"]


async def test_the_card_of_the_documentation_shows_the_text(
    hass: HomeAssistant, house: House, freezer: FrozenDateTimeFactory
) -> None:
    page = (Path(__file__).parents[2] / "docs/user/reports.md").read_text("utf-8")
    (block,) = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    await house.add_person(names_on_shared_screens=True)
    await house.add_medication(8)
    await wants(house, daily_at=time(20))
    await move_to(hass, freezer, EVENING)

    shown = Template(yaml.safe_load(block)["content"], hass).async_render()

    assert CANARY in str(shown)


async def test_a_sensor_whose_text_cannot_be_read_shows_the_time(
    hass: HomeAssistant,
    home: House,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def fail(*_args: object) -> None:
        raise LogUnavailable

    await wants(home, daily_at=time(20))
    await move_to(hass, freezer, EVENING)
    monkeypatch.setattr("custom_components.healthstead.sensor_reports.async_kept", fail)

    await hass.config_entries.async_reload(home.entry.entry_id)
    await hass.async_block_till_done()

    state = hass.states.get(SENSOR)
    assert state is not None
    assert datetime.fromisoformat(state.state) == EVENING
    assert "text" not in state.attributes


async def test_a_kept_report_is_read_again(
    hass: HomeAssistant, home: House, freezer: FrozenDateTimeFactory
) -> None:
    await wants(home, daily_at=time(20))
    await move_to(hass, freezer, EVENING)
    (head,) = heads(home)

    facts = await async_kept(home.coordinator, ANN, head)

    assert facts is not None
    assert facts.head == head


async def test_what_an_older_program_kept_is_not_shown(
    hass: HomeAssistant, home: House
) -> None:
    head = ReportHead(
        id=ReportId("old"),
        period=Period.DAY,
        first=MORNING.date(),
        last=MORNING.date(),
        made=MORNING,
    )
    await home.do(c.KeepReport(person=ANN, head=head, facts="{}"))

    assert await async_kept(home.coordinator, ANN, head) is None


async def test_a_preview_keeps_nothing(home: House) -> None:
    record = home.coordinator.present(ANN)
    assert record is not None

    text = await async_preview(home.coordinator, record, Period.WEEK)

    assert CANARY in text
    assert heads(home) == ()


async def test_a_house_that_cannot_read_its_record_makes_no_report(
    hass: HomeAssistant,
    home: House,
    freezer: FrozenDateTimeFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await wants(home, daily_at=time(20))
    monkeypatch.setattr(home.coordinator, "readable", False)

    reporting.async_start(hass, home.entry, None)  # type: ignore[arg-type]

    async_fire_time_changed(hass, MORNING)
    assert heads(home) == ()
