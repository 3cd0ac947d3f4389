"""One text of a pair, and what several rules want to know of it, each found once."""

from __future__ import annotations

import math
import re
from functools import cache, cached_property

from communique.inline import Code, Markup, find_codes
from communique.languages import Language

_FIRST_MASK, _MASKS = 0xE000, 6400
MASKS = "\ue000-\uf8ff"
"""The inside of a character class: what stands in :attr:`Side.prose` for characters of codes, one for each."""

_MASKED = re.compile(f"[{MASKS}]+")
_MAY_HOLD_CODES = re.compile(r"[*_`<>\[\]{}@&\\~]|://|www\.|[0-9A-Za-z]\.[a-z]|%[(0-9a-z]")
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
  | [\w.+-]+@[\w-]+(?:\.[\w-]+)+
  | (?<![\w@./-])(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}(?:/[^\s<>"'`\])}*|]*)?
    """,
    re.VERBOSE,
)
_NOT_ALNUM = re.compile(r"[\W_]+")
_SPACED = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
_UNSPACED = re.compile(r"[0-9A-Za-z]+|[^\W_]")


class Side:
    """A text with its language; everything else is worked out when it is first asked for."""

    def __init__(self, text: str, language: Language, *, markup: Markup = "markdown") -> None:
        self.text = text
        self.language = language
        self.markup = markup

    @cached_property
    def placeholders(self) -> tuple[re.Match[str], ...]:
        """What a program will fill in: ``{name}``, ``%(count)s``, ``${user}``."""
        return tuple(_PLACEHOLDER.finditer(self.text)) if "{" in self.text or "%" in self.text else ()

    @cached_property
    def codes(self) -> tuple[Code, ...]:
        """Inline codes, placeholders left out."""
        if not _MAY_HOLD_CODES.search(self.text):
            return ()
        taken = [match.span() for match in self.placeholders]
        return tuple(
            code
            for code in find_codes(self.text, self.markup)
            if not any(start < code.end and code.start < end for start, end in taken)
        )

    @cached_property
    def addresses(self) -> tuple[tuple[str, int, int], ...]:
        """URLs, e-mails and domain names with start and end, also those inside other codes."""
        return tuple(
            (found.group(), code.start + found.start(), code.start + found.end())
            for code in self.codes
            for found in _ADDRESS.finditer(code.text)
        )

    @cached_property
    def _hidden(self) -> list[int]:
        """Offsets of the characters of codes and placeholders."""
        spans = [match.span() for match in self.placeholders] + [(code.start, code.end) for code in self.codes]
        return sorted({place for start, end in spans for place in range(start, end)})

    @cached_property
    def prose(self) -> str:
        """The text with a mask for every character of codes and placeholders, and for those that look like masks."""
        text = _MASKED.sub(lambda match: "\ufffc" * len(match.group()), self.text)
        if not self.placeholders and not self.codes:
            return text
        characters = list(text)
        for number, place in enumerate(self._hidden):
            characters[place] = chr(_FIRST_MASK + number % _MASKS)
        return "".join(characters)

    def unmask(self, slice_: str) -> str | None:
        """A slice of the prose, or what was made of one, with codes in place of masks; None when that is not sure."""
        if not _MASKED.search(slice_):
            return None if "\ufffc" in slice_ else slice_
        if len(self._hidden) > _MASKS:
            return None
        return _MASKED.sub(
            lambda match: "".join(self.text[self._hidden[ord(mask) - _FIRST_MASK]] for mask in match.group()), slice_
        )

    @cached_property
    def tokens(self) -> tuple[re.Match[str], ...]:
        """Words and numbers; in a script without blanks each character by itself."""
        pattern = _SPACED if self.language.checks.spaced else _UNSPACED
        return tuple(pattern.finditer(self.prose))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The tokens in small letters."""
        return tuple(match.group().lower() for match in self.tokens)

    @cached_property
    def stripped(self) -> str:
        """The prose without codes and outer blanks."""
        return _MASKED.sub("", self.prose).strip()

    @cached_property
    def size(self) -> float:
        """How much the text says: its length in letters of English, whatever its script."""
        table = self.language.checks
        compact = len(_NOT_ALNUM.sub("", self.stripped))
        marks = len(self.stripped) - compact - self.stripped.count(" ")
        extra = 0.0
        if table.letter_size != 1:
            extra = (table.letter_size - 1) * len(self.own_letters)
        return (compact + extra + marks / 2) * math.exp(-table.lengthening)

    @cached_property
    def own_letters(self) -> list[str]:
        """The letters of its language's script."""
        return _own(self.language.checks.letters).findall(self.prose)


@cache
def _own(letters: str) -> re.Pattern[str]:
    return re.compile(f"[{letters}]")
