"""Every entity, notice and repair issue has a name, and every entity an icon."""

import json
import re
from typing import Any, Final

import pytest
import yaml

from .tree import ROOT

INTEGRATION: Final = ROOT / "custom_components" / "healthstead"
A_KEY: Final = re.compile(r"\btranslation_key=\"([a-z0-9_]+)\"")
PLATFORMS: Final = ("binary_sensor", "button", "calendar", "event", "sensor", "todo")
OFFERED: Final = (("triggers", "trigger"), ("conditions", "condition"))


def source(name: str) -> str:
    """Return a platform's file and those beside it that hold more of its rows."""
    files = (f"{name}.py", *(path.name for path in INTEGRATION.glob(f"{name}_*.py")))
    return "\n".join(source_of(file) for file in files)


def source_of(name: str) -> str:
    return (INTEGRATION / name).read_text(encoding="utf-8")


def document(name: str) -> Any:
    return json.loads((INTEGRATION / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("platform", PLATFORMS)
def test_every_entity_has_a_name_and_an_icon(platform: str) -> None:
    keys = set(A_KEY.findall(source(platform))) - {"unknown_dose"}

    assert keys
    assert keys == set(document("translations/en.json")["entity"][platform])
    assert keys == set(document("icons.json")["entity"][platform])


@pytest.mark.parametrize(("kind", "icon"), OFFERED)
def test_every_trigger_and_condition_has_words_and_an_icon(
    kind: str, icon: str
) -> None:
    offered = yaml.safe_load(source_of(f"{kind}.yaml"))
    keys = {key for key in offered if not key.startswith(".")}
    words = document("translations/en.json")[kind]

    assert keys
    assert keys == set(words) == set(document("icons.json")[kind])
    for key in keys:
        fields = offered[key].get("fields", {})
        assert set(words[key].get("fields", {})) == set(fields), key
        assert document("icons.json")[kind][key][icon]


def test_every_repair_issue_says_what_happened_what_was_kept_and_what_to_do() -> None:
    issues = document("translations/en.json")["issues"]

    for issue in issues.values():
        # What nobody can confirm away has its words in the issue itself.
        fixed = issue.get("fix_flow", {"step": {"confirm": issue}})
        text = fixed["step"]["confirm"]["description"]
        assert "**What was kept:**" in text
        assert "**What to do:**" in text


def test_every_notice_with_words_has_a_title() -> None:
    notices = set(document("translations/en.json")["selector"]["notice"]["options"])
    titled = {name.removesuffix("_title") for name in notices if "_title" in name}

    # The soft and the hard wording share a title; some stand in a calendar.
    calendar = {"visit", "was_taken", "was_skipped", "was_missed", "was_unconfirmed"}
    shared = {"sos", "sos_hard", "sos_soft", *calendar}
    assert titled - shared == {n for n in notices if "_title" not in n} - shared
