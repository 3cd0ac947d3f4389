"""Drafts in the print of their language: the safe fixes of the typography rules, ends of sentences, capitals.

Machines set blanks as their training text did, add full stops to headlines and lose them from sentences. What is
mended here is never a matter of sense.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from communique.checks.contract import Pair
from communique.checks.finals import final_mark
from communique.checks.fixing import fix
from communique.checks.length import deviation
from communique.checks.options import Options
from communique.languages import Language

_BEFORE_MARK: Final = re.compile(r"(?<=[^\s(（\[«“]) +(?=[,.;:!?](?:\s|$))")
_HAN: Final = "\u3400-\u9fff\uf900-\ufaff\u3000-\u303f\uff01-\uff60“”‘’"
_BETWEEN_HAN: Final = re.compile(rf"(?<=[{_HAN}]) +(?=[{_HAN}])")
_INSIDE: Final = (
    (re.compile(r"(?<=[(（\[]) +(?=\S)"), ""),
    (re.compile(r"(?<=\S) +(?=[)）\]])"), ""),
    (re.compile(r"«[ \u00a0]+"), "«"),
    (re.compile(r"(?<![ \u00a0])[ \u00a0]+»"), "»"),
)
_WIDE: Final = {".": "。", "?": "？", "!": "！", "。": ".", "？": "?", "！": "!"}
"""Marks that end sentences, in the other kind of script."""
_CUT: Final = -1.2
"""Standard deviations of length below which a sentence without its mark may have lost its end."""
_SHORT: Final = 3
"""Letters up to which a last word with a full stop may be an abbreviation: ``г.``."""
_LABEL: Final = 12.0
"""Letters of English below which a text is a label."""


def finish(pair: Pair, again: Callable[[str], Pair], options: Options) -> str:
    """The target of a pair in the print of its language.

    ``again`` makes a pair with the same source of another target. Codes and addresses stay as they are.
    """
    text = _spaced(pair)
    text = _ended(pair if text == pair.target.text else again(text))
    text = _capital(pair, text)
    mended = fix(pair if text == pair.target.text else again(text), options)
    return mended.strip()


def _spaced(pair: Pair) -> str:
    """Without the blanks that tokenizers leave: before marks, inside brackets, between characters."""
    text = pair.target.text
    if pair.target.codes or pair.target.placeholders:
        return text
    text = (_BEFORE_MARK if pair.target.language.checks.spaced else _BETWEEN_HAN).sub("", text)
    for pattern, new in _INSIDE:
        text = pattern.sub(new, text)
    return text


def _ended(pair: Pair) -> str:
    """With a final mark where the source has one, and without the full stop where it has none."""
    text, language = pair.target.text, pair.target.language
    wanted, there = final_mark(pair.source), final_mark(pair.target)
    if there and there in ".?!" and not language.checks.spaced and text.endswith(there) and text[-2:-1] != there:
        text, there = text[:-1] + _WIDE[there], _WIDE[there]
    if wanted and not there and text and (text[-1].isalnum() or text[-1] in ",，、;；"):
        if deviation(pair) > _CUT and pair.source.size >= _LABEL:
            return text.rstrip(",，、;； ") + _own(wanted, language)
    elif there in {".", "。"} and not wanted and text.endswith(there) and not text.endswith(there * 2):
        last = text[:-1].rsplit(None, 1)[-1:] or [""]
        if there == "。" or len(last[0].strip('«“"(')) > _SHORT:
            return text[:-1].rstrip()
    return text


def _own(mark: str, language: Language) -> str:
    """A final mark as a language writes it."""
    if mark in language.checks.finals:
        return mark
    return _WIDE.get(mark, "。" if "。" in language.checks.finals else ".")


def _capital(pair: Pair, text: str) -> str:
    """With a capital where a sentence begins, if the source has one or has no capitals."""
    source = pair.source
    first = next((char for char in source.stripped if char.isalnum()), "")
    sentence = not source.language.checks.spaced and bool(final_mark(source)) and source.size >= _LABEL
    place = next((index for index, char in enumerate(text) if char.isalnum()), 0)
    covered = any(code.start <= place < code.end for code in pair.target.codes)
    word = text[place : place + 2]
    if (first.isupper() or sentence) and word.islower() and word.isalpha() and not covered:
        return text[:place] + text[place].upper() + text[place + 1 :]
    return text
