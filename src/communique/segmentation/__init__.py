"""Sentences: a language-free engine that the tables in :mod:`communique.languages` drive."""

from __future__ import annotations

from communique.segmentation.engine import explain, find_cuts, split_sentences
from communique.segmentation.user import UserRules
from communique.segmentation.verdicts import Decision

__all__ = ["Decision", "UserRules", "explain", "find_cuts", "split_sentences"]
