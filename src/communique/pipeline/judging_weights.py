"""How much each feature of a translation counts against it: per finding, per deviation."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

FITTED: Final[Mapping[str, float]] = {
    "score": 1.0,
    "again": 1.81,
    "length": 0.366,
    "marks": 0.248,
    "names": 0.122,
    "repeated": 0.391,
    "useless": 0.334,
}
"""As ``python -m tools.fit_judge`` found them; the log-probability of a piece counts as it is."""

SET: Final[Mapping[str, float]] = {
    "facts error": 0.4,
    "facts warning": 0.2,
    "codes": 0.4,
    "script": 0.4,
    "negation": 0.2,
    "terms": 0.8,
    "lost": 0.5,
    "guesses": 0.2,
    "long": 0.1,
    "short": 0.2,
}
"""Set by hand, since likeness to a reference does not tell how grave these are. ``short`` is fitted at 0.42, for chrF
rewards length; half of that keeps BLEU as well."""

WEIGHTS: Final[Mapping[str, float]] = {**FITTED, **SET}
