"""Terms: how concepts are rendered, where renderings stand in a text, and in which case they must stand."""

from __future__ import annotations

from communique.terms.index import TermMatch, find_terms
from communique.terms.inflection import inflect
from communique.terms.reading import read_termbase
from communique.terms.termbase import NO_TERMS, Termbase, termbase_of

__all__ = ["NO_TERMS", "TermMatch", "Termbase", "find_terms", "inflect", "read_termbase", "termbase_of"]
