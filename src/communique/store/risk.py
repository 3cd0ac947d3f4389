"""The risk of any pair, asked of the packages that are installed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from communique.engines.contract import Engine
from communique.errors import PackageMissingError
from communique.languages import get_language
from communique.store.engines import Engines
from communique.store.project import Project, find_project, open_project
from communique.store.settings import Settings


def risk(
    source: str,
    target: str,
    *,
    source_locale: str,
    target_locale: str,
    terms: Sequence[Any] = (),
    context: Sequence[tuple[str, str]] = (),
) -> int:
    """How likely people are to find a translation bad, from 0 to 100; whoever wrote it.

    The installed packages of both directions are asked, those of the project that the working folder lies in first;
    where there is none for a direction, the texts tell what they can. ``terms`` and ``context`` are those of
    :func:`communique.check_pair`.

    Raises:
        UsageError: a locale is none that we know, or both are the same.
        PackageError: an installed package cannot be used.
    """
    from communique.pipeline.risk import assess, gather

    start, end = get_language(source_locale).locale, get_language(target_locale).locale
    engines = _engines(find_project())
    evidence = gather(
        [(source, target)],
        source_locale=start,
        target_locale=end,
        forward=open_if_any(engines, start, end),
        backward=open_if_any(engines, end, start),
        terms=tuple(terms),
        neighbours=tuple(context),
    )
    return assess(evidence[0])


def open_if_any(engines: Engines, source_locale: str, target_locale: str) -> Engine | None:
    """The engine of a pair; None where no installed package translates it."""
    try:
        return engines.open(source_locale, target_locale)
    except PackageMissingError:
        return None


@lru_cache(maxsize=4)
def _engines(root: Path | None) -> Engines:
    """The engines of a project, or of no project, kept open because people ask more than once."""
    project = open_project(root) if root is not None else Project(root=Path.cwd(), settings=Settings())
    return Engines(project)
