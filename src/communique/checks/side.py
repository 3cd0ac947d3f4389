"""One text of a pair, and what several rules want to know of it, each found once."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from functools import cache

from communique.adequacy.forms import keys, stems
from communique.checks.once import once
from communique.checks.quotations import find_quotations
from communique.facts.folding import small_letters
from communique.inline import Code, Markup, find_codes
from communique.languages import Language

_FIRST_MASK, _MASKS = 0xE000, 6400
MASKS = "\ue000-\uf8ff"
"""The inside of a character class: what stands in :attr:`Side.prose` for characters of codes, one for each."""

_MASKED = re.compile(f"[{MASKS}]+")
_CODE_MARK = re.compile(r"[*_`<>\[\]{}@&\\~]")
_CODE_PERCENT = re.compile(r"%[(0-9a-z]")
_CODE_DOT = re.compile(r"\.(?<=[0-9A-Za-z]\.)[a-z]")
"""A stop inside a domain name; the stop comes first so that the search may leap from one to the next."""
_PLACEHOLDER = re.compile(
    r"""
    \$\{[A-Za-z_][A-Za-z0-9_.]*\}
  | \{\{\s*[A-Za-z_][A-Za-z0-9_.]*\s*\}\}
  | \{[A-Za-z0-9_][A-Za-z0-9_.]*\}
  | %\([A-Za-z_][A-Za-z0-9_]*\)[a-z]
  | %[0-9]+\$[a-z@]
  | (?<![0-9%])%[sdi@](?![A-Za-z0-9])
    """,
    re.VERBOSE,
)
_ADDRESS = re.compile(
    r"""
    (?:https?|ftp)://[^\s<>"'`\])}*|]+(?<![.,;:!?])
  | (?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+
  | (?<![\w@./-])(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}(?:/[^\s<>"'`\])}*|]*)?
    """,
    re.VERBOSE,
)
_GLOSS = re.compile(r"[(（][^()（）]{2,80}[)）]")
_LATIN = re.compile(r"[A-Za-z]{2}")
_SPACED = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_UNSPACED = re.compile(r"[0-9A-Za-z]+|[^\W_]")


class Side:
    """A text with its language; everything else is worked out when it is first asked for."""

    def __init__(self, text: str, language: Language, *, markup: Markup = "markdown") -> None:
        self.text = text
        self.language = language
        self.markup = markup

    @once
    def placeholders(self) -> tuple[re.Match[str], ...]:
        """What a program will fill in: ``{name}``, ``%(count)s``, ``${user}``."""
        return tuple(_PLACEHOLDER.finditer(self.text)) if "{" in self.text or "%" in self.text else ()

    @once
    def codes(self) -> tuple[Code, ...]:
        """Inline codes, placeholders left out."""
        if not _may_hold_codes(self.text):
            return ()
        found = find_codes(self.text, self.markup)
        if not self.placeholders:
            return tuple(found)
        starts, ends = zip(*(match.span() for match in self.placeholders), strict=True)
        before = [bisect_left(starts, code.end) for code in found]
        return tuple(
            code for code, count in zip(found, before, strict=True) if not count or ends[count - 1] <= code.start
        )

    @once
    def addresses(self) -> tuple[tuple[str, int, int], ...]:
        """URLs, e-mails and domain names with start and end, also those inside other codes."""
        return tuple(
            (found.group(), code.start + found.start(), code.start + found.end())
            for code in self.codes
            for found in _ADDRESS.finditer(code.text)
        )

    @once
    def _hidden(self) -> str:
        """The characters of codes and placeholders, in order."""
        return "".join(self.text[start:end] for start, end in self._covered)

    @once
    def _covered(self) -> list[tuple[int, int]]:
        """Start and end of every run of characters of codes and placeholders, in order; no two touch one character."""
        if not self.placeholders and not self.codes:
            return []
        spans = [match.span() for match in self.placeholders] + [(code.start, code.end) for code in self.codes]
        covered: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if covered and start < covered[-1][1]:
                covered[-1] = covered[-1][0], max(covered[-1][1], end)
            else:
                covered.append((start, end))
        return covered

    @once
    def prose(self) -> str:
        """The text with a mask for every character of codes and placeholders, and for those that look like masks."""
        text = self.text
        if not text.isascii():
            text = _MASKED.sub(lambda match: "\ufffc" * len(match.group()), text)
        if not self._covered:
            return text
        pieces, position, number = [], 0, 0
        for start, end in self._covered:
            size = end - start
            pieces += [text[position:start], _masks(number, size)]
            position, number = end, number + size
        return "".join([*pieces, text[position:]])

    def unmask(self, slice_: str) -> str | None:
        """A slice of the prose, or what was made of one, with codes in place of masks; None when that is not sure."""
        if not _MASKED.search(slice_):
            return None if "\ufffc" in slice_ else slice_
        hidden = self._hidden
        if len(hidden) > _MASKS:
            return None
        return _MASKED.sub(lambda match: "".join(hidden[ord(mask) - _FIRST_MASK] for mask in match.group()), slice_)

    @once
    def tokens(self) -> tuple[re.Match[str], ...]:
        """Words and numbers; in a script without blanks each character by itself."""
        pattern = _SPACED if self.language.checks.spaced else _UNSPACED
        return tuple(pattern.finditer(self.prose))

    @once
    def words(self) -> tuple[str, ...]:
        """The tokens in small letters."""
        pattern = _SPACED if self.language.checks.spaced else _UNSPACED
        return tuple(pattern.findall(small_letters(self.prose)))

    @once
    def keys(self) -> set[str]:
        """What lexicons look up: stems, or characters and pairs of them."""
        table = self.language.checks
        return stems(self.words, table) if table.spaced else keys(self.prose, table)

    @once
    def stripped(self) -> str:
        """The prose without codes and outer blanks."""
        return (_MASKED.sub("", self.prose) if self._covered else self.prose).strip()

    @once
    def size(self) -> float:
        """How much the text says: its length in letters of English, whatever its script."""
        table = self.language.checks
        letters = "".join(self.words)
        compact = len(letters) - letters.count("'") - letters.count("’")
        marks = len(self.stripped) - compact - self.stripped.count(" ")
        extra = 0.0
        if table.letter_size != 1:
            extra = (table.letter_size - 1) * len(self.own_letters)
        return max(0.0, compact + extra + marks / 2 - self._glosses) * math.exp(-table.lengthening)

    @once
    def _glosses(self) -> int:
        """Letters of names that stand a second time, in brackets and another alphabet: 布兰森 (Sir Richard Branson)."""
        if "(" not in self.text and "（" not in self.text:
            return 0
        own = _own(self.language.checks.letters)
        found = (match.group() for match in _GLOSS.finditer(self.prose))
        return sum(len(gloss) - 1 for gloss in found if _LATIN.search(gloss) and not own.search(gloss))

    @once
    def own_letters(self) -> str:
        """The letters of its language's script, and nothing else."""
        return "".join(_own(self.language.checks.letters).findall(self.prose))

    @once
    def quotations(self) -> tuple[tuple[int, int], ...]:
        """Start and end of what stands in quotation marks or brackets."""
        return find_quotations(self.prose)

    @once
    def quoted(self) -> frozenset[str]:
        """What stands in quotation marks or brackets, without them."""
        return frozenset(self.prose[start + 1 : end - 1] for start, end in self.quotations)

    @once
    def joined(self) -> str:
        """The prose in small letters, without hyphens."""
        return self.prose.lower().replace("-", "")


def _may_hold_codes(text: str) -> bool:
    """Whether anything in a text could be markup, an address or a placeholder; nothing, in most sentences."""
    return bool(
        _CODE_MARK.search(text)
        or "://" in text
        or "www." in text
        or ("." in text and _CODE_DOT.search(text))
        or ("%" in text and _CODE_PERCENT.search(text))
    )


def _masks(number: int, size: int) -> str:
    """So many masks, from the one for the hidden character of a number on; after the last one comes the first."""
    return "".join(chr(_FIRST_MASK + place % _MASKS) for place in range(number, number + size))


@cache
def _own(letters: str) -> re.Pattern[str]:
    return re.compile(f"[{letters}]+")
