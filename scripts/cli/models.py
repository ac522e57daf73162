"""List, fetch and verify the model files."""

import argparse
import json
import sys
from pathlib import Path

from custom_components.healthstead.agents.runtime.catalogue import (
    read_catalogue,
    repository_weights_folder,
)
from custom_components.healthstead.agents.runtime.fetch import fetch
from custom_components.healthstead.agents.runtime.install import (
    FetchFailed,
    Progress,
)
from custom_components.healthstead.agents.runtime.shelf import (
    State,
    list_models,
    verify,
)

BAR = 30


def options(parser: argparse.ArgumentParser) -> None:
    """Take what to do, and where."""
    parser.add_argument("what", choices=["list", "fetch", "verify"])
    parser.add_argument("name", nargs="?", help="which model (default: the first)")
    parser.add_argument("--folder", type=Path, help="where base weights are kept")
    parser.add_argument(
        "--unverified",
        action="store_true",
        help="fetch a model of which nobody knows the checksum: only its size is checked",
    )


def run(chosen: argparse.Namespace) -> int:
    """Carry it out; returns 1 if something is missing or wrong."""
    folder: Path = chosen.folder or repository_weights_folder()
    name: str = chosen.name or read_catalogue().bases[0].name
    match chosen.what:
        case "list":
            return _list(folder)
        case "fetch":
            return _fetch(name, folder, unverified=chosen.unverified)
        case _:
            return _verify(folder)


def _list(folder: Path) -> int:
    for entry in list_models(folder):
        told = {
            "name": entry.base.name,
            "size": entry.base.size,
            "memory_mb": entry.base.memory_mb,
            "licence": entry.base.licence,
            "source": entry.base.source,
            "chat_template": entry.base.chat_template,
            "checksum_known": entry.base.sha256 is not None,
            "present": entry.present,
            "adapters": list(entry.adapters),
        }
        print(json.dumps(told))
    return 0


def _fetch(name: str, folder: Path, *, unverified: bool) -> int:
    def progress(now: Progress) -> None:
        part = f"{now.step.value:>8}"
        if now.total:
            done = min(1.0, now.done / now.total)
            filled = "#" * round(BAR * done)
            part += f" [{filled:<{BAR}}] {done:4.0%} of {now.total / 1e6:.0f} MB"
        end = "\r" if sys.stderr.isatty() else "\n"
        print(f"{part:<70}", end=end, file=sys.stderr, flush=True)

    try:
        path = fetch(name, folder, progress, unverified=unverified)
    except FetchFailed as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    print(path)
    return 0


def _verify(folder: Path) -> int:
    states = verify(folder)
    for each in states:
        told = {"model": each.model, "file": each.path.name, "state": each.state.value}
        print(json.dumps(told))
    return 0 if all(each.state is State.OK for each in states) else 1
