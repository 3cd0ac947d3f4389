"""The Argos engine of a pair: one package, or two with a language between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from communique.engines.argos import ArgosEngine
from communique.engines.contract import Engine
from communique.engines.options import EngineOptions
from communique.engines.package import Package
from communique.engines.pivot import PivotEngine
from communique.engines.routes import find_route
from communique.languages import Language, language_of_argos


def build(
    packages: Sequence[Package],
    source: Language,
    target: Language,
    *,
    options: EngineOptions,
    pivot: str,
    wrap: Callable[[Engine, Package], Engine],
) -> Engine:
    """The engine that the best route through ``packages`` gives; each package's own is wrapped by itself.

    Raises:
        PackageMissingError: there is no route.
    """
    route = find_route(packages, source, target, pivot=pivot)
    if len(route) == 1:
        return wrap(ArgosEngine(route[0], source.locale, target.locale, options), route[0])
    first, second = route
    language = language_of_argos(pivot)
    middle = language.locale if language else pivot
    return PivotEngine(
        wrap(ArgosEngine(first, source.locale, middle, options), first),
        wrap(ArgosEngine(second, middle, target.locale, options), second),
    )
