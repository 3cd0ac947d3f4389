"""Turn official news releases into reviewed versions in other languages.

The names below are the stable API; each is loaded on first use, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from communique.catalogs.po import read_catalog, write_catalog
    from communique.checks import check_pair
    from communique.facts import find_facts
    from communique.formats import assemble, parse
    from communique.segmentation import split_sentences
    from communique.store.risk import risk

__version__ = "0.1.0"

__all__ = [
    "__version__",
    "assemble",
    "check_pair",
    "find_facts",
    "parse",
    "read_catalog",
    "risk",
    "split_sentences",
    "write_catalog",
]

_HOMES = {
    "assemble": "communique.formats",
    "check_pair": "communique.checks",
    "find_facts": "communique.facts",
    "parse": "communique.formats",
    "read_catalog": "communique.catalogs.po",
    "risk": "communique.store.risk",
    "split_sentences": "communique.segmentation",
    "write_catalog": "communique.catalogs.po",
}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return __all__
