"""What the project knows of a language, as one table."""

from __future__ import annotations

from dataclasses import dataclass

from communique.languages.anatomy_table import AnatomyTable
from communique.languages.check_table import CheckTable
from communique.languages.draft_table import DraftTable
from communique.languages.fact_table import FactTable
from communique.languages.name_table import NameTable
from communique.languages.notices import Notices
from communique.languages.sentence_table import SentenceTable
from communique.languages.term_table import TermTable
from communique.languages.word_table import WordTable


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Language:
    """One language in the one written form that its locale names. Compared and hashed by identity."""

    locale: str
    """Gettext name, as on disk: ``zh_CN``."""
    bcp47: str
    """Tag for HTML: ``zh-Hans``."""
    argos: str
    """Code in Argos packages: ``zh``."""
    name: str
    """English name."""
    native_name: str
    """Name in itself."""
    aliases: frozenset[str]
    """Further names that are taken on input, lower case with hyphens: ``zh-hans``."""
    plural_count: int
    """``nplurals`` of its PO header."""
    plural_rule: str
    """C expression of its PO header."""
    joiner: str
    """What stands between two sentences of a paragraph."""
    quotes: tuple[tuple[str, str], ...]
    """Opening and closing quotation marks, outer pair first."""
    sentences: SentenceTable
    """How sentences end, and what only looks like an end."""
    anatomy: AnatomyTable
    """What the parts of a release look like."""
    checks: CheckTable
    """What a good translation into it looks like."""
    facts: FactTable
    """How numbers, dates, amounts and addresses are written."""
    terms: TermTable
    """How terms stand in running text."""
    names: NameTable
    """How names are found, heard and written."""
    drafts: DraftTable
    """What drafting needs beside that."""
    notices: Notices
    """Sentences that the tool itself puts into a release."""
    word: WordTable
    """How Word documents name it, and in which fonts it is set."""

    @property
    def plural_forms(self) -> str:
        """The ``Plural-Forms`` header field."""
        return f"nplurals={self.plural_count}; plural={self.plural_rule};"
