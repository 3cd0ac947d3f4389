"""Engines for the pairs of a project: its packages found, its settings and the environment honoured, drafts cached."""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version

from communique.engines.caching import CachingEngine
from communique.engines.contract import Engine
from communique.engines.options import EngineOptions, engine_options
from communique.engines.package import Package
from communique.engines.registry import make_engine
from communique.errors import CommuniqueError
from communique.languages import get_language
from communique.store.draft_cache import DraftCache
from communique.store.package_lock import file_tree
from communique.store.packages import survey_packages
from communique.store.project import Project

_log = logging.getLogger(__name__)
_MEGABYTE = 1_000_000


class Engines:
    """Opens the engine of a pair, once; packages are looked for on first need."""

    def __init__(
        self,
        project: Project,
        *,
        name: str | None = None,
        device: str | None = None,
        jobs: int = 0,
        tell: Callable[[CommuniqueError], None] | None = None,
        warn: Callable[[str], None] = _log.warning,
    ) -> None:
        """``tell`` is called for each package that is there but cannot be read, ``warn`` when the cache cannot be used.

        ``device`` and ``jobs`` come before the settings and the environment.
        """
        self._project = project
        self._name = name or project.settings.engine
        self._device = device
        self._jobs = jobs
        self._tell = tell
        self._opened: dict[tuple[str, str], Engine] = {}
        self._wrapped: dict[Package, Engine] = {}
        self._packages: Sequence[Package] | None = None
        self._cache = DraftCache(project.cache, most=project.settings.draft_cache * _MEGABYTE, tell=warn)

    def open(self, source_locale: str, target_locale: str) -> Engine:
        """The engine that translates a pair.

        Raises:
            PackageMissingError: no installed package does, directly or through the pivot.
            UsageError: there is no engine of that name, or an option of it is wrong.
        """
        pair = (source_locale, target_locale)
        if pair not in self._opened:
            pivot = self._project.settings.pivot
            self._opened[pair] = make_engine(
                self._name,
                self._found(),
                get_language(source_locale),
                get_language(target_locale),
                options=self.options,
                pivot=get_language(pivot).argos if pivot else "",
                wrap=self._wrap,
            )
        return self._opened[pair]

    def describe(self, engine: Engine) -> list[str]:
        """What an engine drafts with, one line a package, with what the package says of itself."""
        known = {package.name: package.description for package in self._packages or ()}
        return [": ".join(filter(None, (name, known.get(name, "")))) for name in engine.packages] or [engine.name]

    @property
    def options(self) -> EngineOptions:
        """How decoding is to be done.

        Raises:
            UsageError: an option is wrong.
        """
        settings = self._project.settings
        options = engine_options(
            {name: value for name, value in os.environ.items() if not (name == "ARGOS_DEVICE_TYPE" and self._device)},
            {
                "beam_size": settings.beam,
                "device": self._device or settings.device,
                "inter_threads": settings.workers,
                "intra_threads": settings.threads,
                "batch_tokens": settings.batch,
                "url": settings.url,
            },
        )
        return replace(options, inter_threads=self._jobs, intra_threads=1) if self._jobs else options

    def _found(self) -> Sequence[Package]:
        """The package that each pair is translated with: the locked one, else the newest."""
        if self._packages is None:
            survey = survey_packages(self._project.root)
            if self._tell is not None:
                for problem in survey.problems:
                    self._tell(problem)
            self._packages = tuple(survey.used.values())
        return self._packages

    def _wrap(self, engine: Engine, package: Package) -> Engine:
        """The engine with the cache around it; one for each package, so that two pairs load a shared half once."""
        if package not in self._wrapped:
            identity = (_digest(package), list(package.forms), *self.options.outcome, _version("ctranslate2"))
            self._wrapped[package] = CachingEngine(engine, self._cache, identity)
        return self._wrapped[package]


def _digest(package: Package) -> str:
    """SHA-256 of the archive of a package, or of all its files where that is not known."""
    if package.sha256:
        return package.sha256
    files = "".join(f"{name} {digest}\n" for name, digest in file_tree(package.path).items())
    return hashlib.sha256(files.encode()).hexdigest()


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""
