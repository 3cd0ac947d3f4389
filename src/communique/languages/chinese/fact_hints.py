"""Chinese phrases that state a number, a date or a currency in passing."""

from __future__ import annotations

from communique.languages.fact_entries import Hint
from communique.model import FactKind

_NUMBERS = {
    "2": "翻番 翻一番 翻了一番 翻倍 增长一倍 增加一倍 提高一倍 增加了一倍 增长了一倍 成倍",
    "4": "翻两番 翻了两番",
    "1/2": "减半 减少一半 折半",
    "1000000": "百万",
}
_WARS = {"1": "一战 第一次世界大战 一次大战", "2": "二战 第二次世界大战 二次大战 二次世界大战", "3": "第三次世界大战"}
_CONGRESSES = {"17": "十七", "18": "十八", "19": "十九", "20": "二十"}
_PLANS = {"11": "十一", "12": "十二", "13": "十三", "14": "十四", "15": "十五"}
HINTS = {
    **{phrase: Hint(FactKind.NUMBER, value) for value, listed in _NUMBERS.items() for phrase in listed.split()},
    **{phrase: Hint(FactKind.ORDINAL, value, "war") for value, listed in _WARS.items() for phrase in listed.split()},
    **{f"{number}大": Hint(FactKind.ORDINAL, value) for value, number in _CONGRESSES.items()},
    **{f"{number}五": Hint(FactKind.ORDINAL, value) for value, number in _PLANS.items()},
    **{f"{number}中全会": Hint(FactKind.ORDINAL, str(value)) for value, number in enumerate("一二三四五六七八", 1)},
    **{f"{number}读": Hint(FactKind.ORDINAL, str(value)) for value, number in enumerate("一二三", 1)},
    **{
        f"{number}折": Hint(FactKind.PERCENT, str(100 - 10 * value))
        for value, number in enumerate("一二三四五六七八九", 1)
    },
    "全天候": Hint(FactKind.DURATION, "24", "h"),
    "昼夜不停": Hint(FactKind.DURATION, "24", "h"),
}
_SCALES = {
    "百": "100", "千": "1000", "万": "10000", "十万": "100000", "百万": "1000000", "千万": "10000000",
    "亿": "100000000", "十亿": "1000000000", "百亿": "10000000000", "千亿": "100000000000", "万亿": "1000000000000",
}  # fmt: skip
LOTS = {f"{head}{scale}": value for head in "数几上" for scale, value in _SCALES.items()} | {
    "千": "1000",
    "百万": "1000000",
}
"""Many of something, before a currency."""
