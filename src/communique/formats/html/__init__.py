"""HTML: whole pages and fragments, also sloppy ones, and XHTML."""

from __future__ import annotations

from communique.formats.html.format import HTML

__all__ = ["HTML"]
