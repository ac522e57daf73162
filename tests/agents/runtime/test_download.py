"""A file comes whole, goes on where it was cut off, or does not come."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request

import pytest

from custom_components.healthstead.agents.runtime import download as module
from custom_components.healthstead.agents.runtime.download import download, small
from custom_components.healthstead.agents.runtime.install import (
    FetchFailed,
    Problem,
    Progress,
)

from .file_servers import FileServer, file_server

CONTENT = bytes(range(256)) * 1000


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Iterator[FileServer]:
    monkeypatch.setattr(module, "PAUSE_S", 0.0)
    with file_server() as server:
        server.files["weights"] = CONTENT
        yield server


@pytest.fixture
def part(tmp_path: Path) -> Path:
    return tmp_path / "part"


def bring(served: FileServer, part: Path) -> list[Progress]:
    told: list[Progress] = []
    download(f"{served.url}/weights", part, len(CONTENT), told.append)
    return told


def failure(served: FileServer, part: Path) -> FetchFailed:
    with pytest.raises(FetchFailed) as failed:
        bring(served, part)
    return failed.value


def test_a_file_comes_whole_and_says_how_far_it_is(
    served: FileServer, part: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "TELL", 10_000)
    monkeypatch.setattr(module, "CHUNK", 4_000)

    told = bring(served, part)

    assert part.read_bytes() == CONTENT
    done = [one.done for one in told]
    assert done == sorted(done)
    assert len(done) > 5
    assert {one.total for one in told} == {len(CONTENT)}


def test_a_connection_that_is_cut_again_and_again_is_taken_up_each_time(
    served: FileServer, part: Path
) -> None:
    served.cut = 60_000

    bring(served, part)

    assert part.read_bytes() == CONTENT
    assert served.asked == [
        "",
        "bytes=60000-",
        "bytes=120000-",
        "bytes=180000-",
        "bytes=240000-",
    ]


def test_after_many_cuts_it_is_given_up_and_goes_on_the_next_time(
    served: FileServer, part: Path
) -> None:
    served.cut = 30_000

    failed = failure(served, part)
    came = part.stat().st_size
    served.cut = 0
    bring(served, part)

    assert failed.problem is Problem.NO_NETWORK
    assert "150000 bytes are here" in str(failed)
    assert came == 150_000
    assert part.read_bytes() == CONTENT


def test_what_is_whole_already_is_not_fetched_again(
    served: FileServer, part: Path
) -> None:
    part.write_bytes(CONTENT)

    bring(served, part)

    assert part.read_bytes() == CONTENT
    assert served.asked == [f"bytes={len(CONTENT)}-"]


def test_a_server_that_always_begins_anew_is_followed(
    served: FileServer, part: Path
) -> None:
    part.write_bytes(b"the beginning of something else")
    served.ranges = False

    bring(served, part)

    assert part.read_bytes() == CONTENT


def test_a_server_that_is_busy_for_a_while_is_asked_again(
    served: FileServer, part: Path
) -> None:
    served.statuses = [503, 500]

    bring(served, part)

    assert part.read_bytes() == CONTENT
    assert len(served.asked) == 3


@pytest.mark.parametrize("status", [401, 403, 404])
def test_a_no_is_taken_at_the_first_time(
    served: FileServer, part: Path, status: int
) -> None:
    served.statuses = [status] * 9

    failed = failure(served, part)

    assert failed.problem is Problem.NO_NETWORK
    assert f"status {status}" in str(failed)
    assert len(served.asked) == 1


def test_nobody_there_is_no_network(part: Path, served: FileServer) -> None:
    served.url = "http://127.0.0.1:1"

    assert failure(served, part).problem is Problem.NO_NETWORK
    with pytest.raises(FetchFailed, match="no_network"):
        small(f"{served.url}/x", 10)


def test_a_folder_that_cannot_be_written_is_no_disk(
    served: FileServer, tmp_path: Path
) -> None:
    assert failure(served, tmp_path / "gone" / "part").problem is Problem.NO_DISK


def test_a_redirection_is_followed_but_never_out_of_encryption(
    served: FileServer, part: Path
) -> None:
    follow: Any = module._StayEncrypted().redirect_request
    request = Request("https://example.com/a")

    assert follow(request, None, 302, "", {}, "https://cdn.example.com/b")
    with pytest.raises(HTTPError, match="out of https"):
        follow(request, None, 302, "", {}, "http://cdn.example.com/b")


def test_a_short_answer_is_read_whole_and_a_long_one_is_refused(
    served: FileServer,
) -> None:
    served.files["tale"] = b"0123456789"

    assert small(f"{served.url}/tale", 10) == b"0123456789"
    with pytest.raises(FetchFailed, match="without end"):
        small(f"{served.url}/tale", 9)
