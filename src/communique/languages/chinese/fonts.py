"""Fonts with Chinese characters: those whose Latin and Cyrillic letters are as wide or missing, and others."""

from __future__ import annotations

WIDE_FONTS = frozenset(
    [
        "simsun",
        "nsimsun",
        "simhei",
        "fangsong",
        "fangsong_gb2312",
        "kaiti",
        "kaiti_gb2312",
        "lisu",
        "youyuan",
        "stsong",
        "stzhongsong",
        "stfangsong",
        "stkaiti",
        "stheiti",
        "stxihei",
        "songti sc",
        "dengxian",
        "宋体",
        "新宋体",
        "黑体",
        "仿宋",
        "仿宋_gb2312",
        "楷体",
        "楷体_gb2312",
        "隶书",
        "幼圆",
        "华文宋体",
        "华文中宋",
        "华文仿宋",
        "华文楷体",
        "华文细黑",
        "方正小标宋简体",
        "方正仿宋_gbk",
        "等线",
    ]
)

FURTHER_FONTS = frozenset(
    [
        "microsoft yahei",
        "microsoft yahei ui",
        "微软雅黑",
        "microsoft jhenghei",
        "noto sans cjk sc",
        "noto serif cjk sc",
        "noto sans sc",
        "noto serif sc",
        "source han sans",
        "source han sans sc",
        "source han serif",
        "source han serif sc",
        "思源黑体",
        "思源宋体",
        "pingfang sc",
        "heiti sc",
        "wenquanyi micro hei",
        "wenquanyi zen hei",
        "droid sans fallback",
        "arial unicode ms",
    ]
)
