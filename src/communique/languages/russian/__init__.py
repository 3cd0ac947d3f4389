"""Russian."""

from __future__ import annotations

from communique.languages.language import Language
from communique.languages.notices import Notices
from communique.languages.russian.anatomy import ANATOMY
from communique.languages.russian.checks import CHECKS
from communique.languages.russian.drafts import DRAFTS
from communique.languages.russian.facts import FACTS
from communique.languages.russian.names import NAMES
from communique.languages.russian.sentences import SENTENCES
from communique.languages.russian.terms import TERMS
from communique.languages.word_table import WordTable

RUSSIAN = Language(
    locale="ru",
    bcp47="ru",
    argos="ru",
    name="Russian",
    native_name="русский",
    aliases=frozenset({"rus", "ru-ru"}),
    plural_count=3,
    plural_rule="(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)",
    joiner=" ",
    quotes=(("«", "»"), ("„", "“")),
    sentences=SENTENCES,
    anatomy=ANATOMY,
    facts=FACTS,
    checks=CHECKS,
    terms=TERMS,
    names=NAMES,
    drafts=DRAFTS,
    word=WordTable(tag="ru-RU", eastern=False, font="Times New Roman"),
    notices=Notices(
        draft=(
            "Черновик. Текст переведён с {source} языка машиной и ещё не проверен полностью. "
            "При расхождениях следует руководствоваться оригиналом."
        ),
        untranslated="Некоторые предложения ещё не переведены и приведены на языке оригинала.",
        source_names=(("en", "английского"), ("zh_CN", "китайского"), ("ru", "русского")),
    ),
)
