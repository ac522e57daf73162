"""A prefix that was read once lies on the disk, and only as itself."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import pytest

from custom_components.healthstead.agents.prefixes import prefixes, warmed
from custom_components.healthstead.agents.prompt import caller_prompt, planner_prompt
from custom_components.healthstead.agents.runtime.process import ProcessRuntime
from custom_components.healthstead.agents.runtime.protocol import Completion, Role
from custom_components.healthstead.agents.runtime.settings import Settings

from . import stand_ins
from .lora_file import write_adapter

PREFIX = "<|im_start|>user\nName three fruits that a person could eat, and"
PROMPT = PREFIX + " then stop.<|im_end|>\n<|im_start|>assistant\n"


async def answers(
    base: Path,
    states: Path | None,
    *,
    prefix: str = PREFIX,
    prompt: str = PROMPT,
    adapters: Mapping[Role, Path] | None = None,
    context: int = 512,
) -> Completion:
    """Start a child, ask it once as the planner, end it."""
    settings = Settings(
        label="real",
        base=base,
        context=context,
        adapters=adapters or {},
        prefixes={Role.PLANNER: prefix} if prefix else {},
        states=states,
    )
    runtime = ProcessRuntime(settings)
    try:
        await runtime.start()
        return await runtime.complete(
            Role.PLANNER, prompt, grammar=None, limit=12, deadline_s=60.0
        )
    finally:
        await runtime.close()


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("*"))


@pytest.mark.weights
async def test_a_prefix_is_read_once_and_gives_the_same_words_after_a_restart(
    base_file: Path, tmp_path: Path
) -> None:
    cold = await answers(base_file, None, prefix="")

    first = await answers(base_file, tmp_path / "states")
    (path,) = kept(tmp_path / "states")
    written = path.stat().st_mtime_ns
    second = await answers(base_file, tmp_path / "states")

    assert cold.text == first.text == second.text
    assert (cold.reused_tokens, first.reused_tokens) == (0, second.reused_tokens)
    assert second.reused_tokens > 8
    assert path.stat().st_mtime_ns == written
    assert path.name.startswith("prefix-")


@pytest.mark.weights
@pytest.mark.parametrize(
    "harm",
    [
        lambda _: b"",
        lambda whole: whole[:40],
        lambda whole: whole[:-100],
        lambda whole: whole[:-1] + bytes([whole[-1] ^ 1]),
        lambda whole: b"another" + whole[7:],
    ],
    ids=["empty", "head", "cut", "flipped", "foreign"],
)
async def test_a_harmed_file_is_written_anew_and_never_believed(
    base_file: Path, tmp_path: Path, harm: object
) -> None:
    before = await answers(base_file, tmp_path)
    (path,) = kept(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(harm(whole))  # type: ignore[operator]

    after = await answers(base_file, tmp_path)

    assert after.text == before.text
    assert path.read_bytes() == whole


@pytest.mark.weights
async def test_a_state_that_llama_cpp_does_not_take_is_read_anew(
    base_file: Path, tmp_path: Path
) -> None:
    # Whole by its checksum, and yet no state.
    before = await answers(base_file, tmp_path)
    (path,) = kept(tmp_path)
    name = path.name.encode()
    nonsense = bytes(64)
    path.write_bytes(name + hashlib.sha256(nonsense).digest() + nonsense)

    after = await answers(base_file, tmp_path)

    assert after.text == before.text
    assert len(path.read_bytes()) > 1000


@pytest.mark.weights
async def test_another_adapter_context_or_prefix_has_a_file_of_its_own(
    base_file: Path, tmp_path: Path
) -> None:
    adapters = {Role.PLANNER: write_adapter(tmp_path / "p.gguf", seed=1)}
    states = tmp_path / "states"
    alone = await answers(base_file, None, prefix="", adapters=adapters)

    await answers(base_file, states)
    await answers(base_file, states, context=640)
    await answers(base_file, states, prefix=PREFIX[:30])
    adapted = await answers(base_file, states, adapters=adapters)

    assert len(kept(states)) == 4
    assert adapted.text == alone.text


@pytest.mark.weights
async def test_only_the_newest_files_are_kept_and_strangers_are_left_alone(
    base_file: Path, tmp_path: Path
) -> None:
    for number in range(10):
        (tmp_path / f"prefix-{number}.state").write_bytes(b"old")
    (tmp_path / "model.gguf").write_bytes(b"not ours")

    await answers(base_file, tmp_path)

    states = [path for path in kept(tmp_path) if path.suffix == ".state"]
    assert len(states) == 8
    assert tmp_path / "model.gguf" in kept(tmp_path)


@pytest.mark.weights
async def test_a_folder_that_cannot_be_written_costs_nothing_but_time(
    base_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way", "ascii")

    completion = await answers(base_file, tmp_path / "file" / "states")

    assert completion.reused_tokens > 8


@pytest.mark.weights
async def test_after_forgetting_the_prefix_is_there_and_nothing_else(
    base_file: Path, tmp_path: Path
) -> None:
    settings = Settings(
        label="real",
        base=base_file,
        context=512,
        prefixes={Role.PLANNER: PREFIX},
        states=tmp_path,
    )
    runtime = ProcessRuntime(settings)
    try:
        await runtime.start()
        ask = {"grammar": None, "limit": 12, "deadline_s": 60.0}
        first = await runtime.complete(Role.PLANNER, PROMPT, **ask)  # type: ignore[arg-type]
        await runtime.forget()
        after = await runtime.complete(Role.PLANNER, PROMPT, **ask)  # type: ignore[arg-type]
    finally:
        await runtime.close()

    assert after.text == first.text
    assert after.reused_tokens == first.reused_tokens


@pytest.mark.weights
async def test_a_prefix_longer_than_the_context_is_no_prefix(
    base_file: Path, tmp_path: Path
) -> None:
    completion = await answers(base_file, tmp_path, prefix="one two " * 400)

    assert completion.reused_tokens == 0
    assert kept(tmp_path) == []


def test_a_prefix_holds_nothing_that_anybody_said() -> None:
    found = prefixes()

    assert set(found) == set(Role)
    for said in ("I feel dizzy", "Ann took it"):
        assert planner_prompt(said, said, (said,)).startswith(found[Role.PLANNER])
        assert caller_prompt("record_dose", said, said).startswith(found[Role.CALLER])
    assert not any(word in "".join(found.values()) for word in ("a\n", "dizzy"))


def test_the_child_is_told_where_prefixes_lie(tmp_path: Path) -> None:
    told = warmed(stand_ins.settings(), tmp_path).load()

    assert told["states"] == str(tmp_path)
    assert told["prefixes"] == {r.value: text for r, text in prefixes().items()}
