"""Whatever is refused, Home Assistant can say why."""

import json
import re
from typing import Final

from .tree import ROOT

INTEGRATION: Final = ROOT / "custom_components" / "healthstead"
A_REASON: Final = re.compile(r"\b(?:refuse|doubt)\(\s*\"([a-z_]+)\"")


def reasons() -> set[str]:
    return {
        reason
        for room in ("agents", "care")
        for path in (INTEGRATION / room).rglob("*.py")
        for reason in A_REASON.findall(path.read_text(encoding="utf-8"))
    }


def words() -> dict[str, dict[str, str]]:
    text = (INTEGRATION / "translations" / "en.json").read_text(encoding="utf-8")
    exceptions: dict[str, dict[str, str]] = json.loads(text)["exceptions"]
    return exceptions


def test_every_refusal_has_words() -> None:
    found = reasons()

    assert "not_allowed" in found
    assert sorted(found - words().keys()) == []


def test_no_words_are_empty() -> None:
    assert [key for key, text in words().items() if not text["message"].strip()] == []
