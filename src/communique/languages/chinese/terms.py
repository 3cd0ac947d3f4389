"""How terms stand in Chinese: no blanks, no forms."""

from __future__ import annotations

from communique.languages.term_table import TermTable

TERMS = TermTable(letters="一-鿿㐀-䶿\U00020000-\U000323af", spaced=False)
