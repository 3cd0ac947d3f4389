"""The floors of the house: imports go down only, no circles, and only the rim touches the world."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src"
PACKAGE = SOURCE / "communique"

FLOORS = (
    {"model", "errors"},
    {
        "languages",
        "segmentation",
        "facts",
        "adequacy",
        "inline",
        "anatomy",
        "catalogs",
        "metrics",
        "transcription",
        "terms",
    },
    {"formats", "engines", "checks"},
    {"pipeline"},
    {"store", "cli", "__main__"},
)
"""Rooms by floor, ground first. A module that is in none of them fails the test."""

PLUGS = {"formats", "engines", "checks"}
"""Rooms of one floor that may not know of each other."""

RIM = {"store", "cli", "__main__"}

FORBIDDEN = {
    "stanza",
    "spacy",
    "torch",
    "argostranslate.translate",
    "argostranslate.settings",
    "argostranslate.package",
}
"""Modules that are never imported: gigabytes, or folders made in the home directory on import."""

WORLD = {"open", "print", "input"}
"""Built-in functions that touch the world."""

WORLD_MODULES = {
    "socket",
    "subprocess",
    "tempfile",
    "shutil",
    "urllib.request",
    "http.client",
    "http.server",
    "zipfile",
}

WORLD_METHODS = {
    "read_bytes",
    "write_bytes",
    "read_text",
    "write_text",
    "unlink",
    "mkdir",
    "rename",
    "rmdir",
    "iterdir",
    "rglob",
}

ENGINE_LOADS = {"engines"}
"""An engine may load its package."""


def modules() -> dict[str, ast.Module]:
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")
        found[name] = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    return found


MODULES = modules()


def room(name: str) -> str:
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else ""


def floor(name: str) -> int:
    return next(number for number, rooms in enumerate(FLOORS) if room(name) in rooms)


def imports(name: str, tree: ast.Module) -> Iterator[str]:
    """Full names of the modules that a module imports, deferred imports too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}: relative import"
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                yield full if full in MODULES else str(node.module)


def own_imports(name: str) -> set[str]:
    return {target for target in imports(name, MODULES[name]) if target in MODULES and target != name}


def test_every_module_has_a_floor() -> None:
    rooms = set().union(*FLOORS)
    assert [name for name in MODULES if room(name) and room(name) not in rooms] == []


@pytest.mark.parametrize("name", [name for name in MODULES if room(name)])
def test_imports_go_down_only(name: str) -> None:
    up = [target for target in own_imports(name) if room(target) and floor(target) > floor(name)]
    assert up == []


@pytest.mark.parametrize("name", [name for name in MODULES if room(name) in PLUGS])
def test_plugs_do_not_know_each_other(name: str) -> None:
    sideways = [target for target in own_imports(name) if room(target) in PLUGS and room(target) != room(name)]
    assert sideways == []


def test_there_is_no_circle() -> None:
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " → ".join((*path[path.index(name) :], name))
        if name in done:
            return
        for target in own_imports(name):
            visit(target, (*path, name))
        done.add(name)

    for name in MODULES:
        if room(name):
            visit(name, ())


@pytest.mark.parametrize("name", list(MODULES))
def test_never_imports_what_is_heavy_or_has_effects(name: str) -> None:
    bad = [
        target
        for target in imports(name, MODULES[name])
        if any(target == forbidden or target.startswith(f"{forbidden}.") for forbidden in FORBIDDEN)
    ]
    assert bad == []


@pytest.mark.parametrize("name", [name for name in MODULES if room(name) not in RIM])
def test_only_the_rim_touches_the_world(name: str) -> None:
    touched = []
    for node in ast.walk(MODULES[name]):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in WORLD:
            touched.append(f"{node.func.id} in line {node.lineno}")
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WORLD_METHODS:
            touched.append(f"{node.func.attr} in line {node.lineno}")
    touched += [f"import {target}" for target in imports(name, MODULES[name]) if target in WORLD_MODULES]
    if room(name) not in ENGINE_LOADS:
        assert touched == []


@pytest.mark.parametrize("name", list(MODULES))
def test_no_module_passes_400_lines(name: str) -> None:
    path = SOURCE / Path(*name.split("."))
    source = path.with_suffix(".py") if path.with_suffix(".py").is_file() else path / "__init__.py"
    assert len(source.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("name", [name for name in MODULES if room(name) not in ("languages", "")])
def test_logic_never_asks_which_language_it_is(name: str) -> None:
    """A comparison with a locale or language code is a table's business."""
    codes = {"en", "zh", "ru", "zh_CN", "zh-Hans"}
    asked = [
        f"line {node.lineno}"
        for node in ast.walk(MODULES[name])
        if isinstance(node, ast.Compare)
        for side in (node.left, *node.comparators)
        if isinstance(side, ast.Constant) and side.value in codes
    ]
    assert asked == []


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = (
        "ctranslate2",
        "sentencepiece",
        "numpy",
        "argostranslate",
        "polib",
        "babel",
        "markdown_it",
        "yaml",
        "pymorphy3",
        "rapidfuzz",
    )
    code = f"import sys, communique, communique.cli.app; print([name for name in {heavy!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
