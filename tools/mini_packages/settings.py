"""Names and numbers every step of the package factory agrees on."""

from __future__ import annotations

from typing import Final

LANGUAGES: Final = ("en", "zh", "ru")
NAMES: Final = {"en": "English", "zh": "Chinese", "ru": "Russian"}

# Piece ids fixed by the order in which SentencePiece numbers its special symbols.
UNK: Final = 0
BOS: Final = 1
EOS: Final = 2
TAGS: Final = {"en": 3, "zh": 4, "ru": 5}
TAG_PIECES: Final = {"en": "<2en>", "zh": "<2zh>", "ru": "<2ru>"}

PLACEHOLDER_TEMPLATE: Final = "⟦{n}⟧"
PLACEHOLDERS: Final = tuple(PLACEHOLDER_TEMPLATE.format(n=n) for n in range(1, 10))
USER_SYMBOLS: Final = (*TAG_PIECES.values(), *PLACEHOLDERS)
FIXED_IDS: Final = 3 + len(USER_SYMBOLS)

# Kinds of training text, in the order of their codes in the arrays.
CORPUS: Final = 0
GRAMMAR: Final = 1
LEXICON: Final = 2
KINDS: Final = ("corpus", "grammar", "lexicon")

_ASCII: Final = "".join(chr(code) for code in range(0x21, 0x7F))
_CYRILLIC: Final = "".join(chr(code) for code in range(0x410, 0x450)) + "Ёё"
_MARKS: Final = "«»„“”‘’–—―…·•№¥€$£%‰°±×§©®™→←"
_CJK: Final = "、。〈〉《》「」『』【】〔〕〇・"
_FULL_WIDTH: Final = "！＂＃％＆＇（）＊＋，－．／：；＜＝＞？［］｛｝～￥" + "０１２３４５６７８９"
REQUIRED_CHARACTERS: Final = _ASCII + _CYRILLIC + _MARKS + _CJK + _FULL_WIDTH


def split_direction(direction: str) -> tuple[str, str, str]:
    """Return source, target and the language that is not English of ``"en-zh"``."""
    source, _, target = direction.partition("-")
    if source not in LANGUAGES or target not in LANGUAGES or "en" not in (source, target):
        raise ValueError(f"not a direction of this project: {direction!r}")
    return source, target, target if source == "en" else source
