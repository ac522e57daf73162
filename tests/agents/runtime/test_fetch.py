"""Fetching, with a pretended installer and a pretended worker: no network, no model."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from custom_components.healthstead.agents.runtime import catalogue as catalogue_module
from custom_components.healthstead.agents.runtime import download as download_module
from custom_components.healthstead.agents.runtime import fetch as fetch_module
from custom_components.healthstead.agents.runtime import install as install_module
from custom_components.healthstead.agents.runtime import shelf as shelf_module
from custom_components.healthstead.agents.runtime.catalogue import (
    Base,
    Catalogue,
    Derived,
    Hub,
)
from custom_components.healthstead.agents.runtime.fetch import fetch
from custom_components.healthstead.agents.runtime.install import (
    FetchFailed,
    Problem,
    Progress,
    Step,
)
from custom_components.healthstead.agents.runtime.shelf import (
    State,
    verify,
)

from .conftest import BRING, DERIVE, WEIGHTS, Pretend
from .file_servers import FileServer, file_server

type Offer = Callable[..., None]


def problem_of(folder: Path) -> Problem:
    with pytest.raises(FetchFailed) as failed:
        fetch("tiny", folder)
    return failed.value.problem


def states(folder: Path) -> list[State]:
    return [file.state for file in verify(folder)]


def test_a_model_is_brought_checked_and_made_fast(folder: Path) -> None:
    steps: list[Progress] = []

    path = fetch("tiny", folder, steps.append)

    assert path.read_bytes() == b"fast " + WEIGHTS
    assert (folder / "Tiny.Q4_1.gguf").read_bytes() == WEIGHTS
    assert list(dict.fromkeys(step.step for step in steps)) == list(Step)
    assert all(step.done <= step.total or not step.total for step in steps)
    assert states(folder) == [State.OK, State.OK]
    assert not list(folder.glob(".fetch-*"))


def test_what_is_already_right_is_not_brought_again(
    folder: Path, installs: Pretend, derives: Pretend
) -> None:
    fetch("tiny", folder)
    installs("sys.exit('no network')")
    derives("sys.exit('no library')")

    assert fetch("tiny", folder).read_bytes() == b"fast " + WEIGHTS


def test_a_run_that_failed_halfway_is_taken_up_where_it_stopped(
    folder: Path, installs: Pretend, derives: Pretend
) -> None:
    derives("os.abort()")
    assert problem_of(folder) is Problem.DERIVE
    (folder / ".fetch-left-behind").mkdir()
    installs("sys.exit('no network')")
    derives(DERIVE)

    fetch("tiny", folder)

    assert states(folder) == [State.OK, State.OK]
    assert not list(folder.glob(".fetch-*"))


def test_no_network_is_said_with_the_installers_own_words(
    folder: Path, installs: Pretend
) -> None:
    installs("sys.exit('Failed to fetch: dns error')")

    with pytest.raises(FetchFailed, match=r"no_network: .*dns error"):
        fetch("tiny", folder)

    assert states(folder) == [State.MISSING, State.MISSING]


def test_a_download_that_fills_the_disk_is_said_to_do_so(
    folder: Path, installs: Pretend
) -> None:
    installs("sys.exit('error: No space left on device')")

    assert problem_of(folder) is Problem.NO_DISK


def test_a_disk_too_small_is_refused_before_the_download(
    folder: Path, installs: Pretend, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = type(shutil.disk_usage("."))(10**9, 10**9, 1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    installs("raise AssertionError('must not be run')")

    assert problem_of(folder) is Problem.NO_DISK


def test_a_wrong_download_is_kept_aside_and_never_used(
    folder: Path, installs: Pretend
) -> None:
    installs(BRING + "path.write_bytes(b'something else')")

    assert problem_of(folder) is Problem.CHECKSUM
    assert (folder / "Tiny.Q4_1.gguf.bad").read_bytes() == b"something else"
    assert states(folder) == [State.MISSING, State.MISSING]


def test_a_package_without_the_file_is_refused(folder: Path, installs: Pretend) -> None:
    installs("target.mkdir()")

    assert problem_of(folder) is Problem.CHECKSUM


def test_a_file_that_went_bad_on_disk_is_put_aside_and_brought_again(
    folder: Path,
) -> None:
    fetch("tiny", folder)
    (folder / "Tiny.Q4_1.gguf").write_bytes(b"rot")
    (folder / "Tiny.Q4_0.gguf").write_bytes(b"rot")
    assert states(folder) == [State.WRONG, State.WRONG]

    fetch("tiny", folder)

    assert states(folder) == [State.OK, State.OK]
    assert (folder / "Tiny.Q4_1.gguf.bad").read_bytes() == b"rot"


@pytest.mark.parametrize("note", ["{", "[]", '{"derived_from": "another base"}'])
def test_a_derived_file_with_a_strange_note_is_made_again(
    folder: Path, note: str
) -> None:
    fetch("tiny", folder)
    (folder / "Tiny.Q4_0.gguf.json").write_text(note, "utf-8")
    assert states(folder) == [State.OK, State.WRONG]

    fetch("tiny", folder)

    assert states(folder) == [State.OK, State.OK]


def test_the_note_beside_the_derived_file_says_what_it_came_from(
    folder: Path, pretended: Base
) -> None:
    fetch("tiny", folder)

    note = json.loads((folder / "Tiny.Q4_0.gguf.json").read_text("utf-8"))

    assert note["derived_from"] == pretended.sha256
    assert note["quantisation"] == "Q4_0"


def test_a_worker_that_explains_itself_is_quoted(
    folder: Path, derives: Pretend
) -> None:
    derives("send({'id': read()['id'], 'error': 'x', 'detail': 'no such quant'})")

    with pytest.raises(FetchFailed, match="derive: no such quant"):
        fetch("tiny", folder)


def test_a_worker_that_hangs_is_ended(
    folder: Path, derives: Pretend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch_module, "DERIVE_LIMIT_S", 0.05)
    derives("time.sleep(60)")

    assert problem_of(folder) is Problem.DERIVE


def test_an_installer_that_hangs_is_ended(
    folder: Path, installs: Pretend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install_module, "DOWNLOAD_LIMIT_S", 0.05)
    installs("time.sleep(60)")

    assert problem_of(folder) is Problem.NO_NETWORK


def test_a_model_that_nobody_listed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FetchFailed, match="unknown_model"):
        fetch("gpt-9000", tmp_path)


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[FileServer]:
    """Serve the pretended weights as a file of their own."""
    monkeypatch.setattr(download_module, "PAUSE_S", 0.0)
    with file_server() as served:
        monkeypatch.setattr(catalogue_module, "HUB", served.url)
        served.files["tiny/weights/resolve/abc/Tiny.gguf"] = WEIGHTS
        yield served


HUB = Hub(repository="tiny/weights", revision="abc", file="Tiny.gguf")


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch, pretended: Base) -> Offer:
    """Change the one base of the catalogue."""

    def offer(**changes: object) -> None:
        base = replace(pretended, **changes)  # type: ignore[arg-type]
        catalogue = Catalogue(bases=(base,), adapters=())
        for module in (fetch_module, shelf_module):
            monkeypatch.setattr(module, "read_catalogue", lambda: catalogue)

    return offer


def test_where_no_package_can_be_had_the_file_itself_is_fetched(
    folder: Path, installs: Pretend, hub: FileServer, offered: Offer
) -> None:
    offered(hub=HUB)
    installs("sys.exit('Failed to fetch: dns error')")

    fetch("tiny", folder)

    assert states(folder) == [State.OK, State.OK]


def test_a_wrong_package_is_not_made_good_by_another_source(
    folder: Path, installs: Pretend, hub: FileServer, offered: Offer
) -> None:
    offered(hub=HUB)
    installs(BRING + "path.write_bytes(b'something else')")

    assert problem_of(folder) is Problem.CHECKSUM
    assert hub.asked == []


def test_a_large_base_comes_as_it_is_and_goes_on_where_it_was_cut_off(
    folder: Path, hub: FileServer, offered: Offer
) -> None:
    alone = Derived(quantisation="", file="Tiny.Q4_1.gguf")
    offered(hub=HUB, package=None, derived=alone)
    hub.cut = 1000
    assert problem_of(folder) is Problem.NO_NETWORK
    assert states(folder) == [State.MISSING]
    hub.cut = 0

    path = fetch("tiny", folder)

    assert path.read_bytes() == WEIGHTS
    assert states(folder) == [State.OK]
    assert hub.asked[-1] == "bytes=5000-"
    assert not list(folder.glob(".part-*"))


def test_a_wrong_file_is_put_aside_and_the_next_try_begins_anew(
    folder: Path, hub: FileServer, offered: Offer
) -> None:
    offered(hub=HUB, package=None)
    good = hub.files.popitem()
    hub.files[good[0]] = b"noise"
    assert problem_of(folder) is Problem.CHECKSUM
    hub.files[good[0]] = good[1]

    fetch("tiny", folder)

    assert states(folder) == [State.OK, State.OK]
    assert (folder / "Tiny.Q4_1.gguf.bad").read_bytes() == b"noise"


def test_a_file_without_a_checksum_comes_after_a_word_only_and_by_its_size(
    folder: Path, hub: FileServer, offered: Offer
) -> None:
    alone = Derived(quantisation="", file="Tiny.Q4_1.gguf")
    unknown = {"sha256": None, "hub": HUB, "package": None, "derived": alone}
    offered(**unknown)
    assert problem_of(folder) is Problem.UNVERIFIED
    assert hub.asked == []

    fetch("tiny", folder, unverified=True)
    assert fetch("tiny", folder, unverified=True).read_bytes() == WEIGHTS
    offered(**unknown, size=17)

    with pytest.raises(FetchFailed, match="not what it must be"):
        fetch("tiny", folder, unverified=True)


def test_a_base_that_lies_nowhere_is_said_to(folder: Path, offered: Offer) -> None:
    offered(package=None)

    assert problem_of(folder) is Problem.UNKNOWN
