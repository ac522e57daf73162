"""The real worker with real weights: what only llama.cpp itself can show."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from pathlib import Path

import pytest

from custom_components.healthstead.agents.runtime import child as child_module
from custom_components.healthstead.agents.runtime.catalogue import (
    models_folder,
    read_catalogue,
    settings_for,
)
from custom_components.healthstead.agents.runtime.process import ProcessRuntime
from custom_components.healthstead.agents.runtime.protocol import (
    Completion,
    Failure,
    Role,
    RuntimeFailed,
)
from custom_components.healthstead.agents.runtime.settings import WORKER, Settings
from custom_components.healthstead.storage.remembered import likeness
from tests.agents.conftest import RawLlama

from .asking import eventually, failure_of, is_gone
from .lora_file import write_adapter

pytestmark = pytest.mark.weights

type Load = Callable[..., Awaitable[ProcessRuntime]]

PROMPT = "<|im_start|>user\nName three fruits.<|im_end|>\n<|im_start|>assistant\n"
OTHER = "<|im_start|>user\nName three rivers.<|im_end|>\n<|im_start|>assistant\n"
LIST = r'root ::= item (", " item){2}' + "\n" + r"item ::= [a-z]{3,12}" + "\n"


@pytest.fixture
async def load(base_file: Path) -> AsyncIterator[Load]:
    made: list[ProcessRuntime] = []

    async def start(
        adapters: Mapping[Role, Path] | None = None,
        base: Path = base_file,
        cap: int = 400 << 20,
        context: int = 512,
        encoder: Path | None = None,
        states: Path | None = None,
        prefix: str = "",
    ) -> ProcessRuntime:
        settings = Settings(
            label="real",
            base=base,
            adapters=adapters or {},
            memory_cap=cap,
            context=context,
            encoder=encoder,
            encoder_mark=b"encoder1" if encoder else b"",
            states=states,
            prefixes={role: prefix for role in Role if prefix},
        )
        made.append(ProcessRuntime(settings, pause=lambda *_: 0.0))
        await made[-1].start()
        return made[-1]

    yield start
    for runtime in made:
        await runtime.close()


async def ask(
    runtime: ProcessRuntime,
    prompt: str = PROMPT,
    role: Role = Role.PLANNER,
    grammar: str | None = None,
    limit: int = 8,
) -> Completion:
    return await runtime.complete(
        role, prompt, grammar=grammar, limit=limit, deadline_s=60.0
    )


async def test_the_same_prompt_gives_the_same_text_and_is_not_read_twice(
    load: Load,
) -> None:
    runtime = await load()

    first = await ask(runtime)
    second = await ask(runtime)

    assert first.text == second.text != ""
    assert first.reused_tokens == 0
    assert second.reused_tokens == second.prompt_tokens - 1
    assert first.generated_tokens == 8
    assert first.cut


async def test_template_marks_are_read_as_single_tokens(load: Load) -> None:
    runtime = await load()

    completion = await ask(runtime, "<|im_start|><|im_end|><|im_start|>", limit=1)

    assert completion.prompt_tokens == 3


async def test_half_a_character_in_the_prompt_harms_nothing(load: Load) -> None:
    runtime = await load()

    assert (await ask(runtime, "caf\ud83d", limit=1)).prompt_tokens > 1


async def test_a_grammar_is_kept_to_and_ends_the_text(load: Load) -> None:
    runtime = await load()

    completion = await ask(runtime, grammar=LIST, limit=40)

    items = completion.text.split(", ")
    assert len(items) == 3
    assert all(item.isalpha() and 3 <= len(item) <= 12 for item in items)
    assert not completion.cut


@pytest.mark.parametrize("prompt", [PROMPT, OTHER], ids=["fruits", "rivers"])
async def test_checking_one_token_first_gives_the_text_of_the_full_grammar(
    load: Load, raw_llama: RawLlama, prompt: str
) -> None:
    expected = raw_llama("complete", LIST, prompt=prompt, limit=40)
    runtime = await load()

    completion = await ask(runtime, prompt, grammar=LIST, limit=40)

    assert completion.text == expected


async def test_no_role_ever_reads_the_others_cache(load: Load, tmp_path: Path) -> None:
    adapters = {
        Role.PLANNER: write_adapter(tmp_path / "planner.gguf", seed=1),
        Role.CALLER: write_adapter(tmp_path / "caller.gguf", seed=2),
    }
    alone = {role: (await ask(await load(adapters), role=role)).text for role in Role}
    plain = (await ask(await load())).text

    runtime = await load(adapters)
    turns = [Role.PLANNER, Role.CALLER, Role.PLANNER, Role.CALLER]
    texts = [(await ask(runtime, role=role)).text for role in turns]

    assert texts == [alone[role] for role in turns]
    assert len({plain, *alone.values()}) == 3


async def test_one_adapter_leaves_the_other_role_plain(
    load: Load, tmp_path: Path
) -> None:
    adapter = write_adapter(tmp_path / "planner.gguf", seed=1)
    plain = await load()
    half = await load({Role.PLANNER: adapter})

    tuned = await ask(half, role=Role.PLANNER)
    untuned = await ask(half, role=Role.CALLER)

    assert untuned.text == (await ask(plain, role=Role.CALLER)).text
    assert tuned.text != untuned.text


async def test_roles_share_the_context_and_give_way(load: Load) -> None:
    runtime = await load(context=256)
    long = "The kettle is on. " * 30

    lengths = [
        (await ask(runtime, long, role, limit=1)).prompt_tokens
        for role in (Role.PLANNER, Role.CALLER, Role.PLANNER)
    ]

    assert min(lengths) > 128


async def test_forgetting_wipes_the_cache(load: Load) -> None:
    runtime = await load()
    before = await ask(runtime)

    await runtime.forget()
    after = await ask(runtime)

    assert after.reused_tokens == 0
    assert after.text == before.text


@pytest.mark.parametrize(
    ("prompt", "grammar"),
    [("", None), ("one two three " * 400, None), (PROMPT, "root ::= (")],
    ids=["no prompt", "too long", "grammar"],
)
async def test_what_cannot_be_done_is_refused_and_harms_nothing(
    load: Load, prompt: str, grammar: str | None
) -> None:
    runtime = await load()

    assert await failure_of(ask(runtime, prompt, grammar=grammar)) is Failure.REFUSED
    assert (await ask(runtime)).text
    assert runtime.health.starts == 1


async def test_many_grammars_in_a_row_are_no_burden(load: Load) -> None:
    runtime = await load()

    texts = [
        (await ask(runtime, grammar=f'root ::= "{word}"')).text
        for word in map(str, range(18))
    ]

    assert texts == list(map(str, range(18)))


async def test_a_file_that_is_no_model_is_reported(load: Load, tmp_path: Path) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"GGUF" + bytes(5000))

    assert await failure_of(load(base=broken)) is Failure.CORRUPT


async def test_a_model_cut_short_is_reported(
    load: Load, base_file: Path, tmp_path: Path
) -> None:
    short = tmp_path / "short.gguf"
    with base_file.open("rb") as whole:
        short.write_bytes(whole.read(8 << 20))

    assert await failure_of(load(base=short)) is Failure.CORRUPT


async def test_an_adapter_that_is_none_is_reported(load: Load, tmp_path: Path) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"not an adapter")

    assert await failure_of(load({Role.CALLER: broken})) is Failure.CORRUPT


async def test_a_deadline_ends_the_text_and_not_the_child(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_module, "GRACE_S", 30.0)
    runtime = await load()

    late = runtime.complete(
        Role.PLANNER, "word " * 300, grammar=None, limit=9, deadline_s=0.001
    )

    assert await failure_of(late) is Failure.TIMEOUT
    assert (await ask(runtime)).text
    assert runtime.health.starts == 1


async def test_kill_9_in_the_middle_fails_the_call_and_the_next_one_works(
    load: Load,
) -> None:
    runtime = await load()
    before = await ask(runtime)
    pid = runtime.pid
    assert pid is not None
    # Held still first, so that it dies with the question in its hands.
    os.kill(pid, signal.SIGSTOP)
    endless = asyncio.create_task(ask(runtime, limit=400))
    await asyncio.sleep(0.2)

    os.kill(pid, signal.SIGKILL)

    assert await failure_of(endless) is Failure.GONE
    await eventually(lambda: runtime.health.ready and runtime.health.starts == 2)
    assert (await ask(runtime)).text == before.text
    assert is_gone(pid)


async def test_a_cancelled_call_stops_the_work(load: Load) -> None:
    runtime = await load()
    pid = runtime.pid
    assert pid is not None
    # Held still until it is cancelled: a fast machine would be done before.
    os.kill(pid, signal.SIGSTOP)
    endless = asyncio.create_task(ask(runtime, limit=400))
    await asyncio.sleep(0.2)

    endless.cancel()
    os.kill(pid, signal.SIGCONT)
    with pytest.raises(asyncio.CancelledError):
        await endless
    after = await ask(runtime)

    assert after.text
    assert runtime.health.starts == 1


async def test_too_much_memory_ends_the_child(
    load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_module, "WATCH_S", 0.01)

    with pytest.raises(RuntimeFailed) as failed:
        await load(cap=40 << 20)

    assert failed.value.reason is Failure.MEMORY


PARENT = """
import asyncio, os, signal, sys
from pathlib import Path
sys.path[:0] = sys.argv[2:]
import open_rooms
open_rooms.open_rooms()
from custom_components.healthstead.agents.runtime.process import ProcessRuntime
from custom_components.healthstead.agents.runtime.settings import Settings

async def main():
    runtime = ProcessRuntime(Settings(label="real", base=Path(sys.argv[1])))
    await runtime.start()
    print(runtime.pid, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main())
"""


async def test_the_child_dies_with_its_parent(base_file: Path) -> None:
    root = WORKER.parents[4]

    parent = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        PARENT,
        str(base_file),
        str(root),
        str(root / "scripts"),
        stdout=subprocess.PIPE,
    )
    printed, _ = await parent.communicate()
    pid = int(printed)

    assert parent.returncode == -signal.SIGKILL
    await eventually(lambda: is_gone(pid) or is_zombie(pid))


def is_zombie(pid: int) -> bool:
    """Say whether a process is dead and only waits for the init of this machine."""
    return "State:\tZ" in Path(f"/proc/{pid}/status").read_text("ascii")


async def test_a_worker_that_nobody_talks_to_leaves(base_file: Path) -> None:
    worker = await asyncio.create_subprocess_exec(
        sys.executable, "-P", str(WORKER), stdin=subprocess.PIPE
    )

    await worker.communicate(b"")

    assert worker.returncode == 0


@pytest.fixture
def encoder_file() -> Path:
    encoder = read_catalogue().encoder
    assert encoder is not None
    return models_folder() / encoder.file


async def test_the_encoder_comes_with_the_first_sentence_and_knows_what_is_alike(
    load: Load, encoder_file: Path
) -> None:
    runtime = await load(encoder=encoder_file)
    before = await ask(runtime)

    meanings = await runtime.embed(
        ["I feel dizzy when I stand up", "light-headed on standing", "a friday bus"],
        deadline_s=60.0,
    )

    assert meanings is not None
    dizzy, light, bus = meanings
    assert {one[:8] for one in meanings} == {b"encoder1"} == {runtime.encoder}
    assert {len(one) for one in meanings} == {8 + 384}
    assert likeness(dizzy, light) > 0.4
    assert likeness(dizzy, bus) < 0.2
    assert (await ask(runtime)).text == before.text
    assert runtime.health.starts == 1


async def test_a_sentence_without_end_and_one_without_words_have_a_meaning(
    load: Load, encoder_file: Path
) -> None:
    runtime = await load(encoder=encoder_file)

    meanings = await runtime.embed(["knee " * 999, "", "caf\ud83d"], deadline_s=60.0)

    assert meanings is not None
    assert len(meanings) == 3


async def test_an_encoder_that_is_none_gives_no_meaning_and_harms_nothing(
    load: Load, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"not an encoder")
    runtime = await load(encoder=broken)

    meanings = await runtime.embed(["knee"], deadline_s=60.0)

    assert meanings is None
    assert (await ask(runtime)).text
    assert runtime.health.starts == 1


async def test_without_an_encoder_there_is_no_meaning(load: Load) -> None:
    runtime = await load()

    assert await runtime.embed(["knee"], deadline_s=60.0) is None
    assert (await ask(runtime)).text


async def test_a_deadline_ends_the_reading_and_not_the_child(
    load: Load, encoder_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(child_module, "GRACE_S", 30.0)
    runtime = await load(encoder=encoder_file)

    late = await runtime.embed(["knee"] * 50, deadline_s=0.001)

    assert late is None
    assert await runtime.embed(["knee"], deadline_s=60.0) is not None
    assert runtime.health.starts == 1


async def test_with_the_encoder_the_child_keeps_to_its_memory(
    base_file: Path, encoder_file: Path
) -> None:
    catalogue = read_catalogue()
    settings = settings_for(catalogue.bases[0], base_file.parent, catalogue=catalogue)
    runtime = ProcessRuntime(settings)
    try:
        await runtime.start()
        assert await runtime.embed(["my knee hurts"] * 20, deadline_s=60.0)
        assert (await ask(runtime)).text

        held = child_module.resident_bytes(runtime.pid or 0)
    finally:
        await runtime.close()

    assert settings.encoder == encoder_file
    assert 0 < held < settings.memory_cap
    assert runtime.health.starts == 1
