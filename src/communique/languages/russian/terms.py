"""How terms stand in Russian: every word in its case, as its dictionary form tells."""

from __future__ import annotations

from communique.languages.term_table import TermTable

TERMS = TermTable(
    letters="А-Яа-яЁё",
    hyphened=True,
    folded={"ё": "е"},
    acronym_endings="-?(?:а|у|ом|е|ы|и|ов|ам|ами|ах)",
    morphology="communique.languages.russian.morphology:MORPHOLOGY",
)
