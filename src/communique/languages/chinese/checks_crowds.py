"""Chinese phrases for many of something, with about how many."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_SCALES = {
    "十": "10",
    "百": "100",
    "千": "1000",
    "万": "10000",
    "十万": "100000",
    "百万": "1000000",
    "千万": "10000000",
    "亿": "100000000",
    "十亿": "1000000000",
    "百亿": "10000000000",
    "千亿": "100000000000",
    "万亿": "1000000000000",
}
CROWDS: Final[Mapping[str, str]] = {
    **{f"{head}{scale}": value for head in "数几" for scale, value in _SCALES.items()},
    **{f"上{scale}": value for scale, value in _SCALES.items() if scale != "十"},
    **{f"{head}数十": "" for head in "人总指倍分次基"},
    **{f"{head}数百": "" for head in "人总指倍分次基"},
    **{f"{head}数千": "" for head in "人总指倍分次基"},
    **{f"{head}数万": "" for head in "人总指倍分次基"},
    **dict.fromkeys(("成百上千", "成千上万", "数以千计", "数以万计", "以上百", "以上千", "以上万", "十几"), ""),
}
"""Nothing where the phrase says no more than that there are many, or is part of another word."""
