"""The zip that people install holds what the manifest promises, and nothing else."""

import json
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from .tree import INTEGRATION, ROOT, tracked


def package(output: Path) -> Path:
    """Run the packing program."""
    subprocess.run(
        [sys.executable, ROOT / "scripts" / "package", output],
        check=True,
        capture_output=True,
    )
    return output


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    return zipfile.ZipFile(package(tmp_path_factory.mktemp("zip") / "healthstead.zip"))


def test_every_tracked_file_is_shipped_and_no_other(archive: zipfile.ZipFile) -> None:
    models = ROOT / "models"
    integration = {
        path.relative_to(INTEGRATION).as_posix()
        for path in tracked()
        if path.is_relative_to(INTEGRATION)
    }
    weights = {
        path.relative_to(ROOT).as_posix()
        for path in tracked()
        if path.is_relative_to(models)
    }

    assert set(archive.namelist()) == integration | weights
    assert len(archive.namelist()) == len(set(archive.namelist()))


@pytest.mark.parametrize(
    "name", ["manifest.json", "__init__.py", "const.py", "py.typed", "brand/icon.png"]
)
def test_what_home_assistant_looks_for_lies_at_the_root(
    archive: zipfile.ZipFile, name: str
) -> None:
    assert name in archive.namelist()


def test_the_archive_is_sound(archive: zipfile.ZipFile) -> None:
    assert archive.testzip() is None


def test_the_same_tree_gives_the_same_bytes(
    archive: zipfile.ZipFile, tmp_path: Path
) -> None:
    again = package(tmp_path / "again.zip")

    assert archive.filename is not None
    assert again.read_bytes() == Path(archive.filename).read_bytes()


def test_hacs_finds_the_file_that_is_built() -> None:
    hacs = json.loads((ROOT / "hacs.json").read_text(encoding="utf-8"))

    assert hacs["zip_release"] is True
    assert hacs["filename"] == "healthstead.zip"


def test_one_version_number() -> None:
    manifest = json.loads((INTEGRATION / "manifest.json").read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert manifest["version"] == project["project"]["version"]


def test_the_manifest_pins_nothing() -> None:
    manifest = json.loads((INTEGRATION / "manifest.json").read_text(encoding="utf-8"))
    names = [requirement.split(">=")[0] for requirement in manifest["requirements"]]

    assert not any("==" in item for item in manifest["requirements"])
    assert "llama-cpp-python" not in names
