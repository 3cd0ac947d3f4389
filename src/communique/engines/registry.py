"""The engines that exist, by name; each is loaded on first use."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Final, Protocol

from communique.engines.contract import Engine
from communique.engines.options import EngineOptions
from communique.engines.package import Package
from communique.errors import UsageError
from communique.languages import Language

ENGINES: Final[Mapping[str, str]] = {
    "argos": "communique.engines.argos_pair:build",
    "libretranslate": "communique.engines.libretranslate:build",
    "pseudo": "communique.engines.pseudo:build",
}
"""Name, and ``module:object`` of what builds the engine of a pair."""


class Builder(Protocol):
    """Builds the engine of a pair from the packages that are installed."""

    def __call__(
        self,
        packages: Sequence[Package],
        source: Language,
        target: Language,
        *,
        options: EngineOptions,
        pivot: str,
        wrap: Callable[[Engine, Package], Engine],
    ) -> Engine:
        """The engine; its model is not loaded yet. ``wrap`` is called for the engine of each package in it."""
        ...


def get_builder(name: str) -> Builder:
    """What builds the engines of a name.

    Raises:
        UsageError: there is no such engine.
    """
    if name not in ENGINES:
        raise UsageError(f"Unknown engine {name!r}.", remedy=f"Use one of: {', '.join(ENGINES)}.")
    module, _, attribute = ENGINES[name].partition(":")
    builder: Builder = getattr(import_module(module), attribute)
    return builder


def make_engine(
    name: str,
    packages: Sequence[Package],
    source: Language,
    target: Language,
    *,
    options: EngineOptions | None = None,
    pivot: str = "en",
    wrap: Callable[[Engine, Package], Engine] = lambda engine, _: engine,
) -> Engine:
    """The engine of that name for a pair, direct or by way of ``pivot`` (an Argos code); nothing is loaded yet.

    ``wrap`` may put something around the engine of each package, such as a cache; by default it does not.

    Raises:
        PackageMissingError: it needs packages that are not among those given.
        UsageError: there is no such engine, or source and target are one language.
    """
    return get_builder(name)(packages, source, target, options=options or EngineOptions(), pivot=pivot, wrap=wrap)
