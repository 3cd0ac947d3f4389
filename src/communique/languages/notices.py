"""Sentences that the tool itself puts into an assembled release."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Notices:
    """Notices in one language; each is a whole sentence or two."""

    draft: str
    """Stands at the head of a release that was assembled with machine text that nobody has reviewed.

    ``{source}`` stands for the source language's name in the form that the sentence needs.
    """
    untranslated: str
    """Stands at the head of a release in which some sentences are still in the source language."""
    source_names: tuple[tuple[str, str], ...]
    """Locale and the name of that language as ``{source}`` needs it."""

    def source_name(self, locale: str) -> str:
        """The name of a source language as the notice needs it; the locale itself when it is unknown."""
        return dict(self.source_names).get(locale, locale)
