"""Engines for all six directions, from a folder of ``.argosmodel`` files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from benchmarks.packages import opened
from communique.engines.contract import Engine
from communique.engines.registry import make_engine
from communique.languages import get_language

DIRECTIONS = (("en", "zh_CN"), ("en", "ru"), ("zh_CN", "en"), ("ru", "en"), ("zh_CN", "ru"), ("ru", "zh_CN"))
"""Source and target; the last two go by way of English."""


@contextmanager
def open_engines(folder: Path) -> Iterator[Callable[[str, str], Engine]]:
    """A function that makes the engine of a source and a target locale, as long as the packages are unpacked."""
    with ExitStack() as stack:
        packages = [stack.enter_context(opened(path)) for path in sorted(folder.glob("*.argosmodel"))]
        if not packages:
            raise SystemExit(f"{folder} has no packages.")

        def engine(source: str, target: str) -> Engine:
            return make_engine("argos", packages, get_language(source), get_language(target))

        yield engine
