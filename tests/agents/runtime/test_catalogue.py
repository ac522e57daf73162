import json
from dataclasses import replace
from pathlib import Path

import pytest

from custom_components.healthstead.agents.runtime import catalogue as module
from custom_components.healthstead.agents.runtime.catalogue import (
    DEFAULT_BASE,
    Adapter,
    Base,
    Catalogue,
    models_folder,
    read_catalogue,
    repository_weights_folder,
    settings_for,
    sha256_of,
)
from custom_components.healthstead.agents.runtime.protocol import Role
from custom_components.healthstead.agents.runtime.settings import MEGABYTE

PLANNER = Adapter(
    role=Role.PLANNER, base="tiny", file="p.gguf", sha256="ab" * 32, licence="CC0-1.0"
)


def test_the_default_base_is_in_the_catalogue() -> None:
    base = read_catalogue().base(DEFAULT_BASE)

    assert base is not None
    assert base.licence == "Apache-2.0"
    assert base.chat_template == "chatml"


def test_a_base_that_nobody_listed_is_not_found() -> None:
    assert read_catalogue().base("gpt-9000") is None


def test_every_adapter_stands_on_a_listed_base_and_is_what_the_catalogue_says() -> None:
    catalogue = read_catalogue()

    for adapter in catalogue.adapters:
        assert catalogue.base(adapter.base) is not None
        assert sha256_of(models_folder() / adapter.file) == adapter.sha256


def test_every_base_may_be_redistributed_by_its_licence_and_says_where_it_is_from() -> (
    None
):
    document = json.loads((models_folder() / "catalogue.json").read_text("utf-8"))

    assert all(base["licence"] for base in document["bases"])
    assert all(base.source for base in read_catalogue().bases)


def test_what_is_fetched_never_changes_behind_its_name() -> None:
    for base in read_catalogue().bases:
        if base.hub is not None:
            assert base.hub.url.startswith("https://")
            assert base.hub.url.endswith(f"{base.hub.revision}/{base.hub.file}")
        # Without a checksum, only on the command line and after a word.
        pinned = base.hub is not None and len(base.hub.revision) == 40
        assert (base.sha256 is None) is not pinned
        assert base.sha256 is None or len(base.sha256) == 64


def test_a_base_without_adapters_is_loaded_as_it_comes(tmp_path: Path) -> None:
    catalogue = read_catalogue()
    base = catalogue.base("qwen2.5-coder-1.5b-instruct")
    assert base is not None

    settings = settings_for(base, tmp_path, catalogue=catalogue)

    assert settings.base == tmp_path / base.file == tmp_path / base.derived.file
    assert settings.adapters == {}
    assert base.source == "bartowski/Qwen2.5-Coder-1.5B-Instruct-GGUF"


def test_a_rounded_size_leaves_room_and_an_exact_one_none(pretended: Base) -> None:
    rounded = replace(pretended, size=1000, rounded=True)
    exact = replace(pretended, size=1000)

    assert [rounded.has_size(size) for size in (979, 980, 1020, 1021)] == [
        False,
        True,
        True,
        False,
    ]
    assert [exact.has_size(size) for size in (999, 1000)] == [False, True]
    assert replace(pretended, package=None).source == ""


def test_models_lie_in_the_repository_unless_they_were_packaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_repository = models_folder()
    monkeypatch.setattr(module, "_INTEGRATION", tmp_path)
    (tmp_path / "models").mkdir()

    assert in_repository.parent == repository_weights_folder().parent
    assert models_folder() == tmp_path / "models"


def test_an_adapter_row_is_read(tmp_path: Path) -> None:
    row = {"role": "planner", "base": "tiny", "file": "p.gguf", "sha256": "ab" * 32}
    document = {"bases": [], "adapters": [row | {"licence": "CC0-1.0"}]}
    (tmp_path / "catalogue.json").write_text(json.dumps(document), "utf-8")

    assert read_catalogue(tmp_path).adapters == (PLANNER,)


def test_the_derived_file_is_loaded_where_there_is_one(
    tmp_path: Path, pretended: Base
) -> None:
    catalogue = Catalogue(bases=(pretended,), adapters=())
    before = settings_for(pretended, tmp_path, catalogue=catalogue)
    (tmp_path / pretended.derived.file).touch()

    after = settings_for(pretended, tmp_path, catalogue=catalogue)

    assert before.base == tmp_path / pretended.file
    assert after.base == tmp_path / pretended.derived.file
    assert after.label == "Tiny.Q4_0"
    assert after.memory_cap == 110 * MEGABYTE


def test_adapters_of_the_base_go_with_it_and_those_of_others_do_not(
    tmp_path: Path, pretended: Base
) -> None:
    stranger = Adapter(
        role=Role.CALLER, base="other", file="c.gguf", sha256="cd" * 32, licence="MIT"
    )
    catalogue = Catalogue(bases=(pretended,), adapters=(PLANNER, stranger))

    settings = settings_for(pretended, tmp_path, catalogue=catalogue, models=tmp_path)

    assert settings.adapters == {Role.PLANNER: tmp_path / "p.gguf"}
    assert settings.label == "Tiny.Q4_1+planner@abababab"
    assert settings.load()["adapters"] == {
        "planner": str(tmp_path / "p.gguf"),
        "caller": None,
    }
