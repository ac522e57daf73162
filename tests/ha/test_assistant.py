"""Whatever is wrong with a model, the house is set up and help works."""

import asyncio
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import conversation
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import issue_registry as ir

from custom_components.healthstead import model_places, model_start
from custom_components.healthstead.agents.rephrasing import Rephraser
from custom_components.healthstead.agents.runtime.catalogue import (
    DEFAULT_BASE,
    read_catalogue,
)
from custom_components.healthstead.agents.runtime.process import (
    Health,
    ProcessRuntime,
)
from custom_components.healthstead.agents.runtime.protocol import (
    Failure,
    RuntimeFailed,
)
from custom_components.healthstead.agents.runtime.scripted import ScriptedRuntime
from custom_components.healthstead.agents.runtime.settings import WORKER
from custom_components.healthstead.agents.sentences import EnglishSentences
from custom_components.healthstead.const import DOMAIN
from custom_components.healthstead.conversation import LOADING_LIMIT_S
from custom_components.healthstead.domain.sos import SosLevel

from .houses import ANN, House

AGENT: Final = "conversation.healthstead"

# A worker that loads at once, as a program of one line.
OBLIGING: Final = """
import json, struct, sys
head = sys.stdin.buffer.read(4)
asked = json.loads(sys.stdin.buffer.read(struct.unpack(">I", head)[0]))
body = json.dumps({"id": asked["id"], "ok": True}).encode()
sys.stdout.buffer.write(struct.pack(">I", len(body)) + body)
sys.stdout.buffer.flush()
sys.stdin.buffer.read()
"""


def has_issue(hass: HomeAssistant) -> bool:
    return ir.async_get(hass).async_get_issue(DOMAIN, "no_model") is not None


async def embedded(hass: HomeAssistant, house: House) -> None:
    """Choose the embedded model, and wait until the house is set up with it."""
    hass.config_entries.async_update_entry(
        house.entry, options={"country": "PT", "model": "embedded"}
    )
    await hass.async_block_till_done()


async def settled(hass: HomeAssistant) -> None:
    """Wait until the child is up or has failed to be, as a pipeline does."""
    await conversation.async_prepare_agent(hass, AGENT, "en")


async def say(hass: HomeAssistant, text: str) -> str:
    said = await conversation.async_converse(
        hass, text, None, Context(), agent_id=AGENT
    )
    speech: str = said.response.speech["plain"]["speech"]
    return speech


async def works_without(hass: HomeAssistant, house: House) -> None:
    """Check that the entry is loaded, says so in Repairs, and that help works."""
    assert house.entry.state is ConfigEntryState.LOADED
    assert has_issue(hass)
    await house.add_person()
    await hass.async_block_till_done()
    assert hass.states.get("todo.ann_doses") is not None
    assert "112" in await say(hass, "I can't breathe, help me")
    record = house.coordinator.present(ANN)
    assert record is not None
    assert record.sos.level is SosLevel.HARD


@pytest.fixture
def weights(hass: HomeAssistant) -> Path:
    """A file where the model belongs; what is in it is for the test to say."""
    base = read_catalogue().base(DEFAULT_BASE)
    assert base is not None
    path = model_places.weights_folder(hass) / base.file
    path.parent.mkdir(parents=True)
    path.write_bytes(b"not a model at all")
    return path


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put another program in the place of the worker."""

    def replace(program: str) -> None:
        class Replaced(ProcessRuntime):
            def __init__(self, settings: Any, **parts: Any) -> None:
                command = (sys.executable, "-P", "-c", program)
                super().__init__(settings, command=command, **parts)

        monkeypatch.setattr(model_start, "ProcessRuntime", Replaced)

    return replace


async def test_no_model_chosen_is_no_issue(hass: HomeAssistant, house: House) -> None:
    await settled(hass)

    assert house.entry.runtime_data.agent.runtime is None
    assert not has_issue(hass)


async def test_without_the_file_the_house_is_set_up_and_says_so(
    hass: HomeAssistant, house: House
) -> None:
    await embedded(hass, house)

    assert house.entry.runtime_data.agent.runtime is None
    await works_without(hass, house)


@pytest.mark.parametrize("broken", ["{", "{}", '{"bases": [{}], "adapters": []}'])
async def test_a_catalogue_that_cannot_be_read_is_a_missing_model(
    hass: HomeAssistant,
    house: House,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    broken: str,
) -> None:
    folder = tmp_path / "models"
    folder.mkdir()
    (folder / "catalogue.json").write_text(broken, "utf-8")
    catalogue = "custom_components.healthstead.agents.runtime.catalogue"
    monkeypatch.setattr(f"{catalogue}.models_folder", lambda: folder)

    await embedded(hass, house)

    await works_without(hass, house)


async def test_without_the_models_folder_the_model_is_missing(
    hass: HomeAssistant,
    house: House,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    catalogue = "custom_components.healthstead.agents.runtime.catalogue"
    monkeypatch.setattr(f"{catalogue}.models_folder", lambda: tmp_path / "gone")

    await embedded(hass, house)

    await works_without(hass, house)


async def test_a_damaged_file_is_a_missing_model(
    hass: HomeAssistant, house: House, weights: Path
) -> None:
    await embedded(hass, house)
    await settled(hass)

    runtime = house.entry.runtime_data.agent.runtime
    assert runtime.health.failure.reason is Failure.CORRUPT
    await works_without(hass, house)


async def test_without_the_engine_the_model_is_missing(
    hass: HomeAssistant,
    house: House,
    weights: Path,
    worker: Callable[[str], None],
) -> None:
    # The worker itself, in an environment where nobody has llama_cpp.
    worker(
        "import importlib.util as u, runpy\n"
        "find = u.find_spec\n"
        "u.find_spec = lambda name, *more: "
        "None if name == 'llama_cpp' else find(name, *more)\n"
        f"runpy.run_path({str(WORKER)!r}, run_name='__main__')\n"
    )

    await embedded(hass, house)
    await settled(hass)

    failure = house.entry.runtime_data.agent.runtime.health.failure
    assert failure.reason is Failure.NOT_LOADED
    assert "llama_cpp" in failure.detail
    await works_without(hass, house)


async def test_sentences_that_cannot_be_read_leave_help_alone(
    hass: HomeAssistant, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def torn(_self: object) -> None:
        raise ValueError("torn")

    monkeypatch.setattr(EnglishSentences, "warm", torn)

    await embedded(hass, house)

    await works_without(hass, house)
    assert "did not understand" in await say(hass, "what do I still have to take")


async def test_a_model_that_comes_up_takes_the_issue_away(
    hass: HomeAssistant,
    house: House,
    weights: Path,
    worker: Callable[[str], None],
) -> None:
    worker(OBLIGING)
    await embedded(hass, house)

    await settled(hass)

    assert house.entry.runtime_data.agent.runtime.health.ready
    assert not has_issue(hass)


async def test_the_issue_comes_when_starting_fails_and_goes_when_it_works(
    hass: HomeAssistant, house: House
) -> None:
    watch = model_start.ModelWatch(house.coordinator)
    up = Health(ready=True, starts=1, failure=None)
    down = Health(ready=False, starts=1, failure=RuntimeFailed(Failure.GONE))
    seen = []

    for health in (down, down, up, down, up, down, down, up):
        watch(health)
        seen.append(has_issue(hass))

    # A model that ran and ended is started again: only then is something wrong.
    assert seen == [True, True, False, False, False, False, True, False]


async def test_getting_ready_does_not_wait_forever(
    hass: HomeAssistant,
    house: House,
    weights: Path,
    worker: Callable[[str], None],
    freezer: FrozenDateTimeFactory,
) -> None:
    worker("import sys; sys.stdin.buffer.read()")
    await embedded(hass, house)
    ready = hass.async_create_task(settled(hass))
    await asyncio.sleep(0)

    freezer.tick(LOADING_LIMIT_S + 1)
    await ready

    health = house.entry.runtime_data.agent.runtime.health
    assert (health.ready, health.failure) == (False, None)


async def test_unloading_ends_the_child(
    hass: HomeAssistant,
    house: House,
    weights: Path,
    worker: Callable[[str], None],
) -> None:
    worker(OBLIGING)
    await embedded(hass, house)
    await settled(hass)
    runtime = house.entry.runtime_data.agent.runtime
    pid = runtime.pid

    await hass.config_entries.async_unload(house.entry.entry_id)

    assert pid is not None
    assert runtime.pid is None
    assert not await asyncio.to_thread(Path(f"/proc/{pid}").exists)


def test_the_shipped_catalogue_names_the_default_model() -> None:
    path = Path(model_start.__file__).parents[2] / "models" / "catalogue.json"

    bases = json.loads(path.read_text("utf-8"))["bases"]

    assert DEFAULT_BASE in [base["name"] for base in bases]


@pytest.mark.parametrize("wanted", [True, False])
async def test_friendlier_wording_is_asked_for_only_where_somebody_wants_it(
    hass: HomeAssistant, house: House, monkeypatch: pytest.MonkeyPatch, *, wanted: bool
) -> None:
    async def runtime(*_: Any) -> ScriptedRuntime:
        return ScriptedRuntime.of({})

    monkeypatch.setattr(model_start, "async_runtime", runtime)
    hass.config_entries.async_update_entry(
        house.entry, options={"country": "PT", "model": "server", "rephrase": wanted}
    )

    await hass.config_entries.async_reload(house.entry.entry_id)
    await hass.async_block_till_done()

    agent = house.entry.runtime_data.agent
    assert isinstance(agent.rephrase, Rephraser) is wanted
