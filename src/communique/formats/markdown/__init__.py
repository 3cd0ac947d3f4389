"""Markdown: CommonMark with tables, front matter, and the blocks of MDX."""

from __future__ import annotations

from communique.formats.markdown.format import MARKDOWN

__all__ = ["MARKDOWN"]
