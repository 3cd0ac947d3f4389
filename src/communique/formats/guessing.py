"""What encoding are bytes in that are not UTF-8?

Short texts fool general detectors, so the encodings that releases come in are weighed first by what their common
characters look like in bytes; only when that does not decide is charset_normalizer asked, for the same candidates.
"""

from __future__ import annotations

import codecs
import re

NAMES: dict[str, str] = {
    "gb18030": "GB18030",
    "big5": "Big5",
    "cp1251": "Windows-1251",
    "koi8_r": "KOI8-R",
    "cp1252": "Windows-1252",
    "utf_16": "UTF-16",
    "utf_16_le": "UTF-16LE",
    "utf_16_be": "UTF-16BE",
}
"""Encodings that are recognised: Python's name and the one that people use."""

_SAMPLE = 1 << 16
_CLEAR = 0.75
"""So plausible, an encoding is taken without asking further."""
_LEAST = 0.4
"""Less plausible, nothing is said."""
_LAST_ASCII = 0x7F
_UTF8_SHARE = 0.8
_COMMON_CYRILLIC = frozenset("оеаинтсрвл")
_COMMON_SHARE = 0.55
"""The ten commonest letters make at least so much of any Russian text of a few words."""
_CYRILLIC_WORD = re.compile(r"[А-яЁё]+")
_CYRILLIC_SHAPE = re.compile(r"[А-ЯЁ]?[а-яё]+|[А-ЯЁ]+")
_TYPOGRAPHY = frozenset("«»“”„‘’–—…№§©®°\xa0·•")
_LATIN_LETTER = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŸŽž]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_DOUBLE = re.compile(rb"[\x81-\xfe][\x30-\x7e\x80-\xfe]")
_COMMON_LEADS = {"gb18030": (0xB0, 0xD7, 0xA1, 0xA3), "big5": (0xA4, 0xC6, 0xA1, 0xA3)}
"""First bytes of the characters in everyday use (GB 2312 level 1, Big5 level 1), then of their marks."""


def recognise(data: bytes) -> str:
    """Python's name of the likely encoding, or empty when nothing is likely enough."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf_16" if _decoded(data, "utf_16") is not None else ""
    if b"\0" in data:
        return _utf16_without_mark(data)
    if _is_damaged_utf8(data):
        return ""
    scores = {name: _score(data, name) for name in ("gb18030", "big5", "cp1251", "koi8_r", "cp1252")}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] >= _CLEAR:
        return best
    other = _ask_detector(data, [name for name, score in scores.items() if score >= _LEAST])
    return other or (best if scores[best] >= _LEAST else "")


def _is_damaged_utf8(data: bytes) -> bool:
    """All but a few of its bytes beyond ASCII make UTF-8."""
    whole = data.decode("utf-8", "ignore").encode()
    high, kept = (sum(byte > _LAST_ASCII for byte in part) for part in (data[:_SAMPLE], whole[:_SAMPLE]))
    return kept > _UTF8_SHARE * high


def _score(data: bytes, name: str) -> float:
    """How much like a text of that encoding the bytes are, 0 to 1."""
    text = _decoded(data, name)
    if text is None or _CONTROL.search(text):
        return 0.0
    if name in _COMMON_LEADS:
        return _double_score(data[:_SAMPLE], name)
    return _western_score(text[:_SAMPLE]) if name == "cp1252" else _cyrillic_score(text[:_SAMPLE])


def _double_score(data: bytes, name: str) -> float:
    low, high, first_mark, last_mark = _COMMON_LEADS[name]
    pairs: list[bytes] = _DOUBLE.findall(data)
    common = sum(low <= pair[0] <= high and pair[1] >= 0x40 for pair in pairs)  # noqa: PLR2004  a digit there: four bytes
    marks = sum(first_mark <= pair[0] <= last_mark for pair in pairs)
    if not common:
        return 0.0
    return (common + marks) / len(pairs)


def _cyrillic_score(text: str) -> float:
    high = [character for character in text if character > "\x7f"]
    words = _CYRILLIC_WORD.findall(text)
    letters = sum(map(len, words))
    if not letters:
        return 0.0
    shaped = sum(len(word) for word in words if _CYRILLIC_SHAPE.fullmatch(word)) / letters
    common = sum(character in _COMMON_CYRILLIC for word in words for character in word.lower()) / letters
    fitting = (letters + sum(character in _TYPOGRAPHY for character in high)) / len(high)
    return shaped * min(1.0, common / _COMMON_SHARE) * fitting


def _western_score(text: str) -> float:
    """High characters are marks, or letters inside Latin words; and there are far fewer of them than others."""
    high = [at for at, character in enumerate(text) if character > "\x7f"]
    fitting = 0
    for at in high:
        around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
        latin = _LATIN_LETTER.match(text[at]) is not None and any("a" <= near.lower() <= "z" for near in around)
        fitting += latin or text[at] in _TYPOGRAPHY
    ascii_letters = sum("a" <= character.lower() <= "z" for character in text)
    return fitting / len(high) if high and ascii_letters > 4 * len(high) else 0.0


def _ask_detector(data: bytes, candidates: list[str]) -> str:
    if len(candidates) < 2:  # noqa: PLR2004  nothing to choose from
        return ""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE], cp_isolation=candidates).best()
    return best.encoding if best is not None and best.encoding in candidates else ""


def _utf16_without_mark(data: bytes) -> str:
    """UTF-16 whose ASCII characters leave every other byte empty; if all are ASCII, nearly all pairs have one."""
    even, odd = data[::2][:_SAMPLE].count(0), data[1::2][:_SAMPLE].count(0)
    name = "utf_16_le" if odd > even else "utf_16_be"
    pairs = min(len(data) // 2, _SAMPLE)
    latin = data[: 2 * _SAMPLE].replace(b"\0", b"").isascii()
    plausible = max(even, odd) > 8 * min(even, odd) and max(even, odd) * 10 > pairs * (9 if latin else 1)
    text = _decoded(data, name) if plausible else None
    return name if text is not None and "\0" not in text else ""


def _decoded(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeError:
        return None
