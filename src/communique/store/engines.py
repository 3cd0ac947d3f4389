"""Engines for the pairs of a project: its packages found, its settings and the environment honoured."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import replace

from communique.engines.contract import Engine
from communique.engines.options import EngineOptions, engine_options
from communique.engines.package import Package
from communique.engines.registry import make_engine
from communique.errors import CommuniqueError
from communique.languages import get_language
from communique.store.packages import survey_packages
from communique.store.project import Project


class Engines:
    """Opens the engine of a pair, once; packages are looked for on first need."""

    def __init__(
        self,
        project: Project,
        *,
        name: str | None = None,
        jobs: int = 0,
        tell: Callable[[CommuniqueError], None] | None = None,
    ) -> None:
        """``tell`` is called for each package that is there but cannot be read."""
        self._project = project
        self._name = name or project.settings.engine
        self._jobs = jobs
        self._tell = tell
        self._opened: dict[tuple[str, str], Engine] = {}
        self._packages: Sequence[Package] | None = None

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
                options=self._options(),
                pivot=get_language(pivot).argos if pivot else "",
            )
        return self._opened[pair]

    def describe(self, engine: Engine) -> list[str]:
        """What an engine drafts with, one line a package, with what the package says of itself."""
        known = {package.name: package.description for package in self._packages or ()}
        return [": ".join(filter(None, (name, known.get(name, "")))) for name in engine.packages] or [engine.name]

    def _found(self) -> Sequence[Package]:
        """The package that each pair is translated with: the locked one, else the newest."""
        if self._packages is None:
            survey = survey_packages(self._project.root)
            if self._tell is not None:
                for problem in survey.problems:
                    self._tell(problem)
            self._packages = tuple(survey.used.values())
        return self._packages

    def _options(self) -> EngineOptions:
        options = engine_options(os.environ, {"beam_size": self._project.settings.beam})
        return replace(options, inter_threads=self._jobs, intra_threads=1) if self._jobs else options
