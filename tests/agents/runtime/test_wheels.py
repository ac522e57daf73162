"""The engine comes as one checked file, and lives through an update of the house."""

import hashlib
import json
import sys
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from packaging.tags import Tag, sys_tags

from custom_components.healthstead.agents.runtime import download as download_module
from custom_components.healthstead.agents.runtime import engine as engine_module
from custom_components.healthstead.agents.runtime import wheels
from custom_components.healthstead.agents.runtime.catalogue import (
    models_folder,
    read_catalogue,
)
from custom_components.healthstead.agents.runtime.engine import (
    Engine,
    Wheel,
    engine_from,
    wheel_for,
    works,
)
from custom_components.healthstead.agents.runtime.install import (
    FetchFailed,
    Problem,
    Progress,
    Step,
)

from . import stand_ins
from .file_servers import FileServer, file_server

FILE = "llama_cpp_python-0.3.36-py3-none-any.whl"


def packed(files: dict[str, bytes]) -> bytes:
    """Return a wheel of these files."""
    room = BytesIO()
    with zipfile.ZipFile(room, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return room.getvalue()


WHEEL = packed(
    {
        "llama_cpp/__init__.py": b"",
        "llama_cpp/llama_cpp.py": b"def llama_backend_init(): ...",
        "llama_cpp_python.libs/libgomp.so": b"library",
        "llama_cpp_python-0.3.36.dist-info/METADATA": b"",
        "homeassistant/__init__.py": b"raise SystemExit('hostile')",
        "../escaped.py": b"raise SystemExit('hostile')",
    }
)
SHA256 = hashlib.sha256(WHEEL).hexdigest()


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Iterator[FileServer]:
    monkeypatch.setattr(download_module, "PAUSE_S", 0.0)
    with file_server() as server:
        server.files[FILE] = WHEEL
        yield server


def engine_of(served: FileServer, sha256: str | None = SHA256) -> Engine:
    wheel = Wheel(file=FILE, url=f"{served.url}/{FILE}", sha256=sha256)
    return Engine(
        name="llama-cpp-python",
        version="0.3.36",
        licence="MIT",
        release=f"{served.url}/release",
        wheels=(wheel,),
    )


def problem_of(engine: Engine, tmp_path: Path) -> Problem:
    with pytest.raises(FetchFailed) as failed:
        wheels.bring(engine, tmp_path / "wheels", tmp_path / "cache")
    return failed.value.problem


def test_the_engine_is_brought_checked_unpacked_and_tried(
    served: FileServer, tmp_path: Path
) -> None:
    told: list[Progress] = []

    library = wheels.bring(
        engine_of(served), tmp_path / "wheels", tmp_path / "cache", told.append
    )

    assert (library / "llama_cpp/llama_cpp.py").is_file()
    assert (library / "llama_cpp_python.libs/libgomp.so").is_file()
    assert not (library / "homeassistant").exists()
    assert not list(tmp_path.rglob("escaped.py"))
    assert works(library)
    assert told[-1].step is Step.DONE


def test_after_an_update_it_is_unpacked_again_without_a_network(
    served: FileServer, tmp_path: Path
) -> None:
    first = wheels.bring(engine_of(served), tmp_path / "wheels", tmp_path / "cache")
    asked = len(served.asked)

    again = wheels.kept(tmp_path / "wheels", tmp_path / "another cache")
    same = wheels.bring(engine_of(served), tmp_path / "wheels", tmp_path / "cache")

    assert again is not None
    assert works(again)
    assert same == first
    assert len(served.asked) == asked


@pytest.mark.parametrize("note", ["{", "[]", "{}", '{"sha256": "00"}', '{"sha256": 7}'])
def test_a_kept_wheel_that_is_not_what_came_is_none(
    served: FileServer, tmp_path: Path, note: str
) -> None:
    wheels.bring(engine_of(served), tmp_path / "wheels", tmp_path / "cache")
    (tmp_path / "wheels" / f"{FILE}.json").write_text(note, "utf-8")

    assert wheels.kept(tmp_path / "wheels", tmp_path / "cache") is None


def test_nothing_kept_is_nothing(tmp_path: Path) -> None:
    assert wheels.kept(tmp_path / "wheels", tmp_path / "cache") is None


def test_a_wrong_wheel_is_thrown_away(served: FileServer, tmp_path: Path) -> None:
    assert problem_of(engine_of(served, "00" * 32), tmp_path) is Problem.CHECKSUM
    assert not list((tmp_path / "wheels").iterdir())


def test_a_checksum_that_nobody_wrote_down_is_the_releases_own(
    served: FileServer, tmp_path: Path
) -> None:
    assets = [{"name": "other.whl"}, {"name": FILE, "digest": f"sha256:{SHA256}"}]
    served.files["release"] = json.dumps({"assets": assets}).encode()

    assert wheels.bring(engine_of(served, None), tmp_path / "w", tmp_path / "c")


@pytest.mark.parametrize(
    "release",
    [
        b"",
        b"[]",
        b"{}",
        b'{"assets": 7}',
        b'{"assets": [7]}',
        b'{"assets": [{"name": "%s"}]}' % FILE.encode(),
        b'{"assets": [{"name": "%s", "digest": "md5:0"}]}' % FILE.encode(),
    ],
)
def test_without_any_checksum_nothing_comes(
    served: FileServer, tmp_path: Path, release: bytes
) -> None:
    served.files["release"] = release

    assert problem_of(engine_of(served, None), tmp_path) is Problem.UNVERIFIED
    assert not list((tmp_path / "wheels").iterdir())


def test_a_machine_for_which_nothing_is_published_is_told_so(
    served: FileServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wheels, "wheel_for", lambda _engine: None)

    assert problem_of(engine_of(served), tmp_path) is Problem.NO_WHEEL


def test_an_engine_that_ends_the_child_is_no_engine(
    served: FileServer, tmp_path: Path
) -> None:
    deadly = packed(
        {
            "llama_cpp/__init__.py": b"",
            "llama_cpp/llama_cpp.py": b"import os; os.abort()",
        }
    )
    served.files[FILE] = deadly

    problem = problem_of(
        engine_of(served, hashlib.sha256(deadly).hexdigest()), tmp_path
    )

    assert problem is Problem.ENGINE


@pytest.mark.parametrize(
    "content", [b"no zip at all", WHEEL[:-30]], ids=["no zip at all", "cut off"]
)
def test_a_wheel_that_cannot_be_unpacked_is_no_engine(
    served: FileServer, tmp_path: Path, content: bytes
) -> None:
    served.files[FILE] = content

    problem = problem_of(
        engine_of(served, hashlib.sha256(content).hexdigest()), tmp_path
    )

    assert problem is Problem.ENGINE
    assert not list((tmp_path / "cache").iterdir())


def test_a_probe_that_hangs_or_cannot_start_says_no(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_module, "PROBE_LIMIT_S", 0.05)
    worker = tmp_path / "worker.py"
    worker.write_text(stand_ins.starting("time.sleep(60)"), "utf-8")
    monkeypatch.setattr(engine_module, "WORKER", worker)

    assert not works()
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    assert not works()


@pytest.mark.weights
def test_the_installed_engine_works() -> None:
    assert wheels.installed()
    assert works()


@pytest.mark.parametrize(
    ("platform", "part"),
    [
        ("manylinux_2_17_x86_64", "manylinux2014_x86_64"),
        ("manylinux_2_17_aarch64", "manylinux2014_aarch64"),
        ("musllinux_1_2_x86_64", "musllinux_1_2_x86_64"),
        ("musllinux_1_2_aarch64", "musllinux_1_2_aarch64"),
    ],
)
def test_each_kind_of_machine_has_its_wheel(platform: str, part: str) -> None:
    engine = read_catalogue().engine
    assert engine is not None

    wheel = wheel_for(engine, [Tag("py3", "none", platform)])

    assert wheel is not None
    assert part in wheel.file
    assert wheel.url.startswith("https://")
    assert wheel.url.endswith(wheel.file)


def test_other_machines_have_none_and_a_strange_name_fits_nobody() -> None:
    engine = read_catalogue().engine
    assert engine is not None
    strange = Wheel(file="llama.whl", url="", sha256=None)
    odd = Engine(name="x", version="1", licence="", release="", wheels=(strange,))

    assert wheel_for(engine, [Tag("py3", "none", "win_amd64")]) is None
    assert wheel_for(odd, sys_tags()) is None
    assert engine_from(None) is None


def test_the_wheels_are_of_the_version_that_is_tested() -> None:
    engine = read_catalogue().engine
    assert engine is not None
    project = (models_folder().parent / "pyproject.toml").read_text("utf-8")

    assert f"{engine.name}=={engine.version}" in project
    assert engine.version in engine.release
    assert all(engine.version in wheel.file for wheel in engine.wheels)
