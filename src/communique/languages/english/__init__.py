"""English."""

from __future__ import annotations

from communique.languages.english.anatomy import ANATOMY
from communique.languages.english.checks import CHECKS
from communique.languages.english.drafts import DRAFTS
from communique.languages.english.facts import FACTS
from communique.languages.english.names import NAMES
from communique.languages.english.sentences import SENTENCES
from communique.languages.english.terms import TERMS
from communique.languages.language import Language
from communique.languages.notices import Notices
from communique.languages.word_table import WordTable

ENGLISH = Language(
    locale="en",
    bcp47="en",
    argos="en",
    name="English",
    native_name="English",
    aliases=frozenset({"eng", "en-us", "en-gb", "en-au", "en-ca", "en-ie", "en-nz"}),
    plural_count=2,
    plural_rule="(n != 1)",
    joiner=" ",
    quotes=(("“", "”"), ("‘", "’")),
    sentences=SENTENCES,
    anatomy=ANATOMY,
    facts=FACTS,
    checks=CHECKS,
    terms=TERMS,
    names=NAMES,
    drafts=DRAFTS,
    word=WordTable(tag="en-US", eastern=False, font="Times New Roman"),
    notices=Notices(
        draft=(
            "Draft. This text was translated from {source} by machine and has not been fully reviewed. "
            "The original prevails."
        ),
        untranslated="Some sentences have not been translated yet and are given in {source}.",
        source_names=(("en", "English"), ("zh_CN", "Chinese"), ("ru", "Russian")),
    ),
)
