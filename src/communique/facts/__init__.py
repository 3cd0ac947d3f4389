"""Facts: what a text states in numbers, dates, amounts and addresses, and how each language writes it.

One linear reader, free of any language, that the tables in :mod:`communique.languages` drive.
"""

from __future__ import annotations

from communique.facts.engine import find_facts
from communique.facts.rendering import render

__all__ = ["find_facts", "render"]
