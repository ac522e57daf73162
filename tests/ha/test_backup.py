"""A backup copies a whole record, and nobody waits for it."""

import shutil
from pathlib import Path

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from custom_components.healthstead.backup import async_post_backup, async_pre_backup
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.home_desk import new_id
from custom_components.healthstead.storage.home import open_home
from custom_components.healthstead.storage.opening import NAME

from .houses import ANN, EIGHT, House


async def test_what_is_recorded_during_a_backup_tears_nothing(
    hass: HomeAssistant, house: House, tmp_path: Path
) -> None:
    folder, copied = Path(hass.config.path("healthstead")), tmp_path / "copied"
    copied.mkdir()
    await house.add_person()

    await async_pre_backup(hass)
    shutil.copy(folder / NAME, copied / NAME)
    await house.do(c.SetReminder(person=ANN, text="water", at=EIGHT))
    shutil.copy(folder / f"{NAME}-wal", copied / f"{NAME}-wal")
    await async_post_backup(hass)

    restored = await open_home(copied, clock=dt_util.utcnow, new_id=new_id)
    assert restored.trouble is None
    assert len(restored.household.people[ANN].reminders) == 1
    await restored.close()


async def test_a_record_that_cannot_be_written_does_not_stop_the_backup(
    hass: HomeAssistant, house: House, caplog: pytest.LogCaptureFixture
) -> None:
    await hass.config_entries.async_unload(house.entry.entry_id)
    (Path(hass.config.path("healthstead")) / NAME).write_bytes(b"noise")
    await house.set_up()

    await async_pre_backup(hass)
    await async_post_backup(hass)

    assert "copied as it lies" in caplog.text


async def test_a_house_that_is_not_open_needs_no_care(
    hass: HomeAssistant, house: House, caplog: pytest.LogCaptureFixture
) -> None:
    await hass.config_entries.async_unload(house.entry.entry_id)

    await async_pre_backup(hass)
    await async_post_backup(hass)

    assert "The record" not in caplog.text
