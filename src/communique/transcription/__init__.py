"""Names across scripts: pinyin and Palladius, Russian in Latin letters, foreign names in Chinese characters.

What a table settles is given as settled; everything else is evidence, or a guess for a person to accept.
"""

from __future__ import annotations

from communique.transcription.evidence import evidence
from communique.transcription.guessing import transcribe
from communique.transcription.palladius import palladius, pinyin_forms, pinyin_of
from communique.transcription.pinyin import split_pinyin
from communique.transcription.romanization import is_romanization, romanize

__all__ = [
    "evidence",
    "is_romanization",
    "palladius",
    "pinyin_forms",
    "pinyin_of",
    "romanize",
    "split_pinyin",
    "transcribe",
]
