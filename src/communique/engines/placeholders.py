"""Placeholders in the form that a package keeps best, and back."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from communique.engines.offsets import Rewritten, rewrite

_OURS = re.compile(r"⟦([0-9]{1,6})⟧")
FORMS = ("⟦{n}⟧", "[{n}]", "({n})", "#{n}#", "[X{n}]", "X{n}X", "/{n}/", "{{{n}}}", "<{n}>", "__{n}__")
"""Forms that ``models calibrate`` tries, as format strings; the first is that of the engine contract."""
BEST_FORMS = ("[{n}]", "#{n}#")
"""Those that packages keep best whose metadata says nothing, in the order in which they are tried."""
_FULL_WIDTH = str.maketrans("［］【】〔〕（）｛｝＜＞＃／０１２３４５６７８９", "[][][](){}<>#/0123456789")
"""A model may answer with the full-width twin of a mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceholderForm:
    """One way to write placeholders, such as ``[{n}]``."""

    pattern: str
    """Format string with ``{n}``."""

    @property
    def _matcher(self) -> re.Pattern[str]:
        before, _, after = self.pattern.format(n="\0").partition("\0")
        return re.compile(rf"(?:{re.escape(before)})+\s*([0-9]{{1,6}})\s*(?:{re.escape(after)})+", re.IGNORECASE)

    def clashes(self, text: str) -> bool:
        """Whether words of a text look like placeholders of this form, other than the placeholders in it."""
        if self.pattern == FORMS[0] or not _OURS.search(text):
            return False
        return self._matcher.search(_OURS.sub(" ", text).translate(_FULL_WIDTH)) is not None

    def written(self, text: str) -> Rewritten:
        """A text with its placeholders in this form."""
        spots = _OURS.finditer(text)
        return rewrite(text, ((*spot.span(), self.pattern.format(n=spot[1])) for spot in spots))

    def write(self, text: str) -> str:
        """As :meth:`written`, the text alone."""
        return self.written(text).text

    def reading(self, text: str) -> Rewritten:
        """A text with all that has this form turned into ``⟦1⟧``; full-width twins of its marks count."""
        spots = self._matcher.finditer(text.translate(_FULL_WIDTH))
        return rewrite(text, ((*spot.span(), f"⟦{int(spot[1])}⟧") for spot in spots))

    def read(self, text: str) -> str:
        """As :meth:`reading`, the text alone."""
        return self.reading(text).text

    def remains(self, source: str, target: str) -> bool:
        """Whether a translation has marks of this form that are neither placeholders nor in its source."""
        marks = {mark for mark in self.pattern.format(n="") if not mark.isalnum()} - set("⟦⟧")
        bare = [set(_OURS.sub("", text).translate(_FULL_WIDTH)) for text in (source, target)]
        return bool(_OURS.search(source)) and not marks.isdisjoint(bare[1] - bare[0])


def without(text: str) -> Rewritten:
    """A text without its placeholders."""
    return rewrite(text, ((*spot.span(), "") for spot in _OURS.finditer(text)))


def damage(source: str, target: str) -> int:
    """How many placeholders of a source its translation lacks, repeats or made up."""
    expected, found = Counter(_OURS.findall(source)), Counter(_OURS.findall(target))
    return (expected - found).total() + (found - expected).total()
