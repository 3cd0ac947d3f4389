"""How sentences end in Chinese, and what only looks like an end."""

from __future__ import annotations

import re

from communique.languages.english.sentence_openers import OPENERS
from communique.languages.english.sentence_words import ABBREVIATIONS, OFFICERS, SAINTS, UNITS
from communique.languages.english.sentences import STARTERS
from communique.languages.sentence_table import Ending, SentenceTable, words

_SPEECH = words(
    "表示 指出 强调 介绍 认为 告诉 回忆 坦言 感慨 补充 解释 感叹 呼吁 透露 评价 总结 宣布 谈到 谈及 提到 回答",
    "答道 写道 说道 问道 笑道 喊道 叫道 称赞 称道 如是说 所言 提醒 建议 承诺 重申 高呼 高喊 欢呼 惊呼 呼喊 追问 反问",
    "自问 嘱咐 叮嘱 發言 強調 認為 告訴 回憶 補充 解釋 透露 評價 宣佈 談到 寫道 說道",
)
"""Verbs of speech that are no part of another word."""
_SPEECH_ALONE = words("说 道 问 答 称 喊 叫 讲 笑 想 念 写 說 問 稱 講 寫")
"""Verbs of speech that often are: counted only at the end of a clause."""
_SAYINGS = words("讲话 话 话语 致辞 发言 寄语 嘱托 誓言 口号 声音 回答 精神 訓示 講話")
"""What a quotation is called when its sentence goes on: 习近平的讲话."""
_WITHIN = "[^。！？；：!?;“「『\\n]"


def _any(found: frozenset[str]) -> str:
    return "|".join(sorted(found, key=lambda word: (-len(word), word)))


SENTENCES = SentenceTable(
    abbreviations={
        token: ending if ending in {Ending.NEVER, Ending.NUMBER} else Ending.OPEN
        for token, ending in ABBREVIATIONS.items()
    },
    after_number=UNITS,
    followers={"st": words(SAINTS), "co": words("Ltd Limited Inc KG LLC", OFFICERS)},
    starters=STARTERS,
    openers=OPENERS,
    exclaimed=words("Yahoo Jeopardy Kahoot Joomla"),
    introducing=tuple(f"{verb}{mark}" for verb in sorted(_SPEECH | _SPEECH_ALONE) for mark in ("", "了", "着", "过")),
    speaker=re.compile(
        r"[这那此该這該](?![外前后後次时時间間年天边邊里裡])"
        rf"|{_WITHIN}{{0,40}}?(?:(?:{_any(_SPEECH_ALONE)})(?:[着了过過]|[，,。！？\s]|$)|{_any(_SPEECH)}|的(?:{_any(_SAYINGS)}))"
        rf"(?!{_WITHIN}{{0,20}}[：:])"
    ),
    particles="的等之地得",
    vowels="aeiouy",
)
