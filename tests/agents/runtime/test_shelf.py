"""What lies in the weights folder, and what could bring more into it."""

import importlib.util
import shutil
import sys
from pathlib import Path

import pytest

from custom_components.healthstead.agents.runtime import shelf as shelf_module
from custom_components.healthstead.agents.runtime.catalogue import (
    Adapter,
    Base,
    Catalogue,
)
from custom_components.healthstead.agents.runtime.fetch import fetch
from custom_components.healthstead.agents.runtime.install import (
    FetchFailed,
    Problem,
    installer,
)
from custom_components.healthstead.agents.runtime.protocol import Role
from custom_components.healthstead.agents.runtime.shelf import (
    State,
    list_models,
    verify,
)


def problem_of(folder: Path) -> Problem:
    with pytest.raises(FetchFailed) as failed:
        fetch("tiny", folder)
    return failed.value.problem


def states(folder: Path) -> list[State]:
    return [file.state for file in verify(folder)]


def test_the_list_says_what_is_here(folder: Path) -> None:
    before = [entry.present for entry in list_models(folder)]
    fetch("tiny", folder)

    after = list_models(folder)

    assert before == [False]
    assert [(entry.base.name, entry.present) for entry in after] == [("tiny", True)]


def test_adapters_are_verified_with_the_bases(
    folder: Path, pretended: Base, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    adapter = Adapter(
        role=Role.CALLER, base="tiny", file="c.gguf", sha256="00", licence="CC0-1.0"
    )
    catalogue = Catalogue(bases=(pretended,), adapters=(adapter,))
    monkeypatch.setattr(shelf_module, "read_catalogue", lambda: catalogue)
    monkeypatch.setattr(shelf_module, "models_folder", lambda: tmp_path)
    (tmp_path / "c.gguf").write_bytes(b"not what was trained")

    assert states(folder) == [State.MISSING, State.MISSING, State.WRONG]
    assert [entry.adapters for entry in list_models(folder)] == [("caller",)]


def test_uv_is_used_where_there_is_one_and_pip_where_there_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here = {"uv", "pip"}
    paths: dict[str, str] = {"uv": "/bin/uv"}
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: name if name in here else None
    )
    monkeypatch.setattr(shutil, "which", paths.get)

    as_module = installer()
    here.discard("uv")
    as_program = installer()
    paths.clear()
    by_pip = installer()
    here.clear()

    assert as_module[:3] == (sys.executable, "-m", "uv")
    assert as_program[0] == "/bin/uv"
    assert by_pip[:3] == (sys.executable, "-m", "pip")
    with pytest.raises(FetchFailed, match="no_installer"):
        installer()


@pytest.mark.weights
def test_the_base_weights_that_are_here_are_what_the_catalogue_says(
    base_file: Path,
) -> None:
    by_name = {file.path.name: file.state for file in verify(base_file.parent)}

    assert by_name[base_file.name] is State.OK
    assert set(by_name.values()) == {State.OK}
