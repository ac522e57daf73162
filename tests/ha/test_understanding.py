"""What was said gets its meaning in the background, and is let go of with a person."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, override

import pytest
from homeassistant.core import HomeAssistant

from custom_components.healthstead import understanding
from custom_components.healthstead.agents.memory import Memory
from custom_components.healthstead.agents.router import names_for
from custom_components.healthstead.agents.runtime.scripted import ScriptedRuntime
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.domain.known import FactKind
from custom_components.healthstead.storage.trouble import Reason, StorageTrouble

from .houses import ANN, House

SAID = "the mauve staircase makes me dizzy"
MEANING = b"encoder9" + bytes(384)


class Encoder(ScriptedRuntime):
    """A model that knows what the words mean, as soon as it wants to."""

    def __init__(self) -> None:
        super().__init__({}, meanings={SAID: MEANING})
        self.asked: list[list[str]] = []
        self.willing = True
        self.forgotten = 0

    @override
    async def embed(
        self, texts: Sequence[str], *, deadline_s: float
    ) -> tuple[bytes, ...] | None:
        self.asked.append(list(texts))
        return await super().embed(texts, deadline_s=deadline_s * self.willing)

    @override
    async def forget(self) -> None:
        self.forgotten += 1


@pytest.fixture(autouse=True)
def _no_breath(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock stands still here: nothing may wait for it to go on."""
    monkeypatch.setattr(
        "custom_components.healthstead.agents.understanding.BREATH_S", 0
    )


@pytest.fixture
async def ann(house: House) -> House:
    await house.add_person()
    return house


def begin(house: House, runtime: ScriptedRuntime | None) -> Memory:
    """Let a model of the test understand, beside what the house set up itself."""
    memory = Memory()
    understanding.async_start(
        house.hass, house.entry, house.coordinator, runtime, memory.forget
    )
    return memory


async def until(is_so: Callable[[], bool | Awaitable[bool]]) -> None:
    """Let the background go on until something is so: as often as a thread turns."""
    loop = asyncio.get_running_loop()
    for _ in range(20_000):
        so = is_so()
        if so if isinstance(so, bool) else await so:
            return
        await loop.run_in_executor(None, bool)
    raise AssertionError("it never came to be so")


async def say(house: House) -> None:
    fact = c.RememberFact(person=ANN, kind=FactKind.PREFERENCE, text=SAID)
    await house.do(fact)


def all_seen(house: House) -> Callable[[], Awaitable[bool]]:
    async def look() -> bool:
        return not await house.coordinator.home.remembering.waiting(MEANING[:8], 9)

    return look


async def test_what_is_said_gets_its_meaning_in_the_background(ann: House) -> None:
    encoder = Encoder()
    begin(ann, encoder)

    await say(ann)
    await until(all_seen(ann))

    assert [SAID] in encoder.asked


async def test_what_was_said_before_the_start_gets_its_meaning_too(ann: House) -> None:
    encoder = Encoder()
    await say(ann)

    begin(ann, encoder)
    await until(all_seen(ann))

    assert encoder.asked == [[SAID]]


async def test_a_question_gets_its_meaning_from_the_model(ann: House) -> None:
    begin(ann, Encoder())

    meaning = ann.coordinator.desk.around.meaning
    assert meaning is not None

    assert await meaning(SAID) == MEANING
    assert await meaning(" ") is None


async def test_a_model_that_does_not_answer_is_asked_again(
    ann: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(understanding, "AGAIN_S", 0)
    encoder = Encoder()
    encoder.willing = False
    begin(ann, encoder)
    await say(ann)
    await until(lambda: len(encoder.asked) > 1)
    seen = await all_seen(ann)()

    encoder.willing = True
    await until(all_seen(ann))

    assert seen is False


async def test_a_disk_that_does_not_answer_is_asked_again(
    ann: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(understanding, "AGAIN_S", 0)
    remembering = ann.coordinator.home.remembering
    wait = remembering.waiting
    failed: list[bytes] = []

    async def waiting(encoder: bytes, most: int) -> Any:
        if len(failed) < 2:
            failed.append(encoder)
            raise StorageTrouble(Reason.LOCKED)
        return await wait(encoder, most)

    await say(ann)
    monkeypatch.setattr(remembering, "waiting", waiting)

    begin(ann, Encoder())
    await until(lambda: len(failed) == 2)
    await until(all_seen(ann))

    assert failed == [MEANING[:8]] * 2


@pytest.mark.parametrize("model", [True, False])
async def test_with_a_person_go_conversations_and_what_the_model_holds(
    ann: House, *, model: bool
) -> None:
    encoder = Encoder()
    memory = begin(ann, encoder if model else None)
    memory.of("one", "ann", ann.coordinator.now()).last_reply = SAID

    await ann.do(c.ErasePerson(person=ANN))
    await until(lambda: encoder.forgotten == model)

    assert memory.of("one", "ann", ann.coordinator.now()).last_reply == ""


async def test_with_a_person_go_the_names_that_were_said(ann: House) -> None:
    sentences = ann.entry.runtime_data.agent._sentences
    sentences.match("who is Ann", names_for(ann.coordinator.desk.household, ANN))
    said = sentences._named.cache_info().currsize

    await ann.do(c.ErasePerson(person=ANN))

    assert said > 0
    assert sentences._named.cache_info().currsize == 0


async def test_nothing_is_looked_at_once_the_house_is_shut(
    hass: HomeAssistant, ann: House
) -> None:
    encoder = Encoder()
    begin(ann, encoder)

    await hass.config_entries.async_unload(ann.entry.entry_id)

    running = [t.get_name() for t in asyncio.all_tasks() if "meanings" in t.get_name()]
    assert running == []
