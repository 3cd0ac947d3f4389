"""Chinese as written in mainland China, in simplified characters."""

from __future__ import annotations

from communique.languages.chinese.anatomy import ANATOMY
from communique.languages.chinese.checks import CHECKS
from communique.languages.chinese.drafts import DRAFTS
from communique.languages.chinese.facts import FACTS
from communique.languages.chinese.fonts import FURTHER_FONTS, WIDE_FONTS
from communique.languages.chinese.names import NAMES
from communique.languages.chinese.sentences import SENTENCES
from communique.languages.chinese.terms import TERMS
from communique.languages.language import Language
from communique.languages.notices import Notices
from communique.languages.word_table import WordTable

CHINESE = Language(
    locale="zh_CN",
    bcp47="zh-Hans",
    argos="zh",
    name="Chinese",
    native_name="中文",
    aliases=frozenset({"zh", "zho", "chi", "cmn", "zh-hans", "zh-hans-cn", "zh-sg", "zh-hans-sg"}),
    plural_count=1,
    plural_rule="0",
    joiner="",
    quotes=(("“", "”"), ("‘", "’")),
    sentences=SENTENCES,
    anatomy=ANATOMY,
    facts=FACTS,
    checks=CHECKS,
    terms=TERMS,
    names=NAMES,
    drafts=DRAFTS,
    word=WordTable(tag="zh-CN", eastern=True, font="SimSun", wide_fonts=WIDE_FONTS, further_fonts=FURTHER_FONTS),
    notices=Notices(
        draft="草稿：本文由机器从{source}翻译，尚未完成人工审校，内容以原文为准。",
        untranslated="部分语句尚未翻译，仍为{source}原文。",
        source_names=(("en", "英文"), ("zh_CN", "中文"), ("ru", "俄文")),
    ),
)
