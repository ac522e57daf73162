"""How many threads read a prompt, by how busy the machine is at that moment."""

import os
from pathlib import Path

import pytest

from custom_components.healthstead.agents.runtime import worker


@pytest.mark.parametrize(
    ("told", "threads"),
    [
        ("0.10 0.20 0.30 1/130 999", 2),
        ("9.00 9.00 9.00 1/130 999", 2),
        ("0.10 0.20 0.30 2/130 999", 1),
        ("0.10 0.20 0.30 9/130 999", 1),
        ("0.10 0.20", 2),
        ("0.10 0.20 0.30 many/130 999", 2),
        ("", 2),
    ],
)
def test_a_prompt_is_shared_only_where_nobody_else_is_at_work(
    told: str, threads: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "loadavg"
    path.write_text(told, "ascii")
    monkeypatch.setattr(worker, "LOADAVG", path)
    monkeypatch.setattr(os, "process_cpu_count", lambda: 2)

    assert worker.hands(2) == threads
    assert worker.hands(1) == 1


def test_where_nobody_tells_all_threads_are_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "LOADAVG", tmp_path / "gone")

    assert worker.hands(4) == 4
