"""Letters that do not belong where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from communique.checks.borrowings import borrowings, is_ordinary
from communique.checks.contract import Hit, Pair, Rule
from communique.checks.quotations import Covering
from communique.checks.side import Side
from communique.languages import LANGUAGES
from communique.model import Severity

_LATIN = "A-Za-zÀ-ÖØ-öø-ɏ"
_CYRILLIC = "Ѐ-ԯ"
_MEETING = re.compile(rf"[{_LATIN}][{_CYRILLIC}]|[{_CYRILLIC}][{_LATIN}]")
_WORD = re.compile(rf"[{_LATIN}{_CYRILLIC}]+")
_TO_CYRILLIC = str.maketrans("AaBCcEeHKMOoPpTXxyËë", "АаВСсЕеНКМОоРрТХхуЁё")
_TO_LATIN = str.maketrans("АаВСсЕеНКМОоРрТХхуЁёѕіїј", "AaBCcEeHKMOoPpTXxyËësiïj")
_LONE = re.compile(rf"[aocy](?=[ \u00a0][{_CYRILLIC}])(?<=[{_CYRILLIC}][ \u00a0].)")
"""A Latin letter that stands for a Russian word of one letter."""
_VOWEL = re.compile("[^b-df-hj-np-tvwxz]")
"""What a word of Latin letters has, and an abbreviation in small letters (``pdf``) has not."""
_NAME = 60
"""Characters before a word in which its name begins."""
_OTHERS = (
    "\u0370-\u03ff\u0530-\u058f\u0590-\u05ff\u0600-\u06ff\u0900-\u0dff\u0e00-\u0eff"
    "\u10a0-\u10ff\u3040-\u30ff\uac00-\ud7af"
)
_GLOSS = 3
"""Letters of its own language to one of another that a gloss may have: ``(от латинского cella)``."""
_SHORT = 3
"""Small letters from which on a word of another script is more than a symbol or unit."""
_BEYOND_LATIN = "\u0250"
_PARTICLES = frozenset(
    ("von", "van", "der", "den", "del", "della", "des", "dos", "das", "the", "and", "for", "vs", "via", "ibn", "bin")
)
"""Small words inside names."""


@cache
def _foreign(own: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A letter, and a word, in the script of another of our languages, or in one that none of them has."""
    classes = [language.checks.letters for language in LANGUAGES if language.checks.letters != own] + [_OTHERS]
    words = [f"(?:[{letters}]+(?:['’-][{letters}]+)*)" for letters in classes]
    return re.compile(f"[{''.join(classes)}]"), re.compile("|".join(words))


def _find_foreign(pair: Pair) -> Iterator[Hit]:
    target = pair.target
    letter, words = _foreign(target.language.checks.letters)
    first = letter.search(target.prose)
    if first is None or not target.own_letters:
        return
    glosses: Covering | None = None
    for match in words.finditer(target.prose, first.start()):
        word, (start, end) = match.group(), match.span()
        if not _is_prose(word, target, start, end):
            continue
        if glosses is None:
            glosses = Covering(span for span in target.quotations if _is_gloss(target.prose[slice(*span)], target))
        if glosses.holds(start, end):
            continue
        if word.isascii() and _in_name(target.prose, start):
            continue
        taken = _is_taken_over(word, pair.source)
        if taken and (_script_of(word) != pair.source.language.checks.letters or word in pair.source.quoted):
            continue
        if borrowings(pair).holds(start, end):
            continue
        yield Hit(
            message=f"{word!r} is not written in {target.language.name} letters.",
            span=(start, end),
            # A term that nobody has a word for may stay; an everyday word was forgotten.
            severity=Severity.WARNING if taken and word[0] < _BEYOND_LATIN and not is_ordinary(word) else None,
        )


def _is_gloss(quotation: str, side: Side) -> bool:
    """Whether what stands in quotes or brackets gives a word of another language, rather than being prose with one."""
    table = side.language.checks
    own = len(re.findall(f"[{table.letters}]", quotation))
    others = sum(letter.isalpha() for letter in quotation) - own
    return own * table.letter_size <= _GLOSS * others


def _is_taken_over(word: str, source: Side) -> bool:
    """Whether the source has the word, too, with or without hyphens."""
    return word.lower().replace("-", "") in source.joined


@cache
def _script_of(word: str) -> str:
    """The letters of the language that writes a word; empty for one that we do not know."""
    for language in LANGUAGES:
        if re.match(f"[{language.checks.letters}]", word):
            return language.checks.letters
    return ""


def _in_name(text: str, start: int) -> bool:
    """Whether a small word follows a capitalised one of its script: ``Karenia brevis``, ``Tour de France``."""
    return re.search(rf"[A-Z][{_LATIN}.-]*[ \u00a0]$", text[max(0, start - _NAME) : start]) is not None


def _is_prose(word: str, side: Side, start: int, end: int) -> bool:
    """Whether a word is more than a name, an abbreviation, a unit or a symbol."""
    if not word.isascii() and not re.match(f"[{_LATIN}]", word):
        return side.prose[end : end + 1] != "·" and not (len(word) == 1 and "\u0370" <= word <= "\u03ff")
    around = side.prose[start - 1 : start] + side.prose[end : end + 1]
    if len(word) < _SHORT or not word.islower() or word in _PARTICLES or not _VOWEL.search(word):
        return False
    return not re.search(r"[\d/_.@#-]", around)


def _find_homoglyphs(pair: Pair) -> Iterator[Hit]:
    text = pair.target.prose
    if text.isascii():
        return
    cyrillic = pair.target.language.checks.letters[0] >= "\u0400"
    if _MEETING.search(text):
        for word in _WORD.finditer(text):
            yield from _mixed(word.group(), word.start())
    if not cyrillic:
        return
    for match in _LONE.finditer(text):
        yield Hit(
            message=f"{match.group()!r} is a Latin letter that looks like a Russian one.",
            span=match.span(),
            fix=match.group().translate(_TO_CYRILLIC),
            severity=Severity.WARNING,
        )


def _mixed(word: str, start: int) -> Iterator[Hit]:
    latin = re.findall(f"[{_LATIN}]", word)
    foreign = re.findall(f"[{_CYRILLIC}]", word)
    if not latin or not foreign:
        return
    span = start, start + len(word)
    as_cyrillic, as_latin = word.translate(_TO_CYRILLIC), word.translate(_TO_LATIN)
    all_cyrillic = not re.search(f"[{_LATIN}]", as_cyrillic)
    all_latin = not re.search(f"[{_CYRILLIC}]", as_latin)
    if not all_cyrillic and not all_latin:
        joined = re.fullmatch(f"[A-Z]{{2,}}[{_CYRILLIC}]+", word)
        severity = Severity.NOTE if joined else None
        yield Hit(message=f"{word!r} mixes Latin and Cyrillic letters.", span=span, severity=severity)
        return
    to_cyrillic = all_cyrillic and (not all_latin or len(foreign) >= len(latin))
    strangers, kind = (latin, "Latin") if to_cyrillic else (foreign, "Cyrillic")
    yield Hit(
        message=f"{word!r} has {kind} letters that only look right: {', '.join(dict.fromkeys(strangers))}.",
        span=span,
        remedy="Type the word anew; searches will not find it as it is.",
        fix=as_cyrillic if to_cyrillic else as_latin,
    )


def _find_traditional(pair: Pair) -> Iterator[Hit]:
    table = pair.target.language.checks.traditional
    for place, character in enumerate(pair.target.prose if table else ""):
        if character in table:
            yield Hit(
                message=f"{character} is written {table[character]} here.",
                span=(place, place + 1),
                fix=table[character],
            )


FOREIGN = Rule(
    id="script.foreign",
    severity=Severity.ERROR,
    why="Machine drafts drop a word of another language into a sentence, where nobody can read it.",
    find=_find_foreign,
)
HOMOGLYPH = Rule(
    id="script.homoglyph",
    severity=Severity.ERROR,
    why="A Latin letter inside a Russian word looks right and is found by no search, no spell checker and no filter.",
    find=_find_homoglyphs,
)
TRADITIONAL = Rule(
    id="script.traditional",
    severity=Severity.WARNING,
    why="Traditional characters in a text for mainland China look like a text that was meant for somebody else.",
    find=_find_traditional,
    needs=frozenset().union(*(language.checks.traditional for language in LANGUAGES)),
)
