"""What a tracked file may not hold: somebody's machine, or an evaluation case.

A case that stands in the code, a prompt, a test or a document measures nothing any
more. The cases lie beside the repository, where there are any; they are read while
this test runs and are never copied.
"""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from .tree import ROOT, texts

CASES: Final = ROOT.parent / "shared" / "evals"
CASE_FIELDS: Final = ("text", "utterance", "sig", "instruction")
WORDS_IN_A_CASE: Final = 6
HEAD: Final = 16_384
"""Bytes of a model's file that hold what is told about it."""

# Put together here, so that this file does not hold what it looks for.
PLACES: Final = (
    "/wo" + "rk/main",
    "/wo" + "rk/shared",
    "/wo" + "rk/.library",
    "/tm" + "p/brief",
    "file:" + "///",
    "/root/" + ".",
)
REGISTRIES: Final = (
    "pypi" + ".org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "deb.debian" + ".org",
)
LOCKS: Final = ("uv.lock", "package-lock.json")


def flat(text: str) -> str:
    """Return a text in lower case with single spaces."""
    return re.sub(r"\s+", " ", text).lower()


def long_enough(text: str) -> bool:
    return len(text.split()) >= WORDS_IN_A_CASE


def cases(folder: Path) -> Iterator[str]:
    """Yield what the evaluation cases say, where there are any."""
    for path in sorted(folder.rglob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            case |= case.get("input") if isinstance(case.get("input"), dict) else {}
            for field in CASE_FIELDS:
                if isinstance(case.get(field), str) and long_enough(case[field]):
                    yield flat(case[field])


def holding(needles: set[str], haystacks: dict[str, str]) -> list[str]:
    """Return "file: needle" for each needle that stands in a file."""
    return [
        f"{name}: {needle}"
        for name, text in haystacks.items()
        for needle in sorted(needles)
        if needle in text
    ]


def test_no_file_names_a_place_on_somebody_s_machine() -> None:
    assert holding(set(PLACES), texts()) == []


def test_no_weights_name_a_place_on_somebody_s_machine() -> None:
    # What a converter writes about where the files lay stands in front of the numbers.
    folders = re.compile(rb"/(tm" rb"p|home|root|wo" rb"rk|Users)/")
    heads = {
        path.name: path.read_bytes()[:HEAD] for path in (ROOT / "models").glob("*.gguf")
    }

    assert heads
    assert [name for name, head in heads.items() if folders.search(head)] == []


def test_no_file_names_a_package_registry() -> None:
    by_hand = {
        name: text for name, text in texts().items() if Path(name).name not in LOCKS
    }

    assert holding(set(REGISTRIES), by_hand) == []


def test_the_lock_knows_one_public_registry() -> None:
    packages = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    sources = [package["source"] for package in packages]
    registries = {source["registry"] for source in sources if "registry" in source}
    others = [source for source in sources if "registry" not in source]

    assert len(registries) == 1
    assert others == [{"virtual": "."}]


def test_a_case_is_found_wherever_it_hides(tmp_path: Path) -> None:
    case = {"id": "x-1", "text": "My left   elbow hums\nwhen the kettle boils"}
    (tmp_path / "made_up.jsonl").write_text(json.dumps(case), encoding="utf-8")
    prompt = 'EXAMPLE = "my left elbow hums when THE kettle boils"'

    found = holding(set(cases(tmp_path)), {"a_prompt.txt": flat(prompt)})

    assert found == ["a_prompt.txt: my left elbow hums when the kettle boils"]


@pytest.mark.parametrize("field", CASE_FIELDS)
def test_a_phrase_that_anybody_says_is_no_case(tmp_path: Path, field: str) -> None:
    case = json.dumps({"id": "x-2", field: "twice a day with food"})
    (tmp_path / "short.jsonl").write_text(case, encoding="utf-8")

    assert list(cases(tmp_path)) == []


def test_no_evaluation_case_was_copied_into_the_repository() -> None:
    ours = {name: flat(text) for name, text in texts().items() if name not in LOCKS}

    assert ours
    assert holding(set(cases(CASES)), ours) == []
