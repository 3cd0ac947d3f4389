"""A mark with the words around it: what the rules look at."""

from __future__ import annotations

import re
from typing import NamedTuple

from communique.languages.sentence_table import SentenceTable
from communique.segmentation.marks import Ahead, Mark

_DOTTED = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]{1,2}\Z")
_SHORT_WORD = 3
"""Words of so many letters are not capitalised in a headline."""
_ENOUGH_WORDS = 3
_ROMAN = re.compile(r"[IVXLC]+\Z")


class Scene(NamedTuple):
    """A mark, the words around it, and the table of the language."""

    mark: Mark
    ahead: Ahead
    token: str
    """The token before the mark, without its final stop."""
    piece: str
    """The blank-separated piece that the token ends; empty when a blank stands before the mark."""
    before: tuple[str, ...]
    """Pieces before that one, in the same sentence, nearest last."""
    table: SentenceTable

    @property
    def previous(self) -> str:
        """The piece before, without what opens it."""
        return self.before[-1].lstrip('(«“"~≈№*_') if self.before else ""

    @property
    def starts(self) -> bool:
        """A function word with a capital follows."""
        return _follows(self.ahead, self.table.starters)

    @property
    def opens(self) -> bool:
        """A word follows that has its capital only because a sentence starts there, or a label with a colon."""
        if self.opens_by_word:
            return not self.in_title_case
        return self.ahead.after == ":" and len(self.ahead.word) > 1 and self.ahead.word[0].isupper()

    @property
    def opens_by_word(self) -> bool:
        """A word follows that is known to open sentences."""
        return self.starts or _follows(self.ahead, self.table.openers)

    @property
    def in_title_case(self) -> bool:
        """The words around are capitalised as in a headline, so that a capital tells nothing."""
        before = [piece for piece in self.before if len(piece) > _SHORT_WORD]
        if len(before) < _ENOUGH_WORDS or not all(piece[0].isupper() for piece in before):
            return False
        text, start = self.mark.text, self.mark.next + len(self.ahead.lead) + len(self.ahead.word)
        after = [piece for piece in text[start : start + 48].split()[:3] if len(piece) > _SHORT_WORD]
        return bool(after) and all(piece[0].isupper() for piece in after)

    @property
    def number_follows(self) -> bool:
        """A number follows, in digits or Roman, or one of a telephone with its plus."""
        word, text = self.ahead.word, self.mark.text
        if not word and self.ahead.after == "+":
            at = self.mark.next + len(self.ahead.lead) + 1
            return text[at : at + 1].isdigit()
        return word[:1].isdigit() or (len(word) > 1 and _ROMAN.match(word) is not None)

    @property
    def is_initial(self) -> bool:
        """The token is a letter or letters with stops between: ``A``, ``U.S``, ``Дж``."""
        token = self.token
        return (len(token) == 1 and token.isalpha()) or token in self.table.initials or _DOTTED.match(token) is not None


def _follows(ahead: Ahead, known: frozenset[str]) -> bool:
    word = ahead.word
    if ahead.is_initial:
        return False
    return word in known or (word.isupper() and len(word) > 1 and word.capitalize() in known)
