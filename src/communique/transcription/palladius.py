"""Pinyin in Russian letters by the Palladius system, and back."""

from __future__ import annotations

import re
from functools import cache

from communique.languages.russian.names import NAMES
from communique.transcription.pinyin import join_pinyin, matching_case, plain, split_pinyin

_LATIN_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`´-][^\W\d_]+)*")
_OWN_WORD = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")
_BACK = {written: syllable for syllable, written in NAMES.syllables.items()}
_LONGEST = max(map(len, _BACK))
_LONGEST_WORD = 60
_OFTEN = 2
"""Syllables that a given name or the name of a place mostly has."""
_DIVIDER, _BEHIND, _BEFORE = NAMES.divider


def palladius(pinyin: str) -> str:
    """Chinese names in Russian: ``Jiangsu`` is ``Цзянсу``, ``Wang Qin`` is ``Ван Цинь``, ``Beijing`` is ``Пекин``.

    Words that are no pinyin stay as they are; what stands between words stays, too.
    """
    whole = NAMES.established.get(plain(pinyin).strip())
    if whole is not None and not pinyin.isupper():
        return whole
    text = pinyin
    for words, written in _phrases():
        text = words.sub(written, text)
    return _LATIN_WORD.sub(lambda match: palladius_word(match.group()) or match.group(), text)


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Names of several words that have a form of their own."""
    return tuple(
        (re.compile(rf"\b{re.escape(words)}\b", re.IGNORECASE), written)
        for words, written in NAMES.established.items()
        if " " in words
    )


def is_settled(pinyin: str) -> bool:
    """Whether a name in pinyin has a settled form: a province, a great city, a name of long use."""
    return plain(pinyin) in NAMES.established


def palladius_word(word: str) -> str | None:
    """One word of pinyin in Russian; None for what is no pinyin."""
    settled = NAMES.established.get(plain(word)) or NAMES.established.get(plain(word).replace("'", ""))
    if settled is not None:
        return matching_case(settled, word) if word.isupper() else settled
    syllables = split_pinyin(word)
    return matching_case(_join(syllables), word) if syllables else None


def _join(syllables: tuple[str, ...]) -> str:
    word = ""
    for syllable in syllables:
        written = NAMES.syllables[syllable]
        word += (_DIVIDER if word.endswith(_BEHIND) and written[0] in _BEFORE else "") + written
    return word


def pinyin_of(russian: str) -> str:
    """Chinese names out of Russian: ``Цзянсу`` is ``Jiangsu``, ``Ван Циня`` is ``Wang Qin``, ``Пекина`` is ``Beijing``.

    Words that no table can read stay as they are.
    """

    def written(match: re.Match[str]) -> str:
        forms = pinyin_forms(match.group())
        return forms[0] if forms else match.group()

    return _OWN_WORD.sub(written, russian)


def pinyin_forms(word: str) -> tuple[str, ...]:
    """All that one Russian word may be in pinyin, the likeliest first.

    A word may stand in any case, and what looks like one more syllable may be an ending: ``Цзэдуна`` reads as
    ``Zedong`` before ``Zeduna``.
    """
    if len(word) > _LONGEST_WORD:
        return ()
    lower = word.lower()
    found: list[tuple[bool, bool, int, str]] = []
    for place, form in enumerate(dict.fromkeys((lower, *nominatives(lower)))):
        settled = _settled().get(form.replace("ё", "е"))
        syllables = read_palladius(form) if settled is None else (settled,)
        if syllables:
            spelled = " ".join(matching_case(part, word) for part in (settled or join_pinyin(syllables)).split())
            found.append((settled is None, len(syllables) > _OFTEN, place, spelled))
    return tuple(dict.fromkeys(spelled for *_, spelled in sorted(found)))


@cache
def _settled() -> dict[str, str]:
    """By the established Russian name of one word, its pinyin; where a name has several, the first."""
    found: dict[str, str] = {}
    for pinyin, written in NAMES.established.items():
        if " " not in written:
            found.setdefault(written.lower().replace("ё", "е"), pinyin)
    return found


def nominatives(word: str) -> list[str]:
    """What a word in small letters may be in the nominative, by its ending."""
    return [
        word[: -len(ending)] + other
        for ending, others in NAMES.undeclined
        if word.endswith(ending) and len(word) > len(ending) + 1
        for other in others
    ]


def read_palladius(word: str) -> tuple[str, ...] | None:
    """The pinyin of a word in small letters that is in the nominative; None for what is no Palladius."""
    found: list[str] = []
    for part in word.split("-"):
        syllables = _read(part)
        if not syllables:
            return None
        found += syllables
    return tuple(found)


@cache
def _read(part: str) -> tuple[str, ...]:
    """The fewest syllables a part consists of; a syllable ends in ``н`` before a vowel only if ``ъ`` parts them."""
    best: list[tuple[str, ...] | None] = [None] * (len(part) + 1)
    best[len(part)] = ()
    for start in range(len(part) - 1, -1, -1):
        for length in range(min(_LONGEST, len(part) - start), 0, -1):
            end = start + length
            written = part[start:end]
            if written not in _BACK:
                continue
            rest = best[end]
            if written.endswith(_BEHIND) and end < len(part):
                if part[end] == _DIVIDER:
                    rest = best[end + 1] if end + 1 < len(part) and part[end + 1] in _BEFORE else None
                elif part[end] in _BEFORE:
                    rest = None
            known = best[start]
            if rest is not None and (known is None or len(rest) + 1 < len(known)):
                best[start] = (_BACK[written], *rest)
    return best[0] or ()
