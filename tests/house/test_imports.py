"""Imports inside the integration: relative, inward and named in the contract."""

import ast
import configparser
import re

import pytest

from .tree import INTEGRATION, ROOMS, ROOT, modules, name_of, parsed

OWN = "custom_components"


def layers() -> set[str]:
    """Return every module that the import contract names."""
    contract = configparser.ConfigParser()
    contract.read(ROOT / ".importlinter", encoding="utf-8")
    return set(re.findall(r"\w+", contract["importlinter:contract:rooms"]["layers"]))


def imported(tree: ast.Module) -> set[str]:
    """Return the absolute names that a module imports."""
    found: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                found |= {alias.name for alias in names}
            case ast.ImportFrom(module=str(module), level=0):
                found.add(module)
            case _:
                pass
    return found


def test_every_file_of_the_porch_is_named_in_the_contract() -> None:
    porch = {path.stem for path in INTEGRATION.glob("*.py")} - {"__init__"}

    assert porch - layers() == set()


def test_every_room_is_named_in_the_contract() -> None:
    rooms = {path.parent.name for path in INTEGRATION.glob("*/__init__.py")}

    assert rooms == set(ROOMS)
    assert rooms - layers() == set()


def test_the_integration_imports_itself_relatively() -> None:
    absolute = [
        name_of(path)
        for path in modules("custom_components")
        if any(name.split(".")[0] == OWN for name in imported(parsed(path)))
    ]

    assert absolute == []


def test_annotations_need_no_future() -> None:
    # Training runs on whatever Python its framework wants.
    sources = modules("custom_components", "scripts", "tests", "evals")

    assert [
        name_of(path) for path in sources if "__future__" in imported(parsed(path))
    ] == []


@pytest.mark.parametrize("name", ["utils", "helpers", "common", "manager"])
def test_no_module_is_named_after_nothing(name: str) -> None:
    sources = modules("custom_components", "scripts", "training", "evals")

    assert [
        name_of(path)
        for path in sources
        if name in {path.stem, path.parent.name, *path.stem.split("_")}
    ] == []


def test_every_module_has_a_sign_on_its_door() -> None:
    sources = modules("custom_components", "scripts", "training", "evals")

    assert [
        name_of(path) for path in sources if not ast.get_docstring(parsed(path))
    ] == []
