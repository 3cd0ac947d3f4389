"""Adequacy: how likely a text is the translation of another, by a small lexicon; needs neither network nor model.

The lexicons are read on first use. Scores are evidence, not judgement: words that no row knows tell nothing.
"""

from __future__ import annotations

from communique.adequacy.comparing import Evidence, Mark, Stretch, compare, is_known, trace, unanswered
from communique.adequacy.forms import keys

__all__ = ["Evidence", "Mark", "Stretch", "compare", "is_known", "keys", "trace", "unanswered"]
