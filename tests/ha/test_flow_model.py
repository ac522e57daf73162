"""The engine and a server: said first, agreed to, tried, and changed later."""

import asyncio
import json
import threading
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, web
from homeassistant.components import conversation
from homeassistant.core import Context, HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from custom_components.healthstead import (
    flow_model,
    flow_model_server,
    model_places,
    model_start,
)
from custom_components.healthstead.agents.instructed import InstructedRuntime
from custom_components.healthstead.agents.runtime.catalogue import read_catalogue
from custom_components.healthstead.agents.runtime.engine import Engine
from custom_components.healthstead.agents.runtime.install import (
    FetchFailed,
    OnProgress,
    Problem,
    Progress,
    Step,
)
from custom_components.healthstead.agents.runtime.server import ServerRuntime
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.diagnostics import (
    async_get_config_entry_diagnostics,
)

from ..agents.runtime.model_servers import KEY, FakeServer, fake_server, says
from .houses import House
from .test_config_flow import (
    OFF,
    answer,
    change,
    fields,
    no_modules,
    put_weights,
    start,
    unload,
    words,
)

SERVER: dict[str, Any] = {"url": "", "name": "m", "key": KEY, "agreed": False}


@pytest.fixture
def weights(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Weights that are here, and no engine."""
    folder = tmp_path / "weights"
    put_weights(folder)
    monkeypatch.setattr(flow_model, "weights_folder", lambda _hass: folder)
    monkeypatch.setattr(flow_model, "works", lambda _library: False)
    monkeypatch.setattr(model_start, "find", lambda *_: "no_engine")
    return folder


class Bringer:
    """Stands in for what brings the engine."""

    def __init__(self) -> None:
        self.failure: Exception | None = None
        self.asked: list[tuple[str, Path, Path]] = []
        self.shown = threading.Event()

    def __call__(
        self, engine: Engine, folder: Path, cache: Path, tell: OnProgress
    ) -> Path:
        self.asked.append((engine.version, folder, cache))
        assert self.shown.wait(60)
        tell(Progress(step=Step.DOWNLOAD, done=1, total=2))
        if self.failure is not None:
            raise self.failure
        return cache


@pytest.fixture
def bringer(monkeypatch: pytest.MonkeyPatch) -> Bringer:
    stand_in = Bringer()
    monkeypatch.setattr(flow_model, "bring", stand_in)
    return stand_in


async def fetched(hass: HomeAssistant, result: Any, bringer: Bringer) -> Any:
    """Agree, wait behind the progress bar, and go on as the page does."""
    bringer.shown.clear()
    result = await answer(hass, result, fetch=True)
    assert result["type"] is FlowResultType.SHOW_PROGRESS
    assert result["progress_action"] == "engine_fetching"
    bringer.shown.set()
    await hass.async_block_till_done()
    return await hass.config_entries.flow.async_configure(result["flow_id"])


async def test_the_engine_is_fetched_after_a_yes_only(
    hass: HomeAssistant, core: None, weights: Path, bringer: Bringer
) -> None:
    result = await answer(hass, await start(hass), model="embedded")
    assert result["step_id"] == "engine"
    told = result["description_placeholders"]
    assert told["engine"] == "llama-cpp-python 0.3.36"
    assert told["licence"] == "MIT"
    assert told["file"].endswith(".whl")
    assert bringer.asked == []

    result = await fetched(hass, result, bringer)

    folder = Path(hass.config.path("healthstead", "wheels"))
    assert bringer.asked == [("0.3.36", folder, weights)]
    (entry,) = hass.config_entries.async_entries(DOMAIN)
    assert entry.options == {"country": "DE", "model": "embedded"}
    await unload(hass, entry)


async def test_without_the_engine_one_can_go_on(
    hass: HomeAssistant, core: None, weights: Path, bringer: Bringer
) -> None:
    result = await answer(hass, await start(hass), model="embedded")

    result = await answer(hass, result, fetch=False)

    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert bringer.asked == []
    await unload(hass, result["result"])


@pytest.mark.parametrize(
    ("failure", "error"),
    [
        (FetchFailed(Problem.ENGINE, "why"), "engine"),
        (FetchFailed(Problem.UNVERIFIED, "why"), "unverified"),
        (PermissionError("no"), "no_disk"),
    ],
)
async def test_an_engine_that_cannot_be_had_is_explained_and_asked_again(
    hass: HomeAssistant,
    core: None,
    weights: Path,
    bringer: Bringer,
    failure: Exception,
    error: str,
) -> None:
    bringer.failure = failure
    result = await answer(hass, await start(hass), model="embedded")

    result = await fetched(hass, result, bringer)
    assert (result["step_id"], result["errors"]) == ("engine", {"base": error})
    # A page that is opened again asks for the form once more.
    result = await hass.config_entries.flow.async_configure(result["flow_id"])
    assert result["errors"] == {"base": error}

    bringer.failure = None
    await fetched(hass, result, bringer)
    (entry,) = hass.config_entries.async_entries(DOMAIN)
    await unload(hass, entry)


async def test_a_machine_without_a_wheel_is_told_before_it_tries(
    hass: HomeAssistant,
    core: None,
    weights: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(flow_model, "wheel_for", lambda _engine: None)

    result = await answer(hass, await start(hass), model="embedded")

    assert result["errors"] == {"base": "no_wheel"}
    result = await answer(hass, result, fetch=False)
    await unload(hass, result["result"])


async def test_a_list_without_an_engine_has_none_to_fetch(
    hass: HomeAssistant,
    core: None,
    weights: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class NoEngine:
        engine = None

    monkeypatch.setattr(flow_model, "read_catalogue", NoEngine)

    result = await answer(hass, await start(hass), model="embedded")
    assert result["errors"] == {"base": "no_wheel"}
    result = await answer(hass, result, fetch=True)
    await hass.async_block_till_done()
    result = await hass.config_entries.flow.async_configure(result["flow_id"])

    assert result["errors"] == {"base": "no_wheel"}
    hass.config_entries.flow.async_abort(result["flow_id"])


async def test_a_larger_model_is_asked_about_by_its_own_size_and_licence(
    hass: HomeAssistant,
    core: None,
    weights: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(flow_model, "works", lambda _library: True)

    result = await answer(
        hass,
        await start(hass),
        model="embedded",
        base="qwen2.5-coder-7b-instruct",
    )

    told = result["description_placeholders"]
    assert (told["size"], told["memory"]) == ("4680", "5600")
    assert told["package"] == "bartowski/Qwen2.5-Coder-7B-Instruct-GGUF"
    result = await answer(hass, result, fetch=False)
    assert result["options"] == {
        "country": "DE",
        "model": "embedded",
        "base": "qwen2.5-coder-7b-instruct",
    }
    await unload(hass, result["result"])


def test_only_what_can_be_checked_is_offered() -> None:
    (offered,) = (
        field.config["options"]
        for key, field in flow_model.MODEL.schema.items()
        if key == "base"
    )

    known = {base.name for base in read_catalogue().bases if base.sha256 is not None}
    assert set(offered) == known
    assert set(words("selector")["base"]["options"]) == known


# A server


@pytest.fixture
async def fake(
    monkeypatch: pytest.MonkeyPatch, socket_enabled: None
) -> AsyncIterator[FakeServer]:
    async with fake_server() as server, ClientSession() as session:
        for module in (flow_model_server, model_start):
            monkeypatch.setattr(module, "async_get_clientsession", lambda _: session)
        yield server


def named(_request: web.Request, _body: Any) -> Any:
    async def answer() -> web.Response:
        return web.json_response({"data": [{"id": "m"}]})

    return answer()


async def asked_for_a_server(hass: HomeAssistant) -> Any:
    result = await answer(hass, await start(hass), model="server")
    assert result["step_id"] == "server"
    return result


async def test_a_server_on_this_machine_is_tried_and_kept(
    hass: HomeAssistant, core: None, fake: FakeServer
) -> None:
    fake.answers["models"] = named
    result = await asked_for_a_server(hass)

    result = await answer(hass, result, url=f" {fake.url} ", key=KEY)
    await hass.async_block_till_done()

    assert result["type"] is FlowResultType.CREATE_ENTRY
    entry = result["result"]
    kept = {"url": fake.url, "name": "", "key": KEY, "agreed": False}
    assert entry.options == {"country": "DE", "model": "server", "server": kept}
    runtime = entry.runtime_data.agent.runtime
    assert isinstance(runtime, ServerRuntime)
    await runtime.start()
    assert runtime.name == "server:m"
    found = await async_get_config_entry_diagnostics(hass, entry)
    assert found["model"]["server"] == {"where": "here", "key": True, "agreed": False}
    assert KEY not in json.dumps(found)
    assert "127.0.0.1" not in json.dumps(found)
    await unload(hass, entry)


@pytest.mark.parametrize(
    ("answers", "errors"),
    [
        ({"url": "localhost:8080"}, {"url": "url_unclear"}),
        ({"url": "http://me:secret@localhost/v1"}, {"url": "url_unclear"}),
        ({"url": "http://api.example.com/v1", "agreed": True}, {"url": "url_not_safe"}),
        ({"url": "https://api.example.com/v1"}, {"agreed": "leaves_to_outside"}),
        ({"url": "http://192.168.1.2:8080/v1"}, {"agreed": "leaves_to_home"}),
        ({"url": "http://ollama:11434/v1"}, {"agreed": "leaves_to_home"}),
        ({"url": "http://localhost/v1", "key": "a\x07b"}, {"base": "text_unclear"}),
        ({"url": "http://localhost/v1", "name": "a\x07b"}, {"base": "text_unclear"}),
    ],
)
async def test_nothing_is_sent_before_the_answers_are_right(
    hass: HomeAssistant,
    core: None,
    monkeypatch: pytest.MonkeyPatch,
    answers: dict[str, Any],
    errors: dict[str, str],
) -> None:
    def never(*_: object) -> None:
        raise AssertionError("somebody was asked")

    monkeypatch.setattr(flow_model_server, "ServerRuntime", never)
    result = await asked_for_a_server(hass)

    result = await answer(hass, result, **answers)

    assert result["errors"] == errors
    assert set(errors.values()) <= set(words("config")["error"])
    # A key that was written is not shown again, the address is.
    assert answers.get("key", KEY) not in str(
        [field.description for field in fields(result)]
    )
    hass.config_entries.flow.async_abort(result["flow_id"])


@pytest.mark.parametrize(
    ("status", "error"),
    [(401, "server_denied"), (500, "server_unreachable"), (200, "server_nonsense")],
)
async def test_a_server_that_does_not_answer_rightly_is_explained(
    hass: HomeAssistant,
    core: None,
    fake: FakeServer,
    caplog: pytest.LogCaptureFixture,
    status: int,
    error: str,
) -> None:
    async def hostile(_request: web.Request, _body: Any) -> web.Response:
        return web.Response(status=status, text=f"<html>{KEY}")

    fake.answers["models"] = hostile
    result = await asked_for_a_server(hass)

    result = await answer(hass, result, url=fake.url, key=KEY)

    assert result["errors"] == {"base": error}
    assert KEY not in caplog.text
    hass.config_entries.flow.async_abort(result["flow_id"])


async def options(hass: HomeAssistant, house: House, model: str) -> Any:
    """Go through the options up to the page about the server, or to the end."""
    result = await hass.config_entries.options.async_init(house.entry.entry_id)
    result = await change(hass, result, country="PT")
    result = await no_modules(hass, result)
    return await change(hass, result, model=model)


async def test_a_server_is_chosen_changed_and_left_again_later(
    hass: HomeAssistant, house: House, fake: FakeServer
) -> None:
    fake.answers |= {"models": named}
    result = await options(hass, house, "server")
    await change(hass, result, url=fake.url, key=KEY)
    await hass.async_block_till_done()
    first = house.coordinator

    # The key stays where it is not written again, for the same host only.
    result = await options(hass, house, "server")
    shown = {str(key): key.description for key in fields(result)}
    assert shown["url"] == {"suggested_value": fake.url}
    assert shown["key"] is None
    await change(hass, result, url=f"{fake.url}/", name="big")
    await hass.async_block_till_done()
    kept = house.entry.options["server"]
    assert (kept["key"], kept["name"]) == (KEY, "big")
    assert house.coordinator is not first

    elsewhere = fake.url.replace("127.0.0.1", "localhost")
    result = await options(hass, house, "server")
    await change(hass, result, url=elsewhere)
    await hass.async_block_till_done()
    assert house.entry.options["server"]["key"] == ""

    await options(hass, house, "none")
    await hass.async_block_till_done()
    assert house.entry.options == {"country": "PT", "model": "none", **OFF}
    assert house.entry.runtime_data.agent.runtime is None


async def test_a_server_answers_what_no_sentence_knows(
    hass: HomeAssistant, house: House, fake: FakeServer
) -> None:
    async def declines(_request: web.Request, _body: Any) -> web.Response:
        return says("who won the match > decline")

    fake.answers |= {"models": named, "chat/completions": declines}
    await house.add_person()
    result = await options(hass, house, "server")
    await change(hass, result, url=fake.url)
    await hass.async_block_till_done()

    said = await conversation.async_converse(
        hass,
        "tell me who won the match last night",
        None,
        Context(),
        agent_id="conversation.healthstead",
    )

    assert said.response.speech["plain"]["speech"]
    assert fake.bodies()[-1]["messages"][-1]["content"].endswith(
        "tell me who won the match last night"
    )


# What starts


async def test_a_server_that_is_silent_at_the_start_is_asked_again(
    hass: HomeAssistant,
    house: House,
    fake: FakeServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(model_start, "AGAIN_S", 0.0)
    server = {"url": fake.url, "name": "", "key": "", "agreed": False}
    statuses = [500, 500]

    async def wakes(request: web.Request, body: Any) -> web.Response:
        seen.append(house.coordinator.model_trouble)
        if statuses:
            return web.Response(status=statuses.pop())
        response: web.Response = await named(request, body)
        return response

    seen: list[str | None] = []
    fake.answers["models"] = wakes
    hass.config_entries.async_update_entry(
        house.entry,
        options={"country": "PT", "model": "server", "server": server},
    )
    async with asyncio.timeout(20):
        while len(seen) < 3 or house.coordinator.model_trouble:  # noqa: ASYNC110
            await asyncio.sleep(0)

    assert seen[1:] == ["no_server", "no_server"]
    assert house.coordinator.model_trouble is None


async def test_an_engine_that_an_update_took_away_is_an_issue_of_its_own(
    hass: HomeAssistant,
    house: House,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    put_weights(tmp_path)
    monkeypatch.setattr(model_start, "weights_folder", lambda _hass: tmp_path)
    for module in (model_start, model_places):
        monkeypatch.setattr(module, "installed", lambda: False)

    hass.config_entries.async_update_entry(
        house.entry, options={"country": "PT", "model": "embedded"}
    )
    await hass.async_block_till_done()

    assert house.coordinator.model_trouble == "no_engine"
    assert house.entry.runtime_data.agent.runtime is None


async def test_a_base_without_adapters_is_told_in_words(
    hass: HomeAssistant,
    house: House,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    (tmp_path / "Qwen2.5-Coder-1.5B-Instruct-Q4_K_M.gguf").write_bytes(b"no model")
    monkeypatch.setattr(model_start, "weights_folder", lambda _hass: tmp_path)

    hass.config_entries.async_update_entry(
        house.entry,
        options={
            "country": "PT",
            "model": "embedded",
            "base": "qwen2.5-coder-1.5b-instruct",
        },
    )
    await hass.async_block_till_done()

    runtime = house.entry.runtime_data.agent.runtime
    assert isinstance(runtime, InstructedRuntime)
    assert "Qwen2.5-Coder-1.5B" in runtime.name


async def test_a_kept_engine_is_used_where_none_is_installed(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    here = model_places.engine_library(hass)
    monkeypatch.setattr(model_places, "installed", lambda: False)
    monkeypatch.setattr(model_places, "kept", lambda *folders: folders)

    found: Any = model_places.engine_library(hass)

    assert here is None
    assert found == (
        model_places.wheels_folder(hass),
        model_places.weights_folder(hass),
    )
